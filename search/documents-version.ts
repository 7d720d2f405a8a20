/**
 * Grows when documents or the texts of the PostgreSQL search are made differently, so that workers fill the indexes anew
 * and write the texts again. So it does when words get other keys, which the print below tells.
 */
export const DOCUMENTS_VERSION = 20;

/** A print of the keys of many words (`keys-print.test.ts`): when it changes, the version has to grow. */
export const KEYS_PRINT = "28749306f6895caf";
