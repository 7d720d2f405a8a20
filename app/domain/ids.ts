const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from an address can be the id of a row; anything else is simply not found. */
export const isId = (text: string | undefined): text is string =>
  text !== undefined && UUID.test(text);

/** The number that a part of an address says, counted from 1; null for anything else. */
export const countIn = (text: string | undefined | null): number | null =>
  text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** The first id in a text, such as the address of a page; null where there is none. */
export const idIn = (text: string | null): string | null =>
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(text ?? "")?.[0] ?? null;
