"""What counts as a question the room should answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.kernel.policy import Policy
from bot.listening import Line, Reason, continues, question
from bot.listening.reading import read
from bot.listening.weighing import Scales
from bot.listening.wording import leaves_open

ENOUGH = Policy().sure_enough
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

OPEN_QUESTIONS = [
    ("en", "does anyone know how to reset the projector"),
    ("en", "Hi all, where can I find the new reporting template?"),
    ("en", "how do i add a colleague to the mailing list"),
    ("en", "any recommendations for a good survey tool"),
    ("en", "I need help with the budget form please"),
    ("en", "my account doesn't work since the update, I get an error when I log in"),
    ("fr", "quelqu'un sait comment réinitialiser le projecteur"),
    ("fr", "bonjour à tous, où puis-je trouver le nouveau modèle de rapport"),
    ("fr", "est ce que vous avez déjà utilisé cet outil"),
    ("fr", "j'ai besoin d'aide avec le formulaire de budget svp"),
    ("fr", "avez-vous des conseils pour organiser une enquête"),
    ("es", "alguien sabe como reiniciar el proyector"),
    ("es", "Buenas, donde puedo encontrar la nueva plantilla"),
    ("es", "alguna recomendacion para una herramienta de encuestas"),
    ("es", "necesito ayuda con el formulario por favor"),
    ("es", "como hago para agregar a un colega a la lista"),
    ("ru", "кто-нибудь знает как перезагрузить проектор"),
    ("ru", "подскажите где найти новый шаблон отчёта"),
    ("ru", "можно ли добавить коллегу в рассылку"),
    ("ru", "помогите пожалуйста с формой бюджета"),
    ("zh", "有人知道怎么重置投影仪"),
    ("zh", "请问新的报告模板在哪里"),
    ("zh", "大家有没有好的问卷工具推荐"),
    ("zh", "請問有人用過這個系統嗎"),
    ("ar", "هل يعرف أحد كيف نعيد تشغيل الجهاز"),
    ("ar", "أين أجد نموذج التقرير الجديد"),
    ("ar", "مين يعرف كيف أضيف زميل إلى القائمة"),
    ("ar", "أحتاج مساعدة في استمارة الميزانية"),
    ("ar", "وكيف أحصل على كلمة السر"),
]

NOT_QUESTIONS = [
    ("en", "Good morning everyone"),
    ("en", "ok thanks"),
    ("en", "You can find the template in the shared folder."),
    ("en", "The meeting moved to Thursday at three."),
    ("fr", "Bonjour à tous"),
    ("fr", "merci beaucoup"),
    ("fr", "Le modèle est dans le dossier partagé."),
    ("es", "Buenos días a todos"),
    ("es", "muchas gracias"),
    ("es", "La plantilla está en la carpeta compartida."),
    ("ru", "Всем доброе утро"),
    ("ru", "спасибо большое"),
    ("ru", "Шаблон лежит в общей папке."),
    ("zh", "大家早上好"),
    ("zh", "谢谢"),
    ("zh", "模板在共享文件夹里。"),
    ("ar", "صباح الخير"),
    ("ar", "شكرا جزيلا"),
    ("ar", "النموذج موجود في المجلد المشترك."),
]


def said(text: str, who: str = "ana", minutes: float = 0, **more: Any) -> Line:  # noqa: ANN401 - the fields of a Line, by name
    return Line(id=f"{who}{minutes}", who=who, at=NOON + timedelta(minutes=minutes), text=text, **more)


@pytest.mark.parametrize(("lang", "text"), OPEN_QUESTIONS)
def test_a_question_is_heard_with_or_without_its_mark(lang: str, text: str) -> None:
    assert question(said(text)).score >= ENOUGH, lang


@pytest.mark.parametrize(("lang", "text"), NOT_QUESTIONS)
def test_a_statement_or_a_courtesy_is_not_a_question(lang: str, text: str) -> None:
    assert question(said(text)).score < ENOUGH, lang


@pytest.mark.parametrize(
    "text", ["how are you all?", "¿cómo están todos?", "comment allez-vous ?", "как дела?", "你好吗？", "كيف حالكم؟"]
)
def test_asking_how_people_are_is_not_tracked(text: str) -> None:
    assert question(said(text)).score < ENOUGH


@pytest.mark.parametrize("text", ["who cares?", "why not?", "isn't that great?", "how cool is that"])
def test_a_rhetorical_question_is_not_tracked(text: str) -> None:
    assert question(said(text)).score < ENOUGH


def test_the_same_question_put_to_one_person_in_an_exchange_weighs_less() -> None:
    text = "which version are you using?"
    before = [said("my screen stays black", "ben", 0)]

    to_the_room = question(said(text, minutes=1), before)
    to_ben = question(said(f"@Ben {text}", minutes=1, mentions=("ben",)), before)

    assert to_ben.score < to_the_room.score
    assert to_ben.score < ENOUGH


def test_a_message_of_code_links_or_quotes_alone_asks_nothing() -> None:
    assert question(said("```if x: what()?```")).reasons == (Reason.CODE_ONLY,)
    assert question(said("> does anyone know?")).reasons == (Reason.QUOTED_ONLY,)
    assert question(said("https://example.org/?q=how")).reasons == (Reason.LINK_ONLY,)
    assert question(said("\u200b")).reasons == (Reason.NOTHING_SAID,)


def test_a_question_under_a_quote_is_the_writers_own() -> None:
    assert question(said("> the form closes on Friday\ndoes anyone know where the form is?")).score >= ENOUGH


def test_a_bot_never_asks() -> None:
    assert question(said("How do I help you?", bot=True)).score == 0


def test_a_question_says_why_it_is_one() -> None:
    assert Reason.ASKS_THE_ROOM in question(said("does anyone know how this works?")).reasons


def test_look_alike_letters_and_invisible_ones_change_nothing() -> None:
    plain = question(said("does anyone know how to reset the projector"))

    assert question(said("dоes anуоne knоw how tо reset the projector")).score == plain.score
    assert question(said("does any\u200bone know how to re\u00adset the projector")).score == plain.score


def test_the_end_of_a_very_long_message_is_still_read() -> None:
    assert question(said("We did this and that. " * 500 + "Does anyone know how to go on?")).score >= ENOUGH


def test_the_same_persons_next_message_goes_on_with_the_question() -> None:
    opener = said("does anyone know about printers?")

    assert continues(said("it is the one on the second floor", minutes=1), opener).score >= 0.5


@pytest.mark.parametrize(
    "line",
    [
        said("it is the one on the second floor", "ben", 1),
        said("it is the one on the second floor", minutes=300),
        said("it is the one on the second floor", minutes=1, under="another"),
        said("@Ben see you at lunch", minutes=1, mentions=("ben",)),
        said("thanks!", minutes=1),
    ],
    ids=["another person", "hours later", "another thread", "to somebody", "thanks"],
)
def test_what_is_about_something_else_does_not_go_on_with_it(line: Line) -> None:
    assert continues(line, said("does anyone know about printers?")).score < 0.5


@pytest.mark.parametrize(
    "before",
    [
        [said("it is on", "ana", -3), said("which one is on", "ben", -2)],
        [said("@Ana press it", "ben", -2, mentions=("ana",))],
    ],
    ids=["having just spoken", "having just been spoken to"],
)
def test_somebody_in_the_middle_of_an_exchange_asks_the_room_less(before: list[Line]) -> None:
    opening = question(said("and how do you do that?"), [said("see you all", "kim", -5)])
    inside = question(said("and how do you do that?"), before)

    assert inside.score < opening.score


def test_a_trouble_told_without_any_question_is_one_when_it_opens_a_conversation() -> None:
    told = "since this morning I cannot open the shared folder, it gives me an error"

    assert question(said(told), [said("see you all", "kim", -5)]).score >= ENOUGH


def test_a_question_in_a_thread_asks_the_room_less() -> None:
    assert question(said("how do I do that?", under="t")).score < question(said("how do I do that?")).score


def test_a_call_to_a_name_is_known_from_a_greeting() -> None:
    assert (
        question(said("Maria, which version do you use?")).score
        < question(said("Hello, which version do you use?")).score
    )


def test_a_command_to_a_bot_asks_nobody() -> None:
    assert question(said("!help how do I print")).score < question(said("help how do I print")).score


def test_a_smiley_or_a_link_behind_the_mark_hides_nothing() -> None:
    plain = question(said("does anyone know how this works?"))

    assert question(said("does anyone know how this works? :)")).score == pytest.approx(plain.score, abs=0.1)
    assert question(said("does anyone know how this works? https://example.org")).score >= ENOUGH
    assert question(said("does anyone know how `ls -l` works?")).score >= ENOUGH


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("te gusta tu nuevo trabajo", "te lo dije ayer"),
        ("ты видел мои очки", "ты должен отдохнуть"),
        ("вы получили мой отчёт", "вы очень добры"),
        ("хотите посмотреть документ", "хотелось бы верить"),
        ("vous avez des questions", "vous avez oublié votre parapluie"),
    ],
)
def test_a_question_told_by_voice_alone_is_told_from_a_statement_with_the_same_beginning(asked: str, told: str) -> None:
    assert question(said(asked)).score > question(said(told)).score + 0.2
    assert question(said(told)).score < ENOUGH


@pytest.mark.parametrize(
    "text",
    [
        "¿Cómo transportan las vacunas en lancha sin que se mojen los termos?",
        "Comment gérez-vous l'identifiant d'une école qui ferme puis rouvre plus tard ?",
        "Какие термоиндикаторы вы кладёте в термоконтейнеры при перевозке зимой?",
    ],
)
def test_a_mark_is_believed_whatever_the_wording(text: str) -> None:
    assert question(said(text)).score >= Policy().bold_enough


@pytest.mark.parametrize("text", ["j'ai besoin d'aide avec le budget svp", "подскажите где найти шаблон отчёта"])
def test_who_asks_for_help_in_so_many_words_is_believed_without_a_mark(text: str) -> None:
    assert question(said(text)).score >= ENOUGH
    assert not leaves_open(read(text))


def test_wording_is_a_reason_of_its_own() -> None:
    scales = Scales({"bias": 0.0}, {})

    assert scales.judge([], lambda _: 2.0).reasons == (Reason.WORDED_LIKE_A_QUESTION,)
    assert scales.judge([], lambda _: -2.0).reasons == (Reason.READS_LIKE_A_STATEMENT,)
    assert scales.judge([], lambda named: named).reasons == ()


TOLD = [
    "Deploying the new version tonight.",
    "We are deploying the new version tonight at eight",
    "The server will be down tomorrow from nine to ten for maintenance",
    "Reminder that the forms are due on Friday",
    "I know who can help with this",
    "If you have questions, ask me any time",
    "On déploie la nouvelle version ce soir",
    "Mañana no hay servicio por mantenimiento",
    "Сегодня вечером выкатываем новую версию",
    "今晚我们部署新版本",
    "سننشر النسخة الجديدة الليلة",
]


@pytest.mark.parametrize("text", TOLD)
def test_a_statement_that_opens_a_conversation_is_none(text: str) -> None:
    assert question(said(text), [said("see you all", "kim", -5)]).score < ENOUGH
    assert question(said(text)).score < ENOUGH


@pytest.mark.parametrize(
    ("forwarded", "own"),
    [
        ("Forwarded message: does anyone know how this works?", "does anyone know how this works?"),
        ("fwd: quelqu'un sait comment faire ?", "quelqu'un sait comment faire ?"),
        ("Mensaje reenviado: ¿alguien sabe cómo se arregla?", "¿alguien sabe cómo se arregla?"),
        ("переслано: кто-нибудь знает, как это сделать?", "кто-нибудь знает, как это сделать?"),
        ("转发：有人知道怎么做吗？", "有人知道怎么做吗？"),
    ],
)
def test_what_was_forwarded_is_anothers_question_and_disturbs_nobody(forwarded: str, own: str) -> None:
    judged = question(said(forwarded))

    assert judged.score < Policy().bold_enough < question(said(own)).score
    assert "forwarded" in read(forwarded).signs
    assert Reason.ADDRESSED_TO_SOMEONE not in judged.reasons


def test_a_question_above_what_was_forwarded_is_the_writers_own() -> None:
    assert question(said("does anyone know the answer to this?\nForwarded message: we start on Monday")).score >= ENOUGH


def test_text_that_was_cut_into_words_reads_like_what_was_typed() -> None:
    assert read("i do n't know , it 's broken").words == read("i don't know , it's broken").words


def test_alone_a_question_to_a_name_is_believed_more_than_in_a_busy_room() -> None:
    text, before = "Maria, which version do you use?", [said("see you all", "kim", -5)]

    assert question(said(text)).score > question(said(text), before).score


@pytest.mark.parametrize(
    ("clause", "opening"),
    [("я знаю, что он здесь", "что он здесь"), ("скажи мне, где он", "где он")],
)
def test_in_russian_a_comma_opens_no_question(clause: str, opening: str) -> None:
    assert "word" in read(opening).openings
    assert "word" not in read(clause).openings


@pytest.mark.parametrize("text", ["Es profesor de ciencias", "Vivimos en un mundo complicado"])
def test_short_spanish_is_not_taken_for_french(text: str) -> None:
    assert read(text).language == "es"


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Does anyone have the travel claim form for Kenya?", False),
        ("Where can I find the printer manual?", True),
        ("Does anyone know?", True),
        ("It beeps all night, and the light is red.", True),
    ],
)
def test_two_questions_about_different_things_are_two(text: str, *, goes_on: bool) -> None:
    first = said("How do I reset the paper tray of the printer?")

    assert (continues(said(text, minutes=1), first).score >= 0.5) is goes_on
