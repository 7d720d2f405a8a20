import type { Database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { FoundImport } from "#app/domain/browser-import/find-import.server.ts";
import { mappingFrom } from "#app/domain/browser-import/mapping-from.ts";
import { countHiddenNow } from "#app/domain/browser-import/read-first.server.ts";
import { Refused } from "#app/domain/errors.ts";
import type { Choices } from "#app/domain/import-guess/choices.ts";
import { askingFinder } from "#app/domain/import/asking-finder.server.ts";
import type { AskingFinder } from "#app/domain/import/asking-finder.server.ts";
import { toListing, toOwn } from "#app/domain/import/destination.server.ts";
import type { Destination } from "#app/domain/import/destination.server.ts";
import { readOwners } from "#app/domain/import/organisations.server.ts";
import type { Owner, Owners } from "#app/domain/import/owners.ts";
import type { ImportOrder } from "#app/domain/import/read-candidates.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";

/** All that judging and writing rows of an import needs, read once for as many rows as there are. */
export type ImportRun = {
  importId: string;
  now: Date;
  isOwn: boolean;
  learn: AskingFinder["learn"];
  order: ImportOrder;
  owners: Owners;
  destination: Destination;
};

/**
 * Reads what a run over rows of an import needs.
 *
 * @param isAsShown texts have been read and shown, and are not read again
 * @throws Refused while nobody has said which column is which field
 */
export async function prepareRun(
  db: Database,
  actor: Actor,
  found: FoundImport,
  isAsShown = false,
): Promise<ImportRun> {
  const { id, kind, organisationId, columns, skillsTaken } = found;
  if (!found.mapping) throw new Refused({ code: "importNotMapped" });
  const isOwn = organisationId !== null;
  const choices = found.mapping as Choices;
  const source = found.source ?? "";
  const placeOf = await loadPlaceNames(db);
  // A trial reads every text and shows what it says; what is written then is what was shown.
  const finder = askingFinder(SIDE_OF_KIND[kind], !isAsShown);
  return {
    importId: id,
    learn: finder.learn,
    now: actor.now,
    isOwn,
    order: {
      kind,
      mapping: mappingFrom(choices, columns, { kind, isOwn }),
      files: new Map(),
      finder,
      taken: skillsTaken,
      source,
      isOwn,
      organisation: isOwn ? ownOwner(organisationId, kind) : undefined,
      dryRun: false,
      goodRowsOnly: true,
    },
    owners: isOwn ? new Map() : await readOwners(db, source),
    destination: isOwn
      ? toOwn(actor, { organisationId, placeOf, turn: await turnOf(db, id) })
      : toListing(actor, { source, placeOf }),
  };
}

/** The organisation that imports for itself; whether it is verified is asked when a draft is handed in. */
const ownOwner = (id: string, kind: FoundImport["kind"]): Owner => ({
  id,
  kind: SIDE_OF_KIND[kind],
  state: "verified",
  name: "",
  isNew: false,
});

/** Also taken by what the import wrote before, as when rows are mended or a worker was killed. */
const turnOf = async (db: Database, id: string) => ({
  isTaken: (await countHiddenNow(db, id)) > 0,
});
