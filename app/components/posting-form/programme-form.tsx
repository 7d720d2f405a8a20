import { ModulesSection } from "./modules-section.tsx";
import { type OwnProps, PostingForm, type PostingFormProps } from "./posting-form.tsx";
import { ProgrammeSection } from "./programme-section.tsx";

const load = () => import("./programme-check.ts");

/** The form of a programme. */
export const ProgrammeForm = (props: PostingFormProps) => (
  <PostingForm {...props} Own={Own} load={load} />
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
