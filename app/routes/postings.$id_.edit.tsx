import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type {
  ActionFunctionArgs,
  LoaderFunctionArgs,
  MetaFunction,
  SerializeFrom,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { reviseFromForm } from "#app/domain/autosave/commands.server.ts";
import { findAutosave } from "#app/domain/autosave/queries.server.ts";
import { getChangesSince } from "#app/domain/posting/changes-since.server.ts";
import type { ChangesSince } from "#app/domain/posting/changes-since.server.ts";
import { getPostingForm, getWritableKind } from "#app/domain/posting/queries.server.ts";
import { ChangedMeanwhile } from "#app/components/history/changed-meanwhile.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PostingCrumbs } from "#app/components/posting/posting-crumbs.tsx";
import { FormMap } from "#app/components/posting-form/form-map.tsx";
import { missingAsResult } from "#app/components/posting-form/missing-as-result.ts";
import { pasteInto } from "#app/components/posting-form/paste-modules.ts";
import { postingFormSchema } from "#app/components/posting-form/form-schema.ts";
import { languageOptions } from "#app/components/posting-form/language-options.ts";
import { offerUnsaved } from "#app/components/posting-form/offer-unsaved.server.ts";
import { PostingFormPart } from "#app/components/posting-form/posting-form-part.tsx";
import { previewText } from "#app/components/posting-form/preview-text.server.ts";
import type { TextPreview } from "#app/components/posting-form/preview-text.server.ts";
import { UnsavedNotice } from "#app/components/posting-form/unsaved-notice.tsx";
import { valuesFrom } from "#app/components/posting-form/values-from.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import type { Language } from "#app/i18n/languages.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { atFieldsOf, isAbout } from "#app/lib/refusals.server.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

type Opened = Awaited<ReturnType<typeof getPostingForm>>;

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const { data } = args;
  return pageMeta(args, (t) => ({
    title: data ? `${t(`forms.editTitle.${data.kind}`)} · ${data.title}` : t("common.workspace"),
    hidden: true,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const form = await getPostingForm(actor, params.id!);
  const reader = languageOf(request);
  const { content, revision } = form;
  const values = valuesFrom(content, namesIn(form, reader), { revision });
  const lacking = missingAsResult(form.missing, content);
  return json({
    ...offerUnsaved(request, await findAutosave(actor, form.id), { values, revision }),
    id: form.id,
    kind: content.kind,
    title: readerText(content.texts, content.language, reader).title ?? "",
    organisation: readerName(form.organisation, reader),
    ...form.publicity,
    values,
    missing: lacking.error,
    check: isChecked(request) && form.missing.length > 0 ? lacking : null,
    languageOptions: languageOptions(reader),
  });
}

/** Whether somebody comes from an attempt to publish. */
const isChecked = (request: Request) =>
  new URL(request.url).searchParams.get("check") === "publication";

const namesIn = ({ labels, places }: Opened, reader: Language) => ({
  skill: (id: string) => labels[id]?.[reader] ?? id,
  place: (id: string) => places[id]?.[reader] ?? id,
});

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  const kind = await getWritableKind(actor, id);
  return submit(
    request,
    postingFormSchema(kind),
    async ({ content, revision, fieldOf }) => {
      const saved = await atFieldsOf(fieldOf, () => reviseFromForm(actor, id, content, revision));
      const done = doneWith(saved, revision);
      return redirectDocument(pathTo`/postings/${id}?done=${done}`);
    },
    {
      rewrite: pasteInto,
      show: (entries) => previewText(entries, languageOf(request)),
      besides: async (refused, { revision }) =>
        isAbout(refused, "changedMeanwhile")
          ? { changes: await getChangesSince(actor, id, revision) }
          : {},
    },
  );
}

function doneWith(saved: { state: string; revision: number }, seen: number) {
  if (saved.state === "in_review") return "review";
  return saved.revision === seen ? "unchanged" : "saved";
}

type Answer = SubmissionResult<string[]> & {
  changes?: SerializeFrom<ChangesSince>;
  preview?: TextPreview;
};

/** Whoever has been shown what changed has seen the present state: what is sent next may take its place. */
function seen(answer: Answer): SubmissionResult<string[]> {
  if (!answer.changes) return answer;
  const revision = String(answer.changes.revision);
  return { ...answer, initialValue: { ...answer.initialValue, revision } };
}

export default function EditPosting() {
  const { t } = useTranslation();
  const { id, kind, title, organisation, missing, check, unsaved, restored, ...told } =
    useLoaderData<typeof loader>();
  const { isReviewDue, why, ...form } = told;
  const answer = useActionData<Answer>();
  return (
    <article className={sideClass(kind)}>
      <PostingCrumbs id={id} title={title} here={t(`forms.editTitle.${kind}`)} />
      <header className="posting-head">
        <h1>{t(`forms.editTitle.${kind}`)}</h1>
        <p>{organisation}</p>
      </header>
      {form.isPublished ? (
        <Notice tone={isReviewDue ? "warning" : undefined} title={t("forms.publishedTitle")}>
          {why
            ? `${t("forms.reviewDueText")} ${t(`forms.reviewDueWhy.${why}`)}`
            : t("forms.publishedText")}
        </Notice>
      ) : null}
      {check && !answer ? (
        <Notice tone="warning" title={t("forms.checkTitle")}>
          {t("forms.checkText", { count: Object.values(missing).flat().length })}
        </Notice>
      ) : null}
      {answer?.changes ? <ChangedMeanwhile changes={answer.changes} /> : null}
      {unsaved && !answer ? (
        <UnsavedNotice unsaved={unsaved} discardTo={`/autosaves/${id}/removal`} />
      ) : null}
      <FormMap kind={kind} missing={missing} isPublished={form.isPublished} />
      <PostingFormPart
        kind={kind}
        {...form}
        isReviewDue={isReviewDue}
        lastResult={answer ? seen(answer) : (restored ?? check)}
        preview={answer?.preview}
        cancelTo={`/postings/${id}`}
        autosaveTo={`/autosaves/${id}`}
      />
    </article>
  );
}
