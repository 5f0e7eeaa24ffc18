import { isBareName } from "./credit-line.ts";
import { isHardlyAWord, isNameAlone } from "./name-alone.ts";
import { SURNAMES_LIKE_WORDS } from "./surnames.ts";

const MARK = /^[■◎●◆▲□○◇★☆※/／]\s*/;
const SLASH = /^[/／]/;
const BRACKETS = /^[（(【[](.*)[）)】\]]$/su;
const LONGEST_CHARS = 26;
/** Where a writer lives or works, or what he is, as it stands before his name; a village has a name of its own. */
const UNIT =
  /(?:^[\p{Script=Han}]{2,}[镇乡村县市省区州盟旗路]|街道|社区|小区|花园|大学|学院|学校|中学|小学|[一二三四五六七八九十]中|(?:[一二三四五六七八九十]|实验)小|幼儿园|医院|保健院|卫生院|中心|[\p{Script=Han}]局|法院|检察院|[\p{Script=Han}]厅|研究[院所]|[\p{Script=Han}]所|[\p{Script=Han}]站|[\p{Script=Han}]厂|公司|集团|银行|信用社|供销社|部队|大队|支队|[\p{Script=Han}]处|[\p{Script=Han}]科|办公室|办|委|协会|党校|[\p{Script=Han}]组|电台|[\p{Script=Han}]馆|读者|网友|市民|村民|农民|居民|学生|教师|老师|医生|医师|药师|主任|研究员|教授|农艺师|工程师|营养师|工人|司机|职工|干部|书记|律师|民警|战士|家长|业主|员工|经理|专家|[\p{Script=Han}][事书局处校院社站所队县镇乡村厂市会]长)$/u;
/** Where a letter comes from: what newspapers' own archives keep with the letter's text, and no office. */
const PLACE = /[省市县区州旗]$/u;
/** Who signs without a name: only in brackets, where nothing else is set so. */
const SENDER = /(?:通讯组|报道组|通联站|广播站|电视台|宣传部|宣传科|办公室|信息中心)$/u;
/** So does an office that is named by its place: “（市供电公司用电科）”, “（省社科院供稿）”. */
const OFFICE_OF_PLACE =
  /^(?:[省市县区镇乡州]|[\p{Script=Han}]{2,3}[省市县区镇乡州]|国家|全国)\p{Script=Han}{2,}(?:中心|[局厅科处站院所委]|协会|公司|供稿)$/u;
/** In brackets what a reader is stands between his place and his name, whatever it is: “（海州大学 学生 步青云）”. */
const PLACE_OR_SCHOOL = /(?:[省市县区州旗镇乡村]|大学|学院|中学|小学)$/u;
const HAN = /^[\p{Script=Han}·]+$/u;
const NICKNAME = /^[老小阿][\p{Script=Han}]$/u;
/** Two or three letters set apart: a name, or the name of a column, or a note. */
const SET_WIDE = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,2}$/u;
/** What else stands alone in brackets, or is set wide. */
const KIND =
  /^(?:[一二三四五六七八九十上中下]|[\p{Script=Han}]{0,2}(?:小说|诗|散文|随笔|故事|诗歌|杂文|童话|童谣)|节选|组诗|连载|剧照|旁白|外[一二三四]首|编者按?|编后记?|完毕|待续|全文|好消息|[\p{Script=Han}]*[题首篇])$/u;
/** Words for pictures: who drew or took them is no writer. */
const PICTURE = /^(?:插图|漫画|题图|题照|压题照片|照片|图片|剪纸|国画|版画|书法|制图|摄影|朗诵)$/u;
const MOST_WORDS = 5;

/**
 * Whether a line of its own says who wrote a text, and perhaps where from: a contributor's, a reader's or an expert's name
 * in brackets, behind a mark, or behind a place or an office.
 *
 * @example isSignature("（李　昕）") // => true
 * @example isSignature("县疾控中心 毕洁") // => true
 * @example isSignature("扶沟县举办养蜂培训") // => false
 */
export function isSignature(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST_CHARS || line.includes("作者")) return false;
  const bare = line.replace(MARK, "");
  const inside = BRACKETS.exec(bare)?.[1];
  const printed = (inside ?? bare).trim();
  // Behind a mark, labels are set wide as well: “■ 短 评”.
  if (SET_WIDE.test(printed)) return isSetWideName(printed, inside !== undefined || SLASH.test(line));
  if (isUnnamedReader(printed)) return true;
  const words = joinSpaced(printed.split(/[\s、，]+/));
  if (words.length > MOST_WORDS || !words.every((word) => HAN.test(word)) || PICTURE.test(words[0]!))
    return false;
  if (
    inside !== undefined &&
    words.length === 1 &&
    (SENDER.test(words[0]!) || OFFICE_OF_PLACE.test(words[0]!))
  )
    return true;
  if (
    inside !== undefined &&
    words.length === 3 &&
    PLACE_OR_SCHOOL.test(words[0]!) &&
    !PLACE.test(words[1]!) &&
    !UNIT.test(words[2]!) &&
    isNameAlone(words[2]!)
  )
    return true;
  const first = words.findIndex((word) => !UNIT.test(word));
  const names = first < 0 ? [] : words.slice(first);
  if (names.length === 0) return false;
  if (inside === undefined && first === 1 && PLACE.test(words[0]!)) return false;
  if (names.every(isName)) return first > 0 || inside !== undefined || bare !== line;
  // In brackets a place may have no word for it: “（上海 俞振飞）”.
  return inside !== undefined && first === 0 && names.length === 2 && isName(names[1]!);
}

/**
 * Told from a column's name set wide, “曝 光 台”, by its surname, of two letters also by these, which are no word's; in
 * brackets or behind a stroke by either.
 */
function isSetWideName(printed: string, isSetOff: boolean): boolean {
  const joined = printed.replace(/\s+/g, "");
  if (KIND.test(joined)) return false;
  if (isSetOff) return isName(joined) || isHardlyAWord(joined);
  return isName(joined) && (joined.length > 2 || isHardlyAWord(joined));
}

const UNNAMED =
  /^一[名位个][\p{Script=Han}]{0,10}(?:家长|妈妈|爸爸|读者|市民|村民|居民|业主|学生|教师|老师|职工|乘客|顾客|司机|网友)$/u;

/** Whether a reader signs without a name: “一名学生的妈妈”. */
export const isUnnamedReader = (text: string): boolean => UNNAMED.test(text.trim());

const isName = (word: string): boolean =>
  !KIND.test(word) &&
  (isBareName(word) ||
    NICKNAME.test(word) ||
    (SURNAMES_LIKE_WORDS.includes(word[0]!) && isHardlyAWord(word)));

/** Single letters in a row are one name set wide, “贾 鲁 河”, or two: “余 剑 肖 芸”. */
const joinSpaced = (words: readonly string[]): string[] =>
  joinLetters(words).flatMap((word) =>
    word.length === TWO_NAMES && !words.includes(word) ? [word.slice(0, 2), word.slice(2)] : [word],
  );
const TWO_NAMES = 4;

function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let isSpaced = false;
  for (const word of words) {
    const goesOn = isSpaced && word.length === 1;
    if (goesOn) joined[joined.length - 1] += word;
    else joined.push(word);
    isSpaced = word.length === 1;
  }
  return joined;
}
