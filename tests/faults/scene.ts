import { setTimeout as sleep } from "node:timers/promises";
import { connect, type Database } from "#db/client.server.ts";
import { rebuild } from "#search/rebuild.server.ts";
import { searchServerAt, type SearchServer } from "#search/client.server.ts";
import type { Person } from "#app/domain/actor.ts";
import { makeOrganisation, makePerson } from "#tests/support/cast.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { withOwnMeilisearch } from "#tests/support/meilisearch.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { openRoad, type Servers } from "./roads.ts";
import { withoutConnections } from "./without-connections.ts";
import { Weather } from "./weather.ts";
import { Workers, type StartPublishing } from "./workers.ts";

/** What one lane of schedules has to itself: a database, a search server, two workers, and the faults between them. */
export type Scene = {
  /** Past all faults, for whoever compares. */
  db: Database;
  server: SearchServer;
  weather: Weather;
  workers: Workers;
  organisationId: string;
  owner: Person;
  /** What the writers write through. */
  writersDb: Database;
  cutWriters: () => void;
  /** Kills the search server and starts it again after a while, with its documents or without. */
  loseSearch: (awayMs: number, isWiped: boolean) => Promise<void>;
  /** Ends all connections to the database, and lets nobody connect for a while. */
  loseDatabase: (awayMs: number) => Promise<void>;
  rebuild: () => Rebuilding;
  /** Waits until what was begun here is over. */
  isQuiet: () => Promise<void>;
};

export type Rebuilding = { who: string; kill: () => void };

const PREFIX = "faults_";

/** Opens a scene for as long as the work takes; `publishing` says how a worker publishes. */
export const withScene = <T>(
  publishing: (searchKey: string) => StartPublishing,
  work: (scene: Scene) => Promise<T>,
): Promise<T> =>
  withOwnDatabase(({ db, url: databaseUrl }) =>
    withOwnMeilisearch(async (search) => {
      await makeVocabulary(db);
      const { id: organisationId } = await makeOrganisation(db, "company", "unclaimed");
      const owner = await makePerson(db, "member", [{ organisationId, role: "owner" }]);
      const servers = { databaseUrl, searchUrl: search.url, prefix: PREFIX };
      const weather = new Weather();
      const workers = new Workers(servers, weather, publishing(search.key));
      await Promise.all([workers.start(), workers.start()]);
      const road = await openRoad("writers", servers, weather);
      const writers = connect(road.databaseUrl, { max: 4 });
      try {
        return await work({
          db,
          server: searchServerAt({ url: search.url, key: search.key, prefix: PREFIX }),
          weather,
          workers,
          organisationId,
          owner,
          writersDb: writers.db,
          cutWriters: road.cutDatabase,
          ...begun({ servers, weather, search }),
        });
      } finally {
        await workers.stop();
        await writers.close();
        road.close();
      }
    }),
  );

type Own = { key: string; kill: () => Promise<void>; start: () => Promise<void>; wipe: () => void };
type Ground = { servers: Servers; weather: Weather; search: Own };

/** What lasts a while: the search server's absence, one after another, and rebuilds. */
function begun({ servers, weather, search }: Ground) {
  let away: Promise<void> = Promise.resolve();
  let rebuilds = 0;
  const running = new Set<Promise<unknown>>();
  const loseSearch = (awayMs: number, isWiped: boolean) =>
    (away = away.then(async () => {
      await search.kill();
      if (isWiped) search.wipe();
      await sleep(awayMs);
      await search.start();
    }));
  const loseDatabase = (awayMs: number) =>
    (away = away.then(() => withoutConnections(servers.databaseUrl, awayMs)));
  const rebuildOnce = (): Rebuilding => {
    const who = `rebuild ${(rebuilds += 1)}`;
    let close = () => {};
    const run = async () => {
      const road = await openRoad(who, servers, weather);
      close = road.close;
      const source = connect(road.databaseUrl, { max: 1 });
      const server = searchServerAt({ url: road.searchUrl, key: search.key, prefix: PREFIX });
      try {
        await rebuild(server, { db: source.db, url: road.databaseUrl }, new Date());
      } catch {
        // A rebuild that meets a fault ends; what it has left is the publisher's to look after.
      } finally {
        await source.close();
        road.close();
      }
    };
    const one = run().finally(() => running.delete(one));
    running.add(one);
    return { who, kill: () => close() };
  };
  const isQuiet = async () => {
    await away;
    await Promise.all(running);
  };
  return { loseSearch, loseDatabase, rebuild: rebuildOnce, isQuiet };
}
