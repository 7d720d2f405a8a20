import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { sayErrors } from "#app/lib/say-error.ts";

/** What is wrong with a list as a whole, such as "Name at least one skill". */
function ListErrors({ id, errors }: { id: string; errors: string[] | undefined }) {
  const { t } = useTranslation();
  const said = sayErrors(t, errors);
  if (said.length === 0) return null;
  return (
    <p className="list-error" id={`${id}-error`}>
      <span className="spoken">{t("common.form.error")} </span>
      {said.join(" ")}
    </p>
  );
}

type Props = {
  /** Where links to this part lead. */
  anchor?: string;
  legend: ReactNode;
  hint?: string;
  /** Of a list that can be wrong as a whole: links of the error summary lead here. */
  list?: { id: string; errors: string[] | undefined };
  children: ReactNode;
};

/** A part of a form with its heading. */
export function Section({ anchor, legend, hint, list, children }: Props) {
  return (
    <fieldset className="group" {...groupProps(list)}>
      <legend id={anchor}>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {list ? <ListErrors {...list} /> : null}
      {children}
    </fieldset>
  );
}

type RowsProps = Props & { list: { id: string; errors: string[] | undefined } };

/** A list of rows inside a section, with a heading of its own. */
export function RowsGroup({ legend, hint, list, children }: RowsProps) {
  return (
    <fieldset className="rows" {...groupProps(list)}>
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      <ListErrors {...list} />
      {children}
    </fieldset>
  );
}

const groupProps = (list: Props["list"]) =>
  list && {
    id: list.id,
    tabIndex: -1,
    "aria-describedby": list.errors?.length ? `${list.id}-error` : undefined,
  };
