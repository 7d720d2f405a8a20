import { spawn } from "node:child_process";
import { openRoad, type Road, type Servers } from "./roads.ts";
import type { Weather } from "./weather.ts";

/** Something that publishes over a road until it is killed. */
export type Publishing = {
  kill: () => void;
  /** Resolves when it is over, with what it said last. */
  ended: Promise<string>;
};

export type StartPublishing = (road: Road) => Publishing;

const WORDS_KEPT = 2000;

/** Publishers as processes of their own, made from a bundled program. */
export const asProcess =
  (program: string, searchKey: string): StartPublishing =>
  ({ databaseUrl, searchUrl, prefix }) => {
    const child = spawn(process.execPath, [program], {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        NODE_ENV: "production",
        DATABASE_URL: databaseUrl,
        MEILI_URL: searchUrl,
        MEILI_KEY: searchKey,
        MEILI_PREFIX: prefix,
      },
    });
    let words = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (piece) => (words = `${words}${piece}`.slice(-WORDS_KEPT)));
    const ended = new Promise<string>((resolve) => child.once("close", () => resolve(words)));
    return { kill: () => void child.kill("SIGKILL"), ended };
  };

/** Two workers, of which each is replaced as soon as it is dead. */
export class Workers {
  #alive = new Map<string, { road: Road; publishing: Publishing }>();
  #started = 0;
  #isOver = false;
  /** What workers said that ended without being killed. */
  readonly crashes: string[] = [];

  readonly #open: (who: string) => Promise<Road>;
  readonly #publish: StartPublishing;

  constructor(servers: Servers, weather: Weather, publish: StartPublishing) {
    this.#open = (who) => openRoad(who, servers, weather);
    this.#publish = publish;
  }

  async start(): Promise<void> {
    const who = `worker ${(this.#started += 1)}`;
    const road = await this.#open(who);
    if (this.#isOver) return road.close();
    const publishing = this.#publish(road);
    this.#alive.set(who, { road, publishing });
    void publishing.ended.then((words) => {
      if (!this.#alive.has(who)) return;
      this.crashes.push(words);
      this.#replace(who);
    });
  }

  kill(who: string): void {
    this.#alive.get(who)?.publishing.kill();
    this.#replace(who);
  }

  killAll(): void {
    for (const who of this.#alive.keys()) this.kill(who);
  }

  /** Resets what one of them, or all, have open to the database. */
  cutDatabase(who?: string): void {
    for (const [name, { road }] of this.#alive)
      if (who === undefined || name === who) road.cutDatabase();
  }

  #replace(who: string): void {
    const dead = this.#alive.get(who);
    if (!dead) return;
    this.#alive.delete(who);
    dead.road.close();
    if (!this.#isOver) void this.start();
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    const all = [...this.#alive.values()];
    this.killAll();
    await Promise.all(all.map(({ publishing }) => publishing.ended));
  }
}
