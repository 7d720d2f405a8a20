import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { ApprovalInput } from "#app/domain/posting/review-input.ts";
import { getReviewed } from "#app/domain/posting/review-page.server.ts";
import { approvePosting } from "#app/domain/posting/review.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ReviewedPosting } from "#app/components/office/reviewed-posting.tsx";
import { ReviewNotice } from "#app/components/office/review-notice.tsx";
import { SincePublic } from "#app/components/office/since-public.tsx";
import { Step } from "#app/components/posting/action-links.tsx";
import { PostingHead } from "#app/components/posting/posting-head.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { notApproved } from "#app/lib/not-approved.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { sayErrors } from "#app/lib/say-error.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";
import { toldToAll } from "#app/lib/told-posting.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({
    title: t("forms.review.approveTitle", { title }),
    hidden: true,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { posting, ...reviewed } = await getReviewed("approve", actor, params.id!);
  return json({ ...toldToAll(posting, languageOf(request)), ...reviewed });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, ApprovalInput, async (input) => {
    await approvePosting(actor, params.id!, input);
    return redirectDocument("/reviews?done=approved");
  });
}

export default function ApprovePosting() {
  const { t } = useTranslation();
  const { posting, summary, written, others, reason, since } = useLoaderData<typeof loader>();
  const refused = useActionData<SubmissionResult<string[]>>();
  const errors = sayErrors(t, refused?.error?.[""] ?? undefined);
  const { id, revision, can, organisation } = posting;
  return (
    <article className={sideClass(posting.kind)}>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("forms.review.title"), to: "/reviews" },
          { label: t("forms.review.approve") },
        ]}
      />
      <ErrorSummary errors={errors.map((message) => ({ id: undefined, message }))} />
      {can.approve ? null : <Notice>{notApproved(t, organisation.state)}</Notice>}
      <ReviewNotice reason={reason} since={since} />
      <PostingHead posting={posting} />
      <div className="actions">
        {can.approve ? (
          <Step to={`/postings/${id}/approval`} revision={revision}>
            {t("forms.review.approve")}
          </Step>
        ) : null}
        <ButtonLink look="plain" to={`/postings/${id}/return`}>
          {t("forms.review.return")}…
        </ButtonLink>
      </div>
      {since ? <SincePublic kind={posting.kind} since={since} /> : null}
      {since ? <h2>{t("forms.review.now")}</h2> : null}
      <ReviewedPosting posting={posting} summary={summary} written={written} others={others} />
    </article>
  );
}
