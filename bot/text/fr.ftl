
## Replay report

replay-is-a-folder = { $file } est un dossier. Recompressez-le en ZIP, ou donnez le fichier ZIP tel que Slack l’a créé.
replay-no-such-file = Le fichier { $file } n’existe pas. Donnez le chemin du fichier ZIP créé par Slack.
replay-not-a-zip = { $file } n’est pas un fichier ZIP, ou n’en est qu’une partie. Téléchargez à nouveau l’export depuis Slack.
replay-unreadable = { $file } ne peut pas être lu : { $why }.
replay-not-an-export = Il n’y a rien d’un export Slack dans { $file }. Demandez-en un à un propriétaire de l’espace : Paramètres, Importer/exporter des données, Exporter.
replay-missing-file = Il manque { $name } à cet export ; sans lui, on ne sait pas qui a écrit où. Donnez le fichier ZIP tel que Slack l’a créé.
replay-empty = Il n’y a aucun message dans { $file } : aucun dossier de canal ne contient de fichier nommé comme 2024-03-04.json. Exportez les canaux publics, sur une période plus longue.
replay-nothing-then = Personne n’a rien écrit pendant cette période. Choisissez d’autres dates pour --from et --to, ou n’en donnez pas.
replay-broken-json = { $name } n’est pas le JSON attendu, à partir de la ligne { NUMBER($line, useGrouping: 0) }. Corrigez cette ligne, ou retirez le fichier du ZIP, puis recommencez.
replay-path-outside = Ce ZIP désigne un fichier hors de lui-même ({ $name }). Slack ne fait jamais cela : ne lui faites pas confiance et demandez un nouvel export.
replay-symlink = Ce ZIP contient un lien vers un autre fichier ({ $name }). Slack ne fait jamais cela : ne lui faites pas confiance et demandez un nouvel export.
replay-twice = Ce ZIP contient deux fois { $name } ; on ne sait pas lequel est le bon. Demandez un nouvel export.
replay-encrypted = Ce ZIP est protégé par un mot de passe. Décompressez-le, recompressez-le sans mot de passe et donnez celui-là.
replay-damaged = { $name } est endommagé dans le ZIP. Téléchargez à nouveau l’export depuis Slack.
replay-bomb = { $name } occuperait des centaines de fois sa taille une fois décompressé, ce que ne fait aucune conversation. Ne faites pas confiance à ce ZIP ; demandez un nouvel export.
replay-file-too-large = { $name } dépasse { $most } Mo, plus que ce qu’un canal écrit en un jour. Retirez-le du ZIP, puis recommencez.
replay-too-much-text = Cet export contient plus de { $most } Mo de texte. N’en rejouez qu’une partie avec --from et --to, ou exportez moins de mois.
replay-too-many-files = Ce ZIP contient plus de { $most } fichiers. Exportez moins de canaux ou moins de mois.

replay-bar = Lecture
replay-page-title = Ce que Steward aurait fait
replay-numbers = Les chiffres
replay-nobody-yet = quelqu’un
replay-about-title = Comment cette page a été faite
replay-about-gist = { $messages ->
    [one] Un message a été lu
   *[other] { $messages } messages ont été lus
} dans { $name }, et rien n’a été envoyé à personne.
replay-about-period = Du
replay-about-until = Au
replay-about-messages = Messages
replay-about-people = Personnes
replay-about-channels = Canaux
replay-about-reactions = Réactions
replay-about-promise = Promesse essayée
replay-about-promise-value = { $hours } heures ouvrées, comptées dans le fuseau { $zone }
replay-about-same = Steward a lu chaque message à l’heure où il a été écrit, avec les règles qu’il suit une fois installé, et a noté ce qu’il aurait dit.
replay-about-unprompted = Personne n’a vu ses demandes : tout ce que les gens ont fait ici, ils l’ont fait sans lui. Ce que ses demandes auraient changé ne peut pas se lire dans un export.
replay-about-edits = Un export ne garde que le dernier texte d’un message modifié ; c’est lui qui a été jugé.
replay-about-reactions-time = Un export ne dit pas quand quelqu’un a réagi. Une réaction compte une minute après son message ou la dernière réponse au-dessous, et n’entre pas dans les délais de réponse.
replay-about-left = Une personne dont le compte est fermé compte comme présente jusqu’à la dernière modification du compte.
replay-about-manager = Les questions sans personne pour y répondre seraient allées à { $who }, propriétaire de l’espace.
replay-about-no-manager = L’export ne nomme aucun propriétaire ; les questions sans personne pour y répondre ne sont donc allées à personne.
replay-about-skipped = Laissés de côté : { $system } avis tels que les arrivées, { $odd } entrées dont on ne peut faire un message, { $misfiled } classées sous un autre jour.
replay-about-private = Les messages directs et les canaux privés n’ont pas été lus. Cette page contient des noms et des paroles de collègues : partagez-la avec autant de soin que l’export.

