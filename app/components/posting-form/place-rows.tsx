import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { type PostingFields, type PostingFormMeta, useBind } from "./bind.ts";
import { Known } from "./known-input.tsx";
import { RowsGroup } from "./section.tsx";
import { useRowFocus } from "./use-row-focus.ts";

type Props = { form: PostingFormMeta; list: PostingFields["places"] };

/** Settlements by name, a row each. */
export function PlaceRows({ form, list }: Props) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const rows = list.getFieldList();
  const box = useRowFocus<HTMLDivElement>(rows.length);
  return (
    <RowsGroup
      legend={t("forms.place.places")}
      hint={t("forms.place.placesHint")}
      list={{ id: list.id, errors: list.errors }}
    >
      <div ref={box}>
        <ol>
          {rows.map((row, index) => {
            const { place, known } = row.getFieldset();
            return (
              <li key={row.key ?? index} className="place-row" data-row>
                <TextField
                  {...bind(place)}
                  label={t("forms.place.place", { number: index + 1 })}
                  maxLength={LIMITS.placeLabel}
                  autoComplete="off"
                />
                <Known field={known} />
                <Button
                  look="link"
                  small
                  aria-label={t("forms.skills.removePlace", { number: index + 1 })}
                  {...form.remove.getButtonProps({ name: list.name, index })}
                >
                  {t("forms.skills.remove")}
                </Button>
              </li>
            );
          })}
        </ol>
        <Button look="plain" small data-add {...form.insert.getButtonProps({ name: list.name })}>
          {t("forms.skills.add")}
        </Button>
      </div>
    </RowsGroup>
  );
}
