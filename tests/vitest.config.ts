import { defineConfig } from "vitest/config";

// Generous, since builds and browsers run here on machines of every kind: a limit tells a test that hangs from one
// that is slow, and nothing else.
const LONGEST_TEST_MS = 120_000;

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/**/*.test.ts"],
    testTimeout: LONGEST_TEST_MS,
    hookTimeout: LONGEST_TEST_MS,
    globalSetup: ["tests/support/browser-setup.ts"],
    reporters: ["default", "./tests/support/closing-line.ts"],
  },
});