measure-title = Le sort des questions
measure-gist = { $questions ->
    [0] Aucune question n’a été trouvée.
    [1] Une question a été trouvée, et { $waiting ->
        [0] elle a reçu une réponse.
       *[other] elle est restée sans réponse.
    }
   *[other] { $questions } questions ont été trouvées. { $waiting ->
        [0] Toutes ont reçu une réponse.
        [1] Une seule est restée sans réponse.
       *[other] { $waiting } sont restées sans réponse.
    }
}
measure-count = { $n }
measure-percent = { $percent } %
measure-part = { $part } sur { $of }
measure-share = { $percent } % ({ $part } sur { $of })
measure-time = { $unit ->
    [moment] moins d’une minute
    [minutes] { $n } min
    [hours] { $n } h
   *[days] { $n } jours
}
measure-too-few = moins de { $few }
measure-unit = { $unit ->
    [minutes] minutes
    [hours] heures
    [days] jours
   *[percent] pour cent
}
measure-questions = Questions
    .means = des messages qui demandent quelque chose aux autres, un par question, quel que soit son nombre de lignes
measure-waiting = Restées sans réponse
    .means = personne, hormis l’auteur, les robots et les « moi aussi », n’avait répondu à la fin
measure-within-day = Réponse en un jour
    .means = parmi celles posées au moins 24 heures avant la fin
measure-within-week = Réponse en une semaine
    .means = parmi celles posées au moins 7 jours avant la fin
measure-middle = Délai médian de première réponse
    .means = la moitié des questions répondues l’ont été plus vite
measure-most = Quatre sur cinq en
    .means = 80 % des questions répondues ont eu leur première réponse dans ce délai
measure-asked = posées
measure-unanswered = restées sans réponse
measure-recent = La dernière colonne est jeune : des réponses peuvent encore venir.
measure-asked-chart = { $step ->
    [week] Questions par semaine
    [month] Questions par mois
   *[year] Questions par an
}
measure-asked-alt = { $step ->
    [week] En { $columns } semaines
    [month] En { $columns } mois
   *[year] En { $columns } ans
}, { $questions } questions ont été posées et { $waiting } sont restées sans réponse ; la colonne la plus chargée est { $when }, avec { $most }.

measure-time-title = Combien de temps on a attendu
measure-time-gist = La moitié des réponses sont venues en { $middle }, quatre sur cinq en { $most }.
measure-time-chart = Délai de première réponse, par { $step ->
    [week] semaine
    [month] mois
   *[year] an
}
measure-time-alt = La médiane sur toute la période est de { $middle } ; 80 % des réponses viennent en { $most } ; la colonne la plus lente atteint { $longest } pour ses 80 %.
measure-time-means = De la question à la première réponse de fond d’une autre personne, nuits et week-ends compris ; { $count } réponses. Les questions restées sans réponse ne peuvent pas entrer dans ces délais : ils paraissent donc meilleurs que l’attente vécue. { $marked ->
    [0] Aucune question n’a pris fin par une simple marque.
    [1] Une question close par une réaction ou un bouton seulement est laissée de côté.
   *[other] { $marked } questions closes par une réaction ou un bouton seulement sont laissées de côté.
}

