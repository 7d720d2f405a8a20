import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Facts, InternshipFacts, PartnerFacts, ProgrammeFacts } from "#matching/types.ts";
import type { Formats } from "#app/lib/formats.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { yearsOfStudy } from "#app/components/posting/years-of-study.ts";
import { levelAsked } from "../evidence/level-words.tsx";
import { optionWord } from "../evidence/options-words.tsx";
import type { Naming } from "../naming.ts";

type Fact = { term: string; value: string };

/** What an example states apart from skills; what it does not state is said to be so. */
export function useExampleFacts(facts: Facts, naming: Naming): Fact[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const own =
    facts.kind === "programme"
      ? programmeFacts(facts, t, formats)
      : [
          ...(facts.kind === "internship"
            ? levelFacts(facts, t, formats)
            : partnerFacts(facts, t, formats)),
          ...scheduleFacts(facts, t, formats),
        ];
  const places = facts.places.map(({ id }) => naming.place(id) ?? id);
  const languages = facts.languages?.map((code) => optionWord("language", code, t, formats));
  return [
    ...own,
    { term: t("rules.examples.places"), value: places.join("; ") },
    { term: t("rules.examples.languages"), value: formats.list(languages ?? []) },
  ].map(({ term, value }) => ({ term, value: value || t("rules.examples.notStated") }));
}

function programmeFacts(facts: ProgrammeFacts, t: TFunction, { month }: Formats): Fact[] {
  const { eqf, goesOutAfterSemester: semester, window } = facts;
  return [
    { term: t("rules.examples.level"), value: eqf === null ? "" : t(`codes.eqf.${eqf as 6}`) },
    {
      term: t("rules.examples.goesOut"),
      value: semester === null ? "" : t("posting.goesOutAfter", { semester }),
    },
    {
      term: t("rules.examples.window"),
      value: window
        ? t("posting.window", { from: month(window.fromMonth), to: month(window.toMonth) })
        : "",
    },
  ];
}

function levelFacts({ minEqf, studyYears }: InternshipFacts, t: TFunction, formats: Formats) {
  const years = studyYears === null ? "" : yearsOfStudy(studyYears, t, formats);
  return [
    { term: t("rules.examples.level"), value: minEqf === null ? "" : levelAsked(minEqf, t) },
    { term: t("rules.examples.studyYears"), value: years },
  ];
}

function partnerFacts(facts: PartnerFacts, t: TFunction, formats: Formats): Fact[] {
  const terms = ["funding", "ip", "confidentiality"] as const;
  return [
    { term: t("rules.examples.trl"), value: facts.trl ? t("posting.trl", facts.trl) : "" },
    ...terms.map((term) => ({
      term: t(`posting.${term}`),
      value: formats.either((facts[term] ?? []).map((code) => optionWord(term, code, t, formats))),
    })),
  ];
}

function scheduleFacts(
  { startsOn, endsOn, durationWeeks, mode }: InternshipFacts | PartnerFacts,
  t: TFunction,
  { date, duration }: Formats,
): Fact[] {
  return [
    { term: t("rules.examples.start"), value: startsOn ? date(startsOn) : "" },
    ...(endsOn ? [{ term: t("rules.examples.end"), value: date(endsOn) }] : []),
    ...(durationWeeks || !endsOn
      ? [
          {
            term: t("rules.examples.duration"),
            value: durationWeeks ? duration(durationWeeks, "week") : "",
          },
        ]
      : []),
    { term: t("rules.examples.mode"), value: mode ? t(`codes.modes.${mode}`) : "" },
  ];
}
