import { createContext, useContext } from "react";

/** What only the server knows while it renders; empty in a browser. */
type ServerRequest = {
  nonce?: string;
  requestId?: string;
  contactEmail?: string | null;
  /** The script that wakes a page: its modules in their order, and what they import. */
  entry?: { modules: readonly string[]; imports: readonly string[] };
};

export const ServerRequestContext = createContext<ServerRequest>({});

/** What the server knows of the request while it renders; empty in a browser. */
export const useServerRequest = () => useContext(ServerRequestContext);
