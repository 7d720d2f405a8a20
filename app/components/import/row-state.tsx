import { useTranslation } from "react-i18next";
import { StateMark } from "#app/components/state-mark.tsx";
import type { ReasonState } from "#app/components/state-mark.tsx";

const SIGNS: Record<string, ReasonState> = {
  good: "met",
  written: "met",
  warned: "partly",
  refused: "not_met",
  unread: "unknown",
};

type RowStateName = "unread" | "good" | "warned" | "refused" | "written" | "untouched";

/** The state of a row: a sign and a word. */
export function RowState({ state }: { state: RowStateName }) {
  const { t } = useTranslation();
  const word = state === "unread" ? undefined : t(`imports.result.${state}`, { count: 1 });
  // Nothing happened to it, which is neither well nor ill.
  if (state === "untouched") return <span className="quiet">{word}</span>;
  return <StateMark state={SIGNS[state]!} word={word} />;
}
