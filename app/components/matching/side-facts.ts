import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { MatchSide } from "#app/domain/matching/sides.server.ts";
import { payOf } from "#app/components/posting/internship-facts.ts";
import { levelWord } from "#app/components/posting/level-word.ts";
import type { Formats } from "#app/lib/formats.ts";
import { placeName, readerName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";

/** Who, where, when and for how much, in a few words each; what is not stated is left out. */
export function useSideFacts(side: MatchSide): (string | null)[] {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const where = side.places.map((place) => placeName(place, i18n.language)).join(", ");
  const mode = side.mode ? t(`codes.modes.${side.mode}`) : "";
  return [
    readerName(side.organisation, i18n.language),
    [where, mode].filter((word) => word !== "").join(", "),
    ...programmeFacts(side, t, formats),
    ...scheduleFacts(side, t, formats),
    side.pay ? payOf(side.pay, t, formats) : null,
    side.trl ? t("posting.trl", side.trl) : null,
    side.schedule.deadlineOn && side.kind === "internship"
      ? t("matches.facts.deadline", { date: formats.date(side.schedule.deadlineOn) })
      : null,
  ];
}

/** The degree of a programme, for the tag of its kind. */
export function degreeOf(side: MatchSide, t: TFunction): string | undefined {
  return levelWord(side, t) ?? undefined;
}

function programmeFacts(side: MatchSide, t: TFunction, { month, number }: Formats) {
  const { ects, goesOutAfterSemester: semester, windowFromMonth, windowToMonth } = side;
  const window =
    windowFromMonth && windowToMonth
      ? t("posting.window", { from: month(windowFromMonth), to: month(windowToMonth) })
      : null;
  const goesOut = semester ? t("matches.facts.goesOut", { semester }) : null;
  return [
    ects === null ? null : t("posting.ects", { count: ects, value: number(ects, 1) }),
    [goesOut, window].filter((word) => word !== null).join(", "),
  ];
}

function scheduleFacts({ schedule }: MatchSide, t: TFunction, { date, duration }: Formats) {
  const { startsOn, endsOn, durationWeeks } = schedule;
  return [
    startsOn ? t("matches.facts.start", { date: date(startsOn) }) : null,
    endsOn ? t("matches.facts.end", { date: date(endsOn) }) : null,
    durationWeeks ? duration(durationWeeks, "week") : null,
  ];
}
