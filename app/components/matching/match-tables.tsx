import { useTranslation } from "react-i18next";
import type { LineGroup } from "#app/domain/matching/lines.server.ts";
import { ReasonTable, type ReasonRow } from "#app/components/reason-table.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { Evidence } from "./evidence/evidence.tsx";
import type { Naming } from "./naming.ts";
import { stateWord } from "./state-word.ts";
import { SubjectWords } from "./subject-words.tsx";

type Props = { groups: readonly LineGroup[]; naming: Naming };

/** The lines of a match: a table for what either side asks, and one for the rest. */
export function MatchTables({ groups, naming }: Props) {
  return groups.map((group) => (
    <MatchTable key={group.askedBy ?? "rest"} group={group} naming={naming} />
  ));
}

function MatchTable({ group, naming }: { group: LineGroup; naming: Naming }) {
  const { t } = useTranslation();
  const { points, pointsRange } = useFormats();
  const ofPossible = (low: number, gap: number, possible: number) =>
    t("matches.tables.ofPoints", {
      points: pointsRange(low, low + gap),
      possible: points(possible),
    });
  const rows = group.lines.map((line): ReasonRow => {
    const { subject } = line;
    return {
      key: subject.type === "requirement" ? subject.id : subject.condition,
      subject: <SubjectWords subject={subject} naming={naming} />,
      evidence: <Evidence reason={line} naming={naming} />,
      state: line.state,
      stateWord: stateWord(line, t),
      points: ofPossible(line.points, line.unknown, line.possible),
      hundredths: { points: line.points, unknown: line.unknown },
    };
  });
  const caption = t(`matches.tables.${captionOf(group, naming)}`, {
    points: pointsRange(group.points, group.points + group.unknown),
    possible: points(group.possible),
  });
  return <ReasonTable caption={caption} headings={useHeadings(group, naming)} rows={rows} />;
}

function captionOf({ askedBy }: LineGroup, { kinds }: Naming) {
  if (askedBy === null) return "rest";
  if (kinds.company === "internship") return "skills";
  return askedBy === "company" ? "companyAsks" : "universityAsks";
}

function useHeadings({ askedBy }: LineGroup, { kinds }: Naming) {
  const { t } = useTranslation();
  const common = { state: t("matches.tables.state"), points: t("matches.tables.points") };
  if (askedBy === null)
    return {
      subject: t("matches.tables.condition"),
      evidence: t("matches.tables.sideBySide"),
      ...common,
    };
  const [asking, having] =
    askedBy === "company" ? [kinds.company, kinds.university] : [kinds.university, kinds.company];
  return {
    subject: t(`matches.asks.${asking as "internship"}`),
    evidence: t(`matches.has.${having as "programme"}`),
    ...common,
  };
}
