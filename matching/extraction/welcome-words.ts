/**
 * The words by which texts say that something is welcome and not asked for, once for all that reads them. Sources of
 * patterns, matched case-insensitively.
 */

/** What *is a …* and *е …* say of it. */
export const PLUS = "plus|advan(?:tage|ce)|bonus|asset";
export const PLUS_BG = "предимство|плюс|бонус";

/** What *is …* and *е …* say of it. */
export const DESIRED = "preferred|desirable|desired|appreciated|beneficial|optional";
export const DESIRED_BG = "(?:желател|препоръчител|незадължител)\\p{L}+";

/** How good something is that one may do without. */
export const NICE = "(?:nice|good|great)[\\s-]to[\\s-]haves?";

const SAID = `${PLUS}|${DESIRED}|nice(?!\\s+to\\s+(?!have))|ideal\\p{L}*|prefer\\p{L}*|advantage\\p{L}*|${PLUS_BG}|предимства|желател\\p{L}*`;

/** That a sentence says so of something: whoever does asks for it, if less. */
export const IS_WELCOME = new RegExp(`(?<!\\p{L})(?:${SAID})(?!\\p{L})`, "iu");
