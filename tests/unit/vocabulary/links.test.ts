import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GENERAL_SKILLS } from "#matching/rules.ts";
import { chooseLinks } from "#app/domain/vocabulary/links.ts";
import type { SkillLink } from "#app/domain/vocabulary/links.ts";

const broader = (fromId: string, toId: string): SkillLink => ({ fromId, toId, kind: "broader" });
const related = (fromId: string, toId: string): SkillLink => ({ fromId, toId, kind: "related" });
const never = () => null;
const MOST_NARROWER = GENERAL_SKILLS.mostNarrower;

describe("links that the vocabulary takes from ESCO", () => {
  test("leave a pair as the project has linked it, in either direction", () => {
    const links = chooseLinks([broader("a", "b")], [broader("b", "a"), related("a", "b")], never);
    expect(links).toEqual([]);
  });

  test("are worth nothing below a skill that is too general", () => {
    const many = Array.from({ length: MOST_NARROWER + 1 }, (_, n) => broader(`n${n}`, "top"));
    const links = chooseLinks([], [...many, broader("x", "y"), broader("x", "everywhere")], (id) =>
      id === "everywhere" ? "transversal" : null,
    );
    expect(links.filter(({ isCredited }) => isCredited)).toEqual([
      { ...broader("x", "y"), isCredited: true },
    ]);
    expect(links).toHaveLength(MOST_NARROWER + 3);
  });

  test("are worth nothing below what has too many two steps below it, nor below an area of competence", () => {
    const many = Array.from({ length: MOST_NARROWER }, (_, n) => broader(`n${n}`, "programming"));
    const links = chooseLinks(
      [],
      [...many, broader("n0", "content"), broader("programming", "content"), broader("x", "area")],
      (id) => (id === "area" ? "area" : null),
    );
    const worthless = links.filter(({ isCredited }) => !isCredited);
    expect(worthless.map(({ fromId, toId }) => `${fromId} ${toId}`)).toEqual([
      "n0 content",
      "programming content",
      "x area",
    ]);
  });

  test("never make a skill broader than itself, whatever both sides say", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e");
    const link = fc.record({
      fromId: id,
      toId: id,
      kind: fc.constantFrom("broader" as const, "related" as const),
    });
    const acyclic = fc.array(link).map((all) => all.filter(({ fromId, toId }) => fromId < toId));
    fc.assert(
      fc.property(acyclic, fc.array(link), (own, official) => {
        const chosen = chooseLinks(own, official, never);
        const above = [...own, ...chosen].filter(({ kind }) => kind === "broader");
        const reach = (from: string, seen: string[] = []): boolean =>
          above.some(
            ({ fromId, toId }) =>
              fromId === from && (seen.includes(toId) || reach(toId, [...seen, from, toId])),
          );
        for (const start of ["a", "b", "c", "d", "e"]) expect(reach(start, [start])).toBe(false);
        const pairs = [...own, ...chosen].map(({ fromId, toId }) => `${fromId} ${toId}`);
        const fresh = chosen.map(({ fromId, toId }) => `${fromId} ${toId}`);
        expect(new Set(fresh).size).toBe(fresh.length);
        for (const one of chosen)
          if (one.kind === "related") expect(pairs).toContain(`${one.toId} ${one.fromId}`);
      }),
    );
  });
});
