import { useTranslations } from "use-intl";
import type { CdrStatus } from "wattlane";
import { useNames } from "@/lib/enums";
import { Badge, type Tone } from "@/ui/badge";

const TONES: Record<string, Tone> = { PENDING: "info", ACCEPTED: "good", REJECTED: "bad", BILLED: "plain" };

export function StatusBadge({ status, deleted }: { status: CdrStatus; deleted?: boolean }) {
  const t = useTranslations("cdr");
  const names = useNames("cdr.statuses");
  if (deleted) return <Badge>{t("gone")}</Badge>;
  return <Badge tone={TONES[status] ?? "plain"}>{names(status)}</Badge>;
}
