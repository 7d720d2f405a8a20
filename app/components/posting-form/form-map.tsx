import { useTranslation } from "react-i18next";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { errorsOf } from "./errors-of.ts";
import { pathOfName } from "./field-paths.ts";
import { headingOf, partOf, partsOf } from "./form-parts.ts";

type Props = {
  kind: PostingKind;
  /** What the saved text lacks for publication, by fields of the form; nothing is said of a text that was never saved. */
  missing?: Record<string, string[]>;
  /** Whether others can see it already. */
  isPublished?: boolean;
};

/** The parts of a form, to be filled in any order, each with what it still lacks for publication. */
export function FormMap({ kind, missing, isPublished = false }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="form-map" aria-labelledby="form-map-title">
      <h2 id="form-map-title">{t("forms.parts.title")}</h2>
      {missing ? (
        <p className="quiet">{t(isPublished ? "forms.parts.ofSaved" : "forms.parts.ofDraft")}</p>
      ) : null}
      <ol>
        {partsOf(kind).map((part) => (
          <li key={part}>
            <a href={`#part-${part}`}>{headingOf(t, part, kind)}</a>
            {missing ? <State lacks={lackOf(missing, part)} /> : null}
          </li>
        ))}
      </ol>
      <p>
        <a href="/skill-proposals/new">{t("skillProposals.missing")}</a>
      </p>
    </nav>
  );
}

const lackOf = (missing: Record<string, string[]>, part: string) =>
  Object.fromEntries(
    Object.entries(missing).filter(([field]) => partOf(String(pathOfName(field)[0])) === part),
  );

function State({ lacks }: { lacks: Record<string, string[]> }) {
  const { t } = useTranslation();
  const errors = errorsOf(t, "posting", lacks);
  if (errors.length === 0) return <span className="quiet">{t("forms.parts.complete")}</span>;
  return (
    <>
      <strong>{t("forms.parts.incomplete", { count: errors.length })}</strong>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            <a href={`#${encodeURIComponent(id!)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
