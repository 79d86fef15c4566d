"""Words that are no topic by themselves: of asking and of working on anything, of greeting, and of the calendar."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from bot.listening.days import weekday
from bot.listening.folding import fold
from bot.listening.topics import stem

_CALENDAR: Final[dict[str, str]] = {
    "en": """
        january february march april may june july august september october november december today
        tomorrow yesterday tonight week weekend month quarter year morning evening afternoon hello hi
        hey dear greetings thanks thank thx please welcome happy merry christmas xmas easter ramadan eid
        diwali holiday holidays anniversary birthday congratulations regards cheers
    """,
    "fr": """
        janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre bonjour
        bonsoir salut merci semaine mois annee aujourd demain hier matin soir joyeux noel paques fete
        vacances ferie felicitations cordialement bienvenue anniversaire chers
    """,
    "es": """
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hola
        gracias buenas buenos semana mes ano hoy manana ayer tarde noche navidad pascua vacaciones feliz
        feriado felicidades saludos bienvenidos cumpleanos
    """,
    "ru": """
        январь января февраль февраля март марта апрель апреля май мая июнь июня июль июля август
        августа сентябрь сентября октябрь октября ноябрь ноября декабрь декабря привет здравствуйте
        спасибо пожалуйста неделя месяц год сегодня завтра вчера праздник праздники поздравляю
    """,
    "ar": """
        يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر مرحبا شكرا اهلا
        السلام عليكم اسبوع شهر سنه اليوم غدا امس عيد رمضان مبارك صباح مساء
    """,
    "zh": (
        "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一 十二 今天 明天 昨天 "
        "早上 晚上 你好 谢谢 请问 新年 春节 快乐"
    ),
}
_WORK: Final[dict[str, str]] = {
    "en": """
        able access add advice allow answer anybody anyone ask available bad best better bit bring build
        call cant case change check choose clear click close code come command common complete confirm
        connect contact correct create current data date day deal delete detail different difference
        difficult document done down easy edit else email end ensure enter error every exact example
        exist experience expect explain fail file find fine fix follow form free full general get give
        good great group guide guy happen hard have help hear here hope idea important include info
        information install instead interested issue item job keep kind know last latest launch lead
        learn left let like line link list little load local long look lot main make manage manual many
        mean message method might minute miss more move much name need new next nobody note number old
        open option order other own page part past people perform place plan point possible post problem
        process provide put question quick quite read ready real reason receive recommend related report
        request require resource result return right run same save say search second section see seem
        select send server service set setting setup share show side similar simple single site solution
        solve some somebody someone something sort source specific start state status step still stop
        stuff suggest suggestion support sure system take talk task team tell template test text thing
        think time tip tool topic total true try turn two type understand update upload use useful user
        using value various version view wait want watch way web well why wonder word work wrong write
    """,
    "fr": """
        acces aide aider ajouter aller appel arriver attendre aucun avant avis avoir besoin bien bon cas
        chercher chose cle commencer comment comprendre conseil connaitre contact creer date deja
        demande demander depuis dernier detail devoir difference difficile dire document donner email
        envoyer equipe erreur essayer etape exemple experience expliquer facon faire fichier fonctionner
        formulaire gens groupe guide idee important information installer jour lien ligne lire liste
        manuel meilleur message mettre modele moment monde moyen niveau nom nombre note nouveau numero
        option outil ouvrir page part partage partager penser personne place plan point possible
        pourquoi premier prendre probleme procedure processus quelqu question raison recevoir
        recommander rapport reponse reste resultat retour savoir service simple site solution soucis
        sujet suite sur systeme tache temps texte travail travailler trouver type utile utiliser version
        voir vouloir
    """,
    "es": """
        acceso alguien alguno anadir archivo ayuda ayudar bien buen buscar cambio caso como comenzar
        compartir conocer consejo contacto correo cosa crear cual dato dar decir deber detalle dia
        diferencia dificil documento duda ejemplo encontrar enlace entender enviar equipo error esperar
        experiencia explicar fecha forma formulario funcionar gente grupo guia haber hacer herramienta
        idea importante informacion instalar leer linea lista lugar manera manual mejor mensaje metodo
        momento necesitar nombre nota nuevo numero opcion pagina parte paso pedir pensar persona plan
        poder poner posible pregunta primero problema procedimiento proceso punto queja querer razon
        recibir recomendar reporte respuesta resultado saber servicio sistema solucion tarea tema tener
        texto tiempo tipo trabajar trabajo ultimo usar util ver version
    """,
    "ru": """
        вопрос вопросы проблема проблемы помощь помогите помочь подскажите знает знаете можно нужно
        работает работать делать сделать найти ошибка файл документ список ссылка пример способ люди
        время день место версия система использовать установить
    """,
    "ar": "سؤال مشكله مساعده كيف هل يمكن احتاج اريد معلومات طريقه عمل استخدام ملف رابط احد شخص وقت نظام",
    "zh": "问题 帮助 知道 可以 怎么 怎样 如何 需要 使用 工作 文件 方法 谁能 有人 大家 时间 系统 版本",
}


@lru_cache(maxsize=16_384)
def everyday(topic: str) -> bool:
    """Whether a topic says nothing by itself: of two that stand together, both must."""
    return topic in _words(work=True) or calendar(topic)


@lru_cache(maxsize=16_384)
def calendar(topic: str) -> bool:
    """Whether a topic is a greeting or belongs to the calendar: it says nothing in any company."""
    return topic.isdecimal() or topic in _words(work=False) or weekday(topic) is not None


@cache
def _words(*, work: bool) -> frozenset[str]:
    table = _WORK if work else _CALENDAR
    folded = ((lang, fold(word)) for lang, text in table.items() for word in text.split())
    return frozenset(form for lang, word in folded for form in (word, stem(word, lang)))
