import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ExampleNames, WorkedExample } from "#app/domain/matching/examples.server.ts";
import { WHAT_IF_PLACES, WHAT_IF_STARTS } from "#app/domain/matching/what-if-input.ts";
import type { WhatIf } from "#app/domain/matching/what-if-input.ts";
import type { WhatIfShown } from "#app/domain/matching/what-if.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { ExamplePair } from "./example.tsx";

type Props = { tried: WhatIfShown; names: ExampleNames; links: WorkedExample["links"] };

const PAGE = "/how-matching-works";

/** An example that the reader changes by a form, and what the rules make of it. */
export function WhatIfForm({ tried, names, links }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Form method="get" action={`${PAGE}#whatIf`}>
        <div className="match-filter-fields">
          <SkillChoices tried={tried} names={names} />
          <ConditionChoices tried={tried} names={names} />
        </div>
        <p className="actions">
          <Button look="plain">{t("rules.whatIf.show")}</Button>{" "}
          {isChanged(tried) ? (
            <ButtonLink look="plain" to={`${PAGE}#whatIf`}>
              {t("rules.whatIf.back")}
            </ButtonLink>
          ) : null}
        </p>
      </Form>
      <Outcome tried={tried} />
      <ExamplePair shown={tried.shown} links={links} names={names} />
    </>
  );
}

const isChanged = ({ changes, stated }: WhatIfShown): boolean =>
  Boolean(changes.also ?? changes.without) ||
  (["mode", "place", "start"] as const).some(
    (what) => changes[what] !== undefined && changes[what] !== stated[what],
  );

/** The score in words, beside what it was. */
function Outcome({ tried }: { tried: WhatIfShown }) {
  const { t } = useTranslation();
  const { pointsRange } = useFormats();
  const said = (match: WhatIfShown["before"]) =>
    match.verdict === "scored"
      ? { points: pointsRange(match.points, match.upper), band: t(`common.bands.${match.band}`) }
      : { points: "–", band: t("matches.noMatch.short") };
  const now = said(tried.shown.match);
  const before = said(tried.before);
  return (
    <p role="status">
      <strong>
        {isChanged(tried)
          ? t("rules.whatIf.changed", { ...now, before: before.points, bandBefore: before.band })
          : t("rules.whatIf.same", now)}
      </strong>
    </p>
  );
}

type ChoiceProps = Omit<Props, "links">;

/** What the address says of a field and means nothing, at the field. */
function useErrors({ notMeant, beside }: WhatIfShown) {
  const { t } = useTranslation();
  return (field: keyof WhatIf) => [
    ...(notMeant[field] ? [t("rules.whatIf.notMeant", { said: notMeant[field] })] : []),
    ...(beside[field] ? [t("rules.whatIf.beside", { said: beside[field] })] : []),
  ];
}

function SkillChoices({ tried, names }: ChoiceProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === "bg" ? "bg" : "en";
  const errorsOf = useErrors(tried);
  const nothing = { value: "", label: t("rules.whatIf.nothing") };
  return (["also", "without"] as const).map((what) => (
    <SelectField
      key={what}
      name={what}
      label={t(`rules.whatIf.${what}`)}
      errors={errorsOf(what)}
      options={[
        nothing,
        ...tried.choices[what].map((value) => ({ value, label: names.skills[value]![language] })),
      ]}
      empty={false}
      defaultValue={tried.changes[what] ?? ""}
    />
  ));
}

function ConditionChoices({ tried, names }: ChoiceProps) {
  const { t, i18n } = useTranslation();
  const errorsOf = useErrors(tried);
  const { changes, stated } = tried;
  const { date } = useFormats();
  const language = i18n.language === "bg" ? "bg" : "en";
  const options = {
    mode: (["on_site", "hybrid", "remote"] as const).map((value) => ({
      value,
      label: t(`codes.modes.${value}`),
    })),
    place: WHAT_IF_PLACES.map((value) => ({ value, label: names.places[value]![language] })),
    start: WHAT_IF_STARTS.map((value) => ({ value, label: date(value) })),
  };
  return (["mode", "place", "start"] as const).map((what) => (
    <SelectField
      key={what}
      name={what}
      label={t(`rules.whatIf.${what}`)}
      errors={errorsOf(what)}
      options={options[what]}
      empty={false}
      defaultValue={changes[what] ?? stated[what] ?? ""}
    />
  ));
}
