import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { SkillMergerInput } from "#app/domain/skill/input.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { getSkillForDecision } from "#app/domain/skill/office-list.server.ts";
import { SkillDecision } from "#app/components/skill/skill-decision.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { skillName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  return pageMeta(args, (t) => ({ title: t("skills.mergeTitle", { name }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const skill = await getSkillForDecision(actor, params.id!);
  return json({ ...skill, name: skillName(skill, languageOf(request)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, SkillMergerInput, async (input) => {
    const { into } = await mergeSkills(actor, params.id!, input);
    return redirectDocument(pathTo`/skills/${into}?done=skillMerged`);
  });
}

export default function SkillMerger() {
  const { t } = useTranslation();
  const skill = useLoaderData<typeof loader>();
  const { name } = skill;
  return (
    <SkillDecision
      skill={skill}
      title={t("skills.mergeTitle", { name })}
      lead={t("skills.mergeLead")}
      id="merge"
      fields={[
        { name: "into", label: t("skills.into"), hint: t("skills.intoHint"), line: true },
        { name: "reason", label: t("skills.reason") },
      ]}
      button={t("skills.merge")}
      look="danger"
    />
  );
}
