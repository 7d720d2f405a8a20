import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { lookUpOrganisations } from "#app/domain/office/organisations.server.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = {
  organisations: SerializeFrom<Awaited<ReturnType<typeof lookUpOrganisations>>>["organisations"];
};

/** Organisations in every state, as staff find them. */
export function OrganisationTable({ organisations }: Props) {
  const { t, i18n } = useTranslation();
  const { number } = useFormats();
  return (
    <table className="told">
      <thead>
        <tr>
          <th scope="col">{t("office.people.name")}</th>
          <th scope="col">{t("office.people.kind")}</th>
          <th scope="col">{t("office.people.state")}</th>
          <th scope="col">{t("office.people.members")}</th>
        </tr>
      </thead>
      <tbody>
        {organisations.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={`/organisations/${row.id}/decision`}>{readerName(row, i18n.language)}</Link>
            </th>
            <td data-label={t("office.people.kind")}>{t(`codes.organisationKinds.${row.kind}`)}</td>
            <td data-label={t("office.people.state")}>
              {t(`codes.organisationStates.${row.state}`)}
            </td>
            <td className="numbers" data-label={t("office.people.members")}>
              {number(row.members)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
