import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

type Entry = {
  id: string;
  parentId?: string;
  path?: string;
  hasLoader: boolean;
  hasAction: boolean;
};

export type BuiltRoute = { id: string; path: string; hasLoader: boolean; hasAction: boolean };

const folder = path.resolve("build", "client", "assets");

function manifest(): Record<string, Entry> {
  const names = readdirSync(folder).filter((name) => /^manifest-\w+\.js$/.test(name));
  if (names.length !== 1) throw new Error(`The build has ${names.length} route manifests.`);
  const [, json] = /=(\{.*\});?\s*$/s.exec(readFileSync(path.join(folder, names[0]!), "utf8"))!;
  return (JSON.parse(json!) as { routes: Record<string, Entry> }).routes;
}

/** Every route of the build with its whole path, such as /postings/:id; the frame of all pages left out. */
export function builtRoutes(): BuiltRoute[] {
  const routes = manifest();
  const whole = ({ parentId, path: own = "" }: Entry): string =>
    parentId ? `${whole(routes[parentId]!)}/${own}`.replace(/\/+/g, "/") : own;
  return Object.values(routes)
    .filter(({ id }) => id !== "root")
    .map((entry) => ({
      id: entry.id,
      path: whole(entry).replace(/(.)\/$/, "$1") || "/",
      hasLoader: entry.hasLoader,
      hasAction: entry.hasAction,
    }));
}
