import { z } from "zod";
import { PAY_KINDS, POSTING_KINDS, SIDES, WORK_MODES } from "#db/codes.ts";
import { ISO_LANGUAGES } from "#db/languages.ts";
import { CLOSING_STEPS, DURATION_STEPS, PAY_STEPS } from "#search/facet-steps.ts";
import type { Facet } from "#search/question.ts";

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,119}$/u);

/**
 * What a value of each facet looks like, in an address and in an index alike. Whether there is such a skill, place, field
 * or organisation, the database knows.
 */
export const FACET_VALUES = {
  side: z.enum(SIDES),
  kind: z.enum(POSTING_KINDS),
  skill: id,
  place: id,
  mode: z.enum(WORK_MODES),
  level: z.enum(["1", "2", "3", "4", "5", "6", "7", "8"]),
  field: z.string().regex(/^\d{4}$/),
  language: z.enum([...ISO_LANGUAGES, "any"]),
  paid: z.enum(PAY_KINDS),
  pay: z.enum(PAY_STEPS),
  start: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/),
  duration: z.enum(DURATION_STEPS),
  deadline: z.enum(CLOSING_STEPS),
  organisation: z.uuid(),
} satisfies Record<Facet, z.ZodType<string>>;

/** Whether the product can have written such a value of a facet. */
export const isFacetValue = (facet: Facet, value: string): boolean =>
  FACET_VALUES[facet].safeParse(value).success;

/** An id as PostgreSQL writes it, for JavaScript and for PostgreSQL alike. */
export const UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
const uuid = new RegExp(UUID);

/** Whether it can be the id of a posting or an organisation. PostgreSQL refuses to look for any other. */
export const isUuid = (id: string): boolean => uuid.test(id);
