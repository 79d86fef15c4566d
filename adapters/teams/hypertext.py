"""What people write in Teams, as spans: its HTML, live and over Graph, and the plain text where that is all there is.

One message reads alike through each door. Whatever a message quotes of somebody else is left out: it is not what its
writer said. Tags are found by two expressions of which none ever reads past the next `<`, so that the time taken grows
with the length and no faster, whatever anybody sends; the standard library's parser takes half a minute for 48 KB of
`<a `.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Final

from bot.kernel.cards import Code, Link, Span, Text, Words

MOST: Final = 200_000
"""Characters of a message that are read: Teams' own limit is about a hundred kilobytes."""
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:_-]*+)((?:[^<>\"']|\"[^<\"]*+\"|'[^<']*+'|[\"'])*+)>")
_SAID: Final = re.compile(r"([a-zA-Z:_-]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")
_SPACE: Final = re.compile(r"[ \t\r\n\f\xa0]+")
_BLOCKS: Final = frozenset(
    {
        *("address", "article", "blockquote", "dd", "div", "dl", "dt", "figure", "footer", "form", "header", "hr"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "section", "table", "tr", "ul"),
    }
)
_UNSAID: Final = frozenset({"attachment", "head", "script", "style", "title", "template"})
"""What stands in them is not read."""
_CODES: Final = frozenset({"code", "codeblock", "pre", "tt"})
_SAFE: Final = ("https://", "http://", "mailto:")
_MENTION, _EMOJI, _REPLY = "/mention", "/emoji", "/reply"
"""How the type of an item ends that stands for a person, an emoji, or what is answered."""
_PLAIN: Final = re.compile(
    r"<at(?:\s[^<>]*+)?>(?P<at>[^<]*+)</at>|(?P<url>https?://[^\s<>\"]++)"
)  # fmt: skip
_MARKED: Final = re.compile(
    r"```(?P<block>[^`]++)```|`(?P<code>[^`\n]++)`|\[(?P<label>[^\[\]\n]++)\]\((?P<href>[^()\s]++)\)|" + _PLAIN.pattern
)
_ENTITY: Final = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});")
_AFTER: Final = ".,;:!?)]}'*"
"""What follows an address and is none of it."""


class Mentions:
    """Who is meant by the names in one message: by their numbers, else by how they are written, in order."""

    def __init__(self, told: Iterable[tuple[str, str, Span]] = ()) -> None:
        """Each is its number, its words, and what it stands for."""
        self._numbered: dict[str, tuple[str, Span]] = {}
        self._named: defaultdict[str, list[Span]] = defaultdict(list)
        for number, words, span in told:
            self._numbered[number] = (words, span)
            self._named[words].append(span)
        self._used: dict[str, int] = defaultdict(int)

    def meant(self, words: str, number: str = "") -> Span:
        """Say whom it names; nobody that is known is mere words."""
        of_that_name = self._named.get(words, ())
        numbered = self._numbered.get(number)
        if numbered is not None and (numbered[0] == words or not of_that_name):
            return numbered[1]
        if not of_that_name:
            return Words(f"@{words}")
        at = min(self._used[words], len(of_that_name) - 1)
        self._used[words] += 1
        return of_that_name[at]


def written(html: str, mentions: Mentions) -> Text:
    """Read a message's HTML."""
    html = _uncommented(html[:MOST].replace("\0", ""))
    page, done = _Page(mentions), 0
    for tag in _TAG.finditer(html):
        page.says(unescape(html[done : tag.start()]))
        if tag[1]:
            page.closes(tag[2].lower())
        else:
            page.opens(tag[2].lower(), tag[3])
        done = tag.end()
    page.says(unescape(html[done:]))
    return page.text()


def typed(text: str, text_format: str, mentions: Mentions) -> Text:
    """Read a message's plain text, in which only mentions are marked; in Markdown, code and links too."""
    text = text[:MOST].replace("\0", "")  # no database keeps it
    if text_format == "xml":
        return written(text, mentions)
    page, done = _Page(mentions), 0
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for found in (_MARKED if text_format == "markdown" else _PLAIN).finditer(text):
        page.copies(_plain(text[done : found.start()]))
        done = found.end()
        given = found.groupdict()
        if given["at"] is not None:
            page.names(_plain(given["at"]), "")
        elif given["url"] is not None:
            url = _plain(given["url"].rstrip(_AFTER))
            page.links(url, url)
            page.copies(_plain(given["url"][len(given["url"].rstrip(_AFTER)) :]))
        elif (code := given["block"] or given["code"]) is not None:
            page.puts(Code(_plain(code).strip("\n")))
        else:
            page.links(_plain(given["href"]), _plain(given["label"]))
    page.copies(_plain(text[done:]))
    return page.text()


