import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { files, people } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { AREAS } from "#app/domain/account/export-areas.server.ts";

/** A file of an export: its path inside, and what it holds. */
export type ExportedFile = { path: string; content: Uint8Array };

const asJson = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** No separator, no way upwards and nothing that a system cannot write: the rest of a name is its own. */
const safeName = (name: string) => name.replaceAll(/[^\p{L}\p{N}._ -]/gu, "_").replace(/^\.+/, "_");

/**
 * Everything about the actor: a JSON file for every area, and the files that the actor has uploaded, byte by byte. All of
 * it is of one instant, and nothing of it is about anybody else.
 */
export function exportOwn(actor: Person, db: Database = database()): Promise<ExportedFile[]> {
  const { personId } = actor;
  return db.transaction(
    async (tx) => {
      const [person] = await tx
        .select({ email: people.email })
        .from(people)
        .where(eq(people.id, personId));
      const me = { personId, email: person!.email.toLowerCase(), viewer: actor };
      const exported: ExportedFile[] = [];
      for (const { name, read } of AREAS)
        exported.push({ path: `${name}.json`, content: asJson(await read(tx, me)) });
      const uploaded = await tx
        .select({ id: files.id, name: files.name, content: files.content })
        .from(files)
        .where(eq(files.personId, personId));
      const named = uploaded.map(({ id, name, content }) => ({
        path: `files/${id}-${safeName(name)}`,
        content,
      }));
      return [...exported, ...named];
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
