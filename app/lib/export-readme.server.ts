import type { AreaName } from "#app/domain/account/export-areas.server.ts";
import type { Person } from "#app/domain/actor.ts";
import { serverInstance } from "#app/i18n/instances.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { formatsFor } from "./formats.ts";

/** What lies in an export and how it is read, in the language of the page on which it was asked for. */
export function exportReadme(
  language: Language,
  { name, now }: Pick<Person, "name" | "now">,
  areas: readonly AreaName[],
) {
  const { t } = serverInstance(language);
  const date = formatsFor(language).dateTime(now);
  const lines = [
    t("privacy.readme.title", { name, date }),
    "",
    t("privacy.readme.intro"),
    "",
    ...areas.map((area) => `${area}.json: ${t(`privacy.areas.${area}`)}`),
    "",
  ];
  return { path: "README.txt", content: new TextEncoder().encode(lines.join("\r\n")) };
}
