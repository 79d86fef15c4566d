# Las palabras de Steward en español.
# Cada frase puede elegir según { $tone }: warm (el habitual), plain o brief. Se trata de usted, sin rigidez. Las razones
# son oraciones que se unen a otra. Las órdenes se dicen en inglés en todas partes: no se traducen.
# Nada concuerda con quien lee ni con quien se nombra; las fechas van sin artículo, pues pueden ser “ayer” o “mañana”.

# Lo que se dice del idioma a las aplicaciones, para que digan en él las fechas (ISO 639-1).
language-tag = es

## Commands

help-title = Lo que puede decirme
help-gist = Lo que puede decirme, palabra por palabra.
help-about = { $concern ->
    [first] Para empezar
    [questions] Preguntas y respuestas
    [thanks] Agradecer, y ver qué hizo posible la ayuda
    [together] Lo que la comunidad hace en conjunto
    [aims] Metas, y cómo van las cosas
   *[managing] Cuidar de la comunidad
}
help-all = Ver todo, con ejemplos
help-note = Las mismas palabras sirven en todas partes: tras la barra, después de mencionarme o en un mensaje solo para mí.
help-help = lo que puede hacer aquí
    .usage = help
help-open = las preguntas que aún esperan respuesta
    .usage = open
help-ask = consultar ya a especialistas sobre mi pregunta, sin esperar
    .usage = ask
help-answered = mi pregunta ya tiene respuesta
    .usage = answered
help-not-a-question = eso no era una pregunta; déjelo estar
    .usage = not a question
help-know = con gusto respondo consultas sobre este asunto
    .usage = know cadena de frío
help-forget-topic = no me consulte sobre este asunto
    .usage = forget-topic cadena de frío
help-who = quién sabe de esto aquí
    .usage = who cadena de frío
help-thank = dar las gracias a colegas, en privado y con sus propias palabras
    .usage = thank @persona for el consejo sobre refrigeradores solares
help-quiet = mi horario, mis pausas, lo que quiero recibir
    .usage = quiet, quiet until friday
help-why = por qué llegaron mis últimos mensajes
    .usage = why
help-desk = lo que requiere su atención esta semana
    .usage = desk
help-report = cómo fue la semana, el mes o el trimestre
    .usage = report, report quarter
help-team = quién tiene qué papel; el equipo responsable puede cambiarlo
    .usage = team, team add @persona facilitator
help-policy = las reglas de aquí, cada una con su botón
    .usage = policy, policy rehearsal on
help-pause = dejar en reposo un tiempo todo lo que enviaría por mi cuenta
    .usage = pause until friday "terremoto"
help-resume = terminar la pausa
    .usage = resume
help-used = un mensaje sirvió en un documento, una formación, una decisión
    .usage = used LINK in "Guía de cadena de frío v3"
help-my-impact = lo que mi ayuda hizo posible aquí
    .usage = my impact
command-unknown = No conozco la palabra “{ $typed }”. Pídame ayuda (help) para ver lo que entiendo.
command-nearest = No conozco “{ $typed }”. ¿Quiso decir { $nearest }?
command-do-nearest = Sí, { $nearest }
command-show-help = Ver lo que entiendo
which-community = Usted está en varias comunidades. ¿De cuál se trata?
which-none = Todavía no está en ninguna de mis comunidades. Escriba algo en uno de sus canales, y ya le conoceré.
which-one = { $name }
button-outlived = Este botón es de una versión anterior y ya no hace nada. Pídame ayuda (help) para ver lo que funciona ahora.
refused = { $needs ->
    [curate] Eso corresponde a facilitación, líderes y responsables de esta comunidad. Lo harán con gusto por usted.
    [steer] Eso corresponde a responsables de esta comunidad. Lo harán con gusto por usted.
    [thank] Eso corresponde a responsables de esta comunidad y a quien se ocupa de los agradecimientos en su nombre. Lo harán con gusto por usted.
   *[other] Solo puedo hacerlo para colegas que son miembros aquí.
}

## Asking an expert

see-question = Ver la pregunta
see-answer = Ver la respuesta
nudge-title = Una pregunta que quizá pueda responder
nudge-gist = { $tone ->
    [brief] { $asker } pregunta en { $place }. ¿Puede responder?
    [plain] { $asker } preguntó en { $place }, y nadie ha respondido todavía.
   *[warm] { $asker } preguntó esto en { $place }, y nadie ha podido ayudar todavía. ¿Podría usted?
}
nudge-why = Le pregunto a usted porque { $evidence }.
nudge-waiting = { $others ->
    [0] Fecha de la pregunta: { $since }.
    [one] Fecha de la pregunta: { $since }; a otra persona también le gustaría saberlo.
   *[other] Fecha de la pregunta: { $since }; a otras { $others } personas también les gustaría saberlo.
}
nudge-claim = Yo respondo
nudge-later = Más tarde, o alguien más…
nudge-not-me = No soy la persona
nudge-note = Le consulto unas pocas veces por semana como máximo, y solo en su horario de trabajo. “quiet” cambia eso; “why” explica más.
nudge-claimed = { $tone ->
    [warm] Gracias por encargarse. { $asker } puede contar con usted hasta { $until }; mientras tanto no pregunto a nadie más.
   *[other] Queda con usted hasta { $until }. Mientras tanto no pregunto a nadie más.
}
nudge-hand-back = Al final no puedo
nudge-claim-again = Al final sí respondo
nudge-answered = { $who } ya respondió. No queda nada por hacer de su parte.
nudge-answered-yours = Su respuesta ya está ahí. Gracias por ayudar a { $asker }.
nudge-accepted-yours = { $asker } dice que su respuesta le sirvió. Gracias.
nudge-settled = Esto está resuelto. No queda nada por hacer de su parte.
nudge-closed = Esta pregunta se retiró. No queda nada por hacer de su parte.
nudge-declined = Anotado, gracias. Le pregunto a alguien más.
nudge-snoozed = Se lo recuerdo { $until }, si la pregunta sigue abierta.
nudge-handed-back = Vuelve a estar con los demás. Gracias por intentarlo; si al final encuentra el momento, la pregunta es suya.
nudge-taken = { $who } se ocupa ahora de esto. No queda nada por hacer de su parte.
later-title = ¿Cuándo, o quién más?
later-when = ¿Qué le vendría bien?
later-tomorrow = Recordármelo mañana por la mañana
later-monday = Recordármelo el lunes
later-somebody-else = Preguntar a alguien más
later-who = ¿Quién sabría más? (si eligió a alguien más)
later-submit = Enviar

evidence-suggested = una persona de la comunidad pensó en usted
evidence-mentioned = la pregunta le menciona
evidence-declared = me dijo que conoce esto: { $topics }
evidence-answered = { $count ->
    [one] ya respondió antes sobre esto: { $topics }
   *[other] ya respondió antes sobre esto: { $topics } ({ $count } respuestas en total)
}
evidence-other-words = “{ $asked }” en la pregunta y “{ $known }” significan lo mismo, hasta donde sé
evidence-answers-here = ya respondió antes en ese canal
evidence-accepted = { $count ->
    [one] una de sus respuestas allí fue aceptada
   *[other] { $count } de sus respuestas fueron aceptadas
}
evidence-thanked = { $count ->
    [one] le dieron las gracias por una respuesta
   *[other] le dieron las gracias { $count } veces por sus respuestas
}

## What people hear when they press

claim-thanks = { $tone ->
    [warm] ¡Gracias! Es suya; por ahora no pregunto a nadie más. Basta con responder donde se hizo la pregunta.
   *[other] Es suya. Responda donde se hizo la pregunta.
}
claim-own = Esa pregunta es suya. Estoy buscando a alguien que la responda.
hand-back-thanks = No hay problema. Buscaré a alguien más.
decline-thanks = Anotado, gracias por decírmelo. Preguntaré a alguien más.
snooze-thanks = Volveré entonces, si nadie ha respondido.
suggest-thanks = Gracias. Preguntaré a { $who }, si es buen momento.
suggest-nobody = No puedo escribir a esa persona. Elija a otra, o pulse “No soy la persona”.
accept-thanks = { $tone ->
    [warm] Me alegra. Se lo haré saber a quienes ayudaron, y guardo la respuesta donde otras personas puedan encontrarla.
   *[other] Anotado. Quienes ayudaron lo sabrán.
}
reopen-thanks = Gracias por decirlo. Buscaré a alguien más.
misheard-thanks = Gracias. Lo dejo estar, y tendré más cuidado en este canal.
pointer-no-thanks = Entendido. Sigo buscando a alguien que sepa.
only-the-asker = Solo puede decidirlo quien preguntó, o alguien de facilitación.
question-unknown = Ya no tengo esa pregunta. Puede que la hayan eliminado.
already-answered = { $who } ya respondió. Gracias de todos modos.
already-answered-unnamed = Alguien ya respondió. Gracias de todos modos.
already-claimed = { $who } ya se ocupa de esto. Gracias de todos modos.
already-claimed-unnamed = Alguien ya se ocupa de esto. Gracias de todos modos.
already-closed = Esta pregunta se retiró entretanto. Gracias de todos modos.
nothing-to-do = No ha cambiado nada: ya está como usted quiere.
ask-which = No veo ninguna pregunta suya abierta. Publíquela primero en un canal, o use “Consultar a alguien” en el propio mensaje.
ask-noted = Pregunto a quienes podrían saber, en cuanto sea buena hora donde están.
ask-note = Solo usted ve esto.
ask-claimed = { $who } ya se ocupa de su pregunta.
ask-claimed-unnamed = Alguien ya se ocupa de su pregunta.
answered-which = No veo ninguna pregunta suya abierta. Use “Marcar la respuesta” en el mensaje que la respondió.
misheard-which = ¿De qué mensaje se trata? Use “No es una pregunta” en el propio mensaje.

## Inviting the asker

