"""Splits the texts of a JSON array on standard input with the installed package budoux.

Writes {"version": …, "phrases": [[…], …]}.
"""

import importlib.metadata
import json
import sys

import budoux

parser = budoux.load_default_japanese_parser()
json.dump(
    {
        "version": importlib.metadata.version("budoux"),
        "phrases": [parser.parse(text) for text in json.load(sys.stdin)],
    },
    sys.stdout,
)
