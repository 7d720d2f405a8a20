import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ReplacementInput, withCode } from "#app/domain/person/proof-input.ts";
import {
  hasSecondFactor,
  offerSecondFactor,
  requireChange,
} from "#app/auth/second-factor/queries.server.ts";
import { replaceSecondFactor } from "#app/auth/second-factor/set-up.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { ReplacementForm } from "#app/components/account/replacement-form.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { qrPicture } from "#app/lib/qr-path.server.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("security.replace.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  await requireChange("replace", actor);
  const offer = await offerSecondFactor(request, actor);
  return json({ offer: { ...offer, picture: qrPicture(offer.address) } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const schema = withCode(ReplacementInput, await hasSecondFactor(actor));
  return submit(request, schema, async (input) => {
    const headers = await replaceSecondFactor(request, context.clientAddress, actor, input);
    return redirectDocument("/account/second-factor/new-codes", { headers });
  });
}

export default function ReplaceSecondFactor() {
  const { t } = useTranslation();
  const { offer } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const over = [{ label: t("security.factor.title"), to: "/account/second-factor" }];
  return (
    <section className="narrow">
      <AccountCrumbs over={over} here={t("security.replace.title")} />
      <h1>{t("security.replace.title")}</h1>
      <p className="lead">{t("security.replace.lead")}</p>
      <ReplacementForm offer={offer} lastResult={lastResult} />
    </section>
  );
}
