import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Formats } from "#app/lib/formats.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { yearsOfStudy } from "./years-of-study.ts";
import type { Told } from "./types.ts";

type Internship = NonNullable<Told["internship"]>;

/** Pay, hours, places to fill and who may apply. */
export function useInternshipFacts(internship: Told["internship"], source: Told["source"]) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!internship) return [];
  const { positions, hoursPerWeek, minEqf, studyYears } = internship;
  return [
    {
      term: t("posting.pay"),
      // Only an import may lack it; a draft of one's own simply has not said it yet.
      value:
        internship.payKind === null && source === null
          ? t("posting.notStated")
          : payOf(internship, t, formats),
    },
    { term: t("posting.hours"), value: hoursPerWeek },
    { term: t("posting.positions"), value: positions },
    { term: t("posting.levelAsked"), value: levelOf(minEqf, t) },
    {
      term: t("posting.studyYears"),
      value: studyYears === null ? t("posting.notStated") : yearsOfStudy(studyYears, t, formats),
    },
  ];
}

function levelOf(minEqf: number | null, t: TFunction): string {
  if (minEqf === null) return t("posting.notStated");
  const level = t(`codes.eqf.${minEqf as 6}`);
  return minEqf === 1 || minEqf === 8 ? level : t("posting.levelAndAbove", { level });
}

/** An amount with currency and period, the word unpaid, or that the source does not say. */
export function payOf(
  pay: Pick<Internship, "payKind" | "payFrom" | "payTo" | "payCurrency" | "payPeriod">,
  t: TFunction,
  { money }: Formats,
): string {
  const { payKind, payFrom, payTo, payCurrency, payPeriod } = pay;
  if (payKind === "unpaid") return t("codes.unpaid");
  if (payKind === null || payFrom === null || !payCurrency || !payPeriod)
    return t("codes.payNotStated");
  const range = payTo ? `${money(payFrom, payCurrency)} – ${money(payTo, payCurrency)}` : null;
  return `${range ?? money(payFrom, payCurrency)} ${t(`codes.payPeriods.${payPeriod}`)}`;
}
