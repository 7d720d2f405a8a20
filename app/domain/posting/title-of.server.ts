import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { InterfaceLanguage } from "#db/codes.ts";
import { postingVersions } from "#db/schema/index.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";

/** The title of a posting for somebody who reads a language. */
export async function titleOf(tx: Database, { id, versionNumber }: LockedPosting) {
  const [version] = await tx
    .select({ texts: postingVersions.texts, language: postingVersions.language })
    .from(postingVersions)
    .where(and(eq(postingVersions.postingId, id), eq(postingVersions.number, versionNumber)));
  const { texts, language: original } = version!;
  return (language: InterfaceLanguage): string => (texts[language] ?? texts[original]!).title;
}
