import type { Texts } from "../en/index.ts";

export const organisation: Texts["organisation"] = {
  title: "",
};
