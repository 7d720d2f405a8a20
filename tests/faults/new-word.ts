let words = 0;

/** A word that nobody has written before. */
export const newWord = (): string => `${(++words).toString(36)}${process.pid.toString(36)}`;
