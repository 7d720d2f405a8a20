import { z } from "zod";
import { CONTACT_TOPICS } from "#db/codes.ts";
import { ISO_LANGUAGES } from "#db/languages.ts";
import { LIMITS } from "#db/limits.ts";
import {
  checkIdentifier,
  tidyIdentifier,
  TOLD_WITH_THE_REST,
} from "#app/domain/organisation/identifier.ts";
import { countryCode, identityFields } from "#app/domain/organisation/new-input.ts";
import {
  choice,
  choices,
  emailAddress,
  languageCode,
  optionalText,
  webAddress,
} from "#app/domain/posting/fields.ts";
import { optionalNameLine } from "#app/domain/typed-line.ts";

export { COMMON_LANGUAGES, CONTACT_TOPICS } from "#db/codes.ts";
export type { ContactTopic } from "#db/codes.ts";
export { LIMITS } from "#db/limits.ts";

const isBlank = (row: object): boolean => Object.values(row).every((value) => value === undefined);

/** A row of a form: nothing is required of one that is empty, since empty rows are offered and not demanded. */
function row<Shape extends z.ZodRawShape>(shape: Shape, required: readonly (keyof Shape)[]) {
  return z.object(shape).superRefine((entered, context) => {
    const values = entered as Record<keyof Shape, unknown>;
    if (isBlank(values)) return;
    for (const field of required)
      if (values[field] === undefined)
        context.addIssue({ code: "custom", path: [field as string], message: "required" });
  });
}

const rows = <T extends z.ZodType<object>>(entry: T, max: number) =>
  z
    .array(entry)
    .default([])
    .transform((list) => list.filter((entered) => !isBlank(entered)))
    .refine((list) => list.length <= max, `tooMany|max=${max}`);

type Identity = {
  name: string;
  nameEn?: string | undefined;
  nameBg?: string | undefined;
  country?: string;
  identifier?: string | undefined;
};

/** Name and number as owners may change them; country and number are not sent where they are fixed. */
const IdentityInput = z
  .object({ ...identityFields, country: countryCode().optional() })
  .superRefine(({ country, ...rest }, context) => {
    if (country) checkIdentifier({ ...rest, country }, context);
  }, TOLD_WITH_THE_REST)
  .transform(({ country, ...rest }): Identity =>
    country ? tidyIdentifier({ ...rest, country }) : rest,
  );

const needsName = (
  entered: {
    nameEn?: string | undefined;
    nameBg?: string | undefined;
    website?: string | undefined;
  },
  context: z.RefinementCtx,
) => {
  if (entered.website && !entered.nameEn && !entered.nameBg)
    context.addIssue({ code: "custom", path: ["nameEn"], message: "required" });
};

const profile = z.object({
  revision: z.number(),
  identity: IdentityInput.optional(),
  aboutEn: optionalText(LIMITS.organisationAbout),
  aboutBg: optionalText(LIMITS.organisationAbout),
  website: webAddress(),
  contactEmail: emailAddress(),
  places: rows(row({ place: optionalText(LIMITS.placeLabel) }, []), LIMITS.placesPerOrganisation),
  departments: rows(
    row(
      {
        nameEn: optionalNameLine(LIMITS.departmentName),
        nameBg: optionalNameLine(LIMITS.departmentName),
        website: webAddress(),
      },
      [],
    ).superRefine(needsName),
    LIMITS.departmentsPerOrganisation,
  ),
  contacts: rows(
    row(
      {
        topic: choice(CONTACT_TOPICS),
        name: optionalNameLine(LIMITS.contactName),
        email: emailAddress(),
        phone: optionalText(LIMITS.phone),
      },
      ["topic", "email"],
    ),
    LIMITS.contactsPerOrganisation,
  ),
  languages: choices(ISO_LANGUAGES, LIMITS.languagesPerOrganisation),
  /** Those that are no boxes of the form; a choice that was left alone is none. */
  furtherLanguages: z
    .array(languageCode().optional())
    .max(LIMITS.languagesPerOrganisation)
    .default([]),
  links: rows(
    row({ label: optionalText(LIMITS.linkLabel), url: webAddress() }, ["label", "url"]),
    LIMITS.linksPerOrganisation,
  ),
});

/** What an organisation says of itself. */
export const ProfileInput = profile.transform(({ furtherLanguages, ...rest }) => {
  const further = furtherLanguages.filter((code) => code !== undefined);
  return { ...rest, languages: [...new Set([...(rest.languages ?? []), ...further])] };
});
export type ProfileInput = z.output<typeof ProfileInput>;
