"""What the members of the simulated year say: a small pool, so that listening pays for each sentence once."""

from __future__ import annotations

from typing import Final

SUBJECTS: Final = {
    "cold-chain": (
        ("vaccine fridge thermometer", "thermomètre du réfrigérateur à vaccins"),
        ("freezer temperature alarm", "alarme de température du congélateur"),
        ("vaccine carrier lids", "couvercles des porte-vaccins"),
        ("solar fridge battery", "batterie du réfrigérateur solaire"),
    ),
    "water": (
        ("hand pump cup seals", "joints de la pompe à main"),
        ("borehole chlorine dosing", "dosage du chlore dans le forage"),
        ("water point survey", "enquête sur les points d’eau"),
        ("rain water tank liner", "revêtement du réservoir d’eau de pluie"),
    ),
    "nutrition": (
        ("therapeutic milk stock cards", "fiches de stock du lait thérapeutique"),
        ("arm circumference tapes", "rubans de périmètre brachial"),
        ("growth monitoring register", "registre de suivi de la croissance"),
        ("community kitchen recipes", "recettes de la cuisine communautaire"),
    ),
    "education": (
        ("school kit distribution list", "liste de distribution des kits scolaires"),
        ("tablet charging station", "station de recharge des tablettes"),
        ("teacher attendance form", "formulaire de présence des enseignants"),
        ("reading club handbook", "manuel du club de lecture"),
    ),
    "protection": (
        ("birth registration backlog", "retard des enregistrements de naissance"),
        ("referral pathway poster", "affiche du circuit de référencement"),
        ("hotline volunteer rota", "planning des bénévoles de la ligne d’appel"),
        ("family tracing template", "modèle de recherche des familles"),
    ),
    "supply": (
        ("customs exemption letter", "lettre d’exonération douanière"),
        ("warehouse rack labels", "étiquettes des rayonnages de l’entrepôt"),
        ("fuel voucher contract", "contrat de bons de carburant"),
        ("truck waybill numbers", "numéros des lettres de voiture"),
    ),
}
"""By channel: what is asked about, in English and in French."""

SITES: Final = (
    "Goma",
    "Marsabit",
    "Ziguinchor",
    "Aweil",
    "Cox’s Bazar",
    "Jacmel",
    "Herat",
    "Maiduguri",
    "Irbid",
    "Sikasso",
    "Iquitos",
    "Savusavu",
)
"""Where they are asked about, so that two questions on one subject are not always the same question."""

QUESTIONS: Final = {
    "en": (
        "Does anyone know how to repair the {it}?",
        "How do you budget for the {it} in your country office?",
        "Where can we order the {it}, please? Has anybody a supplier?",
    ),
    "fr": (
        "Est-ce que quelqu’un sait comment réparer : {it} ?",
        "Comment prévoyez-vous le budget pour : {it} ?",
        "Où peut-on commander : {it} ? Quelqu’un a-t-il un fournisseur ?",
    ),
}
ANSWERS: Final = {
    "en": (
        "We had the same with the {it}: change the fuse first, then reset it and write the date on the card.",
        "For the {it} take the second version of the guide, and ask the regional office for the annex.",
        "You can order the {it} from the regional store; it took us three weeks last year.",
    ),
    "fr": (
        "Nous avons eu le même cas ({it}) : changez d’abord le fusible, puis redémarrez et notez la date sur la fiche.",
        "Pour cela ({it}), prenez la deuxième version du guide et demandez l’annexe au bureau régional.",
        "Vous pouvez le commander ({it}) au magasin régional ; cela a pris trois semaines l’an dernier.",
    ),
}
THANKS: Final = {
    "en": ("Thank you so much, that worked!", "Thanks a lot, this is exactly what we needed.", "Many thanks!"),
    "fr": ("Merci beaucoup, cela a marché !", "Un grand merci, c’est exactement ce qu’il nous fallait."),
}
TALK: Final = {
    "en": (
        "Good morning everybody",
        "Here are the minutes of yesterday’s call.",
        "Well done team",
        "We published the new page today, have a look when you can.",
        "Noted, thank you",
        "The workshop was a success, forty colleagues took part.",
        "See you at the webinar on Thursday.",
    ),
    "fr": (
        "Bonjour à toutes et à tous",
        "Voici le compte rendu de la réunion d’hier.",
        "Bravo à toute l’équipe",
        "L’atelier s’est très bien passé, quarante collègues y ont participé.",
        "Bien noté, merci",
    ),
}
ZONES: Final = (
    "Africa/Nairobi",
    "Africa/Dakar",
    "Africa/Lagos",
    "Africa/Kinshasa",
    "Africa/Johannesburg",
    "Africa/Cairo",
    "Africa/Abidjan",
    "Africa/Addis_Ababa",
    "Asia/Amman",
    "Asia/Kolkata",
    "Asia/Dhaka",
    "Asia/Kathmandu",
    "Asia/Bangkok",
    "Asia/Manila",
    "Asia/Tokyo",
    "Asia/Kabul",
    "Europe/Zurich",
    "Europe/Paris",
    "Europe/Copenhagen",
    "Europe/Kyiv",
    "America/New_York",
    "America/Port-au-Prince",
    "America/Lima",
    "America/Sao_Paulo",
    "Pacific/Fiji",
)
