import { POSTING_KINDS, type PostingKind } from "#app/domain/posting/options-input.ts";
import { pathTo } from "#app/lib/path-to.ts";

/** A kind as it stands in an address: with dashes. */
export const addressOfKind = (kind: PostingKind): string => kind.replaceAll("_", "-");

/** The kind that an address names, if it names one. */
export const kindInAddress = (part: string | undefined): PostingKind | undefined =>
  POSTING_KINDS.find((kind) => addressOfKind(kind) === part);

/** The page of a form, which is named by its posting's id or the kind of a new one. */
export const addressOfForm = (form: string): string => {
  const kind = POSTING_KINDS.find((one) => one === form);
  return kind ? `/postings/new/${addressOfKind(kind)}` : pathTo`/postings/${form}/edit`;
};
