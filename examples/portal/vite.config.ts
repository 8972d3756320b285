import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type Connect } from "vite";
import { backend } from "./backend.mjs";
import { contentSecurityPolicy } from "./policy.mjs";
import { words } from "./words.vite.ts";

const serving = { port: Number(process.env.PORTAL_PORT ?? 5173), strictPort: true, allowedHosts: [".localhost"] };
const withBackend = ({ middlewares }: { middlewares: Connect.Server }) => void middlewares.use(backend);

/** What many pages share is one file: each is a request, and many small ones are more bytes. */
const shared = { name: "shared", test: /\/src\/(ui|lib)\/|\/node_modules\/(clsx|react|@tanstack\/(react-query|query-core))\//, minShareCount: 7 };

export default defineConfig({
  plugins: [react(), tailwindcss(), words(), { name: "backend", configureServer: withBackend, configurePreviewServer: withBackend }],
  resolve: {
    alias: {
      "@": fileURLToPath(new URL("src", import.meta.url)),
      // What goes with messages that words.vite.ts has compiled.
      "use-intl/format-message": "use-intl/format-message/format-only",
      // React has had it itself since 18.
      "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector",
    },
  },
  build: {
    target: "es2022",
    // Browsers of that year load modules ahead by themselves.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { codeSplitting: { groups: [shared] } } },
  },
  // The package lies beside the portal here, and its module beside its script.
  server: { ...serving, fs: { allow: ["../.."] } },
  optimizeDeps: { exclude: ["wattlane"] },
  // A page that is built is served as a real one would be; Vite's own needs more while one works on it.
  preview: {
    ...serving,
    headers: { "Content-Security-Policy": contentSecurityPolicy(), "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" },
  },
});
