import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { listRenamed } from "#app/domain/verification/names.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { namesIn, readerName } from "#app/lib/in-reader-language.ts";
import { ORGANISATION_CLASSES } from "#app/lib/sides.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Renamed = SerializeFrom<Awaited<ReturnType<typeof listRenamed>>>["rows"];

/** Verified organisations that go by other names than staff have seen, each with those that staff have. */
export function RenamedList({ renamed }: { renamed: Renamed }) {
  const { t, i18n } = useTranslation();
  const { date } = useFormats();
  return (
    <ul className="plain-list">
      {renamed.map(({ id, kind, vouchedNames, renamedAt, ...names }) => (
        <li key={id} className={classNames("hit", "work-item", ORGANISATION_CLASSES[kind])}>
          <div>
            <h3>
              <Link to={`/organisations/${id}/decision`}>{readerName(names, i18n.language)}</Link>
            </h3>
            <Facts
              facts={[
                t("office.verifications.was", { names: namesIn(vouchedNames!) }),
                t("office.verifications.renamed", { date: date(renamedAt!) }),
              ]}
            />
          </div>
          <div className="work-actions">
            <ButtonLink small to={`/organisations/${id}/decision`}>
              {t("office.verifications.look")}
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}
