import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AddressChangeInput } from "#app/domain/person/account-input.ts";
import { withCode } from "#app/domain/person/proof-input.ts";
import { askForNewAddress } from "#app/auth/change-address.server.ts";
import { hasSecondFactor } from "#app/auth/second-factor/queries.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { getAccount } from "#app/domain/person/queries.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { AddressForm } from "#app/components/account/address-form.tsx";
import { LookIntoMail } from "#app/components/account/look-into-mail.tsx";
import { doneOf } from "#app/lib/done-of.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("yourAccount.addressTitle"), hidden: true }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { email } = await getAccount(actor);
  const isSent = doneOf(request, ["sent"]) !== null;
  const hasFactor = await hasSecondFactor(actor);
  return json({ email, isSent, hasFactor, hasFolder: context.mailFolder !== null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const schema = withCode(AddressChangeInput, await hasSecondFactor(actor));
  return submit(request, schema, async (input) => {
    await askForNewAddress(actor, context.clientAddress, input);
    return redirectDocument("/account/address?done=sent");
  });
}

export default function Address() {
  const { t } = useTranslation();
  const { email, isSent, hasFactor, hasFolder } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  if (isSent) {
    const again = { label: t("yourAccount.addressAgain"), to: "/account/address" };
    return <LookIntoMail text={t("yourAccount.addressSent")} again={again} hasFolder={hasFolder} />;
  }
  return (
    <section className="narrow">
      <AccountCrumbs here={t("yourAccount.addressTitle")} />
      <h1>{t("yourAccount.addressTitle")}</h1>
      <p className="lead">{t("yourAccount.addressLead", { email })}</p>
      <AddressForm lastResult={lastResult} hasFactor={hasFactor} />
    </section>
  );
}
