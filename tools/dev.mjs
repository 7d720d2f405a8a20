// Serves the sources with hot reload, and restarts the worker when one of its files changes.
import { asApplication, untilStopped } from "./launch/application.mjs";
import { loadEnvironment } from "./launch/environment.mjs";
import { ensureInstalled, requireNode } from "./launch/install.mjs";
import { main, stopRequested } from "./launch/main.mjs";
import { parsePort, requirePort } from "./launch/ports.mjs";
import { programs, runProgram } from "./launch/programs.mjs";
import { inProject, project } from "./launch/project.mjs";
import { say } from "./launch/report.mjs";
import { occupy, startServices } from "./launch/services.mjs";
import { sentences, Trouble } from "./launch/trouble.mjs";

async function runSource(file, args, env) {
  const { code } = await runProgram(programs.tsx, [file, ...args], { env });
  if (code !== 0) throw new Trouble(sentences.toolFailed(file, code));
}

async function develop({ home, crew, port, host }) {
  const variables = await startServices({ crew, home });
  const env = {
    ...process.env,
    NODE_ENV: "development",
    PORT: String(port),
    HOST: host,
    ...variables,
  };
  await runSource("tools/migrate.ts", [], env);
  await runSource("tools/seed.ts", [], env);
  crew.publish({ variables, lasting: true });
  const tsx = inProject(programs.tsx);
  const options = {
    cwd: project,
    env: asApplication(env),
    terminal: true,
    group: true,
    stopBy: [["SIGTERM", 5_000]],
  };
  crew.add("Web", process.execPath, [tsx, "server/dev.ts"], options);
  crew.add(
    "Worker",
    process.execPath,
    [tsx, "watch", "--clear-screen=false", "jobs/worker.ts"],
    options,
  );
  say(`\nTandem will be at http://localhost:${port} in a moment. Ctrl-C stops everything.\n`);
  await new Promise(() => {});
}

await main(async () => {
  const stop = stopRequested();
  requireNode();
  loadEnvironment();
  const port = parsePort(process.env.PORT);
  const host = process.env.HOST || "127.0.0.1";
  await ensureInstalled();
  const { home, crew, leave } = await occupy("npm run dev");
  try {
    await requirePort(port, host);
    await untilStopped({ stop, crew }, () => develop({ home, crew, port, host }));
  } finally {
    await leave();
  }
});
