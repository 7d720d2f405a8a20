import { createHash } from "node:crypto";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import advertisements from "./advertisements.json" with { type: "json" };

const TIERS = ["exact", "suggestion"] as const;

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
 */
export function judgeAdvertisements(isTold: boolean) {
  const reader = prepareReader(
    vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] })),
  );
  const read = advertisements.map((one) => ({ ...one, finds: readText(one.text, reader) }));
  return (["choosing", "held out"] as const).map((half) => {
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
      const figures = {
        offered: offered.length,
        precision: percent(right, offered.length),
        refused,
      };
      return [tier, figures] as const;
    });
    const asked = own.flatMap(({ asks, finds }) =>
      asks.map((skill) => finds.find((find) => find.skill === skill)?.tier),
    );
    return {
      half,
      passages: own.length,
      ...Object.fromEntries(tiers),
      asked: asked.length,
      asked_found: percent(asked.filter(Boolean).length, asked.length),
      asked_found_exact: percent(asked.filter((tier) => tier === "exact").length, asked.length),
      ...(isTold && half === "choosing" ? { told: own.flatMap(tell) } : {}),
    };
  });
}

type Read = (typeof advertisements)[number] & { finds: ReturnType<typeof readText> };

function tell({ text, asks, may, refuses, finds }: Read) {
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
  const all = [...words, ...missing];
  return all.length > 0 ? [{ text, all }] : [];
}
