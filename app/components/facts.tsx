import { Fragment, type ReactNode } from "react";

/**
 * Short facts in one line, parted by a dot; each stays together, and those that are missing leave no gap. Where the line
 * breaks, the dot is not seen.
 */
export function Facts({ facts }: { facts: readonly (ReactNode | null | undefined | false)[] }) {
  const known = facts.filter(
    (fact) => fact !== null && fact !== undefined && fact !== false && fact !== "",
  );
  if (known.length === 0) return null;
  return (
    <p className="facts parted">
      <Parted facts={known} />
    </p>
  );
}

/** The facts of a line, within something of the class `parted`. */
export const Parted = ({ facts }: { facts: readonly ReactNode[] }) =>
  facts.map((fact, index) => (
    <Fragment key={index}>
      {index > 0 ? " " : null}
      <span className="fact">
        {index > 0 ? <span className="dot">{"· "}</span> : null}
        {fact}
      </span>
    </Fragment>
  ));

type KeyFact = { term: string; value: ReactNode | null | undefined };

/** Terms beside their values; a fact without a value is left out, so say "not stated" where it matters. */
export function KeyFacts({ facts }: { facts: readonly KeyFact[] }) {
  return (
    <dl className="key-facts">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== "")
        .map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
