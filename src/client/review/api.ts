import type { Decision } from "../../review/decision.ts";
import type { Answer, Queue, Sheet } from "../../review/sheet.ts";

const token = document.querySelector<HTMLMetaElement>('meta[name="review-token"]')?.content ?? "";

/** Asks the review server. Throws with its words when it refuses or is gone. */
async function ask(path: string, body?: unknown): Promise<Response> {
  const headers = { "X-Review-Token": token, "Content-Type": "application/json" };
  const response = await fetch(path, {
    headers,
    ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

const of = (page: string): string => `?page=${encodeURIComponent(page)}`;

export const fetchQueue = async (): Promise<Queue> => (await ask("/api/queue")).json();
export const fetchSheet = async (page: string): Promise<Sheet> => (await ask(`/api/sheet${of(page)}`)).json();
export const fetchPicture = async (page: string): Promise<Blob> =>
  (await ask(`/api/picture${of(page)}`)).blob();
export const postDecision = async (page: string, decision: Decision): Promise<Answer> =>
  (await ask(`/api/decide${of(page)}`, decision)).json();
export const postUndo = async (page: string): Promise<Answer> =>
  (await ask(`/api/undo${of(page)}`, {})).json();
