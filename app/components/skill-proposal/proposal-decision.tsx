import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "#app/components/office/office-page.tsx";

type Props = {
  /** What the member wrote about the skill. */
  words: string | null;
  title: string;
  lead?: string;
  children: ReactNode;
};

/** A page on which staff decide about a proposed skill: what its member wrote stands above the form. */
export function ProposalDecision({ words, title, lead, children }: Props) {
  const { t } = useTranslation();
  return (
    <OfficePage
      title={title}
      lead={lead}
      way={[{ label: t("office.queues.skillProposals"), to: "/staff/skill-proposals" }]}
    >
      <p className="prose">{words}</p>
      {children}
    </OfficePage>
  );
}
