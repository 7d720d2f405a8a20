import { LIMITS } from "#db/limits.ts";
import { countIn } from "#app/domain/ids.ts";

/** One page (from 1) of a list that may be longer than a page, and how long it is. */
export type Paged<T> = { rows: T[]; total: number; page: number; pages: number };

/**
 * Which part of a list of so many rows a page is. What lies beyond the last page is the last page: where work is done from
 * the top, pages disappear while somebody is at it.
 */
export function partAt(asked: number, total: number, perPage: number) {
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(asked, pages);
  return { page, pages, total, limit: perPage, offset: (page - 1) * perPage };
}

/** Reads one page of a queue of the office, of which the caller knows how long it is. */
export async function pageOfQueue<T>(
  asked: number,
  total: number,
  read: (part: { limit: number; offset: number }) => Promise<T[]>,
): Promise<Paged<T>> {
  const { limit, offset, ...position } = partAt(asked, total, LIMITS.queuePageSize);
  return { ...position, rows: await read({ limit, offset }) };
}

/** The page of a list that an address asks for; the first where it says nothing that can be meant. */
export const pageAsked = (address: string, name = "page"): number =>
  countIn(new URL(address).searchParams.get(name)) ?? 1;
