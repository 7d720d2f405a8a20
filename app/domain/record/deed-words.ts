/** A value that a deed has changed. */
export type Change = { field: ChangedField; before: string | null; after: string | null };

const FIELDS = ["name", "nameEn", "nameBg", "country", "identifier"] as const;
type ChangedField = (typeof FIELDS)[number];

type Told = { details: Record<string, unknown>; reason: string | null };

/**
 * What a deed says to people: why, what those who reported were told besides, about which domain, and what was before and is
 * after.
 */
export function deedWords({ details, reason }: Told) {
  const { outcome, domain } = details;
  return {
    reason,
    outcome: textIn(outcome),
    domain: textIn(domain),
    changes: changesIn(details),
  };
}

export type DeedWords = ReturnType<typeof deedWords>;

function changesIn({ before, after }: Record<string, unknown>): Change[] {
  if (!isObject(before) || !isObject(after)) return [];
  return FIELDS.map((field) => ({
    field,
    before: textIn(before[field]),
    after: textIn(after[field]),
  })).filter((change) => change.before !== change.after);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null);
