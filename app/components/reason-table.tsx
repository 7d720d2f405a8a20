import type { ReactNode } from "react";
import { StateMark, type ReasonState } from "./state-mark.tsx";

export type ReasonRow = {
  key: string;
  subject: ReactNode;
  evidence: ReactNode;
  state: ReasonState;
  /** Instead of the usual word for the state, such as "depends on the elective". */
  stateWord?: string | undefined;
  /** As shown, such as "5.12 of 12.80". */
  points: string;
  /** The same in hundredths, for whoever wants to add the lines up. */
  hundredths?: { points: number; unknown: number };
};

type Props = {
  caption: string;
  headings: { subject: string; evidence: string; state: string; points: string };
  rows: readonly ReasonRow[];
};

/** The reasons of a score, line by line; on a phone each line becomes a labelled block. */
export function ReasonTable({ caption, headings, rows }: Props) {
  return (
    <table className="told">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{headings.subject}</th>
          <th scope="col">{headings.evidence}</th>
          <th scope="col">{headings.state}</th>
          <th scope="col" className="points">
            {headings.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, subject, evidence, state, stateWord, points, hundredths }) => (
          <tr key={key} data-points={hundredths?.points} data-unknown={hundredths?.unknown}>
            <th scope="row">{subject}</th>
            <td data-label={headings.evidence}>{evidence}</td>
            <td>
              <StateMark state={state} word={stateWord} />
            </td>
            <td className="points" data-label={headings.points}>
              {points}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
