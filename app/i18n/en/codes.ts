import { degreeCodes } from "./degree-codes.ts";
import { internshipCodes } from "./internship-codes.ts";
import { partnershipCodes } from "./partnership-codes.ts";
import { payCodes } from "./pay-codes.ts";
import { postingCodes } from "./posting-codes.ts";
import { programmeCodes } from "./programme-codes.ts";

/** The words for the closed lists of db/codes.ts. */
export const codes = {
  ...postingCodes,
  ...internshipCodes,
  ...partnershipCodes,
  ...programmeCodes,
  ...degreeCodes,
  ...payCodes,
  postingStates: {
    draft: "draft",
    in_review: "in review",
    published: "published",
    closed: "closed",
    archived: "archived",
  },
  closeReasons: {
    filled: "filled",
    expired: "deadline passed",
    withdrawn: "withdrawn",
    taken_down: "taken down by the cluster",
  },
  organisationKinds: { university: "University", company: "Company", cluster: "Cluster" },
  organisationStates: {
    new: "not verified yet",
    verified: "verified",
    refused: "not verified",
    suspended: "suspended",
    unclaimed: "not yet claimed",
  },
};
