import { isTransient } from "#db/transient.ts";

/**
 * Reads all that can be read: one entry that cannot be does not keep the others away. Entries of which nothing can be read
 * at all are trouble of another kind.
 *
 * @param read reads all of some ids, or throws
 * @throws what passes by itself, and what every one of several ids fails by
 */
export async function readable<Result>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<Result[]>,
): Promise<Result[]> {
  const { found, failures, error } = await readHalves(ids, read);
  if (failures > 0 && failures === ids.length) throw error;
  return found;
}

type Read<Result> = { found: Result[]; failures: number; error?: unknown };

async function readHalves<Result>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<Result[]>,
): Promise<Read<Result>> {
  try {
    return { found: await read(ids), failures: 0 };
  } catch (error) {
    if (isTransient(error)) throw error;
    if (ids.length === 1) return { found: [], failures: 1, error };
    const middle = Math.ceil(ids.length / 2);
    const first = await readHalves(ids.slice(0, middle), read);
    const second = await readHalves(ids.slice(middle), read);
    return {
      found: [...first.found, ...second.found],
      failures: first.failures + second.failures,
      error,
    };
  }
}
