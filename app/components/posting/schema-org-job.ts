import type { TFunction } from "i18next";
import { placeName } from "#app/lib/in-reader-language.ts";
import type { Told } from "./types.ts";

/** The words and the language of whoever reads the page, and what both kinds say: how it is called and by whom it is. */
export type SchemaReader = {
  t: TFunction;
  reader: string;
  title: string;
  by: { name: string; url: string | undefined };
};

type Internship = NonNullable<Told["internship"]>;

/** What an internship states, in the words of schema.org's JobPosting; what it leaves open is left out. */
export function jobPosting(posting: Told, { t, reader, title, by }: SchemaReader) {
  const { publishedAt, expiresAt, places, version, internship } = posting;
  return {
    "@type": "JobPosting",
    title,
    hiringOrganization: { "@type": "Organization", ...by },
    datePosted: publishedAt,
    validThrough: expiresAt,
    jobStartDate: version.startsOn ?? undefined,
    ...(version.mode === "remote" ? { jobLocationType: "TELECOMMUTE" } : {}),
    jobLocation: places.length > 0 ? places.map((place) => locationOf(place, reader)) : undefined,
    skills: requiredSkills(posting, reader),
    ...(internship ? conditions(internship, t) : { employmentType: "INTERN" }),
  };
}

function conditions(internship: Internship, t: TFunction) {
  const { contract, benefits, hoursPerWeek, positions, minEqf, studyYears } = internship;
  const level = minEqf ? t(`codes.eqf.${minEqf as 6}`) : null;
  return {
    // The kind of contract has no code there, and free text is allowed beside one.
    employmentType: contract ? ["INTERN", t(`codes.contracts.${contract}`)] : "INTERN",
    jobBenefits: benefits?.map((code) => t(`codes.benefits.${code}`)),
    workHours: hoursPerWeek ? `${t("posting.hours")}: ${hoursPerWeek}` : undefined,
    totalJobOpenings: positions ?? undefined,
    baseSalary: salaryOf(internship),
    educationRequirements: level
      ? {
          "@type": "EducationalOccupationalCredential",
          credentialCategory: minEqf === 8 ? level : t("posting.levelAndAbove", { level }),
        }
      : undefined,
    qualifications: studyYears?.length
      ? studyYears.map((year) => t("posting.yearNumber", { year })).join(", ")
      : undefined,
  };
}

const locationOf = (place: Told["places"][number], reader: string) => ({
  "@type": "Place",
  address: {
    "@type": "PostalAddress",
    addressLocality: placeName(place, reader),
    addressCountry: place.country ?? undefined,
  },
});

const UNITS = { hour: "HOUR", month: "MONTH" } as const;

/** A sum for the whole time has no unit that search engines know, and unpaid no amount. */
function salaryOf({ payFrom, payTo, payCurrency, payPeriod }: Internship) {
  if (payFrom === null || !payCurrency || !payPeriod || payPeriod === "total") return undefined;
  const amount =
    payTo === null || payTo === payFrom
      ? { value: payFrom }
      : { minValue: payFrom, maxValue: payTo };
  return {
    "@type": "MonetaryAmount",
    currency: payCurrency,
    value: { "@type": "QuantitativeValue", ...amount, unitText: UNITS[payPeriod] },
  };
}

function requiredSkills({ skills, labels }: Told, reader: string): string[] | undefined {
  const names = skills
    .filter(({ role }) => role === "requires")
    .map(({ skillId }) => labels[skillId]?.[reader === "bg" ? "bg" : "en"] ?? skillId);
  return names.length > 0 ? names : undefined;
}
