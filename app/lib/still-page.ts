import { useMatches } from "@remix-run/react";

/**
 * A page that does not move as a whole: it is complete as it comes from the server, so no JavaScript is sent with it but
 * that of a moving part, if it has one. Routes say so by `export const handle = STILL`.
 */
export const STILL = { isStill: true };

/** Whether the page that is shown is a still one. */
export const useIsStill = (): boolean =>
  useMatches().some(({ handle }) => (handle as typeof STILL | undefined)?.isStill === true);
