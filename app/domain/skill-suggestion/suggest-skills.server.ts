import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { findNames } from "#app/domain/skill/find-names.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";
import type { SkillLabel } from "#app/domain/skill/queries.server.ts";
import { quote } from "#app/domain/skill-suggestion/quote.ts";
import type { Quote } from "#app/domain/skill-suggestion/quote.ts";
import type { Find } from "#app/domain/skill-suggestion/read-text.ts";
import { readTexts } from "#app/domain/skill-suggestion/reader.server.ts";
import type { OnlyPreferred, Tier } from "#app/domain/skill-suggestion/input.ts";
import { isOnlyPreferred, onlyPreferredOf } from "#app/domain/skill-suggestion/input.ts";

/** A text, and the field in which it stands. */
export type TextIn = { field: string; text: string };

/** What takes skills of its own, a posting or one of its modules: its texts, and what is settled about it. */
export type Place = {
  place: string;
  texts: readonly TextIn[];
  /** Skills that stand there already, by id or by any name. */
  chosen: readonly string[];
  /** Ids of those that somebody has refused there. */
  refused: readonly string[];
};

/** A skill that a text says, how surely, and the first place in each text that says so. */
export type SuggestedSkill = {
  place: string;
  skill: SkillLabel;
  tier: Tier;
  quotes: Quote[];
  isBrought: boolean;
  isChosen: boolean;
  // So all texts say that name it.
} & OnlyPreferred;

export type Suggested = { found: SuggestedSkill[]; unread: number };

/**
 * Reads texts for skills. Nothing is changed: what is found, a person takes or refuses. A skill that one of the texts of a
 * place names word for word is not suggested there besides; what was refused there is left out.
 *
 * @param of the kind of posting whose texts they are
 * @returns by places in their order, of each what is named word for word before what is suggested; and how many texts took
 *   too long to be read
 */
export async function suggestSkills(
  places: readonly Place[],
  of: PostingKind,
  db: Database = database(),
): Promise<Suggested> {
  const texts = places.flatMap((place) => place.texts.map(({ text }) => text));
  const read = await readTexts(texts, SIDE_OF_KIND[of], db);
  const finds = read.map((found) => found ?? []);
  // By their ids or any names; what was merged since is another one now.
  const find = await findNames(
    db,
    places.flatMap(({ chosen, refused }) => [...chosen, ...refused]),
  );
  const meant = (names: readonly string[]) =>
    new Set(
      names
        .flatMap((name) => [find(name), find(name, "id")])
        .filter((id) => typeof id === "string"),
    );
  let first = 0;
  const found = places.flatMap((place) => {
    const own = finds.slice(first, (first += place.texts.length));
    const [chosen, refused] = [meant(place.chosen), meant(place.refused)];
    return merged(place, own)
      .filter(({ id }) => !refused.has(id))
      .map((one) => ({ ...one, place: place.place, isChosen: chosen.has(one.id) }));
  });
  const labels = await labelsOf(
    db,
    found.map(({ id }) => id),
  );
  const named = found.flatMap(({ id, ...suggested }) => {
    const skill = labels.get(id);
    return skill ? [{ ...suggested, skill }] : [];
  });
  return { found: named, unread: read.filter((one) => one === null).length };
}

/** `isBrought`: every text that says the skill says it of what its author brings. */
type Merged = { id: string; tier: Tier; quotes: Quote[]; isBrought: boolean } & OnlyPreferred;

/** What several texts of one place say, each skill once. */
function merged({ texts }: Place, finds: readonly (readonly Find[])[]): Merged[] {
  const bySkill = new Map<string, Merged>();
  for (const tier of ["exact", "suggestion"] as const)
    texts.forEach(({ field, text }, index) => {
      const own = finds[index]!.filter((find) => find.tier === tier);
      for (const { skill: id, start, end, isBrought = false, ...found } of own) {
        const first = { id, tier, quotes: [], isBrought, ...onlyPreferredOf(found) };
        const known = bySkill.get(id) ?? first;
        bySkill.set(id, known);
        if (known.tier !== tier) continue;
        known.isBrought &&= isBrought;
        known.quotes.push(quote(field, text, start, end));
        if (isOnlyPreferred(found)) continue;
        delete known.isAlternative;
        delete known.isWelcome;
      }
    });
  return [...bySkill.values()];
}
