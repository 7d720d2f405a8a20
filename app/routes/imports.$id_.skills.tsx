import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { decideSkills } from "#app/domain/browser-import/decide-skills.server.ts";
import { SkillDecisionsInput, SkillRowsInput } from "#app/domain/browser-import/input.ts";
import { listRowSkills } from "#app/domain/browser-import/skill-queries.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { SkillDecisions } from "#app/components/import/skill-decisions.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Pager } from "#app/components/pager.tsx";
import { doneOf } from "#app/lib/done-of.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("imports.skills.title"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { page } = SkillRowsInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const told = await listRowSkills(actor, params.id!, page);
  return json({ told, page, done: doneOf(request, ["decided"]) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, SkillDecisionsInput, async (entries) => {
    const { isTriedAnew } = await decideSkills(actor, id, entries);
    return redirectDocument(
      isTriedAnew
        ? pathTo`/imports/${id}/progress`
        : pathTo`/imports/${id}/skills?page=${String(entries.page)}&done=decided`,
    );
  });
}

export default function Skills() {
  const { t } = useTranslation();
  const { told, page, done } = useLoaderData<typeof loader>();
  const { id, fileName, kind } = told.import;
  const list = `/imports/${id}`;
  return (
    <article className={sideClass(kind)}>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("imports.title"), to: "/imports" },
          { label: fileName, to: list },
          { label: t("imports.skills.title") },
        ]}
      />
      <h1>{t("imports.skills.title")}</h1>
      <p className="lead">{t("imports.skills.lead", { count: told.total })}</p>
      {done ? <Notice tone="done">{t("imports.skills.decided")}</Notice> : null}
      {told.rows.length === 0 ? (
        <p>{t("imports.skills.none")}</p>
      ) : (
        <SkillDecisions told={told} page={page} />
      )}
      <Pager page={page} pages={told.pages} hrefFor={(other) => `${list}/skills?page=${other}`} />
      <p className="actions">
        <Link to={`${list}#rows`}>{t("imports.row.back")}</Link>
      </p>
    </article>
  );
}
