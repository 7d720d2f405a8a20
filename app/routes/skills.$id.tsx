import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { searchAddress } from "#app/domain/search/address-input.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { getSkillPage } from "#app/domain/skill/skill-page.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { Notice } from "#app/components/notice.tsx";
import { SkillDecisions } from "#app/components/skill/skill-decisions.tsx";
import { DeprecationWords, SkillFacts } from "#app/components/skill/skill-facts.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, () => ({ title: args.data?.title ?? "" }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const skill = await getSkillPage(viewer, params.id!);
  const reader = languageOf(request);
  const lang = reader === "bg" && skill.bg === null ? "en" : reader;
  return json({
    skill,
    lang,
    title: lang === "bg" ? skill.bg! : skill.en,
    description: descriptionFor(reader, skill.descriptions),
    search: searchAddress(NO_SEARCH, { skill: [skill.id] }),
    done: new URL(request.url).searchParams.get("done"),
  });
}

const NO_SEARCH = readSearch(new URLSearchParams()).search;

/** In the reader's language, else in English, which is marked as such. */
function descriptionFor(reader: string, texts: Record<string, string>) {
  const lang = texts[reader] === undefined ? "en" : reader;
  const text = texts[lang];
  return text === undefined ? null : { lang, text };
}

const DONE = ["skillMerged", "skillDeprecated", "skillReinstated", "skillMapped"] as const;

export default function Skill() {
  const { t, i18n } = useTranslation();
  const { skill, title, lang, description, search, done } = useLoaderData<typeof loader>();
  const { language } = useFormats();
  const justDone = skill.isStaff ? DONE.find((code) => code === done) : undefined;
  return (
    <article>
      {skill.isStaff ? (
        <Breadcrumbs
          crumbs={[
            { label: t("office.title"), to: "/staff" },
            { label: t("skills.list"), to: "/staff/skills" },
            { label: title },
          ]}
        />
      ) : null}
      <h1 lang={lang}>{title}</h1>
      {justDone ? <Notice tone="done">{t(`office.done.${justDone}`)}</Notice> : null}
      <p className="lead">{t(`skills.types.${skill.type}`)}</p>
      {skill.state === "deprecated" ? (
        <Notice tone="warning">
          <DeprecationWords skill={skill} />
        </Notice>
      ) : null}
      {lang === i18n.language ? null : (
        <p className="facts">{t("posting.foreignText", { language: language(lang) })}</p>
      )}
      {description ? <p lang={description.lang}>{description.text}</p> : null}
      <p>
        <Link to={search}>{`${t("skills.search")}: ${skill.uses}`}</Link>
      </p>
      <SkillFacts skill={skill} />
      {skill.uri ? <p className="quiet">{t("skills.attribution")}</p> : null}
      {skill.isStaff ? <SkillDecisions id={skill.id} state={skill.state} /> : null}
    </article>
  );
}
