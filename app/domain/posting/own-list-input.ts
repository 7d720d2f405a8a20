import { z } from "zod";
import { POSTING_KINDS, POSTING_STATES } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";

/** What one's postings are listed and counted by: their states, with what staff took down apart from what is closed. */
export const LIST_STATES = [...POSTING_STATES.slice(0, -1), "taken_down", "archived"] as const;

export type ListState = (typeof LIST_STATES)[number];

/** What the address of a member's list of postings says; what it cannot mean counts as not said. */
export const OwnListInput = z.object({
  state: z.enum(LIST_STATES).optional().catch(undefined),
  kind: z.enum(POSTING_KINDS).optional().catch(undefined),
  ends: z.literal("soon").optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
});

export type OwnListQuery = z.output<typeof OwnListInput>;

/** The postings that were chosen to do something with all of them. */
export const ManyInput = z.object({
  posting: z
    .array(z.string(), { error: "choosePostings" })
    .min(1, "choosePostings")
    .max(LIMITS.postingsAtOnce, `tooMany|max=${LIMITS.postingsAtOnce}`),
});
