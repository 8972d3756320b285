// What our engine says of a tariff that is written on: the sentences that a driver reads, and what is odd or wrong. It runs in the page, without a
// network once it is there.

import { Check, CircleAlert, TriangleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { type ExplainTariffResponse, isWattlaneError } from "wattlane";
import { useErrorText } from "@/lib/errors";
import { useHere } from "@/lib/portal";
import { useLanguage } from "@/lib/words";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Loading } from "@/ui/states";
import { letterAt, lineOf, type Position, positionOf, positionsIn } from "./positions";

/** So long after a key the text is looked at, ms. */
const TYPING_MS = 250;

/** What is said about a part of the text. */
export interface Remark {
  /** A stable name; absent where it is wrong, and not only odd. */
  code?: string;
  /** What of the tariff it is about, such as `elements[0].restrictions`; empty for all of it. */
  path: string;
  said: string;
  position: Position | undefined;
  line: number;
  /** Where the text is no JSON. */
  column?: number;
}

export interface Checked {
  /** The text that this is about. */
  text: string;
  /** Whether the engine could read it. */
  reads: boolean;
  /** In words, of the last text that could be read. */
  told?: ExplainTariffResponse;
  remarks: readonly Remark[];
  /** What kept the engine from saying anything. */
  error?: unknown;
}

/** Looks at a text whenever it has not changed for a moment. Undefined until it was looked at first. */
export function useChecked(text: string): { checked: Checked | undefined; again: () => void } {
  const { client } = useHere();
  const { language } = useLanguage();
  const [checked, setChecked] = useState<Checked>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<Checked> => {
      const { offline } = client.tariffs;
      try {
        const [told, findings] = await Promise.all([offline.explainTariff({ ocpiJson: text, language }), offline.lintTariff({ ocpiJson: text })]);
        const positions = positionsIn(text);
        return {
          text,
          reads: true,
          told,
          remarks: findings.map(({ code, path, text: said }) => remark(text, said, path, positionOf(positions, path), code)),
        };
      } catch (error) {
        if (!isWattlaneError(error) || error.reason !== "INVALID_ARGUMENT") return { text, reads: false, remarks: [], error };
        return { text, reads: false, remarks: error.fields.map(({ field, description }) => wrong(text, field, description)) };
      }
    };
    const timer = setTimeout(
      () => void look().then((now) => left || setChecked((before) => ({ ...now, told: now.told ?? before?.told }))),
      TYPING_MS,
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [client, language, text, tries]);
  return { checked, again: () => setTries((tries) => tries + 1) };
}

function remark(text: string, said: string, path: string, position: Position | undefined, code?: string): Remark {
  return { code, path, said, position, line: lineOf(text, position?.[0] ?? 0) };
}

/** What the engine refuses. Where it is no JSON the engine says at which line and column, in bytes; else in which field. */
function wrong(text: string, field: string, said: string): Remark {
  const path = field.replace(/^ocpi_json\.?/, "");
  const [, what = "", line, column] = /^is no JSON: (.*) at line (\d+) column (\d+)$/.exec(said) ?? [];
  if (path || !line) return remark(text, said, path, positionOf(positionsIn(text), path));
  const at = letterAt(text, Number(line), Number(column));
  return { path, said: what, position: [at, at + 1], line: Number(line), column: Number(column) };
}

/** What stands beside the text. */
export function Says({ checked, again, show }: { checked: Checked | undefined; again: () => void; show: (position: Position) => void }) {
  const t = useTranslations("editor");
  const states = useTranslations("states");
  const words = useErrorText();
  if (!checked) return <Loading />;
  const { told, reads, remarks, error } = checked;
  if (error !== undefined)
    return (
      <div role="alert" className="flex flex-col items-start gap-3 rounded-xl border border-line bg-surface p-4 text-bad">
        {isWattlaneError(error) && error.reason === "NOT_INITIALISED" ? states("partMissing") : words(error)}
        <Button onClick={again}>{states("again")}</Button>
      </div>
    );
  return (
    <>
      <Card title={t("words")} aside={!reads && told && <Badge tone="warn">{t("before")}</Badge>}>
        {told ? (
          <ul lang={told.language} className={`flex flex-col gap-2 ${reads ? "" : "text-muted"}`}>
            {told.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("noWords")}</p>
        )}
      </Card>
      <Card
        title={t("checks")}
        aside={
          <p role="status">
            {remarks.length > 0 ? (
              <Badge tone={reads ? "warn" : "bad"}>{t(reads ? "odd" : "wrong", { count: remarks.length })}</Badge>
            ) : (
              <Badge tone="good">
                <Check aria-hidden className="size-3" /> {t("fine")}
              </Badge>
            )}
          </p>
        }
      >
        {remarks.length > 0 ? (
          <ul className="flex flex-col gap-3">
            {remarks.map((one, at) => (
              <Remarked key={at} remark={one} show={show} />
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("fineText")}</p>
        )}
      </Card>
    </>
  );
}

function Remarked({ remark: { code, path, said, position, line, column }, show }: { remark: Remark; show: (position: Position) => void }) {
  const t = useTranslations("editor");
  const Icon = code === undefined ? CircleAlert : TriangleAlert;
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${code === undefined ? "text-bad" : "text-warn"}`} />
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {column !== undefined && <p className="font-medium">{t("noJson", { line, column })}</p>}
        <p lang="en">
          {path && <code className="text-xs">{path}</code>} {said}
        </p>
        {code && <p className="text-xs text-muted">{code}</p>}
      </div>
      {position && (
        <Button size="small" onClick={() => show(position)}>
          {t("line", { line })}
        </Button>
      )}
    </li>
  );
}
