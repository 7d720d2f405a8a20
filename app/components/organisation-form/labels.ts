import { useTranslation } from "react-i18next";

/** The labels of the fields of an organisation's forms by their names, from top to bottom. */
export function useLabels(): Record<string, string> {
  const { t } = useTranslation();
  const identity = {
    name: t("organisationForm.name"),
    nameEn: t("organisationForm.nameEn"),
    nameBg: t("organisationForm.nameBg"),
    country: t("organisationForm.country"),
    identifier: t("organisationForm.identifier"),
  };
  const nested = Object.entries(identity).map(([name, label]) => [`identity.${name}`, label]);
  return {
    isNoneOfThese: t("organisationForm.isAmongThem"),
    kind: t("organisationForm.kind"),
    ...identity,
    ...Object.fromEntries(nested),
    website: t("organisationForm.website"),
    aboutEn: t("organisationForm.aboutEn"),
    aboutBg: t("organisationForm.aboutBg"),
    contactEmail: t("organisationForm.contactEmail"),
    ...useRowLabels(),
  };
}

function useRowLabels(): Record<string, string> {
  const { t } = useTranslation();
  return {
    places: t("organisationForm.places"),
    "places[].place": t("organisationForm.place"),
    departments: t("organisationForm.departments"),
    "departments[].nameEn": t("organisationForm.departmentEn"),
    "departments[].nameBg": t("organisationForm.departmentBg"),
    "departments[].website": t("organisationForm.departmentWebsite"),
    contacts: t("organisationForm.contacts"),
    "contacts[].topic": t("organisationForm.contactTopic"),
    "contacts[].name": t("organisationForm.contactName"),
    "contacts[].email": t("organisationForm.contactAddress"),
    "contacts[].phone": t("organisationForm.contactPhone"),
    languages: t("organisationForm.languages"),
    furtherLanguages: t("organisationForm.furtherLanguage"),
    links: t("organisationForm.links"),
    "links[].label": t("organisationForm.linkLabel"),
    "links[].url": t("organisationForm.linkUrl"),
  };
}
