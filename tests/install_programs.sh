#!/bin/sh
# The programs that tests use besides Python packages: a browser, pango for PDF, poppler, and the fonts that
# tests/fonts.conf names. Installed with apt where that is possible; otherwise the missing ones are listed, and their
# tests fail.
set -u
wanted=""
has_font() { FONTCONFIG_FILE="$(dirname "$0")/fonts.conf" fc-list 2>/dev/null | grep -q "/$1\.ttf"; }
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || wanted="$wanted chromium"
command -v pdftotext >/dev/null 2>&1 || wanted="$wanted poppler-utils"
python3 -c 'import ctypes.util, sys; sys.exit(not ctypes.util.find_library("pango-1.0"))' || wanted="$wanted libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
command -v fc-list >/dev/null 2>&1 || wanted="$wanted fontconfig"
has_font DejaVuSans || wanted="$wanted fonts-dejavu-core"
has_font LiberationSans-Regular || wanted="$wanted fonts-liberation"
{ has_font NotoSans-Regular && has_font NotoNaskhArabic-Regular; } || wanted="$wanted fonts-noto-core"
[ -z "$wanted" ] && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends $wanted >/dev/null
else
  echo "The tests also need:$wanted" >&2
  echo "On Debian or Ubuntu: sudo apt-get install$wanted" >&2
fi
