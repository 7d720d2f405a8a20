export const title = "lock file and pins";

/** Every version in package.json is exact, that of an alias too. */
export function judgePins({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }) {
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  return Object.entries(all)
    .filter(([, version]) => !/^(npm:[\w/@-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))
    .map(([name, version]) => `package.json: ${name} is not pinned (${version})`);
}

/** Nothing in the lock file ties it to one registry. */
export function judgeRegistries(text) {
  const hosts = [...text.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host);
  return [...new Set(hosts)]
    .filter((host) => host !== "registry.npmjs.org")
    .map((host) => `package-lock.json is tied to the registry ${host}`);
}

export const check = ({ read }) => [
  ...judgePins(JSON.parse(read("package.json"))),
  ...judgeRegistries(read("package-lock.json")),
];
