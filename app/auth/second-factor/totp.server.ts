import { createHmac } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { derivedKey } from "#app/auth/derived-key.server.ts";
import { readSecret } from "#app/auth/session-cookie.server.ts";

/** What every authenticator application understands: SHA-1, six digits, thirty seconds (RFC 6238). */
const KIND = { issuer: "Tandem", algorithm: "SHA1", digits: 6, period: 30 };

/** A clock that is half a minute wrong is forgiven: the step before and the one after are right as well. */
const STEPS_AROUND = 1;

const SECRET_BYTES = 20;

const totpOf = (secret: string, label = "") => new TOTP({ ...KIND, label, secret });

/** The number of the time step whose code this is, if it is of the present, the one before or the one after. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const totp = totpOf(secret);
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: STEPS_AROUND });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** The address that an application takes a secret from, as a link or as a picture. */
export const addressOf = (secret: string, email: string): string =>
  totpOf(secret, email).toString();

/**
 * The secret that the session of a request is offered for a new application, in base 32. It stays the same as long as the
 * session does, so that a wrong code does not ask for another scan, and it is stored nowhere before it counts: it is made
 * of the session's own secret by a key that only the installation has.
 */
export function offeredSecret(request: Request): string {
  const digest = createHmac("sha256", derivedKey("offered-second-factor"))
    .update(readSecret(request) ?? "")
    .digest();
  const bytes = Uint8Array.from(digest.subarray(0, SECRET_BYTES));
  return new Secret({ buffer: bytes.buffer }).base32;
}
