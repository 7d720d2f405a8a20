import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";

type OwnEntry = {
  withMappedErrors: (build: ServerBuild) => ServerBuild;
  /** Keeps the index of matches in this process; answers how to end it. */
  keepMatchIndex: (log: Logger) => () => void;
  /** Keeps what reads texts for skills prepared for the vocabulary as it is; answers how to end it. */
  keepReader: (log: Logger) => () => void;
};

/** What app/entry.server.tsx exports beside what Remix itself asks for. */
export const ownEntry = (build: ServerBuild) => build.entry.module as unknown as OwnEntry;
