import { ConditionsSection } from "./conditions-section.tsx";
import { InternshipSection } from "./internship-section.tsx";
import { type OwnProps, PostingForm, type PostingFormProps } from "./posting-form.tsx";
import { SkillSection } from "./skill-section.tsx";

const load = () => import("./internship-check.ts");

/** The form of an internship. */
export const InternshipForm = (props: PostingFormProps) => (
  <PostingForm {...props} Own={Own} load={load} />
);

function Own({ children, kind, form, fields, suggested }: OwnProps) {
  return (
    <>
      {children}
      <SkillSection kind={kind} form={form} fields={fields} suggested={suggested} />
      <InternshipSection fields={fields} />
      <ConditionsSection fields={fields} />
    </>
  );
}
