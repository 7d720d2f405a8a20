import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { offersClaim } from "#app/domain/claim/policy.server.ts";
import { findForStudent } from "#app/domain/fit/queries.server.ts";
import { listMatches } from "#app/domain/matching/queries.server.ts";
import { findMissing, getPosting } from "#app/domain/posting/queries.server.ts";
import { findReviewReason } from "#app/domain/posting/review-page.server.ts";
import { findReturnNote } from "#app/domain/posting/return-note.server.ts";
import { listSimilar } from "#app/domain/posting/similar.server.ts";
import { findOtherYears } from "#app/domain/programme/curriculum.server.ts";
import { offersReport } from "#app/domain/report/policy.server.ts";
import { findSaving } from "#app/domain/saved/queries.server.ts";
import { findUnseen } from "#app/domain/standing/queries.server.ts";
import { findTakeDownReason } from "#app/domain/report/queries.server.ts";
import { FitSection } from "#app/components/fit/fit-section.tsx";
import { BestMatches } from "#app/components/posting/best-matches.tsx";
import { NextStep } from "#app/components/posting/next-step.tsx";
import { PostingActions } from "#app/components/posting/posting-actions.tsx";
import { PostingBody } from "#app/components/posting/posting-body.tsx";
import { PostingHead } from "#app/components/posting/posting-head.tsx";
import { PostingNotices } from "#app/components/posting/posting-notices.tsx";
import { SavePosting } from "#app/components/posting/save-posting.tsx";
import { SimilarPostings } from "#app/components/posting/similar-postings.tsx";
import { StructuredData } from "#app/components/posting/schema-org.tsx";
import { ReportLink } from "#app/components/report/report-link.tsx";
import { goneAmong, GoneSkills } from "#app/components/skill/gone-skills.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";
import { toldPosting } from "#app/lib/told-posting.server.ts";

const MATCHES_BESIDE = 5;

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const { data } = args;
  return pageMeta(args, () => ({
    title: data?.title ?? "",
    description: data?.summary,
    hidden: !data?.posting.isOpen,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const posting = await getPosting(viewer, params.id!);
  return json({
    ...toldPosting(posting, languageOf(request)),
    list: await bestOf(viewer, posting.id),
    years: posting.kind === "programme" ? await findOtherYears(viewer, posting) : null,
    similar: await listSimilar(viewer, posting),
    missing: findMissing(viewer, posting),
    canClaim: offersClaim(viewer, posting.organisation),
    returnNote: posting.can.revise ? await findReturnNote(posting.id) : null,
    review: await findReviewReason(posting),
    takeDownReason: await findTakeDownReason(posting),
    canReport: offersReport(viewer, posting),
    saving: await findSaving(viewer, posting.id),
    forStudent: await findForStudent(viewer, posting),
    unseenSince: await findUnseen(viewer, posting),
    done: new URL(request.url).searchParams.get("done"),
  });
}

async function bestOf(viewer: Viewer, id: string) {
  const { matches, verdict } = await listMatches(viewer, id, MATCHES_BESIDE);
  return { matches, verdict };
}

export default function Posting() {
  const { t } = useTranslation();
  const {
    posting,
    summary,
    written,
    list,
    similar,
    years,
    canClaim,
    canReport,
    saving,
    forStudent,
    ...notices
  } = useLoaderData<typeof loader>();
  return (
    <article className={sideClass(posting.kind)}>
      <PostingNotices posting={posting} {...notices} />
      {posting.can.revise ? <GoneSkills skills={goneAmong(posting.labels)} /> : null}
      <PostingHead posting={posting} canClaim={canClaim} />
      {years?.any ? (
        <p>
          <Link to={`/postings/${posting.id}/curriculum`}>{t("life.actions.curriculum")}</Link>
        </p>
      ) : null}
      {forStudent?.canStudy ? (
        <p>
          <Link to={`/account/studies?programme=${posting.id}`}>{t("fit.studyThis")}</Link>
        </p>
      ) : null}
      <SavePosting id={posting.id} saving={saving} isOpen={posting.isOpen} />
      <PostingActions
        posting={posting}
        hasNextYear={years?.next ?? false}
        isIncomplete={notices.missing.length > 0}
      />
      <PostingBody posting={posting} summary={summary} written={written}>
        {forStudent?.fit ? <FitSection fit={forStudent.fit} /> : null}
        {posting.can.answer ? <NextStep posting={posting} /> : null}
        {/* Where to go from what is over; beside what is open, after what fits it. */}
        {similar && !posting.isOpen ? (
          <SimilarPostings isMain kind={posting.kind} postings={similar} />
        ) : null}
        <BestMatches id={posting.id} list={list} />
        {similar?.length && posting.isOpen ? (
          <SimilarPostings kind={posting.kind} postings={similar} />
        ) : null}
      </PostingBody>
      {canReport ? <ReportLink postingId={posting.id} /> : null}
      <StructuredData posting={posting} description={written.html || summary} />
    </article>
  );
}
