import { SIMPLIFIED_BY_TRADITIONAL } from "./simplify.ts";

/** One beyond the basic plane is two code units: such pairs can neither keep a text's length nor stand in every class. */
const PAIRS = [...SIMPLIFIED_BY_TRADITIONAL].filter(([traditional]) => traditional.length === 1);

const traditionalBySimplified = new Map<string, string>();
for (const [traditional, simplified] of PAIRS)
  traditionalBySimplified.set(simplified, (traditionalBySimplified.get(simplified) ?? "") + traditional);

/** Code units of traditional characters that are simplified to one code unit. */
const IS_TRADITIONAL = new Uint8Array(1 << 16);
for (const [traditional, simplified] of PAIRS)
  if (simplified.length === 1) IS_TRADITIONAL[traditional.charCodeAt(0)] = 1;

/** Text in simplified script, as long as given: characters outside the basic plane stay. */
export function toSimplified(text: string): string {
  let folded = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (IS_TRADITIONAL[text.charCodeAt(i)] === 0) continue;
    folded += text.slice(from, i) + SIMPLIFIED_BY_TRADITIONAL.get(text[i]!)!;
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** What a pattern holds besides characters: escapes (“\p{Script=Han}”), and names of groups. */
const SYNTAX = /\\p\{[^}]*\}|\\.|\(\?<\w+>/y;

/**
 * A pattern that finds what it was written for in traditional script as well, as it was printed.
 * @example inEitherScript(/记者/).test("本報記者") // => true
 */
export function inEitherScript(pattern: RegExp): RegExp {
  const { source, flags } = pattern;
  let written = "";
  let inClass = false;
  for (let at = 0; at < source.length; ) {
    SYNTAX.lastIndex = at;
    const char = source[at]!;
    const syntax = SYNTAX.exec(source)?.[0];
    const others = traditionalBySimplified.get(char);
    if (syntax !== undefined) written += syntax;
    else if (others === undefined) written += char;
    else written += inClass ? char + others : `[${char}${others}]`;
    if (syntax === undefined && (char === "[" || char === "]")) inClass = char === "[";
    at += syntax?.length ?? 1;
  }
  return new RegExp(written, flags);
}
