import type { OwnListQuery } from "#app/domain/posting/own-list-input.ts";

/** The address of a member's list of postings with these filters. */
export function ownListAddress({ state, kind, ends, page }: Partial<OwnListQuery>): string {
  const said = Object.entries({ state, kind, ends, page: page === 1 ? undefined : page }).flatMap(
    ([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]),
  );
  const query = String(new URLSearchParams(said));
  return `/workspace/postings${query ? `?${query}` : ""}`;
}
