import { POSTING_KINDS, type PostingKind } from "#app/domain/posting/options-input.ts";

/** A kind as it stands in an address: with dashes. */
export const addressOfKind = (kind: PostingKind): string => kind.replaceAll("_", "-");

/** The kind that an address names, if it names one. */
export const kindInAddress = (part: string | undefined): PostingKind | undefined =>
  POSTING_KINDS.find((kind) => addressOfKind(kind) === part);
