import { fieldWords } from "./field-words.ts";
import { postingFields } from "./posting-fields.ts";

/** What a browser needs to enter skills of one's own: the texts of app/components/studies/own-skills.tsx. */
export const ownSkills = { common: { form: fieldWords }, forms: { skills: postingFields.skills } };
