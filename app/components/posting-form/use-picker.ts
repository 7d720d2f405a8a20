import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { writeKnown } from "./known.ts";
import { useSuggestions, type Suggestion } from "./use-suggestions.ts";

/**
 * What a combobox remembers and does: the list that is open, the entry that is active, what was chosen.
 *
 * @param meant what the word in the field is known to mean at first
 */
export function usePicker(meant: string) {
  const { i18n } = useTranslation();
  const [isReady, setReady] = useState(false);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const [known, setKnown] = useState(meant);
  const found = useSuggestions(typed, i18n.language);
  useEffect(() => setReady(true), []);

  const suggestions = typed === "" ? [] : (found ?? []);
  const isOpen = suggestions.length > 0;
  const close = () => {
    setTyped("");
    setActive(-1);
  };
  const choose = ({ id, label }: Suggestion) => {
    if (!input.current) return;
    input.current.value = label;
    setKnown(writeKnown([{ label, id }]));
    close();
    input.current.focus();
  };
  const onType = (text: string) => {
    setTyped(text);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!isOpen) {
      if (event.key === "ArrowDown" && input.current) onType(input.current.value);
      return;
    }
    if (step) setActive((now) => wrapped(now + step, suggestions.length));
    else if (event.key === "Enter" && suggestions[active]) choose(suggestions[active]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };
  return {
    isReady,
    isOpen,
    suggestions,
    active,
    input,
    known,
    choose,
    close,
    onType,
    onKeyDown,
    /** An answer has come and it is empty. */
    isInVain: typed !== "" && found?.length === 0,
  };
}

/** Past either end lies the typed text itself (-1), and beyond it the other end. */
function wrapped(index: number, length: number): number {
  if (index >= length) return -1;
  return index < -1 ? length - 1 : index;
}
