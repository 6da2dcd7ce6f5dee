"""What the Python programs that make documents have in common; see documents.mjs."""
import glob
import json
import sys
import time


def read_input(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def run_documents(make):
    """Runs a program by its arguments. make(data, output) writes a document to a path or a stream."""
    import io

    mode, source, *rest = sys.argv[1:]
    if mode == "cold":
        make(read_input(source), rest[0])
        return
    count, warm_ups = int(rest[0]), int(rest[1])
    inputs = [read_input(path) for path in sorted(glob.glob(source + "/*.json"))]
    milliseconds = []
    for i in range(warm_ups + count):
        start = time.perf_counter()
        make(inputs[i % len(inputs)], io.BytesIO())
        if i >= warm_ups:
            milliseconds.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"milliseconds": milliseconds}))
