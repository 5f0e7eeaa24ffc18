/** How the site's addresses are written. */
export interface SiteOptions {
  /** Where the site stands on its host, with a slash at both ends: "/" or "/archive/". */
  readonly basePath: string;
  /** Scheme and host without a closing slash ("https://example.org"); without it no absolute address is written. */
  readonly baseUrl?: string;
  /** Links name `index.html`, so that the site can be read from a disk (file://) without a server. */
  readonly offline: boolean;
}

export const DEFAULT_SITE_OPTIONS: SiteOptions = { basePath: "/", offline: false };

/** @example withSlashes("archive") // => "/archive/" */
export function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, "");
  return inner === "" ? "/" : `/${inner}/`;
}

/**
 * The address that every path of the site is written behind: no closing slash, and not the sub-path, which the paths
 * have themselves. People give the host alone or the site's whole address.
 *
 * @example hostAddress("https://example.org/archive/", "/archive/") // => "https://example.org"
 */
export function hostAddress(baseUrl: string, basePath: string): string {
  const address = baseUrl.replace(/\/+$/, "");
  const path = address.replace(/^[^/]*:\/\/[^/]*/, "");
  const subPath = basePath.replace(/\/$/, "");
  return path.endsWith(subPath) ? address.slice(0, address.length - subPath.length) : address;
}
