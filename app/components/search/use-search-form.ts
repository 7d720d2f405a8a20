import { useNavigate } from "@remix-run/react";

/**
 * Sends the search form with JavaScript: the same address as the browser's own, without what is empty or as it would be
 * anyway. The page stays where it is, and so does the focus.
 */
export function useSearchForm() {
  const navigate = useNavigate();
  return (form: HTMLFormElement | null) => {
    if (!form) return;
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
    const told = entries.filter(
      ([name, value]) => value !== "" && !(name === "sort" && value === "best"),
    );
    const query = new URLSearchParams(told).toString();
    navigate(query ? `/search?${query}` : "/search", { preventScrollReset: true });
  };
}
