import { randomUUID } from "node:crypto";
import { builtRoutes, type BuiltRoute } from "#tests/support/build-routes.ts";
import { siteUrl } from "#tests/support/browser.ts";
import { findMatched, findOwnPosting } from "#tests/support/find-pages.ts";
import { expect, test } from "#tests/support/page-test.ts";
import type { SeededPerson } from "#tests/support/seeded-people.ts";
import { sessionOf } from "#tests/support/signed-in.ts";

/** What anybody may open. Every other page asks for an account. */
const PUBLIC_PAGES = new Set([
  "/",
  "/search",
  "/how-matching-works",
  "/organisations",
  "/organisations/:id",
  "/organisations/:id/logo",
  "/invitations/:secret",
  "/postings/:id",
  "/postings/:id/curriculum",
  "/postings/:id/matches",
  "/postings/:id/matches/:otherId",
  "/postings/:id/report",
  "/sign-in",
  "/sign-up",
  "/confirmation/:secret",
  "/forgotten-password",
  "/new-password/:secret",
  "/unsubscribe/:token",
  "/mails",
  "/mails/:id",
  "/mails/:id/look",
  "/privacy",
  "/account/closed",
  "/*",
]);

/** What anybody may send. */
const PUBLIC_FORMS = new Set([
  "/sign-in",
  "/sign-up",
  "/confirmation/:secret",
  "/forgotten-password",
  "/new-password/:secret",
  "/postings/:id/report",
]);

/** What the signed token in its address says alone may be sent from anywhere; no other token leads anywhere. */
const SIGNED_FORMS = new Set(["/unsubscribe/:token"]);

/** What everybody with an account may open or send: it shows or ends only what is their own. */
const OWN_PAGES = new Set([
  "/workspace",
  "/organisations/new",
  "/skill-suggestions",
  "/sign-in/second-factor",
  "/sign-in/recovery-code",
  "/account",
  "/account/name",
  "/account/password",
  "/account/address",
  "/account/mail-topics",
  "/account/second-factor",
  "/account/second-factor/new-codes",
  "/account/second-factor/recovery-codes",
  "/account/second-factor/removal",
  "/account/second-factor/replacement",
  "/account/sessions",
  "/account/other-sessions/end",
  "/account/export",
  "/account/export/file",
  "/account/closure",
  "/workspace/archives",
  "/workspace/closures",
  "/workspace/copies",
  "/workspace/postings",
  "/workspace/publications",
  "/workspace/renewals",
]);
const OWN_FORMS = new Set([
  ...PUBLIC_FORMS,
  "/sign-out",
  "/organisations/new",
  "/sign-in/second-factor",
  "/sign-in/recovery-code",
  "/account/name",
  "/account/password",
  "/account/address",
  "/account/mail-topics",
  "/account/second-factor",
  "/account/second-factor/recovery-codes",
  "/account/second-factor/removal",
  "/account/second-factor/replacement",
  "/account/other-sessions/end",
  "/account/export/file",
  "/account/closure",
  "/text-previews",
  "/workspace/archives",
  "/workspace/closures",
  "/workspace/copies",
  "/workspace/publications",
  "/workspace/renewals",
]);

/** Addresses of verbs: whoever opens one by a link is sent on to a page that is on these lists itself. */
const SENT_ON: Record<string, RegExp> = {
  "/organisations/:id/members/:memberId/role": /^\/organisations\/[0-9a-f-]+\/members$/,
  "/organisations/:id/invitations/:invitationId/renewal": /^\/organisations\/[0-9a-f-]+\/members$/,
  "/organisations/:id/invitations/:invitationId/withdrawal":
    /^\/organisations\/[0-9a-f-]+\/members$/,
  "/organisations/:id/invitations/:invitationId/acceptance": /^\/organisations\/[0-9a-f-]+$/,
  "/organisations/:id/domains/:domainId/withdrawal": /^\/organisations\/[0-9a-f-]+\/members$/,
  "/organisations/:id/joining": /^\/organisations\/[0-9a-f-]+$/,
  "/organisations/:id/logo/removal": /^\/organisations\/[0-9a-f-]+\/logo\/edit$/,
  "/organisations/:id/evidence/:evidenceId/removal": /^\/organisations\/[0-9a-f-]+\/verification$/,
  "/postings/:id/publication": /^\/postings\/[0-9a-f-]+$/,
  "/postings/:id/approval": /^\/reviews$/,
  "/postings/:id/withdrawal": /^\/postings\/[0-9a-f-]+$/,
  "/postings/:id/copy": /^\/postings\/[0-9a-f-]+$/,
  "/postings/:id/next-year": /^\/postings\/[0-9a-f-]+$/,
  "/organisations/:id/restoration": /^\/organisations\/[0-9a-f-]+\/decision$/,
  "/organisations/:id/domains/:domainId/confirmation": /^\/organisations\/[0-9a-f-]+\/decision$/,
  "/organisations/:id/claim/withdrawal": /^\/organisations\/[0-9a-f-]+\/claim$/,
  "/staff/claims/:id/acceptance": /^\/staff\/claims$/,
  "/staff/people/:id/sign-out": /^\/staff\/people\/[0-9a-f-]+$/,
  "/staff/mails/:id/repetition": /^\/staff\/status$/,
  "/staff/search-rows/:entity/:id/repetition": /^\/staff\/status$/,
  "/sign-out": /^\/workspace$/,
  "/account/sessions/:id/end": /^\/account\/sessions$/,
  "/autosaves/:form/removal": /^\/postings\/[0-9a-f-]+\/edit$/,
};

