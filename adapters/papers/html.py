"""A letter as one file of HTML that stands in an e-mail as it stands in a browser.

Mail programs drop style sheets, scripts, and whatever would be loaded; Outlook lays pages out as a word processor does.
So styles stand on each element, the column is a table, and without any of it the page still reads from top to bottom.
A chart is a picture inside the file (`data:`), since a lone file has no parts that a `cid:` could name: a browser shows
it, and what is copied from there into a new mail is a picture of that mail. Gmail and Outlook drop it from mail that is
sent as it is, and then its words stand there; its numbers stand below it in any case.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import Final, assert_never

from adapters.papers.letters import Drawing, Letter, Line, Listed, Passage, Piece, Rows, Rule, Run, Saying
from adapters.pictures import png

_FONT: Final = "font-family:'Noto Sans','Segoe UI',Helvetica,Arial,sans-serif"
_TEXT: Final = f"{_FONT};font-size:16px;line-height:1.5;color:#1d1c1d"
_SMALL: Final = f"{_FONT};font-size:13px;line-height:1.5;color:#55565a"
_LINK: Final = "color:#0b57a0;text-decoration:underline"
_CODE: Final = "font-family:Consolas,Menlo,monospace;font-size:14px;background-color:#f2f2f2"
_WIDE: Final = 600


def html(letter: Letter) -> str:
    """Write it. Charts are drawn, some 20 to 100 ms each: call it in a thread."""
    way, side = ("rtl", "right") if letter.rtl else ("ltr", "left")
    body = "\n".join(_piece(piece, side) for piece in letter.pieces)
    title = escape(letter.title)
    return (
        f'<!doctype html>\n<html lang="{escape(letter.language)}" dir="{way}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light">\n'
        f"<title>{title}</title>\n</head>\n"
        f'<body style="margin:0;padding:0;background-color:#ffffff;{_TEXT}">\n'
        f'<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">\n'
        f'<table role="presentation" width="{_WIDE}" cellpadding="0" cellspacing="0" border="0" '
        f'style="width:100%;max-width:{_WIDE}px"><tr>\n'
        f'<td dir="{way}" align="{side}" style="padding:24px 16px;text-align:{side};{_TEXT}">\n'
        f'<h1 style="margin:0 0 16px;{_FONT};font-size:24px;line-height:1.25;color:#0b6b5d">{title}</h1>\n'
        f"{body}\n</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n"
    )


def _piece(piece: Piece, side: str) -> str:
    match piece:
        case Passage(line, small):
            return f'<p style="margin:0 0 12px;{_SMALL if small else _TEXT}">{_line(line)}</p>'
        case Saying(line, by):
            who = f'<br><cite style="font-style:normal;color:#55565a">— <bdi>{escape(by)}</bdi></cite>' if by else ""
            style = f"margin:0 0 12px;padding:4px 12px;border-{side}:4px solid #0b6b5d;{_TEXT}"
            return f'<blockquote dir="auto" style="{style}">{_line(line)}{who}</blockquote>'
        case Rows(rows):
            return _rows(rows, side)
        case Listed(items, ordered):
            tag = "ol" if ordered else "ul"
            lines = "".join(f'<li style="margin:0 0 6px;{_TEXT}">{_line(item)}</li>' for item in items)
            return f'<{tag} style="margin:0 0 12px;padding-{side}:24px">{lines}</{tag}>' if items else ""
        case Drawing():
            return _drawing(piece, side)
        case Rule():
            return '<hr style="margin:20px 0;border:0;border-top:1px solid #c9c9c9">'
        case _:
            assert_never(piece)


def _rows(rows: tuple[tuple[Line, Line], ...], side: str) -> str:
    cell = f"padding:4px 0;text-align:{side};vertical-align:top;{_TEXT}"
    told = "".join(
        f'<tr><th scope="row" align="{side}" width="40%" style="{cell};font-weight:bold">{_line(label)}</th>'
        f'<td align="{side}" style="{cell}">{_line(value)}</td></tr>'
        for label, value in rows
    )
    return f'<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px">{told}</table>'


def _drawing(drawing: Drawing, side: str) -> str:
    """Show the chart and its numbers; where no font here has its letters, its words and its numbers."""
    picture = png(drawing.svg)
    shown = f'<p style="margin:0 0 12px;{_TEXT}">{escape(drawing.alt)}</p>'
    if picture is not None:
        shown = (
            f'<img src="data:image/png;base64,{b64encode(picture).decode()}" alt="{escape(drawing.alt)}" '
            f'width="{_WIDE - 32}" style="display:block;width:100%;max-width:{_WIDE - 32}px;height:auto;{_SMALL}">'
        )
    heading = f'<h2 style="margin:20px 0 8px;{_FONT};font-size:18px;line-height:1.3">{escape(drawing.title)}</h2>'
    return f"{heading}\n{shown}\n{_numbers(drawing, side)}"


def _numbers(drawing: Drawing, side: str) -> str:
    cell = f"padding:2px 8px;border-bottom:1px solid #dddddd;text-align:{side};{_SMALL}"
    heads = "".join(f'<th scope="col" align="{side}" style="{cell}">{escape(head)}</th>' for head in drawing.heads)
    rows = "".join(
        f'<tr><th scope="row" align="{side}" style="{cell};font-weight:normal"><bdi>{escape(label)}</bdi></th>'
        + "".join(f'<td align="{side}" style="{cell}">{escape(value)}</td>' for value in values)
        + "</tr>"
        for label, *values in drawing.rows
    )
    if not rows and not heads:
        return ""
    first = f'<tr><td style="{cell}"></td>{heads}</tr>'
    style = "margin:8px 0 16px;border-collapse:collapse"
    return f'<table cellpadding="0" cellspacing="0" border="0" style="{style}">{first}{rows}</table>'


def _line(line: Line) -> str:
    return "".join(_run(run) for run in line)


def _run(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br>")
    if run.url:
        return f'<a href="{escape(run.url)}" style="{_LINK}">{text}</a>'
    return f'<code style="{_CODE}">{text}</code>' if run.code else text
