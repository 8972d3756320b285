import { toast } from "sonner";
import { useTranslations } from "use-intl";
import { useFormat } from "@/lib/format";
import { useHere } from "@/lib/portal";
import { Form } from "@/ui/form";
import { Things, useThings } from "./things";

/** So many people a page of staff has at the most: more would be found by a search of their own. */
const MOST = 500;

export function StaffTab() {
  const [t, door, states] = [useTranslations("settings.staff"), useTranslations("door"), useTranslations("states")];
  const { client, person } = useHere();
  const format = useFormat();
  const { list, anew, writes } = useThings("staff", "staff.write", async (client, signal) => (await client.staff.listStaff({ pageSize: MOST }, { signal })).staff);
  return (
    <Things
      title={t("title")}
      text={t("text")}
      empty={t("empty")}
      add={t("add")}
      removal={{ action: t("remove"), title: (name) => t("removeTitle", { name }), text: t("removeText") }}
      things={{
        ...list,
        data: list.data?.map(({ id, name, role, email, subject, createTime }) => ({
          key: id,
          name,
          about: [role === "ADMIN" || role === "STAFF" ? door(role) : String(role), email, subject.issuer, format.date(createTime)].filter(Boolean).join(" · "),
          // Whoever removes themselves could not take it back.
          remove: writes && id !== person.id ? () => client.staff.removeStaff({ id }).then(anew) : undefined,
        })),
      }}
      form={
        writes
          ? (done) => (
              <Form
                action={states("save")}
                cancel={done}
                initial={{ role: "STAFF" }}
                fields={[
                  { name: "name", label: t("name"), required: true, maxLength: 200, path: "staff_member.name" },
                  { name: "email", label: t("email"), type: "email", maxLength: 254, path: "staff_member.email" },
                  { name: "role", label: t("role"), path: "staff_member.role", choices: [{ value: "STAFF", name: door("STAFF") }, { value: "ADMIN", name: door("ADMIN") }] },
                  { name: "issuer", label: t("issuer"), hint: t("issuerHint"), type: "url", required: true, maxLength: 255, path: "staff_member.subject.issuer" },
                  { name: "subject", label: t("subject"), required: true, maxLength: 255, path: "staff_member.subject.subject" },
                ]}
                send={async ({ name = "", email, role, issuer = "", subject = "" }) => {
                  await client.staff.putStaff({ staffMember: { name, email: email || undefined, role: role === "ADMIN" ? "ADMIN" : "STAFF", subject: { issuer, subject } } });
                  await anew();
                  toast.success(states("saved"));
                  done();
                }}
              />
            )
          : undefined
      }
    />
  );
}
