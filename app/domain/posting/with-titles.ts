/** A translation without a title cannot be shown; the input has seen to the original. */
export function withTitles<T extends { title?: string }>(
  texts: Record<string, T | undefined>,
): Record<string, T & { title: string }> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.title)) as Record<
    string,
    T & { title: string }
  >;
}
