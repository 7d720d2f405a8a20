import { httpTalk } from "./http-talk.ts";
import { postgresTalk } from "./postgres-talk.ts";
import { openProxy } from "./proxy.ts";
import type { Weather } from "./weather.ts";

/** Two servers, as whoever checks them reaches them. */
export type Servers = { databaseUrl: string; searchUrl: string; prefix: string };

/** How one process reaches both servers: through proxies of its own. */
export type Road = Servers & {
  /** Resets what is connected to the database. */
  cutDatabase: () => void;
  /** Nothing passes any more, as when the process is dead. */
  close: () => void;
};

/** Opens a way to both servers on which the weather happens. */
export async function openRoad(who: string, servers: Servers, weather: Weather): Promise<Road> {
  const { databaseUrl, searchUrl, prefix } = servers;
  const portOf = (url: string) => () => Number(new URL(url).port);
  const database = await openProxy(
    portOf(databaseUrl),
    postgresTalk,
    weather.judge(who, "database"),
  );
  const talk = () => httpTalk(prefix);
  const search = await openProxy(portOf(searchUrl), talk, weather.judge(who, "search"));
  return {
    databaseUrl: through(databaseUrl, database.port),
    searchUrl: through(searchUrl, search.port).replace(/\/$/, ""),
    prefix,
    cutDatabase: database.cut,
    close: () => {
      database.close();
      search.close();
    },
  };
}

/** The same address by another port. */
export function through(url: string, port: number): string {
  const changed = new URL(url);
  changed.port = String(port);
  return changed.href;
}
