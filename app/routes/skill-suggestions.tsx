import { json } from "@remix-run/node";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { suggestByName } from "#app/domain/skill/find-by-name.server.ts";
import { languageOf } from "#app/i18n/choose-language.ts";

const SHOWN = 8;
const LONGEST = 80;

/** Skills for the picker of the forms, named in the reader's language. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  const reader = languageOf(request);
  const other = reader === "bg" ? "en" : "bg";
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const found = await suggestByName(typed.slice(0, LONGEST), SHOWN);
  const skills = found.map((skill) => ({
    id: skill.id,
    source: "person",
    label: skill[reader],
    other: skill[other],
    broader: skill.broader.map((broader) => broader[reader]).join(", "),
  }));
  return json({ skills });
}
