import { escaped } from "./xml.ts";

export type FeedEntry = {
  /** Of the posting; it stays the same whatever becomes of it. */
  id: string;
  /** The language of title and summary. */
  lang: string;
  title: string;
  summary: string;
  author: string;
  category: { term: string; label: string };
  published: Date;
  updated: Date;
  /** Absolute. */
  href: string;
};

export type Feed = {
  lang: string;
  title: string;
  /** The absolute addresses of the feed, which is its id as well, and of the page that shows the same. */
  self: string;
  alternate: string;
  generator: string;
  entries: readonly FeedEntry[];
};

/** An instant at which nothing had happened yet, for a feed without entries. */
const BEGINNING = new Date(0);

/** When something of the feed was last published or changed. */
export const updatedAt = ({ entries }: Pick<Feed, "entries">): Date =>
  entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), BEGINNING);

/** A feed as an Atom document (RFC 4287). */
export function atomDocument(feed: Feed): string {
  const { lang, title, self, alternate, generator, entries } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(lang)}">
  <id>${escaped(self)}</id>
  <title>${escaped(title)}</title>
  <updated>${updatedAt(feed).toISOString()}</updated>
  <generator>${escaped(generator)}</generator>
  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
  <link rel="alternate" type="text/html" href="${escaped(alternate)}"/>
${entries.map(entryOf).join("")}</feed>
`;
}

function entryOf(entry: FeedEntry): string {
  const { id, lang, title, summary, author, category, published, updated, href } = entry;
  return `  <entry xml:lang="${escaped(lang)}">
    <id>urn:uuid:${escaped(id)}</id>
    <title>${escaped(title)}</title>
    <published>${published.toISOString()}</published>
    <updated>${updated.toISOString()}</updated>
    <author><name>${escaped(author)}</name></author>
    <category term="${escaped(category.term)}" label="${escaped(category.label)}"/>
    <link rel="alternate" type="text/html" href="${escaped(href)}"/>
    <summary>${escaped(summary)}</summary>
  </entry>
`;
}
