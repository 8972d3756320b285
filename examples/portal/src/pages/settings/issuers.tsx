import { useTranslations } from "use-intl";
import type { OidcIssuer } from "wattlane";
import { useHere } from "@/lib/portal";
import { Form } from "@/ui/form";
import { useMeanwhile } from "./meanwhile";
import { Things, useThings } from "./things";

const ROLES = ["STAFF", "ADMIN"] as const;

/** The values of a claim that stand for a role, as one text: `a, "b, c"`. One that has a comma or quotes of its own stands in quotes. */
function valuesOf(issuer: OidcIssuer | undefined, role: (typeof ROLES)[number]): string {
  return (issuer?.roleMappings ?? [])
    .filter((mapping) => mapping.role === role)
    .map(({ value }) => (/[",]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(", ");
}

/** The same, read back. */
function valuesIn(text: string): string[] {
  return [...text.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]+))\s*(?:,|$)/g)]
    .map(([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain.trim())
    .filter(Boolean);
}

export function Issuers() {
  const [t, states] = [useTranslations("settings.issuers"), useTranslations("states")];
  const { client } = useHere();
  const { list, anew, writes } = useThings("issuers", "provider.write", (client, signal) => client.providers.listOidcIssuers({}, { signal }));
  const meanwhile = useMeanwhile(t("known"));
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
        const roleMappings = ROLES.flatMap((role) => valuesIn(values[role] ?? "").map((value) => ({ value, role })));
        const oidcIssuer = { issuer, audience, jwksUri: jwksUri || undefined, roleClaim: roleClaim || undefined, roleMappings };
        // An issuer is known by its address: another one of the same would take the place of the first without a word.
        const { data = [] } = await list.refetch({ throwOnError: true });
        const mapped = (role: string, { roleMappings }: OidcIssuer) =>
          roleMappings
            .filter((one) => one.role === role)
            .map(({ value }) => value)
            .sort();
        meanwhile<OidcIssuer>(
          of,
          data.find((one) => one.issuer === issuer),
          oidcIssuer,
          (one) => [one.audience, one.jwksUri, one.roleClaim, ...ROLES.map((role) => mapped(role, one))],
        );
        await client.providers.putOidcIssuer({ oidcIssuer, requestId });
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
