import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { chooseRows } from "#app/domain/import/choose-rows.ts";
import { readRows, UnreadableFile } from "#app/domain/import/read-rows.server.ts";

async function file(name: string, content: string | Uint8Array) {
  const folder = await mkdtemp(path.join(tmpdir(), "rows-"));
  await writeFile(path.join(folder, name), content);
  return path.join(folder, name);
}

test("CSV: byte order mark, any delimiter, cells over several lines, wrong columns", async () => {
  const name = await file("a.csv", '\ufefftitle;about\n"Стаж; лятo";"two\nlines"\nlonely\n');
  const rows = await readRows(name, { csv: {} });
  expect(rows[0]!.fields).toEqual({ title: "Стаж; лятo", about: "two\nlines" });
  expect(rows[1]).toMatchObject({ row: 2, trouble: { code: "wrongColumns" } });
  expect(rows[1]!.fields).toBeUndefined();
});

test("CSV in an older encoding is read when the mapping names it, and refused otherwise", async () => {
  const cyrillic = Uint8Array.from([0x61, 0x0a, 0xd1, 0xf2, 0xe0, 0xe6, 0x0a]);
  const name = await file("b.csv", cyrillic);
  const rows = await readRows(name, { csv: { encoding: "windows-1251" } });
  expect(rows[0]!.fields).toEqual({ a: "Стаж" });
  await expect(readRows(name, { csv: {} })).rejects.toThrow(UnreadableFile);
});

test("JSONL: a broken line is reported and does not hide the others", async () => {
  const rows = await readRows(await file("c.jsonl", '{"a":1}\n{"a":\n\n[1]\n'), { csv: {} });
  expect(rows.map(({ row, trouble }) => [row, trouble?.code])).toEqual([
    [1, undefined],
    [2, "notJson"],
    [3, "notAnObject"],
  ]);
});

test("JSON: the list may stand deeper", async () => {
  const name = await file("d.json", '{"data":{"rows":[{"a":1}]}}');
  expect(await readRows(name, { csv: {}, rows: "data.rows" })).toHaveLength(1);
  await expect(readRows(name, { csv: {} })).rejects.toThrow(/is not a list/);
  await expect(readRows(name, { csv: {}, rows: "data" })).rejects.toThrow(/no list at data/);
});

test("every n-th row, the mapping's conditions, then skip and limit", () => {
  const rows = Array.from({ length: 10 }, (_, index) => ({
    row: index + 1,
    fields: { n: index + 1 },
    raw: {},
  }));
  const mapping = { every: { n: 2, offset: 1 }, where: [{ field: "n", isNot: [4] }] };
  const chosen = chooseRows(rows, mapping, { skip: 1, limit: 2 });
  expect(chosen.map(({ row }) => row)).toEqual([6, 8]);
  const odd = chooseRows(rows, mapping, { every: { n: 2, offset: 0 } });
  expect(odd.map(({ row }) => row)).toEqual([1, 3, 5, 7, 9]);
});

test("CSV: a line that names the delimiter is no row, and headers in quotes do not mislead", async () => {
  const named = await file("f.csv", "\ufeffsep=;\r\na,b;c\r\n1;2\r\n");
  expect((await readRows(named, { csv: {} }))[0]!.fields).toEqual({ "a,b": "1", c: "2" });
  expect((await readRows(named, { csv: { delimiter: "," } }))[0]!.fields).toEqual({
    "a,b": "1",
    c: "2",
  });
  const quoted = await file("g.csv", '"a;b;c;d",e\n1,2\n');
  expect((await readRows(quoted, { csv: {} }))[0]!.fields).toEqual({ "a;b;c;d": "1", e: "2" });
  const open = await file("h.csv", 'sep=;\na;b\n1;2\n3;"4\n');
  await expect(readRows(open, { csv: {} })).rejects.toThrow(/begins on line 4/);
});

test("CSV: what a row has too much is kept, and empty cells at its end are not too much", async () => {
  const rows = await readRows(await file("i.csv", "a;b\n1;2;;\n1;2;3;4\n"), { csv: {} });
  expect(rows[0]).toMatchObject({ fields: { a: "1", b: "2" } });
  expect(rows[0]!.trouble).toBeUndefined();
  expect(rows[1]).toMatchObject({
    raw: { a: "1", b: "2", "#3+": "3;4" },
    trouble: { code: "wrongColumns", values: { found: 4, expected: 2 } },
  });
});

test("CSV: a surplus that is left in its column is still too much, and none once it is gone", async () => {
  const rows = await readRows(await file("k.csv", "a,b,#3+,reason\n1,2,3,why\n1,2 3,,why\n"), {
    csv: {},
  });
  expect(rows.map(({ trouble }) => trouble?.values)).toEqual([
    { found: 4, expected: 3 },
    undefined,
  ]);
});

test("a byte order mark says more than the encoding that the mapping names", async () => {
  const rows = await readRows(await file("j.csv", "\ufeffa\nСтаж\n"), {
    csv: { encoding: "windows-1251" },
  });
  expect(rows[0]!.fields).toEqual({ a: "Стаж" });
});
