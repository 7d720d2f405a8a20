import { and, desc, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { events, skills } from "#db/schema/index.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import { offeredInstead } from "#app/domain/skill/offered-instead.server.ts";

/**
 * What led to a skill that is offered no more, deprecated or merged with it, leads to what takes its place.
 *
 * @returns the ids of what led to it
 */
export async function leadOn(tx: Database, gone: string, replacedBy: string): Promise<string[]> {
  const rows = await tx
    .update(skills)
    .set({ replacedBy })
    .where(eq(skills.replacedBy, gone))
    .returning({ id: skills.id });
  return rows.map(({ id }) => id);
}

/**
 * What has been led on from a skill when it was deprecated leads to it again, now that it is offered again; unless somebody
 * has said otherwise in the meantime. The record of the deprecation knows what that was.
 *
 * @param instead to what the skill leads, and they with it
 */
export async function leadBack(tx: Database, id: string, instead: string): Promise<void> {
  const isOf = and(eq(events.subjectKind, "skill"), eq(events.subjectId, id));
  const [deed] = await tx
    .select({ details: events.details })
    .from(events)
    .where(and(isOf, eq(events.verb, "deprecated")))
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  const { ledOn = [] } = (deed?.details ?? {}) as { ledOn?: string[] };
  if (ledOn.length === 0) return;
  await tx
    .update(skills)
    .set({ replacedBy: id })
    .where(and(isAmong(skills.id, ledOn), eq(skills.replacedBy, instead), ne(skills.id, id)));
}

/** What was merged with a skill that an import has deprecated or merged leads to what is offered in its place, if anything is. */
export async function leadMergedOn(tx: Database): Promise<void> {
  const led = tx
    .select({ id: skills.id, offered: offeredInstead("replaced_by").as("offered") })
    .from(skills)
    .where(eq(skills.state, "merged"))
    .as("led");
  await tx
    .update(skills)
    .set({ replacedBy: sql`led.offered` })
    .from(led)
    .where(and(eq(skills.id, led.id), isNotNull(led.offered), ne(skills.replacedBy, led.offered)));
}
