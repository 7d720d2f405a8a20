import path from "node:path";
import { groupBy } from "#app/domain/group-by.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";
import type { ReleaseFile } from "#app/domain/vocabulary/release-files.server.ts";

const VERSION = /(?<![\d.])v?(\d+\.\d+(?:\.\d+)?)(?![\d.]*\d)/;

type Named = Pick<ReleaseFile, "table" | "lang" | "origin">;

export type ChosenRelease<File extends Named> = {
  version: string;
  files: File[];
  /** Files that are of another version, or of none that is known, and are not read. */
  leftOut: string[];
};

/**
 * The files of one version of ESCO. The tables themselves do not say of which they are, so the names of files and folders
 * have to. Files of two versions, or some whose names say one beside others whose names say none, are refused, unless it is
 * stated which version is meant: then the others are left out. Without any version in the names the stated one is believed.
 *
 * @throws UnreadableRelease when it cannot be told which files belong together, naming them, or a table is there twice
 */
export function chooseRelease<File extends Named>(
  files: readonly File[],
  stated?: string,
): ChosenRelease<File> {
  const versions = groupBy(files, ({ origin }) => versionIn(path.resolve(origin)) ?? "");
  const named = [...versions.keys()].filter((version) => version !== "");
  const version = stated ?? named[0];
  if (version === undefined)
    throw new UnreadableRelease(
      "No name of a file says which version of ESCO it is; add --version 1.2.0.",
    );
  if (stated === undefined && versions.size > 1) throw new UnreadableRelease(tellApart(versions));
  const isMeant = (one: string) => one === version || (one === "" && !named.includes(version));
  const chosen = [...versions].flatMap(([one, of]) => (isMeant(one) ? of : []));
  if (chosen.length === 0)
    throw new UnreadableRelease(`No file is of version ${version}. ${tellApart(versions)}`);
  refuseTwice(chosen);
  const leftOut = files.filter((file) => !chosen.includes(file)).map(({ origin }) => origin);
  return { version, files: chosen, leftOut: [...new Set(leftOut)] };
}

/** The nearest name decides: the file's own, then its folder's. */
function versionIn(name: string): string | undefined {
  const parts = name.split(path.sep).toReversed();
  return parts.map((part) => VERSION.exec(part)?.[1]).find((version) => version !== undefined);
}

function tellApart(versions: ReadonlyMap<string, readonly Named[]>): string {
  const lists = [...versions].map(([version, files]) => {
    const names = [...new Set(files.map(({ origin }) => origin))].toSorted();
    return `  ${version === "" ? "no version in the name" : `ESCO ${version}`}: ${names.join(", ")}`;
  });
  return [
    "The files are of several versions of ESCO, or it cannot be told:",
    ...lists.toSorted(),
    "Name the files of one version alone, or say by --version which of them to read.",
  ].join("\n");
}

/** A release has each table once in a language; a second one is of another release, or a copy. */
function refuseTwice(files: readonly Named[]): void {
  const byTable = groupBy(files, ({ table, lang }) => `${table} ${lang ?? ""}`.toLowerCase());
  const [first, second] = [...byTable.values()].find(({ length }) => length > 1) ?? [];
  if (first && second)
    throw new UnreadableRelease(
      `The table ${first.table} is there twice: in ${first.origin} and in ${second.origin}. Name the files of one release.`,
    );
}

/** Below zero when the first version is older than the second. */
export function compareVersions(one: string, other: string): number {
  const numbers = (version: string) => version.split(".").map(Number);
  const [a, b] = [numbers(one), numbers(other)];
  const differing = [0, 1, 2].find((place) => (a[place] ?? 0) !== (b[place] ?? 0));
  return differing === undefined ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
