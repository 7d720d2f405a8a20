const WIDTHS = [1280, 320] as const;
const SCHEMES = ["light", "dark"] as const;
export const LANGUAGES = ["en", "bg"] as const;

export type Variant = {
  width: (typeof WIDTHS)[number];
  scheme: (typeof SCHEMES)[number];
  language: (typeof LANGUAGES)[number];
};

/** Every way in which a page is looked at. */
export const VARIANTS: Variant[] = WIDTHS.flatMap((width) =>
  SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ width, scheme, language }))),
);

export const nameOfVariant = ({ width, scheme, language }: Variant) =>
  `${width}-${scheme}-${language}`;
