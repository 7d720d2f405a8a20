import { ModulesSection } from "./modules-section.tsx";
import { type OwnProps, PostingForm, type PostingFormProps } from "./posting-form.tsx";
import { ProgrammeSection } from "./programme-section.tsx";

const loadInput = async () => (await import("#app/domain/programme/input.ts")).ProgrammeInput;

/** The form of a programme. */
export const ProgrammeForm = (props: PostingFormProps) => (
  <PostingForm {...props} Own={Own} loadInput={loadInput} />
);

function Own({ children, ...shared }: OwnProps) {
  return (
    <>
      <ProgrammeSection fields={shared.fields} />
      {children}
      <ModulesSection {...shared} />
    </>
  );
}
