// What a CDR costs: as it was received, by our rating, and as it is billed.

import { useTranslations } from "use-intl";
import type { Cdr, Cost, Price } from "wattlane";
import { isZero } from "@/lib/amount";
import { useFormat } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";

const PARTS = ["energy", "time", "fixed", "parking", "reservation"] as const satisfies readonly (keyof Cost)[];

/** Received, ours and billed, part by part and side by side. */
export function Costs({ cdr }: { cdr: Cdr }) {
  const t = useTranslations("cdr");
  const format = useFormat();
  const ours = cdr.ratings.at(-1);
  const amount = (price?: Price) => format.money(price?.exclVat, 4);
  const withVat = (price?: Price) => price?.inclVat && format.money(price.inclVat);
  const findings = [...cdr.findings, ...(ours?.findings ?? [])];
  const causes = cdr.reconciliation?.causes ?? [];
  const billed = cdr.price && (cdr.price.source === "MANUAL" ? t("byHand") : t("byRating"));
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("overview")}>
          <table className="w-full tabular-nums">
            <thead>
              <tr className="text-xs text-muted">
                <th scope="col" className="py-2 text-left font-medium">
                  {t("exclVat")}
                </th>
                <th scope="col" className="py-2 pl-4 text-right font-medium">
                  {t("received")}
                </th>
                <th scope="col" className="py-2 pl-4 text-right font-medium">
                  {t("ours")}
                </th>
                <th scope="col" className="py-2 pl-4 text-right font-medium">
                  {t("price")}
                </th>
              </tr>
            </thead>
            <tbody>
              {PARTS.filter((part) => cdr.receivedCost[part] ?? ours?.cost?.[part]).map((part) => (
                <tr key={part} className="border-t border-line">
                  <th scope="row" className="py-2 text-left font-normal">
                    {t(`parts.${part}`)}
                  </th>
                  <td className="py-2 pl-4 text-right">{amount(cdr.receivedCost[part])}</td>
                  <td className="py-2 pl-4 text-right">{amount(ours?.cost?.[part])}</td>
                  <td />
                </tr>
              ))}
              <tr className="border-t border-line font-semibold">
                <th scope="row" className="py-2 text-left">
                  {t("parts.total")}
                </th>
                <td className="py-2 pl-4 text-right">{amount(cdr.receivedCost.total)}</td>
                <td className="py-2 pl-4 text-right">{amount(ours?.cost?.total)}</td>
                <td className="py-2 pl-4 text-right">{cdr.price ? amount(cdr.price.total) : t("undecided")}</td>
              </tr>
              <tr className="border-t border-line text-muted">
                <th scope="row" className="py-2 text-left font-normal">
                  {t("inclVat")}
                </th>
                <td className="py-2 pl-4 text-right">{withVat(cdr.receivedCost.total)}</td>
                <td className="py-2 pl-4 text-right">{withVat(ours?.cost?.total)}</td>
                <td className="py-2 pl-4 text-right">{withVat(cdr.price?.total)}</td>
              </tr>
            </tbody>
          </table>
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          {billed && <Badge tone="info">{billed}</Badge>}
          {cdr.priceDifference && (
            <Badge tone={isZero(cdr.priceDifference.amount) ? "good" : "warn"}>
              {t("differenceHint")}: {format.money(cdr.priceDifference, 4)}
            </Badge>
          )}
        </div>
        {causes.length > 0 && (
          <div className="mt-4 border-t border-line pt-3">
            <h3 className="text-xs font-medium text-muted">{t("causes")}</h3>
            <ul className="mt-1 list-disc pl-4" lang="en">
              {causes.map(({ text }, at) => (
                <li key={at}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </Card>
      {findings.length > 0 && (
        <Card title={t("findings")}>
          <ul className="flex flex-col gap-3">
            {findings.map(({ code, path, text }, at) => (
              <li key={at} className="[overflow-wrap:anywhere]">
                <Badge tone="warn">{code}</Badge> {path && <code className="text-xs text-muted">{path}</code>}
                <p className="mt-1">{text}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
