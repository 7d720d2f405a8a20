import { common } from "./common.ts";
import { degreeCodes } from "./degree-codes.ts";
import { errorPages } from "./error-pages.ts";
import { payCodes } from "./pay-codes.ts";
import { postingCodes } from "./posting-codes.ts";
import { search } from "./search.ts";

/**
 * What a browser needs: the texts of the pages that move as a whole. All others come written from the server. These pages
 * refuse nothing that was entered, so that the words for that stay away.
 */
export const moving = {
  codes: { ...postingCodes, ...degreeCodes, ...payCodes },
  common,
  errorPages,
  search,
};
