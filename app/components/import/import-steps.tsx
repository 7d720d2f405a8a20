import { useTranslation } from "react-i18next";

const STEPS = ["file", "fields", "check", "write"] as const;
export type ImportStepName = (typeof STEPS)[number];

/** Where an import stands on its way; what is done leads back where that is possible. */
export function ImportSteps({ now }: { now: ImportStepName }) {
  const { t } = useTranslation();
  return (
    <nav className="import-steps" aria-label={t("imports.steps.label")}>
      <ol>
        {STEPS.map((step) => (
          <li key={step} aria-current={step === now ? "step" : undefined}>
            {t(`imports.steps.${step}`)}
          </li>
        ))}
      </ol>
    </nav>
  );
}