invite-gist = { $tone ->
    [warm] { $asker }, ¿le sirvió lo que escribió { $who }?
   *[other] { $asker }, ¿tiene ya su respuesta?
}
invite-yes = Sí, gracias a { $who }
invite-no = Todavía no
invite-note = Lo pregunto una sola vez. Un ✅ en la respuesta dice lo mismo. “quiet” cambia lo que le envío.
invite-accepted = Resuelto, con agradecimiento a { $who }.
invite-reopened = Aún sin resolver. Busco a alguien más que sepa.
invite-settled = Resuelto, gracias.
helped-gist = { $tone ->
    [warm] { $asker } dice que su respuesta le sirvió. Gracias por dedicarle tiempo.
   *[other] { $asker } dice que su respuesta le sirvió.
}
helped-note = Transmito los agradecimientos una vez al día como máximo. “quiet” cambia lo que le envío.

## Pointing to an accepted answer

pointer-gist = Algo parecido ya se preguntó antes. Lo que escribió { $who } se aceptó como respuesta (fecha: { $when }).
pointer-helped = Eso lo responde
pointer-no = No del todo
pointer-note = Solo señalo lo que escribieron miembros de la comunidad. Si no encaja, sigo buscando a alguien que sepa. “quiet” cambia lo que le envío.

## Open questions

open-title = Preguntas abiertas
open-gist = { $count ->
    [one] Una pregunta espera respuesta.
   *[other] { $count } preguntas esperan respuesta.
}
open-none = Ninguna pregunta espera respuesta.
open-more = { $count ->
    [one] Y una más.
   *[other] Y { $count } más.
}
open-item = “{ $what }” — { $asker } en { $place }, { $since }; { $state }.
open-state-waiting = aún no se ha consultado a nadie
open-state-asked = ya se consultó a alguien
open-state-claimed = { $who } se encarga
open-state-escalated = aún no aparece nadie
open-state-past = de antes de mi llegada
open-state-unsure = quizá una pregunta (certeza: { $sure } %); no consulto a nadie si usted no me lo dice
open-claim = Yo respondo
open-ask = Preguntar a alguien
open-not-a-question = No es una pregunta
waiting-title = Preguntas que no encontraron a nadie
waiting-gist = { $count ->
    [one] Una pregunta no encontró a nadie que la respondiera, { $who }.
   *[other] { $count } preguntas no encontraron a nadie que las respondiera, { $who }.
}
waiting-none = Todas las preguntas de esta lista ya encontraron a alguien. Gracias.
waiting-note = Esta es su única lista; la mantengo al día en lugar de escribirle otra vez. Quizá usted sepa a quién preguntar. “quiet” cambia lo que le envío.

## What help was used for

see-contribution = Ver lo que se escribió
see-posted-again = Ver dónde se compartió
see-solved-again = Ver la pregunta

use-a-colleague = una persona de la comunidad
use-what-yours = { $kind ->
    [post] lo que usted escribió
   *[answer] { $others ->
        [0] su respuesta a { $asker }
       *[other] la respuesta que usted y { $names } dieron a { $asker }
    }
}
use-what-helped = la respuesta de { $author }, que usted ayudó a mejorar
use-posted-again = En { $place }, { $by } remitió a otras personas a { $what }.
use-solved-again = En { $place }, { $by } tenía una pregunta parecida, que se resolvió con { $what }.
use-reported = { $sure ->
    [no] Según me dijo { $by }, “{ $where }”{ $audience ->
        [country] {" "}(para una oficina de país)
        [region] {" "}(para una región)
        [hq] {" "}(para una política de la sede)
        [training] {" "}(para una formación)
       *[none] {""}
    } se apoya en { $what }. Nadie lo ha revisado todavía.
   *[yes] “{ $where }”{ $audience ->
        [country] {" "}(para una oficina de país)
        [region] {" "}(para una región)
        [hq] {" "}(para una política de la sede)
        [training] {" "}(para una formación)
       *[none] {""}
    } se apoya en { $what }, según me dijo { $by }.
}
use-short-posted-again = que en { $place }, { $by } remitió a otras personas a { $what }
use-short-solved-again = que una pregunta en { $place } se resolvió con { $what }
use-short-reported = que “{ $where }” se apoya en { $what }
use-not-mine = Eso no lo escribí yo

impact-told-title = Para qué sirvió su ayuda
impact-told-several = Lo que usted escribió volvió a servir a otras personas.
impact-told-wrong = { $count ->
    [one] Lo que le conté aquí resultó no ser así. Lo siento.
   *[other] Nada de lo que le conté aquí resultó ser así. Lo siento.
}
impact-told-taken-back = Le conté { $what }. Al final no era así.
impact-told-more = { $count ->
    [one] Hay una noticia más en su página: diga “my impact”.
   *[other] Hay { $count } noticias más en su página: diga “my impact”.
}
impact-told-note = Traigo estas noticias pocas veces, y varias juntas. “my impact” las muestra todas; “quiet” cambia lo que le cuento.

use-how = Dígame qué mensaje, y en qué sirvió: used LINK in "Guía de cadena de frío v3". O elíjalo en el menú del propio mensaje.
use-no-message = Ese enlace no lleva a ningún mensaje que yo conozca aquí. Copie por favor el enlace del propio mensaje; está en su menú.
use-tell-more = { $lacks ->
    [who] Aún no sé quién escribió eso. Dígamelo, y esa persona sabrá qué resultó de ello.
   *[where] ¿En qué sirvió? Un documento, una formación, una decisión: basta con el nombre.
}
use-describe = Contar más…
use-form-title = ¿En qué sirvió?
use-form-who = ¿Quién lo escribió?
use-form-where = El documento, la formación o la decisión
use-form-where-hint = Basta con el nombre: Guía de cadena de frío v3
use-form-audience = Para quién
use-form-submit = Enviar
use-audience = { $audience ->
    [country] Una oficina de país
    [region] Una región
    [hq] Una política de la sede
    [training] Una formación
   *[other] Otra cosa
}
use-noted = { $kind ->
    [own] Gracias por contarme lo de “{ $where }”. El equipo responsable le echa un vistazo; una vez confirmado, podrá contarse.
    [confirmed] Gracias. Queda confirmado, y { $who } sabrá que sirvió en “{ $where }”.
   *[other] Gracias. { $who } sabrá que sirvió en “{ $where }”, cuando el equipo responsable le haya echado un vistazo. Si en cinco días nadie lo ha hecho, lo transmito como palabra suya.
}
use-for-whom = ¿Para quién fue?
use-audience-noted = { $audience ->
    [country] Anotado: para una oficina de país.
    [region] Anotado: para una región.
    [hq] Anotado: para una política de la sede.
    [training] Anotado: para una formación.
   *[other] Anotado.
}
use-take-back = Retirarlo
use-taken-back = Retirado. Donde lo había contado, queda corregido.
use-not-mine-noted = Gracias por decirlo, y disculpe. Lo he retirado.
use-nobody = No conozco a nadie que haya escrito eso y a quien pueda contárselo, así que no lo anoto. Gracias de todos modos.
use-gone = Eso ya no está en mi lista, así que no hay nada que cambiar.
use-not-yours = Solo puede cambiarlo quien me lo contó, o el equipo responsable.

use-proposal-line = { $own ->
    [yes] Según { $by }, algo que escribió sirvió en “{ $where }”
   *[no] Según { $by }, lo que escribió { $who } sirvió en “{ $where }”
}{ $audience ->
    [country] {" "}(para una oficina de país).
    [region] {" "}(para una región).
    [hq] {" "}(para una política de la sede).
    [training] {" "}(para una formación).
   *[none] .
}
use-proposal-then = { $own ->
    [yes] Si usted lo confirma, podrá figurar en las noticias del mes{ $count ->
        [0] .
       *[other] , y lo sabrán también quienes ayudaron: { $helpers }.
    }
   *[no] Si usted lo confirma, lo sabrá { $who }{ $count ->
        [0] {""}
       *[other] {" "}(y también { $helpers }, por su ayuda)
    } y podrá figurar en las noticias del mes.
}
use-confirm = Confirmar
use-correct = Corregir…
use-refuse = No se usó
use-correct-title = Corregir y confirmar
use-correct-submit = Confirmar
use-confirmed = Confirmado: sirvió en “{ $where }”. Quienes ayudaron lo sabrán a buena hora, y podrá figurar en las noticias del mes.
use-refused = Anotado: no se usó en “{ $where }”. Donde lo había contado, queda corregido.
use-decided = Esto ya está decidido, quizá por alguien de su equipo. No ha cambiado nada.

impact-month-title = Lo que sus aportes hicieron posible en { $month }
impact-month-gist = Lo que se escribió en { $community } volvió a servir en { $month }. Esto es lo que resultó.
impact-month-group = { $group ->
    [country] En oficinas de país
    [region] En las regiones
    [hq] En políticas de la sede
    [training] En formaciones
    [other] En otros lugares
   *[here] Aquí, en la comunidad
}
impact-month-reported = Lo que escribió { $whose ->
    [named] { $who }
   *[nobody] una persona de la comunidad
} { $placed ->
    [yes] en { $place }{" "}
   *[no] {""}
}encontró su lugar en “{ $where }”.
impact-month-posted-again = Lo que escribió { $whose ->
    [named] { $who }
   *[nobody] una persona de la comunidad
} { $placed ->
    [yes] en { $place }{" "}
   *[no] {""}
}lo compartió { $count ->
    [one] otra persona con quienes lo necesitaban.
   *[other] un grupo de { $count } colegas con quienes lo necesitaban.
}
impact-month-solved-again = Lo que escribió { $whose ->
    [named] { $who }
   *[nobody] una persona de la comunidad
} { $placed ->
    [yes] en { $place }{" "}
   *[no] {""}
}resolvió { $count ->
    [one] una pregunta más.
   *[other] { $count } preguntas más.
}
impact-month-more = { $count ->
    [one] Y uno más.
   *[other] Y { $count } más.
}
impact-month-thanks = Gracias { $named ->
    [0] { $others ->
        [one] a la persona que dio esta ayuda.
       *[other] a las { $others } personas que dieron esta ayuda.
    }
   *[other] a { $names }{ $others ->
        [0] {" "}por esta ayuda.
        [one] {" "}y a una persona más por esta ayuda.
       *[other] {" "}y a { $others } personas más por esta ayuda.
    }
}
impact-month-champions = { $count ->
    [one] Reconocimiento del mes: { $names }.
   *[other] Reconocimientos del mes: { $names }.
}
impact-month-milestones = Y gracias por un largo camino: { $names }.
impact-month-milestone = { $who }, con { $number } respuestas aceptadas
impact-month-note = Esto llega una vez al mes, después de que lo lea el equipo responsable. Solo se nombra a quien ha dicho que sí. Si ha usado algo de aquí, cuéntemelo: used LINK in "Guía de cadena de frío v3".
impact-month-withdrawn = Lo que decía aquí sobre { $month } resultó no ser así y se ha retirado.
impact-month-decided = Las noticias de este mes ya están decididas, quizá por alguien de su equipo, o ya no queda nada que contar.

