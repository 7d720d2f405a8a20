import { useId } from "react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { RADII } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useFollowed, useFollowedTick } from "./use-followed.ts";
import { useSayChoice } from "./say-choice.ts";
import { SEARCH_FORM } from "./search-form.tsx";
import type { ToldChoice } from "./types.ts";
import { useSearchForm } from "./use-search-form.ts";

/** Near which town, how far around it, and whether remote work counts as near. */
export function NearPlace({ search, places }: { search: Search; places: readonly ToldChoice[] }) {
  const { t } = useTranslation();
  const say = useSayChoice();
  const send = useSearchForm();
  const [id, listId] = [useId(), useId()];
  const town = useFollowed<HTMLInputElement>(search.near ?? "");
  const remote = useFollowedTick(search.remote !== undefined);
  return (
    <fieldset className="near">
      <legend className="spoken">{t("search.near.place")}</legend>
      <label htmlFor={id}>{t("search.near.place")}</label>
      <input
        ref={town}
        id={id}
        name="near"
        form={SEARCH_FORM}
        defaultValue={search.near}
        maxLength={LIMITS.placeLabel}
        list={listId}
        autoComplete="off"
        onChange={(event) => {
          if (event.currentTarget.value === "") send(event.currentTarget.form);
        }}
      />
      <datalist id={listId}>
        {places.map((place) => (
          <option key={place.value} value={say("place", place)} />
        ))}
      </datalist>
      <Radius within={search.within} />
      <label>
        <input
          ref={remote}
          type="checkbox"
          autoComplete="off"
          name="remote"
          value="1"
          form={SEARCH_FORM}
          defaultChecked={search.remote !== undefined}
          onChange={(event) => send(event.currentTarget.form)}
        />{" "}
        {t("search.near.orRemote")}
      </label>
    </fieldset>
  );
}

function Radius({ within }: Pick<Search, "within">) {
  const { t } = useTranslation();
  const { distance } = useFormats();
  const send = useSearchForm();
  const radius = useFollowed<HTMLSelectElement>(within);
  return (
    <label>
      {t("search.near.within")}{" "}
      <select
        ref={radius}
        name="within"
        form={SEARCH_FORM}
        defaultValue={within}
        onChange={(event) => send(event.currentTarget.form)}
      >
        {RADII.map((kilometres) => (
          <option key={kilometres} value={kilometres}>
            {distance(Number(kilometres))}
          </option>
        ))}
      </select>
    </label>
  );
}
