import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { at, cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { organisations } from "#db/schema/index.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";

const database = useProcessDatabase();

type Role = "owner" | "viewer" | "outsider" | "student" | "coordinator" | "staff" | "visitor";
const readers = {} as Record<Role, Reader>;
const address = { draft: "", inReview: "", published: "" };
let company = "";

beforeAll(async () => {
  const db = database();
  await makeVocabulary(db);
  const people = await cast(db);
  company = people.company.id;
  const who: Record<Role, string | null> = {
    owner: people.recruiter.personId,
    viewer: people.onlooker.personId,
    outsider: people.outsider.personId,
    student: people.student.personId,
    coordinator: people.coordinator.personId,
    staff: people.staff.personId,
    visitor: null,
  };
  for (const [role, id] of Object.entries(who)) readers[role as Role] = await readerOf(id);
  const owner = at(people.recruiter, new Date());
  const begin = () => createDraft(owner, company, contentFor("internship", open));
  const draft = await begin();
  const handedIn = await begin();
  await submitPosting(owner, handedIn.id);
  const published = await begin();
  await submitPosting(people.system, published.id);
  address.draft = `/postings/${draft.id}`;
  address.inReview = `/postings/${handedIn.id}`;
  address.published = `/postings/${published.id}`;
});

/** Open whatever the day on which the test runs. */
const open = { deadlineOn: undefined };

type State = keyof typeof address;
const see = (role: Role, state: State, page: string) => readers[role].open(address[state] + page);
const take = (role: Role, state: State, step: string, entries = {}) =>
  readers[role].send(address[state] + step, entries);

describe("somebody who has not signed in", () => {
  test.each(["/workspace", "/reviews", "/postings/new/internship", "/skill-suggestions?q=s"])(
    "is asked to before %s",
    async (path) => {
      const { status, location } = await readers.visitor.open(path);
      expect(status).toBe(302);
      expect(location).toBe(`/sign-in?redirectTo=${encodeURIComponent(path)}`);
    },
  );

  test.each(["/edit", "/publication", "/closure", "/approval", "/return"])(
    "changes nothing by %s",
    async (step) => {
      const { status, location } = await take("visitor", "draft", step);
      expect([status, location]).toEqual([302, "/sign-in?redirectTo=%2Fworkspace"]);
    },
  );
});

describe("a new posting", () => {
  test.each<[Role, string, number]>([
    ["owner", "internship", 200],
    ["owner", "co-development-offer", 200],
    ["owner", "programme", 403],
    ["coordinator", "programme", 200],
    ["coordinator", "internship", 403],
    ["viewer", "internship", 403],
    ["student", "internship", 403],
    ["staff", "internship", 403],
    ["owner", "project_proposal", 404],
    ["owner", "anything", 404],
  ])("for the %s of kind %s: %i", async (role, kind, status) => {
    expect((await readers[role].open(`/postings/new/${kind}`)).status).toBe(status);
  });

  const entries = () => ({
    organisation: company,
    language: "en",
    "texts.en.title": "Slipped in",
  });

  test("cannot be written for another organisation", async () => {
    const answer = await readers.outsider.send("/postings/new/internship", entries());
    expect(answer.status).toBe(404);
  });

  test("cannot be written by somebody who only reads", async () => {
    const answer = await readers.viewer.send("/postings/new/internship", entries());
    expect(answer.status).toBe(403);
  });

  test("of the other side's kind is not theirs to write", async () => {
    const answer = await readers.owner.send("/postings/new/programme", entries());
    expect(answer.status).toBe(403);
  });
});

describe("a draft", () => {
  const steps = ["/edit", "/publication", "/closure"];

  test.each(steps)("is not there for an outsider: %s", async (step) => {
    for (const role of ["outsider", "student"] as const)
      expect((await take(role, "draft", step, { reason: "filled" })).status).toBe(404);
  });

  test.each(["/edit", "/publication"])("is not for a viewer to change: %s", async (step) => {
    expect((await take("viewer", "draft", step)).status).toBe(403);
  });

  test("has pages for those who write alone", async () => {
    expect((await see("owner", "draft", "/edit")).status).toBe(200);
    expect((await see("viewer", "draft", "/edit")).status).toBe(403);
    expect((await see("outsider", "draft", "/edit")).status).toBe(404);
    expect((await see("owner", "draft", "/closure")).status).toBe(409);
  });
});

describe("a published posting", () => {
  test("is closed by its organisation alone", async () => {
    const reason = { reason: "filled" };
    for (const role of ["viewer", "outsider", "student", "staff"] as const)
      expect((await take(role, "published", "/closure", reason)).status).toBe(403);
    expect((await see("outsider", "published", "/closure")).status).toBe(403);
    expect((await see("owner", "published", "/closure")).status).toBe(200);
  });

  test("is not published twice", async () => {
    expect((await take("owner", "published", "/publication")).status).toBe(409);
  });
});

describe("a posting in review", () => {
  test("is decided by staff alone", async () => {
    for (const step of ["/approval", "/return"]) {
      const note = { note: "Please say more." };
      expect((await take("owner", "inReview", step, note)).status).toBe(403);
      expect((await take("outsider", "inReview", step, note)).status).toBe(404);
    }
    for (const role of ["owner", "student"] as const)
      expect((await readers[role].open("/reviews")).status).toBe(403);
  });

  test("is decided where it has been read, as long as its organisation is verified", async () => {
    const approves = `href="${address.inReview}/approval"`;
    const returns = `href="${address.inReview}/return"`;
    const read = async (role: Role) => (await see(role, "inReview", "")).html;
    expect(await read("staff")).toContain(approves);
    expect(await read("staff")).toContain(returns);
    expect(await read("owner")).not.toMatch(/\/(approval|return)"/);
    const become = (state: "suspended" | "verified") =>
      database().update(organisations).set({ state }).where(eq(organisations.id, company));
    await become("suspended");
    const stopped = await read("staff");
    await become("verified");
    expect(stopped).not.toContain(approves);
    expect(stopped).toContain(returns);
    expect(stopped).toContain("The posting can be approved when the suspension is lifted.");
  });

  test("goes back with a reason that its authors read, and only once", async () => {
    const list = await readers.staff.open("/reviews");
    expect(list.html).toContain(`action="${address.inReview}/return"`);
    const { revision } = Object.fromEntries(
      entriesIn((await see("staff", "inReview", "/return")).html, "return"),
    );
    const silent = await take("staff", "inReview", "/return", { note: " ", revision });
    expect(silent.status).toBe(400);
    expect(silent.html).toContain('id="return-note-error"');
    const unread = await take("staff", "inReview", "/return", { note: "Unread", revision: "0" });
    expect(unread.status).toBe(409);
    expect(text(unread.html)).toContain("What stands below is what it says now.");
    const note = "Name the tools.";
    const returned = await take("staff", "inReview", "/return", { note, revision });
    expect(returned.location).toBe("/reviews?done=returned");
    expect((await readers.owner.open("/workspace")).html).toContain("Name the tools.");
    expect((await take("staff", "inReview", "/return", { note: "Again" })).status).toBe(409);
    expect((await take("staff", "inReview", "/approval")).status).toBe(409);
  });
});
