import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RequirementStanding } from "#matching/student-path.ts";
import type { Reason } from "#matching/types.ts";
import { SkillWords } from "#app/components/matching/evidence/skill-words.tsx";
import type { Naming } from "#app/components/matching/naming.ts";
import { SubjectWords } from "#app/components/matching/subject-words.tsx";
import { StateMark } from "#app/components/state-mark.tsx";
import { RenamedSkill, type Renamed } from "#app/components/studies/renamed-skill.tsx";
import { LinePoints } from "./line-points.tsx";

type Props = {
  standings: readonly RequirementStanding[];
  naming: Naming;
  /** Own skills that were stated under other names, by their ids. */
  renamed: Readonly<Record<string, Renamed>>;
  /** The semester that has not ended; null: not known. */
  running: number | null;
  hasScore: boolean;
};

/** What is had in part stands where the rest of it does: with what can still come, or with what is missing. */
function groupOf({ standing, next, reason }: RequirementStanding): "have" | "coming" | "missing" {
  if (reason.state === "met") return "have";
  return next && standing !== "unknown" ? "coming" : "missing";
}

/** What is asked, in three groups: what one has, what can still come, and what is missing. */
export function FitGroups({ standings, ...shared }: Props) {
  const { t } = useTranslation();
  return (["have", "coming", "missing"] as const).map((group) => {
    const lines = standings.filter((line) => groupOf(line) === group);
    return (
      <section key={group}>
        <h3>{t(`fit.${group}`)}</h3>
        {lines.length === 0 ? <p>{t("fit.none")}</p> : null}
        <ul className="fit-lines">
          {lines.map((line) => (
            <FitLine
              key={line.reason.subject.type === "requirement" ? line.reason.subject.id : ""}
              line={line}
              {...shared}
            />
          ))}
        </ul>
      </section>
    );
  });
}

type LineProps = Omit<Props, "standings"> & { line: RequirementStanding };

function FitLine({ line, naming, renamed, running, hasScore }: LineProps) {
  const { reason, from } = line;
  const former = from?.type === "brought" ? renamed[from.taught] : undefined;
  return (
    <li>
      <strong>
        <SubjectWords subject={reason.subject} naming={naming} />
      </strong>{" "}
      <StateMark state={reason.state} />
      {hasScore ? <LinePoints reason={reason} /> : null}
      {useWhy(line, naming, running).map((why, index) => (
        <p key={index} className="facts">
          {why}
        </p>
      ))}
      {former ? (
        <p className="facts">
          <RenamedSkill {...former} />
        </p>
      ) : null}
    </li>
  );
}

/** Where it comes from, now and later. */
function useWhy(
  { standing, reason, from, next, past }: RequirementStanding,
  naming: Naming,
  running: number | null,
): ReactNode[] {
  const { t } = useTranslation();
  const piece = (lead: string, of: NonNullable<typeof from>) => (
    <>
      {lead} <SkillWords piece={of} naming={naming} />
      {of.type === "module" && of.semester !== null && of.semester === running
        ? t("fit.takenNow")
        : null}
    </>
  );
  const certain = from && piece(t(from.type === "brought" ? "fit.stated" : "fit.taught"), from);
  const had = past && (
    <>
      {t(from ? "fit.mayHaveMore" : "fit.mayHave")} <SkillWords piece={past} naming={naming} />
      {t("fit.ifTaken")} <Link to="/account/studies#own-skills">{t("fit.stateIt")}</Link>
    </>
  );
  const gap = sayGap(reason, t);
  if (next) {
    const isSure = next.credit > (from?.credit ?? 0);
    const isOpen = next.timing !== "in_time";
    const lead = isOpen ? "perhaps" : LEADS[from ? "have" : "none"][isSure ? "sure" : "elective"];
    return [certain, had, piece(t(`fit.${lead}`), next), gap].filter(Boolean);
  }
  if (certain || had) return [certain, had, gap].filter(Boolean);
  return [standing === "missing" ? t("fit.notTaught") : gap];
}

/** What is not stated, so that more may be had than is certain; null where that could bring nothing more. */
function sayGap({ evidence, missing }: Reason, t: TFunction): string | null {
  const blank = evidence.find((one) => one.type === "not_stated");
  if (blank) return t("fit.notStatedModules", { count: blank.without, of: blank.of });
  const hasNoProgramme = missing.some(({ fact }) => fact === "confirmed_skills");
  return hasNoProgramme ? t("fit.notStatedProgramme") : null;
}

const LEADS = {
  have: { sure: "more", elective: "moreElective" },
  none: { sure: "comes", elective: "elective" },
} as const;
