import { and, inArray, ne } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import { skills } from "#db/schema/index.ts";
import type { Frame } from "#matching/nearest-changes.ts";
import type { Facts } from "#matching/types.ts";
import { dayOf } from "#app/domain/calendar-day.ts";
import { skillsOf } from "#app/domain/matching/vocabulary.server.ts";

type Said = { facts: Facts; deadlineOn: string | null };

/**
 * What changes are proposed within: no start that is over or lies before the last day for applications, and no skill to be
 * taught that is offered no more.
 *
 * @param own the postings whose changes are proposed
 * @param asking the facts of all that ask for skills
 */
export async function frameFor(
  db: Database,
  own: readonly Said[],
  asking: readonly Facts[],
  now: Date,
): Promise<Frame> {
  const asked = [...new Set(asking.flatMap((facts) => skillsOf(facts).asked))];
  const gone =
    asked.length === 0
      ? []
      : await db
          .select({ id: skills.id })
          .from(skills)
          .where(and(inArray(skills.id, asked), ne(skills.state, "accepted")));
  return {
    earliest: Object.fromEntries(
      own.map(({ facts, deadlineOn }) => [
        SIDE_OF_KIND[facts.kind],
        earliestStart(deadlineOn, now),
      ]),
    ),
    notOffered: new Set(gone.map(({ id }) => id)),
  };
}

function earliestStart(deadlineOn: string | null, now: Date): string {
  const today = dayOf(now);
  return deadlineOn !== null && deadlineOn > today ? deadlineOn : today;
}
