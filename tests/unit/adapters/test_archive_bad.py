"""Archives that are not what they should be: each gets one sentence that says what to do, and no memory."""

import struct
import zipfile
from pathlib import Path

import pytest

from adapters.archive.events import Export, Wanted
from adapters.archive.zipped import BELIEVABLE, MEGABYTE, ArchiveError, Limits, Zipped
from bot.kernel.cards import Code, plain
from bot.kernel.messages import MessagePosted
from bot.kernel.policy import Policy
from tests.replay.exports import MONDAY, after, export, one_day, says

ASKED = says("U1", "Where?", after(0))


def replayed(path: Path, limits: Limits = BELIEVABLE) -> None:
    with Export(path, limits) as opened:
        for _ in opened.events(Wanted(Policy())):
            pass


def complaint(path: Path, limits: Limits = BELIEVABLE) -> tuple[str, dict[str, object]]:
    with pytest.raises(ArchiveError) as caught:
        replayed(path, limits)
    values = caught.value.said.values
    return caught.value.said.key, {
        name: value.text if isinstance(value, Code) else value for name, value in values.items()
    }


def zipped(folder: Path, entries: dict[str, str | bytes]) -> Path:
    path = folder / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def test_a_file_that_is_no_zip(tmp_path: Path):
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary")

    assert complaint(path) == ("replay-not-a-zip", {"file": "notes.txt"})


def test_half_a_download(tmp_path: Path):
    path = one_day(tmp_path, ASKED)
    path.write_bytes(path.read_bytes()[:-40])

    assert complaint(path)[0] == "replay-not-a-zip"


def test_a_folder_that_was_unpacked(tmp_path: Path):
    assert complaint(tmp_path)[0] == "replay-is-a-folder"


def test_a_file_that_is_not_there(tmp_path: Path):
    assert complaint(tmp_path / "gone.zip")[0] == "replay-no-such-file"


def test_holiday_pictures(tmp_path: Path):
    assert complaint(zipped(tmp_path, {"beach.jpg": b"\xff\xd8"})) == ("replay-not-an-export", {"file": "x.zip"})


@pytest.mark.parametrize("missing", ["users.json", "channels.json"])
def test_an_export_without_its_lists(tmp_path: Path, missing: str):
    entries: dict[str, str | bytes] = {"users.json": "[]", "channels.json": "[]", "reef/2024-03-04.json": "[]"}
    del entries[missing]

    assert complaint(zipped(tmp_path, entries)) == ("replay-missing-file", {"name": missing})


def test_an_export_nobody_ever_wrote_in(tmp_path: Path):
    assert complaint(export(tmp_path, {}))[0] == "replay-empty"


def test_a_time_in_which_nobody_wrote(tmp_path: Path):
    with Export(one_day(tmp_path, ASKED)) as opened, pytest.raises(ArchiveError) as caught:
        list(opened.events(Wanted(Policy(), until=MONDAY.replace(year=2020))))

    assert caught.value.said.key == "replay-nothing-then"


@pytest.mark.parametrize(
    ("broken", "line"),
    [('[\n{"ts": "1.0",\n"text": oops}\n]', 3), ('[\n{"ts": "1.0"},\n{"ts"', 3), ("", 1), ('{"ok": false}', 1)],
)
def test_broken_json_is_named_by_file_and_line(tmp_path: Path, broken: str, line: int):
    path = one_day(tmp_path, ASKED, extra={"reef/2024-03-05.json": broken})

    assert complaint(path) == ("replay-broken-json", {"name": "reef/2024-03-05.json", "line": line})


def test_json_nested_without_end_is_broken_json(tmp_path: Path):
    path = one_day(tmp_path, ASKED, extra={"reef/2024-03-05.json": "[" * 100_000})

    assert complaint(path)[0] == "replay-broken-json"


@pytest.mark.parametrize("name", ["../users.json", "/etc/passwd", "reef/../../x.json", "C:\\x.json", "..\\x.json"])
def test_a_path_that_leaves_the_archive(tmp_path: Path, name: str):
    assert complaint(one_day(tmp_path, ASKED, extra={name: "[]"})) == ("replay-path-outside", {"name": name})


def test_a_link_to_somewhere_else(tmp_path: Path):
    path = one_day(tmp_path, ASKED)
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("reef/2024-03-05.json")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")

    assert complaint(path) == ("replay-symlink", {"name": "reef/2024-03-05.json"})


def test_one_file_twice(tmp_path: Path):
    path = one_day(tmp_path, ASKED)
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("reef/2024-03-04.json", "[]")

    assert complaint(path) == ("replay-twice", {"name": "reef/2024-03-04.json"})


def test_a_zip_with_a_password(tmp_path: Path):
    path = one_day(tmp_path, ASKED)
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    path.write_bytes(data)

    assert complaint(path) == ("replay-encrypted", {})


