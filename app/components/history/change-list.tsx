import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type Change = "added" | "removed" | "changed";
export type ChangeLine = { key: string; change: Change; what: ReactNode; detail?: ReactNode };

/** What has come stands before what has gone, in every list. */
const ORDER: readonly Change[] = ["added", "changed", "removed"];
const SIGNS = { added: "+", removed: "−", changed: "≠" } as const;

/** Things that were added, removed or changed, each with a sign and a word. */
export function ChangeList({ lines }: { lines: readonly ChangeLine[] }) {
  const { t } = useTranslation();
  const word = { added: "added", removed: "removed", changed: "changedWord" } as const;
  if (lines.length === 0) return null;
  const sorted = lines.toSorted((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
  return (
    <ul className="change-list">
      {sorted.map(({ key, change, what, detail }) => (
        <li key={key} className={change}>
          <span className="sign" aria-hidden="true">
            {SIGNS[change]}
          </span>
          <div>
            <strong>{what}</strong> <span className="quiet">{t(`history.${word[change]}`)}</span>
            {detail ? <> · {detail}</> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
