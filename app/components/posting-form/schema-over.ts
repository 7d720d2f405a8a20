import { unstable_coerceFormValue as coerceFormValue } from "@conform-to/zod/v4";
import { z } from "zod";
import type { POSTING_INPUTS, PostingContent } from "#app/domain/posting/input.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { pathOfName } from "./field-paths.ts";
import type { PostingFormValues } from "./form-values.ts";
import { textOf } from "./rows.ts";
import { tidy, type Tidied } from "./tidy.ts";

/** What a posting's form says. `fieldOf` leads from a field of the content to the field of the form. */
export type EnteredPosting = {
  content: PostingContent;
  organisation: string;
  revision: number;
  /** Skills of the texts that were refused, as the form has written them. */
  refused: string;
  fieldOf: (name: string) => string;
};

export type PostingInput = (typeof POSTING_INPUTS)[PostingKind];

/**
 * The schema of a kind over the fields of its form: empty rows are left out before the check, and what is wrong is said at
 * the row where it was typed.
 */
export function schemaOver(input: PostingInput, kind: PostingKind) {
  const schema = coerceFormValue(input);
  return z.custom<PostingFormValues>().transform((entered, context): EnteredPosting => {
    const tidied = tidy(kind, (entered ?? {}) as Record<string, unknown>);
    const { success, data, error } = schema.safeParse(tidied.input);
    const issues = new Map(tidied.unseen.map(({ field, code }) => [field, code]));
    for (const { path, message } of success ? [] : error.issues)
      issues.set(tidied.fieldOf(path as (string | number)[]), message);
    for (const [field, message] of issues)
      context.addIssue({ code: "custom", path: [...pathOfName(field)], message });
    return {
      content: data as PostingContent,
      organisation: textOf(entered?.organisation),
      revision: Number(entered?.revision),
      refused: textOf(entered?.refusedSkills),
      fieldOf: fieldFinder(tidied),
    };
  });
}

const fieldFinder = (tidied: Tidied) => (name: string) => tidied.fieldOf(pathOfName(name));
