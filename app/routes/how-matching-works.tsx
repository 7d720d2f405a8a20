import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { optionalActor } from "#app/auth/session.server.ts";
import { namesOfExamples, workedExamples } from "#app/domain/matching/examples.server.ts";
import { readWhatIf } from "#app/domain/matching/what-if-input.ts";
import { whatIf } from "#app/domain/matching/what-if.server.ts";
import { matchingRules } from "#app/domain/matching/rules.server.ts";
import { RulesPage } from "#app/components/matching/rules/rules-page.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("rules.title"), description: t("rules.description") }));

export async function loader({ request }: LoaderFunctionArgs) {
  await optionalActor(request);
  const { asked, unread } = readWhatIf(request.url);
  const tried = whatIf(asked, unread);
  const status = Object.keys({ ...tried.notMeant, ...tried.beside }).length > 0 ? 400 : 200;
  const [rules, examples, names] = [matchingRules(), workedExamples(), namesOfExamples()];
  return json({ rules, examples, names, tried }, { status });
}

export default function HowMatchingWorks() {
  return <RulesPage {...useLoaderData<typeof loader>()} />;
}
