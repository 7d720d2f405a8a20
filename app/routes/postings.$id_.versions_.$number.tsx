import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { getVersion } from "#app/domain/posting/version-page.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { useDoerWords } from "#app/components/history/doer-words.ts";
import { useMergerWords } from "#app/components/history/merger-words.ts";
import { Notice } from "#app/components/notice.tsx";
import { ReviewedPosting } from "#app/components/office/reviewed-posting.tsx";
import { OtherReadings } from "#app/components/posting/other-readings.tsx";
import { PostingBody } from "#app/components/posting/posting-body.tsx";
import { PostingHead } from "#app/components/posting/posting-head.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";
import { toldToAll } from "#app/lib/told-posting.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const { title = "", number } = args.data ?? {};
  return pageMeta(args, (t) => ({
    title: `${t("history.version", { number })} · ${title}`,
    hidden: true,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { posting, ...version } = await getVersion(actor, params.id!, params.number!);
  // Nobody answers to what is no longer said; staff, who decide about what was said, read where it led.
  const told = toldToAll({ ...posting, isOpen: false }, languageOf(request));
  return json({ ...told, ...version, isStaff: isOffice(actor) });
}

export default function Version() {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const say = useDoerWords();
  const mergerWords = useMergerWords();
  const { title, number, current, who, mergers, isStaff, ...read } = useLoaderData<typeof loader>();
  const { posting } = read;
  const here = `/postings/${posting.id}`;
  const date = dateTime(posting.version.createdAt);
  return (
    <article className={sideClass(posting.kind)}>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: title ?? "", to: here },
          { label: t("history.short"), to: `${here}/versions` },
          { label: t("history.version", { number }) },
        ]}
      />
      <Notice>
        <p>
          {t(number === current ? "history.currentVersion" : "history.oldVersion", {
            number,
            date,
          })}
        </p>
        <p>{who.kind === "system" ? say(who) : t("history.author", { who: say(who) })}</p>
        {mergers.map((one) => (
          <p key={one.merger}>
            {t("history.mergedSince", { date: dateTime(one.at), what: mergerWords(one) })}
          </p>
        ))}
      </Notice>
      <PostingHead posting={posting} />
      {number > 1 ? (
        <p className="actions">
          <ButtonLink look="plain" to={`${here}/versions/${number}/changes`}>
            {t("history.changes")}
          </ButtonLink>
        </p>
      ) : null}
      {isStaff ? (
        <ReviewedPosting {...read} />
      ) : (
        <>
          <PostingBody posting={posting} summary={read.summary} written={read.written} />
          <OtherReadings {...read} />
        </>
      )}
    </article>
  );
}
