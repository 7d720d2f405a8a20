import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weaknessOf } from "#app/auth/password-rules.ts";

const MIRA = { email: "mira.dimova@balkan-tu.example", name: "Мира Димова" };
const judge = (password: string) => weaknessOf(password, MIRA);

describe("a password is common", () => {
  test.each([
    "passwordpassword",
    "Password1234",
    "P@ssw0rd2027!",
    "password123456",
    "iloveyou2024",
    "Iloveyou123!",
    "administrator",
    "Administrator1",
    "welcome12345",
    "letmein12345",
    "changeme1234",
    "unbelievable",
    "basketball12",
    "superman12345",
    "internet2027",
  ])("made of common words: %s", (password) => expect(judge(password)).toBe("commonPassword"));

  test.each([
    "123456789012",
    "012345678901",
    "qwertyuiop12",
    "qwerty123456",
    "qwertyuiop[]",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "zxcvbnm12345",
    "asdfghjkl123",
    "abcdefghijkl",
    "abcdefgh1234",
    "987654321098",
    "q1w2e3r4t5y6",
  ])("a row of keys: %s", (password) => expect(judge(password)).toBe("commonPassword"));

  test.each(["aaaaaaaaaaaa", "121212121212", "abcabcabcabc", "Sofia1Sofia1", "xk7mxk7mxk7m"])(
    "a repetition: %s",
    (password) => expect(judge(password)).toBe("commonPassword"),
  );

  test.each([
    "паролапарола",
    "Парола123456",
    "обичамтемного",
    "йцукенгшщзхъ",
    "ЦСКАшампион1",
    "България2027",
    "obichamte123",
    "levskisofia1914",
    "parola123456",
  ])("as people here would think of it: %s", (password) =>
    expect(judge(password)).toBe("commonPassword"),
  );

  test.each(["dimova123456", "ДимоваМира2027", "balkan-2027-mira"])(
    "made of the account's own name: %s",
    (password) => expect(judge(password)).toBe("commonPassword"),
  );
});

test("a password with the address or the product in it is said to have them", () => {
  expect(judge("my mira.dimova stays")).toBe("passwordHasAddress");
  expect(judge("MIRA.DIMOVA-1987")).toBe("passwordHasAddress");
  expect(judge("two on one Tandem bicycle")).toBe("passwordHasProduct");
  expect(weaknessOf("an odd kettle sings", { email: "an@mail.example" })).toBeNull();
});

test.each([
  "correct horse battery staple",
  "kettle-orbit-lantern",
  "a long enough password",
  "Кестен и вятър в шест",
  "uNr7-qd0P-zzKw",
  "mx4%tV9!pLq2",
  "седем шарени водолаза",
])("a good password passes: %s", (password) => expect(judge(password)).toBeNull());

test("random passwords pass nearly always, and nothing makes the rules fail", () => {
  const signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  const random = fc.string({
    unit: fc.constantFrom(...signs),
    minLength: 16,
    maxLength: 16,
  });
  const refused = fc.sample(random, { numRuns: 500, seed: 7 }).filter((one) => judge(one));
  expect(refused.length).toBeLessThan(5);
  fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => void judge(text)));
  for (const odd of ["", "\u{1F9F6}\u{1F9F6}\u{1F511}", "\uD800", "\u0000\n", "x".repeat(10_000)])
    expect(() => judge(odd)).not.toThrow();
});