impact-proposal-line = Las noticias del mes ({ $month }) están listas para publicarse:
impact-proposal-post = Publicar…
impact-proposal-edit = Modificar…
impact-proposal-skip = Omitir este mes
impact-post-title = Publicar las noticias
impact-post-intro = Se publica una vez, tal como usted lo lee. Si algo resulta no ser así, se corrige en su sitio.
impact-post-where = ¿En qué canal?
impact-post-submit = Publicar
impact-post-no-place = Ese canal ya no es de esta comunidad. Elija otro, por favor.
impact-posted = Publicado. El mes que viene volveré a proponer este canal.
impact-edit-title = Con sus palabras
impact-edit-opening = Una frase suya
impact-edit-hint = Va antes de todo lo demás. Déjelo vacío para usar la mía.
impact-edit-submit = Guardar
impact-edited = Guardado. Ahora las noticias empiezan así.
impact-skipped = Omitido. Volveré con las del mes siguiente.

impact-own-title = Lo que su ayuda hizo posible
impact-own-gist = Qué resultó de lo que usted escribió aquí, hasta donde sé.
impact-own-helped = Sus respuestas resolvieron preguntas de { $names }.
impact-own-uses = Y llegó más lejos:
impact-own-more = { $count ->
    [one] Hay uno más, anterior.
   *[other] Hay { $count } más, anteriores.
}
impact-own-so-far = En los últimos meses: { $helped ->
    [0] aún ninguna respuesta marcada como la que sirvió
    [one] una respuesta que sirvió
   *[other] { $helped } respuestas que sirvieron
}, { $uses ->
    [0] ningún nuevo uso que yo sepa.
    [one] un uso que yo sepa.
   *[other] { $uses } usos que yo sepa.
}
impact-own-chart = Mes a mes
impact-own-answers = respuestas que sirvieron
impact-own-used = usos
impact-own-alt = De { $first } a { $last }: { $helped ->
    [0] ninguna respuesta marcada como la que sirvió
    [one] una respuesta que sirvió
   *[other] { $helped } respuestas que sirvieron
} y { $uses ->
    [0] ningún uso
    [one] un uso
   *[other] { $uses } usos
} de lo que usted escribió; la mayor parte, en { $best }.
impact-own-empty = Todavía nada que mostrar, hasta donde sé.
impact-own-empty-note = Cuando una respuesta suya resuelva una pregunta, o alguien la comparta o la use en un documento, la verá aquí. Si sabe de algún uso así, cuéntemelo: used LINK in "Guía de cadena de frío v3".
impact-own-note = Solo usted ve esta página. Si sabe de algún uso que falta, cuéntemelo: used LINK in "Guía de cadena de frío v3".

## The desk

desk-title = { $community }: su semana
desk-gist = { $count ->
    [0] { $community }: nada requiere su atención esta semana.
    [one] { $community }: una cosa requiere su atención.
   *[other] { $community }: { $count } cosas requieren su atención.
}
desk-nothing = { $tone ->
    [warm] Nada requiere su atención esta semana. Disfrute de la calma.
   *[other] Nada requiere su atención esta semana.
}
desk-paused = Todo lo que enviaría por mi cuenta queda en reposo hasta { $until }. { $why }
desk-rehearsal = { $count ->
    [0] El ensayo está activo: por mi cuenta solo escribo a usted y al resto del equipo responsable. Nada espera.
    [one] El ensayo está activo: por mi cuenta solo escribo a usted y al resto del equipo responsable. Un mensaje espera su visto bueno.
   *[other] El ensayo está activo: por mi cuenta solo escribo a usted y al resto del equipo responsable. { $count } mensajes esperan su visto bueno.
}
desk-rehearsed-left = { $count ->
    [one] Queda un mensaje del ensayo. Solo sale si usted lo envía.
   *[other] Quedan { $count } mensajes del ensayo. Solo salen si usted los envía.
}
desk-waiting = { $others ->
    [yes] { $count ->
        [one] Una pregunta más espera respuesta ({ $since }).
       *[other] { $count } preguntas más esperan respuesta (la más antigua: { $since }).
    }
   *[no] { $count ->
        [one] Una pregunta espera respuesta ({ $since }).
       *[other] { $count } preguntas esperan respuesta (la más antigua: { $since }).
    }
}{ $lost ->
    [0] { "" }
    [one] { " " }Una de ellas no encontró a nadie.
   *[other] { " " }{ $lost } de ellas no encontraron a nadie.
}{ $mine ->
    [yes] { " " }{ $count ->
        [one] Estoy en ello.
       *[other] Estoy en ello.
    }
   *[no] { "" }
}
desk-somebody = Alguien
desk-a-colleague = una persona de la comunidad
desk-line = { $asker } en { $place }, { $since }
desk-line-waiting = (estoy en ello)
desk-line-escalated = (no encontró a nadie: le toca a usted)
desk-more-proposals = { $count ->
    [one] Y una más espera su visto bueno.
   *[other] Y { $count } más esperan su visto bueno.
}
desk-show-proposals = Ver el resto
desk-next-proposals = { $count ->
    [one] Una más
   *[other] { $count } más
}
desk-proposals-title = Lo que espera su visto bueno
desk-proposals = { $count ->
    [one] Una cosa espera su visto bueno. Sin él no se envía nada.
   *[other] { $count } cosas esperan su visto bueno. Sin él no se envía nada.
}
desk-no-proposals = Ya nada espera su visto bueno.
desk-new = { $more ->
    [0] Escribieron aquí por primera vez esta semana: { $names }. Unas palabras suyas de bienvenida se notarían.
    [one] Escribieron aquí por primera vez esta semana: { $names } y otra persona. Unas palabras suyas de bienvenida se notarían.
   *[other] Escribieron aquí por primera vez esta semana: { $names } y otras { $more } personas. Unas palabras suyas de bienvenida se notarían.
}
desk-helped = { $more ->
    [0] Esta semana se aceptaron respuestas de { $names }. Unas palabras suyas serían bien recibidas.
    [one] Esta semana se aceptaron respuestas de { $names } y otra persona. Unas palabras suyas serían bien recibidas.
   *[other] Esta semana se aceptaron respuestas de { $names } y otras { $more } personas. Unas palabras suyas serían bien recibidas.
}
desk-lapsing = { $count ->
    [one] { $names } participaba a menudo y no ha escrito en cuatro semanas. Quizá usted sepa por qué.
   *[other] { $names } participaban a menudo y no han escrito en cuatro semanas. Quizá usted sepa por qué.
}
desk-drifts = Menos preguntas reciben respuesta en un día: { $now } % en las últimas cuatro semanas ({ $part } de { $of }), { $before } % en las doce anteriores.
desk-past = { $count ->
    [one] Una pregunta de antes de mi llegada sigue sin respuesta. No hago nada con ella si usted no lo hace.
   *[other] { $count } preguntas de antes de mi llegada siguen sin respuesta. No hago nada con ellas si usted no lo hace.
}
desk-dates = Próxima nota al equipo impulsor: { $core }. Próximo resumen para líderes: { $leaders }.
desk-undone = Lo que lleva más tiempo sin hacerse: { $what } ({ $last }).
desk-see-open = Ver preguntas abiertas
desk-see-report = Ver el informe
plan-note = Los lunes a las nueve, en su hora. Cuando no hay nada que decir, lo digo una vez y después callo. “quiet” cambia cuándo escribo.
own-title = Steward en { $community }
own-gist = Lo que le espera en { $community }.
own-hello = Acompaño a { $community } para que ninguna pregunta quede sin respuesta. Puede decirme qué conoce, y cuándo no molestarle.
own-waiting = { $count ->
    [one] Su pregunta que aún espera:
   *[other] Sus preguntas que aún esperan:
}
own-help = ¿Qué puedo decir?
own-open = Preguntas abiertas
own-quiet = ¿Cuándo puede escribirme?
own-why = ¿Por qué me escribió?

## The guide’s activities

activity-title = Lo que hace quien gestiona una comunidad
activity-gist = Lo que la guía pide a quien gestiona una comunidad, y cuándo se hizo cada cosa por última vez.
activity-note = Una parte la hago con usted y la anoto; lo demás me lo cuenta usted. Nada de esto es obligación de cada semana.
activity-line = { $what } ({ $last })
activity-last = última vez: { $at }
activity-never = todavía no
activity-all = Todas las actividades
activity-done = Ya lo hice
activity-not-now = Ahora no
activity-noted = Anotado, gracias: { $what }.
activity-quiet = No volveré a mencionarlo antes de { $until }: { $what }.
activity-g0 = ver cómo va la comunidad respecto de sus metas
    .start = Ver las metas
activity-g1 = hablar con el equipo impulsor
    .start = Hablar con el equipo…
activity-g2 = cuidar que los miembros reciban respuestas
    .start = Ver preguntas abiertas
activity-g3 = abrir un diálogo que importe para políticas o programas
    .start = Abrir un diálogo…
activity-g4 = dar las gracias en persona
    .start = Dar las gracias…
activity-g5 = reconocer a quienes más apoyan a la comunidad
    .start = Reconocimientos del mes
    .next = Aquí no le espera nada. Próxima propuesta de personas destacadas del mes, con lo que hicieron: { $on }, si para entonces ha ocurrido lo suficiente.
