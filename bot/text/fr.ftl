# Les mots de Steward en français.
# Chaque phrase peut choisir selon { $tone } : warm (par défaut), plain ou brief. On vouvoie. Les raisons sont des
# propositions que l’on joint en une phrase. Les commandes se disent en anglais partout : elles ne se traduisent pas.
# Les noms de personnes ne suivent ni « de » ni « que » (élision), et rien ne s’accorde avec qui lit ou est nommé.

# Ce que l’on dit de la langue aux applications, pour qu’elles y écrivent les dates (ISO 639-1).
language-tag = fr

## Commands

help-title = Ce que vous pouvez me dire
help-gist = Ce que vous pouvez me dire, mot à mot.
help-about = { $concern ->
    [first] Pour commencer
    [questions] Questions et réponses
    [thanks] Remercier, et voir ce que l’aide a permis
    [together] Ce que la communauté fait ensemble
    [aims] Objectifs et bilan
   *[managing] Prendre soin de la communauté
}
help-all = Tout voir, avec des exemples
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
help-policy = les règles d’ici, comment les changer, et qui a changé quoi
    .usage = policy, policy promise 8h, policy history
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
    [own] Cela concerne des personnes, et je ne garde rien de tel sur vous.
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
already-answered-unnamed = Quelqu’un a déjà répondu. Merci tout de même.
already-claimed = { $who } s’en occupe déjà. Merci tout de même.
already-claimed-unnamed = Quelqu’un s’en occupe déjà. Merci tout de même.
already-closed = Cette question a été retirée entre-temps. Merci tout de même.
nothing-to-do = Rien n’a changé : c’est déjà comme vous le voulez.
ask-which = Je ne vois pas de question ouverte de votre part. Posez-la d’abord dans un canal, ou utilisez « Trouver de l’aide » sur le message lui-même.
ask-noted = Je demande à qui pourrait savoir, dès que l’heure est convenable là où ces personnes se trouvent.
ask-noted-paused = Il y a une pause ici jusqu’à { $until } : je demanderai ensuite à qui pourrait savoir. D’ici là, votre question figure dans la liste des questions ouvertes.
ask-noted-after = Il y a une pause ici : je demanderai à qui pourrait savoir dès qu’elle sera finie.
ask-note = Ce message n’est visible que pour vous.
ask-claimed = { $who } s’occupe déjà de votre question.
ask-claimed-unnamed = Quelqu’un s’occupe déjà de votre question.
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

pointer-gist = Une question semblable a déjà été posée : { $who } y a répondu ({ $when }), et cette réponse a été acceptée.
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
desk-paused = { $known ->
    [yes] Tout ce que j’enverrais de moi-même repose jusqu’à { $until } ; c’est { $who } qui l’a mis en pause.
   *[no] Tout ce que j’enverrais de moi-même repose jusqu’à { $until }.
}
desk-paused-keeps = { $keeps ->
    [response] Les questions liées à l’urgence continuent.
   *[questions] Les questions continuent.
}
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
desk-line-resting = { $keeps ->
    [response] (pendant cette pause, seules les questions liées à l’urgence continuent)
   *[nothing] (attend la fin de la pause)
}
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
    .start = Voir les buts
activity-g1 = échanger avec l’équipe de pilotage
    .start = Échanger avec l’équipe…
activity-g2 = veiller à ce que les membres reçoivent des réponses
    .start = Voir les questions ouvertes
activity-g3 = ouvrir une discussion utile aux politiques ou aux programmes
    .start = Ouvrir une discussion…
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
activity-g8 = apprendre quelque chose sur l’animation d’une communauté
    .start = Apprendre…
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
typed-moment = { $day } à { $clock }
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
policy-gist = Les règles de cette communauté : ce qui vaut, et comment le changer.
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
policy-news-title = Nouvelles pour tous
policy-news-which = Quel canal ?
policy-news-nowhere = Aucun canal : ne rien publier
policy-news-submit = Enregistrer
policy-news-not-ours = { $place } n’est pas un canal de cette communauté. Choisissez-en un où je suis.
policy-undo = Annuler
policy-all = Toutes les règles
policy-note-how = Toute règle peut aussi être tapée, par exemple : policy promise 8h, policy hours 9-17, policy holidays add 2026-12-25, policy private DE, policy news #canal. « policy questions » montre toutes les règles d’un groupe.
policy-how = Je ne reconnais pas là une règle. Par exemple : policy promise 8h, policy rehearsal on, policy private DE.

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
because-champion = quelqu’un qui veille sur votre communauté tenait à vous remercier pour un mois d’aide
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
quiet-form-title = Quand vous écrire
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
pause-resume = Mettre fin à la pause maintenant
pause-until-when = Jusqu’à quand ne rien envoyer de moi-même ?
pause-title = Une pause
pause-begin = Faire une pause…
pause-show = Changer la pause…
pause-until-tomorrow = Jusqu’à demain
pause-until-friday = Jusqu’à vendredi
pause-until-week = Pour une semaine
pause-other-day = Un autre jour, ou une raison…
pause-how = Ou écrivez : { $example }
pause-day-past = { $day } : ce jour est passé. Jusqu’à quel jour à venir ?
pause-day-far = { $day } : c’est dans plus d’un an. Choisissez un jour plus proche ; une pause peut toujours être prolongée.
pause-keep-nothing = Tout repose
pause-keep-response = Les questions liées à l’urgence continuent
pause-keep-questions = Toutes les questions continuent
pause-keeps = { $keeps ->
    [response] { $known ->
        [both] Les questions liées à l’urgence continuent : celles qui parlent de { $names }, et celles posées dans { $places }. Toutes les autres attendent.
        [names] Les questions liées à l’urgence continuent : celles qui parlent de { $names }. Toutes les autres attendent.
        [places] Les questions liées à l’urgence continuent : celles posées dans { $places }. Toutes les autres attendent.
       *[none] Les questions liées à l’urgence continuent, mais je ne sais pas encore lesquelles ce sont. Toutes les autres attendent.
    }
    [questions] Les questions continuent comme toujours : je demande à qui pourrait savoir.
   *[nothing] Les questions attendent aussi : d’ici là, je ne demande rien à personne.
}
pause-change = Un autre jour ou une autre raison…
pause-say-why = Dire pourquoi…
pause-which = Préciser quelles questions…
pause-team-told = { $team ->
    [yes] Votre équipe de pilotage en est informée dans son canal.
    [rehearsal] Pendant la répétition, votre équipe de pilotage n’en est pas informée.
   *[no] Les autres responsables le voient sur leur bureau.
}
pause-team = { $known ->
    [yes] { $who } a mis en pause tout ce que j’enverrais de moi-même, jusqu’à { $until }.
   *[no] Tout ce que j’enverrais de moi-même repose jusqu’à { $until }.
}
pause-team-why = La raison : { $why }
pause-team-over = La pause qui durait depuis { $since } est finie. Ce qui compte encore partira dans les heures qui viennent, selon la journée de chaque personne.
pause-team-note = La pause finit d’elle-même, et ce message le dira alors. Ce que vous me demandez, je le fais comme toujours.
pause-form-until = Jusqu’à quel jour ?
pause-form-day = Un jour de la semaine, « 3 jours », ou une date comme 2026-12-01
pause-form-why = La raison, que lira votre équipe de pilotage
pause-form-keeps = Qu’est-ce qui continue ?
pause-form-submit = Enregistrer
pause-form-intro = Les réponses à ce que font les gens, et votre propre plan, arrivent de toute façon.
pause-which-title = Quelles questions ?
pause-which-words = Les mots propres à ces questions
pause-which-hint = Séparés par des virgules, par exemple : abri, cyclone Freddy
pause-which-places = Les canaux où on les pose
pause-which-intro = { $known ->
    [yes] La raison que vous donnez m’indique déjà { $names }. D’autres mots, dans d’autres langues aussi, et des canaux m’aident à reconnaître le reste.
   *[no] Je les reconnais aux mots que vous indiquez, dans toute langue, et au canal où elles sont posées.
}
pause-until-then = Il y a une pause ici : d’ici à ce qu’elle finisse, je ne sollicite personne à ce sujet.
pause-help = { $keeps ->
    [response] Il y a une pause ici jusqu’à { $until } : d’ici là, je n’envoie de moi-même que les questions liées à l’urgence.
    [questions] Il y a une pause ici jusqu’à { $until } : d’ici là, je n’envoie de moi-même que des questions.
   *[nothing] Il y a une pause ici jusqu’à { $until } : d’ici là, je n’envoie rien de moi-même.
}
pause-which-day = Je ne reconnais pas « { $day } » comme un jour à venir. Dites un jour de la semaine, « 3 jours », ou une date comme 2026-12-01.
resume-noted = La pause est finie. Ce qui compte encore partira dans les heures qui viennent, selon la journée de chaque personne.
resume-nothing = Rien n’est en pause.
why-title = Pourquoi je vous ai écrit
why-gist = Pourquoi mes derniers messages sont arrivés.
why-line = { $when } : { $purpose } — car { $because }.
why-unknown = vous y avez pris part
why-note = « quiet » change ce que je vous envoie, et quand.
why-nothing = Je ne vous ai rien écrit de moi-même.
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
note-step-how = Si vous êtes d’accord, un responsable peut dire : team add @person facilitator
note-pass-on-gist = Je ne connais pas cette commande. Est-ce pour { $manager }, qui vous a écrit récemment ? Je peux le transmettre.
note-pass-on = Oui, le transmettre à { $manager }
note-boss-title = Le dire à ma hiérarchie
note-boss-who = Qui est votre responsable hiérarchique ?
note-boss-intro = Cette personne recevrait un court mot : combien de collègues vous avez aidés, avec des liens vers vos réponses, mais pas qui avait posé la question. Les responsables de cette communauté le voient d’abord et peuvent y renoncer.
note-boss-submit = Le dire
note-boss-nobody = Je ne peux pas lui écrire. Choisissez quelqu’un d’autre, s’il vous plaît.
note-boss-noted = C’est noté, merci. Si les responsables de cette communauté sont d’accord, { $boss } recevra un court mot sur votre aide, et rien d’autre.
note-boss-not-here = Les responsables de cette communauté préfèrent ne pas envoyer de tels mots. Rien ne vous empêche de le dire vous-même ; vous avez de quoi.
because-note-occasion = il y a une bonne occasion de remercier personnellement
because-note-withheld = le hasard l’a retenu, pour savoir ce que de tels mots changent
because-note-approved = quelqu’un qui veille sur votre communauté tenait à vous remercier
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
    .means = la moitié des questions qui ont eu une réponse l’ont eue dans ce délai : de la question à la première réponse de fond d’une autre personne, nuits et fins de semaine comprises
metric-most-answered = Délai maximal pour la plupart
    .means = quatre questions répondues sur cinq l’ont été dans ce délai
metric-within-day = Réponse en un jour
    .means = parmi les questions posées au moins 24 heures avant la fin, celles auxquelles une autre personne a répondu en 24 heures
metric-within-week = Réponse en une semaine
    .means = parmi les questions posées au moins sept jours avant la fin, celles auxquelles une autre personne a répondu en sept jours
metric-waiting = En attente
    .means = questions sans réponse à la fin, quel que soit le jour où elles ont été posées ; sans celles qui ont été abandonnées, ou réglées par qui les a posées
metric-contributors = Personnes qui contribuent
    .means = personnes qui ont posé une question, répondu à quelqu’un ou accepté une réponse
metric-newcomers = Nouvelles personnes servies à temps
    .means = parmi les premières questions des personnes arrivées depuis moins de trente jours, celles qui ont eu une réponse dans le délai promis par le canal ; une fois par personne
metric-kept = Nouvelles personnes restées
    .means = parmi les personnes dont les quatre-vingt-dix premiers jours ici se sont achevés, celles qui ont contribué dans les trente derniers
metric-accepted = Réponses acceptées
    .means = fois où la personne qui a demandé, ou l’animation, a dit que cela répondait à la question, moins celles qui ont été retirées
metric-reused = Contributions mises à profit
    .means = fois où une contribution a été citée à nouveau, a résolu une autre question, a été signalée comme utilisée ou a été racontée aux leaders
metric-thanks = Remerciements
    .means = fois où quelqu’un a été remercié, en mots, par une réaction, en acceptant une réponse, par un merci de collègue ou par un mot des responsables ; plusieurs manières pour la même aide n’en font qu’une
metric-thanked = Personnes remerciées
    .means = personnes remerciées en mots, par une réaction, en acceptant leur réponse, par un merci de collègue ou par un mot des responsables
metric-concentration = Demandes à une seule personne
    .means = parmi toutes mes demandes aux personnes expertes, la part adressée à la plus sollicitée
metric-asks-accepted = Demandes suivies d’effet
    .means = parmi mes demandes faites au moins trois jours avant la fin, celles qui ont été prises en charge ou ont eu une réponse en trois jours
metric-discussions = Discussions ouvertes
    .means = discussions ouvertes et animées par un leader
metric-carried-forward = Discussions suivies d’effet
    .means = discussions dont quelqu’un a porté plus loin le résultat, comptées au moment où il l’a dit
metric-stories = Récits approuvés
    .means = récits que toutes les personnes concernées et un responsable ont approuvés, moins ceux qui ont été retirés
metric-briefings-read = Points lus
    .means = parmi les points remis, ceux où le leader a appuyé sur quelque chose ; une lecture sans appui ne se voit pas
metric-cadence = Activités faites à temps
    .means = parmi les activités du guide attendues à la fin, celles dont la dernière fois était dans les temps
metric-count = { $n }
metric-oldest = la plus ancienne posée { $since }
metric-with-reactions = { $time } en comptant aussi les réactions
metric-moved = { $better ->
    [yes] { $what } : { $now }, mieux qu’avant ({ $before }).
   *[no] { $what } : { $now }, contre { $before } avant.
}
report-moved = Ce qui a bougé depuis la période précédente, plus que par hasard :
report-steady = { $tells ->
    [yes] Parmi les chiffres qui reposent sur assez de cas, aucun n’a bougé plus que par hasard depuis la période précédente.
   *[no] C’est encore trop peu pour dire si quelque chose a bougé depuis la période précédente.
}
report-rooms = Canal par canal, en commençant par ceux qui ont le plus de questions :
report-room = { $place } : { $known ->
    [yes] { $day } avec une réponse en un jour
   *[no] trop tôt pour le dire
}{ $waiting ->
    [0] { "" }
    [one] , une en attente
   *[other] , { $waiting } en attente
}
report-newcomers = { $people ->
    [one] Une personne nouvelle ici a contribué
   *[other] { $people } personnes nouvelles ici ont contribué
}{ $asked ->
    [yes] . Leurs questions avec une réponse en un jour : { $day } ; celles de toutes les autres : { $others }.
   *[no] .
}
report-goals = Voir les objectifs
report-download = Emporter les chiffres, semaine par semaine
help-export = tous les chiffres d’une année à emporter, pour un tableur ou un programme
    .usage = export
export-title = Les chiffres à emporter
export-gist = Une année de tous les chiffres, semaine par semaine, canal par canal, et pour les personnes nouvelles et toutes les autres.
export-empty = Il n’y a encore rien à emporter : rien de ce qui se compte ne s’est passé.
export-download = Mesures par semaine
export-first = le lundi qui ouvre la semaine ; le canal, ou rien pour toute la communauté ; tout le monde (all), les personnes nouvelles (newcomers) ou toutes les autres (others)
export-note = En dessous de cinq, il n’y a ni pourcentage ni médiane : le champ est vide, et les nombres à côté disent combien il y en avait. Les questions comptent dans la semaine où elles ont été posées, avec ce qu’elles sont devenues jusqu’à maintenant.
help-goal = fixer un objectif : quoi, combien, pour quand, et qui s’en occupe
    .usage = goal within-day 80 by 2026-06-30 @personne
help-goals = ce que vise la communauté, et où elle en est
    .usage = goals
goal-title = Objectifs
goal-how = Un objectif dit quoi, combien, pour quand, et qui s’en occupe. Tout tient dans un formulaire, ou sur une ligne.
goal-example = Huit sur dix en un jour, d’ici au { $day }
goal-set = Fixer un objectif…
goal-set-next = Fixer l’objectif suivant…
goal-set-again = Le fixer à nouveau…
goal-see = Voir les objectifs
goal-change = Modifier…
goal-drop = Abandonner
goal-restore = Le reprendre
goal-not-now = Pas maintenant
goal-aside = C’est noté
goal-form-title = { $changes ->
    [yes] Modifier un objectif
   *[no] Fixer un objectif
}
goal-form-intro = Un objectif par chiffre, six au plus. Vous pouvez le modifier ou l’abandonner à tout moment.
goal-form-metric = Quoi ?
goal-form-target = Combien ?
goal-form-target-hint = Un pourcentage (80), un nombre (12) ou un délai (4h, 2j)
goal-form-until = Pour quand ?
goal-form-until-hint = Un jour, comme 2026-06-30
goal-form-owner = Qui s’en occupe ?
goal-form-note = Pourquoi, avec vos mots
goal-form-note-hint = Par exemple « pour que personne sur le terrain n’attende tout un week-end »
goal-form-submit = Fixer
goal-which-metric = Je ne connais pas ce chiffre. Le formulaire présente tout ce que je compte.
goal-bad-target = { $kind ->
    [hours] { $what } : c’est un délai, comme 4h, ou 2j pour deux jours.
    [percent] { $what } : c’est une part, un nombre de 0 à 100.
   *[count] { $what } : c’est un nombre entier.
}
goal-bad-day = Il me faut un jour à venir, d’ici à trois ans, écrit ainsi : { $day }
goal-bad-owner = Je ne peux pas nommer cette personne : elle n’est pas là, ou préfère qu’on la laisse tranquille. Quelqu’un d’autre ?
goal-enough = { $count } objectifs, c’est ce que l’on peut garder en tête. Abandonnez-en un d’abord, puis fixez celui-ci.
goal-over = Cet objectif n’est plus ouvert : quelqu’un l’a changé entre-temps.
goal-noted = { $changed ->
    [yes] Modifié
   *[no] Fixé
} : { $what }, { $way ->
    [less] { $target } ou moins
   *[more] { $target } ou plus
}, d’ici au { $until }. { $owner } s’en occupe.
goal-means = { $what } : { $means }.
goal-over-time = { $over ->
    [added] Compté à partir du jour où l’objectif a été fixé.
    [now] Tel que c’est en ce moment.
   *[stretch] Sur les quatre dernières semaines.
}
goal-gist = { $count ->
    [0] Aucun objectif n’est fixé.
    [one] Un objectif est fixé
   *[other] { $count } objectifs sont fixés
}{ $count ->
    [0] { "" }
    [one] { $on ->
        [0] { "" }
       *[other] , et il est en bonne voie
    }{ $off ->
        [0] { "" }
       *[other] , et il sera sans doute manqué
    }{ $early ->
        [0] { "" }
       *[other] { "" } ; il est trop tôt pour dire où cela mène
    }.
   *[other] { $on ->
        [0] { "" }
       *[other] { "" } ; en bonne voie : { $on }
    }{ $off ->
        [0] { "" }
       *[other] { "" } ; sans doute manqués : { $off }
    }{ $early ->
        [0] { "" }
       *[other] { "" } ; trop tôt pour le dire : { $early }
    }.
}
goal-line = { $what } : { $way ->
    [less] { $target } ou moins
   *[more] { $target } ou plus
}, d’ici au { $until } ({ $owner })
goal-no-owner = personne ne s’en occupe plus
goal-now = Actuellement : { $now }.
goal-early = Il est trop tôt, ou il s’est passé trop peu de choses, pour dire où cela va.
goal-course = { $same ->
    [yes] Si tout continue ainsi, on en sera à environ { $low }
   *[no] Si tout continue ainsi, on en sera entre { $low } et { $high }
} : { $course ->
    [on] en bonne voie.
    [off] sans doute manqué.
   *[open] les deux sont possibles.
}
goal-forecast-means = Ce qui peut venir est calculé d’après les douze dernières semaines. Les bornes tiennent 95 fois sur 100, tant que rien ne change ; vous pouvez y changer quelque chose.
goal-earlier = Modifié le { $changed } ; avant, c’était { $target } d’ici au { $until }.
goal-series = mesuré
goal-series-target = l’objectif
goal-alt = { $what } : { $was } le { $first }, { $now } le { $last }. L’objectif est { $target }.
goal-download = Emporter les objectifs, avec leur histoire
goal-ended = { $outcome ->
    [reached] Atteint au { $until } : { $what }, { $now }. L’objectif était { $way ->
        [less] { $target } ou moins
       *[more] { $target } ou plus
    }.
    [missed] Pas atteint au { $until } : { $what }, { $now }. L’objectif était { $way ->
        [less] { $target } ou moins
       *[more] { $target } ou plus
    }.
   *[few] Le jour d’un objectif est venu, le { $until }, et il s’est passé trop peu de choses pour le dire : { $what }, { $now }. L’objectif était { $way ->
        [less] { $target } ou moins
       *[more] { $target } ou plus
    }.
}
goal-next = { $outcome ->
    [reached] Celles et ceux qui y ont travaillé aimeront peut-être l’apprendre de vous. Que vaut-il la peine de viser ensuite ?
    [missed] Le rapport montre par canal et par semaine où les choses se sont passées autrement. Était-ce trop, trop tôt, ou quelque chose a-t-il changé ?
   *[few] Compter suffit tant qu’il y a si peu. Un temps plus long, ou un autre chiffre, en dira peut-être davantage.
}
goal-drifts = { $what } : à ce rythme, entre { $low } et { $high } au { $until }, et non { $target }.
goal-ownerless = La personne qui suivait cet objectif est partie : { $what }, d’ici au { $until }. « Modifier… » permet de le confier à quelqu’un d’autre.
goal-dropped = Abandonné : { $what }. Je n’en dis plus rien.
goal-quiet = Je n’en reparlerai pas avant le { $until }.
goal-aside-noted = C’est noté. Il reste quelque temps dans la liste des objectifs.
goal-aside-already = C’était déjà noté.
goal-refused = L’équipe de pilotage s’occupe des objectifs. Si vous voulez les connaître, demandez à une personne responsable.

# ---

## Strategy and portfolio

help-strategy = à quoi sert cette communauté, pour qui, et ses thèmes par mois
    .usage = strategy, strategy theme 2026-12 chaîne du froid avant les pluies
help-portfolio = toutes les communautés dont vous vous occupez, sur une page
    .usage = portfolio
strategy-title = { $community } : la stratégie
strategy-empty = À quoi sert { $community } : ce n’est pas encore écrit.
strategy-first = Pour bien commencer, une phrase suffit : à quoi sert-elle, et que manquerait-il sans elle ? Le reste peut attendre.
strategy-gist = À quoi sert { $community }, pour qui, et de quoi on y parle quand.
strategy-missing = Pas encore écrit : { $parts }.
strategy-part = { $part ->
    [purpose] à quoi elle sert
    [whom] pour qui, et où
    [themes] les thèmes des prochains mois
   *[time] le temps que peut prendre l’animation
}
strategy-say = { $there ->
    [yes] { $part ->
        [purpose] Changer la raison d’être…
        [whom] Changer le public…
        [themes] Changer les thèmes…
       *[time] Changer temps et canal…
    }
   *[no] { $part ->
        [purpose] Dire à quoi elle sert…
        [whom] Dire pour qui…
        [themes] Prévoir les thèmes…
       *[time] Fixer le temps…
    }
}
strategy-form-title = { $part ->
    [purpose] Raison d’être
    [whom] Pour qui, et où
    [themes] Thèmes par mois
   *[time] Temps et échange
}
strategy-form-intro = { $part ->
    [purpose] Une phrase suffit, avec les mots de vos membres.
    [whom] Leaders et parrains voient d’un coup d’œil si cela les concerne.
    [themes] Une ligne par mois suffit ; un mois peut rester ouvert. Les campagnes, les discussions et les leçons s’en inspirent.
   *[time] L’animation n’est qu’une partie d’un travail. Je ne montre alors chaque semaine que ce qui y tient, l’essentiel d’abord.
}
strategy-save = Enregistrer
strategy-purpose = Raison d’être
strategy-purpose-hint = Par exemple : dans les districts, les collègues ont une réponse qui marche avant la prochaine séance
strategy-sort = { $sort ->
    [sector] un secteur
    [country] un pays
   *[region] une région
}
strategy-sort-which = S’agit-il d’un secteur, d’un pays ou d’une région ?
strategy-scope = { $sort ->
    [sector] Secteur
    [country] Pays
    [region] Région
   *[none] Périmètre
}
strategy-scope-what = Lequel, ou laquelle ?
strategy-scope-hint = Par exemple : la santé en Afrique orientale et australe
strategy-audiences = Pour qui
strategy-audiences-hint = Un public par ligne : équipes techniques de la chaîne du froid
strategy-themes = Thèmes par mois
strategy-month = { $month } { $year }
strategy-time = Temps pour l’animation
strategy-how-long = Combien de minutes par semaine l’animation peut-elle prendre ?
strategy-minutes = { $count ->
    [one] une minute par semaine
   *[other] { $count } minutes par semaine
}
strategy-minutes-hint = Je compte 5 minutes pour une question qui n’a trouvé personne, 2 pour lire un mot et l’envoyer, 30 pour un échange avec l’équipe de pilotage. Sans chiffre, je montre tout.
strategy-bad-minutes = Un nombre de minutes, s’il vous plaît, comme 90 ; ou rien.
strategy-bad-month = { $month } est passé, ou dans plus de deux ans. Dites un mois à venir, comme 2026-12.
strategy-place = Où les responsables échangent entre pairs
strategy-nowhere = Nulle part encore
strategy-reviewed = Revue avec l’équipe de pilotage
strategy-never = pas encore
strategy-last = le { $at }
strategy-note-core = Les responsables la tiennent à jour. Dites-leur ce que vous changeriez.
strategy-not-yours = La stratégie est pour les responsables et l’équipe de pilotage de cette communauté. Demandez-leur : ils vous en parleront volontiers.
strategy-how = Dites-le ainsi : strategy purpose …, strategy scope country Kenya, strategy audience équipes de district ; infirmières, strategy theme 2026-12 chaîne du froid avant les pluies, strategy minutes 90, strategy place #canal, ou strategy review.
strategy-take-away = La stratégie en une page
strategy-review = La revoir avec l’équipe de pilotage
strategy-change = La changer
strategy-due = { $seen ->
    [yes] Revoir la stratégie avec l’équipe de pilotage ? Dernière revue : le { $last }.
   *[no] Revoir la stratégie avec l’équipe de pilotage ? Elle ne l’a pas encore vue.
}
strategy-review-press = { $to ->
    [share] La partager avec l’équipe de pilotage
    [stands] Elle tient
   *[later] Pas maintenant
}
strategy-shared-since = Partagée avec l’équipe de pilotage le { $at }. Ce qu’on y changerait arrive ici.
strategy-shared = { $count ->
    [one] Une personne de l’équipe de pilotage la reçoit, à une heure convenable chez elle. Ce qu’elle changerait arrive sur votre page.
   *[other] Les { $count } personnes de l’équipe de pilotage la reçoivent, chacune à une heure convenable chez elle. Ce qu’elles changeraient arrive sur votre page.
}
strategy-shared-there = Elle est maintenant dans le canal de l’équipe de pilotage. Ce qu’on y changerait arrive sur votre page.
strategy-shared-already = Elle a été partagée avec l’équipe de pilotage le { $at }.
strategy-share-paused = Tout est en pause, rien ne part donc maintenant. Partagez-la quand la pause sera finie.
strategy-share-nobody = L’équipe de pilotage n’a encore personne avec qui la partager. Nommez d’abord quelqu’un, par exemple : team add @personne leader
strategy-shared-gist = { $by } aimerait que vous regardiez à quoi sert { $community } et de quoi on y parle quand. Est-ce encore juste ?
strategy-shared-note = { $private ->
    [yes] Ce mot vient au plus une fois par trimestre, parce que vous êtes de l’équipe de pilotage et que { $by } l’a demandé. Rien à changer ? Alors il n’y a rien à faire. « quiet » change ce que je vous envoie.
   *[no] Ce mot vient au plus une fois par trimestre ; { $by } l’a demandé. Rien à changer ? Alors il n’y a rien à faire.
}
strategy-remark = Je changerais quelque chose…
strategy-remark-title = Que changeriez-vous ?
strategy-remark-words = En quelques mots, pour { $by } et les autres responsables
strategy-remark-send = Envoyer
strategy-remark-empty = Quelques mots, s’il vous plaît.
strategy-remark-noted = Merci. C’est sur la page des responsables, avec votre nom.
strategy-remark-late = Cette revue est finie. Dites-le directement aux responsables : cela leur sera utile.
strategy-stands = { $stands ->
    [yes] Revue avec l’équipe de pilotage : elle tient, depuis le { $at }. Merci.
   *[no] Cette revue a pris fin le { $at } ; la suivante viendra au prochain trimestre. Merci.
}
strategy-stands-noted = C’est noté : elle tient. J’en reparlerai dans quelques mois.
strategy-later = C’est noté. J’en reparlerai au prochain trimestre ; « strategy review » le permet à tout moment.
strategy-decided = Un collègue en a déjà décidé ; « strategy » montre où elle en est.
strategy-this-month = Thème du mois : { $theme }
strategy-left = { $count ->
    [one] Une autre chose (environ { $minutes } minutes) est laissée pour une autre semaine.
   *[other] { $count } autres choses (environ { $minutes } minutes) sont laissées pour une autre semaine.
}
strategy-show-left = Tout montrer quand même
strategy-adds-up = Selon mon estimation, cela prend environ { $minutes } minutes ; vous en avez prévu { $of } par semaine.
because-strategy = un responsable partage la stratégie avec l’équipe de pilotage
portfolio-title = Les communautés dont vous vous occupez
portfolio-gist = { $count ->
    [one] Une communauté, et ce qu’il lui faut.
   *[other] { $count } communautés, et ce qu’il leur faut.
}
portfolio-none = Vous ne gérez ni ne parrainez aucune de mes communautés : il n’y a rien à montrer. Un responsable vous nomme ainsi : team add @personne manager
portfolio-note = Par ordre de nom. Chacune n’apparaît ici que pour ses responsables et ses parrains.
portfolio-row = { $name } : { $needs } En chiffres : { $figures }.
portfolio-waiting = { $count ->
    [0] aucune question n’attend
    [one] une question attend
   *[other] { $count } questions attendent
}
portfolio-within-day = { $part } sur { $of } avec une réponse dans la journée
portfolio-goals = { $of ->
    [0] { $aims ->
        [one] un but à venir
       *[other] { $aims } buts à venir
    }
   *[other] { $met } sur { $of } buts atteints ces derniers temps{ $aims ->
        [0] { "" }
       *[other] , { $aims } à venir
    }
}
portfolio-last = dernière activité { $at }
portfolio-as-of = (État : { $at }.)
portfolio-lost = { $count ->
    [one] Une question n’a trouvé personne.
   *[other] { $count } questions n’ont trouvé personne.
}
portfolio-waits = Une question attend : posée { $since }.
portfolio-decisions = { $count ->
    [one] Une chose attend l’accord d’un responsable.
   *[other] { $count } choses attendent l’accord d’un responsable.
}
portfolio-slips = Les réponses viennent plus tard qu’avant.
portfolio-missed = { $count ->
    [one] Un but n’a pas été atteint.
   *[other] { $count } buts n’ont pas été atteints.
}
portfolio-quiet = C’est calme depuis un mois ou plus.
portfolio-well = Rien ne presse.
portfolio-see = Ouvrir { $name }
portfolio-take-away = Les chiffres

