// The baseline: every service of the contract, by connect-web and protobuf-es. What a page of it would import.
import { createClient } from "@connectrpc/connect";
import { createGrpcWebTransport } from "@connectrpc/connect-web";
import { AccountService } from "./gen/wattlane/v1/accounts_pb.js";
import { AuditService } from "./gen/wattlane/v1/audit_pb.js";
import { AuthService } from "./gen/wattlane/v1/auth_pb.js";
import { CdrService } from "./gen/wattlane/v1/cdrs_pb.js";
import { DriverService } from "./gen/wattlane/v1/drivers_pb.js";
import { EventService } from "./gen/wattlane/v1/event_log_pb.js";
import { LocationService } from "./gen/wattlane/v1/locations_pb.js";
import { ProviderService } from "./gen/wattlane/v1/providers_pb.js";
import { SessionService } from "./gen/wattlane/v1/sessions_pb.js";
import { StaffService } from "./gen/wattlane/v1/staff_pb.js";
import { TariffService } from "./gen/wattlane/v1/tariffs_pb.js";
import { TokenService } from "./gen/wattlane/v1/tokens_pb.js";

const services = [
  AccountService,
  AuditService,
  AuthService,
  CdrService,
  DriverService,
  EventService,
  LocationService,
  ProviderService,
  SessionService,
  StaffService,
  TariffService,
  TokenService,
];

/** A client of every service, with a token on each call. */
export function clients(baseUrl, token) {
  const authorize = (next) => (request) => {
    request.header.set("authorization", `Bearer ${token}`);
    return next(request);
  };
  const transport = createGrpcWebTransport({
    baseUrl,
    interceptors: [authorize],
  });
  return Object.fromEntries(services.map((service) => [service.typeName, createClient(service, transport)]));
}
