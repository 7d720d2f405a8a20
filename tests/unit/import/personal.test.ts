import { describe, expect, test } from "vitest";
import { withoutPersonalTraces } from "#app/domain/import/personal.ts";

describe("what leads to a person goes whole", () => {
  test.each([
    "0888123456",
    "0888 123 456",
    "0888/123-456",
    "0888.123.456",
    "(0888) 123 456",
    "088 812 3456",
    "0898 12 34 56",
    "02 987 6543",
    "(02) 987-6543",
    "02/987 65 43",
    "02/ 987 65 43",
    "029876543",
    "032 123 456",
    "052/612 345",
    "0700 12 345",
    "0888\u00a0123\u00a0456",
    "+359 888 123 456",
    "+359 (0) 888 123 456",
    "+359888123456",
    "00359 2 987 6543",
    "359 888 123 456",
    "+49 151 2345 6789",
    "jana.b+jobs@firm.example.org",
    "mailto:ivan@firm.bg",
    "иван.петров@firma.bg",
    "иван@фирма.бг",
    "ivan(at)firm.bg",
    "ivan [at] firm [dot] bg",
    "ivan (маймунка) firm.bg",
    "ivan at firm dot bg",
    "t.me/ivan_p",
    "https://t.me/ivan_p",
    "wa.me/359888123456",
    "facebook.com/ivan.petrov",
    "https://www.facebook.com/profile.php?id=1000123",
    "https://instagram.com/ivan.p/",
    "linkedin.com/in/ivan-p",
    "https://bg.linkedin.com/in/ivan-p/",
    "twitter.com/ivan_p",
    "@ivan_petrov",
    "ivan.petrov @ firma.bg",
    "ivan.petrov @firma.bg",
    "ivan_p @ firma . bg",
    "ivan@ firma.bg",
    "ivan @ gmail.com",
    "ivan (at) firma . bg",
    "ivan [@] firma . bg",
    "ivan＠firma.bg",
    "ivan﹫firma．bg",
    "＠ivan_petrov",
    "live:ivan.petrov",
    "live:.cid.1a2b3c4d5e6f7a8b",
    "0 8 8 8 1 2 3 4 5 6",
    "0-8-9-8-1-2-3-4-5-6",
  ])("%j", (trace) => {
    const inText = withoutPersonalTraces(`Пишете: ${trace}, моля.`);
    expect(inText).toEqual({ text: "Пишете: , моля.", removed: 1 });
    expect(withoutPersonalTraces(trace)).toEqual({ text: "", removed: 1 });
  });

  test.each([
    ["Skype: live:ivan.petrov", "Skype: "],
    ["Skype: live:ivanpetrov", "Skype: "],
    ["Скайп: ivanpetrov, моля", "Скайп: , моля"],
    ["Skype ID: ivan", "Skype ID: "],
    ["Telegram: ivan_p.", "Telegram: ."],
    ["Discord: ivan#1234", "Discord: "],
    ["Имейл: ivan @ firma.bg", "Имейл: "],
    ["E-mail: hr@ firma . bg", "E-mail: "],
  ])("%j after the word for it", (text, rest) => {
    expect(withoutPersonalTraces(text)).toEqual({ text: rest, removed: 1 });
  });

  test("also straight after a word's colon or full stop, and two in a row", () => {
    expect(withoutPersonalTraces("Тел.0888 123 456/0899 123 456")).toEqual({
      text: "Тел./",
      removed: 2,
    });
    expect(withoutPersonalTraces("tel:0888123456.")).toEqual({ text: "tel:.", removed: 1 });
  });
});

describe("what leads to nobody stays", () => {
  test.each([
    "2020-2024, 2027/2028 и 1999 г.",
    "2027-03-01, 01.02.2027, 01/02/2027 12 часа, 02.12.2027 г.",
    "01.02.2027-30.09.2027 20 места, 01-02-2027 15:30",
    "от 09:00 до 17:30, 09.00-17.30, 08.30 - 12.00 24 часа",
    "1200 лв., 1 000 000 EUR, 0,99 лв., 0.50 EUR, 12 000,00 лв.",
    "0–24, 0-24, 24/7, 5 % от 0.123456789",
    "версия 1.02.345, v2.0.1, 10.0.19041.1023, react@18.3.1, lodash@4.17.21-beta",
    "192.168.0.1, 10.0.12.345, 127.0.0.1:8080",
    "1000 София, 4000 Пловдив, 01234 Leipzig",
    "ISCED 0613, 0611 0612 0613 и 0688; ПН 4.6",
    "ЕИК 0888123456, ISBN 0898123456, 0123456789",
    "CVE-2021-44228, RFC 2119, ISO 27001, ISO/IEC 25010:2011",
    "01 02 03 04 05 06 07 08",
    "https://jobs.example/029876543 и https://jobs.example/a/0888123456",
    "https://jobs.example/job/2023-0020491/2024-Engineer, 2023-0020491/2024",
    "facebook.com, t.me, netflix.com/browse, about.me/team",
    "look at dot products, at home (at least) and array[at].length",
    "C#, .NET, Node.js, ASP.NET and C++ at work.",
    "Developer @ firma.bg, Full-Stack @ firma.com, Node.js @ firma.bg, ASP.NET Core @ firma.io",
    "Meet us (at) 5 . Then work",
    "Skype: daily calls; Telegram: bots, Discord: discord.js, Telegram: Bot API",
    "live: coding, live:coding, go-live:2027",
    "0 8 8 9 1 0, 0.88 0.89 0.90 0.91, 0 1 2 3 4 5 6 7 8 9",
    'upgrade "@types/react": "16.8.7" and the `@Injectable()` decorator',
  ])("%j", (text) => {
    expect(withoutPersonalTraces(text)).toEqual({ text, removed: 0 });
  });
});

const LONG = 200_000;

// Reading that takes the square of the length would not end within the time that a test has.
test("a long text is read to its end", () => {
  for (const word of [
    "0",
    "a",
    "0888 ",
    "1 ",
    "(",
    "ж.",
    "a-",
    "https://",
    "a.",
    "a @ ",
    "a . ",
    "skype: ",
    "live:a",
    "0 ",
  ])
    expect(withoutPersonalTraces(word.repeat(LONG / word.length)).text.length).toBeLessThan(
      LONG * 2,
    );
});
