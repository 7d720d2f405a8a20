import { useRouteLoaderData } from "@remix-run/react";
import type { Language } from "#app/i18n/languages.ts";

/** Who is looking: as much as the header of a page needs to know. */
export type Viewer = { name: string; role: string };

/** What the root loader gives to every page. */
export type RootData = {
  language: Language;
  viewer: Viewer | null;
  /** Dates of this year are shown without it. */
  thisYear: number;
  origin: string;
  requestId: string;
  contactEmail: string | null;
};

/** Undefined only while an error of the root itself is shown. */
export const useRootData = () => useRouteLoaderData<RootData>("root");
