import { expect, test } from "vitest";
import { MatchSeam } from "#app/components/matching/match-seam.tsx";
import { render, text } from "#tests/support/render.tsx";

const partial = { points: 6545, upper: 8000, band: "partial", upperBand: "strong" } as const;

test("a score says what its band could be and what it lacks, never rounding up to enough", () => {
  const reason = { next: "good", lacks: "share", has: 499, needed: 500 } as const;
  const said = (language: "en" | "bg") =>
    text(render(<MatchSeam score={{ ...partial, reason }} />, language));
  expect(said("en")).toContain("could be strong");
  expect(said("en")).toContain("49% of the skills asked for; a good match needs 50%");
  expect(said("bg")).toContain("49% от търсените умения; за добро съвпадение са нужни 50%");
});

test("a score says how much of it is open only because skills are not stated", () => {
  const said = (language: "en" | "bg", untold: number) =>
    text(render(<MatchSeam score={{ ...partial, untold }} />, language));
  expect(said("en", 1200)).toContain("12.00 of that only because not all skills are stated");
  expect(said("bg", 1200)).toContain("12,00 от тях само защото не всички умения са посочени");
  expect(said("en", 0)).not.toContain("only because");
});

test("nothing is said of a band that lacks nothing and cannot rise", () => {
  const score = { points: 9000, upper: 9000, band: "strong", upperBand: "strong" } as const;
  expect(text(render(<MatchSeam score={{ ...score, reason: null }} />))).toBe("strong match90.00");
});
