import { zip, type AsyncZippable } from "fflate";

/** Packs files into a ZIP; a path may hold folders. Text shrinks, and what is packed already is stored as it is. */
export function zipOf(
  files: readonly { path: string; content: Uint8Array }[],
): Promise<Uint8Array<ArrayBuffer>> {
  const entries: AsyncZippable = Object.fromEntries(
    files.map(({ path, content }) => [path, [content, { level: path.endsWith(".json") ? 6 : 0 }]]),
  );
  return new Promise((resolve, reject) => {
    zip(entries, (error, packed) => (error ? reject(error) : resolve(new Uint8Array(packed))));
  });
}
