# Les mots de Steward en français.
# Chaque phrase peut choisir selon { $tone } : warm (par défaut), plain ou brief. On vouvoie. Les raisons sont des
# propositions que l’on joint en une phrase. Les commandes se disent en anglais partout : elles ne se traduisent pas.
# Les noms de personnes ne suivent ni « de » ni « que » (élision), et rien ne s’accorde avec qui lit ou est nommé.

# Ce que l’on dit de la langue aux applications, pour qu’elles y écrivent les dates (ISO 639-1).
language-tag = fr

## Commands

help-title = Ce que vous pouvez me dire
help-gist = Ce que vous pouvez me dire, mot à mot.
help-note = Ces mots valent partout : en commande après la barre oblique, après m’avoir mentionné, ou dans un message à moi seul.
help-help = ce que vous pouvez faire ici
    .usage = help
help-open = les questions qui attendent encore une réponse
    .usage = open
help-ask = consulter tout de suite des spécialistes sur ma question
    .usage = ask
help-answered = ma question a trouvé sa réponse
    .usage = answered
help-not-a-question = ce n’était pas une question ; n’y touchez pas
    .usage = not a question
help-know = on peut me consulter sur ce sujet
    .usage = know chaîne du froid
help-forget-topic = ne plus me consulter sur ce sujet
    .usage = forget-topic chaîne du froid
help-who = qui s’y connaît ici
    .usage = who chaîne du froid
help-thank = remercier des collègues, en privé et avec mes mots
    .usage = thank @personne pour le conseil sur les frigos solaires
help-quiet = mes heures, mes pauses, ce que je veux recevoir
    .usage = quiet, quiet until vendredi
help-why = pourquoi mes derniers messages sont arrivés
    .usage = why
help-desk = ce qui vous attend cette semaine
    .usage = desk
help-report = le bilan de la semaine, du mois ou du trimestre
    .usage = report, report quarter
help-team = qui a quel rôle ; les responsables peuvent le changer
    .usage = team, team add @personne facilitator
help-policy = les règles d’ici, chacune avec son bouton
    .usage = policy, policy rehearsal on
help-pause = laisser reposer quelque temps tout ce que j’enverrais de moi-même
    .usage = pause until vendredi "séisme"
help-resume = mettre fin à la pause
    .usage = resume
help-used = un message a servi à un document, une formation, une décision
    .usage = used LIEN in "Guide chaîne du froid v3"
help-my-impact = ce que mon aide a permis ici
    .usage = my impact
command-unknown = Je ne connais pas le mot « { $typed } ». Demandez-moi de l’aide (help) pour voir ce que je comprends.
command-nearest = Je ne connais pas « { $typed } ». Vouliez-vous dire { $nearest } ?
command-do-nearest = Oui, { $nearest }
command-show-help = Voir ce que je comprends
which-community = Vous faites partie de plusieurs communautés. De laquelle s’agit-il ?
which-none = Vous n’êtes encore dans aucune de mes communautés. Écrivez dans l’un de leurs canaux, et je vous connaîtrai.
which-one = { $name }
button-outlived = Ce bouton vient d’une ancienne version de moi et ne fait plus rien. Demandez-moi de l’aide (help) pour voir ce qui marche aujourd’hui.
refused = { $needs ->
    [curate] C’est réservé aux personnes chargées de la facilitation, du leadership ou de la gestion de cette communauté. Elles le feront volontiers pour vous.
    [steer] C’est réservé aux responsables de cette communauté, qui le feront volontiers pour vous.
    [thank] C’est réservé aux responsables de cette communauté et à qui s’occupe des remerciements en leur nom ; on le fera volontiers pour vous.
   *[other] Je ne peux le faire que pour des collègues membres de cette communauté.
}

## Asking an expert

see-question = Voir la question
see-answer = Voir la réponse
nudge-title = Une question à laquelle vous pourriez répondre
nudge-gist = { $tone ->
    [brief] { $asker } pose une question dans { $place }. Pouvez-vous répondre ?
    [plain] { $asker } a posé une question dans { $place }, et personne n’a encore répondu.
   *[warm] { $asker } a posé cette question dans { $place }, et personne n’a encore pu aider. Le pourriez-vous ?
}
nudge-why = Pourquoi vous : { $evidence }.
nudge-waiting = { $others ->
    [0] Posée { $since }.
    [one] Posée { $since } ; une autre personne aimerait savoir aussi.
   *[other] Posée { $since } ; { $others } autres personnes aimeraient savoir aussi.
}
nudge-claim = Je m’en charge
nudge-later = Plus tard, ou quelqu’un d’autre…
nudge-not-me = Pas moi
nudge-note = Je vous consulte au plus quelques fois par semaine, et seulement à vos heures de travail. « quiet » change cela ; « why » en dit plus.
nudge-claimed = { $tone ->
    [warm] Merci de vous en charger. { $asker } peut compter sur vous jusqu’à { $until } ; d’ici là, je ne demande à personne d’autre.
   *[other] À vous jusqu’à { $until }. D’ici là, je ne demande à personne d’autre.
}
nudge-hand-back = Finalement, je ne peux pas
nudge-claim-again = Finalement, je m’en charge
nudge-answered = { $who } a répondu. Vous n’avez plus rien à faire.
nudge-answered-yours = Votre réponse est arrivée. Merci d’avoir aidé { $asker }.
nudge-accepted-yours = { $asker } dit que votre réponse a aidé. Merci.
nudge-settled = C’est réglé. Vous n’avez plus rien à faire.
nudge-closed = Cette question a été retirée. Vous n’avez plus rien à faire.
nudge-declined = C’est noté, merci. Je m’adresse à quelqu’un d’autre.
nudge-snoozed = Je vous le rappellerai { $until }, si la question est encore ouverte.
nudge-handed-back = D’autres vont s’en occuper. Merci d’avoir essayé ; si vous trouvez le temps malgré tout, la question est à vous.
nudge-taken = { $who } s’en occupe maintenant. Vous n’avez plus rien à faire.
later-title = Quand, ou qui d’autre ?
later-when = Qu’est-ce qui vous conviendrait ?
later-tomorrow = Me le rappeler demain matin
later-monday = Me le rappeler lundi
later-somebody-else = Demander à quelqu’un d’autre
later-who = Qui saurait mieux ? (si vous avez choisi quelqu’un d’autre)
later-submit = Envoyer

evidence-suggested = quelqu’un a pensé à vous
evidence-mentioned = la question s’adresse à vous
evidence-declared = vous m’avez dit connaître « { $topics } »
evidence-answered = { $count ->
    [one] vous avez déjà répondu sur « { $topics } »
   *[other] vous avez déjà répondu sur « { $topics } » ({ $count } réponses en tout)
}
evidence-other-words = « { $asked } » dans la question et « { $known } » veulent dire la même chose, autant que je sache
evidence-answers-here = vous avez déjà répondu dans ce canal
evidence-accepted = { $count ->
    [one] l’une de vos réponses y a été acceptée
   *[other] { $count } de vos réponses ont été acceptées
}
evidence-thanked = { $count ->
    [one] on vous a remercié pour une réponse
   *[other] on vous a remercié { $count } fois pour vos réponses
}

## What people hear when they press

claim-thanks = { $tone ->
    [warm] Merci ! Elle est à vous ; pour l’instant, je ne demande à personne d’autre. Répondez simplement là où elle a été posée.
   *[other] Elle est à vous. Répondez là où elle a été posée.
}
claim-own = C’est votre propre question. Je cherche quelqu’un pour y répondre.
hand-back-thanks = Pas de souci. Je vais chercher quelqu’un d’autre.
decline-thanks = C’est noté, merci de me l’avoir dit. Je vais demander à quelqu’un d’autre.
snooze-thanks = Je reviendrai vers vous à ce moment-là, si personne n’a répondu.
suggest-thanks = Merci. Je demanderai à { $who }, si le moment lui convient.
suggest-nobody = Je ne peux pas écrire à cette personne. Choisissez un ou une collègue, ou appuyez sur « Pas moi ».
accept-thanks = { $tone ->
    [warm] Je m’en réjouis. Les personnes qui ont aidé le sauront, et je garde la réponse là où d’autres la trouveront.
   *[other] C’est noté. Les personnes qui ont aidé le sauront.
}
reopen-thanks = Merci de l’avoir dit. Je vais chercher quelqu’un d’autre.
misheard-thanks = Merci. Je n’y touche plus, et serai plus prudent dans ce canal.
pointer-no-thanks = Compris. Je continue à chercher quelqu’un qui sait.
only-the-asker = Seule la personne qui a posé la question, ou qui facilite la communauté, peut en décider.
question-unknown = Je n’ai plus cette question. Elle a peut-être été supprimée.
already-answered = { $who } a déjà répondu. Merci tout de même.
already-claimed = { $who } s’en occupe déjà. Merci tout de même.
already-closed = Cette question a été retirée entre-temps. Merci tout de même.
nothing-to-do = Rien n’a changé : c’est déjà comme vous le voulez.
ask-which = Je ne vois pas de question ouverte de votre part. Posez-la d’abord dans un canal, ou utilisez « Trouver de l’aide » sur le message lui-même.
ask-noted = Je demande à qui pourrait savoir, dès que l’heure est convenable là où ces personnes se trouvent.
ask-note = Ce message n’est visible que pour vous.
ask-claimed = { $who } s’occupe déjà de votre question.
answered-which = Je ne vois pas de question ouverte de votre part. Utilisez « Marquer la réponse » sur le message qui y a répondu.
misheard-which = De quel message s’agit-il ? Utilisez « Pas une question » sur le message lui-même.

## Inviting the asker

invite-gist = { $tone ->
    [warm] { $asker }, { $who } vous a répondu : est-ce que cela vous aide ?
   *[other] { $asker }, avez-vous votre réponse ?
}
invite-yes = Oui, merci à { $who }
invite-no = Pas encore
invite-note = Je ne le demande qu’une fois. Un ✅ sur la réponse dit la même chose. « quiet » change ce que je vous envoie.
invite-accepted = Réglé, avec des remerciements à { $who }.
invite-reopened = Pas encore réglé. Je cherche quelqu’un d’autre qui sait.
invite-settled = Réglé, merci.
helped-gist = { $tone ->
    [warm] { $asker } dit que votre réponse a aidé. Merci d’avoir pris ce temps.
   *[other] { $asker } dit que votre réponse a aidé.
}
helped-note = Je transmets les remerciements au plus une fois par jour. « quiet » change ce que je vous envoie.

## Pointing to an accepted answer

pointer-gist = Une question semblable a déjà été posée. { $who } y a répondu ({ $when }), et cette réponse a été acceptée.
pointer-helped = Cela y répond
pointer-no = Pas tout à fait
pointer-note = Je ne fais que renvoyer à ce que des membres ont écrit. Si cela ne convient pas, je continue à chercher quelqu’un qui sait. « quiet » change ce que je vous envoie.

## Open questions

open-title = Questions ouvertes
open-gist = { $count ->
    [one] Une question attend une réponse.
   *[other] { $count } questions attendent une réponse.
}
open-none = Aucune question n’attend de réponse.
open-more = { $count ->
    [one] Et encore une.
   *[other] Et encore { $count }.
}
open-item = « { $what } » — { $asker } dans { $place }, { $since } ; { $state }.
open-state-waiting = personne n’a encore été consulté
open-state-asked = une personne a été consultée
open-state-claimed = { $who } s’en occupe
open-state-escalated = n’a trouvé personne pour l’instant
open-state-past = d’avant mon arrivée
open-state-unsure = peut-être une question (sûr à { $sure } %) : je ne demande à personne sans votre accord
open-claim = Je m’en charge
open-ask = Demander à quelqu’un
open-not-a-question = Pas une question
waiting-title = Des questions restées sans personne
waiting-gist = { $count ->
    [one] Une question n’a trouvé personne pour y répondre, { $who }.
   *[other] { $count } questions n’ont trouvé personne pour y répondre, { $who }.
}
waiting-none = Chaque question de cette liste a trouvé quelqu’un. Merci.
waiting-note = C’est votre seule liste ; je la tiens à jour au lieu d’écrire à nouveau. Vous savez peut-être à qui demander. « quiet » change ce que je vous envoie.

## What help was used for

see-contribution = Voir ce qui a été écrit
see-posted-again = Voir où cela a été transmis
see-solved-again = Voir la question

use-a-colleague = une personne de la communauté
use-what-yours = { $kind ->
    [post] ce que vous avez écrit
   *[answer] { $others ->
        [0] votre réponse à { $asker }
       *[other] la réponse donnée à { $asker } par vous et { $names }
    }
}
use-what-helped = la réponse donnée par { $author }, à laquelle vous avez contribué
use-posted-again = Dans { $place }, { $by } a renvoyé d’autres personnes à { $what }.
use-solved-again = Dans { $place }, { $by } avait une question semblable, réglée grâce à { $what }.
use-reported = { $sure ->
    [no] Selon { $by }, « { $where } »{ $audience ->
        [country] {" "}(pour un bureau de pays)
        [region] {" "}(pour une région)
        [hq] {" "}(pour une politique du siège)
        [training] {" "}(pour une formation)
       *[none] {""}
    } s’appuie sur { $what }. Personne ne l’a encore vérifié.
   *[yes] « { $where } »{ $audience ->
        [country] {" "}(pour un bureau de pays)
        [region] {" "}(pour une région)
        [hq] {" "}(pour une politique du siège)
        [training] {" "}(pour une formation)
       *[none] {""}
    } s’appuie sur { $what }, d’après { $by }.
}
use-short-posted-again = dans { $place }, { $by } a renvoyé d’autres personnes à { $what }
use-short-solved-again = une question posée dans { $place } a été réglée grâce à { $what }
use-short-reported = « { $where } » s’appuie sur { $what }
use-not-mine = Ce n’est pas de moi

impact-told-title = À quoi votre aide a servi
impact-told-several = Ce que vous avez écrit a de nouveau servi à d’autres.
impact-told-wrong = { $count ->
    [one] Ce que je vous disais ici s’est révélé inexact. Toutes mes excuses.
   *[other] Rien de ce que je vous disais ici ne s’est confirmé. Toutes mes excuses.
}
impact-told-taken-back = Je vous avais annoncé ceci : { $what }. Ce n’était finalement pas le cas.
impact-told-more = { $count ->
    [one] Une autre nouvelle figure sur votre page : dites « my impact ».
   *[other] { $count } autres nouvelles figurent sur votre page : dites « my impact ».
}
impact-told-note = Je donne rarement de telles nouvelles, et plusieurs à la fois. « my impact » les montre toutes ; « quiet » change ce que je vous dis.

