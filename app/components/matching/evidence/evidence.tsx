import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence as Piece, Reason } from "#matching/types.ts";
import type { Naming } from "../naming.ts";
import { LevelWords } from "./level-words.tsx";
import { MissingWords } from "./missing-words.tsx";
import { OptionsWords } from "./options-words.tsx";
import { PlaceWords } from "./place-words.tsx";
import { SkillWords, type SkillPiece } from "./skill-words.tsx";
import { TimeWords } from "./time-words.tsx";
import { TrlWords } from "./trl-words.tsx";

type Props = { reason: Reason; naming: Naming; brief?: boolean };

/** All that speaks for or against a line, in words; `brief` keeps to what decides it. */
export function Evidence({ reason, naming, brief = false }: Props) {
  return reason.subject.type === "requirement" ? (
    <SkillEvidence reason={reason} naming={naming} brief={brief} />
  ) : (
    <ConditionEvidence reason={reason} naming={naming} />
  );
}

function ConditionEvidence({ reason, naming }: Props) {
  const { subject, evidence, missing } = reason;
  if (subject.type !== "condition") return null;
  const said = (piece: Piece): ReactNode => {
    switch (piece.type) {
      case "eqf":
      case "study_year":
        return <LevelWords piece={piece} />;
      case "trl":
        return <TrlWords piece={piece} />;
      case "window":
      case "periods":
        return <TimeWords piece={piece} />;
      case "remote":
      case "distance":
        return <PlaceWords piece={piece} naming={naming} />;
      case "options":
        return <OptionsWords piece={piece} condition={subject.condition} naming={naming} />;
      default:
        return null;
    }
  };
  return (
    <div className="evidence">
      {evidence.map((piece) => (
        <span key={piece.type}>{said(piece)}</span>
      ))}
      <Missing missing={missing} naming={naming} />
    </div>
  );
}

function SkillEvidence({ reason, naming, brief = false }: Props) {
  const { t } = useTranslation();
  const pieces = reason.evidence.filter(
    (piece): piece is SkillPiece => piece.type === "module" || piece.type === "brought",
  );
  const deciding = decidingPieces(pieces);
  const others = pieces.filter((piece) => !deciding.includes(piece));
  const isTaught = naming.kinds.university === "programme";
  const said = (piece: SkillPiece, index: number) => (
    <span key={index}>
      <SkillWords piece={piece} naming={naming} />
    </span>
  );
  return (
    <div className="evidence">
      {deciding.map(said)}
      {pieces.length === 0 && reason.missing.length === 0 ? (
        <span>{t(isTaught ? "matches.skill.nothingTaught" : "matches.skill.nothingBrought")}</span>
      ) : null}
      {pieces.length === 0 ? <Missing missing={reason.missing} naming={naming} /> : null}
      {others.length > 0 && !brief ? (
        <details>
          <summary>{t("matches.skill.more", { count: others.length })}</summary>
          {others.map(said)}
        </details>
      ) : null}
    </div>
  );
}

/** The best that is certain, and what could give more than that. */
function decidingPieces(pieces: readonly SkillPiece[]): SkillPiece[] {
  const [best] = pieces;
  if (!best) return [];
  const more = pieces.find((piece) => piece !== best && piece.creditUpper > best.creditUpper);
  return more ? [best, more] : [best];
}

function Missing({ missing, naming }: { missing: Reason["missing"]; naming: Naming }) {
  return (["university", "company"] as const)
    .filter((side) => missing.some((one) => one.side === side))
    .map((side) => (
      <span key={side}>
        <MissingWords missing={missing} side={side} naming={naming} />
      </span>
    ));
}
