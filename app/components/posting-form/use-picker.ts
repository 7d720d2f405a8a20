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
  const choose = (skill: Suggestion) => {
    if (!input.current) return;
    input.current.value = skill.label;
    setKnown(writeKnown([skill]));
    close();
    input.current.focus();
  };
  const onType = (text: string) => {
    setTyped(text);
    setActive(-1);
  };
  const onKeyDown = keysOf({
    isOpen,
    move: (step) => setActive((now) => wrapped(now + step, suggestions.length)),
    open: () => input.current && onType(input.current.value),
    chooseActive: () => (suggestions[active] ? (choose(suggestions[active]), true) : false),
    close,
  });
  /** An answer has come and it is empty. */
  const isInVain = typed !== "" && found?.length === 0;
  const shown = { isReady, isOpen, isInVain, suggestions, active, known };
  return { ...shown, input, choose, close, onType, onKeyDown };
}

/** Past either end lies the typed text itself (-1), and beyond it the other end. */
function wrapped(index: number, length: number): number {
  if (index >= length) return -1;
  return index < -1 ? length - 1 : index;
}

type Acts = {
  isOpen: boolean;
  move: (step: number) => void;
  open: () => void;
  /** Whether there was one to choose. */
  chooseActive: () => boolean;
  close: () => void;
};

/** What the keys of a combobox do; those that mean nothing to it keep their usual work. */
function keysOf({ isOpen, move, open, chooseActive, close }: Acts) {
  return (event: KeyboardEvent) => {
    const { key } = event;
    if (!isOpen) {
      if (key === "ArrowDown") open();
      return;
    }
    if (key === "ArrowDown") move(1);
    else if (key === "ArrowUp") move(-1);
    else if (key === "Escape") close();
    else if (key !== "Enter" || !chooseActive()) return;
    event.preventDefault();
  };
}
