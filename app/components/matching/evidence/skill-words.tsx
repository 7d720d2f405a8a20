import type { TFunction } from "i18next";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BroughtEvidence, ModuleEvidence } from "#matching/types.ts";
import { ModuleLink } from "../module-link.tsx";
import type { Naming } from "../naming.ts";
import { SkillWord } from "../skill-word.tsx";

export type SkillPiece = ModuleEvidence | BroughtEvidence;

/** A skill that is taught or brought: how near it is, in which module, when, and at what level. */
export function SkillWords({ piece, naming }: { piece: SkillPiece; naming: Naming }) {
  const { t } = useTranslation();
  const facts: ReactNode[] = [
    <What key="what" piece={piece} naming={naming} />,
    ...(piece.type === "module" ? moduleFacts(piece, t) : []),
    levelFact(piece, t),
    piece.usedUp ? t("matches.skill.usedUp") : null,
  ];
  return (
    <>
      {facts
        .filter((fact) => fact !== null)
        .map((fact, index) => (
          <Fragment key={index}>
            {index > 0 ? ", " : null}
            {fact}
          </Fragment>
        ))}
    </>
  );
}

function What({ piece, naming }: { piece: SkillPiece; naming: Naming }) {
  const { t } = useTranslation();
  const near =
    piece.relation === "exact" ? null : (
      <>
        {t(`matches.skill.${piece.relation}`)}{" "}
        <SkillWord id={piece.taught} naming={naming} inSentence />
      </>
    );
  if (piece.type === "brought") return near ?? <SkillWord id={piece.taught} naming={naming} />;
  return (
    <>
      {near ? (
        <>
          {near} {t("matches.skill.inModule")}{" "}
        </>
      ) : null}
      <ModuleLink module={naming.module(piece.module)} />
    </>
  );
}

function moduleFacts({ semester, compulsory, timing }: ModuleEvidence, t: TFunction) {
  return [
    semester === null ? t("matches.skill.noSemester") : t("matches.skill.semester", { semester }),
    t(compulsory ? "matches.skill.compulsory" : "matches.skill.elective"),
    timing === "too_late" ? t("matches.skill.tooLate") : null,
    timing === "departure_unknown" ? t("matches.skill.departureUnknown") : null,
  ];
}

function levelFact({ levelHave: have, levelAsked: asked }: SkillPiece, t: TFunction) {
  if (have === null) return asked === null ? null : t("matches.skill.levelNotStated");
  if (asked === null || have >= asked) return t("matches.skill.level", { have });
  return t("matches.skill.levelOf", { have, asked });
}
