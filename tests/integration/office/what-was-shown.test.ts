import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import {
  events,
  organisationDomains,
  organisationEvidence,
  organisations,
} from "#db/schema/index.ts";
import {
  addEvidence,
  askForVerification,
  removeEvidence,
} from "#app/domain/evidence/commands.server.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { removeLogo, setLogo } from "#app/domain/logo/commands.server.ts";
import { getProfileForm } from "#app/domain/organisation/queries.server.ts";
import { ProfileInput } from "#app/domain/organisation/profile-input.ts";
import { reviseProfile } from "#app/domain/organisation/revise.server.ts";
import { listQueues } from "#app/domain/office/queues.server.ts";
import {
  noteEvidence,
  restoreOrganisation,
  suspendOrganisation,
} from "#app/domain/verification/commands.server.ts";
import { confirmNames, listRenamed } from "#app/domain/verification/names.server.ts";
import { getDecision } from "#app/domain/verification/queries.server.ts";
import { getBeforeRestoration } from "#app/domain/verification/restoration.server.ts";
import { cast, makeOrganisation, makePerson, NOW, unique } from "#tests/support/cast.ts";
import { picture } from "#tests/support/pictures.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import type { Person } from "#app/domain/actor.ts";
import type { OrganisationState } from "#db/codes.ts";

const database = useProcessDatabase();

const NUMBER = { country: "DE", identifier: "HRB 4711" };

let c: Awaited<ReturnType<typeof cast>>;
let staff: Reader;

beforeAll(async () => {
  c = await cast(database());
  staff = await readerOf(c.staff.personId);
});

async function ownedBy(state: OrganisationState) {
  const { id, name } = await makeOrganisation(database(), "company", state);
  return {
    id,
    name,
    owner: await makePerson(database(), "member", [{ organisationId: id, role: "owner" }]),
  };
}

/** An owner gives the organisation another name, and a number where that may change. */
async function rename(owner: Person, id: string, name: string, number = {}) {
  const { revision } = await getProfileForm(owner, id, database());
  const identity = { name, ...number };
  await reviseProfile(owner, id, ProfileInput.parse({ revision, identity }), database());
}

const revisionOn = (html: string): string => /name="revision" value="(\d+)"/.exec(html)![1]!;
const stateOf = async (id: string) =>
  (await database().select().from(organisations).where(eq(organisations.id, id)))[0]!.state;

test("a decision about what has changed since it was shown is refused, and the page shows what is there now", async () => {
  const { id, owner } = await ownedBy("new");
  const path = `/organisations/${id}/decision`;
  const revision = revisionOn((await staff.open(path)).html);
  await rename(owner, id, "Deutsche Bundesbank", NUMBER);
  for (const verdict of ["verify", "ask", "refuse"]) {
    const stale = await staff.send(path, { verdict, revision, reason: "So it is." });
    expect(stale.status).toBe(409);
    const page = text(stale.html);
    expect(page).toContain("has been changed since this page was opened");
    expect(page).toContain("Decide about Deutsche Bundesbank");
    expect(page).toContain("HRB 4711");
    expect(revisionOn(stale.html)).not.toBe(revision);
    expect(await stateOf(id)).toBe("new");
  }
  const fresh = revisionOn((await staff.open(path)).html);
  const decided = await staff.send(path, { verdict: "verify", revision: fresh });
  expect(decided.location).toContain("done=verified");
});

test("a decision is refused when the logo or the evidence has changed since it was shown", async () => {
  const { id, owner } = await ownedBy("new");
  const path = `/organisations/${id}/decision`;
  const said = { kind: "statement", words: "Ask our dean." } as const;
  const changes = [
    async () => setLogo(owner, id, await picture("png"), database()),
    () => removeLogo(owner, id, database()),
    () => addEvidence(owner, id, said, database()),
    () => noteEvidence(c.staff, id, { words: "The register knows it." }, database()),
    async () => {
      const [given] = await database()
        .select()
        .from(organisationEvidence)
        .where(eq(organisationEvidence.addedBy, owner.personId));
      await removeEvidence(owner, id, given!.id, database());
    },
    () => askForVerification(owner, id, { answer: "The dean of it." }, database()),
  ];
  for (const change of changes) {
    const revision = revisionOn((await staff.open(path)).html);
    await change();
    const stale = await staff.send(path, { verdict: "verify", revision });
    expect(stale.status, String(change)).toBe(409);
    expect(await stateOf(id)).toBe("new");
  }
  const revision = revisionOn((await staff.open(path)).html);
  expect((await staff.send(path, { verdict: "verify", revision })).status).toBe(302);
});

