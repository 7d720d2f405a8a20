import { account } from "./account.ts";
import { errors } from "./errors.ts";
import { fieldWords } from "./field-words.ts";

/** What a browser needs to sign in: the texts of app/components/sign-in-form.tsx. */
export const signInForm = { account, common: { form: fieldWords }, errors };
