import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chooseThrowawayHome } from "./folders.mjs";
import { holderOf } from "./lock.mjs";
import { stopLeftovers } from "./crew.mjs";
import { occupy, startServices } from "./services.mjs";

async function clearDead(parent) {
  for (const name of readdirSync(parent)) {
    const home = join(parent, name);
    if (holderOf(join(home, "run.lock"))) continue;
    await stopLeftovers(home);
    rmSync(home, { recursive: true, force: true });
  }
}

/** Whether the environment names servers for tests, which are then the same for all of them. */
export const namesServers = () =>
  Boolean(process.env.TEST_DATABASE_URL || process.env.TEST_MEILI_URL);

/**
 * Servers for one run of tests, with empty data of their own that vanish with it. They never are
 * those of a running application; TEST_DATABASE_URL and TEST_MEILI_URL name others where none is bundled.
 *
 * @param base the folder for their files; a benchmark wants that of the application, which is on a disk
 */
export async function startThrowaway(command, base = chooseThrowawayHome()) {
  const parent = join(base, "test");
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  await clearDead(parent);
  const folder = join(parent, `${process.pid}-${Date.now().toString(36)}`);
  mkdirSync(folder, { mode: 0o755 });
  const { home, crew, leave } = await occupy(command, folder);
  const { TEST_DATABASE_URL, TEST_MEILI_URL, TEST_MEILI_KEY } = process.env;
  const environment = {
    DATABASE_URL: TEST_DATABASE_URL,
    MEILI_URL: TEST_MEILI_URL,
    MEILI_KEY: TEST_MEILI_KEY,
  };
  const finish = async () => {
    await leave();
    rmSync(home, { recursive: true, force: true });
  };
  // What tests leave behind in their temporary folder vanishes as well.
  const temporary = join(home, "tmp");
  mkdirSync(temporary);
  const start = async () => {
    const variables = await startServices({ crew, home, throwaway: true, environment });
    return { ...variables, TMPDIR: temporary };
  };
  return { home, crew, finish, start };
}
