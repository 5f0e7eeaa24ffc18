import type { Sheet } from "../../review/sheet.ts";
import { fetchPicture } from "./api.ts";
import { byId, make } from "./dom.ts";

/** Boxes are in thousandths of the page. */
const percent = (thousandths: number): string => `${thousandths / 10}%`;

/** Shows the page's picture with a region for every block that has a box. */
export async function showPicture(sheet: Sheet, onPick: (block: string) => void): Promise<void> {
  const url = URL.createObjectURL(await fetchPicture(sheet.page));
  const image = make("img", { src: url, alt: "版面图" });
  image.addEventListener("load", () => URL.revokeObjectURL(url));
  const regions = sheet.blocks.flatMap(({ id, box }) => {
    if (!box) return [];
    const [left, top, right, bottom] = box;
    const region = make("div", { class: "region", "data-blocks": id });
    Object.assign(region.style, {
      left: percent(left),
      top: percent(top),
      width: percent(right - left),
      height: percent(bottom - top),
    });
    region.addEventListener("click", () => onPick(id));
    return [region];
  });
  byId("picture").replaceChildren(image, ...regions);
}
