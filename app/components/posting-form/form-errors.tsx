import { useTranslation } from "react-i18next";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { errorsOf } from "./errors-of.ts";

type Props = { form: { id: string; allErrors: Record<string, string[]> } };

/** What has to be put right, from top to bottom; it takes the focus whenever it says something new. */
export function FormErrors({ form }: Props) {
  const { t } = useTranslation();
  const errors = errorsOf(t, form.id, form.allErrors);
  const said = errors.map(({ id, message }) => `${id} ${message}`).join("\n");
  return <ErrorSummary key={said} errors={errors} />;
}
