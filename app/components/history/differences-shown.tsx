import { useTranslation } from "react-i18next";
import type { ContentNames } from "#app/domain/posting/names-in.server.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import type { DifferencesInParts } from "#app/domain/posting/with-parts.ts";
import { BeforeAndNow } from "./before-and-now.tsx";
import { ChangeList } from "./change-list.tsx";
import { useFieldWords } from "./field-words.ts";
import { ModuleChanges } from "./module-changes.tsx";
import { SkillChanges, useNameOf } from "./skill-changes.tsx";
import { TextDifference } from "./text-difference.tsx";

type Props = { kind: PostingKind; differences: DifferencesInParts; names: ContentNames };

const ROLES = ["requires", "wants", "brings"] as const;

/** How a posting differs from what it was: texts word by word, everything else as it was and as it is. */
export function DifferencesShown({ kind, differences, names }: Props) {
  const { t } = useTranslation();
  const { texts, skills, modules } = differences;
  const hasModules =
    modules !== null && modules.added.length + modules.removed.length + modules.changed.length > 0;
  return (
    <>
      {texts.length > 0 ? <h2>{t("history.texts")}</h2> : null}
      {texts.map((text) => (
        <TextDifference key={`${text.language} ${text.field}`} text={text} />
      ))}
      <FactChanges kind={kind} {...differences} names={names} />
      {ROLES.map((role) => {
        const own = skills.filter((one) => one.role === role);
        return own.length === 0 ? null : (
          <section key={role}>
            <h2>{t(`posting.${role}`)}</h2>
            <SkillChanges skills={own} names={names} hasImportance={role !== "brings"} />
          </section>
        );
      })}
      {hasModules ? (
        <section>
          <h2>{t("history.modules")}</h2>
          <ModuleChanges modules={modules} names={names} />
        </section>
      ) : null}
    </>
  );
}

type Facts = Pick<DifferencesInParts, "fields" | "places"> &
  Pick<Props, "kind" | "names"> & {
    /** The heading of the places. */
    Heading?: "h2" | "h4";
  };

/** Everything that has one value, and the places. */
export function FactChanges({ kind, fields, places, names, Heading = "h2" }: Facts) {
  const { t } = useTranslation();
  const { term, say } = useFieldWords(kind);
  const nameOf = useNameOf(names.places);
  const lines = (["added", "removed"] as const).flatMap((change) =>
    places[change].map((place) => ({ key: `${change} ${place}`, change, what: nameOf(place) })),
  );
  return (
    <>
      <BeforeAndNow
        caption={t("history.facts")}
        rows={fields.map(({ field, from, to }) => ({
          key: field,
          term: term(field),
          before: say(field, from),
          now: say(field, to),
        }))}
      />
      {lines.length > 0 ? <Heading>{t("history.placesTitle")}</Heading> : null}
      <ChangeList lines={lines} />
    </>
  );
}
