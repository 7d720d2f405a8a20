/** A list of skills typed in one field: separated by semicolons, line breaks or commas, a level in brackets. */
export function parseSkillList(typed: string): { skill: string; level?: number }[] {
  return typed
    .split(/[;,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => {
      const levelled = /^(.*\S)\s*\(([1-5])\)$/.exec(entry);
      return levelled ? { skill: levelled[1]!, level: Number(levelled[2]) } : { skill: entry };
    });
}
