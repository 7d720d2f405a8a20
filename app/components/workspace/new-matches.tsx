import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { NewMatch } from "#app/domain/matching/new-matches.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { academicYear } from "#app/lib/academic-year.ts";
import { classNames } from "#app/lib/class-names.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";

type Props = { matches: readonly SerializeFrom<NewMatch>[]; since: string };

/** What others have published since the last visit and what fits, best first. */
export function NewMatches({ matches, since }: Props) {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  if (matches.length === 0) return null;
  return (
    <section className="work-group">
      <h2>{t("workspace.newMatches")}</h2>
      <p className="quiet">{t("workspace.newMatchesText", { date: shortDate(since) })}</p>
      <ul className="plain-list">
        {matches.map((match) => (
          <Line key={`${match.mine.id} ${match.other.id}`} match={match} />
        ))}
      </ul>
    </section>
  );
}

function Line({ match: { mine, other, score } }: { match: SerializeFrom<NewMatch> }) {
  const { t, i18n } = useTranslation();
  const { pointsRange } = useFormats();
  const text = readerText(other.texts, other.language, i18n.language);
  const own = readerText(mine.texts, mine.language, i18n.language);
  const facts = [
    readerName(other.organisation, i18n.language),
    `${t(`common.bands.${score.band}`)}, ${pointsRange(score.points, score.upper)}`,
    t("workspace.matchOf", {
      title: [own.title, mine.academicYear && academicYear(mine.academicYear)]
        .filter(Boolean)
        .join(", "),
    }),
  ];
  return (
    <li className={classNames("hit", "work-item", sideClass(other.kind))}>
      <div>
        <KindTag kind={other.kind} year={other.academicYear} />
        <h3>
          <Link to={`/postings/${mine.id}/matches/${other.id}`} lang={text.lang}>
            {text.title}
          </Link>
        </h3>
        <Facts facts={facts} />
      </div>
    </li>
  );
}
