// What becomes of a deed.

import { useTranslations } from "use-intl";
import { useErrorText } from "@/lib/errors";
import { Button } from "@/ui/button";
import type { Progress, Work } from "./work";

/** How far it is, then what failed: one by one, since each may have failed for a reason of its own. */
export function Summary({ progress, stop, goOn, dismiss }: Pick<Work, "stop" | "goOn" | "dismiss"> & { progress: Progress }) {
  const [t, states] = [useTranslations("cdr"), useTranslations("states")];
  const words = useErrorText();
  const { all, done, failed, left, busy, paused } = progress;
  const tried = done + failed.length;
  const said = (tried: number) => {
    if (paused) return t("paused", { count: left });
    return busy ? t("doing", { done: Math.min(tried, all), all }) : t("done", { count: done });
  };
  return (
    <div className="fixed inset-x-3 bottom-20 z-30 mx-auto flex max-w-lg flex-col gap-3 rounded-xl border border-line bg-surface p-4 shadow-xl lg:bottom-6">
      <div className="flex items-center justify-between gap-4">
        <p className="font-medium">{said(tried)}</p>
        {/* Each tenth is told: hundreds one by one would drown all else. */}
        <p role="status" className="sr-only">
          {said(busy && !paused ? Math.floor((tried / all) * 10) * Math.ceil(all / 10) : tried)}
        </p>
        <div className="flex gap-2">
          {paused && (
            <Button size="small" onClick={goOn}>
              {t("goOn")}
            </Button>
          )}
          <Button size="small" onClick={busy ? stop : dismiss}>
            {busy ? t("stop") : states("close")}
          </Button>
        </div>
      </div>
      <progress className="h-1.5 w-full accent-[var(--brand)]" value={tried} max={all} aria-label={t("doing", { done: tried, all })} />
      {failed.length > 0 && (
        <details open={!busy}>
          <summary className="text-bad">{t("failed", { count: failed.length })}</summary>
          <ul className="mt-2 flex max-h-48 flex-col gap-1 overflow-y-auto">
            {failed.map(({ target, error }) => (
              <li key={target.id} className="[overflow-wrap:anywhere]">
                <span className="font-medium">{target.cdrId}</span> – {words(error)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
