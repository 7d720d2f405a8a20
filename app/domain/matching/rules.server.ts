import { idf } from "#matching/weights.ts";
import { rankOf } from "#matching/order.ts";
import { placePoints } from "#matching/place.ts";
import {
  BANDS,
  CHANGE_LIMIT,
  CHANGES,
  CREDITS,
  DISTANCES,
  EVIDENCE_LIMIT,
  FACTORS,
  FULL_CREDIT,
  GENERAL_SKILLS,
  PARTIAL_CREDIT_LIMIT,
  pointsFor,
  RULE_VERSION,
  START_SHIFT_WEEKS,
  TERMS,
  TRL_CREDITS,
} from "#matching/rules.ts";
import { levelledCredit } from "#matching/skill-evidence.ts";

/** Counts for which the page works out the weight of a skill: open postings, and those that ask for it. */
const WEIGHED = [
  { n: 99, df: 0 },
  { n: 99, df: 4 },
  { n: 99, df: 19 },
  { n: 99, df: 99 },
] as const;

/** A distance for which the page works out the points. */
const MEASURED_KM = 100;

/** A range of points that the page explains, in hundredths. */
const EXPLAINED_RANGE = [6667, 8017] as const;

/** Skill points for which the page works out the rank, in hundredths, and what is asked, as so many times what is usual. */
const RANKED = { points: 4000, times: [0.25, 0.5, 1, 2, 4] } as const;
const USUAL = 1000;

const LEVELS = [
  { have: 3, asked: 3 },
  { have: 2, asked: 3 },
  { have: null, asked: 2 },
] as const;

/**
 * All that the rules declare, with a few figures worked out by the very functions that match. Points in hundredths,
 * credits and weights in thousandths, distances in kilometres.
 */
export function matchingRules() {
  const placePossible = pointsFor("programme_internship", "place");
  return {
    version: RULE_VERSION,
    factors: FACTORS,
    terms: TERMS,
    credits: CREDITS,
    general: GENERAL_SKILLS,
    partialCreditLimit: PARTIAL_CREDIT_LIMIT,
    evidenceLimit: EVIDENCE_LIMIT,
    bands: BANDS,
    rank: {
      points: RANKED.points,
      shown: RANKED.times.map((times) => ({
        times,
        rank: rankOf(RANKED.points, 0, times * USUAL, USUAL),
      })),
    },
    distances: DISTANCES,
    trlCredits: TRL_CREDITS,
    changes: CHANGES,
    changeLimit: CHANGE_LIMIT,
    startShiftWeeks: START_SHIFT_WEEKS,
    weighed: WEIGHED.map(({ n, df }) => ({ n, df, weight: idf(n, df) })),
    levels: LEVELS.map(({ have, asked }) => ({
      have,
      asked,
      ...levelledCredit(FULL_CREDIT, have, asked),
    })),
    placePossible,
    measured: {
      km: MEASURED_KM,
      onSite: placePoints("on_site", MEASURED_KM, placePossible),
      hybrid: placePoints("hybrid", MEASURED_KM, placePossible),
    },
    range: EXPLAINED_RANGE,
  };
}

export type MatchingRules = ReturnType<typeof matchingRules>;
