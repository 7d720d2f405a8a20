import { Hono } from "hono";

export type Pings = {
  /** Resolves when the database answers. */
  ping: () => Promise<unknown>;
  /** Whether the search engine answers readers, by their key. */
  searchPing: () => Promise<boolean>;
};

const PATIENCE_IN_MS = 2000;

/** /healthz: the process is up. /readyz: it can serve, which takes the database but not search. */
export function healthRoutes({ ping, searchPing }: Pings): Hono {
  return new Hono()
    .get("/healthz", (c) => c.json({ status: "up" }, 200, { "Cache-Control": "no-store" }))
    .get("/readyz", async (c) => {
      const [database, search] = await Promise.all([
        answers(ping().then(() => true)),
        answers(searchPing()),
      ]);
      const told = { database: upOrDown(database), search: upOrDown(search) };
      return c.json(told, database ? 200 : 503, { "Cache-Control": "no-store" });
    });
}

const upOrDown = (isUp: boolean) => (isUp ? "up" : "down");

/** False when a check fails or does not end in time. */
async function answers(check: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_IN_MS, false);
  });
  try {
    return await Promise.race([check, tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
