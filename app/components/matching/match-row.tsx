import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MatchRow as Row } from "#app/domain/matching/match-list.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";
import { MatchSeam } from "./match-seam.tsx";
import type { Naming } from "./naming.ts";
import { RowNews } from "./row-news.tsx";
import { degreeOf, useSideFacts } from "./side-facts.ts";
import { SideLabels } from "./side-labels.tsx";
import { TellingLines } from "./telling-lines.tsx";

type Props = {
  row: Row;
  pairHref: string;
  naming: Naming;
  /** The form to which the box belongs that chooses it for a comparison; null where there is nothing to compare with. */
  comparison: string | null;
  isChosen: boolean;
  canDismiss: boolean;
};

/** One match in a list: the other posting, the score, and the lines that tell most. */
export function MatchRow({ row, pairHref, naming, comparison, isChosen, canDismiss }: Props) {
  const { side, score, news, strongest, weakest } = row;
  const { t, i18n } = useTranslation();
  const { title, lang } = readerText({ ...side.texts }, side.language, i18n.language);
  return (
    <li className={classNames("hit match-row", sideClass(side.kind))}>
      <div className="match-row-head">
        <div>
          <KindTag kind={side.kind} detail={degreeOf(side, t)} year={side.academicYear} />
          <h3>
            <Link to={pairHref} lang={lang}>
              {title}
            </Link>
          </h3>
          {news ? <RowNews side={side} score={score} news={news} /> : null}
          <Facts facts={useSideFacts(side)} />
          <SideLabels side={side} />
        </div>
        <MatchSeam score={score} small />
      </div>
      <div className="two-columns">
        <TellingLines title={t("matches.list.speaksFor")} lines={strongest} naming={naming} />
        <TellingLines title={t("matches.list.speaksAgainst")} lines={weakest} naming={naming} />
      </div>
      <p className="match-row-steps">
        <Link to={pairHref}>
          {t("matches.list.compare")}
          <span className="spoken"> {t("matches.list.compareWith", { title })}</span>
        </Link>
        {canDismiss ? (
          <Link to={`${pairHref}/dismissal`} aria-label={t("dismissals.notForUsNamed", { title })}>
            {t("dismissals.notForUs")}
          </Link>
        ) : null}
        {comparison ? (
          <label className="choice">
            <input
              type="checkbox"
              name="with"
              value={side.id}
              form={comparison}
              defaultChecked={isChosen}
              aria-label={t("matches.comparison.chooseNamed", { title })}
            />
            <span>{t("matches.comparison.choose")}</span>
          </label>
        ) : null}
      </p>
    </li>
  );
}
