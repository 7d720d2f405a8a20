import type { SubmissionResult } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import type { ChangesSince } from "#app/domain/posting/changes-since.server.ts";
import type { Suggested } from "./from-text/answer-suggest.server.ts";
import type { TextPreview } from "./preview-text.server.ts";

/** The answer to a posting's form: what was typed and what is wrong with it, and what one of its buttons has asked to see. */
export type FormAnswer = SubmissionResult<string[]> & {
  changes?: SerializeFrom<ChangesSince>;
  preview?: TextPreview;
} & Partial<Suggested>;

/** What the form is told of an answer, everything once. */
export function answered({ preview, suggested, changes: _changes, ...lastResult }: FormAnswer) {
  return { lastResult: lastResult as SubmissionResult<string[]>, preview, suggested };
}
