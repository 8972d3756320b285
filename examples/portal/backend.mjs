// What a licensee's backend has to do for a portal: keep the API key, know who is signed in, and mint them access tokens. A real one asks for a
// password, or an OpenID Connect issuer; this one lets anybody be anybody, since it is a demo.
//
// PORTAL_PROVIDERS says which provider is at which origin: {"http://localhost:5173": {"address": "http://127.0.0.1:50051", "key": "…"}}.
import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { Client, init } from "wattlane";

const told = Object.entries(JSON.parse(process.env.PORTAL_PROVIDERS ?? "{}"));
/** By host: a provider's server and key, the origin of its portal, and who is signed in, by their cookies. */
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
  const client = (provider.client ??= new Client(address, { accessToken: () => key }));
  const cookie = /(?:^|; )portal=([\w-]+)/.exec(request.headers.cookie)?.[1];
  const person = signedIn.get(cookie);
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
        signedIn.set(key, person);
        const secure = origin.startsWith("https:") ? "; Secure" : "";
        return answer(200, { person }, { "set-cookie": `portal=${key}; HttpOnly; SameSite=Strict; Path=/backend/${secure}` });
      }
      case "POST /backend/sign-out":
        return answer(200, { was: signedIn.delete(cookie) });
      case "POST /backend/token": {
        if (!person) return answer(401, { text: "nobody is signed in" });
        const subject = person.role === "DRIVER" ? { driverId: person.id } : { staffId: person.id };
        const { accessToken, scopes } = await client.auth.mintAccessToken({ ...subject, origins: [origin] });
        return answer(200, { accessToken, scopes });
      }
      default:
        return answer(404, { text: "there is no such call" });
    }
  } catch (error) {
    return answer(502, { text: String(error) });
  }
}

/** Who there is to be: the demo's door shows them all. A real one asks who one is. */
async function everybody(client) {
  const people = [];
  for await (const { id, name, role } of client.staff.listStaff()) people.push({ id, name, role });
  for await (const { id, name } of client.drivers.listDrivers()) people.push({ id, name, role: "DRIVER" });
  return people;
}
