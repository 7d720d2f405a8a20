import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { proposeSkill } from "#app/domain/skill-proposal/commands.server.ts";
import { LIMITS, SkillProposalInput } from "#app/domain/skill-proposal/input.ts";
import { lookBeforeProposing } from "#app/domain/skill-proposal/queries.server.ts";
import { soughtLine } from "#app/domain/typed-line.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProposalForm } from "#app/components/skill-proposal/proposal-form.tsx";
import { SameSkill, SimilarSkills } from "#app/components/skill-proposal/skill-links.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("skillProposals.propose"), hidden: true }));

/** Before anything can be sent, the vocabulary is looked through for the name. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const typed = new URL(request.url).searchParams.get("name") ?? "";
  const name = soughtLine(LIMITS.skillLabel).parse(typed) ?? "";
  return json({ name, ...(await lookBeforeProposing(actor, name)) });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, SkillProposalInput, async (input) => {
    await proposeSkill(actor, input);
    return redirectDocument("/skill-proposals?done=sent");
  });
}

const isCyrillic = (name: string) => /\p{Script=Cyrillic}/u.test(name);

export default function NewSkillProposal() {
  const { t } = useTranslation();
  const { name, same, similar } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const title = t("skillProposals.propose");
  return (
    <section className="narrow">
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("skillProposals.title"), to: "/skill-proposals" },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      <p className="lead">{t("skillProposals.lookLead")}</p>
      <Form method="get">
        <TextField
          name="name"
          label={t("skillProposals.name")}
          defaultValue={name}
          maxLength={LIMITS.skillLabel}
        />
        <p className="actions">
          <Button look={name === "" ? "main" : "plain"}>{t("skillProposals.look")}</Button>
        </p>
      </Form>
      {same ? (
        <Notice>
          <SameSkill skill={same} />
        </Notice>
      ) : null}
      {(name !== "" && !same) || lastResult ? (
        <>
          <SimilarSkills skills={similar} />
          <ProposalForm
            names={isCyrillic(name) ? { bg: name } : { en: name }}
            lastResult={lastResult}
          />
        </>
      ) : null}
    </section>
  );
}
