import { setImmediate } from "node:timers/promises";
import { SIDE_OF_KIND } from "#db/codes.ts";
import type { RowResult } from "#app/domain/import/import-result.ts";
import { mapRow } from "#app/domain/import/map-row.ts";
import type { MappedRow, MappingSetting } from "#app/domain/import/map-row.ts";
import { ownerOf, troubleWith } from "#app/domain/import/owners.ts";
import type { Owner, Owners } from "#app/domain/import/owners.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";

const ROWS_AT_ONCE = 20;

export type Phase = "reading" | "comparing" | "writing";

export type ImportOrder = MappingSetting & {
  /** Names the source to readers; external ids are unique within it. */
  source: string;
  /** An organisation for all rows; without it each row names its own. */
  organisation?: Owner;
  /** It imports its own drafts, which need not be public. */
  isOwn?: boolean;
  dryRun: boolean;
  goodRowsOnly: boolean;
  /** Of a finder that asks: finds out what it did not know, and answers whether there was anything. */
  learn?: () => Promise<boolean>;
  onProgress?: (phase: Phase, done: number, all: number) => void;
};

/** A row as read, and whose posting it would be. */
export type Candidate = { result: RowResult; mapped: MappedRow; owner?: Owner };

/** Whether a row could be read without an error; warnings do not count. */
export const isGood = ({ mapped }: Candidate) => mapped.errors.length === 0;

/**
 * Reads every row by the mapping, without the database.
 *
 * @param seen external ids of rows read before, with their numbers; grows
 */
export async function readCandidates(
  rows: readonly SourceRow[],
  order: ImportOrder,
  owners: Owners,
  seen = new Map<string, number>(),
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    order.onProgress?.("reading", start, rows.length);
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    for (const [index, mapped] of (await mapRows(some, order)).entries()) {
      const source = some[index]!;
      refuseRepeated(mapped, source.row, seen);
      const owner = mapped.errors.length === 0 ? findOwner(mapped, order, owners) : undefined;
      candidates.push({ mapped, owner, result: resultOf(source, mapped) });
    }
  }
  return candidates;
}

/** A finder that has to ask is told what it asked for all these rows together; then they are mapped once more. */
async function mapRows(rows: readonly SourceRow[], order: ImportOrder): Promise<MappedRow[]> {
  const mapped: MappedRow[] = [];
  for (const source of rows) {
    // The texts of one row are read in some milliseconds: nothing else that the process does waits for more.
    await setImmediate();
    mapped.push(
      source.fields
        ? mapRow(source.fields, order, Boolean(order.organisation), aboutSkills(source))
        : unreadable(source),
    );
  }
  return (await order.learn?.()) ? mapRows(rows, order) : mapped;
}

const aboutSkills = ({ decided, read }: SourceRow) => ({
  ...(decided && { decided }),
  ...(read && { read }),
});

const unreadable = ({ trouble }: SourceRow): MappedRow => ({
  errors: [trouble ?? { code: "notAnObject" }],
  warnings: [],
  suggestions: [],
  unknownLabels: [],
});

function refuseRepeated({ externalId, errors }: MappedRow, row: number, seen: Map<string, number>) {
  if (externalId === undefined) return;
  const first = seen.get(externalId);
  if (first === undefined) seen.set(externalId, row);
  else errors.push({ code: "repeatedId", values: { id: externalId, row: first } });
}

function findOwner(mapped: MappedRow, order: ImportOrder, owners: Owners): Owner {
  const kind = SIDE_OF_KIND[order.kind];
  const owner = order.organisation ?? ownerOf(owners, mapped.organisation!, kind);
  const trouble = order.isOwn ? undefined : troubleWith(owner, kind);
  if (trouble) mapped.errors.push(trouble);
  return owner;
}

function resultOf(source: SourceRow, mapped: MappedRow): RowResult {
  const { externalId, title, errors, warnings, suggestions, unknownLabels } = mapped;
  return {
    source,
    outcome: errors.length > 0 ? "refused" : "new",
    isClosed: false,
    externalId,
    title,
    errors,
    warnings,
    suggestions,
    unknownLabels,
    skills: mapped.content ? skillsIn(mapped.content) : 0,
  };
}

function skillsIn(content: PostingContent): number {
  if (content.kind === "programme")
    return content.modules.reduce((sum, { skills }) => sum + skills.length, 0);
  return content.kind === "internship"
    ? content.requires.length
    : content.wants.length + content.brings.length;
}
