/** A failure that was foreseen: its message is the one sentence a person needs, so no stack is shown. */
export class Trouble extends Error {
  name = "Trouble";
}

const isDiskFull = (error) => error?.code === "ENOSPC" || /no space left on device/i.test(error);

const isForbidden = (error) => ["EACCES", "EPERM"].includes(error?.code) && Boolean(error.path);

export const sentences = {
  portTaken: (port) =>
    `Port ${port} is already in use by another program; stop that program or choose another port, for example: PORT=${port + 1} npm start`,
  badHost: (text) =>
    `HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not "${text}".`,
  badPort: (text) => `PORT must be a whole number from 1 to 65535, not "${text}".`,
  diskFull: (folder) =>
    `The disk that holds ${folder} is full; free at least 300 MB there and start again.`,
  alreadyRunning: ({ command, pid }) =>
    `This checkout is already in use by "${command}" (process ${pid}); stop that one first, or use it as it is.`,
  databaseAddress: (text) =>
    `DATABASE_URL is not a PostgreSQL address (${text}); write it as postgres://user:password@host:5432/database, or unset it to use the bundled server.`,
  databaseSilent: (host, why) =>
    `DATABASE_URL names a PostgreSQL server that does not answer at ${host} (${why}); correct the address, start that server, or unset DATABASE_URL to use the bundled one.`,
  databaseRefuses: (host, why) =>
    `The PostgreSQL server at ${host} refuses DATABASE_URL (${why}); correct its user, password or database name.`,
  searchAddress: (text) =>
    `MEILI_URL is not a web address (${text}); write it as http://host:7700, or unset it to use the bundled server.`,
  searchSilent: (host, why) =>
    `MEILI_URL names a Meilisearch server that does not answer at ${host} (${why}); correct the address, start that server, or unset MEILI_URL to use the bundled one.`,
  searchRefuses: (host) =>
    `The Meilisearch server at ${host} refuses MEILI_KEY; set it to the server's master or admin key.`,
  noSearchHere: (platform) =>
    `No Meilisearch is bundled for ${platform}, so search runs on PostgreSQL; set MEILI_URL to a Meilisearch server for the full search.`,
  searchCannotRun: (why) =>
    `The bundled Meilisearch does not run on this system (${why}), so search runs on PostgreSQL; set MEILI_URL to a Meilisearch server for the full search.`,
  searchTampered: (file) =>
    `The Meilisearch program ${file} is not the one this project knows (its sha256 differs); delete node_modules and start again, or set MEILI_URL to a server you trust.`,
  noPostgresHere: (platform) =>
    `No PostgreSQL is bundled for ${platform}; set DATABASE_URL to a PostgreSQL 18 server and start again.`,
  otherPostgresVersion: (folder, found, wanted) =>
    `The database in ${folder} was made by PostgreSQL ${found}, and this is PostgreSQL ${wanted}; move that folder away to begin with an empty one.`,
  foreignFolder: (folder) =>
    `${folder} belongs to another user; start as that user, or delete it to begin anew.`,
  installFailed: (log) =>
    `The dependencies could not be installed (see npm's words above${log}); check the network connection and start again.`,
  buildFailed: "The build failed; the messages above say where.",
  toolFailed: (name, code) =>
    `The step "${name}" failed with exit code ${code}; see its words above.`,
  oldNode: (version) =>
    `Node ${version} is too old; install Node 20.19 or newer (https://nodejs.org) and start again.`,
  notReady: (name, log) => `${name} did not become ready in time; its log is ${log}`,
  crashed: (name, how, log, said) =>
    said
      ? `${name} stopped (${how}): ${said}`
      : `${name} stopped unexpectedly (${how}); its log is ${log}`,
  unknownFaults: (subject) =>
    `Name what is to go wrong: npm run faults -- search; "${subject ?? ""}" is not known.`,
  notBuilt: (command) => `The build holds no "${command}" command; is the name right?`,
};

/** The sentence for any error: foreseen ones say it themselves, a full disk is recognised, others keep their stack. */
export function describe(error, folder) {
  if (error instanceof Trouble) return error.message;
  if (isDiskFull(error)) return sentences.diskFull(folder);
  if (isForbidden(error)) return sentences.foreignFolder(error.path);
  return error?.stack ?? String(error);
}

export { isDiskFull };