describe("a verified organisation that takes another name", () => {
  const waits = async (id: string) =>
    (await listRenamed(c.staff, 1, database())).rows.find((one) => one.id === id) ?? null;

  test("waits for staff with the name that they have seen, until they confirm the one that is shown", async () => {
    const { id, name, owner } = await ownedBy("verified");
    await rename(owner, id, "Banque de France");
    await rename(owner, id, "Banque de France AG");
    expect(await waits(id)).toMatchObject({ vouchedNames: { name }, renamedAt: NOW });
    const queues = await listQueues(c.staff, database());
    expect(queues.find((queue) => queue.name === "names")).toMatchObject({ waiting: 1 });
    const listed = text((await staff.open("/staff/verifications")).html);
    expect(listed).toContain(`Verified as ${name}`);
    const shown = (await staff.open(`/organisations/${id}/decision`)).html;
    expect(text(shown)).toContain(`Name: ${name} → Banque de France`);
    expect(text((await staff.open("/staff/log")).html)).toContain(
      `Name: ${name} → Banque de France`,
    );
    const path = `/organisations/${id}/name-confirmation`;
    const revision = revisionOn(shown);
    await rename(owner, id, "Banque de France SE");
    const stale = await staff.send(path, { revision });
    expect(stale.status).toBe(409);
    expect(text(stale.html)).toContain("has been changed since this page was opened");
    expect(text(stale.html)).toContain("It goes by Banque de France SE now.");
    const now = revisionOn(stale.html);
    expect((await staff.send(path, { revision: now })).location).toContain("done=namesConfirmed");
    expect(await waits(id)).toBeNull();
    expect((await staff.send(path, { revision: now })).status).toBe(409);
    const { history } = await getDecision(c.staff, id, database());
    expect(history.filter(({ deed }) => deed?.verb === "names_confirmed")).toMatchObject([
      { deed: { changes: [{ field: "name", before: name, after: "Banque de France SE" }] } },
    ]);
  });

  test("waits no longer with its old name back, or suspended; restored it waits again", async () => {
    const { id, name, owner } = await ownedBy("verified");
    await rename(owner, id, "Another");
    await rename(owner, id, name);
    expect(await waits(id)).toBeNull();
    await rename(owner, id, "Another");
    await suspendOrganisation(c.staff, id, { reason: "It is not." }, database());
    expect(await waits(id)).toBeNull();
    const { revision } = await getBeforeRestoration(c.staff, id, database());
    await restoreOrganisation(c.staff, id, { reason: "It is.", revision }, database());
    expect(await waits(id)).not.toBeNull();
  });

  test("is confirmed by staff alone", async () => {
    const { id, owner } = await ownedBy("verified");
    await rename(owner, id, unique("Another"));
    await expect(confirmNames(owner, id, { revision: 2 }, database())).rejects.toThrow(Forbidden);
  });
});

test("a suspension is lifted of what was shown: the profile as it will be, and what was changed in it meanwhile", async () => {
  const { id, name, owner } = await ownedBy("verified");
  const path = `/organisations/${id}/restoration`;
  await suspendOrganisation(c.staff, id, { reason: "It is not." }, database());
  const opened = (await staff.open(path)).html;
  expect(text(opened)).toContain("Nothing of its profile was changed since it was suspended.");
  const { revision } = await getProfileForm(owner, id, database());
  const aboutEn = "We are the national bank.";
  const profile = {
    revision,
    identity: { name: "Banque" },
    aboutEn,
    website: "https://bank.example",
  };
  await reviseProfile(owner, id, ProfileInput.parse(profile), database());
  const reason = "It is.";
  const stale = await staff.send(path, { reason, revision: revisionOn(opened) });
  expect(stale.status).toBe(409);
  expect(await stateOf(id)).toBe("suspended");
  const told = text(stale.html);
  expect(told).toContain("has been changed since this page was opened");
  expect(told).toContain("Changed since it was suspended, and read by nobody yet");
  expect(told).toContain(`Name: ${name} → Banque`);
  expect(told).toContain("About, in English and Website");
  expect(told).toContain(aboutEn);
  expect(text((await (await readerOf(c.staff.personId, "bg")).open(path)).html)).toContain(
    "Променено, откакто е спряна",
  );
  const fresh = { reason, revision: revisionOn(stale.html) };
  const own = await readerOf(owner.personId);
  expect((await own.send(path, fresh)).status).toBe(403);
  expect((await (await readerOf(c.outsider.personId)).send(path, fresh)).status).toBe(404);
  expect((await staff.send(path, fresh)).location).toContain("done=restored");
});

test("the record keeps name and number before and after", async () => {
  const { id, name, owner } = await ownedBy("new");
  await rename(owner, id, "Renamed", { ...NUMBER, identifier: "HRB 4712" });
  const isChange = and(eq(events.subjectId, id), eq(events.verb, "identity_changed"));
  const [event] = await database().select().from(events).where(isChange);
  expect(event!.details).toMatchObject({
    before: { name, country: null, identifier: null },
    after: { name: "Renamed", country: "DE", identifier: "HRB 4712" },
  });
});

test("reasons stay in the record, and staff read them in the history and the log", async () => {
  const { id, owner } = await ownedBy("new");
  const path = `/organisations/${id}/decision`;
  const missing = "The statutes are missing.";
  await staff.send(path, { verdict: "ask", revision: "1", reason: missing });
  await staff.send(path, { verdict: "verify", revision: "1" });
  const [asked] = await database()
    .insert(organisationDomains)
    .values({ organisationId: id, domain: "odd.example", askedBy: owner.personId, askedAt: NOW })
    .returning();
  const reason = "The domain is somebody else’s.";
  await staff.send(`/organisations/${id}/domains/${asked!.id}/refusal`, { reason });
  for (const page of [path, "/staff/log"]) {
    const told = text((await staff.open(page)).html);
    for (const words of [missing, reason, "odd.example"]) expect(told, page).toContain(words);
  }
});
