"""One sample of CPython: runs one file's work a few times and prints what each run took of the processor."""

import json
import runpy
import sys
import time

order = json.loads(sys.argv[1])
peer = runpy.run_path(order["file"])
size = order.get("size", peer["SIZE"])
values = []
if "bytes_each" in peer:
    values.append(peer["bytes_each"](size))
else:
    for _ in range(order.get("runs", 1)):
        before = time.process_time()
        if peer["work"](size) != size:
            raise SystemExit(f"{order['file']} did not finish")
        values.append((time.process_time() - before) * 1e9 / size)
print(json.dumps({"size": size, "values": values}))
