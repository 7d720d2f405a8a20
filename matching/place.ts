import { conditionLine } from "#matching/condition.ts";
import { DISTANCES } from "#matching/rules.ts";
import { compareText } from "#matching/weights.ts";
import type { Evidence, MissingFact, Place, Reason, Side, WorkMode } from "#matching/types.ts";

const EARTH_RADIUS_KM = 6371.0088;

/**
 * The great-circle distance by the haversine formula on the mean radius of the earth (IUGG), in whole
 * kilometres, so that the points can be worked out again from the distance that is shown.
 */
export function distanceKm(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const h = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude;
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))));
}

/** Points in hundredths for a distance: all when near, none when far, a straight line between. */
export function placePoints(mode: WorkMode, km: number | null, possible: number): number {
  if (mode === "remote") return possible;
  if (km === null) return 0;
  const { fullKm, zeroKm } = DISTANCES[mode];
  const left = Math.min(zeroKm - fullKm, Math.max(0, zeroKm - km));
  return Math.floor((possible * left) / (zeroKm - fullKm));
}

/**
 * Place: the nearest two places count, remote work needs none. Of two partners' modes the one that binds most counts. While a
 * side does not say how it works nothing is certain, and what is stated may still turn out to be the one that binds: the upper
 * end is what remote work of the silent side would give. A place without coordinates may be next door, so it leaves the rest
 * unknown; what another place gives stays certain, for one more place never takes points away.
 */
export function judgePlace(
  university: readonly Place[],
  company: readonly Place[],
  modes: readonly { readonly side: Side; readonly mode: WorkMode | null }[],
  possible: number,
): Reason {
  const mode = strictest(modes.map((one) => one.mode ?? "remote"));
  const silent: MissingFact[] = modes
    .filter((one) => one.mode === null)
    .map(({ side }) => ({ side, fact: "mode" }));
  if (mode === "remote" && silent.length === 0)
    return line(possible, possible, possible, [{ type: "remote" }], []);
  const gaps = [...placesMissing("university", university), ...placesMissing("company", company)];
  const nearest = nearestPair(university, company);
  const km = nearest?.km ?? null;
  const certain = silent.length > 0 ? 0 : placePoints(mode, km, possible);
  const upper = placePoints(mode, gaps.length > 0 ? 0 : km, possible);
  const counted = silent.length > 0 && upper > 0 ? null : mode;
  const evidence: Evidence[] = nearest ? [{ type: "distance", ...nearest, mode: counted }] : [];
  return line(possible, certain, upper, evidence, upper > certain ? [...silent, ...gaps] : []);
}

function line(
  possible: number,
  certain: number,
  upper: number,
  evidence: readonly Evidence[],
  missing: readonly MissingFact[],
): Reason {
  return conditionLine({ condition: "place", possible, certain, upper, evidence, missing });
}

const MODES: readonly WorkMode[] = ["on_site", "hybrid", "remote"];

const strictest = (modes: readonly WorkMode[]): WorkMode =>
  MODES.find((mode) => modes.includes(mode)) ?? "remote";

type Position = { readonly latitude: number; readonly longitude: number };
type Located = Place & Position;

const isLocated = (place: Place): place is Located =>
  place.latitude !== null && place.longitude !== null;

function placesMissing(side: Side, places: readonly Place[]): MissingFact[] {
  if (places.length === 0) return [{ side, fact: "places" }];
  return places.every(isLocated) ? [] : [{ side, fact: "coordinates" }];
}

function nearestPair(university: readonly Place[], company: readonly Place[]) {
  const pairs = university
    .filter(isLocated)
    .flatMap((u) =>
      company
        .filter(isLocated)
        .map((c) => ({ km: distanceKm(u, c), university: u.id, company: c.id })),
    );
  return pairs.sort(
    (a, b) =>
      a.km - b.km || compareText(a.university, b.university) || compareText(a.company, b.company),
  )[0];
}