activity-g6 = contar a los miembros para qué sirvió su ayuda
    .start = Qué hizo posible la ayuda
    .next = Aquí no le espera nada. Próximas noticias de lo que la ayuda hizo posible: { $on }. Antes, cualquiera puede contarme un uso con “used”.
activity-g7 = llevar a líderes una historia de éxito
    .start = Contar una historia…
activity-g8 = aprender algo sobre gestionar una comunidad
    .start = Aprender algo…
activity-thank-title = Dar las gracias
activity-thank-who = ¿A quién?
activity-thank-what = ¿Por qué? Diga qué hizo, y qué cambió con ello.
activity-thank-submit = Continuar
activity-thank-no-words = Diga en pocas palabras qué hizo.
activity-thank-nobody = No puedo dar las gracias a esa persona en su nombre. Elija a alguien a quien se pueda escribir.
activity-thank-sure = ¿Dar las gracias a { $who } con este motivo: { $what }? Lo leerá con el nombre de usted.
activity-thank-say = Sí, dar las gracias

## Rehearsal

rehearse-show = Ver lo que espera
rehearse-end = Terminar el ensayo
rehearse-send = Enviar
rehearse-change = Modificar…
rehearse-drop = Descartar
rehearse-drop-all = Descartar todo
rehearse-drop-all-sure = { $count ->
    [one] ¿Descartar este mensaje? No se enviará nunca.
   *[other] ¿Descartar los { $count } mensajes? Ninguno se enviará nunca.
}
rehearse-line = Para { $who }, { $at }, porque { $because }:
rehearse-line-in = Para { $who } en { $place }, donde otras personas también lo leen, { $at }, porque { $because }:
rehearse-line-all = Para todo el mundo en { $place }, { $at }, porque { $because }:
rehearse-line-later = Usted le dio salida. { $who } lo recibe { $until }, en su horario de trabajo:
rehearse-line-later-all = Usted le dio salida. Se publica { $until }:
rehearse-unknown = participó en ello
rehearse-buttons = Con los botones: { $labels }
rehearse-words = { $words }
rehearse-channel = el canal
rehearse-sent = Ya va en camino.
rehearse-later = Sale { $until }, en su horario de trabajo. Hasta entonces puede descartarlo.
rehearse-too-late = No se le puede escribir antes de { $until }, y para entonces será tarde. Se queda aquí hasta que usted lo descarte, o una semana.
rehearse-never = Esa persona ya no quiere recibir este tipo de mensajes. Lo he descartado.
rehearse-gone = Aquí no queda nada que enviar: ya se envió o se descartó, o las cosas han cambiado entretanto.
rehearse-dropped = Descartado. No se escribió a nadie.
rehearse-dropped-all = { $count ->
    [one] Descartado. No se escribió a nadie.
   *[other] Descartados los { $count }. No se escribió a nadie.
}
rehearse-changed = Así se lee ahora. Sale cuando usted lo envíe.
rehearse-form-title = Con otras palabras
rehearse-form-intro = Sus palabras sustituyen a la primera frase. El resto del mensaje queda como está.
rehearse-form-words = Empieza así
rehearse-form-submit = Guardar
rehearse-form-empty = Tiene que empezar con algo.

## Policy

policy-title = Las reglas de aquí
policy-gist = Las reglas de esta comunidad, y cómo cambiarlas.
policy-rehearsal = { $on ->
    [yes] El ensayo está activo: lo que enviaría por mi cuenta espera en el escritorio del equipo responsable.
   *[no] El ensayo no está activo: lo que envío por mi cuenta llega a cada persona.
}
    .switch = { $on ->
        [yes] Terminar el ensayo
       *[no] Ensayar
    }
policy-rehearsal-set = { $on ->
    [yes] Desde ahora, nada que nadie haya pedido llega a nadie más que al equipo responsable. Todo espera una semana en su escritorio: usted lo envía, lo modifica o lo descarta.
   *[no] Desde ahora, lo que envío por mi cuenta llega a cada persona. Lo que aún espera en su escritorio se queda una semana, y solo sale si usted lo envía.
}
policy-holdout = { $on ->
    [yes] El grupo de control está activo: { $percent } % de las consultas y los agradecimientos, elegidos al azar, se retienen, para que el informe pueda decir qué cambian.
   *[no] El grupo de control no está activo: nada se retiene al azar.
}
    .switch = { $on ->
        [yes] No retener nada
       *[no] Retener { $percent } %
    }
policy-holdout-set = { $on ->
    [yes] Desde ahora se retienen { $percent } % de las consultas y los agradecimientos, elegidos al azar. Ninguna persona nueva se queda sin respuesta por ello. En unas semanas, el informe dirá qué cambiaron los demás.
   *[no] Desde ahora nada se retiene al azar.
}
policy-public = { $on ->
    [yes] El reconocimiento público está activo: se felicita en público a quien dice que sí.
   *[no] El reconocimiento público no está activo: no se felicita a nadie en público, ni aunque diga que sí.
}
    .switch = { $on ->
        [yes] No felicitar en público
       *[no] Permitirlo, si dicen que sí
    }
policy-public-set = { $on ->
    [yes] Desde ahora se puede felicitar en público, siempre que la persona diga que sí.
   *[no] Desde ahora no se felicita a nadie en público. Los agradecimientos siguen llegando en privado.
}
policy-countries = En estos países no se felicita a nadie en público: { $codes }.
policy-country-set = { $private ->
    [yes] Desde ahora no se felicita en público a nadie en este país: { $country }. Los agradecimientos siguen llegando en privado.
   *[no] En este país se puede felicitar en público como en los demás, siempre que la persona diga que sí: { $country }.
}
policy-country-unknown = No conozco ningún país con el código “{ $country }”. Necesito las dos letras de la norma ISO 3166, como DE, o GB para el Reino Unido. No ha cambiado nada.
policy-kind = { $kind ->
    [first] un primer aporte
    [accepted] una primera respuesta aceptada
    [return] un regreso tras un silencio
    [week] una semana de mucha ayuda
    [steady] una ayuda constante
    [champion] las personas destacadas
    [key] quienes ayudan a más personas
    [manager] unas palabras a la jefatura de quien ayuda
   *[other] otra ocasión
}
policy-note = No preparo notas personales sobre: { $kind }.
policy-note-back = Volver a prepararlas
policy-note-set = { $on ->
    [yes] Vuelvo a preparar notas personales sobre: { $kind }. Ninguna sale sin el visto bueno del equipo responsable.
   *[no] Ya no preparo notas personales sobre: { $kind }.
}
policy-news = Las noticias para todo el mundo van a { $place }, con el visto bueno del equipo responsable.
policy-news-none = No hay canal elegido para las noticias para todo el mundo, así que no se publican.
policy-news-choose = Elegir un canal…
policy-news-title = Noticias para todos
policy-news-which = ¿Qué canal?
policy-news-nowhere = Ningún canal: no publicar noticias
policy-news-submit = Guardar
policy-news-not-ours = { $place } no es un canal de esta comunidad. Elija uno en el que yo esté.
policy-undo = Deshacer
policy-all = Todas las reglas
policy-note-how = Cada una también se puede escribir, por ejemplo: policy rehearsal on, policy private DE, policy public DE, policy news #canal.
policy-how = No reconozco eso como una regla. Por ejemplo: policy rehearsal on, policy holdout off, policy private DE.

## Experts

know-noted = Anotado: { $topic }. Le consultaré cuando una pregunta sobre esto no encuentre a nadie más.
know-note = Unas pocas veces por semana como máximo, en su horario de trabajo. “forget-topic” lo deshace.
know-what = ¿Qué conoce usted? Por ejemplo: know cadena de frío
forget-noted = Anotado. No le consultaré sobre esto: { $topic }.
forget-what = ¿Sobre qué no debo consultarle? Por ejemplo: forget-topic cadena de frío
who-title = Quién sabe de esto: { $topic }
who-gist = { $count ->
    [one] Una persona me viene a la mente: { $topic }.
   *[other] { $count } personas me vienen a la mente: { $topic }.
}
who-note = Según las respuestas que dieron y lo que me contaron. Quienes pidieron tranquilidad no aparecen.
who-nobody = Aún no he visto a nadie responder sobre esto: { $topic }.
who-nobody-note = Pregunte en un canal: buscaré a alguien, y recordaré quién respondió.
who-what = ¿Quién sabe de qué? Por ejemplo: who cadena de frío

## Kudos

