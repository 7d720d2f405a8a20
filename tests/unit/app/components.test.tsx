import { describe, expect, test } from "vitest";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { Facts, KeyFacts } from "#app/components/facts.tsx";
import { KindTag } from "#app/components/kind-tag.tsx";
import { Layout } from "#app/components/layout/layout.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Seam } from "#app/components/seam.tsx";
import { SkillList } from "#app/components/skill-list.tsx";
import { StateMark } from "#app/components/state-mark.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { render, text } from "#tests/support/render.tsx";

describe("a field", () => {
  const field = { name: "title", label: "Title", hint: "As on the diploma" };

  test("ties hint and error to its control", () => {
    const html = render(<TextField {...field} errors={["Too short."]} maxLength={80} />);
    expect(html).toContain('<label for="title">');
    expect(html).toMatch(/<input[^>]* aria-describedby="title-hint title-error"/);
    expect(html).toMatch(/<input[^>]* aria-invalid="true"/);
    expect(html).toMatch(/id="title-error"[^>]*>.*Too short\./);
    expect(html).toMatch(/<input[^>]* maxLength="80"/i);
  });

  test("without an error claims none", () => {
    const html = render(<TextField {...field} />);
    expect(html).not.toContain("aria-invalid");
    expect(html).toContain('aria-describedby="title-hint"');
  });

  test("of choices is found by a link of the error summary", () => {
    const options = [
      { value: "en", label: "English" },
      { value: "bg", label: "Bulgarian" },
    ];
    const html = render(
      <>
        <ErrorSummary errors={[{ id: "languages", message: "Choose one." }]} />
        <CheckboxGroup name="languages" label="Languages" options={options} chosen={["bg"]} />
      </>,
    );
    expect(html).toContain('href="#languages"');
    expect(html).toMatch(/<input[^>]* id="languages"[^>]* value="en"/);
    expect(html).toMatch(/<input[^>]* checked=""[^>]* value="bg"/);
    expect(html).toContain("One thing needs your attention");
  });
});

describe("the seam", () => {
  const score = { low: 6667, high: 8017, band: "good" } as const;

  test("shows certain and unknown points as widths of a drawing, without any style", () => {
    const html = render(<Seam score={score} />);
    expect(text(html)).toContain("66.67–80.17");
    expect(html).toContain('width="66.67%"');
    expect(html).toContain('x="66.67%" width="13.5%"');
    expect(html).toContain(
      'aria-label="66.67\u00a0points certain, up to 13.50 more not known yet"',
    );
    expect(html).not.toContain("style=");
  });

  test("speaks Bulgarian", () => {
    expect(text(render(<Seam score={score} />, "bg"))).toContain("66,67–80,17");
    expect(text(render(<Seam score={score} />, "bg"))).toContain("добро съвпадение");
  });

  test("never shows a number without enough data", () => {
    expect(text(render(<Seam score={null} />))).toBe("Not enough data for a score");
  });
});

test.each([
  ["met", "met"],
  ["partly", "partly"],
  ["not_met", "not met"],
  ["unknown", "not known"],
] as const)("the state %s has a word and a sign", (state, word) => {
  const html = render(<StateMark state={state} />);
  expect(text(html)).toBe(word);
  expect(html).toContain("<svg");
});

test("skills beyond the limit are counted, for eyes and ears", () => {
  const skills = ["Python", "SQL", "Rust"].map((label) => ({ id: label, label }));
  const html = render(<SkillList skills={skills} limit={1} />);
  expect(text(html)).toBe("Python+ 2and 2 more skills");
  expect(render(<SkillList skills={[]} />)).toBe("");
});

test("the kind of a posting stands in the colour of its side", () => {
  expect(render(<KindTag kind="internship" />)).toContain('class="kind parted works"');
  const html = render(<KindTag kind="programme" detail="магистър" />, "bg");
  expect(html).toContain('class="kind parted campus"');
  expect(text(html)).toBe("Учебна програма · магистър");
  const ofYear = (year: number | null) => text(render(<KindTag kind="programme" year={year} />));
  expect(ofYear(2026)).toBe("Programme · 2026/27");
  expect(ofYear(2099)).toBe("Programme · 2099/00");
  expect(ofYear(null)).toBe("Programme");
});

test("missing facts leave no gap", () => {
  expect(text(render(<Facts facts={["Sofia", null, "", false, "12 weeks"]} />))).toBe(
    "Sofia · 12 weeks",
  );
  const html = render(
    <KeyFacts
      facts={[
        { term: "Pay", value: null },
        { term: "TRL", value: 0 },
      ]}
    />,
  );
  expect(text(html)).toBe("TRL0");
});

test("the pager leads to the neighbours and says where one is", () => {
  const html = render(<Pager page={2} pages={3} hrefFor={(page) => `/search?page=${page}`} />);
  expect(html).toMatch(/<a[^>]* rel="prev"[^>]* href="\/search\?page=1"/);
  expect(html).toMatch(/<a[^>]* rel="next"[^>]* href="\/search\?page=3"/);
  expect(html).toMatch(/<a[^>]* aria-current="page"[^>]*>2</);
  expect(render(<Pager page={1} pages={1} hrefFor={String} />)).toBe("");
});

describe("the frame of a page", () => {
  test("leads past the navigation and to the same page in the other language", () => {
    const html = render(<Layout viewer={null}>content</Layout>);
    expect(html).toContain('href="#content"');
    expect(html).toContain('<main id="content"');
    expect(html).toMatch(/href="\/search\?q=x&amp;page=2&amp;lang=bg" lang="bg"/);
    expect(text(html)).toContain("Sign in");
  });

  test("shows who is signed in, and a door out that works without scripts", () => {
    const html = render(<Layout viewer={{ name: "Мая", role: "student" }}>content</Layout>, "bg");
    expect(text(html)).toContain("Мая");
    expect(html).toMatch(/<form[^>]* method="post"[^>]* action="\/sign-out"/);
    expect(text(html)).not.toContain("Вход");
  });
});
