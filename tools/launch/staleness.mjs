const mayBeAbsent = ({ optional, devOptional, peer, link }) =>
  Boolean(optional || devOptional || peer || link);

const differs = (wanted, found) =>
  wanted.version !== found.version ||
  Boolean(wanted.integrity && found.integrity && wanted.integrity !== found.integrity);

/**
 * Whether what npm has installed is not what the lock file asks for. Takes the two parsed files,
 * package-lock.json and node_modules/.package-lock.json; the latter is null before an install and
 * after one that was broken off. Packages for other platforms may be absent.
 */
export function isInstallStale(wanted, installed) {
  if (!installed?.packages) return true;
  const found = installed.packages;
  return Object.entries(wanted.packages).some(([path, entry]) => {
    if (path === "") return false;
    return found[path] ? differs(entry, found[path]) : !mayBeAbsent(entry);
  });
}

/** Whether the build must be made anew, from the stamp of the last one and the hash of the sources now. */
export const isBuildStale = (stamp, hash, hasOutput) => !hasOutput || stamp?.sources !== hash;
