import { z } from "zod";
import { DISMISSAL_REASONS, POSTING_KINDS } from "#db/codes.ts";
import type { DismissalReason, PostingKind } from "#db/codes.ts";

export { POSTING_KINDS };

/** Why a match is not to be shown to an organisation again. */
export const DismissalInput = z.object({
  reason: z.enum(DISMISSAL_REASONS, { error: "unknownChoice" }),
});
export type DismissalInput = z.output<typeof DismissalInput>;

const OF_JOINT_PROJECTS_ALONE: readonly DismissalReason[] = ["terms"];

/** The reasons that can be meant for the matches of a kind: only joint projects have terms of their own. */
export const reasonsOf = (kind: PostingKind): DismissalReason[] =>
  DISMISSAL_REASONS.filter(
    (reason) =>
      !OF_JOINT_PROJECTS_ALONE.includes(reason) ||
      kind === "project_proposal" ||
      kind === "co_development_offer",
  );
