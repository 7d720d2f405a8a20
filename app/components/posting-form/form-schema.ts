import { POSTING_INPUTS } from "#app/domain/posting/input.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { schemaOver } from "./schema-over.ts";

/** The schema over the form of any kind, for the server. A browser fetches that of its kind alone. */
export const postingFormSchema = (kind: PostingKind) => schemaOver(POSTING_INPUTS[kind], kind);
