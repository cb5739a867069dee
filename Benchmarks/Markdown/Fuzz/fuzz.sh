#!/bin/sh
# Fuzzes Markdown with libFuzzer: fuzz.sh [SECONDS]. Seeds are the texts of the tests and, if
# CASEBOOK_CONFORMANCE names their folder, the examples of the specifications. An input that crashes is
# left in the work folder, and belongs into the tests once it is mended.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${FUZZ_FOLDER:-$here/.build}
mkdir -p "$work/seeds" "$work/corpus"
flags="-O -swift-version 6 -package-name casebook -parse-as-library -enable-testing
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -enable-upcoming-feature NonisolatedNonsendingByDefault
  -I $root/Sources/CCMark -I $root/Sources/CExchange"
cd "$work"
# shellcheck disable=SC2086
swiftc $flags -emit-module -emit-library -static -module-name Diagnostics -wmo \
  $(find "$root/Sources/Diagnostics" -name '*.swift') -o libDiagnostics.a
# shellcheck disable=SC2086
swiftc $flags -emit-module -emit-library -static -module-name Markdown -wmo -I . -sanitize=fuzzer \
  $(find "$root/Sources/Markdown" -name '*.swift') -o libMarkdown.a
# shellcheck disable=SC2086
swiftc $flags -I . -sanitize=fuzzer "$here/FuzzMarkdown.swift" "$root/Tests/MarkdownTests/StrictHTML.swift" \
  libMarkdown.a libDiagnostics.a -lcmark -o fuzz
"$here/seeds" seeds "$root"/Tests/MarkdownTests/*Tests.swift ${CASEBOOK_CONFORMANCE:+"$CASEBOOK_CONFORMANCE"/*.json}
# The runtime's own report of a crash would end the process before its input is kept.
export SWIFT_BACKTRACE=enable=no
exec ./fuzz -dict="$here/markdown.dict" -max_total_time="${1:-60}" -timeout=25 -rss_limit_mb=2048 -max_len=4096 corpus seeds
