import { writeFileSync } from "node:fs";
import { Converter } from "opencc-js/t2cn";

/**
 * Writes script-table.ts, the characters that OpenCC (Apache-2.0) simplifies:
 * `npx tsx src/text/make-script-table.ts`.
 */

/** Han characters in the planes where the two scripts differ. */
const HAN_RANGES = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
] as const;

function traditionalPairs(): [traditional: string, simplified: string][] {
  const simplify = Converter({ from: "t", to: "cn" });
  const pairs: [string, string][] = [];
  for (const [first, last] of HAN_RANGES) {
    for (let code = first; code <= last; code++) {
      const traditional = String.fromCodePoint(code);
      const simplified = simplify(traditional);
      if (simplified !== traditional) pairs.push([traditional, simplified]);
    }
  }
  return pairs;
}

const CHARACTERS_A_LINE = 48;
const literal = (characters: string[]): string => {
  const lines: string[] = [];
  for (let i = 0; i < characters.length; i += CHARACTERS_A_LINE) {
    lines.push(`  "${characters.slice(i, i + CHARACTERS_A_LINE).join("")}"`);
  }
  return lines.join(" +\n");
};

const pairs = traditionalPairs();
writeFileSync(
  new URL("script-table.ts", import.meta.url),
  `// Written by make-script-table.ts from OpenCC's character table (Apache-2.0). Not edited by hand.

/** ${pairs.length} traditional characters; the n-th is written as the n-th of SIMPLIFIED in simplified script. */
export const TRADITIONAL =
${literal(pairs.map(([traditional]) => traditional))};

export const SIMPLIFIED =
${literal(pairs.map(([, simplified]) => simplified))};
`,
);
