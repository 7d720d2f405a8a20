import { and, eq, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisationKeys, organisations } from "#db/schema/index.ts";
import type { OrganisationNames } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";
import { nameKey } from "#app/domain/organisation/keys.ts";
import { isIdentifierFixed } from "#app/domain/organisation/policy.server.ts";
import { nameKeysOf } from "#app/domain/organisation/write-keys.server.ts";

type Organisation = typeof organisations.$inferSelect;

const NAMES = ["name", "nameEn", "nameBg"] as const;

/** Held to the end of the transaction by whoever is verified under a name, or takes another when verified: one at a time. */
export const lockVouchedNames = (tx: Database) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('names of verified organisations'))`);

/**
 * Keeps an organisation for which staff have vouched from a name under which they have vouched for another, in whatever
 * script and legal form. Names that it has already, or had when it was verified, stay its own.
 *
 * @throws Refused at each field with such a name
 */
export async function refuseTakenNames(
  tx: Database,
  before: Organisation,
  after: OrganisationNames,
): Promise<void> {
  if (!isIdentifierFixed(before.state)) return;
  const own = new Set(keysOf(before));
  const fresh = NAMES.map((field) => ({ field, key: nameKey(after[field] ?? "") })).filter(
    ({ key }) => key !== "" && !own.has(key),
  );
  if (fresh.length === 0) return;
  // Of two that take one name at the same instant the second finds what the first has left.
  await lockVouchedNames(tx);
  const taken = await listTaken(
    tx,
    before.id,
    fresh.map(({ key }) => key),
  );
  const refused = fresh.filter(({ key }) => taken.has(key));
  if (refused.length > 0)
    throw new Refused(
      refused.map(({ field }) => ({ field: `identity.${field}`, code: "nameTaken" })),
    );
}

/** By the names that it goes by now, and by those under which staff have verified it. */
const keysOf = ({ vouchedNames, ...names }: Organisation): string[] => [
  ...nameKeysOf(names),
  ...(vouchedNames ? nameKeysOf(vouchedNames) : []),
];

/** Which of some keys others have; where the written keys may be of other names than the present ones, they are made anew. */
async function listTaken(tx: Database, id: string, keys: string[]): Promise<Set<string>> {
  const hasKey = tx
    .select({ one: sql`1` })
    .from(organisationKeys)
    .where(
      and(
        eq(organisationKeys.organisationId, organisations.id),
        eq(organisationKeys.kind, "name"),
        inArray(organisationKeys.key, keys),
      ),
    );
  const others = await tx
    .select()
    .from(organisations)
    .where(
      and(
        ne(organisations.id, id),
        inArray(organisations.state, ["verified", "suspended"]),
        or(
          sql`exists ${hasKey}`,
          sql`${organisations.keyedRevision} is distinct from ${organisations.revision}`,
          isNotNull(organisations.vouchedNames),
        ),
      ),
    );
  return new Set(others.flatMap(keysOf));
}
