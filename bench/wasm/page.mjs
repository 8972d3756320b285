// What is measured in the page: it is handed to the browser as it stands.
import { Client, init } from "./ours/index.js";
import * as codecs from "./codec.js";
import { clients } from "./theirs.js";

/** For so long a codec runs before the clock is read: a page's clock is coarse. */
const CODEC_SLICE_MS = 100;
/** For so long a client calls before it is the other's turn: short, since what else the machine does comes and goes. */
const CALLS_SLICE_MS = 150;

/** Calls a second of both clients, one call after another and so many in flight: a list of rounds for each. */
export async function calls({ address, key, ids, inFlight, rounds }) {
  await init();
  const mine = new Client(address, { accessToken: () => key });
  const peer = clients(address, key)["wattlane.v1.CdrService"];
  const get = {
    ours: async (id) => mine.cdrs.getCdr({ id }),
    theirs: async (id) => (await peer.getCdr({ id })).cdr,
  };
  const measured = Object.fromEntries(inFlight.map((lanes) => [lanes, { ours: [], theirs: [] }]));
  // The first round warms up connections, the server and the compiler.
  for (let round = 0; round <= rounds; round++) {
    for (const lanes of inFlight) {
      for (const who of order(round)) {
        const rate = await rateOf(get[who], ids, lanes);
        if (round > 0) measured[lanes][who].push(rate);
      }
    }
  }
  mine.free();
  return measured;
}

async function rateOf(get, ids, lanes) {
  const start = performance.now();
  let done = 0;
  const lane = async () => {
    while (performance.now() - start < CALLS_SLICE_MS) {
      const id = ids[(done * 7) % ids.length];
      if ((await get(id)).id !== id) throw new Error("the answer is another CDR");
      done++;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return (done / (performance.now() - start)) * 1000;
}

/** Milliseconds that both codecs take for a page, by what they do and whose it is: a list of rounds for each. */
export async function codec({ rounds }) {
  const bytes = new Uint8Array(await (await fetch("./page.bin")).arrayBuffer());
  const pages = {
    ours: codecs.ours.decode(bytes),
    theirs: codecs.theirs.decode(bytes),
  };
  const [sum, same] = [pages.ours, pages.theirs].map(({ cdrs }) => JSON.stringify([cdrs.length, cdrs.map(({ id, cdrId }) => [id, cdrId])]));
  if (sum !== same) throw new Error("the two have not decoded the same CDRs");
  for (const who of order(0)) {
    const again = codecs[who].encode(pages[who]);
    if (again.length !== bytes.length) throw new Error(`what ${who} encodes is not what the server sent`);
  }
  const measured = {
    cdrs: pages.ours.cdrs.length,
    bytes: bytes.length,
    decode: { ours: [], theirs: [] },
    encode: { ours: [], theirs: [] },
  };
  for (let round = 0; round <= rounds; round++) {
    for (const work of ["decode", "encode"]) {
      for (const who of order(round)) {
        const run = codecs[who][work];
        const time = timeOf(run, work === "decode" ? bytes : pages[who]);
        if (round > 0) measured[work][who].push(time);
      }
    }
  }
  return measured;
}

function timeOf(run, value) {
  const start = performance.now();
  let [times, taken] = [0, 0];
  do {
    run(value);
    times++;
    taken = performance.now() - start;
  } while (taken < CODEC_SLICE_MS);
  return taken / times;
}

/** Who is first takes turns. */
function order(round) {
  return round % 2 ? ["ours", "theirs"] : ["theirs", "ours"];
}
