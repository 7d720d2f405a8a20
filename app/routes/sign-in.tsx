import type { SubmissionResult } from "@conform-to/react";
import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SignInInput } from "#app/domain/person/sign-in-input.ts";
import { optionalActor, secondStep } from "#app/auth/session.server.ts";
import { signIn } from "#app/auth/sign-in.server.ts";
import { isVisitor } from "#app/domain/actor.ts";
import { OtherWays, PasswordSetNotice } from "#app/components/account/other-ways.tsx";
import { MovingPart } from "#app/components/moving-part.tsx";
import { SignInForm } from "#app/components/sign-in-form.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("account.signInTitle"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  if (!isVisitor(viewer)) throw redirectDocument("/workspace");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  await optionalActor(request);
  const target = safeRedirect(new URL(request.url).searchParams.get("redirectTo"), "/workspace");
  return submit(request, SignInInput, async (input) => {
    const { cookie, lack } = await signIn(request, context.clientAddress, input);
    const next = lack ? secondStep(lack, target) : target;
    return redirectDocument(next, { headers: { "Set-Cookie": cookie } });
  });
}

export default function SignIn() {
  const { t } = useTranslation();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <section className="narrow">
      <h1>{t("account.signInTitle")}</h1>
      <p className="lead">{t("account.signInLead")}</p>
      <PasswordSetNotice />
      <MovingPart name="sign-in-form">
        <SignInForm lastResult={lastResult} />
      </MovingPart>
      <OtherWays />
    </section>
  );
}
