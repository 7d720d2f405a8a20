import type { ImportedSkos } from "#app/domain/vocabulary/skos/import-skos.server.ts";

/** What an import of SKOS has done, as a line for the terminal, and another one where skills were merged. */
export function skosSummary(imported: ImportedSkos): string {
  const { skills, added, changed, merged, moved, toldPostings } = imported;
  const told = `search hears of ${toldPostings} postings`;
  const read = `${skills} skills read, ${added} new, ${changed} changed; ${told}\n`;
  if (merged === 0) return read;
  const uses = `${moved} postings named one of them and name what it was merged into`;
  return `${read}${merged} of them were merged as the file says: ${uses}\n`;
}
