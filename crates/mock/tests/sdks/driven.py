"""Which operations each SDK has called, by the journal of the mock, compared with what is checked in.

Usage: python3 driven.py HOST:PORT SDK...     (the SDKs that ran: Python, Node; UPDATE_DOCS=1 writes)
"""

import json
import os
import pathlib
import sys
import urllib.request

FILE = pathlib.Path(__file__).with_name("driven.json")
# How each names itself in `User-Agent`.
MARKS = {"Python": " Python/", "Node": " Node.js/"}

address, ran = sys.argv[1], sys.argv[2:]
with urllib.request.urlopen(f"http://{address}/_mock/har") as answer:
    entries = json.load(answer)["log"]["entries"]

written = json.loads(FILE.read_text())
driven = dict(written)
for sdk in ran:
    called = set()
    for entry in entries:
        headers = {each["name"]: each["value"] for each in entry["request"]["headers"]}
        if MARKS[sdk] in headers.get("user-agent", ""):
            called.add(entry["request"]["queryString"][0]["value"])
    driven[f"SDK for {sdk}"] = sorted(called)

if os.environ.get("UPDATE_DOCS"):
    FILE.write_text(json.dumps(driven, indent=2, sort_keys=True) + "\n")
elif driven != written:
    sys.exit(f"{FILE} has other operations than the journal; UPDATE_DOCS=1 .ci/sdks writes it:\n{json.dumps(driven)}")
print(f"ok   what {' and '.join(ran)} called is as the table of operations says")
