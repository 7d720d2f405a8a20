import { POSTING_INPUTS } from "#app/domain/posting/input.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import type { PostingKind } from "#db/codes.ts";

const common = (title: string) => ({
  language: "en",
  texts: { en: { title, description: `All about ${title}.` } },
  places: [{ place: "sofia" }],
  languages: ["en", "bg"],
  contactEmail: "post@tandem.example",
});

const OWN: Record<PostingKind, Record<string, unknown>> = {
  programme: {
    degree: "bachelor",
    studyForms: ["full_time", "part_time"],
    qualification: "Bachelor of Informatics",
    studentsPerYear: 60,
    accreditedBy: "Accreditation Agency",
    accreditedUntil: "2030-07-31",
    semesters: 8,
    ects: 240,
    goesOutAfterSemester: 6,
    windowFromMonth: 5,
    windowToMonth: 10,
    modules: [
      {
        texts: { en: { title: "Database Systems", outcomes: "Students design databases." } },
        semester: 3,
        ects: 6,
        isCompulsory: true,
        skills: [{ skill: "databases" }, { skill: "sql", level: 3 }],
      },
      {
        texts: { en: { title: "Machine Learning" } },
        semester: 6,
        ects: 5,
        isCompulsory: false,
        skills: "machine learning; Python (2)",
      },
    ],
  },
  internship: {
    mode: "on_site",
    startsOn: "2027-07-01",
    durationWeeks: 12,
    minEqf: 6,
    isAnyStudyYear: true,
    payKind: "paid",
    payFrom: 1200,
    payCurrency: "EUR",
    payPeriod: "month",
    documents: ["cv", "transcript"],
    benefits: ["equipment", "training"],
    mentorHours: 4,
    contract: "employment",
    mayLeadToJob: "yes",
    countsAsPractice: "no",
    deadlineOn: "2027-05-15",
    requires: [
      { skill: "sql", importance: 2 },
      { skill: "Python", importance: 1 },
    ],
  },
  project_proposal: {
    mode: "hybrid",
    trlFrom: 3,
    trlTo: 5,
    startsOn: "2027-09-01",
    endsOn: "2028-08-31",
    wants: [{ skill: "databases" }],
    brings: [{ skill: "machine-learning" }],
    funding: ["grant", "shared"],
    ip: ["joint"],
    confidentiality: ["open"],
    expectedResults: ["prototype", "thesis"],
    madeAvailable: ["equipment"],
    teamFrom: 2,
    teamTo: 4,
    isOpenToStudents: true,
    theses: ["master"],
  },
  co_development_offer: {
    mode: "hybrid",
    trlFrom: 4,
    trlTo: 6,
    startsOn: "2027-10-01",
    durationWeeks: 40,
    wants: [{ skill: "machine-learning" }],
    brings: [{ skill: "postgresql" }],
    funding: ["company", "shared"],
    ip: ["joint", "company"],
    confidentiality: ["nda"],
    expectedResults: ["software", "study"],
    madeAvailable: ["data", "test_environment"],
    teamTo: 3,
  },
};

/** The content of a posting that is complete for publication; fields given replace its own. */
export function contentFor<K extends PostingKind>(
  kind: K,
  fields: Record<string, unknown> = {},
): Extract<PostingContent, { kind: K }> {
  const { title = `A ${kind}`, ...rest } = fields as { title?: string };
  return POSTING_INPUTS[kind].parse({
    ...common(title),
    ...OWN[kind],
    kind,
    ...rest,
  }) as Extract<PostingContent, { kind: K }>;
}
