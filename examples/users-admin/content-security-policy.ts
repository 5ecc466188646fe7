import { servers } from "@iam-users/client";
import type { Plugin } from "vite";

/** What the built page may load and call: itself, and the servers of the API. */
const policy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self' data:",
  "worker-src": "'self'",
  "connect-src": ["'self'", ...Object.values(servers.names)].join(" "),
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** Writes a strict Content-Security-Policy into the built page. The page of `vite dev` has inline scripts, and goes without. */
export const contentSecurityPolicy = (): Plugin => ({
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      injectTo: "head-prepend",
      attrs: {
        "http-equiv": "Content-Security-Policy",
        content: Object.entries(policy)
          .map((directive) => directive.join(" "))
          .join("; "),
      },
    },
  ],
});
