import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Refusal } from "#app/domain/errors.ts";

export type ToldRefusal = { field: string | undefined; message: string };

/** The reasons of a refusal (409) in the reader's words; empty when the body holds none. */
export function useRefusals(body: unknown): ToldRefusal[] {
  const { t } = useTranslation();
  const refusals = (body as { refusals?: unknown } | null | undefined)?.refusals;
  return Array.isArray(refusals) ? refusals.map((refusal: Refusal) => told(t, refusal)) : [];
}

function told(t: TFunction, { field, code, values }: Refusal): ToldRefusal {
  // Codes come from the domain as plain text; one that is unknown shows itself between ⟦ and ⟧.
  const translate = t as (key: string, values?: Refusal["values"]) => string;
  return { field, message: translate(`errors.${code}`, values) };
}
