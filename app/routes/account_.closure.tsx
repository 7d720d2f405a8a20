import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { closeAccount } from "#app/auth/close-account.server.ts";
import { hasSecondFactor } from "#app/auth/second-factor/queries.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { getClosure } from "#app/domain/account/queries.server.ts";
import { ClosureInput, withCode } from "#app/domain/person/proof-input.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { ClosureForm } from "#app/components/account/closure-form.tsx";
import { HeldBack, WhatHappens } from "#app/components/account/closure-words.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("privacy.closure.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json(await getClosure(actor));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const schema = withCode(ClosureInput, await hasSecondFactor(actor));
  return submit(request, schema, async (input) => {
    const cookie = await closeAccount(actor, context.clientAddress, input);
    return redirectDocument("/account/closed", { headers: { "Set-Cookie": cookie } });
  });
}

export default function CloseAccount() {
  const { t } = useTranslation();
  const closure = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const held = closure.holdings.filter(({ needsOwner }) => needsOwner);
  return (
    <section className="narrow">
      <AccountCrumbs here={t("privacy.closure.title")} />
      <h1>{t("privacy.closure.title")}</h1>
      {held.length > 0 ? (
        <HeldBack held={held} />
      ) : (
        <>
          <WhatHappens closure={closure} />
          <ClosureForm hasSecondFactor={closure.hasSecondFactor} lastResult={lastResult} />
        </>
      )}
    </section>
  );
}
