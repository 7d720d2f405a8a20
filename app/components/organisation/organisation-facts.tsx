import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { OrganisationPage } from "#app/domain/organisation/queries.server.ts";
import { KeyFacts } from "#app/components/facts.tsx";
import { Elsewhere } from "#app/components/organisation/elsewhere.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = {
  organisation: Omit<SerializeFrom<OrganisationPage>, "about">;
  /** Without what the cluster says of it, where that stands above. */
  isOwnWordOnly?: boolean;
};

/** Whether the cluster knows the organisation and how it is registered; where it is and whence it is listed stands above. */
export function OrganisationFacts({ organisation, isOwnWordOnly = false }: Props) {
  const { t } = useTranslation();
  const { country, language, list } = useFormats();
  const { state, website, identifier } = organisation;
  const status =
    state === "verified" ? t("organisation.verified") : t(`codes.organisationStates.${state}`);
  return (
    <KeyFacts
      facts={[
        {
          term: t("organisation.status"),
          value: isOwnWordOnly || state === "unclaimed" ? null : status,
        },
        {
          term: t("organisation.country"),
          value: organisation.country ? country(organisation.country) : null,
        },
        {
          term: t(organisation.country === "BG" ? "organisation.eik" : "organisation.identifier"),
          value: identifier,
        },
        {
          term: t("organisation.languages"),
          value: organisation.languages ? list(organisation.languages.map(language)) : null,
        },
        {
          term: t("organisation.website"),
          value: website ? <Elsewhere url={website} /> : null,
        },
        {
          term: t("organisation.links"),
          value: organisation.links.length > 0 ? <Links links={organisation.links} /> : null,
        },
      ]}
    />
  );
}

type Link = { label: string; url: string };

function Links({ links }: { links: readonly Link[] }) {
  return (
    <ul className="plain-list">
      {links.map((link) => (
        <li key={link.url}>
          <Elsewhere {...link} />
        </li>
      ))}
    </ul>
  );
}
