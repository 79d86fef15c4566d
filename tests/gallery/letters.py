"""A leader's letter in three languages, written by hand: every kind of block that can be taken away is in it.

Steward speaks no Arabic yet, so the words are the letter's own; what is around them is said in English. That letter
hangs in the gallery.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from adapters.papers.letters import Letter, Sheet, letter
from bot.kernel.cards import (
    Card,
    Chart,
    Divider,
    Download,
    Facts,
    Item,
    Items,
    Link,
    Name,
    Note,
    Pair,
    Paper,
    Para,
    Phrase,
    Quote,
    Series,
    Words,
    in_language,
    phrase,
    words,
)
from bot.kernel.people import PersonId
from bot.kernel.policy import Tone
from tests.cast import CAST, titled
from tests.tongues import CATALOGUE

_LOG: Final = "https://example.org/fridge-log"
BEN: Final = PersonId("ben")


class Told(NamedTuple):
    """The words of a letter."""

    language: str
    title: str
    dear: str
    moved: str
    by: str
    """What follows a name."""
    label: str
    """Of the link."""
    quote: str
    facts: tuple[tuple[str, str], ...]
    chart: str
    months: tuple[str, ...]
    series: tuple[str, str]
    says: str
    """What the chart says."""
    ask: str
    steps: tuple[str, ...]
    why: str
    offer: str
    """What is said of it in a chat."""

    @property
    def words(self) -> Iterator[str]:
        """Everything that is to be read."""
        for part in self[1:-1]:
            for one in (part,) if isinstance(part, str) else part:
                yield from (one,) if isinstance(one, str) else one

    @property
    def paper(self) -> Card:
        """The letter itself."""
        answered, waiting = self.series
        return Card(
            self._said(self.title),
            (
                Para(words(self.dear)),
                Para((Words(f"{self.moved} "), Name(BEN), Words(f" {self.by} "), Link(_LOG, self.label), Words("."))),
                Quote(words(self.quote), PersonId("amina")),
                Facts(tuple(Pair(self._said(label), words(value)) for label, value in self.facts)),
                Chart(
                    words(self.chart),
                    self.months,
                    (Series(words(answered), (9.0, 14.0, 21.0)), Series(words(waiting), (4.0, 3.0, 1.0))),
                    self._said(self.says),
                ),
                Divider(),
                Para(words(self.ask)),
                Items(tuple(Item(words(step)) for step in self.steps), ordered=True),
                Note(words(self.why)),
            ),
            self._said(self.title),
        )

    @property
    def card(self) -> Card:
        """What is met in a chat: the letter, offered to be taken away."""
        of = Paper("briefing-march", self.paper)
        offer = Download(self._said(self.offer), of, "0f1e2d3c4b5a69788796a5b4c3d2e1f0")
        return Card(self._said(self.title), (Para(words(self.dear)), offer), self._said(self.title))

    @property
    def letter(self) -> Letter:
        """The letter, said."""
        say = CATALOGUE.speaker("fr" if self.language == "fr" else "en", Tone.WARM)
        return letter(Paper("briefing-march", self.paper), Sheet(say, lambda who: CAST[who].name, titled))

    def _said(self, text: str) -> Phrase:
        """Make a sentence of words: one of Steward's says whatever it is given."""
        return in_language(phrase("which-one", name=Words(text)), self.language)


LETTERS: Final = {
    one.language: one
    for one in (
        Told(
            "en",
            "Health in practice: March in two minutes",
            "Dear Elena, this is what your colleagues did for each other in March, and one thing only you can do.",
            "In Turkana a vaccine fridge had lost its temperature on a Friday evening.",
            "answered within the hour; it is written up in",
            "the fridge log",
            "It held its temperature ever since, and nothing had to be thrown away.",
            (("Questions answered", "21 of 22"), ("Countries that took part", "6")),
            "Questions answered, and still waiting",
            ("January", "February", "March"),
            ("answered", "waiting"),
            "In March 21 questions were answered and 1 still waits; in January it was 9 and 4.",
            "What only you can do:",
            ("Name somebody in logistics who may answer about spare parts.", "Say yes to an hour in May."),
            "You read this because you lead Health in practice. Tell your community manager if you would rather not.",
            "The whole letter, to forward or to print:",
        ),
        Told(
            "fr",
            "La santé en pratique\u00a0: mars en deux minutes",
            "Chère Elena, voici ce que vos collègues ont fait les uns pour les autres en mars.",
            "Au Turkana, un réfrigérateur à vaccins ne tenait plus sa température un vendredi soir.",
            "a répondu dans l’heure\u00a0; tout est noté dans",
            "le journal du réfrigérateur",
            "Il a tenu sa température depuis, et rien n’a dû être jeté.",
            (("Questions répondues", "21 sur 22"), ("Pays qui ont participé", "6")),
            "Questions répondues, et encore en attente",
            ("janvier", "février", "mars"),
            ("répondues", "en attente"),
            "En mars, 21 questions ont eu une réponse et 1 attend encore\u00a0; en janvier, c’était 9 et 4.",
            "Ce que vous seule pouvez faire\u00a0:",
            ("Nommer quelqu’un à la logistique pour les pièces détachées.", "Dire oui à une heure en mai."),
            "Vous lisez ceci parce que vous êtes leader de la communauté. Votre responsable peut l’arrêter.",
            "La lettre entière, à transmettre ou à imprimer\u00a0:",
        ),
        Told(
            "ar",
            "الصحة في الممارسة: شهر مارس في دقيقتين",
            "عزيزتي إلينا، هذا ما فعله زملاؤك بعضهم لبعض في شهر مارس، وأمر واحد لا يستطيعه أحد سواك.",
            "في توركانا توقفت ثلاجة اللقاحات عن التبريد مساء يوم جمعة.",
            "أجاب خلال ساعة، وكل شيء مدوّن في",
            "سجل الثلاجة",
            "حافظت على حرارتها منذ ذلك اليوم، ولم نرمِ شيئاً.",
            (("أسئلة أُجيب عنها", "21 من 22"), ("بلدان شاركت", "6")),
            "أسئلة أُجيب عنها، وأخرى تنتظر",
            ("يناير", "فبراير", "مارس"),
            ("أُجيب عنها", "تنتظر"),
            "في مارس أُجيب عن 21 سؤالاً وبقي سؤال واحد، وفي يناير كانت 9 و 4.",
            "ما لا يستطيعه أحد سواك:",
            ("تسمية شخص من الإمداد يجيب عن قطع الغيار.", "الموافقة على ساعة في شهر مايو."),
            "تقرئين هذا لأنك قائدة هذه الجماعة. أخبري مديرة الجماعة إن كنت لا ترغبين في ذلك.",
            "الرسالة كاملة، للإرسال أو للطباعة:",
        ),
    )
}
