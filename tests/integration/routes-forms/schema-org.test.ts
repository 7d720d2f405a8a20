import { beforeAll, expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
});

const TITLE = "Intern </script> & more";

async function published(kind: "internship" | "programme" | "co_development_offer", fields = {}) {
  const system = systemActor(new Date());
  const owner = kind === "programme" ? people.university : people.company;
  const content = contentFor(kind, { deadlineOn: undefined, title: TITLE, ...fields });
  const { id } = await createDraft(system, owner.id, content);
  const { expiresAt, publishedAt } = await submitPosting(system, id);
  return { id, expiresAt: expiresAt!, publishedAt: publishedAt!, name: owner.name };
}

/** What a search engine reads on the page; null where there is nothing for it. */
async function dataOf(id: string, language: "en" | "bg" = "en") {
  const { html } = await (await readerOf(null, language)).open(`/postings/${id}`);
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return json === undefined ? null : JSON.parse(json);
}

test("an internship says what schema.org has a word for", async () => {
  const { id, expiresAt, publishedAt, name } = await published("internship", {
    hoursPerWeek: 30,
    positions: 3,
    payTo: 1400,
    studyYears: [3, 4],
    isAnyStudyYear: false,
  });
  const told = await dataOf(id);
  expect(told).toMatchObject({
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: TITLE,
    identifier: id,
    datePosted: publishedAt.toISOString(),
    validThrough: expiresAt.toISOString(),
    jobStartDate: "2027-07-01",
    employmentType: ["INTERN", "employment contract"],
    jobBenefits: ["equipment for work", "training or certificates"],
    workHours: "Hours a week: 30",
    totalJobOpenings: 3,
    hiringOrganization: { "@type": "Organization", name },
    jobLocation: [{ address: { addressLocality: "Sofia", addressCountry: "BG" } }],
    baseSalary: {
      "@type": "MonetaryAmount",
      currency: "EUR",
      value: { minValue: 1200, maxValue: 1400, unitText: "MONTH" },
    },
    educationRequirements: { "@type": "EducationalOccupationalCredential" },
  });
  expect(told.url).toMatch(new RegExp(`^http.*/postings/${id}$`));
  expect(told.description).toContain("All about");
  expect(told.skills.length).toBeGreaterThan(0);
  // Nobody's address is handed on to whoever collects them.
  expect(JSON.stringify(told)).not.toContain("post@tandem.example");
  const inBulgarian = await dataOf(id, "bg");
  expect(inBulgarian.employmentType).toEqual(["INTERN", "трудов договор"]);
  expect(inBulgarian.jobLocation[0].address.addressLocality).toBe("София");
});

test("what an internship leaves open is left out, and what is paid for the whole time has no unit", async () => {
  const { id } = await published("internship", {
    mode: "remote",
    places: [],
    startsOn: undefined,
    durationWeeks: undefined,
    payPeriod: "total",
    benefits: undefined,
    contract: undefined,
    minEqf: undefined,
  });
  const told = await dataOf(id);
  expect(told).toMatchObject({ employmentType: "INTERN", jobLocationType: "TELECOMMUTE" });
  for (const absent of [
    "baseSalary",
    "jobLocation",
    "jobBenefits",
    "jobStartDate",
    "workHours",
    "educationRequirements",
    "qualifications",
  ])
    expect(told).not.toHaveProperty(absent);
});

test("a programme says its credential, length, forms and courses", async () => {
  const { id, name } = await published("programme");
  expect(await dataOf(id)).toMatchObject({
    "@type": "EducationalOccupationalProgram",
    name: TITLE,
    provider: { "@type": "CollegeOrUniversity", name },
    timeToComplete: "P48M",
    numberOfCredits: { value: 240 },
    maximumEnrollment: 60,
    educationalCredentialAwarded: {
      name: "Bachelor of Informatics",
      credentialCategory: "bachelor",
      educationalLevel: { termCode: "6" },
      recognizedBy: { name: "Accreditation Agency" },
    },
    hasCourse: [
      { "@type": "Course", name: "Database Systems", numberOfCredits: { value: 6 } },
      { "@type": "Course", name: "Machine Learning" },
    ],
  });
});

test("what schema.org has no word for says nothing", async () => {
  const { id } = await published("co_development_offer");
  expect(await dataOf(id)).toBeNull();
});