# ---

## Roles and duties

team-title = Qui s’occupe de cette communauté
team-gist = { $count ->
    [one] Une personne a un rôle ici.
   *[other] { $count } personnes ont un rôle ici.
}
team-nobody = Personne n’a encore de rôle ici.
team-note = Les responsables peuvent le changer : team add @personne facilitator. Une tâche pour un temps : team share thanking @personne until vendredi
team-how = Dites-le ainsi : team add @personne facilitator, team remove @personne expert, team remit @personne politique de la chaîne du froid, ou team share watching @personne until vendredi. Rôles : expert (expertise), facilitator (facilitation), leader (leadership), sponsor (parrainage), manager (gestion). Tâches : watching (questions), welcoming (accueil), thanking (remerciements).
team-add = { $who } a désormais ce rôle ici : { $role }.
team-remove = { $who } n’a plus ce rôle ici : { $role }.
team-last-manager = Il ne resterait personne pour gérer cette communauté. Confiez d’abord la gestion à quelqu’un d’autre.
team-unmanaged = Plus personne ne gère { $community }.
team-unmanaged-then = Ce qui demande l’accord d’un responsable attend qu’il y en ait un. La personne qui m’administre peut en nommer un dans le fichier de règles ; dites-lui qui.
team-unmanaged-note = Je vous écris cela une seule fois, parce que vous faites partie de l’équipe de pilotage.
team-nobody-such = Je ne peux donner de rôle ni à un programme, ni à une personne invitée, ni à quelqu’un qui est parti.
team-manager-outside = Une personne extérieure à l’organisation peut avoir un rôle ici, mais pas gérer la communauté.
team-group = { $role ->
    [manager] Gestion
    [leader] Leadership
    [sponsor] Parrainage
    [facilitator] Facilitation
   *[expert] Expertise
}
team-more = { $count ->
    [one] Et une autre personne.
   *[other] Et { $count } autres personnes.
}
team-also = aussi { $roles }
team-capacity = { $count ->
    [0] à ne pas solliciter pour l’instant
    [one] une demande par mois au plus
   *[other] { $count } demandes par mois au plus
}
team-formal = inscrit dans son travail
team-formal-is = { $formal ->
    [yes] Oui : dans une fiche de poste, des termes de référence ou un plan de travail
   *[no] Non, ou pas encore
}
team-save = Enregistrer
team-role-give = Donner un rôle…
team-role-title = Un rôle ici
team-role-who = À qui ?
team-role-which = Quel rôle ?
team-role-how = Que faire ?
team-role-add = Donner ce rôle à la personne
team-role-remove = Retirer ce rôle à la personne
team-remit-own = Ce dont je m’occupe…
team-remit-theirs = Son domaine…
team-remit-change = Modifier…
team-remit-title = Un domaine
team-remit-intro = { $own ->
    [yes] D’après ces mots, je vous associe aux discussions, aux idées et aux points pour les leaders, sans vous solliciter plus souvent que vous ne le dites.
   *[no] D’après ces mots, j’associe { $who } aux discussions, aux idées et aux points pour les leaders. { $who } peut aussi les changer.
}
team-remit-what = De quoi s’agit-il, en quelques mots ?
team-remit-hint = Par exemple : la politique de la chaîne du froid dans la région
team-remit-languages = Dans quelles langues ? Sans choix, la sienne.
team-remit-capacity = Combien de fois puis-je demander ?
team-remit-formal = Est-ce écrit dans son travail ?
team-remit-noted = { $own ->
    [yes] C’est noté : vous vous occupez de ceci : { $what }.
   *[no] C’est noté : { $who } s’occupe de ceci : { $what }.
}
team-remit-none = { $own ->
    [yes] C’est noté : vous n’avez pas de domaine particulier.
   *[no] C’est noté : { $who } n’a pas de domaine particulier.
}
team-remit-means = { $own ->
    [yes] { $count ->
        [0] Je ne vous demande de prendre part à rien, jusqu’à nouvel avis de votre part.
        [one] Je vous demande de prendre part à quelque chose une fois par mois au plus, et seulement si cela touche à ce domaine.
       *[other] Je vous demande de prendre part à quelque chose { $count } fois par mois au plus, et seulement si cela touche à ce domaine.
    }
   *[no] { $count ->
        [0] Je ne demande à { $who } de prendre part à rien, jusqu’à nouvel avis.
        [one] Je demande à { $who } de prendre part à quelque chose une fois par mois au plus, et seulement si cela touche à ce domaine.
       *[other] Je demande à { $who } de prendre part à quelque chose { $count } fois par mois au plus, et seulement si cela touche à ce domaine.
    }
}
team-remit-not-yours = Seuls { $who } ou les responsables peuvent dire de quoi { $who } s’occupe.
team-remit-no-role = C’est pour les collègues qui ont un rôle ici. Pour qu’on vous interroge sur ce que vous connaissez, dites par exemple : know chaîne du froid
team-remit-no-role-yet = { $who } n’a pas encore de rôle ici. Donnez-lui-en un d’abord, par exemple : team add @personne leader
duty-name = { $duty ->
    [watching] le suivi des questions qui n’ont trouvé personne
    [welcoming] l’accueil des nouveaux membres
   *[thanking] les remerciements et les distinctions
}
duty-for-now = Pour un temps
duty-held = { $shared ->
    [yes] Jusqu’à { $until }, { $who } assure { $duty } avec les responsables.
   *[no] Jusqu’à { $until }, c’est { $who } qui assure { $duty }.
}
duty-give = Partager une tâche…
duty-form-title = Une tâche pour un temps
duty-form-for = Pour { $who }. Je l’annonce, et la personne peut la rendre à tout moment.
duty-form-what = De quoi s’agit-il ?
duty-form-who = Qui pourrait aider ?
duty-form-until = Jusqu’à quand ?
duty-form-hint = Un jour de la semaine, ou une date comme 2026-12-01 : neuf heures du matin ce jour-là
duty-form-how = Et les responsables ?
duty-form-share = Continuent de s’en charger aussi
duty-form-hand = Laissent faire cette personne
duty-given = { $shared ->
    [yes] Jusqu’à { $until }, { $who } assure { $duty } avec vous. Je l’annonce à une heure convenable chez cette personne.
   *[no] Jusqu’à { $until }, c’est { $who } qui assure { $duty }. Je l’annonce à une heure convenable chez cette personne ; dès lors, cela quitte votre page.
}
duty-nobody = Je ne peux pas proposer cela à { $who }. Choisissez un collègue à qui je peux écrire à ce sujet.
duty-outside = { $who } vient de l’extérieur de l’organisation. Les remerciements au nom de la communauté sont approuvés par une personne de votre organisation.
duty-manager-anyway = { $who } gère cette communauté et s’en charge de toute façon.
duty-no-role = { $who } n’a pas encore de rôle ici. Donnez-lui-en un d’abord, comme facilitator ; la tâche pourra suivre.
duty-title = Un coup de main pour un temps ?
duty-told = { $shared ->
    [yes] { $by } aimerait que vous assuriez ensemble, jusqu’à { $until }, { $duty }.
   *[no] { $by } aimerait que vous assuriez, jusqu’à { $until }, { $duty }.
}
duty-means = { $duty ->
    [watching] Quand une question ne trouve personne, je vous l’apporte. Vous savez peut-être à qui la poser ; il n’en faut pas plus.
    [welcoming] Je vous dis qui écrit ici pour la première fois. Un mot de bienvenue de votre part suffit.
   *[thanking] Je prépare les remerciements ; vous les envoyez, les changez ou les laissez, et ils partent en votre nom.
}
duty-gladly = Avec plaisir
duty-hand-back = Rendre cette tâche
duty-take-back = Reprendre cette tâche
duty-see = Voir ce qui attend
duty-note = Ce mot vient parce que { $by } m’a prié de vous le dire. Cela finit tout seul, et vous pouvez rendre la tâche à tout moment. « quiet » change ce que je vous envoie.
duty-mine = Jusqu’à { $until }, vous assurez { $duty }.
duty-yours = { $own ->
    [yes] C’est noté : jusqu’à { $until }, vous assurez { $duty }.
   *[no] Merci. Jusqu’à { $until }, vous assurez { $duty }.
}
duty-over = { $how ->
    [time] Le temps est écoulé, et les responsables assurent de nouveau { $duty }. Merci de votre aide.
    [own] C’est rendu : les responsables assurent de nouveau { $duty }. Merci de me l’avoir dit.
   *[taken] { $by } a repris cette tâche : les responsables assurent de nouveau { $duty }. Merci de votre aide.
}
duty-replaced = Il y a un message plus récent sur ce sujet : { $duty }.
duty-back-noted = { $own ->
    [yes] C’est rendu. Les responsables assurent de nouveau { $duty }.
   *[no] C’est noté : avec les autres responsables, vous assurez de nouveau { $duty }.
}
duty-over-already = C’est fini : les responsables assurent de nouveau { $duty }.
duty-not-yours = C’est quelqu’un d’autre qui assure { $duty }. Seule cette personne ou un responsable peut rendre la tâche.
because-duty = un responsable vous a demandé un coup de main pour un temps
because-unmanaged = vous faites partie de l’équipe de pilotage, et plus personne ne gère cette communauté
duty-not-yourself = Cela vous concerne. Quelqu’un d’autre en décide.
duty-lapsed = La personne qui aidait ne le peut plus pour l’instant : vous assurez de nouveau { $duty }.
duty-back = Vous assurez de nouveau { $duty } ({ $at }). C’était, pour un temps, la tâche de { $who }.
duty-desk-title = { $community } : ce que vous aidez à faire
duty-desk-gist = { $count ->
    [0] { $community } : rien n’attend votre aide.
    [one] { $community } : une chose attend votre aide.
   *[other] { $community } : { $count } choses attendent votre aide.
}
duty-desk-nothing = Rien n’attend votre aide pour l’instant.
duty-plan-note = Le lundi à neuf heures, chez vous, tant que vous aidez ici ; quand il n’y a rien à dire, je n’envoie rien. « quiet » change quand j’écris.

# ---

## The core team

help-idea = ce que cette communauté pourrait faire ; son équipe de pilotage en décide
    .usage = idea une permanence hebdomadaire sur les frigos solaires
help-ideas = vos idées et leur suite ; pour l’équipe de pilotage, toutes les idées
    .usage = ideas
shortcut-idea = En faire une idée…

# Les idées

idea-how = Que pourrait faire cette communauté ? Écrivez-le après le mot, par exemple : idea une permanence hebdomadaire sur les frigos solaires. Ou appuyez ici.
idea-write = Noter une idée…
idea-see-mine = Voir mes idées
idea-form-title = Une idée
idea-form-words = Que pourrait faire cette communauté ?
idea-form-hint = Une phrase suffit : une permanence hebdomadaire sur les frigos solaires
idea-form-intro = { $on ->
    [message] L’équipe de pilotage la lit, avec votre nom et un lien vers ce message, et vous saurez quelle suite elle a.
   *[nothing] L’équipe de pilotage la lit, avec votre nom, et vous saurez quelle suite elle a.
}
idea-form-submit = Envoyer
idea-noted = Merci. L’équipe de pilotage la lit avec votre nom, et je vous dirai quelle suite elle a : « { $words } »
idea-take-back = La retirer
idea-taken-back = Retirée. Je l’ai oubliée.
idea-gone = Je n’ai plus cette idée : elle a été retirée, ou décidée il y a quelque temps.
idea-enough = { $count } de vos idées attendent une décision. Laissez d’abord l’équipe de pilotage s’en occuper, ou retirez-en une.
idea-line = { $source ->
    [again] Des personnes différentes demandent toujours la même chose ({ $words }).
    [unanswered] Plusieurs personnes ont demandé la même chose ({ $words }), et personne n’a su répondre.
    [theme] Le thème du mois : « { $words } ».
   *[person] « { $words } »
}{ $count ->
    [0] {""}
    [one] {" "}{ $count } personne est pour.
   *[other] {" "}{ $count } personnes sont pour.
}
idea-see-message = Voir le message
idea-see-question = Voir { $number ->
    [1] une question
   *[other] une autre
}
idea-from = Proposée par { $who }.
idea-owner = { $who } s’en occupe.
idea-vote = Je suis pour
idea-unvote = Finalement non
idea-voted = { $count ->
    [1] Vous êtes pour « { $words } », pour l’instant la seule voix. On ne montre que le nombre.
   *[other] Vous êtes pour « { $words } », une voix sur { $count }. On ne montre que le nombre.
}
idea-unvoted = Vous n’êtes plus compté parmi les voix pour « { $words } ».
idea-own-vote = C’est votre propre idée : que vous soyez pour, tout le monde le sait.
idea-core-team-only = C’est l’équipe de pilotage qui choisit entre les idées : leaders, parrains et marraines, personnes qui facilitent, responsables, et spécialistes qui ont un domaine ici. Une idée de votre part est toujours la bienvenue : idea …
idea-became = { $stage ->
    [open] « { $words } » attend la décision de l’équipe de pilotage.
    [later] « { $words } » est remise à plus tard, et reviendra.
    [campaign] « { $words } » est devenue une campagne.
    [discussion] « { $words } » est devenue une discussion.
    [asked] « { $words } » se fera ; on a demandé à quelqu’un de s’en occuper.
    [doing] « { $words } » est en cours{ $dated ->
        [yes] , d’ici au { $due }
       *[no] {""}
    }.
    [done] « { $words } » est faite.{ $end ->
        [forward] {" "}Ce à quoi la discussion a abouti a été repris.
        [nothing-yet] {" "}La discussion est terminée ; personne n’en a encore repris les résultats.
       *[none] { $has_word ->
            [yes] {" "}Ce qui en est sorti : { $word }
           *[no] {""}
        }
    }
   *[no] « { $words } » ne se fera pas.{ $has_word ->
        [yes] {" "}Pourquoi : { $word }
       *[no] {""}
    }
}
idea-meanwhile = Il y a du nouveau entre-temps :

ideas-own-title = Vos idées
ideas-own-none = Vous ne m’avez pas encore donné d’idée. Que pourrait faire cette communauté ?
ideas-own-gist = { $count ->
    [one] Votre idée et sa suite.
   *[other] Vos idées et la suite de chacune.
}
ideas-title = Les idées
ideas-gist = { $count ->
    [0] Aucune idée n’attend de décision.
    [one] { $count } idée attend une décision.
   *[other] { $count } idées attendent une décision.
}
ideas-more = { $count ->
    [one] { $count } autre attend.
   *[other] { $count } autres attendent.
}
ideas-put-off = (remise à plus tard)
ideas-in-hand = En cours :
ideas-over = Décidées et faites dernièrement :
ideas-said-yes = Qui a dit oui à ce qui lui était demandé :
ideas-yes-line = { $kind ->
    [question] { $who } regarde une question sur { $words }.
    [host] { $who } animerait une discussion sur « { $words } ».
   *[theme] { $who } écrit quelques lignes sur « { $words } ».
}
ideas-note = Les idées des gens figurent ici dans leurs mots ; celles sans nom, je les ai tirées de ce qui se demande ici. Les leaders et les responsables décident.

# Décider d’une idée

idea-decide = Décider…
idea-decide-gist = { $count ->
    [0] Que devient « { $words } » ?
    [one] Que devient « { $words } » ? { $count } personne est pour.
   *[other] Que devient « { $words } » ? { $count } personnes sont pour.
}
idea-decide-note = La personne qui a eu l’idée apprend ce que vous décidez, et la prochaine note le dit.
idea-campaign = Préparer une campagne
idea-discuss = Ouvrir une discussion
idea-do = Le faire : qui, pour quand ?
idea-later = Plus tard
idea-no = Non, parce que…
idea-wanted = { $refused ->
    [yes] { $who } ne peut pas s’occuper de « { $words } ». Qui d’autre le pourrait, ou que devient l’idée ?
   *[no] { $count } personnes de l’équipe de pilotage sont pour « { $words } ». Que devient l’idée ?
}
idea-not-yours-to-decide = Ce sont les leaders et les responsables qui décident de la suite d’une idée. Que vous soyez pour compte.
idea-owner-title = Qui s’en charge ?
idea-owner-intro = « { $words } ». Je le lui demande d’abord ; en cas de refus, l’idée vous revient.
idea-owner-who = Qui, dans l’équipe de pilotage ?
idea-owner-due = Pour quand ?
idea-owner-hint = Une date ou un jour de la semaine : 2026-12-01, vendredi
idea-owner-bad-day = Je ne connais pas ce jour. Écrivez une date à venir, comme 2026-12-01, ou un jour de la semaine.
idea-owner-submit = Enregistrer
idea-no-title = Pas celle-ci
idea-no-intro = « { $words } ». La personne qui a eu l’idée lira pourquoi.
idea-no-word = Pourquoi pas ?
idea-no-hint = Quelques mots suffisent : quelqu’un a pris la peine d’y penser
idea-no-submit = Enregistrer
idea-decided = { $stage ->
    [later] « { $words } » est remise à plus tard. Elle reviendra dans huit semaines.
    [no] « { $words } » ne se fera pas.
    [asked] À une heure convenable, je demande à { $owner } de s’occuper de « { $words } ».
   *[doing] « { $words } » est à vous.{ $reminds ->
        [yes] {" "}Je vous le rappellerai une fois avant l’échéance.
       *[no] {""}
    }
}{ $told ->
    [giver] {" "}La personne qui a eu l’idée l’apprendra.
   *[nobody] {""}
}

# Le faire

idea-mine-title = Ce que vous faites pour l’équipe de pilotage
idea-mine-asked = { $count ->
    [one] L’équipe de pilotage de { $community } aimerait vous confier ceci : « { $words } ». D’accord ?
   *[other] L’équipe de pilotage de { $community } aimerait vous confier ces { $count } choses. D’accord ?
}
idea-mine-ask = L’équipe de pilotage de { $community } aimerait vous confier ceci. D’accord ?
idea-mine-due = Qu’est devenu ce dont vous vous étiez chargé pour { $community } ?
idea-mine-doing = { $count ->
    [0] Il ne reste rien de ce dont vous vous étiez chargé pour { $community }. Merci.
    [one] Ce dont vous vous êtes chargé pour { $community }.
   *[other] Les choses dont vous vous êtes chargé pour { $community }.
}
idea-mine-line = { $state ->
    [asked] « { $words } », d’ici au { $due }
    [due] « { $words } » : c’était pour le { $due }
   *[doing] « { $words } », d’ici au { $due }
}
idea-mine-note = Je vous écris parce qu’un leader ou responsable a pensé à vous, ou que vous vous en êtes chargé. Je le rappelle une fois avant l’échéance, s’il reste du temps, et demande une fois après. « quiet » change ce que je vous envoie.
idea-rather-not = Plutôt pas
idea-not-any-more = Je ne peux plus
idea-done = C’est fait…
idea-more-time = Il faut plus de temps…
idea-more-title = Jusqu’à quand ?
idea-taken-on = Merci : « { $words } », d’ici au { $due }.{ $reminds ->
    [yes] {" "}Je vous le rappellerai une fois avant.
   *[no] {""}
}
idea-handed-back = Merci de l’avoir dit. « { $words } » revient à celles et ceux qui décident, et je ne vous le redemanderai pas.
idea-not-yours-any-more = Ce n’est plus à vous : c’est fait, ou quelqu’un d’autre s’en occupe.
idea-done-title = Qu’en est-il sorti ?
idea-done-intro = « { $words } »
idea-done-word = Qu’en est-il sorti, en une ou deux phrases ?
idea-done-hint = Ce qui a changé : douze personnes sont venues, trois frigos remarchent
idea-done-submit = Envoyer
idea-done-noted = Merci pour « { $words } ». L’équipe de pilotage lira dans sa prochaine note ce qui en est sorti.

# Ce qu’apprend la personne qui a eu l’idée

idea-news-title = La suite de votre idée
idea-news = { $stage ->
    [later] L’équipe de pilotage a remis votre idée à plus tard : « { $words } ». Elle reviendra dans quelques semaines.
    [campaign] Votre idée est devenue une campagne : « { $words } ».
    [discussion] Votre idée est devenue une discussion : « { $words } ».
    [doing] Votre idée est en cours : « { $words } ».
    [done] { $end ->
        [forward] Votre idée, « { $words } », est devenue une discussion, et ce à quoi elle a abouti a été repris.
        [nothing-yet] Votre idée, « { $words } », est devenue une discussion. Elle est terminée, et personne n’en a encore repris les résultats.
       *[none] Votre idée a été réalisée : « { $words } ».{ $has_word ->
            [yes] {" "}Ce qui en est sorti : { $word }
           *[no] {""}
        }
    }
   *[no] L’équipe de pilotage ne retient pas votre idée, « { $words } ».{ $has_word ->
        [yes] {" "}Pourquoi : { $word }
       *[no] {""}
    }
}
idea-news-note = Vous l’apprenez parce que l’idée était la vôtre. « quiet » change ce que je vous dis.

# La note de l’équipe de pilotage

core-note-title = { $community } : les deux semaines de l’équipe de pilotage
core-note-gist = { $ask ->
    [yes] La note de l’équipe de pilotage pour { $community }, avec une chose que j’aimerais vous demander.
   *[no] La note de l’équipe de pilotage pour { $community } : ce qui a bougé, ce qui pourrait suivre, ce que sont devenues les idées.
}
core-note-moved = { $count ->
    [0] { $tells ->
        [yes] Parmi les chiffres qui reposent sur assez de cas, aucun n’a bougé plus que par hasard ces deux dernières semaines.
       *[no] Il s’est passé trop peu de choses ces dernières semaines pour dire si un chiffre a bougé.
    }
   *[other] Ce qui a bougé ces deux dernières semaines :
}
core-note-agenda = À évoquer quand vous vous parlerez : ce qui a fait la différence, et ce que chacun de nous peut y faire.
core-note-ideas = { $count ->
    [one] Une idée pour la suite. Appuyez si vous êtes pour ; on ne montre que le nombre.
   *[other] Des idées pour la suite. Appuyez sur celles que vous soutenez ; on ne montre que le nombre.
}
core-note-became = Ce que sont devenues les idées :
core-note-why = { $private ->
    [yes] Vous lisez ceci un lundi sur deux parce que vous êtes de l’équipe de pilotage, et seulement quand il y a quelque chose à dire. « quiet » change ce que je vous envoie ; « ideas » montre tout.
   *[no] Ceci paraît un lundi sur deux quand il y a quelque chose à dire, après lecture par un responsable. « ideas » montre tout ; une idée à vous : idea …
}
core-chart = { $what }, par périodes de deux semaines
core-chart-alt = { $what } : { $first } dans les deux semaines à partir du { $since }, { $last } dans celles à partir du { $until }.

core-ask-title = Une chose pour vous
core-ask-gist = Une chose que l’équipe de pilotage de { $community } aimerait vous demander.
core-ask-question = Regarderiez-vous cette semaine une question dans { $place } ? Elle porte sur { $words }, votre domaine, et elle attend toujours.
core-ask-host = Animeriez-vous une discussion sur « { $words } » ? Un responsable la prépare avec vous.
core-ask-theme = Écririez-vous trois lignes sur « { $words } », le thème du mois ? Ce que vous en avez vu là où vous êtes suffit.
core-ask-yes = Oui, je m’en charge
core-ask-no = Pas cette fois
core-ask-answered = { $answer ->
    [yes] Vous avez dit oui. Merci.
    [no] Pas cette fois ; c’est très bien ainsi.
   *[moot] Quelqu’un s’en est occupé entre-temps. Il ne vous reste rien à faire.
}
core-ask-why = { $kind ->
    [question] Je vous le demande parce qu’une question dans votre domaine attend, et que c’est votre tour.
    [host] Je vous le demande parce que leaders, parrains, marraines et personnes qui facilitent animent les discussions à tour de rôle.
   *[theme] Je vous le demande parce que c’est votre tour.
} « quiet » change ce que je vous envoie.
core-replied-question = Merci. Une réponse dans son fil suffit, ou un mot sur qui saurait.
core-replied-host = Merci. Un responsable l’apprend et prépare la discussion avec vous.
core-replied-theme = Merci. Publiez vos lignes dans un des canaux quand elles seront prêtes.
core-replied-no = C’est noté, et merci de l’avoir dit. Je ne vous le redemanderai pas, ni rien de semblable pendant trois mois.
core-reply-after-all = Finalement oui
core-reply-not-after-all = Finalement je ne peux pas
core-ask-gone = C’était il y a quelque temps ; rien ne vous attend.
core-ask-over = Quelqu’un s’en est occupé entre-temps. Merci quand même.

# Pour les responsables

core-proposal-line = { $unposted ->
    [yes] La note de l’équipe de pilotage n’a pas pu paraître dans { $place } : invitez-moi là-bas, ou choisissez un autre canal, puis renvoyez-la.
   *[no] La note de l’équipe de pilotage du { $on } est prête à relire. Sans votre accord, elle ne part pas.
}
core-proposal-send = Envoyer telle quelle
core-proposal-change = Modifier…
core-proposal-skip = Passer cette fois
core-preview-where = { $placed ->
    [yes] Elle paraîtrait dans { $place }.
   *[no] Elle irait à chaque membre de l’équipe de pilotage en privé, dans sa langue.
}
core-preview-asks = { $count ->
    [one] Et je demanderais à une personne, en privé :
   *[other] Et je demanderais à ces personnes, à chacune en privé :
}
core-preview-ask = { $kind ->
    [question] { $who }, de regarder une question sur { $words } dans { $place }
    [host] { $who }, d’animer une discussion sur « { $words } »
   *[theme] { $who }, d’écrire trois lignes sur « { $words } »
}
core-change-title = Modifier la note
core-change-opening = Ses premiers mots, si vous préférez commencer vous-même
core-change-hint = Laissez vide pour garder les miens
core-change-ideas = Idées à garder
core-change-asks = Personnes à solliciter
core-change-ask = { $kind ->
    [question] (une question)
    [host] (une discussion)
   *[theme] (le thème)
}
core-change-submit = Enregistrer
core-changed = Modifiée. Elle attend toujours votre accord.
core-approved = Elle part le { $on }.
core-hold = Finalement la retenir
core-held = Retenue. Elle attend de nouveau sur votre bureau.
core-sent = Elle est en route.
core-skipped = Passée. La prochaine vient dans deux semaines.
core-rests = Tout ce qui n’est pas demandé se repose en ce moment : elle ne part pas. Elle attend sur votre bureau.
core-decided-already = C’est déjà décidé, peut-être par quelqu’un de votre équipe, ou le moment est passé.
core-host-line = { $who } animerait une discussion sur « { $words } ».
core-host-seen = Je m’en occupe
core-host-noted = C’est noté : retiré du bureau.

core-policy = Le canal de l’équipe de pilotage est { $place } ; je n’écoute pas ce qui s’y dit.
core-policy-none = Aucun canal n’est propre à l’équipe de pilotage : sa note va à chacun en privé.
core-policy-choose = Choisir le canal de l’équipe de pilotage…
core-policy-title = Canal du pilotage
core-policy-intro = Parmi les canaux où je suis. Un autre peut s’écrire : policy core-team #canal
core-policy-nowhere = Aucun canal : écrire à chacun en privé
core-policy-go-on = Continuer
core-policy-sure = { $watched ->
    [yes] { $place } est un canal que j’écoute. S’il devient celui de l’équipe de pilotage, j’arrête : les questions n’y trouvent plus personne grâce à moi. Toutes les personnes présentes liraient la note de l’équipe : les chiffres, les idées et combien sont pour chacune, ce qu’elles sont devenues. Ce que je demande aux gens reste privé. Est-ce bien son canal à elle ?
   *[no] Toutes les personnes présentes dans { $place } liraient la note de l’équipe de pilotage : les chiffres, les idées et combien sont pour chacune, ce qu’elles sont devenues. Ce que je demande aux gens reste privé, et je n’écoute pas ce qui s’y dit. Est-ce bien son canal à elle ?
}
core-policy-yes = Oui, il est à elle seule
core-policy-only-place = { $place } est le seul canal de cette communauté. Il en faut un propre à l’équipe de pilotage.
core-policy-not-ours = { $place } appartient à une autre communauté. Choisissez un canal propre à l’équipe de pilotage.

because-core-draft = la note de l’équipe de pilotage est prévue lundi, et un responsable la lit d’abord
because-core-note = vous êtes de l’équipe de pilotage, et sa note est prévue
because-core-question = une question sur { $words }, votre domaine, attend toujours
because-core-host = une discussion sur { $words } cherche quelqu’un pour l’animer
because-core-theme = { $words } est le thème du mois, et c’est votre tour
because-core-mine-ask = un leader ou responsable a pensé à vous pour quelque chose que veut l’équipe de pilotage
because-core-mine-remind = le jour de quelque chose dont vous vous êtes chargé approche
because-core-mine-due = le jour de quelque chose dont vous vous êtes chargé est venu
because-core-news = une de vos idées a eu une suite
because-core-decided = un leader ou responsable a décidé d’une idée

# ---

## Campaigns

