import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { WORDS_OF_FORMS } from "#app/lib/words-of-forms.ts";

const ROUTES = "app/routes";

const sources = new Map<string, string>();
const sourceOf = (file: string) => {
  const known = sources.get(file) ?? readFileSync(file, "utf8");
  sources.set(file, known);
  return known;
};

/** The components that a file brings, itself included. */
function componentsFrom(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, named] of sourceOf(file).matchAll(/from "([^"]+\.tsx)"/g)) {
    const next = named!.startsWith("#app/")
      ? named!.replace("#app/", "app/")
      : path.join(path.dirname(file), named!);
    if (existsSync(next)) componentsFrom(next, found);
  }
  return found;
}

const TEXT_AREA = /<(textarea|TextArea|QuickWords)\b/;
// What fields are made of is nobody’s form, nor is what gives texts back to be copied.
const PARTS = new Set(["app/components/text-field.tsx", "app/components/kept-texts.tsx"]);

const hasWords = (file: string) =>
  [...componentsFrom(file)].some((one) => !PARTS.has(one) && TEXT_AREA.test(sourceOf(one)));

/** Lists with forms whose address is another route. */
const ELSEWHERE: Record<string, string> = {
  reviews: "postings.$id_.return",
  "staff.claims": "staff.claims_.$id.refusal",
  "staff.verifications": "organisations.$id_.domains_.$domainId.refusal",
};

test("every page with a text of more than a line hands it back when it cannot be shown again itself", () => {
  const routes = readdirSync(ROUTES).map((name) => name.replace(/\.tsx$/, ""));
  const found = routes.filter((name) => hasWords(`${ROUTES}/${name}.tsx`));
  const known = [...Object.keys(WORDS_OF_FORMS), ...Object.keys(ELSEWHERE)];
  expect(found.toSorted()).toEqual(known.toSorted());
  for (const to of Object.values(ELSEWHERE)) expect(WORDS_OF_FORMS).toHaveProperty([to]);
});

test("no form's field of several lines is forgotten: each is named as its component names it", () => {
  const named = new Set(
    Object.values(WORDS_OF_FORMS).flatMap((words) =>
      Object.keys(words).map((name) => name.split(/[.[]/).at(name.endsWith("]") ? 0 : -1)),
    ),
  );
  const bound = new Set(
    [...sources.values()].flatMap((source) =>
      [...source.matchAll(/<TextArea\b[^>]*?(?:bind\((?:[\w.[\]]+?\.)?(\w+)\)|name="(\w+)")/g)].map(
        ([, field, name]) => field ?? name,
      ),
    ),
  );
  expect([...bound].filter((name) => !named.has(name))).toEqual([]);
  expect(bound.size).toBeGreaterThan(5);
});

test("nor any that a page tells the form for words", () => {
  const told = Object.entries(WORDS_OF_FORMS)
    .map(([route, words]) => [sourceOf(`${ROUTES}/${route}.tsx`), Object.keys(words)] as const)
    .filter(([source]) => source.includes("<WordsForm"));
  expect(told.length).toBeGreaterThan(5);
  for (const [source, names] of told) {
    const [, form] = source.split("export default");
    const fields = [...form!.matchAll(/\bname: "(\w+)"/g)].map(([, name]) => name);
    expect(fields.toSorted()).toEqual(names.toSorted());
  }
});
