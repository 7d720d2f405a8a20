import { useLocation, useNavigate } from "@remix-run/react";
import { isOrder, USUAL_RADIUS } from "#app/domain/search/address-input.ts";

/** What a field of the form says when it says nothing. */
const USUAL: Readonly<Record<string, string>> = { sort: "best", within: USUAL_RADIUS };
/** Fields that only say more of the town near which is searched. */
const OF_NEAR = ["within", "remote"];

/**
 * Sends the search form with JavaScript: the same address as the browser's own, without what is empty or as it would be
 * anyway. The page stays where it is, and so does the focus. What is shown already, and asked for again, is no step back.
 */
export function useSearchForm() {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (form: HTMLFormElement | null, options: { replace?: boolean } = {}) => {
    if (!form) return;
    const address = addressOf(new FormData(form));
    const replace = options.replace || address === addressed(pathname, search);
    navigate(address, { preventScrollReset: true, replace });
  };
}

/** An address as it would be made here. */
function addressed(pathname: string, search: string): string {
  const query = new URLSearchParams(search).toString();
  return query ? `${pathname}?${query}` : pathname;
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
  return addressed("/search", new URLSearchParams(told).toString());
}