measure-rooms-title = Canal par canal
measure-rooms-gist = { $rooms ->
    [1] Des questions ont été posées dans un canal.
   *[other] Des questions ont été posées dans { $rooms } canaux.
}
measure-rooms-chart = Questions par canal
measure-rooms-alt = { $place } laisse la plus grande part sans réponse : { $part } sur { $of }.
measure-room = { $place } : { $asked ->
    [1] une question
   *[other] { $asked } questions
}, sans réponse { $unanswered }{ $timed ->
    [no] .
   *[yes]  ; délai médian { $middle }.
}
measure-rooms-rest = { $rest ->
    [1] Un canal avec moins de questions n’est pas montré.
   *[other] { $rest } canaux avec moins de questions ne sont pas montrés.
}
measure-few = En dessous de { $few }, on compte, mais on ne calcule ni part ni médiane.

measure-asks-title = À qui Steward aurait demandé
measure-asks-gist = { $asks ->
    [0] Steward n’aurait demandé à personne : chaque question a eu sa réponse à temps, ou l’on ne connaissait personne qui pût la donner.
    [1] Une personne aurait été sollicitée une fois.
   *[other] { $people ->
        [1] Une personne aurait été sollicitée
       *[other] { $people } personnes auraient été sollicitées
    } { $asks } fois en tout, pour { $about ->
        [1] une question.
       *[other] { $about } questions.
    }
}
measure-asks = Demandes
    .means = des messages privés à une personne, une question chacun, à une heure convenable pour elle
measure-top = Le plus sur une personne
    .means = la part de toutes les demandes qui tombe sur la personne la plus sollicitée ; Steward la tient sous un cinquième quand il le peut
measure-found = La bonne personne
    .means = parmi les questions répondues plus tard, celles où l’une des personnes choisies a répondu d’elle-même
measure-unheard = Aurait été la seule chance
    .means = parmi les questions pour lesquelles on aurait demandé à quelqu’un, celles que personne n’a jamais répondues
measure-escalated = Au responsable
    .means = des questions sur la liste du responsable, puisqu’il ne restait personne de bien placé
measure-load-chart = Combien de fois chacun aurait été sollicité
measure-times-asked = demandes
measure-load-alt = { $who } aurait été sollicité le plus souvent, { $most } fois ; { $people ->
    [1] une personne
   *[other] { $people } personnes
} en tout.
measure-manners = Personne n’est sollicité plus de quelques fois par semaine, ni la nuit, ni en congé, ni après avoir dit non. Ces personnes ont seulement écrit auparavant : aucune n’a encore accepté d’être sollicitée, et chacune peut refuser d’un seul geste.

measure-promises-title = Ce qu’une promesse voudrait dire
measure-promises-gist = Un canal peut promettre une réponse en tant d’heures ouvrées. Voici combien de fois chaque promesse a été tenue d’elle-même, et combien de questions Steward aurait portées à quelqu’un pour aider à la tenir.
measure-promises-chart = Réponse à temps, selon les heures ouvrées promises
measure-kept = réponse à temps
measure-promises-alt = Une promesse de { $short } heures ouvrées a été tenue pour { $few } % des questions, une de { $long } pour { $many } %.
measure-promise = { $hours } heures ouvrées : réponse à temps { $kept } ; { $asks ->
    [0] aucune question n’attendait
    [1] une question attendait
   *[other] { $asks } questions attendaient
} encore quand Steward aurait demandé à quelqu’un.
measure-promise-means = Parmi les questions dont le délai était passé à la fin. Steward demande quand les trois quarts du temps promis sont écoulés.

measure-unanswered-title = À vous de juger : restées sans réponse
measure-unanswered-gist = { $count ->
    [1] Une question
   *[other] { $count } questions
} parmi celles que Steward a trouvées sans réponse, et à qui il aurait demandé. Était-ce une question ? A-t-elle vraiment été laissée seule ? Est-ce la bonne personne ?
measure-answered-title = À vous de juger : répondues
measure-answered-gist = { $count ->
    [1] Une question
   *[other] { $count } questions
} parmi celles que Steward a trouvées répondues, avec le message qu’il a pris pour la première réponse. Cette réponse va-t-elle avec la question ?
measure-example = { $place } · { $when }
measure-would-ask = Aurait demandé à { $who }, { $when }
measure-asks-nobody = N’aurait demandé à personne : l’heure n’était pas venue, ou l’on ne connaissait personne de bien placé.
measure-answered-by = Réponse de { $who } après { $took }
measure-no-text = (sans paroles : un fichier ou une image)
