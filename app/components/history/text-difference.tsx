import { useTranslation } from "react-i18next";
import type { WordPart } from "#app/domain/posting/word-parts.ts";
import type { TextInParts } from "#app/domain/posting/with-parts.ts";
import { useFormats } from "#app/lib/use-formats.ts";

/** A text with what was added and removed in it, marked as such to the eye and said as such to the ear. */
export function TextDifference({ text }: { text: TextInParts }) {
  const { t } = useTranslation();
  const { language: languageName } = useFormats();
  const { field, language, parts } = text;
  const isChanged = parts.some(({ kind }) => kind === "added" || kind === "removed");
  return (
    <div className="compared">
      <p className="compared-what">
        {t(`history.parts.${field}`, { language: languageName(language) })}
      </p>
      {isChanged ? (
        <p className="prose" lang={language}>
          {parts.map((part, index) => (
            <Part key={index} part={part} />
          ))}
        </p>
      ) : (
        <p>{t("history.onlyOrder")}</p>
      )}
    </div>
  );
}

function Part({ part: { kind, text } }: { part: WordPart }) {
  const { t } = useTranslation();
  if (kind === "same") return text;
  if (kind === "left_out")
    return (
      <span className="left-out">
        <span aria-hidden="true"> […] </span>
        <Spoken>{` (${t("history.leftOut")}) `}</Spoken>
      </span>
    );
  const Mark = kind === "added" ? "ins" : "del";
  return (
    <Mark>
      <Spoken>{` [${t(`history.${kind}`)}: `}</Spoken>
      {text}
      <Spoken>{`${t("history.endOfChange")}] `}</Spoken>
    </Mark>
  );
}

/** Words of the page within a text that may be in another language. */
function Spoken({ children }: { children: string }) {
  const { i18n } = useTranslation();
  return (
    <span className="spoken" lang={i18n.language}>
      {children}
    </span>
  );
}
