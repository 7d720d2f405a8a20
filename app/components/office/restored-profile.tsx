import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { Restoration } from "#app/domain/verification/restoration.server.ts";
import { DeedDetails } from "#app/components/office/deed-details.tsx";
import { WholeProfile } from "#app/components/office/whole-profile.tsx";
import { FirstOfMany } from "#app/components/first-of-many.tsx";
import { Notice } from "#app/components/notice.tsx";
import { OrganisationFacts } from "#app/components/organisation/organisation-facts.tsx";
import { OrganisationHead } from "#app/components/organisation/organisation-head.tsx";
import { PostingLines } from "#app/components/organisation/posting-lines.tsx";
import { useLabels } from "#app/components/organisation-form/labels.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Told = SerializeFrom<Restoration>;
type Props = {
  organisation: Omit<Told["organisation"], "about">;
  since: Told["since"];
  /** Its postings that will be open again. */
  open: Told["open"];
  name: string;
  /** What it says of itself, in each language. */
  written: readonly { lang: string; html: string }[];
};

/** A suspended organisation as it will be public, and what of it nobody has read yet. */
export function RestoredProfile({ organisation, since, open, name, written }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Since since={since} />
      <h2>{t("office.decision.restoreProfile")}</h2>
      <OrganisationHead organisation={organisation} title={name} canClaim={false} isBeneath />
      <OrganisationFacts organisation={organisation} isOwnWordOnly />
      <WholeProfile organisation={organisation} written={written} />
      {open.total > 0 ? (
        <section>
          <h2>{t("office.decision.restorePostings", { count: open.total })}</h2>
          <FirstOfMany shown={open.rows.length} total={open.total} />
          <PostingLines postings={open.rows} areOpen />
        </section>
      ) : (
        <p>{t("office.decision.restoreNoPostings")}</p>
      )}
    </>
  );
}

/** What its members have changed since it was suspended. */
function Since({ since: { fields, identity, hasLogo } }: Pick<Props, "since">) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const labels = useLabels();
  const changed = [
    ...fields.map((field) => labels[field] ?? field),
    ...(hasLogo ? [t("organisationForm.logo")] : []),
  ];
  if (changed.length === 0 && identity.length === 0)
    return <Notice>{t("office.decision.restoreUnchanged")}</Notice>;
  return (
    <Notice tone="warning" title={t("office.decision.restoreChanged")}>
      {identity.map((change) => (
        <DeedDetails
          key={`${change.field} ${change.after}`}
          words={{ reason: null, outcome: null, domain: null, changes: [change] }}
        />
      ))}
      {changed.length > 0 ? <p>{list(changed)}</p> : null}
    </Notice>
  );
}
