import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SignUpInput } from "#app/domain/person/account-input.ts";
import { optionalActor } from "#app/auth/session.server.ts";
import { signUp } from "#app/auth/sign-up.server.ts";
import { isVisitor } from "#app/domain/actor.ts";
import { LookIntoMail } from "#app/components/account/look-into-mail.tsx";
import { SignUpForm } from "#app/components/account/sign-up-form.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("signUp.title"), description: t("signUp.lead") }));

const onwardOf = (request: Request) =>
  safeRedirect(new URL(request.url).searchParams.get("redirectTo"), "") || null;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  if (!isVisitor(viewer)) throw redirectDocument("/workspace");
  return json({
    isSent: new URL(request.url).searchParams.get("done") === "sent",
    onward: onwardOf(request),
    hasFolder: context.mailFolder !== null,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await optionalActor(request);
  return submit(request, SignUpInput, async (input) => {
    const more = { language: languageOf(request), back: onwardOf(request) };
    await signUp(viewer, context.clientAddress, { ...input, ...more });
    return redirectDocument("/sign-up?done=sent");
  });
}

export default function SignUp() {
  const { t } = useTranslation();
  const { isSent, onward, hasFolder } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  if (isSent) {
    const again = { label: t("signUp.again"), to: "/sign-up" };
    return <LookIntoMail text={t("signUp.sent")} again={again} hasFolder={hasFolder} />;
  }
  const signIn = onward ? `/sign-in?redirectTo=${encodeURIComponent(onward)}` : "/sign-in";
  return (
    <section className="narrow">
      <h1>{t("signUp.title")}</h1>
      <p className="lead">{t("signUp.lead")}</p>
      <SignUpForm lastResult={lastResult} />
      <p>
        {t("signUp.haveAccount")} <Link to={signIn}>{t("signUp.toSignIn")}</Link>
      </p>
    </section>
  );
}
