import type { BlockRole } from "../../model/block.ts";

interface RoleName {
  readonly name: string;
  /** The letter that chooses it in the list of roles. */
  readonly key: string;
}

/** Roles as Chinese newsrooms call them. */
export const ROLE_NAMES = {
  kicker: { name: "引题", key: "k" },
  headline: { name: "标题", key: "h" },
  deck: { name: "副题", key: "d" },
  standingHead: { name: "栏目", key: "l" },
  summary: { name: "提要", key: "s" },
  editorsNote: { name: "编者按", key: "e" },
  crosshead: { name: "小标题", key: "z" },
  body: { name: "正文", key: "b" },
  credit: { name: "署名稿源", key: "a" },
  caption: { name: "图片说明", key: "c" },
  creditLine: { name: "摄影", key: "y" },
  picture: { name: "图片", key: "p" },
  jumpLine: { name: "转版", key: "j" },
  nameplate: { name: "报头", key: "m" },
  folio: { name: "报眉", key: "f" },
  imprint: { name: "责编等", key: "i" },
  weather: { name: "天气", key: "w" },
  notice: { name: "导读广告", key: "x" },
  unknown: { name: "未定", key: "u" },
} as const satisfies Record<BlockRole, RoleName>;
