import type { organisations, OrganisationNames } from "#db/schema/index.ts";
import { isIdentifierFixed } from "#app/domain/organisation/policy.server.ts";

type Organisation = typeof organisations.$inferSelect;
type Watched = Pick<Organisation, "vouchedNames" | "renamedAt">;

/** The names are as staff have seen them. */
export const NAMES_SEEN: Watched = { vouchedNames: null, renamedAt: null };

/** The names alone of an organisation. */
export const namesOf = ({ name, nameEn, nameBg }: OrganisationNames): OrganisationNames => ({
  name,
  nameEn,
  nameBg,
});

const isSame = (one: OrganisationNames, other: OrganisationNames): boolean =>
  one.name === other.name && one.nameEn === other.nameEn && one.nameBg === other.nameBg;

/**
 * What is kept of the names for which staff have vouched when their organisation takes others: from the first change on,
 * until staff decide again or the old names are back.
 */
export function watchedAfter(before: Organisation, after: OrganisationNames, now: Date): Watched {
  if (!isIdentifierFixed(before.state)) return NAMES_SEEN;
  const vouchedNames = before.vouchedNames ?? namesOf(before);
  if (isSame(vouchedNames, after)) return NAMES_SEEN;
  return { vouchedNames, renamedAt: before.renamedAt ?? now };
}
