import { useTranslations } from "use-intl";
import { toast } from "./toast";

/** Puts a text where it can be pasted from, and says whether that went well. */
export function useCopy(): (text: string) => void {
  const t = useTranslations("states");
  return (text) => {
    // There is none where a page came over an insecure line.
    const copied = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject(new Error());
    copied.then(
      () => toast.success(t("copied")),
      () => toast.error(t("notCopied")),
    );
  };
}
