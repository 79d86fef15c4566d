"""Thanks, small talk, "me too", "it did not help", language and topics, in six languages."""

from __future__ import annotations

import pytest

from bot.listening import (
    acknowledges,
    calls_again,
    greeting,
    language,
    likeness,
    me_too,
    says_it_helped,
    social,
    thanks,
    topics,
    unhelpful,
)


@pytest.mark.parametrize(
    "text",
    [
        "thanks a lot!",
        "thx",
        "merci beaucoup",
        "muchas gracias",
        "спасибо огромное",
        "谢谢大家",
        "شكرا جزيلا",
        "🙏",
        ":pray:",
    ],
)
def test_thanks_are_heard(text: str) -> None:
    assert thanks(text).score >= 0.5


@pytest.mark.parametrize(
    "text",
    ["how do I do this? thanks in advance", "the meeting is at nine", "alguien sabe como se hace? gracias de antemano"],
)
def test_thanks_in_advance_thank_nobody(text: str) -> None:
    assert thanks(text).score < 0.5


@pytest.mark.parametrize(
    "text", ["that worked", "ça marche maintenant", "ya funcionó", "заработало", "解决了", "تم الحل"]
)
def test_it_helped_is_heard(text: str) -> None:
    assert says_it_helped(text).score >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "that did not work",
        "still the same error",
        "ça ne marche toujours pas",
        "no me funcionó",
        "не помогло",
        "还是不行",
        "لم ينجح",
        "that doesn't help",
    ],
)
def test_it_did_not_help_is_heard(text: str) -> None:
    assert unhelpful(text).score >= 0.5
    assert says_it_helped(text).score < 0.5


@pytest.mark.parametrize("text", ["ok", "noted", "👍", ":+1:", "d'accord", "vale", "понятно", "收到", "تمام"])
def test_an_acknowledgement_is_heard(text: str) -> None:
    assert acknowledges(text).score >= 0.5


def test_an_answer_that_opens_with_ok_is_more_than_an_acknowledgement() -> None:
    assert acknowledges("ok, you open the settings and choose the second printer from the list").score < 0.5


@pytest.mark.parametrize(
    "text",
    ["same here", "+1", "following", "any update?", "moi aussi", "yo también", "у меня тоже", "同问", "وأنا أيضا"],
)
def test_me_too_is_heard(text: str) -> None:
    assert me_too(text).score >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Anyone?", "any ideas?", "bump", "so nobody knows?", "Still looking for help with this, anybody?",
        "Anyone?? The alarm is still on", "personne ?", "Personne ne sait ?", "une idée ?", "¿nadie sabe?",
        "¿Alguna idea?", "Sigo esperando", "Кто-нибудь?", "Никто не знает?", "Есть идеи?", "有人吗？", "没人知道吗？",
        "هل من أحد؟", "ما زلت أنتظر",
    ],
)  # fmt: skip
def test_somebody_who_calls_once_more_is_heard(text: str) -> None:
    assert calls_again(text).score >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "Does anyone know how to export the register to Excel?", "Going for lunch. Anyone?",
        "Anybody can join the call at three.", "No one answered the survey from Peru, please remind your teams",
        "Any suggestions are welcome in the document", "I am still looking at the logs, I will report tomorrow",
        "nobody is perfect", "Personne ne sera au bureau lundi", "Alguien dejó su taza en la sala",
        "Кто-нибудь из бухгалтерии будет на встрече в понедельник?", "+1", "me too", "thanks, that was it",
    ],
)  # fmt: skip
def test_who_speaks_of_something_does_not_just_call_once_more(text: str) -> None:
    assert calls_again(text).score < 0.5


@pytest.mark.parametrize(
    "text", ["hi everyone", "bonjour à tous", "hola a todos", "всем привет", "大家好", "السلام عليكم"]
)
def test_a_greeting_is_heard(text: str) -> None:
    assert greeting(text).score >= 0.5


def test_a_greeting_before_a_question_is_not_only_a_greeting() -> None:
    assert greeting("hi everyone, where is the form for travel claims?").score < 0.5


@pytest.mark.parametrize("text", ["how are you?", "haha", "как дела?", "¿cómo están?", "吃了吗", "كيف حالك"])
def test_chatter_is_heard(text: str) -> None:
    assert social(text).score >= 0.5


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("does anyone know where the form is", "en"),
        ("est-ce que quelqu'un connaît le formulaire", "fr"),
        ("alguien sabe donde esta el formulario", "es"),
        ("где лежит форма отчёта", "ru"),
        ("请问表格在哪里", "zh"),
        ("أين أجد الاستمارة", "ar"),
        ("weiß jemand wo das Formular ist und wie es geht", "und"),
        ("これはどこですか", "und"),
        ("12345 !!!", "und"),
        ("", "und"),
        ("在哪里下载 the new Excel template 模板文件", "zh"),
    ],
)
def test_the_language_is_told(text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the offices need printers", "a printer for our office"),
        ("les vaccinations des enfants", "vaccination d'un enfant"),
        ("las vacunaciones en escuelas", "la vacunacion en la escuela"),
        ("прививки в школах", "прививка для школы"),
        ("学校的疫苗接种", "疫苗接种计划"),
        ("التطعيم في المدارس", "مدارس وتطعيم"),
    ],
)
def test_one_subject_in_two_forms_is_one_topic(one: str, other: str) -> None:
    assert likeness(topics(one), topics(other)) > 0


def test_topics_leave_out_small_words_and_stay_few() -> None:
    assert "the" not in topics("where is the form for the vaccines")
    assert len(topics(" ".join(f"subject{n}" for n in range(100)))) == 24
    assert topics("cold chain cold chain vaccine") == topics("cold chain cold chain vaccine")


def test_a_rare_shared_term_tells_more_than_a_common_one() -> None:
    rarity = {"form": 0.1, "h1n1": 5.0, "desk": 1.0, "lamp": 1.0}

    assert likeness({"form", "h1n1"}, {"h1n1", "desk"}, rarity) > likeness({"form", "h1n1"}, {"form", "desk"}, rarity)
    assert likeness({"form"}, {"form"}) == pytest.approx(1)
    assert likeness((), {"form"}) == 0
