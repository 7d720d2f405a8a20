import { text } from "./render.tsx";

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : text(found);
};

const isSet = (tag: string, name: string) => new RegExp(`\\s${name}(=""|\\s|>|/)`).test(tag);

/** The value that a select sends: that of the chosen option, else of the first. */
function chosenIn(select: string): string {
  const options = select.match(/<option[^>]*>/g) ?? [];
  const chosen = options.find((option) => isSet(option, "selected")) ?? options[0] ?? "";
  return attribute(chosen, "value") ?? "";
}

/**
 * What a browser without JavaScript would send for a form of a page as it stands, without any button.
 *
 * @param id of the form, when there are several
 */
export function entriesIn(html: string, id = "posting"): FormData {
  const form = new RegExp(`<form[^>]*id="${id}"[\\s\\S]*?</form>`).exec(html)?.[0];
  if (!form) throw new Error(`The page has no form ${id}.`);
  const entries = new FormData();
  const controls =
    /<input[^>]*>|<select[^>]*>[\s\S]*?<\/select>|<textarea[^>]*>[\s\S]*?<\/textarea>/g;
  for (const [control] of form.matchAll(controls)) {
    const opening = /^<[^>]*>/.exec(control)![0];
    const name = attribute(opening, "name");
    if (!name) continue;
    const type = attribute(opening, "type");
    if ((type === "checkbox" || type === "radio") && !isSet(opening, "checked")) continue;
    if (control.startsWith("<select")) entries.append(name, chosenIn(control));
    else if (control.startsWith("<textarea")) entries.append(name, text(control));
    else entries.append(name, attribute(opening, "value") ?? "");
  }
  return entries;
}

/** The button of a page that says more than "send": its name and value. */
export function buttonIn(html: string, pattern: RegExp): [string, string] {
  for (const [button] of html.matchAll(/<button[^>]*>/g)) {
    const value = attribute(button, "value");
    if (value && pattern.test(value)) return [attribute(button, "name") ?? "", value];
  }
  throw new Error(`No button of the page says ${pattern}.`);
}
