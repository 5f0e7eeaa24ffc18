import { pinyin } from "pinyin-pro";

const HAN = /\p{Script=Han}/u;

/**
 * A name as it can stand in an address: Han characters as pinyin, the rest in lower case letters and digits.
 * Empty when nothing of the name is left.
 * @example slugOf("三湘都市报") // => "sanxiangdushibao"
 */
export function slugOf(name: string): string {
  const latin = HAN.test(name) ? pinyin(name, { toneType: "none", type: "array", v: true }).join("") : name;
  return latin
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._]+/gu, "-")
    .replace(/^[-._]+|[-._]+$/g, "");
}
