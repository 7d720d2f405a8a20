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
    if (count === had) return backToMoved(box.current);
    const rows = box.current?.querySelectorAll("[data-row]");
    const target =
      count > had
        ? rows?.[rows.length - 1]?.querySelector<HTMLElement>("summary, input:not([type=hidden])")
        : box.current?.querySelector<HTMLElement>("button[data-add]");
    target?.focus();
  });
  return box;
}

/** For the element around the rows: notes which row a button moves, and where to. */
export function noteMove({ target }: { target: EventTarget }) {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-move]") : null;
  if (button) button.closest("[data-row]")?.setAttribute("data-moved", button.dataset.move!);
}

/** A row that was moved takes the keyboard along: its element has let go of it on the way. */
function backToMoved(box: HTMLElement | null) {
  const row = box?.querySelector<HTMLElement>("[data-moved]");
  if (!row) return;
  const direction = row.dataset.moved;
  row.removeAttribute("data-moved");
  const buttons = [...row.querySelectorAll<HTMLElement>("[data-move]")];
  (buttons.find(({ dataset }) => dataset.move === direction) ?? buttons[0])?.focus();
}
