import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKey } from "#app/auth/derived-key.server.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a person's secret for the database, which does not hold the key. It is bound to its person: moved to the row
 * of somebody else it cannot be opened.
 */
export function seal(secret: string, personId: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, derivedKey("second-factor"), nonce);
  cipher.setAAD(Buffer.from(personId));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The secret again; throws when it was changed, is somebody else's, or APP_SECRET is not what it was. */
export function unseal(sealed: string, personId: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, derivedKey("second-factor"), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(personId));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const plain = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([plain, decipher.final()]).toString("utf8");
}
