import type { Texts } from "../en/index.ts";

export const forms: Texts["forms"] = {
  title: "",
};
