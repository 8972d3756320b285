// Both codecs, on bytes that are at hand: ours has no such door for callers, who get what a call has brought.
import { fromBinary, toBinary } from "@bufbuild/protobuf";
import { decode } from "../../sdk-wasm/npm/src/decode.ts";
import { encode } from "../../sdk-wasm/npm/src/encode.ts";
import { services } from "../../sdk-wasm/npm/src/table.ts";
import { ListCdrsResponseSchema } from "./gen/wattlane/v1/cdrs_pb.js";

const { methods } = services().find(({ accessor }) => accessor === "cdrs");
const page = methods.find(({ name }) => name === "listCdrs").output;

export const ours = {
  decode: (bytes) => decode(page, bytes),
  encode: (value) => encode(page, value),
};
export const theirs = {
  decode: (bytes) => fromBinary(ListCdrsResponseSchema, bytes),
  encode: (value) => toBinary(ListCdrsResponseSchema, value),
};
