import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { PAY_KINDS, POSTING_KINDS, WORK_MODES } from "#db/codes.ts";
import { Hit } from "#app/components/search/hit.tsx";
import { useSayChoice } from "#app/components/search/say-choice.ts";
import type { ToldHit } from "#app/components/search/types.ts";
import type { ListedFacet } from "#app/domain/search/address-input.ts";
import { moving as bulgarian } from "#app/i18n/bg/moving.ts";
import { moving as english } from "#app/i18n/en/moving.ts";
import { makeInstance } from "#app/i18n/make-instance.ts";
import { render, text } from "#tests/support/render.tsx";

const TEXTS = { en: english, bg: bulgarian };

const HIT = {
  id: "hit",
  lang: "mk",
  title: [{ text: "Computing", marked: true }],
  excerpt: { isModule: true, lang: "en", pieces: [{ text: "Databases", marked: false }] },
  organisation: { name: "A body", nameEn: null, nameBg: null },
  places: [{ en: "Sofia", bg: "София", label: null }],
  mode: "hybrid",
  languages: ["any", "en"],
  startsOn: "2027-07-01",
  durationWeeks: 12,
  deadlineOn: "2027-05-31",
  skills: [{ id: "sql", en: "SQL", bg: "SQL" }],
  skillCount: 3,
};

const PAID = { payKind: "paid", payFrom: 900, payTo: null, payCurrency: "EUR" };
const PROJECT = { trlFrom: 3, trlTo: 5, budget: 20_000, budgetCurrency: "EUR" };
const PROGRAMME = { kind: "programme", ects: 240, academicYear: 2026 };

const HITS = [
  ...["short_cycle", "professional_bachelor", "bachelor", "master", "doctor"].map((degree) => ({
    ...PROGRAMME,
    degree,
  })),
  ...[2, 3, 4, 5, 6, 7, 8].map((eqfLevel) => ({ ...PROGRAMME, eqfLevel })),
  ...["hour", "month", "total"].map((payPeriod) => ({ kind: "internship", ...PAID, payPeriod })),
  { kind: "internship", payKind: "unpaid" },
  { kind: "internship", payKind: null },
  { kind: "project_proposal", proposal: PROJECT },
  { kind: "co_development_offer", offer: PROJECT, mode: "remote" },
];

const CHOICES: [ListedFacet, string[]][] = [
  ["kind", [...POSTING_KINDS]],
  ["mode", [...WORK_MODES]],
  ["level", ["2", "3", "4", "5", "6", "7", "8"]],
  ["paid", [...PAY_KINDS]],
  ["language", ["any", "en"]],
];

function Choices() {
  const say = useSayChoice();
  return (
    <p>
      {CHOICES.flatMap(([facet, values]) => values.map((value) => say(facet, { value }))).join()}
    </p>
  );
}

describe.each(["en", "bg"] as const)("in %s", (language) => {
  const moved = (content: ReactNode) =>
    render(
      <I18nextProvider i18n={makeInstance(language, TEXTS[language])}>{content}</I18nextProvider>,
      language,
    );

  test.each(HITS)("the browser has the words of a hit that is %j", (own) => {
    const hit = <Hit hit={{ ...HIT, ...own } as unknown as ToldHit} />;
    expect(text(moved(hit))).not.toContain("⟦");
    expect(moved(hit)).toBe(render(hit, language));
  });

  test("and those of what can be chosen", () => {
    expect(text(moved(<Choices />))).not.toContain("⟦");
    expect(moved(<Choices />)).toBe(render(<Choices />, language));
  });
});
