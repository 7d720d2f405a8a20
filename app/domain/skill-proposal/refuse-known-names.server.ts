import type { Database } from "#db/client.server.ts";
import { Refused } from "#app/domain/errors.ts";
import { findNamed } from "#app/domain/skill-proposal/known-name.server.ts";

/**
 * One name means one skill.
 *
 * @throws Refused at the field whose name a skill of the vocabulary has already
 */
export async function refuseKnownNames(
  tx: Database,
  names: { en?: string | undefined; bg?: string | undefined },
): Promise<void> {
  for (const field of ["en", "bg"] as const) {
    const name = names[field];
    const known = name ? await findNamed(tx, name) : null;
    if (known) throw new Refused([{ field, code: "skillKnown", values: { name: known[field] } }]);
  }
}