use-how = Dites-moi quel message, et dans quoi il a servi : used LIEN in "Guide chaîne du froid v3". Ou choisissez-le dans le menu du message lui-même.
use-no-message = Ce lien ne mène à aucun message que je connaisse ici. Copiez le lien du message lui-même : il se trouve dans son menu.
use-tell-more = { $lacks ->
    [who] Je ne sais pas encore qui a écrit cela. Dites-le-moi, et cette personne saura ce qui en est advenu.
   *[where] Dans quoi cela a-t-il servi ? Un document, une formation, une décision : son nom suffit.
}
use-describe = En dire plus…
use-form-title = Une utilisation
use-form-who = Qui l’a écrit ?
use-form-where = Le document, la formation ou la décision
use-form-where-hint = Son nom suffit : Guide chaîne du froid v3
use-form-audience = Pour qui
use-form-submit = Envoyer
use-audience = { $audience ->
    [country] Un bureau de pays
    [region] Une région
    [hq] Une politique du siège
    [training] Une formation
   *[other] Autre chose
}
use-noted = { $kind ->
    [own] Merci de m’avoir parlé de « { $where } ». L’équipe responsable y jette un œil ; une fois confirmé, cela pourra être raconté.
    [confirmed] Merci. C’est noté, et { $who } saura que cela a servi dans « { $where } ».
   *[other] Merci. { $who } saura que cela a servi dans « { $where } », dès que l’équipe responsable y aura jeté un œil. Sans nouvelles après cinq jours, je le transmettrai comme venant de vous.
}
use-for-whom = Pour qui était-ce ?
use-audience-noted = { $audience ->
    [country] C’est noté : pour un bureau de pays.
    [region] C’est noté : pour une région.
    [hq] C’est noté : pour une politique du siège.
    [training] C’est noté : pour une formation.
   *[other] C’est noté.
}
use-take-back = Annuler
use-taken-back = C’est annulé. Partout où je l’avais raconté, c’est rectifié.
use-not-mine-noted = Merci de le dire, et toutes mes excuses. Je l’ai annulé.
use-nobody = Je ne connais pas de collègue qui l’ait écrit et à qui je puisse le dire ; je n’en garde donc pas trace. Merci tout de même.
use-gone = Cela ne figure plus sur ma liste : il n’y a rien à changer.
use-not-yours = Seule la personne qui me l’a dit, ou l’équipe responsable, peut changer cela.

use-proposal-line = { $own ->
    [yes] Selon { $by }, l’un de ses propres messages a servi dans « { $where } »
   *[no] Selon { $by }, ce qu’a écrit { $who } a servi dans « { $where } »
}{ $audience ->
    [country] {" "}(pour un bureau de pays).
    [region] {" "}(pour une région).
    [hq] {" "}(pour une politique du siège).
    [training] {" "}(pour une formation).
   *[none] .
}
use-proposal-then = { $own ->
    [yes] Si vous le confirmez, cela pourra figurer dans les nouvelles du mois{ $count ->
        [0] .
       *[other] {" "}et sera annoncé à { $helpers }, en remerciement de l’aide apportée.
    }
   *[no] Si vous le confirmez, { $who } l’apprendra et cela pourra figurer dans les nouvelles du mois{ $count ->
        [0] .
       *[other] . Cela sera aussi annoncé à { $helpers }, en remerciement de l’aide apportée.
    }
}
use-confirm = Confirmer
use-correct = Corriger…
use-refuse = Cela n’a pas servi
use-correct-title = Corriger et confirmer
use-correct-submit = Confirmer
use-confirmed = C’est confirmé : utilisé dans « { $where } ». Qui y a contribué l’apprendra à une heure convenable, et cela pourra figurer dans les nouvelles du mois.
use-refused = C’est noté : pas utilisé dans « { $where } ». Partout où je l’avais raconté, c’est rectifié.
use-decided = C’est déjà décidé, peut-être par quelqu’un de votre équipe. Rien n’a changé.

impact-month-name = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
impact-month-title = Ce que vos contributions ont rendu possible en { $month }
impact-month-gist = Ce que des collègues ont écrit ici ({ $community }) a de nouveau servi en { $month }. Voici ce qui en est sorti.
impact-month-group = { $group ->
    [country] Dans les bureaux de pays
    [region] Dans les régions
    [hq] Dans les politiques du siège
    [training] Dans les formations
    [other] Ailleurs
   *[here] Entre nous
}
impact-month-reported = Ce qu’a écrit { $whose ->
    [named] { $who }
   *[nobody] une personne de la communauté
} { $placed ->
    [yes] dans { $place }{" "}
   *[no] {""}
}a trouvé sa place dans « { $where } ».
impact-month-posted-again = Ce qu’a écrit { $whose ->
    [named] { $who }
   *[nobody] une personne de la communauté
} { $placed ->
    [yes] dans { $place }{" "}
   *[no] {""}
}a été transmis à d’autres par { $count ->
    [one] une autre personne.
   *[other] { $count } autres personnes.
}
impact-month-solved-again = Ce qu’a écrit { $whose ->
    [named] { $who }
   *[nobody] une personne de la communauté
} { $placed ->
    [yes] dans { $place }{" "}
   *[no] {""}
}a réglé { $count ->
    [one] une autre question.
   *[other] { $count } autres questions.
}
impact-month-more = { $count ->
    [one] Et une autre contribution.
   *[other] Et { $count } autres contributions.
}
impact-month-thanks = Merci { $named ->
    [0] { $others ->
        [one] à la personne qui a ainsi aidé.
       *[other] aux { $others } personnes qui ont ainsi aidé.
    }
   *[other] à { $names }{ $others ->
        [0] {" "}pour cette aide.
        [one] {" "}et à une autre personne pour cette aide.
       *[other] {" "}et à { $others } autres personnes pour cette aide.
    }
}
impact-month-champions = { $count ->
    [one] À l’honneur ce mois-ci : { $names }.
   *[other] À l’honneur ce mois-ci : { $names }.
}
impact-month-milestones = Et merci pour le chemin parcouru : { $names }.
impact-month-milestone = { $who }, avec { $number } réponses acceptées
impact-month-note = Ce message vient une fois par mois, après lecture par l’équipe responsable. On n’y nomme que les personnes qui l’ont accepté. Si vous avez utilisé quelque chose d’ici, dites-le-moi : used LIEN in "Guide chaîne du froid v3".
impact-month-withdrawn = En { $month } : ce qui figurait ici s’est révélé inexact et a été retiré.
impact-month-decided = Les nouvelles de ce mois sont déjà décidées, peut-être par quelqu’un de votre équipe, ou il n’y a plus rien à dire.

impact-proposal-line = Les nouvelles du mois ({ $month }) sont prêtes à publier :
impact-proposal-post = Publier…
impact-proposal-edit = Modifier…
impact-proposal-skip = Passer ce mois
impact-post-title = Publier les nouvelles
impact-post-intro = Le message paraît une fois, tel que vous l’avez lu. Si quelque chose s’y révèle inexact, il est corrigé sur place.
impact-post-where = Dans quel canal ?
impact-post-submit = Publier
impact-post-no-place = Ce canal ne fait plus partie de cette communauté. Choisissez-en un autre.
impact-posted = C’est publié. Je proposerai de nouveau ce canal le mois prochain.
impact-edit-title = Commencer à votre façon
impact-edit-opening = Une phrase de vous
impact-edit-hint = Elle vient avant tout le reste. Laissez vide pour garder la mienne.
impact-edit-submit = Garder
impact-edited = C’est gardé. Les nouvelles commencent désormais ainsi.
impact-skipped = C’est passé. Je reviendrai avec les nouvelles du mois suivant.

impact-own-title = Ce que votre aide a permis
impact-own-gist = Ce qu’est devenu ce que vous avez écrit ici, pour autant que je sache.
impact-own-helped = Vos réponses ont réglé des questions posées par { $names }.
impact-own-uses = Et cela a servi plus loin :
impact-own-more = { $count ->
    [one] Une autre remonte à plus loin.
   *[other] { $count } autres remontent à plus loin.
}
impact-own-so-far = Ces derniers mois : { $helped ->
    [0] aucune réponse encore retenue comme la bonne
    [one] une réponse qui a aidé
   *[other] { $helped } réponses qui ont aidé
}, { $uses ->
    [0] aucune réutilisation que je connaisse.
    [one] une réutilisation que je connaisse.
   *[other] { $uses } réutilisations que je connaisse.
}
impact-own-chart = Mois par mois
impact-own-answers = réponses qui ont aidé
impact-own-used = réutilisations
impact-own-alt = Entre { $first } et { $last } : { $helped ->
    [0] aucune réponse retenue
    [one] une réponse qui a aidé
   *[other] { $helped } réponses qui ont aidé
} et { $uses ->
    [0] aucune réutilisation
    [one] une réutilisation
   *[other] { $uses } réutilisations
} de ce que vous avez écrit ; le plus souvent en { $best }.
impact-own-empty = Rien à montrer pour l’instant, pour autant que je sache.
impact-own-empty-note = Quand l’une de vos réponses règle une question, qu’on la transmet ou qu’on s’en sert dans un document, vous la trouverez ici. Si vous connaissez une telle utilisation, dites-le-moi : used LIEN in "Guide chaîne du froid v3".
impact-own-note = Personne d’autre ne voit cette page. S’il y manque une utilisation, dites-le-moi : used LIEN in "Guide chaîne du froid v3".

## The desk

desk-title = { $community } : votre semaine
desk-gist = { $count ->
    [0] { $community } : rien ne demande votre attention cette semaine.
    [one] { $community } : une chose demande votre attention.
   *[other] { $community } : { $count } choses demandent votre attention.
}
desk-nothing = { $tone ->
    [warm] Rien ne demande votre attention cette semaine. Profitez du calme.
   *[other] Rien ne demande votre attention cette semaine.
}
desk-paused = Tout ce que j’enverrais de moi-même repose jusqu’à { $until }. { $why }
desk-rehearsal = { $count ->
    [0] La répétition est en cours : à part les responsables, personne ne reçoit de message que je n’aie été prié d’envoyer. Rien n’attend.
    [one] La répétition est en cours : à part les responsables, personne ne reçoit de message que je n’aie été prié d’envoyer. Un message attend votre accord.
   *[other] La répétition est en cours : à part les responsables, personne ne reçoit de message que je n’aie été prié d’envoyer. { $count } messages attendent votre accord.
}
desk-rehearsed-left = { $count ->
    [one] Il reste un message de la répétition. Il ne part que si vous l’envoyez.
   *[other] Il reste { $count } messages de la répétition. Ils ne partent que si vous les envoyez.
}
desk-waiting = { $others ->
    [yes] { $count ->
        [one] Une autre question attend une réponse, posée { $since }.
       *[other] { $count } autres questions attendent une réponse ; la plus ancienne : { $since }.
    }
   *[no] { $count ->
        [one] Une question attend une réponse, posée { $since }.
       *[other] { $count } questions attendent une réponse ; la plus ancienne : { $since }.
    }
}{ $lost ->
    [0] { "" }
    [one] { " " }L’une d’elles n’a trouvé personne.
   *[other] { " " }{ $lost } d’entre elles n’ont trouvé personne.
}{ $mine ->
    [yes] { " " }Je m’en occupe.
   *[no] { "" }
}
desk-a-colleague = une personne de la communauté
desk-somebody = Quelqu’un
desk-line = { $asker } dans { $place }, { $since }
desk-line-waiting = (je m’en occupe)
desk-line-escalated = (n’a trouvé personne : à vous de la confier)
desk-more-proposals = { $count ->
    [one] Et une autre proposition attend votre accord.
   *[other] Et { $count } autres propositions attendent votre accord.
}
desk-show-proposals = Voir le reste
desk-next-proposals = { $count ->
    [one] Encore une
   *[other] Encore { $count }
}
desk-proposals-title = Ce qui attend votre accord
desk-proposals = { $count ->
    [one] Une proposition attend votre accord. Rien ne part sans lui.
   *[other] { $count } propositions attendent votre accord. Rien ne part sans lui.
}
desk-no-proposals = Plus rien n’attend votre accord.
desk-new = { $more ->
    [0] Premiers messages ici cette semaine : { $names }. Un mot de bienvenue de votre part serait remarqué.
    [one] Premiers messages ici cette semaine : { $names } et une autre personne. Un mot de bienvenue de votre part serait remarqué.
   *[other] Premiers messages ici cette semaine : { $names } et { $more } autres personnes. Un mot de bienvenue de votre part serait remarqué.
}
desk-helped = { $more ->
    [0] Réponses acceptées cette semaine : celles de { $names }. Un mot de votre part ferait plaisir.
    [one] Réponses acceptées cette semaine : celles de { $names } et d’une autre personne. Un mot de votre part ferait plaisir.
   *[other] Réponses acceptées cette semaine : celles de { $names } et de { $more } autres personnes. Un mot de votre part ferait plaisir.
}
desk-lapsing = { $count ->
    [one] { $names } venait souvent et n’a rien écrit depuis quatre semaines. Vous savez peut-être pourquoi.
   *[other] { $names } venaient souvent et n’ont rien écrit depuis quatre semaines. Vous savez peut-être pourquoi.
}
desk-drifts = Moins de questions reçoivent une réponse dans la journée : { $now } % ces quatre dernières semaines ({ $part } sur { $of }), { $before } % les douze semaines d’avant.
desk-past = { $count ->
    [one] Une question d’avant mon arrivée est sans réponse. Je n’en fais rien, sauf si vous vous en occupez.
   *[other] { $count } questions d’avant mon arrivée sont sans réponse. Je n’en fais rien, sauf si vous vous en occupez.
}
desk-dates = Prochain mot à l’équipe de pilotage : { $core }. Prochain point pour les leaders : { $leaders }.
desk-undone = Ce qui attend depuis le plus longtemps : { $what } ({ $last }).
desk-see-open = Voir les questions ouvertes
desk-see-report = Voir le rapport
plan-note = Le lundi à neuf heures, chez vous. Quand il n’y a rien à dire, je le dis une fois, puis plus rien. « quiet » change quand j’écris.
own-title = Steward dans { $community }
own-gist = Ce qui vous attend dans { $community }.
own-hello = Je veille sur { $community } pour qu’aucune question ne reste sans réponse. Vous pouvez me dire ce que vous connaissez, et quand vous laisser en paix.
own-waiting = { $count ->
    [one] Votre question qui attend encore :
   *[other] Vos questions qui attendent encore :
}
own-help = Que puis-je dire ?
own-open = Questions ouvertes
own-quiet = Quand pouvez-vous m’écrire ?
own-why = Pourquoi m’avez-vous écrit ?

## The guide’s activities

activity-title = Ce que fait une personne qui anime une communauté
activity-gist = Ce que le guide attend de l’animation d’une communauté, et quand chaque chose a été faite pour la dernière fois.
activity-note = Une partie, je la fais avec vous et la note moi-même ; le reste, dites-le-moi. Rien de tout cela n’est à faire chaque semaine.
activity-line = { $what } ({ $last })
activity-last = fait { $at }
activity-never = pas encore
activity-all = Toutes les activités
activity-done = C’est fait
activity-not-now = Pas maintenant
activity-noted = C’est noté, merci : { $what }.
activity-quiet = Je n’en reparlerai pas avant { $until } : { $what }.
activity-g0 = regarder où en est la communauté par rapport à ses buts
    .start = Voir le rapport
