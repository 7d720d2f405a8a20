import { sql, type SQL } from "drizzle-orm";
import { COUNTERPART } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { openAt, openPostings } from "#db/schema/index.ts";
import type { Facts, Frequencies, Requirement, SkillId, Snapshot } from "#matching/types.ts";
import { idf } from "#matching/weights.ts";
import { skillsOf } from "#app/domain/matching/vocabulary.server.ts";

export type Candidate = {
  id: string;
  kind: PostingKind;
  versionId: string;
  publishedAt: Date;
  /** No match with this candidate has a higher guaranteed skill share (0 to 1). */
  shareBound: number;
  /** The weight of all that is asked in the pair, in thousandths. */
  weight: number;
};

/**
 * The open postings of the answering kind that have at least one creditable skill in common with this one, with a bound on
 * their skill share, the most promising first. Levels, lateness, electives and the limit on partial credit are left out of
 * the bound: all of them only lower.
 */
export async function listCandidates(
  db: Database,
  facts: Facts,
  snapshot: Snapshot,
  now: Date,
): Promise<Candidate[]> {
  const kind = COUNTERPART[facts.kind];
  const { taught, asked } = skillsOf(facts);
  const parts: SQL[] = [];
  if (asked.length > 0) parts.push(servingWhatIsAsked(facts, snapshot));
  if (kind !== "programme") parts.push(askingForWhatIsTaught(kind, taught, snapshot));
  if (parts.length === 0) return [];
  const own = weighAsked(facts, snapshot).total;
  // Two directions: the share is their mean where both sides ask, and the one that asks where one does; the larger of the
  // two is never below either.
  const rows = await db.execute<{
    id: string;
    version_id: string;
    published_at: string;
    bound: number;
    weight: number;
  }>(sql`
    select open_postings.id, open_postings.version_id, open_postings.published_at, max(part.bound) as bound,
      sum(part.weight) as weight
    from (${sql.join(parts, sql` union all `)}) as part
    join open_postings on open_postings.id = part.id
    where ${openPostings.kind} = ${kind} and ${openAt(now)}
    group by open_postings.id, open_postings.version_id, open_postings.published_at
    having max(part.bound) > 0
    order by bound desc, open_postings.id
  `);
  return [...rows].map((row) => ({
    id: row.id,
    kind,
    versionId: row.version_id,
    publishedAt: new Date(row.published_at),
    shareBound: Number(row.bound),
    weight: own + Number(row.weight),
  }));
}

/** What the candidates teach or bring, against what this posting asks. */
function servingWhatIsAsked(facts: Facts, snapshot: Snapshot): SQL {
  const { requirements, weights, total } = weighAsked(facts, snapshot);
  const asked = sql`unnest(
    ${textArray(requirements.map((requirement) => requirement.skill))},
    ${sql`array[${sql.join(
      weights.map((weight) => sql`${weight}::float8`),
      sql`, `,
    )}]`}
  ) as asked(skill_id, weight)`;
  const offered =
    facts.kind === "internship"
      ? sql`module_skills offered join modules on modules.id = offered.module_id`
      : sql`posting_skills offered`;
  const version = facts.kind === "internship" ? sql`modules.version_id` : sql`offered.version_id`;
  const isOffer = facts.kind === "internship" ? sql`true` : sql`offered.role = 'brings'`;
  return sql`
    select best.id, sum(best.weight * best.credit) / (1000 * ${total}::float8) as bound, 0::float8 as weight
    from (
      select open_postings.id, asked.skill_id, asked.weight, max(skill_credits.credit) as credit
      from ${asked}
      join skill_credits on skill_credits.to_id = asked.skill_id
      join ${offered} on offered.skill_id = skill_credits.from_id and ${isOffer}
      join open_postings on open_postings.version_id = ${version}
      group by open_postings.id, asked.skill_id, asked.weight
    ) as best
    group by best.id
  `;
}

/** What the candidates ask, and how much of it this posting teaches or brings. */
function askingForWhatIsTaught(kind: PostingKind, taught: SkillId[], snapshot: Snapshot): SQL {
  const { n } = frequenciesOf(kind, snapshot);
  const role = kind === "internship" ? "requires" : "wants";
  const idfOfAsked = sql`round(1000 * ln(1 + ${n + 1}::float8 / (coalesce(counted.df, 0) + 1)))`;
  return sql`
    select asking.id, sum(asking.weight * coalesce(served.credit, 0)) / (1000 * sum(asking.weight)) as bound,
      sum(asking.weight)::float8 as weight
    from (
      select open_postings.id, posting_skills.skill_id, posting_skills.importance * ${idfOfAsked} as weight
      from open_postings
      join posting_skills on posting_skills.version_id = open_postings.version_id
        and posting_skills.role = ${role}
      left join match_snapshot_skills counted on counted.snapshot_id = ${Number(snapshot.id)}
        and counted.kind = ${kind} and counted.skill_id = posting_skills.skill_id
      where open_postings.kind = ${kind}
    ) as asking
    left join (
      select to_id, max(credit) as credit from skill_credits
      where from_id = any(${textArray(taught)}) group by to_id
    ) as served on served.to_id = asking.skill_id
    group by asking.id
  `;
}

function weighAsked(facts: Facts, snapshot: Snapshot) {
  const requirements = facts.kind === "internship" ? facts.requirements : wantsOf(facts);
  const weights = requirements.map((requirement) => weightOf(requirement, facts.kind, snapshot));
  return { requirements, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
}

const wantsOf = (facts: Facts): readonly Requirement[] => ("wants" in facts ? facts.wants : []);

const NOTHING: Frequencies = { n: 0, df: new Map() };

const frequenciesOf = (kind: PostingKind, snapshot: Snapshot): Frequencies =>
  (kind === "programme" ? undefined : snapshot.kinds[kind]) ?? NOTHING;

function weightOf(requirement: Requirement, kind: PostingKind, snapshot: Snapshot): number {
  const { n, df } = frequenciesOf(kind, snapshot);
  return requirement.importance * idf(n, df.get(requirement.skill) ?? 0);
}

const textArray = (list: readonly string[]): SQL =>
  sql`array[${sql.join(
    list.map((entry) => sql`${entry}`),
    sql`, `,
  )}]::text[]`;
