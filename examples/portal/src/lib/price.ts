import { useTranslations } from "use-intl";
import type { Money } from "wattlane";
import { useFormat } from "./format";

/** What a driver pays is with VAT; where nobody has said how much that is, the amount without it, and then that it is without. */
export function usePrice(): (price: { inclVat?: Money; exclVat?: Money }) => [amount: string, without?: string] {
  const t = useTranslations("cdr");
  const format = useFormat();
  return ({ inclVat, exclVat }) => (inclVat ? [format.money(inclVat)] : [format.money(exclVat), t("exclVatShort")]);
}