activity-g1 = échanger avec l’équipe de pilotage
    .start = Échanger avec l’équipe…
    .how = Écrivez à votre équipe de pilotage : ce que vous avez vu depuis la dernière fois, une question à trancher, et une chose que chacun pourrait prendre en charge. Une demi-heure suffit. Pour commencer, à copier :
    .copy = Bonjour à toutes et à tous, un bref regard sur { $community } : ce qui a bien marché depuis notre dernier échange, ce que nous devrions décider maintenant, et une petite chose que chacun de nous pourrait prendre en charge d’ici la prochaine fois. Qu’ajouteriez-vous ?
activity-g2 = veiller à ce que les membres reçoivent des réponses
    .start = Voir les questions ouvertes
activity-g3 = ouvrir une discussion utile aux politiques ou aux programmes
    .start = Ouvrir une discussion…
    .how = Choisissez un sujet revenu plusieurs fois ces derniers temps, et une personne dirigeante qui peut porter le résultat plus loin. Demandez-lui d’abord ; puis ouvrez la discussion dans le canal. Pour commencer, à copier :
    .copy = Plusieurs d’entre nous dans { $community } l’ont vécu récemment. Qu’avez-vous essayé, qu’est-ce qui a marché, et que vous faudrait-il pour bien le faire ? Je porterai ce que nous trouverons à qui peut agir.
activity-g4 = remercier des personnes en leur nom propre
    .start = Remercier quelqu’un…
activity-g5 = distinguer les personnes qui soutiennent le plus la communauté
    .start = Distinctions du mois
    .next = Rien ne vous attend ici. Prochaines propositions de distinctions du mois, avec ce que chaque personne a fait : { $on }, s’il s’est passé assez de choses d’ici là.
activity-g6 = dire aux membres à quoi leur aide a servi
    .start = Ce que l’aide a permis
    .next = Rien ne vous attend ici. Les prochaines nouvelles de ce que l’aide a permis sont prévues pour { $on }. D’ici là, « used » me signale un usage.
activity-g7 = porter une réussite à la connaissance des leaders
    .start = Raconter une réussite…
    .how = Choisissez une question dont la réponse a changé quelque chose, demandez aux personnes concernées si vous pouvez la raconter, et envoyez-la à une personne dirigeante en quatre phrases. Pour commencer, à copier :
    .copy = Une brève histoire de { $community } : un collègue a demandé … Quelqu’un, ailleurs, a répondu … Depuis … Un mot de votre part à l’un et à l’autre ferait plaisir.
activity-g8 = apprendre quelque chose sur l’animation d’une communauté
    .start = Apprendre…
    .how = Prenez une demi-heure : lisez une page du guide, ou demandez à une autre personne qui anime une communauté comment elle fait ce que vous trouvez le plus difficile. Pour commencer, à copier :
    .copy = Bonjour, j’anime { $community }. Ce que je trouve le plus difficile en ce moment, c’est … Comment faites-vous chez vous ?
activity-thank-title = Remercier quelqu’un
activity-thank-who = Qui ?
activity-thank-what = De quoi ? Dites ce que la personne a fait, et ce que cela a changé.
activity-thank-submit = Continuer
activity-thank-no-words = Dites en quelques mots ce que la personne a fait.
activity-thank-nobody = Je ne peux pas remercier cette personne pour vous. Choisissez un collègue à qui je peux écrire.
activity-thank-sure = Remercier { $who } ainsi : « { $what } » ? Votre nom y figurera.
activity-thank-say = Oui, remercier

## Rehearsal

rehearse-show = Voir ce qui attend
rehearse-end = Finir la répétition
rehearse-send = Envoyer
rehearse-change = Modifier…
rehearse-drop = Écarter
rehearse-drop-all = Tout écarter
rehearse-drop-all-sure = { $count ->
    [one] Écarter ce message ? Il ne sera jamais envoyé.
   *[other] Écarter les { $count } messages ? Aucun ne sera jamais envoyé.
}
rehearse-line = À { $who }, { $at }, parce que : { $because }.
rehearse-line-in = À { $who } dans { $place }, où d’autres le lisent aussi, { $at }, parce que : { $because }.
rehearse-line-all = À tout le monde dans { $place }, { $at }, parce que : { $because }.
rehearse-line-later = Vous l’avez laissé partir. { $who } le recevra { $until }, à ses heures de travail :
rehearse-line-later-all = Vous l’avez laissé partir. Publication : { $until }.
rehearse-unknown = la personne y a pris part
rehearse-buttons = Avec les boutons : { $labels }
rehearse-words = { $words }
rehearse-channel = le canal
rehearse-sent = C’est parti.
rehearse-later = Départ { $until }, à ses heures de travail. D’ici là, vous pouvez encore l’écarter.
rehearse-too-late = Impossible d’écrire à cette personne avant { $until }, et ce sera alors trop tard. Le message reste ici jusqu’à ce que vous l’écartiez, ou une semaine.
rehearse-never = Cette personne ne souhaite plus recevoir ce genre de message. Je l’ai écarté.
rehearse-gone = Il n’y a plus rien à envoyer ici : l’un de vous l’a envoyé ou écarté, ou la situation a changé entre-temps.
rehearse-dropped = Écarté. Personne n’a reçu de message.
rehearse-dropped-all = { $count ->
    [one] Écarté. Personne n’a reçu de message.
   *[other] Les { $count } messages sont écartés. Personne n’a rien reçu.
}
rehearse-changed = Voici ce qu’on lira. Le message part quand vous l’envoyez.
rehearse-form-title = Avec d’autres mots
rehearse-form-intro = Vos mots prennent la place de la première phrase. Le reste du message ne change pas.
rehearse-form-words = Le message commence par
rehearse-form-submit = Garder
rehearse-form-empty = Il faut un début au message.

## Policy

policy-title = Les règles d’ici
policy-gist = Les règles de cette communauté, et comment les changer.
policy-rehearsal = { $on ->
    [yes] La répétition est en cours : ce que j’enverrais de moi-même attend sur le bureau des responsables.
   *[no] Il n’y a pas de répétition : ce que j’envoie de moi-même arrive à chaque personne.
}
    .switch = { $on ->
        [yes] Finir la répétition
       *[no] Répéter d’abord
    }
policy-rehearsal-set = { $on ->
    [yes] Désormais, rien de ce que j’enverrais de moi-même n’arrive à qui que ce soit, sauf aux responsables. Tout attend une semaine sur votre bureau : envoyez, modifiez ou écartez.
   *[no] Désormais, ce que j’envoie de moi-même arrive à chaque personne. Ce qui attend encore sur votre bureau y reste une semaine, et ne part que si vous l’envoyez.
}
policy-holdout = { $on ->
    [yes] Le groupe témoin est en place : { $percent } % des demandes et des remerciements, tirés au sort, sont retenus, pour que le rapport dise ce qu’ils changent.
   *[no] Il n’y a pas de groupe témoin : rien n’est retenu au hasard.
}
    .switch = { $on ->
        [yes] Ne rien retenir
       *[no] Retenir { $percent } %
    }
policy-holdout-set = { $on ->
    [yes] Désormais, { $percent } % des demandes et des remerciements, tirés au sort, sont retenus. Aucune personne nouvelle ne reste sans réponse pour autant. Dans quelques semaines, le rapport dira ce que les autres ont changé.
   *[no] Désormais, rien n’est retenu au hasard.
}
policy-public = { $on ->
    [yes] Les félicitations publiques sont permises : à qui dit oui.
   *[no] Il n’y a pas de félicitations publiques, même pour qui dirait oui.
}
    .switch = { $on ->
        [yes] Ne féliciter personne en public
       *[no] Permettre, à qui dit oui
    }
policy-public-set = { $on ->
    [yes] Désormais, chaque personne peut être félicitée en public, si elle dit oui.
   *[no] Désormais, personne n’est félicité en public. Les remerciements arrivent toujours en privé.
}
policy-countries = Personne n’est félicité en public dans ces pays : { $codes }.
policy-country-set = { $private ->
    [yes] Désormais, personne n’est félicité en public dans ce pays : { $country }. Les remerciements y arrivent toujours en privé.
   *[no] Dans ce pays, chaque personne peut de nouveau être félicitée en public, si elle dit oui : { $country }.
}
policy-country-unknown = Je ne connais aucun pays sous « { $country } ». Il me faut les deux lettres de la norme ISO 3166, par exemple DE, ou GB pour le Royaume-Uni. Rien n’a changé.
policy-kind = { $kind ->
    [first] une première contribution
    [accepted] une première réponse acceptée
    [return] un retour après un silence
    [week] une semaine d’une aide peu commune
    [steady] une aide constante
    [champion] les personnes distinguées
    [key] les personnes qui aident le plus de monde
    [manager] un mot à la hiérarchie d’un membre
   *[other] une autre occasion
}
policy-note = Je ne prépare plus de mot personnel pour : { $kind }.
policy-note-back = En préparer de nouveau
policy-note-set = { $on ->
    [yes] Je prépare de nouveau des mots personnels pour : { $kind }. Aucun ne part sans l’accord d’un responsable.
   *[no] Je ne prépare plus de mot personnel pour : { $kind }.
}
policy-news = Les nouvelles pour tout le monde paraissent dans { $place }, après l’accord d’un responsable.
policy-news-none = Aucun canal n’est choisi pour les nouvelles pour tout le monde : il n’en paraît donc pas.
policy-news-choose = Choisir un canal…
policy-news-title = Nouvelles pour tout le monde
policy-news-which = Quel canal ?
policy-news-nowhere = Aucun canal : ne rien publier
policy-news-submit = Enregistrer
policy-news-not-ours = { $place } n’est pas un canal de cette communauté. Choisissez-en un où je suis.
policy-undo = Annuler
policy-all = Toutes les règles
policy-note-how = Chaque règle peut aussi s’écrire, par exemple : policy rehearsal on, policy private DE, policy public DE, policy news #canal.
policy-how = Je ne reconnais pas là une règle. Par exemple : policy rehearsal on, policy holdout off, policy private DE.

## Experts

know-noted = C’est noté : { $topic }. Je vous consulterai quand une question sur ce sujet ne trouvera personne d’autre.
know-note = Quelques fois par semaine au plus, à vos heures de travail. « forget-topic » l’annule.
know-what = Que connaissez-vous ? Par exemple : know chaîne du froid
forget-noted = C’est noté. Je ne vous consulterai pas sur « { $topic } ».
forget-what = Sur quoi ne pas vous consulter ? Par exemple : forget-topic chaîne du froid
who-title = Qui s’y connaît : { $topic }
who-gist = { $count ->
    [one] Une personne me vient à l’esprit pour « { $topic } ».
   *[other] { $count } personnes me viennent à l’esprit pour « { $topic } ».
}
who-note = D’après les réponses données et ce qu’on m’a dit. Les personnes qui ont demandé la tranquillité n’y figurent pas.
who-nobody = Je n’ai encore vu personne répondre sur « { $topic } ».
who-nobody-note = Demandez dans un canal : je chercherai quelqu’un, et me souviendrai de qui a répondu.
who-what = Qui s’y connaît en quoi ? Par exemple : who chaîne du froid

## Kudos

kudos-gist = { $named ->
    [yes] { $count ->
        [one] { $names } vous remercie.
       *[other] { $names } vous remercient.
    }
   *[no] { $count ->
        [one] Une personne de la communauté vous remercie.
       *[other] { $count } collègues vous remercient.
    }
}
kudos-colleagues = { $more ->
    [yes] { $count ->
        [one] une autre personne
       *[other] { $count } autres personnes
    }
   *[no] { $count ->
        [one] une personne
       *[other] { $count } personnes
    }
}
kudos-welcome = Avec plaisir. L’aide d’une personne se remercie de la même façon : thank @nom for …
kudos-see = Voir de quoi il s’agit
kudos-note = { $count ->
    [one] On m’a demandé de vous le remettre en privé. J’écris au plus une fois par jour ; « quiet » change ce que je vous envoie.
   *[other] On m’a demandé de vous les remettre en privé. J’écris au plus une fois par jour ; « quiet » change ce que je vous envoie.
}
kudos-form-title = Dire merci
kudos-form-intro = { $seen ->
    [yes] À { $names }, avec vos propres mots. Pour le moment, les responsables voient ce que j’envoie avant que cela parte.
   *[no] À { $names }, en privé et avec vos propres mots.
}
kudos-form-open = { $seen ->
    [yes] Avec vos propres mots. Pour le moment, les responsables voient ce que j’envoie avant que cela parte.
   *[no] En privé et avec vos propres mots.
}
kudos-rehearsed = Merci. Pour le moment, les responsables voient ce que j’envoie avant que cela parte : vos remerciements à { $names } attendent leur accord.
kudos-form-who = La personne à remercier
kudos-form-words = Pour quoi ?
kudos-form-hint = Ce qui a été fait, et ce que cela a changé pour vous
kudos-form-submit = Remercier
kudos-form-no-words = Dites en quelques mots pour quoi : c’est ce qui donne sa valeur à un merci.
kudos-form-too-long = Cela fait { $count } caractères, et je peux en remettre { $most }. Raccourcissez un peu, s’il vous plaît.
kudos-form-nobody = Choisissez quelqu’un à remercier, s’il vous plaît.
kudos-passed-on = { $tone ->
    [warm] Vos remerciements parviendront, avec vos mots et à une heure convenable, à { $names }. C’est bien de le dire.
   *[other] Vos remerciements parviendront, avec vos mots et à une heure convenable, à { $names }.
}
kudos-tomorrow = Pas encore de remerciements pour { $names }. Je remets chaque jour, de la part d’une même personne, les remerciements destinés à { $most ->
    [one] une personne
   *[other] { $most } personnes
}, pour que chacun compte ; demain, vous pourrez remercier { $count ->
    [one] aussi cette personne
   *[other] aussi ces personnes
}.
kudos-none-left = { $most ->
    [one] Vous avez remercié une personne aujourd’hui, et je n’en prends pas davantage par jour. Demain, c’est de nouveau possible.
   *[other] Vous avez remercié { $most } personnes aujourd’hui, et je n’en prends pas davantage par jour. Demain, c’est de nouveau possible.
}
kudos-oneself = Vous méritez sûrement des remerciements, mais je ne peux les remettre que de la part de quelqu’un d’autre.
kudos-program = { $count ->
    [one] { $names } est un programme, ravi d’aider ; les remerciements sont pour les personnes.
   *[other] { $names } sont des programmes, ravis d’aider ; les remerciements sont pour les personnes.
}
kudos-unreachable = Je ne peux pas remettre de remerciements à { $names }. Un mot de votre part, directement, vaut tout autant.
kudos-too-long = Cela fait { $count } caractères, et je peux en remettre { $most }. Personne n’a encore été remercié, et rien n’est perdu :
kudos-too-long-note = Raccourcissez comme bon vous semble, et renvoyez. Ce message n’est visible que pour vous.
kudos-too-many = Cela fait trop de personnes pour un formulaire. Dites-le en une ligne : thank, leurs noms, et pour quoi.
because-kudos = quelqu’un remercie un ou une collègue
because-thanked-by = { $count ->
    [one] { $names } tenait à vous remercier
   *[other] { $names } tenaient à vous remercier
}

