import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { decideOn } from "#app/domain/verification/commands.server.ts";
import { DecisionInput, type Verdict } from "#app/domain/verification/input.ts";
import { getDecision } from "#app/domain/verification/queries.server.ts";
import { DecisionForm } from "#app/components/office/decision-form.tsx";
import { DecisionSteps } from "#app/components/office/decision-steps.tsx";
import { DomainList } from "#app/components/office/domain-list.tsx";
import { DuplicateList } from "#app/components/office/duplicate-list.tsx";
import { EvidenceList } from "#app/components/office/evidence-list.tsx";
import { HistoryList } from "#app/components/office/history-list.tsx";
import { MemberTable } from "#app/components/office/member-table.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { WholeProfile } from "#app/components/office/whole-profile.tsx";
import { QuickWords } from "#app/components/office/words-form.tsx";
import { OrganisationFacts } from "#app/components/organisation/organisation-facts.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { writtenInAll } from "#app/lib/markdown.server.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  return pageMeta(args, (t) => ({ title: t("office.decision.title", { name }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const decision = await getDecision(actor, params.id!);
  const { about, ...organisation } = decision.organisation;
  return json({
    ...decision,
    organisation,
    written: writtenInAll(about),
    name: readerName(decision.organisation, languageOf(request)),
    done: new URL(request.url).searchParams.get("done"),
  });
}

const DONE: Record<Verdict, string> = { verify: "verified", refuse: "refused", ask: "asked" };

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, DecisionInput, async (input) => {
    await decideOn(actor, id, input);
    return redirectDocument(pathTo`/organisations/${id}/decision?done=${DONE[input.verdict]}`);
  });
}

export default function Decision() {
  const { t } = useTranslation();
  const told = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const { organisation, name, can } = told;
  return (
    <OfficePage title={t("office.decision.title", { name })} done={told.done}>
      <DecisionSteps organisation={organisation} request={told.request} can={can} />
      <div className="with-aside facts-first">
        <aside>
          <h2>{t("office.decision.facts")}</h2>
          <OrganisationFacts organisation={organisation} isOwnWordOnly />
        </aside>
        <div>
          <section>
            <h2>{t("office.decision.profile")}</h2>
            <WholeProfile organisation={organisation} written={told.written} />
          </section>
          <section>
            <h2>{t("office.decision.evidence")}</h2>
            <EvidenceList organisationId={organisation.id} evidence={told.evidence} />
            <AddNote id={organisation.id} />
          </section>
          <section>
            <h2>{t("office.decision.duplicates")}</h2>
            {told.duplicates.length === 0 ? <p>{t("office.decision.noDuplicates")}</p> : null}
            <DuplicateList of={organisation.id} duplicates={told.duplicates} />
          </section>
          {can.decide ? (
            <section>
              <h2>{t("office.decision.decide")}</h2>
              <DecisionForm revision={told.request.revision} lastResult={lastResult} />
            </section>
          ) : null}
          <section>
            <h2>{t("office.decision.members")}</h2>
            <MemberTable members={told.members} />
          </section>
          <section>
            <h2>{t("office.decision.domains")}</h2>
            {told.domains.length === 0 ? <p>{t("office.decision.noDomains")}</p> : null}
            {told.domains.length > 0 && !can.confirmDomains ? (
              <p>{t("office.decision.domainAfter")}</p>
            ) : null}
            <DomainList domains={told.domains} canConfirm={can.confirmDomains} />
          </section>
          <section>
            <h2>{t("office.decision.history")}</h2>
            <HistoryList history={told.history} />
          </section>
        </div>
      </div>
    </OfficePage>
  );
}

function AddNote({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <QuickWords
      action={`/organisations/${id}/staff-note`}
      summary={t("office.decision.addNote")}
      name="words"
      label={t("office.decision.note")}
      hint={t("office.decision.noteHint")}
      button={t("office.decision.addNote")}
    />
  );
}
