import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { lockOrganisation, refuseUnverified } from "#app/domain/posting/publication.server.ts";
import { admit, lockPosting, moveTo, publication } from "#app/domain/posting/transition.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";

/**
 * Staff let a reviewed posting go public.
 *
 * @throws Refused when its organisation is no longer verified, or its deadline has passed while it waited
 */
export async function approvePosting(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    admit("approve", actor, posting);
    refuseUnverified(await lockOrganisation(tx, posting.organisationId));
    const content = await contentOf(tx, posting);
    return moveTo(tx, actor, posting, "approve", publication(content, actor.now));
  });
}

/** Staff send a reviewed posting back to its authors, with a reason. */
export async function returnPosting(
  actor: Actor,
  id: string,
  input: { note: string },
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    admit("return", actor, posting);
    return moveTo(tx, actor, posting, "return", {
      to: "draft",
      verb: "returned",
      note: input.note,
    });
  });
}

/** Its authors take a posting back that waits for review, to go on writing. */
export async function withdrawPosting(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    admit("withdraw", actor, posting);
    return moveTo(tx, actor, posting, "withdraw", { to: "draft", verb: "withdrawn_from_review" });
  });
}
