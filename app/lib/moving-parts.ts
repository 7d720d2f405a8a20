/** The parts of still pages that come alive in a browser; app/entry.client.tsx knows their components. */
export type PartName = "programme-form" | "internship-form" | "partnership-form" | "sign-in-form";

/** The part of this page, with what it was told when it was written. */
export type FoundPart = { name: PartName; element: HTMLElement; told: object };

/** The part of a page that has one; app/components/moving-part.tsx writes it. */
export function findPart(page: Document): FoundPart | null {
  const element = page.querySelector<HTMLElement>("[data-part]");
  const told = element?.nextElementSibling?.textContent;
  if (!element || !told) return null;
  return { name: element.dataset.part as PartName, element, told: JSON.parse(told) as object };
}
