import { createHash } from "node:crypto";
import { readSearch } from "#app/domain/search/input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { savedQuery } from "#app/domain/saved/input.ts";
import { fold } from "#text/fold.ts";

/** The search that a saved state stands for. What the product has ceased to know is left out of it, as in any address. */
export const searchOf = (query: string): Search => readSearch(new URLSearchParams(query)).search;

/** Tells searches apart by what they find: neither the order nor capital letters make another one. */
export function fingerprintOf(search: Search): string {
  const same = savedQuery({ ...search, q: fold(search.q), sort: "best" });
  return createHash("sha256").update(same).digest("hex");
}
