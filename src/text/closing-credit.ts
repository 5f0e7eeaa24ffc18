import { asSet } from "./as-set.ts";
import { isCredit, isNameInBrackets } from "./credit-line.ts";
import { isNameAlone } from "./name-alone.ts";
import { inEitherScript } from "./script.ts";
import { isSignature } from "./signature.ts";

/** A text's last sentence, and what stands behind it in brackets, or set apart from it. */
const AT_END = /^(.*[。！？…”])(?:\s*([（(【])([^（）()【】]{2,40})([）)】])|\s+(\S.{0,40}))$/su;
/** An office alone may be what the sentence speaks of. */
const SENT_IN = /供稿$/;
/** A saying's author, or where it was said, stands in brackets right behind it, without a title. */
const QUOTED = /”$/;
const TITLED = inEitherScript(/记者|通讯员|评论员|特派员|作者|^据/);

/**
 * The credit with which a story's last paragraph ends, in brackets or set apart, and the text before it; undefined where it
 * ends otherwise.
 * @example findClosingCredit("居民说逛得更舒心了。（姜南）") // => { rest: "居民说逛得更舒心了。", credit: "（姜南）" }
 */
export function findClosingCredit(text: string): { rest: string; credit: string } | undefined {
  const [, rest, open, inner, close, apart] = AT_END.exec(text.trimEnd()) ?? [];
  if (rest === undefined) return undefined;
  // Words are told from names by what is frequent in simplified script.
  if (apart !== undefined)
    return isNameAlone(asSet(apart)) || isCredit(apart) ? { rest, credit: apart } : undefined;
  const credit = `${open}${inner}${close}`;
  if (QUOTED.test(rest) && !TITLED.test(inner!)) return undefined;
  const isContributor = isSignature(credit) && (/\s/.test(inner!.trim()) || SENT_IN.test(inner!));
  return (isNameInBrackets(credit) && isNameAlone(asSet(inner!))) || isContributor || isCredit(credit)
    ? { rest, credit }
    : undefined;
}
