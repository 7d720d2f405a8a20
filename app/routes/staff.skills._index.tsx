import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { SkillLookup } from "#app/domain/skill/input.ts";
import { listSkills } from "#app/domain/skill/office-list.server.ts";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { SkillLookupForm, SkillTable } from "#app/components/skill/skill-table.tsx";
import { addressWith } from "#app/lib/address-with.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { useFormats } from "#app/lib/use-formats.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("skills.list"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const lookup = SkillLookup.parse(Object.fromEntries(new URL(request.url).searchParams));
  return json({ lookup, ...(await listSkills(actor, lookup)) });
}

export default function Skills() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { lookup, rows, total, page, pages } = useLoaderData<typeof loader>();
  const { q, state } = lookup;
  return (
    <OfficePage title={t("skills.list")}>
      <p>
        <Link to="/staff/skill-proposals">{t("office.queues.skillProposals")}</Link>
      </p>
      <SkillLookupForm q={q} state={state} />
      <p>{t("skills.total", { count: total, shown: number(total) })}</p>
      {rows.length === 0 ? <p>{t("skills.none")}</p> : <SkillTable rows={rows} />}
      <Pager
        page={page}
        pages={pages}
        hrefFor={(other) => addressWith("/staff/skills", { q, state, page: other })}
      />
    </OfficePage>
  );
}
