import type { Plugin } from "vite";

/** The file of react-dom 18.3.1 that browsers load. */
const REACT = /\/node_modules\/react-dom\/cjs\/react-dom\.production\.min\.js$/;

/**
 * When React takes over a text area that the server has written (and only then: this is not where it makes one), it writes
 * the server's text into it once more, whatever somebody has typed there while scripts were on their way. Mended, it leaves
 * the text area as it is, as it does every other field.
 */
const FOUND = 'case "textarea":Va(d);jb(d);break;';
const MENDED = 'case "textarea":Va(d);break;';

/** Mends React's source; throws when it is not the one that was looked at, as after an update of the package. */
export function mendReact(source: string): string {
  const parts = source.split(FOUND);
  if (parts.length !== 2)
    throw new Error(
      "react-dom has changed: see whether server/build/mended-react.ts is still needed.",
    );
  return parts.join(MENDED);
}

/**
 * Takes React into what browsers load, mended. Later versions tell what was typed to whoever listens
 * (https://github.com/react/react/pull/33129): with one of those tests/e2e/autosave.spec.ts says whether it may go.
 */
export function mendedReact(): Plugin {
  return {
    name: "tandem-mended-react",
    apply: "build",
    enforce: "pre",
    transform: (code, id) => (REACT.test(id) ? { code: mendReact(code), map: null } : undefined),
  };
}
