import { useEffect, useRef } from "react";

/** A tick that follows the address of the page likewise. Nothing changes at first: what was ticked before stays ticked. */
export function useFollowedTick(isTicked: boolean) {
  const box = useRef<HTMLInputElement>(null);
  const told = useRef(isTicked);
  useEffect(() => {
    if (box.current && told.current !== isTicked) box.current.checked = isTicked;
    told.current = isTicked;
  }, [isTicked]);
  return box;
}

/**
 * A field that follows the address of the page: links and the back button change what it says, while what is just being
 * typed into it is left alone.
 */
export function useFollowed<Field extends HTMLInputElement | HTMLSelectElement>(value: string) {
  const field = useRef<Field>(null);
  const told = useRef(value);
  useEffect(() => {
    const shown = field.current;
    // The address says it without spaces around: one that has just been typed stays, for more follows.
    const isBeingTyped = document.activeElement === shown && shown?.value.trim() !== told.current;
    if (shown && told.current !== value && !isBeingTyped) shown.value = value;
    told.current = value;
  }, [value]);
  return field;
}
