import { useLocation, useNavigate } from "@remix-run/react";
import { isOrder, USUAL_RADIUS } from "#app/domain/search/address-input.ts";

/** What a field of the form says when it says nothing. */
const USUAL: Readonly<Record<string, string>> = { sort: "best", within: USUAL_RADIUS };
/** Fields that only say more of the town near which is searched. */
const OF_NEAR = ["within", "remote"];

type Entry = [name: string, value: string];

/**
 * Sends the search form with JavaScript: the same address as the browser's own, without what is empty or as it would be
 * anyway. The page stays where it is, and so does the focus. What is shown already, and asked for again, is no step back.
 */
export function useSearchForm() {
  const navigate = useNavigate();
  const { search } = useLocation();
  return (form: HTMLFormElement | null, options: { replace?: boolean } = {}) => {
    if (!form) return;
    const asked = told(new FormData(form));
    const shown = told(new URLSearchParams(search)).filter(([name]) => name !== "lang");
    const query = new URLSearchParams(asked).toString();
    const replace = options.replace || inOrder(asked) === inOrder(shown);
    navigate(query ? `/search?${query}` : "/search", { preventScrollReset: true, replace });
  };
}

const inOrder = (entries: readonly Entry[]) => new URLSearchParams(entries.toSorted()).toString();

/** What is said, without what is empty or as it would be anyway. */
function told(fields: Iterable<[string, FormDataEntryValue]>): Entry[] {
  const entries = [...fields].map(([name, value]): Entry => [name, String(value).trim()]);
  const near = entries.find(([name]) => name === "near")?.[1];
  return entries.filter(
    ([name, value]) =>
      value !== "" &&
      value !== USUAL[name] &&
      (near || !OF_NEAR.includes(name)) &&
      (name !== "sort" || isOrder(value, near)),
  );
}
