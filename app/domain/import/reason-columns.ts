/** The column that our own files of refused rows add, by the language of whoever takes the file. */
export const REASON_COLUMNS = { en: "_reason", bg: "_причина" } as const;

const NAMES: readonly string[] = Object.values(REASON_COLUMNS);

/** Whether a column holds our reasons, which are nothing that the source says. */
export const isReasonColumn = (name: string): boolean => NAMES.includes(name);
