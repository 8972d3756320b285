// What a licensee's backend has to do for a portal: keep the API key, know who is signed in, and mint them access tokens. A real one asks for a
// password, or an OpenID Connect issuer; this one lets anybody be anybody, since it is a demo.
//
// PORTAL_PROVIDERS says which provider is at which host: {"localhost:5173": {"address": "http://127.0.0.1:50051", "key": "…"}}.
import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { Client, init } from "wattlane";

const providers = JSON.parse(process.env.PORTAL_PROVIDERS ?? "{}");
const signedIn = new Map();
await init();

/** Answers what is below /backend/; the rest is for the next one. */
export async function backend(request, response, next) {
  if (!request.url.startsWith("/backend/")) return next();
  const [provider, cookie] = [providers[request.headers.host], /portal=([\w-]+)/.exec(request.headers.cookie)?.[1]];
  const person = signedIn.get(`${request.headers.host} ${cookie}`);
  const answer = (status, body, headers = {}) => response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  if (!provider) return answer(404, { text: "no provider is at this host" });
  const client = (provider.client ??= new Client(provider.address, { accessToken: () => provider.key }));
  try {
    if (request.url === "/backend/face") return answer(200, { address: provider.address, person, ...(await face(client)) });
    if (request.method !== "POST") return answer(405, {});
    if (request.url === "/backend/sign-in") {
      const [id, key] = [await text(request), randomUUID()];
      signedIn.set(`${request.headers.host} ${key}`, (await face(client)).people.find((one) => one.id === id));
      return answer(200, {}, { "set-cookie": `portal=${key}; HttpOnly; SameSite=Strict; Path=/backend/` });
    }
    if (request.url === "/backend/sign-out") return answer(200, { was: signedIn.delete(`${request.headers.host} ${cookie}`) });
    if (!person) return answer(401, { text: "nobody is signed in" });
    const subject = person.role === "DRIVER" ? { driverId: person.id } : { staffId: person.id };
    const { accessToken, scopes } = await client.auth.mintAccessToken({ ...subject, origins: [`http://${request.headers.host}`] });
    return answer(200, { accessToken, scopes });
  } catch (error) {
    return answer(502, { text: String(error) });
  }
}

/** What is shown before anybody is signed in, and who there is to be. */
async function face(client) {
  const [{ name, branding }, { staff }, { drivers }] = await Promise.all([client.providers.getProvider(), client.staff.listStaff(), client.drivers.listDrivers()]);
  return { name, branding, people: [...staff, ...drivers.map((driver) => ({ ...driver, role: "DRIVER" }))].map(({ id, name, role }) => ({ id, name, role })) };
}
