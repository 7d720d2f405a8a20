import { useTranslation } from "react-i18next";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { labelled, sayErrors } from "#app/lib/say-error.ts";

type Props = {
  form: { id: string; allErrors: Record<string, string[]> };
  /** The label of each field by its name, from top to bottom; `[]` stands for the number of any row. */
  labels: Readonly<Record<string, string>>;
  /** How a row is called by its number, from one. */
  row?: (number: number) => string;
};

/** What has to be put right in a form, from top to bottom, with a way to each field. */
export function FormSummary({ form, labels, row }: Props) {
  const { t } = useTranslation();
  const order = Object.keys(labels);
  const rank = (name: string) => (name === "" ? -1 : order.indexOf(anyRow(name)));
  const errors = Object.entries(form.allErrors)
    .toSorted(([a], [b]) => rank(a) - rank(b) || rowOf(a) - rowOf(b))
    .flatMap(([name, coded]) =>
      sayErrors(t, coded).map((message) => {
        const where = row && isInRow(name) ? row(rowOf(name) + 1) : undefined;
        const said = [labels[anyRow(name)], where].filter(Boolean).join(", ");
        const id = name ? `${form.id}-${name}` : undefined;
        return {
          id,
          message: labelled(said, message),
        };
      }),
    );
  return <ErrorSummary errors={errors} />;
}

const anyRow = (name: string) => name.replace(/\[\d+\]/, "[]");

const isInRow = (name: string) => anyRow(name) !== name;

const rowOf = (name: string) => Number(/\[(\d+)\]/.exec(name)?.[1] ?? 0);
