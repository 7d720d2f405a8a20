import type { ReactNode } from "react";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import type { PostingFields, PostingFormMeta } from "./bind.ts";
import { InternshipSection } from "./internship-section.tsx";
import { ModulesSection } from "./modules-section.tsx";
import { PartnershipSection } from "./partnership-section.tsx";
import { ProgrammeSection } from "./programme-section.tsx";
import { SkillSection } from "./skill-section.tsx";

type Props = {
  kind: PostingKind;
  form: PostingFormMeta;
  fields: PostingFields;
  language: string;
  otherLanguage: string | undefined;
  /** Place and time, which stand where each kind needs them. */
  children: ReactNode;
};

/** What a kind says beyond the others, in the order in which its authors think. */
export function OwnSections({ kind, children, ...shared }: Props) {
  if (kind === "programme")
    return (
      <>
        <ProgrammeSection fields={shared.fields} />
        {children}
        <ModulesSection {...shared} />
      </>
    );
  return (
    <>
      {children}
      <SkillSection kind={kind} {...shared} />
      {kind === "internship" ? (
        <InternshipSection fields={shared.fields} />
      ) : (
        <PartnershipSection fields={shared.fields} isOffer={kind === "co_development_offer"} />
      )}
    </>
  );
}
