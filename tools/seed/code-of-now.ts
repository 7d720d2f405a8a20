import { TOTP } from "otpauth";

/** The key of the second factor of seeded cluster staff: known to everybody, like their password. */
export const SEED_FACTOR_KEY = "TANDEMDEMOTANDEMDEMOTANDEMDEMO23";

const SECOND_MS = 1000;
const PERIOD_MS = 30 * SECOND_MS;

/** The code that an application with this key (the seed's, unless another is given) shows at an instant. */
export const codeAt = (now: Date, key = SEED_FACTOR_KEY): string =>
  new TOTP({ secret: key }).generate({ timestamp: now.getTime() });

/** Whole seconds until another code takes its place. */
export const secondsLeftAt = (now: Date): number =>
  Math.ceil((PERIOD_MS - (now.getTime() % PERIOD_MS)) / SECOND_MS);
