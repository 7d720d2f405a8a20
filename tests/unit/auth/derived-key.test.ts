import { afterEach, expect, test, vi } from "vitest";
import { derivedKey } from "#app/auth/derived-key.server.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("a key is the same for one purpose and secret, and another for any other", () => {
  const first = derivedKey("unsubscribe");
  expect(first).toHaveLength(32);
  expect(derivedKey("unsubscribe")).toEqual(first);
  expect(derivedKey("second-factor")).not.toEqual(first);
  vi.stubEnv("APP_SECRET", "another-secret-of-thirty-two-characters");
  expect(derivedKey("unsubscribe")).not.toEqual(first);
});

test("there is no key without a secret", () => {
  vi.stubEnv("APP_SECRET", "");
  expect(() => derivedKey("unsubscribe")).toThrow("APP_SECRET must be");
});
