import { useMatches, useSearchParams } from "@remix-run/react";

/**
 * A page that does not move as a whole: it is complete as it comes from the server, so no JavaScript is sent with it but
 * that of a moving part, if it has one. Routes say so by `export const handle = STILL`.
 */
export const STILL = { isStill: true };

/** A still page that a browser without scripts opens anew every few seconds, because something goes on meanwhile. */
export const REFRESHING = { isStill: true, isRefreshing: true };

/** Whether the page that is shown is to be opened anew by itself, unless its address says otherwise. */
export function useIsRefreshing(): boolean {
  const [params] = useSearchParams();
  const isRefreshing = useMatches().some(
    ({ handle }) => (handle as Partial<typeof REFRESHING> | undefined)?.isRefreshing === true,
  );
  return isRefreshing && params.get("refresh") !== "off";
}

/** Whether the page that is shown is a still one. */
export const useIsStill = (): boolean =>
  useMatches().some(({ handle }) => (handle as typeof STILL | undefined)?.isStill === true);
