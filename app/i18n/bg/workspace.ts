import type { Texts } from "../en/index.ts";

export const workspace: Texts["workspace"] = {
  title: "",
};
