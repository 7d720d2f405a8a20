import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { connect } from "#db/client.server.ts";
import { cloneTemplate, dropDatabase } from "#tests/support/clones.ts";
import { fillDisk, freeDisk } from "#tests/support/full-database.ts";
import {
  freePort,
  startProcess,
  startWeb,
  startWorker,
  untilAnswers,
} from "#tests/support/own-process.ts";
import { awake, expect, test, uniqueWord } from "#tests/support/page-test.ts";
import { signInAnew } from "#tests/support/signed-in.ts";
import { fillPosting, newPostingPath, publish, writeDraft } from "#tests/support/write-posting.ts";
import { databaseNamed } from "#tools/launch/database.mjs";
import { prepareSearch } from "#tools/launch/meilisearch.mjs";

const KEY = "a-key-for-one-test-alone";
const NOTICE = "The search engine is not answering in time just now.";

const server = process.env.DATABASE_URL!;
const database = `tandem_search_down_${process.pid}`;
const folder = mkdtempSync(path.join(tmpdir(), "tandem-search-"));
const search = prepareSearch(folder) as { program?: string; why?: string };
const stops: (() => Promise<unknown>)[] = [];

async function startSearch(port: number) {
  const flags = [
    `--db-path=${path.join(folder, "index")}`,
    `--dump-dir=${path.join(folder, "dumps")}`,
    `--snapshot-dir=${path.join(folder, "snapshots")}`,
    `--http-addr=127.0.0.1:${port}`,
    "--env=production",
    "--no-analytics",
    "--max-indexing-memory=256MiB",
    "--log-level=ERROR",
  ];
  const started = startProcess(search.program!, flags, { MEILI_MASTER_KEY: KEY });
  stops.push(started.stop);
  await untilAnswers(`http://127.0.0.1:${port}/health`, started.hasEnded);
  return started;
}

/** A site with a database and a search server of its own. */
async function openSite() {
  const environment = {
    DATABASE_URL: databaseNamed(server, database) as string,
    MEILI_URL: `http://127.0.0.1:${searchPort}`,
    MEILI_KEY: KEY,
    MEILI_SEARCH_KEY: "",
    MEILI_PREFIX: "",
  };
  await cloneTemplate(server, process.env.SEEDED_DATABASE!, database);
  const web = await startWeb(environment);
  const worker = startWorker(environment);
  stops.push(web.stop, worker.stop);
  return web.url;
}

let site = "";
let searchPort = 0;
let firstSearch: Awaited<ReturnType<typeof startSearch>>;

test.beforeAll(async () => {
  if (!search.program) return;
  // A busy machine fills an empty search server in half a minute; how quick it is, the benchmarks say.
  test.setTimeout(180_000);
  searchPort = await freePort();
  firstSearch = await startSearch(searchPort);
  site = await openSite();
  await expect(async () => {
    expect(await (await fetch(`${site}/search?q=python`)).text()).not.toContain(NOTICE);
  }).toPass({ timeout: 120_000, intervals: [500] });
});

test.afterAll(async () => {
  for (const stop of stops.toReversed()) await stop();
  await dropDatabase(server, database);
  rmSync(folder, { recursive: true, force: true });
});

test.describe.configure({ mode: "serial" });

async function ownPage(browser: Browser) {
  const context = await browser.newContext({ baseURL: site });
  await context.addCookies([{ ...(await signInAnew("companyOwner", site)), url: site }]);
  return context.newPage();
}

const hits = (page: Page) => page.getByRole("main").getByRole("article");

async function expectAnswer(page: Page, query: string, by: "the index" | "the database") {
  await expect(async () => {
    await page.goto(`/search?q=${query}`);
    await expect(page.getByText(NOTICE)).toHaveCount(by === "the index" ? 0 : 1, { timeout: 500 });
    await expect(hits(page).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000, intervals: [250] });
}

test("while the database's disk is full a form keeps what was typed and says so; with space again it is saved", async ({
  browser,
}) => {
  test.skip(!search.program, search.why);
  const { db, close } = connect(databaseNamed(server, database) as string, { max: 1 });
  const page = await ownPage(browser);
  const title = `Typed ${uniqueWord("typed")}`;
  await page.goto(newPostingPath("internship"));
  await awake(page);
  await fillPosting(page, "internship", title);
  await fillDisk(db);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByRole("alert")).toContainText("for a reason on our side");
  const english = page.getByRole("group", { name: /^Text in English/ });
  await expect(english.getByLabel("Title")).toHaveValue(title);
  await freeDisk(db);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.context().close();
  await close();
});

test("while the search server is away the database answers and publishing goes on; the index catches up by itself", async ({
  browser,
}) => {
  test.skip(!search.program, search.why);
  test.setTimeout(240_000);
  const page = await ownPage(browser);
  await expectAnswer(page, "python", "the index");

  await firstSearch.stop("SIGKILL");
  await expectAnswer(page, "python", "the database");
  const [before, after] = [uniqueWord("before"), uniqueWord("after")];
  await writeDraft(page, "internship", `Published ${before}`);
  await publish(page);
  await expectAnswer(page, before, "the database");
  const ready = await page.request.get("/readyz");
  expect(await ready.json()).toEqual({ database: "up", search: "down" });

  await startSearch(searchPort);
  await expectAnswer(page, before, "the index");
  await writeDraft(page, "internship", `Published ${after}`);
  await publish(page);
  await expectAnswer(page, after, "the index");
  await page.context().close();
});
