import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

export type SummarisedError = {
  /** The id of the field that has to change; absent when the whole is refused. */
  id?: string | undefined;
  message: string;
};

/** All that has to be put right, with a way to each field. Takes the focus, so that it is read out. */
export function ErrorSummary({ errors }: { errors: readonly SummarisedError[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    if (hasErrors) box.current?.focus();
  }, [hasErrors]);
  if (!hasErrors) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{t("common.form.errorsTitle", { count: errors.length })}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            {id ? <a href={`#${encodeURIComponent(id)}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}
