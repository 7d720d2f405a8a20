import { z } from "zod";
import { SKILLS_TAKEN } from "#app/domain/import/skills-taken.ts";
import { POSTING_KINDS } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { DAY_FORMATS } from "#app/domain/import/rule.ts";

/** The choice of staff: organisations as the rows name them. */
export const LISTED = "listed";

const BYTES_PER_MEGABYTE = 1024 * 1024;
export const LARGEST_FILE_IN_MEGABYTES = LIMITS.importFile / BYTES_PER_MEGABYTE;

export const UploadInput = z.object({
  kind: z.enum(POSTING_KINDS, { error: "unknownChoice" }),
  organisation: z.union([z.uuid(), z.literal(LISTED)], { error: "unknownChoice" }),
  file: z
    .instanceof(File, { error: "noFile" })
    .refine(({ size }) => size > 0, "noFile")
    .refine(
      ({ size }) => size <= LIMITS.importFile,
      `importTooLarge|max=${LARGEST_FILE_IN_MEGABYTES}`,
    ),
});

export { SKILLS_TAKEN } from "#app/domain/import/skills-taken.ts";
export { BY_LETTERS } from "#app/domain/import-guess/choices.ts";

/** What parts a list's entries, as a form names it. */
export const SEPARATORS = {
  none: "",
  comma: ",",
  semicolon: ";",
  bar: "|",
  slash: "/",
  line: "\n",
} as const;
export type SeparatorName = keyof typeof SEPARATORS;
export const SEPARATOR_NAMES = Object.keys(SEPARATORS) as [SeparatorName, ...SeparatorName[]];

/** A value that is left out, as a form says it; empty: it is not understood. */
export const LEFT_OUT = "none";

const short = z.string().max(LIMITS.url).default("");
const yes = z.literal("on").optional();

const ColumnInput = z.object({
  to: short,
  /** The field that the details below were asked for. */
  was: short,
  day: z.enum(DAY_FORMATS).optional(),
  separator: z.enum(SEPARATOR_NAMES).optional(),
  isHtml: yes,
  values: z
    .array(z.string().max(LIMITS.skillLabel).default(""))
    .max(LIMITS.importColumns)
    .default([]),
});
export type ColumnEntries = z.output<typeof ColumnInput>;

export const MappingFormInput = z.object({
  columns: z.array(ColumnInput).max(LIMITS.importColumns).default([]),
  language: z.string().max(10).default(""),
  constants: z.array(short).max(LIMITS.importColumns).default([]),
  skillsTaken: z.enum(SKILLS_TAKEN).default("none"),
  source: z
    .string()
    .trim()
    .max(LIMITS.importSource, `tooLong|max=${LIMITS.importSource}`)
    .optional(),
  step: z.enum(["look", "check"]).default("check"),
});
export type MappingEntries = z.output<typeof MappingFormInput>;

export const CommitmentInput = z.object({
  rows: z.enum(["good", "all"], { error: "unknownChoice" }),
  drafts: z.enum(["keep", "publish"]).default("keep"),
});
export type Commitment = z.output<typeof CommitmentInput>;

const rowOfFile = z.coerce.number().int().min(1).max(LIMITS.importRows);

/** What is decided about skills that texts say, of the rows of one page and by tier for all rows. */
export const SkillDecisionsInput = z.object({
  lines: z
    .array(
      z.object({
        number: rowOfFile,
        skills: z
          .array(
            z.object({
              skill: z.string().max(LIMITS.skillLabel),
              choice: z.enum(["asForAll", "taken", "refused"]).default("asForAll"),
            }),
          )
          .max(LIMITS.skillsPerPosting)
          .default([]),
      }),
    )
    .max(LIMITS.importSkillRowsPageSize)
    .default([]),
  skillsTaken: z.enum(SKILLS_TAKEN).optional(),
  page: rowOfFile.default(1),
});
export type SkillDecisionsEntries = z.output<typeof SkillDecisionsInput>;

/** The address of the page on which they are decided. */
export const SkillRowsInput = z.object({ page: rowOfFile.catch(1) });

export const RowFormInput = z.object({
  cells: z
    .array(z.string().max(LIMITS.importCell, `tooLong|max=${LIMITS.importCell}`).default(""))
    .max(LIMITS.importColumns)
    .default([]),
  go: z.enum(["stay", "next"]).default("stay"),
});

/** What the address of an import's page chooses: the rows of one state, and a page of them. */
export const RowListInput = z.object({
  state: z.enum(["good", "warned", "refused", "written", "untouched"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(LIMITS.importRows).catch(1),
});
export type RowFilter = z.output<typeof RowListInput>;

/** The address of the list of imports. */
export const ImportListInput = z.object({
  page: z.coerce.number().int().min(1).max(LIMITS.importRows).catch(1),
});

/** The number of a row as an address names it; 0, which no row has, for anything else. */
export const rowNumber = (part: string | undefined): number =>
  part !== undefined && /^[1-9]\d{0,5}$/.test(part) ? Number(part) : 0;
