import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import { openPostings } from "#db/schema/index.ts";
import { factWords } from "#search/fact-words.ts";
import { durationStep, monthOf, payStepsOf } from "#search/facet-steps.ts";
import { KIND_WORDS } from "#search/kind-words.ts";
import { readPostingFacts } from "#search/posting-facts.server.ts";
import type { PostingFacts } from "#search/posting-facts.server.ts";
import { readPostingSources } from "#search/posting-source.server.ts";
import type { PostingSource } from "#search/posting-source.server.ts";
import {
  countriesOf,
  organisationNames,
  placeLabels,
  settlementNames,
} from "#search/posting-text.server.ts";
import { cyrillicKeysOf, fieldsOf } from "#search/words.ts";

export type PostingDocument = ReturnType<typeof postingDocument>;

/**
 * The documents of the postings that are published by an organisation the public may see; any other id is absent, and
 * its document has to go. Expiry is left to the filter of each query, for it needs no change of the document.
 */
export async function postingDocuments(
  db: Database,
  ids: readonly string[],
): Promise<PostingDocument[]> {
  if (ids.length === 0) return [];
  const open = await db
    .select({ id: openPostings.id })
    .from(openPostings)
    .where(inArray(openPostings.id, [...ids]));
  const sources = await readPostingSources(
    db,
    open.map(({ id }) => id),
  );
  const facts = await readPostingFacts(
    db,
    sources.map(({ version }) => version.id),
  );
  return sources.map((source) => postingDocument(source, facts.get(source.version.id) ?? {}));
}

/** The whole document of one posting: keys to be found by, facts to be filtered by, and its revision. */
export function postingDocument(source: PostingSource, facts: PostingFacts) {
  const { version, organisation, places, skills } = source;
  const texts = Object.values(version.texts);
  return {
    id: source.id,
    _version: source.revision,
    kind: source.kind,
    side: SIDE_OF_KIND[source.kind],
    ...wordFields(source, texts, facts),
    skill_ids: [...skills.map(({ id }) => id), ...source.broaderSkillIds].map(facetValue),
    place_ids: places.flatMap(({ settlementId }) => settlementId ?? []).map(facetValue),
    mode: version.mode,
    languages: version.languages ?? [],
    levels: levelsOf(source, facts),
    field: facts.iscedField ?? null,
    paid: facts.payKind ?? null,
    pay_per_month: facts.payPerMonth ?? null,
    pay_steps: payStepsOf(facts.payPerMonth ?? null),
    start_month: monthOf(version.startsOn),
    duration_step: durationStep(version.durationWeeks),
    closes_at: version.deadlineOn && source.expiresAt ? seconds(source.expiresAt) : null,
    organisation_id: organisation.id,
    changed_at: seconds(version.createdAt),
    published_at: source.publishedAt ? seconds(source.publishedAt) : null,
    expires_at: source.expiresAt ? seconds(source.expiresAt) : null,
    source: source.source === null ? null : facetValue(source.source),
  };
}

function wordFields(
  source: PostingSource,
  texts: { title: string; summary?: string; description?: string }[],
  facts: PostingFacts,
) {
  const titles = texts.map(({ title }) => title);
  const labels = source.skills.flatMap(({ en, bg, altEn, altBg }) => [en, bg, ...altEn, ...altBg]);
  return {
    ...fieldsOf("title", titles),
    title_cyrillic_latin: cyrillicKeysOf(titles),
    ...fieldsOf("skill", labels),
    ...fieldsOf("organisation", organisationNames(source)),
    ...fieldsOf(
      "summary",
      texts.map(({ summary }) => summary ?? ""),
    ),
    ...fieldsOf(
      "module",
      source.moduleTitles.map(({ title }) => title),
    ),
    ...fieldsOf("place", source.places.flatMap(settlementNames)),
    ...fieldsOf("where", [
      ...source.places.flatMap(placeLabels),
      ...countriesOf(source),
      ...factWords(source.version.mode, facts),
    ]),
    ...fieldsOf(
      "text",
      texts.map(({ description }) => description ?? ""),
    ),
    ...fieldsOf("kind", KIND_WORDS[source.kind]),
  };
}

const HIGHEST_LEVEL = 8;
const LOWEST_LEVEL_OF_STUDENTS = 5;

/** The EQF levels a posting speaks to: a programme's own; from the lowest that an internship takes, upwards. */
function levelsOf({ kind }: PostingSource, { eqfLevel, minEqf }: PostingFacts): string[] {
  if (kind === "programme") return eqfLevel == null ? [] : [String(eqfLevel)];
  if (minEqf == null) return [];
  const from = Math.max(minEqf, LOWEST_LEVEL_OF_STUDENTS);
  return Array.from({ length: HIGHEST_LEVEL - from + 1 }, (_, step) => String(from + step));
}

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

const LONGEST_FACET_VALUE = 468;

/** Meilisearch refuses to filter by longer values; they are cut at a whole letter. */
export function facetValue(value: string): string {
  if (Buffer.byteLength(value) <= LONGEST_FACET_VALUE) return value;
  const cut = Buffer.from(value).subarray(0, LONGEST_FACET_VALUE).toString();
  return cut.replace(/\ufffd+$/, "");
}
