import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisations, postings } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { moveTo } from "#app/domain/posting/transition.server.ts";
import { contentAt } from "#tools/seed/contents.ts";
import { daysAgo } from "#tools/seed/dates.ts";
import type { SeedPosting } from "#tools/seed/demo-files.ts";
import type { IdOf } from "#tools/seed/plant-organisations.ts";

/**
 * Puts one posting through the commands that people use, at the instants at which it is said to have happened; answers the
 * id that it has got.
 */
export async function plantPosting(
  tx: Database,
  seed: SeedPosting,
  idOf: IdOf,
  now: Date,
): Promise<string> {
  const then = systemActor(daysAgo(now, seed.dates.publishedDaysAgo));
  const content = contentAt(now, seed);
  const draft = await createDraft(then, idOf(seed.organisation), content, tx);
  if (seed.state === "draft") return draft.id;
  if (seed.state === "in_review") {
    // What the seed submits is public at once, so this goes to the staff as a member's submission does.
    await moveTo(tx, then, draft, "submit", { to: "in_review", verb: "submitted_for_review" });
    return draft.id;
  }
  await submitPosting(then, draft.id, tx);
  await listUnclaimed(tx, draft);
  if (seed.state === "closed")
    await closePosting(systemActor(now), draft.id, { reason: seed.closeReason ?? "filled" }, tx);
  return draft.id;
}

/** Of what nobody speaks for everything came from the source that lists it, so that a claimant has published nothing yet. */
async function listUnclaimed(
  tx: Database,
  { id, organisationId }: { id: string; organisationId: string },
): Promise<void> {
  const [organisation] = await tx
    .select({ source: organisations.listedFrom })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  const source = organisation?.source;
  if (source) await tx.update(postings).set({ source, externalId: id }).where(eq(postings.id, id));
}
