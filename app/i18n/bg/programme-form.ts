import { degreeCodes } from "./degree-codes.ts";
import { fieldWords } from "./field-words.ts";
import { programmeCodes } from "./programme-codes.ts";
import { programmeFields } from "./programme-fields.ts";
import { postingCodes } from "./posting-codes.ts";
import { postingErrors } from "./posting-errors.ts";
import { postingFields } from "./posting-fields.ts";

/** What a browser needs to fill in a programme. */
export const programmeForm = {
  codes: { ...postingCodes, ...programmeCodes, ...degreeCodes },
  common: { form: fieldWords },
  errors: postingErrors,
  forms: { ...postingFields, ...programmeFields },
};
