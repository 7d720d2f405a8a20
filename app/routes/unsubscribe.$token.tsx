import { json } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { getUnsubscription } from "#app/auth/unsubscribe-token.server.ts";
import { findMaskedAddress } from "#app/domain/person/address.server.ts";
import { endMailTopic } from "#app/domain/person/mail-topics.server.ts";
import { Button } from "#app/components/button.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { unstored } from "#app/lib/unstored.ts";

export const handle = STILL;
export const headers = unstored;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("yourAccount.unsubscribeTitle"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  await optionalActor(request);
  const { topic, personId } = getUnsubscription(params.token!);
  return json({ topic, address: await findMaskedAddress(personId) });
}

// Opening the address ends nothing: programmes that look mails through open every link. Mail providers send it as a form.
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await optionalActor(request);
  await endMailTopic(viewer, getUnsubscription(params.token!));
  return json({ isDone: true });
}

export default function Unsubscribe() {
  const { t } = useTranslation();
  const { topic, address } = useLoaderData<typeof loader>();
  const isDone = useActionData<typeof action>()?.isDone ?? false;
  return (
    <section className="narrow">
      <h1>{t("yourAccount.unsubscribeTitle")}</h1>
      <p className="lead" role={isDone ? "status" : undefined}>
        {t(isDone ? "yourAccount.unsubscribed" : "yourAccount.unsubscribeLead", {
          address: address ?? t("yourAccount.you"),
        })}
      </p>
      <p>
        <strong>{t(`yourAccount.topic.${topic}`)}</strong>
        <br />
        {t(`yourAccount.topicHint.${topic}`)}
      </p>
      {isDone ? (
        <p>
          <Link to="/account/mail-topics">{t("yourAccount.unsubscribedBack")}</Link>
        </p>
      ) : (
        <Form method="post">
          <Button>{t("yourAccount.unsubscribeGo")}</Button>
        </Form>
      )}
    </section>
  );
}
