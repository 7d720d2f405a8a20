import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

/**
 * The build once for each first word of an address, with the routes alone that such addresses can reach. The router goes
 * through its whole list several times for every request, compiling the pattern of each route anew; with hundreds of
 * routes that costs more than many a page. What any address may reach (a layout, a parameter, the page of errors) is in
 * every part, so that a part answers as the whole would.
 */
export function routesByBeginning(build: ServerBuild): ReadonlyMap<string, ServerBuild> {
  const beginnings = new Map(
    Object.values(build.routes).map((route) => [route!.id, beginningOf(route!, build.routes)]),
  );
  const words = new Set([...beginnings.values()].filter((word) => word !== ANY));
  return new Map(
    [...words].map((word) => {
      const isReached = (id: string) => [word, ANY].includes(beginnings.get(id)!);
      return [word, withRoutes(build, isReached)];
    }),
  );
}

/** The first word of a path as routes are told apart by it; without a part of its own, the whole build has to answer. */
export const beginningOfPath = (pathname: string): string => wordOf(pathname.split("/", 2)[1]);

/** Stands for every word: no path can have it. */
const ANY = "/";

/** The router makes no difference between capital and small letters. */
const wordOf = (segment = "") => segment.toLowerCase();

function beginningOf(route: Route, routes: Routes): string {
  const first = fullPathOf(route, routes).split("/", 1)[0]!;
  return /^$|^[:*]|\?$/.test(first) ? ANY : wordOf(first);
}

function fullPathOf({ path = "", parentId }: Route, routes: Routes): string {
  const parent = parentId === undefined ? undefined : routes[parentId];
  const before = parent ? fullPathOf(parent, routes) : "";
  return [before, path].filter(Boolean).join("/");
}

function withRoutes(build: ServerBuild, isReached: (id: string) => boolean): ServerBuild {
  const only = <T extends object>(all: T) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => isReached(id))) as T;
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}
