import { Fragment } from "react";

/** An address as it is read: where it has to break, it does so at the @ or a dot rather than inside a word. */
export function EmailAddress({ address }: { address: string }) {
  return address.split(/(?<=[@.])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
