"""What people write in Teams is read as what they meant, whatever stands around it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.teams.emoji import emoji_of, type_of
from adapters.teams.hypertext import MOST, Mentions, typed, written
from bot.kernel.cards import Code, Link, Name, Span, Text, Words, plain
from bot.kernel.people import PersonId

AMINA, BEN = Name(PersonId("amina")), Name(PersonId("ben"))
SKYPE = "http://schema.skype.com"


def mentions() -> Mentions:
    return Mentions([("0", "Amina Diallo", AMINA), ("1", "Ben", BEN), ("2", "Okafor", BEN), ("3", "Ben", AMINA)])


def words(text: str) -> Text:
    return (Words(text),)


READ: dict[str, tuple[str, Text]] = {
    "paragraphs": ("<div><p>How deep?</p>\n<p>&nbsp;</p><p>Five.</p></div>", words("How deep?\nFive.")),
    "lines": ("one<br>two<br/><br><br>three<br>", words("one\ntwo\n\nthree")),
    "spaces": ("  a \n b\u00a0&nbsp;c  ", words("a b c")),
    "form": ("<b>a</b> <i>b</i><span style='color:red'>c</span>", words("a bc")),
    "entities": ("a &lt;b&gt; &amp;amp; &#233;", words("a <b> &amp; é")),
    "a list": ("<p>Take</p><ul><li>one</li><li><b>two</b></li></ul><p>now</p>", words("Take\n• one\n• two\nnow")),
    "an ordered list": ("<ol><li>one</li><li>two</li></ol>", words("1. one\n2. two")),
    "a quote of words": ("<blockquote>wise</blockquote><p>so</p>", words("> wise\nso")),
    "what is answered, live": (
        f'<blockquote itemscope itemtype="{SKYPE}/Reply" itemid="1"><b>Ben</b><p>old</p></blockquote><p>new</p>',
        words("new"),
    ),
    "what is answered, over Graph": ('<attachment id="1772"></attachment><p>new</p>', words("new")),
    "code": ("press <code>K2 &amp; hold</code> now", (Words("press "), Code("K2 & hold"), Words(" now"))),
    "a block of code": (
        '<p>so</p><codeblock class="Python"><code>a = 1<br>b  = 2</code></codeblock><p>end</p>',
        (Words("so\n"), Code("a = 1\nb  = 2"), Words("\nend")),
    ),
    "what is formatted before": ("<pre>x\n  y</pre>then", (Code("x\n  y"), Words("\nthen"))),
    "a link": (
        'see <a href="https://example.org/a?b=1&amp;c=2" title="x > y">the <b>log</b></a>.',
        (Words("see "), Link("https://example.org/a?b=1&c=2", "the log"), Words(".")),
    ),
    "a bare link": ('<a href="https://example.org"></a>', (Link("https://example.org", "https://example.org"),)),
    "a link that does something": ('<a href="javascript:alert(1)">go</a>', words("go")),
    "a link to a file": ('<a href=" file:///etc/passwd">go</a>', words("go")),
    "a name, live": (
        f'<p><span itemtype="{SKYPE}/Mention" itemscope itemid="0">Amina Diallo</span>&nbsp;knows</p>',
        (AMINA, Words(" knows")),
    ),
    "a name, over Graph": ('<at id="0">Amina Diallo</at> knows', (AMINA, Words(" knows"))),
    "a name in pieces": ('ask <at id="1">Ben</at>&nbsp;<at id="2">Okafor</at>!', (Words("ask "), BEN, Words("!"))),
    "two of one name": ('<at id="1">Ben</at>, <at id="3">Ben</at>', (BEN, Words(", "), AMINA)),
    "two of one name, in order": ("<at>Ben</at> and <at>Ben</at>", (BEN, Words(" and "), AMINA)),
    "a name with the number of another": ('<at id="0">Ben</at> knows', (BEN, Words(" knows"))),
    "a name that nobody told": ('<at id="9">Kim</at> knows', words("@Kim knows")),
    "an emoji, over Graph": ('ok <emoji id="smile" alt="🙂" title="Smile"></emoji>', words("ok 🙂")),
    "an emoji, live": (
        f'ok <span type="(smile)"><img itemscope itemtype="{SKYPE}/Emoji" itemid="smile" alt="🙂"></span>',
        words("ok 🙂"),
    ),
    "an emoji of their own": ('<customemoji id="1" alt="reef" source="x"></customemoji>', words(":reef:")),
    "a picture": ('see <img src="https://example.org/1" alt="image" width="9"> this', words("see this")),
    "a table": ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", words("1 2\n3")),
    "a comment": ("<!-- if gte mso 9 --><p>a</p>", words("a")),
    "a style": ("<style>p {}</style><script>x</script><p>a</p>", words("a")),
    "what is not closed": ("<b>un<i>closed <a href='https://example.org'>here", (
        Words("unclosed "), Link("https://example.org", "here"),
    )),
    "what was not open": ("</p></code></span></at></ul>a", words("a")),
    "what is no tag": ("1 < 2 << 3 > 2 <3", words("1 < 2 << 3 > 2 <3")),
    "what no database keeps": ("a\0&#0;b", words("a\N{REPLACEMENT CHARACTER}b")),
    "nothing": ("<div><p>&nbsp;</p></div>", ()),
}  # fmt: skip


@pytest.mark.parametrize("what", READ)
def test_html_is_read_as_what_was_meant(what: str):
    html, text = READ[what]

    assert written(html, mentions()) == text


TYPED: dict[str, tuple[str, str, Text]] = {
    "a name": ("<at>Amina Diallo</at> knows\r\nit", "plain", (AMINA, Words(" knows\nit"))),
    "marks": ("*a* <b> & `c` &amp;amp; &copy=1", "plain", words("*a* <b> & `c` &amp; &copy=1")),
    "an address": (
        "see https://example.org/a?b=1, ok",
        "plain",
        (Words("see "), Link("https://example.org/a?b=1", "https://example.org/a?b=1"), Words(", ok")),
    ),
    "Markdown": (
        "`K2` [log](https://example.org) [x](javascript:y)",
        "markdown",
        (Code("K2"), Words(" "), Link("https://example.org", "log"), Words(" x")),
    ),
    "a block in Markdown": ("```\na\n b\n```", "markdown", (Code("a\n b"),)),
    "xml": ("<b>a</b> <at>Ben</at>", "xml", (Words("a "), BEN)),
    "what no database keeps": ("a\0b", "plain", words("ab")),
    "nothing": (" \u00a0\n", "plain", ()),
}


@pytest.mark.parametrize("what", TYPED)
def test_plain_text_is_read_too(what: str):
    text, how, read = TYPED[what]

    assert typed(text, how, mentions()) == read


JUNK = (
    *("<a ", "<", '<a "', "<a '\"", "</", "<!--", "<!-- >", "&", "<div>", "<a href='", "<code>", "</code>", "<li>"),
    *("<at>x</at>", "<blockquote>", "<attachment>", '<a ""', '<x a="b" c=', "https://", "`", "```", "[a](", "["),
    *(f'<span itemtype="{SKYPE}/Mention">', "<at x", "<br>", '"', "<a b=c d"),
)


@pytest.mark.parametrize("junk", JUNK)
def test_a_hundred_kilobytes_of_anything_are_read(junk: str):
    """With the standard library's parser some of these take minutes: this test would never end."""
    much = junk * (100_000 // len(junk))

    for text in (written(much, mentions()), typed(much, "markdown", mentions())):
        assert len(plain(text)) <= len(much) + 20_000


def test_what_is_longer_than_any_message_is_cut():
    assert plain(written("a" * (MOST + 9), mentions())) == "a" * MOST


@given(st.lists(st.sampled_from([*JUNK, "a", " ", "</a>", "</at>", "</span>", "</pre>", "<pre>", "<ul>", ">"])))
def test_whatever_comes_no_words_touch_and_none_stand_at_the_edge(pieces: list[str]):
    text = written("".join(pieces), mentions())

    def both_words(one: Span, other: Span) -> bool:
        return isinstance(one, Words) and isinstance(other, Words)

    assert not any(both_words(one, other) for one, other in pairwise(text))
    assert all(span.text for span in text if isinstance(span, Words))
    if text and isinstance(text[0], Words):
        assert text[0].text == text[0].text.lstrip()
    if text and isinstance(text[-1], Words):
        assert text[-1].text == text[-1].text.rstrip()


EMOJI = {
    "like": "👍",
    "heart": "❤️",
    "laugh": "😆",
    "surprised": "😮",
    "sad": "🙁",
    "angry": "😠",
    "2705_whiteheavycheckmark": "✅",
    "2714_heavycheckmark": "✔",
    "1f440_eyes": "👀",
    "launch": "🚀",
    "1f4cc_pushpin": "📌",
    "1f4af_hundredpointssymbol": "💯",
    "1f44b_wavinghand": "👋",
    "1f469-200d-1f4bb_womanpersonalcomputer": "👩\u200d💻",
}


@pytest.mark.parametrize("kind", EMOJI)
def test_a_reaction_is_an_emoji_and_back(kind: str):
    assert emoji_of(kind) == EMOJI[kind]
    assert type_of(EMOJI[kind]) == kind


@pytest.mark.parametrize(
    "alike",
    [("1f44d_thumbsup-tone3", "like", "👍", "👍🏽"), ("ok", "ok-tone2", "👌"), ("heart", "❤️", "❤"), ("✔️", "✔")],
)
def test_one_sign_is_one_sign_however_it_comes(alike: tuple[str, ...]):
    assert len({emoji_of(kind) for kind in alike}) == 1


@pytest.mark.parametrize("kind", ["reef", "hugereef_custom", "ffffffff_x", "d83d-de00_x", "_", ""])
def test_an_emoji_that_only_the_organisation_knows_is_its_name(kind: str):
    assert emoji_of(kind) == f":{kind}:"
    assert type_of(emoji_of(kind)) == kind
