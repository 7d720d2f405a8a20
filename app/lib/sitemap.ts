import { escaped } from "./xml.ts";

/** An absolute address, and when what stands there was last changed, where that is known. */
export type Place = { href: string; changedAt?: Date };

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
export const SITEMAP_TYPE = "application/xml; charset=utf-8";

/** Addresses for search engines, by the protocol of sitemaps.org. */
export const sitemapDocument = (places: readonly Place[]): string =>
  documentOf("urlset", "url", places);

/** A list of such lists. */
export const sitemapIndex = (places: readonly Place[]): string =>
  documentOf("sitemapindex", "sitemap", places);

const documentOf = (whole: string, part: string, places: readonly Place[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${whole} xmlns="${NAMESPACE}">
${places.map((place) => `  <${part}>${partOf(place)}</${part}>\n`).join("")}</${whole}>
`;

const partOf = ({ href, changedAt }: Place) =>
  `<loc>${escaped(href)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ""}`;
