import { existsSync } from "node:fs";
import { Stopping } from "./crew.mjs";
import { runProgram } from "./programs.mjs";
import { inProject, project } from "./project.mjs";
import { say, step } from "./report.mjs";
import { sentences, Trouble } from "./trouble.mjs";

const built = (name) => `build/server/${name}.js`;

function runTool(name, args, env, quiet) {
  if (!existsSync(inProject(built(name)))) throw new Trouble(sentences.notBuilt(name));
  return runProgram(built(name), args, { env: { ...process.env, ...env }, quiet });
}

/** Runs one of the built tools and answers with its words; its failure shows them and ends the run. */
export async function runBuilt(name, args, env) {
  const { code, words } = await runTool(name, args, env, true);
  if (code === 0) return words.trim();
  process.stderr.write(words);
  throw new Trouble(sentences.toolFailed(name, code));
}

/** Runs one of the built tools for a person: it speaks for itself, and its exit code is the answer. */
export const runInTerminal = async (name, args, env) =>
  (await runTool(name, args, env, false)).code;

export async function migrate(variables) {
  await step(
    (words) => (words.startsWith("Nothing") ? "Schema checked" : words),
    () => runBuilt("migrate", [], variables),
  );
}

/** Vocabulary for every database; the fictional cluster only where it cannot be a real one's neighbour. */
export async function seed(variables) {
  const args = process.env.DATABASE_URL ? [] : ["--demo"];
  const words = await step("Seed checked", () => runBuilt("seed", args, variables));
  if (words) say(words.replace(/^/gm, "  "));
}

const answers = async (url) => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

const stopBy = [["SIGTERM", 15_000]];

/** Where the application has a role of its own, its processes never learn the owner's. */
export const asApplication = ({ APP_DATABASE_URL, ...env }) =>
  APP_DATABASE_URL ? { ...env, DATABASE_URL: APP_DATABASE_URL, APP_DATABASE_URL: "" } : env;

/** Web processes only search: where there is a key for that alone, they get no other. */
const withoutWriting = (env) => (env.MEILI_SEARCH_KEY ? { ...env, MEILI_KEY: "" } : env);

/** Starts web and worker from the build, waits until the web answers, and tells its address. */
export async function serve({ crew, variables, port, host = "127.0.0.1" }) {
  const env = asApplication({
    ...process.env,
    ...variables,
    NODE_ENV: "production",
    PORT: String(port),
    HOST: host,
  });
  const start = (name, file, own) =>
    crew.add(name, process.execPath, [inProject(file)], { cwd: project, env: own, stopBy });
  const web = start("Web", built("index"), withoutWriting(env));
  const worker = start("Worker", built("worker"), env);
  const inside = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  const local = `http://${inside.includes(":") ? `[${inside}]` : inside}:${port}`;
  await crew.ready(web, () => answers(`${local}/healthz`));
  if (worker.how) throw crew.troubleOf(worker, worker.how);
  return local;
}

/** Does the work until it ends, a stop is asked for, or a part of the crew crashes, which is thrown. */
export async function untilStopped({ stop, crew }, work) {
  const doing = work().catch((error) => {
    if (!(error instanceof Stopping)) throw error;
  });
  const crash = crew.crashed.then(({ error }) => {
    throw error;
  });
  // Whoever loses the race may still fail while everything stops; nobody needs to hear of it.
  for (const loser of [doing, crash]) loser.catch(() => {});
  return Promise.race([doing, crash, stop.then(() => undefined)]);
}
