/** What passes a proxy as one piece: a request or an answer of HTTP, a message of PostgreSQL. */
export type Message = {
  bytes: Buffer;
  /** What it asks, or what was asked that it answers; null for what is neither. */
  what: string | null;
};

/** Cuts what comes from one end into messages; what is not whole yet waits for the next piece. */
export type Cutter = (piece: Buffer) => Message[];

/** How the two ends of a connection talk. */
export type Talk = { asked: Cutter; answered: Cutter };

/** Cuts by a rule that answers how long the first message is, or 0 while that is not known. */
export function cutter(
  lengthOf: (bytes: Buffer) => number,
  whatOf: (bytes: Buffer) => string | null,
): Cutter {
  let rest: Buffer = Buffer.alloc(0);
  return (piece) => {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const messages: Message[] = [];
    for (
      let length = lengthOf(rest);
      length > 0 && rest.length >= length;
      length = lengthOf(rest)
    ) {
      const bytes = rest.subarray(0, length);
      rest = rest.subarray(length);
      messages.push({ bytes, what: whatOf(bytes) });
      if (rest.length === 0) break;
    }
    return messages;
  };
}
