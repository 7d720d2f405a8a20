import { useEffect } from "react";

let shown: object | null = null;

/** Keeps what a page shows at hand as long as it is shown. */
export function useAtHand(told: object): void {
  useEffect(() => {
    shown = told;
    return () => {
      shown = null;
    };
  }, [told]);
}

/**
 * What a page is told next; where that cannot be loaded, as without a network, what it shows already, marked as such. Without
 * anything shown it fails as it would anyway.
 */
export async function orStillShown<Told extends object>(load: () => Promise<Told>): Promise<Told> {
  const before = shown as Told | null;
  try {
    const told = await load();
    // A network that answers by itself says something else.
    if (typeof told === "object") return told;
    throw new TypeError("These are no results.");
  } catch (error) {
    const isSentOn = error instanceof Response && error.status < 400;
    if (!before || isSentOn) throw error;
    return { ...before, isStale: true };
  }
}
