// The headers with which the portal is served.

import { providers } from "./backend.mjs";

/** What a page may load and where it may call: itself and the provider's server. A logo may be anywhere; styles are also made by scripts. */
export function contentSecurityPolicy() {
  const servers = [...providers.values()].map(({ address }) => address);
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "worker-src 'self' blob:",
    `connect-src 'self' ${servers.join(" ")}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
