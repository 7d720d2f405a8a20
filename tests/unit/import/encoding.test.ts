import { describe, expect, test } from "vitest";
import { LIMITS } from "#db/limits.ts";
import { readContent } from "#app/domain/browser-import/read-content.ts";
import { decodeText } from "#app/domain/import/encoding.ts";
import { UnreadableContent } from "#app/domain/import/unreadable.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Cyrillic letters stand in Windows-1251 in their order, from А at 0xC0. */
const windows1251 = (text: string) =>
  Uint8Array.from([...text], (sign) => {
    const code = sign.codePointAt(0)!;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "read",
    (error: unknown) => (error as UnreadableContent).code,
  );

describe("the encoding of a file", () => {
  test("is UTF-8 with or without a mark, or UTF-16 with one", () => {
    expect(decodeText(utf8("Стаж"))).toBe("Стаж");
    expect(decodeText(utf8("\ufeffСтаж"))).toBe("Стаж");
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x21, 0x04]))).toBe("С");
  });

  test("is Windows-1251 where the text makes sense in it", () => {
    expect(decodeText(windows1251("номер;заглавие\n1;Стажант по бази данни"))).toBe(
      "номер;заглавие\n1;Стажант по бази данни",
    );
  });

  test("is refused where it is none of them", () => {
    // Latin-1: "café", "naïve"; in Windows-1251 these would be odd letters between others.
    const latin1 = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x3b, 0xc7, 0xd1, 0xd6, 0xdc]);
    expect(() => decodeText(latin1)).toThrow(UnreadableContent);
  });

  test("of a workbook or a document is none", () => {
    const codeFor = (bytes: number[]) => {
      try {
        return decodeText(Uint8Array.from(bytes));
      } catch (error) {
        return (error as UnreadableContent).code;
      }
    };
    expect(codeFor([0x50, 0x4b, 0x03, 0x04, 1])).toBe("fileIsWorkbook");
    expect(codeFor([0xd0, 0xcf, 0x11, 0xe0, 1])).toBe("fileIsWorkbook");
    expect(codeFor([0x25, 0x50, 0x44, 0x46, 1])).toBe("fileIsNoText");
    expect(codeFor([0x61, 0, 0x62])).toBe("fileIsNoText");
  });
});

describe("the content of a file", () => {
  test("names the line on which a quotation mark opens and never closes", async () => {
    const bytes = utf8('id,title\n1,"two\nlines"\n\n2,"open\n3,x\n');
    const reading = readContent(bytes, "a.csv");
    await expect(reading).rejects.toMatchObject({
      code: "fileNotClosedQuote",
      values: { line: 5 },
    });
  });

  test("has rows, but not too many, and an ending that is known", async () => {
    expect(await codeOf(readContent(utf8("id,title\n"), "a.csv"))).toBe("fileNoRows");
    expect(await codeOf(readContent(utf8("id\n1\n"), "a.ods"))).toBe("fileUnknownEnding");
    expect(await codeOf(readContent(utf8("{}"), "a.json"))).toBe("fileNoList");
    expect(await codeOf(readContent(utf8("[{,"), "a.json"))).toMatch(/^fileNotJson/);
    const many = `id\n${"1\n".repeat(LIMITS.importRows + 1)}`;
    expect(await codeOf(readContent(utf8(many), "a.csv"))).toBe("fileTooManyRows");
    const wide = Array.from({ length: LIMITS.importColumns + 1 }, (_, n) => `c${n}`).join(",");
    expect(await codeOf(readContent(utf8(`${wide}\n${wide}`), "a.csv"))).toBe("fileTooManyColumns");
  });

  test("of JSON may stand deeper, and loses what cannot be stored", async () => {
    const text = '{"meta":{"n":1},"found":{"items":[{"a":"x\\u0000\\ud800y","b":[{"c":"z"}]}]}}';
    const [row] = await readContent(utf8(text), "a.json");
    expect(row!.fields).toEqual({ a: "x\ufffd\ufffdy", b: [{ c: "z" }] });
  });

  test("loses the guard that our files of refused rows put before formulas, and nothing else", async () => {
    const [row] = await readContent(utf8("a,b,c\n'=1+1,'t Hart,'-5\n"), "a.csv");
    expect(row!.fields).toEqual({ a: "=1+1", b: "'t Hart", c: "-5" });
  });

  test.each(["_reason", "_причина"])("loses our reasons of refusal: %s", async (name) => {
    const [row] = await readContent(utf8(`a,${name}\n1,why\n`), "a.csv");
    expect(row).toMatchObject({ fields: { a: "1" }, raw: { a: "1" } });
    expect(Object.keys(row!.fields!)).toEqual(["a"]);
    const [same] = await readContent(utf8(`[{"a":1,"${name}":"why"}]`), "a.json");
    expect(same!.fields).toEqual({ a: 1 });
  });

  test("gives every column a name of its own", async () => {
    const [row] = await readContent(utf8("a,,a\n1,2,3\n"), "a.csv");
    expect(row!.fields).toEqual({ a: "1", "#2": "2", "a (2)": "3" });
  });
});
