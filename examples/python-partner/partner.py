"""A partner's back office in plain gRPC: hands CDRs in, reads them back, and lists what is there.

    python partner.py CDR.json...

WATTLANE_API_KEY is the key to call with; WATTLANE_ADDRESS is host:port of the server, with or without http:// (default 127.0.0.1:50051).
"""

import os
import pathlib
import sys
import tempfile

import grpc
import grpc_tools
from google.rpc import error_details_pb2
from grpc_status import rpc_status
from grpc_tools import protoc

PROTO = pathlib.Path(__file__).resolve().parents[2] / "proto"
GOOGLE = pathlib.Path(grpc_tools.__file__).parent / "_proto"
DEADLINE_SECONDS = 10


def stubs():
    """Makes Python modules of the contract and imports the two that are used here."""
    with tempfile.TemporaryDirectory() as out:
        files = [str(file) for file in PROTO.glob("wattlane/v1/*.proto")]
        if protoc.main(["protoc", f"-I{PROTO}", f"-I{GOOGLE}", f"--python_out={out}", f"--grpc_python_out={out}", *files]):
            sys.exit("The contract in proto/ could not be compiled.")
        sys.path.insert(0, out)
        from wattlane.v1 import cdrs_pb2, cdrs_pb2_grpc
    return cdrs_pb2, cdrs_pb2_grpc


def amount(money):
    """A google.type.Money in words, exactly: units and billionths of a unit, both of one sign."""
    sign = "-" if money.units < 0 or money.nanos < 0 else ""
    decimals = f"{abs(money.nanos):09}".rstrip("0").ljust(2, "0")
    return f"{sign}{abs(money.units)}.{decimals} {money.currency_code}"


def explain(error):
    """Prints why a call was refused: a stable reason to act on, and each bad field by name."""
    print(f"  refused: {error.code().name}: {error.details()}")
    status = rpc_status.from_call(error)
    for detail in status.details if status else ():
        info, bad = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest()
        if detail.Unpack(info):
            print(f"    reason {info.reason} of {info.domain}", dict(info.metadata))
        elif detail.Unpack(bad):
            for field in bad.field_violations:
                print(f"    {field.field}: {field.description}")


def main(paths):
    key = os.environ.get("WATTLANE_API_KEY") or sys.exit("Set WATTLANE_API_KEY to the key to call with.")
    messages, services = stubs()
    credential = [("authorization", f"Bearer {key}")]
    call = {"metadata": credential, "timeout": DEADLINE_SECONDS}
    with grpc.insecure_channel(os.environ.get("WATTLANE_ADDRESS", "127.0.0.1:50051").removeprefix("http://")) as channel:
        cdrs = services.CdrServiceStub(channel)
        unexpected = 0
        for path in paths:
            print(path)
            try:
                made = cdrs.CreateCdr(messages.CreateCdrRequest(ocpi_json=pathlib.Path(path).read_text("utf-8")), **call).cdr
                read = cdrs.GetCdr(messages.GetCdrRequest(id=made.id), **call).cdr
                print(f"  taken as {read.id}, version {read.version}")
            except grpc.RpcError as error:
                explain(error)
                unexpected += error.code() != grpc.StatusCode.ALREADY_EXISTS
        page_token = ""
        while True:
            page = cdrs.ListCdrs(messages.ListCdrsRequest(page_size=20, page_token=page_token), **call)
            for cdr in page.cdrs:
                price = amount(cdr.price.total.excl_vat) if cdr.HasField("price") else "no price"
                asked = amount(cdr.received_cost.total.excl_vat)
                print(f"{cdr.cdr_id:<22} {asked:>14} {price:>14}  {messages.CdrStatus.Name(cdr.status).removeprefix('CDR_STATUS_')}")
            page_token = page.next_page_token
            if not page_token:
                return unexpected


if __name__ == "__main__":
    try:
        sys.exit(1 if main(sys.argv[1:]) else 0)
    except grpc.RpcError as error:
        explain(error)
        sys.exit(1)
