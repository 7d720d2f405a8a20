import { json, redirectDocument } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { RowListInput } from "#app/domain/browser-import/input.ts";
import { getImport } from "#app/domain/browser-import/queries.server.ts";
import { listImportRows } from "#app/domain/browser-import/row-queries.server.ts";
import { ImportHead } from "#app/components/import/import-head.tsx";
import { ImportResult } from "#app/components/import/import-result.tsx";
import { RowFilter, rowsAddress } from "#app/components/import/row-filter.tsx";
import { RowTable } from "#app/components/import/row-table.tsx";
import { Pager } from "#app/components/pager.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({ title: args.data?.found.fileName ?? t("imports.title"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  const found = await getImport(actor, id);
  if (found.isRunning) return redirectDocument(pathTo`/imports/${id}/progress`);
  if (found.state === "uploaded") return redirectDocument(pathTo`/imports/${id}/mapping`);
  const filter = RowListInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return json({ found, filter, ...(await listImportRows(actor, id, filter)) });
}

export default function Import() {
  const { t } = useTranslation();
  const { found, filter, rows, pages } = useLoaderData<typeof loader>();
  const { id } = found;
  return (
    <article>
      <ImportHead found={found} now={found.state === "done" ? "write" : "check"} />
      <ImportResult found={found} />
      {found.total > 0 && Object.keys(found.counts).length > 0 ? (
        <section id="rows">
          <h2>{t("imports.result.rows")}</h2>
          <RowFilter id={id} counts={found.counts} chosen={filter.state} />
          {rows.length === 0 ? <p>{t("imports.table.empty")}</p> : <RowTable id={id} rows={rows} />}
          <Pager
            page={filter.page}
            pages={pages}
            hrefFor={(page) => rowsAddress(id, filter.state, page)}
          />
        </section>
      ) : null}
    </article>
  );
}
