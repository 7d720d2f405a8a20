import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { VerificationPage } from "#app/domain/evidence/queries.server.ts";
import { Button } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Told = SerializeFrom<VerificationPage>["evidence"][number];

type Props = {
  path: string;
  identifier: string | null;
  evidence: readonly Told[];
  mayRemove: boolean;
};

/** What members have given; documents are saved, not shown. */
export function GivenList({ path, identifier, evidence, mayRemove }: Props) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t("evidence.given")}</h2>
      {identifier ? <p>{t("evidence.identifier", { identifier })}</p> : null}
      {evidence.length === 0 && !identifier ? <p>{t("evidence.none")}</p> : null}
      <ul className="rows plain-list">
        {evidence.map((given) => (
          <GivenItem key={given.id} {...{ path, given, mayRemove }} />
        ))}
      </ul>
    </section>
  );
}

const KILOBYTE = 1000;

function GivenItem({
  path,
  given,
  mayRemove,
}: Pick<Props, "path" | "mayRemove"> & { given: Told }) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const { id, kind, words, fileName, fileSize, addedAt } = given;
  const what = t(`evidence.kinds.${kind}`);
  const kilobytes = number(Math.ceil((fileSize ?? 0) / KILOBYTE));
  return (
    <li className="work-item">
      <div>
        <h3>{what}</h3>
        {words ? <p className="prose">{words}</p> : null}
        {fileName ? (
          <p>
            <a href={`${path}/${id}`}>{t("evidence.download", { name: fileName, kilobytes })}</a>
          </p>
        ) : null}
        <Facts facts={[t("evidence.added", { date: date(addedAt) })]} />
      </div>
      {mayRemove ? (
        <Form method="post" action={`${path}/${id}/removal`} className="work-actions">
          <Button
            look="plain"
            small
            aria-label={t("evidence.removeOne", { what: fileName ?? `${what}, ${words}` })}
          >
            {t("evidence.removeThis")}
          </Button>
        </Form>
      ) : null}
    </li>
  );
}
