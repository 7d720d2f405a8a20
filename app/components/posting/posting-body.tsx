import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Markdown } from "#app/components/markdown.tsx";
import { ModuleList } from "./module-list.tsx";
import { PostingFacts } from "./posting-facts.tsx";
import { SkillsAsked } from "./skills-asked.tsx";
import type { Told } from "./types.ts";

type Props = {
  posting: Told;
  summary: string | undefined;
  written: { html: string; lang: string };
  /** What can be done about it; stands before a long curriculum. */
  children?: ReactNode;
};

/** What a posting says: summary, facts, description, skills and modules. */
export function PostingBody({ posting, summary, written, children }: Props) {
  const { t } = useTranslation();
  const { skills, labels } = posting;
  return (
    <div className="with-aside facts-first">
      {summary ? (
        <p className="lead" lang={written.lang}>
          {summary}
        </p>
      ) : null}
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
        {children}
        <ModuleList modules={posting.modules} labels={labels} />
      </div>
    </div>
  );
}
