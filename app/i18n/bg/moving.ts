import { account } from "./account.ts";
import { codes } from "./codes.ts";
import { common } from "./common.ts";
import { errorPages } from "./error-pages.ts";
import { errors } from "./errors.ts";
import { forms } from "./forms.ts";
import { search } from "./search.ts";

/** What a browser needs: the texts of the pages that have JavaScript. All others come written from the server. */
export const moving = { account, codes, common, errorPages, errors, forms, search };
