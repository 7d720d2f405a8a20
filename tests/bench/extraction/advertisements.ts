import { createHash } from "node:crypto";
import type { WrittenBy } from "#matching/extraction/passed-over.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";
import { isOnlyPreferred } from "#app/domain/skill-suggestion/input.ts";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import advertisements from "./advertisements.json" with { type: "json" };
import furtherPassages from "./ordinary-passages.json" with { type: "json" };
import othersPassages from "./others-passages.json" with { type: "json" };
import taughtPassages from "./taught-passages.json" with { type: "json" };
import welcomePassages from "./welcome-passages.json" with { type: "json" };
import { besideEsco } from "./beside-esco.ts";

/**
 * A passage with what it asks for, which of that is only one of several (where that is written down) or only welcome, what
 * may be meant besides, and what it refuses, offers or merely sounds like.
 */
type Passage = {
  text: string;
  /** On whose side it was written: a firm's where nothing is stated. */
  of?: WrittenBy;
  asks: string[];
  chooses?: string[];
  welcome?: string[];
  may: string[];
  refuses: string[];
};

/**
 * Written at five times: what a later one asks of the rules was not known to those who made them by the former. The author of
 * the fifth knew neither the rules nor what they make of a text, and no rule was changed by it.
 */
const SETS: readonly { set: string; passages: readonly Passage[] }[] = [
  { set: "first", passages: advertisements },
  { set: "second", passages: furtherPassages },
  { set: "third", passages: taughtPassages as Passage[] },
  { set: "fourth", passages: welcomePassages as Passage[] },
  { set: "fifth", passages: othersPassages as Passage[] },
];

const TIERS = ["exact", "suggestion"] as const;
const HALVES = ["choosing", "held out"] as const;

/** By a print of the text, so that nobody chooses which is held out. */
const isForChoosing = (text: string) => createHash("sha256").update(text).digest()[0]! % 2 === 0;

const percent = (part: number, whole: number) =>
  whole === 0 ? null : Number(((100 * part) / whole).toFixed(1));

/**
 * What is offered for ordinary passages of advertisements, in both languages: how much of it is right by tier (what is
 * neither asked for nor may be meant is wrong), what is offered although the text refuses it, and how much of what is
 * asked for is offered.
 *
 * @param isTold whether every wrong and every missing skill of the half for choosing is listed
 * @param esco a folder with a release of ESCO that stands beside the project's own vocabulary; of what it alone has only that
 *   counts which a passage names as refused
 */
export function judgeAdvertisements(isTold: boolean, esco?: string) {
  const own = vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] }));
  const reader = prepareReader(esco === undefined ? own : besideEsco(own, esco));
  const isOwn = new Set(own.map(({ id }) => id));
  return SETS.flatMap(({ set, passages }) => {
    const read = passages.map((one) => ({
      ...one,
      finds: readText(one.text, reader, one.of ?? "company").filter(
        ({ skill }) => isOwn.has(skill) || one.refuses.includes(skill),
      ),
    }));
    return HALVES.map((half) => ({ set, ...judgeHalf(read, half, isTold) }));
  });
}

type Read = Passage & { finds: ReturnType<typeof readText> };

function judgeHalf(read: readonly Read[], half: (typeof HALVES)[number], isTold: boolean) {
  const own = read.filter(({ text }) => isForChoosing(text) === (half === "choosing"));
  const tiers = TIERS.map((tier) => {
    const offered = own.flatMap(({ finds, asks, may, refuses }) =>
      finds
        .filter((find) => find.tier === tier)
        .map(({ skill }) => ({
          isRight: [...asks, ...may].includes(skill),
          isRefused: refuses.includes(skill),
        })),
    );
    const right = offered.filter(({ isRight }) => isRight).length;
    const refused = offered.filter(({ isRefused }) => isRefused).length;
    const precision = percent(right, offered.length);
    return [tier, { offered: offered.length, precision, refused }] as const;
  });
  const asked = own.flatMap(({ asks, finds }) =>
    asks.map((skill) => finds.find((find) => find.skill === skill)?.tier),
  );
  const choices = own.flatMap(weighChoices);
  return {
    half,
    passages: own.length,
    ...Object.fromEntries(tiers),
    asked: asked.length,
    asked_found: percent(asked.filter(Boolean).length, asked.length),
    asked_found_exact: percent(asked.filter((tier) => tier === "exact").length, asked.length),
    ...(choices.length > 0
      ? {
          preferred: choices.filter(({ isChosen }) => isChosen).length,
          taken_for_required: choices.filter((one) => one.isChosen && !one.isTaken).length,
          taken_for_preferred: choices.filter((one) => !one.isChosen && one.isTaken).length,
        }
      : {}),
    ...(isTold && half === "choosing" ? { told: own.flatMap(tell) } : {}),
  };
}

/** Of what is asked for and named: whether it is one of several or only welcome, and whether it comes in as preferred. */
const weighChoices = ({ asks, chooses, welcome = [], finds }: Read) =>
  finds
    .filter(({ skill, tier }) => chooses && tier === "exact" && asks.includes(skill))
    .map((find) => ({
      skill: find.skill,
      isChosen: [...chooses!, ...welcome].includes(find.skill),
      isTaken: isOnlyPreferred(find),
    }));

function tell(read: Read) {
  const { text, asks, may, refuses, finds } = read;
  const offered = finds.map(({ skill }) => skill);
  const words = finds
    .filter(({ skill }) => ![...asks, ...may].includes(skill))
    .map(
      ({ skill, tier, start, end }) =>
        `${refuses.includes(skill) ? "refused" : "wrong"} ${tier} ${skill}: ${text.slice(start, end)}`,
    );
  const missing = asks
    .filter((skill) => !offered.includes(skill))
    .map((skill) => `missing ${skill}`);
  const choices = weighChoices(read)
    .filter(({ isChosen, isTaken }) => isChosen !== isTaken)
    .map(({ skill, isTaken }) => `${isTaken ? "not preferred" : "preferred"} ${skill}`);
  const all = [...words, ...missing, ...choices];
  return all.length > 0 ? [{ text, all }] : [];
}