class _Page:
    """What has been read so far."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._spans: list[Span] = []
        self._words: list[str] = []
        self._lines = 0
        """Lines that end before whatever is said next."""
        self._space = False
        self._fresh = True
        """Nothing is said on this line yet."""
        self._hidden: list[str] = []
        """The tags within which nothing is read, the outermost first."""
        self._held: list[str] | None = None
        """The words of a link, a mention or code that is not closed yet."""
        self._holder = ""
        self._depth = 0
        self._target = ""
        self._lists: list[int] = []
        """For each list around here, the number of its next item, or nothing where they have none."""
        self._spans_open: list[str] = []
        """Whether each open `span` is a mention."""

    # ------------------------------------------------------------ tags

    def opens(self, tag: str, attributes: str) -> None:
        """Begin an element."""
        if self._hidden:
            if tag == self._hidden[0]:
                self._hidden.append(tag)
            return
        said = _attributes(attributes) if attributes else {}
        item = said.get("itemtype", "").lower()
        if tag in _UNSAID or (tag == "blockquote" and item.endswith(_REPLY)):
            if not attributes.rstrip().endswith("/"):
                self._hidden.append(tag)
        elif tag == "br":
            self._breaks()
        elif tag in {"emoji", "customemoji", "img"}:
            self._pictures(tag, said, item)
        elif tag == "span":
            self._spans_open.append("at" if item.endswith(_MENTION) else "")
            if item.endswith(_MENTION):
                self._holds("at", said.get("itemid", ""))
        elif tag == "at":
            self._holds("at", said.get("id", ""))
        elif tag == "a":
            self._holds("a", said.get("href", ""))
        elif tag in _CODES:
            self._begins_code(tag)
        else:
            self._begins_block(tag)

    def closes(self, tag: str) -> None:
        """End an element; one that was not open ends nothing."""
        if self._hidden:
            if tag == self._hidden[0]:
                self._hidden.pop()
        elif tag == "span":
            if self._spans_open and self._spans_open.pop() == "at" and self._holder == "at":
                self._releases()
        elif tag in {"a", "at"}:
            if self._holder == tag:
                self._releases()
        elif tag in _CODES:
            if self._holder == "code":
                self._depth -= 1
                if not self._depth:
                    self._releases()
                    if tag in {"codeblock", "pre"}:
                        self._ends_line()
        elif tag in _BLOCKS:
            if tag in {"ol", "ul"} and self._lists:
                self._lists.pop()
            self._ends_line()

    def _begins_code(self, tag: str) -> None:
        if self._holder == "code":
            self._depth += 1
            return
        if tag in {"codeblock", "pre"}:
            self._ends_line()
        self._holds("code", "")
        self._depth = 1

    def _begins_block(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self._space = True
        if tag not in _BLOCKS:
            return
        self._ends_line()
        if tag in {"ol", "ul"}:
            self._lists.append(1 if tag == "ol" else 0)
        elif tag == "li" and self._lists:
            number = self._lists[-1]
            self._lists[-1] += 1 if number else 0
            self.says(f"{number}. " if number else "• ")
        elif tag == "blockquote":
            self.says("> ")

    def _pictures(self, tag: str, said: Mapping[str, str], item: str) -> None:
        alt = said.get("alt", "")
        if tag == "customemoji":
            self.says(f":{alt}:" if alt else "")
        elif tag == "emoji" or item.endswith(_EMOJI) or (alt and not any(sign.isascii() for sign in alt)):
            self.says(alt)

    # ------------------------------------------------------------ words

    def says(self, words: str) -> None:
        """Say words of a page, where several spaces are one, and a line ends where a block does."""
        if not words or self._hidden:
            return
        if self._held is not None:
            self._held.append(words)
            return
        line = _SPACE.sub(" ", words)
        bare = line.strip(" ")
        if not bare:
            self._space = self._space or not self._fresh
            return
        self._ends_space(starts=line.startswith(" "))
        self._words.append(bare)
        self._space = line.endswith(" ")

    def copies(self, words: str) -> None:
        """Say words as they are typed, with their own lines."""
        if words:
            self._words.append(words)
            self._fresh = False

    def names(self, words: str, number: str) -> None:
        """Name somebody."""
        span = self._mentions.meant(words, number)
        if isinstance(span, Words):
            self.copies(span.text)
        elif self._spans and self._spans[-1] == span and not "".join(self._words).strip(" "):
            self._words.clear()  # a name of several words comes as several mentions of the same person
        else:
            self.puts(span)

    def links(self, target: str, label: str) -> None:
        """Link to an address, where it is one that may be followed."""
        if target.lower().startswith(_SAFE):
            self.puts(Link(target, label or target))
        elif label:
            self.copies(label)

    def puts(self, span: Span) -> None:
        """Put what is not mere words."""
        self._flushes()
        self._spans.append(span)
        self._fresh = False

    def text(self) -> Text:
        """Give all of it, without spaces around."""
        if self._held is not None:
            self._releases()
        self._flushes()
        spans = self._spans
        if spans and isinstance(first := spans[0], Words):
            spans[:1] = [Words(first.text.lstrip())]
        if spans and isinstance(last := spans[-1], Words):
            spans[-1:] = [Words(last.text.rstrip())]
        return tuple(span for span in spans if span != Words(""))

    def _holds(self, holder: str, target: str) -> None:
        if self._held is not None:
            if self._holder == "code":
                return
            self._releases()
        self._held, self._holder, self._target = [], holder, target

    def _releases(self) -> None:
        held, holder = "".join(self._held or ()), self._holder
        self._held, self._holder, self._depth = None, "", 0
        if holder == "code":
            code = held.replace("\xa0", " ").replace("\r\n", "\n").strip("\n")
            if code:
                self._ends_space()
                self.puts(Code(code))
            return
        words = _SPACE.sub(" ", held).strip(" ")
        if not words and not (holder == "a" and self._target):
            return
        self._ends_space(starts=held[:1].isspace())
        if holder == "at":
            self.names(words, self._target)
        else:
            self.links(self._target.strip(), words)
        self._space = held[-1:].isspace()

    def _breaks(self) -> None:
        if self._held is not None:
            self._held.append("\n")
        else:
            self._lines = min(self._lines + 1, 2)
            self._space, self._fresh = False, True

    def _ends_line(self) -> None:
        if self._held is not None and self._holder != "code":
            self._held.append(" ")
        elif self._held is not None:
            if self._held and not self._held[-1].endswith("\n"):
                self._held.append("\n")
        elif not self._fresh:
            self._lines = max(self._lines, 1)
            self._space, self._fresh = False, True

    def _ends_space(self, *, starts: bool = False) -> None:
        """Begin to say something: after the lines and the space that come before it."""
        if self._lines and (self._spans or self._words):
            self._words.append("\n" * self._lines)
        elif (self._space or starts) and not self._fresh:
            self._words.append(" ")
        self._lines, self._space, self._fresh = 0, False, False

    def _flushes(self) -> None:
        if self._words:
            words = "".join(self._words)
            self._words.clear()
            if words:
                self._spans.append(Words(words))


def _attributes(said: str) -> dict[str, str]:
    return {found[1].lower(): unescape(found[2] or found[3] or found[4] or "") for found in _SAID.finditer(said)}


def _uncommented(html: str) -> str:
    """Leave out comments; one that does not end is no comment."""
    if "<!--" not in html:
        return html
    out, done = [], 0
    while (begins := html.find("<!--", done)) >= 0 and (ends := html.find("-->", begins)) >= 0:
        out.append(html[done:begins])
        done = ends + 3
    out.append(html[done:])
    return "".join(out)


def _plain(text: str) -> str:
    """Undo what Teams escapes in plain text, once."""
    if "&" in text:
        text = _ENTITY.sub(lambda found: unescape(found[0]), text)
    return text.replace("\xa0", " ")
