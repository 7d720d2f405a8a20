import { json, redirectDocument } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { getPreview } from "#app/domain/matching/preview.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { NextStep } from "#app/components/posting/next-step.tsx";
import { OtherReadings } from "#app/components/posting/other-readings.tsx";
import { PostingBody } from "#app/components/posting/posting-body.tsx";
import { PostingHead } from "#app/components/posting/posting-head.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";
import { toldToAll } from "#app/lib/told-posting.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({ title: t("history.preview.title", { title }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { posting, isPublic, candidates } = await getPreview(actor, params.id!);
  if (isPublic) return redirectDocument(pathTo`/postings/${posting.id}`);
  return json({ ...toldToAll(posting, languageOf(request)), candidates });
}

export default function Preview() {
  const { t } = useTranslation();
  const { posting, summary, written, others, candidates } = useLoaderData<typeof loader>();
  return (
    <article className={sideClass(posting.kind)}>
      <Notice>
        <p>{t("history.preview.notice")}</p>
        <p>
          {candidates === 0
            ? t("history.preview.noMatches")
            : t("history.preview.matches", { count: candidates })}
        </p>
        <p>
          <Link to={`/postings/${posting.id}`}>{t("history.preview.back")}</Link>
        </p>
      </Notice>
      <PostingHead posting={posting} />
      <PostingBody posting={posting} summary={summary} written={written}>
        <NextStep posting={posting} />
      </PostingBody>
      <OtherReadings others={others} />
    </article>
  );
}
