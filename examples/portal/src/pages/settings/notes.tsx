// What station operators want said beside their prices. A change carries the etag of what the person saw.

import { type ReactNode, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { isWattlaneError, type TariffNote, type TariffNoteInput } from "wattlane";
import { allOf } from "@/lib/all";
import { isConflict, Said } from "@/lib/errors";
import { useFormat } from "@/lib/format";
import { useHere } from "@/lib/portal";
import { toast } from "@/lib/toast";
import { LANGUAGES } from "@/lib/words";
import { Note } from "@/pages/locations/note";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Field, Input, Select } from "@/ui/field";
import { Form, type FormField, type FormValues } from "@/ui/form";
import { Things, useThings } from "./things";

const PAGE_SIZE = 500;
const KINDS = ["all", "location", "tariff"] as const;
type Kind = (typeof KINDS)[number];
/** Languages that are common where Europe charges. */
const TONGUES = "bg ca cs cy da de el en es et eu fi fr ga gl hr hu is it lb lt lv mk mt nb nl pl pt ro ru sk sl sq sr sv tr uk".split(" ");

const kindOf = ({ locationId, tariffId }: TariffNote): Kind => (locationId ? "location" : tariffId ? "tariff" : "all");
const idOf = ({ locationId, tariffId }: TariffNote) => locationId ?? tariffId ?? "";
const cpoOf = ({ countryCode, partyId }: TariffNote) => `${countryCode} ${partyId}`;

interface Narrowed {
  cpo?: string;
  kind?: Kind;
  phrase?: string;
}

export function Notes() {
  const [t, states] = [useTranslations("settings.notes"), useTranslations("states")];
  const { client } = useHere();
  const { list, anew, writes } = useThings("notes", "tariffs.write", (client, signal) =>
    allOf(client.tariffNotes.listTariffNotes({ pageSize: PAGE_SIZE }, { signal })),
  );
  const [narrowed, setNarrowed] = useState<Narrowed>({});
  const all = list.data ?? [];
  const cpos = [...new Set(all.map(cpoOf))].sort();
  // A CPO whose last note is gone is no choice any more, and narrows nothing.
  const held = { ...narrowed, cpo: cpos.find((cpo) => cpo === narrowed.cpo) };
  const shown = list.data?.filter((note) => fits(note, held));
  const form = (done: () => void, of?: TariffNote) => (
    <NoteForm
      of={of}
      cancel={done}
      // What has become of it meanwhile, if it is still there.
      now={async () => (await list.refetch({ throwOnError: true })).data?.find(({ id }) => id === of?.id)}
      saved={() => {
        void anew();
        toast.success(states("saved"));
        done();
      }}
    />
  );
  return (
    <Things
      of="notes"
      above={all.length > 0 && <Narrow narrowed={held} change={setNarrowed} cpos={cpos} />}
      empty={all.length > 0 ? t("none") : undefined}
      things={{
        ...list,
        data: shown?.map((note) => ({
          key: note.id,
          name: `${cpoOf(note)} · ${t(`names.${kindOf(note)}`, { id: idOf(note) })}`,
          about: (
            <div className="mt-2 flex flex-col gap-2">
              <About note={note} />
              <div className="text-sm text-text">
                <Note note={note} />
              </div>
            </div>
          ),
          remove: writes
            ? () =>
                client.tariffNotes
                  .deleteTariffNote({ id: note.id, etag: note.etag })
                  // Whoever is refused sees what is there now.
                  .finally(() => void anew())
            : undefined,
          edit: writes ? (done) => form(done, note) : undefined,
        })),
      }}
      form={writes ? form : undefined}
      stays
    />
  );
}

function fits(note: TariffNote, { cpo, kind, phrase = "" }: Narrowed): boolean {
  const says = [idOf(note), ...note.texts.map(({ text }) => text)].some((text) => text.toLowerCase().includes(phrase.trim().toLowerCase()));
  return says && (!cpo || cpoOf(note) === cpo) && (!kind || kindOf(note) === kind);
}

