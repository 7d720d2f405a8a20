/**
 * What a word in a form is known to mean. It travels beside the word in a hidden field, so that an edit keeps the very
 * skill (and where it was found) or settlement, whatever its label is in the reader's language; a changed word is new.
 */
export type Known = { label: string; id: string; source?: string; span?: string };

export const writeKnown = (known: readonly Known[]): string =>
  known.length > 0 ? JSON.stringify(known) : "";

/** Reads the hidden field; anything that is not what we wrote means nothing. */
export function readKnown(written: unknown): Known[] {
  if (typeof written !== "string" || written === "") return [];
  const list = parsed(written);
  return Array.isArray(list) ? list.filter(isKnown) : [];
}

export function meantBy(word: string, known: readonly Known[]): Known | undefined {
  return known.find(({ label }) => label === word.trim());
}

function isKnown(value: unknown): value is Known {
  const { label, id, source, span } = (value ?? {}) as Record<string, unknown>;
  const isOptionalText = (part: unknown) => part === undefined || typeof part === "string";
  return (
    typeof label === "string" &&
    typeof id === "string" &&
    isOptionalText(source) &&
    isOptionalText(span)
  );
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
