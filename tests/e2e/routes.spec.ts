import { randomUUID } from "node:crypto";
import { builtRoutes, type BuiltRoute } from "#tests/support/build-routes.ts";
import { findMatched } from "#tests/support/find-pages.ts";
import {
  ENTRIES,
  filled,
  OWN_FORMS,
  OWN_PAGES,
  PUBLIC_FORMS,
  PUBLIC_PAGES,
  SIGNED_FORMS,
} from "#tests/support/known-routes.ts";
import { expect, test } from "#tests/support/page-test.ts";
import { dataAddress, send } from "#tests/support/send-to-route.ts";
import type { Answer } from "#tests/support/send-to-route.ts";

const REFUSALS = [400, 401, 403, 404, 405];
const asksForAccount = ({ target }: Answer) => target.startsWith("/sign-in");

/** The address with an id that nobody has, and with that of a posting that exists. */
const addressesOf = ({ path }: BuiltRoute, existing: string): string[] =>
  /:(id|form)\b/.test(path)
    ? [filled(path, randomUUID()), filled(path, existing)]
    : [filled(path, "")];

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
        await send(address, {}),
        await send(dataAddress(address, route), {}),
        await send(address, { method: "POST", entries: ENTRIES[route.path] }),
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
          const answer = await send(target, { method: "POST", headers, person });
          const expected = SIGNED_FORMS.has(route.path) ? 404 : 403;
          expect(answer.status, `POST ${target}`).toBe(expected);
        }
});
