import { people } from "#tools/seed/demo-files.ts";

export { SEED_PASSWORD } from "#tools/seed/plant-people.ts";

/** The seeded cast by what they do in the stories that are tested. */
export const seeded = {
  coordinator: "elena.markova@balkan-tu.example",
  universityViewer: "nadia.koleva@balkan-tu.example",
  otherUniversity: "stefan.dobrev@seven-hills.example",
  companyOwner: "ivan.petkov@lipova.example",
  companyEditor: "maria.georgieva@lipova.example",
  researchCompany: "boris.angelov@voltara.example",
  /** Something of its company is taken down, so that the cluster reads what it publishes next; no other test publishes as her. */
  reportedCompany: "tsvetelina.dimova@portolux.example",
  /** Its only posting waits for the staff; no other test types into a form of hers what it does not save. */
  waitingCompany: "desislava.kostova@pchelarnik.example",
  newCompany: "kalina.ruseva@zvezdolet.example",
  // Those who sign in with a second factor once a test has set one up; no other test is signed in as them.
  cautious: "ana.trajkovska@vardar.example",
  watchful: "emil.chakarov@perelik.example",
  /** Closes his account; no other test is signed in as him. */
  leaver: "daniel.student@mail.example",
  /** A member of nothing, who claims an organisation. */
  claimant: "greta.lind@lindwurm.example",
  /** States what she studies, and deletes it; no other test is signed in as her. */
  otherStudent: "maya.student@mail.example",
  student: "sara.student@mail.example",
  staff: "viktor.stanchev@fourrivers.example",
} as const;

export type SeededPerson = keyof typeof seeded;

/** The name under which somebody of the cast is greeted. */
export const nameOf = (person: SeededPerson) =>
  people.find(({ email }) => email === seeded[person])!.name;
