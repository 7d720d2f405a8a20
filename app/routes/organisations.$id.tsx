import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { offersClaim } from "#app/domain/claim/policy.server.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { findJoinable } from "#app/domain/membership/join.server.ts";
import { PageInput } from "#app/domain/organisation/input.ts";
import { canCorrectNumber } from "#app/domain/organisation/policy.server.ts";
import { getOrganisation } from "#app/domain/organisation/queries.server.ts";
import { kindsFor } from "#app/domain/posting/drafting.server.ts";
import { listOpenOf, listOthersOf } from "#app/domain/posting/of-organisation.server.ts";
import { JoinOffer } from "#app/components/members/join-offer.tsx";
import { ContactList } from "#app/components/organisation/contact-list.tsx";
import { DepartmentList } from "#app/components/organisation/department-list.tsx";
import { MemberTools } from "#app/components/organisation/member-tools.tsx";
import { OrganisationFacts } from "#app/components/organisation/organisation-facts.tsx";
import { OrganisationHead } from "#app/components/organisation/organisation-head.tsx";
import { OrganisationPostings } from "#app/components/organisation/organisation-postings.tsx";
import { Markdown } from "#app/components/markdown.tsx";
import { Notice } from "#app/components/notice.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { renderMarkdown } from "#app/lib/markdown.server.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, () => ({ title: args.data?.title ?? "" }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const { about, ...organisation } = await getOrganisation(viewer, params.id!);
  const address = new URL(request.url).searchParams;
  const { page } = PageInput.parse(Object.fromEntries(address));
  const open = await listOpenOf(viewer, organisation.id, page);
  const joinable = await findJoinable(viewer);
  const shown = {
    organisation,
    ...offersTo(viewer, organisation),
    title: readerName(organisation, languageOf(request)),
    written: writtenIn(about, languageOf(request)),
    open,
    others: await listOthersOf(viewer, organisation.id),
    joinable: joinable?.id === organisation.id ? joinable : null,
    done: address.get("done"),
  };
  return json(shown, { status: page > open.pages ? 404 : 200 });
}

type Offering = Parameters<typeof offersClaim>[1] & Parameters<typeof kindsFor>[1];

/** What is offered to the reader beside reading. */
const offersTo = (viewer: Viewer, organisation: Offering) => ({
  isStaff: isOffice(viewer),
  canCorrect: canCorrectNumber(viewer, organisation),
  canClaim: offersClaim(viewer, organisation),
  kinds: kindsFor(viewer, organisation),
});

/** The text in the reader's language, or in the first that there is. */
function writtenIn(about: Record<string, string>, reader: string) {
  const lang = about[reader] ? reader : Object.keys(about)[0];
  return lang ? { lang, html: renderMarkdown(about[lang]!) } : null;
}

export default function Organisation() {
  const { t } = useTranslation();
  const { organisation, title, written, kinds, open, others, joinable, done, ...offers } =
    useLoaderData<typeof loader>();
  const { isStaff, canClaim, canCorrect } = offers;
  return (
    <article>
      {done === "saved" ? <Notice tone="done">{t("organisationForm.saved")}</Notice> : null}
      {done === "joined" ? <Notice tone="done">{t("members.joined")}</Notice> : null}
      <OrganisationHead organisation={organisation} title={title} canClaim={canClaim} />
      <MemberTools {...organisation} kinds={kinds} />
      {joinable ? <JoinOffer joinable={joinable} /> : null}
      <div className="with-aside facts-first">
        <aside>
          <OrganisationFacts organisation={organisation} />
          {isStaff ? (
            <p>
              <Link to={`/organisations/${organisation.id}/decision`}>
                {t("office.decision.title", { name: title })}
              </Link>
            </p>
          ) : null}
          {canCorrect ? (
            <p>
              <Link to={`/organisations/${organisation.id}/number`}>
                {t("office.decision.correctNumber")}
              </Link>
            </p>
          ) : null}
        </aside>
        <div>
          {written ? <Markdown {...written} /> : null}
          <OrganisationPostings id={organisation.id} open={open} others={others} />
          <ContactList {...organisation} />
          <DepartmentList departments={organisation.departments} />
        </div>
      </div>
    </article>
  );
}
