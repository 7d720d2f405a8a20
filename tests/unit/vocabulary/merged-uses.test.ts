import fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterCredits,
  afterInstant,
  afterRevision,
  unmerged,
} from "#app/domain/skill/merged-uses.ts";
import type { KeptUse, MergedUse } from "#app/domain/skill/merged-uses.ts";

type Use = { skillId: string } & KeptUse;

const SKILLS = ["a", "b", "c", "d", "e"];
const day = (number: number) => new Date(Date.UTC(2027, 0, 1 + number));

const higher = (one: number | null, other: number | null) => Math.max(one ?? 0, other ?? 0) || null;

/** What `moveUses` does to a list in SQL, and what `noteMerger` notes before. */
function merge(list: Use[], gone: string, stays: string) {
  const went = list.find(({ skillId }) => skillId === gone);
  if (!went) return { list, noted: null };
  const stayed = list.find(({ skillId }) => skillId === stays) ?? null;
  const one: Use = stayed
    ? {
        ...stayed,
        importance: Math.max(stayed.importance!, went.importance!),
        level: higher(stayed.level, went.level),
      }
    : { ...went, skillId: stays };
  const others = list.filter(({ skillId }) => skillId !== gone && skillId !== stays);
  const bare = ({ position, importance, level, source, span }: Use) => ({
    position,
    importance,
    level,
    source,
    span,
  });
  return {
    list: [...others, one],
    noted: { gone, stays, went: bare(went), stayed: stayed && bare(stayed) },
  };
}

const uses = fc
  .uniqueArray(
    fc.record({
      skillId: fc.constantFrom(...SKILLS),
      importance: fc.constantFrom(1, 2),
      level: fc.option(fc.integer({ min: 1, max: 5 })),
      source: fc.constantFrom("person" as const, "exact" as const),
      span: fc.option(fc.constantFrom("words", "others")),
    }),
    { selector: ({ skillId }) => skillId },
  )
  .map((list): Use[] => list.map((use, position) => ({ ...use, position })));

/** Merges as they can follow each other: what is gone stays gone. */
const mergers = fc.shuffledSubarray(SKILLS, { maxLength: 4 }).chain((gone) =>
  fc.tuple(
    ...gone.map((id, index) => {
      const left = SKILLS.filter((skill) => !gone.slice(0, index + 1).includes(skill));
      return fc.constantFrom(...left).map((stays): [string, string] => [id, stays]);
    }),
  ),
);

const ordered = (list: readonly Use[]) => list.toSorted((a, b) => a.position! - b.position!);

test("whatever was merged, in chains or several into one, undone to any moment it is what stood then", () => {
  fc.assert(
    fc.property(uses, mergers, (start, steps) => {
      const stood = [start];
      const merged: MergedUse[] = [];
      steps.forEach(([gone, stays], index) => {
        const { list, noted } = merge(stood[index]!, gone, stays);
        stood.push(list);
        const when = { merger: index + 1, credits: index, at: day(index + 1), revision: index };
        if (noted) merged.push({ ...noted, ...when });
      });
      const now = stood.at(-1)!;
      stood.forEach((then, moment) => {
        for (const isLater of [
          afterInstant(day(moment)),
          afterCredits(moment),
          afterRevision(moment),
        ])
          expect(ordered(unmerged(now, merged, isLater))).toEqual(ordered(then));
      });
    }),
  );
});

const plain = (merger: number, gone: string, stays: string, at: Date): MergedUse => ({
  merger,
  gone,
  stays,
  at,
  credits: merger,
  revision: merger,
  went: { position: 0, importance: 1, level: null, source: "person", span: null },
  stayed: null,
});

test("what came after a merger that is undone is undone with it, whatever clock it had", () => {
  const now: Use[] = [{ skillId: "c", ...plain(1, "", "", day(0)).went }];
  const merged = [plain(1, "a", "b", day(3)), plain(2, "b", "c", day(1))];
  expect(unmerged(now, merged, afterInstant(day(2)))).toMatchObject([{ skillId: "a" }]);
  expect(unmerged(now, merged, afterInstant(day(3)))).toEqual(now);
});

test("what no merger has touched is as it is, with all that its row says", () => {
  const module = [{ moduleId: "m", skillId: "b", level: 3, source: "person", span: null }];
  expect(unmerged(module, [], () => true)).toEqual(module);
  const noted = { ...plain(1, "a", "b", day(1)), went: { level: 1, source: "person", span: null } };
  expect(unmerged(module, [noted as MergedUse], () => true)).toEqual([
    { ...module[0], skillId: "a", level: 1 },
  ]);
});
