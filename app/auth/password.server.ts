import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the parameters that OWASP names first: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, with its parameters and its salt in it. */
export const hashPassword = (plain: string): Promise<string> => hash(plain, COST);

let nobodys: Promise<string> | undefined;

/**
 * Whether a password belongs to a hash. Without a hash (nobody has this address) the same work is done and the answer is
 * no, so that the time does not tell whether an address is known.
 */
export async function isPasswordOf(
  storedHash: string | undefined,
  plain: string,
): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID());
  const isRight = await verify(storedHash ?? (await nobodys), plain);
  return isRight && storedHash !== undefined;
}
