import type { Span } from "../../search/marks.ts";

type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children. Text stays text: nothing is ever parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(key, "");
    else if (value !== undefined && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

/** A text with some of its stretches in <mark>. */
export function marked(text: string, spans: readonly Span[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const { from, to } of spans) {
    fragment.append(text.slice(done, from), element("mark", {}, text.slice(from, to)));
    done = to;
  }
  fragment.append(text.slice(done));
  return fragment;
}

/** The page's element of that id. Throws when the template has lost it. */
export function byId<Type extends HTMLElement = HTMLElement>(id: string): Type {
  const node = document.getElementById(id);
  if (node === null) throw new Error(`search page: no #${id}`);
  return node as Type;
}
