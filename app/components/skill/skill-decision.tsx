import type { SubmissionResult } from "@conform-to/react";
import { useActionData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { WordsForm } from "#app/components/office/words-form.tsx";

type Props = Pick<ComponentProps<typeof WordsForm>, "id" | "fields" | "button" | "look"> & {
  skill: { id: string; name: string };
  title: string;
  lead: string;
};

/** A page on which staff decide about a skill of the vocabulary, with the way back to it. */
export function SkillDecision({ skill, title, lead, ...form }: Props) {
  const { t } = useTranslation();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const page = `/skills/${skill.id}`;
  const way = [
    { label: t("skills.list"), to: "/staff/skills" },
    { label: skill.name, to: page },
  ];
  return (
    <OfficePage title={title} lead={lead} way={way}>
      <WordsForm {...form} back={page} lastResult={lastResult} />
    </OfficePage>
  );
}