/** Entries that are right in themselves, so that only the right to send them is missing. */
const ENTRIES: Record<string, Record<string, string>> = {
  "/postings/new/:kind": {
    language: "en",
    "texts.en.title": "Not mine",
    organisation: randomUUID(),
  },
  "/postings/:id/closure": { reason: "filled" },
  "/postings/:id/return": { note: "Not mine to say." },
  "/postings/:id/take-down": { reason: "Not mine to say." },
  "/postings/:id/dismissal": { outcome: "Not mine to say." },
  "/organisations/:id/claim": { words: "I do not work there." },
  "/organisations/:id/decision": { verdict: "verify" },
  "/organisations/:id/members/:memberId/appointment": { reason: "Not mine to say." },
  "/organisations/:id/suspension": { reason: "Not mine to say." },
  "/organisations/:id/staff-note": { words: "Not mine to say." },
  "/organisations/:id/domains/:domainId/refusal": { reason: "Not mine to say." },
  "/organisations/:id/merger": { into: randomUUID() },
  "/staff/claims/:id/refusal": { reason: "Not mine to say." },
  "/imports/:id/commitment": { rows: "good" },
};

type Sent = { person?: SeededPerson; method?: "GET" | "POST"; headers?: Record<string, string> };

const sessions = new Map<SeededPerson, ReturnType<typeof sessionOf>>();

/** Each person's session is asked for once: these walks send a thousand requests, none of which ends it. */
function sessionFor(person: SeededPerson) {
  const known = sessions.get(person) ?? sessionOf(person);
  sessions.set(person, known);
  return known;
}

async function send(path: string, pattern: string, { person, method = "GET", headers }: Sent) {
  const cookie = person ? await sessionFor(person) : null;
  const answer = await fetch(new URL(path, siteUrl()), {
    method,
    redirect: "manual",
    body: method === "POST" ? new URLSearchParams(ENTRIES[pattern] ?? {}) : undefined,
    headers: {
      "Sec-Fetch-Site": "same-origin",
      ...(cookie ? { Cookie: `${cookie.name}=${cookie.value}` } : {}),
      ...headers,
    },
  });
  const target = answer.headers.get("Location") ?? answer.headers.get("X-Remix-Redirect") ?? "";
  return { status: answer.status, target, text: await answer.text() };
}

type Answer = Awaited<ReturnType<typeof send>>;

const REFUSALS = [400, 401, 403, 404, 405];
const asksForAccount = ({ target }: Answer) => target.startsWith("/sign-in");

/** The address with an id that nobody has, and with that of a posting that exists. */
function addressesOf({ path }: BuiltRoute, existing: string): string[] {
  const filled = (id: string) =>
    path
      .replace(":kind", "programme")
      .replace("*", "nowhere")
      .replace(/:(secret|token)/, "nobodys")
      .replace(":otherId", randomUUID())
      .replace(":number", "1")
      .replace(":domainId", randomUUID())
      .replace(":entity", "posting")
      .replace(":name", "internship.en.csv")
      .replace(/:(id|form)/, id);
  return /:(id|form)/.test(path) ? [filled(randomUUID()), filled(existing)] : [filled("")];
}

const dataAddress = (path: string, { id }: BuiltRoute) =>
  `${path}${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(id)}`;

const routes = builtRoutes();
const idIn = (path: string) => path.split("/")[2]!;

