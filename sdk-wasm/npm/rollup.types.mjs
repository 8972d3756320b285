// One file of types for each way in, with nothing in it of how the package is made.
import dts from "rollup-plugin-dts";

export default ["index", "bundler", "node", "ssr"].map((entry) => ({
  input: `build/types/${entry}.d.ts`,
  output: { file: `dist/${entry}.d.ts`, format: "es" },
  external: [/\.wasm$/],
  plugins: [dts()],
}));
