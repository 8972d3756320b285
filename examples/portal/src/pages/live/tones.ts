// How the statuses of sessions look.

import type { Tone } from "@/ui/badge";

export const TONES: Record<string, Tone> = { ACTIVE: "good", PENDING: "info", RESERVATION: "info", COMPLETED: "plain", INVALID: "bad" };
