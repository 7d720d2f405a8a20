import { expect, test } from "vitest";
import { bandReason } from "#app/domain/matching/band-reason.server.ts";
import { bandOf } from "#matching/order.ts";

const reasonOf = (share: number, points: number) =>
  bandReason({ band: bandOf(share, points), share, points });

test("more points with too few of the skills have the lower band, and are told so", () => {
  expect(reasonOf(410, 6545)).toEqual({ next: "good", lacks: "share", has: 410, needed: 500 });
  expect(reasonOf(640, 6253)).toEqual({ next: "strong", lacks: "share", has: 640, needed: 700 });
});

test("enough of the skills with too few points are told of the points", () => {
  expect(reasonOf(720, 6253)).toEqual({ next: "strong", lacks: "points", has: 6253, needed: 6500 });
  expect(reasonOf(600, 4400)).toEqual({ next: "good", lacks: "points", has: 4400, needed: 4500 });
});

test("the best band needs no reason, the weakest has one", () => {
  expect(reasonOf(700, 6500)).toBeNull();
  expect(reasonOf(80, 4412)).toEqual({ next: "partial", lacks: "share", has: 80, needed: 250 });
});
