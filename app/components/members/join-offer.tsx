import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Joinable } from "#app/domain/membership/join.server.ts";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";

/** For whoever has an address of an organisation's confirmed domain: it can be joined at once. */
export function JoinOffer({ joinable }: { joinable: SerializeFrom<Joinable> }) {
  const { t, i18n } = useTranslation();
  const name = readerName(joinable, i18n.language);
  return (
    <Notice title={t("members.joinableTitle")}>
      <p>{t("members.joinText", { domain: joinable.domain, name })}</p>
      <Form method="post" action={`/organisations/${joinable.id}/joining`}>
        <Button small>{t("members.join", { name })}</Button>
      </Form>
    </Notice>
  );
}
