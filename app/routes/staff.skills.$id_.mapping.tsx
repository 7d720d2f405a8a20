import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { SkillMappingInput } from "#app/domain/skill/input.ts";
import { mapSkill } from "#app/domain/skill/map-skill.server.ts";
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
  return pageMeta(args, (t) => ({ title: t("skills.mapTitle", { name }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const skill = await getSkillForDecision(actor, params.id!);
  return json({ ...skill, name: skillName(skill, languageOf(request)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, SkillMappingInput, async (input) => {
    await mapSkill(actor, params.id!, input);
    return redirectDocument(pathTo`/skills/${params.id}?done=skillMapped`);
  });
}

export default function SkillMapping() {
  const { t } = useTranslation();
  const skill = useLoaderData<typeof loader>();
  const { name, uri, exactMatches, closeMatches } = skill;
  return (
    <SkillDecision
      skill={skill}
      title={t("skills.mapTitle", { name })}
      lead={t("skills.mapLead")}
      id="map"
      fields={[
        {
          name: "uri",
          label: t("skills.uri"),
          hint: t("skills.uriHint"),
          line: true,
          value: uri ?? "",
        },
        {
          name: "exactMatches",
          label: t("skills.exact"),
          hint: t("skills.matchesHint"),
          value: exactMatches.join("\n"),
        },
        {
          name: "closeMatches",
          label: t("skills.close"),
          hint: t("skills.matchesHint"),
          value: closeMatches.join("\n"),
        },
      ]}
      button={t("skills.save")}
    />
  );
}
