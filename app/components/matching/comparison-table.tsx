import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ComparedCell, ComparedRow } from "#app/domain/matching/compared-rows.ts";
import type { Comparison } from "#app/domain/matching/comparison.server.ts";
import { StateMark } from "#app/components/state-mark.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { MatchSeam } from "./match-seam.tsx";
import { useNaming, type Naming } from "./naming.ts";
import { SkillWord } from "./skill-word.tsx";
import { askedWords } from "./subject-words.tsx";

type Told = SerializeFrom<Comparison>;
type Props = { comparison: Told };

/** Matches side by side: a column for each, a row for each skill and condition. */
export function ComparisonTable({ comparison }: Props) {
  const { t } = useTranslation();
  const { posting, columns, rows, labels } = comparison;
  const [first] = columns;
  const isUniversity = posting.kind === "programme" || posting.kind === "project_proposal";
  const kinds = isUniversity
    ? { university: posting.kind, company: first!.side.kind }
    : { university: first!.side.kind, company: posting.kind };
  const naming = useNaming({ kinds, programme: null, labels, modules: {}, places: {} });
  const titles = useTitles(comparison);
  return (
    <table className="told compared">
      <caption className="spoken">{t("matches.comparison.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("matches.comparison.subject")}</th>
          {columns.map(({ side }, index) => (
            <th key={side.id} scope="col" className={classNames(sideClass(side.kind))}>
              <Link to={`/postings/${posting.id}/matches/${side.id}`} lang={titles[index]!.lang}>
                {titles[index]!.title}
              </Link>
              <small>{titles[index]!.who}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t("matches.comparison.points")}</th>
          {columns.map(({ side, score }, index) => (
            <td key={side.id} data-label={titles[index]!.title}>
              <MatchSeam score={score} small />
            </td>
          ))}
        </tr>
        {rows.map(({ askedBy, subject, cells }) => (
          <tr
            key={subject.type === "condition" ? subject.condition : `${askedBy} ${subject.skill}`}
          >
            <th scope="row">
              <RowSubject subject={subject} naming={naming} />
              {askedBy && kinds.company !== "internship" ? (
                <small>{t(`matches.asks.${kinds[askedBy] as "co_development_offer"}`)}</small>
              ) : null}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index]!.side.id} data-label={titles[index]!.title}>
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useTitles({ columns }: Told) {
  const { i18n } = useTranslation();
  return columns.map(({ side }) => ({
    ...readerText({ ...side.texts }, side.language, i18n.language),
    who: readerName(side.organisation, i18n.language),
  }));
}

/** The skill or the condition alone: as what it is asked for stands in each cell. */
function RowSubject({ subject, naming }: Pick<ComparedRow, "subject"> & { naming: Naming }) {
  const { t } = useTranslation();
  if (subject.type === "condition") return <>{t(`matches.conditions.${subject.condition}`)}</>;
  return <SkillWord id={subject.skill} naming={naming} />;
}

function Cell({ cell }: { cell: ComparedCell | null }) {
  const { t } = useTranslation();
  const { points, pointsRange } = useFormats();
  if (!cell) return <span className="quiet">{t("matches.comparison.notAsked")}</span>;
  return (
    <>
      <StateMark state={cell.state} />
      {cell.asked ? <small>{askedWords(t, cell.asked).join(", ")}</small> : null}
      <small>
        {t("matches.tables.ofPoints", {
          points: pointsRange(cell.points, cell.points + cell.unknown),
          possible: points(cell.possible),
        })}
      </small>
    </>
  );
}
