import { useTranslation } from "react-i18next";

export type ReasonState = "met" | "partly" | "not_met" | "unknown";

/** Whether a requirement is met: a sign and a word, never colour alone. */
export function StateMark({ state, word }: { state: ReasonState; word?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <span className={`state ${state}`}>
      <svg width="14" height="14" viewBox="0 0 14 14" strokeWidth="2" aria-hidden="true">
        {SIGNS[state]}
      </svg>
      {word ?? t(`common.states.${state}`)}
    </span>
  );
}

// Drawn rather than typed: neither typeface has these signs.
const SIGNS = {
  met: <path d="M2 7.5 5.5 11 12 3" />,
  partly: (
    <>
      <circle cx="7" cy="7" r="5.5" strokeWidth="1.5" />
      <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  not_met: <path d="m3 3 8 8m0-8-8 8" />,
  unknown: <path d="M4 5c0-2 1.3-3 3-3s3 1.1 3 2.7C10 6.6 7 6.8 7 9m0 2v1.6" strokeWidth="1.8" />,
};
