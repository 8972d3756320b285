// The runner of the web SDK, in Node and in a page: it does what a case asks by the package's public methods, and reports what it saw.
// `README.md` one folder up says what each case is. It judges nothing.

/** After so long a case counts as one that hangs. */
const CASE_MAX_MS = 120_000;
/** How many streams `many_streams` tries to open. */
const STREAMS = 5;

/** Runs every case of the control door at `controlUrl` with the package `wattlane`, as `import * as wattlane` gives it. */
export async function run(wattlane, controlUrl) {
  await wattlane.init();
  const door = controlUrl.replace(/\/$/, "");
  const ask = async (path, body) => {
    // A text is sent without a preflight.
    const answer = await fetch(door + path, body === undefined ? {} : { method: "POST", body });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  for (const name of await ask("/cases")) {
    const report = await within(CASE_MAX_MS, play(wattlane, name, ask)).catch((error) => ({ threw: String(error?.stack ?? error) }));
    await ask(`/cases/${name}/report`, JSON.stringify(report));
  }
}

/** What comes of `work`, unless it takes too long. */
async function within(ms, work) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error(`it hangs: ${ms} ms were not enough`)), ms)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function play(wattlane, name, ask) {
  const given = await ask(`/cases/${name}/begin`, "");
  const it = new Case(wattlane, given, () => ask(`/cases/${name}/step`, ""));
  const does = CASES[name];
  if (!does) throw new Error(`this runner does not know the case ${name}`);
  try {
    return await does(it, given);
  } finally {
    for (const client of it.clients) client.free();
  }
}

/** What every case needs. */
class Case {
  constructor(wattlane, given, step) {
    Object.assign(this, { wattlane, given, step, clients: [], tokensAsked: 0 });
  }

  /** A client, which is freed when the case is over. */
  client(accessToken = this.nextToken, address = this.given.address) {
    const options = { accessToken };
    if (this.given.provider) options.provider = this.given.provider;
    const client = new this.wattlane.Client(address, options);
    this.clients.push(client);
    return client;
  }

  nextToken = async () => {
    const { tokens } = this.given;
    return tokens[Math.min(this.tokensAsked++, tokens.length - 1)];
  };

  /** What goes with each call. */
  get options() {
    return this.given.timeout_ms === undefined ? {} : { timeout: this.given.timeout_ms };
  }

  /** The error with which something ends; null where it does not. What is no error of the SDK is thrown on. */
  async error(work) {
    try {
      await work();
      return null;
    } catch (error) {
      if (!(error instanceof this.wattlane.WattlaneError)) throw error;
      const { reason, reasonName, code, fields, metadata } = error;
      return {
        kind: KINDS[reason] ?? "refused",
        reason: reasonName,
        code,
        fields,
        metadata,
      };
    }
  }

  /** GetCdr, which fails. */
  async refused(client = this.client()) {
    return {
      error: await this.error(() => client.cdrs.getCdr({ id: this.given.id }, this.options)),
    };
  }

  /** A CDR as reports tell it. */
  async cdr(client = this.client()) {
    const cdr = await client.cdrs.getCdr({ id: this.given.id }, this.options);
    const { id, cdrId, status, totalEnergy, startTime, receivedCost } = cdr;
    return {
      id,
      cdr_id: cdrId,
      status,
      total_energy: totalEnergy,
      start_time: startTime.toISOString(),
      cost: receivedCost.total.exclVat,
    };
  }

  /** The positions of the next `count` events. */
  async positions(watch, count = this.given.count) {
    const positions = [];
    for await (const event of watch) {
      positions.push(String(event.position));
      if (positions.length === count) break;
    }
    return positions;
  }
}

const KINDS = {
  UNAVAILABLE: "unavailable",
  DEADLINE_EXCEEDED: "deadline_exceeded",
  CANCELLED: "cancelled",
  INVALID: "invalid",
  FREED: "invalid",
};

/** The next message of a watch that stays open. */
async function next(iterator) {
  const { done, value } = await iterator.next();
  if (done) throw new Error("the watch has ended");
  return value;
}

function update(message) {
  const [update, session] = message.snapshot ? ["snapshot", message.snapshot] : ["delta", message.delta];
  return { update, version: String(session.version), energy: session.energy };
}

/** Whether two ratings are equal as a whole. */
function equal(one, other) {
  const text = (value) => JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part));
  return text(one) === text(other);
}

