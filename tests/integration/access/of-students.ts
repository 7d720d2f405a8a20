import { forgetStudies, stateStudies } from "#app/domain/fit/commands.server.ts";
import { row } from "#tests/support/access/row.ts";
import type { Who } from "#tests/support/access/row.ts";

/** Students alone, for themselves. */
const STUDENTS: Who = {
  owner: 403,
  editor: 403,
  viewer: 403,
  newcomer: 403,
  outsider: 403,
  student: "done",
  staff: 403,
};

export const OF_STUDENTS = [
  row(stateStudies, STUDENTS, STUDENTS).with(() => [{ semester: 5, skills: [] }]),
  row(forgetStudies, STUDENTS, STUDENTS).with(async ({ people }, db) => {
    await stateStudies(people.student, { semester: 5, skills: [] }, db);
    return [];
  }),
];
