"""Compares the engine with Jinja2 and MiniJinja on one page, in one run.

Usage: compare.py PATH-OF-TemplatingBenchmark [--rivals]   (pip install jinja2 minijinja)

With --rivals, Stencil and swift-mustache take part, which the script builds first; the network is
needed for that. Their page is the same apart from white space beside the tags of HTML, because they
treat the lines of their own tags otherwise, and swift-mustache writes a quotation mark as &quot; where
Jinja2 writes &#34;.
"""

import argparse
import json
import pathlib
import re
import subprocess
import tempfile
import time

import jinja2
import minijinja

HERE = pathlib.Path(__file__).parent
TEMPLATES = HERE / "Templates"
RIVALS = {"Stencil": "stencil", "Mustache": "mustache"}


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


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def build_rivals():
    command = ["swift", "build", "-c", "release", "--package-path", str(HERE / "Rivals")]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return HERE / "Rivals" / ".build" / "release" / "RivalsBenchmark"


def alike(page):
    return re.sub(r"\s*([<>])\s*", r"\1", page.replace("&quot;", "&#34;")).strip()


def compare(name, context, ours, rivals=None):
    environment = jinja2.Environment(
        autoescape=True, loader=jinja2.FileSystemLoader(TEMPLATES), auto_reload=False
    )
    template = environment.get_template(name)
    expected = template.render(**context)
    mini = minijinja.Environment(
        loader=lambda name: (TEMPLATES / name).read_text(), auto_escape_callback=lambda _: True
    )
    rows = {}
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(context, file, ensure_ascii=False)
        file.flush()
        command = [ours, TEMPLATES, file.name, name]
        assert run(*command, "--print") == expected, "Jinja2 writes something else"
        rows["Casebook"] = run(*command).strip()
        rows["MiniJinja"] = figure(measure(lambda: mini.render_template(name, **context)))
        rows["Jinja2"] = figure(measure(lambda: template.render(**context)))
        for rival, language in RIVALS.items() if rivals else ():
            command = [rivals, TEMPLATES, file.name, language]
            assert alike(run(*command, "--print")) == alike(expected), f"{rival} writes another page"
            rows[rival] = run(*command).strip()
    print(name)
    for engine, text in rows.items():
        print(f"  {engine:<10} {text}")


def figure(microseconds):
    return f"{microseconds:.2f} microseconds"


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("benchmark", help="the path of TemplatingBenchmark")
    parser.add_argument("--rivals", action="store_true", help="with Stencil and swift-mustache")
    arguments = parser.parse_args()
    rivals = build_rivals() if arguments.rivals else None
    compare("page.html", data(), arguments.benchmark, rivals)
    compare("rich.html", data(), arguments.benchmark)
