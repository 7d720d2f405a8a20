import { json, redirect, type ActionFunctionArgs, type ServerBuild } from "@remix-run/node";
import {
  Forbidden,
  isTransient,
  Moved,
  NotFound,
  Refused,
  TakenDown,
  TooMany,
} from "#app/domain/errors.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { serverInstance } from "#app/i18n/instances.server.ts";
import { kindOf } from "#app/lib/error-kind.ts";
import { inWords } from "#app/lib/in-words.ts";
import { keepWords, keptWords } from "#app/lib/kept-words.server.ts";
import { Unsaved } from "#app/lib/unsaved.server.ts";

type Args = Pick<ActionFunctionArgs, "request" | "context">;
type Handler = (args: Args) => unknown;

/**
 * The one place where the product's ways of saying no become 404, 410, 403, 409 and 429, and a trouble
 * of the database that passes 503. Every loader and action of the build is wrapped, so that routes
 * need no try and catch. What was typed goes along: a page that is refused after its form has no field for it any more.
 */
export function withMappedErrors(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      const { loader, action } = route!.module;
      const module = {
        ...route!.module,
        ...wrapped("loader", loader, route!.module.default ? asPage : asWords),
        ...wrapped("action", action && keeping(id, action as Handler), asPage),
      };
      return [id, { ...route!, module }];
    }),
  );
  return { ...build, routes: routes as ServerBuild["routes"] };
}

/** What is said to whoever may not, asks for what is not there, or for too much: the page of an error finds its own words. */
type SayNo = (
  status: number,
  typed: { typed: unknown } | null,
  args: Args,
  headers?: Headings,
) => Response;
type Headings = Record<string, string>;

const asPage: SayNo = (status, typed, _args, headers = {}) => json(typed, { status, headers });

/** For a file, a feed or a list, which has no page of its own. */
const asWords: SayNo = (status, _typed, { request }, headers = {}) =>
  inWords(
    serverInstance(languageOf(request)).t(`errorPages.${kindOf(status)}.title`),
    status,
    headers,
  );

/** The answer to a thrown error, or the error itself when it is a defect. */
function asAnswer(error: unknown, args: Args, say: SayNo): unknown {
  const { request, context } = args;
  const isLooking = request.method === "GET" || request.method === "HEAD";
  const typed = keptWords(context);
  const told = typed.length > 0 ? { typed } : null;
  // After a form the page is read anew, which is no looking: whoever is led away loses what was typed.
  if (error instanceof Moved && isLooking && !told) return toNewAddress(error, request);
  if (error instanceof TakenDown) return say(410, told, args);
  if (error instanceof NotFound) return say(404, told, args);
  if (error instanceof Forbidden) return say(403, told, args);
  if (error instanceof TooMany)
    return say(429, told, args, { "Retry-After": String(error.seconds) });
  if (error instanceof Refused) return json({ refusals: error.refusals, ...told }, { status: 409 });
  return error;
}

/** An action that leaves behind what was typed, whether it answers or throws; whoever is led on needs it no more. */
function keeping(id: string, action: Handler): Handler {
  return async (args) => {
    try {
      return await action(args);
    } finally {
      await keepWords(id, args.request, args.context);
    }
  };
}

/** The same page under the id that has taken the place of the former one, for good. */
function toNewAddress({ formerId, id }: Moved, { url }: Request): Response {
  const { pathname, search } = new URL(url);
  return redirect(`${pathname.replace(formerId, id)}${search}`, 301);
}

function wrapped(name: string, handler: unknown, say: SayNo) {
  if (typeof handler !== "function") return {};
  const wrap = async (args: Args) => {
    try {
      return await (handler as Handler)(args);
    } catch (error) {
      const hasAnswer = error instanceof Unsaved;
      const trouble = hasAnswer ? error.cause : error;
      if (!hasAnswer && !isTransient(trouble)) throw asAnswer(error, args, say);
      // Remix writes down what it takes for a defect; this is an answer, and somebody has to look after the database.
      args.context.reportError(trouble);
      if (hasAnswer) return error.answer;
      throw json({ typed: keptWords(args.context) }, { status: 503 });
    }
  };
  return { [name]: wrap };
}
