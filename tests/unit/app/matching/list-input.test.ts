import { expect, test } from "vitest";
import { isNarrowed, matchListAddress, readMatchList } from "#app/domain/matching/list-input.ts";

const read = (query: string) => readMatchList(`https://tandem.example/postings/1/matches?${query}`);

test("a list of matches is read from its address, and what it cannot mean is not said", () => {
  expect(read("")).toEqual({ met: [], sort: "best", page: 1 });
  expect(read("band=good&mode=remote&met=place&met=time&sort=newest&page=2")).toEqual({
    band: "good",
    mode: "remote",
    met: ["time", "place"],
    sort: "newest",
    page: 2,
  });
  expect(read("band=&mode=moon&met=weather&met=language&sort=worst&page=-3")).toEqual({
    met: ["language"],
    sort: "best",
    page: 1,
  });
});

test("the address of another page keeps the rest", () => {
  const query = read("band=good&mode=remote&met=place&met=time&sort=newest");
  const address = matchListAddress("1", { ...query, page: 3 });
  expect(readMatchList(`https://tandem.example${address}`)).toEqual({ ...query, page: 3 });
});

test("an order alone narrows nothing", () => {
  expect(isNarrowed(read("sort=newest&page=2"))).toBe(false);
  for (const query of ["band=strong", "mode=hybrid", "met=time"])
    expect(isNarrowed(read(query))).toBe(true);
});
