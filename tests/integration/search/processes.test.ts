import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { lockKey } from "#search/publisher-lock.server.ts";
import { makeOrganisation } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { startWeb, startWorker } from "#tests/support/own-process.ts";
import {
  dropIndexes,
  ownSearchServer,
  SETTLED_WITHIN_MS,
  settledSearch,
  until,
} from "#tests/support/search.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { ensureBuilt } from "#tools/launch/build.mjs";

const REPLACED_WITHIN_MS = 10_000;
/** Five processes start, and two takeovers are waited for: half a minute by itself, minutes beside other programs. */
const WHOLE_TEST_MS = 240_000;
const WORKERS = ["worker 1", "worker 2", "worker 3"] as const;
const NOTICE = "The search engine is not answering in time just now.";

beforeAll(() => ensureBuilt(), 240_000);

type Name = (typeof WORKERS)[number];
type Processes = {
  webs: string[];
  /** Ends a worker at once, as the system does when it is short of memory. */
  kill: (worker: Name) => Promise<void>;
  /** Lets a worker stand still, with all that it has open, until it is told to go on. */
  freeze: (worker: Name) => Promise<void>;
  thaw: (worker: Name) => void;
};

/** Two web processes and three workers of the build, on one database and one set of indexes. */
async function withProcesses(
  { url, prefix }: { url: string; prefix: string },
  work: (processes: Processes) => Promise<void>,
) {
  const environment = {
    DATABASE_URL: url,
    APP_DATABASE_URL: "",
    MEILI_PREFIX: prefix,
    SMTP_URL: "",
  };
  const webs = await Promise.all([startWeb(environment), startWeb(environment)]);
  const workers = new Map(
    WORKERS.map((name) => [name, startWorker({ ...environment, PGAPPNAME: name })]),
  );
  try {
    await work({
      webs: webs.map((web) => web.url),
      kill: (name) => workers.get(name)!.stop("SIGKILL"),
      freeze: async (name) => void process.kill(workers.get(name)!.pid, "SIGSTOP"),
      thaw: (name) => void process.kill(workers.get(name)!.pid, "SIGCONT"),
    });
  } finally {
    await Promise.all([...webs, ...workers.values()].map(({ stop }) => stop()));
  }
}

/** The processes that hold the lock of publishing to these indexes, and since when: a session begins with the lock or ends. */
async function locksOf(db: Database, { prefix }: SearchServer) {
  const rows = await db.execute<{ name: Name; since: number }>(sql`
    select application_name as name, extract(epoch from backend_start)::float8 * 1000 as since from pg_locks join pg_stat_activity using (pid)
    where locktype = 'advisory' and granted and pg_locks.database =
      (select oid from pg_database where datname = current_database())
    and (classid::bigint << 32) + objid::bigint = ${lockKey("publisher", prefix)}::bigint`);
  return [...rows];
}

/** By the clock of PostgreSQL, which knows when a lock was taken however busy the machine of the test is. */
async function clockOf(db: Database): Promise<number> {
  const [row] = await db.execute<{ now: number }>(
    sql`select extract(epoch from clock_timestamp())::float8 * 1000 as now`,
  );
  return row!.now;
}

async function publishNow(db: Database, organisationId: string, title: string) {
  const actor = systemActor(new Date());
  const content = contentFor("internship", { title, deadlineOn: undefined });
  const { id } = await createDraft(actor, organisationId, content, db);
  await submitPosting(actor, id, db);
  return id;
}

const finds = async (web: string, word: string) => {
  const page = await (await fetch(`${web}/search?q=${word}`)).text();
  // Found words are marked in titles.
  const words = page.replaceAll(/<[^>]*>/g, "");
  return { isFound: words.includes(`${word} kept`), isFallback: words.includes(NOTICE) };
};

type Stage = { db: Database; server: SearchServer; company: string; webs: string[] };

const isFoundEverywhere = async (webs: string[], words: string[]) => {
  const pages = await Promise.all(webs.flatMap((web) => words.map((word) => finds(web, word))));
  return pages.every(({ isFound, isFallback }) => isFound && !isFallback);
};

/**
 * Takes the publisher away. Another takes over in time, and what was written meanwhile is found; how long the pages take for
 * that on a busy machine is not promised. Answers which it was.
 */
async function lose(
  { db, server, company, webs }: Stage,
  takeAway: (worker: Name) => Promise<void>,
  words: string[],
): Promise<Name> {
  const [publisher, ...others] = await locksOf(db, server);
  expect(others).toEqual([]);
  const lost = await clockOf(db);
  await takeAway(publisher!.name);
  for (const word of words) await publishNow(db, company, `${word} kept`);
  const next = async () => (await locksOf(db, server)).find(({ since }) => since > lost);
  await until("it is replaced", async () => Boolean(await next()), SETTLED_WITHIN_MS);
  const { name, since } = (await next())!;
  expect(name).not.toBe(publisher!.name);
  expect(since - lost).toBeLessThan(REPLACED_WITHIN_MS);
  const found = () => isFoundEverywhere(webs, words);
  await until("what was written meanwhile is found", found, SETTLED_WITHIN_MS);
  return publisher!.name;
}

test(
  "of three workers one publishes; when it is killed or stands still another does within ten seconds, and both web processes find what was written meanwhile",
  () =>
    withOwnDatabase(async ({ db, url }) => {
      const server = ownSearchServer();
      await makeVocabulary(db);
      const { id: company } = await makeOrganisation(db, "company", "unclaimed");
      const work = async ({ webs, kill, freeze, thaw }: Processes) => {
        const stage = { db, server, company, webs };
        const gone = await publishNow(db, company, "Zeppelins kept");
        await settledSearch(db, server);
        const bothFind = () => isFoundEverywhere(webs, ["Zeppelins"]);
        await until("both find it", bothFind, SETTLED_WITHIN_MS);
        await lose(stage, kill, ["Gliders", "Kites"]);
        const frozen = await lose(stage, freeze, ["Gliders", "Kites", "Parachutes"]);
        // What wakes up finds its work taken over.
        thaw(frozen);
        await closePosting(systemActor(new Date()), gone, { reason: "filled" }, db);
        await settledSearch(db, server);
        const left = await server.patient
          .index(server.uid("postings"))
          .getDocuments({ ids: [gone] });
        expect(left.total).toBe(0);
      };
      try {
        await withProcesses({ url, prefix: server.prefix }, work);
      } finally {
        await dropIndexes(server);
      }
    }),
  WHOLE_TEST_MS,
);
