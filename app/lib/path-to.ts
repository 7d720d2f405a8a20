/**
 * An address of ours, written as a template: pathTo`/postings/${id}`. What stands in it is coded, so that it stays the part
 * that it was and goes into a header, whatever somebody has typed into the address that it comes from.
 */
export const pathTo = (
  parts: TemplateStringsArray,
  ...values: readonly (string | number | undefined)[]
): string => String.raw({ raw: parts }, ...values.map(coded));

/** Half a character, which no address can carry, becomes the sign for what cannot be read. */
export const coded = (value: string | number | undefined = "") =>
  encodeURIComponent(String(value).replaceAll(/\p{Surrogate}/gu, "\uFFFD"));
