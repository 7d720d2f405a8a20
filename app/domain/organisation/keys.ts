import { cleanLine } from "#text/clean.ts";
import { fold } from "#text/fold.ts";
import { latinKey } from "#text/latin-key.ts";
import { seenAsLatin } from "#text/seen-as-latin.ts";
import { tokenize } from "#text/tokens.ts";

/** Legal forms tell nothing: ЕООД, EOOD and Ltd stand behind the same name. */
const FORMS =
  "ЕООД ООД АД ЕАД АДСИЦ ЕТ СД КД КДА ДЗЗД ltd limited llc llp inc plc corp co gmbh mbh ag se jsc ejsc sa srl sarl spa sro bv nv doo dooel oy ab aps kft zrt".split(
    " ",
  );
const LEGAL_FORMS: ReadonlySet<string> = new Set(FORMS.map((form) => latinKey(fold(form))));

/**
 * A name as duplicates are looked for: its words without legal forms, in one spelling for both scripts, so that
 * *Липова Софт ЕООД* and *Lipova Soft Ltd* are the same. For comparison only.
 *
 * @returns the key; empty when the name has no word
 */
export function nameKey(name: string): string {
  const words = tokenize(name).map(({ folded }) => latinKey(folded));
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return (telling.length > 0 ? telling : words).join(" ");
}

const FORMS_SEEN: ReadonlySet<string> = new Set(
  FORMS.flatMap((form) => [form, form.toUpperCase()]).flatMap(seenAsLatin),
);

/**
 * A name as it is compared with those for which staff have vouched: how it sounds in Latin letters, and how it looks in them,
 * both without legal forms, spaces and punctuation. Two names are taken for one another when they share any.
 *
 * @returns two skeletons or three, since a capital I looks like two letters; none where the name has no word
 */
export function nameSkeletons(name: string): string[] {
  const sound = nameKey(name).replaceAll(" ", "");
  const looks = seenAsLatin(cleanLine(name)).map(lookOf);
  return [sound && `sounds ${sound}`, ...looks.map((look) => look && `looks ${look}`)].filter(
    (skeleton) => skeleton !== "",
  );
}

function lookOf(seen: string): string {
  const words = seen.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !FORMS_SEEN.has(word));
  return (telling.length > 0 ? telling : words).join("");
}

/** Hosts where many have a page: to share one says nothing. */
const SHARED_HOSTS: ReadonlySet<string> = new Set(
  "facebook.com linkedin.com instagram.com x.com twitter.com youtube.com sites.google.com github.com github.io gitlab.io wordpress.com wixsite.com blogspot.com business.site".split(
    " ",
  ),
);

/** Whether many have pages at this host, so that it tells nothing of an organisation. */
export const isSharedHost = (host: string): boolean => SHARED_HOSTS.has(host);

/** The host of a web address without its www, or null when there is none, or one that tells nothing. */
export function hostOf(website: string | null | undefined): string | null {
  if (!website || !URL.canParse(website)) return null;
  const host = new URL(website).hostname.replace(/^www\./, "");
  return host === "" || isSharedHost(host) ? null : host;
}
