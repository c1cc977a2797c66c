#!/bin/sh
# The programs that tests use besides Python packages: a browser, pango for PDF, poppler, tmux.
# Installed with apt where that is possible; otherwise the missing ones are named, and their tests fail.
set -u
wanted=""
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || wanted="$wanted chromium"
command -v pdftotext >/dev/null 2>&1 || wanted="$wanted poppler-utils"
python3 -c 'import ctypes.util, sys; sys.exit(not ctypes.util.find_library("pango-1.0"))' || wanted="$wanted libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
fc-list 2>/dev/null | grep -q NotoSansArabic || wanted="$wanted fontconfig fonts-noto-core"
[ -z "$wanted" ] && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends $wanted >/dev/null
else
  echo "The tests also need:$wanted" >&2
  echo "On Debian or Ubuntu: sudo apt-get install$wanted" >&2
fi
