import type { Shape } from "../shape.ts";
import { account } from "./account.ts";
import { claims } from "./claims.ts";
import { codes } from "./codes.ts";
import { common } from "./common.ts";
import { dismissals } from "./dismissals.ts";
import { errorPages } from "./error-pages.ts";
import { errors } from "./errors.ts";
import { evidence } from "./evidence.ts";
import { fit } from "./fit.ts";
import { fitErrors } from "./fit-errors.ts";
import { forms } from "./forms.ts";
import { fromText } from "./from-text.ts";
import { history } from "./history.ts";
import { home } from "./home.ts";
import { importErrors } from "./import-errors.ts";
import { imports } from "./imports.ts";
import { mails } from "./mails.ts";
import { life } from "./life.ts";
import { matchNews } from "./match-news.ts";
import { matches } from "./matches.ts";
import { office } from "./office.ts";
import { officeErrors } from "./office-errors.ts";
import { members } from "./members.ts";
import { organisation } from "./organisation.ts";
import { organisationForm } from "./organisation-form.ts";
import { posting } from "./posting.ts";
import { reports } from "./reports.ts";
import { privacy } from "./privacy.ts";
import { proposalErrors } from "./proposal-errors.ts";
import { rules } from "./rules.ts";
import { counts } from "./counts.ts";
import { saved } from "./saved.ts";
import { savedErrors } from "./saved-errors.ts";
import { search } from "./search.ts";
import { security } from "./security.ts";
import { signUp } from "./sign-up.ts";
import { skillProposals } from "./skill-proposals.ts";
import { skills } from "./skills.ts";
import { standing } from "./standing.ts";
import { workspace } from "./workspace.ts";
import { yourAccount } from "./your-account.ts";

/** One group a page family. A new group is added here and in ../bg/index.ts. */
export const en = {
  account,
  claims,
  codes,
  common,
  dismissals,
  errorPages,
  // Those of imports, of staff and of what is saved are on pages that do not move, so browsers are not sent them.
  errors: {
    ...errors,
    ...importErrors,
    ...officeErrors,
    ...savedErrors,
    ...fitErrors,
    ...proposalErrors,
  },
  evidence,
  fit,
  forms,
  fromText,
  history,
  home,
  imports,
  mails,
  life,
  matchNews,
  matches,
  office,
  members,
  organisation,
  organisationForm,
  posting,
  reports,
  privacy,
  rules,
  counts,
  saved,
  search,
  security,
  signUp,
  skillProposals,
  skills,
  standing,
  workspace,
  yourAccount,
};

export type Texts = Shape<typeof en>;
