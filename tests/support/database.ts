import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { connect, type Connection, type Database } from "#db/client.server.ts";
import { cloneTemplate, dropDatabase } from "./clones.ts";

const newName = () => `${inject("testRun")}_${randomBytes(4).toString("hex")}`;

type Clone = Connection & { url: string; name: string };

async function openClone(max: number): Promise<Clone> {
  const name = newName();
  const url = await cloneTemplate(inject("databaseServer"), inject("databaseTemplate"), name);
  return { ...connect(url, { max }), url, name };
}

async function closeClone(clone: Clone): Promise<void> {
  await clone.close();
  await dropDatabase(inject("databaseServer"), clone.name);
}

let shared: Promise<Clone> | undefined;

/** Gives up the copy that the tests of a file shared; tests/support/own-database.ts does it after each file. */
export async function closeSharedClone(): Promise<void> {
  const clone = await shared;
  shared = undefined;
  if (clone) await closeClone(clone);
}

class RolledBack extends Error {}

/**
 * Runs a test inside a transaction of this file's own copy of the database and rolls it back,
 * whatever happens. Transactions that the tested code opens become savepoints.
 */
export async function inRolledBackTransaction<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { db } = await (shared ??= openClone(4));
  let result: { value: T } | undefined;
  try {
    await db.transaction(async (transaction) => {
      result = { value: await work(transaction) };
      throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
  return result!.value;
}

/**
 * A copy of the database for one test alone, with a pool of connections that really commit:
 * for tests of races, of separate processes, and of code that opens its own connections.
 */
export async function withOwnDatabase<T>(
  work: (clone: Connection & { url: string }) => Promise<T>,
  { max = 10 } = {},
): Promise<T> {
  const clone = await openClone(max);
  try {
    return await work(clone);
  } finally {
    await closeClone(clone);
  }
}
