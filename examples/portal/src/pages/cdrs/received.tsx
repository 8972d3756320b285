import { useQuery } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { useCopy } from "@/lib/copy";
import { useTranslations } from "use-intl";
import { useHere } from "@/lib/portal";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Failed, Loading } from "@/ui/states";

/** The JSON as the CPO sent it, to the letter. */
export function Received({ id }: { id: string }) {
  const [t, states] = [useTranslations("cdr"), useTranslations("states")];
  const { client } = useHere();
  const copy = useCopy();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["cdr-text", id],
    queryFn: ({ signal }) => client.cdrs.getCdrReceivedText({ id }, { signal }),
  });
  if (isPending) return <Loading />;
  if (data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <p className="text-muted">{t("jsonNone")}</p>;
  return (
    <Card
      title={t("json")}
      aside={
        <Button size="small" onClick={() => copy(data)}>
          <Copy aria-hidden /> {states("copy")}
        </Button>
      }
    >
      <pre className="max-h-[32rem] overflow-auto text-xs" tabIndex={0}>
        {data}
      </pre>
    </Card>
  );
}
