import { z } from "zod";
import { COUNTRIES } from "#db/countries.ts";
import { LIMITS } from "#db/limits.ts";
import {
  checkIdentifier,
  tidyIdentifier,
  TOLD_WITH_THE_REST,
} from "#app/domain/organisation/identifier.ts";
import { optionalText, webAddress } from "#app/domain/posting/fields.ts";
import { inOneAlphabet, nameLine, optionalNameLine } from "#app/domain/typed-line.ts";
import { withoutAddress } from "#app/domain/without-address.ts";

export { COUNTRIES } from "#db/countries.ts";
export { LIMITS } from "#db/limits.ts";

/** The cluster is not made by a form. */
export const NEW_KINDS = ["university", "company"] as const;

/** An ISO 3166-1 alpha-2 code, in capital letters. */
export const countryCode = () =>
  z.string({ error: "required" }).refine((code) => COUNTRIES.includes(code), "unknownChoice");

/** Name and register number: what an organisation is known by. */
export const identityFields = {
  name: inOneAlphabet(withoutAddress(nameLine(LIMITS.organisationName))),
  nameEn: inOneAlphabet(withoutAddress(optionalNameLine(LIMITS.organisationName))),
  nameBg: inOneAlphabet(withoutAddress(optionalNameLine(LIMITS.organisationName))),
  country: countryCode(),
  identifier: optionalText(LIMITS.identifier),
};

/** What makes an organisation, and which others its maker has looked at and said to be none of. */
export const NewOrganisationInput = z
  .object({
    kind: z.enum(NEW_KINDS, { error: "unknownChoice" }),
    ...identityFields,
    website: webAddress(),
    aboutEn: optionalText(LIMITS.organisationAbout),
    aboutBg: optionalText(LIMITS.organisationAbout),
    isNoneOfThese: z.boolean().default(false),
    seen: z.array(z.string()).default([]),
  })
  .superRefine(checkIdentifier, TOLD_WITH_THE_REST)
  .transform(tidyIdentifier);
export type NewOrganisationInput = z.output<typeof NewOrganisationInput>;
