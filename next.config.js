/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Links to pages that don't exist fail the build.
  typedRoutes: true,
  // Nothing may be cached, so nothing needs a tag.
  generateEtags: false,
  // The optimiser fetches and decodes on behalf of strangers, and no page uses it.
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  // Or else a lock file in a folder above would move the root there.
  turbopack: { root: import.meta.dirname },
  // Loaded by Node as they are: libsql is native, and the others must be the ones that the runtime loads.
  serverExternalPackages: ["libsql", "kysely", "pg"],
  // `next dev` would print the arguments of server actions, typed secrets included.
  logging: { serverFunctions: false },
  // `npm test` checks the types of everything; whoever only starts the product need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // `next dev` would write files into the repository.
  agentRules: false,
};
