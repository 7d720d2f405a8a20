import { Refused } from "#app/domain/errors.ts";

/**
 * Runs a command whose fields have other names in the form: refusals come at the fields as they were typed.
 *
 * @param fieldOf from the command's name of a field to the form's
 */
export async function atFieldsOf<T>(
  fieldOf: (field: string) => string,
  command: () => Promise<T>,
): Promise<T> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.refusals.map(({ field, ...why }) => (field ? { ...why, field: fieldOf(field) } : why)),
    );
  }
}

/** Runs a command; null when fields of the content stand against it. A refusal of the whole stays what it is. */
export async function unlessFieldsLack<T>(command: () => Promise<T>): Promise<T | null> {
  try {
    return await command();
  } catch (error) {
    const isAboutFields = error instanceof Refused && error.refusals.every(({ field }) => field);
    if (isAboutFields) return null;
    throw error;
  }
}

/** Whether a refusal has this reason among its own. */
export const isAbout = ({ refusals }: Refused, code: string): boolean =>
  refusals.some((refusal) => refusal.code === code);
