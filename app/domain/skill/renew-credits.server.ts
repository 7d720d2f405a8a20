import { and, eq, inArray, ne, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skillCredits, skillRelations, skills } from "#db/schema/index.ts";
import { buildCredits } from "#matching/credits.ts";
import { writeCredits } from "#app/domain/skill/write-credits.server.ts";
import type { Credit } from "#app/domain/skill/write-credits.server.ts";

/**
 * Derives what each taught skill is worth for each asked one from the links in the database, and writes the credits that
 * differ from what is stored. Answers how many there are, and whether any differed. A skill that was merged has none: nothing names it any more.
 */
export async function renewCredits(
  tx: Database,
  now: Date,
): Promise<{ credits: number; isChanged: boolean }> {
  const ids = await tx
    .select({ id: skills.id })
    .from(skills)
    .where(ne(skills.state, "merged"))
    .orderBy(skills.id);
  const links = await tx.select().from(skillRelations).where(eq(skillRelations.isCredited, true));
  const wanted = creditsBy(
    ids.map(({ id }) => id),
    links,
  );
  const isChanged = await writeCredits(tx, wanted, await tx.select().from(skillCredits), now);
  return { credits: wanted.length, isChanged };
}

/**
 * The same where links of a few skills alone have changed: theirs, and of what has come or gone between them. What a skill
 * is worth depends on what stands up to two steps above it, one below it and beside it; so it can have changed for these and
 * for what is directly narrower than one of them.
 *
 * @param changed both ends of every link that came or went, and skills that were merged or came anew
 */
export async function renewCreditsNear(
  tx: Database,
  changed: readonly string[],
  now: Date,
): Promise<void> {
  const below = await creditedLinks(tx, { to: changed, kind: "broader" });
  const from = [...new Set([...changed, ...below.map(({ fromId }) => fromId)])];
  const own = [...(await creditedLinks(tx, { from })), ...(await creditedLinks(tx, { to: from }))];
  const parents = own.flatMap(({ kind, toId }) => (kind === "broader" ? [toId] : []));
  const links = [...own, ...(await creditedLinks(tx, { from: parents, kind: "broader" }))];
  const near = new Set([...from, ...links.flatMap(({ fromId, toId }) => [fromId, toId])]);
  const ids = await tx
    .select({ id: skills.id })
    .from(skills)
    .where(and(inArray(skills.id, [...near]), ne(skills.state, "merged")));
  const renewed = new Set(from);
  const wanted = creditsBy(
    ids.map(({ id }) => id),
    links,
  );
  await writeCredits(
    tx,
    wanted.filter(({ fromId }) => renewed.has(fromId)),
    // Credits for a skill that was merged are of what was linked to it, or narrower than that.
    await tx.select().from(skillCredits).where(inArray(skillCredits.fromId, from)),
    now,
  );
}

type Link = Pick<typeof skillRelations.$inferSelect, "fromId" | "toId" | "kind">;
type Ends = { from?: readonly string[]; to?: readonly string[]; kind?: Link["kind"] };

async function creditedLinks(tx: Database, { from = [], to = [], kind }: Ends): Promise<Link[]> {
  if (from.length + to.length === 0) return [];
  const { fromId, toId, isCredited } = skillRelations;
  return tx
    .select({ fromId, toId, kind: skillRelations.kind })
    .from(skillRelations)
    .where(
      and(
        or(inArray(fromId, [...from]), inArray(toId, [...to])),
        eq(isCredited, true),
        kind && eq(skillRelations.kind, kind),
      ),
    );
}

function creditsBy(ids: readonly string[], links: readonly Link[]): Credit[] {
  const broader = new Map<string, string[]>(ids.map((id) => [id, []]));
  const related = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { fromId, toId, kind } of links)
    (kind === "broader" ? broader : related).get(fromId)?.push(toId);
  const linked = ids.map((id) => ({ id, broader: broader.get(id)!, related: related.get(id)! }));
  return buildCredits(linked).map(({ from, to, ...credit }) => ({
    fromId: from,
    toId: to,
    ...credit,
  }));
}
