import type { EnqueuedTaskPromise, Task } from "meilisearch";
import type { SearchServer } from "#search/client.server.ts";

const PATIENCE = { timeout: 600_000, interval: 50 };

/** Waits for a task and throws what it failed by. The client itself resolves with failed tasks. */
export async function succeeded(
  enqueued: EnqueuedTaskPromise,
  allowed: readonly string[] = [],
): Promise<Task> {
  const task = await enqueued.waitTask(PATIENCE);
  if (task.status === "succeeded" || allowed.includes(task.error?.code ?? "")) return task;
  throw new Error(`Search task ${task.uid} (${task.type}) ${task.status}: ${task.error?.message}`);
}

/** The same of a task by its number, however it ends. */
export const waitedFor = (server: SearchServer, uid: number): Promise<Task> =>
  server.patient.tasks.waitForTask(uid, PATIENCE);

/** The code that Meilisearch gave an error, if it is one of its own. */
export const codeOf = (error: unknown): string | undefined =>
  (error as { cause?: { code?: string } }).cause?.code;
