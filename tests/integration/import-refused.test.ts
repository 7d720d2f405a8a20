import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { postingVersions } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { importFile } from "#app/domain/import/import-file.server.ts";
import { countsOf } from "#app/domain/import/import-result.ts";
import { refusedRows } from "#app/domain/import/refused-rows.ts";
import { NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";

const FIELDS = {
  externalId: "id",
  organisation: { constant: "Фирма" },
  language: { constant: "bg" },
  "texts.bg.title": "title",
  mode: "mode",
};

/** Only the letters that the source below has. */
const inWindows1251 = (text: string) =>
  Uint8Array.from(text, (sign) => {
    const code = sign.codePointAt(0)!;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });

async function bring(db: Database, folder: string, name: string, content: string | Uint8Array) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return importFile(
    systemActor(NOW),
    {
      kind: "internship",
      file,
      mapFile: path.join(folder, "a.map.json"),
      taken: "none" as const,
      dryRun: false,
      goodRowsOnly: true,
    },
    db,
  );
}

const asJson = (mode: string) =>
  JSON.stringify({ data: { rows: [{ id: "1", title: "Стаж", mode }] } });

/** As somebody would mend it: the title in one cell, and a way of working that there is. */
const mended = (file: string) =>
  file.replace("Ст,аж", "Стаж").replaceAll("odd", "remote").replace(/Стаж$/m, "Стаж,remote");

test.each([
  [
    "a delimiter of the mapping",
    "a.csv",
    { csv: { delimiter: ";" } },
    "id;title;mode\n1;Стаж;odd\n",
  ],
  ["a list that stands deeper", "a.json", { rows: "data.rows" }, asJson("odd")],
  [
    "another encoding",
    "a.csv",
    { csv: { encoding: "windows-1251" } },
    inWindows1251("id,title,mode\n1,Стаж,odd\n"),
  ],
  ["a row with too many cells", "a.csv", {}, "id,title,mode\n1,Ст,аж,odd\n"],
  ["a row with too few cells", "a.csv", {}, "id,title,mode\n1,Стаж\n"],
  ["Excel's line of the delimiter", "a.csv", {}, "sep=;\nid;title;mode\n1;Стаж;odd\n"],
])(
  "refused rows of a source with %s are mended and come in by the same mapping",
  (_what, name, setting, source) =>
    inRolledBackTransaction(async (db) => {
      const folder = await mkdtemp(path.join(tmpdir(), "refused-"));
      const mapping = { source: "A sheet", fields: FIELDS, ...setting };
      await writeFile(path.join(folder, "a.map.json"), JSON.stringify(mapping));

      const first = await bring(db, folder, name, source);
      expect(countsOf(first)).toMatchObject({ new: 0, refused: 1 });
      const file = refusedRows(first.rows, first.form);
      const unmended = await bring(db, folder, name, file);
      expect(countsOf(unmended)).toMatchObject({ new: 0, refused: 1 });
      expect(unmended.rows[0]!.errors[0]!.code).toBe(first.rows[0]!.errors[0]!.code);

      const second = await bring(db, folder, name, mended(file));
      expect(countsOf(second)).toMatchObject({ new: 1, refused: 0 });
      const versions = await db.select({ texts: postingVersions.texts }).from(postingVersions);
      expect(versions).toEqual([{ texts: { bg: { title: "Стаж" } } }]);
      const terms = await db.select({ mode: postingVersions.mode }).from(postingVersions);
      expect(terms).toEqual([{ mode: "remote" }]);
    }),
);
