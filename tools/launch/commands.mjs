import { Trouble } from "./trouble.mjs";

/**
 * The commands of tools/run.mjs: those of the build act on the development data, those alone need no server, the others act
 * on data of their own.
 */
const kinds = {
  seed: "built",
  reindex: "built",
  drift: "built",
  import: "built",
  skills: "built",
  staff: "built",
  code: "built",
  e2e: "site",
  shots: "site",
  integration: "servers",
  faults: "faults",
  "bench:relevance": "servers",
  "bench:search": "servers",
  "bench:matching": "servers",
  "bench:real": "servers",
  "bench:vocabulary": "servers",
  "bench:ranking": "alone",
  "bench:extraction": "alone",
};

/** Reads `node tools/run.mjs <command> [arguments]`; a first `--` that npm leaves in place is dropped. */
export function parseCommand([command, ...rest]) {
  const args = rest[0] === "--" ? rest.slice(1) : rest;
  if (Object.hasOwn(kinds, command ?? "")) return { command, kind: kinds[command], args };
  const known = Object.keys(kinds).join(", ");
  throw new Trouble(`Name one of these commands: ${known}; "${command ?? ""}" is none of them.`);
}
