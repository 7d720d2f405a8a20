import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sayErrors } from "#app/lib/say-error.ts";

type Props = {
  legend: ReactNode;
  hint?: string;
  /** Of a list as a whole, such as "Name at least one skill"; links of the error summary lead here by the id. */
  id?: string;
  errors?: string[] | undefined;
  children: ReactNode;
};

/** A part of a form with its heading. */
export function Section({ legend, hint, id, errors, children }: Props) {
  const { t } = useTranslation();
  const said = sayErrors(t, errors);
  return (
    <fieldset
      className="group"
      id={id}
      tabIndex={id ? -1 : undefined}
      aria-describedby={said.length > 0 ? `${id}-error` : undefined}
    >
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {said.length > 0 ? (
        <p className="list-error" id={`${id}-error`}>
          <span className="spoken">{t("common.form.error")} </span>
          {said.join(" ")}
        </p>
      ) : null}
      {children}
    </fieldset>
  );
}
