/** Where something stands: `["modules", 3, "skills"]`, written `modules[3].skills` as the name of a field. */
export type Path = readonly (string | number)[];

export const nameOfPath = (path: Path): string =>
  path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step}]`;
    return name === "" ? step : `${name}.${step}`;
  }, "");

export const pathOfName = (name: string): Path =>
  (name.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
