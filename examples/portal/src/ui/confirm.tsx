import { useState } from "react";
import { useTranslations } from "use-intl";
import { useErrorText } from "@/lib/errors";
import { Button } from "./button";
import { Dialog } from "./dialog";

/** Asks before something that cannot be taken back. */
export function Confirm({
  title,
  text,
  action,
  keep,
  onClose,
  carryOut,
}: {
  title: string;
  text: string;
  action: string;
  /** What it is called to let it be, where to cancel is what is asked. */
  keep?: string;
  onClose: () => void;
  carryOut: () => Promise<unknown>;
}) {
  const states = useTranslations("states");
  const words = useErrorText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const run = async () => {
    setBusy(true);
    try {
      await carryOut();
      onClose();
    } catch (error) {
      setError(error);
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{keep ?? states("cancel")}</Button>
          <Button kind="bad" disabled={busy} onClick={() => void run()}>
            {action}
          </Button>
        </>
      }
    >
      <p className="[overflow-wrap:anywhere]">{text}</p>
      {error !== undefined && (
        <p role="alert" className="mt-3 text-bad">
          {words(error)}
        </p>
      )}
    </Dialog>
  );
}