test("the lists name routes that exist", () => {
  const paths = new Set(routes.map(({ path }) => path));
  expect(routes.length).toBeGreaterThan(15);
  for (const list of [PUBLIC_PAGES, PUBLIC_FORMS, OWN_PAGES, OWN_FORMS])
    expect([...list].filter((path) => !paths.has(path))).toEqual([]);
});

test("what a visitor may open or send is on the public lists", async () => {
  const { posting } = await findMatched("programme");
  for (const route of routes)
    for (const address of addressesOf(route, idIn(posting))) {
      const [page, data, sent] = [
        await send(address, route.path, {}),
        await send(dataAddress(address, route), route.path, {}),
        await send(address, route.path, { method: "POST" }),
      ];
      if (PUBLIC_PAGES.has(route.path)) expect(asksForAccount(page), address).toBe(false);
      else if (route.hasLoader) {
        expect(asksForAccount(page), `GET ${address} ${page.status}`).toBe(true);
        expect(asksForAccount(data), `data of ${address} ${data.status}`).toBe(true);
      } else expect(REFUSALS, `GET ${address}`).toContain(page.status);
      if (PUBLIC_FORMS.has(route.path)) expect(sent.status).toBe(400);
      else if (SIGNED_FORMS.has(route.path)) expect(sent.status).toBe(404);
      else if (route.hasAction)
        expect(asksForAccount(sent), `POST ${address} ${sent.status}`).toBe(true);
      else expect(REFUSALS, `POST ${address}`).toContain(sent.status);
    }
});

test("nothing is sent from elsewhere, with an account or without", async () => {
  const { posting } = await findMatched("programme");
  const headers = { "Sec-Fetch-Site": "cross-site" };
  for (const route of routes)
    for (const address of addressesOf(route, idIn(posting)))
      for (const person of [undefined, "coordinator"] as const)
        for (const target of [address, dataAddress(address, route)]) {
          const answer = await send(target, route.path, { method: "POST", headers, person });
          const expected = SIGNED_FORMS.has(route.path) ? 404 : 403;
          expect(answer.status, `POST ${target}`).toBe(expected);
        }
});

const WRITERS: readonly SeededPerson[] = ["companyOwner", "otherUniversity"];

/** Pages without an id for those who write for an organisation of their own. */
const PAGES_OF_WRITERS: Record<string, readonly SeededPerson[]> = {
  "/postings/new/:kind": ["otherUniversity"],
  "/imports": WRITERS,
  "/imports/new": WRITERS,
  "/imports/templates/:name": WRITERS,
};

/** What everybody of an organisation may read of its postings, whatever their state. */
const READ_BY_COLLEAGUES = /^\/postings\/:id\/(versions|preview|curriculum)/;

async function expectRefused(person: SeededPerson, posting: string) {
  for (const route of routes) {
    const address = addressesOf(route, idIn(posting)).at(-1)!;
    const told = (method: string, { status, target }: Answer) =>
      `${person}: ${method} ${address} ${status} ${target}`;
    if (route.hasLoader && !PUBLIC_PAGES.has(route.path) && !OWN_PAGES.has(route.path)) {
      const page = await send(address, route.path, { person });
      const sentOn = SENT_ON[route.path];
      const isOwnPage = PAGES_OF_WRITERS[route.path]?.includes(person);
      const isRead = person === "universityViewer" && READ_BY_COLLEAGUES.test(route.path);
      // The first version differs from none before it.
      if (isRead) expect([200, 404], told("GET", page)).toContain(page.status);
      else if (sentOn) expect(page.target, told("GET", page)).toMatch(sentOn);
      else if (isOwnPage) expect(page.status, told("GET", page)).toBe(200);
      else expect([403, 404], told("GET", page)).toContain(page.status);
    }
    if (route.hasAction && !OWN_FORMS.has(route.path)) {
      const sent = await send(address, route.path, { person, method: "POST" });
      // Whoever may import is told that this is no form with a file.
      const isUpload = route.path === "/imports/new" && WRITERS.includes(person);
      expect(isUpload ? [400] : [403, 404], told("POST", sent)).toContain(sent.status);
    }
  }
}

for (const person of ["student", "companyOwner", "otherUniversity"] as const)
  test(`${person} gets nowhere with what belongs to another university`, async () => {
    const draft = await findOwnPosting("coordinator", "/workspace", "This is a draft.");
    await expectRefused(person, draft);
    expect((await send(draft, "/postings/:id", { person })).status).toBe(404);
  });

test("a colleague who only reads may neither write nor review", async () => {
  const draft = await findOwnPosting("coordinator", "/workspace", "This is a draft.");
  await expectRefused("universityViewer", draft);
});
