import { DEFAULT_LANGUAGE, isLanguage, type Language } from "./languages.ts";

export const LANGUAGE_COOKIE = "tandem_language";
export const LANGUAGE_PARAMETER = "lang";

const ONE_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/**
 * The reader's language: what the address asks for, else what was chosen before, else what the
 * browser prefers, else English.
 */
export function languageOf(request: Request): Language {
  const asked = languageAskedFor(request);
  if (asked) return asked;
  const remembered = cookieValue(request.headers.get("Cookie"), LANGUAGE_COOKIE);
  if (isLanguage(remembered)) return remembered;
  return preferredLanguage(request.headers.get("Accept-Language"));
}

/** The language that the address names by ?lang=, or null when it names none that we speak. */
export function languageAskedFor(request: Request): Language | null {
  const asked = new URL(request.url).searchParams.get(LANGUAGE_PARAMETER);
  return isLanguage(asked) ? asked : null;
}

/** The value of a Set-Cookie header that remembers the choice for a year. */
export function languageCookie(language: Language): string {
  return `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${ONE_YEAR_IN_SECONDS}; SameSite=Lax`;
}

/** The best of our languages for an Accept-Language header; ranges such as bg-BG count as bg. */
export function preferredLanguage(header: string | null): Language {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      const weight = quality ? Number(quality.trim().slice(2)) : 1;
      return { language: range.trim().toLowerCase().split("-")[0], weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const match = wanted.find(({ language }) => isLanguage(language))?.language;
  return isLanguage(match) ? match : DEFAULT_LANGUAGE;
}

function cookieValue(header: string | null, name: string): string | undefined {
  const pair = header
    ?.split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}
