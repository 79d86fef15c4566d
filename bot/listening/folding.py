"""One spelling for what people type: no marks, no case, no invisible or look-alike characters; then words.

The same folding is applied to the phrase tables, so a table may be written with or without accents.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

STOP: Final = "."  # stands in a list of words wherever a sentence ends
PAUSE: Final = ","  # and this where only a clause does
BREAKS: Final = frozenset({STOP, PAUSE})
LONGEST: Final = 2400  # characters read of one message: a question stands at its beginning or at its end
_HEAD: Final = 1800

_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_ARABIC: Final = {"ة": "ه", "ى": "ي", "ـ": None, "ٱ": "ا", "ک": "ك", "ی": "ي"}
_PAIRS: Final = """
嗎吗 麼么 誰谁 為为 請请 問问 幫帮 們们 說说 個个 時时 會会 還还 沒没 幾几 樣样 裡里 裏里 嘗尝 試试 謝谢 這这
對对 錯错 題题 壞坏 連连 開开 關关 無无 應应 該该 過过 來来 後后 從从 讓让 給给 點点 經经 東东 車车 長长 門门
間间 學学 習习 認认 識识 記记 話话 語语 誤误 議议 討讨 論论 談谈 線线 網网 絡络 電电 腦脑 軟软 體体 機机 號号
碼码 裝装 載载 讀读 寫写 書书 買买 賣卖 錢钱 歡欢 樂乐 難难 見见 覺觉 聽听 現现 場场 發发 動动 處处 辦办 報报
導导 單单 據据 資资 訊讯 園园 區区 當当 與与 將将 總总 計计 劃划 許许 條条 種种 類类 變变 優优 較较 專专 業业
頭头 頁页 氣气 熱热 員员 團团 隊队 甚什 妳你 啞哑 夠够 錄录 顯显 錶表 鎖锁 檔档 確确 實实 聯联 參参 數数 師师
愛爱 歲岁 遠远 離离 飛飞 飯饭 館馆
"""
_TRADITIONAL: Final = {pair[0]: pair[1] for pair in _PAIRS.split()}
_OTHER: Final = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ı": "i", "ß": "ss"}
_FOLDED: Final = str.maketrans({**_ARABIC, **_TRADITIONAL, **_OTHER})
_CYRILLIC_TO_LATIN: Final = str.maketrans("аеорсухіјѕһвкмнт", "aeopcyxijshbkmht")
_LATIN_TO_CYRILLIC: Final = str.maketrans("aeopcyxkmhtb", "аеорсухкмнтв")
_MIXED: Final = re.compile("[a-z][а-яіјѕһԁԛԝ]|[а-яіјѕһԁԛԝ][a-z]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile("[a-z]")

_SPLIT: Final = re.compile(r"(?<=[a-z]) (n't|'(?:s|re|m|ve|ll|d)\b)")  # "do n't": how corpora are cut into words
_ELIDED: Final = re.compile(r"\b([cdjlmnst]|qu|quelqu|jusqu|lorsqu|puisqu)'(?=[aeiouyh])")
_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ffff"
_EMOJI: Final = "\u2600-\u27bf\u2b50\u2b55\U0001f300-\U0001faff"
_MARKS: Final = frozenset(".,;:!?…。、，；：！？؟،؛¿¡()\n|")
_COMMAS: Final = frozenset(",、，،")
_WORD: Final = re.compile(
    rf"[{_HAN}{_EMOJI}]|\+\d+|@\w*|[^\W_{_HAN}{_EMOJI}]+|[.,;:!?…。、，；：！？؟،؛¿¡()\n|]",
)


def cut(text: str) -> str:
    """Bound the work: what is longer than a page keeps its beginning and its end."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:_HEAD]}\n{text[_HEAD - LONGEST :]}"


def fold(text: str) -> str:
    """Fold the text to one spelling; what a reader cannot see, or takes for another letter, is undone."""
    text = text.lower()
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
        text = "".join([c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)])
        text = text.translate(_FOLDED)
        if _MIXED.search(text):
            text = _LETTERS.sub(_of_one_script, text)
    if "'" in text:
        text = _SPLIT.sub(r"\1", text)
        text = _ELIDED.sub(r"\1 ", text).replace("'", "")
    return text


def _of_one_script(match: re.Match[str]) -> str:
    """Give a word written in two look-alike alphabets the one that most of its letters have."""
    word = match[0]
    if not _MIXED.search(word):
        return word
    latin = len(_LATIN.findall(word))
    return word.translate(_CYRILLIC_TO_LATIN if latin * 2 >= len(word) else _LATIN_TO_CYRILLIC)


def words_of(folded: str) -> list[str]:
    """Split folded text into words; a Chinese character or an emoji is a word, and marks become STOP."""
    return [PAUSE if word in _COMMAS else STOP if word in _MARKS else word for word in _WORD.findall(folded)]
