import type { Caption, Picture } from "../model/article.ts";
import type { ClassifiedBlock } from "../model/block.ts";
import { type Parts, remnantsOf } from "./article-parts.ts";
import { readCaption } from "./caption.ts";

/** Captions with their pictures and photographers, in the order of the file. */
export function takeCaptions(attached: readonly ClassifiedBlock[], parts: Parts): Caption[] {
  const captions: Caption[] = [];
  for (const [index, block] of attached.entries()) {
    const picture = attached[index - 1];
    if (block.role === "caption") {
      const { caption, remnants } = readCaption(block, picture?.image);
      parts.remnants.push(...remnantsOf(remnants, "caption", block.lines));
      // The tool's alternative text stands beside the printed caption, which says it better.
      if (picture?.role === "picture" && picture.image !== undefined && picture.text !== "")
        parts.remnants.push({ text: picture.text, field: "caption", lines: picture.lines });
      if (caption.text !== "" || !creditLast(captions, caption)) captions.push(caption);
    } else if (block.role === "creditLine") takeCreditLine(block, captions, parts);
  }
  return captions;
}

/** A photographer on a line of his own is the caption's above; without one he is kept as printed. */
function takeCreditLine(block: ClassifiedBlock, captions: Caption[], parts: Parts): void {
  const { caption, remnants } = readCaption(block, undefined);
  const isWhole = caption.text === "" && creditLast(captions, caption);
  const texts = isWhole ? remnants : [block.text];
  parts.remnants.push(...remnantsOf(texts, "caption", block.lines));
}

/** Gives the last caption its credit, if it has none. */
function creditLast(captions: Caption[], { credit, lines }: Caption): boolean {
  const last = captions.at(-1);
  if (!last || last.credit !== undefined || credit === undefined) return false;
  captions[captions.length - 1] = { ...last, credit, lines: [...last.lines, ...lines] };
  return true;
}

/** Pictures that no caption names. */
export function findPictures(attached: readonly ClassifiedBlock[]): Picture[] {
  return attached.flatMap((block, index) =>
    block.role === "picture" && block.image !== undefined && attached[index + 1]?.role !== "caption"
      ? [{ image: block.image, text: block.text, lines: block.lines }]
      : [],
  );
}
