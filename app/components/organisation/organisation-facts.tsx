import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { OrganisationPage } from "#app/domain/organisation/queries.server.ts";
import { KeyFacts } from "#app/components/facts.tsx";
import { placeName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = { organisation: Omit<SerializeFrom<OrganisationPage>, "about"> };

/** Whether the cluster knows the organisation, where it is, and how it is registered. */
export function OrganisationFacts({ organisation }: Props) {
  const { t, i18n } = useTranslation();
  const { country, language, list } = useFormats();
  const { state, listedFrom, website, identifier } = organisation;
  const status =
    state === "unclaimed"
      ? t("organisation.listedFrom", { source: listedFrom })
      : state === "verified"
        ? t("organisation.verified")
        : t(`codes.organisationStates.${state}`);
  const places = organisation.places.map((place) => placeName(place, i18n.language));
  return (
    <KeyFacts
      facts={[
        { term: t("organisation.status"), value: status },
        { term: t("organisation.places"), value: places.join("; ") },
        {
          term: t("organisation.country"),
          value: organisation.country ? country(organisation.country) : null,
        },
        { term: t("organisation.identifier"), value: identifier },
        {
          term: t("organisation.languages"),
          value: organisation.languages ? list(organisation.languages.map(language)) : null,
        },
        {
          term: t("organisation.website"),
          value: website ? (
            <Elsewhere url={website} label={website.replace(/^https?:\/\//, "")} />
          ) : null,
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

/** An address that the organisation has named; nobody here vouches for it. */
function Elsewhere({ label, url }: Link) {
  return (
    <a href={url} rel="nofollow ugc noopener">
      {label}
    </a>
  );
}
