import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import { systemActor } from "#app/domain/actor.ts";
import { importFile } from "#app/domain/import/import-file.server.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const ROWS_A_FILE = 10_000;
const TOWNS = ["Sofia", "Пловдив", "Varna", "Бургас", "Ruse", "Габрово", "Pleven", "Шумен"];
const MODES = ["on_site", "hybrid", "remote"];

const common = {
  source: "Bench",
  fields: {
    externalId: "id",
    organisation: "organisation",
    language: "language",
    "texts.original.title": "title",
    "texts.original.description": "text",
    places: "towns",
    mode: "mode",
    deadlineOn: "until",
  },
};
const MAPPINGS = {
  internship: {
    ...common,
    fields: { ...common.fields, pay: { from: "pay", money: { period: "month" } } },
    skills: { requires: [{ labels: "tags" }] },
  },
  project_proposal: { ...common, skills: { wants: [{ labels: "tags" }] } },
} satisfies Partial<Record<PostingKind, unknown>>;

/** Bulgarian and English by turns, as long as real advertisements: some 120 words, three tags, one or two towns. */
function row(index: number) {
  const language = index % 2 === 0 ? "en" : "bg";
  const label = (step: number) =>
    vocabulary[(index * 7 + step * 13) % vocabulary.length]![language];
  const sentence = (step: number) =>
    language === "en"
      ? `In this team you will work with ${label(step)} every day and learn how ${label(step + 1)} is done well.`
      : `В този екип ще работите всеки ден с ${label(step)} и ще научите как се прави добре ${label(step + 1)}.`;
  return {
    id: index,
    organisation: `Organisation ${index % 2000}`,
    language,
    title: `${label(0)} ${language === "en" ? "in practice" : "на практика"} ${index}`,
    text: Array.from({ length: 6 }, (_, step) => sentence(step)).join(" "),
    tags: [label(1), label(2), label(3)],
    towns: TOWNS.slice(index % 7, (index % 7) + 1 + (index % 2)),
    mode: MODES[index % MODES.length],
    until: `2027-${String(4 + (index % 9)).padStart(2, "0")}-28`,
    pay: `${900 + (index % 10) * 50} EUR`,
  };
}

/** Puts so many open postings of both sides into a database that knows the vocabulary, by the import. */
export async function fill(db: Database, count: number, now: Date, tell: (done: number) => void) {
  const folder = await mkdtemp(path.join(tmpdir(), "search-bench-"));
  try {
    for (const [kind, mapping] of Object.entries(MAPPINGS))
      await writeFile(path.join(folder, `${kind}.json`), JSON.stringify(mapping));
    // Each side has half of them, also where there are few.
    const most = Math.min(ROWS_A_FILE, Math.ceil(count / 2));
    for (let from = 0; from < count; from += most) {
      const kind: keyof typeof MAPPINGS =
        (from / most) % 2 === 0 ? "internship" : "project_proposal";
      const file = path.join(folder, "rows.jsonl");
      const size = Math.min(most, count - from);
      const rows = Array.from({ length: size }, (_, index) => JSON.stringify(row(from + index)));
      await writeFile(file, rows.join("\n"));
      const order = { taken: "none" as const, dryRun: false, goodRowsOnly: false };
      const mapFile = path.join(folder, `${kind}.json`);
      await importFile(systemActor(now), { kind, file, mapFile, ...order }, db);
      tell(from + size);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
