import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { idIn } from "#app/domain/ids.ts";
import { mergeOrganisations } from "#app/domain/merger/commands.server.ts";
import { MergerInput } from "#app/domain/merger/input.ts";
import { getMerger } from "#app/domain/merger/queries.server.ts";
import { MergerChoice } from "#app/components/office/merger-choice.tsx";
import { MergerPreview } from "#app/components/office/merger-preview.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  return pageMeta(args, (t) => ({ title: t("office.merger.title", { name }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const into = idIn(new URL(request.url).searchParams.get("into"));
  const merger = await getMerger(actor, params.id!, into);
  return json({ ...merger, name: readerName(merger.gone, languageOf(request)) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, MergerInput, async (input) => {
    await mergeOrganisations(actor, params.id!, input);
    return redirectDocument(pathTo`/organisations/${input.into}/decision?done=merged`);
  });
}

export default function Merger() {
  const { t } = useTranslation();
  const merger = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const { gone, name } = merger;
  return (
    <OfficePage
      title={t("office.merger.title", { name })}
      way={[{ label: name, to: `/organisations/${gone.id}/decision` }]}
    >
      {merger.stays && merger.moves ? (
        <MergerPreview {...merger} stays={merger.stays} moves={merger.moves} />
      ) : (
        <MergerChoice gone={gone} candidates={merger.candidates} lastResult={lastResult} />
      )}
    </OfficePage>
  );
}
