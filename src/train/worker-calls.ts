import { resolve } from "node:path";
import { parentPort, Worker } from "node:worker_threads";
import { HALVES } from "./folds.ts";

type Calls = Record<string, (input: never) => unknown>;

/** In a worker: answers every call by the function of its name, one after another. */
export function answerCalls(calls: Calls): void {
  parentPort!.on("message", ({ name, input }: { name: string; input: never }) => {
    parentPort!.postMessage(calls[name]!(input));
  });
}

/** Node 20 does not hand the loader of TypeScript on to workers: each registers it for itself. */
const START = `
  const { tsx, script } = require("node:worker_threads").workerData;
  import(tsx).then(({ register }) => (register(), import(script)));
`;

/** A worker that answers calls: what is long to make ready stays with it from one to the next. */
export class WorkerCalls<Api extends Calls> {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (answer: unknown) => void; reject: (error: Error) => void }[] = [];

  /** @param env environment variables of the worker beside those of this process */
  constructor(script: URL, env: NodeJS.ProcessEnv) {
    this.#worker = new Worker(START, {
      eval: true,
      workerData: { tsx: import.meta.resolve("tsx/esm/api"), script: script.href },
      env: { ...process.env, ...env },
    });
    this.#worker.on("message", (answer) => this.#waiting.shift()!.resolve(answer));
    this.#worker.on("error", (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  call<Name extends keyof Api & string>(
    name: Name,
    input: Parameters<Api[Name]>[0],
  ): Promise<ReturnType<Api[Name]>> {
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage({ name, input });
    });
    return answer as Promise<ReturnType<Api[Name]>>;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * A worker for either half of the training pages.
 *
 * @param tables folder with tables made without half `a` of the corpus's pages and without half `b`; else the shipped ones
 */
export const startHalves = <Api extends Calls>(
  script: URL,
  tables: string | undefined,
): [WorkerCalls<Api>, WorkerCalls<Api>] => {
  const start = (half: string): WorkerCalls<Api> =>
    new WorkerCalls<Api>(script, tables === undefined ? {} : { BROADSHEET_TABLES: resolve(tables, half) });
  return [start(HALVES[0]), start(HALVES[1])];
};
