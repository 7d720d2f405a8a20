import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { listPeople } from "#app/domain/office/people.server.ts";
import { EmailAddress } from "#app/components/email-address.tsx";

type Props = { people: SerializeFrom<Awaited<ReturnType<typeof listPeople>>>["people"] };

/** People as staff find them. */
export function PeopleTable({ people }: Props) {
  const { t } = useTranslation();
  return (
    <table className="told">
      <thead>
        <tr>
          <th scope="col">{t("office.people.name")}</th>
          <th scope="col">{t("office.people.email")}</th>
          <th scope="col">{t("office.people.role")}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, email, role }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/staff/people/${id}`}>{name}</Link>
            </th>
            <td data-label={t("office.people.email")}>
              <EmailAddress address={email} />
            </td>
            <td data-label={t("office.people.role")}>{t(`common.roles.${role}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
