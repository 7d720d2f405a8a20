import { expect, test } from "vitest";
import { decodeEntities, plainText, tidy } from "#app/domain/import/plain-text.ts";
import { withoutPersonalTraces } from "#app/domain/import/personal.ts";

test("HTML becomes lines of plain text", () => {
  const html = "<p>We build&nbsp;<b>C++</b> &amp; Rust.</p><ul><li>one</li><li>two</li></ul>a<br>b";
  expect(plainText(html)).toBe("We build\u00a0C++ & Rust.\n\n- one\n- two\n\na\nb");
});

test("a comparison is no tag, a script is no text", () => {
  expect(plainText("a < b and c > d<script>alert('x')</script>")).toBe("a < b and c > d");
});

test("entities are decoded by name and by number, unknown ones stay", () => {
  expect(decodeEntities("&Eacute;cole &bdquo;a&ldquo; &#1103; &#x44F; &nosuch; &#0;")).toBe(
    "École „a“ я я &nosuch; &#0;",
  );
});

test("what cannot be stored is taken out", () => {
  expect(tidy("a\u0000b\r\nc  \n\n\n\nd \ud800")).toBe("ab\nc\n\nd \ufffd");
});

test.each([
  ["Write to jana@firma.example or call +359 88 812 3456.", 2],
  ["Ask @jana-b about it", 1],
  ["Профил: https://www.linkedin.com/in/jana-b/ или 0888 123 456", 2],
])("traces of people are removed from %j", (text, removed) => {
  const clean = withoutPersonalTraces(text);
  expect(clean.removed).toBe(removed);
  expect(clean.text).not.toMatch(/jana|\d{3}/);
});

test.each([
  'upgrade "@types/react": "16.8.7"',
  "the `@Injectable()` decorator",
  "ISO 27001, 2020-2024, 1 000 000 users, port 8080",
  "CVE-2021-44228 and RFC 2119",
])("%j leads to nobody and stays", (text) => {
  expect(withoutPersonalTraces(text)).toEqual({ text, removed: 0 });
});
