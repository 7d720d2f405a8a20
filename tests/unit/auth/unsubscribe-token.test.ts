import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { readUnsubscribeToken, unsubscribeToken } from "#app/auth/unsubscribe-token.server.ts";

const mine = { personId: randomUUID(), topic: "posting" } as const;

afterEach(() => {
  vi.unstubAllEnvs();
});

test("a token says for whom and for what it was made", () => {
  expect(readUnsubscribeToken(unsubscribeToken(mine))).toEqual(mine);
});

test("a token that was changed in any way is none", () => {
  const token = unsubscribeToken(mine);
  const [, , mac] = token.split(".");
  const forged = [
    `${randomUUID()}.posting.${mac}`,
    `${mine.personId}.reminder.${mac}`,
    `${token.slice(0, -4)}AAAA`,
    `${token}A`,
    token.slice(0, -1),
    mac!,
    "",
  ];
  expect(forged.map(readUnsubscribeToken)).toEqual(forged.map(() => null));
});

test("no token ends mails about the account itself, and none outlives the secret", () => {
  const always = unsubscribeToken({ ...mine, topic: "account" as "posting" });
  expect(readUnsubscribeToken(always)).toBeNull();
  const token = unsubscribeToken(mine);
  vi.stubEnv("APP_SECRET", "another-secret-of-thirty-two-characters");
  expect(readUnsubscribeToken(token)).toBeNull();
});
