#!/bin/sh
# Fuzzes the template engine with libFuzzer: fuzz.sh text|data [SECONDS]. An input is the text of a
# template, or a template with its data. Seeds are the fixtures of the tests. An input that crashes is
# left in the work folder, and belongs into the tests once it is mended.
set -eu
case "${1:-}" in
  text) define= ;;
  data) define=-DFUZZES_DATA ;;
  *) echo "usage: fuzz.sh text|data [SECONDS]" >&2; exit 2 ;;
esac
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${FUZZ_FOLDER:-$here/.build}/$1
mkdir -p "$work/seeds" "$work/corpus"
flags="-O -swift-version 6 -package-name casebook -parse-as-library
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -enable-upcoming-feature NonisolatedNonsendingByDefault
  -I $root/Sources/CExchange"
cd "$work"
# shellcheck disable=SC2086
swiftc $flags -emit-module -emit-library -static -module-name Diagnostics -wmo \
  $(find "$root/Sources/Diagnostics" -name '*.swift') -o libDiagnostics.a
# shellcheck disable=SC2086
swiftc $flags -emit-module -emit-library -static -module-name Templating -wmo -I . -sanitize=fuzzer \
  $(find "$root/Sources/Templating" -name '*.swift') -o libTemplating.a
# shellcheck disable=SC2086
swiftc $flags $define -I . -sanitize=fuzzer "$here/FuzzTemplate.swift" libTemplating.a libDiagnostics.a -o fuzz
for fixture in "$root"/Tests/TemplatingTests/Fixtures/output/*.txt; do
  # The template comes first, then for one of the targets the rule line and the data.
  awk -v target="$1" 'BEGIN { part = 0 } /^---$/ { part++; next } part == 0 { data = data $0 "\n" } part == 1 { print }
    END { if (target == "data") printf "---\n%s", data }' \
    "$fixture" >"seeds/$(basename "$fixture")"
done
exec ./fuzz -dict="$here/jinja.dict" -max_total_time="${2:-60}" -timeout=25 -rss_limit_mb=2048 -max_len=4096 corpus seeds
