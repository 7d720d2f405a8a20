import { common } from "./common.ts";
import { degreeCodes } from "./degree-codes.ts";
import { errorPages } from "./error-pages.ts";
import { payCodes } from "./pay-codes.ts";
import { postingCodes } from "./posting-codes.ts";
import { search } from "./search.ts";

/** What a browser needs: the texts of the pages that move as a whole. All others come written from the server. */
export const moving = {
  codes: { ...postingCodes, ...degreeCodes, ...payCodes },
  common,
  errorPages,
  search,
};
