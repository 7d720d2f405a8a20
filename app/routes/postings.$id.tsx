import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { listMatches } from "#app/domain/matching/queries.server.ts";
import { findReturnNote, getPosting } from "#app/domain/posting/queries.server.ts";
import type { PostingPage } from "#app/domain/posting/queries.server.ts";
import { BestMatches } from "#app/components/posting/best-matches.tsx";
import { ModuleList } from "#app/components/posting/module-list.tsx";
import { NextStep } from "#app/components/posting/next-step.tsx";
import { PostingActions } from "#app/components/posting/posting-actions.tsx";
import { PostingFacts } from "#app/components/posting/posting-facts.tsx";
import { PostingHead } from "#app/components/posting/posting-head.tsx";
import { PostingNotices } from "#app/components/posting/posting-notices.tsx";
import { SkillsAsked } from "#app/components/posting/skills-asked.tsx";
import { StructuredData } from "#app/components/posting/schema-org.tsx";
import { Markdown } from "#app/components/markdown.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { renderMarkdown } from "#app/lib/markdown.server.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";

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
  const { matches, verdict } = await listMatches(viewer, posting.id, MATCHES_BESIDE);
  const text = readerText(posting.version.texts, posting.version.language, languageOf(request));
  return json({
    posting: inOneLanguage(posting, languageOf(request)),
    title: text.title,
    summary: text.summary,
    written: { html: renderMarkdown(text.description ?? ""), lang: text.lang },
    list: { matches, verdict },
    returnNote: posting.can.revise ? await findReturnNote(posting.id) : null,
    done: new URL(request.url).searchParams.get("done"),
  });
}

/** A curriculum is long: only the language that is shown travels to the browser. */
function inOneLanguage(posting: PostingPage, reader: string): PostingPage {
  const modules = posting.modules.map((module) => {
    const { lang, title, outcomes } = readerText(module.texts, module.language, reader);
    return { ...module, language: lang, texts: { [lang]: { title, outcomes } } };
  });
  const texts = Object.fromEntries(
    Object.entries(posting.version.texts).map(([lang, { title, summary }]) => [
      lang,
      { title, summary },
    ]),
  );
  return { ...posting, modules, version: { ...posting.version, texts } };
}

export default function Posting() {
  const { t } = useTranslation();
  const { posting, summary, written, list, returnNote, done } = useLoaderData<typeof loader>();
  const { skills, labels } = posting;
  return (
    <article className={sideClass(posting.kind)}>
      <PostingNotices posting={posting} done={done} returnNote={returnNote} />
      <PostingHead posting={posting} />
      <PostingActions id={posting.id} can={posting.can} />
      {summary ? (
        <p className="lead" lang={written.lang}>
          {summary}
        </p>
      ) : null}
      <div className="with-aside facts-first">
        <aside>
          <h2>{t("posting.facts")}</h2>
          <PostingFacts posting={posting} />
        </aside>
        <div>
          <section aria-label={t("posting.about")}>
            <Markdown html={written.html} lang={written.lang} />
          </section>
          {posting.kind === "internship" ? (
            <SkillsAsked role="requires" skills={skills} labels={labels} />
          ) : null}
          {posting.proposal || posting.offer ? (
            <>
              <SkillsAsked role="wants" skills={skills} labels={labels} />
              <SkillsAsked role="brings" skills={skills} labels={labels} />
            </>
          ) : null}
          <NextStep posting={posting} />
          <BestMatches id={posting.id} list={list} />
          <ModuleList modules={posting.modules} labels={labels} />
        </div>
      </div>
      <StructuredData posting={posting} description={summary} />
    </article>
  );
}