## Milestones

milestone-gist = { $number } de vos réponses ont été acceptées à ce jour.
milestone-ground = Elles ont aidé { $people ->
    [one] une personne
   *[other] { $people } personnes
}{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }dans { $countries } pays
}, { $channels ->
    [0] dans { $community }
    [1] dans { $places }
    [2] dans { $places }
    [3] dans { $places }
   *[other] dans { $places } et ailleurs dans { $community }
}.
milestone-thanks = { $tone ->
    [warm] Derrière chacune, il y a quelqu’un qui a pu continuer son travail. Merci d’avoir été là.
   *[other] Merci.
}
milestone-note = Je relève 10, 50 et 150 réponses acceptées, et ne le dis qu’à vous. « quiet » change ce que je vous envoie.
milestone-public-ask = Pour l’instant, cela reste entre nous. Les nouvelles mensuelles de la communauté peuvent-elles le dire aussi ?
milestone-public-yes = Oui, vous pouvez le dire publiquement
milestone-public-no = Plutôt pas
milestone-public-said = Vous avez dit que cela peut se dire publiquement. Vous pouvez changer d’avis à tout moment.
milestone-public-take-back = Finalement, plutôt pas
milestone-public-after-all = Finalement, vous pouvez le dire
milestone-private-said = Cela reste entre nous, comme vous le souhaitez.
milestone-public-thanks = Merci. Les prochaines nouvelles mensuelles pourront vous nommer à ce titre, et à côté de ce que votre aide a permis. Le même message vous permet de changer d’avis.
milestone-public-again = C’est déjà noté : les nouvelles mensuelles peuvent vous nommer pour cela.
milestone-public-off = Personne n’est nommé publiquement ici pour le moment : cela reste donc entre nous. Merci d’avoir bien voulu.
milestone-private-thanks = Bien sûr. Cela reste entre nous.
milestone-private-late = C’est noté : je ne vous nommerai plus pour cela. Des nouvelles déjà parues l’ont peut-être fait ; les responsables peuvent le retirer.
milestone-private-again = C’est déjà noté : cela reste entre nous.
milestone-gone = Une acceptation a été retirée ; pour le moment, il n’y en a donc pas tout à fait { $number }. L’aide que vous avez donnée reste, et les remerciements aussi.
milestone-gone-reply = Cela ne tient pas pour le moment : une acceptation a été retirée. Rien ne sera dit publiquement.
milestone-unknown = Je n’ai plus cela. Rien ne sera dit publiquement.
milestone-not-yours = C’est à la personne elle-même d’en décider.
because-milestone = { $number } de vos réponses ont été acceptées

## Champions of the month

champion-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[other] décembre
}
champion-line = Féliciter { $who } pour son aide en { $month } ?
champion-because = Ce qui parle pour { $who } : { $ground }.
champion-answers = { $count ->
    [one] une réponse acceptée
   *[other] { $count } réponses acceptées
}{ $channels ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }dans { $channels } canaux
} { $count ->
    [one] a
   *[other] ont
} aidé { $people ->
    [one] une personne
   *[other] { $people } personnes
}{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }dans { $countries } pays
}
champion-uses = { $count ->
    [one] une contribution a servi à d’autres
   *[other] des contributions ont servi { $count } fois à d’autres
}
champion-thanks = { $more ->
    [yes] { $count ->
        [one] une autre personne a
       *[other] { $count } autres personnes ont
    } dit merci
   *[no] { $count ->
        [one] une personne a
       *[other] { $count } personnes ont
    } dit merci
}
champion-would-read = En votre nom et en privé, le message dirait :
champion-congratulate = Féliciter
champion-edit = Modifier…
champion-skip = Passer
champion-form-title = Avec vos mots
champion-form-words = À { $who }
champion-form-submit = Féliciter
champion-form-no-words = Quelques mots, s’il vous plaît ; ou fermez ceci, et appuyez sur « Féliciter » pour garder les miens.
champion-form-too-long = Cela fait { $count } caractères, et je peux en remettre { $most }. Raccourcissez un peu, s’il vous plaît.
champion-congratulated = Merci. Je le remets à { $who } en votre nom, à une heure convenable.
champion-skipped = Pas cette fois. { $who } n’en saura rien.
champion-decided = { $manager } a déjà félicité { $who }.
champion-moot = La personne est partie, ou préfère ne pas recevoir de tels messages. La proposition n’est plus sur la liste.
champion-unknown = C’est déjà décidé, ou trop ancien.
champion-gist = { $manager } vous remercie de votre aide en { $month }.
champion-message = Votre aide en { $month } a compté dans { $community } : { $ground }. Merci pour ce temps et ce soin.
champion-note = De la part de { $manager }, en privé. « quiet » change ce que je vous envoie.
because-champion = les responsables tenaient à vous remercier pour un mois d’aide
because-champions = un mois est passé, et l’aide de certaines personnes s’est distinguée

## Quiet, pause, why, team

quiet-title = Quand je peux vous écrire
quiet-gist = Quand je peux vous écrire, et à quel sujet.
quiet-hours = Vos heures : de { $starts } à { $ends } ({ $zone }).
quiet-promise = De moi-même, je vous écris au plus une fois par jour, et jamais en dehors de ces heures.
quiet-paused = Je vous laisse en paix jusqu’à { $until }.
quiet-stopped = Je ne vous écris jamais de moi-même, et ne vous propose à personne. Ce que vous me demandez marche toujours.
quiet-week = Me laisser en paix une semaine
quiet-stop = Ne jamais m’écrire de vous-même
quiet-start = Vous pouvez de nouveau m’écrire
quiet-change = Changer heures, langue, sujets…
quiet-form-title = Quand je peux vous écrire
quiet-form-starts = Ma journée commence à
quiet-form-ends = Ma journée finit à
quiet-form-language = M’écrire en
quiet-form-kinds = Vous pouvez m’écrire pour
quiet-form-submit = Enregistrer
quiet-form-bad-time = Une heure comme 09:00, s’il vous plaît.
purpose-reply = une réponse à ce que vous avez fait
purpose-routing = une question à laquelle vous pourriez répondre
purpose-escalation = des questions qui n’ont trouvé personne
purpose-invite = savoir si une réponse a aidé
purpose-pointer = une réponse déjà acceptée auparavant
purpose-news = ce que votre aide a permis
purpose-thanks = les remerciements d’un collègue
purpose-recognition = la reconnaissance de votre aide
purpose-plan = votre plan de la semaine
purpose-core-team = les mots à l’équipe de pilotage, et ce qu’on vous y demande
purpose-discussion = les discussions que vous pourriez animer, et leurs suites
purpose-story = savoir si l’histoire de votre aide peut être racontée
purpose-briefing = le point pour les leaders
purpose-learning = de courtes leçons pour les responsables
pause-noted = { $has_why ->
    [yes] Je n’envoie rien de moi-même jusqu’à { $until } ({ $why }).
   *[no] Je n’envoie rien de moi-même jusqu’à { $until }.
}
pause-note = Je réponds toujours à ce que font les gens, et votre propre plan arrive aussi. La pause finit d’elle-même.
pause-resume = Finir la pause maintenant
pause-until-when = Jusqu’à quand ? Par exemple : pause until vendredi "séisme"
pause-which-day = Je ne reconnais pas « { $day } » comme un jour à venir. Dites un jour de la semaine, ou une date comme 2026-12-01.
resume-noted = La pause est finie. Ce qui compte encore partira dans les heures qui viennent, selon la journée de chaque personne.
resume-nothing = Rien n’est en pause.
why-title = Pourquoi je vous ai écrit
why-gist = Pourquoi mes derniers messages sont arrivés.
why-line = { $when } : { $purpose } — car { $because }.
why-unknown = vous y avez pris part
why-note = « quiet » change ce que je vous envoie, et quand.
why-nothing = Je ne vous ai rien écrit de moi-même.
team-title = Qui s’occupe de cette communauté
team-gist = { $count ->
    [one] Une personne a un rôle ici.
   *[other] { $count } personnes ont un rôle ici.
}
team-nobody = Personne n’a encore de rôle ici.
team-note = Les responsables peuvent le changer : team add @personne facilitator
team-how = Dites-le ainsi : team add @personne facilitator, ou team remove @personne expert. Rôles : expert (expertise), facilitator (facilitation), leader (leadership), sponsor (parrainage), manager (gestion).
team-add = { $who } a désormais ce rôle ici : { $role }.
team-remove = { $who } n’a plus ce rôle ici : { $role }.
team-last-manager = Il ne resterait personne pour gérer cette communauté. Confiez d’abord la gestion à quelqu’un d’autre.
role-member = participation
role-expert = expertise
role-facilitator = facilitation
role-leader = leadership
role-sponsor = parrainage
role-manager = gestion

## Personal notes

note-hello = { $named ->
    [yes] Bonjour { $name },
   *[no] Bonjour,
}
note-day = { $day ->
    [1] 1er
   *[other] { $day }
}
note-and-then = { $first } { $then }
note-a-colleague = { $more ->
    [yes] { $count ->
        [one] une autre personne
       *[other] { $count } autres personnes
    }
   *[no] { $count ->
        [one] une personne
       *[other] { $count } personnes
    }
}
note-on-day = { $month ->
    [m1] le { $day } janvier
    [m2] le { $day } février
    [m3] le { $day } mars
    [m4] le { $day } avril
    [m5] le { $day } mai
    [m6] le { $day } juin
    [m7] le { $day } juillet
    [m8] le { $day } août
    [m9] le { $day } septembre
    [m10] le { $day } octobre
    [m11] le { $day } novembre
   *[m12] le { $day } décembre
}
note-opening-first = { $tone ->
    [warm] merci d’avoir répondu à { $whom } { $when }. C’est un plaisir de vous compter parmi nous.
   *[other] merci d’avoir répondu à { $whom } { $when }.
}
note-opening-accepted = { $tone ->
    [warm] merci d’avoir pris le temps de répondre à { $whom } { $when }.
   *[other] merci pour votre réponse à { $whom } { $when }.
}
note-opening-return = { $tone ->
    [warm] c’est un plaisir de vous lire à nouveau. Merci d’avoir répondu à { $whom } { $when }.
   *[other] merci d’avoir répondu à { $whom } { $when }, et bon retour parmi nous.
}
note-opening-week = { $tone ->
    [warm] quelle semaine ! Vous avez trouvé le temps de répondre à { $whom }. Merci.
   *[other] vous avez répondu à { $whom } en une semaine. Merci.
}
note-opening-steady = semaine après semaine, vous prenez le temps de répondre à des collègues, dernièrement à { $whom }. Merci.
note-opening-champion = vos collègues savent qu’ils peuvent compter sur vous, et vous avez continué à répondre, dernièrement à { $whom }. Merci.
note-opening-key = beaucoup de collègues ont reçu ici une réponse de vous, dernièrement { $whom }. Merci.
note-opening-manager = { $count ->
    [one] { $helper } souhaite que vous le sachiez. Ces trois derniers mois, { $helper } a aidé une personne dans la communauté « { $community } ». Merci d’avoir rendu ce temps possible.
   *[other] { $helper } souhaite que vous le sachiez. Ces trois derniers mois, { $helper } a aidé { $count } collègues dans la communauté « { $community } ». Merci d’avoir rendu ce temps possible.
}
note-soon = { $count ->
    [one] Votre réponse est arrivée au bout d’une minute.
   *[other] Votre réponse est arrivée au bout de { $count } minutes.
}
note-same-day = { $count ->
    [one] Votre réponse est arrivée au bout d’une heure.
   *[other] Votre réponse est arrivée au bout de { $count } heures.
}
note-accepted = { $named ->
    [yes] { $whom } dit que cela a aidé.
   *[no] La personne qui avait demandé dit que cela a aidé.
}
note-asker-glad = { $named ->
    [yes] Cela a fait plaisir à { $whom }.
   *[no] Cela a fait plaisir à la personne qui avait demandé.
}
note-kept = Elle a été retenue comme celle qui a aidé.
note-accepted-several = { $count ->
    [one] L’une de ces réponses a été retenue comme celle qui a aidé.
   *[other] { $count } de ces réponses ont été retenues comme celles qui ont aidé.
}
note-others-thanked = { $count ->
    [one] Cela a aussi fait plaisir à quelqu’un d’autre.
   *[other] Cela a aussi fait plaisir à { $count } autres collègues.
}
note-gist = { $manager } vous remercie personnellement.
note-evidence = À { $whom } dans { $place }, { $when } :
note-evidence-there = Dans { $place }, { $when } :
note-why = { $manager } m’a demandé de vous transmettre ce mot. « quiet » change ce que je vous envoie.
note-write-back = Répondre à { $manager }…
note-tell-my-manager = Le dire aussi à ma hiérarchie…
note-line = { $occasion ->
    [first] Remercier { $who } pour la première aide dont j’ai connaissance
    [accepted] Remercier { $who } pour sa première réponse acceptée
    [return] Remercier { $who }, qui aide à nouveau après un long silence
    [week] Remercier { $who } pour une semaine d’aide inhabituelle
    [steady] Remercier { $who } pour son aide, semaine après semaine
    [champion] Écrire à { $who }, qui compte parmi les piliers de cette communauté
    [manager] Dire à { $who }, comme { $helper } le souhaite, ce que { $helper } a apporté ici
   *[key] Écrire à { $who }, qui aide beaucoup de collègues
}
note-send = Envoyer
note-edit = Modifier…
note-copy = J’écris moi-même
note-skip = Passer
note-never = Plus jamais ce genre
note-form-title = Avec vos propres mots
note-form-words = Ce que { $who } lira
note-form-step = La proposition qui suit
note-form-submit = Envoyer
note-form-empty = Écrivez quelques mots, s’il vous plaît.
note-on-its-way = { $soon ->
    [yes] Merci. Le mot part pour { $who }, en votre nom.
   *[no] Merci. { $who } le recevra en votre nom à une heure convenable : { $when }.
}
note-cannot = La personne est partie, ou préfère ne pas recevoir de tels messages. Le mot n’est plus sur la liste.
note-copied = Voici les mots pour { $who }. Pour moi, c’est fait, et je ne prépare rien d’autre pendant un moment.
note-skipped = Passé. Personne n’a reçu de message.
note-decided = C’est déjà décidé. Vous n’avez plus rien à faire.
note-decided-by = { $own ->
    [yes] Vous l’avez déjà envoyé. Le mot est en route.
   *[no] { $by } l’a déjà envoyé. Vous n’avez plus rien à faire.
}
note-moot = Ce mot n’a plus d’occasion. Il n’est plus sur la liste.
note-never-noted = { $occasion ->
    [first] Je ne prépare plus de mots pour une première aide.
    [accepted] Je ne prépare plus de mots pour une première réponse acceptée.
    [return] Je ne prépare plus de mots quand quelqu’un revient après un long silence.
    [week] Je ne prépare plus de mots pour une semaine d’aide inhabituelle.
    [steady] Je ne prépare plus de mots pour une aide régulière.
    [champion] Je ne prépare plus de mots réguliers aux champions.
    [manager] Je ne prépare plus de mots aux responsables de ceux qui aident.
   *[key] Je ne prépare plus de mots réguliers à ceux qui aident beaucoup de collègues.
}
note-wanted = Les préparer quand même
note-wanted-noted = Je prépare à nouveau de tels mots quand il y en a l’occasion.
note-back-title = Répondre
note-back-words = Vos mots à { $manager }
note-back-submit = Envoyer
note-back-sent = { $soon ->
    [yes] { $manager } a reçu vos mots. Je n’en garde pas de copie.
   *[no] { $manager } recevra vos mots à une heure convenable : { $when }. Ensuite, je n’en garde pas de copie.
}
note-back-nobody = La personne qui vous avait écrit ne s’occupe plus de cette communauté ; je n’ai donc rien transmis.
note-back-gist = { $who } vous a répondu.
note-back-note = Vous recevez ceci parce que { $who } avait reçu un mot personnel de vous. Je n’en garde pas de copie.
note-step-taken = { $who } aimerait s’occuper un moment des questions ici, comme vous l’avez proposé.
note-step-how = Si vous êtes d’accord : team add @person facilitator
note-pass-on-gist = Je ne connais pas cette commande. Est-ce pour { $manager }, qui vous a écrit récemment ? Je peux le transmettre.
note-pass-on = Oui, le transmettre à { $manager }
note-boss-title = Le dire aussi à ma hiérarchie
note-boss-who = Qui est votre responsable hiérarchique ?
note-boss-intro = Cette personne recevrait un court mot : combien de collègues vous avez aidés, avec des liens vers vos réponses, mais pas qui avait posé la question. Les responsables de cette communauté le voient d’abord et peuvent y renoncer.
note-boss-submit = Le dire
note-boss-nobody = Je ne peux pas lui écrire. Choisissez quelqu’un d’autre, s’il vous plaît.
note-boss-noted = C’est noté, merci. Si les responsables de cette communauté sont d’accord, { $boss } recevra un court mot sur votre aide, et rien d’autre.
note-boss-not-here = Les responsables de cette communauté préfèrent ne pas envoyer de tels mots. Rien ne vous empêche de le dire vous-même ; vous avez de quoi.
because-note-occasion = il y a une bonne occasion de remercier personnellement
because-note-withheld = le hasard l’a retenu, pour savoir ce que de tels mots changent
because-note-approved = les responsables de votre communauté tenaient à vous remercier
because-note-moot = ce mot n’a plus d’occasion

