import { type PageRecord, pageToRecord } from "../assemble/page-to-record.ts";
import { shareOutCorrections } from "../correct/corrections-of-page.ts";
import { reconstructPage } from "../pipeline.ts";
import type { ReadPage } from "../read/read-page.ts";
import { findLostText } from "../validate/conservation.ts";

/** The public record of a page as read: reconstructed, checked, with every problem met on the way. */
export function parseReadPage({ page: raw, corrections, problems }: ReadPage): PageRecord {
  if (!raw) return emptyRecord(problems);
  // Corrections of the other pages are not this page's business.
  const page = reconstructPage(raw, shareOutCorrections(corrections, [raw]).ofPage(raw));
  const record = pageToRecord(page);
  return { ...record, problems: [...problems, ...page.problems, ...findLostText(page, raw)] };
}

/** A file that holds no page has a record all the same: it says why. */
function emptyRecord(problems: ReadPage["problems"]): PageRecord {
  const nothing = { newspaper: null, date: null, inferred: [], page: null, section: null };
  return { ...nothing, articles: [], furniture: [], leftovers: [], problems };
}
