import { describe, expect, test } from "vitest";
import { choicesAddress, searchAddress } from "#app/domain/search/address-input.ts";
import { isReadWhole, readSearch } from "#app/domain/search/input.ts";

const read = (query: string) => readSearch(new URLSearchParams(query));

test("the whole state is in the address, and the address is short", () => {
  const address =
    "/search?q=%D1%81%D1%82%D0%B0%D0%B6&side=company&kind=internship&skill=sql&skill=python&paid=paid&sort=newest&page=3";
  const { search, unread } = read(address.split("?")[1]!);
  expect(unread).toEqual([]);
  expect(search).toMatchObject({ q: "стаж", skill: ["sql", "python"], page: 3 });
  expect(searchAddress(search, { page: 3 })).toBe(address);
  expect(searchAddress(read("").search)).toBe("/search");
});

test("a town, how far around it, and the steps are in the address as well; what is usual is left out", () => {
  const address =
    "/search?q=java&skill=sql&mode=remote&start=2027-02&duration=over&pay=1000&deadline=14&near=%D0%A1%D0%BE%D1%84%D0%B8%D1%8F&within=25&remote=1&sort=distance";
  const { search, unread } = read(address.split("?")[1]!);
  expect(unread).toEqual([]);
  expect(search).toMatchObject({ near: "София", within: "25", remote: "1", deadline: ["14"] });
  expect(searchAddress(search)).toBe(address);
  expect(searchAddress(read("within=25&remote=1").search)).toBe("/search");
  expect(searchAddress(read("near=+&within=50&named=+").search)).toBe("/search");
});

test("without the town there is no order by distance", () => {
  const { search } = read("q=java&near=%D0%A1%D0%BE%D1%84%D0%B8%D1%8F&sort=distance");
  expect(searchAddress(search, { near: undefined })).toBe("/search?q=java");
  expect(searchAddress({ ...search, sort: "pay" }, { near: undefined })).toBe(
    "/search?q=java&sort=pay",
  );
  expect(read("q=java&sort=distance")).toMatchObject({ unread: [], search: { sort: "best" } });
});

test("any change starts at the first page", () => {
  const { search } = read("q=a&page=7");
  expect(searchAddress(search, { side: "university" })).toBe("/search?q=a&side=university");
});

describe("what cannot be read is named and left out, the rest is searched", () => {
  const cases: [query: string, unread: string[], kept: object][] = [
    ["kind=nonsense&q=a", ["kind"], { q: "a", kind: [] }],
    ["page=10000", ["page"], { page: 1 }],
    ["page=abc&sort=upwards", ["sort", "page"], { page: 1, sort: "best" }],
    ["side=both", ["side"], { side: undefined }],
    [`skill=${encodeURIComponent('"] OR id EXISTS')}`, ["skill"], { skill: [] }],
    [`skill=${"x".repeat(500)}`, ["skill"], { skill: [] }],
    ["start=2027-13&within=3", ["start", "within"], { start: [], within: "50" }],
    ["deadline=8&pay=1&duration=5", ["pay", "duration", "deadline"], { deadline: [], pay: [] }],
    ["organisation=1&remote=yes", ["organisation", "remote"], { organisation: [] }],
    [`near=${"x".repeat(500)}&named=${"y".repeat(500)}`, ["near", "named"], { near: undefined }],
    ["field=61", ["field"], { field: [] }],
    ["start=0000-01", ["start"], { start: [] }],
    ["kind=nonsense&kind=internship&q=a", ["kind"], { q: "a", kind: ["internship"] }],
  ];
  test.each(cases)("%s", (query, unread, kept) => {
    const reading = read(query);
    expect(reading.unread).toEqual(unread);
    expect(reading.search).toMatchObject(kept);
  });
});

