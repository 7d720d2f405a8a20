import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { env } from "#env";
import { searchHealth, searchServer } from "#search/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";

/** Writes a line to the terminal. */
export const say = (words: string): void => void process.stdout.write(`${words}\n`);

/** The options of a command; what it does not know is told, and nothing is done. */
export function optionsOf<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  options: Options,
) {
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

/** Does something with the search server and the database; what it answers, or that there is none, is told as a trouble. */
export async function onSearchServer(
  work: (server: SearchServer, db: Database) => Promise<string | null>,
): Promise<void> {
  const trouble = await troubleOf(work);
  if (trouble === null) return;
  process.stderr.write(`${trouble}\n`);
  process.exitCode = 1;
}

async function troubleOf(work: (server: SearchServer, db: Database) => Promise<string | null>) {
  const server = searchServer();
  if (!server) return "MEILI_URL is not set: there is no search server.";
  if (!(await searchHealth(server))) return `The search server at ${server.url} does not answer.`;
  const { db, close } = connect(env.DATABASE_URL, { max: 2 });
  try {
    return await work(server, db);
  } finally {
    await close();
  }
}
