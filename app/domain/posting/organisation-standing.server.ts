import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { OrganisationState } from "#db/codes.ts";
import { organisations } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { isNextReviewed } from "#app/domain/posting/review-due.server.ts";

/** What a change of what an organisation has published depends on, beside the postings themselves. */
export type Standing = { state: OrganisationState; isReviewDue: boolean };

/**
 * Reads how an organisation stands.
 *
 * @param options.isFinal locks it, so that neither a suspension nor a first publication comes between this and the change
 */
export async function standingOf(
  db: Database,
  actor: Actor,
  { organisationId, isFinal }: { organisationId: string; isFinal: boolean },
): Promise<Standing> {
  const query = db
    .select({ state: organisations.state })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  const [row] = await (isFinal ? query.for("update") : query);
  const isReviewDue = actor.role !== "system" && (await isNextReviewed(db, organisationId));
  return { state: row!.state, isReviewDue };
}
