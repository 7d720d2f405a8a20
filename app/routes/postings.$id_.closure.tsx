import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { ClosureInput } from "#app/domain/posting/input.ts";
import { getHeadBefore } from "#app/domain/posting/heads.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ClosureFields } from "#app/components/posting/closure-fields.tsx";
import { PostingCrumbs } from "#app/components/posting/posting-crumbs.tsx";
import { FormErrors } from "#app/components/posting-form/form-errors.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({ title: t("forms.closure.title", { title }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, texts, language } = await getHeadBefore("close", actor, params.id!);
  return json({ id, title: readerText(texts, language, languageOf(request)).title });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, ClosureInput, async (input) => {
    await closePosting(actor, id, input);
    return redirectDocument(pathTo`/postings/${id}?done=closed`);
  });
}

type Closure = { reason?: string; note?: string };

export default function ClosePosting() {
  const { t } = useTranslation();
  const { id, title } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const [form, fields] = useForm<Closure>({ id: "closure", lastResult });
  return (
    <section className="narrow">
      <PostingCrumbs id={id} title={title} here={t("life.many.title.close")} />
      <h1>{t("forms.closure.title", { title })}</h1>
      <p className="lead">{t("forms.closure.lead")}</p>
      <FormErrors form={form} />
      <Form method="post" {...getFormProps(form)}>
        <ClosureFields reason={fields.reason} note={fields.note} />
        <p className="actions">
          <Button look="danger">{t("forms.closure.close")}</Button>
          <ButtonLink look="plain" to={`/postings/${id}`}>
            {t("forms.closure.back")}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
