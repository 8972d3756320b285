// The messages of src/words are compiled when the portal is built: a browser needs no parser of them.

import compile from "icu-minify/compile";
import { readFile } from "node:fs/promises";
import { type Plugin, transformWithOxc } from "vite";

interface Messages {
  [key: string]: string | Messages;
}

function compiled(messages: Messages): unknown {
  return Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, typeof value === "string" ? compile(value) : compiled(value)]));
}

export function words(): Plugin {
  return {
    name: "words",
    enforce: "pre",
    async load(id) {
      const language = /\/src\/words\/(?:\w+\/)?(\w+)\.ts$/.exec(id)?.[1];
      if (!language) return;
      const { code } = await transformWithOxc(await readFile(id, "utf8"), id);
      const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      return { code: `export const ${language} = ${JSON.stringify(compiled(module[language]))};`, moduleType: "js" };
    },
  };
}
