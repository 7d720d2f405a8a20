import { expect, test } from "vitest";
import { LANGUAGE_COOKIE } from "#app/i18n/choose-language.ts";
import { HARMLESS_COOKIE, isPersonal } from "#server/cache-headers.ts";

test("the choice of language is the one cookie that says nothing about a person", () => {
  expect(HARMLESS_COOKIE).toBe(LANGUAGE_COOKIE);
  expect(isPersonal(`${LANGUAGE_COOKIE}=bg`)).toBe(false);
  expect(isPersonal(undefined)).toBe(false);
  expect(isPersonal("")).toBe(false);
});

test.each([
  "tandem_session=abc",
  "__Host-tandem_session=abc",
  `${LANGUAGE_COOKIE}=bg; tandem_session=abc`,
  "something_new=1",
])("%s makes a page personal", (cookies) => {
  expect(isPersonal(cookies)).toBe(true);
});
