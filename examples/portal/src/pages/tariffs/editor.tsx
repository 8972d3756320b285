// A tariff as one writes it, new or changed: its OCPI JSON as it came, and beside it what a driver would read and what is odd. What is there is looked
// at once more before it is put, so that one sees what one would replace; one that is older, or says the same, is answered with what stays.

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useBlocker, useNavigate, useParams } from "@tanstack/react-router";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Tariff } from "wattlane";
import { Back } from "@/app/back";
import { isConflict, passes, useErrorText } from "@/lib/errors";
import { useFormat } from "@/lib/format";
import { useHere } from "@/lib/portal";
import { useTitle } from "@/lib/title";
import { toast } from "@/lib/toast";
import { Button, buttonLook } from "@/ui/button";
import { Card } from "@/ui/card";
import { Confirm } from "@/ui/confirm";
import { Field } from "@/ui/field";
import { Empty, Failed, Loading } from "@/ui/states";
import { Says, useChecked } from "./checked";
import { Differences } from "./differences";
import { Numbered, type Shows } from "./numbered";
import { blank, changedAfter, isOfOcpi, keyIn, textOf, textQuery } from "./ocpi";
import { tariffQuery } from "./query";

/** Where the id becomes another's, that tariff is begun anew. */
export default function TariffEditor() {
  const { id } = useParams({ strict: false });
  return <Beginning key={id ?? "new"} id={id} />;
}

function Beginning({ id }: { id: string | undefined }) {
  const [t, tariffs, errors] = [useTranslations("editor"), useTranslations("tariff"), useTranslations("errors")];
  const { client, can } = useHere();
  const writes = can("tariffs.write");
  const { data, error, isFetching, refetch } = useQuery({ ...tariffQuery(client, id ?? ""), enabled: writes && id !== undefined });
  // The version that the text began with: what is written is about what was there then, whatever is read meanwhile.
  const [begun, setBegun] = useState<Tariff>();
  if (!begun && data && !isFetching) setBegun(data);
  const written = useQuery({ ...textQuery(client, begun), enabled: begun !== undefined && isOfOcpi(begun) });
  const [failed, again] = begun ? [written.error, written.refetch] : [error, refetch];
  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-4 p-4 lg:p-6">
      <Back to="/tariffs">{tariffs("back")}</Back>
      {!writes ? (
        <Empty title={errors("SCOPE_MISSING")} />
      ) : id === undefined ? (
        <Editor />
      ) : begun && !isOfOcpi(begun) ? (
        <Empty title={t("notOcpi")} />
      ) : begun && written.data !== undefined ? (
        <Editor begun={begun} written={written.data} />
      ) : failed ? (
        <Failed error={failed} again={() => void again()} />
      ) : (
        <Loading />
      )}
    </div>
  );
}

/** Why a text was not put: what is there is another version than it began with, or another tariff, or stays since it is newer or says the same. */
interface Conflict {
  why: "changed" | "known" | "stays";
  present: Tariff;
  /** What that version says. */
  said: string;
}

interface EditorProps {
  /** The version that is changed; absent: it is a new tariff. */
  begun?: Tariff;
  /** What it says. */
  written?: string;
}

