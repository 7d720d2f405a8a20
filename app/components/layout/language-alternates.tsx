import { useLocation } from "@remix-run/react";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { inLanguage } from "#app/lib/in-language.ts";

/** Tells search engines where the same page stands in each language. */
export function LanguageAlternates({ origin }: { origin: string | undefined }) {
  const location = useLocation();
  if (!origin) return null;
  return (
    <>
      {LANGUAGES.map((language) => (
        <link
          key={language}
          rel="alternate"
          hrefLang={language}
          href={`${origin}${inLanguage(location, language)}`}
        />
      ))}
      <link
        rel="alternate"
        hrefLang="x-default"
        href={`${origin}${location.pathname}${location.search}`}
      />
    </>
  );
}
