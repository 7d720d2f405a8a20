import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { confirmNewAddress, findNewAddress } from "#app/auth/change-address.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { LinkGone } from "#app/components/account/link-gone.tsx";
import { Button } from "#app/components/button.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("yourAccount.confirmTitle"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const found = await findNewAddress(actor, params.secret!);
  return json(found, { status: found ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await confirmNewAddress(actor, params.secret!);
  return redirectDocument("/account?done=address");
}

export default function AddressConfirmation() {
  const { t } = useTranslation();
  const found = useLoaderData<typeof loader>();
  if (!found) {
    const again = { label: t("yourAccount.changeEmail"), to: "/account/address" };
    return <LinkGone text={t("signUp.goneAddress")} again={again} />;
  }
  return (
    <section className="narrow">
      <h1>{t("yourAccount.confirmTitle")}</h1>
      <p className="lead">{t("yourAccount.confirmLead", found)}</p>
      <Form method="post">
        <Button>{t("yourAccount.confirmGo")}</Button>
      </Form>
    </section>
  );
}
