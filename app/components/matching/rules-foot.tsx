import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

type Props = { version: string; snapshot: string; vocabulary: number };

/** By which rules, counts and credits a match was made, so that it can be made again. */
export function RulesFoot({ version, snapshot, vocabulary }: Props) {
  const { t } = useTranslation();
  return (
    <p className="facts rules-foot">
      {snapshot === "0"
        ? t("matches.foot.rulesOnly", { version })
        : t("matches.foot.rules", { version, snapshot })}{" "}
      {vocabulary === 0 ? null : <>{t("matches.foot.vocabulary", { vocabulary })} </>}
      {snapshot === "0" ? null : (
        <>
          <Link to={`/how-matching-works/counts/${snapshot}`}>{t("matches.foot.count")}</Link>
          {" · "}
        </>
      )}
      {vocabulary === 0 ? null : (
        <>
          <a
            href={`/how-matching-works/credits/${vocabulary}/credits.csv`}
            download={`credits-${vocabulary}.csv`}
          >
            {t("matches.foot.credits")}
          </a>
          {" · "}
        </>
      )}
      <Link to="/how-matching-works">{t("matches.foot.how")}</Link>
    </p>
  );
}
