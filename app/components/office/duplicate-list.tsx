import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Decision } from "#app/domain/verification/queries.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { ORGANISATION_CLASSES } from "#app/lib/sides.ts";

type Props = {
  /** The organisation that would become a part of one of these. */
  of: string;
  duplicates: SerializeFrom<Decision>["duplicates"];
};

/** Organisations that may be the same one, with the way to merge. */
export function DuplicateList({ of, duplicates }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="plain-list">
      {duplicates.map((other) => (
        <li
          key={other.id}
          className={classNames("hit", "work-item", ORGANISATION_CLASSES[other.kind])}
        >
          <div>
            <h3>
              <Link to={`/organisations/${other.id}/decision`}>
                {readerName(other, i18n.language)}
              </Link>
            </h3>
            <Facts
              facts={[
                t(`codes.organisationStates.${other.state}`),
                other.hasSameNumber && t("office.decision.sameNumber"),
                other.hasSameHost && t("office.decision.sameHost"),
              ]}
            />
          </div>
          <div className="work-actions">
            <Link
              className="button plain small"
              to={`/organisations/${of}/merger?into=${other.id}`}
            >
              {t("office.decision.merge")}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
