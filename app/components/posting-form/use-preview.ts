import { type MouseEvent, useState } from "react";
import { PREVIEW } from "./preview-button.ts";
import type { TextPreview } from "./preview-text.server.ts";

type State = { preview: TextPreview | undefined; hasFailed: boolean };

/**
 * Fetches what a text will look like and keeps the reader where they are; without JavaScript the button sends the form, and
 * the page comes back with it.
 */
export function usePreview(shown: TextPreview | undefined) {
  const [state, setState] = useState<State>({ preview: shown, hasFailed: false });
  const show = (event: MouseEvent<HTMLButtonElement>) => {
    const { form, value } = event.currentTarget;
    if (!form) return;
    event.preventDefault();
    ask(form, value).then(
      (preview) => setState({ preview, hasFailed: false }),
      () => setState(({ preview }) => ({ preview, hasFailed: true })),
    );
  };
  return { ...state, show };
}

/** Only the text that is meant travels. */
async function ask(form: HTMLFormElement, slot: string): Promise<TextPreview> {
  const sent = new FormData();
  sent.set(PREVIEW, slot);
  for (const [name, text] of new FormData(form))
    if (name.startsWith(`texts.${slot}.`)) sent.set(name, text);
  const answer = await fetch("/text-previews", { method: "POST", body: sent, redirect: "error" });
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { preview: TextPreview }).preview;
}
