import { createRequestHandler, json, type ServerBuild } from "@remix-run/node";
import fc from "fast-check";
import { expect, test } from "vitest";
import { beginningOfPath, routesByBeginning } from "#server/routes-by-beginning.ts";

type Shape = { path?: string; index?: true; parentId?: string };

const shapes: Record<string, Shape> = {
  root: { path: "" },
  "routes/home": { index: true, parentId: "root" },
  "routes/layout": { parentId: "root" },
  "routes/staff": { path: "staff", parentId: "routes/layout" },
  "routes/staff.logs": { path: "logs/:id", parentId: "routes/staff" },
  "routes/staff.home": { index: true, parentId: "routes/staff" },
  "routes/search": { path: "Search", parentId: "root" },
  "routes/search.atom": { path: "search.atom", parentId: "root" },
  "routes/skill": { path: "skills/:id", parentId: "root" },
  "routes/skill.pick": { path: "skills/:id?/pick", parentId: "root" },
  "routes/either": { path: "bg?/about", parentId: "root" },
  "routes/short": { path: ":code", parentId: "root" },
  "routes/rest": { path: "*", parentId: "root" },
};

const route = ([id, shape]: [string, Shape]) => [
  id,
  {
    id,
    ...shape,
    module: { loader: ({ params }: object & { params: object }) => json({ id, params }) },
  },
];

const build = {
  routes: Object.fromEntries(Object.entries(shapes).map(route)),
  assets: { routes: Object.fromEntries(Object.entries(shapes)), entry: {}, url: "", version: "" },
  entry: { module: { default: () => new Response("page") } },
  future: {},
  publicPath: "/",
} as unknown as ServerBuild;

const whole = createRequestHandler(build, "production");
const parts = routesByBeginning(build);

const addressOf = (path: string) => `http://localhost${path}`;

async function answer(handle: typeof whole, path: string) {
  const response = await handle(new Request(addressOf(path)), {} as never);
  return `${response.status} ${await response.text()}`;
}

const words = "staff STAFF logs search search.atom skills pick bg about 7 %73taff x%2Fy ſtaff стаж";
const word = fc.constantFrom("", ...words.split(" "));
const path = fc.array(word, { maxLength: 4 }).map((words) => `/${words.join("/")}`);

test("a part of the routes answers as all of them would", async () => {
  await fc.assert(
    fc.asyncProperty(path, async (somewhere) => {
      const part = parts.get(beginningOfPath(new URL(addressOf(somewhere)).pathname));
      if (!part) return;
      const handle = createRequestHandler(part, "production");
      expect(await answer(handle, somewhere)).toBe(await answer(whole, somewhere));
    }),
    { numRuns: 500 },
  );
});

test("a part has the routes of its word and those of any word, and no other", () => {
  expect([...parts.keys()].toSorted()).toEqual(["search", "search.atom", "skills", "staff"]);
  const ofAny = ["either", "home", "layout", "rest", "short"].map((name) => `routes/${name}`);
  const idsOf = (beginning: string) => Object.keys(parts.get(beginning)!.routes).toSorted();
  expect(idsOf("search")).toEqual(["root", "routes/search", ...ofAny].toSorted());
  expect(Object.keys(parts.get("staff")!.assets.routes)).toContain("routes/staff.logs");
  expect(idsOf("staff")).not.toContain("routes/skill");
});
