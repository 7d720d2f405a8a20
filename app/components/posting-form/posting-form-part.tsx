import type { ComponentType } from "react";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { MovingPart } from "#app/components/moving-part.tsx";
import type { PartName } from "#app/lib/moving-parts.ts";
import { InternshipForm } from "./internship-form.tsx";
import { PartnershipForm } from "./partnership-form.tsx";
import type { PostingFormProps } from "./posting-form.tsx";
import { ProgrammeForm } from "./programme-form.tsx";

type Form = { name: PartName; Form: ComponentType<PostingFormProps> };

const PARTNERSHIP: Form = { name: "partnership-form", Form: PartnershipForm };

/** The form of each kind, and the part as which it comes alive. */
export const FORMS: Record<PostingKind, Form> = {
  programme: { name: "programme-form", Form: ProgrammeForm },
  internship: { name: "internship-form", Form: InternshipForm },
  project_proposal: PARTNERSHIP,
  co_development_offer: PARTNERSHIP,
};

/** The form of a kind, which comes alive without what only the other kinds need. */
export function PostingFormPart(props: PostingFormProps) {
  const { name, Form } = FORMS[props.kind];
  return (
    <MovingPart name={name}>
      <Form {...props} />
    </MovingPart>
  );
}
