import { createContext, useContext } from "react";

/** Only the server knows the nonce; browsers hide it from scripts, so it is undefined there. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = () => useContext(NonceContext);
