import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { OrganisationPage } from "#app/domain/organisation/queries.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { placeName } from "#app/lib/in-reader-language.ts";
import { ORGANISATION_CLASSES } from "#app/lib/sides.ts";
import { unclaimedWords } from "#app/lib/unclaimed-words.ts";
import { Logo } from "./logo.tsx";

type Props = {
  organisation: Pick<
    SerializeFrom<OrganisationPage>,
    "id" | "kind" | "logo" | "state" | "places" | "listedFrom"
  >;
  title: string;
  /** Whether the reader is shown the way to speak for it. */
  canClaim: boolean;
  /** Where the page has another heading. */
  isBeneath?: boolean;
};

/** What it is, what it is called, where it is, and its picture. */
export function OrganisationHead({ organisation, title, canClaim, isBeneath }: Props) {
  const { t, i18n } = useTranslation();
  const { id, kind, logo, state, listedFrom } = organisation;
  const places = organisation.places.map((place) => placeName(place, i18n.language));
  return (
    <header className={classNames("organisation-head", ORGANISATION_CLASSES[kind])}>
      <Logo id={id} name={title} logo={logo} />
      <div>
        <span className="kind">{t(`codes.organisationKinds.${kind}`)}</span>
        {isBeneath ? <h3>{title}</h3> : <h1>{title}</h1>}
        <Facts
          facts={[
            places.join(", "),
            state === "unclaimed" ? unclaimedWords(t, "organisation.listedFrom", listedFrom) : null,
          ]}
        />
        {canClaim ? (
          <p>
            <Link to={`/organisations/${id}/claim`} rel="nofollow">
              {t("claims.link")}
            </Link>
          </p>
        ) : null}
      </div>
    </header>
  );
}
