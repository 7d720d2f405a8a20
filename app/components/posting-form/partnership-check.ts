import { CoDevelopmentOfferInput, ProjectProposalInput } from "#app/domain/partnership/input.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { schemaOver } from "./schema-over.ts";

/** By what a browser checks this form: all that it fetches for that, in one file. */
export const check = (kind: PostingKind) =>
  schemaOver(
    kind === "co_development_offer" ? CoDevelopmentOfferInput : ProjectProposalInput,
    kind,
  );
