import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MatchList } from "#app/domain/matching/queries.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { MatchSeam } from "#app/components/matching/match-seam.tsx";
import { academicYear } from "#app/lib/academic-year.ts";
import { classNames } from "#app/lib/class-names.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";

type Props = { id: string; list: SerializeFrom<Pick<MatchList, "verdict" | "matches">> };

/** The few best matches of a posting, with the way to all of them. */
export function BestMatches({ id, list }: Props) {
  const { t, i18n } = useTranslation();
  if (list.verdict === "closed") return null;
  return (
    <section>
      <h2>{t("posting.matches")}</h2>
      {list.verdict === "not_enough_data" ? <p>{t("posting.notEnoughData")}</p> : null}
      {list.verdict === "ranked" && list.matches.length === 0 ? (
        <p>{t("posting.noMatches")}</p>
      ) : null}
      <ol className="best-matches">
        {list.matches.map(({ other, match, reason }) => {
          const text = readerText(other.texts, other.language, i18n.language);
          return (
            <li key={other.id} className={classNames("hit", sideClass(other.kind))}>
              <h3>
                <Link to={`/postings/${id}/matches/${other.id}`} lang={text.lang}>
                  {text.title}
                </Link>
              </h3>
              <Facts
                facts={[
                  readerName(other.organisation, i18n.language),
                  other.academicYear && academicYear(other.academicYear),
                ]}
              />
              <MatchSeam small score={{ ...match, reason }} />
            </li>
          );
        })}
      </ol>
      {list.matches.length > 0 ? (
        <p>
          <Link to={`/postings/${id}/matches`}>{t("posting.matchesOf")}</Link>
        </p>
      ) : null}
    </section>
  );
}
