import { useEffect, useRef } from "react";

/** A pause in typing after which the results follow. */
const PAUSE_IN_MS = 250;

type Send = (form: HTMLFormElement | null, options: { replace: boolean }) => void;

/**
 * Sends a form in the pauses of typing. However much is typed at one go, one step back leads to where it began; an answer
 * that comes too late is dropped by the router.
 */
export function useTyping(send: Send) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const beganAt = useRef<string>(undefined);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => stop, []);
  return {
    go: (form: HTMLFormElement | null) => {
      stop();
      beganAt.current ??= window.location.href;
      timer.current = setTimeout(() => {
        // Until the first answer is there the address is the old one, and to replace it would lose it.
        send(form, { replace: window.location.href !== beganAt.current });
      }, PAUSE_IN_MS);
    },
    /** What was typed is sent otherwise. */
    stop,
    /** What is typed next begins anew. */
    end: () => {
      beganAt.current = undefined;
    },
  };
}
