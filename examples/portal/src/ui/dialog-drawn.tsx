import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useTranslations } from "use-intl";
import { Button } from "./button";
import type { DialogProps } from "./dialog";
import { useFocusBack } from "./focus";
import { clsx } from "clsx";

/** The window itself. */
export function DrawnDialog(props: DialogProps) {
  const { onClose, title, text, side, stays, children, actions } = props;
  const t = useTranslations("states");
  const focusBack = useFocusBack();
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Radix.Content
          {...focusBack}
          data-stays={stays}
          aria-describedby={text ? undefined : ""}
          onEscapeKeyDown={(event) => stays && event.preventDefault()}
          onPointerDownOutside={(event) => stays && event.preventDefault()}
          className={clsx(
            "fixed z-50 flex flex-col overflow-hidden border border-line bg-surface shadow-xl",
            "inset-x-0 bottom-0 max-h-[90dvh] rounded-t-2xl",
            side
              ? "sm:inset-x-auto sm:inset-y-0 sm:right-0 sm:max-h-none sm:w-96 sm:rounded-none"
              : "sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[32rem] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl",
          )}
        >
          <header className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
            <div>
              <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
              {text && <Radix.Description className="mt-1 text-muted">{text}</Radix.Description>}
            </div>
            {!stays && (
              <Radix.Close asChild>
                <Button kind="quiet" size="square" aria-label={t("close")} className="-m-1.5">
                  <X aria-hidden />
                </Button>
              </Radix.Close>
            )}
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {actions && <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{actions}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
