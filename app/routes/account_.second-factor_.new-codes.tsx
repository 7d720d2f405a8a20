import { json, redirectDocument } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { endedCodesCookie, readNewCodes } from "#app/auth/second-factor/shown-once.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { NewCodes } from "#app/components/account/new-codes.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("security.codes.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const codes = readNewCodes(request, actor.personId);
  if (!codes) throw redirectDocument("/account/second-factor");
  return json({ codes }, { headers: { "Set-Cookie": endedCodesCookie() } });
}

export default function NewRecoveryCodes() {
  const { t } = useTranslation();
  const { codes } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("security.codes.title")}</h1>
      <p className="lead">{t("security.codes.lead")}</p>
      <NewCodes codes={codes} />
    </section>
  );
}
