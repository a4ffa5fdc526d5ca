import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// "react-server" makes `import "server-only"` a no-op, as it is in the process that serves the pages.
// "import" is not named: Node's loader of CommonJS would get it too, and then pg finds a module where it wants a class.
const conditions = ["react-server", "node"];

export default defineConfig({
  resolve: { conditions, alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  ssr: { resolve: { conditions } },
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts"],
    testTimeout: 20_000,
  },
});
