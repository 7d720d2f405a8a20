import { fieldWords } from "./field-words.ts";
import { partnershipCodes } from "./partnership-codes.ts";
import { partnershipFields } from "./partnership-fields.ts";
import { postingCodes } from "./posting-codes.ts";
import { pastedText, pastedTextErrors } from "./pasted-text.ts";
import { postingErrors } from "./posting-errors.ts";
import { postingFields } from "./posting-fields.ts";

/** What a browser needs to fill in a project proposal or a co-development offer. */
export const partnershipForm = {
  codes: { ...postingCodes, ...partnershipCodes },
  common: { form: fieldWords },
  errors: { ...postingErrors, ...pastedTextErrors },
  forms: { ...postingFields, paste: pastedText, partnership: partnershipFields },
};
