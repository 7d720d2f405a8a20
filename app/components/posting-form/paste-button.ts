/** What the button under pasted rows says to the server. */
export const PASTE = { name: "paste", value: "modules" } as const;
