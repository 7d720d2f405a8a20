import { sql, type SQL } from "drizzle-orm";
import { SIDE_OF_KIND } from "#db/codes.ts";
import { lexeme } from "#search/posting-text.server.ts";
import { asTyped, isOpenEnded } from "#search/query-words.ts";
import type { QueryWord, Reading } from "#search/query-words.ts";
import { CLOSING_STEPS, DURATION_STEPS, PAY_STEPS } from "#search/facet-steps.ts";
import { chosen, FACETS } from "#search/question.ts";
import type { Facet, Filters, Near, Since } from "#search/question.ts";

const READINGS: readonly Reading[] = ["stem", "latin"];
const BEGINNING = ":*";

/**
 * The full-text queries of PostgreSQL, one a word, which all have to be met: the word, or what was meant by it, by its stem
 * or its Latin key. Lexemes hold letters and digits only, so none can be read as an operator.
 *
 * @param isUnfinished whether the last word is also asked for as the beginning that was typed, ending and all
 */
export function textQueries(words: readonly QueryWord[], isUnfinished = false): string[] {
  return words.flatMap((word) => {
    const { meant } = word;
    const keys = READINGS.flatMap((reading) =>
      meant ? term(meant[reading], "") : termsOf(word, reading, isUnfinished),
    );
    return keys.length === 0 ? [] : [`(${[...new Set(keys)].join(" | ")})`];
  });
}

/** A query for the very words, not for longer ones. */
export const withoutBeginnings = (query: string): string => query.replaceAll(BEGINNING, "");

function termsOf(word: QueryWord, reading: Reading, isUnfinished: boolean): string[] {
  const key = term(word[reading], isOpenEnded(word) ? BEGINNING : "");
  if (!isUnfinished || !word.isBeginning) return key;
  return [...key, ...term(asTyped(word, reading), BEGINNING)];
}

function term(key: string, end: string): string[] {
  const bare = lexeme(key);
  return bare === "" ? [] : [`'${bare}'${end}`];
}

const list = (values: readonly string[]) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

const sideOfKind = sql.raw(
  `case m.kind ${Object.entries(SIDE_OF_KIND)
    .map(([kind, side]) => `when '${kind}' then '${side}'`)
    .join(" ")} end`,
);

const durationStepOf = sql.raw(
  `case ${DURATION_STEPS.map((step) =>
    step === "over" ? `else '${step}'` : `when m.duration_weeks <= ${step} then '${step}'`,
  ).join(" ")} end`,
);

/** The values that a matched posting has of each facet, as a set-returning expression over the row `m`. */
export const FACET_VALUES: Record<Facet, SQL> = {
  side: sql`select ${sideOfKind} as value`,
  kind: sql`select m.kind as value`,
  skill: sql`select unnest(m.skill_ids) as value`,
  place: sql`select distinct pp.settlement_id as value from posting_places pp
    where pp.version_id = m.version_id and pp.settlement_id is not null`,
  mode: sql`select m.mode as value where m.mode is not null`,
  level: sql`select m.eqf_level::text as value where m.eqf_level is not null
    union all select g::text from generate_series(greatest(m.min_eqf, 5), 8) g where m.min_eqf is not null`,
  field: sql`select m.isced_field as value where m.isced_field is not null`,
  language: sql`select unnest(m.languages) as value`,
  paid: sql`select m.pay_kind as value where m.pay_kind is not null`,
  pay: sql`select step as value from unnest(${list(PAY_STEPS)}) step where m.pay_per_month >= step::int`,
  start: sql`select to_char(m.starts_on, 'YYYY-MM') as value where m.starts_on is not null`,
  duration: sql`select ${durationStepOf} as value where m.duration_weeks is not null`,
  deadline: sql`select step as value from unnest(${list(CLOSING_STEPS)}) step
    where m.deadline_on is not null and m.expires_at <= m.now + step::int * interval '1 day'`,
  organisation: sql`select m.organisation_id::text as value`,
};

/** The condition on `m` for the chosen values of all facets, or of all but one. */
export function filterCondition(filters: Filters, lifted?: Facet): SQL {
  const conditions = FACETS.filter((facet) => facet !== lifted).flatMap((facet) => {
    const values = chosen(filters, facet);
    if (values.length === 0) return [];
    return [
      sql`exists (select 1 from (${FACET_VALUES[facet]}) f where f.value = any(${list(values)}))`,
    ];
  });
  if (filters.near) conditions.push(nearCondition(filters.near));
  if (filters.since) conditions.push(sinceCondition(filters.since));
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function nearCondition({ places, orRemote }: Near): SQL {
  const placeIds = places.map(({ id }) => id);
  const isNear = sql`exists (select 1 from posting_places pp
    where pp.version_id = m.version_id and pp.settlement_id = any(${list(placeIds)}))`;
  return orRemote ? sql`(${isNear} or m.mode = 'remote')` : isNear;
}

function sinceCondition({ at, by }: Since): SQL {
  const second = sql`date_trunc('second', ${at.toISOString()}::timestamptz)`;
  if (by === "publication") return sql`m.published_at >= ${second}`;
  return sql`m.published_at < ${second} and m.changed_at >= ${second}`;
}
