import type { Texts } from "../en/index.ts";
import { degreeCodes } from "./degree-codes.ts";
import { internshipCodes } from "./internship-codes.ts";
import { partnershipCodes } from "./partnership-codes.ts";
import { payCodes } from "./pay-codes.ts";
import { postingCodes } from "./posting-codes.ts";
import { programmeCodes } from "./programme-codes.ts";

export const codes: Texts["codes"] = {
  ...postingCodes,
  ...internshipCodes,
  ...partnershipCodes,
  ...programmeCodes,
  ...degreeCodes,
  ...payCodes,
  postingStates: {
    draft: "чернова",
    in_review: "на преглед",
    published: "публикувана",
    closed: "затворена",
    archived: "архивирана",
  },
  closeReasons: {
    filled: "мястото е заето",
    expired: "срокът е изтекъл",
    withdrawn: "оттеглена",
    taken_down: "свалена от клъстера",
  },
  organisationKinds: { university: "Университет", company: "Компания", cluster: "Клъстер" },
  organisationStates: {
    new: "още не е потвърдена",
    verified: "потвърдена",
    refused: "не е потвърдена",
    suspended: "временно спряна",
    unclaimed: "още няма представител",
  },
};
