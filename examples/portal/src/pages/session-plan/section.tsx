// The plan on a session's page: asked for, watched, changed and cancelled there.

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Session } from "wattlane";
import { useNames } from "@/lib/enums";
import { lazily, opened } from "@/lib/lazily";
import { goesOn as isOn } from "@/lib/live";
import { useNow } from "@/lib/now";
import { useHere } from "@/lib/portal";
import { sayable } from "@/lib/words";
import { Unread } from "@/pages/plan/troubles";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Confirm } from "@/ui/confirm";
import { focusContent } from "@/ui/focus";
import { drawnSince, useMeasured } from "./measured";
import { usePlan } from "./watched";

const View = lazily(async () => (await import("./view")).View, "plan");
const AskWish = opened(async () => (await Promise.all([import("./ask-wish"), sayable("plan")]))[0].AskWish);

export function SessionPlan({ session, zone }: { session: Session; zone: string | undefined }) {
  const t = useTranslations("planned");
  const { can } = useHere();
  const goesOn = isOn(session);
  const { plan, isNone, error, again } = usePlan(session.id, goesOn);
  const measured = useMeasured(session);
  const now = useNow();
  const statuses = useNames("planned.statuses");
  const [asked, setAsked] = useState<"wish" | "cancel">();
  // An action takes away the button that it was begun by.
  useEffect(() => {
    if (document.activeElement === document.body) focusContent();
  }, [plan?.status]);
  const writes = goesOn && can("smart_charging.write");
  if (!plan && error === undefined && (!isNone || !writes)) return null;
  const isActive = plan?.status === "ACTIVE";
  const isOver = plan?.status === "CANCELLED" || plan?.status === "FINISHED";
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {t("title")} {isOver && <Badge>{statuses(plan.status)}</Badge>}
        </span>
      }
      aside={writes && plan && <Actions isActive={isActive} ask={setAsked} />}
    >
      {error !== undefined && <Unread error={error} again={again} />}
      {!plan && writes && isNone && (
        <div className="flex flex-col items-start gap-3">
          <p className="text-muted">{t("none")}</p>
          <Button kind="main" onClick={() => setAsked("wish")}>
            {t("begin")}
          </Button>
        </div>
      )}
      {plan && <View plan={plan} measured={measured} zone={zone} now={now} />}
      {asked === "wish" && (
        <AskWish
          session={session}
          plan={plan}
          drawn={plan ? drawnSince(measured, plan.planTime) : 0}
          zone={zone}
          made={plan ? undefined : again}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === "cancel" && plan && <AskCancel sessionId={session.id} onClose={() => setAsked(undefined)} />}
    </Card>
  );
}

function Actions({ isActive, ask }: { isActive: boolean; ask: (what: "wish" | "cancel") => void }) {
  const [t, states] = [useTranslations("planned"), useTranslations("states")];
  return (
    <span className="flex flex-wrap gap-2">
      <Button size="small" kind={isActive ? "plain" : "main"} onClick={() => ask("wish")}>
        {isActive ? states("change") : t("anew")}
      </Button>
      {isActive && (
        <Button size="small" onClick={() => ask("cancel")}>
          {t("cancel")}
        </Button>
      )}
    </span>
  );
}

/** Tried again, it is the same request. */
function AskCancel({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const t = useTranslations("planned");
  const { client } = useHere();
  const [requestId] = useState(() => crypto.randomUUID());
  return (
    <Confirm
      title={t("cancelTitle")}
      text={t("cancelText")}
      action={t("cancel")}
      keep={t("keep")}
      onClose={onClose}
      carryOut={() => client.smartCharging.cancelPlan({ sessionId, requestId })}
    />
  );
}
