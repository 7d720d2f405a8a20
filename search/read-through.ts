/** So many are read again with each page: fewer that go meanwhile are no matter. */
const OVERLAP = 100;

/**
 * Reads a list to its end, page by page, by how many stand before: the search server tells all documents in no other way.
 * What goes meanwhile draws the others forward, past the place where the next page begins. So each page begins within the
 * one before; where it does not begin with something that was read already, others may have been passed over, and it is
 * gone back. What stays in the list is read at least once, in whatever it comes and goes meanwhile.
 *
 * @param pageOf the list from a place on, at most so many
 * @returns what was read, by its key, as it was read last
 */
export async function readThrough<One>(
  pageOf: (offset: number, limit: number) => Promise<readonly One[]>,
  keyOf: (one: One) => string,
  limit: number,
): Promise<Map<string, One>> {
  const read = new Map<string, One>();
  for (let offset = 0; ;) {
    const page = await pageOf(offset, limit);
    const isJoined = offset === 0 || (page.length > 0 && read.has(keyOf(page[0]!)));
    if (!isJoined) {
      offset = Math.max(0, offset - limit);
      continue;
    }
    for (const one of page) read.set(keyOf(one), one);
    if (page.length < limit) return read;
    offset += limit - OVERLAP;
  }
}
