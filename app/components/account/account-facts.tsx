import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { EndableMailTopic } from "#app/domain/person/account-input.ts";

type Props = {
  name: string;
  email: string;
  language: "en" | "bg";
  role: "student" | "member" | "staff";
  hasFactor: boolean;
  /** What the person is written to about. */
  topics: readonly EndableMailTopic[];
  /** Whether a student has stated what they study; null for everybody else. */
  studies: boolean | null;
};

/** What an account holds, each with the way to change it. */
export function AccountFacts({ name, email, language, role, hasFactor, topics, studies }: Props) {
  const { t } = useTranslation();
  const named = topics.map((topic) => t(`yourAccount.topic.${topic}`));
  return (
    <dl className="own-facts">
      <Own term={t("yourAccount.name")} to="name" way={t("yourAccount.changeName")}>
        {name}
      </Own>
      <Own term={t("yourAccount.language")}>{t(`yourAccount.languages.${language}`)}</Own>
      <Own term={t("yourAccount.role")}>{t(`common.roles.${role}`)}</Own>
      <Own term={t("yourAccount.email")} to="address" way={t("yourAccount.changeEmail")}>
        {email}
      </Own>
      <Own term={t("yourAccount.password")} to="password" way={t("yourAccount.changePassword")}>
        {t("yourAccount.passwordSet")}
      </Own>
      <Own
        term={t("security.factor.title")}
        to="second-factor"
        way={t(hasFactor ? "yourAccount.factorChange" : "yourAccount.factorSetUp")}
      >
        {t(hasFactor ? "yourAccount.factorOn" : "yourAccount.factorOff")}
      </Own>
      <Own term={t("yourAccount.sessions")} to="sessions" way={t("yourAccount.seeSessions")}>
        {t("yourAccount.sessionsHint")}
      </Own>
      <Own term={t("yourAccount.topics")} to="mail-topics" way={t("yourAccount.changeTopics")}>
        {named.length > 0 ? named.join(" · ") : t("yourAccount.noTopics")}
      </Own>
      {studies === null ? null : (
        <Own term={t("fit.account")} to="studies" way={t("fit.accountChange")}>
          {t(studies ? "fit.accountStated" : "fit.accountEmpty")}
        </Own>
      )}
    </dl>
  );
}

type OwnProps = { term: string; children: ReactNode; to?: string; way?: string };

/** The way says what it changes, since many links of the page could say "change". */
function Own({ term, children, to, way }: OwnProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
      {to ? (
        <dd>
          <Link to={`/account/${to}`}>{way}</Link>
        </dd>
      ) : null}
    </div>
  );
}
