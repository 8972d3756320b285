// What a page shows while it has nothing else to show.

import { CloudOff, LoaderCircle, SearchX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { passes, useErrorText } from "@/lib/errors";
import { useTitleInstead } from "@/lib/title";
import { Button } from "./button";

function Message({ icon, title, children }: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-16 text-center [&>svg]:size-9 [&>svg]:text-muted">
      {icon}
      <p className="text-base font-medium">{title}</p>
      {children}
    </div>
  );
}

export function Empty({ title, icon = <SearchX aria-hidden />, children }: { title: string; icon?: ReactNode; children?: ReactNode }) {
  return (
    <Message icon={icon} title={title}>
      {children && <div className="text-muted">{children}</div>}
    </Message>
  );
}

export function Loading() {
  const t = useTranslations("states");
  return (
    <div role="status" className="flex items-center justify-center gap-2 py-16 text-muted">
      <LoaderCircle aria-hidden className="size-5 animate-spin" />
      {t("loading")}
    </div>
  );
}

export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const t = useTranslations("states");
  const words = useErrorText();
  const away = passes(error);
  useTitleInstead(t(away ? "away" : "failed"));
  return (
    <div role="alert">
      <Message icon={away ? <CloudOff aria-hidden /> : <TriangleAlert aria-hidden />} title={t(away ? "away" : "failed")}>
        <p className="text-muted [overflow-wrap:anywhere]">{words(error)}</p>
        {again && <Button onClick={again}>{t("again")}</Button>}
      </Message>
    </div>
  );
}
