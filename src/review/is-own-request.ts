import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Hosts by which this machine knows itself; any other name may be a stranger's that was made to point here. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost):\d+$/;

export const TOKEN_HEADER = "x-review-token";

/** Whether a request was made to this machine under its own name: guards against DNS rebinding. */
export const isToOwnHost = ({ headers, socket }: IncomingMessage): boolean =>
  OWN_HOST.test(headers.host ?? "") && (headers.host ?? "").endsWith(`:${socket.localPort}`);

/** Whether a request knows the session's token, which only the served page does. */
export function knowsToken({ headers }: IncomingMessage, token: string): boolean {
  const [given, expected] = [Buffer.from(String(headers[TOKEN_HEADER] ?? "")), Buffer.from(token)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Whether a write comes from the served page itself: browsers say where a request was made. */
export const isFromOwnPage = ({ headers }: IncomingMessage): boolean =>
  headers.origin === `http://${headers.host}` && /^application\/json\b/.test(headers["content-type"] ?? "");
