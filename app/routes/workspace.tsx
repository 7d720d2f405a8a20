import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { listHeldAutosaves } from "#app/domain/autosave/queries.server.ts";
import { isStudent } from "#app/domain/actor.ts";
import type { Actor } from "#app/domain/actor.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { listQueues } from "#app/domain/office/queues.server.ts";
import { countOpenImports } from "#app/domain/browser-import/queries.server.ts";
import { listEntryOffers } from "#app/domain/membership/entry-offers.server.ts";
import { listNewMatches } from "#app/domain/matching/new-matches.server.ts";
import { listOwnOrganisations } from "#app/domain/organisation/queries.server.ts";
import { kindsOf, listWritableOrganisations } from "#app/domain/posting/drafting.server.ts";
import { countOwnByState } from "#app/domain/posting/own-list.server.ts";
import { listMergedSince } from "#app/domain/posting/merged-meanwhile.server.ts";
import { listWaiting } from "#app/domain/posting/waiting.server.ts";
import { noteVisit } from "#app/domain/person/visit.server.ts";
import { EntryOffers } from "#app/components/members/entry-offers.tsx";
import { MemberView } from "#app/components/workspace/member-view.tsx";
import { NoOrganisation, StaffView, StudentView } from "#app/components/workspace/other-views.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("workspace.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const since = await noteVisit(actor);
  return json({
    name: actor.name,
    isStaff: isOffice(actor),
    isStudent: isStudent(actor),
    organisations: await listOwnOrganisations(actor),
    offers: await listEntryOffers(actor),
    kinds: kindsOf(await listWritableOrganisations(actor)),
    waiting: await listWaiting(actor),
    typed: await listHeldAutosaves(actor),
    counts: await countOwnByState(actor),
    fresh: await freshSince(actor, since),
    queues: isOffice(actor) ? await listQueues(actor) : null,
    openImports: await countOpenImports(actor),
  });
}

async function freshSince(actor: Actor, since: Date) {
  const matches = await listNewMatches(actor, since);
  return { since, matches, merged: await listMergedSince(actor, since) };
}

export default function Workspace() {
  const { t } = useTranslation();
  const { name, isStaff, isStudent, organisations, offers, queues, openImports, ...member } =
    useLoaderData<typeof loader>();
  return (
    <article>
      <h1>{t("workspace.greeting", { name })}</h1>
      <EntryOffers {...offers} />
      {queues ? <StaffView queues={queues} openImports={openImports} /> : null}
      {organisations.length > 0 ? (
        <MemberView
          organisations={organisations}
          isStaff={isStaff}
          openImports={openImports}
          {...member}
        />
      ) : null}
      {isStudent ? <StudentView /> : null}
      {isStaff || isStudent || organisations.length > 0 ? null : <NoOrganisation />}
    </article>
  );
}
