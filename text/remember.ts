/**
 * Keeps the answers of a pure function of one word. Texts repeat their words, and a process
 * indexes many texts; when the table is full it starts anew.
 *
 * @param compute a pure function
 * @param limit the number of words kept
 */
export function remember(
  compute: (word: string) => string,
  limit = 50_000,
): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = compute(word);
    if (known.size >= limit) known.clear();
    if (word.length <= 64) known.set(word, answer);
    return answer;
  };
}
