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

