import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Evidence } from "#matching/types.ts";
import { levelAsked } from "#app/components/matching/evidence/level-words.tsx";
import { optionWord } from "#app/components/matching/evidence/options-words.tsx";
import { PlaceWords } from "#app/components/matching/evidence/place-words.tsx";
import type { Naming } from "#app/components/matching/naming.ts";
import { yearsOfStudy } from "#app/components/posting/years-of-study.ts";
import type { Formats } from "#app/lib/formats.ts";
import { useFormats } from "#app/lib/use-formats.ts";

/** What a student states beside what the internship asks: a line about level, time, place or language. */
export function FitEvidence({
  evidence,
  naming,
}: {
  evidence: readonly Evidence[];
  naming: Naming;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  return evidence.map((piece) => {
    const said =
      piece.type === "remote" || piece.type === "distance" ? (
        <PlaceWords piece={piece} naming={naming} />
      ) : (
        sayBoth(piece, t, formats)
      );
    return said ? (
      <p key={piece.type} className="facts">
        {said}
      </p>
    ) : null;
  });
}

function sayBoth(piece: Evidence, t: TFunction, formats: Formats): string | null {
  switch (piece.type) {
    case "eqf":
      return sayLevel(piece, t);
    case "study_year":
      return sayYear(piece, t, formats);
    case "periods": {
      const [from, to] = [piece.company.from, piece.company.to].map(formats.date);
      const days = {
        overlap: Math.min(piece.overlapDays, piece.askedDays),
        asked: piece.askedDays,
      };
      return t("fit.evidence.time", {
        yours: formats.date(piece.university.from),
        from,
        to,
        ...days,
      });
    }
    case "options": {
      const say = (codes: readonly string[]) =>
        formats.list(codes.map((code) => optionWord("language", code, t, formats)));
      const { university, company } = piece;
      return t("fit.evidence.languages", { yours: say(university), asked: say(company) });
    }
    default:
      return null;
  }
}

function sayLevel({ have, asked }: Extract<Evidence, { type: "eqf" }>, t: TFunction) {
  if (asked === null) return null;
  if (asked === 1) return t("matches.level.askedAny");
  const words = { asked: levelAsked(asked, t) };
  return have === null
    ? t("matches.level.haveUnknown", words)
    : t("fit.evidence.level", { ...words, have: t(`codes.eqf.${have as 6}`) });
}

function sayYear(
  { have: year, eligible }: Extract<Evidence, { type: "study_year" }>,
  t: TFunction,
  formats: Formats,
) {
  if (eligible === null) return null;
  if (eligible.length === 0) return t("matches.level.anyYear");
  const years = yearsOfStudy(eligible, t, formats);
  return year === null
    ? t("matches.level.yearUnknown", { years })
    : t("fit.evidence.year", { year, years });
}
