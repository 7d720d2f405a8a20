import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

type Props = { version: string; snapshot: string };

/** By which rules and counts a match was made, so that it can be made again. */
export function RulesFoot({ version, snapshot }: Props) {
  const { t } = useTranslation();
  return (
    <p className="facts rules-foot">
      {snapshot === "0"
        ? t("matches.foot.rulesOnly", { version })
        : t("matches.foot.rules", { version, snapshot })}{" "}
      {snapshot === "0" ? null : (
        <>
          <Link to={`/how-matching-works/counts/${snapshot}`}>{t("matches.foot.count")}</Link>
          {" · "}
        </>
      )}
      <Link to="/how-matching-works">{t("matches.foot.how")}</Link>
    </p>
  );
}
