import react from "@vitejs/plugin-react";
import { msw } from "msw/vite";
import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./content-security-policy.ts";

export default defineConfig({
  // Relative, so that the built page can be served from any folder.
  base: "./",
  // The worker's script comes from the installed msw, in `dev` and in `build`: a copy would go stale.
  plugins: [react(), msw({ mode: "worker-only" }), contentSecurityPolicy()],
  // Most of the script is msw: the mock is a part of this page.
  build: { target: "es2022", modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000 },
  server: { host: "127.0.0.1" },
});
