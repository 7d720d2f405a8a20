import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chooseHome } from "./folders.mjs";
import { holderOf } from "./lock.mjs";
import { occupy, startServices } from "./services.mjs";
import { readJson } from "./settings.mjs";
import { sentences, Trouble } from "./trouble.mjs";

// A start that is still on its way is waited for; another short command is not, its servers leave with it.
async function published(home, holder) {
  for (const until = Date.now() + 120_000; Date.now() < until; await sleep(250)) {
    if (!holderOf(join(home, "run.lock"))) return null;
    const { variables, brief } = readJson(join(home, "run.json")) ?? {};
    if (brief) break;
    if (variables) return variables;
  }
  throw new Trouble(sentences.alreadyRunning(holder));
}

/** The servers of a running `npm start` or `npm run dev`, or ones of its own for as long as the work takes. */
export async function withServices(command, work) {
  const home = chooseHome();
  const holder = holderOf(join(home, "run.lock"));
  const borrowed = holder && (await published(home, holder));
  if (borrowed) return work({ variables: borrowed });
  const { crew, leave } = await occupy(command, home);
  try {
    crew.publish({ brief: true });
    return await work({ crew, variables: await startServices({ crew, home }) });
  } finally {
    await leave();
  }
}
