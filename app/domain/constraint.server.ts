import postgres from "postgres";
import { Refused } from "#app/domain/errors.ts";
import type { Refusal } from "#app/domain/errors.ts";

/** Runs a change on which a constraint of the database has the last word, and says in words what it refuses. */
export async function unlessConstraint<T>(
  constraint: string,
  refusal: Refusal,
  change: () => Promise<T>,
): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (isAbout(error, constraint)) throw new Refused(refusal);
    throw error;
  }
}

function isAbout(error: unknown, constraint: string): boolean {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return cause instanceof postgres.PostgresError && cause.constraint_name === constraint;
}
