import type { TFunction } from "i18next";
import type { Quote } from "#app/domain/skill-suggestion/quote.ts";
import { isOnlyPreferred } from "#app/domain/skill-suggestion/input.ts";
import { asPreferred, type Choice, REFUSE } from "./choices.ts";
import { choiceName, type Shown } from "./shown.ts";

/** A skill that was found, as a list of suggestions shows it. */
export type Row = {
  /** Its place in the list, by which the form names the choice about it. */
  index: number;
  shown: Shown;
  /** Its label in the other language, where that is another word. */
  other: string;
  /** The words of the texts that say it. */
  quotes: readonly Quote[];
};

type Props = { t: TFunction; row: Row; choices: readonly Choice[]; isProgramme: boolean };

/** One skill with its quotes and the choices about it; until something is chosen it stays open. */
export function SuggestedRow({ t, row, choices, isProgramme }: Props) {
  const { index, shown, other, quotes } = row;
  const codes = [...choices.map(({ code }) => code), REFUSE];
  return (
    <tr>
      {isProgramme ? <td data-label={t("fromText.module")}>{shown.key}</td> : null}
      <th scope="row">
        {shown.label}
        {other ? <small className="quiet"> {other}</small> : null}
        {shown.isBrought && choices.some(({ code }) => code === "brings") ? (
          <small className="quiet">
            <br />
            {t("fromText.brought")}
          </small>
        ) : null}
        {isOnlyPreferred(shown) ? (
          <small className="quiet">
            <br />
            {t(`fromText.${shown.isWelcome ? "welcome" : "alternative"}`)}
            {asksFor(choices) ? ` ${t("fromText.comesInAsPreferred")}` : null}
          </small>
        ) : null}
      </th>
      <td data-label={t("fromText.words")} className="suggested-words">
        {quotes.map((quote) => (
          <Quoted key={quote.field} t={t} quote={quote} />
        ))}
      </td>
      <td>
        <fieldset className="suggested-choice">
          <legend className="spoken">{t("fromText.choiceFor", { skill: shown.label })}</legend>
          {codes.map((code) => (
            <label key={code} className="choice">
              <input type="radio" name={choiceName(index)} value={code} />
              <span>{t(`fromText.one.${code as "brings"}`)}</span>
            </label>
          ))}
        </fieldset>
      </td>
    </tr>
  );
}

/** Whether the list has a choice by which skills are required. */
const asksFor = (choices: readonly Choice[]) =>
  choices.some(({ code }) => asPreferred(code) !== code);

/** The languages that have a place of their own; what stands in another one is quoted without naming it. */
const OWN_PLACE = /texts\.(en|bg)\.(\w+)$/;

function Quoted({ t, quote }: { t: TFunction; quote: Quote }) {
  const { field, before, text, after } = quote;
  const [, lang, name = field.split(".").at(-1)!] = OWN_PLACE.exec(field) ?? [];
  return (
    <p>
      <q lang={lang}>
        {before}
        <mark>{text}</mark>
        {after}
      </q>{" "}
      <small className="quiet">
        {t(`fromText.fields.${name as "title"}`)}
        {lang ? ` (${lang})` : ""}
      </small>
    </p>
  );
}
