import { useTranslation } from "react-i18next";
import type { PairPageShown } from "#app/domain/matching/pair-page.server.ts";
import { Changes } from "./changes.tsx";
import { MatchSeam } from "./match-seam.tsx";
import { MatchTables } from "./match-tables.tsx";
import { useNaming, type Naming } from "./naming.ts";
import { NextSteps } from "./next-steps.tsx";
import { ClosedPair, NoMatch, NotEnoughData } from "./no-score.tsx";
import { placesOf } from "./pair-places.ts";
import { SideSheet } from "./side-sheet.tsx";

type Props = { pair: PairPageShown };

/** Two postings side by side with the seam between them, and what stands behind the score. */
export function PairShown({ pair }: Props) {
  const { university, company, match, reason, labels, modules } = pair;
  const naming = useNaming({
    kinds: { university: university.kind, company: company.kind },
    programme: university.id,
    labels,
    modules,
    places: placesOf(university, company),
  });
  return (
    <>
      <div className="pair">
        <SideSheet side={university} />
        <PairSeam match={match} reason={reason} />
        <SideSheet side={company} />
      </div>
      <Behind pair={pair} naming={naming} />
    </>
  );
}

function PairSeam({ match, reason }: Pick<PairPageShown, "match" | "reason">) {
  const { t } = useTranslation();
  if (match?.verdict === "scored") return <MatchSeam score={{ ...match, reason }} />;
  const word =
    match === null
      ? t("matches.noMatch.closed")
      : match.verdict === "no_match"
        ? t("matches.noMatch.short")
        : t("common.bands.unknown");
  return <MatchSeam score={null} word={word} />;
}

function Behind({ pair, naming }: Props & { naming: Naming }) {
  const { t } = useTranslation();
  const { match, changes } = pair;
  if (!match) return <ClosedPair pair={pair} />;
  if (match.verdict === "not_enough_data")
    return <NotEnoughData missing={match.missing} pair={pair} naming={naming} />;
  return (
    <>
      {match.verdict === "no_match" ? <NoMatch /> : null}
      <section className="lines">
        <h2 className="spoken">{t("matches.lineByLine")}</h2>
        <MatchTables groups={match.groups} naming={naming} />
        {match.groups.some(({ isRounded }) => isRounded) ? (
          <p className="quiet">{t("matches.tables.rounded")}</p>
        ) : null}
      </section>
      {match.verdict === "scored" ? (
        <>
          <Changes changes={changes} pair={pair} naming={naming} />
          <NextSteps pair={pair} />
        </>
      ) : null}
    </>
  );
}
