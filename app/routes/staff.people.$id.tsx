import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { viewPerson } from "#app/domain/office/people.server.ts";
import { Button } from "#app/components/button.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { PersonFacts } from "#app/components/office/person-facts.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, () => ({ title: args.data?.person.name ?? "", hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({
    person: await viewPerson(actor, params.id!),
    done: new URL(request.url).searchParams.get("done"),
  });
}

export default function PersonPage() {
  const { t } = useTranslation();
  const { person, done } = useLoaderData<typeof loader>();
  return (
    <OfficePage
      title={person.name}
      done={done}
      way={[{ label: t("office.people.title"), to: "/staff/people" }]}
    >
      <PersonFacts person={person} />
      {person.isStaff ? (
        <p>
          <Link to={`/staff/log?person=${person.id}`}>{t("office.people.did")}</Link>
        </p>
      ) : null}
      {person.sessions > 0 ? (
        <Form method="post" action={`/staff/people/${person.id}/sign-out`}>
          <h2>{t("office.people.sessions")}</h2>
          <p>{t("office.people.endSessionsText")}</p>
          <p className="actions">
            <Button look="danger">{t("office.people.endSessions")}</Button>
          </p>
        </Form>
      ) : null}
      <p className="quiet">{t("office.people.viewed")}</p>
    </OfficePage>
  );
}
