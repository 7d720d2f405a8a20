import type { SubmissionResult } from "@conform-to/react";
import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProofInput, withCode } from "#app/domain/person/proof-input.ts";
import { renewRecoveryCodes } from "#app/auth/second-factor/change.server.ts";
import { hasSecondFactor, requireChange } from "#app/auth/second-factor/queries.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { ProofForm } from "#app/components/account/proof-form.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("security.renew.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  await requireChange("renew", actor);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const schema = withCode(ProofInput, await hasSecondFactor(actor));
  return submit(request, schema, async (input) => {
    const cookie = await renewRecoveryCodes(context.clientAddress, actor, input);
    return redirectDocument("/account/second-factor/new-codes", {
      headers: { "Set-Cookie": cookie },
    });
  });
}

export default function RenewRecoveryCodes() {
  const { t } = useTranslation();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const over = [{ label: t("security.factor.title"), to: "/account/second-factor" }];
  return (
    <section className="narrow">
      <AccountCrumbs over={over} here={t("security.renew.title")} />
      <h1>{t("security.renew.title")}</h1>
      <p className="lead">{t("security.renew.lead")}</p>
      <ProofForm
        id="recovery-codes"
        lastResult={lastResult}
        go={t("security.renew.go")}
        back="/account/second-factor"
      />
    </section>
  );
}
