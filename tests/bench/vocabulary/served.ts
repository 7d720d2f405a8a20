// What others wait for, and what a web process needs, while a changed vocabulary is prepared and given out.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people, skills } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import type { Actor } from "#app/domain/actor.ts";
import { deprecateSkill, reinstateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { mapSkill } from "#app/domain/skill/map-skill.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { rounded } from "#tests/bench/search/timing.ts";
import { startWeb } from "#tests/support/own-process.ts";

type Web = Awaited<ReturnType<typeof startWeb>>;

const CHANGED = "docker";
const ASKERS = 5;
const TIMES = 3;
const reason = "It is measured.";

const status = (pid: number) => readFileSync(`/proc/${pid}/status`, "utf8");
const megabytes = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(status(pid))![1]) / 1024);
const spent = (pid: number) => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return Number(fields[11]) + Number(fields[12]);
};

/** Waits until a process has had next to nothing to do for two seconds: what it prepares is ready. */
async function untilStill(pid: number): Promise<void> {
  for (let before = -100; ; await sleep(2000)) {
    const now = spent(pid);
    if (now - before < 10) return;
    before = now;
  }
}

/** Asks every 20 ms whether the process is up, until the work is done; the longest wait, and the most memory seen. */
async function watched(web: Web, work: () => Promise<unknown>) {
  let isDone = false;
  const begun = performance.now();
  const done = work().finally(() => (isDone = true));
  let [wait, memory] = [0, 0];
  while (!isDone) {
    const asked = performance.now();
    await (await fetch(`${web.url}/healthz`)).text();
    wait = Math.max(wait, performance.now() - asked);
    memory = Math.max(memory, megabytes(web.pid));
    await sleep(20);
  }
  await done;
  return { s: rounded((performance.now() - begun) / 1000), wait_ms: rounded(wait), mb: memory };
}

async function opened(web: Web, encoding: string) {
  const answer = await fetch(`${web.url}/skills.ttl`, { headers: { "Accept-Encoding": encoding } });
  if (!answer.ok) throw new Error(`/skills.ttl answered ${answer.status}.`);
  return (await answer.arrayBuffer()).byteLength;
}

const askers = (web: Web, encoding: string) => () =>
  Promise.all(Array.from({ length: ASKERS }, () => opened(web, encoding)));

const worst = (all: Record<string, number>[]) =>
  Object.fromEntries(
    Object.keys(all[0]!).map((key) => [key, Math.max(...all.map((one) => one[key]!))]),
  );

async function whileServed(db: Database, staff: Actor, web: Web) {
  const [asked, kept, prepared] = [[], [], []] as Record<string, number>[][];
  await untilStill(web.pid);
  const nothing = await watched(web, () => sleep(3000));
  for (let time = 0; time < TIMES; time++) {
    prepared!.push(
      await watched(web, async () => {
        await deprecateSkill(staff, CHANGED, { replacement: undefined, reason }, db);
        await untilStill(web.pid);
      }),
    );
    await reinstateSkill(staff, CHANGED, db);
    await untilStill(web.pid);
    await mapSkill(staff, CHANGED, { uri: null, exactMatches: [], closeMatches: [] }, db);
    asked!.push(await watched(web, askers(web, "br")));
    kept!.push(await watched(web, askers(web, "br")));
  }
  const plain = await watched(web, askers(web, "identity"));
  await untilStill(web.pid);
  return {
    nothing,
    prepared: worst(prepared!),
    turtle: worst(asked!),
    turtle_kept: worst(kept!),
    turtle_plain: plain,
    at_rest_mb: megabytes(web.pid),
  };
}

/** Each is measured a few times in its own transaction, that is taken back. */
async function decided(db: Database, staff: Actor) {
  const ids = await db.execute<{ id: string }>(sql`
    select id from ${skills} where source = 'esco' and state = 'accepted' order by md5(id) limit 6`);
  const used = await db.execute<{ id: string }>(sql`
    select skill_id id from posting_skills group by 1 order by count(*) desc, 1 limit 2`);
  const pairs = [
    [ids[0]!.id, ids[1]!.id],
    [ids[2]!.id, ids[3]!.id],
    [used[0]!.id, used[1]!.id],
  ] as const;
  const times: Record<string, number>[] = [];
  for (const [gone, into] of [...pairs, ...pairs]) {
    const merger = await takenBack(db, (tx) => mergeSkills(staff, gone, { into, reason }, tx));
    const deprecation = await takenBack(db, (tx) =>
      deprecateSkill(staff, gone, { replacement: into, reason }, tx),
    );
    const none = { uri: null, exactMatches: [], closeMatches: [] };
    const mapping = await takenBack(db, (tx) => mapSkill(staff, gone, none, tx));
    times.push({
      merger_ms: merger.ms,
      merger_cpu_ms: merger.cpu,
      deprecation_ms: deprecation.ms,
      mapping_ms: mapping.ms,
    });
  }
  return { first: worst(times.slice(0, 3)), again: worst(times.slice(3)) };
}

async function takenBack(db: Database, work: (tx: Database) => Promise<unknown>) {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const back = new Error("taken back");
  const figures = { ms: 0, cpu: 0 };
  await db
    .transaction(async (tx) => {
      await work(tx);
      const { user, system } = process.cpuUsage(before);
      figures.ms = rounded(performance.now() - begun);
      figures.cpu = rounded((user + system) / 1000);
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  return figures;
}

/** What decisions of the office cost with the vocabulary of a database, and a web process of the build on it. */
export async function served(db: Database, url: string) {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.role, "staff"));
  const staff = { ...systemActor(new Date()), role: "staff", personId: person!.id } as Actor;
  const decisions = await decided(db, staff);
  const web = await startWeb({ DATABASE_URL: url, APP_DATABASE_URL: "", MEILI_URL: "" });
  try {
    return { decisions, ...(await whileServed(db, staff, web)) };
  } finally {
    await web.stop();
  }
}
