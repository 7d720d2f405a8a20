import { expect, test } from "vitest";
import { LIMITS } from "#db/limits.ts";
import { serverInstance } from "#app/i18n/instances.server.ts";
import { pasteInto } from "#app/components/posting-form/paste-modules.ts";
import { PASTE } from "#app/components/posting-form/paste-button.ts";
import { sayErrors } from "#app/lib/say-error.ts";

const paste = (rows: readonly string[]) => {
  const entries = new FormData();
  entries.set(PASTE.name, PASTE.value);
  entries.set("pasted", rows.join("\n"));
  const said = pasteInto(entries)!.pasted;
  return { said, count: entries.get("pastedCount"), left: String(entries.get("pasted")) };
};

const most = LIMITS.modulesPerProgramme;
const right = (count: number) => Array.from({ length: count }, (_, n) => `1\tM${n}\tModule\t4\te`);
const wrong = (count: number) => Array.from({ length: count }, () => "1\tM\tModule\tsix\te");

test("of five thousand rows the limit is said once, and what is left over stays", () => {
  const { said, count, left } = paste(right(5000));
  expect(said).toEqual([`pastedTooMany|line=${most + 1}&max=${most}`]);
  expect(count).toBe(String(most));
  expect(left.split("\n")).toHaveLength(5000 - most);
});

test("of many wrong rows the first are told, the others are counted", () => {
  const { said } = paste([...wrong(8), ...right(most + 1)]);
  expect(said).toEqual([
    `pastedTooMany|line=${8 + most + 1}&max=${most}`,
    ...[1, 2, 3, 4, 5].map((line) => `pastedCredits|line=${line}`),
    "pastedMoreWrong|count=3",
  ]);
  for (const language of ["en", "bg"] as const)
    for (const sentence of sayErrors(serverInstance(language).t, said))
      expect(sentence).not.toMatch(/[⟦{]/);
});

test("a few wrong rows are told, and no more are spoken of", () => {
  expect(paste(wrong(2)).said).toEqual(["pastedCredits|line=1", "pastedCredits|line=2"]);
});
