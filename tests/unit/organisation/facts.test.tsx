import type { ComponentProps } from "react";
import { expect, test } from "vitest";
import { OrganisationFacts } from "#app/components/organisation/organisation-facts.tsx";
import { render, text } from "#tests/support/render.tsx";

type Told = ComponentProps<typeof OrganisationFacts>["organisation"];

const registered = (country: string | null) =>
  ({
    state: "verified",
    country,
    identifier: "131071587",
    languages: null,
    links: [],
  }) as unknown as Told;

test.each([
  ["BG", "bg", "ЕИК"],
  ["BG", "en", "EIK"],
  ["AT", "bg", "Регистрационен номер"],
  ["AT", "en", "Register number"],
  [null, "bg", "Регистрационен номер"],
] as const)(
  "the number of an organisation of %s is called in %s: %s",
  (country, language, word) => {
    const html = render(<OrganisationFacts organisation={registered(country)} />, language);
    expect(text(html)).toContain(`${word}131071587`);
  },
);
