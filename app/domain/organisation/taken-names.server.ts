import { and, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisations } from "#db/schema/index.ts";
import type { OrganisationNames } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";
import { nameSkeletons } from "#app/domain/organisation/keys.ts";
import { isIdentifierFixed } from "#app/domain/organisation/policy.server.ts";

type Organisation = typeof organisations.$inferSelect;

const NAMES = ["name", "nameEn", "nameBg"] as const;

/** Held to the end of the transaction by whoever is verified under a name, or takes another when verified: one at a time. */
export const lockVouchedNames = (tx: Database) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('names of verified organisations'))`);

/**
 * Keeps an organisation for which staff have vouched from a name that sounds or looks like one under which they have vouched
 * for another, in whatever script, spelling of words and legal form. One that only begins so waits for staff, as any new name.
 * Names that it has already, or had when it was verified, stay its own.
 *
 * @throws Refused at each field with such a name
 */
export async function refuseTakenNames(
  tx: Database,
  before: Organisation,
  after: OrganisationNames,
): Promise<void> {
  if (!isIdentifierFixed(before.state)) return;
  const own = new Set(skeletonsOf(before));
  const fresh = NAMES.map((field) => ({
    field,
    skeletons: nameSkeletons(after[field] ?? "").filter((skeleton) => !own.has(skeleton)),
  })).filter(({ skeletons }) => skeletons.length > 0);
  if (fresh.length === 0) return;
  // Of two that take one name at the same instant the second finds what the first has left.
  await lockVouchedNames(tx);
  const taken = await listTaken(tx, before.id);
  const refused = fresh.filter(({ skeletons }) => skeletons.some((one) => taken.has(one)));
  if (refused.length > 0)
    throw new Refused(
      refused.map(({ field }) => ({ field: `identity.${field}`, code: "nameTaken" })),
    );
}

/** By the names that it goes by now, and by those under which staff have verified it. */
const skeletonsOf = ({ vouchedNames, ...now }: OrganisationNames & Vouched): string[] =>
  [now, ...(vouchedNames ? [vouchedNames] : [])]
    .flatMap((names) => NAMES.map((field) => names[field] ?? ""))
    .flatMap(nameSkeletons);

type Vouched = { vouchedNames: OrganisationNames | null };

/** How the names of all others sound and look for which staff have vouched. */
async function listTaken(tx: Database, id: string): Promise<Set<string>> {
  const { name, nameEn, nameBg, vouchedNames, state } = organisations;
  const others = await tx
    .select({ name, nameEn, nameBg, vouchedNames })
    .from(organisations)
    .where(and(ne(organisations.id, id), inArray(state, ["verified", "suspended"])));
  return new Set(others.flatMap(skeletonsOf));
}