test("5,000 characters are cut, control characters are spaces, what others put into addresses is no concern", () => {
  const long = read(`q=${"a".repeat(5000)}`);
  expect(long.unread).toEqual(["q"]);
  expect(long.search.q).toHaveLength(300);
  expect(read("q=a%00b%0A%0Dc&utm_source=x&gclid=1&lang=bg&kind=")).toMatchObject({
    unread: [],
    strange: [],
    search: { q: "a b c", kind: [] },
  });
});

test("of more choices than can be made together the first are kept, and the others told", () => {
  const levels = Array.from({ length: 23 }, (_, index) => `skill=s${index}&skill=s${index}`);
  const { search, unread, leftOut } = read(`q=a&kind=internship&${levels.join("&")}`);
  expect(unread).toEqual([]);
  expect(search).toMatchObject({ q: "a", kind: ["internship"] });
  expect(search.skill).toHaveLength(20);
  expect(leftOut).toEqual({ skill: ["s20", "s21", "s22"] });
  expect(read("skill=a&skill=b").leftOut).toEqual({});
});

test("names that no field has are told, a few and not at length", () => {
  const { search, unread, strange } = read("q=a&colour=red&colour=blue&toString=1&kind=internship");
  expect({ unread, strange }).toEqual({ unread: [], strange: ["colour", "toString"] });
  expect(search.kind).toEqual(["internship"]);
  const many = Array.from({ length: 30 }, (_, index) => `${"x".repeat(300)}${index}=1&n${index}=`);
  expect(read(many.join("&")).strange.map(({ length }) => length)).toEqual([40, 2, 2, 2, 2]);
});

test("an order by distance wants a town, and without one the best come first", () => {
  const orders = [
    "sort=distance",
    "sort=distance&near=%20",
    "sort=distance&near=sofia",
    "sort=pay",
  ];
  expect(orders.map((query) => read(query).isTownWanted)).toEqual([true, true, false, false]);
  expect(read("sort=distance").search.sort).toBe("best");
});

test("a page that is too far is told from what is no page", () => {
  const isTooFar = (query: string) => read(query).isTooFar;
  expect(["page=10000", "page=abc", "page=0", "page=-1", "page=2", ""].map(isTooFar)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("the page of all values of a facet has the search in its address", () => {
  const { search } = read("q=java&skill=sql&named=data&page=3");
  expect(choicesAddress(search, "skill")).toBe("/search/choices/skill?q=java&skill=sql");
  expect(choicesAddress(read("").search, "place")).toBe("/search/choices/place");
});

test("of a field with one value the first counts, and others are named: then not all of it is searched for", () => {
  const twice = read("side=company&side=university&q=a&q=b&page=2&page=3&near=Sofia&near=Varna");
  expect(twice.search).toMatchObject({ side: "company", q: "a", page: 2, near: "Sofia" });
  expect(twice).toMatchObject({ repeated: ["q", "side", "near", "page"], unread: [] });
  expect(isReadWhole(twice)).toBe(false);
  const same = read("q=&q=b&q=+b&remote=1&remote=1&kind=internship&kind=programme");
  expect(same.search).toMatchObject({ q: "b", remote: "1" });
  expect(isReadWhole(same)).toBe(true);
});

test("signs that leave words out elsewhere are noticed, and what only looks so is not", () => {
  const all = ["-java", "python -java", 'data "machine learning"', "java NOT spring", "java OR c"];
  all.push("NOT java", "java,-spring", "java (-spring)", "'machine learning'");
  all.push("без java", "java но не spring", "Not java", "стаж без опит", "java NOT");
  all.push("и/или java", "java,или python", "java OR(python)", "java/-python", "без-опит");
  all.push("java or c", "java или python", "java ИЛИ python", "java|python", "java | python");
  const none = ["co-development", "C++ - C#", '"java"', "OR gates", "orange", "стаж – лято"];
  none.push("'java'", "notes", "небе", "бездна", "Moore's law and Ohm's law", "без");
  expect([...all, ...none].map((q) => readSearch(new URLSearchParams({ q })).hasOperators)).toEqual(
    [...all.map(() => true), ...none.map(() => false)],
  );
});
