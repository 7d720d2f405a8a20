import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { organisationDomains } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { invite } from "#app/domain/invitation/commands.server.ts";
import { makePerson } from "#tests/support/cast.ts";
import { company, mailsTo, moveTo, type Company } from "#tests/support/organisation-people.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";

const database = useProcessDatabase();
let c: Company;
let atGmail: Person;

beforeAll(async () => {
  c = await company(database());
  atGmail = await makePerson(database(), "member");
  await moveTo(database(), c.newcomer, "somebody@lab.quarry.example");
  await moveTo(database(), atGmail, "somebody@gmail.com");
});

const OFFER = "Your organisation is here";

test("an owner asks for a domain, staff confirm it, and a colleague joins by the offer; nobody else is offered it", async () => {
  const [owner, staff, colleague, stranger] = await Promise.all(
    [c.owner, c.staff, c.newcomer, atGmail].map(({ personId }) => readerOf(personId)),
  );
  const path = `/organisations/${c.id}`;
  const asked = await owner!.send(`${path}/domains`, { domain: "https://quarry.example/" });
  expect(asked.location).toContain("done=domainAsked");
  const refused = await owner!.send(`${path}/domains`, { domain: "gmail.com" });
  expect(text(refused.html)).toContain("Anybody can have an address there.");
  expect((await colleague!.send(`${path}/joining`, {})).status).toBe(403);

  const [row] = await database()
    .select()
    .from(organisationDomains)
    .where(eq(organisationDomains.organisationId, c.id));
  const confirmation = `${path}/domains/${row!.id}/confirmation`;
  expect((await staff!.open("/staff/verifications")).html).toContain(`action="${confirmation}"`);
  expect((await staff!.send(confirmation, {})).location).toContain("done=domainConfirmed");

  for (const page of ["/workspace", path]) {
    expect((await colleague!.open(page)).html).toContain(`action="${path}/joining"`);
    expect((await stranger!.open(page)).html).not.toContain("/joining");
  }
  expect(text((await colleague!.open("/workspace")).html)).toContain(OFFER);
  expect((await stranger!.send(`${path}/joining`, {})).status).toBe(403);
  expect((await colleague!.send(`${path}/joining`, {})).location).toBe(`${path}?done=joined`);
  const members = text((await colleague!.open(`${path}/members`)).html);
  expect(members).toMatch(/\(you\).*viewer/s);
  expect(members).not.toContain("@lab.quarry.example");
  expect(text((await colleague!.open("/workspace")).html)).not.toContain(OFFER);
});

test("whoever is signed in with another address signs out at the invitation and is back at it", async () => {
  await invite(c.owner, c.id, { email: "wanted@quarry.example", role: "editor" }, database());
  const [mail] = await mailsTo(database(), "wanted@quarry.example");
  const path = mail!.values.invitationPath!;
  const stranger = await readerOf(atGmail.personId);
  const { html } = await stranger.open(path);
  const [, action] = /action="(\/sign-out[^"]*)"[^>]*class="actions"/.exec(html)!;
  expect((await stranger.send(action!, {})).location).toBe(path);
});
