import { useTranslation } from "react-i18next";
import type { ChosenHead } from "#app/domain/posting/many.server.ts";
import { readerText } from "#app/lib/in-reader-language.ts";

type Props = { chosen: readonly Pick<ChosenHead, "id" | "state" | "language" | "texts">[] };

/** The chosen postings by title and state; the form around them sends them on. */
export function ChosenList({ chosen }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <ul className="plain-list">
      {chosen.map(({ id, state, language, texts }) => {
        const text = readerText(texts, language, i18n.language);
        return (
          <li key={id}>
            <input type="hidden" name="posting" value={id} />
            <span lang={text.lang}>{text.title}</span>{" "}
            <span className="quiet">({t(`codes.postingStates.${state}`)})</span>
          </li>
        );
      })}
    </ul>
  );
}
