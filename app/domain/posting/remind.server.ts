import { and, asc, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { REMINDED_DAYS_BEFORE } from "#db/limits.ts";
import { members, organisations, people, postings, postingVersions } from "#db/schema/index.ts";
import { isCurrentVersion } from "#app/domain/posting/current-version.server.ts";
import type { System } from "#app/domain/actor.ts";
import { queueMail, type MailReader } from "#app/domain/mail/queue.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const WRITERS = ["owner", "editor"] as const;

/**
 * Reminds the owners and editors of organisations of what ends within two weeks: one mail to each of them, however many
 * postings there are, and once for every ending of a posting. Called by the clock.
 *
 * @returns how many mails wait to be sent
 */
export async function remindOfEndings(actor: System, db: Database = database()): Promise<number> {
  const found = await db
    .selectDistinct({ id: postings.organisationId })
    .from(postings)
    .innerJoin(members, eq(members.organisationId, postings.organisationId))
    .where(and(isDue(actor.now), inArray(members.role, [...WRITERS])));
  let total = 0;
  for (const { id } of found) total += await remindOrganisation(actor, id, db);
  return total;
}

const isDue = (now: Date) =>
  and(
    eq(postings.state, "published"),
    isNull(postings.remindedAt),
    gt(postings.expiresAt, now),
    lte(postings.expiresAt, new Date(now.getTime() + REMINDED_DAYS_BEFORE * DAY_MS)),
  );

function remindOrganisation(actor: System, id: string, db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    // Locked, so that of two workers one writes to this organisation; the other skips it, and so does whoever finds a
    // posting that is being changed at this instant: it has its turn tomorrow.
    const [organisation] = await tx
      .select()
      .from(organisations)
      .where(and(eq(organisations.id, id), eq(organisations.state, "verified")))
      .for("update", { skipLocked: true });
    if (!organisation) return 0;
    const ending = await lockEnding(tx, actor, id);
    if (ending.length === 0) return 0;
    const readers = await writersOf(tx, id);
    for (const to of readers) await queueReminder(tx, actor, to, organisation, ending);
    const ids = ending.map((posting) => posting.id);
    await tx.update(postings).set({ remindedAt: actor.now }).where(inArray(postings.id, ids));
    await recordAll(
      tx,
      actor,
      ids.map((subjectId) => ({ verb: "reminded_of_ending", subjectKind: "posting", subjectId })),
    );
    return readers.length;
  });
}

type Ending = Awaited<ReturnType<typeof lockEnding>>[number];

function lockEnding(tx: Database, { now }: System, organisationId: string) {
  return tx
    .select({
      id: postings.id,
      language: postingVersions.language,
      texts: postingVersions.texts,
      // The last day in Sofia: a deadline ends at the midnight after its day.
      lastDay: sql<string>`coalesce(
        ${postingVersions.deadlineOn}, (${postings.expiresAt} at time zone 'Europe/Sofia')::date
      )::text`,
    })
    .from(postings)
    .innerJoin(postingVersions, isCurrentVersion)
    .where(and(eq(postings.organisationId, organisationId), isDue(now)))
    .orderBy(asc(postings.expiresAt), asc(postings.id))
    .for("update", { of: postings, skipLocked: true });
}

const writersOf = (tx: Database, organisationId: string): Promise<MailReader[]> =>
  tx
    .select({ personId: people.id, email: people.email, language: people.language })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.organisationId, organisationId), inArray(members.role, [...WRITERS])));

async function queueReminder(
  tx: Database,
  actor: System,
  to: MailReader,
  organisation: typeof organisations.$inferSelect,
  [first, ...others]: Ending[],
): Promise<void> {
  const { id, texts, language, lastDay } = first!;
  const { title } = texts[to.language] ?? texts[language]!;
  const one = { title, lastDay, renewalPath: `/postings/${id}/renewal` };
  if (others.length === 0)
    return queueMail(tx, actor, { to, topic: "reminder", message: "posting_ends", values: one });
  const values = {
    title,
    lastDay,
    organisation: nameFor(organisation, to.language),
    others: String(others.length),
    listPath: "/workspace/postings?ends=soon",
  };
  return queueMail(tx, actor, { to, topic: "reminder", message: "postings_end", values });
}
