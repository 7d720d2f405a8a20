import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SetUpInput } from "#app/domain/person/proof-input.ts";
import { findSecondFactor, offerSecondFactor } from "#app/auth/second-factor/queries.server.ts";
import { setUpSecondFactor } from "#app/auth/second-factor/set-up.server.ts";
import { requireHolder } from "#app/auth/session.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { FactorState } from "#app/components/account/factor-state.tsx";
import { GiveUp } from "#app/components/account/give-up.tsx";
import { SetUpForm } from "#app/components/account/set-up-form.tsx";
import { Notice } from "#app/components/notice.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { qrPicture } from "#app/lib/qr-path.server.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("security.factor.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const holder = await requireHolder(request);
  const factor = await findSecondFactor(holder);
  const offer = factor ? null : await offerSecondFactor(request, holder);
  return json({
    factor,
    offer: offer && { ...offer, picture: qrPicture(offer.address) },
    isRequired: holder.lacks === "factor",
    done: new URL(request.url).searchParams.get("done"),
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const holder = await requireHolder(request);
  return submit(request, SetUpInput, async (input) => {
    const headers = await setUpSecondFactor(request, context.clientAddress, holder, input);
    return redirectDocument("/account/second-factor/new-codes", { headers });
  });
}

export default function SecondFactor() {
  const { t } = useTranslation();
  const { factor, offer, isRequired, done } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <section className="narrow">
      {isRequired ? null : <AccountCrumbs here={t("security.factor.title")} />}
      <h1>{t("security.factor.title")}</h1>
      {done === "off" && !factor ? (
        <Notice tone="done">{t("security.factor.doneOff")}</Notice>
      ) : null}
      {isRequired ? <Notice tone="warning">{t("security.factor.required")}</Notice> : null}
      <p className="lead">{t("security.factor.why")}</p>
      {factor ? <FactorState factor={factor} /> : null}
      {offer ? <SetUpForm offer={offer} lastResult={lastResult} /> : null}
      {isRequired ? <GiveUp /> : null}
    </section>
  );
}
