import { z } from "zod";
import { ORGANISATION_KINDS } from "#db/codes.ts";

const MOST_PAGES = 1000;

/** The page of a list that an address asks for; what cannot be understood counts as not said. */
export const PageInput = z.object({
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
});

/** The address of the list of organisations. */
export const OrganisationListInput = PageInput.extend({
  kind: z.enum(ORGANISATION_KINDS).optional().catch(undefined),
});
