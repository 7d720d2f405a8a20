import type { OrganisationKind, OrganisationState } from "#db/codes.ts";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import { fold } from "#text/fold.ts";
import type { OrganisationNamed } from "#app/domain/import/map-row.ts";
import type { Note } from "#app/domain/import/notes.ts";

/** An organisation that postings are imported for: known, or yet to be listed. */
export type Owner = {
  id: string;
  kind: OrganisationKind;
  state: OrganisationState;
  name: string;
  isNew: boolean;
  named?: OrganisationNamed;
};

/** The organisations of one source by folded name; grows as the rows name new ones. */
export type Owners = Map<string, Owner>;

/** The organisation that a row names: found again by its folded name, or to be listed as unclaimed. */
export function ownerOf(owners: Owners, named: OrganisationNamed, kind: OrganisationKind): Owner {
  const key = fold(named.name);
  const known = owners.get(key);
  if (known) return known;
  const owner: Owner = {
    id: crypto.randomUUID(),
    kind,
    state: "unclaimed",
    name: named.name,
    isNew: true,
    named,
  };
  owners.set(key, owner);
  return owner;
}

/** Why an organisation cannot take a posting of a kind's side, if so. */
export function troubleWith(owner: Owner, kind: OrganisationKind): Note | undefined {
  const values = { name: owner.name, kind: owner.kind, state: owner.state };
  if (owner.kind !== kind)
    return { field: "organisation", code: "organisationOfOtherSide", values };
  const isPublic = PUBLIC_ORGANISATION_STATES.some((state) => state === owner.state);
  return isPublic ? undefined : { field: "organisation", code: "organisationNotPublic", values };
}
