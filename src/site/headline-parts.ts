/**
 * A headline's printed lines: newspapers set them without punctuation, and OCR joins them with a space.
 * @example headlineParts("雨后抢种 全县一日万亩") // => ["雨后抢种", "全县一日万亩"]
 */
export function headlineParts(headline: string): string[] {
  const parts = headline.split(/[\s\u3000]+/u).filter((part) => part !== "");
  // "Broadsheet 2.0" and the like: a space between Latin words parts no lines.
  return parts.every((part) => /\p{Script=Han}/u.test(part)) ? parts : [headline.trim()].filter(Boolean);
}
