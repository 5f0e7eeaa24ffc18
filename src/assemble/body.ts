import type { BodyItem, BodyItemKind } from "../model/article.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import { asSet } from "../text/as-set.ts";
import { beginsAnew } from "../text/begins-anew.ts";
import { isClosingNote } from "../text/closing-note.ts";
import { inEitherScript } from "../text/script.ts";
import { beginsInside, isOpenEnded } from "../text/sentence.ts";
import { joinLines, unwrap } from "../text/unwrap.ts";

const EDITORS_NOTE = inEitherScript(/^[【〔[]?(?:编者按|编者的话|开栏的话|编后|核心提示|阅读提示)/);

const KINDS: Partial<Record<ClassifiedBlock["role"], BodyItemKind>> = {
  crosshead: "crosshead",
  // A heading in the middle of a story is a crosshead of it, however large it is set.
  headline: "crosshead",
  kicker: "crosshead",
  deck: "crosshead",
  summary: "summary",
  editorsNote: "editorsNote",
};

function kindOf(block: ClassifiedBlock): BodyItemKind {
  if (block.kind === "table") return "table";
  return KINDS[block.role] ?? (EDITORS_NOTE.test(block.text) ? "editorsNote" : "paragraph");
}

/** A note at a story's foot has no full stop, and is whole. */
function readsOn(above: string, below: string): boolean {
  const [before, after] = [asSet(above), asSet(below)];
  return (
    (isOpenEnded(before) || beginsInside(after)) &&
    !isClosingNote(before) &&
    !isClosingNote(after) &&
    !beginsAnew(after)
  );
}

/** Joins blocks to paragraphs: where the first breaks off, the second is its continuation. */
export function joinParagraphs(blocks: readonly ClassifiedBlock[]): BodyItem[] {
  const items: BodyItem[] = [];
  for (const block of blocks) {
    const kind = kindOf(block);
    const text = unwrapLines(block);
    const last = items.at(-1);
    if (last?.kind === "paragraph" && kind === "paragraph" && readsOn(last.text, text)) {
      items[items.length - 1] = {
        ...last,
        text: joinLines(last.text, text),
        lines: [...last.lines, block.lines],
        blocks: [...last.blocks, block.id],
      };
    } else {
      items.push({ kind, text, lines: [block.lines], blocks: [block.id] });
    }
  }
  return items;
}

/** Line breaks inside a block are the column's, not the text's; a table's are its rows. */
const unwrapLines = (block: ClassifiedBlock): string =>
  block.kind === "table" ? block.text : unwrap(block.text);
