/** So much of a hash tells one picture from another. */
const HASH_IN_ADDRESS = 16;

/** The part of a picture's address by which it is kept: another content has another address. */
export const versionOf = (hash: string): string => hash.slice(0, HASH_IN_ADDRESS);

/** The address of a logo. It carries a mark of the picture, so that browsers may keep it for good. */
export const logoAddress = (organisationId: string, hash: string): string =>
  `/organisations/${organisationId}/logo?v=${versionOf(hash)}`;

/** The longest sides that a logo takes on a page, in CSS pixels. */
const HIGHEST = { small: 40, large: 72 };
const WIDEST = { small: 120, large: 216 };

/** A logo's size on a page: within its place, in its own proportions, never larger than it is. */
export function logoSize(logo: { width: number; height: number }, small: boolean) {
  const place = small ? "small" : "large";
  const scale = Math.min(1, HIGHEST[place] / logo.height, WIDEST[place] / logo.width);
  return {
    width: Math.max(1, Math.round(logo.width * scale)),
    height: Math.max(1, Math.round(logo.height * scale)),
  };
}