const CASES = {
  unary: async (it) => ({ cdr: await it.cdr() }),
  unknown_enum: async (it) => ({ cdr: await it.cdr() }),
  unknown_field: async (it) => ({ cdr: await it.cdr() }),
  typed_error: async (it, { ocpi_json }) => ({
    error: await it.error(() => it.client().cdrs.createCdr({ ocpiJson: ocpi_json })),
  }),
  error_details: (it) => it.refused(),
  unknown_reason: (it) => it.refused(),
  deadline: (it) => it.refused(),
  nobody_listens: (it) => it.refused(),
  retry: async (it, { ocpi_json }) => ({
    id: (await it.client().cdrs.createCdr({ ocpiJson: ocpi_json })).id,
  }),

  async refresh(it, { ids }) {
    const client = it.client();
    const get = async (id) => (await client.cdrs.getCdr({ id })).id;
    const first = await get(ids[0]);
    const rest = await Promise.all(ids.slice(1).map(get));
    return { ids: [first, ...rest], tokens_asked: it.tokensAsked };
  },

  async pages(it, { page_size }) {
    const list = () => it.client().cdrs.listCdrs({ pageSize: page_size });
    const items = [];
    for await (const cdr of list()) items.push(cdr.cdrId);
    const pages = [];
    for await (const page of list().pages()) pages.push(page.map((cdr) => cdr.cdrId));
    return { items, pages };
  },

  async watch(it, { id }) {
    const watch = it.client().sessions.watchSession({ id });
    const messages = watch[Symbol.asyncIterator]();
    const before = update(await next(messages));
    await it.step();
    const after = update(await next(messages));
    watch.close();
    return { messages: [before, after] };
  },

  async watch_refused(it, { id }) {
    const messages = it.client().sessions.watchSession({ id })[Symbol.asyncIterator]();
    const error = await it.error(() => messages.next());
    return { error, ended: (await messages.next()).done === true };
  },

  async resume(it, { resume_after, count }) {
    const watch = it.client().events.watchEvents({ resumeAfter: resume_after });
    const states = [];
    const collected = (async () => {
      for await (const state of watch.states()) states.push(state);
    })();
    const messages = watch[Symbol.asyncIterator]();
    const positions = [String((await next(messages)).position)];
    await it.step();
    while (positions.length < count) positions.push(String((await next(messages)).position));
    // Closing it may be told as a state of its own.
    const seen = [...states];
    watch.close();
    await collected;
    return { positions, states: seen };
  },

  async resume_cursor(it, { resume_after }) {
    const watch = it.client().events.watchEvents({ resumeAfter: resume_after });
    const positions = await it.positions(watch);
    return { positions, cursor: watch.cursor };
  },

  async watch_refresh(it) {
    const positions = await it.positions(it.client().events.watchEvents({}));
    return { positions, tokens_asked: it.tokensAsked };
  },

  async cancel(it, { id }) {
    const client = it.client();
    const abort = new AbortController();
    const ended = it.error(() => client.cdrs.getCdr({ id }, { signal: abort.signal }));
    await it.step();
    abort.abort();
    return { error: await ended };
  },

  async watch_close(it) {
    const watch = it.client().events.watchEvents({});
    const messages = watch[Symbol.asyncIterator]();
    await next(messages);
    const waiting = messages.next();
    await it.step();
    watch.close();
    return { ended: (await waiting).done === true };
  },

  async request_limit(it, { within, beyond }) {
    const client = it.client();
    const create = (letters) => client.cdrs.createCdr({ ocpiJson: "x".repeat(letters) });
    return {
      id: (await create(within)).id,
      error: await it.error(() => create(beyond)),
    };
  },

  large_answer: async (it, { id }) => ({
    length: (await it.client().cdrs.getCdrReceivedText({ id })).length,
  }),

  async offline_price(it, { ocpi_jsons, tariffs_ocpi_jsons }) {
    const { tariffs } = it.client();
    const prices = [];
    for (const [n, ocpiJson] of ocpi_jsons.entries()) {
      const request = { ocpiJson, tariffsOcpiJson: tariffs_ocpi_jsons[n] };
      const server = await tariffs.priceCdr(request);
      const offline = await tariffs.offline.priceCdr(request);
      prices.push({ server: server.cost.total.exclVat, offline: offline.cost.total.exclVat, equal: equal(server, offline) });
    }
    return { prices };
  },

  offline_error: async (it, { ocpi_json }) => ({
    error: await it.error(() => it.client().tariffs.offline.priceCdr({ ocpiJson: ocpi_json })),
  }),
  wrong_url: atEachAddress,
  html: atEachAddress,

  token_throws: (it) =>
    it.refused(
      it.client(async () => {
        throw new Error("signed out");
      }),
    ),
  token_hangs: (it) => it.refused(it.client(() => new Promise(() => {}))),

  async used_after_close(it, { id }) {
    const client = it.client();
    const watch = client.events.watchEvents({});
    const messages = watch[Symbol.asyncIterator]();
    await next(messages);
    watch.close();
    let ended = false;
    const error = await it.error(async () => {
      ended = (await messages.next()).done === true;
    });
    client.free();
    it.clients = [];
    return {
      watch: error ? { error } : { ended },
      client: { error: await it.error(() => client.cdrs.getCdr({ id })) },
    };
  },

  async clock_off(it, { slow_id }) {
    const client = it.client();
    const now = new Date().toISOString();
    const cdr = await it.cdr(client);
    const error = await it.error(() => client.cdrs.getCdr({ id: slow_id }, it.options));
    return { now, cdr, error };
  },

  async many_streams(it, { id }) {
    const client = it.client();
    const open = async () => {
      const watch = client.events.watchEvents({});
      return {
        watch,
        position: String((await next(watch[Symbol.asyncIterator]())).position),
      };
    };
    const opened = [];
    const error = await it.error(async () => {
      while (opened.length < STREAMS) opened.push(await open());
    });
    const cdr = await client.cdrs.getCdr({ id });
    opened[0].watch.close();
    const again = await open();
    for (const { watch } of [...opened, again]) watch.close();
    return { opened: opened.length, error, id: cdr.id, again: again.position };
  },
};

async function atEachAddress(it, { addresses }) {
  const errors = [];
  for (const address of addresses) {
    errors.push(await it.error(() => it.client(async () => "token", address).cdrs.getCdr({ id: "a" }, it.options)));
  }
  return { errors };
}
