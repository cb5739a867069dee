"""Compares the engine with Jinja2 and MiniJinja on one page, in one run.

Usage: compare.py PATH-OF-TemplatingBenchmark   (pip install jinja2 minijinja)
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

import jinja2
import minijinja

HERE = pathlib.Path(__file__).parent
TEMPLATES = HERE / "Templates"


def data():
    paragraph = "<p>Ein Absatz mit <em>Betonung</em> &amp; 日本語の文章が続きます。" + "word " * 100 + "</p>\n"
    entries = [
        {
            "title": f"Case {number}: growth & the <brand>",
            "url": f"/cases/case-{number}/",
            "description": "How a company grew, in numbers and decisions. 数字と判断の記録。",
            "date": f"2026-11-{number % 28 + 1:02d}",
            "tags": [
                {"name": "Growth", "url": "/tags/growth/"},
                {"name": "事例", "url": "/tags/cases/"},
            ],
        }
        for number in range(30)
    ]
    return {
        "site": {
            "title": "Casebook",
            "language": "en",
            "navigation": [
                {"label": "Articles", "url": "/articles/"},
                {"label": "Cases", "url": "/cases/"},
                {"label": "Tags", "url": "/tags/"},
            ],
        },
        "page": {
            "title": "Case studies",
            "date": "2026-11-22",
            "content": paragraph * 10,
            "entries": entries,
        },
    }


def measure(render):
    best = float("inf")
    for _ in range(10):
        start = time.perf_counter()
        for _ in range(200):
            render()
        best = min(best, time.perf_counter() - start)
    return best / 200 * 1e6


def compare(name, context):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(context, file, ensure_ascii=False)
        file.flush()
        command = [sys.argv[1], str(TEMPLATES), file.name, name]
        ours = subprocess.run(command + ["--print"], capture_output=True, text=True).stdout
        figure = subprocess.run(command, capture_output=True, text=True).stdout.strip()

    environment = jinja2.Environment(
        autoescape=True, loader=jinja2.FileSystemLoader(TEMPLATES), auto_reload=False
    )
    template = environment.get_template(name)
    assert template.render(**context) == ours, "Jinja2 writes something else"

    mini = minijinja.Environment(
        loader=lambda name: (TEMPLATES / name).read_text(), auto_escape_callback=lambda _: True
    )
    print(f"{name}")
    print(f"  Casebook   {figure}")
    print(f"  MiniJinja  {measure(lambda: mini.render_template(name, **context)):.2f} microseconds")
    print(f"  Jinja2     {measure(lambda: template.render(**context)):.2f} microseconds")


if __name__ == "__main__":
    for page in ("page.html", "rich.html"):
        compare(page, data())
