import { useTranslation } from "react-i18next";
import { useFormats } from "#app/lib/use-formats.ts";

const TRIED = ["good", "warned", "refused"] as const;
const WRITTEN = ["written", "untouched", "refused"] as const;

/** What the counts of an import say in a few words, as far as it has come. */
export function useCountFacts() {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (state: string, counts: Record<string, number>): string[] => {
    const told = state === "done" ? WRITTEN : state === "checked" ? TRIED : [];
    return told.flatMap((key) => {
      const count = counts[key] ?? 0;
      return count > 0 ? [`${number(count)} ${t(`imports.result.${key}`, { count })}`] : [];
    });
  };
}
