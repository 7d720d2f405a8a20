import { json, type ServerBuild } from "@remix-run/node";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";

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
export function asAnswer(error: unknown): unknown {
  if (error instanceof NotFound) return json(null, { status: 404 });
  if (error instanceof Forbidden) return json(null, { status: 403 });
  if (error instanceof Refused) return json({ refusals: error.refusals }, { status: 409 });
  return error;
}

function wrapped(name: string, handler: unknown) {
  if (typeof handler !== "function") return {};
  const wrap = async (args: never) => {
    try {
      return await (handler as Handler)(args);
    } catch (error) {
      throw asAnswer(error);
    }
  };
  return { [name]: wrap };
}
