import { setTimeout as sleep } from "node:timers/promises";
import { migrate, seed, serve } from "./application.mjs";
import { databaseNamed, ensureDatabase, withDatabase } from "./database.mjs";
import { freePort } from "./ports.mjs";
import { step } from "./report.mjs";

async function emptyIndexes({ MEILI_URL, MEILI_KEY }) {
  const headers = { authorization: `Bearer ${MEILI_KEY}` };
  const ask = (path, method = "GET") => fetch(`${MEILI_URL}${path}`, { method, headers });
  const { results } = await (await ask("/indexes?limit=1000")).json();
  for (const { uid } of results) await ask(`/indexes/${encodeURIComponent(uid)}`, "DELETE");
}

const isPublished = (url) =>
  withDatabase(
    url,
    async (sql) =>
      (await sql`select 1 from outbox where state <> ${"parked"} limit 1`).length === 0,
  );

async function untilPublished(url, ms = 90_000) {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(200))
    if (await isPublished(url)) return;
  throw new Error("The search index did not catch up with the seeded database in 90 s.");
}

/** Keeps the database as it is now, so that tests which open a site of their own need not seed one. */
async function keepCopy(url, name) {
  const copy = `${name}_seeded`;
  await withDatabase(
    databaseNamed(url, "postgres"),
    (sql) => sql`create database ${sql(copy)} template ${sql(name)} strategy file_copy`,
  );
  return copy;
}

/**
 * The production build on a fresh, seeded database and an empty index: `{ url, variables }`. `SEEDED_DATABASE` names a copy
 * of that database to which nobody has written or will write.
 */
export async function openSite({ crew, variables: servers }) {
  const name = `tandem_site_${process.pid}`;
  const variables = { ...servers };
  for (const address of ["DATABASE_URL", "APP_DATABASE_URL"])
    if (servers[address]) variables[address] = databaseNamed(servers[address], name);
  await ensureDatabase(variables.DATABASE_URL);
  if (variables.MEILI_URL) await emptyIndexes(variables);
  await migrate(variables);
  await seed(variables);
  variables.SEEDED_DATABASE = await keepCopy(variables.DATABASE_URL, name);
  const port = await freePort();
  const url = await step("Application ready", () => serve({ crew, variables, port }));
  if (variables.MEILI_URL)
    await step("Search index ready", () => untilPublished(variables.DATABASE_URL));
  return { url, variables };
}
