/**
 * Grows when documents or the texts of the PostgreSQL search are made differently, so that workers fill the indexes anew
 * and write the texts again.
 */
export const DOCUMENTS_VERSION = 8;
