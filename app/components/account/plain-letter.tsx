const ADDRESS = /(https?:\/\/\S+)/;

type Props = { text: string; language: string | undefined };

/** A mail as text, its lines and spaces as they are, its addresses as links. */
export function PlainLetter({ text, language }: Props) {
  return (
    <pre className="letter" lang={language}>
      {text
        .split(ADDRESS)
        .map((piece, index) =>
          ADDRESS.test(piece) ? <PieceLink key={index} address={piece} /> : piece,
        )}
    </pre>
  );
}

/** Within this installation, whatever its public address is. */
function PieceLink({ address }: { address: string }) {
  const { pathname, search } = new URL(address);
  return <a href={`${pathname}${search}`}>{address}</a>;
}
