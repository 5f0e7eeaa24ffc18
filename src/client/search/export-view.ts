import { type CitedArticle, citedArticle, toCsv, toGbt7714, toRis } from "../../search/citations.ts";
import { type Hit, recordOf } from "../../search/searcher/search.ts";
import { byId, element } from "./dom.ts";

interface Form {
  readonly name: string;
  readonly file: string;
  readonly type: string;
  readonly write: (articles: readonly CitedArticle[]) => string;
}

const FORMS: readonly Form[] = [
  { name: "CSV", file: "articles.csv", type: "text/csv;charset=utf-8", write: toCsv },
  {
    name: "RIS",
    file: "articles.ris",
    type: "application/x-research-info-systems;charset=utf-8",
    write: toRis,
  },
  { name: "GB/T 7714", file: "references.txt", type: "text/plain;charset=utf-8", write: toGbt7714 },
];

/** Records fetched at the same time. */
const AT_ONCE = 32;

const container = byId("export");
const status = byId("export-status");

/** Buttons that save the whole list, not only what is shown. */
export function renderExport(hits: readonly Hit[], addressOf: (path: string) => string): void {
  container.hidden = hits.length === 0;
  status.textContent = "";
  const buttons = FORMS.map((form) => {
    const button = element("button", { type: "button" }, form.name);
    button.addEventListener("click", () => void save(form, hits, addressOf));
    return button;
  });
  byId("export-forms").replaceChildren(...buttons);
}

async function save(form: Form, hits: readonly Hit[], addressOf: (path: string) => string): Promise<void> {
  const articles: CitedArticle[] = [];
  for (let i = 0; i < hits.length; i += AT_ONCE) {
    const records = await Promise.all(hits.slice(i, i + AT_ONCE).map(recordOf));
    articles.push(...records.map((record) => citedArticle(record, addressOf(record.path))));
    status.textContent = `已取 ${articles.length} / ${hits.length} 篇`;
  }
  download(new Blob([form.write(articles)], { type: form.type }), form.file);
}

function download(blob: Blob, name: string): void {
  const href = URL.createObjectURL(blob);
  element("a", { href, download: name }).click();
  URL.revokeObjectURL(href);
}
