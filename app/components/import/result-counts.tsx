import { useTranslation } from "react-i18next";
import { TIERS } from "#app/domain/skill-suggestion/input.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = { isDone: boolean; counts: Record<string, number> };

const TRIED = ["good", "warned", "refused"] as const;
const OUTCOMES = ["new", "changed", "reopened", "unchanged", "leftAlone"] as const;
const PREFERRED = ["welcome", "alternative"] as const;
const AFTER = ["closed", "complete", "lacking", ...TIERS, ...PREFERRED] as const;

/** What would become of the rows, or became of them, in numbers. */
export function ResultCounts({ isDone, counts }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const first = isDone ? (["written", "untouched", ...TRIED] as const) : TRIED;
  const shown = (key: string) => isDone || key in counts;
  return (
    <>
      <dl className="import-counts">
        {first
          .filter((key) => key === "refused" || key === "written" || (counts[key] ?? 0) > 0)
          .map((key) => (
            <div key={key} className={key}>
              <dt>{t(`imports.result.${key}`, { count: counts[key] ?? 0 })}</dt>
              <dd className="numbers">{number(counts[key] ?? 0)}</dd>
            </div>
          ))}
      </dl>
      <ul className="plain-list">
        {[...OUTCOMES, ...AFTER]
          .filter((key) => shown(key) && (counts[key] ?? 0) > 0)
          .map((key) => (
            <li key={key}>
              {number(counts[key]!)} {t(`imports.result.${key}`, { count: counts[key]! })}
            </li>
          ))}
      </ul>
      {PREFERRED.some((key) => (counts[key] ?? 0) > 0) ? (
        <p className="quiet">{t("imports.result.allPreferred")}</p>
      ) : null}
    </>
  );
}
