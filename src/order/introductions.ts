import { RARER_SURNAMES, SURNAMES } from "../text/surnames.ts";
import type { OrderNode } from "./nodes.ts";

const HAN = "[\\u4e00-\\u9fff]";
const SAYS =
  "(?:说|表示|介绍|认为|指出|告诉|强调|坦言|回忆|感慨|直言|感叹|建议|透露|解释|写道|笑着|谈到|提出|分析)";
/** Somebody who says something: his whole name, or what is left of a foreign one behind the last dot. */
const SPEAKER = new RegExp(
  `(?:(?<![·\\u4e00-\\u9fff])|(?<=${HAN}))([${SURNAMES}${RARER_SURNAMES}]${HAN}{1,2}?)${SAYS}|·(${HAN}{2,7}?)${SAYS}`,
  "g",
);

/** Names of people whom the text lets speak, each once. */
function findSpeakers(text: string): string[] {
  const names = new Set<string>();
  for (const match of text.matchAll(SPEAKER)) names.add(match[1] ?? match[2]!);
  return [...names];
}

/** What stands before a name that its office or first name introduces. */
const INTRODUCING = /[\u4e00-\u9fff·]/;

/**
 * Who introduces whom: a story names a person by office and first name once, and by the bare name afterwards. For each
 * two nodes the number of people whom `u` introduces and `v` names barely, less those of whom it is the other way round.
 *
 * @returns n × n, antisymmetric
 */
export function findIntroductions(nodes: readonly OrderNode[]): Int8Array {
  const n = nodes.length;
  const introduces = new Int8Array(n * n);
  const names = new Set(nodes.flatMap(({ text, roles }) => (roles[BODY]! > 0.5 ? findSpeakers(text) : [])));
  for (const name of names) {
    const introducing: number[] = [];
    const bare: number[] = [];
    for (const { position, text, roles } of nodes) {
      const at = roles[BODY]! > 0.5 ? text.indexOf(name) : -1;
      if (at < 0) continue;
      (at > 0 && INTRODUCING.test(text[at - 1]!) ? introducing : bare).push(position);
    }
    for (const u of introducing) {
      for (const v of bare) {
        introduces[u * n + v]!++;
        introduces[v * n + u]!--;
      }
    }
  }
  return introduces;
}

/** Index of body text among a node's roles. */
const BODY = 4;
