import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { readSource } from "#app/domain/import/read-rows.server.ts";
import type { ReadSetting } from "#app/domain/import/read-rows.server.ts";
import { refusedRows } from "#app/domain/import/refused-rows.ts";

async function read(name: string, content: string | Uint8Array, setting: ReadSetting) {
  const folder = await mkdtemp(path.join(tmpdir(), "refused-"));
  await writeFile(path.join(folder, name), content);
  return readSource(path.join(folder, name), setting);
}

/** The file of refused rows of a source of which all rows are refused. */
async function refusedOf(name: string, content: string | Uint8Array, setting: ReadSetting) {
  const { rows, form } = await read(name, content, setting);
  const refused = rows.map((source) => ({
    source,
    errors: [source.trouble ?? { field: "mode", code: "unknownChoice", values: { value: "odd" } }],
  }));
  return refusedRows(refused, form);
}

const WHY = "mode: is none of the choices: odd";
const inCyrillic = (text: string) =>
  Uint8Array.from(text, (sign) => {
    const code = sign.codePointAt(0)!;
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });

const WRITTEN: [
  what: string,
  name: string,
  source: string,
  setting: ReadSetting,
  refused: string,
][] = [
  [
    "the mapping's delimiter",
    "a.csv",
    'a;b,c\n"1;2";"say ""x"""\n',
    { csv: { delimiter: ";" } },
    `_reason;a;b,c\n${WHY};"1;2";"say ""x"""\n`,
  ],
  [
    "the source's delimiter",
    "b.tsv",
    "a\tb\n1\t2,3\n",
    { csv: {} },
    `_reason\ta\tb\n${WHY}\t1\t2,3\n`,
  ],
  [
    "a delimiter that only its first line says",
    "c.csv",
    "sep=^\na^b\n1^2\n",
    { csv: {} },
    `sep=^\n_reason^a^b\n${WHY}^1^2\n`,
  ],
  [
    "as many cells as it has",
    "d.csv",
    "a,b\n1,2,3\n4\n",
    { csv: {} },
    "_reason,a,b\nhas 3 columns instead of 2,1,2,3\nhas 1 columns instead of 2,4\n",
  ],
  [
    "the columns in their order, also where they are numbers",
    "e.csv",
    "name,2027,a,a,\n1,2,3,4,5\n",
    { csv: {} },
    `_reason,name,2027,a,a (2),#5\n${WHY},1,2,3,4,5\n`,
  ],
  [
    "one column of reasons, where the source is such a file",
    "f.csv",
    "_reason,a,b\nold,1,2\nold,1,2,3\n",
    { csv: {} },
    `_reason,a,b\n${WHY},1,2\nhas 4 columns instead of 3,1,2,3\n`,
  ],
  [
    "JSON lines",
    "g.jsonl",
    '{"a":1,"_reason":"old"}\n{"a"\n',
    { csv: {} },
    `{"a":1,"_reason":"${WHY}"}\n{"_raw":"{\\"a\\"","_reason":"is not valid JSON"}\n`,
  ],
];

test.each(WRITTEN)("refused rows keep %s", async (_what, name, source, setting, refused) => {
  expect(await refusedOf(name, source, setting)).toBe(refused);
  const again = await read(name, refused, setting);
  const before = await read(name, source, setting);
  const troubles = ({ rows }: typeof again) => rows.map(({ trouble }) => trouble?.code);
  if (!name.endsWith(".jsonl")) expect(troubles(again)).toEqual(troubles(before));
});

test.each(["rows", "data.rows", "0.rows", "pages.*.rows"])(
  "refused rows of JSON stand where the mapping looks for them: %s",
  async (rows) => {
    const source = rows.startsWith("0")
      ? [{ rows: [{ a: 1 }] }]
      : { rows: [{ a: 1 }], data: { rows: [{ a: 1 }] }, pages: [{ rows: [{ a: 1 }] }] };
    const refused = await refusedOf("a.json", JSON.stringify(source), { rows, csv: {} });
    const again = await read("a.json", refused, { rows, csv: {} });
    expect(again.rows.map(({ fields }) => fields)).toEqual([{ a: 1, _reason: WHY }]);
  },
);

test("refused rows of a source in another encoding begin with a mark, and are read by it", async () => {
  const setting = { csv: { encoding: "windows-1251" } };
  const refused = await refusedOf("a.csv", inCyrillic("a,b\nСтаж,Ж\n"), setting);
  expect(refused).toBe(`\ufeff_reason,a,b\n${WHY},Стаж,Ж\n`);
  const again = await read("a.csv", refused, setting);
  expect(again.rows[0]!.fields).toEqual({ _reason: WHY, a: "Стаж", b: "Ж" });
  expect(again.form.hasMark).toBe(true);
});

test("no refused rows make a file without rows", () => {
  expect(refusedRows([], { format: "csv", delimiter: ";", hasMark: false })).toBe(
    "sep=;\n_reason\n",
  );
  expect(refusedRows([], { format: "json", rows: "offers", hasMark: false })).toBe(
    '{\n  "offers": []\n}\n',
  );
});