kudos-gist = { $named ->
    [yes] { $count ->
        [one] { $names } le da las gracias.
       *[other] { $names } le dan las gracias.
    }
   *[no] { $count ->
        [one] Una persona de la comunidad le da las gracias.
       *[other] { $count } colegas le dan las gracias.
    }
}
kudos-colleagues = { $more ->
    [yes] { $count ->
        [one] otra persona
       *[other] otras { $count } personas
    }
   *[no] { $count ->
        [one] una persona de la comunidad
       *[other] { $count } colegas
    }
}
kudos-welcome = Con mucho gusto. La ayuda de colegas se agradece igual: thank @nombre for …
kudos-see = Ver por qué
kudos-note = { $count ->
    [one] Me pidió que se lo hiciera llegar solo a usted. Escribo una vez al día como máximo; “quiet” cambia lo que le envío.
   *[other] Me pidieron, cada cual por su lado, que se lo hiciera llegar solo a usted. Escribo una vez al día como máximo; “quiet” cambia lo que le envío.
}
kudos-form-title = Dar las gracias
kudos-form-intro = { $seen ->
    [yes] Para { $names }, con sus propias palabras. Por ahora, el equipo responsable ve lo que envío antes de que salga.
   *[no] Para { $names }, en privado y con sus propias palabras.
}
kudos-form-open = { $seen ->
    [yes] Con sus propias palabras. Por ahora, el equipo responsable ve lo que envío antes de que salga.
   *[no] En privado y con sus propias palabras.
}
kudos-rehearsed = Gracias. Por ahora, el equipo responsable ve lo que envío antes de que salga: su agradecimiento a { $names } espera su visto bueno.
kudos-form-who = Quién le ayudó
kudos-form-words = ¿Por qué?
kudos-form-hint = Qué hizo, y qué cambió para usted
kudos-form-submit = Dar las gracias
kudos-form-no-words = Diga en pocas palabras por qué: eso es lo que le da valor.
kudos-form-too-long = Son { $count } caracteres, y puedo llevar { $most }. Acórtelo un poco, por favor.
kudos-form-nobody = Elija a quién dar las gracias, por favor.
kudos-passed-on = { $tone ->
    [warm] Su agradecimiento llegará a { $names }, con sus palabras y a buena hora. Qué bueno que lo diga.
   *[other] Su agradecimiento llegará a { $names }, con sus palabras y a buena hora.
}
kudos-tomorrow = Aún sin agradecimiento: { $names }. De parte de cada persona llevo agradecimientos a { $most ->
    [one] una persona
   *[other] { $most } personas
} al día, para que cada uno cuente; mañana podrá dar las gracias también a { $count ->
    [one] esta persona
   *[other] estas personas
}.
kudos-none-left = { $most ->
    [one] Hoy ya dio las gracias a una persona, y no llevo más en un día. Mañana se puede de nuevo.
   *[other] Hoy ya dio las gracias a { $most } personas, y no llevo más en un día. Mañana se puede de nuevo.
}
kudos-oneself = Seguro que merece las gracias, pero solo puedo llevárselas de parte de otra persona.
kudos-program = { $count ->
    [one] { $names } es un programa y ayuda con gusto; las gracias son para las personas.
   *[other] { $names } son programas y ayudan con gusto; las gracias son para las personas.
}
kudos-unreachable = No puedo llevar agradecimientos a { $names }. Unas palabras suyas, directamente, valen lo mismo.
kudos-too-long = Son { $count } caracteres, y puedo llevar { $most }. Aún no se ha dado las gracias a nadie, y no se ha perdido nada:
kudos-too-long-note = Acórtelo como guste y envíelo de nuevo. Solo usted ve esto.
kudos-too-many = Son demasiadas personas para un formulario. Dígalo en una línea: thank, sus nombres y por qué.
because-kudos = alguien da las gracias a una persona de la comunidad
because-thanked-by = { $count ->
    [one] { $names } quiso darle las gracias
   *[other] { $names } quisieron darle las gracias
}

## Milestones

milestone-gist = Ya se han aceptado { $number } de sus respuestas.
milestone-ground = Ayudaron a { $people ->
    [one] una persona
   *[other] { $people } personas
}{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }en { $countries } países
}, { $channels ->
    [0] en { $community }
    [1] en { $places }
    [2] en { $places }
    [3] en { $places }
   *[other] en { $places } y en otros canales de { $community }
}.
milestone-thanks = { $tone ->
    [warm] Detrás de cada una hay alguien que pudo seguir con su trabajo. Gracias por haber estado ahí.
   *[other] Gracias.
}
milestone-note = Señalo las 10, 50 y 150 respuestas aceptadas, y solo se lo digo a usted. “quiet” cambia lo que le envío.
milestone-public-ask = Por ahora esto queda entre usted y yo. ¿Pueden decirlo también las noticias del mes de la comunidad?
milestone-public-yes = Sí, puede decirse en público
milestone-public-no = Mejor no
milestone-public-said = Usted dijo que puede decirse en público. Puede cambiar de opinión en cualquier momento.
milestone-public-take-back = Al final, mejor no
milestone-public-after-all = Al final, sí puede decirse
milestone-private-said = Esto queda entre usted y yo, como pidió.
milestone-public-thanks = Gracias. Las próximas noticias del mes podrán nombrarle por esto, y junto a lo que su ayuda hizo posible. Este mismo mensaje le permite cambiar de opinión.
milestone-public-again = Ya está anotado: las noticias del mes pueden nombrarle por esto.
milestone-public-off = Por ahora aquí no se nombra a nadie en público, así que queda entre usted y yo. Gracias por su disposición.
milestone-private-thanks = Por supuesto. Queda entre usted y yo.
milestone-private-late = Anotado: no volveré a nombrarle por esto. Puede que noticias ya publicadas le hayan nombrado; el equipo responsable puede retirarlo.
milestone-private-again = Ya está anotado: queda entre usted y yo.
milestone-gone = Se retiró una aceptación, así que por el momento no llegan del todo a { $number }. La ayuda que dio queda dada, y las gracias por ella también.
milestone-gone-reply = Por el momento esto no se sostiene: se retiró una aceptación. No se dirá nada en público.
milestone-unknown = Ya no tengo eso. No se dirá nada en público.
milestone-not-yours = Eso lo decide la propia persona.
because-milestone = se han aceptado { $number } de sus respuestas

## Champions of the month

champion-line = ¿Felicitar a { $who } por su ayuda en { $month }?
champion-because = Lo que habla por { $who }: { $ground }.
champion-answers = { $count ->
    [one] una respuesta aceptada
   *[other] { $count } respuestas aceptadas
}{ $channels ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }en { $channels } canales
} { $count ->
    [one] ayudó
   *[other] ayudaron
} a { $people ->
    [one] una persona
   *[other] { $people } personas
}{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }en { $countries } países
}
champion-uses = { $count ->
    [one] un aporte sirvió a otras personas
   *[other] sus aportes sirvieron { $count } veces a otras personas
}
champion-thanks = { $more ->
    [yes] { $count ->
        [one] otra persona dio
       *[other] otras { $count } personas dieron
    } las gracias
   *[no] { $count ->
        [one] una persona dio
       *[other] { $count } personas dieron
    } las gracias
}
champion-would-read = En nombre de usted, y solo para esa persona, diría:
champion-congratulate = Felicitar
champion-edit = Modificar…
champion-skip = Omitir
champion-form-title = Con sus palabras
champion-form-words = Para { $who }
champion-form-submit = Felicitar
champion-form-no-words = Unas palabras, por favor; o cierre esto y pulse “Felicitar” para usar las mías.
champion-form-too-long = Son { $count } caracteres, y puedo llevar { $most }. Acórtelo un poco, por favor.
champion-congratulated = Gracias. Se lo llevo a { $who } en su nombre, a buena hora.
champion-skipped = Esta vez no. { $who } no sabrá nada de ello.
champion-decided = { $manager } ya felicitó a { $who }.
champion-moot = La persona ya no está, o prefiere no recibir mensajes así. Lo he quitado de la lista.
champion-unknown = Eso ya está decidido, o es demasiado antiguo.
champion-gist = { $manager } le da las gracias por su ayuda en { $month }.
champion-message = Su ayuda en { $month } se notó en { $community }: { $ground }. Gracias por el tiempo y el cuidado.
champion-note = { $manager } me pidió que se lo hiciera llegar solo a usted. “quiet” cambia lo que le envío.
because-champion = alguien que cuida de su comunidad quiso darle las gracias por un mes de ayuda
because-champions = ha terminado un mes, y la ayuda de algunas personas destacó

## Quiet, pause, why, team

quiet-title = Cuándo puedo escribirle
quiet-gist = Cuándo puedo escribirle, y sobre qué.
quiet-hours = Su horario: de { $starts } a { $ends } ({ $zone }).
quiet-promise = Por mi cuenta escribo una vez al día como máximo, y nunca fuera de ese horario.
quiet-paused = No le escribo hasta { $until }.
quiet-stopped = Nunca le escribo por mi cuenta, ni propongo su nombre a nadie. Lo que usted me pida sigue funcionando.
quiet-week = No escribirme durante una semana
quiet-stop = No escribirme nunca sin pedirlo
quiet-start = Ya puede volver a escribirme
quiet-change = Cambiar horario, idioma, temas…
quiet-form-title = Cuándo puedo escribirle
quiet-form-starts = Mi día empieza a las
quiet-form-ends = Mi día termina a las
quiet-form-language = Escribirme en
quiet-form-kinds = Puede escribirme sobre
quiet-form-submit = Guardar
quiet-form-bad-time = Una hora como 09:00, por favor.
purpose-reply = una respuesta a lo que usted hizo
purpose-routing = una pregunta que quizá pueda responder
purpose-escalation = preguntas que no encontraron a nadie
purpose-invite = si una respuesta sirvió
purpose-pointer = una respuesta que se aceptó antes
purpose-news = lo que su ayuda hizo posible
purpose-thanks = un agradecimiento de colegas
purpose-recognition = el reconocimiento de su ayuda
purpose-plan = su plan semanal
purpose-core-team = las notas y los pedidos del equipo impulsor
purpose-discussion = diálogos que podría moderar, y qué fue de ellos
purpose-story = si puede contarse una historia sobre su ayuda
purpose-briefing = el resumen para líderes
purpose-learning = lecciones breves para responsables
pause-noted = { $has_why ->
    [yes] No envío nada por mi cuenta hasta { $until } ({ $why }).
   *[no] No envío nada por mi cuenta hasta { $until }.
}
pause-note = Las respuestas a lo que hace la gente siguen llegando, y también su propio plan. La pausa termina sola.
pause-resume = Terminar la pausa ahora
pause-until-when = ¿Hasta cuándo? Por ejemplo: pause until friday "terremoto"
pause-which-day = No reconozco “{ $day }” como un día por venir. Diga un día de la semana, o una fecha como 2026-12-01.
resume-noted = La pausa ha terminado. Lo que aún importa saldrá en las próximas horas, según el día de cada persona.
resume-nothing = No hay nada en pausa.
why-title = Por qué le escribí
why-gist = Por qué llegaron mis últimos mensajes.
why-line = { $when }: { $purpose } — porque { $because }.
why-unknown = usted participó en ello
why-note = “quiet” cambia lo que le envío, y cuándo.
why-nothing = No le he escrito por mi cuenta.
role-member = miembro
role-expert = especialista
role-facilitator = facilitación
role-leader = líder
role-sponsor = patrocinio
role-manager = responsable

