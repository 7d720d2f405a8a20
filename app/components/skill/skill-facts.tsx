import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { SkillPage } from "#app/domain/skill/skill-page.server.ts";
import { SkillList } from "#app/components/skill-list.tsx";
import { skillName, skillText } from "#app/lib/in-reader-language.ts";

type Skill = SerializeFrom<SkillPage>;
type Named = { id: string; en: string; bg: string };

/** What a skill is called besides, what is beside it, and which concepts it is elsewhere. */
export function SkillFacts({ skill }: { skill: Skill }) {
  const { t, i18n } = useTranslation();
  const alternatives = alternativesOf(skill, i18n.language);
  const links = { broader: skill.broader, narrower: skill.narrower, related: skill.related };
  return (
    <dl className="facts">
      {alternatives.length > 0 ? (
        <div>
          <dt>{t("skills.alsoCalled")}</dt>
          <dd>
            {alternatives.map(({ label, lang }, index) => (
              <Fragment key={label}>
                {index > 0 ? " · " : null}
                <span lang={lang}>{label}</span>
              </Fragment>
            ))}
          </dd>
        </div>
      ) : null}
      {(["broader", "narrower", "related"] as const).map((kind) =>
        links[kind].length > 0 ? (
          <div key={kind}>
            <dt>{t(`skills.${kind}`)}</dt>
            <dd>
              <SkillList skills={links[kind].map((one) => listed(one, i18n.language))} />
              {kind === "narrower" && skill.narrowerCount > skill.narrower.length ? (
                <p>
                  {t("skills.narrowerMore", { count: skill.narrowerCount - skill.narrower.length })}
                </p>
              ) : null}
            </dd>
          </div>
        ) : null,
      )}
      <Concepts label={t("skills.concept")} uris={skill.uri ? [skill.uri] : []} />
      <Concepts label={t("skills.exact")} uris={skill.exactMatches} />
      <Concepts label={t("skills.close")} uris={skill.closeMatches} />
    </dl>
  );
}

/** All that it is called but what is shown, the reader's language first; what is in the other one says so. */
function alternativesOf(skill: Skill, reader: string) {
  const bulgarian = skill.altBg.map((label) => ({ label, in: "bg" }));
  const english = skill.altEn.map((label) => ({ label, in: "en" }));
  const others =
    reader === "bg"
      ? [{ label: skill.en, in: "en" }, ...bulgarian, ...english]
      : [...(skill.bg === null ? [] : [{ label: skill.bg, in: "bg" }]), ...english, ...bulgarian];
  const shown = skillName(skill, reader);
  const once = new Map(others.toReversed().map((one) => [one.label, one.in]));
  return [...new Set(others.map(({ label }) => label))]
    .filter((label) => label !== shown)
    .map((label) => ({ label, lang: once.get(label) === reader ? undefined : once.get(label) }));
}

const listed = (skill: Named, language: string) => ({
  id: skill.id,
  ...skillText(skill, language),
  to: `/skills/${skill.id}`,
});

function Concepts({ label, uris }: { label: string; uris: readonly string[] }) {
  if (uris.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {uris.map((uri) => (
        <dd key={uri} className="address">
          <a href={uri} rel="noreferrer">
            {uri}
          </a>
        </dd>
      ))}
    </div>
  );
}

/** Says that a skill is offered no more, and what to use instead. */
export function DeprecationWords({ skill }: { skill: Skill }) {
  const { t, i18n } = useTranslation();
  const { replacement, reason } = skill;
  return (
    <>
      <p>{t("skills.deprecated")}</p>
      {replacement ? (
        <p>
          {t("skills.instead")}{" "}
          <Link to={`/skills/${replacement.id}`}>
            {i18n.language === "bg" ? replacement.bg : replacement.en}
          </Link>
        </p>
      ) : null}
      {reason ? <p>{t("skills.why", { reason })}</p> : null}
    </>
  );
}
