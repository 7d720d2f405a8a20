import { randomUUID } from "node:crypto";
import { builtRoutes } from "#tests/support/build-routes.ts";
import { findOwnPosting, linksIn, readPage } from "#tests/support/find-pages.ts";
import {
  ENTRIES,
  filled,
  OWN_FORMS,
  OWN_PAGES,
  PUBLIC_PAGES,
  SENT_ON,
} from "#tests/support/known-routes.ts";
import { expect, test } from "#tests/support/page-test.ts";
import type { SeededPerson } from "#tests/support/seeded-people.ts";
import { send } from "#tests/support/send-to-route.ts";
import type { Answer } from "#tests/support/send-to-route.ts";

const routes = builtRoutes();
const idIn = (path: string) => path.split("/")[2]!;

/** Where somebody does not see it, 404; where it is seen and not theirs to change, 403. */
type Thing = { id: string; refusal: 403 | 404 };

/** Whose things stand in the addresses of a walk, and what their pages and forms are answered. */
type Walk = {
  posting: Thing;
  organisation: Thing;
  /** What there is to read, to look for in vain, or to do all the same. A form without an answer is not sent. */
  but: Record<string, { page?: number; form?: number | null }>;
};

const OF_THE_OFFICE = /^\/(staff|reviews)/;

function thingOf(path: string, { posting, organisation }: Walk): Thing {
  if (path.startsWith("/organisations/:id")) return organisation;
  if (/^\/(postings\/:id|autosaves)/.test(path)) return posting;
  const isNamed = path.includes(":") && !OF_THE_OFFICE.test(path);
  return { id: randomUUID(), refusal: isNamed ? 404 : 403 };
}

async function walkAs(person: SeededPerson, walk: Walk) {
  for (const route of routes) {
    const { id, refusal } = thingOf(route.path, walk);
    const { page: pageAnswer = refusal, form: formAnswer = refusal } = walk.but[route.path] ?? {};
    const address = filled(route.path, id);
    const told = (method: string, { status, target }: Answer) =>
      `${person}: ${method} ${address} ${status} ${target}`;
    if (route.hasLoader && !PUBLIC_PAGES.has(route.path) && !OWN_PAGES.has(route.path)) {
      const page = await send(address, { person });
      const sentOn = SENT_ON[route.path];
      if (sentOn) expect(page.target, told("GET", page)).toMatch(sentOn);
      else expect(page.status, told("GET", page)).toBe(pageAnswer);
    }
    if (route.hasAction && !OWN_FORMS.has(route.path) && formAnswer !== null) {
      const entries = ENTRIES[route.path];
      const sent = await send(address, { person, method: "POST", entries });
      expect(sent.status, told("POST", sent)).toBe(formAnswer);
    }
  }
}

/** Files for everybody who may import, and drafts for everybody who writes for an organisation of that side. */
const OF_EVERYBODY: Walk["but"] = {
  "/imports/templates/:name": { page: 403 },
  "/postings/new/:kind": { page: 403, form: 403 },
};

/** Pages for those who write for an organisation of their own; what they send holds no file. */
const OF_WRITERS: Walk["but"] = {
  "/imports": { page: 200 },
  "/imports/new": { page: 200, form: 400 },
  "/imports/templates/:name": { page: 200 },
};

/** Of an organisation that everybody sees: nobody's invitation and nobody's claim are not there, and any member claims. */
const OF_A_SEEN_ORGANISATION: Walk["but"] = {
  "/organisations/:id/invitations/:invitationId/acceptance": { form: 404 },
  "/organisations/:id/claim/withdrawal": { form: 404 },
  "/organisations/:id/claim": { page: 200, form: 400 },
};

const STRANGERS = {
  student: {
    ...OF_EVERYBODY,
    // What students state of themselves; sent without entries it would be all unknown.
    "/account/studies": { page: 200, form: null },
    "/account/studies/removal": { form: null },
  },
  otherUniversity: { ...OF_WRITERS, "/postings/new/:kind": { page: 200, form: 404 } },
} as const;

const OF_ANOTHER_COMPANY = { ...OF_EVERYBODY, ...OF_WRITERS, ...OF_A_SEEN_ORGANISATION };

/** What everybody of an organisation may read of it and of its postings. Leaving it is everybody's own. */
const OF_COLLEAGUES: Walk["but"] = {
  "/postings/:id/hidden-matches": { page: 200 },
  ...OF_EVERYBODY,
  ...OF_A_SEEN_ORGANISATION,
  "/organisations/:id/members": { page: 200 },
  "/organisations/:id/membership": { page: 200, form: null },
  "/organisations/:id/verification": { page: 200 },
  "/organisations/:id/evidence/:evidenceId": { page: 404 },
  "/organisations/:id/joining": { form: 409 },
  "/postings/:id/preview": { page: 200 },
  "/postings/:id/versions": { page: 200 },
  "/postings/:id/versions/:number": { page: 200 },
  // The first version differs from none before it.
  "/postings/:id/versions/:number/changes": { page: 404 },
};

async function findThings() {
  const draft = await findOwnPosting("coordinator", "/workspace", "This is a draft.");
  const [home] = linksIn(await readPage(draft, "coordinator"), "/organisations/:id");
  // Staff have not verified it, so that nobody else sees it.
  const page = await readPage("/workspace", "newCompany");
  const [unseen] = linksIn(page, "/organisations/:id/verification");
  return { draft, posting: idIn(draft), university: idIn(home!), unseen: idIn(unseen!) };
}

for (const person of ["student", "otherUniversity"] as const)
  test(`${person} finds nothing of a draft and an organisation that are not shown`, async () => {
    const { draft, posting, unseen } = await findThings();
    await walkAs(person, {
      posting: { id: posting, refusal: 404 },
      organisation: { id: unseen, refusal: 404 },
      but: STRANGERS[person],
    });
    expect((await send(draft, { person })).status).toBe(404);
  });

test("another company's owner finds nothing of the draft, sees the university and may nothing there", async () => {
  const { posting, university } = await findThings();
  await walkAs("companyOwner", {
    posting: { id: posting, refusal: 404 },
    organisation: { id: university, refusal: 403 },
    but: OF_ANOTHER_COMPANY,
  });
});

test("a colleague who only reads is told that writing and reviewing are not theirs", async () => {
  const { draft, posting, university } = await findThings();
  await walkAs("universityViewer", {
    posting: { id: posting, refusal: 403 },
    organisation: { id: university, refusal: 403 },
    but: OF_COLLEAGUES,
  });
  expect((await send(draft, { person: "universityViewer" })).status).toBe(200);
});

test("what is answered otherwise is said of routes that exist", () => {
  const paths = new Set(routes.map(({ path }) => path));
  const said = [OF_COLLEAGUES, OF_ANOTHER_COMPANY, ...Object.values(STRANGERS), SENT_ON];
  expect(said.flatMap(Object.keys).filter((path) => !paths.has(path))).toEqual([]);
});
