import type { SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { sayColumn } from "#app/lib/say-column.ts";
import { labelled, sayErrors } from "#app/lib/say-error.ts";

/** What stands against a mapping: at its fields, and in a summary that leads to them. */
export function useMappingErrors(
  lastResult: SubmissionResult<string[]> | undefined,
  columns: readonly { name: string }[],
) {
  const { t } = useTranslation();
  const errors = Object.entries(lastResult?.error ?? {}) as [string, string[] | null][];
  const at = (field: string) =>
    sayErrors(t, errors.find(([name]) => name === field)?.[1] ?? undefined);
  const labelOf = (field: string): string | undefined => {
    const index = /^columns\[(\d+)\]/.exec(field)?.[1];
    if (index !== undefined) return sayColumn(t, columns[Number(index)]?.name ?? "");
    return field === "source" ? t("imports.mapping.source") : t("imports.mapping.language");
  };
  const summary = errors.flatMap(([field, codes]) =>
    sayErrors(t, codes ?? undefined).map((message) =>
      field === "" ? { message } : { id: field, message: labelled(labelOf(field) ?? "", message) },
    ),
  );
  return { at, summary };
}
