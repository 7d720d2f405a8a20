import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FitShown } from "#app/domain/fit/queries.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { MatchSeam } from "#app/components/matching/match-seam.tsx";
import { useNaming } from "#app/components/matching/naming.ts";
import { RulesFoot } from "#app/components/matching/rules-foot.tsx";
import { FitConditions } from "./fit-conditions.tsx";
import { FitGroups } from "./fit-groups.tsx";
import { FitQualifies } from "./fit-qualifies.tsx";

type Shown = SerializeFrom<FitShown>;
export type Compared = Exclude<Shown, { verdict: "nothing_stated" }>;

/** How an internship fits the student who reads its page; nobody else is told of it. */
export function FitSection({ fit }: { fit: Shown }) {
  const { t } = useTranslation();
  return (
    <section className="fit" id="fit">
      <h2>{t("fit.title")}</h2>
      {fit.verdict === "nothing_stated" ? (
        <>
          <p>{t("fit.invite")}</p>
          <p className="actions">
            <ButtonLink look="plain" to="/account/studies">
              {t("fit.inviteGo")}
            </ButtonLink>
          </p>
        </>
      ) : (
        <Comparison fit={fit} />
      )}
    </section>
  );
}

function Comparison({ fit }: { fit: Compared }) {
  const { t } = useTranslation();
  const naming = useNaming({
    kinds: { university: "programme", company: "internship" },
    programme: fit.programme?.id ?? null,
    labels: fit.labels,
    modules: fit.modules,
    places: fit.places,
  });
  const hasScore = fit.verdict === "scored";
  return (
    <>
      <p className="quiet">
        {t("fit.private")} <Link to="/account/studies">{t("fit.change")}</Link>
      </p>
      <MatchSeam small score={fit.verdict === "scored" ? fit : null} word={t("fit.word")} />
      {fit.verdict === "scored" ? null : <p>{t(`fit.${whyNoScore(fit)}`)}</p>}
      {fit.standings.length > 0 ? (
        <>
          <FitQualifies fit={fit} />
          <FitGroups
            standings={fit.standings}
            naming={naming}
            renamed={fit.renamed}
            running={fit.endedOn === null ? fit.semester : null}
            hasScore={hasScore}
          />
        </>
      ) : null}
      <FitConditions conditions={fit.conditions} naming={naming} hasScore={hasScore} />
      <RulesFoot {...fit.rules} />
    </>
  );
}

function whyNoScore(fit: Exclude<Compared, { verdict: "scored" }>) {
  if (fit.verdict === "no_match") return "noMatch";
  return fit.missing.some(({ side }) => side === "company") ? "noDataTheirs" : "noData";
}
