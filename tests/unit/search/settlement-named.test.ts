import { expect, test } from "vitest";
import { settlementNamed } from "#app/domain/search/settlement-named.ts";
import settlements from "#db/vocabulary/settlements.json" with { type: "json" };

const named = (near: string) => settlementNamed(near, settlements);
const meant = (names: readonly string[]) => names.map((near) => [near, named(near)]);
const all = (names: readonly string[], id: string | null) => names.map((near) => [near, id]);

test("a town is the one that addresses write, with what it is before it", () => {
  const sofia = ["гр. София", "гр.София", "ГР СОФИЯ", "град София", "gr. Sofia", "с. София"];
  expect(meant(sofia)).toEqual(all(sofia, "sofia"));
  const tarnovo = ["гр. Велико Търново, България", "гр. Търново", "gr. Veliko Turnovo"];
  expect(meant(tarnovo)).toEqual(all(tarnovo, "veliko-tarnovo"));
  // Alone it is no name, and behind it stands one that nobody knows.
  const unknown = ["гр.", "с", "град", "с. Х", "гр. Атлантида", "гр. София, Румъния", "..."];
  expect(meant(unknown)).toEqual(all(unknown, null));
});

test("a town is the one that search finds by its words: as it sounds, and with the errors forgiven there", () => {
  const names = ["Sofia", "Sophia", "Rousse", "Bourgas", "Gent", "Praha", "Kjustendil"];
  expect(names.map(named)).toEqual([
    "sofia",
    "sofia",
    "ruse",
    "burgas",
    "ghent",
    "prague",
    "kyustendil",
  ]);
  const others = ["Atlantis", "Roma", "Roman", "Ruen", "Rila", "Elena", "Banya", "Zagora"];
  expect(meant(others)).toEqual(all(others, null));
});

test("every town is meant by its own names, in small letters as well", () => {
  // Behind a comma stands a country; such names are found as they stand, before.
  const names = settlements
    .flatMap(({ id, en, bg }) => [en, bg].map((name) => [name.toLowerCase(), id] as const))
    .filter(([name]) => !name.includes(","));
  expect(names.filter(([name, id]) => named(name) !== id)).toEqual([]);
});

test("what every object has is no town", () => {
  const inherited = ["constructor", "toString", "hasOwnProperty", "valueOf", "prototype"];
  expect(meant(inherited)).toEqual(all(inherited, null));
  // Signs part words, and two letters that are swapped are a typing error.
  expect(named("__proto__")).toBe(named("Proto"));
  expect(named("Proto")).toBe("porto");
});
