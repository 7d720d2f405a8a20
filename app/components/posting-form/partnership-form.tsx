import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { PartnershipSection } from "./partnership-section.tsx";
import { type OwnProps, PostingForm, type PostingFormProps } from "./posting-form.tsx";
import { SkillSection } from "./skill-section.tsx";

async function loadInput(kind: PostingKind) {
  const inputs = await import("#app/domain/partnership/input.ts");
  return kind === "co_development_offer"
    ? inputs.CoDevelopmentOfferInput
    : inputs.ProjectProposalInput;
}

/** The form of a project proposal and of a co-development offer. */
export const PartnershipForm = (props: PostingFormProps) => (
  <PostingForm {...props} Own={Own} loadInput={loadInput} />
);

function Own({ children, kind, form, fields }: OwnProps) {
  return (
    <>
      {children}
      <SkillSection kind={kind} form={form} fields={fields} />
      <PartnershipSection fields={fields} isOffer={kind === "co_development_offer"} />
    </>
  );
}
