import { codes } from "./codes.ts";
import { fieldWords } from "./field-words.ts";
import { postingErrors } from "./posting-errors.ts";
import { postingFields } from "./posting-fields.ts";

/** What a browser needs to fill in a posting: the texts of app/components/posting-form. */
export const postingForm = {
  codes,
  common: { form: fieldWords },
  errors: postingErrors,
  forms: postingFields,
};
