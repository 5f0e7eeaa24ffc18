import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import type { Problem } from "./model/problem.ts";
import type { RawIssue } from "./model/raw-issue.ts";
import { readIssues } from "./read/read-archive.ts";
import { makeReviewAssets } from "./review/review-assets.ts";
import { ReviewDesk } from "./review/review-desk.ts";
import { reviewServer } from "./review/review-server.ts";
import { listen } from "./serve/listen.ts";

export interface ReviewOptions {
  /** Folder of raw pages. */
  readonly content: string;
  /** 8090 by default; the next free one where it is taken. */
  readonly port?: number;
  /** Who decides; stands in every correction. */
  readonly by: string;
  /** yyyy-mm-dd; today by default. */
  readonly today?: () => string;
}

export interface ReviewSession {
  readonly url: string;
  /** Trouble met while reading the content. */
  readonly problems: readonly Problem[];
  close(): Promise<void>;
}

/** Reads the content, puts it on the reviewer's desk, and serves the desk to this machine alone. */
export async function startReview({
  content,
  port = 8090,
  by,
  today,
}: ReviewOptions): Promise<ReviewSession> {
  const folder = resolve(content);
  const problems: Problem[] = [];
  const desk = new ReviewDesk(issuesOf(folder, problems), { content: folder, by, today: today ?? localDay });
  const token = randomBytes(24).toString("base64url");
  const server = reviewServer(desk, { assets: await makeReviewAssets(token), token, content: folder });
  const bound = await listen(server, port, "127.0.0.1");
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((done) => server.close(() => done()));
  };
  return { url: `http://127.0.0.1:${bound}/`, problems, close };
}

function* issuesOf(content: string, problems: Problem[]): Generator<RawIssue> {
  for (const read of readIssues(content)) {
    problems.push(...read.problems);
    if (read.issue) yield read.issue;
  }
}

/** The day on the reviewer's own calendar. */
function localDay(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
