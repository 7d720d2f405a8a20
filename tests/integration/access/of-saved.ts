import type { Database } from "#db/client.server.ts";
import { savedSearches } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import {
  dropSavedSearch,
  nameSavedSearch,
  savePosting,
} from "#app/domain/saved/commands.server.ts";
import { row } from "#tests/support/access/row.ts";
import type { Who } from "#tests/support/access/row.ts";
import { NOW, unique } from "#tests/support/cast.ts";

const SAVERS: Who = {
  owner: "done",
  editor: "done",
  viewer: "done",
  newcomer: "done",
  outsider: "done",
  student: "done",
  staff: "done",
};

/** A list is its holder's: neither colleagues nor staff find anything on it. */
const HOLDER: Who = {
  owner: "done",
  editor: 404,
  viewer: 404,
  newcomer: 404,
  outsider: 404,
  student: 404,
  staff: 404,
};

async function searchOf(db: Database, { personId }: Person): Promise<string> {
  const times = { savedAt: NOW, seenUntil: NOW };
  const [made] = await db
    .insert(savedSearches)
    .values({ personId, query: "q=python", fingerprint: unique("search"), ...times })
    .returning({ id: savedSearches.id });
  return made!.id;
}

export const OF_SAVED = [
  row(savePosting, SAVERS).with(({ closed }) => [closed]),
  row(nameSavedSearch, HOLDER).with(async ({ people }, db) => [
    await searchOf(db, people.owner),
    "Snakes",
  ]),
  row(dropSavedSearch, HOLDER).with(async ({ people }, db) => [await searchOf(db, people.owner)]),
];
