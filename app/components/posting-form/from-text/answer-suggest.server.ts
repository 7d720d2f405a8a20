import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { LIMITS, type PostingKind } from "#app/domain/posting/options-input.ts";
import type {
  Place,
  Suggested as Found,
  SuggestedSkill,
} from "#app/domain/skill-suggestion/suggest-skills.server.ts";
import { translator } from "#app/i18n/instances.ts";
import type { Language } from "#app/i18n/languages.ts";
import { pasteInto } from "../paste-modules.ts";
import { previewText } from "../preview-text.server.ts";
import { CHOICES_OF } from "./choices.ts";
import { decide, type Decided } from "./decide.ts";
import { modulesIn, placeOf, placesIn, titleOf, valuesIn } from "./places-in.ts";
import { choiceName, readShown, SHOWN, SHOWN_OF } from "./shown.ts";
import { READ, SUGGEST } from "./suggest-button.ts";
import type { Row } from "./suggested-row.tsx";
import { SuggestedSkills } from "./suggested-skills.tsx";
import { takePasted } from "./take-pasted.ts";

/** Skills found in texts of a form, as HTML: what shows them is not sent to browsers. */
export type Suggested = { suggested: string };

type Suggest = (places: readonly Place[], of: PostingKind) => Promise<Found>;

/**
 * What the buttons of a posting's form do that neither save nor refuse: rows and texts that were pasted find their fields,
 * texts are previewed or read for skills, and what was found is taken or refused.
 *
 * @param suggest reads texts for skills
 */
export function answerButtons(kind: PostingKind, reader: Language, suggest: Suggest) {
  let decided: Decided | null = null;
  return {
    rewrite(entries: FormData) {
      decided = decide(kind, entries);
      return decided?.fieldErrors ?? takePasted(entries) ?? pasteInto(entries);
    },
    async show(entries: FormData) {
      const asked = askedIn(entries);
      forgetList(entries);
      if (asked === null) return previewText(entries, reader);
      const values = valuesIn(entries);
      const { found, unread } = await suggest(placesIn(values, asked), kind);
      const titles = modulesIn(values).map(titleOf);
      const keys = new Map(titles.map((title, index) => [placeOf(index), title]));
      const open = found.filter(({ isChosen }) => !isChosen);
      const shown = createElement(SuggestedSkills, {
        t: translator(reader),
        asked,
        isProgramme: kind === "programme",
        rows: open.slice(0, LIMITS.suggestionsShown).map(rowIn(reader, keys)),
        more: Math.max(0, open.length - LIMITS.suggestionsShown),
        chosen: found.length - open.length,
        unread,
        done: decided,
        choices: CHOICES_OF[kind],
      });
      return { suggested: renderToStaticMarkup(shown) };
    },
  };
}

/** Which texts are to be read: those that a button names, or those of the list about which was decided. */
function askedIn(entries: FormData): string | null {
  const button = entries.get(SUGGEST);
  if (typeof button !== "string") return null;
  const [said, place = ""] = button.split(" ");
  return said === READ ? place : String(entries.get(SHOWN_OF) ?? "");
}

/** Another list is shown by now, or none. */
function forgetList(entries: FormData): void {
  readShown(entries.get(SHOWN)).forEach((_, index) => entries.delete(choiceName(index)));
  for (const name of [SUGGEST, SHOWN, SHOWN_OF]) entries.delete(name);
}

const rowIn =
  (reader: Language, keys: ReadonlyMap<string, string>) =>
  (
    { place, skill, tier, quotes, isAlternative, isWelcome, isBrought }: SuggestedSkill,
    index: number,
  ): Row => {
    const label = skill[reader];
    const other = skill[reader === "bg" ? "en" : "bg"];
    return {
      index,
      shown: {
        place,
        key: keys.get(place) ?? "",
        id: skill.id,
        label,
        tier,
        span: quotes[0]!.text.slice(0, LIMITS.skillLabel * 2),
        isAlternative: isAlternative === true,
        isWelcome: isWelcome === true,
        isBrought,
      },
      other: other === label ? "" : other,
      quotes,
    };
  };