## Personal notes

note-hello = { $named ->
    [yes] Saludos, { $name }:
   *[no] Hola:
}
note-day = { $day }
note-and-then = { $first } { $then }
note-a-colleague = { $more ->
    [yes] { $count ->
        [one] otra persona
       *[other] otras { $count } personas
    }
   *[no] { $count ->
        [one] una persona de la comunidad
       *[other] { $count } colegas
    }
}
note-on-day = { $month ->
    [m1] el { $day } de enero
    [m2] el { $day } de febrero
    [m3] el { $day } de marzo
    [m4] el { $day } de abril
    [m5] el { $day } de mayo
    [m6] el { $day } de junio
    [m7] el { $day } de julio
    [m8] el { $day } de agosto
    [m9] el { $day } de septiembre
    [m10] el { $day } de octubre
    [m11] el { $day } de noviembre
   *[m12] el { $day } de diciembre
}
note-opening-first = { $tone ->
    [warm] gracias por responder a { $whom } { $when }. Qué bueno que esté aquí.
   *[other] gracias por responder a { $whom } { $when }.
}
note-opening-accepted = { $tone ->
    [warm] gracias por tomarse el tiempo de responder a { $whom } { $when }.
   *[other] gracias por la respuesta que dio a { $whom } { $when }.
}
note-opening-return = { $tone ->
    [warm] qué gusto volver a leer sus mensajes. Gracias por responder a { $whom } { $when }.
   *[other] gracias por responder a { $whom } { $when }, y qué bueno tenerle de vuelta.
}
note-opening-week = { $tone ->
    [warm] qué semana: encontró tiempo para responder a { $whom }. Gracias.
   *[other] en una semana respondió a { $whom }. Gracias.
}
note-opening-steady = semana tras semana se toma el tiempo de responder a colegas, hace poco a { $whom }. Gracias.
note-opening-champion = aquí se sabe que se puede acudir a usted, y siguió respondiendo, hace poco a { $whom }. Gracias.
note-opening-key = muchas personas han recibido aquí una respuesta suya, hace poco { $whom }. Gracias.
note-opening-manager = { $count ->
    [one] { $helper } quiere que usted lo sepa. En los últimos tres meses, { $helper } ha ayudado a una persona en la comunidad “{ $community }”. Gracias por hacer posible ese tiempo.
   *[other] { $helper } quiere que usted lo sepa. En los últimos tres meses, { $helper } ha ayudado a { $count } colegas en la comunidad “{ $community }”. Gracias por hacer posible ese tiempo.
}
note-soon = { $count ->
    [one] Su respuesta llegó en un minuto.
   *[other] Su respuesta llegó en { $count } minutos.
}
note-same-day = { $count ->
    [one] Su respuesta llegó en una hora.
   *[other] Su respuesta llegó en { $count } horas.
}
note-accepted = { $named ->
    [yes] { $whom } dice que le sirvió.
   *[no] Quien había preguntado dice que le sirvió.
}
note-asker-glad = { $named ->
    [yes] { $whom } se alegró.
   *[no] Quien había preguntado se alegró.
}
note-kept = Se aceptó como la respuesta que sirvió.
note-accepted-several = { $count ->
    [one] Una de estas respuestas se aceptó como la que sirvió.
   *[other] { $count } de estas respuestas se aceptaron como las que sirvieron.
}
note-others-thanked = { $count ->
    [one] También se alegró otra persona.
   *[other] También se alegraron otras { $count } personas.
}
note-gist = { $manager } le da las gracias personalmente.
note-evidence = A { $whom } en { $place }, { $when }:
note-evidence-there = En { $place }, { $when }:
note-why = { $manager } me pidió que le hiciera llegar esta nota. “quiet” cambia lo que le envío.
note-write-back = Responder a { $manager }…
note-tell-my-manager = Contarlo también a mi jefatura…
note-line = { $occasion ->
    [first] Dar las gracias a { $who } por la primera ayuda de la que tengo noticia
    [accepted] Dar las gracias a { $who } por su primera respuesta aceptada
    [return] Dar las gracias a { $who }, que vuelve a ayudar tras un largo silencio
    [week] Dar las gracias a { $who } por una semana de ayuda fuera de lo común
    [steady] Dar las gracias a { $who } por ayudar semana tras semana
    [champion] Escribir a { $who }, que destaca por su ayuda en esta comunidad
    [manager] Contar a { $who }, como desea { $helper }, lo que { $helper } ha aportado aquí
   *[key] Escribir a { $who }, que ayuda a muchas personas
}
note-send = Enviar
note-edit = Modificar…
note-copy = Prefiero escribir yo
note-skip = Omitir
note-never = Nunca de este tipo
note-form-title = Con sus palabras
note-form-words = Lo que leerá { $who }
note-form-step = La propuesta que sigue
note-form-submit = Enviar
note-form-empty = La nota necesita unas palabras.
note-on-its-way = { $soon ->
    [yes] Gracias. La nota va en camino a { $who }, en su nombre.
   *[no] Gracias. { $who } la recibe en su nombre a una hora adecuada: { $when }.
}
note-cannot = La persona ya no está, o prefiere no recibir mensajes así. La he quitado de la lista.
note-copied = Aquí están las palabras para { $who }. Lo doy por hecho, y no preparo nada más por un tiempo.
note-skipped = Omitida. No se escribió a nadie.
note-decided = Esta ya está decidida. No queda nada por hacer de su parte.
note-decided-by = { $own ->
    [yes] Usted ya dio salida a esta. Va en camino.
   *[no] { $by } ya dio salida a esta. No queda nada por hacer de su parte.
}
note-moot = Ya no hay ocasión para esta nota. La he quitado de la lista.
note-never-noted = { $occasion ->
    [first] Ya no preparo notas por una primera ayuda.
    [accepted] Ya no preparo notas por una primera respuesta aceptada.
    [return] Ya no preparo notas cuando alguien vuelve tras un largo silencio.
    [week] Ya no preparo notas por una semana de ayuda fuera de lo común.
    [steady] Ya no preparo notas por una ayuda constante.
    [champion] Ya no preparo notas periódicas a las personas destacadas.
    [manager] Ya no preparo notas a la jefatura de quienes ayudan.
   *[key] Ya no preparo notas periódicas a quienes ayudan a muchas personas.
}
note-wanted = Prepararlas de todos modos
note-wanted-noted = Vuelvo a preparar notas así cuando haya ocasión.
note-back-title = Responder
note-back-words = Sus palabras para { $manager }
note-back-submit = Enviar
note-back-sent = { $soon ->
    [yes] { $manager } ya tiene sus palabras. No guardo copia.
   *[no] { $manager } recibe sus palabras a una hora adecuada: { $when }. Después no guardo copia.
}
note-back-nobody = Quien le había escrito ya no se ocupa de esta comunidad, así que no he transmitido nada.
note-back-gist = { $who } le ha respondido.
note-back-note = Recibe esto porque { $who } tuvo una nota personal suya. No guardo copia.
note-step-taken = { $who } querría ocuparse un tiempo de las preguntas de aquí, como usted ofreció.
note-step-how = Si le parece bien, alguien del equipo responsable puede decir: team add @persona facilitator
note-pass-on-gist = No conozco esa orden. ¿Es para { $manager }, que le escribió hace poco? Puedo transmitirlo.
note-pass-on = Sí, transmitirlo a { $manager }
note-boss-title = Contarlo a mi jefatura
note-boss-who = ¿Quién supervisa su trabajo?
note-boss-intro = Recibiría una nota breve: a cuántas personas ayudó usted, con enlaces a sus respuestas, y sin decir quién preguntó. El equipo responsable de esta comunidad la ve antes y puede no enviarla.
note-boss-submit = Contarlo
note-boss-nobody = No puedo escribirle. Elija a otra persona, por favor.
note-boss-noted = Anotado, gracias. Si el equipo responsable de esta comunidad está de acuerdo, { $boss } recibe una nota breve sobre su ayuda, y nada más.
note-boss-not-here = El equipo responsable de esta comunidad prefiere no enviar notas así. Quizá pueda contarlo usted; motivos no le faltan.
because-note-occasion = hay una buena ocasión para darle las gracias personalmente
because-note-withheld = el azar la retuvo, para saber qué cambian las notas así
because-note-approved = alguien que cuida de su comunidad quiso darle las gracias
because-note-moot = ya no hay ocasión para esta nota

## The ladder of participation

ladder-step-react = Si le apetece: un 🙏 en una respuesta que le sirvió dice a quien la escribió más de lo que parece. Solo si le viene bien.
ladder-step-ask = Si tiene una pregunta en mente: hágala en un canal. A menudo otras personas se preguntan lo mismo. Solo si le viene bien.
ladder-step-answer = Si le apetece: eche un vistazo de vez en cuando a las preguntas abiertas. Quizá solo falte una línea suya. Solo si le viene bien.
ladder-step-topics = Si le apetece: dígame sobre qué le gustaría recibir consultas, por ejemplo “know cadena de frío”. Consulto unas pocas veces por semana como máximo; no decir nada también está bien.
ladder-step-welcome = Si le apetece: cuando alguien pregunta aquí por primera vez, unas palabras suyas de bienvenida ayudan mucho. Solo si le viene bien.
ladder-step-facilitate = Si le apetece: ocúpese un tiempo, junto con el equipo responsable, de las preguntas de un canal. Decir que no está bien, y termina cuando usted diga.
ladder-see-open = Ver lo que está abierto
ladder-would-like = Me gustaría; decirlo a { $manager }

## Measures and goals

metric-first-answer = Tiempo hasta la primera respuesta
    .means = la mitad de las preguntas con respuesta la tuvo en este tiempo: desde la pregunta hasta la primera respuesta con contenido de otra persona, noches y fines de semana incluidos
metric-most-answered = Tiempo que espera la mayoría
    .means = cuatro de cada cinco preguntas con respuesta la tuvieron en este tiempo
metric-within-day = Con respuesta en un día
    .means = de las preguntas hechas al menos 24 horas antes del final, las que otra persona respondió en 24 horas