function Editor({ begun, written }: EditorProps) {
  const [t, states, tariffs] = [useTranslations("editor"), useTranslations("states"), useTranslations("tariff")];
  const { client } = useHere();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const words = useErrorText();
  const [of, setOf] = useState(begun);
  const [first, setFirst] = useState(() => (begun && written !== undefined ? changedAfter(begun, written) : blank(new Date())));
  const [text, setText] = useState(first);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [conflict, setConflict] = useState<Conflict>();
  const area = useRef<Shows>(null);
  const { checked, again } = useChecked(text);
  // The same until it has been answered, or says something else.
  const request = useRef<{ id: string; text: string; isSent: boolean }>(undefined);
  const marked = useMemo(() => [...new Set(checked?.remarks.map(({ line }) => line))].sort((a, b) => a - b), [checked]);
  const isChanged = text !== first;
  // What the engine has not looked at yet, and where it cannot be had, the server says what is wrong.
  const isBroken = checked?.text === text && !checked.reads && checked.error === undefined;
  const mayBeSaved = isChanged && !busy && !isBroken;
  const blocker = useBlocker({ shouldBlockFn: () => true, disabled: !isChanged, enableBeforeUnload: isChanged, withResolver: true });
  useTitle(of ? t("title", { id: of.tariffId }) : tariffs("add"));

  const conflicts = async (why: Conflict["why"], present: Tariff) => setConflict({ why, present, said: await textOf(client, present) });
  const put = async (): Promise<Tariff | undefined> => {
    if (request.current?.text !== text) request.current = { id: crypto.randomUUID(), text, isSent: false };
    // What is there once it may have been sent may be this.
    if (!request.current.isSent) {
      const [present] = (await client.tariffs.listTariffs({ filter: keyIn(text) })).tariffs;
      const isOther = present?.id !== of?.id;
      if (present && (isOther || present.etag !== of?.etag)) return void (await conflicts(isOther ? "known" : "changed", present));
      request.current.isSent = true;
    }
    const { tariff } = await client.tariffs.putTariff({ ocpiJson: text, etag: of?.etag, requestId: request.current.id });
    request.current = undefined;
    // Another id makes another tariff, with notes of its own, whose first etag may be the same.
    if (tariff.id !== of?.id) return tariff;
    // The answer is without them.
    const now = { ...tariff, notes: of.notes };
    // The version that was there is the newest still.
    if (now.etag === of.etag) return void (await conflicts("stays", now));
    return now;
  };
  const save = async () => {
    if (!mayBeSaved) return;
    setBusy(true);
    setError(undefined);
    setConflict(undefined);
    try {
      const tariff = await put().catch((error) => {
        // Somebody was first since it was looked at: what is there now is looked at once more.
        if (!isConflict(error)) throw error;
        request.current = undefined;
        return put();
      });
      if (!tariff) return;
      const { queryKey } = tariffQuery(client, tariff.id);
      queries.setQueryData(queryKey, tariff);
      void queries.invalidateQueries({ queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: ["tariffs"] });
      toast.success(states("saved"));
      await navigate({ to: "/tariffs/$id", params: { id: tariff.id }, ignoreBlocker: true });
    } catch (error) {
      if (!passes(error)) request.current = undefined;
      setError(error);
    } finally {
      setBusy(false);
    }
  };
  // What was clicked goes, and the focus with it.
  const settle = () => {
    setConflict(undefined);
    area.current?.focus();
  };
  const begin = ({ present, said }: Conflict) => {
    const anew = changedAfter(present, said);
    setOf(present);
    setFirst(anew);
    setText(anew);
    settle();
  };
  const keep = ({ present }: Conflict) => {
    setOf(present);
    setText(changedAfter(present, text));
    settle();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    void save();
  };
  return (
    <form className="flex flex-col gap-4" onKeyDown={onKey} onSubmit={(event) => (event.preventDefault(), void save())}>
      <header className="sticky top-0 z-10 -mx-4 flex items-center justify-between gap-3 bg-page px-4 py-2 lg:-mx-6 lg:px-6">
        <h1 className="min-w-0 font-semibold [overflow-wrap:anywhere] sm:text-xl">{of ? t("title", { id: of.tariffId }) : tariffs("add")}</h1>
        <div className="ml-auto flex gap-2">
          <Link to={of ? "/tariffs/$id" : "/tariffs"} params={{ id: of?.id ?? "" }} className={buttonLook()}>
            {states("cancel")}
          </Link>
          <Button type="submit" kind="main" aria-disabled={!mayBeSaved} aria-keyshortcuts="Control+S Meta+S">
            {states("save")}
          </Button>
        </div>
      </header>
      {error !== undefined && (
        <p role="alert" className="rounded-lg bg-bad-soft px-4 py-3 text-bad [overflow-wrap:anywhere]">
          {words(error)}
        </p>
      )}
      {conflict && <Conflicting conflict={conflict} text={text} begin={begin} keep={keep} />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Field label="OCPI JSON" hint={t("hint")}>
          {(ties) => (
            <Numbered
              ties={{ ...ties, "aria-invalid": checked?.reads === false || undefined }}
              {...{ text, marked }}
              readOnly={busy}
              change={setText}
              ref={area}
            />
          )}
        </Field>
        <div className="flex flex-col gap-4 lg:pt-6">
          <Says checked={checked} again={again} show={(position) => area.current?.show(position)} />
        </div>
      </div>
      {blocker.status === "blocked" && (
        <Confirm title={t("leaveTitle")} text={t("leaveText")} action={t("leave")} onClose={blocker.reset} carryOut={async () => blocker.proceed()} />
      )}
    </form>
  );
}

interface ConflictingProps {
  conflict: Conflict;
  text: string;
  begin: (conflict: Conflict) => void;
  keep: (conflict: Conflict) => void;
}

/** What is there, beside what was written; and the two ways on. */
function Conflicting({ conflict, text, begin, keep }: ConflictingProps) {
  const { why, present, said } = conflict;
  const [t, states, tariffs] = [useTranslations("editor"), useTranslations("states"), useTranslations("tariff")];
  const format = useFormat();
  const about = { id: present.tariffId, version: Number(present.version), date: format.dateTime(present.lastUpdated ?? present.updateTime) };
  return (
    <div className="flex flex-col gap-3">
      <div role="alert" className="flex flex-col items-start gap-3 rounded-lg bg-warn-soft px-4 py-3 text-warn">
        <p>{t(why, about)}</p>
        <div className="flex flex-wrap gap-2 text-text">
          <Button size="small" onClick={() => begin(conflict)}>
            {states("loadAnew")}
          </Button>
          <Button size="small" onClick={() => keep(conflict)}>
            {states("keepMine")}
          </Button>
        </div>
      </div>
      <Card title={t("beside")} aside={<span className="text-xs text-muted">{tariffs("version", about)}</span>}>
        <Differences before={said} after={text} />
      </Card>
    </div>
  );
}
