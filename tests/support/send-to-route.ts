import { siteUrl } from "./browser.ts";
import type { BuiltRoute } from "./build-routes.ts";
import type { SeededPerson } from "./seeded-people.ts";
import { sessionOf } from "./signed-in.ts";

type Sent = {
  person?: SeededPerson;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  entries?: Record<string, string>;
};

const sessions = new Map<SeededPerson, ReturnType<typeof sessionOf>>();

/** Each person's session is asked for once: walks over all routes send a thousand requests, none of which ends it. */
function sessionFor(person: SeededPerson) {
  const known = sessions.get(person) ?? sessionOf(person);
  sessions.set(person, known);
  return known;
}

/** Sends a request without a browser, as a visitor or a seeded person, and follows no redirection. */
export async function send(path: string, { person, method = "GET", headers, entries = {} }: Sent) {
  const cookie = person ? await sessionFor(person) : null;
  const answer = await fetch(new URL(path, siteUrl()), {
    method,
    redirect: "manual",
    body: method === "POST" ? new URLSearchParams(entries) : undefined,
    headers: {
      "Sec-Fetch-Site": "same-origin",
      ...(cookie ? { Cookie: `${cookie.name}=${cookie.value}` } : {}),
      ...headers,
    },
  });
  const target = answer.headers.get("Location") ?? answer.headers.get("X-Remix-Redirect") ?? "";
  return { status: answer.status, target, text: await answer.text() };
}

export type Answer = Awaited<ReturnType<typeof send>>;

/** Where the data of a page alone is asked for. */
export const dataAddress = (path: string, { id }: BuiltRoute) =>
  `${path}${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(id)}`;