metric-within-week = Con respuesta en una semana
    .means = de las preguntas hechas al menos siete días antes del final, las que otra persona respondió en siete días
metric-waiting = En espera ahora
    .means = preguntas sin respuesta al final, sea cual sea su fecha; no cuentan las abandonadas ni las que resolvió quien preguntó
metric-contributors = Personas que participan
    .means = personas que hicieron una pregunta, respondieron a alguien o aceptaron una respuesta
metric-newcomers = Personas nuevas con respuesta a tiempo
    .means = de las primeras preguntas de quienes llevan aquí menos de treinta días, las que tuvieron respuesta en el plazo prometido del canal; una vez por persona
metric-kept = Personas nuevas que se quedan
    .means = de las personas cuyos primeros noventa días aquí terminaron, las que participaron en los últimos treinta
metric-accepted = Respuestas aceptadas
    .means = veces que quien preguntó, o alguien de facilitación, dijo que eso respondía a la pregunta, menos las retiradas
metric-reused = Aportes que sirvieron
    .means = veces que un aporte se volvió a publicar, resolvió otra pregunta, se señaló como usado o se contó a líderes como historia
metric-thanks = Agradecimientos
    .means = veces que se dio las gracias a alguien, con palabras, con una reacción, al aceptar una respuesta, de parte de colegas o con una nota del equipo responsable; varias formas por la misma ayuda son una
metric-thanked = Personas que recibieron las gracias
    .means = personas que las recibieron con palabras, con una reacción, al aceptarse su respuesta, de parte de colegas o con una nota del equipo responsable
metric-concentration = Consultas a una sola persona
    .means = de todas mis consultas a especialistas, la parte que fue a la persona más consultada
metric-asks-accepted = Consultas atendidas
    .means = de mis consultas hechas al menos tres días antes del final, las que alguien tomó o respondió en tres días
metric-discussions = Diálogos abiertos
    .means = diálogos abiertos con líderes en la moderación
metric-carried-forward = Diálogos llevados adelante
    .means = diálogos cuyo resultado alguien llevó adelante, contados cuando lo dijo
metric-stories = Historias aprobadas
    .means = historias que aceptaron todas las personas que aparecen y aprobó el equipo responsable, menos las retiradas
metric-briefings-read = Resúmenes leídos
    .means = de los resúmenes entregados, aquellos en los que se pulsó algo; leer sin pulsar no se puede ver
metric-cadence = Actividades hechas a tiempo
    .means = de las actividades de la guía que tocaban al final, las que se habían hecho dentro de su plazo
metric-count = { $n }
metric-oldest = la más antigua: { $since }
metric-with-reactions = { $time } si también cuentan las reacciones
metric-moved = { $better ->
    [yes] { $what }: { $now }, mejor que antes ({ $before }).
   *[no] { $what }: { $now }; antes, { $before }.
}
report-moved = Lo que se movió desde el periodo anterior, más que por azar:
report-steady = { $tells ->
    [yes] De las cifras con base suficiente, ninguna se movió desde el periodo anterior más que por azar.
   *[no] Todavía hay muy poco para decir si algo se movió desde el periodo anterior.
}
report-rooms = Canal por canal, primero los que tienen más preguntas:
report-room = { $place }: { $known ->
    [yes] { $day } con respuesta en un día
   *[no] demasiado pronto para decirlo
}{ $waiting ->
    [0] { "" }
    [one] , una en espera
   *[other] , { $waiting } en espera
}
report-newcomers = { $people ->
    [one] Participó una persona nueva
   *[other] Participaron { $people } personas nuevas
}{ $asked ->
    [yes] . Sus preguntas con respuesta en un día: { $day }; las de todas las demás: { $others }.
   *[no] .
}
report-goals = Ver las metas
report-download = Llevarse las cifras, semana por semana
help-export = todas las cifras de un año para llevar, a una hoja de cálculo o a un programa
    .usage = export
export-title = Las cifras, para llevar
export-gist = Un año de todas las cifras, semana por semana, canal por canal, y por personas nuevas y todas las demás.
export-empty = Todavía no hay nada que llevar: no ha pasado nada de lo que se cuenta.
export-download = Indicadores por semana
export-first = el lunes con que empieza la semana; el canal, o nada para toda la comunidad; todo el mundo (all), las personas nuevas (newcomers) o todas las demás (others)
export-note = Con menos de cinco no hay porcentaje ni mediana: el campo queda vacío, y los números de al lado dicen cuántas había. Las preguntas cuentan en la semana en que se hicieron, con lo que ha sido de ellas hasta ahora.
help-goal = fijar una meta: qué, cuánto, para cuándo y a cargo de quién
    .usage = goal within-day 80 by 2026-06-30 @persona
help-goals = a qué aspira la comunidad, y cómo va
    .usage = goals
goal-title = Metas
goal-how = Una meta dice qué, cuánto, para cuándo y a cargo de quién. Todo cabe en un formulario, o en una línea.
goal-example = Ocho de cada diez en un día, para { $day }
goal-set = Fijar una meta…
goal-set-next = Fijar la próxima meta…
goal-set-again = Fijarla de nuevo…
goal-see = Ver las metas
goal-change = Cambiar…
goal-drop = Descartar
goal-restore = Recuperarla
goal-not-now = Ahora no
goal-aside = Anotado
goal-form-title = { $changes ->
    [yes] Cambiar una meta
   *[no] Fijar una meta
}
goal-form-intro = Una meta por cifra, seis como máximo. Puede cambiarla o descartarla en cualquier momento.
goal-form-metric = ¿Qué?
goal-form-target = ¿Cuánto?
goal-form-target-hint = Un porcentaje (80), una cantidad (12) o un tiempo (4h, 2d)
goal-form-until = ¿Para cuándo?
goal-form-until-hint = Un día, como 2026-06-30
goal-form-owner = ¿A cargo de quién?
goal-form-note = Por qué, con sus palabras
goal-form-note-hint = Por ejemplo: “para que nadie en el terreno espere todo un fin de semana”
goal-form-submit = Fijarla
goal-which-metric = No conozco esa cifra. El formulario muestra todas las que cuento.
goal-bad-target = { $kind ->
    [hours] { $what } es un tiempo: 4h, o 2d para dos días.
    [percent] { $what } es una proporción: un número de 0 a 100.
   *[count] { $what } es una cantidad: un número entero.
}
goal-bad-day = Necesito un día por venir, en los próximos tres años, escrito así: { $day }
goal-bad-owner = No puedo poner la meta a cargo de esta persona: no está aquí, o pidió tranquilidad. ¿Alguien más?
goal-enough = { $count } metas es lo que se puede tener en mente. Descarte una primero, y luego fije esta.
goal-over = Esta meta ya no está abierta: alguien la cambió entretanto.
goal-noted = { $changed ->
    [yes] Cambiada
   *[no] Fijada
}: { $what }, { $way ->
    [less] { $target } o menos
   *[more] { $target } o más
}, para { $until }. A cargo de { $owner }.
goal-means = { $what }: { $means }.
goal-over-time = { $over ->
    [added] Se cuenta desde el día en que se fijó la meta.
    [now] Tal como está en este momento.
   *[stretch] En las últimas cuatro semanas.
}
goal-gist = { $count ->
    [0] No hay ninguna meta fijada.
    [one] Hay una meta fijada
   *[other] Hay { $count } metas fijadas
}{ $count ->
    [0] { "" }
    [one] { $on ->
        [0] { "" }
       *[other] , y va bien
    }{ $off ->
        [0] { "" }
       *[other] , y es probable que no se alcance
    }{ $early ->
        [0] { "" }
       *[other] ; es pronto para decir cómo va
    }.
   *[other] { $on ->
        [0] { "" }
       *[other] { "" }; van bien: { $on }
    }{ $off ->
        [0] { "" }
       *[other] { "" }; es probable que no se alcancen: { $off }
    }{ $early ->
        [0] { "" }
       *[other] { "" }; es pronto para decirlo: { $early }
    }.
}
goal-line = { $what }: { $way ->
    [less] { $target } o menos
   *[more] { $target } o más
}, para { $until } ({ $owner })
goal-no-owner = ahora nadie se ocupa de ella
goal-now = Ahora: { $now }.
goal-early = Es pronto, o ha pasado muy poco, para decir hacia dónde va.
goal-course = { $same ->
    [yes] Si todo sigue así, se llegará a cerca de { $low }
   *[no] Si todo sigue así, se llegará a entre { $low } y { $high }
}: { $course ->
    [on] va bien.
    [off] es probable que no se alcance.
   *[open] puede ser que sí o que no.
}
goal-forecast-means = Lo que puede venir se calcula a partir de las últimas doce semanas. Los límites se cumplen 95 veces de cada 100, mientras nada cambie; usted puede cambiarlo.
goal-earlier = Cambio: { $changed }; antes era { $target } para { $until }.
goal-series = medido
goal-series-target = la meta
goal-alt = { $what }: { $was } ({ $first }), { $now } ({ $last }). La meta es { $target }.
goal-download = Llevarse las metas, con su historial
goal-ended = { $outcome ->
    [reached] Alcanzada ({ $until }): { $what }, { $now }. La meta era { $way ->
        [less] { $target } o menos
       *[more] { $target } o más
    }.
    [missed] No alcanzada ({ $until }): { $what }, { $now }. La meta era { $way ->
        [less] { $target } o menos
       *[more] { $target } o más
    }.
   *[few] Llegó el día de una meta ({ $until }), y pasó muy poco para decirlo: { $what }, { $now }. La meta era { $way ->
        [less] { $target } o menos
       *[more] { $target } o más
    }.
}
goal-next = { $outcome ->
    [reached] A quienes trabajaron por ella quizá les guste saberlo de usted. ¿A qué vale la pena aspirar ahora?
    [missed] El informe muestra por canal y por semana dónde las cosas fueron de otro modo. ¿Era demasiado, demasiado pronto, o algo ha cambiado?
   *[few] Contar basta mientras haya tan poco. Un plazo más largo, u otra cifra, quizá diga más.
}
goal-drifts = { $what }: a este ritmo se llegará a entre { $low } y { $high } para { $until }, y no a { $target }.
goal-dropped = Descartada: { $what }. No diré nada más de ella.
goal-quiet = No volveré a mencionarlo antes de { $until }.
goal-aside-noted = Anotado. Sigue un tiempo en la lista de metas.
goal-aside-already = Ya estaba anotado.
goal-refused = De las metas se ocupa el equipo impulsor. Si quiere conocerlas, pregunte a alguien del equipo responsable.

