import { InvalidArgumentError } from "commander";

const LAST_PORT = 65535;

/** Throws commander's own complaint when the text is no port; 0 asks for any free one. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= LAST_PORT) return port;
  throw new InvalidArgumentError(`A port is a whole number from 0 to ${LAST_PORT}.`);
}
