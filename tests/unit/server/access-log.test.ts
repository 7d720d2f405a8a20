import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { unsubscribeToken } from "#app/auth/unsubscribe-token.server.ts";
import { newSecret } from "#app/domain/secret.server.ts";
import { withoutSecrets } from "#server/access-log.ts";

test("an address is logged without the secret that stands in it", () => {
  const secret = newSecret();
  expect(withoutSecrets(`/confirmation/${secret}`)).toBe("/confirmation/:secret");
  expect(withoutSecrets(`/invitations/${secret}/acceptance`)).toBe(
    "/invitations/:secret/acceptance",
  );
  const token = unsubscribeToken({ personId: randomUUID(), topic: "organisation" });
  expect(withoutSecrets(`/unsubscribe/${token}`)).toBe("/unsubscribe/:secret");
});

test("ids and plain words stay, so that the log says what was opened", () => {
  const path = `/postings/${randomUUID()}/matches/${randomUUID()}`;
  expect(withoutSecrets(path)).toBe(path);
  expect(withoutSecrets("/how-matching-works")).toBe("/how-matching-works");
});
