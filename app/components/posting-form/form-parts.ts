import type { TFunction } from "i18next";
import type { PostingKind } from "#app/domain/posting/options-input.ts";

const PARTS_OF = {
  programme: ["texts", "own", "place", "modules", "contact"],
  internship: ["texts", "place", "skills", "own", "conditions", "contact"],
  project_proposal: ["texts", "place", "skills", "own", "contact"],
  co_development_offer: ["texts", "place", "skills", "own", "contact"],
} as const satisfies Record<PostingKind, readonly string[]>;

export type Part = (typeof PARTS_OF)[PostingKind][number];

/** The parts of a kind's form from top to bottom. Each has an element whose id is `part-` and its name. */
export const partsOf = (kind: PostingKind): readonly Part[] => PARTS_OF[kind];

const PLACE = [
  "places",
  "mode",
  "onSiteDays",
  "languages",
  "startsOn",
  "endsOn",
  "durationWeeks",
  "deadlineOn",
];
const CONDITIONS = [
  "contract",
  "benefits",
  "mentorHours",
  "mayLeadToJob",
  "countsAsPractice",
  "documents",
];
const PART_OF_FIELD: Record<string, Part | undefined> = {
  ...Object.fromEntries(PLACE.map((field) => [field, "place"])),
  language: "texts",
  texts: "texts",
  requires: "skills",
  wants: "skills",
  brings: "skills",
  modules: "modules",
  ...Object.fromEntries(CONDITIONS.map((field) => [field, "conditions"])),
  contactName: "contact",
  contactEmail: "contact",
  applicationUrl: "contact",
};

/** In which part a field stands, by the first word of its name. What has no part of its own says what a kind is. */
export const partOf = (field: string): Part => PART_OF_FIELD[field] ?? "own";

/** The heading of a part, as it stands in the form. */
export function headingOf(t: TFunction, part: Part, kind: PostingKind): string {
  const isProgramme = kind === "programme";
  const isPartnership = kind === "project_proposal" || kind === "co_development_offer";
  const own = isPartnership ? t("forms.partnership.legend") : t("forms.internship.legend");
  return {
    texts: t("forms.parts.texts"),
    own: isProgramme ? t("forms.programme.legend") : own,
    place: t(isProgramme ? "forms.place.programmeLegend" : "forms.place.legend"),
    modules: t("forms.modules.legend"),
    skills: t("forms.skills.legend"),
    conditions: t("forms.internship.conditions"),
    contact: t("forms.contact.legend"),
  }[part];
}
