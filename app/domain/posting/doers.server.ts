import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";

/** Who did something, as far as the viewer is told: staff stand for the cluster, and whoever is gone has no name. */
export type Doer =
  | { kind: "person"; name: string }
  | { kind: "staff" }
  | { kind: "former" }
  | { kind: "system" };

/**
 * Answers who stands behind the ids that the record holds; those of people who have gone lead nowhere.
 *
 * @param viewer only staff are told the names of staff
 */
export async function doersOf(
  db: Database,
  viewer: Viewer,
  personIds: readonly (string | null)[],
): Promise<(personId: string | null) => Doer> {
  const ids = [...new Set(personIds.filter((id) => id !== null))];
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({ id: people.id, name: people.name, role: people.role })
          .from(people)
          .where(inArray(people.id, ids));
  const known = new Map(rows.map((row) => [row.id, row]));
  return (personId) => {
    if (personId === null) return { kind: "system" };
    const person = known.get(personId);
    if (!person) return { kind: "former" };
    const isNamed = person.role !== "staff" || viewer.role === "staff";
    return isNamed ? { kind: "person", name: person.name } : { kind: "staff" };
  };
}
