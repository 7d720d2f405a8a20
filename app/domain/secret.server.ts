import { createHash, randomBytes } from "node:crypto";

/** A secret for a cookie or a link: nobody guesses it. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** What is stored of a secret: who reads the table cannot make the cookie or the link from it. */
export const hashOfSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");
