import type { Choices } from "#app/domain/import-guess/choices.ts";
import type { Target } from "#app/domain/import-guess/column-names.ts";

/** Fields that are filled by columns of another name. */
const FILLED_BY: Record<string, readonly Target[]> = {
  requires: ["skills.requires", "skills.preferred"],
  wants: ["skills.wants"],
  brings: ["skills.brings"],
  onSiteDays: ["onSiteDays", "mode"],
  payKind: ["payKind", "pay", "payFrom"],
  payFrom: ["payFrom", "pay"],
  payTo: ["payTo", "pay"],
  payCurrency: ["payCurrency", "pay"],
  payPeriod: ["payPeriod", "pay"],
  budgetCurrency: ["budgetCurrency", "budget"],
  "organisation.name": ["organisation"],
  contactEmail: ["contactEmail", "applicationUrl"],
};

/** A place or language in a list is a matter of the list. */
const fieldIn = (field: string): string => field.replace(/\.\d+(\..*)?$/, "");

/** The columns whose cells have something to do with a field of the posting, by their place in the file. */
export function columnsFor(field: string | undefined, { columns }: Choices): number[] {
  if (!field) return [];
  const name = fieldIn(field);
  const original = name.replace(/^texts\.\w+\./, "texts.original.");
  const targets = new Set([name, original, ...(FILLED_BY[name] ?? [])]);
  return columns.flatMap(({ to }, index) => (to !== "" && targets.has(to) ? [index] : []));
}
