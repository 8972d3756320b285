import { useTranslations } from "use-intl";
import type { WatchState } from "wattlane";
import { clsx } from "clsx";

const LOOKS = {
  LIVE: ["live", "bg-good", "text-good"],
  CONNECTING: ["connecting", "bg-info animate-pulse", "text-info"],
  STALE: ["stale", "bg-warn", "text-warn"],
  OFFLINE: ["offline", "bg-bad", "text-bad"],
} as const satisfies Record<WatchState, unknown>;

/** How far what is shown can be trusted. */
export function Connection({ state }: { state: WatchState }) {
  const t = useTranslations("states");
  const [name, dot, text] = LOOKS[state];
  return (
    <span role="status" className={clsx("inline-flex items-center gap-2 text-xs font-medium", text)}>
      <span aria-hidden className={clsx("size-2.5 rounded-full", dot)} />
      {t(name)}
    </span>
  );
}
