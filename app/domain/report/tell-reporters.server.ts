import { and, eq, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people, postings, reports } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import type { MailReader } from "#app/domain/mail/queue.server.ts";
import { findLastPublic } from "#app/domain/posting/last-public.server.ts";
import { isShownToAll, wasTakenDown } from "#app/domain/posting/policy.server.ts";
import { titleOf } from "#app/domain/posting/title-of.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";

/** Those who reported a posting and can be told: members by their account, visitors who left an address. */
export async function readReporters(tx: Database, postingId: string): Promise<MailReader[]> {
  const rows = await tx
    .select({
      personId: reports.personId,
      visitor: reports.reporterEmail,
      chosen: reports.language,
      email: people.email,
      language: people.language,
    })
    .from(reports)
    .leftJoin(people, eq(people.id, reports.personId))
    .where(and(eq(reports.postingId, postingId), eq(reports.state, "open")));
  return rows.flatMap(({ personId, visitor, chosen, email, language }) => {
    const address = email ?? visitor;
    return address ? [{ personId, email: address, language: language ?? chosen }] : [];
  });
}

type Outcome = {
  readers: readonly MailReader[];
  message: "report_upheld" | "report_dismissed";
  outcome: string | undefined;
};

/**
 * Tells whoever reported a posting what came of it, in the words that they have read: what its organisation wrote since is
 * named nowhere until it is public, and a page that they would not be shown is not linked to.
 */
export async function tellReporters(
  tx: Database,
  actor: Actor,
  posting: LockedPosting,
  { readers, message, outcome = "" }: Outcome,
): Promise<void> {
  const last = posting.state === "published" ? null : await findLastPublic(tx, posting.id);
  const shown = { ...posting, versionNumber: last?.number ?? posting.versionNumber };
  const title = await titleOf(tx, shown);
  const path = (await isTold(tx, posting)) ? { postingPath: `/postings/${posting.id}` } : {};
  for (const to of readers) {
    const values = { title: title(to.language), outcome, ...path };
    await queueMail(tx, actor, { to, topic: "posting", message, values });
  }
}

/** Whether anybody is shown a posting, or at least that it was taken down. */
async function isTold(tx: Database, { id }: LockedPosting): Promise<boolean> {
  const isPublic = or(isShownToAll, wasTakenDown);
  return (await tx.$count(postings, and(eq(postings.id, id), isPublic))) > 0;
}
