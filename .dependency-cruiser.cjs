/**
 * Who may import whom, as rules. `from` may use what `may` names and packages; anything else of
 * ours is refused. With `types: true` the types of other folders are allowed as well.
 */
const arrows = [
  {
    name: "routes speak HTTP only",
    from: "^app/routes/",
    may: ["app/domain/", "app/auth/", "app/components/", "app/lib/", "app/i18n/"],
  },
  {
    name: "domain uses db, matching, search and text",
    from: "^app/domain/",
    may: ["app/domain/", "db/", "matching/", "search/", "text/"],
  },
  {
    name: "auth uses domain and db",
    from: "^app/auth/",
    may: ["app/auth/", "app/domain/", "db/", "env\\.server"],
  },
  {
    name: "components are told, never deciding",
    from: "^app/components/",
    may: ["app/components/", "app/domain/[^/]+/[^/]*input\\.ts$", "app/lib/", "app/i18n/"],
    types: true,
  },
  { name: "emails use i18n", from: "^app/emails/", may: ["app/emails/", "app/i18n/"], types: true },
  { name: "i18n uses nothing", from: "^app/i18n/", may: ["app/i18n/"] },
  {
    name: "lib uses domain errors",
    from: "^app/lib/",
    may: ["app/lib/", "app/domain/errors", "app/i18n/"],
    types: true,
  },
  { name: "matching uses text", from: "^matching/", may: ["matching/", "text/"] },
  { name: "text uses nothing", from: "^text/", may: ["text/"] },
  { name: "db uses env", from: "^db/", may: ["db/", "env\\.server"] },
  {
    name: "search uses db, text and env",
    from: "^search/",
    may: ["search/", "db/", "text/", "env\\.server"],
  },
  {
    name: "jobs use domain, search, emails, db and the tokens that stand in mails",
    from: "^jobs/",
    may: [
      "jobs/",
      "app/domain/",
      "app/auth/unsubscribe-token",
      "search/",
      "app/emails/",
      "db/",
      "env\\.server",
    ],
  },
  {
    name: "server uses env, db, search and the build",
    from: "^server/",
    may: ["server/", "env\\.server", "db/", "search/", "build/"],
  },
];

const ours = "^(app|db|search|matching|text|server|jobs|tools|tests)/|^env\\.server";

const asRule = ({ name, from, may, types }) => ({
  name,
  severity: "error",
  from: { path: from },
  to: {
    path: ours,
    pathNot: may.map((path) => `^${path}`),
    ...(types ? { dependencyTypesNot: ["type-only"] } : {}),
  },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows.map(asRule),
    {
      name: "nothing imports a route",
      severity: "error",
      from: { pathNot: "^(tests|tools)/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "a moving part takes no router along",
      severity: "error",
      from: {
        path: "^app/components/(posting-form/(programme|internship|partnership)-form|sign-in-form)\\.tsx$",
      },
      to: { path: "node_modules/(@remix-run/react|react-router)", reachable: true },
    },
    {
      // One such store and every promise of the process is followed: a quarter more for every page.
      name: "nothing follows what is awaited",
      severity: "error",
      from: { path: ours },
      to: { path: "^(node:)?async_hooks$" },
    },
    {
      name: "only auth knows Lucia",
      severity: "error",
      from: { pathNot: "^app/auth/" },
      to: { path: "node_modules/(lucia|@lucia-auth)/" },
    },
    {
      name: "no circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "every import is found",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    {
      name: "the product needs no package of development",
      severity: "error",
      from: { path: "^(app|db|search|matching|text|jobs)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|\\.data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
