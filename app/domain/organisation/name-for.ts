import type { InterfaceLanguage } from "#db/codes.ts";

type Named = { name: string; nameEn: string | null; nameBg: string | null };

/** The name of an organisation for somebody who reads a language, for mails; pages have their own in app/lib. */
export const nameFor = ({ name, nameEn, nameBg }: Named, language: InterfaceLanguage): string =>
  (language === "bg" ? nameBg : nameEn) ?? name;
