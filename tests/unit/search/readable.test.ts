import { expect, test } from "vitest";
import { readable } from "#search/readable.ts";

const failing = (poison: readonly string[], code = "22P02") => {
  return async (ids: readonly string[]) => {
    if (ids.some((id) => poison.includes(id))) throw Object.assign(new Error("no"), { code });
    return ids.map((id) => id.toUpperCase());
  };
};

const ids = ["a", "b", "c", "d", "e"];

test("what cannot be read keeps nothing else away", async () => {
  expect(await readable(ids, failing([]))).toEqual(["A", "B", "C", "D", "E"]);
  expect(await readable(ids, failing(["b", "e"]))).toEqual(["A", "C", "D"]);
  expect(await readable([], failing(["a"]))).toEqual([]);
});

test("trouble that passes is thrown, and so is what everything fails by", async () => {
  await expect(readable(ids, failing(["c"], "08006"))).rejects.toThrow("no");
  await expect(readable(ids, failing(ids))).rejects.toThrow("no");
  await expect(readable(["a"], failing(["a"]))).rejects.toThrow("no");
});