function Narrow({ narrowed, change, cpos }: { narrowed: Narrowed; change: (to: Narrowed) => void; cpos: readonly string[] }) {
  const t = useTranslations("settings.notes");
  return (
    <div className="mb-6 grid grid-cols-2 gap-3 sm:grid-cols-3 max-sm:[&>:last-child]:col-span-2">
      <Field label={t("party")}>
        {(ties) => (
          <Select {...ties} value={narrowed.cpo ?? ""} onChange={(event) => change({ ...narrowed, cpo: event.target.value })}>
            <option value="">{t("anyCpo")}</option>
            {cpos.map((cpo) => (
              <option key={cpo}>{cpo}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("shownWith")}>
        {(ties) => (
          <Select
            {...ties}
            value={narrowed.kind ?? ""}
            onChange={(event) => change({ ...narrowed, kind: (event.target.value || undefined) as Kind })}
          >
            <option value="">{t("anything")}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(kind)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("search")}>
        {(ties) => (
          <Input {...ties} type="search" value={narrowed.phrase ?? ""} onChange={(event) => change({ ...narrowed, phrase: event.target.value })} />
        )}
      </Field>
    </div>
  );
}

/** When it is shown, how far up, and in which languages. */
function About({ note }: { note: TariffNote }) {
  const t = useTranslations("settings.notes");
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Shown note={note} />
      {note.priority !== 0 && t("priorityOf", { priority: note.priority })}
      <span className="uppercase">{note.texts.map(({ language }) => language).join(" ")}</span>
    </span>
  );
}

function Shown({ note: { startTime, endTime } }: { note: TariffNote }) {
  const t = useTranslations("settings.notes");
  const format = useFormat();
  const now = new Date();
  if (endTime && endTime <= now) return <Badge>{t("over", { date: format.dateTime(endTime) })}</Badge>;
  const until = endTime && t("until", { date: format.dateTime(endTime) });
  if (startTime && startTime > now)
    return <Badge tone="info">{[t("soon", { date: format.dateTime(startTime) }), until].filter(Boolean).join(", ")}</Badge>;
  return <Badge tone="good">{[t("now"), until].filter(Boolean).join(", ")}</Badge>;
}

/** What somebody else has made of the note that was to be saved; absent where they deleted it. */
interface Met {
  present?: TariffNote;
}

interface NoteFormProps {
  of: TariffNote | undefined;
  cancel: () => void;
  saved: () => void;
  /** Reads what is there now; undefined where it is gone. */
  now: () => Promise<TariffNote | undefined>;
}

function NoteForm({ of: begun, cancel, saved, now }: NoteFormProps) {
  const [t, states] = [useTranslations("settings.notes"), useTranslations("states")];
  const { client } = useHere();
  const own = useLocale().slice(0, 2);
  // The version that is changed: the one that the form began with, or one that was seen since.
  const [of, setOf] = useState(begun);
  // How often the form was begun anew.
  const [loads, setLoads] = useState(0);
  const [met, setMet] = useState<Met>();
  const [languages, setLanguages] = useState(() => [...new Set([...(begun?.texts.map(({ language }) => language) ?? []), own])]);
  const names = new Intl.DisplayNames(own, { type: "language" });
  const fields = (values: FormValues): FormField[] => {
    const told = textsIn(values, languages).map(({ language }) => language);
    const kind = values.kind as Kind;
    return [
      { name: "country", label: t("country"), hint: t("countryHint"), required: true, maxLength: 2, path: "tariff_note.country_code" },
      { name: "party", label: t("party"), hint: t("partyHint"), required: true, maxLength: 3, path: "tariff_note.party_id" },
      { name: "kind", label: t("shownWith"), choices: KINDS.map((value) => ({ value, name: t(value) })) },
      ...(kind === "all"
        ? []
        : [{ name: "id", label: t(`${kind}Id`), hint: t("idHint"), required: true, maxLength: 36, path: `tariff_note.${kind}_id` }]),
      { name: "start", label: t("start"), hint: t("startHint"), type: "datetime-local", path: "tariff_note.start_time" },
      { name: "end", label: t("end"), hint: t("endHint"), type: "datetime-local", path: "tariff_note.end_time" },
      { name: "priority", label: t("priority"), hint: t("priorityHint"), type: "number", min: -100, max: 100, path: "tariff_note.priority" },
      ...languages.map((language, at) => ({
        name: fieldOf(language),
        label: t("textIn", { language: names.of(language) ?? language }),
        type: "lines" as const,
        maxLength: 1000,
        // A note without any is refused as a whole.
        path: told.length === 0 && at === 0 ? "tariff_note.texts" : `tariff_note.texts[${told.indexOf(language)}]`,
      })),
    ];
  };
  const send = async ({ country = "", party = "", kind, id, start = "", end = "", priority, ...values }: FormValues, requestId: string) => {
    const tariffNote: TariffNoteInput = {
      countryCode: country.toUpperCase(),
      partyId: party.toUpperCase(),
      locationId: kind === "location" ? id : undefined,
      tariffId: kind === "tariff" ? id : undefined,
      texts: textsIn(values, languages),
      startTime: timeIn(start, of?.startTime),
      endTime: timeIn(end, of?.endTime),
      priority: Number(priority || 0),
    };
    setMet(undefined);
    try {
      await client.tariffNotes.putTariffNote({ id: of?.id, etag: of?.etag, tariffNote, requestId });
    } catch (error) {
      const isGone = isWattlaneError(error) && error.reason === "NOT_FOUND";
      if (!isConflict(error) && !isGone) throw error;
      const present = await now();
      setMet({ present });
      throw present ? error : new Said(t("gone"));
    }
    saved();
  };
  const begin = (present: TariffNote) => {
    setLanguages((before) => [...new Set([...present.texts.map(({ language }) => language), ...before])]);
    setOf(present);
    setLoads(loads + 1);
  };
  return (
    <Form
      key={loads}
      action={states("save")}
      cancel={cancel}
      initial={valuesOf(of)}
      fields={fields}
      send={send}
      afterError={(_, dismiss) => met && <Conflicting present={met.present} begin={begin} keep={() => (setOf(met.present), dismiss())} />}
    >
      {(values) => (
        <>
          <Field label={t("addLanguage")}>
            {(ties) => (
              <Select {...ties} value="" onChange={(event) => setLanguages([...languages, event.target.value])}>
                <option value="">{t("choose")}</option>
                {[...Object.keys(LANGUAGES), ...TONGUES]
                  .filter((one, at, all) => all.indexOf(one) === at && !languages.includes(one))
                  .map((one) => (
                    <option key={one} value={one}>
                      {names.of(one)}
                    </option>
                  ))}
              </Select>
            )}
          </Field>
          {textsIn(values, languages).length > 0 && (
            <Texts title={t("preview")} texts={textsIn(values, languages).map((one) => ({ ...one, links: linksIn(one.text) }))} />
          )}
        </>
      )}
    </Form>
  );
}

interface ConflictingProps {
  present: TariffNote | undefined;
  begin: (present: TariffNote) => void;
  keep: () => void;
}

/** What is there beside what was written, and the two ways on. */
function Conflicting({ present, begin, keep }: ConflictingProps) {
  const [t, states] = [useTranslations("settings.notes"), useTranslations("states")];
  return (
    <div className="flex w-full flex-col gap-2 text-text">
      {present && (
        <Texts title={t("present")} texts={present.texts}>
          <p>{`${cpoOf(present)} · ${t(`names.${kindOf(present)}`, { id: idOf(present) })}`}</p>
          <About note={present} />
        </Texts>
      )}
      <div className="flex flex-wrap gap-2">
        {present && (
          <Button size="small" onClick={() => begin(present)}>
            {states("loadAnew")}
          </Button>
        )}
        <Button size="small" onClick={keep}>
          {states("keepMine")}
        </Button>
      </div>
    </div>
  );
}

function Texts({ title, texts, children }: { title: string; texts: TariffNote["texts"]; children?: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h3 className="text-xs font-medium text-muted">{title}</h3>
      {children}
      {texts.map((one) => (
        <Note key={one.language} note={{ texts: [one] }} />
      ))}
    </section>
  );
}

/** The field with the text of a language. */
const fieldOf = (language: string) => `text.${language}`;

function valuesOf(of: TariffNote | undefined): FormValues {
  if (!of) return { kind: "all", priority: "0" };
  const texts = Object.fromEntries(of.texts.map(({ language, text }) => [fieldOf(language), text]));
  const times = { start: clockOf(of.startTime), end: clockOf(of.endTime) };
  return { country: of.countryCode, party: of.partyId, kind: kindOf(of), id: idOf(of), priority: String(of.priority), ...times, ...texts };
}

function textsIn(values: FormValues, languages: readonly string[]) {
  return languages.map((language) => ({ language, text: values[fieldOf(language)]?.trim() ?? "" })).filter(({ text }) => text);
}

/** An instant as a field of the browser has it, by its own clock. */
function clockOf(time: Date | undefined): string {
  return time ? new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16) : "";
}

/** The same, read back. One that was not touched keeps its seconds. */
function timeIn(text: string, before: Date | undefined): Date | undefined {
  return text === clockOf(before) ? before : text ? new Date(text) : undefined;
}

/** The addresses that the server will say may be links (see `links` in domain/src/note.rs): before it has seen the text only this page can say it. */
function linksIn(text: string): string[] {
  const addresses = text.match(/https:\/\/[^\s<>"`{}|\\^]*/g) ?? [];
  return [...new Set(addresses.map((address) => address.replace(/[.,;:!?)\]']+$/, "")))].filter((address) => address !== "https://");
}
