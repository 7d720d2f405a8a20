import type { SubmissionResult } from "@conform-to/react";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { pathOfName } from "./field-paths.ts";
import { hasOwnPlace } from "./texts-by-language.ts";

/** What a posting lacks for publication, said at the fields of its form as if it had been sent. */
export function missingAsResult(
  missing: readonly { field: string; code: string }[],
  { language }: Pick<PostingContent, "language">,
): SubmissionResult<string[]> & { error: Record<string, string[]> } {
  const error: Record<string, string[]> = {};
  for (const { field, code } of missing) (error[fieldInForm(field, language)] ??= []).push(code);
  return { status: "error", error };
}

function fieldInForm(field: string, language: string): string {
  const [head, of] = pathOfName(field);
  if (head !== "texts" || of !== language || hasOwnPlace(language)) return field;
  return field.replace(`texts.${language}.`, "texts.other.");
}
