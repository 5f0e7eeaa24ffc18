/** How often to look whether npm is still there, in milliseconds. */
const LOOK_EVERY = 500;

/**
 * Ends this process once the one that started it is gone, where that was npm: between them stands a shell that is ended with
 * npm and does not pass the signal on, so that a server would stay behind and keep its port. (On Windows nothing tells.)
 */
export function endWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const starter = process.ppid;
  const look = (): void => {
    if (process.ppid !== starter) process.exit();
  };
  setInterval(look, LOOK_EVERY).unref();
}
