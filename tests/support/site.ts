import { tmpdir } from "node:os";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { expect } from "vitest";
import { openProvenSession } from "#app/auth/open-session.server.ts";
import { createServer } from "#server/create-server.ts";
import { tellError } from "#server/log.ts";
import * as entry from "#app/entry.server.tsx";

const HOST = "tandem.example";
const ORIGIN = `http://${HOST}`;

/** Where the site looks for mails; whoever puts one there removes the folder. */
export const MAIL_FOLDER = path.join(tmpdir(), `tandem-mails-${process.pid}`);

/** The names of route files as Remix reads them: a dot parts, a dollar stands for anything, an underscore leaves the layout. */
function pathOf(file: string) {
  const parts = file
    .replace(/^.*\//, "")
    .replace(/\.tsx$/, "")
    .split(/(?<!\[)\./);
  const isIndex = parts.at(-1) === "_index";
  const steps = (isIndex ? parts.slice(0, -1) : parts).map((part) =>
    part === "$" ? "*" : part.replace(/_$/, "").replace(/^\$/, ":").replace("[.]", "."),
  );
  return { path: steps.join("/") || undefined, index: isIndex || undefined };
}

const modules = import.meta.glob<object>("/app/routes/*.tsx", { eager: true });
const [root] = Object.values(import.meta.glob<object>("/app/root.tsx", { eager: true }));

type Route = { id: string; parentId?: string; path?: string | undefined; index?: boolean };

const routes: (Route & { module: object | undefined })[] = [
  { id: "root", path: "", module: root },
  ...Object.entries(modules).map(([file, module]) => ({
    id: file.replaceAll(/^\/app\/|\.tsx$/g, ""),
    parentId: "root",
    module,
    ...pathOf(file),
  })),
];

/** What the browser would be told of a route: no files, since nothing is loaded. */
const toldOf = ({ module, ...route }: (typeof routes)[number]) => ({
  ...route,
  module: "",
  imports: [],
  hasLoader: module !== undefined && "loader" in module,
  hasAction: module !== undefined && "action" in module,
});

/** The routes of the site by their paths, such as postings/:id/edit. */
export const siteRoutes = routes.slice(1).map(toldOf);

const byId = <T extends { id: string }>(list: T[]) =>
  Object.fromEntries(list.map((route) => [route.id, route]));

const build = {
  mode: "production",
  routes: byId(routes),
  entry: { module: entry },
  assets: {
    entry: { imports: [], module: "" },
    routes: byId(routes.map(toldOf)),
    url: "",
    version: "1",
  },
  future: {},
  basename: "/",
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  isSpaMode: false,
} as unknown as ServerBuild;

/** What the server could not answer; it must stay empty, unless that is what a test is about. */
const failures: string[] = [];
let isMeantToFail = false;

/** Does what the server is meant to fail at, and answers with what the server has written down about it. */
export async function failing(work: () => Promise<void>): Promise<string[]> {
  isMeantToFail = true;
  try {
    await work();
    return failures.splice(0);
  } finally {
    isMeantToFail = false;
  }
}

const server = createServer({
  build,
  log: pino(
    { level: "error", serializers: { err: tellError } },
    { write: (line: string) => void failures.push(line) },
  ),
  development: false,
  trustProxy: false,
  publicOrigin: undefined,
  mailFolder: MAIL_FOLDER,
  contactEmail: "office@tandem.example",
  ping: async () => 1,
  searchPing: async () => true,
});

export type Answer = {
  status: number;
  location: string;
  html: string;
  bytes: Uint8Array;
  headers: Headers;
};

/** Somebody before a browser without JavaScript: addresses are opened and forms are sent; what scripts would send is sent by hand. */
export type Reader = {
  open: (address: string) => Promise<Answer>;
  send: (address: string, entries: FormData | Record<string, string>) => Promise<Answer>;
  /** What a script of a page sends. */
  tell: (address: string, told: unknown) => Promise<Answer>;
  /** What the browser sends as its cookies now. */
  cookies: () => string;
};

/** What a browser keeps: a cookie that is set takes the place of the one of its name. */
function cookieJar(...first: string[]) {
  const kept = new Map<string, string>();
  const keep = (setCookie: string) => {
    const [pair = ""] = setCookie.split(";");
    kept.set(pair.split("=")[0]!, pair);
  };
  first.forEach(keep);
  return { keep, header: () => [...kept.values()].join("; ") };
}

/** Opens the whole site, in this process, for a person who is signed in or for nobody. */
export async function readerOf(
  personId: string | null,
  language = "en",
  more: Record<string, string> = {},
): Promise<Reader> {
  const jar = cookieJar(`tandem_language=${language}`);
  // As after both steps of signing in: staff are let in by nothing less.
  if (personId) jar.keep(await openProvenSession(new Request(ORIGIN), personId));
  const ask = async (address: string, init: RequestInit): Promise<Answer> => {
    const headers = {
      Host: HOST,
      "Sec-Fetch-Site": "same-origin",
      Cookie: jar.header(),
      ...more,
    };
    const answer = await server.request(new URL(address, ORIGIN).href, { ...init, headers });
    if (!isMeantToFail) expect(failures).toEqual([]);
    answer.headers.getSetCookie().forEach(jar.keep);
    const location = answer.headers.get("Location") ?? "";
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const html = new TextDecoder().decode(bytes);
    return { status: answer.status, location, html, bytes, headers: answer.headers };
  };
  return {
    cookies: jar.header,
    open: (address) => ask(address, {}),
    tell: (address, told) => ask(address, { method: "POST", body: JSON.stringify(told) }),
    send: (address, entries) =>
      ask(address, {
        method: "POST",
        body: entries instanceof FormData ? entries : new URLSearchParams(entries),
      }),
  };
}
