export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

export function say(text) {
  process.stdout.write(`${text}\n`);
}

export function warn(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs one step and tells how long it took; the sentence may depend on what the step returned. */
export async function step(sentence, work) {
  const begun = performance.now();
  const result = await work();
  const text = typeof sentence === "function" ? sentence(result) : sentence;
  if (text) say(`  ${text} in ${seconds(performance.now() - begun)}`);
  return result;
}
