import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import type { Actor } from "#app/domain/actor.ts";
import { chooseRows } from "#app/domain/import/choose-rows.ts";
import type { RowChoice } from "#app/domain/import/choose-rows.ts";
import { importRows } from "#app/domain/import/import-rows.server.ts";
import type { ImportReport } from "#app/domain/import/import-result.ts";
import { byKey } from "#app/domain/import/joins.ts";
import type { SecondFiles } from "#app/domain/import/joins.ts";
import { MappingError, parseMapping } from "#app/domain/import/mapping.ts";
import type { Mapping } from "#app/domain/import/mapping.ts";
import { findOrganisations } from "#app/domain/import/organisations.server.ts";
import type { Owner } from "#app/domain/import/owners.ts";
import type { ImportOrder } from "#app/domain/import/read-candidates.ts";
import { readRows, readSource, UnreadableFile } from "#app/domain/import/read-rows.server.ts";
import type { FileForm } from "#app/domain/import/source-row.ts";
import { loadSkillFinder } from "#app/domain/import/vocabulary.server.ts";

export type FileOrder = RowChoice &
  Pick<ImportOrder, "taken" | "dryRun" | "goodRowsOnly" | "onProgress"> & {
    kind: PostingKind;
    file: string;
    mapFile: string;
    /** Overrides the mapping's own. */
    source?: string;
    /** Id or name of the organisation that all rows belong to. */
    organisation?: string;
  };

/**
 * Imports a file by a mapping file.
 *
 * @returns what became of the rows, and how the file is written
 * @throws MappingError and UnreadableFile, with sentences that say what to do
 */
export async function importFile(
  actor: Actor,
  order: FileOrder,
  db: Database = database(),
): Promise<ImportReport & { form: FileForm }> {
  const mapping = await readMapping(order.mapFile, order.kind);
  const source = order.source ?? mapping.source;
  if (!source)
    throw new MappingError('Name the source, in the mapping\'s "source" or by --source.');
  const { rows: all, form } = await readSource(order.file, mapping);
  const { kind, taken, dryRun, goodRowsOnly, onProgress } = order;
  const report = await importRows(
    actor,
    chooseRows(all, mapping, order),
    {
      kind,
      mapping,
      source,
      taken,
      dryRun,
      goodRowsOnly,
      onProgress,
      files: await readSecondFiles(mapping, [
        path.dirname(order.file),
        path.dirname(order.mapFile),
      ]),
      finder: await loadSkillFinder(db, {
        taken,
        shown: dryRun ? Infinity : 0,
        by: SIDE_OF_KIND[kind],
      }),
      organisation: order.organisation ? await oneOwner(db, order.organisation, kind) : undefined,
    },
    all.length,
    db,
  );
  return { ...report, form };
}

/** Reads and checks a mapping file. */
async function readMapping(file: string, kind: PostingKind): Promise<Mapping> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new MappingError(`There is no mapping file ${file}.`);
  });
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new MappingError(`${file} is not valid JSON: ${(error as Error).message}.`);
  }
  try {
    return parseMapping(input, kind);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    throw new MappingError(`${file} cannot be used:\n${error.message}`);
  }
}

/** Reads the files that a mapping joins; they stand beside the imported file or beside the mapping. */
async function readSecondFiles(mapping: Mapping, folders: string[]): Promise<SecondFiles> {
  const found = new Map();
  for (const [name, { file, key, many }] of Object.entries(mapping.files)) {
    const places = folders.map((folder) => path.resolve(folder, file));
    const place = places.find((candidate) => existsSync(candidate)) ?? places[0]!;
    const rows = await readRows(place, { csv: mapping.csv });
    const broken = rows.find(({ trouble }) => trouble);
    if (broken) throw new UnreadableFile(`${place}: row ${broken.row} cannot be read.`);
    const fields = rows.map((row) => row.fields!);
    found.set(name, { many, rows: byKey(fields, key) });
  }
  return found;
}

async function oneOwner(db: Database, wanted: string, kind: PostingKind): Promise<Owner> {
  const ownerKind = SIDE_OF_KIND[kind];
  const found = await findOrganisations(db, wanted, ownerKind);
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    throw new MappingError(
      `Several organisations are called ${wanted}; name one by its id: ${found.map(({ id }) => id).join(", ")}.`,
    );
  const id = crypto.randomUUID();
  return { id, kind: ownerKind, state: "unclaimed", name: wanted, isNew: true };
}
