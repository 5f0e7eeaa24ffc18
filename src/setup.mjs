// Installs what package-lock.json names when it is not there, so that `npm start` and `npm test` are enough on a
// fresh clone. Plain JavaScript without dependencies: nothing is installed yet when it runs.
//   node src/setup.mjs         what the program needs
//   node src/setup.mjs --dev   what its tests need as well
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LEAST_NODE = [20, 19];

const withDev = process.argv.includes("--dev");
requireNode();
if (findMissing(withDev).length > 0) install();

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  stop(`Node ${LEAST_NODE.join(".")} or newer is needed; this is ${process.version}.`);
}

/** Packages that the lock file names and node_modules lacks or has in another version. */
function findMissing(dev) {
  const wanted = readLock("package-lock.json");
  const present = readLock("node_modules/.package-lock.json");
  return Object.entries(wanted ?? {}).filter(([path, entry]) => {
    // Packages for other systems are left out by npm itself.
    if (path === "" || entry.link || entry.optional || entry.devOptional || (entry.dev && !dev)) return false;
    return present?.[path]?.version !== entry.version;
  });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

/**
 * npm's own output goes to standard error: standard output is for results. `npm install --no-save` keeps to the lock
 * file and leaves it alone like `npm ci`, but does not insist that it list the packages of every other system.
 */
function install() {
  process.stderr.write("Installing the packages of package-lock.json …\n");
  const npm = process.env.npm_execpath;
  const install = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, args] = npm ? [process.execPath, [npm, ...install]] : ["npm", install];
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: !npm && process.platform === "win32",
  });
  if (status !== 0) stop(`“npm install” failed${error ? `: ${error.message}` : ""}. Is there a network?`);
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
