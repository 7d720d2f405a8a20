import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export type OwnFact = {
  term: string;
  value: ReactNode;
  /** Where it is changed; its label says what, since many links of a page would say "change". */
  way: { label: string; to: string } | null;
};

/** What an account holds, each with the way to change it. */
export function OwnFacts({ facts }: { facts: readonly OwnFact[] }) {
  return (
    <dl className="own-facts">
      {facts.map(({ term, value, way }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {way ? (
            <dd>
              <Link to={way.to}>{way.label}</Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
