// API keys. A new one is shown once: closing its window is the last that is seen of it.

import { useBlocker } from "@tanstack/react-router";
import { Copy } from "lucide-react";
import { useState } from "react";
import { useCopy } from "@/lib/copy";
import { useTranslations } from "use-intl";
import { useNames } from "@/lib/enums";
import { useFormat } from "@/lib/format";
import { allOf } from "@/lib/all";
import { useHere } from "@/lib/portal";
import { Badge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Form } from "@/ui/form";
import { Things, useThings } from "./things";

export function ApiKeys() {
  const [t, states] = [useTranslations("settings.keys"), useTranslations("states")];
  const { client } = useHere();
  const format = useFormat();
  const roles = useNames("settings.keys.of");
  const copy = useCopy();
  const [secret, setSecret] = useState<string>();
  const [making, setMaking] = useState(false);
  // Neither Back nor a link leaves what is not kept yet, or on its way.
  useBlocker({ shouldBlockFn: () => true, disabled: secret === undefined && !making });
  const { list, anew, writes } = useThings("api-keys", "keys.write", (client) => allOf(client.providers.listApiKeys()));
  return (
    <>
      <Things
        of="keys"
        things={{
          ...list,
          data: list.data?.map(({ id, name, role, hint, createTime, revokeTime }) => ({
            key: id,
            name,
            about: (
              <span className="flex flex-wrap items-center gap-2">
                {`…${hint} · ${roles(role)} · ${format.date(createTime)}`}
                {revokeTime && <Badge tone="bad">{t("revoked", { date: format.date(revokeTime) })}</Badge>}
              </span>
            ),
            remove: writes && !revokeTime ? () => client.providers.revokeApiKey({ id }).then(anew) : undefined,
          })),
        }}
        form={
          writes
            ? (done) => (
                <Form
                  action={t("create")}
                  cancel={done}
                  initial={{ role: "STAFF" }}
                  fields={[
                    { name: "name", label: t("name"), hint: t("nameHint"), required: true, maxLength: 100, path: "api_key.name" },
                    {
                      name: "role",
                      label: t("role"),
                      path: "api_key.role",
                      choices: [
                        { value: "STAFF", name: t("roles.STAFF") },
                        { value: "ADMIN", name: t("roles.ADMIN") },
                      ],
                    },
                  ]}
                  send={async ({ name = "", role }, requestId) => {
                    const apiKey = { name, role: role === "ADMIN" ? ("ADMIN" as const) : ("STAFF" as const) };
                    setMaking(true);
                    // Shown first: whatever else fails, it is not lost.
                    await client.providers
                      .createApiKey({ apiKey, requestId })
                      .then(({ secret }) => setSecret(secret))
                      .finally(() => setMaking(false));
                    done();
                    void anew();
                  }}
                />
              )
            : undefined
        }
      />
      <Dialog
        open={secret !== undefined}
        onClose={() => setSecret(undefined)}
        stays
        title={t("once")}
        text={t("onceText")}
        actions={
          <>
            <Button onClick={() => copy(secret ?? "")}>
              <Copy aria-hidden /> {states("copy")}
            </Button>
            <Button kind="main" onClick={() => setSecret(undefined)}>
              {t("kept")}
            </Button>
          </>
        }
      >
        <code className="block rounded-md bg-raised p-3 [overflow-wrap:anywhere] select-all" data-testid="secret">
          {secret}
        </code>
      </Dialog>
    </>
  );
}
