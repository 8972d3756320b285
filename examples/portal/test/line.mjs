// The line between browsers and a server: one that can be cut, and mended.

import { connect, createServer } from "node:net";

/** A port of its own through which all goes to `address`, until `cut()`; `mend()` takes connections again, on the same port. */
export async function lineTo(address) {
  const target = new URL(address);
  const open = new Set();
  const server = createServer((client) => {
    const onward = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, onward],
      [onward, client],
    ]) {
      open.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => (open.delete(from), to.destroy()));
    }
  });
  const listen = (port) => new Promise((listening) => server.listen(port, "127.0.0.1", listening));
  await listen(0);
  const { port } = server.address();
  const cut = async () => {
    const closed = new Promise((done) => server.close(done));
    for (const socket of open) socket.resetAndDestroy();
    await closed;
  };
  return { address: `http://127.0.0.1:${port}`, cut, mend: () => listen(port) };
}
