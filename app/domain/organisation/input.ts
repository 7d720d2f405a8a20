import { z } from "zod";
import { ORGANISATION_KINDS } from "#db/codes.ts";

const MOST_PAGES = 1000;

/** The address of the list of organisations; what cannot be understood counts as not said. */
export const OrganisationListInput = z.object({
  kind: z.enum(ORGANISATION_KINDS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
});
