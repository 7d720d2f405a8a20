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
import type { Person } from "#app/domain/actor.ts";
import { keepAutosave, reviseFromForm } from "#app/domain/autosave/commands.server.ts";
import { AutosaveInput } from "#app/domain/autosave/input.ts";
import { findAutosave } from "#app/domain/autosave/queries.server.ts";
import { getChangesSince } from "#app/domain/posting/changes-since.server.ts";
import { findHeldForm } from "#app/domain/posting/held-form.server.ts";
import { getPostingForm, getWritableKind } from "#app/domain/posting/queries.server.ts";
import { suggestSkills } from "#app/domain/skill-suggestion/suggest-skills.server.ts";
import { ChangedMeanwhile } from "#app/components/history/changed-meanwhile.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PostingCrumbs } from "#app/components/posting/posting-crumbs.tsx";
import { answered, type FormAnswer } from "#app/components/posting-form/answered.ts";
import { HeldForm } from "#app/components/posting-form/held-form.tsx";
import { FormMap } from "#app/components/posting-form/form-map.tsx";
import { readRefused } from "#app/components/posting-form/from-text/refused.ts";
import { answerButtons } from "#app/components/posting-form/from-text/answer-suggest.server.ts";
import { postingFormSchema } from "#app/components/posting-form/form-schema.ts";
import { PostingFormPart } from "#app/components/posting-form/posting-form-part.tsx";
import { toldForm, toldHeld } from "#app/components/posting-form/told-forms.server.ts";
import { GoneSkills } from "#app/components/skill/gone-skills.tsx";
import { UnsavedNotice } from "#app/components/posting-form/unsaved-notice.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { entriesOf } from "#app/lib/form-entries.server.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { atFieldsOf, isAbout } from "#app/lib/refusals.server.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

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
  const id = params.id!;
  const held = await findHeldForm(actor, id);
  if (held) {
    const told = toldHeld(request, held, await findAutosave(actor, id));
    return json({ held: true as const, ...told }, { status: 409 });
  }
  const form = await getPostingForm(actor, id);
  const told = toldForm(request, form, await findAutosave(actor, id));
  return json({ held: false as const, ...told });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  const typed = request.clone();
  const answer = await save(request, actor, id);
  if (answer.status === 302 || !(await findHeldForm(actor, id))) return answer;
  // Its page shows no form by now, so that what was typed into it has to stay here.
  const { data } = AutosaveInput.safeParse([...(await entriesOf(typed))]);
  if (data) await keepAutosave(actor, id, data);
  return json(null, { status: 409 });
}

async function save(request: Request, actor: Person, id: string) {
  const kind = await getWritableKind(actor, id);
  return submit(
    request,
    postingFormSchema(kind),
    async ({ content, revision, fieldOf, refused }) => {
      const saved = await atFieldsOf(fieldOf, () =>
        reviseFromForm(actor, id, content, revision, readRefused(refused)),
      );
      const done = doneWith(saved, revision);
      return redirectDocument(pathTo`/postings/${id}?done=${done}`);
    },
    {
      ...answerButtons(kind, languageOf(request), suggestSkills),
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

/** Whoever has been shown what changed has seen the present state: what is sent next may take its place. */
function seen(answer: FormAnswer): FormAnswer {
  if (!answer.changes) return answer;
  const revision = String(answer.changes.revision);
  return { ...answer, initialValue: { ...answer.initialValue, revision } };
}

export default function EditPosting() {
  const told = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <article className={sideClass(told.kind)}>
      {told.held ? <HeldForm {...told} isAnswer={answer !== undefined} /> : <OpenForm {...told} />}
    </article>
  );
}

type Open = Extract<SerializeFrom<typeof loader>, { held: false }>;

function OpenForm(opened: Open) {
  const { t } = useTranslation();
  const { id, kind, title, organisation, missing, check, unsaved, restored, ...told } = opened;
  const { held: _held, isReviewDue, why, gone, ...form } = told;
  const answer = useActionData<FormAnswer>();
  return (
    <>
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
      <GoneSkills skills={gone} />
      <FormMap kind={kind} missing={missing} isPublished={form.isPublished} />
      <PostingFormPart
        kind={kind}
        {...form}
        isReviewDue={isReviewDue}
        {...(answer ? answered(seen(answer)) : { lastResult: restored ?? check })}
        cancelTo={`/postings/${id}`}
        autosaveTo={`/autosaves/${id}`}
      />
    </>
  );
}
