import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { settlements } from "#db/schema/index.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";

type Named = { en: string; bg: string };

/** Names by id of what contents mention; a place that is no settlement of ours has none and stands for itself. */
export type ContentNames = { skills: Record<string, Named>; places: Record<string, Named> };

/** The names, in both languages, of all skills and settlements in some contents. */
export async function namesIn(
  db: Database,
  contents: readonly PostingContent[],
): Promise<ContentNames> {
  const places = [...new Set(contents.flatMap((one) => one.places.map(({ place }) => place)))];
  const rows =
    places.length === 0
      ? []
      : await db
          .select({ id: settlements.id, en: settlements.en, bg: settlements.bg })
          .from(settlements)
          .where(inArray(settlements.id, places));
  return {
    skills: Object.fromEntries(await labelsOf(db, contents.flatMap(skillsIn))),
    places: Object.fromEntries(rows.map(({ id, ...names }) => [id, names])),
  };
}

function skillsIn(content: PostingContent): string[] {
  const lists =
    content.kind === "programme"
      ? content.modules.map(({ skills }) => skills)
      : content.kind === "internship"
        ? [content.requires]
        : [content.wants, content.brings];
  return lists.flat().map(({ skill }) => skill);
}
