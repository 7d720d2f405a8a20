const ADDRESS = /(https?:\/\/\S+)/;

/** A mail as text, its lines and spaces as they are, its addresses as links. */
export function PlainLetter({ text }: { text: string }) {
  return (
    <pre className="letter">
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
