import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { offersClaim } from "#app/domain/claim/policy.server.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { getOrganisation } from "#app/domain/organisation/queries.server.ts";
import { listPostingsOf } from "#app/domain/posting/queries.server.ts";
import { OrganisationFacts } from "#app/components/organisation/organisation-facts.tsx";
import { PostingLines } from "#app/components/organisation/posting-lines.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, () => ({ title: args.data?.title ?? "" }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const organisation = await getOrganisation(viewer, params.id!);
  const postings = await listPostingsOf(viewer, organisation.id);
  const isOpen = (posting: (typeof postings)[number]) =>
    posting.state === "published" && posting.expiresAt !== null && posting.expiresAt > viewer.now;
  const isMine = viewer.memberships.some((place) => place.organisationId === organisation.id);
  return json({
    organisation,
    isStaff: isOffice(viewer),
    canClaim: offersClaim(viewer, organisation),
    title: readerName(organisation, languageOf(request)),
    open: postings.filter(isOpen),
    others: isMine ? postings.filter((posting) => !isOpen(posting)) : [],
  });
}

export default function Organisation() {
  const { t, i18n } = useTranslation();
  const { organisation, isStaff, canClaim, title, open, others } = useLoaderData<typeof loader>();
  const { about, kind } = organisation;
  const lang = about[i18n.language] ? i18n.language : Object.keys(about)[0];
  return (
    <article>
      <header>
        <span className="kind">{t(`codes.organisationKinds.${kind}`)}</span>
        <h1>{title}</h1>
      </header>
      <div className="with-aside facts-first">
        <aside>
          <OrganisationFacts organisation={organisation} />
          {canClaim ? (
            <p>
              <Link to={`/organisations/${organisation.id}/claim`} rel="nofollow">
                {t("claims.link")}
              </Link>
            </p>
          ) : null}
          {isStaff ? (
            <p>
              <Link to={`/organisations/${organisation.id}/decision`}>
                {t("office.decision.title", { name: title })}
              </Link>
            </p>
          ) : null}
        </aside>
        <div>
          {lang ? (
            <p className="lead" lang={lang}>
              {about[lang]}
            </p>
          ) : null}
          <section>
            <h2>{t("organisation.postings")}</h2>
            {open.length === 0 ? <p>{t("organisation.noPostings")}</p> : null}
            <PostingLines postings={open} />
          </section>
          {others.length > 0 ? (
            <section>
              <h2>{t("organisation.otherPostings")}</h2>
              <PostingLines postings={others} />
            </section>
          ) : null}
        </div>
      </div>
    </article>
  );
}
