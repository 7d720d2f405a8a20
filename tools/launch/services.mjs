import { chooseHome, requireSpace, serviceAccount } from "./folders.mjs";
import { Crew, stopLeftovers } from "./crew.mjs";
import { ensureDatabase, requireDatabase } from "./database.mjs";
import { takeLock } from "./lock.mjs";
import { startSearch } from "./meilisearch.mjs";
import { startPostgres } from "./postgres.mjs";
import { say, step } from "./report.mjs";
import { requireSearch } from "./search-address.mjs";
import { openSettings } from "./settings.mjs";
import { sentences, Trouble } from "./trouble.mjs";
import { join } from "node:path";

/** Makes this process the only one that runs servers in the home, and clears what a killed one left. */
export async function occupy(command, home = chooseHome()) {
  requireSpace(home);
  const { release, holder } = takeLock(join(home, "run.lock"), command);
  if (!release) throw new Trouble(sentences.alreadyRunning(holder));
  const leftovers = await stopLeftovers(home);
  if (leftovers.length) say(`  Stopped what a killed run had left behind: ${leftovers.join(", ")}`);
  const crew = new Crew(home);
  crew.publish({ command });
  const leave = async () => {
    await crew.stop();
    release();
  };
  return { home, crew, leave };
}

async function database({ crew, home, settings, throwaway, given }) {
  if (given) {
    await step("DATABASE_URL answers", () => requireDatabase(given));
    return { url: given };
  }
  const account = serviceAccount();
  return step("PostgreSQL ready", async () => {
    const addresses = await startPostgres({ crew, home, settings, account, throwaway });
    await ensureDatabase(addresses.url);
    return addresses;
  });
}

async function search({ crew, home, settings, given, givenKey }) {
  if (given) {
    await step("MEILI_URL answers", () => requireSearch(given, givenKey));
    return { url: given, key: givenKey };
  }
  const found = await step(
    ({ url }) => url && "Meilisearch ready",
    () => startSearch({ crew, home, settings }),
  );
  if (found.why) say(`  ${found.why}`);
  return found;
}

/** Mails go into a folder where neither a mail server is named nor the site is public. */
function mailFolder(home, { SMTP_URL, MAIL_FOLDER, ORIGIN }) {
  if (SMTP_URL || ORIGIN?.startsWith("https:")) return {};
  return { MAIL_FOLDER: MAIL_FOLDER || join(home, "mail") };
}

/** Starts what the environment does not name; answers with the variables that the application reads. */
export async function startServices({ crew, home, throwaway = false, environment = process.env }) {
  const settings = openSettings(home);
  const { DATABASE_URL, MEILI_URL, MEILI_KEY, APP_SECRET } = environment;
  const shared = { crew, home, settings };
  const stored = await database({ ...shared, throwaway, given: DATABASE_URL });
  const { url, key, searchKey } = await search({
    ...shared,
    given: MEILI_URL,
    givenKey: MEILI_KEY,
  });
  const variables = {
    DATABASE_URL: stored.url,
    APP_SECRET: APP_SECRET || settings.values.appSecret,
    ...mailFolder(home, environment),
  };
  if (stored.applicationUrl) variables.APP_DATABASE_URL = stored.applicationUrl;
  if (url) Object.assign(variables, { MEILI_URL: url, MEILI_KEY: key ?? "" });
  if (searchKey) variables.MEILI_SEARCH_KEY = searchKey;
  return variables;
}
