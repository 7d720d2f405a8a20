import { hasConfirmedSkills } from "#matching/curriculum.ts";
import type { Pair } from "#matching/pair.ts";
import type { MissingFact } from "#matching/types.ts";

/**
 * What must be stated before there can be a score: something that is asked, and in at least one
 * direction something that could answer it.
 */
export function missingForScore(pair: Pair): MissingFact[] {
  if (pair.type === "programme_internship") {
    const missing: MissingFact[] = [];
    if (!hasConfirmedSkills(pair.university))
      missing.push({ side: "university", fact: "confirmed_skills" });
    if (pair.company.requirements.length === 0)
      missing.push({ side: "company", fact: "requirements" });
    return missing;
  }
  const { university: u, company: c } = pair;
  if (u.wants.length + c.wants.length === 0)
    return [
      { side: "university", fact: "wants" },
      { side: "company", fact: "wants" },
    ];
  const missing: MissingFact[] = [];
  if (c.wants.length > 0 && u.brings.length === 0)
    missing.push({ side: "university", fact: "brings" });
  if (u.wants.length > 0 && c.brings.length === 0)
    missing.push({ side: "company", fact: "brings" });
  const asked = Number(c.wants.length > 0) + Number(u.wants.length > 0);
  return missing.length === asked ? missing : [];
}
