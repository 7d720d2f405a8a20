import { useTranslation } from "react-i18next";
import { payOf } from "#app/components/posting/internship-facts.ts";
import { placeName, readerName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";
import type { ToldHit } from "./types.ts";

const PLACES_SHOWN = 3;

/** Who, where, when, how much and until when, in one line; what is not stated is left out. */
export function useHitFacts(hit: ToldHit): (string | null)[] {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const shortDate = useShortDate();
  const who = readerName(hit.organisation, i18n.language);
  const isForeign = hit.lang !== i18n.language;
  return [
    who,
    useWhere(hit),
    hit.kilometres === null ? null : formats.distance(hit.kilometres),
    ...useHowMuch(hit),
    hit.deadlineOn ? t("search.until", { date: shortDate(hit.deadlineOn) }) : null,
    isForeign ? t("search.written", { language: formats.language(hit.lang) }) : null,
  ];
}

function useWhere({ places, mode }: ToldHit): string | null {
  const { t, i18n } = useTranslation();
  const names = [...new Set(places.map((place) => placeName(place, i18n.language)))];
  const shown = names.slice(0, PLACES_SHOWN).join(", ") + (names.length > PLACES_SHOWN ? " …" : "");
  return [shown, mode ? t(`codes.modes.${mode}`) : ""].filter(Boolean).join(", ") || null;
}

function useHowMuch(hit: ToldHit): (string | null)[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const shortDate = useShortDate();
  const { ects, languages, startsOn, durationWeeks } = hit;
  const start = startsOn ? t("search.from", { date: shortDate(startsOn) }) : "";
  const length = durationWeeks ? formats.duration(durationWeeks, "week") : "";
  const when = [start, length].filter(Boolean).join(", ") || null;
  if (hit.kind === "internship") return [when, payOf(hit, t, formats)];
  if (hit.kind === "programme") {
    const taught = languages?.map((code) =>
      code === "any" ? t("codes.languages.any") : formats.language(code),
    );
    return [
      ects === null ? null : t("search.ects", { count: ects }),
      taught ? t("search.inLanguages", { languages: formats.list(taught) }) : null,
    ];
  }
  const { trlFrom: from, trlTo: to } = hit.proposal ?? hit.offer ?? {};
  const { budget, budgetCurrency } = hit.offer ?? {};
  return [
    from && to ? t("search.trl", { from, to }) : null,
    when,
    budget && budgetCurrency
      ? t("search.budget", { amount: formats.money(budget, budgetCurrency) })
      : null,
  ];
}
