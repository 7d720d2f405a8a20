import type { ProfileForm } from "#app/domain/organisation/queries.server.ts";
import { COMMON_LANGUAGES } from "#app/domain/organisation/profile-input.ts";
import { placeName } from "#app/lib/in-reader-language.ts";
import type { ProfileValues } from "./form-values.ts";

const isCommon = (code: string) => COMMON_LANGUAGES.some((common) => common === code);

/** A row to begin with where there is none. */
const orOneEmpty = <Row extends object>(rows: Row[]): Row[] =>
  rows.length > 0 ? rows : [{} as Row];

/** The fields of the form that shows an organisation's profile, with places by their names in the reader's language. */
export function profileValues(organisation: ProfileForm, reader: string): ProfileValues {
  const { about, languages } = organisation;
  const text = (value: string | null | undefined) => value ?? "";
  return {
    identity: {
      name: organisation.name,
      nameEn: text(organisation.nameEn),
      nameBg: text(organisation.nameBg),
      country: text(organisation.country),
      identifier: text(organisation.identifier),
    },
    aboutEn: text(about.en),
    aboutBg: text(about.bg),
    website: text(organisation.website),
    contactEmail: text(organisation.contactEmail),
    places: orOneEmpty(organisation.places.map((place) => ({ place: placeName(place, reader) }))),
    departments: orOneEmpty(
      organisation.departments.map(({ names, website }) => ({
        nameEn: text(names.en),
        nameBg: text(names.bg),
        website: text(website),
      })),
    ),
    contacts: orOneEmpty(
      organisation.contacts.map(({ topic, name, email, phone }) => ({
        topic,
        name: text(name),
        email,
        phone: text(phone),
      })),
    ),
    languages: (languages ?? []).filter(isCommon),
    furtherLanguages: (languages ?? []).filter((code) => !isCommon(code)),
    links: orOneEmpty(organisation.links.map(({ label, url }) => ({ label, url }))),
  };
}
