import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { ReturnInput } from "#app/domain/posting/review-input.ts";
import { getReviewed } from "#app/domain/posting/review-page.server.ts";
import { returnPosting } from "#app/domain/posting/review.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { ReviewedPosting } from "#app/components/office/reviewed-posting.tsx";
import { ReviewNotice } from "#app/components/office/review-notice.tsx";
import { SincePublic } from "#app/components/office/since-public.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { FormErrors } from "#app/components/posting-form/form-errors.tsx";
import { TextArea } from "#app/components/text-field.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { sideClass } from "#app/lib/sides.ts";
import { submit } from "#app/lib/submit.server.ts";
import { STILL } from "#app/lib/still-page.ts";
import { toldToAll } from "#app/lib/told-posting.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({ title: t("forms.review.returnTitle", { title }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { posting, ...reviewed } = await getReviewed("return", actor, params.id!);
  return json({ ...toldToAll(posting, languageOf(request)), ...reviewed });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, ReturnInput, async (input) => {
    await returnPosting(actor, params.id!, input);
    return redirectDocument("/reviews?done=returned");
  });
}

export default function ReturnPosting() {
  const { t } = useTranslation();
  const { bind } = useBind();
  const { title, reason, since, ...read } = useLoaderData<typeof loader>();
  const { posting } = read;
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const [form, fields] = useForm<{ note?: string }>({ id: "return", lastResult });
  return (
    <article className={sideClass(posting.kind)}>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("forms.review.title"), to: "/reviews" },
          { label: t("forms.review.return") },
        ]}
      />
      <h1>{t("forms.review.returnTitle", { title })}</h1>
      <FormErrors form={form} />
      <ReviewNotice reason={reason} since={since} />
      <Form method="post" {...getFormProps(form)}>
        <input type="hidden" name="revision" value={posting.revision} />
        <TextArea
          {...bind(fields.note)}
          label={t("forms.review.note")}
          hint={t("forms.review.noteHint")}
          maxLength={LIMITS.reason}
          rows={4}
        />
        <p className="actions">
          <Button>{t("forms.review.return")}</Button>
          <ButtonLink look="plain" to="/reviews">
            {t("forms.review.back")}
          </ButtonLink>
        </p>
      </Form>
      {since ? <SincePublic kind={posting.kind} since={since} /> : null}
      <h2>{t("forms.review.now")}</h2>
      <ReviewedPosting {...read} />
    </article>
  );
}
