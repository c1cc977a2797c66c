#!/bin/sh
# Makes the fonts of worksheets (templates/fonts) from the fonts of the Noto project: for each script and face a file.
# Needs fonttools with brotli, which WeasyPrint installs, and on Debian the packages fonts-noto-core and fonts-noto-mono.
# The ranges are those of quizgen/outputs/worksheet/fonts.py, which says what a page needs of them.
set -eu
noto=/usr/share/fonts/truetype/noto
out="$(dirname "$0")/../templates/fonts"

# Spaces are in every file, because Pango takes a space from the font of the letter before it.
spaces=U+0020,U+00A0,U+2000-200A,U+202F
latin=U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0300-0301,U+0303,U+0308,U+2000-206F,U+2070-2089,U+20AC,U+2116,U+2122,U+2150-215E,U+2212,U+FEFF,U+FFFD
extended=$spaces,U+0100-02FF,U+0300-036F,U+1E00-1EFF,U+20A0-20C0,U+2100-214F
greek=$spaces,U+0370-03FF,U+1F00-1FFF
cyrillic=$spaces,U+0400-052F
arabic=$spaces,U+0600-06FF,U+0021,U+0028-0029,U+002E,U+003A,U+00AB,U+00BB,U+200C-200F,U+2010-2011,U+2026,U+FD3E-FD3F,U+FDF2,U+FDFA-FDFC
math=$spaces,U+2190-21FF,U+2200-22FF,U+2308-230B,U+2329-232A,U+25A0-25FF,U+27E6-27EB,U+27F5-27FF,U+2A00-2AFF
signs=$spaces,U+2300-23FF,U+25A0-25FF,U+2600-26FF,U+2700-27BF,U+2B00-2BFF
features=kern,liga,locl,ccmp,mark,mkmk,calt,rlig,init,medi,fina,isol,lnum

subset() { # FONT RANGES NAME
  pyftsubset "$noto/$1.ttf" --unicodes="$2" --output-file="$out/$3.woff2" --flavor=woff2 --no-hinting \
    --desubroutinize --layout-features="$features" --name-IDs=0,1,2,3,4,5,6,13,14
}
parts() { # FONT FACE CUT
  subset "$1" "$latin" "$2-latin-$3"
  subset "$1" "$extended" "$2-extended-$3"
  subset "$1" "$greek" "$2-greek-$3"
  subset "$1" "$cyrillic" "$2-cyrillic-$3"
}
parts NotoSerif-Regular serif 400
parts NotoSerif-Bold serif 700
parts NotoSerif-Italic serif 400i
parts NotoSerif-BoldItalic serif 700i
parts NotoSans-Regular sans 400
parts NotoSans-Bold sans 700
parts NotoSansMono-Regular mono 400
subset NotoNaskhArabic-Regular "$arabic" serif-arabic-400
subset NotoNaskhArabic-Bold "$arabic" serif-arabic-700
subset NotoSansArabic-Regular "$arabic" sans-arabic-400
subset NotoSansArabic-Bold "$arabic" sans-arabic-700
subset NotoSansMath-Regular "$math" symbols-math-400
subset NotoSansSymbols2-Regular "$signs" symbols-signs-400

# How wide each character is, in thousandths of the size, for lines that are numbered (quizgen/outputs/worksheet/lines.py).
python3 - "$out" <<'PYTHON'
import json, pathlib, sys

from fontTools.ttLib import TTFont

out, widths = pathlib.Path(sys.argv[1]), {}
for face in ("serif", "sans"):
    for cut in ("400", "700"):
        chars: dict[int, int] = {}
        for part in ("latin", "extended", "greek", "cyrillic", "arabic"):
            font = TTFont(out / f"{face}-{part}-{cut}.woff2")
            advances, per_em = font["hmtx"], font["head"].unitsPerEm
            for char, glyph in font.getBestCmap().items():
                chars.setdefault(char, -(-advances[glyph][0] * 1000 // per_em))
        by_width: dict[int, str] = {}
        for char, width in sorted(chars.items()):
            by_width[width] = by_width.get(width, "") + chr(char)
        widths[f"{face}-{cut}"] = by_width
(out / "widths.json").write_text(json.dumps(widths, separators=(",", ":"), sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
PYTHON
