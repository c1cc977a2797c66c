"""The documentation of problems with reading files, for `quizgen check --explain CODE`.

Checks have their own documentation. This module documents the problems that are reported before checks run, and changes
that no check would detect.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from quizgen.problems import Severity


class ProblemDoc(NamedTuple):
    """The documentation of a code: a summary, the reason, a bad example and a good one."""

    severity: Severity
    summary: str
    why: str
    bad: str
    good: str

    @property
    def documentation(self) -> str:
        """The complete text, in the same form as for checks."""
        return f"{self.summary}\n\nWhy: {self.why}\nBad:  {self.bad}\nGood: {self.good}"


def _table(severity: Severity, text: str) -> dict[str, ProblemDoc]:
    """Lines of `code | summary | why | bad | good`."""
    rows = [[cell.strip() for cell in line.split(" | ")] for line in text.strip().splitlines()]
    return {code: ProblemDoc(severity, *cells) for code, *cells in rows}


ERRORS: Final = """
alias | A YAML alias such as *name. | Banks have no aliases, so * before a word is probably text. | answer: *one | answer: '*one'
anchor | A YAML anchor such as &name. | Banks have no anchors, so & before a word is probably text. | answer: &one | answer: '&one'
answered-twice | An answers file with two answers to one question. | It is unclear which answer counts. | two lines with the same question | one line for each question
article-missing | A bank whose article does not exist. | Every citation is compared with the article. Only banks whose questions are all pending or uncited need no article. | article: artikel.md | article: article.md
audio-format | A recording in a format that Anki cannot play. | Learners would hear nothing. | audio: {file: bell.wma, transcript: A bell.} | audio: {file: bell.mp3, transcript: A bell.}
cannot-pick | A worksheet that picks more questions than match. | The worksheet cannot be filled. | pick: easy:5 (with three easy questions) | pick: easy:3
complex-key | A list or a mapping in place of a field name. | Text that begins with { or [ is read as a mapping or a list. | text: {{Ada}} was an engineer. | text: '{{Ada}} was an engineer.'
control-character | An invisible control character. | Readers cannot see such characters, and printers and terminals treat them differently. | answer: "x\\e" | answer: x
cut-off | Text after " #", which YAML reads as a comment. | The text would be lost without a message. | ask: Who sang the #1 song? | ask: 'Who sang the #1 song?'
dates-out-of-order | An ordering question whose `dates` are not in order. | The dates contradict the order of the items. | dates: [1931, 1862] | dates: [1862, 1931]
duplicate-answer | A class file with two different answers of a learner to a question. | It is unclear which one counts, or whether these are two learners. | two rows for Anna with 60 and 61 | one row for Anna, or Anna W. and Anna K.
duplicate-bank | Two banks with the same name. | Cards and histories are stored under the name. | bank: market (in two files) | bank: market-prices
duplicate-column | A class file with two columns for one question. | It is unclear which one counts. | two columns headed stalls | one column headed stalls
duplicate-item | An ordering question with the same item twice. | Two identical items have no order. | items: [opening, repair, opening] | items: [opening, repair, closing]
duplicate-key | A field that appears twice. | YAML keeps only one of them, without a message. | answer: 60 and answer: 61 in one question | answer: 60
duplicate-learner | A class list with the same name twice. | Marks could be given to the wrong learner. | Anna Weber and Anna Weber | Anna Weber and Anna K. Weber
duplicate-seat | A class list with one seat for two learners. | The seat decides which form a learner gets. | seat 4 in two lines | seats 4 and 5
duplicate-uid | Two banks with the same `uid`. | The uid distinguishes the cards of different banks. | a bank copied with its uid | a copy without the line uid
duplicate-worksheet | Two worksheets with the same name. | Files are named after worksheets. | two entries with name: quiz-1 | name: quiz-1 and name: quiz-2
empty | A field without text. | An empty text shows nothing to learners. | ask: | ask: How many stalls are there?
empty-article | An article without paragraphs. | There is nothing to cite. | front matter only | front matter, then the text
empty-file | A file without text. | There is nothing to read. | an empty bank.yaml | bank: market
empty-name | A line of a class list without a name. | A worksheet without a name could be anybody's. | ,14 | Anna Weber,14
encoding | A file that is not encoded in UTF-8. | With other encodings, letters may be lost on other computers. | saved as UTF-16 | saved as UTF-8
front-matter | An article without title and language. | Documents need the title, and checks need the language. | an article that begins with its text | ---, title: The market, language: en, ---
invalid-boolean | A value other than true or false. | Words such as yes and no are answers, not truth values. | answer: yes | answer: true
invalid-class-list | A class list that is neither a list of names nor a table with the column `name`. | It is unclear which words are names. | Weber,Anna (without a first line) | "name" in the first line, then "Anna Weber"
invalid-cloze | A cloze text whose gaps cannot be read. | A gap that is not closed would show its answer. | text: A {{bell is rung. | text: A {{bell}} is rung.
invalid-credit | A `credit` that is not a percentage between 0% and 100%. | An answer that earns nothing needs no credit, and one that earns everything belongs under `accept`. | credit: 1/2 | credit: 50%
invalid-csv | An answers file in CSV format that cannot be read. | The answers cannot be graded. | a table without a header row | question,answer as the first line
invalid-date | A value that is not a date. | Dates are compared and sorted. | answer: 5/2011 | answer: 2011-05
invalid-deck | The name of an Anki deck with an empty level. | Anki would rename the deck. | deck: Biology:: | deck: Biology::Glass
invalid-height | A height that is not a length, or is more than a page. | Worksheets need to know how much room to leave. | space: {box: 40 cm} | space: {box: 12cm}
invalid-json | A line of an answers file that is not a JSON object. | The answer cannot be graded. | stalls: 60 | {"question": "prices/stalls", "answer": "60"}
invalid-name | A name with characters that are not allowed. | Names become file names, tags and parts of card ids. | id: Convoy Vehicles | id: convoy-vehicles
invalid-number | A value that is not a number. | Numbers are compared by value. | answer: sixty | answer: 60
invalid-pick | An entry of `pick` that cannot be read. | It is unclear which questions to choose. | pick: [easy: 5] with a space | pick: [easy:5]
invalid-pin | An entry under `pin` that is not an option. | Only options of the question can be kept at the end. | pin: wool (no option is wool) | pin: fish
invalid-points | A number of points in a class file that a question cannot earn. | Marks would be wrong. | 5 points for a question worth 3 | a number from 0 to 3
invalid-range | A `range` that is reversed or does not contain the answer. | The correct answer would be marked incorrect. | answer: 60, range: [70, 80] | answer: 60, range: [55, 65]
invalid-scale | A scale of marks in `quizgen.yaml` that gives two marks, or none, for some percentage. | It is unclear which mark a learner gets. | scale: {A: 90, B: 90} | scale: {A: 90, B: 0}
invalid-time | A lock file with a time that cannot be read. | Anki needs the time of the last change. | a time edited by hand | the line as `quizgen build` wrote it
invalid-tolerance | A negative tolerance. | No answer would be correct. | tolerance: -5 | tolerance: 5
invalid-width | An impossible width for a picture. | The picture would be wider than a page, or too small to be seen. | width: 900% | width: 60%
invalid-url | A value that is not a web address. | Readers can open only http and https addresses. | url: example.org | url: https://example.org
invisible-character | A value with an invisible character. | Two texts look equal, but are not. | type: short-answer with a zero-width space | type: short-answer
learner-name | A name in a class list with more than 100 characters or with a line break. | The name does not fit the line on the worksheet. | "Anna Weber (an unclosed quotation mark) | Anna Weber
listed-twice | A question that a worksheet lists twice. | The worksheet would contain the question twice. | questions: [stalls, stalls] | questions: [stalls]
lock-conflict | A lock file with a merge conflict. | It is unclear which cards learners have. | a lock file with lines <<<<<<< | one version of each line
lock-of-another-bank | A lock file that belongs to another bank. | Cards would replace those of the other bank. | a lock file that was copied | each bank with its own lock file
merge-conflict | Lines of a merge conflict that is not resolved. | It is unclear which version to use. | <<<<<<< HEAD | one version of the text
merge-key | The YAML merge key <<. | Banks have no anchors to merge. | <<: *common | all fields written out
missing-key | A required field that is missing. | The question cannot be shown or graded without it. | a numeric question without answer | answer: 60
needless-correction | A true statement with a `correction`. | Either the answer or the correction is wrong, usually because the statement was changed. | answer: true, correction: She did not. | answer: false, correction: She did not.
no-answer-columns | A class file without headings that quizgen recognises. | It is unclear who answered what. | Anna,60 in the first line | learner,question,answer in the first line
no-banks | A folder without a bank. | There is nothing to check or build. | a folder with article.md only | article.md and market.yaml
no-citation | A question with none of `cite`, `uncited` and `pending`, or with two of them. | Every question says where its answer comes from. | a flashcard without cite | cite: about 60 stalls
no-correction | A false statement without a `correction`. | Learners must see what is true. | answer: false | answer: false, correction: There are 60 stalls.
no-digest | A lock file with a card without its digest. | Without the digest, changes cannot be recognised. | a line deleted by hand | the line as `quizgen build` wrote it
no-form | A class file with question numbers that does not name the form. | Questions have other numbers on each form. | name,1,2 | name,form,1,2
no-learner | A row of a class file without a learner. | It is unclear whose answers these are. | ,60,Thursday | Anna,60,Thursday
no-original | An article without a record of its original. | The article cannot be compared with its original. | no original.yaml | `quizgen fingerprint`
not-a-file | A path that is not a regular file. | Only files can be read. | a folder named bank.yaml | a file named bank.yaml
not-found | A path that does not exist. | There is nothing to read. | quizgen check bnaks | quizgen check banks
one-space | A question whose `space` has more than one kind of room, or none. | Only one kind can be printed. | space: {lines: 4, box: 5cm} | space: {box: 5cm}
out-of-range | A number that is too large or too small. | The value would have no meaning. | points: -1 | points: 1
output-failed | An output that could not be built. | The other outputs and folders are built. | a program that prints PDF files stopped with an error | try --pdf-engine weasyprint
outside-path | A link to a place outside the given folder. | A bank from a stranger could otherwise show private files on your computer. | a link images/map.png to /home/ann/letter.png | a copy of the picture in the folder of the bank
pick-and-questions | A worksheet with both `pick` and `questions`. | Only one of them can choose the questions. | pick: easy, questions: [stalls] | questions: [stalls]
progress-file | The progress file of a practice page in place of its results. | It records practice over time rather than the answers of one test. | prices-progress.json | prices-anna-results.jsonl
range-and-tolerance | Two of `range`, `tolerance` and `significant`. | They may contradict each other. | tolerance: 5, range: [50, 70] | range: [50, 70]
retired-question | A worksheet that names a retired question. | Retired questions are not asked. | questions: [old-question] | questions: [new-question]
rubric-points | `points` that differ from the sum of the rubric. | It is unclear what the answer is worth. | rubric: {Names it: 2}, points: 3 | rubric: {Names it: 2}
section-questions | A section of a worksheet that does not select questions, or selects them in two ways. | It is unclear which questions to use. | title: Part A (and nothing else) | title: Part A and pick: [easy:5]
sections-and-pick | A worksheet with sections that also has `pick` or `questions`. | It is unclear which section these questions belong to. | pick: [easy:5] beside sections: | pick: [easy:5] in a section
several-languages | A worksheet in `quizgen.yaml` whose banks or articles have different languages. | A worksheet is in one language. | banks of two languages | a worksheet for each language
several-documents | A file with more than one YAML document. | Everything after --- would be ignored. | bank: one, ---, bank: two | a file for each bank
several-learners | An answers file with the answers of more than one learner. | One quiz is graded at a time, and the file does not say which one is meant. | lines with "learner": "Ann" and "learner": "Ben" | one file for each learner, or: quizgen class grade
tag | A YAML tag such as !name. | Banks have no tags, so ! before a word is probably text. | answer: !Jon | answer: '!Jon'
too-deep | Lists or fields that are nested too deeply. | A bank needs at most five levels. | [[[[[[…]]]]]] | [one, two]
too-large | A file that is too large. | Reading the file would take too long. | a bank of 20 MB | several banks
too-long | A value that is longer than allowed. | Names must fit into file names and tags. | an id of 100 letters | id: convoy-vehicles
too-many-cells | A row of a class file with more cells than headings. | A comma in a text has probably moved the answers after it. | Weber, Anna,60 | "Weber, Anna",60
too-many-learners | A class list with more than 200 learners. | A list of that length is probably not a single class. | the list of a school | a file for each class
unknown-bank | A worksheet in `quizgen.yaml` that names a bank that is not in the folder of this file or below. | The questions of this bank cannot be found. | banks: [market] | banks: [market-prices]
unknown-form | A form in a class file that no worksheet has. | Without the form, letters and numbers have no meaning. | form C of two forms | form B, or --forms 3
unknown-key | A field that does not exist. | The field would have no effect. | question: How many? | ask: How many?
unknown-question | A worksheet that names a question that does not exist. | The worksheet could not include it. | questions: [stals] | questions: [stalls]
unknown-type | A question type that does not exist. | The type decides how a question is shown and graded. | type: mcq | type: multiple-choice
unknown-value | A value that is not one of the allowed values. | The value would have no effect. | difficulty: simple | difficulty: easy
unreadable | A file that cannot be read. | The operating system does not allow it. | a file without permission to read | a file that you may read
unreadable-answer | An answer in a form that does not fit its question. | The answer cannot be graded. | words as the answer to a matching question | letters for the pairs, like 1b 2a
unreadable-class-file | A class file that is not a table. | Answers can only be read from a table. | a picture | a CSV or xlsx file, or JSON
worksheet-files | Two worksheets that would be written to the same file. | The second would replace the first. | two worksheets with one file name | different names
wrong-count | A list with too few or too many entries. | The question needs a different number of entries. | pairs: {1911: opening} | pairs: {1911: opening, 1954: repair}
wrong-type | A value that does not have the form its field needs. | It is unclear what the value means. | answer: [grain] | answer: grain
yaml-syntax | Text that is not valid YAML. | The text around it cannot be read. The other questions are still checked. | ask: Note: this | ask: 'Note: this'
"""

WARNINGS: Final = """
banks-with-errors | A worksheet in `quizgen.yaml` that was not made because some of its banks have errors. | The worksheet would lack the questions of these banks. | a bank with an error | the bank without the error
byte-order-mark | A file that begins with an invisible byte order mark. | Some programs show the mark as text. | saved as UTF-8 with BOM | saved as UTF-8
card-lost | A card that learners have, but that no question produces any more. | Learners keep the card, but it is no longer updated. | an id that was changed | the former id under `formerly`
form-changed | A class file with the footer of a worksheet that the banks no longer make. | Letters and numbers may have another meaning now. | a bank that was edited after printing | the bank as it was printed
letter-as-answer | A letter as the answer, though the options have no letters. | The letter would be shown as an option of its own. | answer: A | answer: Jon Ravn
logo-format | A logo that browsers cannot show. | Worksheets are printed without a logo. | logo: logo.tif | logo: logo.png
logo-missing | A logo that is neither in the bank's folder nor beside the `quizgen.yaml` that names it. | Worksheets are printed without a logo. | logo: lgo.png | logo: logo.png
malformed-code | Code whose last line of backticks is missing. | All text below is shown as code, too. | ``` above the code | ``` above and below the code
malformed-table | A table that is not read as its author meant it. | Cells would be lost, or text would become a row. | text directly below the last row | an empty line between table and text
maybe-cut-off | Text after " #", which may be a comment or part of the text. | YAML ignores such text without a message. | ask: Who was number # 7? | ask: 'Who was number # 7?'
orphaned-lock | A lock file without its bank. | The cards of the bank can no longer be updated. | a bank that was renamed | the lock file under the new name
question-changed | An answer to a question that was edited after the answer was given. | It is graded by the present key. | an answer from before the edit | an answer from after the edit
question-retired | An answer to a question that is retired. | The answer counts, although the question may have been wrong. | an answer to a retired question | a class file without its column
same-deck | Two folders whose decks have the same name. | Anki would mix their cards. | two articles with one title | `deck:` with different names
split-number | A comma that splits a number in brackets. | YAML begins a new entry at each comma. | accept: [1,200, twelve hundred] | accept: ["1,200", twelve hundred]
stray-quote | A quotation mark at one end of a text only. | Learners see the quotation mark. | front: When was it opened?" | front: When was it opened?
swallowed-line | A line that looks like an entry or a field, but is part of the text above. | YAML joins lines that are indented deeper. | `- one` and below it, deeper, `- two` | both with the same indentation
tex-in-double-quotes | TeX in double quotation marks. | There, \\t is a tab and \\n a new line. | ask: "What is $\\tan x$?" | ask: 'What is $\\tan x$?'
unfinished | A placeholder for text, such as TODO or ???. | Learners would see the placeholder. | answer: TODO | answer: 60
unsupported-markup | HTML, entities, links or pictures in text, or a table in an option. | Learners see the characters as they are typed. | ask: What is <b>here</b>? | ask: What is **here**?
"""

INFOS: Final = """
file-ignored | A YAML file that is not a bank. | The file may be a bank without its `bank` line. | title: The market | bank: market
media-unused | An image or a recording that no question uses. | The name of the file may be misspelt in the bank. | map.png beside image: {file: mpa.png, …} | image: {file: map.png, …}
undetected-change | A mistake that no check of citations would report (`quizgen check --mutate`). | If the bank contained such a mistake, learners would see it. | cite: Weiss and Brandt were cousins (answer: Weiss) | cite: Weiss founded the factory
"""

READING_PROBLEMS: Final = {
    **_table(Severity.ERROR, ERRORS),
    **_table(Severity.WARNING, WARNINGS),
    **_table(Severity.INFO, INFOS),
}
"""The documentation of each problem with reading files, by code."""
