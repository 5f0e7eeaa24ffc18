/** Behind a sentence, a clause in brackets, or a gap: where two things that ran together usually part. */
const SEAM = /[。！？；…）】”』]+(?=\S)|\s+/gu;

/** Offsets in a text at which it may part. @example seamsOf("水到了。夜读馆 七月开放") // => [4, 8] */
export function seamsOf(text: string): number[] {
  const ends = [...text.matchAll(SEAM)].map(({ index, 0: seam }) => index + seam.length);
  return ends.filter((offset) => offset > 0 && offset < text.length);
}

/** Shows a text in pieces, one from each seam on, with a caret. Returns the pieces by the offset they begin at. */
export function showSeams(
  element: HTMLElement,
  text: string,
  seams: readonly number[],
  caret: number,
): Map<number, HTMLElement> {
  const cuts = [...new Set([0, ...seams, caret])].sort((a, b) => a - b);
  const pieces = cuts.map((from, index) => {
    const piece = document.createElement("span");
    piece.className = from === caret ? "piece caret" : "piece";
    piece.append(text.slice(from, cuts[index + 1] ?? text.length));
    return [from, piece] as const;
  });
  element.replaceChildren(...pieces.map(([, piece]) => piece));
  return new Map(pieces);
}
