import { json, redirect, type ServerBuild } from "@remix-run/node";
import { Forbidden, Moved, NotFound, Refused } from "#app/domain/errors.ts";

type Handler = (args: never) => unknown;

/**
 * The one place where the product's three ways of saying no become 404, 403 and 409. Every loader
 * and action of the build is wrapped, so that routes need no try and catch.
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
export function asAnswer(error: unknown, request?: Request): unknown {
  const isLooking = request?.method === "GET" || request?.method === "HEAD";
  if (error instanceof Moved && isLooking) return toNewAddress(error, request);
  if (error instanceof NotFound) return json(null, { status: 404 });
  if (error instanceof Forbidden) return json(null, { status: 403 });
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
  const wrap = async (args: { request: Request }) => {
    try {
      return await (handler as Handler)(args as never);
    } catch (error) {
      throw asAnswer(error, args.request);
    }
  };
  return { [name]: wrap };
}