help-campaign = les campagnes en cours ou prévues, et des modèles pour en lancer une
    .usage = campaign, campaign plan Questions au Dr Okello

campaign-list-title = Campagnes
campaign-gist = { $running ->
    [0] { $planned ->
        [0] Aucune campagne n’est en cours ni prévue.
        [one] Aucune campagne n’est en cours ; une est prévue.
       *[other] Aucune campagne n’est en cours ; { $planned } sont prévues.
    }
    [one] { $planned ->
        [0] Une campagne est en cours.
        [one] Une campagne est en cours, et une est prévue.
       *[other] Une campagne est en cours, et { $planned } sont prévues.
    }
   *[other] { $planned ->
        [0] { $running } campagnes sont en cours.
        [one] { $running } campagnes sont en cours, et une est prévue.
       *[other] { $running } campagnes sont en cours, et { $planned } sont prévues.
    }
}
campaign-line = { $stage ->
    [running] « { $title } » dans { $place }, du { $starts } au { $ends }.
    [planned] Prévue : « { $title } » dans { $place }, du { $starts } au { $ends }.
    [ended] « { $title } » dans { $place } est terminée ; le mot de la fin attend un ou une responsable.
    [off] « { $title } » dans { $place } a été annulée.
   *[closed] { $measured ->
        [yes] « { $title } », jusqu’au { $ends } : { $people ->
            [0] personne n’a participé.
            [one] une personne a participé{ $new ->
                [0] .
               *[other] , pour la première fois.
            }
           *[other] { $people } personnes ont participé{ $fresh ->
                [none] .
                [all] , toutes pour la première fois.
               *[some] , dont { $new } pour la première fois.
            }
        }
       *[no] « { $title } », jusqu’au { $ends }.
    }
}
campaign-offer = Partez d’un modèle. Il apporte les étapes et les textes, que vous pouvez tous modifier avant toute publication :
campaign-theme = Le thème de ce mois est « { $theme } ».
campaign-list-note = Rien d’une campagne n’est publié pour tout le monde sans l’accord d’un ou d’une responsable.
campaign-see = Voir

campaign-ama = Posez vos questions
    .about = Cinq jours pendant lesquels une personne qui connaît bien un sujet répond aux questions. La campagne est annoncée une semaine avant, pour que les questions arrivent d’avance. Vous recevez les étapes avec leurs dates et les textes à publier, et pouvez tout modifier.
campaign-ama-invitation = Une personne qui connaît bien ce sujet répond à vos questions. Posez les vôtres dans ce fil dès maintenant, dans la langue que vous voulez ; les petites sont aussi bienvenues que les grandes. Les réponses arrivent ici, aux dates ci-dessous.
campaign-ama-midway = La moitié du temps est passée, et il est encore temps de poser une question. Écrivez-la dans ce fil, même si elle vous semble petite.
campaign-ama-closing = Les jours de questions et de réponses sont terminés. Tout reste dans ce fil, et un résumé suit d’ici une semaine.
campaign-ediscussion = Discussion en ligne
    .about = Trois semaines sur un sujet, avec une nouvelle question chaque semaine et un résumé pour un ou une leader qui s’en servira. Vous recevez les étapes avec leurs dates et les textes à publier, et pouvez tout modifier.
campaign-ediscussion-invitation = Comment cela se passe-t-il chez vous ? Racontez dans ce fil ce que vous avez vu : un exemple en dit plus qu’un avis. Chaque semaine apporte une nouvelle question, et tout ce que vous écrivez est résumé et transmis.
campaign-ediscussion-midway = La moitié du temps est passée. Si l’on n’a pas encore entendu votre pays ou votre métier, quelques lignes suffisent, dans n’importe quelle langue.
campaign-ediscussion-closing = La discussion est close. D’ici une semaine, un résumé suit dans ce fil, avec ce qu’il en sera fait.
campaign-webinar = Suite d’un webinaire
    .about = Deux semaines après un webinaire, pour les questions restées sans réponse et pour ce que chacun essaie. Vous recevez les étapes avec leurs dates et les textes à publier, et pouvez tout modifier.
campaign-webinar-invitation = Le webinaire est terminé, et la conversation continue ici. Posez dans ce fil les questions qui n’ont pas eu le temps de l’être, ou dites-nous ce que vous allez essayer. Les intervenants passent pendant ces jours.
campaign-webinar-midway = Avez-vous essayé quelque chose de ce que montrait le webinaire ? Racontez en une ligne ou deux comment cela s’est passé, même si cela n’a pas marché.
campaign-webinar-closing = C’était la suite du webinaire. Ce qui a été demandé et essayé reste dans ce fil, et un résumé suit d’ici une semaine.
campaign-challenge = Défi du mois
    .about = Quatre semaines pour une petite chose que tout le monde peut essayer en une demi-heure. Vous recevez les étapes avec leurs dates et les textes à publier, et pouvez tout modifier.
campaign-challenge-invitation = Une petite chose à essayer ce mois-ci ; une demi-heure suffit. Quand vous l’aurez essayée, racontez dans ce fil comment cela s’est passé, avec une image si vous voulez. Ce qui n’a pas marché compte tout autant.
campaign-challenge-midway = La moitié du mois est passée, et il est encore temps d’essayer. Si vous êtes bloqué, dites-le dans ce fil ; quelqu’un ici connaîtra un moyen.
campaign-challenge-closing = Le défi est terminé. Ce que vous avez essayé reste dans ce fil, et sera rassemblé en un seul endroit d’ici une semaine.
campaign-welcome = Semaine d’accueil
    .about = Une semaine pour toutes les personnes nouvelles, accueillies par celles qui sont là depuis un moment. Vous recevez les étapes avec leurs dates et les textes à publier, et pouvez tout modifier.
campaign-welcome-invitation = Cette semaine, nous accueillons toutes les personnes nouvelles ici. Si c’est votre cas, dites-nous dans ce fil, en deux lignes, sur quoi vous travaillez et ce que vous aimeriez savoir. Si vous êtes là depuis un moment, saluez quelqu’un.
campaign-welcome-midway = La semaine est à moitié passée. Si vous venez d’arriver et n’avez pas encore dit bonjour, deux lignes suffisent, maintenant ou quand vous voulez.
campaign-welcome-closing = La semaine d’accueil est terminée. Les personnes qui arrivent désormais sont tout aussi bienvenues pour dire bonjour ici.

campaign-step-ama-guest = Trouver l’invité, et convenir des jours et d’une heure dans son propre fuseau
campaign-step-ama-introduce = Écrire trois lignes avec l’invité : qui il est, et ce qu’on peut lui demander
campaign-step-ama-ask = Poser d’avance des questions dans le fil
campaign-step-ama-collect = Transmettre à l’invité les questions déjà posées, et convenir de celles qui passent d’abord
campaign-step-ama-remind = Rappeler le rendez-vous à l’invité, à une heure qui lui convient
campaign-step-ama-open = Être là avec l’invité, et ouvrir par une question préparée
campaign-step-ama-left = Demander à l’invité les réponses qui manquent encore, et le remercier
campaign-step-ama-summary = Publier le résumé dans le fil : questions, réponses, liens
campaign-step-ediscussion-purpose = Convenir, avec le ou la leader qui se servira du résultat, de ce qu’on demande et de ce qu’il en sera fait
campaign-step-ediscussion-first = Trouver deux ou trois personnes qui ouvrent par un exemple à elles
campaign-step-ediscussion-open = Ouvrir par la première question et le premier exemple
campaign-step-ediscussion-second = Résumer la première semaine en cinq lignes, et poser la deuxième question
campaign-step-ediscussion-voices = Écrire personnellement à des gens dont on n’a pas entendu le pays ou la langue
campaign-step-ediscussion-third = Résumer la deuxième semaine, et poser la troisième question
campaign-step-ediscussion-close = Clore la discussion, et dire quand viendra le résumé
campaign-step-ediscussion-summary = Publier le résumé, et le remettre à la personne qui s’en servira
campaign-step-ediscussion-became = Dire à celles et ceux qui ont participé ce qu’il en est advenu
campaign-step-webinar-speakers = Convenir avec les intervenants de qui passe dans le fil, et jusqu’à quand
campaign-step-webinar-material = Préparer l’enregistrement, les diapositives et les questions restées ouvertes
campaign-step-webinar-questions = Poser dans le fil chaque question ouverte du webinaire, une par une
campaign-step-webinar-try = Écrire ce que l’on va essayer
campaign-step-webinar-pass = Transmettre aux intervenants ce à quoi personne n’a encore répondu
campaign-step-webinar-tried = Demander à deux ou trois personnes ce qu’elles ont essayé
campaign-step-webinar-summary = Publier en un seul message ce qui a été répondu et essayé
campaign-step-challenge-choose = Choisir une petite chose que tout le monde peut faire en une demi-heure
campaign-step-challenge-first = Trouver trois personnes qui commencent, pour que le fil ne soit pas vide
campaign-step-challenge-do = Essayer, et raconter dans le fil comment cela s’est passé
campaign-step-challenge-show = Signaler un bel essai, avec l’accord de la personne
campaign-step-challenge-stuck = Aider celles et ceux qui sont bloqués, par un mot personnel
campaign-step-challenge-last = Dire dans le fil qu’il reste une semaine
campaign-step-challenge-collect = Rassembler en un seul endroit ce qui a été essayé
campaign-step-challenge-thank = Remercier personnellement celles et ceux qui ont aidé les autres
campaign-step-welcome-who = Dresser la liste des personnes arrivées ces derniers mois
campaign-step-welcome-hosts = Demander à cinq membres d’accueillir chacun une personne nouvelle
campaign-step-welcome-introduce = Dire bonjour dans le fil, en deux lignes
campaign-step-welcome-answer = Veiller à ce que chaque personne nouvelle ait une réponse dans la journée
campaign-step-welcome-show = Montrer à chaque personne nouvelle un fil utile
campaign-step-welcome-ask = Demander à deux ou trois personnes nouvelles ce qui leur a manqué
campaign-step-welcome-learned = Noter ce qu’il faudra changer pour les prochaines arrivées

campaign-plan-title = Prévoir une campagne
campaign-form-intro = Le modèle apporte les étapes et les textes à publier. Vous pourrez tout modifier ensuite.
campaign-form-template = Modèle
campaign-form-title = Son titre
campaign-form-title-hint = Tel que tout le monde le lira : Vos questions au Dr Okello
campaign-form-goal = Ce qu’elle doit apporter
campaign-form-goal-hint = Pour vous et l’équipe de pilotage : plus de gens demandent, et reçoivent une réponse
campaign-form-metric = Ce qui est mesuré
campaign-form-usual = Qui contribue, et la rapidité des réponses
campaign-form-starts = Premier jour
campaign-form-starts-hint = 2026-11-30, ou un jour de la semaine
campaign-form-ends = Dernier jour
campaign-form-ends-hint = { $days ->
    [0] Laissé vide : la durée habituelle du modèle
   *[other] Laissé vide : { $days } jours en tout
}
campaign-form-place = Canal
campaign-form-audience = À qui elle s’adresse
campaign-form-hashtag = Mot-dièse
campaign-form-hashtag-hint = QuestionsOkello : avec des majuscules, il se lit bien à voix haute
campaign-form-owner = { $new ->
    [yes] Qui s’en occupe (laissé vide : vous)
   *[no] Qui s’en occupe (laissé vide : sans changement)
}
campaign-form-helper = Qui aide, par exemple l’invité
campaign-form-submit = Prévoir
campaign-change-title = Modifier le plan
campaign-change-intro = { $stage ->
    [running] Elle est annoncée, elle reste donc dans son canal. Ce qui reste à faire suit les dates.
   *[planned] Ce qui reste à faire suit les dates.
}
campaign-change-submit = Enregistrer
campaign-bad-empty = Écrivez ici quelques mots, s’il vous plaît.
campaign-bad-day = Indiquez un jour à venir, par exemple 2026-11-30 ou lundi.
campaign-bad-end = Le dernier jour ne peut être ni avant aujourd’hui ou le premier jour, ni plus de { $weeks } semaines après celui-ci.
campaign-bad-place = Choisissez un canal de cette communauté.
campaign-bad-hashtag = Un mot-dièse a besoin de lettres. Plusieurs mots n’en font qu’un.
campaign-bad-taken = Une autre campagne porte ce mot-dièse. Choisissez-en un autre.
campaign-bad-person = Je ne peux pas solliciter cette personne. Choisissez quelqu’un d’autre.

campaign-title = { $title }
campaign-planned = « { $title } » est prévue. Rien n’en est publié sans l’accord d’un ou d’une responsable.
campaign-page-gist = Où en est « { $title } ».
campaign-fact-kind = Modèle
campaign-fact-goal = But
campaign-fact-metric = Mesure
campaign-fact-when = Quand
campaign-fact-where = Où
campaign-fact-owners = Qui s’en occupe
campaign-fact-hashtag = Mot-dièse
campaign-fact-audience = Pour qui
campaign-fact-people = Jusqu’ici
campaign-people = { $count ->
    [0] personne n’a encore participé
    [one] une personne a participé
   *[other] { $count } personnes ont participé
}
campaign-dates = du { $starts } au { $ends }
campaign-said-title = Ce que tout le monde lit :
campaign-notice = { $kind ->
    [invitation] L’invitation
    [midway] Le mot à mi-parcours
   *[closing] Le mot de la fin
}{ $standing ->
    [waits] {" "}attend l’accord d’un ou d’une responsable.
    [let-go] {" "}a l’accord d’un ou d’une responsable, et part bientôt.
    [posted] {" "}est en ligne.
    [skipped] {" "}ne paraît pas.
   *[later] {" "}doit paraître le { $day }, après l’accord d’un ou d’une responsable.
}
campaign-notice-none = Une campagne aussi courte n’a pas de mot à mi-parcours.
campaign-read-words = Lire et modifier…
campaign-prepare = Demander l’accord maintenant
campaign-prepared = { $kind ->
   *[invitation] Voici l’invitation à « { $title } ». Elle attend aussi sur le bureau.
}
campaign-steps-title = Ce qu’il y a à faire :
campaign-step = { $day } : { $what } ({ $who }){ $state ->
    [done] {" "}– fait
    [skipped] {" "}– laissé de côté
    [late] {" "}– en retard
   *[open] {""}
}
campaign-everybody = tout le monde
campaign-done = Fait
campaign-undo = Reste à faire
campaign-change = Modifier le plan…
campaign-add-step = Ajouter une étape…
campaign-move = { $weeks ->
    [one] Décaler d’une semaine
   *[other] Décaler de { $weeks } semaines
}
campaign-drop = Y renoncer
campaign-end = Terminer maintenant
campaign-end-sure = { $begun ->
    [yes] Elle se termine aujourd’hui, et vous décidez du mot de la fin. Ce qu’elle a donné est mesuré.
   *[no] Elle est annulée : l’invitation le dira.
}
campaign-moved = { $weeks ->
    [one] Décalée d’une semaine : elle va maintenant du { $starts } au { $ends }. Ce qui reste à faire a été décalé aussi.
   *[other] Décalée de { $weeks } semaines : elle va maintenant du { $starts } au { $ends }. Ce qui reste à faire a été décalé aussi.
}
campaign-left = Les dates restent les mêmes. Ce qui tombe pendant la pause sera publié après.
campaign-dropped = Elle n’a pas lieu. Personne n’en est informé.
campaign-ended = Elle est terminée. Le mot de la fin attend votre accord sur le bureau.
campaign-off = Elle est annulée, et l’invitation le dit.
campaign-decided = C’est déjà décidé, ou le moment est passé. « campaign » montre où en sont les choses.
campaign-managers-only = Elle est annoncée : seuls les responsables de cette communauté peuvent encore y toucher.
campaign-no-place = { $place } n’est plus un canal de cette communauté. Modifiez d’abord le plan.

campaign-asks-invitation = « { $title } » : cette invitation serait publiée dans { $place } le { $day }.
campaign-asks-midway = « { $title } » est à mi-parcours. { $count ->
    [0] Personne n’a encore participé ; un mot personnel à deux ou trois personnes fait souvent plus qu’un message à tout le monde.
    [one] Une personne a participé.
   *[other] { $count } personnes ont participé.
} Ceci serait publié dans son fil.
campaign-asks-closing = { $count ->
    [0] « { $title } » est terminée, et personne n’a participé. Vous pouvez la laisser finir sans bruit : passez ce message.
    [one] « { $title } » est terminée ; une personne a participé. Ceci serait publié dans son fil.
   *[other] « { $title } » est terminée ; { $count } personnes ont participé. Ceci serait publié dans son fil.
}
campaign-post = Publier
campaign-words = Modifier…
campaign-skip = Passer
campaign-skip-sure = La campagne n’aura pas lieu. Personne n’en sera informé.
campaign-let-go = { $soon ->
    [yes] Le message est publié dans { $place }.
   *[no] Le message sera publié dans { $place } le { $when }.
}
campaign-skipped = Laissé de côté. Rien n’est publié.
campaign-words-title = { $kind ->
    [invitation] L’invitation
    [midway] Le mot à mi-parcours
   *[closing] Le mot de la fin
}
campaign-words-label = Ce que tout le monde lit
campaign-words-hint = J’ajoute moi-même les dates, le mot-dièse et les remerciements.
campaign-words-submit = Enregistrer
campaign-words-kept = C’est enregistré. Le texte se lit ainsi désormais.

campaign-invitation-gist = { $title } : vous êtes invités à participer.
campaign-when = Du { $starts } au { $ends }.
campaign-how = { $tagged ->
    [yes] Écrivez dans ce fil, ou n’importe où dans cette communauté avec { $hashtag }.
   *[no] Écrivez dans ce fil.
}
campaign-for = Pour : { $audience }
campaign-midway-gist = { $title } : la moitié du temps est passée.
campaign-so-far = Jusqu’ici, { $count } personnes ont participé.
campaign-closing-gist = { $title } : c’est terminé.
campaign-closing-nobody = Cette fois, cela n’a rien donné. Si le moment ou le sujet ne vous convenait pas, dites-nous dans ce fil ce qui vous conviendrait.
campaign-thanks = { $named ->
    [0] { $count ->
        [one] Merci à la personne qui a participé.
       *[other] Merci aux { $count } personnes qui ont participé.
    }
   *[other] { $others ->
        [0] Merci à { $names } d’avoir participé.
        [one] Merci à { $names } et à une autre personne d’avoir participé.
       *[other] Merci à { $names } et à { $others } autres personnes d’avoir participé.
    }
}
campaign-answers = { $asked ->
    [one] { $answered ->
        [0] Une question a été posée, et attend encore une réponse.
       *[other] Une question a été posée, et a reçu une réponse.
    }
   *[other] { $asked } questions ont été posées{ $answered ->
        [0] , et attendent encore une réponse.
        [one] , dont une a une réponse.
       *[other] { $left ->
            [0] , et toutes ont une réponse.
           *[other] , dont { $answered } ont une réponse.
        }
    }
}
campaign-name-me = Vous pouvez me remercier par mon nom
campaign-name-me-not = Finalement, plutôt pas
campaign-named = { $yes ->
    [yes] { $over ->
        [yes] Merci de l’avoir dit. Le mot de la fin de « { $title } » vous remercie maintenant par votre nom.
       *[no] Merci de l’avoir dit. Vous pourrez être remercié par votre nom à la fin de « { $title } ».
    }
   *[no] Votre nom ne sera donc pas cité.
}
campaign-not-part = { $tagged ->
    [yes] Seules les personnes qui ont participé sont remerciées : écrivez dans ce fil, ou n’importe où ici avec { $hashtag }.
   *[no] Seules les personnes qui ont participé sont remerciées : écrivez dans ce fil.
}
campaign-name-late = Cette campagne est terminée depuis un moment, et je ne sais plus qui a participé.
campaign-name-not-here = Là où vous êtes, personne n’est félicité en public. Merci tout de même.
campaign-note = { $kind ->
    [invitation] Une campagne de cette communauté. La suite se trouve dans ce fil, pour que le canal reste calme.
   *[other] Personne n’est nommé ici sans son accord.
}
campaign-is-over = « { $title } » est terminée. C’était l’invitation :
campaign-called-off = « { $title } » n’a finalement pas lieu. Merci de votre intérêt.

campaign-remind-title = À faire bientôt
campaign-remind = { $count ->
    [one] { $what } : c’est bientôt à faire, pour « { $title } ».
   *[other] { $count } étapes sont bientôt à faire.
}
campaign-remind-line = { $state ->
    [done] Fait : { $what } (« { $title } »)
    [skipped] Laissé de côté : { $what } (« { $title } »)
    [handed] Confié à quelqu’un d’autre : { $what } (« { $title } »)
   *[open] D’ici le { $day } : { $what } (« { $title } »)
}
campaign-remind-none = Merci. Il ne vous reste rien à faire de tout cela.
campaign-remind-note = Vous vous en occupez, je vous le rappelle donc une fois. « quiet » change ce que je vous dis.
campaign-guest-hours = Ce jour-là, la journée de { $who } commence à { $at } chez vous.
campaign-hand = Confier à…
campaign-skip-step = Passer
campaign-hand-title = Qui s’en occupe ?
campaign-hand-who = Un ou une collègue
campaign-hand-submit = Confier
campaign-handed = { $who } s’en occupe désormais, et en sera averti à temps.
campaign-step-settled = { $progress ->
    [done] Fait : { $what }. Merci.
    [skipped] Laissé de côté : { $what }.
   *[open] Reste à faire : { $what }.
}
campaign-step-decided = C’est déjà réglé, ou la campagne est terminée.
campaign-step-not-yours = Quelqu’un d’autre s’en occupe. Cette personne, ou celles qui suivent les campagnes ici, peuvent en décider.
campaign-step-form-title = { $new ->
    [yes] Ajouter une étape
   *[no] Modifier l’étape
}
campaign-step-form-what = Ce qu’il y a à faire
campaign-step-form-day = D’ici quel jour
campaign-step-form-who = Qui s’en occupe (laissé vide : sans changement)
campaign-step-form-submit = Enregistrer
campaign-late = { $count ->
    [one] Une étape de « { $title } » est en retard : { $steps }.
   *[other] { $count } étapes de « { $title } » sont en retard : { $steps }{ $more ->
        [0] .
       *[other] , et { $more } de plus.
    }
}
campaign-gone = { $count ->
    [one] La personne qui devait s’occuper d’une étape de « { $title } » est partie. Qui s’en charge : « { $what } », d’ici au { $day } ?
   *[other] La personne qui devait s’occuper de { $count } étapes de « { $title } » est partie. Qui se charge de la première : « { $what } », d’ici au { $day } ?
}
campaign-late-step = « { $what } » ({ $who }, pour le { $day })
campaign-late-skip = Laisser de côté ce qui est en retard
campaign-late-skipped = { $count ->
    [one] L’étape en retard est laissée de côté.
   *[other] Les { $count } étapes en retard sont laissées de côté.
}
campaign-paused = La pause jusqu’au { $until } tombe pendant « { $title } ». { $weeks ->
    [one] Tout ce qui est encore à venir peut être décalé d’une semaine.
   *[other] Tout ce qui est encore à venir peut être décalé de { $weeks } semaines.
}
campaign-leave = Garder les dates

campaign-see-result = Ce qu’elle a donné
campaign-no-result = Il n’y a encore rien à dire de « { $title } ».
campaign-result-title = Ce qu’a donné « { $title } »
campaign-result-gist = { $people ->
    [0] Personne n’a participé à « { $title } ».
    [one] Une personne a participé à « { $title } »{ $new ->
        [0] .
       *[other] , pour la première fois.
    }
   *[other] { $people } personnes ont participé à « { $title } »{ $fresh ->
        [none] .
        [all] , toutes pour la première fois.
       *[some] , dont { $new } pour la première fois.
    }
}
campaign-result-goal = Son but : { $goal }
campaign-came = { $asked ->
    [0] Aucune question n’a été posée à cette occasion.
    [one] Une question a été posée à cette occasion, { $answered ->
        [0] à laquelle personne n’a répondu.
       *[other] et elle a une réponse.
    }
   *[other] { $asked } questions ont été posées à cette occasion{ $answered ->
        [0] , et personne n’y a répondu.
        [one] , dont une a une réponse.
       *[other] , dont { $answered } ont une réponse.
    }
} { $accepted ->
    [0] Aucune réponse qui en vient n’a été acceptée
    [one] Une réponse qui en vient a été acceptée
   *[other] { $accepted } réponses qui en viennent ont été acceptées
}, et { $used ->
    [0] aucune contribution n’a encore servi ailleurs.
    [one] une contribution a servi ailleurs.
   *[other] { $used } contributions ont servi ailleurs.
}
campaign-compared-title = { $days ->
    [one] Son unique jour, et celui d’avant, quand personne n’en avait entendu parler :
   *[other] Pendant les { $days } jours depuis son annonce, et les { $days } jours d’avant :
}
campaign-after-title = Pendant les { $days } jours qui l’ont suivie, et autant avant elle :
campaign-compared = { $what } : { $now } ; avant, { $before }.
campaign-compared-others = Dans les autres canaux : { $now } ; avant, { $before }.
campaign-none = aucune
campaign-too-few = trop peu pour le dire
campaign-endless = n’importe combien de
campaign-times = { $n }
campaign-finding = { $finding ->
    [few] C’est trop peu pour dire que la campagne y est pour quelque chose.
    [unmeasured] Je ne calcule pas de marge pour un tel chiffre, et n’en conclus donc rien.
    [unclear] { $alone ->
        [yes] { $unit ->
            [points] Le changement se situe entre { $low } points de moins et { $high } points de plus : ce n’est peut-être rien.
           *[times] C’est entre { $low } et { $high } fois autant : ce n’est peut-être rien.
        }
       *[no] { $unit ->
            [points] Par rapport au changement dans les autres canaux, c’est entre { $low } points de moins et { $high } points de plus : ce n’est peut-être rien.
           *[times] Par rapport au changement dans les autres canaux, c’est entre { $low } et { $high } fois autant : ce n’est peut-être rien.
        }
    }
    [more] { $alone ->
        [yes] { $unit ->
            [points] La hausse est de { $low } à { $high } points.
           *[times] C’est entre { $low } et { $high } fois autant.
        } Aucun autre canal ne permet de comparer, cela ne montre donc pas que la campagne y est pour quelque chose.
       *[no] { $unit ->
            [points] La hausse dépasse de { $low } à { $high } points celle des autres canaux.
           *[times] Par rapport au changement dans les autres canaux, c’est entre { $low } et { $high } fois autant.
        } D’autres choses se sont passées pendant ce temps, cela ne suffit donc pas à montrer que la campagne y est pour quelque chose.
    }
   *[fewer] { $alone ->
        [yes] { $unit ->
            [points] La baisse est de { $low } à { $high } points.
           *[times] C’est entre { $low } et { $high } fois autant, donc moins qu’avant.
        } Aucun autre canal ne permet de comparer, cela ne montre donc pas que la campagne y est pour quelque chose.
       *[no] { $unit ->
            [points] Par rapport au changement dans les autres canaux, la baisse est de { $low } à { $high } points.
           *[times] Par rapport au changement dans les autres canaux, c’est entre { $low } et { $high } fois autant, donc moins.
        } D’autres choses se sont passées pendant ce temps, cela ne suffit donc pas à montrer que la campagne y est pour quelque chose.
    }
}
campaign-chart = Personnes qui ont contribué, par semaine ({ $mark } la campagne)
campaign-chart-here = Dans ses canaux
campaign-chart-elsewhere = Dans les autres canaux
campaign-chart-week = { $day } { $mark }
campaign-chart-alt = { $one ->
    [yes] Pendant la semaine de la campagne, à partir du { $first }, { $most ->
        [one] une personne a contribué dans ses canaux
       *[other] { $most } personnes ont contribué dans ses canaux
    }
   *[no] Pendant les { $weeks } semaines de la campagne, à partir du { $first }, entre { $least } et { $most } personnes par semaine ont contribué dans ses canaux
} ; dans les semaines voisines, entre { $usual_least } et { $usual_most }.
campaign-result-note = A participé : a écrit avec le mot-dièse ou dans le fil, sans compter l’équipe de la campagne. Pour la première fois : n’avait ni demandé ni répondu ici dans l’année précédente. Autres canaux : ceux où personne n’a participé. Une marge est juste 95 fois sur 100.

