import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "#text/fold.ts";
import { singular, stem } from "#text/stem.ts";
import { withSigns } from "#text/tech-words.ts";
import { tokenize } from "#text/tokens.ts";

const words = (text: string) => tokenize(text).map((token) => token.folded);

describe("fold", () => {
  it.each([
    ["Ștefan Über CAFÉ", "stefan uber cafe"],
    ["Йордан й Ѝ ѝ", "йордан й и и"],
    ["и\u0306зток", "йзток"],
    ["мо́ля", "моля"],
    ["„Стаж“ – ‘2026’", "\"стаж\" - '2026'"],
    ["ﬁle Ⅳ", "file iv"],
    ["Cтаж", "стаж"],
    ["С++ и С#", "c++ и c#"],
    ["1С", "1c"],
    ["ќе ѓон ї", "ќе ѓон ї"],
    ["програ\u00adмиране", "програмиране"],
    ["Straße Łódź", "strasse lodz"],
  ])("%s → %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("changes nothing when applied again, on any Unicode", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe("tokenize", () => {
  it.each([
    ["C++, C#; .NET и Node.js.", ["c++", "c#", ".net", "и", "node.js"]],
    ["C/C++17, F#", ["c", "c++", "17", "f#"]],
    ["ASP.NET Core (1C, CI/CD)", ["asp.net", "core", "1c", "ci/cd"]],
    ["front-end/back-end", ["front", "end", "back", "end"]],
    ["R&D, TCP/IP, and/or", ["r&d", "tcp/ip", "and", "or"]],
    ["Master’s програми", ["master's", "програми"]],
    ["issue#12 ends. Java.", ["issue", "12", "ends", "java"]],
    ["С++ на кирилица", ["c++", "на", "кирилица"]],
    ["C ++, C #, F # и C+ +; С + + 17", ["c++", "c#", "f#", "и", "c++", "c++", "17"]],
    ["Grade C + bonus, flat C #3, C + E", "grade c bonus flat c 3 c e".split(" ")],
    ["Plan C\n# Requirements\n+ + plus", ["plan", "c", "requirements", "plus"]],
    ["👩‍💻Програмиране👍", ["програмиране"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("gives offsets into the original, in order and without overlap, on any Unicode", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.folded).toBe(fold(withSigns(token.text)));
          last = token.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes very long words whole", () => {
    for (const letter of ["a", "я", "e\u0301", "i\u00ad", "b'"]) {
      expect(tokenize(letter.repeat(100_000))).toHaveLength(1);
    }
  });
});

describe("stem of English and mixed words", () => {
  it("joins inflections and keeps exceptions and technical words", () => {
    expect(stem("databases")).toBe(stem("database"));
    expect(stem("programming")).toBe(stem("programmed"));
    expect(stem("master's")).toBe(stem("master"));
    expect(stem("universities")).toBe(stem("university"));
    expect(stem("university")).not.toBe(stem("universe"));
    expect(stem("engine")).not.toBe(stem("engineering"));
    expect(stem("c++")).toBe("c++");
    expect(stem("html5")).toBe("html5");
    expect(stem("constructor")).toBe(stem("constructors"));
  });

  it("leaves words of the other script alone when the language is given", () => {
    expect(stem("стажове", "en")).toBe("стажове");
    expect(stem("stages", "bg")).toBe("stages");
  });

  it("knows the singular without crossing kinds of words", () => {
    expect(
      ["databases", "technologies", "boxes", "analysis", "class", "classes"].map(singular),
    ).toEqual(["database", "technology", "box", "analysis", "class", "class"]);
    expect(singular("communicating")).not.toBe(singular("communication"));
  });
});
