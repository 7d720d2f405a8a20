import { hkdfSync } from "node:crypto";
import { env } from "#env";

/** What keys are used for. A key of one purpose says nothing about those of the others. */
export type KeyPurpose = "second-factor" | "offered-second-factor" | "unsubscribe";

const KEY_BYTES = 32;

/** The installation's key of 256 bits for one purpose, derived from APP_SECRET (HKDF with SHA-256, RFC 5869). */
export function derivedKey(purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync("sha256", env.APP_SECRET, "tandem", purpose, KEY_BYTES));
}