## The ladder of participation

ladder-step-react = Si vous voulez : un 🙏 sous une réponse utile touche plus qu’on ne croit la personne qui l’a écrite. Seulement si cela vous convient.
ladder-step-ask = Si une question vous trotte dans la tête : posez-la dans un canal. D’autres se la posent souvent aussi. Seulement si cela vous convient.
ladder-step-answer = Si vous voulez : jetez de temps en temps un œil aux questions ouvertes. Il ne manque peut-être qu’une ligne de vous. Seulement si cela vous convient.
ladder-step-topics = Si vous voulez : dites-moi sur quoi on peut vous consulter, par exemple « know cold chain ». Je demande quelques fois par semaine au plus ; ne rien dire convient aussi.
ladder-step-welcome = Si vous voulez : quand quelqu’un pose ici sa première question, un mot de bienvenue de vous compte beaucoup. Seulement si cela vous convient.
ladder-step-facilitate = Si vous voulez : occupez-vous un moment des questions d’un canal avec les responsables. Vous pouvez très bien dire non, et cela s’arrête quand vous le souhaitez.
ladder-see-open = Voir ce qui est ouvert
ladder-would-like = Volontiers ; le dire à { $manager }

## Measures and goals

metric-first-answer = Délai jusqu’à la première réponse
metric-most-answered = Délai maximal pour la plupart
metric-within-day = Réponse en un jour
metric-within-week = Réponse en une semaine
metric-waiting = En attente
metric-contributors = Personnes qui contribuent
metric-newcomers = Nouvelles personnes servies à temps
metric-kept = Nouvelles personnes restées
metric-accepted = Réponses acceptées
metric-reused = Contributions mises à profit
metric-thanks = Remerciements
metric-thanked = Personnes remerciées
metric-concentration = Demandes à une seule personne
metric-asks-accepted = Demandes suivies d’effet
metric-discussions = Discussions ouvertes
metric-carried-forward = Discussions suivies d’effet
metric-stories = Récits approuvés
metric-briefings-read = Points lus
metric-cadence = Activités faites à temps
metric-figure = { $metric ->
    [first-answer] { NUMBER($n, maximumFractionDigits: 1) } heures
    [most-answered] { NUMBER($n, maximumFractionDigits: 1) } heures
    [within-day] { $n } %
    [within-week] { $n } %
   *[other] { $n }
}
metric-moved = { $better ->
    [yes] { $what } : { $now }, mieux qu’avant ({ $before }).
   *[no] { $what } : { $now }, contre { $before } avant.
}

# ---

## Strategy and portfolio


# ---

## Roles and duties


# ---

## The core team


# ---

## Campaigns


# ---

## Discussions

help-discuss = ce sur quoi de plus en plus de monde s’interroge, et les discussions à ce sujet
    .usage = discuss réfrigérateurs solaires
discuss-page-title = Discussions
discuss-page-gist = Ce sur quoi l’on s’interroge plus que d’habitude, les discussions ouvertes, et les suites des précédentes.
discuss-page-rising = Plus de questions que d’habitude, de personnes à différents endroits, depuis des semaines :
discuss-page-nothing = Rien ne se détache en ce moment : les questions portent sur ce qui occupe toujours la communauté.
discuss-page-learning = Je ne sais pas encore ce qui se détache. Il me faut d’abord environ deux mois de questions pour connaître l’habitude d’ici.
discuss-page-part = { $part ->
    [waiting] Pas encore ouvertes :
    [open] Ouvertes :
   *[carried] Suivies d’effet :
}
discuss-page-waits = { $topic } ({ $on ->
    [leader] { $host } a été invité·e à l’animer
    [channel] en route vers le canal
   *[manager] un projet qui attend un·e responsable
})
discuss-page-open = { $topic }, avec { $host } dans { $place }.
discuss-page-carried = { $topic }, { $how ->
    [policy] dans une politique
    [programme] dans un programme
    [guidance] dans des orientations
    [training] dans une formation
   *[other] ailleurs
} : { $words }
discuss-page-how = Vous pouvez aussi en lancer une. Dites-moi sur quoi : discuss réfrigérateurs solaires
discuss-page-note = Je compte les personnes, jamais les messages, et je regarde chaque lundi. Un sujet que vous écartez repose trois mois.
discuss-example = Essayer avec « solar fridges »
discuss-begin = Ouvrir une discussion…
discuss-show = Voir le projet
discuss-how = Dites-moi sur quoi portera la discussion : discuss réfrigérateurs solaires
discuss-see = voir la question { $number }
discuss-see-it = Voir la discussion

discuss-why-manager = { $people ->
    [1] Une personne
   *[other] { $people } personnes
}{ $places ->
    [0] { "" }
    [1] { " " }dans un canal
   *[other] { " " }dans { $places } canaux
}{ $countries ->
    [0] { "" }
    [1] { "" }
   *[other] { " " }et { $countries } pays
} { $people ->
    [1] a
   *[other] ont
} posé une question à ce sujet ces quatre dernières semaines ; { $usual ->
    [0] d’habitude, presque personne
    [1] d’habitude, une environ
   *[other] d’habitude, { $usual } environ
}. { $open ->
    [0] Toutes leurs questions sont réglées.
    [1] Une de leurs questions est encore ouverte.
   *[other] { $settled ->
        [none] Aucune de leurs questions n’est encore réglée.
       *[some] { $open } de leurs questions sont encore ouvertes.
    }
}
discuss-why-leader = { $people ->
    [1] Une personne
   *[other] { $people } collègues
}{ $countries ->
    [0] { "" }
    [1] { "" }
   *[other] { " " }dans { $countries } pays
} { $people ->
    [1] a
   *[other] ont
} posé une question à ce sujet ces quatre dernières semaines{ $open ->
    [0] .
    [1] , et une question est encore ouverte.
   *[other] , et { $open } questions sont encore ouvertes.
}
discuss-why-everybody = Pourquoi maintenant : { $people } d’entre nous{ $countries ->
    [0] { "" }
    [1] { "" }
   *[other] { " " }dans { $countries } pays
} ont posé une question à ce sujet ces derniers temps{ $open ->
    [0] .
    [1] , et une question est encore ouverte.
   *[other] , et { $open } questions sont encore ouvertes.
}

discuss-opening-title = Parlons de { $topic }
discuss-opening-question = Que voyez-vous là où vous êtes ? Qu’est-ce qui a aidé, qu’est-ce qui n’a pas aidé, et que faudrait-il changer ?
discuss-opening-links = { $count ->
    [1] Où le sujet est apparu :
   *[other] Où le sujet est apparu, par exemple :
}
discuss-opening-host = { $host } anime cette discussion, et portera ce qui en sortira à qui peut agir.
discuss-opening-note = Répondez dans ce fil, s’il vous plaît. Qui participe apprendra ce qui en est sorti ; « quiet » change ce que je vous dis.

discuss-line = { $known ->
    [yes] Ouvrir une discussion : { $topic } ? { $host } pourrait l’animer.
   *[no] Ouvrir une discussion : { $topic } ? Il lui faut quelqu’un pour l’animer.
}
discuss-trouble = { $why ->
    [declined] { $who } préfère ne pas l’animer.
    [suggested] { $who } préfère ne pas l’animer, et a nommé quelqu’un de mieux placé.
    [silent] { $who } n’a dit ni oui ni non en cinq jours ouvrés. Je n’ai pas fait de rappel.
    [unreached] Je n’ai pas pu demander à { $who }.
   *[unposted] Je n’ai pas pu la publier là où c’était prévu. Regardez le canal ci-dessous ; « Modifier… » en choisit un autre.
}
discuss-host-fits = { $host } pourrait l’animer : son domaine est { $remit }.
discuss-host-chosen = { $host } pourrait l’animer.
discuss-nobody-fits = Aucun domaine de leader ou de sponsor n’y correspond, ou ces personnes ont été assez sollicitées ce mois-ci. Choisissez quelqu’un sous « Modifier… », ou animez-la.
discuss-experts = { $count ->
    [1] { $names } s’y connaît et voudra peut-être participer. Je n’écris à personne pour cela.
   *[other] { $names } s’y connaissent et voudront peut-être participer. Je n’écris à personne pour cela.
}
discuss-would-post = Voici ce qui figurerait dans { $place }, une fois le oui de la personne qui anime :
discuss-ask = Demander à { $host } d’animer
discuss-change = Modifier…
discuss-host-self = Publier, je l’anime
discuss-post = Publier : { $host } est d’accord
discuss-drop = Écarter
discuss-draft-waits = Le projet attend un·e responsable, qui décide s’il est ouvert et à qui demander de l’animer.
discuss-form-title = Modifier le projet
discuss-form-topic = Sur quoi porte-t-elle ?
discuss-form-question = Que demande-t-elle ? Une question ouverte, sans parti pris
discuss-form-question-hint = Laissez-la telle quelle, ou dites-la avec vos mots.
discuss-form-host = { $known ->
    [yes] Quelqu’un d’autre pour l’animer (laissez vide pour garder { $host })
   *[no] Qui pourrait l’animer ?
}
discuss-form-place = Dans quel canal ?
discuss-form-submit = Garder
discuss-form-no-topic = Dites en quelques mots sur quoi elle porte.
discuss-form-no-place = Choisissez un canal de cette communauté.
discuss-form-no-host = Impossible de le lui demander : choisissez quelqu’un d’autre.
discuss-ask-noted = Merci. Je demande à { $host } à une heure convenable, avec ce projet. Il est publié dès son oui.
discuss-ask-cannot = On ne peut plus le lui demander. Le projet vous attend avec quelqu’un d’autre, ou sans personne pour l’animer.
discuss-posted = { $hosts ->
    [you] C’est fait : elle part dans { $place }, et vous l’animez.
   *[other] C’est fait : elle part dans { $place }, et { $host } l’anime.
}
discuss-no-place = Ce canal n’appartient plus à la communauté. Choisissez-en un autre sous « Modifier… ».
discuss-dropped = Écarté. Je ne proposerai plus { $topic } pendant trois mois.
discuss-decided-by = { $whose ->
    [you] Vous avez déjà décidé pour { $topic }.
    [other] { $by } a déjà décidé pour { $topic }.
   *[nobody] { $topic } n’attend plus de décision.
}
discuss-already = { $stage ->
    [open] Une discussion sur { $topic } est déjà ouverte. « discuss » montre où.
   *[other] Une discussion sur { $topic } est déjà en route : on a demandé à quelqu’un de l’animer.
}
discuss-gone = Cette discussion n’existe plus.

discuss-ask-title = Voulez-vous animer une discussion ?
discuss-ask-gist = Voulez-vous animer une discussion sur { $topic } dans { $place }, pour { $community } ?
discuss-ask-remit = Je vous le demande parce que votre domaine est { $remit }.
discuss-ask-means = Animer, c’est : lire pendant une semaine, relancer là où cela aide, et porter ce qui en sort là où cela se décide. Vous n’avez pas besoin d’avoir les réponses.
discuss-ask-experts = Qui s’y connaît, si vous voulez inviter quelqu’un : { $names }.
discuss-ask-draft = Voici ce que je publierais, avec votre nom :
discuss-ask-note = { $by } a pensé à vous. Toute réponse convient, et je ne demande pas deux fois. « quiet » change ce que je vous demande.
discuss-yes = Je l’anime
discuss-no = Pas moi
discuss-other = Demander à quelqu’un d’autre…
discuss-answered = { $how ->
    [yes] Merci d’animer la discussion sur { $topic }. Elle est dans { $place }. Dans une semaine, je vous demande comment elle s’est passée.
    [declined] C’est noté : vous n’animez pas la discussion sur { $topic }. Merci de l’avoir dit.
    [suggested] C’est noté : on demandera à quelqu’un d’autre pour la discussion sur { $topic }, si l’équipe responsable est d’accord. Merci.
    [silent] L’équipe responsable cherche quelqu’un d’autre pour animer la discussion sur { $topic }. Vous n’avez rien à faire.
   *[other] La discussion sur { $topic } n’est pas ouverte pour l’instant. Vous n’avez rien à faire.
}
discuss-yes-noted = Merci. Elle part dans { $place }, et vous l’animez.
discuss-yes-no-place = Merci. Le canal n’existe plus : l’équipe responsable en choisit un autre et revient vers vous.
discuss-no-noted = C’est très bien. Je le dis à l’équipe responsable.
discuss-no-more = C’est décidé entre-temps : vous n’avez rien à faire. Merci.
discuss-other-title = Qui est mieux placé ?
discuss-other-who = Qui ?
discuss-other-submit = Proposer
discuss-other-nobody = Impossible de le lui demander. Choisissez un·e autre collègue que vous.
discuss-other-noted = Merci. L’équipe responsable décide s’il faut demander à { $who }.

