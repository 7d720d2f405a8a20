type Told = { type?: string | undefined; message?: string | undefined };

/** A full disk fails some tasks as a trouble of the system and others as an internal one, which only its words tell. */
const OF_THE_DISK = /\bI\/O error\b|\bos error \d/i;

/**
 * Whether the search server fails for want of something of its own, such as space on its disk: no word on what was sent,
 * which goes out again as it is once the trouble is over.
 */
export const isOwnTrouble = (error: Told | null | undefined): boolean =>
  error?.type === "system" || OF_THE_DISK.test(error?.message ?? "");