# ---

## Strategy and portfolio

help-strategy = para qué sirve esta comunidad, para quién, y sus temas por mes
    .usage = strategy, strategy theme 2026-12 cadena de frío antes de las lluvias
help-portfolio = todas las comunidades de las que se ocupa, en una página
    .usage = portfolio
strategy-title = { $community }: la estrategia
strategy-empty = Para qué sirve { $community } no está escrito todavía.
strategy-first = Un buen primer paso es una frase: ¿para qué sirve, y qué faltaría sin ella? Lo demás puede esperar.
strategy-gist = Para qué sirve { $community }, para quién, y de qué habla en cada momento.
strategy-missing = Aún sin escribir: { $parts }.
strategy-part = { $part ->
    [purpose] para qué sirve
    [whom] a quién sirve, y dónde
    [themes] los temas de los próximos meses
   *[time] cuánto tiempo puede llevar la gestión
}
strategy-say = { $there ->
    [yes] { $part ->
        [purpose] Cambiar para qué sirve…
        [whom] Cambiar para quién…
        [themes] Cambiar los temas…
       *[time] Cambiar tiempo y canal…
    }
   *[no] { $part ->
        [purpose] Decir para qué sirve…
        [whom] Decir para quién…
        [themes] Planear los temas…
       *[time] Fijar el tiempo…
    }
}
strategy-form-title = { $part ->
    [purpose] Para qué sirve
    [whom] Para quién, y dónde
    [themes] Temas por mes
   *[time] Tiempo e intercambio
}
strategy-form-intro = { $part ->
    [purpose] Basta una frase, con las palabras que usarían los miembros.
    [whom] Así líderes y patrocinadores ven de un vistazo si les concierne.
    [themes] Basta una línea por mes; un mes puede quedar abierto. De ahí salen campañas, diálogos y lecciones.
   *[time] La gestión es solo parte de un trabajo. Entonces muestro cada semana solo lo que cabe, lo más importante primero.
}
strategy-save = Guardar
strategy-purpose = Para qué sirve
strategy-purpose-hint = Por ejemplo: en los distritos se consigue una respuesta que funciona antes de la próxima jornada
strategy-sort = { $sort ->
    [sector] un sector
    [country] un país
   *[region] una región
}
strategy-sort-which = ¿Se trata de un sector, un país o una región?
strategy-scope = { $sort ->
    [sector] Sector
    [country] País
    [region] Región
   *[none] Alcance
}
strategy-scope-what = ¿Cuál?
strategy-scope-hint = Por ejemplo: salud en África oriental y meridional
strategy-audiences = Para quién
strategy-audiences-hint = Un grupo por línea: personal técnico de cadena de frío en los distritos
strategy-themes = Temas por mes
strategy-month = { $month } { $year }
strategy-time = Tiempo para la gestión
strategy-how-long = ¿Cuántos minutos por semana puede llevar la gestión?
strategy-minutes = { $count ->
    [one] un minuto por semana
   *[other] { $count } minutos por semana
}
strategy-minutes-hint = Calculo 5 minutos por una pregunta que no encontró a nadie, 2 para leer una nota y darle salida, 30 para una charla con el equipo impulsor. Si lo deja vacío, lo muestro todo.
strategy-bad-minutes = Un número de minutos, por favor, como 90; o nada.
strategy-bad-month = { $month } ya pasó, o falta más de dos años. Diga un mes por venir, como 2026-12.
strategy-place = Dónde comparten prácticas quienes gestionan
strategy-nowhere = En ningún sitio todavía
strategy-reviewed = Revisión con el equipo impulsor
strategy-never = todavía no
strategy-last = { $at }
strategy-note-core = La mantiene el equipo responsable. Dígale qué cambiaría.
strategy-not-yours = La estrategia es para el equipo responsable y el equipo impulsor de esta comunidad. Pregunte; con gusto le contarán.
strategy-how = Dígalo así: strategy purpose …, strategy scope country Kenya, strategy audience personal técnico de distrito; enfermería, strategy theme 2026-12 cadena de frío antes de las lluvias, strategy minutes 90, strategy place #canal, o strategy review.
strategy-take-away = La estrategia en una página
strategy-review = Revisarla con el equipo impulsor
strategy-change = Cambiarla
strategy-due = { $seen ->
    [yes] ¿Revisar la estrategia con el equipo impulsor? Última revisión: { $last }.
   *[no] ¿Revisar la estrategia con el equipo impulsor? Aún no la ha visto.
}
strategy-review-press = { $to ->
    [share] Compartirla con el equipo impulsor
    [stands] Sigue en pie
   *[later] Ahora no
}
strategy-shared-since = Compartida con el equipo impulsor: { $at }. Lo que cambiarían llega aquí.
strategy-shared = { $count ->
    [one] Una persona del equipo impulsor la recibe de mí, a una hora adecuada. Lo que cambiaría llega a su escritorio.
   *[other] Las { $count } personas del equipo impulsor la reciben de mí, cada una a una hora adecuada. Lo que cambiarían llega a su escritorio.
}
strategy-shared-there = Ya está en el canal del equipo impulsor. Lo que cambiarían llega a su escritorio.
strategy-shared-already = Ya se compartió con el equipo impulsor ({ $at }).
strategy-share-paused = Todo está en pausa, así que ahora no sale nada. Compártala cuando termine la pausa.
strategy-share-nobody = En el equipo impulsor aún no hay nadie con quien compartirla. Nombre primero a una persona, por ejemplo: team add @persona leader
strategy-shared-gist = { $by } le invita a mirar para qué sirve { $community } y de qué habla en cada momento. ¿Sigue siendo así?
strategy-shared-note = { $private ->
    [yes] Esto llega como mucho al comienzo de un trimestre, porque usted es del equipo impulsor y { $by } lo pidió. ¿Nada que cambiar? Entonces no hay nada que hacer. “quiet” cambia lo que le envío.
   *[no] Esto llega como mucho al comienzo de un trimestre; { $by } lo pidió. ¿Nada que cambiar? Entonces no hay nada que hacer.
}
strategy-remark = Yo cambiaría algo…
strategy-remark-title = ¿Qué cambiaría?
strategy-remark-words = En pocas palabras, para { $by } y el resto del equipo responsable
strategy-remark-send = Enviar
strategy-remark-empty = Unas palabras, por favor.
strategy-remark-noted = Gracias. Está en el escritorio del equipo responsable, con su nombre.
strategy-remark-late = Esta revisión de la estrategia ha terminado. Dígaselo directamente al equipo responsable; le interesará saberlo.
strategy-stands = { $stands ->
    [yes] Revisada con el equipo impulsor: sigue en pie ({ $at }). Gracias.
   *[no] Esta revisión ha terminado ({ $at }); el próximo trimestre viene otra. Gracias.
}
strategy-stands-noted = Anotado: sigue en pie. Volveré a mencionarlo en unos meses.
strategy-later = Anotado. Volveré a mencionarlo el próximo trimestre; “strategy review” lo hace en cualquier momento.
strategy-decided = Alguien de su equipo ya lo decidió; “strategy” muestra cómo está.
strategy-this-month = Tema de este mes: { $theme }
strategy-left = { $count ->
    [one] Una cosa más (unos { $minutes } minutos) queda para otra semana.
   *[other] { $count } cosas más (unos { $minutes } minutos) quedan para otra semana.
}
strategy-show-left = Mostrarlo de todos modos
strategy-adds-up = Según mis cuentas, esto lleva unos { $minutes } minutos; usted ha reservado { $of } por semana.
because-strategy = el equipo responsable comparte la estrategia con el equipo impulsor
portfolio-title = Las comunidades de las que se ocupa
portfolio-gist = { $count ->
    [one] Una comunidad, y lo que necesita.
   *[other] { $count } comunidades, y lo que necesita cada una.
}
portfolio-none = No gestiona ni patrocina ninguna de mis comunidades, así que no hay nada que mostrar. Alguien del equipo responsable puede darle el papel: team add @persona manager
portfolio-note = Por nombre. Cada una aparece aquí solo para quienes la gestionan o patrocinan.
portfolio-row = { $name }: { $needs } En cifras: { $figures }.
portfolio-waiting = { $count ->
    [0] ninguna pregunta espera
    [one] una pregunta espera
   *[other] { $count } preguntas esperan
}
portfolio-within-day = { $part } de { $of } con respuesta en un día
portfolio-goals = { $of ->
    [0] { $aims ->
        [one] una meta por delante
       *[other] { $aims } metas por delante
    }
   *[other] { $met } de { $of } metas alcanzadas últimamente{ $aims ->
        [0] { "" }
       *[other] , { $aims } por delante
    }
}
portfolio-last = última actividad: { $at }
portfolio-as-of = (Datos: { $at }.)
portfolio-lost = { $count ->
    [one] Una pregunta no encontró a nadie.
   *[other] { $count } preguntas no encontraron a nadie.
}
portfolio-waits = Una pregunta espera ({ $since }).
portfolio-decisions = { $count ->
    [one] Una cosa espera el visto bueno del equipo responsable.
   *[other] { $count } cosas esperan el visto bueno del equipo responsable.
}
portfolio-slips = Las respuestas llegan más tarde que antes.
portfolio-missed = { $count ->
    [one] Una meta no se alcanzó.
   *[other] { $count } metas no se alcanzaron.
}
portfolio-quiet = Lleva un mes o más en silencio.
portfolio-well = Nada urge.
portfolio-see = Abrir { $name }
portfolio-take-away = Las cifras

# ---

