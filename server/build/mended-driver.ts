import type { Plugin } from "vite";

/** The file of postgres 3.4.9 that talks to the database. */
const DRIVER = /\/node_modules\/postgres\/src\/connection\.js$/;

/**
 * When a connection breaks, what the driver has not written yet stays behind, and the next statement of an open
 * transaction is written to a socket that is gone: outside of everything that could catch it, so that the whole process
 * ends. Mended, the leftover goes with the connection, and the statement fails as the ones before it. What was asked after
 * an error and before the end of the connection was never answered, and whoever had the connection next waited for ever.
 * And a connection that breaks while the driver asks for the types of arrays, as it does first of all, ended the process too.
 */
const MENDINGS = [
  {
    // Nobody waits for what the driver asks for itself at first; who waits for the connection hears of its end anyway.
    found: `        return fetchArrayTypes()
`,
    mended: `        return fetchArrayTypes().catch(() => {})
`,
  },
  {
    // Between the error of a connection and its end a transaction may still be rolled back.
    found: `    !hadError && (query || sent.length) && error(`,
    mended: `    ;(query || sent.length) && error(`,
  },
  {
    found: `  async function closed(hadError) {
    incoming = Buffer.alloc(0)
    remaining = 0
    incomings = null
    clearImmediate(nextWriteTimer)
`,
    mended: `  async function closed(hadError) {
    incoming = Buffer.alloc(0)
    remaining = 0
    incomings = null
    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
`,
  },
  {
    found: `  function nextWrite(fn) {
    const x = socket.write(chunk, fn)
`,
    mended: `  function nextWrite(fn) {
    if (!socket) {
      clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
    const x = socket.write(chunk, fn)
`,
  },
];

/** Mends the driver's source; throws when it is not the one that was looked at, as after an update of the package. */
export function mendDriver(source: string): string {
  return MENDINGS.reduce((code, { found, mended }) => {
    const parts = code.split(found);
    if (parts.length !== 2)
      throw new Error(
        "postgres has changed: see whether server/build/mended-driver.ts is still needed.",
      );
    return parts.join(mended);
  }, source);
}

/** Takes the driver into the build, mended; https://github.com/porsager/postgres/issues/1208 says when it may go. */
export function mendedDriver(): Plugin {
  return {
    name: "tandem-mended-driver",
    enforce: "pre",
    config: () => ({ ssr: { noExternal: ["postgres"] } }),
    transform: (code, id) => (DRIVER.test(id) ? { code: mendDriver(code), map: null } : undefined),
  };
}
