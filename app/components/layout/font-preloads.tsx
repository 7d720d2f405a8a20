import literataCyrillic from "@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2?url";
import literataLatin from "@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url";
import onestCyrillic from "@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2?url";
import onestLatin from "@fontsource-variable/onest/files/onest-latin-wght-normal.woff2?url";

const FONTS: Record<string, string[]> = {
  en: [onestLatin, literataLatin],
  bg: [onestCyrillic, literataCyrillic],
};

/** The two typefaces in the script of the page are fetched before the style sheet asks for them. */
export function FontPreloads({ language }: { language: string }) {
  return (FONTS[language] ?? []).map((href) => (
    <link
      key={href}
      rel="preload"
      as="font"
      type="font/woff2"
      crossOrigin="anonymous"
      href={href}
    />
  ));
}
