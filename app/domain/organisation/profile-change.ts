import type { organisations } from "#db/schema/index.ts";
import type { NewProfileRows, ProfileRows } from "#app/domain/organisation/profile-rows.server.ts";
import type { ProfileInput } from "#app/domain/organisation/profile-input.ts";

type Organisation = typeof organisations.$inferSelect;
export type Columns = Pick<
  Organisation,
  | "name"
  | "nameEn"
  | "nameBg"
  | "country"
  | "identifier"
  | "about"
  | "website"
  | "contactEmail"
  | "languages"
  | "links"
>;

/** The columns of an organisation as a form leaves them; a text in a language that the form has not stays. */
export function columnsFrom(before: Organisation, input: ProfileInput): Columns {
  const { identity } = input;
  const { en: _en, bg: _bg, ...otherTexts } = before.about;
  return {
    name: identity?.name ?? before.name,
    nameEn: identity ? (identity.nameEn ?? null) : before.nameEn,
    nameBg: identity ? (identity.nameBg ?? null) : before.nameBg,
    country: identity?.country ?? before.country,
    identifier: identity?.country ? (identity.identifier ?? null) : before.identifier,
    about: {
      ...otherTexts,
      ...(input.aboutEn ? { en: input.aboutEn } : {}),
      ...(input.aboutBg ? { bg: input.aboutBg } : {}),
    },
    website: input.website ?? null,
    contactEmail: input.contactEmail ?? null,
    languages: input.languages.length > 0 ? input.languages : null,
    links: input.links.map(({ label, url }) => ({ label: label!, url: url! })),
  };
}

/** What stands in each field of the form, for comparison. */
function fieldsOf(columns: Columns, rows: ProfileRows | NewProfileRows) {
  const { name, nameEn, nameBg, country, identifier, about } = columns;
  const { website, contactEmail, languages, links } = columns;
  return {
    "identity.name": name,
    "identity.nameEn": nameEn,
    "identity.nameBg": nameBg,
    "identity.country": country,
    "identity.identifier": identifier,
    aboutEn: about.en ?? null,
    aboutBg: about.bg ?? null,
    website,
    contactEmail,
    places: rows.places.map(placeIn),
    departments: rows.departments.map(({ names, website: at }) => [names.en, names.bg, at]),
    contacts: rows.contacts.map(({ topic, name: who, email, phone }) => [topic, who, email, phone]),
    languages: languages?.toSorted() ?? null,
    links: links.map(({ label, url }) => [label, url]),
  };
}

const placeIn = (row: { settlementId?: string | null; label?: string | null }) =>
  row.settlementId ?? row.label;

/** The fields of the form that a change gives another value, by their names. */
export function changedFields(
  before: { columns: Columns; rows: ProfileRows },
  after: { columns: Columns; rows: NewProfileRows },
): string[] {
  const old = fieldsOf(before.columns, before.rows);
  const fresh = fieldsOf(after.columns, after.rows);
  return (Object.keys(old) as (keyof typeof old)[]).filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(fresh[field]),
  );
}

/** What of the identity was before and is after, for the record; the fields by their names without the group. */
export function identityChange(before: Columns, after: Columns, fields: readonly string[]) {
  const changed = IDENTITY.filter((name) => fields.includes(`identity.${name}`));
  const valuesIn = (columns: Columns) =>
    Object.fromEntries(changed.map((name) => [name, columns[name]]));
  return { before: valuesIn(before), after: valuesIn(after) };
}

const IDENTITY = ["name", "nameEn", "nameBg", "country", "identifier"] as const;

/** Whether a changed field says who the organisation is, so that staff look at it again. */
export const isOfIdentity = (field: string): boolean => field.startsWith("identity.");

/** Search finds organisations and their postings by these. */
export const isOfName = (field: string): boolean => field.startsWith("identity.name");
