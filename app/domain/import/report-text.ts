import { isOnlyPreferred } from "#app/domain/skill-suggestion/input.ts";
import { countsOf } from "#app/domain/import/import-result.ts";
import type { ImportReport, RowResult } from "#app/domain/import/import-result.ts";
import type { Tier } from "#app/domain/skill-suggestion/input.ts";
import { sentenceOf } from "#app/domain/import/notes.ts";
import type { Note } from "#app/domain/import/notes.ts";

const WORDS: Record<RowResult["outcome"], string> = {
  new: "new",
  changed: "changed",
  reopened: "reopened",
  unchanged: "unchanged",
  leftAlone: "left alone",
  refused: "refused",
};

/** One row of the report: what becomes of it, then every error, warning and suggested skill. */
export function rowText(row: RowResult): string {
  const { source, outcome, externalId, title, errors, warnings, suggestions } = row;
  const name = [title, externalId && `[${externalId}]`].filter(Boolean).join("  ");
  return [
    `row ${source.row}  ${WORDS[outcome]}${name ? `  ${name}` : ""}`,
    ...errors.map((note) => `    error    ${sentenceOf(note)}`),
    ...warnings.map((note) => `    warning  ${sentenceOf(note)}`),
    ...suggestions.map(
      (found) =>
        `    ${wordFor(found).padEnd(8)} ${found.field}: ${found.skill} ← “${found.span}”` +
        (isOnlyPreferred(found) ? ` (${WHY[found.isWelcome ? "welcome" : "alternative"]})` : ""),
    ),
  ].join("\n");
}

const WHY = { welcome: "nice to have, so preferred", alternative: "one of several, so preferred" };

/** Taken, named word for word, or perhaps said in other words. */
function wordFor({ isTaken, tier }: RowResult["suggestions"][number]): string {
  if (isTaken) return "skill";
  return tier === "exact" ? "skill?" : "perhaps?";
}

/** The end of the report: how many rows came to what, and why the others did not. */
export function summaryText(report: ImportReport, options: { dryRun: boolean }): string {
  const counts = countsOf(report);
  const { rows, read, newOrganisations } = report;
  const open = rows.flatMap(({ suggestions }) => suggestions).filter(({ isTaken }) => !isTaken);
  const openOf = (tier: Tier) => open.filter((one) => one.tier === tier).length;
  return [
    `${read} rows read, ${rows.length} chosen: ${counts.new} new, ${counts.changed} changed, ` +
      `${counts.unchanged} unchanged, ${counts.leftAlone} left alone, ${counts.refused} refused.`,
    counts.reopened > 0 &&
      `${counts.reopened} have no deadline and are still listed after 180 days: open again.`,
    counts.closed > 0 && `${counts.closed} come in as closed, their deadline having passed.`,
    `Postings that name skills: ${counts.withSkills}; new, unclaimed organisations: ${newOrganisations}.`,
    ...preferred(rows),
    openOf("exact") > 0 &&
      `Skills that texts name word for word: ${openOf("exact")}; --skills exact takes them.`,
    openOf("suggestion") > 0 &&
      `Skills that texts may say in other words: ${openOf("suggestion")}; --skills suggested takes them besides.`,
    ...tally(
      "Refused",
      rows.flatMap(({ errors }) => errors.slice(0, 1)),
    ),
    ...tally(
      "Warnings",
      rows.flatMap(({ warnings }) => warnings),
    ),
    ...labels(rows),
    verdict(report, options),
  ]
    .filter(Boolean)
    .join("\n");
}

/** How many of the skills that are taken from texts are preferred for what the text says of them. */
function preferred(rows: readonly RowResult[]): string[] {
  const taken = rows
    .filter(({ outcome }) => outcome !== "refused")
    .flatMap(({ suggestions }) => suggestions.filter(({ isTaken }) => isTaken));
  const welcome = taken.filter(({ isWelcome }) => isWelcome).length;
  const others = taken.filter((one) => !one.isWelcome && one.isAlternative).length;
  return [
    ...(welcome > 0 ? [`Preferred, because texts name them as nice to have: ${welcome}.`] : []),
    ...(others > 0 ? [`Preferred, because texts name them as one of several: ${others}.`] : []),
  ];
}

function verdict({ isWritten }: ImportReport, { dryRun }: { dryRun: boolean }): string {
  if (isWritten) return "Written.";
  return dryRun
    ? "Nothing was written: this was a dry run."
    : "Nothing was written, because rows are refused; --good-rows-only takes the others.";
}

function tally(heading: string, notes: readonly Note[]): string[] {
  const kinds = countEach(
    notes.map(({ field, code }) => `${(field ?? "row").replace(/\.\d+/g, ".…")} (${code})`),
  );
  return kinds.length === 0
    ? []
    : [`${heading}:`, ...kinds.map(([kind, count]) => `  ${count} × ${kind}`)];
}

const LABELS_SHOWN = 40;

function labels(rows: readonly RowResult[]): string[] {
  const counted = countEach(rows.flatMap(({ unknownLabels }) => unknownLabels));
  if (counted.length === 0) return [];
  const shown = counted.slice(0, LABELS_SHOWN).map(([label, count]) => `${label} (${count})`);
  const more = counted.length > LABELS_SHOWN ? `, and ${counted.length - LABELS_SHOWN} more` : "";
  return [`Labels that are no skill of the vocabulary: ${shown.join(", ")}${more}.`];
}

function countEach(list: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const entry of list) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
