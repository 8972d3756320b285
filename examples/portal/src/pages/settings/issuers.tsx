import { useTranslations } from "use-intl";
import type { OidcIssuer } from "wattlane";
import { Said } from "@/lib/errors";
import { useHere } from "@/lib/portal";
import { Form } from "@/ui/form";
import { Things, useThings } from "./things";

const ROLES = ["STAFF", "ADMIN"] as const;

/** The values of a claim that stand for a role, as one text. */
function valuesOf(issuer: OidcIssuer | undefined, role: (typeof ROLES)[number]): string {
  return (issuer?.roleMappings ?? [])
    .filter((mapping) => mapping.role === role)
    .map(({ value }) => value)
    .join(", ");
}

export function Issuers() {
  const [t, states] = [useTranslations("settings.issuers"), useTranslations("states")];
  const { client } = useHere();
  const { list, anew, writes } = useThings("issuers", "provider.write", (client, signal) => client.providers.listOidcIssuers({}, { signal }));
  const form = (done: () => void, of?: OidcIssuer) => (
    <Form
      action={states("save")}
      cancel={done}
      initial={{
        issuer: of?.issuer ?? "",
        audience: of?.audience ?? "",
        jwksUri: of?.jwksUri ?? "",
        roleClaim: of?.roleClaim ?? "",
        STAFF: valuesOf(of, "STAFF"),
        ADMIN: valuesOf(of, "ADMIN"),
      }}
      fields={[
        {
          name: "issuer",
          label: t("issuer"),
          hint: t("issuerHint"),
          type: "url",
          required: true,
          fixed: !!of,
          maxLength: 255,
          path: "oidc_issuer.issuer",
        },
        { name: "audience", label: t("audience"), required: true, maxLength: 255, path: "oidc_issuer.audience" },
        { name: "jwksUri", label: t("jwks"), hint: t("jwksHint"), type: "url", maxLength: 255, path: "oidc_issuer.jwks_uri" },
        { name: "roleClaim", label: t("roleClaim"), hint: t("roleClaimHint"), maxLength: 100, path: "oidc_issuer.role_claim" },
        { name: "STAFF", label: t("staffValues"), hint: t("valuesHint"), maxLength: 1000, path: "oidc_issuer.role_mappings" },
        { name: "ADMIN", label: t("adminValues"), hint: t("valuesHint"), maxLength: 1000 },
      ]}
      send={async ({ issuer = "", audience = "", jwksUri, roleClaim, ...values }, requestId) => {
        // An issuer is known by its address: another one of the same would take the place of the first without a word.
        if (!of && list.data?.some((one) => one.issuer === issuer)) throw new Said(t("known"));
        const roleMappings = ROLES.flatMap((role) =>
          (values[role] ?? "")
            .split(",")
            .map((value) => value.trim())
            .filter(Boolean)
            .map((value) => ({ value, role })),
        );
        await client.providers.putOidcIssuer({
          oidcIssuer: { issuer, audience, jwksUri: jwksUri || undefined, roleClaim: roleClaim || undefined, roleMappings },
          requestId,
        });
        void anew();
        done();
      }}
    />
  );
  return (
    <Things
      of="issuers"
      things={{
        ...list,
        data: list.data?.map((one) => ({
          key: one.issuer,
          name: one.issuer,
          about: [one.audience, one.roleClaim, ...one.roleMappings.map(({ value, role }) => `${value} → ${role}`)].filter(Boolean).join(" · "),
          remove: writes ? () => client.providers.deleteOidcIssuer({ issuer: one.issuer }).then(anew) : undefined,
          edit: writes ? (done) => form(done, one) : undefined,
        })),
      }}
      form={writes ? form : undefined}
    />
  );
}
