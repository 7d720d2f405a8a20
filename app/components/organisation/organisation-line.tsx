import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ListedOrganisation } from "#app/domain/organisation/list.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { placeName, readerName } from "#app/lib/in-reader-language.ts";
import { ORGANISATION_CLASSES } from "#app/lib/sides.ts";
import { unclaimedWords } from "#app/lib/unclaimed-words.ts";

/** One organisation of a list: its side, where it is, and how much it has open. */
export function OrganisationLine({
  organisation,
}: {
  organisation: SerializeFrom<ListedOrganisation>;
}) {
  const { t, i18n } = useTranslation();
  const { id, kind, state, places, openPostings, listedFrom } = organisation;
  return (
    <li className={classNames("hit", ORGANISATION_CLASSES[kind])}>
      <span className="kind">{t(`codes.organisationKinds.${kind}`)}</span>
      <h2>
        <Link to={`/organisations/${id}`}>{readerName(organisation, i18n.language)}</Link>
      </h2>
      <Facts
        facts={[
          places.map((place) => placeName(place, i18n.language)).join(", "),
          t("organisation.open", { count: openPostings }),
          state === "unclaimed" ? unclaimedWords(t, "organisation.listedFrom", listedFrom) : null,
        ]}
      />
    </li>
  );
}
