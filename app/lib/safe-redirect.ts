import { coded } from "#app/lib/path-to.ts";

/**
 * Where to go after signing in: a path of our own, never another site. One leading slash, no
 * second one, no backslash (browsers read it as a slash) and no control character (they drop them).
 * Other letters are coded, as a header needs them.
 */
export function safeRedirect(target: unknown, fallback = "/"): string {
  if (typeof target !== "string") return fallback;
  const isOwnPath = /^\/(?!\/)/.test(target);
  // eslint-disable-next-line no-control-regex
  const isPlain = !/[\\\u0000-\u001f\u007f]/.test(target);
  return isOwnPath && isPlain ? target.replaceAll(/[^!-~]+/g, coded) : fallback;
}
