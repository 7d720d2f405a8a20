import path from "node:path";
import { UnreadableRelease } from "#app/domain/vocabulary/release-files.server.ts";

const VERSION = /(?<![\d.])v?(\d+\.\d+(?:\.\d+)?)(?![\d.]*\d)/;

/**
 * The version of ESCO that the given files are of, as their names or those of their folders say it: the tables themselves
 * do not.
 *
 * @throws UnreadableRelease when no name says it, or two say different ones
 */
export function versionOf(names: readonly string[]): string {
  const found = new Set(names.flatMap((name) => versionIn(path.resolve(name)) ?? []));
  const [version, ...others] = found;
  if (version === undefined)
    throw new UnreadableRelease(
      "No name of a file says which version of ESCO it is; add --version 1.2.0.",
    );
  if (others.length > 0)
    throw new UnreadableRelease(
      `The files are of several versions of ESCO: ${[...found].join(", ")}.`,
    );
  return version;
}

/** The nearest name decides: the file's own, then its folder's. */
function versionIn(name: string): string | undefined {
  const parts = name.split(path.sep).toReversed();
  return parts.map((part) => VERSION.exec(part)?.[1]).find((version) => version !== undefined);
}

/** Below zero when the first version is older than the second. */
export function compareVersions(one: string, other: string): number {
  const numbers = (version: string) => version.split(".").map(Number);
  const [a, b] = [numbers(one), numbers(other)];
  const differing = [0, 1, 2].find((place) => (a[place] ?? 0) !== (b[place] ?? 0));
  return differing === undefined ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
