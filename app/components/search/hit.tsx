import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Facts } from "#app/components/facts.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { levelWord } from "#app/components/posting/level-word.ts";
import { SkillList } from "#app/components/skill-list.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { skillText } from "#app/lib/in-reader-language.ts";
import { sideClass } from "#app/lib/sides.ts";
import { useHitFacts } from "./hit-facts.ts";
import { Pieces } from "./pieces.tsx";
import type { ToldHit } from "./types.ts";

/** One posting of the list: kind, title, facts, where the words were found, skills. */
export function Hit({ hit }: { hit: ToldHit }) {
  const { t, i18n } = useTranslation();
  const facts = useHitFacts(hit);
  const { kind, excerpt } = hit;
  return (
    <article className={classNames("hit", sideClass(kind))}>
      <KindTag kind={kind} detail={levelWord(hit, t) ?? undefined} year={hit.academicYear} />
      <h3>
        <Link to={`/postings/${hit.id}`} lang={hit.lang}>
          <Pieces pieces={hit.title} />
        </Link>
      </h3>
      <Facts facts={facts} />
      {excerpt ? (
        <p>
          {excerpt.isModule ? `${t("search.module")}: ` : null}
          <span lang={excerpt.lang}>
            <Pieces pieces={excerpt.pieces} />
          </span>
        </p>
      ) : null}
      <SkillList skills={chips(hit, i18n.language)} limit={hit.skills.length} />
    </article>
  );
}

/** The skills shown, and as many more without a name as the posting has, for the chip that counts them. */
function chips({ skills, skillCount }: ToldHit, reader: string) {
  const shown = skills.map(({ id, ...names }) => ({ id, ...skillText(names, reader) }));
  const more = Array.from({ length: skillCount - skills.length }, (_, index) => ({
    id: `more-${index}`,
    label: "",
  }));
  return [...shown, ...more];
}
