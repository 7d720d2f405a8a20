import { useTranslation } from "react-i18next";
import { EmailAddress } from "#app/components/email-address.tsx";
import { Facts } from "#app/components/facts.tsx";
import { NextStep } from "#app/components/posting/next-step.tsx";
import { OtherReadings } from "#app/components/posting/other-readings.tsx";
import { PostingBody } from "#app/components/posting/posting-body.tsx";
import type { OthersTold, Told } from "#app/components/posting/types.ts";

type Props = {
  posting: Told;
  summary?: string | undefined;
  written: { html: string; lang: string };
  others: OthersTold;
};

/** All that the public will read of a posting, in every language, and where it will be led. */
export function ReviewedPosting({ posting, summary, written, others }: Props) {
  return (
    <>
      <PostingBody posting={posting} summary={summary} written={written}>
        <NextStep posting={posting} />
        <LeadsTo version={posting.version} />
      </PostingBody>
      <OtherReadings others={others} />
    </>
  );
}

/** A button says what it is for and not where it leads; whoever decides reads that as well. */
function LeadsTo({ version }: Pick<Told, "version">) {
  const { t } = useTranslation();
  const { applicationUrl, contactName, contactEmail } = version;
  const said = [
    applicationUrl,
    contactName,
    contactEmail && <EmailAddress key="email" address={contactEmail} />,
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <div className="leads-to quiet">
      {t("forms.review.leadsTo")}
      <Facts facts={said} />
    </div>
  );
}
