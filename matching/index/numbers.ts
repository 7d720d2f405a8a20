/** Columns of numbers. */
export type Numbers = Int32Array | Float64Array | Float32Array | Uint16Array | Uint8Array;

/** The same numbers with room for at least as many as are needed. */
export function grown<N extends Numbers>(numbers: N, needed: number): N {
  if (needed <= numbers.length) return numbers;
  const Kind = numbers.constructor as new (length: number) => N;
  const larger = new Kind(Math.max(needed, Math.ceil(numbers.length * 1.5)));
  larger.set(numbers);
  return larger;
}

/** The bytes of all of them. */
export const bytesOf = (all: readonly Numbers[]): number =>
  all.reduce((sum, { byteLength }) => sum + byteLength, 0);
