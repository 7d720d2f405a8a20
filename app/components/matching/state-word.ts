import type { TFunction } from "i18next";
import type { BroughtEvidence, Evidence, ModuleEvidence, Reason } from "#matching/types.ts";

type SkillPiece = ModuleEvidence | BroughtEvidence;

/** The word for the state of a line, where there is a better one than the usual; undefined otherwise. */
export function stateWord(reason: Reason, t: TFunction): string | undefined {
  if (reason.subject.type === "condition")
    return reason.state === "unknown" ? t("matches.stateWords.notStated") : undefined;
  const blank = reason.evidence.find((piece) => piece.type === "not_stated");
  if (blank) {
    const word = reason.points > 0 ? "restNotStated" : "notStatedModules";
    return t(`matches.stateWords.${word}`, { count: blank.without, of: blank.of });
  }
  if (reason.missing.some(({ fact }) => fact === "brings"))
    return t("matches.stateWords.notStated");
  const pieces = reason.evidence.filter(isSkillPiece);
  const [best] = pieces;
  if (!best) return undefined;
  if (reason.unknown > 0) return hopeWord(mostHopeful(pieces), reason.points > 0, t);
  if (reason.state === "partly")
    return t(
      best.relation === "exact" ? "matches.stateWords.lowerLevel" : "matches.stateWords.near",
    );
  const isLate = best.type === "module" && best.timing === "too_late";
  return reason.state === "not_met" && isLate ? t("matches.stateWords.tooLate") : undefined;
}

/** On what it depends that a line gives more than is certain. */
function hopeWord(piece: SkillPiece, hasPoints: boolean, t: TFunction): string {
  if (piece.type === "module") {
    if (piece.timing === "semester_unknown") return t("matches.stateWords.onSemester");
    if (piece.timing === "departure_unknown") return t("matches.stateWords.onDeparture");
    if (!piece.compulsory)
      return t(hasPoints ? "matches.stateWords.moreWithElective" : "matches.stateWords.onElective");
  }
  return t("matches.stateWords.levelUnknown");
}

const mostHopeful = (pieces: readonly SkillPiece[]): SkillPiece =>
  pieces.reduce((most, piece) => (piece.creditUpper > most.creditUpper ? piece : most));

const isSkillPiece = (piece: Evidence): piece is SkillPiece =>
  piece.type === "module" || piece.type === "brought";
