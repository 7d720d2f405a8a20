import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { RowFormInput, rowNumber } from "#app/domain/browser-import/input.ts";
import { mendRow } from "#app/domain/browser-import/mend-row.server.ts";
import { getImportRow } from "#app/domain/browser-import/row-queries.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { RowForm } from "#app/components/import/row-form.tsx";
import { RowNotesView } from "#app/components/import/row-notes.tsx";
import { RowState } from "#app/components/import/row-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { doneOf } from "#app/lib/done-of.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { sayErrors } from "#app/lib/say-error.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({
    title: t("imports.row.title", { number: args.params.number ?? "" }),
    hidden: true,
  }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const row = await getImportRow(actor, params.id!, rowNumber(params.number));
  return json({ row, done: doneOf(request, ["mended"]) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const number = rowNumber(params.number);
  const id = params.id!;
  return submit(request, RowFormInput, async ({ cells, go }) => {
    const { state, next } = await mendRow(actor, id, number, cells);
    const goesOn = go === "next" && next !== null && state !== "refused";
    return redirectDocument(
      goesOn
        ? pathTo`/imports/${id}/rows/${next}`
        : pathTo`/imports/${id}/rows/${number}?done=mended`,
    );
  });
}

export default function Row() {
  const { t } = useTranslation();
  const { row, done } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const refused = Object.values<string[] | null>(lastResult?.error ?? {}).flatMap((codes) =>
    sayErrors(t, codes ?? undefined),
  );
  const list = `/imports/${row.import.id}`;
  return (
    <article className={sideClass(row.import.kind)}>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("imports.title"), to: "/imports" },
          { label: row.import.fileName, to: list },
          { label: t("imports.row.title", { number: row.number }) },
        ]}
      />
      <h1>{t("imports.row.title", { number: row.number })}</h1>
      {row.title ? <p className="lead">{row.title}</p> : null}
      {row.state === "written" ? (
        <Notice title={t(row.isUntouched ? "imports.row.untouched" : "imports.row.written")}>
          <p>{t("imports.row.writtenText")}</p>
          <Link to={`/postings/${row.postingId}`}>{t("imports.table.posting")}</Link>
        </Notice>
      ) : (
        <>
          {done && row.state !== "unread" ? (
            <Notice tone={row.state === "refused" ? "refused" : "done"}>
              {t(`imports.row.${row.state}`)}
            </Notice>
          ) : (
            <p>
              <RowState state={row.state} />
            </p>
          )}
          {refused.map((message) => (
            <Notice key={message} tone="refused">
              {message}
            </Notice>
          ))}
          <RowNotesView row={row} />
          <RowForm row={row} />
        </>
      )}
      <p className="actions">
        <Link to={`${list}#rows`}>{t("imports.row.back")}</Link>
        {row.next === null ? null : (
          <Link to={`${list}/rows/${row.next}`}>{t("imports.row.next")}</Link>
        )}
      </p>
    </article>
  );
}
