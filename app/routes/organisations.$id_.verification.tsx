import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { askForVerification } from "#app/domain/evidence/commands.server.ts";
import { VerificationRequestInput } from "#app/domain/evidence/input.ts";
import { getVerificationPage } from "#app/domain/evidence/queries.server.ts";
import { getManaged } from "#app/domain/membership/queries.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { GivenList } from "#app/components/evidence/given-list.tsx";
import { RequestForm } from "#app/components/evidence/request-form.tsx";
import { VerificationState } from "#app/components/evidence/verification-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { OrganisationCrumbs } from "#app/components/organisation/organisation-crumbs.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

const DONE = ["asked", "added", "removed", "created"] as const;

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({
    title: t("evidence.titleOf", { name: args.data?.name ?? "" }),
    hidden: true,
  }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await getVerificationPage(actor, params.id!);
  const done = new URL(request.url).searchParams.get("done");
  return json({ ...page, name: readerName(page.organisation, languageOf(request)), done });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id } = await getManaged(actor, params.id!);
  return submit(request, VerificationRequestInput, async (input) => {
    await askForVerification(actor, id, input);
    return redirectDocument(pathTo`/organisations/${id}/verification?done=asked`);
  });
}

export default function Verification() {
  const { t } = useTranslation();
  const { name, done: said, can, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<SubmissionResult<string[]>>();
  const { id, state } = page.organisation;
  const path = `/organisations/${id}/evidence`;
  const done = answer ? undefined : DONE.find((code) => code === said);
  return (
    <article>
      <OrganisationCrumbs id={id} name={name} here={t("evidence.title")} />
      <h1>{t("evidence.titleOf", { name })}</h1>
      {done ? <Notice tone="done">{t(`evidence.done.${done}`)}</Notice> : null}
      <p className="lead">{t("evidence.lead")}</p>
      <VerificationState {...page} />
      {state === "new" ? (
        <section>
          <h2>{t("evidence.looksAtTitle")}</h2>
          <ul>
            <li>{t("evidence.looksAt.register")}</li>
            <li>{t("evidence.looksAt.people")}</li>
            <li>{t("evidence.looksAt.purpose")}</li>
          </ul>
        </section>
      ) : null}
      <GivenList {...page} path={path} mayRemove={can.add} />
      {can.add ? (
        <p className="actions">
          <ButtonLink look="plain" to={path}>
            {t("evidence.add")}
          </ButtonLink>
        </p>
      ) : null}
      {can.ask ? <RequestForm isAnswer={page.note !== null} lastResult={answer} /> : null}
      {state === "new" && !can.add ? <p>{t("evidence.onlyOwners")}</p> : null}
    </article>
  );
}