discuss-how-title = Qu’est-il sorti de « { $topic } » ?
discuss-how-gist = { $again ->
    [yes] Quelques semaines ont passé depuis la discussion sur { $topic } dans { $place }.
   *[no] La discussion sur { $topic } est ouverte dans { $place } depuis une semaine.
}
discuss-how-went = { $people ->
    [0] Personne n’a encore participé. Un mot de la personne qui anime aide souvent.
    [1] Une personne a participé{ $questions ->
        [0] .
        [1] , et une question de plus a été posée.
       *[other] , et { $questions } questions de plus ont été posées.
    }
   *[other] { $people } personnes ont participé{ $countries ->
        [0] { "" }
        [1] { "" }
       *[other] { ", " }de { $countries } pays
    }{ $questions ->
        [0] .
        [1] , et une question de plus a été posée.
       *[other] , et { $questions } questions de plus ont été posées.
    }
}
discuss-how-ask = A-t-elle eu des suites : dans une politique, un programme, des orientations, une formation ? Qui a participé aimerait le savoir.
discuss-how-note = { $role ->
    [host] Vous lisez ceci parce que vous l’animez.
   *[manager] Vous lisez ceci parce que vous l’avez laissée s’ouvrir.
} Je ne demande qu’une fois de plus, dans quatre semaines. « quiet » change ce que je vous demande.
discuss-how-over = La discussion sur { $topic } est terminée. S’il en sort quelque chose malgré tout, dites-le-moi quand vous voulez.
discuss-forward = Elle a eu des suites…
discuss-forward-late = Elle a eu des suites, finalement…
discuss-correct = Corriger…
discuss-nothing = Rien encore
discuss-over = Elle est terminée
discuss-nothing-noted = Merci. Je demande une dernière fois dans quatre semaines.
discuss-nothing-last = Merci. Je ne demande plus. S’il en sort quelque chose malgré tout, dites-le-moi quand vous voulez.
discuss-over-noted = C’est noté : elle est terminée. Son fil reste, et ce qui y a été dit aussi.
discuss-decided = La réponse est déjà donnée. « discuss » montre ce qui en est sorti.
discuss-not-yours = Seules la personne qui l’anime et l’équipe responsable peuvent dire ce qui en est sorti.
discuss-forward-title = Qu’en est-il sorti ?
discuss-forward-intro = C’est dit dans le fil de la discussion, et à qui a participé.
discuss-forward-how = Elle a eu des suites dans
discuss-outcome = { $how ->
    [policy] une politique
    [programme] un programme
    [guidance] des orientations
    [training] une formation
   *[other] autre chose
}
discuss-forward-words = En une ou deux phrases : dans quoi, par qui, et qu’est-ce qui change ?
discuss-forward-hint = Par exemple : le plan régional de la chaîne du froid demande deux technicien·nes par district dès juillet.
discuss-forward-link = Un lien, s’il y en a un
discuss-forward-submit = Le dire à tout le monde
discuss-forward-empty = Dites-le en une phrase : qui a participé la lira.
discuss-forward-no-link = Un lien commence par https://
discuss-forward-noted = { $again ->
    [yes] C’est corrigé, partout où cela a été dit.
   *[no] Merci. C’est dit dans le fil, et { $people ->
        [0] à personne d’autre, puisque personne d’autre n’a participé
        [1] à l’autre personne qui a participé
       *[other] aux { $people } autres personnes qui ont participé
    }.
}
discuss-carried = Ce qui est sorti de la discussion sur { $topic } : { $how ->
    [policy] elle a nourri une politique.
    [programme] elle a nourri un programme.
    [guidance] elle a nourri des orientations.
    [training] elle a nourri une formation.
   *[other] elle a eu des suites.
}
discuss-outcome-note = C’est dit une fois, par qui l’a portée plus loin. Merci à toutes les personnes qui ont participé.
discuss-told-title = Ce qui en est sorti
discuss-told-thanks = { $role ->
    [host] Vous l’avez animée dans { $place } : voilà où cela a mené. Merci.
    [manager] Vous l’avez laissée s’ouvrir dans { $place } : voilà où cela a mené.
   *[part] Vous y avez participé dans { $place } : voilà où cela a mené. Merci.
}
discuss-told-note = { $role ->
    [host] Je vous le dis parce que vous l’avez animée.
    [manager] Je vous le dis parce que vous l’avez laissée s’ouvrir.
   *[part] Je vous le dis parce que vous avez participé.
} « quiet » change ce que je vous dis.
because-discussion = une personne responsable a laissé ouvrir la discussion, et la personne qui l’anime est d’accord
because-could-host = une personne responsable a pensé à vous pour animer une discussion
because-you-opened = vous animez une discussion, ou l’avez laissée s’ouvrir
because-carried-forward = ce qui est sorti d’une discussion a eu des suites
because-took-part = vous avez participé à une discussion qui a eu des suites

# ---

## Stories


# ---

## Briefings


# ---

## Maturity


# ---

## Lessons


# ---

## Something to take away


# ---

## Command line and settings

cli-about = Steward se charge de se souvenir, pour les responsables de communauté.
cli-commands = Ce qu’il sait faire
cli-demo = joue une semaine de trois communautés, puis sert la page sur cet ordinateur
cli-demo-transcript = raconte la semaine par écrit, puis s’arrête
cli-demo-fresh = oublie la démonstration précédente et recommence
cli-demo-port = le port où la page écoute (0 : n’importe quel port libre)
cli-demo-data = le dossier qui garde la démonstration
cli-language = la langue de ce qui est affiché
cli-replay = revit un export Slack, et dit ce que Steward aurait fait
cli-replay-export = le fichier ZIP tel que Slack l’a créé
cli-replay-out = écrit une ligne de JSON par question trouvée
cli-replay-report = écrit le rapport, un seul fichier HTML qui se suffit à lui-même
cli-replay-promise = le délai de réponse voulu, en heures ouvrées : 8h, ou 2d pour deux jours ouvrés
cli-replay-from = à partir de ce jour, par exemple 2026-01-31
cli-replay-to = jusqu’à ce jour compris
cli-replay-bad-day = un jour comme 2026-01-31, s’il vous plaît
cli-replay-bad-promise = des heures ouvrées comme 8h, ou des jours ouvrés comme 2d, s’il vous plaît
cli-unwritable = Impossible d’écrire { $file } ({ $why }). Indiquez un autre fichier.
cli-replay-zone = le fuseau horaire de la communauté, par exemple Africa/Nairobi ; par défaut, celui de la plupart des membres
cli-evaluate = juge des conversations étiquetées comme le ferait un Steward en service, ou mesure sa justesse
cli-evaluate-task = ce qu’il faut juger : est-ce une question, a-t-elle eu une réponse, ou qui pourrait répondre
cli-evaluate-in = un fichier de conversations étiquetées, une ligne de JSON par message, compressé par gzip ou non
cli-evaluate-out = où écrire les lignes jugées, ou les chiffres de la fiche ; sinon, elles s’affichent
cli-evaluate-questions = pour les réponses : le fichier qui nomme les questions ; sinon, t2_questions.jsonl à côté de IN
cli-evaluate-unmarked = pour les questions : juge les phrases sans leur ponctuation
cli-evaluate-card = mesure tous les jeux d’un dossier de conversations étiquetées, et affiche la fiche de justesse
cli-evaluate-against = avec --card : se termine par 1 si un chiffre est tombé sous cette fiche de plus que son intervalle
evaluate-what = Dites ce qu’il faut juger et dans quel fichier, par exemple : steward evaluate questions chat.jsonl. Ou --card DOSSIER.
evaluate-no-file = { $file } ne peut pas être lu ({ $why }). Indiquez un fichier de conversations étiquetées.
evaluate-bad-line = La ligne { $line } de { $file } n’est pas ce qui se juge ici ({ $why }). Corrigez-la, ou indiquez un autre fichier.
evaluate-measured = { $name } est jugé : { $cost } microsecondes par message sur cette machine.
evaluate-fallen = Ceci s’est dégradé : { $what }. C’est { $now } maintenant, et c’était { $was }.
card-what = Ce qui est mesuré
card-figure = Résultat
card-interval = Intervalle à 95 %
card-of = Sur
card-questions-chat = Ce message est-il une question qui attend une réponse ? F1
card-questions-live-precision = Dans un canal vivant : de ce qui fut pris pour une question, la part qui en était une
card-questions-live-recall = Dans un canal vivant : des questions, la part qui fut entendue
card-questions-molweni = Sans contexte, en minuscules, signes détachés (Molweni) : F1
card-questions-ar = Phrases isolées sans ponctuation, arabe : F1
card-questions-en = Phrases isolées sans ponctuation, anglais : F1
card-questions-es = Phrases isolées sans ponctuation, espagnol : F1
card-questions-fr = Phrases isolées sans ponctuation, français : F1
card-questions-ru = Phrases isolées sans ponctuation, russe : F1
card-questions-zh = Phrases isolées sans ponctuation, chinois : F1
card-answers-unnamed-unanswered = Toujours sans réponse ? Sans fils, sans noms : F1
card-answers-unnamed-link = Par quel message vint la réponse ? Sans fils, sans noms : F1
card-answers-unanswered = Toujours sans réponse ? Souvent, on nomme celui à qui l’on répond : F1
card-answers-link = Par quel message vint la réponse ? Souvent, on nomme celui à qui l’on répond : F1
card-experts-chat-hit = L’une des trois premières personnes proposées a-t-elle répondu ? Une messagerie
card-experts-chat-top = De même : part des premières sollicitations qui vont à une seule personne (moins, c’est mieux)
card-experts-site-hit = L’une des trois premières personnes proposées a-t-elle répondu ? Un site de questions
card-experts-site-top = De même : part des premières sollicitations qui vont à une seule personne (moins, c’est mieux)
card-rising-20-precision = Sujets de discussion plantés, 20 messages par jour : part juste de ce qui est trouvé
card-rising-20-recall = Sujets de discussion plantés, 20 messages par jour : part trouvée
card-rising-200-precision = De même, 200 messages par jour : part juste de ce qui est trouvé
card-rising-200-recall = De même, 200 messages par jour : part trouvée
card-rising-2000-precision = De même, 2 000 messages par jour : part juste de ce qui est trouvé
card-rising-2000-recall = De même, 2 000 messages par jour : part trouvée
card-export-unanswered = Un export entier sans fils : quelles questions restent sans réponse ? F1
card-export-late = De même : sollicitations venues après une réponse (moins, c’est mieux)
card-export-threaded-unanswered = Un export entier, à moitié en fils : quelles questions restent sans réponse ? F1
card-export-threaded-late = De même : sollicitations venues après une réponse (moins, c’est mieux)
cli-manifest = écrit ce à partir de quoi une plateforme crée l’application
cli-manifest-platform = pour quelle plateforme
cli-manifest-app-id = l’identifiant du bot (« Microsoft App ID »)
cli-manifest-bad-app-id = donnez l’identifiant de l’application, par exemple 01234567-89ab-cdef-0123-456789abcdef
cli-manifest-domain = le nom sous lequel Steward est joint, par exemple steward.example.org
cli-manifest-bad-domain = donnez un nom comme steward.example.org, sans chemin
cli-manifest-website = votre propre page sur Steward ; sinon il en sert une à /about
cli-manifest-privacy = votre propre page sur la vie privée ; sinon celle-là
cli-manifest-terms = vos propres conditions d’utilisation ; sinon cette page
cli-manifest-package = le paquet à écrire ; par défaut steward-teams.zip
manifest-teams-next = { $file } est écrit. Envoyez-le dans Teams (Applications, Gérer vos applications) ou dans son centre d’administration ; le point de terminaison du bot est https://{ $domain }/api/messages.
teams-about-what = Steward prend soin d’une communauté de pratique. Il entend une question dans un canal et attend de voir si quelqu’un y répond ; si personne ne le fait, il consulte la personne la mieux placée pour savoir, en privé et à une heure convenable. Il transmet les remerciements, et indique la réponse acceptée à qui pose ensuite la même question.
teams-about-privacy = Ce qu’il lit et conserve
teams-about-reads = Il lit les messages des équipes et des conversations de groupe auxquelles il a été ajouté, avec l’accord de leurs propriétaires, et aussi ceux d’avant son arrivée. Il s’en sert pour trouver les questions, leurs réponses et qui s’y connaît ; pour rien d’autre.
teams-about-keeps = Ce qu’il conserve reste chez qui le fait tourner pour votre organisation : le texte d’une question jusqu’à 30 jours après sa fin ; qui a répondu sur quels sujets, en mots isolés et sans phrases ; ce qui s’est passé, en identifiants et en heures ; les noms et les fuseaux horaires que Teams indique. Rien n’est transmis à personne d’autre, et aucun modèle de langage n’est consulté.
teams-about-terms = Conditions d’utilisation
teams-about-licence = Steward est un logiciel libre sous licence MIT, sans aucune garantie. Qui le fait tourner pour votre organisation en répond.
cli-manifest-socket = Slack passe par une connexion directe : aucune adresse publique n’est nécessaire
cli-manifest-url = votre adresse publique, comme https://steward.example.org, où arrivent les requêtes de Slack
cli-manifest-bad-url = donnez une adresse qui commence par https://
cli-manifest-org = une organisation (Enterprise Grid) peut l’installer pour plusieurs espaces à la fois
cli-manifest-rotation = les jetons expirent et sont renouvelés ; Slack ne permet jamais d’y revenir
cli-manifest-out = le fichier à écrire ; sans lui, le manifeste est affiché
manifest-about = Aucune question sans réponse, aucune aide sans merci
manifest-hint = help
cli-doctor = dit ce qui est configuré, ce qui manque, et comment y remédier
cli-serving = Les communautés sont éveillées. Ouvrez la page, choisissez qui vous êtes et essayez ; Ctrl+C arrête tout.
settings-not-toml = { $file } n’est pas du TOML lisible ({ $why }). Corrigez cette ligne, ou retirez le fichier.
settings-unknown = Le réglage { $name } n’existe pas. Ceux qui existent : { $known }.
settings-bad-data = { $name } doit désigner un dossier.
settings-bad-port = { $name } doit être un numéro de port de 0 à 65535, et non { $value }.
settings-bad-language = Steward ne parle pas { $value } ({ $name }). Choisissez en ou fr.
settings-bad-log = { $name } doit être debug, info, warning ou error, et non { $value }.
doctor-python = Python { $version } ; il faut 3.11 ou plus récent.
doctor-default = { $name } vaut { $value }, la valeur par défaut. Pour la changer : { $variable }, ou { $name } dans steward.toml.
doctor-set = { $name } vaut { $value }, d’après { $source }.
doctor-words = Chaque commande a ses mots dans chaque langue.
doctor-faults = Cette installation est endommagée : { $detail }. Installez Steward à nouveau.
doctor-zones = Les fuseaux horaires sont connus.
doctor-no-zones = Il manque les fuseaux horaires. Installez le paquet tzdata.
doctor-letters = Les graphiques peuvent être dessinés dans toutes les langues.
doctor-no-letters = En chinois, en japonais et en coréen, les graphiques restent des mots : aucune police de caractères ici ne sait les écrire. Installez { $package }, ou une police du système.
doctor-store = Le stockage dans { $folder } s’ouvre : { $waiting } messages en attente, { $timers } rappels programmés.
doctor-store-broken = Le stockage ne s’ouvre pas. { $why }
doctor-folder = Le dossier { $folder } ne peut pas servir ({ $why }). Donnez à { $variable } un dossier où l’on peut écrire.
doctor-parked = { $count } messages sont mis de côté, car personne ne sait s’ils sont arrivés. Ils ne repartent jamais d’eux-mêmes.
settings-bad-host = { $name } doit être une adresse de cet ordinateur, comme 127.0.0.1 ou 0.0.0.0, et non { $value }.
settings-bad-slack-bot-token = { $name } doit être le jeton « Bot User OAuth Token » de votre application Slack ; il commence par xoxb-.
settings-bad-slack-app-token = { $name } doit être un jeton d’application Slack avec connections:write ; il commence par xapp-.
settings-bad-slack-signing-secret = { $name } doit être le « Signing Secret » de votre application Slack, sans espaces.
settings-bad-history-days = { $name } doit être un nombre de jours de 0 (aucun historique n’est lu) à 3650, et non { $value }.
settings-bad-slack-api = { $name } doit commencer par https://, et non { $value }.
settings-bad-teams-app-id = { $name } doit être l’identifiant de l’application (« Application ID », « Client ID » ou « Microsoft App ID »), par exemple 01234567-89ab-cdef-0123-456789abcdef, et non { $value }.
settings-bad-teams-app-secret = { $name } doit être la valeur (« Value ») d’un secret client de l’application, sans espaces ; le « Secret ID » est autre chose. La valeur n’est montrée qu’une fois : créez-en une nouvelle si elle est perdue.
settings-bad-teams-managed-identity = { $name } doit être yes ou no, et non { $value }.
settings-bad-teams-tenant = { $name } doit être l’identifiant de votre organisation (« Directory ID » ou « Tenant ID »), par exemple 01234567-89ab-cdef-0123-456789abcdef, et non { $value }.
settings-bad-teams-tenants = { $name } doit contenir des identifiants d’organisations (« Tenant ID »), séparés par des virgules, et non { $value }.
settings-bad-teams-cloud = { $name } doit être public, gcc, gcch, dod ou china, et non { $value }.
settings-bad-teams-login = { $name } doit être une adresse qui commence par https://, et non { $value }.
settings-bad-teams-issuer = { $name } doit être une adresse qui commence par https://, et non { $value }.
settings-bad-teams-metadata = { $name } doit être une adresse qui commence par https://, et non { $value }.
settings-bad-teams-graph = { $name } doit être une adresse qui commence par https://, et non { $value }.
settings-bad-teams-scope = { $name } doit être ce pour quoi un jeton est demandé, par exemple https://api.botframework.com/.default, et non { $value }.
settings-bad-teams-services = { $name } doit contenir des adresses qui commencent par https://, séparées par des virgules, et non { $value }.
cli-run = se connecte à Slack et à Teams, et travaille jusqu’à ce qu’on l’arrête
cli-backfill = lit jusqu’au bout ce dont les canaux se souviennent, n’agit sur rien, puis s’arrête
run-no-platform = Steward n’est encore sur aucune plateforme. Pour Slack, donnez { $slack } (ou laissez les espaces l’installer eux-mêmes) ; pour Teams, donnez { $teams }. README dit comment, pas à pas.
run-no-token = Steward n’a pas de jeton Slack. Installez l’application dans votre espace, et donnez son « Bot User OAuth Token » à { $variable } ; ou donnez { $id } et { $secret }, et laissez les espaces l’installer eux-mêmes.
run-no-way = Slack n’a aucun moyen de joindre Steward. Donnez { $socket } (une connexion, sans adresse publique) ou { $http } (HTTP derrière votre adresse).
run-refused = Slack refuse le jeton ({ $why }). Copiez-le à nouveau depuis « OAuth & Permissions », ou réinstallez l’application.
run-unreachable = Slack est injoignable ({ $why }). Vérifiez la connexion de cet ordinateur, puis recommencez.
run-port = Impossible d’écouter à { $at } ({ $why }). Donnez à { $variable } un autre port, ou 0 pour un port libre.
run-removed = { $workspace } a retiré Steward. Ce qui était conservé est toujours là ; réinstallez l’application pour continuer.
run-teams-lacks = Steward doit être sur Teams, et il manque { $lacks }. Les deux identifiants figurent sur la page du bot dans Azure, ou dans le portail des développeurs de Teams.
run-teams-no-way = Steward ne peut pas prouver à Teams qui il est. Donnez à { $secret } la valeur d’un secret client, ou yes à { $managed } sur une machine d’Azure.
run-teams-two-ways = Donnez { $secret } ou { $managed }, pas les deux : Steward ne saurait pas lequel vous voulez.
run-teams-no-services = Dans le nuage { $cloud }, Steward ne sait pas où l’on peut répondre à Teams. Donnez à { $variable } les adresses que Microsoft indique.
run-teams-refused = Microsoft ne laisse pas entrer Steward ({ $why }). La valeur du secret est-elle copiée en entier, encore valable, et celle de cette application dans cette organisation ?
run-teams = À l’écoute de Teams ({ $count ->
    [one] une organisation
   *[other] { $count } organisations
 }) à { $address }. Le point de terminaison du bot est { $public } ; Ctrl+C arrête tout.
