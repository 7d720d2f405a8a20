import { useLocation, useNavigationType } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * The heading right above a list. A link with `state` shows the list of the same page anew, and may itself be gone or far
 * from it afterwards: by it the heading takes the focus, so that the next stop is the first entry. At first, at a step back
 * or forward, and while somebody types or ticks, the focus stays where it is. (A bare `state` takes the fewest bytes.)
 */
export function useLedHere() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, state } = useLocation();
  const isLed = useNavigationType() !== "POP" && state === true;
  useEffect(() => {
    if (isLed) heading.current?.focus();
  }, [key]);
  return heading;
}
