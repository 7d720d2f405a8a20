import { PartnershipSection } from "./partnership-section.tsx";
import { type OwnProps, PostingForm, type PostingFormProps } from "./posting-form.tsx";
import { SkillSection } from "./skill-section.tsx";

const load = () => import("./partnership-check.ts");

/** The form of a project proposal and of a co-development offer. */
export const PartnershipForm = (props: PostingFormProps) => (
  <PostingForm {...props} Own={Own} load={load} />
);

function Own({ children, kind, form, fields, suggested }: OwnProps) {
  return (
    <>
      {children}
      <SkillSection kind={kind} form={form} fields={fields} suggested={suggested} />
      <PartnershipSection fields={fields} isOffer={kind === "co_development_offer"} />
    </>
  );
}
