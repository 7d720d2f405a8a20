import { useTranslation } from "react-i18next";
import { KeyFacts } from "#app/components/facts.tsx";
import { placeName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { modeOf, useInternshipConditions } from "./internship-conditions.tsx";
import { useInternshipFacts } from "./internship-facts.ts";
import { usePartnershipFacts } from "./partnership-facts.ts";
import { useProgrammeFacts } from "./programme-facts.tsx";
import type { Told } from "./types.ts";

/** What, where, when, how much and until when, as terms beside their values. */
export function PostingFacts({ posting }: { posting: Told }) {
  const common = useCommonFacts(posting);
  const programme = useProgrammeFacts(posting);
  const internship = useInternshipFacts(posting.internship, posting.source);
  const conditions = useInternshipConditions(posting);
  const partnership = usePartnershipFacts(posting.proposal, posting.offer);
  return (
    <KeyFacts facts={[...programme, ...internship, ...conditions, ...partnership, ...common]} />
  );
}

function useCommonFacts({ kind, version, internship, places, expiresAt, isOpen }: Told) {
  const { t, i18n } = useTranslation();
  const { date, duration, language, list } = useFormats();
  const notStated = t("posting.notStated");
  const isProgramme = kind === "programme";
  const names = places.map((place) => placeName(place, i18n.language));
  const languages = version.languages?.map((code) =>
    code === "any" ? t("codes.languages.any") : language(code),
  );
  return [
    { term: t("posting.places"), value: names.join("; ") || notStated },
    {
      term: t("posting.mode"),
      value: isProgramme
        ? null
        : version.mode
          ? modeOf(version.mode, internship?.onSiteDays ?? null, t)
          : notStated,
    },
    { term: t("posting.languages"), value: languages ? list(languages) : notStated },
    {
      term: t("posting.start"),
      value: isProgramme ? null : version.startsOn ? date(version.startsOn) : notStated,
    },
    { term: t("posting.end"), value: version.endsOn ? date(version.endsOn) : null },
    {
      term: t("posting.duration"),
      value: version.durationWeeks ? duration(version.durationWeeks, "week") : null,
    },
    {
      term: t(isProgramme || kind !== "internship" ? "posting.openUntil" : "posting.deadline"),
      value: version.deadlineOn ? date(version.deadlineOn) : null,
    },
    {
      term: t("posting.expires"),
      value: isOpen && expiresAt && !version.deadlineOn ? date(expiresAt) : null,
    },
  ];
}
