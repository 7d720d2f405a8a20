/** What is wrong with the files or options of a benchmark, as one sentence for the terminal. */
export class ClearFailure extends Error {}
