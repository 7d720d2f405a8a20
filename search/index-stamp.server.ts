import type { SearchServer } from "#search/client.server.ts";

const BELIEVED_MS = 1000;

type Stamp = { told: string | null; until: number; asking: Promise<void> | null };
const stamps = new WeakMap<SearchServer, Stamp>();

const stampOf = (server: SearchServer): Stamp => {
  const stamp = stamps.get(server) ?? { told: null, until: 0, asking: null };
  stamps.set(server, stamp);
  return stamp;
};

/** What the search server has last told; what is read of the indexes from now on is no older. Null before it has told. */
export const lastStamp = (server: SearchServer): string | null => stampOf(server).told;

/**
 * When the indexes last changed, as the search server told at most a second ago: what was read of them before may be another
 * thing now. Null where it does not tell, as with a key that may only search.
 */
export async function indexStamp(server: SearchServer): Promise<string | null> {
  const stamp = stampOf(server);
  if (stamp.until > Date.now()) return stamp.told;
  stamp.asking ??= ask(server, stamp);
  await stamp.asking;
  return stamp.told;
}

async function ask(server: SearchServer, stamp: Stamp): Promise<void> {
  const told = await server.quick.getStats().then(
    ({ lastUpdate }) => lastUpdate,
    () => null,
  );
  Object.assign(stamp, { told, until: Date.now() + BELIEVED_MS, asking: null });
}
