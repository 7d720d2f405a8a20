import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { people } from "#db/schema/index.ts";
import { NameInput, SignUpInput } from "#app/domain/person/account-input.ts";
import { NewOrganisationInput } from "#app/domain/organisation/new-input.ts";
import { cast } from "#tests/support/cast.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf, type Reader } from "#tests/support/site.ts";

const database = useProcessDatabase();
let c: Awaited<ReturnType<typeof cast>>;
let staff: Reader;

beforeAll(async () => {
  c = await cast(database());
  staff = await readerOf(c.staff.personId);
});

test.each([
  "/staff/log?subject=%00",
  "/staff/log/file?subject=a%00b",
  "/staff/organisations?q=%00",
  "/staff/people?q=a%00%1F%E2%80%8B",
])("what nobody sees is not looked for: %s", async (address) => {
  expect((await staff.open(address)).status).toBe(200);
  const member = await readerOf(c.outsider.personId);
  expect((await member.open(address)).status).toBe(403);
});

test("a name keeps no control character, and the account answers with what is left", async () => {
  const reader = await readerOf(c.student.personId);
  const answer = await reader.send("/account/name", {
    name: "Iva\0n\u0007 P\u200betrov",
    language: "en",
  });
  expect(answer.status).toBe(302);
  const [person] = await database().select().from(people).where(eq(people.id, c.student.personId));
  expect(person!.name).toBe("Iva n Petrov");
  const unseen = await reader.send("/account/name", { name: "\u200b\u200b", language: "en" });
  expect(unseen.status).toBe(400);
});

test("an account is made with no name of which nothing is seen", async () => {
  const visitor = await readerOf(null);
  const typed = { role: "student", email: "x@mail.example", newPassword: "long enough to be one" };
  for (const name of ["\0", "\u200b\u200b"])
    expect((await visitor.send("/sign-up", { ...typed, name })).status).toBe(400);
});

describe.each(["\u200b\u200b", "\0\u0007", "\u2800", "\u0301\u0301", " \u00a0 "])(
  "of a name of signs that show nothing (%j)",
  (name) => {
    const isRequired = { success: false };
    test("no account and no organisation is called", () => {
      expect(NameInput.safeParse({ name, language: "en" })).toMatchObject(isRequired);
      const person = { role: "student", email: "x@y.example", newPassword: "0123456789abc" };
      expect(SignUpInput.safeParse({ ...person, name })).toMatchObject(isRequired);
      const organisation = { kind: "company", country: "AT", isNoneOfThese: true };
      expect(NewOrganisationInput.safeParse({ ...organisation, name })).toMatchObject(isRequired);
    });
  },
);
