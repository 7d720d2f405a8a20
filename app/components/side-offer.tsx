import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SideClass } from "#app/lib/sides.ts";

type Props =
  | { side: "campus"; kinds: readonly ("programme" | "project_proposal")[] }
  | { side: "works"; kinds: readonly ("internship" | "co_development_offer")[] };

/** What one side publishes, each kind with a way into its postings. */
export function SideOffer(props: Props) {
  const { t } = useTranslation();
  const titles: Record<SideClass, string> = {
    campus: t("common.universitySide"),
    works: t("common.companySide"),
  };
  return (
    <div className={`sheet ${props.side}`}>
      <h3 className="side-title">{titles[props.side]}</h3>
      <dl className="offers">
        {offers(props).map(({ kind, textKey }) => (
          <div key={kind}>
            <dt>
              <Link to={`/search?kind=${kind}`}>{t(`common.kindsMany.${kind}`)}</Link>
            </dt>
            <dd>{t(textKey)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function offers(props: Props) {
  return props.side === "campus"
    ? props.kinds.map((kind) => ({ kind, textKey: `home.campus.${kind}` as const }))
    : props.kinds.map((kind) => ({ kind, textKey: `home.works.${kind}` as const }));
}
