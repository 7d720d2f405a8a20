/** What stands in the fields of an organisation's forms: text throughout, as browsers send it. */
export type IdentityValues = {
  name?: string;
  nameEn?: string;
  nameBg?: string;
  country?: string;
  identifier?: string;
};

export type NewOrganisationValues = IdentityValues & {
  kind?: string;
  website?: string;
  aboutEn?: string;
  aboutBg?: string;
  isNoneOfThese?: string;
  seen?: string[];
};

export type PlaceValues = { place?: string };
export type DepartmentValues = { nameEn?: string; nameBg?: string; website?: string };
export type ContactValues = { topic?: string; name?: string; email?: string; phone?: string };
export type LinkValues = { label?: string; url?: string };

export type ProfileValues = {
  revision?: string;
  identity?: IdentityValues;
  aboutEn?: string;
  aboutBg?: string;
  website?: string;
  contactEmail?: string;
  places?: PlaceValues[];
  departments?: DepartmentValues[];
  contacts?: ContactValues[];
  languages?: string[];
  furtherLanguages?: string[];
  links?: LinkValues[];
};
