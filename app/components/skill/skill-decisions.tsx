import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SkillState } from "#db/codes.ts";
import { Button } from "#app/components/button.tsx";

/** What staff may decide about a skill, beside it. */
export function SkillDecisions({ id, state }: { id: string; state: SkillState }) {
  const { t } = useTranslation();
  const to = (noun: string) => `/staff/skills/${id}/${noun}`;
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t("skills.office")}</h2>
      <ul>
        <li>
          <Link to={to("merger")}>{t("skills.merge")}</Link>
        </li>
        <li>
          <Link to={to("mapping")}>{t("skills.map")}</Link>
        </li>
        {state === "accepted" ? (
          <li>
            <Link to={to("deprecation")}>{t("skills.deprecate")}</Link>
          </li>
        ) : null}
      </ul>
      {state === "deprecated" ? (
        <Form method="post" action={to("reinstatement")}>
          <Button look="plain">{t("skills.reinstate")}</Button>
        </Form>
      ) : null}
    </section>
  );
}
