import { z } from "zod";
import { CLOSE_REASONS } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { InternshipInput } from "#app/domain/internship/input.ts";
import type { InternshipContent } from "#app/domain/internship/input.ts";
import { CoDevelopmentOfferInput, ProjectProposalInput } from "#app/domain/partnership/input.ts";
import type {
  CoDevelopmentOfferContent,
  ProjectProposalContent,
} from "#app/domain/partnership/input.ts";
import { day, optionalText } from "#app/domain/posting/fields.ts";
import { ManyInput } from "#app/domain/posting/own-list-input.ts";
import { ProgrammeInput } from "#app/domain/programme/input.ts";
import type { ProgrammeContent } from "#app/domain/programme/input.ts";

/** One schema a kind, for the form, its check in the browser, the import and the seed. */
export const POSTING_INPUTS = {
  programme: ProgrammeInput,
  project_proposal: ProjectProposalInput,
  internship: InternshipInput,
  co_development_offer: CoDevelopmentOfferInput,
} as const satisfies Record<PostingKind, z.ZodType>;

export type PostingContent =
  | ProgrammeContent
  | ProjectProposalContent
  | InternshipContent
  | CoDevelopmentOfferContent;

/** What a posting lacks for publication: field and message key. An import may lack the pay (`isImport`). */
export function missingForPublication(
  content: PostingContent,
  options: { isImport?: boolean } = {},
): { field: string; code: string }[] {
  const missing: { field: string; code: string }[] = [];
  const need = (field: string, isThere: unknown, code = "requiredToPublish") => {
    if (!isThere) missing.push({ field, code });
  };
  const text = content.texts[content.language];
  need(`texts.${content.language}.title`, text?.title);
  if (options.isImport) return missing;
  need(`texts.${content.language}.description`, text?.description);
  need("contactEmail", content.contactEmail ?? content.applicationUrl, "contactToPublish");
  if (content.kind === "programme") {
    need("degree", content.eqfLevel, "levelToPublish");
    need("modules", content.modules.length > 0, "modulesToPublish");
  } else if (content.kind === "internship") {
    need("payKind", content.payKind, "payToPublish");
    need("requires", content.requires.length > 0, "skillsToPublish");
    need("mode", content.mode);
    need("places", content.places.length > 0 || content.mode === "remote", "placeToPublish");
  } else need("wants", content.wants.length + content.brings.length > 0, "skillsToPublish");
  return missing;
}

/** Why an owner or editor closes a posting; `expired` is the clock's and `taken_down` the staff's. */
export const ClosureInput = z.object({
  reason: z.enum(
    ["filled", "withdrawn"] as const satisfies readonly (typeof CLOSE_REASONS)[number][],
    {
      error: "unknownChoice",
    },
  ),
  note: optionalText(LIMITS.reason),
});

/** Several postings are closed for one reason. */
export const ManyClosureInput = ClosureInput.extend(ManyInput.shape);

/** Until when a posting is opened again or renewed; without a day it is 180 days. */
export const DeadlineInput = z.object({ deadlineOn: day() });