def test_a_damaged_file(tmp_path: Path):
    path = one_day(tmp_path, ASKED)
    data = bytearray(path.read_bytes())
    at = data.find(b"reef/2024-03-04.json") + len("reef/2024-03-04.json") + 12
    data[at : at + 8] = b"\xff" * 8
    path.write_bytes(data)

    assert complaint(path) == ("replay-damaged", {"name": "reef/2024-03-04.json"})


# ---------------------------------------------------------------- too much


def test_a_bomb_is_refused_before_it_unpacks(tmp_path: Path):
    path = one_day(tmp_path, ASKED, extra={"reef/2024-03-05.json": b" " * (9 * MEGABYTE)})

    assert complaint(path) == ("replay-bomb", {"name": "reef/2024-03-05.json"})


def test_a_bomb_among_files_that_are_not_read_does_no_harm(tmp_path: Path):
    replayed(one_day(tmp_path, ASKED, extra={"canvases.json": b" " * (9 * MEGABYTE)}))


def test_a_file_that_lies_about_its_size_is_counted_while_it_unpacks(tmp_path: Path):
    path = one_day(tmp_path, ASKED, extra={"reef/2024-03-05.json": b"[" + b" " * 5000 + b"]"})
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<L", 5002), struct.pack("<L", 10)))

    assert complaint(path)[0] == "replay-damaged"


def test_one_day_of_one_channel_that_is_larger_than_anybody_writes(tmp_path: Path):
    path = one_day(tmp_path, ASKED, extra={"reef/2024-03-05.json": b"[" + b" " * MEGABYTE + b"]"})

    assert complaint(path, Limits(one=MEGABYTE)) == (
        "replay-file-too-large",
        {"name": "reef/2024-03-05.json", "most": 1},
    )


def test_more_text_than_may_be_read_is_noticed_before_the_first_word(tmp_path: Path):
    path = one_day(tmp_path, ASKED, extra={"reef/2024-03-05.json": b"[" + b" " * MEGABYTE + b"]"})

    assert complaint(path, Limits(total=MEGABYTE)) == ("replay-too-much-text", {"most": 1})


def test_more_text_than_was_said_to_be_there_is_noticed_on_the_way(tmp_path: Path):
    path = zipped(tmp_path, {"a.json": b" " * 700, "b.json": b" " * 700})

    with Zipped(path, Limits(total=1000)) as opened:
        opened.read("a.json")
        with pytest.raises(ArchiveError, match="replay-too-much-text"):
            opened.read("b.json")


def test_a_stretch_of_time_makes_room_where_the_whole_is_too_much(tmp_path: Path):
    path = one_day(tmp_path, ASKED, extra={"reef/2024-05-05.json": b"[" + b" " * MEGABYTE + b"]"})

    with Export(path, Limits(total=MEGABYTE)) as opened:
        assert len(list(opened.events(Wanted(Policy(), until=MONDAY.replace(month=4))))) == 5


def test_more_files_than_any_export_has(tmp_path: Path):
    assert complaint(one_day(tmp_path, ASKED), Limits(entries=2)) == ("replay-too-many-files", {"most": 2})


# ---------------------------------------------------------------- odd, and fine


def test_junk_that_a_computer_left_in_the_zip_is_ignored(tmp_path: Path):
    junk: dict[str, str | bytes] = {"__MACOSX/reef/._2024-03-04.json": b"\0", ".DS_Store": b"\0", "Thumbs.db": b"\0"}

    replayed(one_day(tmp_path, ASKED, extra=junk))


def test_a_byte_that_is_no_letter_costs_one_letter(tmp_path: Path):
    torn = b'\xef\xbb\xbf[{"ts": "1709629200.0", "user": "U1", "text": "caf\xe9?"}]'

    with Export(one_day(tmp_path, ASKED, extra={"reef/2024-03-05.json": torn})) as opened:
        *_, last = opened.events(Wanted(Policy()))

    assert isinstance(last, MessagePosted)
    assert plain(last.text) == "caf\N{REPLACEMENT CHARACTER}?"


def test_a_channel_named_in_any_script_is_found_though_slack_does_not_say_that_names_are_utf_8(tmp_path: Path):
    with Export(_unflagged(tmp_path)) as opened:
        [message] = [event for event in opened.events(Wanted(Policy())) if isinstance(event, MessagePosted)]

    assert message.message == "santé-水/1.0"


def test_a_name_that_really_is_in_dos_letters_is_read_as_that(tmp_path: Path):
    replayed(one_day(tmp_path, ASKED, extra={"caf\u00e9\u2591.txt": "x"}))


def _unflagged(folder: Path) -> Path:
    """Write names as UTF-8 bytes and say nothing of it, as Slack does."""

    class Bare(zipfile.ZipInfo):
        def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802  # zipfile's own name
            return self.filename.encode("utf-8"), self.flag_bits & ~0x800

    path = folder / "bare.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (
            ("users.json", "[]"),
            ("channels.json", '[{"id": "C1", "name": "santé-水"}]'),
            ("santé-水/2024-03-04.json", '[{"ts": "1.0", "user": "U1", "text": "ok"}]'),
        ):
            archive.writestr(Bare(name), data)
    return path
