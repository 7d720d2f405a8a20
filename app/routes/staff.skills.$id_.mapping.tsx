import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { SkillMappingInput } from "#app/domain/skill/input.ts";
import { mapSkill } from "#app/domain/skill/map-skill.server.ts";
import { getSkillForDecision } from "#app/domain/skill/office-list.server.ts";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { WordsForm } from "#app/components/office/words-form.tsx";
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
  const { id, name, uri, exactMatches, closeMatches } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <OfficePage
      title={t("skills.mapTitle", { name })}
      lead={t("skills.mapLead")}
      way={[
        { label: t("skills.list"), to: "/staff/skills" },
        { label: name, to: `/skills/${id}` },
      ]}
    >
      <WordsForm
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

        back={`/skills/${id}`}
        lastResult={lastResult}
      />
    </OfficePage>
  );
}
