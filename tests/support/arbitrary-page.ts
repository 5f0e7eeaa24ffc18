import fc from "fast-check";
import { parsePageId } from "../../src/model/ids.ts";
import type { RawPage } from "../../src/model/page.ts";
import parts from "./page-parts.json" with { type: "json" };

/** Fixed, so that a failure is the same one tomorrow; fast-check prints how to look at it. */
export const SEED = 20310506;

/** A page around a text, as the door would hand it on. */
export const rawPage = (text: string): RawPage => ({
  id: parsePageId("jinghe-2031-05-06-01"),
  place: { newspaper: "jinghe", date: "2031-05-06", page: "01" },
  file: "jinghe/2031-05-06/01.txt",
  meta: { newspaper: "泾河日报", date: "2031-05-06", page: "01", inferred: [] },
  text,
  firstLine: 1,
});

const oneOf = (texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const marked = fc.tuple(oneOf(["# ", "## ", "### ", "", "", "#", "####### "]), oneOf(parts.headlines));
const paragraph = fc
  .array(oneOf(parts.sentences), { minLength: 1, maxLength: 5 })
  .map((sentences) => sentences.join(""));

/** Things as a newspaper prints them. */
const printed: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: marked.map(([mark, headline]) => mark + headline) },
  { weight: 8, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc.tuple(oneOf(parts.datelines), paragraph).map(([dateline, text]) => dateline + text),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(paragraph, oneOf(parts.closingCredits)).map(([text, credit]) => text + credit),
  },
  { weight: 2, arbitrary: oneOf(parts.creditLines) },
  { weight: 2, arbitrary: oneOf(parts.captions) },
  { weight: 1, arbitrary: oneOf(parts.furniture) },
  { weight: 1, arbitrary: oneOf(parts.jumps) },
  { weight: 1, arbitrary: oneOf(parts.markdown) },
);

/** A paragraph torn in two, as columns and fragments leave it. */
const torn: fc.Arbitrary<string> = fc
  .tuple(paragraph, fc.nat(1000))
  .map(([text, at]) => `${text.slice(0, at % text.length)}\n\n${text.slice(at % text.length)}`);

const COLUMN_CHARS = 14;
const inLines = (text: string): string[] => text.match(new RegExp(`.{1,${COLUMN_CHARS}}`, "gu")) ?? [];

/** Two paragraphs in columns side by side, which a tool has read across: line by line, or both on one line. */
const across: fc.Arbitrary<string> = fc
  .tuple(paragraph, paragraph, fc.boolean())
  .map(([left, right, isOneLine]) => {
    const [first, second] = [inLines(left), inLines(right)];
    return first
      .map((line, at) => [line, second[at] ?? ""].join(isOneLine ? "  " : "\n").trim())
      .concat(second.slice(first.length))
      .join("\n");
  });

/** What no newspaper prints and every archive holds somewhere. */
const junk: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({
    unit: oneOf([
      ..."#*_`~[]()<>!|\\-+.1234&;:\"'　 \n\t“”（）《》■●□▲／年月日报讯电记者据社图摄下转上接第版",
    ]),
    maxLength: 40,
  }),
);

const piece = fc.oneof(
  { weight: 8, arbitrary: printed },
  { weight: 3, arbitrary: torn },
  { weight: 1, arbitrary: across },
  { weight: 2, arbitrary: junk },
);
const gap = oneOf(["\n\n", "\n\n", "\n\n\n\n", "\n", "\n\u3000\u3000", "\r\n"]);

/** A page's text: printed matter in no order, torn, with junk between. */
export const pageText: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, gap), { maxLength: 40 })
  .map((pieces) => pieces.flat().join("").replace(/\r\n?/g, "\n"));

/** Text with nothing of a newspaper in it, down to unpaired surrogates' neighbours and control characters. */
export const anyText: fc.Arbitrary<string> = fc
  .string({ unit: "binary", maxLength: 300 })
  .map((text) => text.replace(/\r\n?/g, "\n").replaceAll("\0", ""));
