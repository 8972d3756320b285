import { useTranslations } from "use-intl";
import type { StaffMember } from "wattlane";
import { useFormat } from "@/lib/format";
import { allOf } from "@/lib/all";
import { useHere } from "@/lib/portal";
import { toast } from "@/lib/toast";
import { Form } from "@/ui/form";
import { useMeanwhile } from "./meanwhile";
import { Things, useThings } from "./things";

type Put = Pick<StaffMember, "name" | "email" | "role" | "subject">;

export function StaffTab() {
  const [t, door, states] = [useTranslations("settings.staff"), useTranslations("door"), useTranslations("states")];
  const { client, person } = useHere();
  const format = useFormat();
  const { list, anew, writes } = useThings("staff", "staff.write", (client) => allOf(client.staff.listStaff()));
  const meanwhile = useMeanwhile(t("known"));
  const form = (done: () => void, of?: StaffMember) => (
    <Form
      action={states("save")}
      cancel={done}
      initial={{
        name: of?.name ?? "",
        email: of?.email ?? "",
        role: of?.role === "ADMIN" ? "ADMIN" : "STAFF",
        issuer: of?.subject.issuer ?? "",
        subject: of?.subject.subject ?? "",
      }}
      fields={[
        { name: "name", label: t("name"), required: true, maxLength: 200, path: "staff_member.name" },
        { name: "email", label: t("email"), type: "email", maxLength: 254, path: "staff_member.email" },
        {
          name: "role",
          label: t("role"),
          path: "staff_member.role",
          choices: [
            { value: "STAFF", name: door("STAFF") },
            { value: "ADMIN", name: door("ADMIN") },
          ],
        },
        {
          name: "issuer",
          label: t("issuer"),
          hint: t("issuerHint"),
          type: "url",
          required: true,
          fixed: !!of,
          maxLength: 255,
          path: "staff_member.subject.issuer",
        },
        { name: "subject", label: t("subject"), required: true, fixed: !!of, maxLength: 255, path: "staff_member.subject.subject" },
      ]}
      send={async ({ name = "", email, role, issuer = "", subject = "" }, requestId) => {
        const staffMember: Put = { name, email: email || undefined, role: role === "ADMIN" ? "ADMIN" : "STAFF", subject: { issuer, subject } };
        // A person is known by these two: another one of the same would change the first without a word.
        const { data = [] } = await list.refetch({ throwOnError: true });
        const now = data.find((one) => one.subject.issuer === issuer && one.subject.subject === subject);
        meanwhile<Put>(of, now, staffMember, ({ name, email, role }) => [name, email, role]);
        await client.staff.putStaff({ staffMember, requestId });
        void anew();
        toast.success(states("saved"));
        done();
      }}
    />
  );
  return (
    <Things
      of="staff"
      things={{
        ...list,
        data: list.data?.map((one) => ({
          key: one.id,
          name: one.name,
          about: [
            one.role === "ADMIN" || one.role === "STAFF" ? door(one.role) : String(one.role),
            one.email,
            one.subject.issuer,
            format.date(one.createTime),
          ]
            .filter(Boolean)
            .join(" · "),
          // Whoever removes themselves could not take it back.
          remove: writes && one.id !== person.id ? () => client.staff.removeStaff({ id: one.id }).then(anew) : undefined,
          edit: writes ? (done) => form(done, one) : undefined,
        })),
      }}
      form={writes ? form : undefined}
    />
  );
}
