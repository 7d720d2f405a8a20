import { codes } from "./codes.ts";
import { common } from "./common.ts";
import { errorPages } from "./error-pages.ts";
import { errors } from "./errors.ts";
import { search } from "./search.ts";

/** What a browser needs: the texts of the pages that move as a whole. All others come written from the server. */
export const moving = { codes, common, errorPages, errors, search };
