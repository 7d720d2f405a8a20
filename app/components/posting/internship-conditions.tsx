import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { WorkMode } from "#app/domain/posting/options-input.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { AsWritten } from "./as-written.tsx";
import { useReading } from "./reading.ts";
import type { Told } from "./types.ts";

/** What an internship may say besides, and by whom an intern is looked after; what it leaves open is left out. */
export function useInternshipConditions({ internship, version }: Told) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const { reader } = useReading();
  if (!internship) return [];
  const { contract, benefits, mentorHours, documents } = internship;
  const { mayLeadToJob, countsAsPractice } = internship;
  const hours = mentorHours === null ? null : mentorHoursOf(mentorHours, t);
  const mentor = mentorIn(version, reader);
  return [
    { term: t("posting.contract"), value: contract && t(`codes.contracts.${contract}`) },
    {
      term: t("posting.benefits"),
      value: benefits && list(benefits.map((code) => t(`codes.benefits.${code}`))),
    },
    {
      term: t("posting.mentor"),
      value: mentor ? <Mentor {...mentor} hours={hours} /> : hours,
    },
    {
      term: t("posting.mayLeadToJob"),
      value: mayLeadToJob && t(`codes.answers.${mayLeadToJob}`),
    },
    {
      term: t("posting.countsAsPractice"),
      value: countsAsPractice && t(`codes.answers.${countsAsPractice}`),
    },
    {
      term: t("posting.documents"),
      value: documents && list(documents.map((code) => t(`codes.documents.${code}`))),
    },
  ];
}

/** The way of working, and of hybrid work how much of it is at the place. */
export function modeOf(mode: WorkMode, onSiteDays: number | null, t: TFunction): string {
  const days = onSiteDays === null ? null : t("posting.daysOnSite", { count: onSiteDays });
  return [t(`codes.modes.${mode}`), days].filter(Boolean).join(", ");
}

export const mentorHoursOf = (count: number, t: TFunction) => t("posting.mentorHours", { count });

/** Who looks after an intern, in the reader's language where somebody has said it there, else in the posting's own, else in any. */
function mentorIn({ texts, language: original }: Told["version"], reader: string) {
  const language = [reader, original, ...Object.keys(texts)].find((one) => texts[one]?.mentorRole);
  return language ? { role: texts[language]!.mentorRole!, language } : null;
}

type MentorProps = { role: string; hours: string | null; language: string };

function Mentor({ role, hours, language }: MentorProps) {
  return (
    <>
      <AsWritten text={role} language={language} />
      {hours ? `, ${hours}` : ""}
    </>
  );
}
