// The licensee's own backend: it says whose portal this is, and mints access tokens.

import type { Branding } from "wattlane";

/** What somebody who signs in may be. */
export type PersonRole = "DRIVER" | "STAFF" | "ADMIN";

export interface Person {
  id: string;
  name: string;
  role: PersonRole;
}

/** A provider's face, and who stands before it. */
export interface Face {
  /** Where its server is. */
  address: string;
  name: string;
  branding?: Branding;
  /** Who there is to be, while nobody is signed in. */
  people?: Person[];
  /** Who is signed in. */
  person?: Person;
}

export interface Minted {
  accessToken: string;
  /** What it may be used for. */
  scopes: string[];
  /** Whose it is. Tabs share a cookie: it need not be who was here before. */
  person: Person;
}

/** Nobody is signed in, or not any more. */
export class SignedOut extends Error {}
/** The backend cannot be reached. */
export class Away extends Error {}

export function getFace(): Promise<Face> {
  return ask("face");
}

export function mint(): Promise<Minted> {
  return ask("token", "");
}

export function signIn(id: string): Promise<unknown> {
  return ask("sign-in", id);
}

export function signOut(): Promise<unknown> {
  return ask("sign-out", "");
}

async function ask<T>(path: string, body?: string): Promise<T> {
  const response = await fetch(`/backend/${path}`, body === undefined ? {} : { method: "POST", body }).catch((error) => {
    throw new Away(String(error));
  });
  if (response.status === 401) throw new SignedOut();
  if (!response.ok) throw new Error(`${response.status} ${(await response.json().catch(() => ({}))).text ?? response.statusText}`);
  return response.json() as Promise<T>;
}
