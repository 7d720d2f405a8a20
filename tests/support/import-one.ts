import { connect } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { importRows } from "#app/domain/import/import-rows.server.ts";
import { parseMapping } from "#app/domain/import/mapping.ts";
import { loadSkillFinder } from "#app/domain/import/vocabulary.server.ts";

const mapping = parseMapping(
  {
    fields: {
      externalId: "id",
      organisation: "company",
      language: { constant: "en" },
      "texts.en.title": "title",
      "texts.en.description": "about",
      mode: { constant: "remote" },
    },
    skills: { requires: [{ labels: "tags" }] },
  },
  "internship",
);

/** Imports one internship of a company that nobody has claimed, as staff do from the command line. */
export async function importOne(company: string, title: string): Promise<void> {
  const { db, close } = connect(process.env.DATABASE_URL!, { max: 1 });
  try {
    const fields = { id: title, company, title, about: `All about ${title}.`, tags: ["Python"] };
    await importRows(
      systemActor(new Date()),
      [{ row: 1, fields, raw: fields }],
      {
        kind: "internship",
        mapping,
        files: new Map(),
        finder: await loadSkillFinder(db, { taken: "exact", shown: 0, by: "company" }),
        source: "A gazette",
        taken: "exact" as const,
        dryRun: false,
        goodRowsOnly: false,
      },
      1,
      db,
    );
  } finally {
    await close();
  }
}
