// Installs, starts the servers, migrates, seeds, builds and serves: everything `npm start` does.
import { migrate, runBuilt, seed, serve, untilStopped } from "./launch/application.mjs";
import { ensureBuilt } from "./launch/build.mjs";
import { loadEnvironment } from "./launch/environment.mjs";
import { ensureInstalled, requireNode } from "./launch/install.mjs";
import { main, stopRequested } from "./launch/main.mjs";
import { parsePort, requirePort } from "./launch/ports.mjs";
import { say, seconds } from "./launch/report.mjs";
import { occupy, startServices } from "./launch/services.mjs";

const begun = performance.now();

async function start({ home, crew, port, host }) {
  const variables = await startServices({ crew, home });
  await ensureBuilt();
  await migrate(variables);
  await seed(variables);
  await serve({ crew, variables, port, host });
  crew.publish({ variables, lasting: true });
  const signIns = await runBuilt("seed", ["--sign-ins"], variables);
  const name = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host;
  say(`\nTandem is ready after ${seconds(performance.now() - begun)}: http://${name}:${port}\n`);
  if (signIns) say(`${signIns}\n`);
  say(`Data and logs: ${home}. Ctrl-C stops everything.`);
  await new Promise(() => {});
}

await main(async () => {
  const stop = stopRequested();
  requireNode();
  loadEnvironment();
  const port = parsePort(process.env.PORT);
  const host = process.env.HOST || "127.0.0.1";
  say("Starting Tandem");
  await ensureInstalled();
  const { home, crew, leave } = await occupy("npm start");
  try {
    await requirePort(port, host);
    await untilStopped({ stop, crew }, () => start({ home, crew, port, host }));
    say("\nStopping …");
  } finally {
    await leave();
  }
});
