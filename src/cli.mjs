#!/usr/bin/env node
// The package's command: lets Node read TypeScript, then runs src/cli.ts.
import { register } from "tsx/esm/api";

register();
await import("./cli.ts");
