import type { ReactNode } from "react";

export type RuleRow = { key: string; cells: readonly ReactNode[] };

type Props = {
  caption: string;
  headings: readonly string[];
  rows: readonly RuleRow[];
  /** Every column after the first holds figures. */
  figures?: boolean;
};

/** A table of declared rules; on a phone every row becomes a labelled block. */
export function RuleTable({ caption, headings, rows, figures = false }: Props) {
  const className = figures ? "points" : undefined;
  return (
    <table className="told rules">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading, index) => (
            <th key={heading} scope="col" className={index > 0 ? className : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row" data-label={headings[0]}>
              {first}
            </th>
            {others.map((cell, index) => (
              <td key={headings[index + 1]} data-label={headings[index + 1]} className={className}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
