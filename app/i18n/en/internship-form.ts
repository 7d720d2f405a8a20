import { fieldWords } from "./field-words.ts";
import { internshipCodes } from "./internship-codes.ts";
import { internshipFields } from "./internship-fields.ts";
import { payCodes } from "./pay-codes.ts";
import { postingCodes } from "./posting-codes.ts";
import { pastedText, pastedTextErrors } from "./pasted-text.ts";
import { postingErrors } from "./posting-errors.ts";
import { postingFields } from "./posting-fields.ts";

/** What a browser needs to fill in an internship. */
export const internshipForm = {
  codes: { ...postingCodes, ...internshipCodes, ...payCodes },
  common: { form: fieldWords },
  errors: { ...postingErrors, ...pastedTextErrors },
  forms: { ...postingFields, paste: pastedText, internship: internshipFields },
};
