"""validate-jsonschema.py SCHEMA.json FILE.yaml...: checks files against a schema, with the C parser of PyYAML where it is there."""
import json
import sys

import yaml
from jsonschema import Draft202012Validator

loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
with open(sys.argv[1], encoding="utf-8") as file:
    validator = Draft202012Validator(json.load(file))
found = 0
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        for error in validator.iter_errors(yaml.load(file, Loader=loader)):
            found += 1
            print(path, error.message)
sys.exit(1 if found else 0)
