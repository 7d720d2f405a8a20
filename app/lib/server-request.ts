import { createContext, useContext } from "react";

/** What only the server knows while it renders; empty in a browser. */
type ServerRequest = { nonce?: string; requestId?: string };

export const ServerRequestContext = createContext<ServerRequest>({});

export const useServerRequest = () => useContext(ServerRequestContext);
