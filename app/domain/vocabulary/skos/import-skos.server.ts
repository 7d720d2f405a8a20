import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { withNarrower } from "#search/broader-skills.server.ts";
import { announce } from "#search/outbox.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { leadMergedOn } from "#app/domain/skill/lead-on.server.ts";
import { renewCredits } from "#app/domain/skill/renew-credits.server.ts";
import { tellPostings } from "#app/domain/skill/tell-postings.server.ts";
import { lockVocabulary } from "#app/domain/skill/vocabulary-lock.server.ts";
import { renewLabels } from "#app/domain/vocabulary/renew-labels.server.ts";
import { inOrderOfSources } from "#app/domain/vocabulary/skos/concept.ts";
import type { Concept, ConceptText } from "#app/domain/vocabulary/skos/concept.ts";
import { findNamesake } from "#app/domain/vocabulary/skos/find-namesake.ts";
import { findMergers, findOpposite } from "#app/domain/vocabulary/skos/find-mergers.ts";
import { findTrouble } from "#app/domain/vocabulary/skos/find-trouble.ts";
import type { Trouble } from "#app/domain/vocabulary/skos/find-trouble.ts";
import { mergeAsSaid } from "#app/domain/vocabulary/skos/merge-as-said.server.ts";
import { placeIn } from "#app/domain/vocabulary/skos/place-in-turtle.ts";
import { readConcepts } from "#app/domain/vocabulary/skos/read-concepts.server.ts";
import { readTurtle } from "#app/domain/vocabulary/skos/read-turtle.ts";
import { UNCHANGED, UnreadableTurtle } from "#app/domain/vocabulary/skos/unreadable-turtle.ts";
import { settleConcepts } from "#app/domain/vocabulary/skos/settle-concepts.ts";
import { writeConcepts } from "#app/domain/vocabulary/skos/write-concepts.server.ts";

export type ImportedSkos = {
  skills: number;
  added: number;
  changed: number;
  /** Skills in use here that the file says were merged, and the postings that named one: they name the other now. */
  merged: number;
  moved: number;
  toldPostings: number;
};

/**
 * Takes a vocabulary in as SKOS: new skills, and what the file says otherwise of known ones. Words and links keep the source
 * that the file names; what it says besides is the word of the office. It takes nothing away: labels and links that the file
 * does not have stay. A skill in use here that was merged where the file was written is merged here, as the office does it.
 *
 * @throws Forbidden for anyone but staff and the system
 * @throws UnreadableTurtle, also where a link leads nowhere or in a circle, naming the line and the skills
 */
export async function importSkos(
  actor: Actor,
  turtle: string,
  db: Database = database(),
): Promise<ImportedSkos> {
  if (actor.role !== "system" && actor.role !== "staff") throw new Forbidden();
  const read = readTurtle(turtle);
  return db.transaction(async (tx) => {
    await lockVocabulary(tx);
    const said = await settled(tx, turtle, read);
    const { touched: joined, ...mergers } = await mergeAsSaid(tx, actor, said.mergers);
    // What was merged here has other words and links now than when the file was held against the vocabulary.
    const left = mergers.merged > 0 ? await settled(tx, turtle, read) : said;
    await writeConcepts(tx, left);
    if (left.added.length + left.changed.length > 0) await leadMergedOn(tx);
    const relabelled = await renewLabels(tx);
    const ids = [...left.added, ...left.changed, ...relabelled].map(({ id }) => id);
    const touched = [...new Set([...joined, ...ids])];
    await announceSkills(tx, touched, actor.now);
    const toldPostings = await tellPostings(tx, await withNarrower(tx, touched), actor.now);
    await renewCredits(tx, actor.now);
    const [added, changed] = [said.added.length, said.changed.length];
    const counts = { skills: read.length, added, changed, ...mergers };
    if (touched.length > 0)
      await recordAll(tx, actor, [
        { verb: "imported", subjectKind: "vocabulary", subjectId: "skos", details: counts },
      ]);
    return { ...counts, toldPostings };
  });
}

/**
 * A file held against the vocabulary: what is new in it, what it says otherwise, and what it says was merged.
 *
 * @throws UnreadableTurtle
 */
async function settled(tx: Database, turtle: string, read: readonly Concept[]) {
  const stored = new Map((await readConcepts(tx)).map((concept) => [concept.id, concept]));
  const concepts = settleConcepts(read, stored);
  const refuse = (trouble: Trouble | null) => {
    if (!trouble) return;
    const place = placeIn(turtle, read[concepts.indexOf(trouble.concept)]!.id);
    throw new UnreadableTurtle(`${place}${trouble.why} ${UNCHANGED}`);
  };
  refuse(findTrouble(concepts, stored) ?? findNamesake(concepts, read, stored));
  const mergers = findMergers(concepts, stored);
  refuse(findOpposite(mergers, stored));
  const added = concepts.filter(({ id }) => !stored.has(id));
  const changed = concepts.filter((one) => stored.has(one.id) && differs(one, stored.get(one.id)!));
  return { mergers, added, changed };
}

const contentOf = ({ texts, said, linkedBy, ...concept }: Concept) =>
  [
    JSON.stringify(concept, Object.keys(concept).toSorted()),
    JSON.stringify([linkedBy.project, linkedBy.esco]),
    ...Object.keys(texts)
      .toSorted()
      .map((lang) => partsOf([lang], texts[lang]!)),
    ...said.toSorted(inOrderOfSources).map((text) => partsOf([text.lang, text.source], text)),
  ].join("\n");

const partsOf = (head: string[], text: ConceptText) => {
  const { label, alternatives, hidden, description, definition, scopeNote } = text;
  return JSON.stringify([head, label, alternatives, hidden, description, definition, scopeNote]);
};

const differs = (one: Concept, other: Concept) => contentOf(one) !== contentOf(other);

async function announceSkills(tx: Database, ids: string[], now: Date): Promise<void> {
  const rows = await tx
    .select({ id: skills.id, version: skills.revision })
    .from(skills)
    .where(sql`${skills.id} = any(${sql.param(ids)}::text[])`);
  await announce(
    tx,
    rows.map((row) => ({ entity: "skill" as const, ...row })),
    now,
  );
}
