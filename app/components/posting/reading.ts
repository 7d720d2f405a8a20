import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";

/**
 * The language whose reader a posting's words are shown for, where that is not the reader of the page: staff read before
 * they decide what readers of other languages will read.
 */
export const OtherReading = createContext<string | null>(null);

/** In which language the words of a posting are looked for first, and whether they are shown beside those of the page's own. */
export function useReading(): { reader: string; isOther: boolean } {
  const { i18n } = useTranslation();
  const other = useContext(OtherReading);
  return { reader: other ?? i18n.language, isOther: other !== null };
}
