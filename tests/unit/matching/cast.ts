import type {
  InternshipFacts,
  ModuleFacts,
  PartnerFacts,
  Place,
  ProgrammeFacts,
  Requirement,
  Snapshot,
} from "#matching/types.ts";

/** A pair whose every condition is met; a test changes what it is about. */
export const plovdiv: Place = { id: "plovdiv", latitude: 42.1354, longitude: 24.7453 };
export const sofia: Place = { id: "sofia", latitude: 42.6977, longitude: 23.3219 };
export const varna: Place = { id: "varna", latitude: 43.2141, longitude: 27.9147 };
export const unmapped: Place = { id: "unmapped", latitude: null, longitude: null };

export const requirement = (skill: string, facts: Partial<Requirement> = {}): Requirement => ({
  id: `asks-${skill}`,
  skill,
  importance: 2,
  level: null,
  ...facts,
});

export const moduleOf = (id: string, facts: Partial<ModuleFacts> = {}): ModuleFacts => ({
  id,
  semester: 2,
  compulsory: true,
  confirmed: true,
  skills: [{ skill: id, level: null }],
  ...facts,
});

export const programme = (facts: Partial<ProgrammeFacts> = {}): ProgrammeFacts => ({
  kind: "programme",
  id: "a-programme",
  eqf: 6,
  goesOutAfterSemester: 6,
  window: { fromMonth: 6, toMonth: 9 },
  places: [plovdiv],
  languages: ["bg"],
  modules: [moduleOf("python")],
  ...facts,
});

export const internship = (facts: Partial<InternshipFacts> = {}): InternshipFacts => ({
  kind: "internship",
  id: "an-internship",
  requirements: [requirement("python")],
  minEqf: 6,
  studyYears: [3],
  startsOn: "2027-07-01",
  endsOn: null,
  durationWeeks: 12,
  mode: "on_site",
  places: [plovdiv],
  languages: ["bg"],
  ...facts,
});

const partner = {
  trl: { from: 3, to: 5 },
  startsOn: "2027-01-01",
  endsOn: "2027-12-31",
  durationWeeks: null,
  mode: "on_site",
  places: [plovdiv],
  languages: ["en"],
  funding: ["company"],
  ip: ["licence"],
  confidentiality: ["open"],
} as const;

export const proposal = (facts: Partial<PartnerFacts> = {}): PartnerFacts => ({
  ...partner,
  kind: "project_proposal",
  id: "a-proposal",
  wants: [requirement("field-trials")],
  brings: [{ skill: "vision", level: null }],
  ...facts,
});

export const offer = (facts: Partial<PartnerFacts> = {}): PartnerFacts => ({
  ...partner,
  kind: "co_development_offer",
  id: "an-offer",
  wants: [requirement("vision")],
  brings: [{ skill: "field-trials", level: null }],
  ...facts,
});

/** Every skill is as rare as the next. */
export const level: Snapshot = { id: "level", kinds: {} };