because-campaign-step = vous vous occupez d’une étape de campagne qui est bientôt à faire
because-campaign-post = un ou une responsable a laissé partir le message d’une campagne
because-campaign-hosted = quelqu’un est invité à répondre dans ce fil ; d’ici là, personne d’autre n’est sollicité
because-campaign-over = une campagne est terminée, et l’équipe de pilotage apprend ce qu’elle a donné

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
    [0] Chaque question a reçu une réponse, et l’on continue de demander.
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
    [gone] La personne à qui je l’ai demandé ne l’animera pas.
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
   *[no] Merci. C’est dit dans le fil{ $people ->
        [0] { "" } ; personne d’autre n’a participé
        [1] , et à une autre personne en privé
       *[other] , et à { $people } personnes en privé
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

help-story = raconter ce qu’une aide a changé, ou voir les histoires qu’il y a
    .usage = story
shortcut-story = C’est une histoire…

# Une histoire, telle qu’elle est racontée. Ce que les gens ont écrit y figure mot pour mot.
story-title = { $asker_named ->
    [yes] { $helper_named ->
        [yes] Question posée par { $asker }, réponse donnée par { $helper }
       *[no] Question posée par { $asker }, réponse donnée par un ou une collègue
    }
   *[no] { $helper_named ->
        [yes] Question posée par un ou une collègue, réponse donnée par { $helper }
       *[no] Une question et une réponse entre collègues
    }
}
story-asked = { $named ->
    [yes] { $who } a demandé : { $what }
   *[no] Un ou une collègue a demandé : { $what }
}
story-helped = { $named ->
    [yes] { $who } a répondu : { $what }
   *[no] Un ou une collègue a répondu : { $what }
}
story-came = Ce qui en est sorti : { $what }
story-where = Cela sert dans : { $where }.

story-write = Écrire l’histoire…
story-tell = Racontez-la en quelques phrases. Personne d’autre ne la lit avant l’accord de toutes les personnes qui y figurent.
story-how = Dites ce qui a été demandé, ce qui a aidé et ce qui en est sorti. Sur un message, choisissez « C’est une histoire… » : les personnes sont alors déjà indiquées.
story-unknown = Je ne connais ni question ni réponse derrière ce lien dans un canal de cette communauté. Vous pouvez raconter l’histoire tout de même : dites alors qui a demandé et qui a aidé ; rien ne mènera au message.
story-not-ours = Cela n’a pas été écrit dans un canal de cette communauté, et n’entre donc dans aucune histoire.
story-already = Merci. Cette histoire est déjà en route ; toutes les personnes qui y figurent sont d’abord consultées.
story-nobody = Une personne de cette histoire ne peut pas être consultée, elle n’est donc pas racontée. On ne parle de l’aide de personne sans son oui.
story-gone = Cette histoire est déjà racontée, ou close. « story » montre les autres.
story-elsewhere = On vous a devancé : { $stage ->
    [asked] les personnes de l’histoire ont été consultées.
    [agreed] tout le monde est d’accord, il manque l’approbation des responsables.
    [approved] elle est approuvée.
   *[other] elle attend les responsables.
}

story-form-title = Une histoire d’entraide
story-form-intro = Quatre ou cinq phrases simples suffisent. Ce que vous écrivez ici est raconté mot pour mot, et seulement si toutes les personnes concernées sont d’accord.
story-form-who-asked = Qui a demandé ?
story-form-who-helped = Qui a aidé ?
story-form-asked = Ce qui a été demandé
story-form-helped = Ce qui a aidé
story-form-came = Ce qui en est sorti
story-form-where = Dans quoi cela sert, s’il y a lieu (un guide, une formation, un plan)
story-form-link = Une adresse où cela se lit
story-form-quote = Des mots à citer
story-form-quoted = De qui sont ces mots ?
story-form-quoted-role = { $role ->
    [asked] De la personne qui a demandé
   *[helped] De la personne qui a aidé
}
story-form-also = Parle-t-elle de quelqu’un d’autre ? Cette personne est consultée aussi.
story-form-submit = Garder
story-form-empty = Quelques mots ici, s’il vous plaît : sans eux, ce n’est pas encore une histoire.
story-form-no-link = Donnez une adresse entière qui commence par https://, ou laissez vide.
story-form-nobody = Choisissez un ou une collègue à qui je peux écrire.
story-form-same = La même personne ne peut pas avoir demandé et aidé.
story-captured = { $manager ->
    [yes] C’est gardé. Elle serait racontée ainsi. Personne n’a encore été consulté.
   *[no] Merci de raconter cela. Les responsables la lisent d’abord, puis toutes les personnes qui y figurent sont consultées. Elle serait racontée ainsi :
}
story-changed = { $asks ->
    [0] C’est noté. Il n’y a personne à consulter de nouveau.
    [one] C’est noté. Une personne est consultée avant la suite.
   *[other] C’est noté. { $asks } personnes sont consultées avant la suite.
}

# La ligne et les boutons des responsables.
story-line-found = Cela pourrait être une histoire : { $title }. { $used ->
    [yes] Cela a aidé, et a servi depuis.
   *[no] Cela a aidé plus de personnes que celle qui avait demandé.
}
story-line-draft = Une histoire, racontée par { $by } : { $title }. Personne n’a encore été consulté.
story-line-agreed = Toutes les personnes de cette histoire sont d’accord : { $title }. Les leaders peuvent-ils la lire ?
story-reveals = Le texte nomme encore quelqu’un qui préfère ne pas l’être. Changez-le avant de l’approuver, s’il vous plaît.
story-ask = Consulter les personnes
story-change = Modifier…
story-drop = Abandonner
story-pass = Pas celle-ci
story-approve = Approuver
story-withdraw = Ne plus la raconter
story-withdraw-sure = Son texte est oublié, et elle est retirée des points qui la racontent.
story-asking = { $count ->
    [0] Il n’y a personne d’autre : elle attend votre approbation.
    [one] Une personne est consultée en privé, une seule fois, à une heure convenable. Sans réponse, c’est non ; après deux semaines, je vous le dis.
   *[other] { $count } personnes sont consultées en privé, une seule fois, à une heure convenable. Sans réponse, c’est non ; après deux semaines, je vous le dis.
}
story-approved = C’est approuvé. Elle figurera dans les prochains points pour les leaders, à moins que quelqu’un ne revienne sur son oui.
story-dropped = { $why ->
    [withdrawn] Elle n’est plus racontée. Son texte est oublié, et les points qui la racontaient le disent.
   *[other] C’est abandonné. Son texte est oublié.
}
story-word = { $title } : { $why ->
    [declined] tout le monde ne souhaite pas qu’on la raconte. Elle ne l’est pas, et c’est bien ainsi.
    [unreachable] une des personnes ne peut plus être consultée. Elle n’est pas racontée.
    [lapsed] tout le monde n’a pas répondu en deux semaines, et c’est donc non. Elle n’est pas racontée.
   *[withdrawn] une des personnes est revenue sur son oui, ou n’est plus là. Elle n’est plus racontée.
}
story-seen = Compris
story-seen-noted = Ce n’est plus sur votre bureau.
story-seen-already = Ce n’était déjà plus sur votre bureau.

story-list-title = Histoires
story-list = { $count ->
    [one] Une histoire est en route ou racontée.
   *[other] { $count } histoires sont en route ou racontées.
}
story-list-more = { $count ->
    [one] Une autre n’est pas montrée ici.
   *[other] { $count } autres ne sont pas montrées ici.
}
story-list-note = Une histoire ne va aux leaders que si toutes les personnes qui y figurent sont d’accord et que les responsables l’ont approuvée.
story-none = Aucune histoire n’est en route.
story-none-note = Il y faut trois choses : une question, une réponse, et ce qui a changé grâce à elle. Sur un message, choisissez « C’est une histoire… ».
story-state = { $stage ->
    [found] pourrait en être une ; personne ne l’a écrite
    [draft] écrite ; personne n’a été consulté
    [asked] en consultation ; { $yes } sur { $of } d’accord
    [agreed] tout le monde est d’accord ; à approuver
   *[approved] { $told ->
        [0] approuvée ; pas encore racontée
        [one] approuvée ; racontée à un ou une leader
       *[other] approuvée ; racontée à { $told } leaders
    }
}
story-show = La montrer

# Ce qu’on demande et dit aux personnes qui y figurent.
story-mine-title = Les histoires où vous figurez
story-mine = { $count ->
    [0] Vous ne figurez dans aucune histoire pour le moment.
    [one] Vous figurez dans une histoire. Elle est, ou serait, racontée ainsi :
   *[other] Vous figurez dans { $count } histoires. Elles sont, ou seraient, racontées ainsi :
}
story-mine-note = Rien n’en est raconté sans votre oui, et vous pouvez revenir dessus ici à tout moment.
story-consent-title = Peut-on raconter cela ?
story-consent = { $again ->
    [yes] Votre part de cette histoire se lit autrement, je vous le demande donc de nouveau : peut-on la raconter ?
   *[no] { $manager } aimerait raconter aux leaders cette histoire d’entraide, où vous figurez. Êtes-vous d’accord ?
}
story-consent-then = C’est tout, mot pour mot. Elle va aux leaders et sponsors de cette communauté, par message privé et peut-être par courriel, et seulement si toutes les personnes qui y figurent sont d’accord.
story-consent-unnamed = Sans votre nom, il y est dit « un ou une collègue », les mots cités de vous sont laissés de côté, et aucun lien ne mène aux messages.
story-consent-note = Sans réponse, c’est non, et je ne relance pas ; après { $until }, je ne demande plus. On peut revenir sur un oui à tout moment. « quiet » change ce que je vous demande.
story-yes = Oui, racontez-la
story-unnamed = Oui, sans mon nom
story-no = Non merci
story-own = Changer ma part…
story-back = Revenir sur mon oui
story-agreed = { $named ->
    [yes] Merci. Vous êtes d’accord pour qu’on raconte ceci, avec votre nom :
   *[no] Merci. Vous êtes d’accord pour qu’on raconte ceci, sans votre nom :
}
story-is-approved = Les responsables l’ont approuvée. Elle va aux leaders avec leur prochain point.
story-was-told = Des leaders l’ont lue pour la première fois le { $on }.
story-agreed-note = Si vous changez d’avis, il suffit d’appuyer ici, maintenant ou plus tard. Je ne demande jamais pourquoi.
story-declined = Bien sûr. Elle n’est pas racontée, et personne ne saura qui l’a dit.
story-over = { $why ->
    [lapsed] Cette question n’est plus posée : tout le monde n’a pas répondu, l’histoire n’est donc pas racontée. Il n’y a plus rien à faire.
    [withdrawn] Cette histoire n’est plus racontée. { $agreed ->
        [yes] Merci d’avoir donné votre accord.
       *[no] Il n’y a plus rien à faire.
    }
   *[other] Cette histoire n’est pas racontée. { $agreed ->
        [yes] Merci d’avoir donné votre accord.
       *[no] Il n’y a plus rien à faire.
    }
}
story-newer = Cela se lit autrement maintenant. Si votre part a changé, je vous le demande de nouveau.
story-not-asked = Cette question n’est plus posée : l’histoire est close, ou se lit autrement maintenant.
story-over-already = Cette histoire n’est pas racontée ; il n’y a rien à reprendre.
story-taken-back = { $told ->
    [0] C’est repris. L’histoire n’est racontée à personne.
    [one] C’est repris. L’histoire n’est plus racontée ; le point qui la racontait le dit désormais.
   *[other] C’est repris. L’histoire n’est plus racontée ; les { $told } points qui la racontaient le disent désormais.
}
story-own-title = Ma part de l’histoire
story-own-intro = Dites-la comme vous voudriez que les leaders la lisent.
story-own-quote = Mes mots, tels qu’ils sont cités
story-own-how = Comment peut-on la raconter ?
story-own-named = Avec mon nom
story-own-unnamed = Sans mon nom
story-own-submit = Ainsi, d’accord
because-story-found = une réponse a aidé, et quelque chose en est sorti
because-story-asked = les responsables aimeraient raconter une histoire où vous figurez, et rien n’est raconté sans votre oui
because-story-approved = tout le monde y était d’accord, et les responsables l’ont approuvée

# ---

## Briefings

help-brief = les points pour les leaders : ce que dit le prochain, et qui le lit
    .usage = brief, brief @person

# Ce que lit un ou une leader.
brief-title = { $community } : le point des leaders, { $month } { $year }
brief-gist = { $stories ->
    [0] Deux minutes sur { $community }, et une chose que vous seul ou seule pouvez faire.
   *[other] { $asks ->
        [yes] Deux minutes sur { $community } : ce que l’entraide a permis, et une chose que vous seul ou seule pouvez faire.
       *[no] Deux minutes sur { $community } : ce que l’entraide a permis.
    }
}
brief-hello = { $named ->
    [yes] { $name }, bonjour.
   *[no] Bonjour.
}
brief-moved = Ce qui a bougé ces quatre dernières semaines
brief-means = (Ce qui est compté : { $means }.)
brief-story = Histoire : { $title }
brief-story-gone = { $count ->
    [one] Une histoire qui figurait ici n’est plus racontée.
   *[other] { $count } histoires qui figuraient ici ne sont plus racontées.
}
brief-behind = Voir ce qu’il y a derrière
brief-wish = Une chose que vous seul ou seule pouvez faire
brief-wish-answer = La question de { $who } dans { $place } n’a trouvé personne pour y répondre, et elle touche à ce que vous suivez.
brief-wish-host = { $count } collègues ont récemment posé des questions sur ce que vous suivez ({ $what }), et personne n’a ouvert de discussion là-dessus. Voulez-vous en animer une ? Elle vous est préparée.
brief-wish-thank = Un mot de votre part compterait beaucoup pour { $who }, dont l’aide est racontée plus haut.
brief-wish-forward = Si ce qui a aidé ici a été repris là où vous travaillez, dites où : la personne qui a aidé l’apprendrait.
brief-wish-vote = { $count ->
    [one] Une idée attend le vote de l’équipe de pilotage, et le vôtre manque encore.
   *[other] { $count } idées attendent le vote de l’équipe de pilotage, et le vôtre manque encore.
}
brief-wish-done = C’est fait. Merci.
brief-do-answer = Je vais y répondre
brief-do-host = Je veux bien l’animer
brief-do-thank = Remercier { $who }
brief-do-forward = Dire où…
brief-do-vote = Voir les idées
brief-signed = { $named ->
    [yes] Avec mes remerciements, { $by }, pour { $community }
   *[no] Avec les remerciements des responsables de { $community }
}
brief-found-useful = C’était utile
brief-found-not = Pas pour moi
brief-note = Vous recevez ceci une fois par mois parce que vous êtes leader ou sponsor de { $community }, ou que ses responsables vous ont choisi pour le lire. « quiet » change ce que je vous envoie.
brief-behind-gist = Derrière l’histoire : { $title }
brief-behind-unnamed = Une personne de cette histoire préfère ne pas être nommée, je ne mène donc à aucun message. { $manager } peut vous en dire plus.
brief-behind-agreed = Toutes les personnes qui y figurent sont d’accord pour que vous lisiez ceci, et { $manager } vous l’a adressée.
brief-gone = Ce point, ou cette partie, n’a plus cours. Il n’y a rien à faire.
brief-forward-title = Repris ailleurs
brief-forward-where = Où cela a-t-il été repris ?
brief-forward-hint = Le nom d’un guide, d’un plan, d’un programme, d’une formation
brief-forward-submit = Continuer
brief-forward-sure = Dois-je noter que cela a servi dans « { $where } » ? Les responsables le vérifient, puis la personne qui a aidé l’apprend.
brief-forward-say = Oui, le noter
brief-found-noted = Merci ; c’est bon à savoir.
brief-not-noted = Merci de le dire. Les responsables voient que celui-ci n’était pas pour vous.
brief-stop = Ne plus m’en envoyer
brief-stopped = C’est noté. Vous ne recevez plus de point, sauf si les responsables vous ajoutent de nouveau.
brief-host-noted = Merci. Les responsables le savent, et la préparent avec vous.

# Ce que les responsables voient d’abord.
brief-line = { $now ->
    [yes] Un point pour { $who }, à envoyer dès que vous le dites :
   *[no] Le point pour { $who }, à envoyer le { $on } si vous le dites :
}
brief-preview-press = La chose à faire tient en un bouton : { $label }
brief-download = À transmettre par courriel ou sur papier
brief-send = { $now ->
    [yes] Envoyer
   *[no] Envoyer le jour dit
}
brief-change = Modifier…
brief-leave = Laisser de côté…
brief-skip = Passer
brief-change-title = L’ouverture
brief-change-intro = Vos mots prennent la place de la première phrase. Écrivez dans la langue de la personne qui lit.
brief-change-opening = Avec vos mots
brief-change-submit = Garder
brief-leave-title = Laisser de côté
brief-leave-which = Que faut-il laisser de côté ?
brief-leave-submit = Laisser de côté
brief-leave-nothing = Il ne resterait rien. Appuyez plutôt sur « Passer ».
brief-part-numbers = Ce qui a bougé
brief-part-wish = La chose qu’il ou elle seul peut faire
brief-on-its-way = { $soon ->
    [yes] Il part pour { $who } maintenant, à une heure convenable.
   *[no] Il part pour { $who } le { $on }. D’ici là, une histoire dont quelqu’un revient sur son oui en est retirée d’elle-même.
}
brief-decided = C’est déjà décidé, par vous ou par un ou une collègue.
brief-skipped = Pas cette fois. { $who } n’en saura rien.
brief-nothing = { $count ->
    [one] Le { $on }, rien ne vaut deux minutes de { $names } : aucune histoire approuvée qui n’ait déjà été lue. Rien n’est envoyé.
   *[other] Le { $on }, rien ne vaut deux minutes de { $names } : aucune histoire approuvée qui n’ait déjà été lue. Rien n’est envoyé.
}
brief-undelivered = Le point pour { $who } n’a pas pu être remis. Peut-être voudrez-vous écrire vous-même.
brief-host-line = { $who } veut bien animer une discussion sur ce dont il ou elle s’occupe : { $what }
brief-host-draft = Préparer l’ouverture
brief-nobody = Choisissez un ou une collègue à qui je peux écrire, et qui veut bien recevoir ces points.
brief-nothing-now = Rien ne vaut deux minutes de { $who } pour le moment : aucune histoire approuvée qui n’ait déjà été lue, et rien que cette personne seule puisse faire.
brief-already = Le point pour { $who } est en route : { $by } l’a laissé partir, pour le { $on }.
brief-sent = { $who } a reçu son point le { $on } ; { $by } l’a laissé partir.
brief-readers-title = Les points pour les leaders
brief-readers = { $count ->
    [0] Le prochain point est prévu le { $on }. Personne ne le lit encore.
    [one] Le prochain point est prévu le { $on }, pour une personne.
   *[other] Le prochain point est prévu le { $on }, pour { $count } personnes.
}
brief-readers-note = Les leaders et sponsors de { $community } le lisent de par leur rôle. Vous voyez chaque point sur votre bureau le jeudi d’avant, et rien ne part sans votre oui. Qu’un point ait été lu se sait par les boutons pressés, et par rien d’autre.
brief-seat = { $who } : { $step ->
    [left-out] laissé de côté
    [proposed] un point attend votre oui
    [approved] un point est en route
    [sent] { $fared ->
        [acted] point du { $at }, et la chose demandée est faite
        [opened] point du { $at }, lu
       *[unread] point du { $at } ; aucun bouton pressé encore
    }
   *[none] pas encore de point
}{ $found ->
    [useful] {""} ; jugé utile
    [not] {""} ; pas pour cette personne
   *[none] {""}
}
brief-now = Le voir maintenant
brief-take = Le dernier, à transmettre
brief-remove = Laisser de côté
brief-again = Envoyer de nouveau
brief-add = Ajouter quelqu’un…
brief-add-title = Une personne de plus
brief-add-who = Qui doit aussi recevoir ces points ?
brief-add-intro = Elle reçoit un point environ une fois par mois, après votre oui. Elle peut y mettre fin à tout moment.
brief-add-submit = Ajouter
because-brief-prepared = le point pour les leaders vient la semaine prochaine, ou on l’a demandé
because-brief-approved = vous êtes leader ou sponsor, ou suivez cette communauté, et les responsables ont laissé partir le point du mois

# ---

## Maturity

help-maturity = où en est l’animation de cette communauté, et que faire ensuite
    .usage = maturity, maturity sponsorship, maturity page
maturity-title = L’animation de { $community }
maturity-level = { $level ->
    [reactive] Réactif
    [emergent] Émergent
    [engaged] Engagé
   *[activist] Activiste
}
maturity-dimension = { $dimension ->
    [management] Animation de la communauté
    [community] Communauté
    [sponsorship] Parrainage
    [leadership] Leadership
    [culture] Culture et activité
    [content] Contenus et curation
    [activities] Activités
    [membership] Membres
    [technology] Technologie
   *[metrics] Mesures
}
maturity-gist = { $dimension ->
    [management] Animation de { $community }, niveau : { $level }.
    [community] { $community } comme communauté, niveau : { $level }.
    [sponsorship] Parrainage de { $community }, niveau : { $level }.
    [leadership] Leadership dans { $community }, niveau : { $level }.
    [culture] Culture et activité dans { $community }, niveau : { $level }.
    [content] Contenus et curation dans { $community }, niveau : { $level }.
    [activities] Activités de { $community }, niveau : { $level }.
    [membership] Membres de { $community }, niveau : { $level }.
    [technology] Technologie dans { $community }, niveau : { $level }.
   *[metrics] Mesures de { $community }, niveau : { $level }.
}
maturity-means = { $managing ->
    [yes] { $level ->
        [reactive] L’animation est informelle, ou personne ne s’en charge : tout dépend de qui a le temps.
        [emergent] L’animation fait bel et bien partie du rôle de quelqu’un, à côté d’autres tâches.
        [engaged] Il existe un rôle formel d’animation, avec du temps, un rythme et un parrainage.
       *[activist] L’animation est reconnue comme une fonction essentielle : l’organisation compte dessus, et pourvoirait de nouveau le rôle.
    }
   *[no] { $level ->
        [reactive] C’est laissé au hasard jusqu’ici.
        [emergent] Un début est fait.
        [engaged] C’est fait régulièrement, et à dessein.
       *[activist] L’organisation compte dessus.
    }
}
maturity-about = { $dimension ->
    [management] La façon dont on prend soin de la communauté.
    [community] Savoir si les membres d’ici savent pourquoi ils y viennent, et si cela mène quelque part.
    [sponsorship] Savoir si quelqu’un d’influent soutient la communauté, et fait quelque chose pour elle.
    [leadership] Savoir si plus d’une personne la porte, et décide.
    [culture] Savoir si l’on se répond, se remercie, et ose demander.
    [content] Savoir si ce qui a été appris ici se retrouve et resservira.
    [activities] Savoir s’il se passe quelque chose régulièrement, et si cela mène quelque part.
    [membership] Savoir si les nouvelles personnes trouvent leur place, et si celles qui devraient être là y sont.
    [technology] Savoir si les outils sont réglés, atteignent tout le monde, et sont suivis.
   *[metrics] Savoir si les chiffres sont regardés, montrés, et suivis d’effet.
}
maturity-below = Ce que demande le niveau { $level } est acquis :
maturity-held = Ce qui porte le niveau { $level } :
maturity-ahead = { $count ->
    [one] Le niveau { $level } demande ceci ; une chose manque :
   *[other] Le niveau { $level } demande ceci ; { $count } choses manquent :
}
maturity-line = { $state ->
    [yes] Acquis : { $what }. { $evidence }
    [partly] En partie : { $what }. { $evidence }
    [no] Pas acquis : { $what }. { $evidence }
   *[unknown] Ne se sait pas encore : { $what }. { $evidence }
}
maturity-ready = { $count ->
    [one] Déjà là pour un niveau suivant :
   *[other] Déjà là pour des niveaux suivants :
}
maturity-next = { $count ->
    [one] La prochaine chose à faire :
   *[other] Les { $count } prochaines choses à faire :
}
maturity-next-none = Rien ne manque. Continuez, et montrez le chemin à d’autres.
maturity-do-answer = Répondez aux questions brèves : il y a des choses que rien d’écrit ne dit. Deux minutes suffisent.
maturity-start = { $start ->
    [desk] Ouvrir le bureau
    [open] Voir les questions ouvertes
    [strategy] Ouvrir la stratégie
    [team] Ouvrir l’équipe
    [ideas] Voir les idées
    [goals] Voir les buts
    [brief] Préparer un point
    [discuss] Ouvrir une discussion
    [campaign] Prévoir une campagne
    [story] Raconter une réussite
    [learn] Lire une leçon
    [thank] Remercier quelqu’un
    [thanking] Remercier quelqu’un…
    [used] Dire ce qui a servi
    [report] Voir le rapport
    [policy] Voir les règles
    [export] Emporter une copie
    [activities] Voir toutes les activités
    [page] Une page pour le parrainage
   *[questions] Questions brèves…
}
maturity-young = Je n’observe cette communauté que depuis { $since }. Une bonne partie de ceci sera plus juste dans quelques semaines.
maturity-untold = ne se sait pas encore
maturity-others = Les autres dimensions, d’après moins de signes. Un bouton dit pourquoi :
maturity-other = { $dimension } : { $level }
maturity-back = Revenir à l’ensemble
maturity-see = Voir l’évaluation
maturity-unsaid = { $count ->
    [one] Une question brève attend votre réponse, quand vous voudrez.
   *[other] { $count } questions brèves attendent votre réponse, quand vous voudrez.
}
maturity-rule = Un niveau est atteint quand tout ce qu’il demande est acquis, et tout ce que demandent les niveaux inférieurs. En partie ne suffit pas, ni ce qui ne se sait pas. La quantité de messages ou de personnes n’y change rien.
maturity-which = Je peux montrer : maturity, maturity page, ou l’une des dimensions : maturity community, sponsorship, leadership, culture, content, activities, membership, technology, metrics.
maturity-trend = { $dimension ->
    [management] Animation de la communauté, trimestre par trimestre
   *[other] Trimestre par trimestre
}
maturity-trend-step = Niveau
maturity-trend-unit = 1 Réactif … 4 Activiste
maturity-trend-quarter = { $quarter } { $level }
maturity-trend-alt = Le niveau, trimestre par trimestre : { $quarters }.

# What a sign is known by.
maturity-when = { $count ->
    [0] { $state ->
        [no] Rien de tel n’est noté depuis { $at }.
       *[partly] La dernière fois { $at }, c’est trop ancien.
    }
    [1] Une fois récemment, { $at }.
   *[other] { $count } fois récemment, la dernière { $at }.
}
maturity-rhythm = { $weeks ->
    [0] Pas fait depuis { $at }.
   *[other] À temps pendant { $on } des { $weeks } dernières semaines ; fait la dernière fois { $at }.
}
maturity-early = Rien n’est connu d’avant { $since } : c’est trop court pour le dire.
maturity-share = { $of ->
    [0] Il n’y avait rien à quoi le voir.
    [one] { $part } sur 1.
   *[other] { $part } sur { $of }.
}
maturity-written = { $state ->
    [yes] C’est dans la stratégie.
    [partly] L’un des deux est dans la stratégie.
   *[no] Rien n’est encore écrit.
}
maturity-channels = { $state ->
    [yes] Les deux sont choisis.
    [partly] L’un des deux est choisi.
   *[no] Aucun n’est encore choisi.
}
maturity-named = { $state ->
    [yes] { $count ->
        [0] C’est le cas.
       *[other] { $names }.
    }
   *[no] Personne encore.
}
maturity-unasked = Aucune réponse des responsables encore.
maturity-outdated = Réponse de { $by }, { $at } : { $said ->
    [yes] oui
    [partly] en partie
    [no] non
   *[unknown] je ne sais pas
}. Elle a plus de six mois, et il faut la redire.
maturity-said = Réponse de { $by }, { $at } : { $said ->
    [yes] oui
    [partly] en partie
    [no] non
   *[unknown] je ne sais pas
}.
maturity-manager = { $count ->
    [0] Personne n’est nommé à qui je puisse écrire.
   *[other] { $state ->
        [no] { $names } ; rien n’est encore noté dans ce rôle.
       *[other] { $names } ; dernier acte dans ce rôle { $at }.
    }
}
maturity-recorded = C’est noté avec les attributions de la personne responsable.
maturity-time = { $minutes ->
    [0] Personne n’a dit combien.
   *[other] { $minutes } minutes par semaine.
}
maturity-charged = En ce moment, quelqu’un d’autre que les responsables se charge d’une tâche.
maturity-themes = { $state ->
    [yes] { $count ->
        [one] Un thème est prévu pour un mois à partir de maintenant.
       *[other] Des thèmes sont prévus pour { $count } mois à partir de maintenant.
    }
    [partly] Tous les mois prévus sont passés.
   *[no] Aucun mois n’a encore de thème.
}
maturity-goals = { $state ->
    [yes] { $count ->
        [one] Un but est en cours, fixé { $at }.
       *[other] { $count } buts sont en cours, le dernier fixé { $at }.
    }
    [partly] Le dernier but, fixé { $at }, est arrivé à son jour.
   *[no] Aucun but n’est fixé.
}
maturity-activities = { $kept ->
    [0] Aucune des { $of } ne l’a été.
   *[other] { $left ->
        [0] Les { $of } l’ont été.
       *[other] { $kept } sur { $of } l’ont été. Pas tenues : { $rest }.
    }
}
maturity-decides = { $state ->
    [yes] { $count ->
        [1] Une fois récemment, { $at }.
       *[other] { $count } fois récemment, la dernière { $at }.
    }
    [partly] La dernière décision, { $at }, a été prise par les responsables seuls.
   *[no] Aucune décision n’est notée depuis six mois.
}
maturity-running = { $state ->
    [yes] { $count ->
        [one] Dans un canal.
       *[other] Dans { $count } canaux.
    }
    [partly] Je répète seulement : personne d’autre que les responsables n’en voit rien.
   *[no] Dans aucun canal.
}
maturity-covered = { $of ->
    [0] Personne n’a rien demandé au dernier trimestre.
   *[other] À temps : { $part } sur { $of } au dernier trimestre. { $lost ->
        [0] Aucune n’est restée deux semaines sans réponse.
        [one] Une est restée deux semaines sans réponse.
       *[other] { $lost } sont restées deux semaines sans réponse.
    }
}
maturity-months = { $count ->
    [0] Pas au cours des trois derniers mois.
    [one] Pendant un des trois derniers mois.
   *[other] Pendant { $count } des trois derniers mois.
}

# What levels ask for, and what to do about it.
maturity-sign-manager = quelqu’un anime la communauté, et a fait quelque chose pour elle en six semaines
    .do = Faites une chose pour elle cette semaine ; votre bureau montre la plus proche.
maturity-sign-counted = l’animation compte dans le travail de quelqu’un
    .do = Demandez que votre hiérarchie la compte quand votre temps est réparti et votre année évaluée. La page pour le parrainage vous donne les mots.
maturity-sign-purpose = le but de la communauté est écrit
    .do = Écrivez en une phrase ce que les membres viennent chercher ici.
maturity-sign-half = au moins la moitié des questions du dernier trimestre ont reçu une réponse dans le délai promis
    .do = Regardez ce qui attend, et portez chaque question à une personne qui peut savoir.
maturity-sign-formal = le rôle est écrit là où l’est le travail de la personne responsable
    .do = Convenez de deux phrases pour votre fiche de poste, vos termes de référence ou votre plan de travail, et notez qu’elles y sont.
maturity-sign-time = il est convenu combien de temps l’animation peut prendre
    .do = Dites combien de minutes par semaine l’animation peut prendre, et convenez-en avec votre hiérarchie.
maturity-sign-cadence = au moins cinq des huit activités régulières du guide ont été tenues à temps pendant presque tout le dernier trimestre
    .do = Reprenez l’activité délaissée depuis le plus longtemps, avec quinze minutes pour elle dans votre agenda.
maturity-sign-covered = quatre questions sur cinq ont reçu une réponse dans le délai promis, et presque aucune ne reste sans réponse
    .do = Occupez-vous vous-même de la plus ancienne question ouverte, et demandez ce qui fait attendre les autres.
maturity-sign-convened = l’équipe de pilotage est en contact tous les quinze jours
    .do = Écrivez cette semaine à l’équipe de pilotage, avec une chose à trancher.
maturity-sign-goals = la communauté a un but dont le jour est à venir
    .do = Fixez un but qui compte pour les membres, avec un jour.
maturity-sign-sponsor = quelqu’un d’influent parraine la communauté
    .do = Demandez à une personne de la direction de la parrainer, et nommez-la ici.
maturity-sign-acts = le parrainage s’est traduit par un acte en six mois
    .do = Demandez à la personne qui parraine une chose de cinq minutes, qu’elle seule peut faire.
maturity-sign-decides = l’équipe de pilotage décide, et non les responsables seuls
    .do = Soumettez la prochaine idée au vote de l’équipe de pilotage avant de décider.
maturity-sign-shared = les tâches sont partagées, et tout ne tient pas à une seule personne
    .do = Confiez une tâche pour un mois à une personne du leadership ou de la facilitation, avec le jour où elle vous revient.
maturity-sign-carried = le résultat d’une discussion a été porté plus loin en six mois
    .do = Ouvrez une discussion avec une personne dirigeante qui peut en porter le résultat, et notez ce qu’il en est advenu.
maturity-sign-stories = une réussite a été approuvée en six mois
    .do = Racontez une question dont la réponse a changé quelque chose, avec l’accord de toutes les personnes citées.
maturity-sign-learning = les responsables ont appris quelque chose sur l’animation au dernier trimestre
    .do = Lisez une leçon de trois minutes, et essayez-la une fois.
maturity-sign-relied = un plan ou une stratégie de l’organisation compte sur la communauté
    .do = Trouvez le plan qui serait plus difficile sans elle, et demandez qu’une phrase la nomme.
maturity-sign-successor = le rôle serait de nouveau pourvu en cas de départ
    .do = Demandez qui prendrait la suite, et écrivez ce que cette personne devrait savoir.
maturity-sign-scope = son domaine, et qui elle sert, sont écrits
    .do = Écrivez son domaine, et les deux ou trois groupes qu’elle sert.
maturity-sign-reviewed = sa stratégie a été revue en quatre mois
    .do = Revoyez la stratégie un quart d’heure avec l’équipe de pilotage, et dites ce qui reste ou ce qui change.
maturity-sign-peers = au moins la moitié des premières réponses viennent de membres, non des responsables
    .do = Gardez votre propre réponse un jour, et demandez à un membre qui peut savoir.
maturity-sign-asked = on a demandé aux membres, dans l’année, ce dont ils ont besoin
    .do = Demandez aux membres, en une question ouverte, ce qu’ils attendent d’ici, et dites-leur ce que vous avez entendu.
maturity-sign-briefed = les leaders apprennent environ chaque mois ce que fait la communauté
    .do = Préparez le prochain point : deux réussites et une chose à demander.
maturity-sign-speaks = la personne qui parraine parle de la communauté là où vous n’êtes pas
    .do = Donnez-lui deux phrases et une réussite pour sa prochaine réunion.
maturity-sign-budget = il y a de l’argent pour elle, si peu que ce soit
    .do = Demandez une petite chose qui a un prix : une traduction, une salle, un prix pour le défi du mois.
maturity-sign-coreteam = d’autres la portent aussi : leadership, facilitation, parrainage
    .do = Demandez aux deux membres qui aident le plus s’ils se chargeraient de quelque chose, et nommez-les ici.
maturity-sign-hosted = une personne dirigeante a animé une discussion en six mois
    .do = Trouvez un sujet qui revient, et demandez à une personne dirigeante d’en animer la discussion.
maturity-sign-thanks = des collègues se sont remerciés pendant chacun des trois derniers mois
    .do = Remerciez quelqu’un là où d’autres le voient, et pour une chose précise : cela se copie.
maturity-sign-personal = des personnes sont remerciées en leur nom propre, environ tous les quinze jours
    .do = Remerciez aujourd’hui une personne pour une chose qu’elle a faite, et dites ce que cela a changé.
maturity-sign-told = les membres apprennent environ chaque mois à quoi leur aide a servi
    .do = Trouvez une chose qui a servi, dans un document ou une formation, et notez-la.
maturity-sign-safe = une personne débutante peut demander ici sans craindre d’être jugée
    .do = Posez vous-même une question qui montre ce que vous ne savez pas.
maturity-sign-accepted = pour au moins une question sur quatre qui a reçu une réponse, on sait ce qui a aidé
    .do = Demandez aux trois dernières personnes quelle réponse les a aidées.
maturity-sign-library = ce qui a été appris est gardé en un lieu, et quelqu’un s’en occupe
    .do = Choisissez un lieu pour ce qui a été appris, et une personne qui y passe une demi-heure par mois.
maturity-sign-reused = ce qui a été répondu une fois a resservi en six mois
    .do = Montrez à la prochaine personne qui demande une réponse qui existe déjà.
maturity-sign-themes = le sujet des prochains mois est prévu
    .do = Donnez un thème au mois prochain.
maturity-sign-rhythm = au moins deux des huit activités régulières du guide ont été tenues à temps pendant presque tout le dernier trimestre
    .do = Choisissez deux activités que vous tiendrez, et laissez les autres pour l’instant.
maturity-sign-ideas = des idées ont été recueillies en six mois
    .do = Demandez des idées, et dites pour quand vous décidez.
maturity-sign-campaigns = une campagne a eu lieu en six mois
    .do = Prévoyez-en une petite : une semaine, une question, une personne qui l’anime.
maturity-sign-calendar = les membres savent ce qui est prévu pour les trois prochains mois
    .do = Prévoyez la prochaine chose qui se passera ici, et dites-en le jour aux membres.
maturity-sign-newcomers = quatre personnes sur cinq qui demandaient pour la première fois ont eu une réponse dans le délai promis
    .do = Occupez-vous d’abord de qui demande pour la première fois.
maturity-sign-field = des collègues du terrain participent, et pas seulement le siège
    .do = Invitez par leur nom deux collègues du terrain, chacun avec une question à laquelle il peut répondre.
maturity-sign-recognised = les personnes qui aident le plus sont distinguées environ chaque mois
    .do = Regardez sur votre bureau les distinctions proposées ce mois-ci.
maturity-sign-members = une idée ou un vote est venu en six mois de quelqu’un d’autre que les responsables
    .do = Mettez une idée au vote, et demandez la leur à deux membres.
maturity-sign-absent = on sait qui devrait être là et n’y est pas
    .do = Écrivez trois groupes qui devraient être là, et invitez une personne de chacun.
maturity-sign-running = je travaille dans ses canaux, et ne fais pas que répéter
    .do = Finissez la répétition quand vous aurez assez vu ce que j’enverrais.
maturity-sign-reach = chaque personne qui devrait participer le peut, même avec une connexion faible
    .do = Demandez à un collègue dont la connexion est faible de vous montrer ce qu’il voit.
maturity-sign-rules = ses règles ont été regardées et fixées dans l’année
    .do = Lisez les règles une fois, et changez celle qui ne convient pas.
maturity-sign-channels = il est convenu où vont les nouvelles pour tout le monde, et où parle l’équipe de pilotage
    .do = Choisissez les deux canaux.
maturity-sign-survive = ce qui a été appris survivrait à un changement d’outil
    .do = Emportez une copie une fois par trimestre, et notez où elle se trouve.
maturity-sign-support = quelqu’un s’en occupe quand les outils tombent en panne
    .do = Convenez avec vos collègues de l’informatique à qui écrire en cas de panne, et demandez un appui au parrainage.
maturity-sign-looked = ses chiffres ont été regardés au dernier trimestre
    .do = Regardez le rapport du trimestre.
maturity-sign-measured = ses chiffres sont regardés environ chaque mois
    .do = Regardez le rapport, et choisissez un chiffre à suivre.
maturity-sign-reached = en six mois, le jour d’un but est venu, et le résultat a été dit
    .do = Regardez vos buts, et donnez à l’un d’eux un jour dans le trimestre.
maturity-sign-changed = une décision a changé à cause de ce que disaient les chiffres
    .do = Portez un chiffre à l’équipe de pilotage, et demandez ce qu’il faudrait faire autrement.

# The short questions.
maturity-ask-title = Quelques questions
maturity-ask-intro = Cinq questions brèves au plus. Rien d’écrit ici ne dit les réponses. Elles valent deux trimestres ; puis je redemande, ici même.
maturity-ask-submit = Enregistrer
maturity-ask-none = Il n’y a rien à demander pour cela : tout se voit d’ici.
maturity-answer = { $said ->
    [yes] Oui
    [partly] En partie
    [no] Non
   *[unknown] Je ne sais pas
}
maturity-ask-counted = Votre hiérarchie compte-t-elle l’animation de cette communauté dans votre travail ?
maturity-ask-role = L’animation est-elle écrite dans votre fiche de poste, vos termes de référence ou votre plan de travail ?
maturity-ask-relied = Un plan ou une stratégie de votre organisation compte-t-il sur cette communauté ?
maturity-ask-successor = Si vous partiez, quelqu’un serait-il nommé pour prendre la suite ?
maturity-ask-budget = Y a-t-il de l’argent pour cette communauté, si peu que ce soit ?
maturity-ask-speaks = La personne qui parraine a-t-elle parlé d’elle à d’autres ces six derniers mois ?
maturity-ask-asked = A-t-on demandé aux membres, dans l’année, ce dont ils ont besoin ?
maturity-ask-safe = Une personne débutante peut-elle demander ici sans craindre d’être jugée ?
maturity-ask-library = Ce qui a été appris est-il gardé en un lieu, avec quelqu’un qui s’en occupe ?
maturity-ask-calendar = Les membres savent-ils ce qui est prévu pour les trois prochains mois ?
maturity-ask-field = Des collègues du terrain participent-ils, et pas seulement le siège ?
maturity-ask-absent = Savez-vous qui devrait être là et n’y est pas ?
maturity-ask-reach = Chaque personne qui devrait participer le peut-elle, même avec une connexion faible ?
maturity-ask-survive = Ce qui a été appris survivrait-il à un changement d’outil ?
maturity-ask-support = Quelqu’un s’en occupe-t-il quand les outils tombent en panne ?
maturity-ask-changed = Une décision a-t-elle changé, ces six derniers mois, à cause de ce que disaient les chiffres ?

# The page for a sponsor.
maturity-page-title = L’animation de { $community }, { $quarter }
maturity-page-gist = Une page à montrer à la personne qui parraine : où en est la communauté, ce qui le montre, et ce que vous lui demandez.
maturity-page-brief = Ce qui est en place, ce qui manque, et à quoi on le voit, se lit ligne par ligne sur la page elle-même.
maturity-page-take = Emporter la page
maturity-page-purpose = Ce à quoi elle sert : { $purpose }
maturity-page-shown = Ce qui est en place, et comment nous le savons :
maturity-page-first = C’est la première évaluation ; à partir du prochain trimestre, cette page dira ce qui a changé.
maturity-page-same = Rien n’a changé depuis { $since }.
maturity-page-moved = Ce qui a changé depuis { $since } :
maturity-page-change = { $how ->
    [gained] Acquis depuis : { $what }.
   *[lost] Plus acquis : { $what }.
}
maturity-page-wanted = { $count ->
    [0] Nous ne vous demandons rien de nouveau : ce que seul un parrainage peut donner est là. Merci de le donner.
    [one] Ce que nous vous demandons :
   *[other] Ce que nous vous demandons, le plus important d’abord :
}
maturity-page-note = Évalué { $at } d’après ce qui est noté, et d’après les réponses des responsables là où rien n’est noté. La quantité de messages, ou le nombre de personnes, ne change rien au niveau.
maturity-from-sponsor-counted = Dire que l’animation de cette communauté compte dans le travail de la personne responsable, à elle et à sa hiérarchie.
maturity-from-sponsor-formal = Faire écrire le rôle : deux phrases dans une fiche de poste, des termes de référence ou un plan de travail.
maturity-from-sponsor-time = Convenir du nombre d’heures par semaine que l’animation peut prendre, et les protéger.
maturity-from-sponsor-budget = Lui donner un petit budget : traduction, événement, outil.
maturity-from-sponsor-relied = Nommer cette communauté dans un plan ou une stratégie que vous signez, comme une façon de faire le travail.
maturity-from-sponsor-successor = Décider dès maintenant qui prendrait le rôle en cas de départ.
maturity-from-sponsor-speaks = En parler une fois ce trimestre là où la personne responsable n’est pas, avec une réussite d’ici.
maturity-from-sponsor-acts = Répondre à un point pour les leaders, ou porter plus loin le résultat d’une discussion, ce trimestre.

# When a level has changed.
maturity-turned = { $how ->
    [fell] L’animation de la communauté était au niveau { $was } le trimestre dernier ; elle est maintenant au niveau { $now }.
   *[rose] L’animation de la communauté est passée du niveau { $was } au niveau { $now } depuis le trimestre dernier.
}
maturity-turned-why = { $how ->
    [fell] { $count ->
        [0] Tout ce que ce niveau demande n’est plus acquis. Cela ne dit rien du mal que chacun s’est donné.
       *[other] Voici pourquoi ; cela ne dit rien du mal que chacun s’est donné :
    }
   *[rose] { $count ->
        [0] Tout ce que ce niveau demande est acquis maintenant.
       *[other] Voici ce qui a fait la différence :
    }
}
maturity-noticed = C’est noté
maturity-noticed-reply = C’est noté. « maturity » le montre de nouveau quand vous voulez.
because-level-changed = un trimestre est passé, et le niveau de l’animation a changé

# ---

## Lessons

help-learn = des leçons de trois minutes sur l’animation d’une communauté, et mon journal de formation
    .usage = learn, learn yes, learn log
learn-title = Apprendre à animer une communauté
learn-home = { $count } leçons, d’environ { $minutes } minutes chacune. Chacune porte sur une seule chose, avec une chose à essayer.
learn-next = La prochaine pour vous : { $title }.
learn-next-because = La prochaine pour vous : { $title }. Elle aide pour ce que l’évaluation a trouvé ouvert : { $what }.
learn-all-known = Vous avez lu toutes les leçons, ou elles vous ont été apportées. Qu’y ajouteriez-vous ?
learn-open = La lire
learn-weekly = { $on ->
    [yes] Une leçon vous arrive chaque semaine, choisie d’après ce qui manque à votre communauté, et jamais deux fois la même.
   *[no] Aucune leçon n’arrive d’elle-même. Si vous dites oui, il en vient une par semaine, choisie d’après ce qui manque à votre communauté.
}
    .switch = { $on ->
        [yes] Plus de leçon chaque semaine
       *[no] Oui, une par semaine
    }
learn-all = Toutes les leçons
learn-all-gist = { $count } leçons, selon ce que fait une personne qui anime une communauté.
learn-about = { $what } : { $count ->
    [one] une leçon
   *[other] { $count } leçons
}{ $left ->
    [0] , toutes lues.
   *[other] , dont { $left } à lire.
}
learn-show = Montrer
learn-of = Les leçons à ce sujet : { $what }.
learn-line = { $state ->
    [tried] { $title } (essayée)
    [read] { $title } (lue)
   *[new] { $title }
}
learn-which = Je ne connais aucune leçon de ce nom. « learn » montre la prochaine ; « learn all » les montre toutes.
learn-no-such = Cette leçon n’est plus parmi les miennes. « learn » montre ce qu’il y a.
learn-gist = Votre leçon de la semaine : { $title }.
learn-chosen = Choisie parce que l’évaluation a trouvé ceci ouvert : { $what }.
learn-note = Une leçon par semaine, puisque vous avez dit oui. « learn no » les arrête ; « quiet » change ce que je vous envoie d’autre.
learn-try = À essayer : { $what }
learn-read = Je l’ai lue
learn-tried = Je l’ai essayée
learn-share = Partager une pratique…
learn-noted-read = C’est noté. Si vous l’essayez, dites-le-moi ; si cela ne marche pas chez vous, dites-le à d’autres responsables.
learn-noted-tried = C’est noté. Ce qui en est sorti peut aider quelqu’un d’autre : « Partager une pratique » est à portée de main.
learn-noted-before = C’est déjà noté.
learn-share-title = Partager une pratique
learn-share-intro = Ce sera publié dans { $place }, avec votre nom, dans ces mots ou dans d’autres.
learn-share-text = Ce que vous voulez dire
learn-share-submit = Publier
learn-share-empty = Dites quelque chose, si bref que ce soit.
learn-share-copy = Aucun canal des responsables n’est encore nommé, je ne peux donc pas publier pour vous. Pour commencer, à copier :
learn-share-name = En nommer un dans la stratégie
learn-shared = Une pratique à partager, à propos de : { $title }
learn-shared-reply = Je publie dans { $place }. Si je ne suis pas dans ce canal, je vous le dirai.
learn-share-lost = Ce que vous vouliez partager n’a pas pu être publié : je ne suis pas dans le canal des responsables, ou il n’existe plus. Invitez-moi là-bas, ou publiez vous-même.
learn-log-open = Mon journal de formation
learn-log-title = Votre journal de formation
learn-log-empty = Rien n’est encore dans votre journal. Par exemple : learn log Facilitation en ligne, 2 h, formelle
learn-log-gist = En { $quarter }, vous avez appris pendant { $time }.
learn-log-quarter = { $quarter }
learn-log-sum = formelle { $formal }, informelle { $informal }
learn-time = { $rest ->
    [0] { $hours } h
   *[other] { $hours ->
        [0] { $rest } min
       *[other] { $hours } h { $rest } min
    }
}
learn-log-line = { $formal ->
    [yes] { $what } : { $time }, formelle, { $at }
   *[no] { $what } : { $time }, informelle, { $at }
}
learn-log-remove = Retirer
learn-log-more = { $count ->
    [one] Une entrée plus ancienne est dans le fichier.
   *[other] { $count } entrées plus anciennes sont dans le fichier.
}
learn-log-take = Emporter le journal
learn-log-note = Personne d’autre que vous ne voit votre journal. L’évaluation compte que quelque chose a été appris, non quoi.
learn-log-add = Ajouter…
learn-log-form = Ce que vous avez appris
learn-log-what = De quoi s’agissait-il ?
learn-log-how-long = Combien de temps cela a-t-il pris ?
learn-log-time-hint = Comme 2 h, 1,5 h ou 45 min
learn-log-which = Était-ce formel ?
learn-log-kind = { $formal ->
    [yes] Formel : un cours, une formation, avec ou sans attestation
   *[no] Informel : un échange avec un collègue, un livre, une heure à regarder comment font d’autres
}
learn-log-save = Garder
learn-log-no-words = Dites en quelques mots de quoi il s’agissait.
learn-log-no-time = Une durée comme 2 h ou 45 min, s’il vous plaît.
learn-log-how-long-was-it = Combien de temps cela a-t-il pris ? Un bouton, et vous pouvez le dire.
learn-log-how = De quoi s’agissait-il ? Un bouton, et vous pouvez le dire.
because-lesson = cette personne a dit oui à une leçon par semaine, et celle-ci répond à ce qui manque à la communauté

# The lessons. Each is of our own writing: what happens, what helps, what to beware of, one thing to try, words to share.

lesson-first-answer = La première réponse n’a pas à être la meilleure
    .why = Qui pose une question regarde le canal une heure plus tard, puis le soir, puis plus jamais. Une personne dont la première question est tombée dans le silence en pose rarement une deuxième, et celles qui l’ont vu ne poseront pas leur première.
    .how = Ce qui rompt le silence n’est pas la réponse complète d’un expert. C’est n’importe quelle réponse qui montre que quelqu’un a lu : « Je ne sais pas, mais Ben a eu cela au Turkana ; je lui demande », ou une question qui éclaire le cas. Cela prend une minute, et attire souvent les personnes qui savent, car on rejoint plus facilement un fil ouvert qu’un fil vide.
    .care = Ne remplissez pas le silence par « Excellente question ». On distingue bien une réponse qui fait avancer d’une réponse de façade.
    .try = Aujourd’hui, répondez à une question qui attend par le nom d’une personne qui peut savoir, et dites pourquoi vous pensez à elle.
    .share = Qu’écrivez-vous quand une question attend depuis des heures et que vous ne savez pas répondre ? Voici ma phrase :
lesson-right-person = Demander à une personne, et dire pourquoi
    .why = « Quelqu’un peut-il aider ? » est une phrase à laquelle chacun peut laisser répondre les autres. Plus le canal est grand, plus c’est certain.
    .how = Demandez à une seule personne, en privé ou par son nom, et donnez-lui la raison : « Vous avez installé les réfrigérateurs solaires à Marsabit ; la question d’Amina porte exactement là-dessus. » Tout l’art est dans la raison. Elle montre que vous n’avez pas pris un nom dans une liste, elle dit quelle partie de la question la concerne, et elle rend le non facile : « c’était Kim, pas moi » est aussi une bonne réponse.
    .care = Prenez garde à qui vous demandez toujours. La personne qui répond si bien a aussi un métier ; qui est sollicité chaque semaine cesse de lire vos messages bien avant de le dire.
    .try = Pour la prochaine question, trouvez un deuxième nom : quelqu’un qui pourrait répondre et à qui vous n’avez jamais demandé.
    .share = Comment trouvez-vous la personne qui sait et à qui l’on n’a jamais demandé ? Voici ce qui a marché pour moi :
lesson-hold-back = La réponse que l’on garde pour soi
    .why = Vous savez la réponse, et l’écrire prend deux minutes. Faites-le pendant un an et vous tenez un guichet avec une seule personne derrière : tout le monde vous écrit, personne ne lit ce que demandent les autres, et pendant vos congés il ne se passe rien.
    .how = Laissez un jour une question qui n’est pas urgente. Si personne ne vient, portez-la à un membre au lieu de répondre : « Vous l’avez vécu en mars, diriez-vous comment cela s’est passé ? » Ajoutez ensuite ce que vous savez sous sa réponse, comme le ferait un collègue. Une communauté commence là où les membres se voient répondre les uns aux autres.
    .care = Ce n’est pas un principe. Si le soin d’un enfant, une cargaison ou la sécurité de quelqu’un en dépend, répondez tout de suite, et dites ensuite qui d’autre l’aurait su.
    .try = Choisissez cette semaine une question à laquelle vous pourriez répondre, et obtenez qu’un membre y réponde d’abord.
    .share = À quoi répondez-vous vous-même, et que gardez-vous pour vous ? Où je trace la limite :
lesson-close-the-loop = Demander ce qui a aidé
    .why = Un fil de neuf réponses s’achève, et personne ne sait laquelle a résolu quoi que ce soit. La prochaine personne qui a ce problème lit les neuf, ou redemande. Et qui a donné la bonne réponse ne l’apprend jamais.
    .how = Deux jours plus tard, demandez dans le fil à qui avait posé la question : « Laquelle de ces réponses avez-vous suivie, et a-t-elle marché ? » Vous obtenez l’une de ces trois choses : une réponse reconnue que d’autres retrouveront, une correction qui compte plus que la réponse, ou « nous avons fait autrement », souvent la meilleure histoire du mois. Et cela apprend à tous, sans un mot, qu’ici on revient dire ce qu’il en est.
    .care = Demandez une fois. C’est pour des rappels de ce genre que l’on quitte une communauté.
    .try = Prenez un fil de la semaine passée qui s’est simplement arrêté, et demandez quelle réponse a servi.
    .share = J’ai demandé à trois personnes ce qu’il était advenu des réponses reçues ici. Ce qu’elles m’ont dit :
lesson-good-question = Aider à demander
    .why = « Quelqu’un a-t-il de l’expérience avec les réfrigérateurs ? » n’obtient que le silence. Non que personne n’en ait, mais personne ne voit quoi répondre, ni si cela le concerne.
    .how = Ne corrigez pas la question en public ; complétez-la. Demandez la seule chose qui manque : quel modèle, quel pays, pour quand, ce qui a déjà été essayé. Mieux, proposez une supposition que l’on peut rectifier : « S’agit-il de l’alarme après une coupure ? » On corrige une supposition fausse plus vite qu’on ne répond à une question ouverte, et le fil contient alors ce qu’il faut pour répondre d’un coup.
    .care = Un guide épinglé sur l’art de demander est lu par les personnes qui demandent déjà bien. Un bon exemple, dans un fil, apprend plus qu’une règle.
    .try = Trouvez une question vague de cette semaine, et répondez par une supposition à confirmer ou à corriger.
    .share = Une question restée sans réponse jusqu’à ce qu’on la pose autrement. Avant et après :
lesson-newcomer = La première fois que quelqu’un écrit
    .why = Qui écrit ici pour la première fois a le plus souvent lu pendant des semaines, et s’est demandé si sa question n’était pas trop simple. Ce qui se passe dans les heures qui suivent décide si c’est un membre ou une visite.
    .how = Veillez à ce que la première question d’une nouvelle personne reçoive une réponse avant toute autre : c’est le seul endroit où une petite faveur est juste. Un mot de bienvenue est bon s’il dit quelque chose d’elle : « heureux d’avoir quelqu’un de Niamey ; deux autres au Sahel travaillent sur le même sujet ». Cette phrase lui donne deux collègues, ce qui vaut mieux qu’un paragraphe chaleureux.
    .care = Pas de tour de présentation sur commande. Devoir se présenter à quatre cents personnes est une raison de ne pas écrire.
    .try = Présentez la prochaine nouvelle personne à un membre, par ce qu’ils ont en commun.
    .share = Comment a-t-on trouvé sa place dans votre communauté ? Je l’ai demandé aux trois dernières personnes arrivées :
lesson-purpose = Une phrase qui dit à quoi cela sert
    .why = « Favoriser l’échange et l’apprentissage entre praticiens » décrit n’importe quelle communauté, et n’aide donc personne à décider quoi demander, qui inviter ou que refuser.
    .how = Écrivez la phrase du côté des membres et mettez-y un moment : « Quand un réfrigérateur tombe en panne un vendredi, quelqu’un ici a eu ce réfrigérateur. » Puis éprouvez-la trois fois : une nouvelle collègue saurait-elle quoi demander ? Votre direction saurait-elle pourquoi vous y passez du temps ? Exclut-elle quelque chose ? Si elle n’exclut rien, elle n’est pas finie.
    .care = Ne l’écrivez pas en comité. Écrivez-la, montrez-la à trois membres, et changez les mots qu’ils n’emploient pas.
    .try = Demandez à deux membres ce qui leur manquerait si ce lieu fermait. Leurs mots sont votre phrase.
    .share = Notre but en une phrase, avant et après l’avis des membres. Laquelle des deux vous ferait venir ?
lesson-few-minutes = Quatre-vingt-dix minutes par semaine
    .why = La plupart des personnes qui s’occupent d’une communauté le font à côté d’un autre travail. Les semaines où rien ne se fait ne sont pas des semaines de paresse ; ce sont des semaines où elle n’avait pas de place dans l’agenda, et tout le reste en avait une.
    .how = Trois petits rendez-vous font plus qu’un long. Lundi, vingt minutes : ce qui attend, et qui pourrait y répondre. Mercredi, vingt minutes : un remerciement, une nouvelle personne, un mot à l’équipe de pilotage. Vendredi, dix minutes : ce qui s’est passé, et une ligne notée pour le prochain rapport. Le reste est pour l’imprévu. Dit à voix haute, quatre-vingt-dix minutes est aussi un chiffre dont vous pouvez convenir avec votre hiérarchie.
    .care = Ne les passez pas à tout lire. Vous n’êtes pas l’archive ; vous veillez à ce que les gens se trouvent.
    .try = Mettez dès maintenant les trois rendez-vous dans l’agenda de la semaine prochaine, avec ce que vous y ferez.
    .share = Combien de minutes par semaine avez-vous pour votre communauté, et que laissez-vous de côté ? Ma semaine :
lesson-one-goal = Un but qui compte pour les membres
    .why = « Deux cents membres en juin » est un but que ne partage aucun membre. On l’atteint en invitant tout le monde, et le canal devient plus bruyant et moins bon.
    .how = Choisissez ce qu’un membre remarquerait : quatre questions sur cinq avec une réponse en un jour ; une réponse à chaque première question ; une chose par mois qui a servi dans un programme. Donnez-lui un jour, pas trop lointain, et une personne qui y regarde chaque mois. Deux buts suffisent bien à côté d’un autre travail. Quand le jour vient, dites ce qu’il en est advenu, même s’il est manqué : c’est ce qui rend le prochain but crédible.
    .care = La part de très peu de questions saute d’un mois à l’autre. Avec dix questions par mois, comptez-les ; ne parlez pas en pourcentages.
    .try = Rayez un but qui compte des personnes ou des messages, et mettez à sa place un but qu’un membre sentirait.
    .share = Le but que nous nous sommes fixé, pourquoi celui-là, et ce qu’il en est advenu :
lesson-figures = Que regarder dans un rapport
    .why = Un rapport de vingt chiffres est lu une fois. Ce qui aide, c’est une habitude de dix minutes : les trois mêmes chiffres, chaque mois, et une question à leur sujet.
    .how = Regardez ce qui attend et depuis quand, si les nouvelles personnes ont une réponse aussi souvent que les anciennes, et si la charge repose sur peu de monde. Puis demandez-vous une chose : qu’est-ce qui a changé, et sais-je pourquoi ? Souvent vous le savez, car deux experts étaient en mission. Écrivez cette demi-phrase à côté du chiffre ; dans un an elle vaudra plus que lui.
    .care = Les petits nombres bougent par hasard. Si le mois dernier a eu huit questions et celui-ci onze, il ne s’est encore rien passé. Attendez le troisième mois avant de rien changer.
    .try = Ouvrez le rapport du dernier trimestre et nommez une chose que vous feriez autrement à cause de lui. S’il n’y en a pas, choisissez un autre chiffre à suivre.
    .share = Un chiffre qui a changé ce que nous faisons, et ce que nous faisons maintenant :
lesson-role-on-paper = Deux phrases dans une fiche de poste
    .why = Un travail qui n’est écrit nulle part se fait le soir, et finit quand la personne part. Il n’entre non plus dans aucune évaluation : mieux vous le faites, moins il semble coûter.
    .how = Ne demandez pas un poste. Demandez deux phrases dans ce qui existe : « Anime la communauté de pratique sur l’approvisionnement en vaccins (environ 90 minutes par semaine) : veille aux réponses, réunit l’équipe de pilotage, et rend compte deux fois par an de ce qui en est sorti. » Apportez un exemple de ce qui en est sorti, et laissez votre hiérarchie changer les mots. Un plan de travail se change plus facilement qu’une fiche de poste ; commencez par là.
    .care = Demandez avant la période de planification, non après. Dans la plupart des organisations, c’est facile deux semaines par an.
    .try = Écrivez vos deux phrases aujourd’hui, et notez la date à laquelle les plans de travail sont arrêtés.
    .share = Les phrases qui ont fait entrer ma communauté dans un plan de travail. Prenez-les, et dites-moi ce que vous avez changé :
lesson-hand-over = Confier une chose, pour un mois
    .why = « Nous devrions partager le travail » mène à une réunion. Personne ne prend la moitié d’un rôle dont on ne voit pas la fin.
    .how = Confiez quelque chose de petit, d’entier et de limité : les questions ouvertes d’un canal jusqu’à la fin du mois, ou l’accueil des nouvelles personnes. Dites ce que cela prend (« un quart d’heure, deux fois par semaine »), à quoi l’on voit que c’est fait, que les erreurs sont permises, et quel jour cela vous revient de soi-même. C’est la date de fin qui rend le oui facile. Demandez ensuite ce que la personne changerait, et changez une chose : c’était à elle, après tout.
    .care = Une fois confié, n’y touchez plus. Corriger le troisième mot d’accueil dit que ce n’était pas vraiment confié.
    .try = Écrivez une tâche, ses minutes et sa date de fin, et demandez au membre qui la ferait bien.
    .share = Ce que j’ai confié, à qui (avec son accord), et ce que cette personne a fait mieux que moi :
lesson-content-plan = Un thème par mois
    .why = Une communauté sans dates vit du hasard, et le hasard est vif certaines semaines et mort d’autres. Un programme complet, lui, demande une équipe que vous n’avez pas.
    .how = Donnez à chacun des trois prochains mois un thème, tiré de ce que les membres demandent de toute façon et des dates qui viendront quoi que vous fassiez : les pluies, la campagne, le budget. Pour chacun, nommez une seule chose qui se passera (une question à tous, une heure avec quelqu’un qui sait, une courte liste de ce qui a été appris) et qui la fait. Dites la liste aux membres. Cela prend une heure par trimestre, avec l’équipe de pilotage.
    .care = Un plan plein ne laisse pas de place à l’imprévu. Laissez exprès une semaine sur trois vide.
    .try = Nommez maintenant le thème du mois prochain, et la personne dont l’heure donnerait envie de venir.
    .share = Nos thèmes pour les trois prochains mois, et d’où ils viennent :
lesson-core-team = Quatre personnes et quinze jours
    .why = Une équipe de pilotage n’est pas un comité. Ce sont les quelques personnes qui remarqueraient que la communauté se tait, et à qui vous pouvez demander de petites choses.
    .how = Cherchez-les parmi les personnes qui aident déjà, non parmi les titres ; ajoutez-en une qui peut ouvrir des portes. Écrivez-leur tous les quinze jours, toujours de la même façon : trois choses qui ont bougé, une à trancher, une petite demande à chacune. Cela doit se lire en deux minutes sur un téléphone. Un appel par trimestre suffit si les mots arrivent régulièrement.
    .care = Ne demandez pas tout à tout le monde. Qui est sollicité par son nom pour une chose la fait ; qui l’est avec cinq autres les attend.
    .try = Écrivez les quatre noms. Si l’un d’eux n’est l’idée de personne d’autre que vous, commencez par celui-là.
    .share = Qui est dans votre équipe de pilotage, et comment avez-vous demandé ? La nôtre a commencé ainsi :
lesson-small-ask = Demander plus petit
    .why = « Pourriez-vous contribuer davantage ? » est refusé par les gens occupés, et accepté par les gens polis, qui n’en font rien. Les uns et les autres en ont honte, et vous avez perdu deux soutiens.
    .how = Demandez une chose qui a une fin et qui tient entre deux réunions : « Liriez-vous la question d’Amina pour dire, en deux lignes, si la deuxième solution est sûre ? » Puis, un mois plus tard, la taille au-dessus : une heure de réponses un jour donné. On entre dans une communauté par des pas que l’on remarque à peine, chacun un peu plus loin que le précédent.
    .care = Acceptez un non, et pour de bon. Parce qu’il n’a rien coûté, on lira votre prochain message.
    .try = Prenez la demande que vous repoussez, et réduisez-la jusqu’à ce qu’elle tienne en dix minutes.
    .share = La plus petite demande qui ait marché chez moi, et ce qu’elle est devenue :
lesson-decide-together = Laisser décider de quelque chose de vrai
    .why = Les équipes de pilotage meurent d’être informées. Si toute décision est prise avant la réunion, les bonnes volontés trouvent mieux à faire.
    .how = Apportez chaque fois une décision ouverte, avec deux ou trois voies, et dites ce que vous feriez. Laissez voter par écrit, pour que les autres fuseaux comptent. Puis faites ce qui en est sorti, surtout si vous auriez fait autrement, et dites à l’occasion suivante ce qu’il en est advenu. Une seule fois suffit à changer l’idée que l’équipe se fait de son rôle.
    .care = Ne mettez pas au vote ce qui ne peut être autrement : budgets arrêtés, règles de l’organisation. Un vote vide coûte plus que pas de vote.
    .try = Prenez une décision que vous alliez prendre sans personne, et soumettez-la à trois personnes d’ici vendredi.
    .share = Une décision que notre équipe a prise contre mon avis, et la suite :
lesson-small-campaign = Une semaine, une question, une personne qui anime
    .why = Les campagnes échouent par leur taille : un mois, un slogan, dix activités, et vous pour tout porter à la saison la plus chargée de l’année.
    .how = Prenez une semaine, une seule question à laquelle on peut répondre par son propre travail (« Que vérifiez-vous avant les pluies ? »), et une personne connue pour cela qui l’anime. Invitez par leur nom huit personnes qui ont quelque chose à dire ; elles rassurent les autres. Le dernier jour, la personne qui anime écrit en dix lignes ce qui a été appris, avec les noms. Regardez ensuite ce qui s’est passé, comparé aux semaines d’avant, et dites-le aussi si c’est peu.
    .care = Ne commencez ni un vendredi, ni en période de rapports, ni sans l’agenda de la personne qui anime sous les yeux.
    .try = Écrivez une question à laquelle vingt membres pourraient répondre par leur travail du mois dernier.
    .share = Une petite campagne : la question, la semaine, et ce qu’il en restait un mois plus tard :
lesson-open-question = Ouvrir une discussion qui mène quelque part
    .why = Les discussions qui éclairent les politiques commencent rarement par les politiques. Elles commencent quand trois personnes de trois pays décrivent le même ennui sans se connaître.
    .how = Guettez ce qui revient : le même problème, d’autres lieux, en quelques semaines. Posez la question de façon neutre, pour que l’on puisse répondre sans se défendre : « Comment décidez-vous de fermer un site ? », et non « Pourquoi les sites ne ferment-ils pas ? » Dites pourquoi maintenant, liez les trois messages qui vous y ont fait penser, et dites qui écoutera le résultat. On écrit autrement quand on sait où cela va.
    .care = Si personne ne peut agir sur la réponse, ne demandez pas encore. Trouvez d’abord cette personne ; un sondage sans destinataire use la confiance.
    .try = Écrivez un problème que trois personnes ont évoqué chacune de son côté. Qui pourrait en décider quelque chose ?
    .share = Un sujet qui revenait jusqu’à ce que nous l’ouvrions. Ce que j’ai demandé, et ce que je demanderais aujourd’hui :
lesson-host = Pourquoi faire animer par une personne dirigeante
    .why = Quand vous ouvrez une discussion, les membres discutent. Quand une personne qui décide l’ouvre et reste, ils racontent leur travail, car pour une fois cela peut changer quelque chose.
    .how = Demandez une heure en tout, non un rôle : dix minutes pour convenir de la question, cinq pour ouvrir, deux passages dans la semaine, une phrase de fin sur ce qu’elle retient. Écrivez l’ouverture et laissez-la changer ; ses mots comptent moins que son nom et que sa lecture. Donnez-lui les trois messages qui vous y ont fait penser : qui a lu un cas réel pose de meilleures questions que les vôtres.
    .care = Ne la laissez pas répondre trop tôt. L’avis d’une direction le premier jour clôt la discussion.
    .try = Écrivez le message à une personne dirigeante : le sujet, pourquoi elle, une heure en tout, et la date.
    .share = Comment j’ai demandé à une personne dirigeante d’animer, et ce qu’elle en a dit ensuite :
lesson-carry-forward = Ce qu’il en est advenu
    .why = Rien ne vide une communauté aussi doucement que des discussions qui finissent en l’air. On se souvient d’avoir écrit une demi-page en mars, et que personne n’en a plus parlé.
    .how = Une semaine après, posez une question à qui animait : qui prend quelle partie, et où ? Écrivez la réponse, même petite (« une phrase dans le guide du pays »), ou le non avec sa raison. Puis dites-le à toutes les personnes qui ont écrit, par leur nom si elles veulent, et dans le même fil. Un non clair vaut mieux que le silence ; c’est le silence qui apprend à ne plus se donner cette peine.
    .care = N’annoncez pas plus que ce qui est. « A été examiné » n’est pas « a été adopté », et les membres voient la différence.
    .try = Trouvez la dernière discussion qui s’est simplement arrêtée, et demandez à qui l’animait ce qu’il en a retenu.
    .share = Ce qu’il est advenu d’une de nos discussions, dit simplement, avec ce qui n’est pas advenu :
lesson-exact-thanks = Des remerciements que l’on garde
    .why = « Merci pour vos contributions » pourrait aller à n’importe qui, et se lit ainsi. Une phrase exacte se garde des années, et certaines sont jointes à une évaluation.
    .how = Trois parties : ce que la personne a fait, pour qui, et ce que cela a changé. « Mardi, vous avez expliqué à Amina comment réinitialiser l’alarme ; mercredi, le dépôt de Lodwar marchait de nouveau, et rien n’a dû être jeté. » Il n’y a rien à louer. Écrivez-le d’abord à elle seule ; que cela soit dit en public, ou à sa hiérarchie, c’est à elle de choisir.
    .care = Ne remerciez pas par liste. Dix noms dans un message, ce sont neuf personnes qui voient qu’elles sont dix.
    .try = Remerciez une personne aujourd’hui, avec dans la phrase ce que cela a changé.
    .share = Les plus beaux remerciements reçus dans votre travail, et ce qu’ils disaient. Les miens :
lesson-next-step = Après le merci, un seul pas
    .why = Un merci chaleureux suivi d’une grande demande n’était pas un merci. Et pourtant c’est le moment où l’on a le plus envie d’en faire davantage.
    .how = Laissez passer quelques jours. Proposez ensuite, à part, un pas juste au-delà de ce qui a été fait : qui a répondu deux fois acceptera peut-être d’être sollicité sur ce sujet ; qui l’est souvent acceptera peut-être de veiller deux semaines sur les questions d’un canal. Dites que non est une bonne réponse, et que cela finit de soi-même. Notez ce qui a été proposé à qui, pour ne pas proposer deux fois la même chose.
    .care = Ces pas ne sont pas des promotions. Certaines personnes font dix ans la même bonne chose, et c’est un cadeau, non un problème à résoudre.
    .try = Pensez à une personne qui a aidé deux fois ce mois-ci. Quel est le pas suivant, et pas plus ?
    .share = Le pas qui a fait passer quelqu’un de répondre à animer. Comment c’est arrivé :
lesson-quiet-ones = Les collègues qui n’écrivent jamais
    .why = Dans la plupart des communautés, neuf personnes sur dix lisent sans écrire. Beaucoup se servent chaque semaine de ce qu’elles lisent. Ce n’est pas un échec, mais certaines se taisent pour des raisons que vous pourriez lever.
    .how = Trois raisons reviennent : la langue, la connexion, et le public. Laissez donc écrire dans sa langue et veillez à ce que quelqu’un y réponde ; gardez des fichiers légers et l’essentiel en texte ; et offrez de demander par vous, sans nom. Puis invitez une personne silencieuse à dire une chose qu’elle seule sait, de là où elle est, et acceptez que ce soit bref.
    .care = Ne désignez jamais quelqu’un pour son silence, même gentiment. Cette personne avait décidé de rester ; ne l’obligez pas à décider encore.
    .try = Demandez en privé, à une personne qui ne fait que lire, ce qui rendrait l’écriture plus facile.
    .share = Ce que j’ai appris de trois personnes qui n’écrivent jamais ici :
lesson-recognise = Distinguer sans classer
    .why = Un tableau des membres les plus actifs récompense qui écrit le plus. En trois mois il apprend à écrire plus et à aider moins, et dit à tous les autres qu’ils ne comptent pas.
    .how = Distinguez ce qui a aidé : la réponse qui a marché, la contribution qui a servi, la nouvelle personne accueillie. Nommez la chose avant la personne. Demandez avant de louer en public : pour certaines c’est un plaisir, pour d’autres un risque devant une hiérarchie qui se demande ce qu’elles font, ou simplement cela ne se fait pas là d’où elles viennent. Cherchez les personnes que l’on ne nomme jamais parce qu’elles aident en privé et à des heures perdues.
    .care = Les trois mêmes noms chaque mois sont aussi un message. Laissez passer un mois plutôt que de forcer.
    .try = Nommez une chose utile du mois dernier que presque personne ne connaît, et demandez à qui l’a faite si vous pouvez la raconter.
    .share = Comment nous distinguons des personnes sans les classer, et ce que l’une d’elles en a dit :
lesson-used = Savoir à quoi cela a servi
    .why = Les personnes qui aident apprennent rarement à quoi. Qui demandait est passé à autre chose, le document est sorti dans un autre bureau, et il ne reste à voir qu’un fil qui s’arrête. C’est pourtant cette nouvelle qui donne le plus envie d’aider encore.
    .how = Demandez là où l’usage laisse des traces : dans les formations (« lesquelles de vos pages viennent de la communauté ? »), dans les guides en révision, auprès des collègues qui rentrent de mission. Gardez une ligne pour chaque chose : quoi, où, de qui. Une fois par mois, dites à tous ce que cela a permis, et avant cela aux personnes elles-mêmes, dans une phrase pour elles.
    .care = Ne dites que ce qui est. Si une page a été regardée, elle a été regardée. Une seule annonce creuse rend creuses toutes les autres.
    .try = Demandez à une personne qui forme ou écrit des guides : qu’est-ce qui vient d’ici ?
    .share = Le plus long chemin d’une de nos réponses. De la question à l’endroit où elle a servi :
lesson-library = Ce qui vaut d’être gardé
    .why = Une archive de tout est l’endroit où l’on oublie les réponses. Un dossier dont personne ne s’occupe est pire que rien, car il est périmé avec autorité.
    .how = Gardez peu et gardez frais : les vingt questions qui reviennent, chacune avec la réponse qui a marché, qui l’a donnée, et le mois. Mettez-les là où l’on regarde de toute façon, rarement le portail de connaissances. Une personne y passe une demi-heure par mois et peut jeter. Menez-y les gens à la main, un par un, avec un mot aimable ; chaque fois vous verrez ce qui y manque.
    .care = Demandez à qui a répondu avant de porter ses mots ailleurs. Ils étaient dits à des collègues, dans un canal.
    .try = Écrivez les trois questions qui sont le plus revenues ce trimestre. Leurs réponses se trouvent-elles quelque part ?
    .share = Ce que nous gardons, ce que nous jetons, et qui décide :
lesson-story = Une réussite en quatre phrases
    .why = Les leaders ne retiennent pas que vous avez eu 340 messages en mai. Ils retiennent qu’une infirmière a sauvé un dépôt de vaccins parce qu’un logisticien d’un autre pays avait eu la même alarme.
    .how = Quatre phrases : quelqu’un avait un problème (où, quel enjeu) ; cette personne a demandé, et quelqu’un a répondu (d’où) ; voici ce qu’elles ont fait ; depuis, ceci. Les vrais noms seulement avec le oui de chacun, et chaque phrase telle que la personne concernée la signerait. Laissez de côté l’outil et le mot « communauté » : sa valeur se voit. Ajoutez le lien, pour que l’on puisse vérifier.
    .care = N’arrondissez pas. « Un dépôt » fait une meilleure histoire que « une meilleure vaccination », et c’est vrai.
    .try = Prenez un fil qui a bien fini et écrivez les quatre phrases. Si la quatrième manque, demandez à qui avait posé la question.
    .share = Une réussite de ma communauté en quatre phrases, racontée avec l’accord des personnes citées :
lesson-sponsor = À quoi sert un parrainage
    .why = Un nom sur une page est un ornement. Une personne qui fait une chose par trimestre est ce qui porte une communauté à travers une réorganisation.
    .how = Choisissez quelqu’un qui perdrait quelque chose si elle fermait : dont le programme dépend de ce qui s’échange ici. Demandez-lui ce qu’elle seule peut faire, et chaque fois une chose : deux phrases dans un plan, un mot à une hiérarchie, cinq minutes dans une réunion où vous n’êtes pas. Rendez-le facile : la phrase écrite, l’histoire jointe, la date dite. Dites-lui ensuite ce que cela a changé : elle aussi apprend rarement à quoi son aide a servi.
    .care = N’envoyez pas de rapports dans l’espoir d’un soutien. Un rapport ne demande rien, et l’obtient.
    .try = Écrivez la seule chose que cette personne pourrait faire ce mois-ci en cinq minutes. Puis demandez-la.
    .share = Ce que j’ai demandé à la personne qui nous parraine, dans quels mots, et la suite :
lesson-two-minutes = Deux minutes pour qui n’en a pas
    .why = Ce que lisent les leaders, ils le lisent entre deux réunions, sur un téléphone, avec le pouce. Un bulletin de quatre pages leur dit : plus tard.
    .how = Une chose qui a bougé, avec son chiffre et ce qu’il veut dire. Deux réussites de quatre phrases. Une chose qu’eux seuls peuvent faire, avec une façon de la faire tout de suite. Rien d’autre, le même jour chaque mois, et dans leur langue. S’il n’y a rien qui vaille, n’envoyez rien et dites pourquoi la fois suivante ; c’est pour cela qu’ils l’ouvriront. Ce qu’ils répondent, même « merci », revient aux personnes des réussites.
    .care = Relisez chaque phrase en vous demandant à qui elle pourrait nuire. Un point se transmet ; des mots privés n’y ont pas leur place.
    .try = Réduisez votre dernier message à ce que vous diriez dans l’ascenseur, et envoyez cela la prochaine fois.
    .share = Mon dernier point, avant et après l’avoir réduit. Ce qu’il en restait :
lesson-hard-day = Quand quelque chose est arrivé
    .why = Un séisme, un décès, une évacuation : et dans le canal, le joyeux rappel du webinaire de jeudi. Personne ne l’a voulu, et personne ne l’oublie.
    .how = Pensez-y d’avance. D’abord, arrêtez tout ce qui part de soi-même, avec une date de fin. Puis écrivez un message simple : ce que vous savez, que personne n’a à répondre, où le personnel trouve de l’aide, et que le canal reste ouvert aux questions pratiques. Écrivez en privé aux personnes que vous savez touchées, sans poser de question. Reprenez lentement ; demandez à quelqu’un de là-bas s’il est temps.
    .care = N’ouvrez pas de discussion sur les leçons à tirer pendant que l’on cherche encore des collègues. Il y a un mois pour cela, et ce n’est pas celui-ci.
    .try = Écrivez le message maintenant, avec des blancs, et gardez-le là où vous le trouverez un mauvais matin.
    .share = Ce que nous faisons dans l’heure qui suit une mauvaise nouvelle. Ce que je ferais autrement aujourd’hui :
lesson-disagreement = Quand deux collègues se contredisent en public
    .why = Deux experts se contredisent, le ton monte, et tous les autres se taisent. Ce qui se perd n’est pas l’ambiance. Ce sont les vingt prochaines personnes qui savent désormais qu’ici l’on se trompe en public.
    .how = Intervenez tôt et sur le fond. Dites en quoi chacun a raison, nommez le point où ils diffèrent, et demandez le cas qui est derrière : « Dans quel contexte l’avez-vous vu ? » La plupart des désaccords de pratique sont deux contextes. Écrivez à chacun en privé, avant le soir là où il est. S’il s’agissait de la personne et non plus du sujet, sortez-en du canal, et dites dans le canal que vous l’avez fait.
    .care = Ne votez pas sur des faits, et ne faites pas la paix en laissant une réponse fausse là où quelqu’un peut la suivre.
    .try = Trouvez un fil avec deux réponses opposées, et ajoutez la phrase qui dit quand chacune est vraie.
    .share = Un désaccord qui a bien fini ici, et la phrase qui l’a retourné :
lesson-peers = Vous n’êtes pas une exception
    .why = Animer une communauté est un métier solitaire : il n’y en a qu’une personne par bureau, à côté d’un autre travail, et personne dans votre bureau ne comprend ce que veut dire « le canal s’est tu ». À deux bâtiments de là, ou à deux pays, quelqu’un vient de le résoudre.
    .how = Trouvez deux ou trois personnes qui font de même, dans n’importe quel domaine, et convenez de quelque chose de léger : un canal à vous, ou une demi-heure par mois où chacune apporte une chose qui ne marche pas. Apportez des échecs ; ils apprennent plus et mettent en confiance. Prenez chaque fois une idée, essayez-la dans la semaine, et dites la fois suivante ce qu’il en est. Notez le temps dans votre journal : c’est de la formation, et cela vaut un cours.
    .care = Restez peu nombreux. À douze cela devient un événement, et vous animez une communauté de plus.
    .try = Écrivez aujourd’hui à une autre personne qui anime : voici ce que je trouve le plus difficile ; comment faites-vous ?
    .share = Ce que je trouve le plus difficile en ce moment dans l’animation de ma communauté. Comment faites-vous chez vous ?

# ---

## Something to take away

take-away-html = HTML, pour un courriel
take-away-pdf = PDF
take-away-csv = CSV, pour un tableur
take-away-json = JSON, pour un programme
# À la fin d’un PDF.
take-away-letters = Là où vous lisez « […] », il y a des lettres pour lesquelles je n’ai pas de police. Le fichier HTML les contient toutes.
take-away-over = Je garde une semaine ce que l’on peut emporter, et ceci est plus ancien. Redemandez-le, et je le refais.
take-away-brought = C’est dans votre conversation avec moi.
take-away-unbrought = Je n’ai pas pu apporter le fichier à l’instant. Appuyez de nouveau dans un moment, s’il vous plaît.
take-away-unsure = Je ne sais pas si le fichier est arrivé. S’il n’est pas dans votre conversation avec moi, appuyez de nouveau, s’il vous plaît.
take-away-refused = Je n’ai pas encore le droit d’apporter des fichiers ici. La personne qui me fait fonctionner peut l’accorder : il me manque la permission { $scope }.
take-away-too-large = Le fichier est plus gros que ce que l’on peut apporter ici. Demandez-en moins à la fois, s’il vous plaît.
take-away-no-address = Je ne peux pas apporter de fichiers ici, car je n’ai pas d’adresse à moi sur le web. La personne qui me fait fonctionner peut m’en donner une.

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
teams-about-what = Steward prend soin d’une communauté de pratique. Il entend une question dans un canal et attend de voir si quelqu’un y répond ; si personne ne le fait, il consulte la personne la mieux placée pour savoir, en privé et à une heure convenable. Il transmet les remerciements, et indique la réponse acceptée à qui pose ensuite la même question. Il recueille des idées pour l’équipe de pilotage, propose à des responsables d’animer une discussion quand un sujet revient à beaucoup d’endroits, et ne transmet une histoire que si toutes les personnes qui y figurent sont d’accord.
teams-about-privacy = Ce qu’il lit et conserve
teams-about-reads = Il lit les messages des équipes et des conversations de groupe auxquelles il a été ajouté, avec l’accord de leurs propriétaires, et aussi ceux d’avant son arrivée. Il s’en sert pour trouver les questions, les réponses et les remerciements, qui s’y connaît, ce que beaucoup demandent à la fois, et qui est absent depuis longtemps ; pour rien d’autre.
teams-about-keeps = Ce qu’il conserve reste chez qui le fait tourner pour votre organisation : le texte d’une question jusqu’à 30 jours après sa fin ; qui a répondu sur quels sujets, en mots isolés et sans phrases ; ce qui s’est passé, en identifiants et en heures ; les noms et les fuseaux horaires que Teams indique. Ce que vous lui confiez dans vos propres mots, il le garde aussi : une idée, une histoire ou un mot de remerciement, jusqu’à ce que ce soit fini ou que vous le repreniez. Rien n’est transmis à personne d’autre, et aucun modèle de langage n’est consulté.
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
settings-bad-language = Steward ne parle pas { $value } ({ $name }). Choisissez ar, en, es, fr, ru ou zh.
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
cli-copy = transporte tout d’un stockage dans un autre ; la même commande reprend où elle a été interrompue
cli-copy-from = où tout se trouve : un dossier, ou l’adresse d’une base de données (sqlite:///… ou postgresql://…) ; aucun Steward ne doit y être en service
cli-copy-to = où tout doit aller, là où il n’y a encore rien : comme ci-dessus
cli-copy-bad = ce n’est ni un dossier ni l’adresse d’une base de données que Steward connaît (sqlite:///… ou postgresql://…)
cli-backup = écrit tout ce qui est conservé dans un seul fichier, même quand Steward est en service
cli-backup-file = le fichier à écrire, par exemple steward-backup.gz
cli-restore = remet en place ce que contient une sauvegarde, là où rien n’est encore conservé
cli-restore-file = le fichier que « steward backup » a écrit
moving-progress = { $share } % : { $done } sur { $whole }.
moving-same = Le départ et l’arrivée sont les mêmes : { $where }. Indiquez deux endroits différents.
moving-nowhere = Rien n’est conservé dans { $where }. Indiquez le dossier ou la base de données où Steward a travaillé.
moving-not-empty = { $where } contient autre chose, et reste tel quel. Indiquez un endroit où il n’y a rien.
moving-differs = Ce qui est arrivé dans { $where } n’est pas ce qui a été envoyé ({ $tables }). Rien n’y travaille. Videz-le, veillez à ce que rien ne change pendant la copie, et recommencez.
copy-done = Tout est dans { $where }, compté et comparé ({ $count } au total). Donnez cette valeur à { $variable }, et démarrez Steward. Ce qui a été copié reste où il était : effacez-le vous-même quand vous serez sûr.
backup-done = { $file } contient tout, tel que c’était à l’instant, et a été relu ({ $count } au total). Gardez-le avec autant de soin que le stockage : il contient ce que les gens ont dit, même de qui demandera plus tard à être oublié. Ses jetons ne s’ouvrent qu’avec les clés de { $keys }.
restore-unread = { $file } n’est pas une sauvegarde entière ({ $why }). Rien n’a été changé.
restore-done = Tout est de retour dans { $where }, comme c’était le { $moment } ({ $count } au total). Démarrez Steward.
settings-bad-database-url = { $name } doit être l’adresse d’une base de données : sqlite:///steward.db, ou postgresql://nom:motdepasse@hôte/base. Si elle appartient à un autre programme, définissez STEWARD_DATABASE_URL, qui passe avant.
doctor-database = { $where } répond en { $milliseconds } ms ({ $product }) : { $waiting } messages en attente, { $timers } rappels programmés.
doctor-room = Il reste { $free } Mo sur le disque de { $folder }.
doctor-no-room = Il ne reste que { $free } Mo sur le disque de { $folder }. Faites de la place : ce qui est conservé est réécrit de temps en temps, à côté de l’ancien.
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
chart-day = { $month ->
    [m1] { $day } janv.
    [m2] { $day } févr.
    [m3] { $day } mars
    [m4] { $day } avr.
    [m5] { $day } mai
    [m6] { $day } juin
    [m7] { $day } juil.
    [m8] { $day } août
    [m9] { $day } sept.
    [m10] { $day } oct.
    [m11] { $day } nov.
   *[m12] { $day } déc.
}
chart-month = { $month ->
    [m1] janv. { $year }
    [m2] févr. { $year }
    [m3] mars { $year }
    [m4] avr. { $year }
    [m5] mai { $year }
    [m6] juin { $year }
    [m7] juil. { $year }
    [m8] août { $year }
    [m9] sept. { $year }
    [m10] oct. { $year }
    [m11] nov. { $year }
   *[m12] déc. { $year }
}
month-name = { $month ->
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
chart-quarter = T{ $quarter } { $year }
measure-asked-alt = { $step ->
    [week] En { $columns } semaines
    [month] En { $columns } mois
   *[year] En { $columns } ans
}, { $questions } questions ont été posées et { $waiting } sont restées sans réponse ; le plus grand nombre, { $step ->
    [week] dans la semaine du { $when }
   *[other] en { $when }
} : { $most }.

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
        [1] Une seule est restée sans réponse.
       *[other] { $waiting } sont restées sans réponse.
    }
}
report-period = Du { $since } au { $until }.
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
    [0] { $days ->
        [one] Un jour passe, pendant lequel
       *[other] { $days } jours passent, pendant lesquels
    }
    [one] Une semaine passe, pendant laquelle
   *[other] { $weeks } semaines passent, pendant lesquelles
} Steward { $sent ->
    [0] n’écrit à personne
    [one] écrit un message
   *[other] écrit { $sent } messages
} ···
demo-pair = { $label } : { $value }
demo-as-before = (… comme avant)
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
demo-steward-aloud-also = (Le même message se trouve maintenant dans { $places }.)
demo-steward-aloud-changes = (Le message à tout le monde dit maintenant : { $text })
demo-steward-aloud-corrected = (Le message à tout le monde a été corrigé. Il dit maintenant :)

## The playground’s page: what stands around the messages, in the language of whoever one plays

page-skip = Aller au champ de saisie
page-playground = terrain d’essai
page-clock = L’horloge de l’histoire
page-places = Lieux
page-conversation = Conversation
page-thread = Fil
page-decided = Ce que Steward a décidé
page-close = Fermer
page-choose = Choisir…
page-optional = (facultatif)
page-sure = Vous confirmez ?
page-pause = Pause
page-pause-title = Arrêter le temps
page-run = Lancer
page-run-title = Laisser le temps s’écouler tout seul
page-hour = +1 heure
page-hour-title = Avancer l’horloge d’une heure
page-next = Suite
page-next-title = Aller à la prochaine chose que Steward fera de lui-même
page-morning = Prochain matin
page-morning-title = Aller au prochain matin de travail de la personne que vous êtes
page-stop = Arrêter
page-stop-title = Arrêter la semaine ici
page-week = Jouer une semaine
page-week-title = Passer une semaine en quelques secondes
page-suggestions = Suggestions
page-send = Envoyer
page-ask-steward = demander quelque chose à Steward
page-edit-message = Modifier votre message
page-save = Enregistrer
page-today = Aujourd’hui
page-yesterday = Hier
page-new = Nouveau
page-messages = Messages
page-write-steward = Écrire à Steward
page-write-steward-hint = Écrire à Steward : essayez { $word }
page-write-in = Écrire dans { $place }
page-write-in-as = Écrire dans { $place } en tant que { $who }
page-choose-room = Choisissez un canal
page-choose-room-hint = Les canaux, votre conversation avec Steward et votre bureau sont dans la liste des lieux.
page-earlier = Afficher les messages précédents ({ $number })
page-nowhere = Nulle part pour l’instant
page-direct-hint = Il n’y a que vous et Steward qui lisez ceci
page-desk-of = Le bureau de { $who }
page-desk-hint = La page de Steward pour vous : Slack l’appelle Accueil, Teams un onglet
page-silent = Steward ne vous a pas écrit
page-silent-hint = Quand il le fera, il dira pourquoi, et comment faire pour qu’il arrête. Vous pouvez écrire en premier :
page-empty = { $place } est vide
page-empty-hint = Posez une question au nom de quelqu’un, puis avancez l’horloge : Steward cherche qui peut répondre.
page-write-first = Écrire le premier message
page-desk-empty = Il n’y a rien sur ce bureau
page-desk-empty-hint = Steward pose ici ce qui attend cette personne. Ce sont les responsables qui en ont le plus : essayez ce rôle.
page-thread-messages = Messages du fil
page-reply-in-thread = Répondre dans le fil
page-reply-as = Répondre en tant que { $who }
page-close-thread = Fermer le fil
page-last-reply = dernière : { $when }
page-dismiss = Masquer
page-inspector = Inspecteur
page-inspector-hint = ce que Steward a entendu, décidé et fait
page-close-inspector = Fermer l’inspecteur
page-open-inspector = Ouvrir l’inspecteur
page-nothing-happened = Il ne s’est encore rien passé
page-nothing-happened-hint = Écrivez, cliquez sur un bouton ou avancez l’horloge. Vous verrez ici ce que Steward en fait, et pourquoi.
page-also-show = Montrer aussi
page-show-nothing = ce qui n’a rien changé
page-show-routine = la routine
page-stories = Récits
page-why = Pourquoi
page-follows = Ce qui s’ensuit
page-keeps = Ce qu’il garde
page-facts = Faits pour le registre
page-raw = L’événement tel qu’il est arrivé
page-forgotten = oublié
page-outcome-committed = décidé
page-outcome-nothing = rien à faire
page-outcome-seen = déjà entendu
page-outcome-refused = pas permis
page-answers-card = Répond aussitôt
page-answers-form = Ouvre un formulaire
page-answers-errors = Demande de corriger le formulaire
page-only-if-stands = seulement s’il existe encore
page-rings = Sonnera : { $when }
page-will-not-ring = Ne sonnera pas
page-reacts = Réagit par { $emoji }
page-takes-away = Retire un message
page-to-place = Dans { $place }
page-to-thread = Dans un fil de { $place }
page-to-calling = Dans { $place }, à { $who }
page-to-person = En privé à { $who }
page-to-only = Visible de { $who } seulement, dans { $place }
page-to-desk = Sur le bureau de { $who }
page-event-wrote = { $who } a écrit dans { $place } : « { $text } »
page-event-replied = { $who } a répondu dans { $place } : « { $text } »
page-event-edited = { $who } a modifié un message dans { $place } : « { $text } »
page-event-deleted = { $who } a supprimé un message dans { $place }
page-event-put = { $who } a réagi par { $emoji } dans { $place }
page-event-took = { $who } a retiré { $emoji } dans { $place }
page-event-told = { $who } a dit à Steward dans { $place } : « { $text } »
page-event-pressed = { $who } a cliqué sur { $what }
page-event-form = { $who } a envoyé le formulaire { $what }
page-event-desk = { $who } a ouvert son bureau
page-event-came = { $who } est arrivé·e, ou a modifié son profil
page-event-added = Steward a été ajouté à { $what }
page-event-rang = Ça a sonné : { $what }
page-event-heard = D’autres fonctions ont entendu : { $what }
page-private = un message privé
page-no-answer = Steward ne répond pas. Le programme tourne-t-il encore ?
page-failed = Steward n’y est pas arrivé ; le terminal dit pourquoi.
page-gone = Ce message n’est plus là.
page-not-yours = Ce message n’est pas pour la personne que vous êtes.
page-broken = La connexion à Steward est perdue ; en attente de son retour.
page-only-you = Visible par vous uniquement
page-deleted = Ce message a été supprimé.
page-edited = (modifié)
page-reactions = Réactions
page-do-with = Que faire de ce message de { $who }
page-react = Réagir par { $emoji }
page-react-else = Réagir autrement
page-reply-thread = Répondre dans un fil
page-more = Plus
page-edit = Modifier
page-delete = Supprimer
page-copy-link = Copier le lien
page-copy-text = Copier le texte
page-to = à
page-bot = bot
page-you-are = Vous êtes
page-nobody = Personne
page-light = Couleurs claires
page-dark = Couleurs sombres
page-now-you = Vous êtes maintenant { $who }
page-has-new = a de nouveaux messages
page-open = Ouvrir
page-wrote-to = Steward a écrit à { $who }
page-be = Être { $who }
page-at-work = au travail
page-off-work = pas au travail
page-people = Personnes
page-find = Trouver quelqu’un
page-find-hint = Par nom, ville, rôle ou langue
page-who = Qui êtes-vous ?
page-who-hint = Ici, vous jouez tous les rôles. Choisissez par quels yeux regarder.
page-nobody-found = Personne de ce genre n’habite ici.
page-nobody-lives = Personne n’habite encore ici.
page-yours = À vous
page-desk = Bureau
page-rooms = Canaux
page-no-rooms = Pas encore de canaux.
page-no-command = Il n’y a pas de commande { $word } ici ; Steward répond à { $ours }.
page-delete-instead = Un message vide est un message supprimé : supprimez-le plutôt.
page-clock-failed = Quelque chose s’est mal passé pendant que l’horloge avançait ; le terminal dit quoi.
page-replies = { $count ->
    [one] { $number } réponse
   *[other] { $number } réponses
}
page-things-wait = { $count ->
    [one] { $number } chose attend
   *[other] { $number } choses attendent
}
page-others-news = { $count ->
    [one] { $number } autre personne a du nouveau
   *[other] { $number } autres personnes ont du nouveau
}
page-for-you = { $count ->
    [one] { $number } message pour vous
   *[other] { $number } messages pour vous
}

## What a platform adds to a message

teams-done = C’est fait.
teams-place-unseen = un canal que je ne vois pas
teams-late = Cela prend plus de temps que d’habitude. J’y travaille encore : revenez voir dans un instant.
fill-in-form = Remplir
form-cancel = Annuler
form-mend = À revoir, s’il vous plaît :
form-needed = À remplir, s’il vous plaît.
button-about = { $label } : { $about }
card-cut = Il y en a plus que ce qui tient ici.

## The rules, whole

rule-zone = L’horloge de la communauté est celle de { $value }.
    .name = Fuseau horaire
rule-hours = Une journée de travail va de { $value }, à l’heure de chaque personne, sauf si elle choisit d’autres heures.
    .name = Heures de travail
rule-days = Jours de travail : { $value }. Les autres jours, je n’écris à personne sans qu’on me le demande.
    .name = Jours de travail
rule-holidays = { $count ->
    [0] Aucun jour férié n’est noté.
    [one] Un jour férié est noté : { $value }. Ce jour-là, je n’écris à personne sans qu’on me le demande.
   *[other] { $count } jours fériés sont notés : { $value }. Ces jours-là, je n’écris à personne sans qu’on me le demande.
}
    .name = Jours fériés
rule-language = Dans les canaux, je parle { $value }. Chaque personne m’entend dans sa propre langue.
    .name = Langue dans les canaux
rule-tone = Mon ton est { $value }.
    .name = Ton
rule-promise = Une réponse est promise à chaque question en { $value } de temps de travail.
    .name = Promesse de réponse, en temps de travail
rule-own-promises = { $count ->
    [0] Aucun canal n’a de promesse à lui.
   *[other] Canaux qui ont une promesse à eux : { $value }.
}
    .name = Canaux qui ont une promesse à eux
rule-first-ask = Le premier spécialiste est sollicité quand { $value } du temps promis sont passés.
    .name = Quand le premier spécialiste est sollicité, en part de la promesse
rule-nudges = { $count ->
    [0] Personne n’est sollicité pour une question. Ce qui ne trouve pas de réponse va aux responsables.
    [one] Un même spécialiste est sollicité au plus une fois par semaine.
   *[other] Un même spécialiste est sollicité au plus { $count } fois par semaine.
}
    .name = Combien de demandes par semaine à un même spécialiste
rule-experts = { $count ->
    [0] Aucun spécialiste n’est sollicité pour une question. Elle va tout de suite aux responsables.
    [one] Un spécialiste est sollicité pour une question, puis les responsables l’apprennent.
   *[other] Jusqu’à { $count } spécialistes sont sollicités pour une question, l’un après l’autre ; puis les responsables l’apprennent.
}
    .name = Spécialistes sollicités pour une question
rule-wait = Un spécialiste a { $value } de son temps de travail pour réagir avant que le suivant soit sollicité.
    .name = Temps qu’a un spécialiste pour réagir, en temps de travail
rule-claim = Qui prend une question a { $value } de travail pour répondre ; ensuite elle est rendue avec gentillesse.
    .name = Combien de temps une question reste à qui l’a prise, en jours de travail
rule-grace = Je laisse passer { $value } avant de juger un nouveau message.
    .name = Délai avant de juger un nouveau message
rule-invite = Qui a posé une question est invité, une fois, à dire si une réponse a aidé : { $value } après elle.
    .name = Délai entre une réponse et l’invitation à dire si elle a aidé
rule-give-up = Une question que personne ne résout est close après { $value }. Les chiffres la comptent toujours comme restée sans réponse.
    .name = Quand une question sans réponse est close
rule-forget-expert = Qui n’a pas aidé pendant { $value } n’est plus sollicité.
    .name = Quand une personne qui n’aide plus n’est plus sollicitée
rule-guests = { $on ->
    [yes] Les personnes extérieures à l’organisation participent ici comme les collègues.
   *[no] Je laisse tranquilles les personnes extérieures à l’organisation : je ne leur écris pas et ne les propose à personne.
}
    .name = Les personnes extérieures à l’organisation participent
rule-public =
    .name = Éloge en public, avec l’accord de chaque personne
rule-private = Aucun pays n’est exclu de l’éloge en public.
    .name = Pays dont les gens ne reçoivent jamais d’éloge en public
rule-unwanted = { $count ->
    [0] Des mots personnels sont préparés à chaque occasion.
   *[other] Je ne prépare pas de mot personnel à ces occasions : { $value }.
}
    .name = Occasions pour lesquelles aucun mot personnel n’est préparé
rule-kudos = { $count ->
    [0] Personne ne peut remercier des collègues par commande.
    [one] Chaque personne peut remercier un collègue par jour par commande.
   *[other] Chaque personne peut remercier jusqu’à { $count } collègues par jour par commande.
}
    .name = Remerciements par commande, par personne et par jour
rule-notes-a-week = { $count ->
    [0] Je ne prépare aucun mot personnel pour les responsables.
    [one] Je prépare au plus un mot personnel par semaine pour les responsables.
   *[other] Je prépare au plus { $count } mots personnels par semaine pour les responsables.
}
    .name = Mots personnels préparés par semaine pour les responsables
rule-note-every = Entre deux mots personnels à une même personne passent au moins { $value }.
    .name = Temps entre deux mots personnels à une même personne
rule-news-every = Entre deux messages sur ce à quoi l’aide d’une personne a servi passent au moins { $value }.
    .name = Temps entre deux messages sur ce à quoi l’aide d’une personne a servi
rule-news =
    .name = Canal des nouvelles
rule-core-team =
    .name = Canal de l’équipe de pilotage
rule-keep-closed = Les mots d’une question sont oubliés { $value } après sa clôture.
    .name = Combien de temps les mots d’une question close sont gardés
rule-keep-facts = Pendant { $value }, on sait qui a fait quoi. Ensuite, seuls les nombres restent.
    .name = Combien de temps on sait qui a fait quoi
rule-keep-audit = Pendant { $value }, on sait qui a changé quelle règle. Ensuite, l’historique l’oublie.
    .name = Combien de temps on sait qui a changé quelle règle
rule-rehearsal =
    .name = Répétition
rule-holdout =
    .name = Groupe témoin : part des sollicitations et des remerciements retenue au hasard
rule-join = Ce qu’une personne écrit en { $value } fait une seule question.
    .name = Temps dans lequel les messages d’une personne font une seule question
rule-share = De tout ce qui est demandé aux spécialistes, { $value } au plus vont à une même personne, si quelqu’un d’autre peut aider.
    .name = Plus grande part des sollicitations pour une même personne
rule-late = Ce qui m’arrive avec plus de { $value } de retard reste sans suite ; les responsables l’apprennent.
    .name = Retard jusqu’auquel je donne suite
rule-sure = Un message compte comme question à partir de { $value } de certitude.
    .name = Certitude à partir de laquelle un message compte comme question
rule-bold = Quelqu’un est sollicité à partir de { $value } de certitude que c’est une question.
    .name = Certitude à partir de laquelle quelqu’un est sollicité
rule-answer = Un message du canal compte comme réponse à partir de { $value } de certitude.
    .name = Certitude à partir de laquelle un message du canal compte comme réponse
rule-doubted = Ce qui comptait comme réponse ne compte plus au-dessous de { $value } de certitude.
    .name = Certitude au-dessous de laquelle une réponse ne compte plus
rule-possible = Personne n’est sollicité pour une question qui a peut-être une réponse, à partir de { $value } de certitude. Elle est sur la liste des responsables.
    .name = Certitude d’une réponse possible à partir de laquelle personne n’est sollicité
rule-wrong = { $kind ->
    [zone] Je ne connais pas de fuseau horaire « { $typed } ». Écrivez par exemple Africa/Nairobi ou America/Lima.
    [language] Je ne parle pas « { $typed } ». Choisissez parmi { $listed }.
    [tone] « { $typed } » n’est pas un de mes tons. Choisissez parmi { $listed }.
    [hours] Je ne comprends pas « { $typed } » comme des heures de travail. Écrivez par exemple 9-17 ou 08:30-16:30.
    [backwards] Avec « { $typed } », la journée finirait avant de commencer. Écrivez les heures ainsi : 9-17, de neuf heures à dix-sept heures.
    [days] Je ne comprends pas « { $typed } » comme des jours de la semaine. Écrivez par exemple mon-fri ou dim-jeu.
    [dates] « { $typed } » n’est pas une date. Écrivez des dates comme 2026-12-25, avec une virgule entre deux.
    [many-dates] { $typed } jours fériés, c’est plus que je n’en garde. Enlevez ceux qui sont passés : { $most } au plus.
    [span] « { $typed } » n’est pas une durée entre { $least } et { $most }. Écrivez par exemple 8h, 90min ou 2d.
    [count] « { $typed } » n’est pas un nombre entier de { $least } à { $most }. Écrivez-en un.
    [share] « { $typed } » n’est pas une part de { $least } % à { $most } %. Écrivez par exemple 75%.
    [switch] « { $typed } » n’est ni oui ni non. Dites on ou off ; dans un fichier, true ou false.
    [countries] Je ne connais pas de pays « { $typed } ». Écrivez les deux lettres de la norme ISO 3166, comme DE, ou GB pour le Royaume-Uni.
    [occasions] Je ne connais pas de mots personnels pour « { $typed } ». Choisissez parmi { $listed }.
    [place] « { $typed } » n’est pas un canal de cette communauté. Choisissez-en un où je suis.
    [table] « { $typed } » n’est pas une liste de canaux avec leur promesse. Donnez à chaque canal une ligne à lui.
    [above] { $typed }, c’est plus que { $least }, la certitude demandée ensuite. Choisissez moins.
   *[never] Personne ne travaillerait assez longtemps pour répondre. Laissez plus de jours ou d’heures de travail.
}
rule-span = { $unit ->
    [y] { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
    [d] { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
    [h] { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
   *[min] { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
}
rule-percent = { $percent } %
rule-is-on = { $on ->
    [yes] oui
   *[no] non
}
rule-none = aucun
rule-tone-is = { $to ->
    [warm] chaleureux
    [plain] simple
   *[brief] bref
}
rule-hours-are = { $starts } à { $ends }
rule-days-are = { $first } à { $last }
rule-day = { $day ->
    [mon] lundi
    [tue] mardi
    [wed] mercredi
    [thu] jeudi
    [fri] vendredi
    [sat] samedi
   *[sun] dimanche
}
rule-of-place = { $place } { $value }
rule-such-as = Par exemple { $example }
policy-group = { $group ->
    [time] Heures et langue
    [questions] Questions, spécialistes
    [thanks] Remerciements
    [places] Où je publie
    [kept] Ce qui est gardé
    [trial] Essayer d’abord
   *[fine] Réglages fins
}
policy-group-line = { $group } :{" "}
policy-group-gist = { $group } : chaque règle en une phrase.
policy-line-time = { $days }, { $hours } ({ $zone }) ; { $holidays ->
    [0] aucun jour férié
    [one] un jour férié
   *[other] { $holidays } jours fériés
}. Dans les canaux, je parle { $language }, d’un ton { $tone }.
policy-line-questions = une réponse en { $promise } de temps de travail{ $own ->
    [0] {""}
    [one] {" "}(un canal a sa propre promesse)
   *[other] {" "}({ $own } canaux ont leur propre promesse)
}. { $nudges ->
    [0] Aucun spécialiste n’est sollicité
    [one] Un spécialiste est sollicité au plus une fois par semaine
   *[other] Un spécialiste est sollicité au plus { $nudges } fois par semaine
}, et garde { $claim } de travail une question qu’il a prise.
policy-line-thanks = { $public ->
    [yes] l’éloge se fait en public, si la personne dit oui
   *[no] personne ne reçoit d’éloge en public
}{ $countries ->
    [0] {""}
    [one] {" "}(un pays excepté)
   *[other] {" "}({ $countries } pays exceptés)
}. Jusqu’à { $kudos } remerciements par commande et par jour pour chaque personne, et { $notes ->
    [0] aucun mot personnel préparé
    [one] un mot personnel préparé par semaine
   *[other] { $notes } mots personnels préparés par semaine
}.
policy-line-kept = les mots d’une question jusqu’à { $closed } après sa clôture, qui a fait quoi pendant { $facts }, qui a changé une règle pendant { $audit }.
policy-line-fine = à partir de quelle certitude j’agis.
policy-change = { $group ->
    [time] Changer heures et langue…
    [questions] Changer questions et spécialistes…
    [thanks] Changer les remerciements…
   *[kept] Changer ce qui est gardé…
}
policy-own-promise = La promesse d’un canal…
policy-own-promise-title = La promesse d’un canal
policy-own-promise-hint = Par exemple 4h, ou 2d pour deux jours de travail. Laissé vide : { $usual }, comme partout.
policy-save = Enregistrer
policy-changed = { $count ->
    [one] Une règle a changé.
   *[other] { $count } règles ont changé.
}
policy-unchanged = Rien n’a changé : c’est déjà ainsi.
policy-try = { $example }
policy-say = Elle peut être tapée : { $example }
policy-typed-too = Chacune peut être tapée après « policy », suivie de ce qu’elle doit être. Leurs noms : { $names }.
policy-nearest = Je ne connais pas de règle « { $typed } ». Vouliez-vous dire { $nearest } ?
policy-outlived = Je ne me souviens plus de ce changement, et ne peux donc rétablir ce qui valait avant. Vous pouvez fixer la règle à nouveau.
policy-not-back = Ce qui valait avant ne peut pas revenir. { $why }
policy-history = Qui a changé quoi
policy-history-of = Qui l’a changée
policy-history-title = { $first ->
    [yes] Qui a changé quelle règle
   *[no] Qui a changé quelle règle, plus tôt
}
policy-history-gist = Qui a changé quelle règle, le plus récent d’abord.
policy-history-none = Aucune règle n’a encore été changée.
policy-history-line = { $when }, { $who } : { $rule } – { $since } (avant : { $before })
policy-history-outlived = { $when }, { $who } : { $rule }, une règle qui n’existe plus
policy-history-older = Plus tôt
policy-history-note = « Rétablir » remet la règle comme elle était avant ce changement, et c’est aussi un changement. Je m’en souviens pendant { $kept }.
policy-by-file = la personne à la ligne de commande
policy-bring-back = Rétablir : { $rule }
because-file = la personne qui m’administre a donné les règles dans un fichier
policy-file-about = { $what ->
    [name] Nom
   *[purpose] Raison d’être
}
policy-file-roles = Rôles de { $who }
policy-file-remit = Ce dont { $who } s’occupe
policy-file-words = { $key } ({ $language })
policy-file-becomes = { $what } : { $since } (avant : { $before })
file-head = Les règles de { $community } dans Steward, telles qu’elles valaient le { $day }.
file-how = Changez ce que vous voulez, puis reprenez le fichier ainsi : steward policy import FICHIER
file-how-check = Avec --check, il est seulement dit ce qui changerait. Ce que vous enlevez reste comme il est.
file-community = La communauté : son nom, et sa raison d’être.
file-place = Un de ses canaux : { $place }
file-rule = { $rule }. Par défaut : { $usual }
file-people = Les responsables et l’équipe de pilotage. Qui n’est pas nommé garde ses rôles ; roles = [] les enlève tous.
file-roles = Rôles : { $roles }. « remit » dit en mots de quoi la personne s’occupe.
file-line = { $at } : { $what }
file-perhaps = { $what } Vouliez-vous dire { $near } ?
file-broken = { $kind ->
    [equals] Il manque ici un signe égal ({ $why }). Écrivez une règle ainsi : NOM = VALEUR.
    [value] Cette valeur n’est pas lisible ({ $why }). Mettez les mots entre guillemets droits ; les nombres, les dates, true et false n’en ont pas.
    [text] Un guillemet n’est pas fermé, ou se trouve là où il ne peut être ({ $why }). Commencez et finissez les mots sur une ligne avec le même signe.
    [twice] C’est dit deux fois ({ $why }). Gardez l’un des deux.
    [bracket] Un crochet n’est pas fermé ({ $why }). Fermez-le, et mettez une virgule entre deux valeurs.
    [rest] Quelque chose suit la valeur ({ $why }). Donnez à chaque règle une ligne à elle.
   *[other] Ce n’est pas du TOML ({ $why }). Corrigez la ligne, ou exportez à nouveau les règles et partez de là.
}
file-not-utf8 = Il y a ici des lettres qui ne sont pas en UTF-8. Enregistrez le fichier en UTF-8.
file-no-part = Il n’y a pas de partie [{ $name }]. Les parties sont : { $listed }.
file-no-rule = Il n’y a pas de règle « { $name } » dans [{ $part }]. Celles qu’il y a : { $listed }.
file-elsewhere = « { $name } » est dans la mauvaise partie. Mettez-la sous [{ $part }].
file-part = « { $name } » est une partie du fichier. Commencez-la par une ligne [{ $name }], et donnez à chacune de ses règles une ligne au-dessous.
file-people-part = Chaque personne est une partie à elle seule. Commencez chacune par une ligne [[people]].
file-text = { $name } doit être des mots entre guillemets droits, de { $most } lettres au plus. Écrivez-le ainsi.
file-no-name = Une communauté a besoin d’un nom. Écrivez-en un entre guillemets droits.
file-no-id = Cette personne n’a pas d’identifiant. Ajoutez une ligne id = avec l’identifiant entre guillemets droits, ou enlevez la personne.
file-person-unknown = Je ne connais personne sous l’identifiant { $who }. Prenez les identifiants d’un fichier exporté, ou enlevez cette personne.
file-person-twice = { $who } est nommé deux fois. Mettez tous ses rôles au même endroit.
file-roles-text = Les rôles d’une personne sont une liste de mots. Écrivez roles = [], avec les rôles entre guillemets droits entre les crochets.
file-no-role = « { $role } » n’est pas un rôle. Choisissez parmi { $listed }.
file-nobody-such = { $who } est un robot, une personne invitée ou partie, et ne peut avoir de rôle ici. Enlevez cette personne.
file-manager-outside = { $who } vient de l’extérieur de l’organisation et ne peut pas gérer la communauté. Donnez-lui un autre rôle.
file-has-duty = { $who } a une tâche qui lui a été confiée. Reprenez-la d’abord, en discutant avec moi : « team ».
file-remit-no-role = { $who } doit s’occuper de quelque chose, et n’a pas de rôle. Donnez-lui un rôle, ou enlevez « remit ».
file-last-manager = Il n’y aurait plus de responsable. Laissez son rôle à l’un d’eux.
file-core-not-ours = { $place } est un canal d’une autre communauté. Choisissez-en un qui soit à l’équipe de pilotage.
file-core-only = { $place } est le seul canal de cette communauté. L’équipe de pilotage a besoin d’un canal à elle.
file-words = Ce qui se dit avec les mots de la communauté ({ $language }), phrase par phrase. Un texte vide rétablit l’original.
file-words-language = « { $name } » n’est pas une de mes langues, ou n’est suivi d’aucune phrase. Commencez la partie par l’une de celles-ci : { $listed }.
file-words-unknown = Il n’y a pas de phrase { $key } qui puisse se dire autrement. « words », dans la messagerie, trouve les phrases par ce qu’elles disent.
file-words-text = Une phrase doit être un texte entre guillemets. Écrivez-la ainsi.
file-words-which = Cette phrase a plusieurs formulations. Donnez à chacune de celles que vous changez une ligne à elle : { $listed }.
cli-policy = écrire les règles d’une communauté dans un fichier, ou les reprendre d’un fichier
cli-policy-do = que faire
cli-policy-export = écrire les règles d’une communauté dans un fichier TOML, chacune expliquée
cli-policy-import = reprendre les règles d’une communauté d’un fichier TOML ; si quelque chose y est faux, rien ne change
cli-policy-file = le fichier ; un trait d’union désigne le terminal
cli-policy-community = le nom de la communauté, s’il y en a plusieurs
cli-policy-check = dire seulement ce qui est faux, ou ce qui changerait
policy-cli-busy = Les règles ne peuvent pas être lues maintenant. { $why } Arrêtez Steward et redemandez, ou dites-lui « policy » dans une discussion.
policy-cli-none = Steward ne s’occupe encore d’aucune communauté, il n’y a donc pas de règles. Démarrez-le, invitez-le dans un canal, puis redemandez.
policy-cli-which = Il y a plusieurs communautés : { $names }. Dites laquelle avec --community.
policy-cli-unknown = Aucune communauté ne s’appelle « { $name } ». Il y a : { $names }.
policy-cli-unread = { $file } n’est pas lisible ({ $why }). Nommez un autre fichier.
policy-cli-faults = { $count ->
    [one] Une chose est fausse. Rien n’a changé ; corrigez-la, puis réessayez.
   *[other] { $count } choses sont fausses. Rien n’a changé ; corrigez-les, puis réessayez.
}
policy-cli-same = Rien ne change : dans { $community }, tout cela vaut déjà.
policy-cli-would = { $check ->
    [yes] Dans { $community }, ceci changerait :
   *[no] Dans { $community }, ceci a changé :
}
policy-cli-done = Les responsables le voient en discutant avec moi, et peuvent y revenir : policy history
policy-cli-written = Les règles de { $community } sont dans { $file }.
doctor-no-manager = La communauté { $name } n’a pas de responsable : personne ne voit ce qui demande une décision. Donnez-lui-en un dans un fichier de règles : steward policy export, puis import
doctor-no-zone = La communauté { $name } vit à l’heure UTC. Si elle est ailleurs, une personne responsable peut dire : policy zone Africa/Nairobi

## Set-up

help-setup = mettre en place cette communauté, pas à pas, ou voir où elle en est
    .usage = setup
press-word = { $word }
purpose-welcome = mon arrivée, et comment me mettre en place
because-manages = { $named ->
    [yes] { $by } vous a nommé responsable ici
   *[no] vous êtes responsable de cette communauté, et j’y suis nouveau
}
because-appointed = { $by } vous a confié un rôle ici
because-notice = chacun a le droit de savoir ce que je lis et ce que je garde
welcome-title = Enchanté
welcome-manager = { $how ->
    [own] Je suis Steward. Vous m’avez ajouté à { $community } ({ $places }) : je suppose donc que vous vous en occupez.
    [added] Je suis Steward. { $by } m’a ajouté à { $community } ({ $places }), dont vous vous occupez.
    [named] Je suis Steward. { $by } vous a nommé responsable de { $community } ({ $places }), où je rends service.
   *[found] Je suis Steward. On m’a ajouté à { $community } ({ $places }), dont vous vous occupez.
}
welcome-what = Je retiens, pour que vous n’ayez pas à le faire : quelles questions attendent encore, qui pourrait savoir, qui mérite un merci, ce que l’aide de chacun a permis. Ce qui compte, c’est vous qui le décidez.
welcome-steps = { $done ->
    [yes] Tout est déjà en place. Voyez où en sont les choses ; chaque point peut être changé.
   *[no] Il y a quelques choses que vous seul pouvez me dire. Elles tiennent en { $count } petites étapes, dix minutes au plus, et chacune a déjà une réponse raisonnable : deux clics les gardent toutes. Vous pouvez vous arrêter n’importe où et reprendre plus tard avec « setup ».
}
welcome-begin = { $done ->
    [yes] Voir où en sont les choses
   *[no] Commencer
}
welcome-other = Quelqu’un d’autre s’en occupe…
welcome-note = Je ne vous écris ceci qu’une fois, parce que vous êtes responsable de cette communauté. Ensuite, sans que vous le demandiez, un message par jour au plus, pendant vos heures de travail ; « quiet » change cela ou l’arrête.
welcome-role = { $by } vous a confié un rôle dans { $community } : { $role }. Je suis Steward, et j’y veille à ce qu’aucune question ne reste sans réponse.
welcome-role-means = { $role ->
    [leader] Les leaders ouvrent des discussions et portent plus loin ce qui en sort. De temps en temps, je vous demande une petite chose qui touche à ce que vous suivez, et vous pouvez toujours dire non.
    [sponsor] Les parrains soutiennent la communauté. Une fois par mois au plus, vous recevez deux minutes de lecture : ce que les gens ont demandé, ce qui a aidé, ce que cela a permis.
    [facilitator] Les animateurs font vivre les échanges. Vous pouvez marquer des questions comme résolues et vous occuper de celles qui n’ont trouvé personne ; les responsables peuvent partager d’autres tâches avec vous pour un temps.
   *[expert] Les experts sont sollicités quand une question touche à ce qu’ils connaissent : rarement, pendant leurs propres heures de travail, avec trois boutons, dont un pour dire non.
}
welcome-role-note = Je ne vous écris ceci qu’une fois, parce que { $by } vous a confié ce rôle. Dites-moi ce que vous suivez, et je ne vous solliciterai sur rien d’autre. « quiet » change le moment où j’écris, ou l’arrête.
welcome-expert = C’est la première fois que je vous sollicite, donc : un « non » ne vous coûte rien, personne ne le voit, et j’en tiens compte. La personne qui demande n’entend parler de vous que si vous acceptez.
welcome-member = Nous ne nous sommes pas encore parlé, alors en bref : je suis les canaux de { $community } pour repérer les questions qui attendent. Si personne ne répond, je demande à un collègue qui pourrait savoir ; si vous aidez, vous apprenez ce que cela a permis. Je ne réponds jamais moi-même au hasard.
welcome-member-note = Vous ne lirez ceci qu’une fois. Sans que vous le demandiez, j’écris une fois par jour au plus, pendant vos heures de travail ; « quiet » change cela ou l’arrête.
setup-title = Mise en place de { $community }
setup-step = Étape { $n } sur { $of } : { $what }
setup-what = { $step ->
    [name] nom et raison d’être
    [scope] de quoi il s’agit, et pour qui
    [channels] canaux
    [managers] responsables
    [team] équipe de pilotage
    [promise] promesse et heures de travail
    [voice] langue et ton
    [public] ce qui peut être public
    [goals] premiers objectifs
   *[rehearsal] répétition
}
setup-ask = { $step ->
    [name] Est-ce bien ainsi que les gens l’appellent ? Une phrase sur sa raison d’être aide tout le monde, et peut attendre.
    [scope] Un secteur, un pays ou une région, et à qui elle sert. Cela figure dans la stratégie et dans les notes aux leaders.
    [channels] J’écoute dans ces canaux et nulle part ailleurs. Pour en ajouter un, invitez-m’y comme vous inviteriez un collègue, et il apparaît ici.
    [managers] Ils voient le bureau, décident de ce qui part, et peuvent changer tout ceci. Mieux vaut être deux : il y a toujours quelqu’un en congé.
    [team] Leaders, animateurs, experts et parrains, chacun avec ce qu’il suit. Deux ou trois suffisent pour commencer. Je l’annonce à chaque personne que vous nommez, une seule fois.
    [promise] { $suggested ->
        [yes] Une question reçoit une réponse dans ce délai ; aux trois quarts, je demande à quelqu’un qui pourrait savoir. Le fuseau horaire est le vôtre ; jusqu’ici il n’y en avait pas.
       *[no] Une question reçoit une réponse dans ce délai ; aux trois quarts, je demande à quelqu’un qui pourrait savoir. Seules les heures de travail comptent.
    }
    [voice] { $suggested ->
        [yes] Dans les canaux, je parle cette langue, qui est la vôtre ; à chacun en particulier, la sienne.
       *[no] Dans les canaux, je parle cette langue ; à chacun en particulier, la sienne.
    }
    [public] Les nouveaux sont toujours remerciés en privé. Les autres peuvent être félicités en public s’ils disent oui ; si vos règles ou vos usages le demandent, désactivez-le.
    [goals] Un seul objectif suffit largement. Chacun tient en un clic ; vous pouvez le changer ou l’abandonner à tout moment.
   *[rehearsal] { $suggested ->
        [yes] Je recommande une semaine de répétition : je fais tout mon travail, et ce que j’enverrais de moi-même attend sur votre bureau, où vous l’envoyez ou l’abandonnez. Les membres ne lisent de moi que des réponses à ce qu’ils me demandent, et un avis dans chaque canal. Le prix : cette semaine, personne n’est sollicité sans votre accord.
       *[no] Pendant une répétition, je fais tout mon travail, et ce que j’enverrais de moi-même attend sur votre bureau, où vous l’envoyez ou l’abandonnez.
    }
}
setup-keep = { $step ->
    [team] { $some ->
        [yes] Tout le monde y est
       *[no] Personne pour l’instant
    }
    [goals] { $some ->
        [yes] Cela suffit
       *[no] Pas d’objectif pour l’instant
    }
    [rehearsal] { $some ->
        [yes] Répéter une semaine
       *[no] Garder
    }
   *[other] Garder
}
setup-change = { $step ->
    [managers] Ajouter un responsable…
    [team] Ajouter quelqu’un…
   *[other] Changer…
}
setup-live = Commencer pour de bon
setup-rehearse-week = Répéter une semaine
setup-core-channel = Canal de l’équipe de pilotage…
setup-later = Plus tard
setup-back = Retour
setup-all = Garder tout le reste
setup-note = Rien n’est perdu si vous vous arrêtez ici : « setup » reprend à cette étape.
setup-settled-by = { $how ->
    [later] { $who } a laissé ce point pour plus tard.
   *[other] { $who } s’en est occupé. Cela tient, sauf si vous le changez.
}
setup-meanwhile = { $known ->
    [yes] { $who } a changé ceci entre-temps. Rien n’en est perdu : voyez où cela en est maintenant.
   *[no] Ceci a changé entre-temps. Voyez où cela en est maintenant.
}
setup-meanwhile-form = Un collègue a changé ceci pendant que vous écriviez. Fermez le formulaire et rouvrez-le : il montre alors où cela en est.
setup-below = La mise en place de { $community } continue plus bas.
setup-privately = Je vous ai écrit en privé : la suite est là-bas.
setup-label = { $of ->
    [name] Nom
    [purpose] Raison d’être
    [scope] Sujet
    [audiences] Pour
    [channels] J’écoute dans
    [managers] Responsables
    [team] Équipe de pilotage
    [remit] Que suit cette personne, en quelques mots ?
    [promise] Une réponse sous
    [hours] Heures de travail
    [zone] Fuseau horaire
    [starts] La journée commence à
    [ends] La journée finit à
    [days] Jours de travail
    [holidays] Jours fériés
    [language] Langue des canaux
    [tone] Ton
    [public] Félicitations publiques
    [news] Nouvelles pour tous
    [core] Canal de l’équipe de pilotage
    [goals] Objectifs
   *[rehearsal] Pour commencer
}
setup-nothing = rien encore
setup-nobody = personne encore
setup-no-channel = aucun canal encore : invitez-moi dans l’un d’eux
setup-promise = { $count ->
    [one] une heure de travail
   *[other] { $count } heures de travail
}
setup-hours = { $starts } à { $ends }, { $days }
setup-day = { $day ->
    [d0] lundi
    [d1] mardi
    [d2] mercredi
    [d3] jeudi
    [d4] vendredi
    [d5] samedi
   *[d6] dimanche
}
setup-no-holidays = aucun indiqué encore
setup-holidays = { $more ->
    [0] { $days }
    [one] { $days } et un autre jour
   *[other] { $days } et { $more } autres jours
}
setup-holidays-hint = Un par ligne, par exemple 2026-12-25 : ces jours-là, je n’écris à personne de moi-même.
setup-holidays-bad = Je ne lis pas « { $typed } » comme un jour. Il me les faut ainsi : 2026-12-25
setup-days-none = Au moins un jour de travail, s’il vous plaît : les autres jours, je n’écris à personne de moi-même.
setup-zone-unknown = Je ne connais pas le fuseau horaire « { $typed } ». Il me faut un nom comme Africa/Nairobi, Asia/Amman ou America/New_York.
setup-name-empty = Un nom, s’il vous plaît : celui que les gens donnent à la communauté.
setup-tone = { $which ->
    [warm] chaleureux
    [plain] neutre
   *[brief] bref
}
setup-sounds = La même phrase dans chaque ton, telle qu’un collègue la lirait :
setup-sample-who = Amina
setup-sample-place = #cold-chain
setup-public = { $on ->
    [yes] avec le oui de chaque personne
   *[no] aucune, tous les remerciements restent privés
}
setup-no-news = publiées nulle part tant qu’aucun canal n’est choisi
setup-no-core = aucun, j’écris donc à chacun en privé
setup-refused = Je n’ai pas le droit d’écrire dans { $places } : personne n’y a donc encore été informé de ce que je fais. La personne qui gère le canal peut le permettre ; je réessaie chaque jour.
setup-offer = { $what ->
    [within-day] Des réponses dans la journée : { $target } des questions
    [contributors] Plus de monde : { $target } personnes qui demandent, répondent ou signalent ce qui a aidé, en quatre semaines
   *[thanked] Plus de mercis : { $target } personnes remerciées en quatre semaines
}{ $known ->
    [yes] { " " }(aujourd’hui : { $now })
   *[no] { "" }
}
setup-offer-take = Prendre cet objectif
setup-rehearsal = { $on ->
    [yes] en répétition, donc ce que j’enverrais de moi-même attend sur votre bureau
   *[no] pour de bon, donc ce qui vaut d’être envoyé est envoyé
}
setup-form-title = { $step ->
    [name] Nom et raison d’être
    [scope] De quoi, et pour qui
    [managers] Autre responsable
    [team] Équipe de pilotage
    [promise] Promesse et heures
    [voice] Langue et ton
   *[public] Ce qui peut être public
}
setup-form-intro = { $step ->
    [managers] Je le lui annonce, une seule fois, pendant ses heures de travail.
    [team] Une personne à la fois. Je le lui annonce, une seule fois, pendant ses heures de travail.
   *[other] Tout est rempli tel que c’est maintenant. Changez ce qui doit être différent.
}
setup-pair = { $label } : { $value }
setup-save = Enregistrer
setup-other-title = Qui s’en occupe ?
setup-other-intro = Je l’accueille, une seule fois, pendant ses heures de travail, je dis que cela vient de vous, et je l’accompagne pour la suite.
setup-other-who = Qui s’occupe de { $community } ?
setup-other-how = Et vous ?
setup-other-stay = { $on ->
    [yes] Je reste aussi responsable
   *[no] C’est tout ; je n’en suis pas responsable
}
setup-other-send = Transmettre
setup-handed = { $stays ->
    [yes] { $who } s’occupe désormais de cette communauté, avec vous. Je l’en informe.
   *[no] { $who } s’occupe désormais de cette communauté. Je l’en informe, et ne vous dérange plus. Merci de m’avoir amené ici.
}
setup-done = { $community } est en place. Voici où en sont les choses.
setup-left = { " " }(laissé pour plus tard)
setup-next = Et maintenant
setup-next-paused = Tout ce que j’enverrais de moi-même attend jusqu’au { $until }.
setup-next-rehearsal = { $on ->
    [yes] Dès maintenant, j’écoute. Ce que j’enverrais de moi-même attend sur votre bureau ; au bout d’une semaine, je vous demande s’il faut commencer pour de bon, et je ne le fais pas sans votre accord.
   *[no] Dès maintenant, j’écoute. Une question qui attend depuis { $hours ->
        [one] une heure de travail
       *[other] { $hours } heures de travail
    } va à un collègue qui pourrait savoir.
}
setup-next-notice = { $hours ->
    [yes] Chaque canal reçoit un seul avis sur ce que je lis et ce que je garde, s’il ne l’a pas eu. Il est corrigé sur place quand quelque chose y change, et jamais republié.
   *[no] Chaque canal reçoit un seul avis sur ce que je lis et ce que je garde, s’il ne l’a pas eu, quand vos heures de travail commencent. Il est corrigé sur place quand quelque chose y change, et jamais republié.
}
setup-next-plan = Votre prochain plan de la semaine : { $at }. Si rien ne vous attend, je le dis une fois, puis plus rien.
setup-next-core = { $held ->
    [yes] La prochaine note à l’équipe de pilotage viendrait le { $at } ; pendant une répétition, elle attend sur votre bureau.
   *[no] La prochaine note à l’équipe de pilotage vient le { $at }.
}
setup-see-desk = Voir mon bureau
setup-done-note = « setup » montre ceci à tout moment ; « policy » contient toutes les règles.
setup-rehearsed = { $count ->
    [0] Une semaine de répétition est passée, et rien n’en attend. Dois-je commencer pour de bon ?
    [one] Une semaine de répétition est passée ; un message attend encore que vous l’envoyiez ou l’abandonniez. Dois-je commencer pour de bon ?
   *[other] Une semaine de répétition est passée ; { $count } messages attendent encore que vous les envoyiez ou les abandonniez. Dois-je commencer pour de bon ?
}
setup-rehearse-on = Encore une semaine
setup-rehearsed-on = Je continue à répéter, et je redemande le { $until }.
setup-rehearsed-already = C’est déjà décidé : « policy » montre où cela en est.
notice-title = Ce que je fais dans ce canal
notice-gist = Je suis Steward. J’écoute ici pour qu’aucune question ne reste sans réponse et aucune aide sans merci. Voici ce qu’il faut savoir.
notice-reads = Je lis ce qui s’écrit dans ce canal et dans ses fils. Je ne lis aucun message privé entre collègues, ni aucun canal où l’on ne m’a pas invité.
notice-keeps = { $count ->
    [one] Je garde les mots d’une question et de ses réponses tant qu’elle est ouverte et un jour après sa fin ; ensuite, seulement de quoi il s’agissait, qui a pris part, et des liens. Après { $months } mois, plus aucun nom n’y est attaché.
   *[other] Je garde les mots d’une question et de ses réponses tant qu’elle est ouverte et { $count } jours après sa fin ; ensuite, seulement de quoi il s’agissait, qui a pris part, et des liens. Après { $months } mois, plus aucun nom n’y est attaché.
}
notice-never = Jamais je ne réponds au hasard, ne classe les gens selon la quantité qu’ils écrivent, ne nomme quelqu’un en public sans son oui, ni n’écris à quelqu’un de moi-même plus d’une fois par jour ou hors de ses heures de travail.
notice-stops = C’est vous qui décidez : mentionnez-moi ou écrivez-moi en privé « quiet » (quand je peux écrire, ou jamais), « my-data » (ce que je garde sur vous) ou « forget-me » (je vous oublie partout).
notice-managers = { $known ->
    [yes] Pour toute question à ce sujet, demandez aux responsables ici : { $names }.
   *[no] Pour toute question à ce sujet, demandez à la personne qui m’a ajouté ici.
}
notice-once = Je publie ceci une seule fois par canal, et je le corrige ici si quelque chose y change.
empty-open = Quand quelqu’un pose une question dans un canal et que personne n’a encore répondu, elle apparaît ici.
empty-who-mine = Je m’y connais
empty-who-example = Essayer avec « cold chain »

## Languages: what is joined, and what is said of somebody to others

listed = { $these }
clauses-join = { $last ->
   *[other] { $before } ; { $next }
}
who-line = { $who } – { $because }
knows-named = son nom est dans votre message
knows-declared = m’a dit connaître « { $topics } »
knows-answered = { $count ->
    [one] a déjà répondu sur « { $topics } »
   *[other] a déjà répondu sur « { $topics } » ({ $count } réponses en tout)
}
knows-other-words = « { $asked } » et « { $known } » veulent dire la même chose, autant que je sache
knows-answers = répond à des questions dans cette communauté
knows-accepted = { $count ->
    [one] l’une de ses réponses a été acceptée
   *[other] { $count } de ses réponses ont été acceptées
}
knows-thanked = { $count ->
    [one] a reçu un merci pour une réponse
   *[other] a reçu { $count } mercis pour ses réponses
}

## Reasons

because-closed-withdrawn = la personne qui l’a posée souhaite être oubliée
because-closed-left = la personne qui l’avait posée n’est plus là

## Rights

help-my-data = ce que je garde sur vous, et pourquoi : à lire et à emporter
    .usage = my-data
help-forget-me = j’oublie tout ce que je sais de vous ; je dis d’abord ce que cela veut dire
    .usage = forget-me
data-title = Ce que je garde sur vous
data-gist = Voici tout ce que je garde sur vous, dans chaque communauté de cet espace, et pourquoi.
data-nothing = Je ne garde rien sur vous.
data-sent = Je vous l’ai écrit, à vous seul·e.
data-take-table = Tout emporter
data-take-page = Emporter cette page
data-forget = M’oublier…
data-note = Vous seul·e pouvez demander ceci. Ce que vous écrivez dans les canaux se trouve là-bas, pas chez moi.
data-line = { $what } : { $count ->
    [one] une entrée
   *[other] { $count } entrées
}{ $when ->
    [days] , du { $first } au { $last }
    [day] , { $first }
   *[none] { "" }
}{ $where ->
    [some] { " " }({ $communities })
   *[none] { "" }
}.
data-what = { $sort ->
    [profile] Qui vous êtes
    [wishes] Vos souhaits
    [part] Votre rôle ici
    [questions] Vos questions
    [rooms] Ce qui s’est dit récemment
    [help] Comment vous avez aidé
    [knowledge] Ce que vous connaissez
    [thanks] Remerciements et reconnaissance
    [together] Idées, campagnes, objectifs et discussions
    [stories] Récits et notes d’information
    [learning] Ce que vous avez appris
    [messages] Ce que je vous ai écrit, ou qui vous nomme
    [pages] Ce que les responsables voient
    [files] Les fichiers que vous avez emportés
    [facts] Ce qui s’est passé
   *[other] Autres choses
}
data-why = { $sort ->
    [profile] Votre nom, votre fuseau horaire et votre langue, tels que la plateforme les donne, pour vous écrire à une heure convenable. Tant que vous êtes ici.
    [wishes] Quand je peux vous écrire, et à quel sujet. Jusqu’à ce que vous le changiez.
    [part] Vos communautés, vos rôles, vos tâches et ce que vous suivez, pour que l’on vous sollicite à bon escient. Tant que c’est à vous.
    [questions] Les mots d’une question jusqu’à { $days } jours après sa résolution, pour que vous ayez une réponse. Ensuite, seulement qu’elle a été posée.
    [rooms] Les derniers messages d’un canal, pendant quelques heures, pour comprendre le suivant.
    [help] Les questions auxquelles vous avez répondu et ce qui en est venu, par numéro et sans les mots, pour que l’on vous remercie et que vous le sachiez. Tant que vous êtes ici.
    [knowledge] Les sujets sur lesquels vous avez répondu ou que vous m’avez indiqués, pour que l’on vous demande ce que vous savez. Un sujet s’efface avec forget-topic.
    [thanks] Les remerciements en chemin, avec leurs mots, jusqu’à leur arrivée. Ensuite, qu’ils sont venus.
    [together] Ce que vous avez proposé, pris en charge ou partagé, pour que cela aboutisse. En partie tant que la communauté le garde.
    [stories] Les récits où vous figurez, avec votre accord, et les notes que vous avez reçues. Deux ans au plus.
    [learning] Les leçons et formations que vous avez notées, puisque vous les gardez ici.
    [messages] Où se trouve un message, pour pouvoir le changer et dire pourquoi il est venu. Jusqu’à { $days } jours après la fin de son affaire.
    [pages] Les jours où vous avez écrit, sans ce que vous avez écrit, et ce qui est préparé pour la décision d’un·e responsable, afin que personne ne soit oublié. Les jours remontent à quatre mois.
    [files] Ce que vous avez demandé à emporter. Une semaine.
    [facts] Qui a demandé, répondu ou remercié, et quand, sans les mots, pour mesurer la vie de la communauté. { $months } mois ; ensuite, personne ne sait qui c’était.
   *[other] Une chose pour laquelle je n’ai pas encore de mots. Elle est dans le fichier.
}
because-rights = vous l’avez demandé
forget-title = M’oublier
forget-gist = Voici ce que veut dire que je vous oublie. Rien ne se passe avant que vous n’appuyiez.
forget-goes = Ce qui part, partout dans cet espace : votre profil, vos souhaits, vos rôles et vos tâches ; ce que vous avez demandé, proposé et m’avez écrit ; les récits où vous figurez ; les remerciements en chemin ; ce que je sais que vous savez. Ce que je vous ai écrit est retiré, et ce qui vous nomme ailleurs l’est aussi, ou dit « un·e collègue ». Une question ouverte de votre part est fermée ; une question que vous aviez prise en charge repart.
forget-stays = Ce qui reste : que quelqu’un a demandé, répondu ou remercié, sans dire qui, pour que les chiffres de la communauté restent les mêmes ; les mots des autres ; et ce que vous avez écrit dans les canaux. Cela est à vous, sur la plateforme : supprimez-le là-bas si vous le souhaitez.
forget-mark = Ce n’est pas un refus de mes messages : si vous écrivez de nouveau, je fais votre connaissance à nouveau. Avec le second bouton, je ne vous écris en outre plus jamais. Dans les deux cas, je garde une marque tirée de votre compte, et le jour. Personne ne peut y lire votre nom. Elle me dit de ne pas relire ce que vous avez écrit avant, et si je peux vous écrire.
forget-quiet = Vous m’avez demandé de ne pas vous écrire. Avec le premier bouton, j’oublie cela aussi.
forget-alone = Vous êtes seul·e responsable de { $community }. Ensuite, il n’y aura plus personne. Mieux vaut nommer quelqu’un avant.
forget-undone = C’est irréversible. Une copie avant ? { $command }
forget-button = { $then ->
    [silent] M’oublier, et ne plus m’écrire
   *[stay] M’oublier
}
forget-confirm = { $then ->
    [silent] Vous oublier maintenant, et ne plus jamais vous écrire ? C’est irréversible.
   *[stay] Vous oublier maintenant ? C’est irréversible.
}
forget-begun = { $then ->
    [silent] C’est en cours. Dans une minute, je ne sais plus rien de vous, et je ne vous écris plus. Merci pour le temps passé ici.
   *[stay] C’est en cours. Dans une minute, je ne sais plus rien de vous. Merci pour le temps passé ici.
}
forget-somebody = un·e collègue

# ---

## Audit

help-audit = qui a décidé quoi ici, et quand : les responsables, et la personne qui m’administre
    .usage = audit, audit @collègue, audit month
audit-title = Qui a décidé quoi
audit-gist = { $whose ->
    [one] { $count ->
        [0] Aucune décision de { $who }, ni à son sujet, n’est conservée ici.
        [one] Une décision de { $who }, ou à son sujet.
       *[other] { $count } décisions de { $who }, ou à son sujet, les plus récentes d’abord.
    }
   *[all] { $count ->
        [0] Aucune décision sur cette période.
        [one] Une décision sur cette période.
       *[other] { $count } décisions sur cette période, les plus récentes d’abord.
    }
}
audit-more = { $count ->
    [one] Une autre est dans le fichier.
   *[other] { $count } autres sont dans le fichier.
}
audit-take = Tout, sous forme de tableau
audit-note = Seuls des faits sont conservés ici, jamais les mots que quelqu’un a écrits. Les personnes oubliées n’y sont plus nommées.
audit-span = { $span ->
    [week] La dernière semaine
    [month] Le dernier mois
   *[year] La dernière année
}
audit-line = { $at } · { $who } : { $what }
audit-file = la personne qui m’administre
audit-nobody = une personne oubliée
audit-rehearsed = ce qui était en répétition
audit-disposed = { $how ->
    [sent] envoi approuvé ({ $area })
    [copied] repris pour être écrit en personne ({ $area })
    [changed] envoi approuvé en d’autres mots ({ $area })
    [skipped] laissé de côté ({ $area })
    [never] plus jamais de ce genre ({ $area })
   *[dropped] abandonné ({ $area })
}
audit-became = { $how ->
    [campaign] une campagne en naît
    [discussion] une discussion en naît
    [do] quelqu’un s’en charge
    [done] c’est fait
    [later] remise à plus tard
   *[no] écartée
}
audit-what = { $did ->
    [paused] pause décidée ou modifiée
    [worded] phrase reformulée
    [ruled] règle modifiée : { $name }
    [resumed] fin de la pause
    [appointed] rôle donné à { $who } : { $name }
    [relieved] rôle retiré à { $who } : { $name }
    [handed-over] tâche confiée à { $who } jusqu’au { $until } : { $name }
    [returned] tâche reprise à { $who } : { $name }
    [reviewed] stratégie revue, elle reste
    [aimed] objectif fixé : { $name }
    [aim-dropped] objectif abandonné : { $name }
    [decided] décision sur une idée : { $name }
    [campaign-begun] campagne lancée
    [campaign-moved] dernier jour d’une campagne déplacé
    [campaign-ended] campagne terminée
    [campaign-dropped] campagne abandonnée
    [discussion-opened] discussion ouverte, animée par { $who }
    [discussion-ended] discussion terminée
    [story-approved] récit approuvé
    [strategy] stratégie modifiée
    [remit] domaine de { $who } modifié
    [maturity] réponses aux questions de maturité
    [readers-added] lecture du point ouverte à { $who }
    [readers-removed] lecture du point retirée à { $who }
    [steps-left-out] étapes en retard d’une campagne laissées de côté
   *[note-held] mot à l’équipe de pilotage retenu
}

## Les mots d’une communauté

help-words = dire n’importe laquelle de mes phrases avec les mots de votre communauté
    .usage = words, words merci, words undo
words-title = Avec vos propres mots
words-gist = Ici, chacune de mes phrases peut se dire à votre façon. Cherchez-la par ce qu’elle dit.
words-changed = { $count ->
    [0] Jusqu’ici, je dis tout à ma façon.
    [one] Une phrase est dite à votre façon :
   *[other] { $count } phrases sont dites à votre façon, la plus récente d’abord :
}
words-note = Écrivez « words » et quelques mots d’une phrase tels que vous les avez lus, ou collez-la en entier, avec ses noms et ses dates. « words undo » annule le dernier changement.
words-in = ({ $language })
words-mine = comme je la dis
words-mine-again = Revenir à l’original
words-change = Modifier…
words-all = Toutes vos phrases
words-found = { $count ->
    [one] J’ai trouvé celle-ci :
   *[other] J’ai trouvé celles-ci, la plus proche d’abord :
}
words-found-note = Les noms, les jours et les nombres sont des exemples. Elle n’y est pas ? Écrivez-en davantage.
words-none = Je n’ai trouvé aucune de mes phrases qui y ressemble. Écrivez quelques-uns de ses mots tels que vous les avez lus, ou collez-la en entier.
words-form-title = Avec vos propres mots
words-form-intro = En { $language }. Je remplis ce qui est entre accolades : placez-le là où il convient dans la phrase.{ $several ->
    [yes] { " " }Je choisis entre ces formulations selon ce à quoi chacune sert. Changez-en autant que vous voulez.
   *[no] { "" }
}{ $few ->
    [yes] { "" }
   *[no] { " " }Il y en a d’autres : trouvez-les par leurs mots.
}
words-look = Voir l’aperçu
words-field = Comment je le dis
words-field-when = Comment je le dis ({ $cases })
words-hint-needs = { $count ->
    [one] Ceci doit y rester : { $places }
   *[other] Tout ceci doit y rester : { $places }
}
words-hint-may = Vous pouvez y mettre { $places }.
words-case-tone = ton : { $of }
words-case-such-as = { $name } : par exemple { $value }
words-case-otherwise = { $name } : tout le reste
words-case = { $name } : { $value }
words-preview = Voici comment cela se lirait ({ $language }). Rien n’a encore changé.
words-use = Adopter cette version
words-change-again = Modifier encore
words-never-mind = Laisser tel quel
words-preview-note = Les noms, les jours et les nombres sont des exemples. Je garde ce brouillon pendant un jour.
words-mine-would = Je le dirais de nouveau à ma façon :
words-nothing-said = Ici, rien ne serait dit.
words-used = { $own ->
    [yes] Désormais, je le dis à votre façon.
   *[no] Désormais, je le dis de nouveau à ma façon.
}
words-used-note = Ce qui se trouve déjà dans un canal change quand il y a du nouveau à y dire.
words-same = C’est déjà ainsi que je le dis.
words-outlived = Je ne dis plus cette phrase, ou elle dit maintenant autre chose. Retrouvez-la par ses mots.
words-most = Je peux garder { $most } phrases avec vos propres mots. Revenez d’abord à l’original pour l’une d’elles.
words-draft-gone = Je n’ai plus ce brouillon : je ne les garde qu’un jour. Retrouvez la phrase, s’il vous plaît.
words-dropped = Rien n’a changé.
words-history-none = Rien n’a été dit autrement ici.
words-history-gist = Qui a formulé quoi et comment, le plus récent d’abord.
words-history-title = Vos phrases : qui et quand
words-history-line = { $when }, { $who } :
words-bring-back = Rétablir la version d’avant
words-unfit = Vos mots « { $words } » ne conviennent plus : depuis une mise à jour, l’original dit autre chose. Je m’en tiens à l’original jusqu’à ce que vous changiez les vôtres.
words-let-go = Garder l’original
words-wrong-empty = Il faut dire quelque chose ici.
words-wrong-brace = Il y a une accolade de trop. Les accolades n’entourent que ce que je remplis ; pour le reste, utilisez d’autres signes.
words-wrong-nearest = Je ne connais pas { $typed } ici. Vouliez-vous dire { $nearest } ?
words-wrong-place = Je ne connais pas { $typed } ici. Ce que je peux remplir : { $places }
words-wrong-none = Je ne connais pas { $typed } : ici, je ne remplis rien.
words-wrong-lacks = { $count ->
    [one] Il manque { $places }. Ajoutez-le, pour que personne n’ait à deviner.
   *[other] Il manque { $places }. Ajoutez-les, pour que personne n’ait à deviner.
}
words-wrong-command = { $commands } doit y rester : c’est ainsi qu’on arrête ces messages, ou qu’on en apprend plus.
words-wrong-long = { $letters } caractères, c’est trop : il y a de la place pour { $most }.
