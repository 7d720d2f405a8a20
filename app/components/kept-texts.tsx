import { useId } from "react";

const ROWS = { least: 2, most: 10, letters: 60 };

type Props = { texts: readonly { label: string; text: string }[] };

/** What somebody has typed and no form holds any more: to be read and copied, each text with what its field is called. */
export function KeptTexts({ texts }: Props) {
  const id = useId();
  return texts.map(({ label, text }, index) => (
    <div key={index} className="field">
      <label htmlFor={`${id}${index}`}>{label}</label>
      <textarea id={`${id}${index}`} defaultValue={text} readOnly rows={rowsFor(text)} />
    </div>
  ));
}

const rowsFor = (text: string) =>
  Math.min(ROWS.most, Math.max(ROWS.least, Math.ceil(text.length / ROWS.letters)));
