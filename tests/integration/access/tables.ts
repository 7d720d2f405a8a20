import type { Row } from "#tests/support/access/row.ts";
import { OF_IMPORTS } from "./of-imports.ts";
import { OF_MEMBERS } from "./of-members.ts";
import { OF_ONES_OWN } from "./of-ones-own.ts";
import { OF_ORGANISATIONS } from "./of-organisations.ts";
import { OF_POSTINGS } from "./of-postings.ts";
import { OF_SAVED } from "./of-saved.ts";
import { OF_STUDENTS } from "./of-students.ts";
import { OF_THE_OFFICE } from "./of-the-office.ts";

/** Every command of the domain, and what it answers everybody. */
export const TABLES: Record<string, readonly Row[]> = {
  postings: OF_POSTINGS,
  organisations: OF_ORGANISATIONS,
  "who belongs to them": OF_MEMBERS,
  imports: OF_IMPORTS,
  "the office": OF_THE_OFFICE,
  "what they save": OF_SAVED,
  "what is their own": OF_ONES_OWN,
  "what students say of themselves": OF_STUDENTS,
};
