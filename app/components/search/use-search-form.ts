import { useNavigate } from "@remix-run/react";
import { isOrder, USUAL_RADIUS } from "#app/domain/search/address-input.ts";

/** What a field of the form says when it says nothing. */
const USUAL: Readonly<Record<string, string>> = { sort: "best", within: USUAL_RADIUS };
/** Fields that only say more of the town near which is searched. */
const OF_NEAR = ["within", "remote"];

/**
 * Sends the search form with JavaScript: the same address as the browser's own, without what is empty or as it would be
 * anyway. The page stays where it is, and so does the focus.
 */
export function useSearchForm() {
  const navigate = useNavigate();
  return (form: HTMLFormElement | null, options: { replace?: boolean } = {}) => {
    if (!form) return;
    const address = addressOf(new FormData(form));
    navigate(address, { preventScrollReset: true, ...options });
  };
}

function addressOf(form: FormData): string {
  const entries = [...form].map(([name, value]): [string, string] => [name, String(value).trim()]);
  const near = entries.find(([name]) => name === "near")?.[1];
  const told = entries.filter(
    ([name, value]) =>
      value !== "" &&
      value !== USUAL[name] &&
      (near || !OF_NEAR.includes(name)) &&
      (name !== "sort" || isOrder(value, near)),
  );
  const query = new URLSearchParams(told).toString();
  return query ? `/search?${query}` : "/search";
}
