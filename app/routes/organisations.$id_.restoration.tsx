import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { restoreOrganisation } from "#app/domain/verification/commands.server.ts";
import { RestorationInput } from "#app/domain/verification/input.ts";
import { getBeforeRestoration } from "#app/domain/verification/restoration.server.ts";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { RestoredProfile } from "#app/components/office/restored-profile.tsx";
import { WordsForm } from "#app/components/office/words-form.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { writtenInAll } from "#app/lib/markdown.server.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  const title = "office.decision.restoreTitle";
  return pageMeta(args, (t) => ({ title: t(title, { name }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { organisation, ...shown } = await getBeforeRestoration(actor, params.id!);
  const { about, ...told } = organisation;
  return json({
    ...shown,
    organisation: told,
    name: readerName(organisation, languageOf(request)),
    written: writtenInAll(about),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, RestorationInput, async (input) => {
    await restoreOrganisation(actor, id, input);
    return redirectDocument(pathTo`/organisations/${id}/decision?done=restored`);
  });
}

export default function Restoration() {
  const { t } = useTranslation();
  const { revision, ...profile } = useLoaderData<typeof loader>();
  const { name } = profile;
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const back = `/organisations/${profile.organisation.id}/decision`;
  return (
    <OfficePage
      title={t("office.decision.restoreTitle", { name })}
      lead={t("office.decision.restoreLead")}
      way={[{ label: name, to: back }]}
    >
      <WordsForm
        id="restoration"
        about={<RestoredProfile {...profile} />}
        shown={{ revision: [String(revision)] }}
        fields={[
          {
            name: "reason",
            label: t("office.decision.restoreReason"),
            hint: t("office.decision.restoreHint"),
          },
        ]}
        button={t("office.decision.restoreButton")}
        back={back}
        lastResult={lastResult}
      />
    </OfficePage>
  );
}
