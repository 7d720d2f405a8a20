/** A skill as a vocabulary file states it; its links are ids of the same file or of the database. */
export type VocabularyEntry = {
  id: string;
  uri?: string;
  type: string;
  en: string;
  bg: string;
  altEn: string[];
  altBg: string[];
  tagOnly?: string[];
  broader: string[];
  related: string[];
};
