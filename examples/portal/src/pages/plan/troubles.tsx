// What keeps a charge from being planned, or from being planned by what energy costs.

import { useTranslations } from "use-intl";
import { isWattlaneError } from "wattlane";
import { useErrorText } from "@/lib/errors";
import { Button } from "@/ui/button";

interface TroubleProps {
  error: unknown;
  again: () => void;
}

/** The engine has not come, or could not make anything of what it was asked. */
export function NotPlanned({ error, again }: TroubleProps) {
  const states = useTranslations("states");
  const words = useErrorText();
  return <Trouble said={isWattlaneError(error) && error.reason === "NOT_INITIALISED" ? states("partMissing") : words(error)} again={again} />;
}

/** What energy costs could not be read: one plans without it meanwhile. */
export function Unread({ error, again }: TroubleProps) {
  return <Trouble said={useErrorText()(error)} again={again} />;
}

function Trouble({ said, again }: { said: string; again: () => void }) {
  const states = useTranslations("states");
  return (
    <div role="alert" className="mb-4 flex flex-col items-start gap-3 text-bad">
      {said}
      <Button onClick={again}>{states("again")}</Button>
    </div>
  );
}
