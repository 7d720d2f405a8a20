import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { InterfaceLanguage } from "#db/codes.ts";
import { people } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/** Gives the actor another name and the language in which they are written to. The record says that it was done, not the name. */
export async function changeName(
  actor: Person,
  { name, language }: { name: string; language: InterfaceLanguage },
  db: Database = database(),
): Promise<void> {
  const { personId } = actor;
  await db.transaction(async (tx) => {
    await tx.update(people).set({ name, language }).where(eq(people.id, personId));
    await recordAll(tx, actor, [{ verb: "renamed", subjectKind: "person", subjectId: personId }]);
  });
}
