// What a licensee's backend has to do for a portal: keep the API key, know who is signed in, and mint them access tokens. A real one asks for a
// password, or an OpenID Connect issuer; this one lets anybody be anybody, since it is a demo.
//
// PORTAL_PROVIDERS says which provider is at which origin: {"http://localhost:5173": {"address": "http://127.0.0.1:50051", "key": "…"}}.
import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { Client, init } from "wattlane";

const told = Object.entries(JSON.parse(process.env.PORTAL_PROVIDERS ?? "{}"));
/** So long somebody is signed in, ms: a working day. */
const SIGNED_IN_MS = 12 * 3_600_000;
/** So long a body may be, bytes: it is an id. */
const BODY_MAX = 1_000;
/** By host: a provider's server and key, the origin of its portal, and who is signed in until when, by their cookies. */
export const providers = new Map(told.map(([origin, about]) => [new URL(origin).host, { origin, ...about, signedIn: new Map() }]));
await init();

/** Answers what is below /backend/; the rest is for the next one. */
export async function backend(request, response, next) {
  if (!request.url.startsWith("/backend/")) return next();
  const json = { "content-type": "application/json", "cache-control": "no-store" };
  const answer = (status, body, headers) => response.writeHead(status, { ...json, ...headers }).end(JSON.stringify(body));
  const provider = providers.get(request.headers.host);
  if (!provider) return answer(404, { text: "no provider is at this host" });
  const { origin, address, key, signedIn } = provider;
  if (request.method === "POST") {
    // A cookie goes with what other sites on this host ask, too. Browsers say who asks; what is none has no cookie of somebody else's.
    if ((request.headers.origin ?? origin) !== origin) return answer(403, { text: "this is not the portal's origin" });
    // Browsers also say how much is to come.
    if (!(request.headers["content-length"] <= BODY_MAX)) return answer(413, { text: `a body has ${BODY_MAX} bytes at most` });
  }
  const client = (provider.client ??= new Client(address, { accessToken: () => key }));
  const cookie = /(?:^|; )portal=([\w-]+)/.exec(request.headers.cookie)?.[1];
  for (const [cookie, { until }] of signedIn) if (until < Date.now()) signedIn.delete(cookie);
  const person = signedIn.get(cookie)?.person;
  try {
    switch (`${request.method} ${request.url}`) {
      case "GET /backend/face": {
        const { name, branding } = await client.providers.getProvider();
        return answer(200, { address, name, branding, ...(person ? { person } : { people: await everybody(client) }) });
      }
      case "POST /backend/sign-in": {
        const [id, key] = [await text(request), randomUUID()];
        const person = (await everybody(client)).find((one) => one.id === id);
        if (!person) return answer(400, { text: "nobody has this id" });
        // Who was here before is so no more, and a copy of their cookie is worth nothing.
        signedIn.delete(cookie);
        signedIn.set(key, { person, until: Date.now() + SIGNED_IN_MS });
        const secure = origin.startsWith("https:") ? "; Secure" : "";
        return answer(200, { person }, { "set-cookie": `portal=${key}; HttpOnly; SameSite=Strict; Path=/backend/${secure}` });
      }
      case "POST /backend/sign-out":
        return answer(200, { was: signedIn.delete(cookie) });
      case "POST /backend/token": {
        if (!person) return answer(401, { text: "nobody is signed in" });
        const subject = person.role === "DRIVER" ? { driverId: person.id } : { staffId: person.id };
        const minted = await client.auth.mintAccessToken({ ...subject, origins: [origin] }).catch(orNobody);
        if (minted) return answer(200, { accessToken: minted.accessToken, scopes: minted.scopes, person });
        // Somebody who was removed is signed in no more.
        signedIn.delete(cookie);
        return answer(401, { text: "nobody is signed in" });
      }
      default:
        return answer(404, { text: "there is no such call" });
    }
  } catch (error) {
    return answer(502, { text: String(error) });
  }
}

/** Undefined where there is nobody to mint for. */
function orNobody(error) {
  if (error.reason !== "NOT_FOUND") throw error;
}

/** Who there is to be: the demo's door shows them all. A real one asks who one is. */
async function everybody(client) {
  const people = [];
  for await (const { id, name, role } of client.staff.listStaff()) people.push({ id, name, role });
  for await (const { id, name } of client.drivers.listDrivers()) people.push({ id, name, role: "DRIVER" });
  return people;
}
