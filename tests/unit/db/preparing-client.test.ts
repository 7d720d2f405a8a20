import { expect, test } from "vitest";
import { statementsWorthKeeping } from "#db/preparing-client.server.ts";

test("a statement is worth keeping from its second time, up to a number of statements", () => {
  const isWorthKeeping = statementsWorthKeeping(2);
  const asked = ["a", "a", "b", "a", "c", "c", "b", "b", "c"];
  expect(asked.map(isWorthKeeping)).toEqual([
    false,
    true,
    false,
    true,
    false,
    true,
    false,
    false,
    true,
  ]);
});

test("statements that come once each do not fill the memory", () => {
  const isWorthKeeping = statementsWorthKeeping(2, 3);
  const asked = ["a", "b", "c", "d", "a", "d", "a"];
  expect(asked.map(isWorthKeeping)).toEqual([false, false, false, false, false, true, true]);
});
