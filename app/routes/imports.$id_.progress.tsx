import { json, redirectDocument } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/session.server.ts";
import { getImport } from "#app/domain/browser-import/queries.server.ts";
import { ImportHead } from "#app/components/import/import-head.tsx";
import { ProgressView } from "#app/components/import/progress-view.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { REFRESHING } from "#app/lib/still-page.ts";

export const handle = REFRESHING;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({ title: args.data?.found.fileName ?? t("imports.title"), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const found = await getImport(actor, params.id!);
  if (!found.isRunning) return redirectDocument(pathTo`/imports/${found.id}`);
  const isRefreshing = new URL(request.url).searchParams.get("refresh") !== "off";
  return json({ found, isRefreshing });
}

export default function Progress() {
  const { found, isRefreshing } = useLoaderData<typeof loader>();
  const { state } = found;
  if (state !== "checking" && state !== "writing" && state !== "publishing") return null;
  return (
    <article>
      <ImportHead found={found} now={state === "checking" ? "check" : "write"} />
      <ProgressView {...found} state={state} isRefreshing={isRefreshing} />
    </article>
  );
}
