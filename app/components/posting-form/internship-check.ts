import { InternshipInput } from "#app/domain/internship/input.ts";
import { schemaOver } from "./schema-over.ts";

/** By what a browser checks this form: all that it fetches for that, in one file. */
export const check = () => schemaOver(InternshipInput, "internship");
