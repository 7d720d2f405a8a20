import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { POSTING_KINDS } from "#db/codes.ts";
import type { PostingFormProps } from "#app/components/posting-form/posting-form.tsx";
import { FORMS, PostingFormPart } from "#app/components/posting-form/posting-form-part.tsx";
import { emptyValues, valuesFrom } from "#app/components/posting-form/values-from.ts";
import { SignInForm } from "#app/components/sign-in-form.tsx";
import * as bulgarianInternship from "#app/i18n/bg/internship-form.ts";
import * as bulgarianPartnership from "#app/i18n/bg/partnership-form.ts";
import * as bulgarianProgramme from "#app/i18n/bg/programme-form.ts";
import * as bulgarianSignIn from "#app/i18n/bg/sign-in-form.ts";
import * as englishInternship from "#app/i18n/en/internship-form.ts";
import * as englishPartnership from "#app/i18n/en/partnership-form.ts";
import * as englishProgramme from "#app/i18n/en/programme-form.ts";
import * as englishSignIn from "#app/i18n/en/sign-in-form.ts";
import { makeInstance } from "#app/i18n/make-instance.ts";
import type { PartName } from "#app/lib/moving-parts.ts";
import { contentFor } from "#tests/support/contents.ts";
import { render } from "#tests/support/render.tsx";

type Texts = Parameters<typeof makeInstance>[1];

const TEXTS: Record<"en" | "bg", Record<PartName, Texts>> = {
  en: {
    "programme-form": englishProgramme.programmeForm,
    "internship-form": englishInternship.internshipForm,
    "partnership-form": englishPartnership.partnershipForm,
    "sign-in-form": englishSignIn.signInForm,
  },
  bg: {
    "programme-form": bulgarianProgramme.programmeForm,
    "internship-form": bulgarianInternship.internshipForm,
    "partnership-form": bulgarianPartnership.partnershipForm,
    "sign-in-form": bulgarianSignIn.signInForm,
  },
};
const LANGUAGES = ["en", "bg"] as const;

/** The markup as a browser makes it: from what was written as JSON, with the part's own texts, without a router. */
function alone({ type: Part, props }: ReactElement, language: "en" | "bg", texts: Texts) {
  const told = JSON.parse(JSON.stringify(props)) as object;
  return renderToStaticMarkup(
    <I18nextProvider i18n={makeInstance(language, texts)}>
      <Part {...told} />
    </I18nextProvider>,
  );
}

const names = { skill: (id: string) => id, place: (id: string) => id };
const options = [
  { value: "en", label: "English" },
  { value: "de", label: "German" },
];

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(POSTING_KINDS)("the form of a %s stands alone as it stands in the page", (kind) => {
    const common = {
      kind,
      languageOptions: options,
      organisations: options,
      cancelTo: "/",
      autosaveTo: "/",
    };
    const wrong: PostingFormProps["lastResult"] = {
      status: "error",
      error: {
        "": ["changedMeanwhile"],
        "texts.en.title": ["tooLong|max=200"],
        languages: ["required"],
      },
    };
    const shown = [
      { ...common, values: emptyValues(kind, language), lastResult: wrong },
      { ...common, values: valuesFrom(contentFor(kind), names, { revision: 1 }), lastResult: null },
    ];
    const { name, Form } = FORMS[kind];
    for (const props of shown) {
      const form = <Form {...props} />;
      const markup = alone(form, language, TEXTS[language][name]);
      expect(markup).toBe(render(form, language));
      expect(markup.match(/⟦[^⟧]*⟧/g)).toBeNull();
    }
  });

  test("so does the form to sign in", () => {
    const form = (
      <SignInForm
        lastResult={{
          status: "error",
          initialValue: { email: "maya@mail.example" },
          error: { "": ["tooManyAttempts|minutes=4"], email: ["notAnEmail"] },
        }}
      />
    );
    const markup = alone(form, language, TEXTS[language]["sign-in-form"]);
    expect(markup).toBe(render(form, language));
    expect(markup.match(/⟦[^⟧]*⟧/g)).toBeNull();
  });
});

test("no text ends the script that tells the part what it was told", () => {
  const values = { contactName: "</script><script>alert(1)</script>" };
  const html = render(
    <PostingFormPart
      kind="internship"
      values={values}
      lastResult={null}
      languageOptions={[]}
      cancelTo="/"
      autosaveTo="/"
    />,
  );
  const told = /<script type="application\/json">(.*?)<\/script>/.exec(html)![1]!;
  expect(JSON.parse(told)).toMatchObject({ values });
});
