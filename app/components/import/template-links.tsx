import { useTranslation } from "react-i18next";
import { POSTING_KINDS } from "#app/domain/posting/options-input.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { addressOfKind } from "#app/components/posting-form/kind-address.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";

/** A file to begin with, for each kind and language. */
export function TemplateLinks({ kinds }: { kinds: readonly PostingKind[] | null }) {
  const { t } = useTranslation();
  const links = (kinds ?? POSTING_KINDS).flatMap((kind) =>
    LANGUAGES.map((language) => ({
      to: `/imports/templates/${addressOfKind(kind)}.${language}.csv`,
      label: t("imports.upload.template", {
        kind: t(`common.kinds.${kind}`),
        language: t(`imports.upload.languages.${language}`),
      }),
    })),
  );
  return (
    <section>
      <h2>{t("imports.upload.templates")}</h2>
      <p>{t("imports.upload.templatesText")}</p>
      <ul className="template-links">
        {links.map(({ to, label }) => (
          <li key={to}>
            <a href={to} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
