import { InvalidArgumentError } from "commander";

const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/i;

/** Throws commander's own complaint when the text is no address that a site can stand at. */
export function parseSiteUrl(text: string): string {
  if (WEB_ADDRESS.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError("A site's address is written out, as in https://example.org.");
}
