"""Renders templates with the real Jinja2: reads a JSON list of cases, prints a JSON list of results."""

import json
import sys

import jinja2


def render(case):
    options = case.get("options") or {}
    environment = jinja2.Environment(
        autoescape=True,
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        loader=jinja2.DictLoader(case["templates"]),
        **options,
    )
    try:
        return {"output": environment.get_template("main").render(json.loads(case["context"]))}
    except RecursionError:
        return {"error": "RecursionError"}
    except Exception as error:  # noqa: BLE001: every failure of a template is a result
        return {"error": f"{type(error).__name__}: {error}"}


print(json.dumps([render(case) for case in json.load(sys.stdin)]))
