import { useEffect, useState } from "react";

/** A skill as the picker shows it, in the reader's language, and who says it once it is chosen. */
export type Suggestion = {
  id: string;
  label: string;
  other: string;
  broader: string;
  source: "person";
};

/** Long enough that a quick typist causes one request, short enough not to be felt. */
const PAUSE_MS = 150;

/** Skills whose names contain what was typed; null until an answer has come. */
export function useSuggestions(typed: string, language: string): Suggestion[] | null {
  const [found, setFound] = useState<Suggestion[] | null>(null);
  useEffect(() => {
    setFound(null);
    if (typed.trim() === "") return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void ask(typed, language, abort.signal).then((skills) => {
        if (!abort.signal.aborted) setFound(skills);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed, language]);
  return found;
}

/** The picker is a comfort: when it cannot be had, the field takes names as it does without it. */
async function ask(typed: string, language: string, signal: AbortSignal): Promise<Suggestion[]> {
  const query = new URLSearchParams({ q: typed, lang: language });
  try {
    const answer = await fetch(`/skill-suggestions?${query}`, { signal });
    if (!answer.ok) return [];
    const { skills } = (await answer.json()) as { skills: Suggestion[] };
    return skills;
  } catch {
    return [];
  }
}
