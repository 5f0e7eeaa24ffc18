import { pickFrom, shuffle } from "../learning/train-network.ts";
import { foldOf } from "./folds.ts";
import { type GoldArticle, type GoldPage, withText } from "./gold.ts";

type Random = () => number;

/** Pages of the corpus whose stories are put together on one, and how many of them it holds. */
const PAGES_JOINED = 3;
const FEWEST_STORIES = 6;
const MOST_STORIES = 12;
/** Characters of a story, of which one on a page is longer. */
const STORY_CHARS = [60, 420] as const;
const LEAD_CHARS = [300, 1000] as const;
/** Characters of a headline. */
const HEADLINE_CHARS = [4, 16] as const;
/** Shares of stories that keep their kicker, and their deck. */
const WITH_KICKER = 0.3;
const WITH_DECK = 0.2;

const between = ([least, most]: readonly [number, number], random: Random): number =>
  Math.exp(Math.log(least) + random() * Math.log(most / least));

/**
 * Pages as small papers have them, of the stories of several pages of a large one: many short stories under short headlines,
 * of which one is longer, signed by those who sent them in.
 *
 * @param writers people's names
 * @param share how many such pages are made, compared with those given
 */
export function shortStoryPages(
  pages: readonly GoldPage[],
  writers: readonly string[],
  share: number,
  random: Random,
): GoldPage[] {
  return [0, 1].flatMap((half) => {
    const own = pages.filter((page) => foldOf(page) === half && !page.raw.blocks);
    return Array.from({ length: Math.round(own.length * share) }, () => {
      const joined = Array.from({ length: PAGES_JOINED }, () => pickFrom(own, random));
      return makePage(joined, writers, random);
    });
  });
}

function makePage(pages: readonly GoldPage[], writers: readonly string[], random: Random): GoldPage {
  const stories = shuffle(
    [...new Set(pages)].flatMap(({ articles }) => articles),
    random,
  );
  const count = FEWEST_STORIES + Math.floor(random() * (MOST_STORIES - FEWEST_STORIES + 1));
  const habits = signingHabits(writers, random);
  const lead = Math.floor(random() * 3);
  const articles = stories
    .flatMap((story, at) => shortened(story, at === lead ? LEAD_CHARS : STORY_CHARS, random))
    .slice(0, count)
    .map((story) => signed(withLocalLead(story, writers, random), habits, random));
  return { ...withText(pages[0]!, "short", `${articles.map(printed).join("\n\n")}\n`), articles };
}

const printed = ({ kicker, headline, deck, body }: GoldArticle): string =>
  [...(kicker ? [kicker] : []), `## ${headline}`, ...(deck ? [deck] : []), ...body].join("\n\n");

/** None where the headline has no part that is short. */
function shortened(story: GoldArticle, chars: readonly [number, number], random: Random): GoldArticle[] {
  const headline = shortHeadline(story.headline, random);
  const body = shortBody(story.body, between(chars, random), random);
  if (headline === undefined || body.length === 0) return [];
  return [
    {
      ...story,
      headline,
      kicker: random() < WITH_KICKER ? story.kicker : null,
      deck: random() < WITH_DECK ? story.deck : null,
      body,
      captions: [],
    },
  ];
}

/** The headline, or one of the parts that it has. */
function shortHeadline(headline: string, random: Random): string | undefined {
  const isShort = (text: string): boolean =>
    text.length >= HEADLINE_CHARS[0] && text.length <= HEADLINE_CHARS[1];
  // What stands in brackets behind a headline is its column's name.
  const bare = headline.replace(/[（(][^（）()]*[）)]$/u, "").trim();
  const parts = bare.split(/[\s：——，；]+/u).filter(isShort);
  if (isShort(bare) && (parts.length === 0 || random() < 0.5)) return bare;
  return parts.length === 0 ? undefined : pickFrom(parts, random);
}

const SENTENCES = /[^。！？]+[。！？]+[”’）]*/gu;

/** A story's beginning and its last paragraph, whole sentences of both. */
function shortBody(body: readonly string[], chars: number, random: Random): string[] {
  const kept: string[] = [];
  let sum = 0;
  const [last] = body.slice(1).slice(-1);
  for (const paragraph of body.slice(0, Math.max(1, body.length - 1))) {
    if (sum >= chars) break;
    const cut = cutParagraph(paragraph.trim(), Math.max(40, chars - sum), random);
    if (cut === "") continue;
    kept.push(cut);
    sum += cut.length;
  }
  if (last !== undefined && kept.length > 0 && last.length < chars && random() < 0.7) kept.push(last.trim());
  return kept;
}

function cutParagraph(paragraph: string, chars: number, random: Random): string {
  if (paragraph.length <= chars || random() < 0.2) return paragraph;
  let cut = "";
  for (const [sentence] of paragraph.matchAll(SENTENCES)) {
    if (cut !== "" && cut.length + sentence.length > chars) break;
    cut += sentence;
  }
  return cut === "" ? paragraph : cut;
}

const DATELINE = /^本报[^电讯]{1,14}[电讯]\s*(?:（[^）]{2,40}）)?\s*/u;

/** The dispatch's line of a national paper becomes a local one's, or none. */
function withLocalLead(story: GoldArticle, writers: readonly string[], random: Random): GoldArticle {
  const [first, ...others] = story.body;
  const bare = first!.replace(DATELINE, "");
  if (bare === first && random() < 0.7) return story;
  const lead = pickFrom(["", "", "本报讯　", `本报讯（记者 ${pickFrom(writers, random)}）`], random);
  return { ...story, body: [`${lead}${bare}`, ...others] };
}

const PLACES = "清河 柳林 石桥 临江 安丰 东营 桃源 北屏 望城 沙湾 双河 新集 梅岭 白石 云台 永安 长宁".split(
  " ",
);
const OFFICES =
  "镇 乡 村 县农业局 市卫生局 县供销社 乡通讯组 中学 镇卫生院 县委宣传部 农科所 市民 读者 农民 县法院 街道办".split(
    " ",
  );

/** How a page's contributors sign, and how many of its stories they do. */
interface SigningHabits {
  readonly share: number;
  readonly isAbove: boolean;
  readonly sign: () => string;
}

function signingHabits(writers: readonly string[], random: Random): SigningHabits {
  const name = (): string => {
    const written = pickFrom(writers, random);
    return written.length === 2 && random() < 0.3 ? [...written].join(" ") : written;
  };
  const office = (): string => `${pickFrom(PLACES, random)}${pickFrom(OFFICES, random)}`;
  const forms: readonly (() => string)[] = [
    () => `（${name()}）`,
    () => `（${name()}）`,
    () => `（${name()} ${name()}）`,
    () => `（${office()} ${name()}）`,
    () => `${office()} ${name()}`,
    () => `${office()} ${name()}`,
    () => `□${name()}`,
    () => name(),
    () => `本报记者 ${name()}`,
    () => `（本报记者 ${name()}）`,
  ];
  return {
    share: pickFrom([0, 0.3, 0.8, 1], random),
    isAbove: random() < 0.25,
    sign: pickFrom(forms, random),
  };
}

function signed(story: GoldArticle, habits: SigningHabits, random: Random): GoldArticle {
  if (random() >= habits.share) return story;
  const body = habits.isAbove ? [habits.sign(), ...story.body] : [...story.body, habits.sign()];
  return { ...story, body };
}
