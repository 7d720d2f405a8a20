import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { dismissMatch } from "#app/domain/dismissal/commands.server.ts";
import { DismissalInput, reasonsOf } from "#app/domain/dismissal/input.ts";
import { getBeforeDismissal } from "#app/domain/dismissal/queries.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { FormSummary } from "#app/components/form-summary.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.other.title ?? "";
  return pageMeta(args, (t) => ({ title: t("dismissals.title", { title }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { own, other, reason } = await getBeforeDismissal(actor, params.id!, params.otherId!);
  const named = ({ id, kind, texts, language }: typeof own) => ({
    id,
    kind,
    title: readerText(texts, language, languageOf(request)).title,
  });
  return json({ own: named(own), other: named(other), reason });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const [id, otherId] = [params.id!, params.otherId!];
  return submit(request, DismissalInput, async (input) => {
    await dismissMatch(actor, id, otherId, input);
    return redirectDocument(pathTo`/postings/${id}/matches?done=dismissed`);
  });
}

export default function DismissMatch() {
  const { t } = useTranslation();
  const { own, other, reason } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const [form, fields] = useForm<{ reason: string }>({
    id: "dismissal",
    lastResult,
    defaultValue: { reason },
  });
  const { bindChoice } = useBind();
  const here = `/postings/${own.id}`;
  const options = reasonsOf(own.kind).map((value) => ({
    value,
    label: t(`dismissals.reasons.${value}`),
  }));
  return (
    <section className="narrow">
      <Breadcrumbs
        crumbs={[
          { label: own.title, to: here },
          { label: t("matches.title"), to: `${here}/matches` },
          { label: t("dismissals.notForUs") },
        ]}
      />
      <h1>{t("dismissals.title", { title: other.title })}</h1>
      <p className="lead">{t("dismissals.lead", { title: own.title })}</p>
      <FormSummary form={form} labels={{ reason: t("dismissals.why") }} />
      <Form method="post" {...getFormProps(form)}>
        <RadioGroup {...bindChoice(fields.reason)} label={t("dismissals.why")} options={options} />
        <p className="actions">
          <Button>{t("dismissals.dismiss")}</Button>
          <ButtonLink look="plain" to={`${here}/matches`}>
            {t("dismissals.back")}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
