type Say = (facts: Record<string, unknown>, sentence: string) => void;

/** What the publisher and whoever asks need of a log; pino's fits. */
export type PublisherLog = { info: Say; warn: Say; error: Say };
