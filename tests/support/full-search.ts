import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

const told = (code: string, type: string, message: string) => ({ code, type, message, link: "" });

/**
 * What Meilisearch 1.21 says on a file system that is full: it keeps no body, or a task fails in one of two ways. The
 * fourth stands in its list of errors.
 */
export const FULL_DISK = {
  "a body that it cannot keep": {
    status: 500,
    error: told("internal", "internal", "No space left on device (os error 28)."),
  },
  "a task without space": {
    status: 202,
    error: told("no_space_left_on_device", "system", "No space left on device (os error 28)"),
  },
  "a task that could not write": {
    status: 202,
    error: told("internal", "internal", "Index `postings`: internal: I/O error."),
  },
  "a body refused for want of space": {
    status: 422,
    error: told("no_space_left_on_device", "system", "There is no more space left on the device."),
  },
} as const;

type Fault = (typeof FULL_DISK)[keyof typeof FULL_DISK];
type Lost = { uid: number; indexUid: string; status: "failed"; error: Fault["error"] };

/** The real server does not get so far in a test. */
const FIRST_LOST_TASK = 4_000_000_000;

/** What answers in place of a Meilisearch: it asks the real one, as long as no disk is full. */
function frontOf(behind: string) {
  let full: Fault | null = null;
  let refusals = 0;
  const lost: Lost[] = [];
  const refuse = (indexUid: string, { status, error }: Fault) => {
    const uid = FIRST_LOST_TASK + ++refusals;
    if (status !== 202) return { status, body: error };
    lost.push({ uid, indexUid, status: "failed", error });
    return { status, body: { taskUid: uid, indexUid, status: "enqueued" } };
  };
  const answerTo = async (path: string, init: RequestInit) => {
    const { pathname, searchParams, href } = new URL(path, behind);
    const [, indexUid] = /^\/indexes\/([^/]+)\/documents/.exec(pathname) ?? [];
    if (full && indexUid && init.method === "POST") return refuse(indexUid, full);
    const given = await fetch(href, init);
    const body = given.status === 204 ? null : await given.json();
    const uids = pathname === "/tasks" ? (searchParams.get("uids") ?? "").split(",") : [];
    const ours = lost.filter(({ uid }) => uids.includes(String(uid)));
    if (ours.length > 0) body.results.push(...ours);
    return { status: given.status, body };
  };
  return {
    answerTo,
    fill: (fault: Fault) => void (full = fault),
    free: () => void (full = null),
    refusals: () => refusals,
  };
}

type Front = Omit<ReturnType<typeof frontOf>, "answerTo"> & { url: string };

/**
 * Stands in front of a Meilisearch and hands everything over until its disk is said to be full. From then on documents
 * come back with a fault, and none of them arrives, until there is space again.
 */
export async function withFullSearch<T>(
  behind: string,
  work: (front: Front) => Promise<T>,
): Promise<T> {
  const { answerTo, ...front } = frontOf(behind);
  const server = createServer(async (asked, answer) => {
    const sent = await buffer(asked);
    const { authorization = "", "content-type": type = "" } = asked.headers;
    const { status, body } = await answerTo(asked.url!, {
      method: asked.method!,
      headers: { authorization, ...(type ? { "content-type": type } : {}) },
      ...(sent.length > 0 ? { body: new Uint8Array(sent) } : {}),
    });
    answer.writeHead(status, { "content-type": "application/json" });
    answer.end(body === null ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await work({ ...front, url: `http://127.0.0.1:${port}` });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
