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
import { Unsaved } from "#app/lib/unsaved.server.ts";

type Args = Pick<ActionFunctionArgs, "request" | "context">;
type Handler = (args: Args) => unknown;

/**
 * The one place where the product's ways of saying no become 404, 410, 403, 409 and 429, and a trouble
 * of the database that passes 503. Every loader and action of the build is wrapped, so that routes
 * need no try and catch.
 */
export function withMappedErrors(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      const { loader, action } = route!.module;
      const module = {
        ...route!.module,
        ...wrapped("loader", loader),
        ...wrapped("action", action),
      };
      return [id, { ...route!, module }];
    }),
  );
  return { ...build, routes: routes as ServerBuild["routes"] };
}

/** The answer to a thrown error, or the error itself when it is a defect. */
function asAnswer(error: unknown, request?: Request): unknown {
  const isLooking = request?.method === "GET" || request?.method === "HEAD";
  if (error instanceof Moved && isLooking) return toNewAddress(error, request);
  if (error instanceof TakenDown) return json(null, { status: 410 });
  if (error instanceof NotFound) return json(null, { status: 404 });
  if (error instanceof Forbidden) return json(null, { status: 403 });
  if (error instanceof TooMany)
    return json(null, { status: 429, headers: { "Retry-After": String(error.seconds) } });
  if (error instanceof Refused) return json({ refusals: error.refusals }, { status: 409 });
  return error;
}

/** The same page under the id that has taken the place of the former one, for good. */
function toNewAddress({ formerId, id }: Moved, { url }: Request): Response {
  const { pathname, search } = new URL(url);
  return redirect(`${pathname.replace(formerId, id)}${search}`, 301);
}

function wrapped(name: string, handler: unknown) {
  if (typeof handler !== "function") return {};
  const wrap = async (args: Args) => {
    try {
      return await (handler as Handler)(args);
    } catch (error) {
      const hasAnswer = error instanceof Unsaved;
      const trouble = hasAnswer ? error.cause : error;
      if (!hasAnswer && !isTransient(trouble)) throw asAnswer(error, args.request);
      // Remix writes down what it takes for a defect; this is an answer, and somebody has to look after the database.
      args.context.reportError(trouble);
      if (hasAnswer) return error.answer;
      throw json(null, { status: 503 });
    }
  };
  return { [name]: wrap };
}
