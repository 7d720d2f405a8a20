import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { ENDABLE_MAIL_TOPICS, MailTopicsInput } from "#app/domain/person/account-input.ts";
import { chooseMailTopics, listWantedTopics } from "#app/domain/person/mail-topics.server.ts";
import { AccountCrumbs } from "#app/components/account/account-crumbs.tsx";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("yourAccount.topicsTitle"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({ wanted: await listWantedTopics(actor) });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, MailTopicsInput, async (input) => {
    await chooseMailTopics(actor, input);
    return redirectDocument("/account?done=topics");
  });
}

export default function MailTopics() {
  const { t } = useTranslation();
  const { wanted } = useLoaderData<typeof loader>();
  const topics = ENDABLE_MAIL_TOPICS.map((value) => ({
    value,
    label: t(`yourAccount.topic.${value}`),
    hint: t(`yourAccount.topicHint.${value}`),
  }));
  return (
    <section className="narrow">
      <AccountCrumbs here={t("yourAccount.topicsTitle")} />
      <h1>{t("yourAccount.topicsTitle")}</h1>
      <Form method="post">
        <CheckboxGroup
          name="topics"
          label={t("yourAccount.topicsLegend")}
          options={topics}
          chosen={wanted}
          hint={t("yourAccount.topicsLead")}
        />
        <p className="actions">
          <Button>{t("yourAccount.save")}</Button>
          <ButtonLink look="plain" to="/account">
            {t("yourAccount.back")}
          </ButtonLink>
        </p>
      </Form>
    </section>
  );
}
