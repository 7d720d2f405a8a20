import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { getVersionChanges } from "#app/domain/posting/version-page.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { DifferencesShown } from "#app/components/history/differences-shown.tsx";
import { useDoerWords } from "#app/components/history/doer-words.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";
import { useFormats } from "#app/lib/use-formats.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const { title = "", number } = args.data ?? {};
  return pageMeta(args, (t) => ({
    title: `${t("history.changesTitle", { number })} · ${title}`,
    hidden: true,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { posting, ...changes } = await getVersionChanges(actor, params.id!, params.number!);
  const { title } = readerText(posting.texts, posting.language, languageOf(request));
  return json({ id: posting.id, kind: posting.kind, title, ...changes });
}

export default function VersionChanges() {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const say = useDoerWords();
  const { id, kind, title, number, at, who, isEqual, ...shown } = useLoaderData<typeof loader>();
  const history = `/postings/${id}/versions`;
  return (
    <article className={sideClass(kind)}>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: title, to: `/postings/${id}` },
          { label: t("history.short"), to: history },
          { label: t("history.changesTitle", { number }) },
        ]}
      />
      <h1>{t("history.changesTitle", { number })}</h1>
      <p className="lead">{t("history.changesLead", { before: number - 1 })}</p>
      <Facts facts={[dateTime(at), say(who)]} />
      {isEqual ? <p>{t("history.onlyOrder")}</p> : <DifferencesShown kind={kind} {...shown} />}
      <p className="actions">
        <ButtonLink look="plain" to={`${history}/${number}`}>
          {t("history.read", { number })}
        </ButtonLink>
        {number > 2 ? (
          <ButtonLink look="plain" to={`${history}/${number - 1}/changes`}>
            {t("history.previousChanges", { number: number - 1 })}
          </ButtonLink>
        ) : null}
      </p>
    </article>
  );
}
