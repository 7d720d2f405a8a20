import { type RefObject, useEffect, useState } from "react";

const PAUSE_MS = 5000;

/** Null when it could not be kept. */
export type Kept = { savedAt: string | null };

type Where = { to: string; wasTyped: boolean };

/**
 * Sends what stands in a form to where it is kept, some seconds after the last change and when the page is left; not
 * after the form itself was sent.
 *
 * @param inside the ref of an element in the form
 * @returns what came of it the last time
 */
export function useAutosave(inside: RefObject<HTMLElement>, { to, wasTyped }: Where) {
  const [kept, setKept] = useState<Kept>();
  useEffect(() => {
    const form = inside.current?.closest("form");
    return form ? watch(form, to, wasTyped, setKept) : undefined;
  }, [inside, to, wasTyped]);
  return kept;
}

function watch(form: HTMLFormElement, to: string, wasTyped: boolean, tell: (kept: Kept) => void) {
  const watched = new AbortController();
  let timer: number | undefined;
  let underway: AbortController | undefined;
  const stop = () => {
    window.clearTimeout(timer);
    timer = undefined;
    underway?.abort();
  };
  const keep = async (isLeaving = false) => {
    stop();
    const { signal } = (underway = new AbortController());
    const kept = await send(to, form, { signal, keepalive: isLeaving }).catch(() => null);
    if (!signal.aborted) tell({ savedAt: kept });
  };
  const changed = () => {
    stop();
    timer = window.setTimeout(keep, PAUSE_MS);
  };
  const leave = () => (timer === undefined ? undefined : void keep(true));
  // React listens below the window, so it is known here whether the form is really sent or only gets another row.
  const sent = ({ target, defaultPrevented }: Event) => {
    if (target === form) return defaultPrevented ? changed() : stop();
    // Whoever discards what was kept leaves the page too, and it must not be kept again on the way.
    if (target instanceof HTMLFormElement && target.action.endsWith(`${to}/removal`)) stop();
  };
  const options = { signal: watched.signal };
  form.addEventListener("input", changed, options);
  window.addEventListener("submit", sent, options);
  window.addEventListener("pagehide", leave, options);
  if (wasTyped) changed();
  return () => {
    stop();
    watched.abort();
  };
}

/** Answers when it was kept. */
async function send(to: string, form: HTMLFormElement, init: RequestInit): Promise<string> {
  const answer = await fetch(to, {
    ...init,
    method: "POST",
    // Whoever is no longer signed in would be led elsewhere, and nothing kept.
    redirect: "error",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify([...new FormData(form)]),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { savedAt: string }).savedAt;
}