backfill-off = { $variable } vaut 0 : aucun historique n’est lu. Donnez-lui un nombre de jours.
backfill-busy = Le passé ne peut être lu maintenant. { $why } Un Steward qui tourne le lit de lui-même.
backfill-nowhere = Steward n’est encore dans aucun canal : il n’y a rien à lire. Invitez-le dans un canal de Slack, ou ajoutez-le à une équipe de Teams pendant qu’il tourne.
backfill-begun = Lecture des { $days } derniers jours de { $count ->
    [one] un canal
   *[other] { $count } canaux
 }, aussi vite que la plateforme le permet. Personne ne reçoit rien. Ctrl+C arrête tout ; la même commande reprend de là.
backfill-read = { $place } : { $share } % lus, { $count ->
    [one] un message
   *[other] { $count } messages
 }.
backfill-read-left = { $place } : { $share } % lus, { $count ->
    [one] un message
   *[other] { $count } messages
 }. Le tout prendra encore { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
 } environ.
backfill-done = Tout est lu. Dès le prochain « steward run », cela aide à savoir qui s’y connaît ; rien de ce qui s’est dit avant l’arrivée de Steward ne donne lieu à une action.
backfill-interrupted = Interrompu. La même commande, ou « steward run », reprend d’ici.
backfill-unread = { $place } n’a pu être lu. Dans Teams, l’accord de la personne propriétaire manque peut-être ; dans Slack, Steward a peut-être été retiré. « steward doctor » en dit plus.
run-socket = Connecté à { $workspace } par une connexion directe. L’état se lit à { $address } ; Ctrl+C arrête tout.
run-http = À l’écoute de { $workspace } à { $address }. Donnez ce chemin à Slack derrière votre adresse publique ; Ctrl+C arrête tout.
run-no-consent = Les espaces doivent pouvoir installer Steward eux-mêmes, et il manque { $lacks }. « steward key » crée une clé ; l’adresse est celle du public, qui commence par https://.
run-consent = À l’écoute à { $address } ; { $count ->
    [0] aucun espace n’a encore installé
    [one] un espace a installé
   *[other] { $count } espaces ont installé
 } Steward. Ils l’installent à { $install } ; Ctrl+C arrête tout.
install-done = Steward est maintenant dans { $workspace }.
install-next = Invitez-le dans un canal : /invite @Steward. La première personne à le faire anime la communauté ; /steward help montre ce qu’il sait faire.
install-failed = Steward n’a pas été installé ({ $why }).
install-again = Rien n’a été conservé. Réessayer.
cli-key = créer une clé qui scelle les jetons des espaces dans ce qui est conservé
key-made = Donnez cette clé à Steward dans { $variable }, et gardez-en une copie : sans elle, chaque espace devra réinstaller Steward. Pour la remplacer plus tard, donnez les deux, la plus récente d’abord, séparées par une virgule.
settings-bad-slack-client-id = { $name } doit être le « Client ID » de votre application Slack, par exemple 123.456, et non { $value }.
settings-bad-slack-client-secret = { $name } doit être le « Client Secret » de votre application Slack, sans espaces.
settings-bad-url = { $name } doit être une adresse publique comme https://steward.example.org, sans chemin, et non { $value }.
settings-bad-keys = { $name } doit contenir des clés créées par « steward key », séparées par des virgules.
doctor-slack-consent = Les espaces peuvent installer Steward eux-mêmes ; { $count } l’ont fait.
doctor-secret = { $name } est donné, d’après { $source }.
doctor-slack-off = Slack n’est pas connecté. Pour le connecter : { $variable }. La démonstration et les exports n’ont besoin de rien.
doctor-slack-well = Slack connaît Steward sous le nom { $me } dans { $workspace }.
doctor-slack-refused = Slack refuse le jeton ({ $why }). Copiez-le à nouveau depuis « OAuth & Permissions ».
doctor-slack-unreachable = Slack est injoignable ({ $why }).
settings-bad-slack-config-token = { $name } doit être un jeton de configuration (« configuration access token ») de api.slack.com/apps ; il commence par xoxe.
doctor-slack-busy = Les espaces peuvent installer Steward eux-mêmes. On ne peut voir lesquels l’ont fait pendant que Steward tourne, ou si ce qu’il conserve ne s’ouvre pas.
doctor-slack-scopes = { $workspace } n’a pas accordé { $lacks }. Écrivez à nouveau le manifeste, et réinstallez l’application.
doctor-slack-channels = Il y est dans { $count ->
    [one] un canal
   *[other] { $count } canaux
 } : { $listed }.
doctor-slack-no-channel = Dans { $workspace }, Steward n’est dans aucun canal, et n’entend rien. Dites /invite @Steward dans un canal.
doctor-slack-lost = On l’a retiré de { $lost }, et il ne s’en occupe plus. Invitez-le à nouveau, ou laissez ainsi.
doctor-slack-socket = Une connexion directe peut être ouverte.
doctor-slack-no-socket = Aucune connexion directe ne peut être ouverte ({ $why }). Créez un jeton d’application avec connections:write, et donnez-le à { $variable }.
doctor-slack-events = Slack dit à Steward tout ce qu’il doit entendre ({ $count } sortes d’événements).
doctor-slack-events-unasked = Ce que Slack dit à Steward ne peut se demander avec ses propres jetons. Donnez un moment à { $variable } un jeton de configuration de api.slack.com/apps, et demandez à nouveau.
doctor-slack-deaf = Il manque à l’application dans Slack : { $missing }. Écrivez à nouveau le manifeste, et mettez-le à sa place sous « App Manifest ».
doctor-slack-other-way = { $socket ->
    [yes] Slack parle par une connexion directe, et Steward attend des requêtes. Donnez le jeton d’application, ou écrivez le manifeste avec --url.
   *[no] Slack envoie des requêtes, et Steward ouvre une connexion directe. Écrivez le manifeste avec --socket, ou ne donnez pas de jeton d’application.
 }
doctor-slack-no-app = Slack ne dit pas quelle application est Steward ; ce qu’elle entend n’a pu être regardé.
doctor-slack-no-manifest = Le manifeste de l’application ne peut être lu ({ $why }). Un jeton de configuration vaut douze heures ; créez-en un nouveau.
doctor-teams-off = Teams n’est pas connecté. Pour le connecter : { $variable }.
doctor-teams-well = Microsoft connaît Steward comme l’application { $app }, et lui donne des jetons.
doctor-teams-refused = Microsoft ne donne pas de jeton à Steward ({ $why }). Copiez à nouveau la valeur du secret, ou créez-en un autre ; vérifiez que l’application et l’organisation sont les bonnes.
doctor-teams-unreachable = La connexion de Microsoft est injoignable ({ $why }). Vérifiez la connexion de cet ordinateur.
doctor-teams-keys = Les clés qui montrent à Steward que c’est bien Teams qui parle peuvent être lues.
doctor-teams-no-keys = Les clés qui montrent à Steward que c’est bien Teams qui parle ne peuvent être lues à { $address } : tout ce qui arrive serait refusé.
doctor-teams-busy = Ce que Steward sait de Teams ne peut être regardé pendant qu’il tourne, ou si ce qu’il conserve ne s’ouvre pas.
doctor-teams-unheard = Rien n’est encore venu de l’organisation { $tenant }. L’application y est-elle installée, le point de terminaison du bot mène-t-il ici, et Steward tourne-t-il ?
doctor-teams-trouble = Teams n’a pu être interrogé sur l’organisation { $tenant } ({ $why }).
doctor-teams-in = Dans l’organisation { $tenant }, il est dans { $teams } ({ $count ->
    [one] un canal
   *[other] { $count } canaux
 }) et dans { $chats ->
    [0] aucune conversation de groupe
    [one] une conversation de groupe
   *[other] { $chats } conversations de groupe
 }.
doctor-teams-nowhere = Dans l’organisation { $tenant }, Steward n’est dans aucune équipe ni conversation de groupe, et n’entend rien. Ajoutez l’application à une équipe.
doctor-teams-lost = On l’a retiré de { $lost }, et il ne s’en occupe plus. Ajoutez-le à nouveau, ou laissez ainsi.
doctor-teams-unread = Ce qui s’est dit dans { $teams } ne peut être lu : ni ce qui précède l’arrivée de Steward, ni si un message est arrivé. Une personne propriétaire de l’équipe doit donner son accord : retirez-y l’application, et ajoutez-la à nouveau.
doctor-teams-read = Les propriétaires de toutes ses équipes le laissent lire ce qui s’est dit.
doctor-teams-unreached = { $count ->
    [one] On ne peut écrire à une personne : elle a
   *[other] On ne peut écrire à { $count } personnes : elles ont
 } retiré ou bloqué Steward.
doctor-well = Tout va bien.
doctor-unwell = Corrigez ce qui est marqué d’un ✗, puis demandez à nouveau.
shortcut-ask = Trouver de l’aide
shortcut-answered = Marquer la réponse
shortcut-not-a-question = Pas une question
shortcut-thank = Dire merci
shortcut-desk = Mon bureau
shortcut-open = Questions ouvertes
shortcut-used = Cela a servi…
shortcut-my-impact = Ce que mon aide a permis
shortcut-quiet = Mes heures, mes pauses

