export const title = "routes code what they put into addresses they lead to";

// Constants alone are written in capital letters.
const untagged =
  /redirect(?:Document)?\((?:[^;`]|pathTo`[^`]*`)*(?<!pathTo)`[^`]*\$\{(?![A-Z_]+\})/g;

/** A part of an address is whatever somebody has typed: raw, it breaks the header that it is put into. */
export function judgeRedirects(path, text) {
  return [...text.matchAll(untagged)].map(({ index }) => {
    const line = text.slice(0, index).split("\n").length;
    return `${path}:${line} leads to an address with a raw part; write it with pathTo`;
  });
}

export const check = ({ files, read }) =>
  files
    .filter((path) => path.startsWith("app/routes/"))
    .flatMap((path) => judgeRedirects(path, read(path)));
