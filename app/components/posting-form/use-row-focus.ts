import { useEffect, useRef } from "react";

/**
 * Keeps the keyboard where the work is when rows come and go: in the new row, or at the button that adds one.
 *
 * @param count how many rows there are
 * @returns the ref of the element around rows and button
 */
export function useRowFocus<T extends HTMLElement>(count: number) {
  const box = useRef<T>(null);
  const before = useRef(count);
  useEffect(() => {
    const had = before.current;
    before.current = count;
    if (count === had) return;
    const rows = box.current?.querySelectorAll("[data-row]");
    const target =
      count > had
        ? rows?.[rows.length - 1]?.querySelector<HTMLElement>("summary, input:not([type=hidden])")
        : box.current?.querySelector<HTMLElement>("button[data-add]");
    target?.focus();
  }, [count]);
  return box;
}
