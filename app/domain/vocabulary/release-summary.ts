import type { ImportedRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { together } from "#app/domain/vocabulary/table-changes.server.ts";
import type { RowChanges } from "#app/domain/vocabulary/table-changes.server.ts";

const NAMED = 10;

/** What an import has changed, for whoever started it on the command line. */
export function releaseSummary(result: ImportedRelease, { all }: { all: boolean }): string {
  const { version, languages, skills: _, ...done } = { skills: null, ...result };
  const list = (title: string, lines: readonly string[]) =>
    listed(title, lines, all ? Infinity : NAMED);
  const lines = [
    `ESCO ${version} (${languages.join(", ")})${done.isChanged ? "" : ": nothing has changed"}`,
    ...(done.leftOut.length > 0
      ? [`  not of this version, and not read: ${done.leftOut.join(", ")}`]
      : []),
    `  ${done.added.length} new skills, ${done.textsChanged} texts of ESCO written`,
    ...list(
      "relabelled",
      done.relabelled.map(({ id, was, is }) => `${id}: ${changeOf(was, is)}`),
    ),
    ...list(
      "deprecated",
      done.deprecated.map(
        ({ id, en, replacement }) =>
          `${id}: ${en}${replacement ? ` → ${replacement}` : " (no replacement)"}`,
      ),
    ),
    ...list(
      "accepted again",
      done.revived.map(({ id, en }) => `${id}: ${en}`),
    ),
    ...list(
      "called as a skill of the project; where they mean the same, merge them in the office",
      done.namesakes.map(({ id, en, other }) => `${en}: ${other} and ${id}`),
    ),
    `  ${done.keptLabels} labels of the project shown instead of those of ESCO, which are found as alternatives`,
    ...leftOut(result),
    ...tableLines(result),
    `  search hears of ${done.toldPostings} postings`,
  ];
  return `${lines.join("\n")}\n`;
}

/** How many there are now of what is not skills, and what has come and gone. */
function tableLines({ links, groups, occupations, needs, credits, changes }: ImportedRelease) {
  const came = (...of: readonly RowChanges[]) => {
    const { added, removed } = together(of);
    return `${added} added, ${removed} removed`;
  };
  const line = (count: number, what: string, ...of: readonly RowChanges[]) =>
    `  ${count} ${what}: ${came(...of)}`;
  const said = [
    ["labels of skills", changes.labels],
    ["hidden labels of skills", changes.hidden],
    ["descriptions of skills", changes.descriptions],
    ["definitions of skills", changes.definitions],
    ["scope notes of skills", changes.scopeNotes],
    ["types of skills", changes.types],
    ["reuse levels", changes.reuse],
    ["transversal skills", changes.transversal],
  ] as const;
  const places = came(changes.groupLinks, changes.groupMembers);
  return [
    ...said.map(([what, of]) => line(of.known + of.added - of.removed, what, of)),
    line(links, "links of ESCO", changes.broader, changes.related),
    `${line(groups, "groups", changes.groups)}; places in them: ${places}`,
    line(occupations, "occupations", changes.occupations),
    `${line(needs, "skills of occupations", changes.needs)}; essential: ${came(changes.essential)}`,
    line(credits, "credits", changes.credits),
  ];
}

function leftOut({ withoutEnglish, strayNeeds }: ImportedRelease): string[] {
  const of = (count: number, what: string) => (count > 0 ? [`  ${count} ${what}`] : []);
  return [
    ...of(withoutEnglish, "skills left out: they have no English label"),
    ...of(
      strayNeeds,
      "skills of occupations left out: the release lacks the occupation or the skill",
    ),
  ];
}

type Names = { en: string; bg: string | null };

const changeOf = (was: Names, is: Names): string =>
  (["en", "bg"] as const)
    .filter((lang) => was[lang] !== is[lang])
    .map((lang) => `${was[lang] ?? "–"} → ${is[lang] ?? "–"}`)
    .join(", ");

function listed(title: string, lines: readonly string[], most: number): string[] {
  const rest = lines.length - most;
  return [
    `  ${lines.length} ${title}`,
    ...lines.slice(0, most).map((line) => `    ${line}`),
    ...(rest > 0 ? [`    … and ${rest} more (--all names them)`] : []),
  ];
}
