import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

interface Entry {
  id: string;
  uri?: string;
  type: string;
  en: string;
  bg: string;
  altEn: string[];
  altBg: string[];
  tagOnly?: string[];
  broader: string[];
  related: string[];
}

const folder = fileURLToPath(new URL("../../db/vocabulary/skills/", import.meta.url));
const data =
  process.env.TANDEM_DATA ?? fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const escoFolder = `${data.replace(/\/$/, "")}/esco`;
const escoFiles = [
  "broaderRelationsSkillPillar_en.csv",
  "digitalSkillsCollection_en.csv",
  "transversalSkillsCollection_en.csv",
  "languageSkillsCollection_en.csv",
].map((name) => `${escoFolder}/${name}`);
const escoPresent = escoFiles.every((file) => existsSync(file));

const ESCO_URI =
  /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const FIELDS = ["id", "uri", "type", "en", "bg", "altEn", "altBg", "tagOnly", "broader", "related"];

const fileNames = readdirSync(folder).filter((name) => name.endsWith(".json"));
const entries = fileNames.flatMap(
  (name) => JSON.parse(readFileSync(folder + name, "utf8")) as Entry[],
);
const byId = new Map(entries.map((entry) => [entry.id, entry]));

const labels = (entry: Entry, language: "en" | "bg"): string[] =>
  language === "en"
    ? [entry.en, ...entry.altEn, ...(entry.tagOnly ?? [])]
    : [entry.bg, ...entry.altBg, ...(entry.tagOnly ?? [])];

const repeated = (values: string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

/** The longest chain of broader skills from a skill upwards, in skills; throws on a cycle. */
function height(id: string, path: string[] = []): number {
  if (path.includes(id)) throw new Error(`cycle: ${[...path, id].join(" → ")}`);
  const parents = byId.get(id)?.broader ?? [];
  return 1 + Math.max(0, ...parents.map((parent) => height(parent, [...path, id])));
}

/** Labels that two skills share, or one repeats, after case folding. */
function sharedLabels(language: "en" | "bg"): string[] {
  const owner = new Map<string, string>();
  const found: string[] = [];
  for (const entry of entries) {
    for (const label of labels(entry, language)) {
      const key = label.normalize("NFKC").toLowerCase();
      const other = owner.get(key);
      if (other !== undefined) found.push(`${label}: ${other}, ${entry.id}`);
      owner.set(key, entry.id);
    }
  }
  return found;
}

describe("the starter vocabulary", () => {
  test("has at least 400 skills in several files", () => {
    expect(fileNames.length).toBeGreaterThanOrEqual(10);
    expect(entries.length).toBeGreaterThanOrEqual(400);
  });

  test("every entry has the declared fields and no others", () => {
    const wrong = entries.filter((entry) => {
      const texts = [entry.id, entry.type, entry.en, entry.bg];
      const lists = [entry.altEn, entry.altBg, entry.broader, entry.related, entry.tagOnly ?? []];
      return (
        texts.some((text) => typeof text !== "string") ||
        lists.some((list) => !Array.isArray(list)) ||
        Object.keys(entry).some((key) => !FIELDS.includes(key)) ||
        !["knowledge", "skill", "transversal", "language"].includes(entry.type)
      );
    });
    expect(wrong.map((entry) => entry.id)).toEqual([]);
  });

  test("ids are unique and kebab-case", () => {
    const ids = entries.map((entry) => entry.id);
    expect(repeated(ids)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test("URIs are unique and of the ESCO form", () => {
    const uris = entries.flatMap((entry) => (entry.uri === undefined ? [] : [entry.uri]));
    expect(uris.length).toBeGreaterThan(0);
    expect(repeated(uris)).toEqual([]);
    expect(uris.filter((uri) => !ESCO_URI.test(uri))).toEqual([]);
  });

  test("labels are trimmed, not blank and at most 100 characters long", () => {
    const wrong = entries.flatMap((entry) =>
      [...labels(entry, "en"), ...labels(entry, "bg")].filter(
        (label) => label.trim() === "" || label !== label.trim() || label.length > 100,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test.each(["en", "bg"] as const)("no label belongs to two skills (%s)", (language) => {
    expect(sharedLabels(language)).toEqual([]);
  });

  test("Bulgarian labels are Cyrillic unless they are the English name", () => {
    const wrong = entries.filter(
      (entry) => entry.bg !== entry.en && !/\p{sc=Cyrl}/u.test(entry.bg),
    );
    expect(wrong.map((entry) => `${entry.id}: ${entry.bg}`)).toEqual([]);
  });
});

describe("relations of the starter vocabulary", () => {
  test("lead to skills that exist, once, and never to the skill itself", () => {
    const wrong = entries.flatMap((entry) => {
      const targets = [...entry.broader, ...entry.related];
      const lost = targets.filter((id) => !byId.has(id) || id === entry.id);
      return [...lost, ...repeated(targets)].map((id) => `${entry.id} → ${id}`);
    });
    expect(wrong).toEqual([]);
  });

  test("broader skills form no cycle and at most five levels", () => {
    const tall = entries.filter((entry) => height(entry.id) > 5);
    expect(tall.map((entry) => entry.id)).toEqual([]);
  });

  test("no two skills are broader and related at once", () => {
    const wrong = entries.flatMap((entry) =>
      entry.related
        .filter((id) => entry.broader.includes(id) || byId.get(id)?.broader.includes(entry.id))
        .map((id) => `${entry.id} – ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  test("a related pair is listed once", () => {
    const pairs = entries.flatMap((entry) =>
      entry.related.map((id) => [entry.id, id].sort().join(" – ")),
    );
    expect(repeated(pairs)).toEqual([]);
  });
});

describe("ESCO links of the starter vocabulary", () => {
  const name = escoPresent
    ? "every URI is a concept of ESCO 1.2"
    : `every URI is a concept of ESCO 1.2 (skipped: no ESCO files in ${escoFolder}, set TANDEM_DATA)`;

  test.skipIf(!escoPresent)(name, () => {
    const known = new Set(
      escoFiles.flatMap((file) =>
        Array.from(
          readFileSync(file, "utf8").matchAll(
            /http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]{36}/g,
          ),
          ([uri]) => uri,
        ),
      ),
    );
    expect(known.size).toBeGreaterThan(10_000);
    const wrong = entries.filter((entry) => entry.uri !== undefined && !known.has(entry.uri));
    expect(wrong.map((entry) => `${entry.id}: ${entry.uri}`)).toEqual([]);
  });
});
