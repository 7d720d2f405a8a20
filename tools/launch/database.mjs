import { sentences, Trouble } from "./trouble.mjs";

const reasons = {
  ECONNREFUSED: "connection refused",
  ENOTFOUND: "unknown host",
  EAI_AGAIN: "unknown host",
  CONNECT_TIMEOUT: "no answer within 5 s",
  ETIMEDOUT: "no answer",
  EHOSTUNREACH: "host unreachable",
};

/** The address in its parts; anything but a PostgreSQL address is refused with a sentence. */
export function parseDatabaseUrl(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Trouble(sentences.databaseAddress(text));
  }
  const known = ["postgres:", "postgresql:"].includes(url.protocol);
  if (!known || !url.hostname || url.pathname.length < 2)
    throw new Trouble(sentences.databaseAddress(text.replace(/:[^:@/]*@/, ":…@")));
  return url;
}

/** Which sentence a failed connection deserves: a silent address, or a server that says no. */
export function connectionTrouble(url, error) {
  const host = url.host;
  const silent = reasons[error.code] ?? (error.code?.startsWith?.("E") ? error.code : null);
  if (silent) return new Trouble(sentences.databaseSilent(host, silent));
  return new Trouble(sentences.databaseRefuses(host, error.message));
}

async function connect(text) {
  const { default: postgres } = await import("postgres");
  return postgres(text, { max: 1, connect_timeout: 5, onnotice: () => {} });
}

/** Does the work with one connection and closes it. */
export async function withDatabase(text, work) {
  const sql = await connect(text);
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** Refuses a DATABASE_URL of the environment that does not answer. */
export async function requireDatabase(text) {
  const url = parseDatabaseUrl(text);
  try {
    await withDatabase(text, (sql) => sql`select 1`);
  } catch (error) {
    throw connectionTrouble(url, error);
  }
}

/** The same server, another database. */
export function databaseNamed(text, name) {
  const url = new URL(text);
  url.pathname = `/${name}`;
  return url.href;
}

export async function ensureDatabase(text) {
  const name = new URL(text).pathname.slice(1);
  await withDatabase(databaseNamed(text, "postgres"), async (sql) => {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  });
}
