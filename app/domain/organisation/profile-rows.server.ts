import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  files,
  organisationContacts,
  organisationDepartments,
  organisationLogos,
  organisationPlaces,
  settlements,
} from "#db/schema/index.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import type { ProfileInput } from "#app/domain/organisation/profile-input.ts";

/** The lists of an organisation's profile, each in the order of its form. */
export async function readProfileRows(db: Database, id: string) {
  const places = await db
    .select({
      settlementId: organisationPlaces.settlementId,
      label: organisationPlaces.label,
      en: settlements.en,
      bg: settlements.bg,
      country: settlements.country,
    })
    .from(organisationPlaces)
    .leftJoin(settlements, eq(settlements.id, organisationPlaces.settlementId))
    .where(eq(organisationPlaces.organisationId, id))
    .orderBy(asc(organisationPlaces.position));
  const departments = await db
    .select({ names: organisationDepartments.names, website: organisationDepartments.website })
    .from(organisationDepartments)
    .where(eq(organisationDepartments.organisationId, id))
    .orderBy(asc(organisationDepartments.position));
  const contacts = await db
    .select({
      topic: organisationContacts.topic,
      name: organisationContacts.name,
      email: organisationContacts.email,
      phone: organisationContacts.phone,
    })
    .from(organisationContacts)
    .where(eq(organisationContacts.organisationId, id))
    .orderBy(asc(organisationContacts.position));
  return { places, departments, contacts };
}

export type ProfileRows = Awaited<ReturnType<typeof readProfileRows>>;

/** A logo as pages show it: the hash of its content stands in its address, so that it can be kept for ever. */
export async function findLogo(db: Database, organisationId: string) {
  const [logo] = await db
    .select({
      hash: files.sha256,
      width: organisationLogos.width,
      height: organisationLogos.height,
    })
    .from(organisationLogos)
    .innerJoin(files, eq(files.id, organisationLogos.fileId))
    .where(eq(organisationLogos.organisationId, organisationId));
  return logo ?? null;
}

/** What the lists of the form become in the database. */
export async function rowsFrom(
  tx: Database,
  organisationId: string,
  input: Pick<ProfileInput, "places" | "departments" | "contacts">,
) {
  const placeOf = await loadPlaceNames(tx);
  const inOrder = <T extends object>(list: readonly T[]) =>
    list.map((row, position) => ({ ...row, organisationId, position }));
  return {
    places: inOrder(input.places.map(({ place }) => placeOf(place!))),
    departments: inOrder(
      input.departments.map(({ nameEn, nameBg, website }) => ({
        names: { ...(nameEn ? { en: nameEn } : {}), ...(nameBg ? { bg: nameBg } : {}) },
        website: website ?? null,
      })),
    ),
    contacts: inOrder(
      input.contacts.map(({ topic, name, email, phone }) => ({
        topic: topic!,
        name: name ?? null,
        email: email!,
        phone: phone ?? null,
      })),
    ),
  };
}

export type NewProfileRows = Awaited<ReturnType<typeof rowsFrom>>;

/** Writes the lists anew, in place of those that were there. */
export async function writeProfileRows(tx: Database, id: string, rows: NewProfileRows) {
  await tx.delete(organisationPlaces).where(eq(organisationPlaces.organisationId, id));
  if (rows.places.length > 0) await tx.insert(organisationPlaces).values(rows.places);
  await tx.delete(organisationDepartments).where(eq(organisationDepartments.organisationId, id));
  if (rows.departments.length > 0)
    await tx.insert(organisationDepartments).values(rows.departments);
  await tx.delete(organisationContacts).where(eq(organisationContacts.organisationId, id));
  if (rows.contacts.length > 0) await tx.insert(organisationContacts).values(rows.contacts);
}
