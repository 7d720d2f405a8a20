/**
 * Keeps the answers of a pure function of one word. Texts repeat their words, and a process
 * indexes many texts; when the table is full it starts anew.
 *
 * @param compute a pure function, which answers `undefined` to nothing
 * @param limit the number of words kept
 * @param longest how many characters a word may have that is kept
 */
export function remember<Answer = string>(
  compute: (word: string) => Answer,
  limit = 50_000,
  longest = 64,
): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    if (word.length > longest) return compute(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    const answer = compute(word);
    if (known.size >= limit) known.clear();
    known.set(word, answer);
    return answer;
  };
}
