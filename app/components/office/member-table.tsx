import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Decision } from "#app/domain/verification/queries.server.ts";
import { EmailAddress } from "#app/components/email-address.tsx";

type Props = { members: SerializeFrom<Decision>["members"] };

/** Who speaks for an organisation, as staff see it. */
export function MemberTable({ members }: Props) {
  const { t } = useTranslation();
  if (members.length === 0) return <p>{t("office.decision.noMembers")}</p>;
  return (
    <table className="told">
      <thead>
        <tr>
          <th scope="col">{t("office.people.name")}</th>
          <th scope="col">{t("office.people.email")}</th>
          <th scope="col">{t("members.role")}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, email, role }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/staff/people/${id}`}>{name}</Link>
            </th>
            <td data-label={t("office.people.email")}>
              <EmailAddress address={email} />
            </td>
            <td data-label={t("members.role")}>{t(`common.memberRoles.${role}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
