import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type Connect } from "vite";
import { backend } from "./backend.mjs";

const serving = { port: Number(process.env.PORTAL_PORT ?? 5173), strictPort: true, allowedHosts: [".localhost"] };
const withBackend = ({ middlewares }: { middlewares: Connect.Server }) => void middlewares.use(backend);

export default defineConfig({
  plugins: [react(), tailwindcss(), { name: "backend", configureServer: withBackend, configurePreviewServer: withBackend }],
  resolve: { alias: { "@": fileURLToPath(new URL("src", import.meta.url)) } },
  build: { target: "es2022" },
  server: serving,
  preview: serving,
});
