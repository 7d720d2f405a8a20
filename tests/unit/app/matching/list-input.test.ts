import { expect, test } from "vitest";
import { isNarrowed, matchListAddress, readMatchList } from "#app/domain/matching/list-input.ts";

const read = (query: string) => readMatchList(`https://tandem.example/postings/1/matches?${query}`);

test("a list of matches is read from its address, and what it cannot mean is not said", () => {
  expect(read("")).toEqual({ met: [], sort: "best", chosen: [], page: 1 });
  expect(read("band=good&mode=remote&news=fresh&met=place&met=time&sort=newest&page=2")).toEqual({
    band: "good",
    mode: "remote",
    news: "fresh",
    met: ["time", "place"],
    sort: "newest",
    chosen: [],
    page: 2,
  });
  expect(read("band=&mode=moon&news=none&met=weather&met=language&sort=worst&page=-3")).toEqual({
    met: ["language"],
    sort: "best",
    chosen: [],
    page: 1,
  });
});

test("what is ticked for a comparison goes along to the other pages, four at most, each once", () => {
  const ids = Array.from(
    { length: 6 },
    (_, number) => `10000000-0000-4000-8000-00000000000${number}`,
  );
  const ticked = (some: string[]) => read(some.map((id) => `with=${id}`).join("&"));
  expect(ticked([ids[0]!, ids[1]!, ids[0]!]).chosen).toEqual(ids.slice(0, 2));
  expect(ticked(ids).chosen).toEqual(ids.slice(0, 4));
  expect(ticked(["nothing"]).chosen).toEqual([]);
  const address = matchListAddress("1", { ...ticked(ids), page: 2 });
  expect(readMatchList(`https://tandem.example${address}`)).toMatchObject({
    chosen: ids.slice(0, 4),
    page: 2,
  });
});

test("the address of another page keeps the rest", () => {
  const query = read("band=good&mode=remote&news=all&met=place&met=time&sort=newest");
  const address = matchListAddress("1", { ...query, page: 3 });
  expect(readMatchList(`https://tandem.example${address}`)).toEqual({ ...query, page: 3 });
});

test("an order alone narrows nothing", () => {
  expect(isNarrowed(read("sort=newest&page=2"))).toBe(false);
  for (const query of ["band=strong", "mode=hybrid", "met=time", "news=fresh"])
    expect(isNarrowed(read(query))).toBe(true);
});
