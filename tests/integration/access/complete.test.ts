import { expect, test } from "vitest";
import { writersOfDomain } from "#tests/support/access/writers-in-sources.ts";
import type { Writer } from "#tests/support/access/writers-in-sources.ts";
import { expectedOf } from "#tests/support/access/try-row.ts";
import { OF_ONES_OWN } from "./of-ones-own.ts";
import { OF_STUDENTS } from "./of-students.ts";
import { TABLES } from "./tables.ts";

const writers = writersOfDomain();
const rows = Object.values(TABLES).flat();

const ACTS = /^(Actor|Person|System|Viewer)$|^Pick<\s*(Actor|Person|System|Viewer)\b/;

/** What a request, a job or a command line calls: who acts stands first. Whatever a route calls is one in any case. */
const isCommand = ({ takes, isUsedByRoutes }: Writer) =>
  isUsedByRoutes || ACTS.test(takes[0] ?? "");

/** What commands are made of: it is given the transaction that it writes in. */
const isPart = ({ takes }: Writer) => takes[0] === "Database";

/** Writers that are neither, and why they need no row; none of them is called by a route. */
const OTHERS: Record<string, string> = {
  RULES: "what `keepTo` does, which is in the table",
  runImport: "a step of the worker, as whoever has started it with `commitImport` or `mapImport`",
  checkImport: "a step that `runImport` takes",
  writeImport: "a step that `runImport` takes",
  publishImport: "a step that `runImport` takes",
  keepMatchIndex:
    "what a process knows of matches in its own memory; it writes nothing into the database",
};

/** Commands without a row of their own: they write by others alone, which are in the table, or are parts. */
const BY_OTHERS: Record<string, string[]> = {
  // A visit of the posting's own members; matching/list-visits.test.ts holds that nobody else leaves any.
  getMatchList: ["noteAndTellNews"],
  toListing: ["importPostings", "listOrganisations"],
  toOwn: ["writeOwnImports"],
  importFile: ["importRows"],
};

/** Who is meant stands in a signed address that takes no account; tests/e2e/routes.spec.ts holds that no other leads anywhere. */
const BY_ADDRESS = ["endMailTopic"];

const WITHOUT_ROW = [...Object.keys(BY_OTHERS), ...BY_ADDRESS];

const namesOf = (some: readonly Writer[]) => some.map(({ name }) => name).toSorted();

test("every command of the domain is in the table, and the table names no other", () => {
  const commands = namesOf(writers.filter(isCommand));
  expect(commands.length).toBeGreaterThan(60);
  expect(new Set(commands).size).toBe(commands.length);
  const named = new Set([...rows.map(({ command }) => command), ...WITHOUT_ROW]);
  expect([...named].toSorted()).toEqual(commands);
});

test("a command without a row writes by those alone that are named", () => {
  const found = writers.filter(({ name }) => name in BY_OTHERS);
  expect(Object.fromEntries(found.map(({ name, by }) => [name, by.toSorted()]))).toEqual(BY_OTHERS);
});

test("whatever else writes is a part of a command, or named with a reason", () => {
  const others = writers.filter((writer) => !isCommand(writer) && !isPart(writer));
  expect(namesOf(others)).toEqual(Object.keys(OTHERS).toSorted());
});

const ACCOUNTS = ["owner", "editor", "viewer", "newcomer", "outsider", "student", "staff"];

/** Whom the first parameter of a command takes. */
const TAKEN: Record<string, readonly string[]> = {
  Person: ACCOUNTS,
  Actor: [...ACCOUNTS, "system"],
  Viewer: [...ACCOUNTS, "system", "visitor"],
  System: ["system"],
};

test("every row says what everybody is answered whom the command takes", () => {
  const takenBy = new Map(writers.filter(isCommand).map(({ name, takes }) => [name, takes[0]!]));
  for (const { command, who } of rows)
    expect({ [command]: Object.keys(who).toSorted() }).toEqual({
      [command]: TAKEN[takenBy.get(command)!]!.toSorted(),
    });
});

type Kind = { refusals: number[]; commands: readonly string[] };

/** Commands that cannot answer both 404 and 403, and what they answer whom they refuse. */
const KINDS: Record<string, Kind> = {
  "refused before anything is looked for, so that what is there is not told from what is not": {
    refusals: [403],
    commands: [
      "acceptClaim",
      "acceptProposal",
      "answerProposal",
      "deprecateSkill",
      "endSessionsOf",
      "expirePostings",
      "importPostings",
      "importRelease",
      "importRows",
      "importSkos",
      "keepTo",
      "loadVocabulary",
      "makeStaff",
      "mapSkill",
      "mergeSkills",
      "noteFirstTens",
      "refuseClaim",
      "refuseProposal",
      "reinstateSkill",
      "repeatMail",
      "repeatSearchRow",
      "takeSnapshots",
      "viewPerson",
      "writeOwnImports",
    ],
  },
  "makes something new, of which nobody is a stranger": {
    refusals: [403],
    commands: ["createOrganisation", "proposeSkill"],
  },
  "found by whom it is meant for, and by nobody else whatever their role": {
    refusals: [404],
    commands: [
      "acceptById",
      "acceptBySecret",
      "dropSavedSearch",
      "nameSavedSearch",
      "savePosting",
      "withdrawClaim",
    ],
  },
  "acts on the actor alone; access.test.ts holds that nobody else is touched": {
    refusals: [],
    commands: OF_ONES_OWN.map(({ command }) => command),
  },
  "acts on the actor alone, who must be a student": {
    refusals: [403],
    commands: OF_STUDENTS.map(({ command }) => command),
  },
  "taken by its types from the system alone": { refusals: [], commands: ["remindOfEndings"] },
};

function refusalsOf(name: string): number[] {
  const answers = rows
    .filter(({ command }) => command === name)
    .map(expectedOf)
    .flatMap(({ shown, hidden }) => [...Object.values(shown), ...Object.values(hidden)]);
  return [403, 404].filter((refusal) => answers.some((answer) => answer === refusal));
}

test("every command answers a stranger 404 and a wrong role 403, or is of a kind that cannot", () => {
  const found = rows.map(({ command }) => [command, refusalsOf(command)] as const);
  const named = Object.values(KINDS).flatMap(({ refusals, commands }) =>
    commands.map((command) => [command, refusals] as const),
  );
  expect(Object.fromEntries(found.filter(([, refusals]) => refusals.length < 2))).toEqual(
    Object.fromEntries(named),
  );
});
