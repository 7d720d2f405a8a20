import { and, eq, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";
import { findNames } from "#app/domain/skill/find-names.server.ts";
import { offeredInstead } from "#app/domain/skill/offered-instead.server.ts";
import { goneRefusal, refusalFor } from "#app/domain/skill/resolve.server.ts";

type Typed = { typed: string; field: string; not: string };

/**
 * The id of the skill in use that staff mean by a name or an id, as whoever writes a posting would mean it: an id is none
 * where another skill is called so, and what is offered no more leads to what is offered in its place.
 *
 * @param typed.not the skill that is looked at: of two that are called alike the other one is meant
 * @throws Refused at the field when there is none, there are several, or it is the skill itself
 */
export async function meantSkill(tx: Database, { typed, field, not }: Typed): Promise<string> {
  const called = [(await findNames(tx, [typed]))(typed)].flat();
  const [found, ...others] = called.length > 1 ? called.filter((id) => id !== not) : called;
  if (found === undefined || others.length > 0)
    throw new Refused([refusalFor(typed, called, field)]);
  const meant = found === not ? await twinOf(tx, typed, not) : found;
  const [row] = await tx
    .select({ offered: offeredInstead("id") })
    .from(skills)
    .where(eq(skills.id, meant));
  if (row?.offered === not) throw new Refused([{ field, code: "sameSkill" }]);
  if (!row?.offered) throw new Refused([goneRefusal(typed, { instead: null }, field)]);
  return row.offered;
}

/** Another skill with the label; the project's before those of ESCO. With none it is the skill itself. */
async function twinOf(tx: Database, label: string, not: string): Promise<string> {
  const same = label.toLowerCase();
  const isCalledSo = or(sql`lower(${skills.en}) = ${same}`, sql`lower(${skills.bg}) = ${same}`);
  const [twin] = await tx
    .select({ id: skills.id })
    .from(skills)
    .where(and(eq(skills.state, "accepted"), ne(skills.id, not), isCalledSo))
    .orderBy(sql`${skills.source} = 'esco'`, skills.id)
    .limit(1);
  return twin?.id ?? not;
}
