import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { optionalActor } from "#app/auth/session.server.ts";
import { getCount } from "#app/domain/matching/counts.server.ts";
import { pageAsked } from "#app/domain/paging.ts";
import { CountPage } from "#app/components/matching/rules/count-page.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({ title: t("counts.title", { number: args.data?.id }), hidden: true }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  await optionalActor(request);
  return json(await getCount(params.number!, pageAsked(request.url)));
}

export default function Count() {
  return <CountPage count={useLoaderData<typeof loader>()} />;
}
