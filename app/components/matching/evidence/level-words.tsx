import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Evidence } from "#matching/types.ts";
import { yearsOfStudy } from "#app/components/posting/years-of-study.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Level = Extract<Evidence, { type: "eqf" | "study_year" }>;

/** The lowest level that is asked, which need not be a particular one. */
export function levelAsked(asked: number, t: TFunction): string {
  const level = t(`codes.eqf.${asked as 6}`);
  return asked === 1 || asked === 8 ? level : t("posting.levelAndAbove", { level });
}

/** The degree and the year of study that are asked, beside those of the programme. */
export function LevelWords({ piece }: { piece: Level }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (piece.type === "eqf") {
    const { have, asked } = piece;
    if (asked === null) return null;
    if (asked === 1) return <>{t("matches.level.askedAny")}</>;
    const words = { asked: levelAsked(asked, t) };
    return have === null ? (
      <>{t("matches.level.haveUnknown", words)}</>
    ) : (
      <>{t("matches.level.asked", { ...words, have: t(`codes.eqf.${have as 6}`) })}</>
    );
  }
  const { have: year, eligible } = piece;
  if (eligible === null) return null;
  if (eligible.length === 0) return <>{t("matches.level.anyYear")}</>;
  const years = yearsOfStudy(eligible, t, formats);
  return year === null ? (
    <>{t("matches.level.yearUnknown", { years })}</>
  ) : (
    <>{t("matches.level.yearIn", { year, years })}</>
  );
}