## Reasons

because-sounds-like-question = cela ressemble à une question (probable à { $sure } %)
because-joined = c’est la suite de la même question
because-thanked = la personne qui a posé la question dit merci
because-me-too = quelqu’un attend la même réponse ; ce n’en est pas une
because-answered-at-once = la réponse est venue avant qu’il faille consulter quelqu’un
because-past = cela date d’avant mon arrivée ; je m’en souviens seulement
because-asks = { $who } est la personne la mieux placée que l’on puisse consulter maintenant
because-was-used = ce que vous avez écrit, ou aidé à écrire, a servi à d’autres
because-use-confirmed = l’équipe responsable a confirmé que cela a servi
because-monthly-news = l’équipe responsable a laissé partir les nouvelles du mois
because-wait-for-morning = aucune personne bien placée n’est joignable à cette heure ; on redemandera au début de sa journée
because-still-waiting = la personne déjà consultée a encore du temps
because-rounds-over = les spécialistes que l’on pouvait consulter l’ont été
because-nobody-left = aucune personne bien placée ne peut être consultée
because-found-nobody = des questions n’ont trouvé personne pour y répondre
because-resumed = la pause est terminée
because-nobody-soon = aucune personne bien placée n’est joignable avant la fin du délai promis
because-not-sure-enough = il n’est pas assez certain que ce soit une question pour déranger quelqu’un
because-too-late-to-ask = c’est trop tard pour déranger quelqu’un
because-snooze-over = un rappel avait été demandé pour maintenant
because-snoozed = un rappel a été demandé pour plus tard
because-claimed = quelqu’un s’en occupe
because-handed-back = la personne qui s’en occupait a rendu la question
because-declined = la réponse a été « pas moi »
because-suggested = quelqu’un a pensé à { $who }
because-undelivered = le message n’a pas pu lui parvenir
because-careful = dans ce canal, un message compte désormais comme question à partir de { $sure } %
because-called = la personne qui a posé la question appelle à l’aide
because-reconciled = son rappel aurait dû se déclencher
because-accepted = elle a été acceptée comme réponse
because-unaccepted = l’acceptation a été retirée
because-reopened = la personne qui a posé la question dit que cela n’a pas aidé
because-believed = sûr à { $sure } % qu’on y a répondu, d’après ce qui a été dit avant et après
because-calls-again = la personne qui a posé la question appelle une nouvelle fois
because-answer-doubted = ce qui comptait comme réponse appartenait en fait à autre chose
because-perhaps-answered = quelque chose qui a été dit y a peut-être déjà répondu : pas assez sûr pour déranger quelqu’un
because-answer-deleted = la réponse a été supprimée
because-text-changed = le texte a changé
because-closed-deleted = la question a été supprimée
because-closed-edited-away = le texte modifié n’est plus une question
because-closed-expired = personne n’a répondu depuis si longtemps que la recherche est abandonnée
because-forgotten = l’affaire est close depuis assez longtemps pour être oubliée
because-closed-removed = je ne suis plus dans ce canal
because-removed = on m’a retiré d’un canal, ou il a été fermé
because-closed-misheard = quelqu’un a dit que ce n’est pas une question
because-invites = une réponse est venue, et on ne sait pas encore si elle a aidé
because-points = une question semblable a déjà eu une réponse acceptée
because-pointer-unhelpful = la réponse d’avant ne convenait pas
because-paused = un ou une responsable a mis en pause tout ce qui n’est pas demandé
because-withheld = le hasard l’a mise de côté jusqu’à la fin du délai promis, pour savoir ce que changent mes sollicitations
because-monday = c’est lundi matin
because-ruled = un responsable a changé une règle
because-nothing-to-say = il n’y a rien à dire

reason-ends-with-question-mark = le message finit par un point d’interrogation
reason-holds-question-mark = le message contient un point d’interrogation
reason-opens-with-question-word = le message commence par un mot interrogatif
reason-holds-question-word = le message contient un mot interrogatif
reason-opens-like-a-question = le message commence comme une question
reason-asks-the-room = le message s’adresse à tout le canal
reason-asks-for-help = le message demande de l’aide
reason-wants-to-know = le message dit que quelqu’un veut savoir
reason-reports-a-problem = le message signale un problème
reason-tells-what-was-tried = le message raconte ce qui a été essayé
reason-opens-a-conversation = le message ouvre une conversation
reason-inside-an-exchange = le message fait partie d’un échange
reason-addressed-to-someone = le message s’adresse à quelqu’un
reason-repeats-a-question-word = le message répète un mot interrogatif
reason-social = le message est amical, sans plus
reason-greeting = le message est une salutation
reason-rhetorical = le message n’attend pas de réponse
reason-thanks = le message dit merci
reason-acknowledges = le message ne fait qu’accuser réception
reason-calls-again = le message appelle une nouvelle fois à répondre
reason-me-too = le message dit « moi aussi »
reason-says-it-helped = le message dit que quelque chose a aidé
reason-says-it-did-not-help = le message dit que quelque chose n’a pas aidé
reason-announces = le message annonce quelque chose
reason-offers-help = le message propose de l’aide
reason-forwarded = le message a été transféré
reason-quoted-only = le message n’est qu’une citation
reason-code-only = le message n’est que du code
reason-link-only = le message n’est qu’un lien
reason-nothing-said = le message ne dit rien
reason-from-a-bot = un robot a écrit le message
reason-worded-like-a-question = le message est tourné comme une question
reason-reads-like-a-statement = le message se lit comme une affirmation
reason-very-short = le message est très court
reason-by-the-asker = la personne qui a posé la question l’a écrit
reason-before-the-question = le message est venu avant la question
reason-in-the-same-thread = le message est dans le fil de la question
reason-in-another-thread = le message est dans un autre fil
reason-names-the-asker = le message nomme la personne qui a posé la question
reason-names-somebody-else = le message nomme quelqu’un d’autre
reason-called-by-the-asker = la question faisait appel à cette personne
reason-right-after-the-asker = le message vient juste après la personne qui a posé la question
reason-soon-after = le message est venu vite, pour ce canal
reason-long-after = le message est venu longtemps après, pour ce canal
reason-shares-topics = le message parle des mêmes choses
reason-nearer-to-another-message = le message va mieux avec un autre message
reason-shaped-like-an-answer = le message a la forme d’une réponse
reason-asks-back = le message pose une question en retour
reason-already-helping = la même personne aide déjà
reason-asks-something-new = le message demande autre chose
reason-somebody-else-asked-since = quelqu’un d’autre a posé une question depuis
reason-only-open-question = c’est la seule question ouverte
reason-same-person-goes-on = la même personne continue
reason-another-person = une autre personne l’a écrit
reason-long-pause = il y a eu une longue pause

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

replay-page-title = Ce que Steward aurait fait
replay-numbers = Les chiffres
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
measure-time-gist = Attente médiane d’une réponse : { $middle }. Quatre sur cinq : { $most }.
measure-time-chart = Délai de première réponse, par { $step ->
    [week] semaine
    [month] mois
   *[year] an
}
measure-time-alt = L’attente médiane sur toute la période : { $middle }, celle de quatre sur cinq : { $most } ; dans la colonne la plus lente, cette dernière atteint { $longest }.
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
measure-heard-because = Entendu comme une question : { $reasons }.
measure-counted-because = { $how ->
    [thread] Compté comme réponse : le message est dans le fil de la question.
    [mention] Compté comme réponse : le message nomme la personne qui a demandé.
    [flow] Compté comme réponse : sa place, ce qu’il dit et la suite parlent pour lui.
   *[other] Compté comme réponse : quelqu’un l’a dit.
}
measure-no-text = (sans paroles : un fichier ou une image)

## The report and its proof

report-title = { $community } : { $span ->
    [week] les sept derniers jours
    [month] les trente derniers jours
   *[quarter] les treize dernières semaines
}
report-gist = { $questions ->
    [0] Aucune question n’a été posée.
    [1] Une question a été posée, et { $waiting ->
        [0] elle a reçu une réponse.
       *[other] personne n’y a encore répondu.
    }
   *[other] { $questions } questions ont été posées. { $waiting ->
        [0] Toutes ont reçu une réponse.
        [1] Une seule n’a pas encore de réponse.
       *[other] { $waiting } n’ont pas encore de réponse.
    }
}
report-period = Du { $since } au { $until }.
report-waiting = Sans réponse
    .means = personne, hormis l’auteur, les robots et les « moi aussi », n’a encore répondu
report-asks = Demandes à des experts
    .means = des messages privés à une personne, une question chacun, à une heure convenable pour elle
report-asks-said = { $asks ->
    [1] une demande à une personne
   *[other] { $asks } demandes à { $people ->
        [1] une personne
       *[other] { $people } personnes
    }
}
report-found = La bonne personne
    .means = parmi les questions répondues après une demande de ma part, celles où l’une des personnes sollicitées a répondu
report-escalated = Aux responsables
    .means = des questions sur la liste des responsables, puisqu’il ne restait personne de bien placé
report-helpers = Personnes qui ont répondu
    .means = toutes celles qui ont répondu à la question d’une autre pendant ce temps
report-accepted = Réponses acceptées
    .means = la personne qui demandait, ou un facilitateur, a dit que c’était la réponse
report-thanked = Personnes remerciées
    .means = par des mots, une réaction, l’acceptation de leur réponse, les félicitations d’un collègue ou le mot d’un responsable
report-used = Mises à profit
    .means = le nombre de fois où une contribution a été citée de nouveau, a résolu une autre question ou a été signalée comme utilisée
report-span = { $span ->
    [week] Sept jours
    [month] Trente jours
   *[quarter] Treize semaines
}
report-which = Je peux rendre compte d’une semaine, d’un mois ou d’un trimestre : report month
proof-title = Ce que changent mes demandes et mes remerciements
proof-began = { $on ->
    [yes] Depuis le { $since }, le hasard retient environ { $share } sur cent des demandes et des mots personnels que j’aurais envoyés, et les deux côtés sont comparés ici. Le hasard seul choisit.
   *[no] Du { $since } jusqu’à l’arrêt de l’essai, le hasard a retenu une partie des demandes et des mots personnels que j’aurais envoyés ; les deux côtés sont comparés ici. Le hasard seul a choisi.
}
proof-day = Réponse en un jour
    .means = dans les 24 heures qui suivent le moment où j’ai sollicité un expert, ou l’aurais fait
proof-promise = Réponse dans le délai promis
    .means = avant la fin du délai promis par le canal ; jusque-là, personne n’est sollicité pour ce qui est retenu
proof-thanks = Nouvelle contribution
    .means = une réponse à quelqu’un dans les 28 jours qui suivent le moment où un mot a été préparé, ou l’aurait été ; chaque personne une fois
proof-young = Trop tôt pour le dire : rien de ce que le hasard a décidé n’a encore eu son temps
proof-routing = Quand j’ai sollicité quelqu’un, { $part } sur { $of } ; sinon, { $other } sur { $left }. { $finding }
proof-thanked = Avec un mot, { $part } sur { $of } ; sans mot, { $other } sur { $left }. { $finding }
proof-found = { $way ->
    [more] Soit entre { $near } et { $far } sur cent de plus
   *[fewer] Soit entre { $near } et { $far } sur cent de moins
}
proof-unclear = Trop tôt pour le dire : cela peut aller de { $fewer ->
    [0] rien du tout
   *[other] { $fewer } de moins sur cent
} à { $more ->
    [0] rien du tout
   *[other] { $more } de plus sur cent
}
proof-few = Trop tôt pour le dire : je compare à partir de { $few } de chaque côté
proof-note = Ne sont comptés que les cas dont le temps est écoulé, chacun du côté que le hasard lui a donné. Les bornes sont telles que la vérité s’y trouve 95 fois sur cent ; cinq fois, elle n’y est pas : une différence peut donc encore n’être rien. Jamais retenus : la question d’une personne nouvelle, un appel à l’aide, la suggestion d’un collègue. Ce qui est retenu fait l’objet d’une demande une fois le délai promis écoulé.
proof-nothing-yet = Environ { $share } sur cent de mes demandes et de mes mots doivent être retenus par le hasard. Il n’y avait encore rien à retenir : il n’y a donc rien à comparer.

## Demo

demo-opening = { $people } personnes dans { $cities } villes partagent ce qu’elles savent, dans { $communities } communautés de pratique et { $languages } langues. Steward vient d’arriver et a lu les { $messages } messages du mois passé. C’est lundi. Les heures sont celles de la personne nommée.
demo-closing = Cette semaine, Steward a écrit { $sent } messages à { $readers } personnes. { $uncivil ->
    [0] Chacun est arrivé un jour ouvré, entre neuf heures et dix-sept heures chez son destinataire.
    [1] Un seul est arrivé hors des heures de travail de son destinataire.
   *[other] { $uncivil } sont arrivés hors des heures de travail de leurs destinataires.
}
demo-silence = ··· { $hours } heures tranquilles ···
demo-weeks = ··· { $weeks ->
    [one] Une semaine passe, pendant laquelle
   *[other] { $weeks } semaines passent, pendant lesquelles
} Steward écrit { $sent ->
    [one] un message
   *[other] { $sent } messages
} ···
demo-writes = { $who }, dans { $place } :
demo-writes-thread = { $who }, dans { $place }, dans le fil :
demo-edits = { $who } remplace cela par : { $text }
demo-deletes = { $who } retire ce message.
demo-reacts = { $who } met { $emoji } sur ce qu’a écrit { $whose }.
demo-presses = { $who } appuie sur [{ $label }].
demo-chooses = { $who } choisit : { $choice }.
demo-chooses-somebody = { $who } choisit : { $choice }, { $whom }.
demo-commands = { $who } tape { $typed } dans { $place }.
demo-shortcut = { $who } utilise « { $label } » sur ce qu’a écrit { $whose }.
demo-steward-privately = Steward à { $who }, en privé :
demo-steward-thread = Steward, dans { $place }, dans le fil, à { $who } :
demo-steward-whispers = Steward, à { $who } seulement :
demo-steward-changes = (Le message à { $who } dit maintenant : { $text })
demo-commands-alone = { $who } écrit à Steward : { $typed }
demo-fills = { $who } remplit [{ $label }] et envoie.
demo-looks = { $who } ouvre son bureau.
demo-steward-aloud = Steward, dans { $place }, à tout le monde :
demo-steward-aloud-changes = (Le message à tout le monde dit maintenant : { $text })
demo-steward-aloud-corrected = (Le message à tout le monde a été corrigé. Il dit maintenant :)

## What a platform adds to a message

teams-done = C’est fait.
teams-late = Cela prend plus de temps que d’habitude. J’y travaille encore : revenez voir dans un instant.
teams-fill-in = Remplir
form-cancel = Annuler
form-mend = À revoir, s’il vous plaît :
form-needed = À remplir, s’il vous plaît.
card-cut = Il y en a plus que ce qui tient ici.
