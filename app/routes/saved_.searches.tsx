import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { requireActor } from "#app/auth/session.server.ts";
import { saveSearch } from "#app/domain/saved/commands.server.ts";
import { SavedSearchInput } from "#app/domain/saved/input.ts";
import { searchAddress } from "#app/domain/search/address-input.ts";
import { readSearch } from "#app/domain/search/input.ts";
import type { SearchReading } from "#app/domain/search/input.ts";
import { judgeReading } from "#app/domain/search/known.server.ts";
import { NotSaved } from "#app/components/saved/not-saved.tsx";
import type { NotRead } from "#app/components/saved/not-saved.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("saved.notSaved"), hidden: true }));

/** Whoever opens the address of the verb has sent nothing, and is led back. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return json(null);
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(
    request,
    SavedSearchInput,
    async ({ search: state }) => {
      const reading = await judgeReading(actor, readSearch(new URLSearchParams(state)));
      const back = addressOf(reading);
      if (!reading.isWhole) return json({ notRead: reading, back }, { status: 400 });
      await saveSearch(actor, reading.search);
      return redirectDocument(back);
    },
    {
      besides: async (_, { search: state }) => ({
        back: addressOf(readSearch(new URLSearchParams(state))),
      }),
    },
  );
}

/** The page of the search from which it was saved. */
const addressOf = ({ search }: Pick<SearchReading, "search">): string =>
  searchAddress(search, { page: search.page });

type Refused = SubmissionResult<string[]> & { back?: string; notRead?: NotRead };

/** Why it could not be saved; the way back holds the search. */
export default function SaveSearch() {
  const refused = useActionData<Refused>();
  const { back = "/search", notRead } = refused ?? {};
  return <NotSaved refused={refused} notRead={notRead} what="search" back={back} />;
}
