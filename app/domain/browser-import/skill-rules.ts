import type { ColumnChoice } from "#app/domain/import-guess/choices.ts";
import type { Target } from "#app/domain/import-guess/column-names.ts";
import type { ImportScope } from "#app/domain/import-guess/offered-targets.ts";
import type { Groups } from "#app/domain/browser-import/mapping-from.ts";
import { sourceOf } from "#app/domain/browser-import/rule-for.ts";

type Sources = Record<string, unknown>[];

/**
 * Where the skills of a posting come from: columns of labels, and its texts; what those say is taken only when somebody
 * chose it. What a text names is
 * preferred only, since it says nothing of how much it is needed.
 */
export function skillRules(groups: Groups, { kind }: ImportScope): Record<string, Sources> {
  if (kind === "programme") return {};
  const labels = (target: Target, more = {}): Sources => {
    const columns = groups.get(target);
    return columns ? [{ labels: labelRule(columns), ...more }] : [];
  };
  const texts = textsIn(groups);
  const found: Sources = texts.length > 0 ? [{ found: texts, importance: 1 }] : [];
  if (kind === "internship")
    return {
      requires: [
        ...labels("skills.requires"),
        ...labels("skills.preferred", { importance: 1 }),
        ...found,
      ],
    };
  return {
    brings: labels("skills.brings"),
    wants: [
      ...labels("skills.wants"),
      ...found.map((source) => ({ ...source, except: ["brings"] })),
    ],
  };
}

function labelRule(columns: readonly ColumnChoice[]) {
  const separator = columns.find((column) => column.separator)?.separator;
  return { ...sourceOf(columns), ...(separator ? { split: separator } : {}), distinct: true };
}

const TEXT = /^texts\./;

const textsIn = (groups: Groups): string[] => [...groups.keys()].filter((key) => TEXT.test(key));
