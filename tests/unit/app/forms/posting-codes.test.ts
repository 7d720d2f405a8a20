import { expect, test } from "vitest";
import { postingErrors as bg } from "#app/i18n/bg/posting-errors.ts";
import { postingErrors as en } from "#app/i18n/en/posting-errors.ts";
import { codesIn, filesFrom } from "#tests/support/codes-in-sources.ts";

const OF_A_FORM = [
  "app/domain/posting/",
  "app/domain/programme/",
  "app/domain/internship/",
  "app/domain/partnership/",
  "app/domain/autosave/",
  "app/components/posting-form/",
];
const files = filesFrom(
  ["app/components/posting-form/form-schema.ts", "app/components/posting-form/paste-modules.ts"],
  OF_A_FORM,
);
// What a form sends is written by these; other steps of a posting's life are refused on pages of their own.
const COMMANDS = [
  "app/domain/autosave/commands.server.ts",
  "app/domain/posting/commands.server.ts",
  "app/domain/posting/publication.server.ts",
  "app/domain/posting/revision.server.ts",
  "app/domain/posting/transition.server.ts",
  "app/domain/posting/drafting.server.ts",
];

/** Those of the list of one's postings stand in the same file of inputs. */
const ELSEWHERE = ["choosePostings"];

/** Every code that the browser can meet in the form of a posting. */
const codes = [...new Set([...files, ...COMMANDS].flatMap(codesIn))].filter(
  (code) => !ELSEWHERE.includes(code),
);

test("the codes are read from the schemas of all kinds and from the commands, wherever they stand", () => {
  for (const kind of ["internship", "partnership", "programme"])
    expect(files).toContain(`app/domain/${kind}/input.ts`);
  // One of each way in which a code is written.
  const ways = [
    "required",
    "tooLong",
    "outOfRange",
    "halfCredits",
    "payNeedsKind",
    "beyondProgramme",
  ];
  const others = ["requiredToPublish", "payToPublish", "pastedType", "notWhile.", "deadlinePassed"];
  expect(codes).toEqual(expect.arrayContaining([...ways, ...others, "otherTextNeedsLanguage"]));
});

test.each([
  ["English", en],
  ["Bulgarian", bg],
])("every code has its words in %s", (_language, texts) => {
  expect(codes.filter((code) => !hasText(texts, code))).toEqual([]);
});

/** A code that ends with a dot is the name of a group of texts; what is counted has a text for each number. */
function hasText(texts: Record<string, unknown>, code: string) {
  if (code.endsWith(".")) return typeof texts[code.slice(0, -1)] === "object";
  return typeof (texts[code] ?? texts[`${code}_other`]) === "string";
}
