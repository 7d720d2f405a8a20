import { IN_BULGARIAN } from "#matching/extraction/suggestion/said-otherwise/in-bulgarian.ts";
import { PEOPLE_AND_WORK } from "#matching/extraction/suggestion/said-otherwise/people-and-work.ts";
import { TECHNOLOGY } from "#matching/extraction/suggestion/said-otherwise/technology.ts";

/**
 * Wordings of advertisements, curricula and projects, and the words in which vocabularies of skills say the same. Written
 * by hand: what is said, in several ways, then the words that are meant, in any order. Inflection is left to stemming.
 */
export const SAID_OTHERWISE: readonly (readonly [said: string, means: string])[] = [
  PEOPLE_AND_WORK,
  TECHNOLOGY,
  IN_BULGARIAN,
].flatMap((lines) =>
  lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [ways, means] = line.split(": ") as [string, string];
      return ways.split(", ").map((said) => [said, means] as const);
    }),
);
