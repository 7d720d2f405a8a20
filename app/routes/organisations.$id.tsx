import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { getOrganisation } from "#app/domain/organisation/queries.server.ts";
import { listPostingsOf } from "#app/domain/posting/queries.server.ts";
import { KeyFacts } from "#app/components/facts.tsx";
import { PostingLine } from "#app/components/organisation/posting-line.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { placeName, readerName } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { useFormats } from "#app/lib/use-formats.ts";
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
    title: readerName(organisation, languageOf(request)),
    open: postings.filter(isOpen),
    others: isMine ? postings.filter((posting) => !isOpen(posting)) : [],
  });
}

export default function Organisation() {
  const { t, i18n } = useTranslation();
  const { country } = useFormats();
  const { organisation, title, open, others } = useLoaderData<typeof loader>();
  const { about, state, listedFrom, website, identifier } = organisation;
  const lang = about[i18n.language] ? i18n.language : Object.keys(about)[0];
  const status =
    state === "unclaimed"
      ? t("organisation.listedFrom", { source: listedFrom })
      : state === "verified"
        ? t("organisation.verified")
        : t(`codes.organisationStates.${state}`);
  const places = organisation.places.map((place) => placeName(place, i18n.language));
  return (
    <article>
      <header>
        <span className="kind">{t(`codes.organisationKinds.${organisation.kind}`)}</span>
        <h1>{title}</h1>
      </header>
      <div className="with-aside">
        <div>
          {lang ? (
            <p className="lead" lang={lang}>
              {about[lang]}
            </p>
          ) : null}
          <section>
            <h2>{t("organisation.postings")}</h2>
            {open.length === 0 ? <p>{t("organisation.noPostings")}</p> : null}
            <ul className="hits">
              {open.map((posting) => (
                <PostingLine key={posting.id} posting={posting} />
              ))}
            </ul>
          </section>
          {others.length > 0 ? (
            <section>
              <h2>{t("organisation.otherPostings")}</h2>
              <ul className="hits">
                {others.map((posting) => (
                  <PostingLine key={posting.id} posting={posting} />
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <aside>
          <KeyFacts
            facts={[
              { term: t("organisation.status"), value: status },
              { term: t("organisation.places"), value: places.join("; ") },
              {
                term: t("organisation.country"),
                value: organisation.country ? country(organisation.country) : null,
              },
              { term: t("organisation.identifier"), value: identifier },
              {
                term: t("organisation.website"),
                value: website ? (
                  <a href={website} rel="nofollow ugc noopener">
                    {website.replace(/^https?:\/\//, "")}
                  </a>
                ) : null,
              },
            ]}
          />
        </aside>
      </div>
    </article>
  );
}
