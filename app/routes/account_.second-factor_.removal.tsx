import type { SubmissionResult } from "@conform-to/react";
import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ProofInput, withCode } from "#app/domain/person/proof-input.ts";
import { removeSecondFactor } from "#app/auth/second-factor/change.server.ts";
import { hasSecondFactor, requireChange } from "#app/auth/second-factor/queries.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { ProofForm } from "#app/components/account/proof-form.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("security.remove.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  await requireChange("remove", actor);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const schema = withCode(ProofInput, await hasSecondFactor(actor));
  return submit(request, schema, async (input) => {
    const cookie = await removeSecondFactor(request, context.clientAddress, actor, input);
    return redirectDocument("/account/second-factor?done=off", {
      headers: { "Set-Cookie": cookie },
    });
  });
}

export default function RemoveSecondFactor() {
  const { t } = useTranslation();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const over = [{ label: t("security.factor.title"), to: "/account/second-factor" }];
  return (
    <section className="narrow">
      <AccountCrumbs over={over} here={t("security.remove.title")} />
      <h1>{t("security.remove.title")}</h1>
      <p className="lead">{t("security.remove.lead")}</p>
      <ProofForm
        id="removal"
        lastResult={lastResult}
        look="danger"
        go={t("security.remove.go")}
        back="/account/second-factor"
      />
    </section>
  );
}
