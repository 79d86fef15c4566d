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
    .usage = thank @persona por el consejo sobre refrigeradores solares
help-quiet = mi horario, mis pausas, lo que quiero recibir
    .usage = quiet, quiet until viernes
help-why = por qué llegaron mis últimos mensajes
    .usage = why
help-desk = lo que requiere su atención esta semana
    .usage = desk
help-report = cómo fue la semana, el mes o el trimestre
    .usage = report, report quarter
help-team = quién tiene qué papel; el equipo responsable puede cambiarlo
    .usage = team, team add @persona facilitator
help-policy = las reglas de aquí, cómo cambiarlas y quién cambió qué
    .usage = policy, policy promise 8h, policy history
help-pause = dejar en reposo un tiempo todo lo que enviaría por mi cuenta
    .usage = pause until viernes "terremoto"
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
    [own] Eso es para personas, y sobre usted no guardo nada de ese tipo.
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
    [0] Hecha { $since }.
    [one] Hecha { $since }; a otra persona también le gustaría saberlo.
   *[other] Hecha { $since }; a otras { $others } personas también les gustaría saberlo.
}
nudge-claim = Yo respondo
nudge-later = Más tarde, o alguien más…
nudge-not-me = Yo no
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
nudge-snoozed = Se lo recuerdo entonces ({ $until }), si la pregunta sigue abierta.
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
suggest-nobody = No puedo escribir a esa persona. Elija a otra, o pulse “Yo no”.
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
ask-noted-paused = Hay una pausa aquí hasta { $until }: cuando termine, preguntaré a quienes podrían saber. Hasta entonces, su pregunta está en la lista de preguntas abiertas.
ask-noted-after = Hay una pausa aquí: cuando termine, preguntaré a quienes podrían saber.
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
    [yes] { $by } cuenta que algo que escribió sirvió en “{ $where }”
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
desk-paused = { $known ->
    [yes] Todo lo que enviaría por mi cuenta queda en reposo hasta { $until }; lo pausó { $who }.
   *[no] Todo lo que enviaría por mi cuenta queda en reposo hasta { $until }.
}
desk-paused-keeps = { $keeps ->
    [response] Las preguntas sobre la emergencia siguen.
   *[questions] Las preguntas siguen.
}
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
desk-line-resting = { $keeps ->
    [response] (en esta pausa solo siguen las preguntas sobre la emergencia)
   *[nothing] (espera hasta que termine la pausa)
}
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
activity-g4 = dar las gracias personalmente
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
rehearse-line-later = Usted lo aprobó. { $who } lo recibe en su horario de trabajo ({ $until }):
rehearse-line-later-all = Usted lo aprobó. Fecha de publicación: { $until }.
rehearse-unknown = participó en ello
rehearse-buttons = Con los botones: { $labels }
rehearse-words = { $words }
rehearse-channel = el canal
typed-moment = { $day }, { $clock }
rehearse-sent = Ya va en camino.
rehearse-later = Sale en su horario de trabajo ({ $until }). Hasta entonces puede descartarlo.
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
policy-gist = Las reglas de esta comunidad: qué vale y cómo cambiarlo.
policy-rehearsal = { $on ->
    [yes] El ensayo está activo: lo que enviaría por mi cuenta espera en el escritorio del equipo responsable.
   *[no] El ensayo no está activo: lo que envío por mi cuenta llega a cada persona.
}
    .switch = { $on ->
        [yes] Terminar el ensayo
       *[no] Ensayar
    }
policy-rehearsal-set = { $on ->
    [yes] Desde ahora, lo que nadie ha pedido solo llega al equipo responsable. Todo espera una semana en su escritorio: usted lo envía, lo modifica o lo descarta.
   *[no] Desde ahora, lo que envío por mi cuenta llega a cada persona. Lo que aún espera en su escritorio se queda una semana, y solo sale si usted lo envía.
}
policy-holdout = { $on ->
    [yes] El grupo de control está activo: se retiene al azar el { $percent } % de las consultas y los agradecimientos, para que el informe pueda decir qué cambian.
   *[no] El grupo de control no está activo: nada se retiene al azar.
}
    .switch = { $on ->
        [yes] No retener nada
       *[no] Retener el { $percent } %
    }
policy-holdout-set = { $on ->
    [yes] Desde ahora se retiene al azar el { $percent } % de las consultas y los agradecimientos. Ninguna persona nueva se queda sin respuesta por ello. En unas semanas, el informe dirá qué cambiaron los que sí se enviaron.
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
policy-news-title = Canal de noticias
policy-news-which = ¿Qué canal?
policy-news-nowhere = Ningún canal: no publicar noticias
policy-news-submit = Guardar
policy-news-not-ours = { $place } no es un canal de esta comunidad. Elija uno en el que yo esté.
policy-undo = Deshacer
policy-all = Todas las reglas
policy-note-how = Toda regla también se puede escribir, por ejemplo: policy promise 8h, policy hours 9-17, policy holidays add 2026-12-25, policy private DE, policy news #canal. Con «policy questions» se ven todas las reglas de un grupo.
policy-how = No reconozco ahí una regla. Por ejemplo: policy promise 8h, policy rehearsal on, policy private DE.

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
kudos-welcome = Con mucho gusto. La ayuda de colegas se agradece igual: thank @nombre por …
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
champion-because = Por qué { $who }: { $ground }.
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
champion-would-read = En su nombre, y solo para esa persona, diría:
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
quiet-stop = No escribirme nunca por su cuenta
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
pause-until-when = ¿Hasta cuándo no debo enviar nada por mi cuenta?
pause-title = Una pausa
pause-begin = Hacer una pausa…
pause-show = Cambiar la pausa…
pause-until-tomorrow = Hasta mañana
pause-until-friday = Hasta el viernes
pause-until-week = Por una semana
pause-other-day = Otro día, o un motivo…
pause-how = O escriba: { $example }
pause-day-past = { $day }: ese día ya pasó. ¿Hasta qué día futuro?
pause-day-far = { $day }: queda a más de un año. Elija un día más cercano; una pausa se puede alargar en cualquier momento.
pause-keep-nothing = Todo queda en reposo
pause-keep-response = Siguen las preguntas sobre la emergencia
pause-keep-questions = Siguen todas las preguntas
pause-keeps = { $keeps ->
    [response] { $known ->
        [both] Las preguntas sobre la emergencia siguen: las que hablan de { $names }, y las que se hacen en { $places }. Todas las demás esperan.
        [names] Las preguntas sobre la emergencia siguen: las que hablan de { $names }. Todas las demás esperan.
        [places] Las preguntas sobre la emergencia siguen: las que se hacen en { $places }. Todas las demás esperan.
       *[none] Las preguntas sobre la emergencia siguen, pero aún no sé cuáles son. Todas las demás esperan.
    }
    [questions] Las preguntas siguen como siempre: pregunto a quienes podrían saber.
   *[nothing] Las preguntas también esperan: hasta entonces no pregunto a nadie.
}
pause-change = Otro día u otro motivo…
pause-say-why = Decir por qué…
pause-which = Indicar qué preguntas…
pause-team-told = { $team ->
    [yes] Su equipo impulsor lo leerá en el canal del equipo.
    [rehearsal] Durante el ensayo no aviso a su equipo impulsor.
   *[no] El resto del equipo responsable lo ve en su escritorio.
}
pause-team = { $known ->
    [yes] { $who } ha puesto en pausa todo lo que enviaría por mi cuenta, hasta { $until }.
   *[no] Todo lo que enviaría por mi cuenta queda en reposo hasta { $until }.
}
pause-team-why = El motivo: { $why }
pause-team-over = La pausa que duraba desde { $since } ha terminado. Lo que aún importa saldrá en las próximas horas, según el día de cada persona.
pause-team-note = La pausa termina sola, y entonces este mensaje lo dirá. Lo que me pidan lo hago como siempre.
pause-form-until = ¿Hasta qué día?
pause-form-day = Un día de la semana, “3 días”, o una fecha como 2026-12-01
pause-form-why = El motivo, que leerá su equipo impulsor
pause-form-keeps = ¿Qué debe seguir llegando?
pause-form-submit = Guardar
pause-form-intro = Las respuestas a lo que hace la gente, y su propio plan, llegan en cualquier caso.
pause-which-title = ¿Qué preguntas?
pause-which-words = Palabras propias de esas preguntas
pause-which-hint = Separadas por comas, por ejemplo: albergue, ciclón Freddy
pause-which-places = Canales donde se hacen
pause-which-intro = { $known ->
    [yes] Su motivo ya me indica { $names }. Otras palabras, también en otros idiomas, y los canales me ayudan a reconocer lo demás.
   *[no] Las reconozco por las palabras que usted indique, en cualquier idioma, y por el canal en que se hacen.
}
pause-until-then = Hay una pausa aquí: hasta que termine no pregunto a nadie sobre esto.
pause-help = { $keeps ->
    [response] Hay una pausa aquí hasta { $until }: hasta entonces, por mi cuenta solo envío las preguntas sobre la emergencia.
    [questions] Hay una pausa aquí hasta { $until }: hasta entonces, por mi cuenta solo envío preguntas.
   *[nothing] Hay una pausa aquí hasta { $until }: hasta entonces no envío nada por mi cuenta.
}
pause-which-day = No reconozco “{ $day }” como un día futuro. Diga un día de la semana, “3 días”, o una fecha como 2026-12-01.
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
    [yes] Hola, { $name }:
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
    [yes] Usted ya la aprobó. Va en camino.
   *[no] { $by } ya la aprobó. No queda nada por hacer de su parte.
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
note-back-note = Recibe esto porque { $who } recibió una nota personal de usted. No guardo copia.
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

ladder-step-react = Si quiere: un 🙏 en una respuesta que le sirvió dice a quien la escribió más de lo que parece. Solo si le viene bien.
ladder-step-ask = Si tiene una pregunta en mente: hágala en un canal. A menudo otras personas se preguntan lo mismo. Solo si le viene bien.
ladder-step-answer = Si quiere: eche un vistazo de vez en cuando a las preguntas abiertas. Quizá solo falte una línea suya. Solo si le viene bien.
ladder-step-topics = Si quiere: dígame sobre qué le gustaría recibir consultas, por ejemplo “know cadena de frío”. Consulto unas pocas veces por semana como máximo; no decir nada también está bien.
ladder-step-welcome = Si quiere: cuando alguien pregunta aquí por primera vez, unas palabras suyas de bienvenida ayudan mucho. Solo si le viene bien.
ladder-step-facilitate = Si quiere: ocúpese un tiempo, junto con el equipo responsable, de las preguntas de un canal. Decir que no está bien, y termina cuando usted diga.
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
goal-ownerless = Quien se ocupaba de este objetivo se ha ido: { $what }, para el { $until }. Con “Cambiar…” puede pasar a otra persona.
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
    [whom] Así quienes lideran y patrocinan ven de un vistazo si les concierne.
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
strategy-minutes-hint = Calculo 5 minutos por una pregunta que no encontró a nadie, 2 para leer una nota y aprobarla, 30 para una charla con el equipo impulsor. Si lo deja vacío, lo muestro todo.
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

## Roles and duties

team-title = Quién cuida de esta comunidad
team-gist = { $count ->
    [one] Una persona tiene un papel aquí.
   *[other] { $count } personas tienen un papel aquí.
}
team-nobody = Aquí nadie tiene un papel todavía.
team-note = El equipo responsable lo cambia: team add @persona facilitator. Un encargo por un tiempo: team share thanking @persona until viernes
team-how = Dígalo así: team add @persona facilitator, team remove @persona expert, team remit @persona política de cadena de frío, o team share watching @persona until viernes. Papeles: expert, facilitator, leader, sponsor, manager. Encargos: watching, welcoming, thanking.
team-add = { $who } tiene ahora este papel aquí: { $role }.
team-remove = { $who } ya no tiene este papel aquí: { $role }.
team-last-manager = Así nadie gestionaría esta comunidad. Nombre antes a otra persona responsable.
team-unmanaged = Ya nadie gestiona { $community }.
team-unmanaged-then = Lo que necesita el visto bueno de una persona responsable espera hasta que haya una. Quien me administra puede nombrarla en el archivo de reglas; dígale a quién.
team-unmanaged-note = Le escribo esto una sola vez, porque usted es del equipo impulsor.
team-nobody-such = No puedo dar un papel a un programa, a una persona invitada ni a quien ya no está.
team-manager-outside = Una persona de fuera de la organización puede tener un papel aquí, pero no gestionar la comunidad.
team-group = { $role ->
    [manager] Responsables
    [leader] Líderes
    [sponsor] Patrocinio
    [facilitator] Facilitación
   *[expert] Especialistas
}
team-more = { $count ->
    [one] Y una persona más.
   *[other] Y { $count } personas más.
}
team-also = también { $roles }
team-capacity = { $count ->
    [0] por ahora, sin pedidos
    [one] un pedido al mes como máximo
    [2] dos pedidos al mes como máximo
   *[other] { $count } pedidos al mes como máximo
}
team-formal = escrito en su trabajo
team-formal-is = { $formal ->
    [yes] Sí: en una descripción de puesto, términos de referencia o plan de trabajo
   *[no] No, o todavía no
}
team-save = Guardar
team-role-give = Dar un papel…
team-role-title = Un papel aquí
team-role-who = ¿A quién?
team-role-which = ¿Qué papel?
team-role-how = ¿Qué hacer con él?
team-role-add = Lo tiene desde ahora
team-role-remove = Ya no lo tiene
team-remit-own = Mi ámbito…
team-remit-theirs = Su ámbito…
team-remit-change = Cambiar…
team-remit-title = El ámbito
team-remit-intro = { $own ->
    [yes] Con estas palabras le propongo diálogos, ideas y resúmenes, y no le pido más de lo que usted diga.
   *[no] Con estas palabras propongo a { $who } diálogos, ideas y resúmenes. { $who } también puede cambiarlas.
}
team-remit-what = ¿Cuál es, en pocas palabras?
team-remit-hint = Por ejemplo: política de cadena de frío en la región
team-remit-languages = ¿En qué idiomas? Sin elegir ninguno, en el propio.
team-remit-capacity = ¿Con qué frecuencia puedo pedir algo?
team-remit-formal = ¿Está escrito como parte del trabajo?
team-remit-noted = { $own ->
    [yes] Anotado. Su ámbito: { $what }.
   *[no] Anotado. Ámbito de { $who }: { $what }.
}
team-remit-none = { $own ->
    [yes] Anotado: usted no tiene un ámbito en particular.
   *[no] Anotado: { $who } no tiene un ámbito en particular.
}
team-remit-means = { $own ->
    [yes] { $count ->
        [0] No le pido participar en nada hasta que usted diga otra cosa.
        [one] Le pido participar en algo una vez al mes como máximo, y solo si toca este ámbito.
        [2] Le pido participar en algo dos veces al mes como máximo, y solo si toca este ámbito.
       *[other] Le pido participar en algo { $count } veces al mes como máximo, y solo si toca este ámbito.
    }
   *[no] { $count ->
        [0] No pido a { $who } participar en nada hasta que alguien diga otra cosa.
        [one] Pido a { $who } participar en algo una vez al mes como máximo, y solo si toca este ámbito.
        [2] Pido a { $who } participar en algo dos veces al mes como máximo, y solo si toca este ámbito.
       *[other] Pido a { $who } participar en algo { $count } veces al mes como máximo, y solo si toca este ámbito.
    }
}
team-remit-not-yours = El ámbito de { $who } solo puede decirlo { $who } o el equipo responsable.
team-remit-no-role = Esto es para colegas con un papel aquí. Para recibir consultas sobre lo que conoce, diga por ejemplo: know cadena de frío
team-remit-no-role-yet = { $who } aún no tiene un papel aquí. Déselo primero, por ejemplo: team add @persona leader
duty-name = { $duty ->
    [watching] las preguntas que no encontraron a nadie
    [welcoming] la bienvenida a las personas nuevas
   *[thanking] los agradecimientos y reconocimientos
}
duty-for-now = Por un tiempo
duty-held = { $shared ->
    [yes] Hasta { $until }, { $who }, junto con el equipo responsable, se ocupa de { $duty }.
   *[no] Hasta { $until }, { $who } se ocupa de { $duty }.
}
duty-give = Compartir un encargo…
duty-form-title = Un encargo temporal
duty-form-for = Para { $who }. Se lo digo yo, y puede devolverlo en cualquier momento.
duty-form-what = ¿De qué se trata?
duty-form-who = ¿Quién podría ayudar?
duty-form-until = ¿Desde ahora hasta cuándo?
duty-form-hint = Un día de la semana, o una fecha como 2026-12-01: ese día a las nueve de la mañana
duty-form-how = ¿Y el equipo responsable?
duty-form-share = Sigue haciéndolo también
duty-form-hand = Lo deja a esta persona
duty-given = { $shared ->
    [yes] Hasta { $until }, { $who } se ocupa con usted de { $duty }. Se lo digo a una hora adecuada.
   *[no] Hasta { $until }, { $who } se ocupa de { $duty }. Se lo digo a una hora adecuada; desde entonces ya no está en su página.
}
duty-nobody = No puedo llevarle eso a { $who }. Elija a alguien a quien se pueda escribir sobre ello.
duty-outside = { $who } es de fuera de la organización. Los agradecimientos en nombre de la comunidad los aprueba alguien de su organización.
duty-manager-anyway = { $who } gestiona esta comunidad y ya se ocupa de ello.
duty-no-role = { $who } aún no tiene un papel aquí. Déselo primero, por ejemplo facilitator; entonces podrá encargarse.
duty-title = ¿Podría ayudar un tiempo?
duty-told = { $shared ->
    [yes] { $by } querría que usted se ocupara también de { $duty }, hasta { $until }.
   *[no] { $by } querría que usted se ocupara de { $duty }, hasta { $until }.
}
duty-means = { $duty ->
    [watching] Cuando una pregunta no encuentra a nadie, se la llevo a usted. Quizá sepa a quién preguntar; no hace falta más.
    [welcoming] Le digo quién escribe aquí por primera vez. Unas palabras suyas de bienvenida bastan.
   *[thanking] Yo preparo los agradecimientos; usted los envía, los cambia o los omite, y salen en su nombre.
}
duty-gladly = Con gusto
duty-hand-back = Devolverlo
duty-take-back = Retomarlo
duty-see = Ver lo que espera
duty-note = Se lo digo porque { $by } me lo pidió. Termina solo, y se puede devolver en cualquier momento. “quiet” cambia lo que le envío.
duty-mine = Hasta { $until }, usted se ocupa de { $duty }.
duty-yours = { $own ->
    [yes] Anotado: hasta { $until }, usted se ocupa de { $duty }.
   *[no] Gracias. Hasta { $until }, usted se ocupa de { $duty }.
}
duty-over = { $how ->
    [time] El plazo terminó, y el equipo responsable vuelve a ocuparse de { $duty }. Gracias por su ayuda.
    [own] Devuelto: el equipo responsable vuelve a ocuparse de { $duty }. Gracias por decírmelo.
   *[taken] { $by } lo ha retomado: el equipo responsable vuelve a ocuparse de { $duty }. Gracias por su ayuda.
}
duty-replaced = Hay un mensaje más reciente sobre este encargo: { $duty }.
duty-back-noted = { $own ->
    [yes] Devuelto. El equipo responsable vuelve a ocuparse de { $duty }.
   *[no] Anotado: usted y el equipo responsable vuelven a ocuparse de { $duty }.
}
duty-over-already = Eso ya terminó: el equipo responsable vuelve a ocuparse de { $duty }.
duty-not-yours = De { $duty } se ocupa otra persona. Solo esa persona o el equipo responsable pueden devolverlo.
because-duty = el equipo responsable preguntó si usted ayudaría con algo por un tiempo
because-unmanaged = usted es del equipo impulsor, y ya nadie gestiona esta comunidad
duty-not-yourself = Eso trata de usted. Lo decide otra persona.
duty-lapsed = Quien ayudaba no puede por ahora: usted vuelve a ocuparse de { $duty }.
duty-back = Usted vuelve a ocuparse de { $duty } ({ $at }). { $who } ayudó con ello un tiempo.
duty-desk-title = { $community }: en lo que usted ayuda
duty-desk-gist = { $count ->
    [0] { $community }: nada espera su ayuda.
    [one] { $community }: una cosa espera su ayuda.
   *[other] { $community }: { $count } cosas esperan su ayuda.
}
duty-desk-nothing = Por el momento nada espera su ayuda.
duty-plan-note = Los lunes a las nueve, en su hora, mientras ayude aquí; si no hay nada que decir, no envío nada. “quiet” cambia cuándo escribo.

# ---

## The core team

help-idea = algo que esta comunidad podría hacer; su equipo impulsor lo decide
    .usage = idea una consulta semanal sobre refrigeradores solares
help-ideas = sus ideas y qué fue de ellas; para el equipo impulsor, todas
    .usage = ideas
shortcut-idea = Convertirlo en idea…

# Ideas

idea-how = ¿Qué podría hacer esta comunidad? Escríbalo después de la palabra, por ejemplo: idea una consulta semanal sobre refrigeradores solares. O pulse aquí.
idea-write = Anotar una idea…
idea-see-mine = Ver mis ideas
idea-form-title = Una idea
idea-form-words = ¿Qué podría hacer esta comunidad?
idea-form-hint = Basta una frase: una consulta semanal sobre refrigeradores solares
idea-form-intro = { $on ->
    [message] El equipo impulsor la lee, con su nombre y un enlace a ese mensaje, y usted sabrá qué fue de ella.
   *[nothing] El equipo impulsor la lee, con su nombre, y usted sabrá qué fue de ella.
}
idea-form-submit = Enviar
idea-noted = Gracias. El equipo impulsor la lee con su nombre, y le contaré qué fue de ella: “{ $words }”
idea-take-back = Retirarla
idea-taken-back = Retirada. La he olvidado.
idea-gone = Ya no tengo esa idea: se retiró, o se decidió hace tiempo.
idea-enough = { $count } ideas suyas esperan decisión. Deje que el equipo impulsor vea esas primero, o retire una.
idea-line = { $source ->
    [again] Distintas personas siguen preguntando por lo mismo ({ $words }).
    [unanswered] Varias personas han preguntado por lo mismo ({ $words }), y nadie pudo responder.
    [theme] El tema del mes: “{ $words }”.
   *[person] “{ $words }”
}{ $count ->
    [0] {""}
    [one] {" "}Una persona está a favor.
   *[other] {" "}{ $count } están a favor.
}
idea-see-message = Ver el mensaje
idea-see-question = Ver { $number ->
    [1] una pregunta
   *[other] otra
}
idea-from = Idea de { $who }.
idea-owner = Se ocupa { $who }.
idea-vote = Estoy a favor
idea-unvote = Ya no
idea-voted = { $count ->
    [1] Usted está a favor de “{ $words }”; es el primer voto. Solo se muestra cuántos hay.
   *[other] Usted está a favor de “{ $words }”; ya son { $count } votos. Solo se muestra cuántos hay.
}
idea-unvoted = Su voto por “{ $words }” ya no cuenta.
idea-own-vote = La idea es suya: se da por hecho que está a favor.
idea-core-team-only = Entre ideas decide el equipo impulsor: líderes, patrocinio, facilitación, responsables y especialistas con un ámbito aquí. Una idea suya es bienvenida en cualquier momento: idea …
idea-became = { $stage ->
    [open] “{ $words }” espera la decisión del equipo impulsor.
    [later] “{ $words }” queda aplazada por ahora, y volverá a salir.
    [campaign] “{ $words }” se ha convertido en una campaña.
    [discussion] “{ $words }” se ha convertido en un diálogo.
    [asked] “{ $words }” se va a hacer; ya se ha pedido a alguien que se ocupe.
    [doing] “{ $words }” está en marcha{ $dated ->
        [yes] , para { $due }
       *[no] {""}
    }.
    [done] “{ $words }” está hecha.{ $end ->
        [forward] {" "}Lo que salió del diálogo se llevó adelante.
        [nothing-yet] {" "}El diálogo terminó; nadie lo ha llevado adelante todavía.
       *[none] { $has_word ->
            [yes] {" "}Qué resultó: { $word }
           *[no] {""}
        }
    }
   *[no] “{ $words }” no se hará.{ $has_word ->
        [yes] {" "}Por qué: { $word }
       *[no] {""}
    }
}
idea-meanwhile = Entretanto, esto tomó otro rumbo:

ideas-own-title = Sus ideas
ideas-own-none = Aún no me ha dado ninguna idea. ¿Qué podría hacer esta comunidad?
ideas-own-gist = { $count ->
    [one] Su idea, y qué fue de ella.
   *[other] Sus ideas, y qué fue de cada una.
}
ideas-title = Ideas
ideas-gist = { $count ->
    [0] Ninguna idea espera decisión.
    [one] Una idea espera decisión.
   *[other] { $count } ideas esperan decisión.
}
ideas-more = { $count ->
    [one] Una más espera.
   *[other] { $count } más esperan.
}
ideas-put-off = (aplazada por ahora)
ideas-in-hand = En marcha:
ideas-over = Decididas y hechas últimamente:
ideas-said-yes = Quiénes dijeron que sí a lo que se les pidió:
ideas-yes-line = { $kind ->
    [question] { $who } mira una pregunta sobre esto: { $words }.
    [host] { $who } moderaría un diálogo sobre “{ $words }”.
   *[theme] { $who } escribe unas líneas sobre “{ $words }”.
}
ideas-note = Las ideas de personas están aquí tal como las escribieron; las que no llevan nombre las saqué yo de lo que se pregunta aquí. Deciden líderes y responsables.

# Decidir sobre una idea

idea-decide = Decidir…
idea-decide-gist = { $count ->
    [0] ¿Qué será de “{ $words }”?
    [one] ¿Qué será de “{ $words }”? Una persona está a favor.
   *[other] ¿Qué será de “{ $words }”? { $count } están a favor.
}
idea-decide-note = Quien tuvo la idea sabrá qué decide usted, y la próxima nota lo dirá.
idea-campaign = Planear una campaña
idea-discuss = Abrir un diálogo
idea-do = Hacerla: ¿quién, para cuándo?
idea-later = Más adelante
idea-no = No, porque…
idea-wanted = { $refused ->
    [yes] { $who } no puede ocuparse de “{ $words }”. ¿Quién más podría, o qué será de ella?
   *[no] { $count } personas del equipo impulsor están a favor de “{ $words }”. ¿Qué será de ella?
}
idea-not-yours-to-decide = Qué será de una idea lo deciden líderes y responsables. Que usted esté a favor cuenta.
idea-owner-title = ¿Quién la hace?
idea-owner-intro = “{ $words }”. Primero le pregunto; si prefiere no hacerlo, vuelve a usted.
idea-owner-who = ¿Quién del equipo impulsor?
idea-owner-due = ¿Para cuándo?
idea-owner-hint = Una fecha o un día de la semana: 2026-12-01, viernes
idea-owner-bad-day = No conozco ese día. Escriba una fecha por venir como 2026-12-01, o un día de la semana.
idea-owner-submit = Guardar
idea-no-title = Esta no
idea-no-intro = “{ $words }”. Quien tuvo la idea lee el motivo.
idea-no-word = ¿Por qué no?
idea-no-hint = Bastan pocas palabras: alguien se tomó el trabajo de pensarla
idea-no-submit = Guardar
idea-decided = { $stage ->
    [later] “{ $words }” queda aplazada. Vuelve a salir en ocho semanas.
    [no] “{ $words }” no se hará.
    [asked] A buena hora pregunto a { $owner } si se ocupa de “{ $words }”.
   *[doing] “{ $words }” queda con usted.{ $reminds ->
        [yes] {" "}Se lo recuerdo una vez antes de la fecha.
       *[no] {""}
    }
}{ $told ->
    [giver] {" "}Quien tuvo la idea lo sabrá.
   *[nobody] {""}
}

# Hacerla

idea-mine-title = Lo que hace para el equipo impulsor
idea-mine-asked = { $count ->
    [one] El equipo impulsor de { $community } querría que usted se ocupara de esto: “{ $words }”. ¿Puede?
   *[other] El equipo impulsor de { $community } querría que usted se ocupara de estas { $count } cosas. ¿Puede?
}
idea-mine-ask = El equipo impulsor de { $community } querría que usted se ocupara de esto. ¿Puede?
idea-mine-due = ¿Qué fue de lo que asumió para { $community }?
idea-mine-doing = { $count ->
    [0] No queda nada de lo que había asumido para { $community }. Gracias.
    [one] Usted ha asumido esto para { $community }.
   *[other] Usted ha asumido estas cosas para { $community }.
}
idea-mine-line = { $state ->
    [asked] “{ $words }”, para { $due }
    [due] “{ $words }”: la fecha era { $due }
   *[doing] “{ $words }”, para { $due }
}
idea-mine-note = Le escribo porque alguien del liderazgo o del equipo responsable pensó en usted para esto, o porque usted lo asumió. Se lo recuerdo una vez antes de la fecha, si hay tiempo, y pregunto una vez después. “quiet” cambia lo que le envío.
idea-rather-not = Prefiero no hacerlo
idea-not-any-more = Ya no puedo
idea-done = Está hecho…
idea-more-time = Necesita más tiempo…
idea-more-title = ¿Hasta cuándo?
idea-taken-on = Gracias: “{ $words }”, para { $due }.{ $reminds ->
    [yes] {" "}Se lo recuerdo una vez antes.
   *[no] {""}
}
idea-handed-back = Gracias por decirlo. “{ $words }” vuelve a quienes deciden, y no se lo pido de nuevo.
idea-not-yours-any-more = Eso ya no está a cargo de usted: está hecho, o se ocupa otra persona.
idea-done-title = ¿Qué resultó?
idea-done-intro = “{ $words }”
idea-done-word = ¿Qué resultó, en una o dos frases?
idea-done-hint = Qué es distinto ahora: vinieron doce personas, tres refrigeradores vuelven a funcionar
idea-done-submit = Enviar
idea-done-noted = Gracias por “{ $words }”. El equipo impulsor leerá en su próxima nota qué resultó.

# Lo que sabe quien tuvo una idea

idea-news-title = Qué fue de su idea
idea-news = { $stage ->
    [later] El equipo impulsor ha aplazado su idea por ahora: “{ $words }”. Volverá a salir en unas semanas.
    [campaign] Su idea se ha convertido en una campaña: “{ $words }”.
    [discussion] Su idea se ha convertido en un diálogo: “{ $words }”.
    [doing] Su idea está en marcha: “{ $words }”.
    [done] { $end ->
        [forward] Su idea, “{ $words }”, se convirtió en un diálogo, y lo que salió de él se llevó adelante.
        [nothing-yet] Su idea, “{ $words }”, se convirtió en un diálogo. Ya terminó, y nadie lo ha llevado adelante todavía.
       *[none] Su idea se llevó a cabo: “{ $words }”.{ $has_word ->
            [yes] {" "}Qué resultó: { $word }
           *[no] {""}
        }
    }
   *[no] El equipo impulsor no retomará su idea, “{ $words }”.{ $has_word ->
        [yes] {" "}Por qué: { $word }
       *[no] {""}
    }
}
idea-news-note = Se lo cuento porque la idea era suya. “quiet” cambia lo que le cuento.

# La nota del equipo impulsor

core-note-title = { $community }: dos semanas del equipo impulsor
core-note-gist = { $ask ->
    [yes] La nota del equipo impulsor de { $community }, con una cosa que querría pedirle.
   *[no] La nota del equipo impulsor de { $community }: qué se movió, qué podría venir, y qué fue de las ideas.
}
core-note-moved = { $count ->
    [0] { $tells ->
        [yes] De las cifras con base suficiente, ninguna se movió más que por azar en las últimas dos semanas.
       *[no] Pasó muy poco en estas semanas para decir si alguna cifra se movió.
    }
   *[other] Lo que se movió en las últimas dos semanas:
}
core-note-agenda = Vale la pena comentarlo cuando hablen: qué marcó la diferencia, y qué podría hacer cada cual.
core-note-ideas = { $count ->
    [one] Una idea para lo que podría venir. Pulse si está a favor; solo se muestra cuántos votos hay.
   *[other] Ideas para lo que podría venir. Pulse las que apoya; solo se muestra cuántos votos hay.
}
core-note-became = Qué fue de las ideas:
core-note-why = { $private ->
    [yes] Lee esto un lunes de cada dos porque es del equipo impulsor, y solo cuando hay algo que decir. “quiet” cambia lo que le envío; “ideas” lo muestra todo.
   *[no] Esto aparece aquí un lunes de cada dos cuando hay algo que decir, después de que lo lea el equipo responsable. “ideas” lo muestra todo; una idea suya: idea …
}
core-chart = { $what }, de dos en dos semanas
core-chart-alt = { $what }: { $first } en las dos semanas desde { $since }, { $last } en las dos desde { $until }.

core-ask-title = Una cosa para usted
core-ask-gist = Una cosa que el equipo impulsor de { $community } querría pedirle.
core-ask-question = ¿Podría mirar esta semana una pregunta en { $place }? Trata de { $words }, que entra en su ámbito, y sigue esperando.
core-ask-host = ¿Moderaría un diálogo sobre “{ $words }”? Alguien del equipo responsable lo prepara con usted.
core-ask-theme = ¿Escribiría tres líneas sobre “{ $words }”, el tema del mes? Basta lo que ha visto donde usted está.
core-ask-yes = Sí, lo hago
core-ask-no = Esta vez no
core-ask-answered = { $answer ->
    [yes] Usted dijo que sí. Gracias.
    [no] Esta vez no; está muy bien así.
   *[moot] Entretanto ya se resolvió. No queda nada por hacer de su parte.
}
core-ask-why = { $kind ->
    [question] Se lo pido porque una pregunta de su ámbito espera, y le toca el turno.
    [host] Se lo pido porque líderes, patrocinio y facilitación moderan diálogos por turnos.
   *[theme] Se lo pido porque le toca el turno.
} “quiet” cambia lo que le envío.
core-replied-question = Gracias. Basta una respuesta en su hilo, o decir quién podría saber.
core-replied-host = Gracias. El equipo responsable lo sabrá y prepara el diálogo con usted.
core-replied-theme = Gracias. Publique sus líneas en uno de los canales cuando estén listas.
core-replied-no = Anotado, y gracias por decirlo. No le pediré esto otra vez, ni nada parecido en tres meses.
core-reply-after-all = Al final sí lo hago
core-reply-not-after-all = Al final no puedo
core-ask-gone = De eso hace ya tiempo; nada le espera.
core-ask-over = Entretanto ya se resolvió. Gracias de todos modos.

# Para el equipo responsable

core-proposal-line = { $unposted ->
    [yes] La nota del equipo impulsor no se pudo publicar en { $place }: invíteme allí, o elija otro canal, y envíela de nuevo.
   *[no] La nota del equipo impulsor ({ $on }) está lista para que usted la lea. Sin su visto bueno no se envía.
}
core-proposal-send = Enviar tal cual
core-proposal-change = Modificar…
core-proposal-skip = Omitir esta
core-preview-where = { $placed ->
    [yes] Aparecería en { $place }.
   *[no] Iría en privado a cada persona del equipo impulsor, en su idioma.
}
core-preview-asks = { $count ->
    [one] Y pediría a una persona, en privado:
   *[other] Y pediría a estas personas, a cada una en privado:
}
core-preview-ask = { $kind ->
    [question] { $who }: mirar una pregunta sobre { $words } en { $place }
    [host] { $who }: moderar un diálogo sobre “{ $words }”
   *[theme] { $who }: escribir tres líneas sobre “{ $words }”
}
core-change-title = Modificar la nota
core-change-opening = Sus primeras palabras, si prefiere empezar usted
core-change-hint = Déjelo vacío para usar las mías
core-change-ideas = Ideas que se quedan
core-change-asks = Personas a quienes pedir
core-change-ask = { $kind ->
    [question] (una pregunta)
    [host] (un diálogo)
   *[theme] (el tema)
}
core-change-submit = Guardar
core-changed = Modificada. Sigue esperando su visto bueno.
core-approved = Fecha de salida: { $on }.
core-hold = Al final, retenerla
core-held = Retenida. Vuelve a esperar en su escritorio.
core-sent = Ya va en camino.
core-skipped = Omitida. La próxima llega en dos semanas.
core-rests = Todo lo que envío por mi cuenta está en reposo, así que no se envía. Espera en su escritorio.
core-decided-already = Eso ya está decidido, quizá por alguien de su equipo, o su momento pasó.
core-host-line = { $who } moderaría un diálogo sobre “{ $words }”.
core-host-seen = Me ocupo yo
core-host-noted = Anotado. Ya no está en el escritorio.

core-policy = El canal del equipo impulsor es { $place }; no escucho lo que se dice allí.
core-policy-none = El equipo impulsor no tiene canal propio: su nota va en privado a cada persona.
core-policy-choose = Elegir el canal del equipo impulsor…
core-policy-title = Canal del equipo
core-policy-intro = De los canales en los que estoy. También se puede escribir otro: policy core-team #canal
core-policy-nowhere = Ningún canal: escribir a cada cual
core-policy-go-on = Continuar
core-policy-sure = { $watched ->
    [yes] { $place } es un canal que escucho. Si pasa a ser del equipo impulsor, dejo de hacerlo: las preguntas de allí ya no encontrarán a nadie a través de mí. Todas las personas del canal leerían la nota del equipo impulsor: cifras, ideas y cuántos votos tiene cada una, qué fue de ellas. Lo que pido a cada persona sigue siendo privado. ¿Es solo del equipo impulsor?
   *[no] Todas las personas de { $place } leerían la nota del equipo impulsor: cifras, ideas y cuántos votos tiene cada una, qué fue de ellas. Lo que pido a cada persona sigue siendo privado, y no escucho lo que se dice allí. ¿Es solo del equipo impulsor?
}
core-policy-yes = Sí, es solo suyo
core-policy-only-place = { $place } es el único canal de esta comunidad. El equipo impulsor necesita uno propio.
core-policy-not-ours = { $place } pertenece a otra comunidad. Elija uno que sea del equipo impulsor.

because-core-draft = la nota del equipo impulsor toca el lunes, y el equipo responsable la lee antes
because-core-note = es del equipo impulsor, y toca su nota
because-core-question = una pregunta sobre { $words }, que entra en su ámbito, sigue esperando
because-core-host = un diálogo sobre { $words } necesita a alguien que lo modere
because-core-theme = { $words } es el tema del mes, y le toca el turno
because-core-mine-ask = alguien del liderazgo o del equipo responsable pensó en usted para algo que el equipo impulsor quiere hacer
because-core-mine-remind = se acerca la fecha de algo que usted asumió
because-core-mine-due = llegó la fecha de algo que usted asumió
because-core-news = algo resultó de una idea suya
because-core-decided = líderes o responsables decidieron sobre una idea

# ---

## Campaigns

help-campaign = campañas en curso o planeadas, y plantillas para empezar una
    .usage = campaign, campaign plan Pregunte a la Dra. Okello

campaign-list-title = Campañas
campaign-gist = { $running ->
    [0] { $planned ->
        [0] No hay ninguna campaña en curso ni planeada.
        [one] Ninguna campaña en curso; una planeada.
       *[other] Ninguna campaña en curso; { $planned } planeadas.
    }
    [one] { $planned ->
        [0] Una campaña en curso.
        [one] Una campaña en curso y una planeada.
       *[other] Una campaña en curso y { $planned } planeadas.
    }
   *[other] { $planned ->
        [0] { $running } campañas en curso.
        [one] { $running } campañas en curso y una planeada.
       *[other] { $running } campañas en curso y { $planned } planeadas.
    }
}
campaign-line = { $stage ->
    [running] “{ $title }” en { $place }, { $starts } – { $ends }.
    [planned] Planeada: “{ $title }” en { $place }, { $starts } – { $ends }.
    [ended] “{ $title }” en { $place } terminó; el mensaje de cierre espera al equipo responsable.
    [off] “{ $title }” en { $place } se canceló.
   *[closed] { $measured ->
        [yes] “{ $title }”, hasta { $ends }: { $people ->
            [0] nadie participó.
            [one] participó una persona{ $new ->
                [0] .
               *[other] , por primera vez.
            }
           *[other] participaron { $people } personas{ $fresh ->
                [none] .
                [all] , todas por primera vez.
               *[some] , { $new } de ellas por primera vez.
            }
        }
       *[no] “{ $title }”, hasta { $ends }.
    }
}
campaign-offer = Empiece una a partir de una plantilla. Recibe sus pasos y sus textos, y puede cambiarlo todo antes de que se publique nada:
campaign-theme = El tema de este mes es “{ $theme }”.
campaign-list-note = Nada de una campaña se publica para todo el mundo sin el visto bueno del equipo responsable.
campaign-see = Verla

campaign-ama = Pregúnteme lo que quiera
    .about = Cinco días en los que alguien que conoce bien un asunto responde preguntas. Se anuncia con una semana de antelación, para que las preguntas lleguen antes. Recibe los pasos con sus días y los textos por publicar, y puede cambiarlo todo.
campaign-ama-invitation = Alguien que conoce bien este asunto responde sus preguntas. Escriba la suya en este hilo desde ahora, en el idioma que quiera; las pequeñas son tan bienvenidas como las grandes. Las respuestas llegan aquí, en los días que se indican.
campaign-ama-midway = Ya pasó la mitad de los días, y todavía se puede preguntar. Escriba su pregunta en este hilo, aunque le parezca pequeña.
campaign-ama-closing = Los días de preguntas y respuestas terminaron. Lo preguntado y respondido queda en este hilo, y en una semana sigue un resumen.
campaign-ediscussion = Diálogo en línea
    .about = Tres semanas sobre un mismo asunto, con una pregunta nueva cada semana y una síntesis para quien, desde el liderazgo, vaya a usarla. Recibe los pasos con sus días y los textos por publicar, y puede cambiarlo todo.
campaign-ediscussion-invitation = ¿Cómo funciona esto donde usted está? Cuente en este hilo lo que ha visto: un ejemplo dice más que una opinión. Cada semana trae una pregunta nueva, y todo lo que se escriba se resume y se hace llegar.
campaign-ediscussion-midway = Ya pasó la mitad del tiempo. Si su país o su función aún no se ha oído, bastan unas líneas, en cualquier idioma.
campaign-ediscussion-closing = El diálogo está cerrado. En una semana sigue una síntesis en este hilo, y con ella lo que se hará al respecto.
campaign-webinar = Después del webinario
    .about = Dos semanas tras un webinario, para las preguntas que no tuvieron tiempo y para lo que la gente pruebe. Recibe los pasos con sus días y los textos por publicar, y puede cambiarlo todo.
campaign-webinar-invitation = El webinario terminó, y la conversación sigue aquí. Escriba en este hilo las preguntas que no tuvieron tiempo, o cuente qué va a probar. Quienes expusieron pasan por aquí estos días.
campaign-webinar-midway = ¿Probó algo de lo que mostró el webinario? Cuente en una o dos líneas cómo le fue, también si no funcionó.
campaign-webinar-closing = Hasta aquí el seguimiento del webinario. Lo preguntado y lo probado queda en este hilo, y se resume en una semana.
campaign-challenge = Reto del mes
    .about = Cuatro semanas para una cosa pequeña que cualquiera puede probar en media hora. Recibe los pasos con sus días y los textos por publicar, y puede cambiarlo todo.
campaign-challenge-invitation = Una cosa pequeña para probar este mes; basta media hora. Cuando la haya probado, cuente en este hilo cómo le fue, con una foto si quiere. Lo que no funcionó vale lo mismo.
campaign-challenge-midway = Ya pasó la mitad del mes, y hay tiempo de probarlo. Si algo no le sale, dígalo en este hilo; aquí alguien sabrá cómo.
campaign-challenge-closing = El reto terminó. Lo que probaron queda en este hilo, y en una semana se reúne en un solo lugar.
campaign-welcome = Semana de bienvenida
    .about = Una semana para todas las personas nuevas, acompañadas por quienes llevan aquí un tiempo. Recibe los pasos con sus días y los textos por publicar, y puede cambiarlo todo.
campaign-welcome-invitation = Esta semana damos la bienvenida a las personas nuevas. Si es su caso, cuente en este hilo, en dos líneas, en qué trabaja y qué le gustaría saber. Si lleva aquí un tiempo, salude a alguien.
campaign-welcome-midway = Ya pasó media semana. Si acaba de llegar y aún no ha saludado, bastan dos líneas, ahora o cuando quiera.
campaign-welcome-closing = La semana de bienvenida terminó. Quien llegue desde ahora puede saludar aquí con la misma confianza.

campaign-step-ama-guest = Buscar a la persona invitada, y acordar los días y una hora en su propio huso horario
campaign-step-ama-introduce = Escribir tres líneas con la persona invitada: quién es, y qué se le puede preguntar
campaign-step-ama-ask = Escribir preguntas en el hilo por adelantado
campaign-step-ama-collect = Pasar a la persona invitada las preguntas hechas hasta ahora, y acordar cuáles van primero
campaign-step-ama-remind = Recordárselo a la persona invitada, a buena hora
campaign-step-ama-open = Estar ahí con la persona invitada, y abrir con una pregunta preparada
campaign-step-ama-left = Pedir a la persona invitada las respuestas que faltan, y darle las gracias
campaign-step-ama-summary = Publicar el resumen en el hilo: preguntas, respuestas, enlaces
campaign-step-ediscussion-purpose = Acordar con quien usará el resultado qué se pregunta, y qué se hará con ello
campaign-step-ediscussion-first = Encontrar a dos o tres personas que abran con un ejemplo propio
campaign-step-ediscussion-open = Abrir con la primera pregunta y el primer ejemplo
campaign-step-ediscussion-second = Resumir la primera semana en cinco líneas, y hacer la segunda pregunta
campaign-step-ediscussion-voices = Escribir personalmente a colegas cuyo país o idioma no se ha oído
campaign-step-ediscussion-third = Resumir la segunda semana, y hacer la tercera pregunta
campaign-step-ediscussion-close = Cerrar el diálogo, y decir cuándo llega la síntesis
campaign-step-ediscussion-summary = Publicar la síntesis, y entregarla a quien la usará
campaign-step-ediscussion-became = Contar a quienes participaron qué fue de ello
campaign-step-webinar-speakers = Acordar con quienes expusieron quién mira el hilo, y hasta cuándo
campaign-step-webinar-material = Tener listas la grabación, las diapositivas y las preguntas abiertas
campaign-step-webinar-questions = Escribir en el hilo cada pregunta abierta del webinario, una por una
campaign-step-webinar-try = Escribir qué va a probar
campaign-step-webinar-pass = Pasar a quienes expusieron lo que nadie ha respondido todavía
campaign-step-webinar-tried = Preguntar a dos o tres personas qué han probado
campaign-step-webinar-summary = Publicar en un solo mensaje lo respondido y lo probado
campaign-step-challenge-choose = Elegir una cosa pequeña que cualquiera pueda hacer en media hora
campaign-step-challenge-first = Encontrar a tres personas que empiecen, para que el hilo no esté vacío
campaign-step-challenge-do = Probarlo, y contar en el hilo cómo fue
campaign-step-challenge-show = Señalar un buen intento, tras pedir permiso a quien lo hizo
campaign-step-challenge-stuck = Ayudar a quienes no avanzan, con unas palabras personales
campaign-step-challenge-last = Decir en el hilo que queda una semana
campaign-step-challenge-collect = Reunir en un solo lugar lo que se probó
campaign-step-challenge-thank = Dar las gracias personalmente a quienes ayudaron a otras personas
campaign-step-welcome-who = Hacer la lista de quienes llegaron en los últimos meses
campaign-step-welcome-hosts = Pedir a cinco miembros que salude cada cual a una persona nueva
campaign-step-welcome-introduce = Saludar en el hilo, en dos líneas
campaign-step-welcome-answer = Cuidar que cada persona nueva tenga respuesta en un día
campaign-step-welcome-show = Mostrar a cada persona nueva un buen hilo
campaign-step-welcome-ask = Preguntar a dos o tres personas nuevas qué les faltó
campaign-step-welcome-learned = Anotar qué hacer de otro modo para quienes lleguen después

campaign-plan-title = Planear una campaña
campaign-form-intro = La plantilla trae los pasos y los textos por publicar. Después puede cambiarlo todo.
campaign-form-template = Plantilla
campaign-form-title = Cómo se llama
campaign-form-title-hint = Como lo leerá todo el mundo: Pregunte a la Dra. Okello sobre refrigeradores solares
campaign-form-goal = Qué quiere lograr
campaign-form-goal-hint = Para usted y el equipo impulsor: que más personas pregunten sobre energía solar, y reciban respuesta
campaign-form-metric = Qué se mide
campaign-form-usual = Quién participa, y en cuánto tiempo hay respuesta
campaign-form-starts = Primer día
campaign-form-starts-hint = 2026-11-30, o un día de la semana
campaign-form-ends = Último día
campaign-form-ends-hint = { $days ->
    [0] Si queda vacío: lo que suele durar la plantilla
   *[other] Si queda vacío: { $days } días en total
}
campaign-form-place = Canal
campaign-form-audience = Para quién es
campaign-form-hashtag = Etiqueta (hashtag)
campaign-form-hashtag-hint = PregunteAOkello: con mayúsculas se lee bien en voz alta
campaign-form-owner = { $new ->
    [yes] Quién se ocupa (si queda vacío: usted)
   *[no] Quién se ocupa (si queda vacío: como está)
}
campaign-form-helper = Quién ayuda, por ejemplo la persona invitada
campaign-form-submit = Planearla
campaign-change-title = Cambiar el plan
campaign-change-intro = { $stage ->
    [running] Ya está anunciada, así que sigue en su canal. Lo que falta por hacer se ajusta a las fechas.
   *[planned] Lo que falta por hacer se ajusta a las fechas.
}
campaign-change-submit = Guardar
campaign-bad-empty = Escriba aquí unas palabras, por favor.
campaign-bad-day = Dé un día por venir, como 2026-11-30 o lunes, por favor.
campaign-bad-end = El último día no puede ser anterior a hoy ni al primer día, ni pasar de { $weeks } semanas después de este.
campaign-bad-place = Elija un canal de esta comunidad, por favor.
campaign-bad-hashtag = Una etiqueta necesita letras. Varias palabras se vuelven una.
campaign-bad-taken = Otra campaña tiene esta etiqueta. Elija otra, por favor.
campaign-bad-person = No puedo pedírselo a esta persona. Elija a otra, por favor.

campaign-title = { $title }
campaign-planned = “{ $title }” está planeada. No se publica nada de ella sin el visto bueno del equipo responsable.
campaign-page-gist = Cómo va “{ $title }”.
campaign-fact-kind = Plantilla
campaign-fact-goal = Meta
campaign-fact-metric = Se mide
campaign-fact-when = Cuándo
campaign-fact-where = Dónde
campaign-fact-owners = Quién se ocupa
campaign-fact-hashtag = Etiqueta
campaign-fact-audience = Para quién
campaign-fact-people = Hasta ahora
campaign-people = { $count ->
    [0] nadie ha participado todavía
    [one] ha participado una persona
   *[other] han participado { $count } personas
}
campaign-dates = { $starts } – { $ends }
campaign-said-title = Lo que lee todo el mundo:
campaign-notice = { $kind ->
    [invitation] La invitación
    [midway] El aviso a mitad de camino
   *[closing] El mensaje de cierre
}{ $standing ->
    [waits] {" "}espera el visto bueno del equipo responsable.
    [let-go] {" "}tiene el visto bueno, y va en camino.
    [posted] {" "}ya se publicó.
    [skipped] {" "}se omite.
   *[later] {" "}sale con el visto bueno del equipo responsable ({ $day }).
}
campaign-notice-none = En una campaña tan corta no hay aviso a mitad de camino.
campaign-read-words = Leer y modificar…
campaign-prepare = Pedir ya el visto bueno
campaign-prepared = { $kind ->
   *[invitation] Esta es la invitación a “{ $title }”. También espera en el escritorio.
}
campaign-steps-title = Lo que hay que hacer:
campaign-step = { $day }: { $what } ({ $who }){ $state ->
    [done] {" "}– hecho
    [skipped] {" "}– omitido
    [late] {" "}– con retraso
   *[open] {""}
}
campaign-everybody = todo el mundo
campaign-done = Hecho
campaign-undo = Aún por hacer
campaign-change = Cambiar el plan…
campaign-add-step = Añadir un paso…
campaign-move = { $weeks ->
    [one] Mover una semana
   *[other] Mover { $weeks } semanas
}
campaign-drop = Descartarla
campaign-end = Terminarla ahora
campaign-end-sure = { $begun ->
    [yes] Termina hoy, y usted decide sobre el mensaje de cierre. Se mide lo que resultó de ella.
   *[no] Se cancela: la invitación lo dirá.
}
campaign-moved = { $weeks ->
    [one] Movida una semana: ahora, { $starts } – { $ends }. Lo que falta por hacer se movió con ella.
   *[other] Movida { $weeks } semanas: ahora, { $starts } – { $ends }. Lo que falta por hacer se movió con ella.
}
campaign-left = Las fechas quedan como están. Lo que cae en la pausa se publica después.
campaign-dropped = No se hará. No se avisa a nadie.
campaign-ended = Terminó. El mensaje de cierre espera su visto bueno en el escritorio.
campaign-off = Se canceló, y la invitación lo dice.
campaign-decided = Eso ya está decidido, o su momento pasó. “campaign” muestra cómo están las cosas.
campaign-managers-only = Ya está anunciada, así que solo el equipo responsable de esta comunidad puede cambiar eso.
campaign-no-place = { $place } ya no es un canal de esta comunidad. Cambie antes el plan, por favor.

campaign-asks-invitation = “{ $title }”: esta invitación aparecería en { $place } ({ $day }).
campaign-asks-midway = “{ $title }” va por la mitad. { $count ->
    [0] Nadie ha participado todavía; unas palabras personales a dos o tres personas suelen hacer más que un mensaje.
    [one] Ha participado una persona.
   *[other] Han participado { $count } personas.
} Esto aparecería en su hilo.
campaign-asks-closing = { $count ->
    [0] “{ $title }” terminó, y nadie participó. Puede dejar que acabe en silencio: omita esto.
    [one] “{ $title }” terminó; participó una persona. Esto aparecería en su hilo.
   *[other] “{ $title }” terminó; participaron { $count } personas. Esto aparecería en su hilo.
}
campaign-post = Publicar
campaign-words = Modificar…
campaign-skip = Omitir
campaign-skip-sure = Entonces la campaña no se hace. No se avisa a nadie.
campaign-let-go = { $soon ->
    [yes] Se está publicando en { $place }.
   *[no] Se publicará en { $place } ({ $when }).
}
campaign-skipped = Omitido. No se publica nada.
campaign-words-title = { $kind ->
    [invitation] La invitación
    [midway] A mitad de camino
   *[closing] El mensaje de cierre
}
campaign-words-label = Lo que lee todo el mundo
campaign-words-hint = Las fechas, la etiqueta y los agradecimientos los añado yo.
campaign-words-submit = Guardar
campaign-words-kept = Guardado. Ahora se lee así.

campaign-invitation-gist = { $title }: le invitamos a participar.
campaign-when = Fechas: { $starts } – { $ends }.
campaign-how = { $tagged ->
    [yes] Escriba en este hilo, o en cualquier canal de esta comunidad con { $hashtag }.
   *[no] Escriba en este hilo.
}
campaign-for = Para: { $audience }
campaign-midway-gist = { $title }: ya pasó la mitad del tiempo.
campaign-so-far = Hasta ahora han participado { $count } personas.
campaign-closing-gist = { $title } terminó.
campaign-closing-nobody = Esta vez no pudo ser. Si el momento o el asunto no le venía bien, cuente en este hilo qué le serviría.
campaign-thanks = { $named ->
    [0] { $count ->
        [one] Gracias a la persona que participó.
       *[other] Gracias a las { $count } personas que participaron.
    }
   *[other] { $others ->
        [0] Gracias a { $names } por participar.
        [one] Gracias a { $names } y a una persona más por participar.
       *[other] Gracias a { $names } y a { $others } personas más por participar.
    }
}
campaign-answers = { $asked ->
    [one] { $answered ->
        [0] Se hizo una pregunta, que aún espera respuesta.
       *[other] Se hizo una pregunta, y tiene respuesta.
    }
   *[other] Se hicieron { $asked } preguntas{ $answered ->
        [0] , que aún esperan respuesta.
        [one] ; una de ellas tiene respuesta.
       *[other] { $left ->
            [0] , y todas tienen respuesta.
           *[other] ; { $answered } de ellas tienen respuesta.
        }
    }
}
campaign-name-me = Puede nombrarme al agradecer
campaign-name-me-not = Al final, mejor no
campaign-named = { $yes ->
    [yes] { $over ->
        [yes] Gracias por decirlo. El mensaje de cierre de “{ $title }” ya le da las gracias por su nombre.
       *[no] Gracias por decirlo. Cuando “{ $title }” termine, se le podrá dar las gracias por su nombre.
    }
   *[no] Entonces no se le nombra.
}
campaign-not-part = { $tagged ->
    [yes] Solo se da las gracias a quienes participaron: escriba en este hilo, o en cualquier canal de aquí con { $hashtag }.
   *[no] Solo se da las gracias a quienes participaron: escriba en este hilo.
}
campaign-name-late = Esta campaña terminó hace tiempo, y ya no sé quién participó.
campaign-name-not-here = Donde usted está no se felicita a nadie en público. Gracias de todos modos.
campaign-note = { $kind ->
    [invitation] Una campaña de esta comunidad. Todo lo demás va en este hilo, para que el canal siga tranquilo.
   *[other] Aquí no se nombra a nadie que no lo haya aceptado.
}
campaign-is-over = “{ $title }” terminó. Esta era la invitación:
campaign-called-off = “{ $title }” al final no se hace. Gracias por su interés.

campaign-remind-title = Toca pronto
campaign-remind = { $count ->
    [one] { $what }: toca pronto, para “{ $title }”.
   *[other] { $count } pasos tocan pronto.
}
campaign-remind-line = { $state ->
    [done] Hecho: { $what } (“{ $title }”)
    [skipped] Omitido: { $what } (“{ $title }”)
    [handed] Traspasado: { $what } (“{ $title }”)
   *[open] Para { $day }: { $what } (“{ $title }”)
}
campaign-remind-none = Gracias. De esto no queda nada por hacer de su parte.
campaign-remind-note = Usted se ocupa de esto, así que se lo recuerdo una vez. “quiet” cambia lo que le cuento.
campaign-guest-hours = Ese día, { $who } empieza a trabajar a las { $at } en el horario de usted.
campaign-hand = Pasar a…
campaign-skip-step = Omitir
campaign-hand-title = ¿Quién se ocupa?
campaign-hand-who = ¿A quién?
campaign-hand-submit = Pasar
campaign-handed = { $who } se ocupa desde ahora, y lo sabrá a tiempo.
campaign-step-settled = { $progress ->
    [done] Hecho: { $what }. Gracias.
    [skipped] Omitido: { $what }.
   *[open] Aún por hacer: { $what }.
}
campaign-step-decided = Eso ya está resuelto, o la campaña terminó.
campaign-step-not-yours = De eso se ocupa otra persona. Puede decidirlo ella, o quien se ocupa aquí de las campañas.
campaign-step-form-title = { $new ->
    [yes] Añadir un paso
   *[no] Cambiar el paso
}
campaign-step-form-what = Lo que hay que hacer
campaign-step-form-day = Para qué día
campaign-step-form-who = Quién se ocupa (si queda vacío: como está)
campaign-step-form-submit = Guardar
campaign-late = { $count ->
    [one] Un paso de “{ $title }” va con retraso: { $steps }.
   *[other] { $count } pasos de “{ $title }” van con retraso: { $steps }{ $more ->
        [0] .
       *[other] , y { $more } más.
    }
}
campaign-gone = { $count ->
    [one] Quien iba a encargarse de un paso de “{ $title }” se ha ido. ¿Quién se encarga ahora: “{ $what }”, para el { $day }?
   *[other] Quien iba a encargarse de { $count } pasos de “{ $title }” se ha ido. ¿Quién se encarga ahora del primero: “{ $what }”, para el { $day }?
}
campaign-late-step = “{ $what }” ({ $who }, para { $day })
campaign-late-skip = Omitir lo retrasado
campaign-late-skipped = { $count ->
    [one] Se omite el paso retrasado.
   *[other] Se omiten los { $count } pasos retrasados.
}
campaign-paused = La pausa hasta { $until } coincide con “{ $title }”. { $weeks ->
    [one] Todo lo que falta puede moverse una semana.
   *[other] Todo lo que falta puede moverse { $weeks } semanas.
}
campaign-leave = Dejar las fechas

campaign-see-result = Qué resultó
campaign-no-result = Aún no hay nada que contar sobre “{ $title }”.
campaign-result-title = Qué resultó de “{ $title }”
campaign-result-gist = { $people ->
    [0] Nadie participó en “{ $title }”.
    [one] Una persona participó en “{ $title }”{ $new ->
        [0] .
       *[other] , por primera vez.
    }
   *[other] { $people } personas participaron en “{ $title }”{ $fresh ->
        [none] .
        [all] , todas por primera vez.
       *[some] , { $new } de ellas por primera vez.
    }
}
campaign-result-goal = Su meta: { $goal }
campaign-came = { $asked ->
    [0] No trajo ninguna pregunta.
    [one] Trajo una pregunta, { $answered ->
        [0] que nadie ha respondido.
       *[other] que tiene respuesta.
    }
   *[other] Trajo { $asked } preguntas{ $answered ->
        [0] , y nadie las ha respondido.
        [one] , una de ellas con respuesta.
       *[other] , { $answered } de ellas con respuesta.
    }
} { $accepted ->
    [0] No se aceptó ninguna de sus respuestas
    [one] Se aceptó una de sus respuestas
   *[other] Se aceptaron { $accepted } de sus respuestas
}, y { $used ->
    [0] hasta ahora ningún aporte sirvió en otro lugar.
    [one] un aporte sirvió en otro lugar.
   *[other] { $used } aportes sirvieron en otro lugar.
}
campaign-compared-title = { $days ->
    [one] En su único día, y el día antes de que se supiera de ella:
   *[other] En los { $days } días desde que se anunció, y en los { $days } días anteriores:
}
campaign-after-title = En los { $days } días siguientes, y en otros tantos antes:
campaign-compared = { $what }: { $now }; antes, { $before }.
campaign-compared-others = En los demás canales: { $now }; antes, { $before }.
campaign-none = ninguno
campaign-too-few = muy pocos para decirlo
campaign-endless = cualquier número de
campaign-times = { $n }
campaign-finding = { $finding ->
    [few] Son muy pocos para decir que fue por la campaña.
    [unmeasured] Para esta cifra no calculo un margen, así que no concluyo nada de ella.
    [unclear] { $alone ->
        [yes] { $unit ->
            [points] El cambio está entre { $low } puntos menos y { $high } puntos más: puede que no sea nada.
           *[times] Eso es entre { $low } y { $high } veces lo de antes: puede que no sea nada.
        }
       *[no] { $unit ->
            [points] Frente al cambio en los demás canales, son entre { $low } puntos menos y { $high } puntos más: puede que no sea nada.
           *[times] Frente al cambio en los demás canales, es entre { $low } y { $high } veces lo de antes: puede que no sea nada.
        }
    }
    [more] { $alone ->
        [yes] { $unit ->
            [points] Subió entre { $low } y { $high } puntos.
           *[times] Eso es entre { $low } y { $high } veces lo de antes.
        } No hay otro canal con que compararlo, así que esto no muestra que fuera por la campaña.
       *[no] { $unit ->
            [points] Subió entre { $low } y { $high } puntos más que en los demás canales.
           *[times] Frente al cambio en los demás canales, es entre { $low } y { $high } veces lo de antes.
        } En ese tiempo pasaron también otras cosas, así que esto por sí solo no muestra que fuera por la campaña.
    }
   *[fewer] { $alone ->
        [yes] { $unit ->
            [points] Bajó entre { $low } y { $high } puntos.
           *[times] Eso es entre { $low } y { $high } veces lo de antes, o sea, menos.
        } No hay otro canal con que compararlo, así que esto no muestra que fuera por la campaña.
       *[no] { $unit ->
            [points] Frente al cambio en los demás canales, bajó entre { $low } y { $high } puntos.
           *[times] Frente al cambio en los demás canales, es entre { $low } y { $high } veces lo de antes, o sea, menos.
        } En ese tiempo pasaron también otras cosas, así que esto por sí solo no muestra que fuera por la campaña.
    }
}
campaign-chart = Personas que participaron, por semana ({ $mark } la campaña)
campaign-chart-here = En sus canales
campaign-chart-elsewhere = En los demás canales
campaign-chart-week = { $day } { $mark }
campaign-chart-alt = { $one ->
    [yes] En la semana de la campaña, desde { $first }, { $most ->
        [one] una persona participó en sus canales
       *[other] { $most } personas participaron en sus canales
    }
   *[no] En las { $weeks } semanas de la campaña, desde { $first }, entre { $least } y { $most } personas por semana participaron en sus canales
}; en las semanas cercanas, entre { $usual_least } y { $usual_most }.
campaign-result-note = Participó: escribió con la etiqueta o en el hilo, sin contar a quienes la llevaron. Por primera vez: no había preguntado ni respondido aquí en el año anterior. Los demás canales: aquellos donde nadie participó. Un margen se cumple 95 veces de cada 100.

because-campaign-step = usted se ocupa de un paso de una campaña que toca pronto
because-campaign-post = el equipo responsable aprobó un mensaje de una campaña
because-campaign-hosted = una persona invitada va a responder en este hilo; hasta entonces no se consulta a nadie más
because-campaign-over = una campaña terminó, y el equipo impulsor sabrá qué resultó

# ---

## Discussions

help-discuss = sobre qué se pregunta cada vez más, y los diálogos al respecto
    .usage = discuss refrigeradores solares
discuss-page-title = Diálogos
discuss-page-gist = Sobre qué se pregunta más de lo habitual, los diálogos abiertos, y qué resultó de los anteriores.
discuss-page-rising = Se pregunta más de lo habitual, en distintos lugares, desde hace semanas:
discuss-page-nothing = Por el momento nada destaca: se pregunta sobre lo de siempre.
discuss-page-learning = Aún no puedo decir qué destaca. Primero necesito unos dos meses de preguntas, para saber qué es lo habitual aquí.
discuss-page-part = { $part ->
    [waiting] Aún sin abrir:
    [open] Abiertos ahora:
   *[carried] Llevados adelante:
}
discuss-page-waits = { $topic } ({ $on ->
    [leader] se pidió a { $host } que lo modere
    [channel] de camino al canal
   *[manager] un borrador que espera al equipo responsable
})
discuss-page-open = { $topic }, con { $host } en la moderación, en { $place }.
discuss-page-carried = { $topic }, { $how ->
    [policy] en una política
    [programme] en un programa
    [guidance] en una guía
    [training] en una formación
   *[other] en otro lugar
}: { $words }
discuss-page-how = También puede empezar uno usted. Dígame sobre qué: discuss refrigeradores solares
discuss-page-note = Cuento personas, nunca mensajes, y miro cada lunes. Un asunto que usted descarta descansa tres meses.
discuss-example = Probar con “refrigeradores solares”
discuss-begin = Abrir un diálogo…
discuss-show = Ver el borrador
discuss-how = Dígame sobre qué será el diálogo: discuss refrigeradores solares
discuss-see = ver la pregunta { $number }
discuss-see-it = Ver el diálogo

discuss-why-manager = { $people ->
    [one] Una persona
   *[other] { $people } personas
}{ $places ->
    [0] { "" }
    [one] { " " }en un canal
   *[other] { " " }en { $places } canales
}{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }y { $countries } países
} { $people ->
    [one] preguntó
   *[other] preguntaron
} por ello en las últimas cuatro semanas; { $usual ->
    [0] lo habitual es casi nadie
    [one] lo habitual es una más o menos
   *[other] lo habitual son unas { $usual }
}. { $open ->
    [0] Todas tuvieron respuesta, y aun así se sigue preguntando.
    [one] Una de sus preguntas sigue abierta.
   *[other] { $settled ->
        [none] Ninguna de sus preguntas está resuelta todavía.
       *[some] { $open } de sus preguntas siguen abiertas.
    }
}
discuss-why-leader = { $people ->
    [one] Una persona
   *[other] { $people } colegas
}{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }en { $countries } países
} { $people ->
    [one] preguntó
   *[other] preguntaron
} por ello en las últimas cuatro semanas{ $open ->
    [0] .
    [one] , y una pregunta sigue abierta.
   *[other] , y { $open } preguntas siguen abiertas.
}
discuss-why-everybody = Por qué ahora: últimamente lo hemos preguntado { $people } personas de aquí{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] , en { $countries } países
}{ $open ->
    [0] .
    [one] , y una pregunta sigue abierta.
   *[other] , y { $open } preguntas siguen abiertas.
}

discuss-opening-title = Hablemos de { $topic }
discuss-opening-question = ¿Qué ve usted donde está? ¿Qué ha ayudado, qué no, y qué tendría que cambiar?
discuss-opening-links = { $count ->
    [one] Dónde surgió:
   *[other] Dónde surgió, por ejemplo:
}
discuss-opening-host = { $host } modera este diálogo, y lleva lo que salga de él a quienes pueden actuar.
discuss-opening-note = Responda en este hilo, por favor. Quien participe sabrá qué resultó; “quiet” cambia lo que le cuento.

discuss-line = { $known ->
    [yes] ¿Abrir un diálogo sobre { $topic }? Podría moderarlo { $host }.
   *[no] ¿Abrir un diálogo sobre { $topic }? Falta quien lo modere.
}
discuss-trouble = { $why ->
    [declined] { $who } prefiere no moderarlo.
    [suggested] { $who } prefiere no moderarlo, y propuso a otra persona más indicada.
    [silent] { $who } no ha dicho ni sí ni no en cinco días laborables. No le he insistido.
    [unreached] No pude preguntar a { $who }.
    [gone] La persona a quien se pidió no lo modera.
   *[unposted] No se pudo publicar donde estaba previsto. Revise el canal que sigue; “Modificar…” permite elegir otro.
}
discuss-host-fits = { $host } podría moderarlo: es de su ámbito ({ $remit }).
discuss-host-chosen = { $host } podría moderarlo.
discuss-nobody-fits = No encaja en el ámbito de ninguna persona de liderazgo o patrocinio, o a quienes encaja ya se les pidió bastante este mes. Elija a alguien en “Modificar…”, o modérelo usted.
discuss-experts = { $count ->
    [one] { $names } sabe de esto y quizá quiera participar. No escribo a nadie por ello.
   *[other] { $names } saben de esto y quizá quieran participar. No escribo a nadie por ello.
}
discuss-would-post = Esto aparecería en { $place } cuando quien lo modere haya dicho que sí:
discuss-ask = Pedir a { $host } que modere
discuss-change = Modificar…
discuss-host-self = Publicar y moderar yo
discuss-post = Publicar: { $host } aceptó
discuss-drop = Descartar
discuss-draft-waits = Espera al equipo responsable, que decide si se abre y a quién se pide moderarlo.
discuss-form-title = Modificar el borrador
discuss-form-topic = ¿Sobre qué es?
discuss-form-question = ¿Qué pregunta? Abierta, y sin tomar partido
discuss-form-question-hint = Déjela como está, o dígala con sus palabras.
discuss-form-host = { $known ->
    [yes] Otra persona para moderar (vacío: sigue { $host })
   *[no] ¿Quién podría moderarlo?
}
discuss-form-place = ¿En qué canal?
discuss-form-submit = Guardar
discuss-form-no-topic = Diga en pocas palabras de qué trata.
discuss-form-no-place = Elija uno de los canales de esta comunidad.
discuss-form-no-host = No se le puede pedir que modere: elija a otra persona.
discuss-ask-noted = Gracias. Se lo pido a { $host } a buena hora, con este borrador. Se publica cuando diga que sí.
discuss-ask-cannot = Ya no se le puede pedir. El borrador le espera con otra persona, o sin moderación.
discuss-posted = { $hosts ->
    [you] Hecho: va a { $place }, con usted en la moderación.
   *[other] Hecho: va a { $place }, con { $host } en la moderación.
}
discuss-no-place = Ese canal ya no es de esta comunidad. Elija otro en “Modificar…”.
discuss-dropped = Descartado. No volveré a proponer { $topic } en tres meses.
discuss-decided-by = { $whose ->
    [you] Usted ya decidió sobre { $topic }.
    [other] { $by } ya decidió sobre { $topic }.
   *[nobody] { $topic } ya no espera ninguna decisión.
}
discuss-already = { $stage ->
    [open] Ya hay un diálogo abierto sobre { $topic }. “discuss” muestra dónde.
   *[other] Un diálogo sobre { $topic } ya va en camino: se ha pedido a alguien que lo modere.
}
discuss-gone = Ese diálogo ya no existe.

discuss-ask-title = ¿Moderaría un diálogo?
discuss-ask-gist = ¿Moderaría un diálogo sobre { $topic } en { $place }, para { $community }?
discuss-ask-remit = Se lo pido porque es de su ámbito: { $remit }.
discuss-ask-means = Moderar es leer durante una semana, repreguntar donde ayude, y llevar lo que salga a donde se pueda decidir. No hace falta tener las respuestas.
discuss-ask-experts = Quién sabe de esto, por si quiere invitar a alguien: { $names }.
discuss-ask-draft = Esto es lo que publicaría, con su nombre en la moderación:
discuss-ask-note = { $by } propuso su nombre. Cualquier respuesta está bien, y no lo pido dos veces. “quiet” cambia lo que le pido.
discuss-yes = Lo modero
discuss-no = Yo no
discuss-other = Pedírselo a alguien más…
discuss-answered = { $how ->
    [yes] Gracias por moderar el diálogo sobre { $topic }. Está en { $place }. En una semana le pregunto cómo fue.
    [declined] Anotado: usted no modera el diálogo sobre { $topic }. Gracias por decirlo.
    [suggested] Anotado: se pedirá a otra persona el diálogo sobre { $topic }, si el equipo responsable está de acuerdo. Gracias.
    [silent] El equipo responsable busca a otra persona para moderar el diálogo sobre { $topic }. No queda nada por hacer de su parte.
   *[other] El diálogo sobre { $topic } no se abre por ahora. No queda nada por hacer de su parte.
}
discuss-yes-noted = Gracias. Ya va a { $place }, con usted en la moderación.
discuss-yes-no-place = Gracias. El canal ya no existe, así que el equipo responsable elige otro y le avisa.
discuss-no-noted = Está bien. Se lo hago saber al equipo responsable.
discuss-no-more = Entretanto ya se decidió, así que no hace falta nada de usted. Gracias.
discuss-other-title = ¿Quién está mejor?
discuss-other-who = ¿A quién?
discuss-other-submit = Proponer
discuss-other-nobody = No se le puede pedir. Elija a alguien que no sea usted, por favor.
discuss-other-noted = Gracias. El equipo responsable decide si se le pide a { $who }.

discuss-how-title = ¿Qué resultó de “{ $topic }”?
discuss-how-gist = { $again ->
    [yes] Han pasado algunas semanas desde el diálogo sobre { $topic } en { $place }.
   *[no] El diálogo sobre { $topic } lleva una semana abierto en { $place }.
}
discuss-how-went = { $people ->
    [0] Nadie ha participado todavía. Unas palabras de quien modera suelen ayudar.
    [one] Participó una persona{ $questions ->
        [0] .
        [one] , y se hizo una pregunta más.
       *[other] , y se hicieron { $questions } preguntas más.
    }
   *[other] Participaron { $people } personas{ $countries ->
        [0] { "" }
        [one] { "" }
       *[other] { ", " }de { $countries } países
    }{ $questions ->
        [0] .
        [one] , y se hizo una pregunta más.
       *[other] , y se hicieron { $questions } preguntas más.
    }
}
discuss-how-ask = ¿Algo se ha llevado adelante: a una política, un programa, una guía, una formación? A quienes participaron les gustaría saberlo.
discuss-how-note = { $role ->
    [host] Lee esto porque usted lo modera.
   *[manager] Lee esto porque usted aprobó que se abriera.
} Pregunto una vez más como mucho, en cuatro semanas. “quiet” cambia lo que le pregunto.
discuss-how-over = El diálogo sobre { $topic } terminó. Si al final resulta algo de él, cuéntemelo en cualquier momento.
discuss-forward = Se llevó adelante…
discuss-forward-late = Al final se llevó adelante…
discuss-correct = Corregir esto…
discuss-nothing = Todavía nada
discuss-over = Terminó
discuss-nothing-noted = Gracias. Pregunto una vez más en cuatro semanas.
discuss-nothing-last = Gracias. No vuelvo a preguntar. Si al final resulta algo, cuéntemelo en cualquier momento.
discuss-over-noted = Anotado: terminó. Su hilo sigue ahí, y también lo que se dijo en él.
discuss-decided = Eso ya se respondió. “discuss” muestra qué resultó.
discuss-not-yours = Qué resultó solo puede decirlo quien lo modera o el equipo responsable.
discuss-forward-title = ¿Qué resultó?
discuss-forward-intro = Se cuenta en el hilo del diálogo, y a quienes participaron.
discuss-forward-how = Se llevó adelante en
discuss-outcome = { $how ->
    [policy] una política
    [programme] un programa
    [guidance] una guía
    [training] una formación
   *[other] otra cosa
}
discuss-forward-words = En una o dos frases: ¿en qué, quién, y qué es distinto ahora?
discuss-forward-hint = Por ejemplo: el plan regional de cadena de frío pide dos personas técnicas por distrito desde julio.
discuss-forward-link = Un enlace, si lo hay
discuss-forward-submit = Contarlo
discuss-forward-empty = Dígalo en una frase: lo leerán quienes participaron.
discuss-forward-no-link = Un enlace empieza con https://
discuss-forward-noted = { $again ->
    [yes] Corregido, donde se había contado.
   *[no] Gracias. Se cuenta en el hilo{ $people ->
        [0] { "" }; nadie más participó
        [one] , y a una persona más en privado
       *[other] , y a { $people } personas en privado
    }.
}
discuss-carried = Lo que resultó del diálogo sobre { $topic }: { $how ->
    [policy] entró en una política.
    [programme] entró en un programa.
    [guidance] entró en una guía.
    [training] entró en una formación.
   *[other] se llevó adelante.
}
discuss-outcome-note = Se cuenta una vez, de parte de quienes lo llevaron adelante. Gracias a todas las personas que participaron.
discuss-told-title = Qué resultó
discuss-told-thanks = { $role ->
    [host] Usted lo moderó en { $place }: esto es a lo que llevó. Gracias.
    [manager] Usted aprobó que se abriera en { $place }: esto es a lo que llevó.
   *[part] Usted participó en { $place }: esto es a lo que llevó. Gracias.
}
discuss-told-note = { $role ->
    [host] Se lo cuento porque usted lo moderó.
    [manager] Se lo cuento porque usted aprobó que se abriera.
   *[part] Se lo cuento porque usted participó.
} “quiet” cambia lo que le cuento.
because-discussion = el equipo responsable aprobó abrir el diálogo, y quien lo modera aceptó
because-could-host = el equipo responsable propuso su nombre para moderar un diálogo
because-you-opened = usted modera un diálogo, o aprobó que se abriera
because-carried-forward = lo que salió de un diálogo se llevó adelante
because-took-part = usted participó en un diálogo que se llevó adelante

# ---

## Stories

help-story = contar qué cambió gracias a una ayuda, o ver las historias que hay
    .usage = story
shortcut-story = Esto es una historia…

# Una historia tal como se cuenta. Lo que se escribió aparece palabra por palabra.
story-title = { $asker_named ->
    [yes] { $helper_named ->
        [yes] Pregunta de { $asker }, respuesta de { $helper }
       *[no] Pregunta de { $asker }, respuesta de alguien de la comunidad
    }
   *[no] { $helper_named ->
        [yes] Pregunta de alguien de la comunidad, respuesta de { $helper }
       *[no] Una pregunta y una respuesta entre colegas
    }
}
story-asked = { $named ->
    [yes] { $who } preguntó: { $what }
   *[no] Una persona de la comunidad preguntó: { $what }
}
story-helped = { $named ->
    [yes] { $who } respondió: { $what }
   *[no] Una persona de la comunidad respondió: { $what }
}
story-came = Qué resultó: { $what }
story-where = Se usa en: { $where }.

story-write = Escribir la historia…
story-tell = Cuéntela en pocas frases. Nadie más la lee antes de que todas las personas que aparecen hayan aceptado.
story-how = Cuente qué se preguntó, qué ayudó, y qué resultó. En un mensaje, elija “Esto es una historia…” y las personas ya quedan puestas.
story-unknown = Tras ese enlace no conozco ninguna pregunta ni respuesta de un canal de esta comunidad. Puede contar la historia de todos modos; diga entonces quién preguntó y quién ayudó, y nada llevará al mensaje.
story-not-ours = Eso no se escribió en un canal de esta comunidad, así que no entra en ninguna historia.
story-already = Gracias. Esa historia ya se está contando; primero se pregunta a todas las personas que aparecen.
story-nobody = A alguien de esta historia no se le puede preguntar, así que no se cuenta. No se cuenta la ayuda de nadie sin su sí.
story-gone = Esta historia ya se contó, o terminó. “story” muestra las demás.
story-elsewhere = Alguien se adelantó: { $stage ->
    [asked] ya se ha preguntado a quienes aparecen.
    [agreed] todas las personas aceptaron, y espera la aprobación del equipo responsable.
    [approved] está aprobada.
   *[other] espera al equipo responsable.
}

story-form-title = Una historia de ayuda
story-form-intro = Bastan cuatro o cinco frases sencillas. Lo que escriba aquí se cuenta palabra por palabra, y solo si aceptan todas las personas que aparecen.
story-form-who-asked = ¿Quién preguntó?
story-form-who-helped = ¿Quién ayudó?
story-form-asked = Qué se preguntó
story-form-helped = Qué ayudó
story-form-came = Qué resultó
story-form-where = En qué se usa, si es el caso (una guía, una formación, un plan)
story-form-link = Una dirección web donde se pueda leer
story-form-quote = Palabras dignas de citarse
story-form-quoted = ¿De quién son esas palabras?
story-form-quoted-role = { $role ->
    [asked] De quien preguntó
   *[helped] De quien ayudó
}
story-form-also = ¿Habla de alguien más? También se le pregunta.
story-form-submit = Guardarla
story-form-empty = Unas palabras aquí, por favor: sin ellas aún no es una historia.
story-form-no-link = Dé una dirección web completa que empiece con https://, o déjelo vacío, por favor.
story-form-nobody = Elija a alguien a quien pueda escribir, por favor.
story-form-same = Quien preguntó y quien ayudó no pueden ser la misma persona.
story-captured = { $manager ->
    [yes] Guardada. Así se contaría. Aún no se ha preguntado a nadie.
   *[no] Gracias por contarla. Primero la lee el equipo responsable, y luego se pregunta a todas las personas que aparecen. Así se contaría:
}
story-changed = { $asks ->
    [0] Anotado. No hace falta volver a preguntar a nadie.
    [one] Anotado. Antes de seguir se pregunta a una persona que aparece.
   *[other] Anotado. Antes de seguir se pregunta a { $asks } personas que aparecen.
}

# La línea y los botones del equipo responsable.
story-line-found = Esto podría ser una historia: { $title }. { $used ->
    [yes] Ayudó, y desde entonces ha vuelto a servir.
   *[no] Ayudó a más personas que a quien preguntó.
}
story-line-draft = Una historia, contada por { $by }: { $title }. Aún no se ha preguntado a nadie.
story-line-agreed = Todas las personas de esta historia han aceptado: { $title }. ¿Pueden leerla líderes?
story-reveals = El texto todavía nombra a alguien que prefiere no aparecer con su nombre. Cámbielo antes de aprobarla, por favor.
story-ask = Preguntar a quienes aparecen
story-change = Modificar…
story-drop = Descartarla
story-pass = Esta no
story-approve = Aprobar
story-withdraw = No contarla más
story-withdraw-sure = Se olvida el texto, y se quita de los resúmenes que la cuentan.
story-asking = { $count ->
    [0] No aparece nadie más: espera su aprobación.
    [one] Se pregunta a una persona en privado, una vez, a una hora adecuada. Si no responde, es un no; tras dos semanas le aviso.
   *[other] Se pregunta a { $count } personas en privado, una vez, a cada una a una hora adecuada. Si no responden, es un no; tras dos semanas le aviso.
}
story-approved = Aprobada. Entra en los próximos resúmenes para líderes, salvo que alguien que aparece retire su sí.
story-dropped = { $why ->
    [withdrawn] Ya no se cuenta. El texto se olvida, y los resúmenes que la contaron lo dicen.
   *[other] Descartada. El texto se olvida.
}
story-word = { $title }: { $why ->
    [declined] no todas las personas que aparecen quieren que se cuente. No se cuenta, y está bien así.
    [unreachable] a alguien que aparece ya no se le puede preguntar. No se cuenta.
    [lapsed] no todas las personas que aparecen respondieron en dos semanas, y eso es un no. No se cuenta.
   *[withdrawn] alguien que aparece retiró su sí, o ya no está. No se cuenta más.
}
story-seen = Entendido
story-seen-noted = Ya no está en su escritorio.
story-seen-already = Eso ya no estaba en su escritorio.

story-list-title = Historias
story-list = { $count ->
    [one] Una historia en camino o ya contada.
   *[other] { $count } historias en camino o ya contadas.
}
story-list-more = { $count ->
    [one] Una más no se muestra aquí.
   *[other] { $count } más no se muestran aquí.
}
story-list-note = Una historia llega a líderes solo cuando todas las personas que aparecen han aceptado y el equipo responsable la ha aprobado.
story-none = No hay ninguna historia en camino.
story-none-note = Una buena necesita tres cosas: una pregunta, una respuesta, y algo que cambió gracias a ella. En cualquier mensaje, elija “Esto es una historia…”.
story-state = { $stage ->
    [found] podría serlo; nadie la ha escrito
    [draft] escrita; aún no se ha preguntado a nadie
    [asked] preguntada; { $yes } de { $of } han aceptado
    [agreed] todas las personas aceptaron; espera aprobación
   *[approved] { $told ->
        [0] aprobada; aún no se ha contado a nadie
        [one] aprobada; la leyó una persona del liderazgo
       *[other] aprobada; la leyeron { $told } líderes
    }
}
story-show = Mostrarla

# Lo que se pregunta y se cuenta a quienes aparecen.
story-mine-title = Historias donde aparece
story-mine = { $count ->
    [0] Por ahora no aparece en ninguna historia.
    [one] Aparece en una historia. Así se cuenta, o se contaría:
   *[other] Aparece en { $count } historias. Así se cuentan, o se contarían:
}
story-mine-note = Nada de ellas se cuenta sin su sí, y puede retirarlo aquí en cualquier momento.
story-consent-title = ¿Puede contarse esto?
story-consent = { $again ->
    [yes] Su parte de esta historia se lee ahora de otro modo, así que pregunto una vez más: ¿puede contarse?
   *[no] { $manager } querría contar a líderes esta historia, en la que usted ayudó o recibió ayuda. ¿Puede contarse?
}
story-consent-then = Eso es todo, palabra por palabra. Llega a quienes lideran y patrocinan esta comunidad, en un mensaje privado y quizá por correo electrónico, y solo si aceptan todas las personas que aparecen.
story-consent-unnamed = Sin su nombre dice “una persona de la comunidad”, se omiten las palabras suyas que se citan, y ningún enlace lleva a los mensajes.
story-consent-note = Si no responde, es un no, y no insisto; después de { $until } dejo de preguntar. Un sí puede retirarse en cualquier momento. “quiet” cambia lo que le pregunto.
story-yes = Sí, cuéntela
story-unnamed = Sí, sin mi nombre
story-no = Mejor no
story-own = Cambiar mi parte…
story-back = Retirar mi sí
story-agreed = { $named ->
    [yes] Gracias. Usted aceptó que esto se cuente, con su nombre:
   *[no] Gracias. Usted aceptó que esto se cuente, sin su nombre:
}
story-is-approved = El equipo responsable la ha aprobado. Llega a líderes con su próximo resumen.
story-was-told = Primera lectura de líderes: { $on }.
story-agreed-note = Si cambia de opinión, basta pulsar aquí, ahora o más tarde. Nunca pregunto por qué.
story-declined = Por supuesto. No se cuenta, y nadie sabrá quién lo dijo.
story-over = { $why ->
    [lapsed] Esta pregunta venció: no todas las personas respondieron, así que la historia no se cuenta. No queda nada por hacer.
    [withdrawn] Esta historia ya no se cuenta. { $agreed ->
        [yes] Gracias por haber aceptado.
       *[no] No queda nada por hacer.
    }
   *[other] Esta historia no se cuenta. { $agreed ->
        [yes] Gracias por haber aceptado.
       *[no] No queda nada por hacer.
    }
}
story-newer = Esto se lee ahora de otro modo. Si cambió su parte, le pregunto de nuevo.
story-not-asked = Esto ya no se pregunta: la historia terminó, o se lee ahora de otro modo.
story-over-already = Esa historia no se cuenta; no hay nada que retirar.
story-taken-back = { $told ->
    [0] Retirado. La historia no se cuenta a nadie.
    [one] Retirado. La historia ya no se cuenta; el único resumen que la contó ahora lo dice.
   *[other] Retirado. La historia ya no se cuenta; los { $told } resúmenes que la contaron ahora lo dicen.
}
story-own-title = Mi parte de la historia
story-own-intro = Dígalo como quiera que lo lean quienes lideran.
story-own-quote = Mis palabras, tal como se citan
story-own-how = ¿Cómo puede contarse?
story-own-named = Con mi nombre
story-own-unnamed = Sin mi nombre
story-own-submit = Así puede contarse
because-story-found = una respuesta ayudó, y algo resultó de ella
because-story-asked = el equipo responsable querría contar una historia en la que usted aparece, y nada se cuenta sin su sí
because-story-approved = todas las personas que aparecen aceptaron, y el equipo responsable la aprobó

# ---

## Briefings

help-brief = los resúmenes para líderes: qué dice el próximo, y quién lo lee
    .usage = brief, brief @persona

# Lo que lee una persona del liderazgo.
brief-title = { $community }: resumen de { $month } de { $year }
brief-gist = { $stories ->
    [0] Dos minutos sobre { $community }, y una cosa que solo usted puede hacer.
   *[other] { $asks ->
        [yes] Dos minutos sobre { $community }: lo que la ayuda hizo posible, y una cosa que solo usted puede hacer.
       *[no] Dos minutos sobre { $community }: lo que la ayuda hizo posible.
    }
}
brief-hello = { $named ->
    [yes] Saludos, { $name }:
   *[no] Hola:
}
brief-moved = Lo que se movió en las últimas cuatro semanas
brief-means = (Qué se cuenta: { $means }.)
brief-story = Historia: { $title }
brief-story-gone = { $count ->
    [one] Una historia que estaba aquí ya no se cuenta.
   *[other] { $count } historias que estaban aquí ya no se cuentan.
}
brief-behind = Ver lo que hay detrás
brief-wish = Una cosa que solo usted puede hacer
brief-wish-answer = La pregunta de { $who } en { $place } no encontró a nadie que pudiera responderla, y es de su ámbito.
brief-wish-host = { $count } colegas preguntaron últimamente sobre su ámbito ({ $what }), y nadie ha abierto un diálogo al respecto. ¿Moderaría uno? Se lo preparamos.
brief-wish-thank = Unas palabras suyas significarían mucho para { $who }, que dio la ayuda que se cuenta arriba.
brief-wish-forward = Si lo que ayudó aquí se ha llevado adelante donde usted trabaja, díganos dónde, por favor: quien ayudó lo sabría.
brief-wish-vote = { $count ->
    [one] Una idea espera el voto del equipo impulsor, y el suyo aún falta.
   *[other] { $count } ideas esperan el voto del equipo impulsor, y el suyo aún falta.
}
brief-wish-done = Hecho. Gracias.
brief-do-answer = La respondo yo
brief-do-host = Lo moderaría
brief-do-thank = Dar las gracias a { $who }
brief-do-forward = Decir dónde…
brief-do-vote = Ver las ideas
brief-signed = { $named ->
    [yes] Con agradecimiento, { $by }, por { $community }
   *[no] Con agradecimiento, el equipo responsable de { $community }
}
brief-found-useful = Me fue útil
brief-found-not = No es para mí
brief-note = Recibe esto una vez al mes porque lidera o patrocina { $community }, o porque su equipo responsable quiso que lo leyera. “quiet” cambia lo que le envío.
brief-behind-gist = Lo que hay detrás de la historia: { $title }
brief-behind-unnamed = Alguien de esta historia prefiere no aparecer con su nombre, así que no enlazo ningún mensaje. { $manager } puede contarle más.
brief-behind-agreed = Todas las personas que aparecen aceptaron que usted lea esto, y { $manager } aprobó que le llegara.
brief-gone = Este resumen, o esa parte de él, ya terminó. No hay nada que hacer.
brief-forward-title = Llevado adelante
brief-forward-where = ¿Dónde se llevó adelante?
brief-forward-hint = El nombre de una guía, un plan, un programa, una formación
brief-forward-submit = Continuar
brief-forward-sure = ¿Anoto que esto sirvió en “{ $where }”? El equipo responsable le echa un vistazo, y luego lo sabrá quien ayudó.
brief-forward-say = Sí, anótelo
brief-found-noted = Gracias; es bueno saberlo.
brief-not-noted = Gracias por decirlo. El equipo responsable ve que este no era para usted.
brief-stop = No enviarme más
brief-stopped = Anotado. Ya no recibe resúmenes, salvo que el equipo responsable vuelva a añadir su nombre.
brief-host-noted = Gracias. El equipo responsable lo sabe, y lo prepara con usted.

# Lo que el equipo responsable ve primero.
brief-line = { $now ->
    [yes] Un resumen para { $who }, que sale en cuanto usted lo diga:
   *[no] El resumen para { $who }, con fecha { $on }, si usted lo dice:
}
brief-preview-press = Lo que se pide es un solo botón: { $label }
brief-download = Para reenviar por correo o en papel
brief-send = { $now ->
    [yes] Enviar
   *[no] Enviar ese día
}
brief-change = Modificar…
brief-leave = Quitar…
brief-skip = Omitir
brief-change-title = El comienzo
brief-change-intro = Sus palabras sustituyen a la primera frase. Escriba en el idioma de quien lo lee.
brief-change-opening = Con sus palabras
brief-change-submit = Guardar
brief-leave-title = Quitar
brief-leave-which = ¿Qué se quita?
brief-leave-submit = Quitar
brief-leave-nothing = Entonces no quedaría nada. Pulse “Omitir” en su lugar.
brief-part-numbers = Lo que se movió
brief-part-wish = Lo que solo esa persona puede hacer
brief-on-its-way = { $soon ->
    [yes] Sale ahora para { $who }, a una hora adecuada.
   *[no] Sale para { $who } ({ $on }). Hasta entonces, si alguien de una historia cambia de opinión, esta se quita sola.
}
brief-decided = Eso ya está decidido, por usted o por alguien de su equipo.
brief-skipped = Omitido. { $who } no sabrá nada de ello.
brief-nothing = { $count ->
    [one] { $on }: no hay nada que merezca dos minutos de { $names }; ninguna historia aprobada está sin leer. No se envía nada.
   *[other] { $on }: no hay nada que merezca dos minutos de { $names }; ninguna historia aprobada está sin leer. No se envía nada.
}
brief-undelivered = No se pudo entregar el resumen para { $who }. Quizá quiera escribirle usted.
brief-host-line = { $who } moderaría un diálogo sobre su ámbito: { $what }
brief-host-draft = Preparar la apertura
brief-nobody = Elija a alguien a quien pueda escribir, y que quiera resúmenes, por favor.
brief-nothing-now = Ahora no hay nada que merezca dos minutos de { $who }: ninguna historia aprobada sin leer, y nada que solo esa persona pueda hacer.
brief-already = El resumen para { $who } va en camino: lo aprobó { $by } ({ $on }).
brief-sent = { $who } recibió su resumen ({ $on }); lo aprobó { $by }.
brief-readers-title = Resúmenes para líderes
brief-readers = { $count ->
    [0] Próximo resumen: { $on }. Aún no lo lee nadie.
    [one] Próximo resumen: { $on }, para una persona.
   *[other] Próximo resumen: { $on }, para { $count } personas.
}
brief-readers-note = Quienes lideran y patrocinan { $community } lo leen por su papel. Usted ve cada resumen en su escritorio el jueves anterior, y nada sale sin su visto bueno. Si se leyó, se sabe por lo que se pulsa, y por nada más.
brief-seat = { $who }: { $step ->
    [left-out] fuera de la lista
    [proposed] uno espera su visto bueno
    [approved] uno va en camino
    [sent] { $fared ->
        [acted] recibido ({ $at }), e hizo lo que se pedía
        [opened] recibido ({ $at }), y lo leyó
       *[unread] recibido ({ $at }); aún no ha pulsado nada
    }
   *[none] aún sin resumen
}{ $found ->
    [useful] {""}; le fue útil
    [not] {""}; no era para esa persona
   *[none] {""}
}
brief-now = Verlo ahora
brief-take = El último, para reenviar
brief-remove = Quitar
brief-again = Volver a enviarle
brief-add = Añadir a alguien…
brief-add-title = Una persona más
brief-add-who = ¿Quién más debe recibir el resumen?
brief-add-intro = Recibe un resumen más o menos una vez al mes, con el visto bueno de usted. Puede dejarlo en cualquier momento.
brief-add-submit = Añadir
because-brief-prepared = el resumen para líderes toca la semana que viene, o el equipo responsable lo pidió
because-brief-approved = usted lidera, patrocina o sigue esta comunidad, y el equipo responsable aprobó el resumen de este mes

# ---

## Maturity

help-maturity = qué tan madura es la gestión de esta comunidad, y qué hacer ahora
    .usage = maturity, maturity sponsorship, maturity page
maturity-title = Cómo se gestiona { $community }
maturity-level = { $level ->
    [reactive] Reactivo
    [emergent] Emergente
    [engaged] Comprometido
   *[activist] Activista
}
maturity-dimension = { $dimension ->
    [management] Gestión de la comunidad
    [community] Comunidad
    [sponsorship] Patrocinio
    [leadership] Liderazgo
    [culture] Cultura y actividad
    [content] Contenido y curación
    [activities] Actividades
    [membership] Membresía
    [technology] Tecnología
   *[metrics] Indicadores
}
maturity-gist = { $dimension ->
    [management] Gestión de { $community }, nivel: { $level }.
    [community] { $community } como comunidad, nivel: { $level }.
    [sponsorship] Patrocinio de { $community }, nivel: { $level }.
    [leadership] Liderazgo en { $community }, nivel: { $level }.
    [culture] Cultura y actividad en { $community }, nivel: { $level }.
    [content] Contenido y curación en { $community }, nivel: { $level }.
    [activities] Actividades de { $community }, nivel: { $level }.
    [membership] Membresía de { $community }, nivel: { $level }.
    [technology] Tecnología en { $community }, nivel: { $level }.
   *[metrics] Indicadores de { $community }, nivel: { $level }.
}
maturity-means = { $managing ->
    [yes] { $level ->
        [reactive] La gestión es informal, o nadie la hace: lo que ocurre depende de quién tenga tiempo.
        [emergent] La gestión es una parte reconocida de la función de alguien, junto a otro trabajo.
        [engaged] Hay un puesto formal para la gestión, con tiempo, un ritmo y un patrocinio.
       *[activist] La gestión se reconoce como una función esencial: la organización cuenta con ella, y volvería a cubrir el puesto.
    }
   *[no] { $level ->
        [reactive] Por ahora queda al azar.
        [emergent] Hay un comienzo.
        [engaged] Se hace con regularidad, y a propósito.
       *[activist] La organización cuenta con ello.
    }
}
maturity-about = { $dimension ->
    [management] Cómo se cuida la comunidad.
    [community] Si quienes se encuentran aquí saben para qué, y si lleva a algún lado.
    [sponsorship] Si alguien con influencia la respalda, y hace algo por ella.
    [leadership] Si la sostiene más de una persona, y decide.
    [culture] Si la gente se responde y se da las gracias, y se atreve a preguntar.
    [content] Si lo que se aprendió aquí se puede encontrar y se vuelve a usar.
    [activities] Si ocurre algo con regularidad, y lleva a algún lado.
    [membership] Si las personas nuevas encuentran su lugar, y están quienes deberían estar.
    [technology] Si las herramientas están listas, llegan a todo el mundo, y alguien las cuida.
   *[metrics] Si las cifras se miran, se muestran y llevan a actuar.
}
maturity-below = Se cumple lo que pide el nivel { $level }:
maturity-held = Lo que sostiene el nivel { $level }:
maturity-ahead = { $count ->
    [one] Esto pide el nivel { $level }; falta una cosa:
   *[other] Esto pide el nivel { $level }; faltan { $count } cosas:
}
maturity-line = { $state ->
    [yes] Se cumple: { $what }. { $evidence }
    [partly] En parte: { $what }. { $evidence }
    [no] No se cumple: { $what }. { $evidence }
   *[unknown] Aún no se puede saber: { $what }. { $evidence }
}
maturity-ready = { $count ->
    [one] Ya está, para un nivel posterior:
   *[other] Ya están, para niveles posteriores:
}
maturity-next = { $count ->
    [one] Qué hacer ahora:
   *[other] Las próximas { $count } cosas por hacer:
}
maturity-next-none = No falta nada. Siga así, y muestre a otras personas cómo llegó hasta aquí.
maturity-do-answer = Responda las preguntas breves: el chat no puede saber lo que solo usted sabe. Lleva dos minutos.
maturity-start = { $start ->
    [desk] Abrir el escritorio
    [open] Ver preguntas abiertas
    [strategy] Abrir la estrategia
    [team] Abrir el equipo
    [ideas] Ver las ideas
    [goals] Ver las metas
    [brief] Preparar un resumen
    [discuss] Abrir un diálogo
    [campaign] Planear una campaña
    [story] Contar una historia
    [learn] Leer una lección
    [thank] Dar las gracias
    [thanking] Dar las gracias…
    [used] Decir qué se usó
    [report] Ver el informe
    [policy] Ver las reglas
    [export] Llevárselo
    [activities] Ver todas las actividades
    [page] Página para patrocinio
   *[questions] Responder preguntas breves…
}
maturity-young = Observo esta comunidad desde hace poco ({ $since }). Mucho de esto será más cierto en unas semanas.
maturity-untold = aún no se puede saber
maturity-others = Las otras dimensiones, con menos señales. Un botón muestra por qué:
maturity-other = { $dimension }: { $level }
maturity-back = Volver a todas
maturity-see = Ver la evaluación
maturity-unsaid = { $count ->
    [one] Una pregunta breve espera su respuesta, cuando quiera.
   *[other] { $count } preguntas breves esperan su respuesta, cuando quiera.
}
maturity-rule = Un nivel se alcanza cuando se cumple todo lo que pide, y todo lo que piden los anteriores. “En parte” no es cumplir, y tampoco lo que no se puede saber. Cuánto se escribe, o cuántas personas, no cambia nada.
maturity-which = Puedo mostrar: maturity, maturity page, o una de maturity community, sponsorship, leadership, culture, content, activities, membership, technology, metrics.
maturity-trend = { $dimension ->
    [management] Gestión de la comunidad, trimestre a trimestre
   *[other] Trimestre a trimestre
}
maturity-trend-step = Nivel
maturity-trend-unit = 1 Reactivo … 4 Activista
maturity-trend-quarter = { $quarter } { $level }
maturity-trend-alt = El nivel, trimestre a trimestre: { $quarters }.

# Por qué se conoce cada señal.
maturity-when = { $count ->
    [0] { $state ->
        [no] No consta nada así desde esta fecha: { $at }.
       *[partly] Última vez: { $at }; hace demasiado tiempo.
    }
    [1] Una vez últimamente: { $at }.
    [2] Dos veces últimamente; la última, { $at }.
   *[other] { $count } veces últimamente; la última, { $at }.
}
maturity-rhythm = { $weeks ->
    [0] Sin hacerse desde esta fecha: { $at }.
   *[other] A tiempo en { $on } de las últimas { $weeks } semanas; última vez: { $at }.
}
maturity-early = No se sabe nada de antes ({ $since }): es muy poco tiempo para decirlo.
maturity-share = { $of ->
    [0] No hubo nada en que verlo.
    [one] { $part } de 1.
   *[other] { $part } de { $of }.
}
maturity-written = { $state ->
    [yes] Está en la estrategia.
    [partly] Una de las dos cosas está en la estrategia.
   *[no] Aún no hay nada escrito.
}
maturity-channels = { $state ->
    [yes] Ambos están elegidos.
    [partly] Uno de los dos está elegido.
   *[no] Aún no se ha elegido ninguno.
}
maturity-named = { $state ->
    [yes] { $count ->
        [0] Hay alguien.
       *[other] { $names }.
    }
   *[no] Todavía nadie.
}
maturity-unasked = Aún no lo ha dicho nadie del equipo responsable.
maturity-outdated = { $by } dijo ({ $at }): { $said ->
    [yes] sí
    [partly] en parte
    [no] no
   *[unknown] no lo sé
}. Hace más de medio año, y conviene decirlo de nuevo.
maturity-said = { $by } dijo ({ $at }): { $said ->
    [yes] sí
    [partly] en parte
    [no] no
   *[unknown] no lo sé
}.
maturity-manager = { $count ->
    [0] No hay nadie con este papel a quien se pueda escribir.
   *[other] { $state ->
        [no] { $names }; aún no consta nada hecho en este papel.
       *[other] { $names }; última vez en este papel: { $at }.
    }
}
maturity-recorded = Consta en el ámbito de la persona responsable.
maturity-time = { $minutes ->
    [0] Nadie ha dicho cuánto.
   *[other] { $minutes } minutos por semana.
}
maturity-charged = Alguien que no es responsable tiene ahora un encargo.
maturity-themes = { $state ->
    [yes] { $count ->
        [one] Hay un tema planeado para un mes de aquí en adelante.
       *[other] Hay temas planeados para { $count } meses de aquí en adelante.
    }
    [partly] Todos los meses planeados ya pasaron.
   *[no] Ningún mes tiene tema todavía.
}
maturity-goals = { $state ->
    [yes] { $count ->
        [one] Una meta en curso (fijada: { $at }).
       *[other] { $count } metas en curso (la última, fijada: { $at }).
    }
    [partly] A la última meta (fijada: { $at }) le llegó su día.
   *[no] No hay ninguna meta fijada.
}
maturity-activities = { $kept ->
    [0] Ninguna de las { $of }.
   *[other] { $left ->
        [0] Todas, las { $of }.
       *[other] { $kept } de las { $of }. Faltan: { $rest }.
    }
}
maturity-decides = { $state ->
    [yes] { $count ->
        [1] Una vez últimamente: { $at }.
        [2] Dos veces últimamente; la última, { $at }.
       *[other] { $count } veces últimamente; la última, { $at }.
    }
    [partly] La última decisión ({ $at }) la tomó solo el equipo responsable.
   *[no] No consta ninguna decisión en medio año.
}
maturity-running = { $state ->
    [yes] { $count ->
        [one] En un canal.
       *[other] En { $count } canales.
    }
    [partly] Solo ensaya: nadie más que el equipo responsable ve nada.
   *[no] No está en ningún canal.
}
maturity-covered = { $of ->
    [0] Nadie preguntó nada en el último trimestre.
   *[other] A tiempo: { $part } de { $of } en el último trimestre. { $lost ->
        [0] Ninguna lleva dos semanas sin respuesta.
        [one] Una lleva dos semanas sin respuesta.
       *[other] { $lost } llevan dos semanas sin respuesta.
    }
}
maturity-months = { $count ->
    [0] No en los últimos tres meses.
    [one] En uno de los últimos tres meses.
   *[other] En { $count } de los últimos tres meses.
}

# Lo que piden los niveles, y qué hacer al respecto.
maturity-sign-manager = alguien la gestiona, y ha hecho algo por ella en las últimas seis semanas
    .do = Haga esta semana una cosa como responsable; en su escritorio está la más cercana.
maturity-sign-counted = gestionarla cuenta como parte del trabajo de una persona
    .do = Pida a su jefatura que lo cuente al planear su tiempo y al evaluar su año. La página para patrocinio le da las palabras.
maturity-sign-purpose = está escrito para qué sirve
    .do = Escriba en una frase a qué vienen aquí los miembros.
maturity-sign-half = al menos la mitad de las preguntas del último trimestre tuvo respuesta en el plazo prometido
    .do = Mire lo que espera, y lleve cada pregunta a una persona que quizá sepa.
maturity-sign-formal = el papel está escrito donde está el trabajo de quien la gestiona
    .do = Acuerde dos frases para su descripción de puesto, términos de referencia o plan de trabajo, y anote que están ahí.
maturity-sign-time = está acordado cuánto tiempo puede llevar la gestión
    .do = Diga cuántos minutos por semana puede llevar la gestión, y acuérdelo con su jefatura.
maturity-sign-cadence = al menos cinco de las ocho actividades regulares de la guía estuvieron a tiempo durante la mayor parte del último trimestre
    .do = Retome la actividad que lleva más tiempo sin hacerse, con quince minutos para ella en su agenda.
maturity-sign-covered = cuatro de cada cinco preguntas tuvieron respuesta en el plazo prometido, y casi ninguna queda sin ella
    .do = Ocúpese usted de la pregunta abierta más antigua, y averigüe qué hace esperar a las demás.
maturity-sign-convened = el equipo impulsor está en contacto cada dos semanas
    .do = Escriba esta semana al equipo impulsor con una cosa por decidir.
maturity-sign-goals = tiene una meta cuyo día está por venir
    .do = Fije una meta que importe a los miembros, con un día.
maturity-sign-sponsor = alguien con influencia la patrocina
    .do = Pida a una persona de la dirección que la patrocine, y dele aquí ese papel.
maturity-sign-acts = quien la patrocina ha hecho algo por ella en el último medio año
    .do = Pida a quien la patrocina una cosa que lleve cinco minutos y que solo esa persona pueda hacer.
maturity-sign-decides = decide el equipo impulsor, y no solo el equipo responsable
    .do = Someta la próxima idea al voto del equipo impulsor antes de decidir.
maturity-sign-shared = los encargos se comparten, para que no dependa de una sola persona
    .do = Pase un encargo por un mes a alguien de liderazgo o facilitación, con un día en que vuelve.
maturity-sign-carried = lo que salió de un diálogo se llevó adelante en el último medio año
    .do = Abra un diálogo con alguien del liderazgo que pueda llevar más lejos el resultado, y anote qué fue de él.
maturity-sign-stories = se aprobó una historia de éxito en el último medio año
    .do = Cuente la historia de una pregunta cuya respuesta cambió algo, con el consentimiento de quienes aparecen.
maturity-sign-learning = quienes la gestionan aprendieron algo sobre gestión en el último trimestre
    .do = Lea una lección de tres minutos y pruébela una vez.
maturity-sign-relied = un plan o una estrategia de la organización cuenta con ella
    .do = Busque el plan que sería más difícil sin esta comunidad, y pida una frase en él.
maturity-sign-successor = el papel volvería a cubrirse si se fuera quien la gestiona
    .do = Pregunte quién lo asumiría, y escriba lo que esa persona necesitaría saber.
maturity-sign-scope = está escrito cuál es su campo, y a quién sirve
    .do = Escriba cuál es su campo, y los dos o tres grupos a los que sirve.
maturity-sign-reviewed = su estrategia se revisó en los últimos cuatro meses
    .do = Mire la estrategia con el equipo impulsor un cuarto de hora, y diga que sigue en pie o qué cambia.
maturity-sign-peers = al menos la mitad de las primeras respuestas viene de miembros, no del equipo responsable
    .do = Guarde su propia respuesta un día, y pregunte a un miembro que quizá sepa.
maturity-sign-asked = en el último año se preguntó a los miembros qué necesitan de ella
    .do = Pregunte a los miembros, con una pregunta abierta, qué necesitan de este lugar, y cuénteles lo que oyó.
maturity-sign-briefed = quienes lideran saben más o menos una vez al mes qué hace la comunidad
    .do = Prepare el próximo resumen: dos historias y una cosa que pedir.
maturity-sign-speaks = quien la patrocina habla por ella donde usted no está
    .do = Dé a quien la patrocina dos frases y una historia para su próxima reunión.
maturity-sign-budget = hay dinero para ella, por poco que sea
    .do = Pida una cosa pequeña con precio: una traducción, una sala, un premio para el reto del mes.
maturity-sign-coreteam = también la sostienen otras personas: liderazgo, facilitación, patrocinio
    .do = Pregunte a los dos miembros que más ayudan si se ocuparían de algo, y deles aquí un papel.
maturity-sign-hosted = alguien del liderazgo moderó un diálogo en el último medio año
    .do = Busque un asunto que vuelve una y otra vez, y pida a alguien del liderazgo que lo modere.
maturity-sign-thanks = hubo agradecimientos entre colegas en cada uno de los últimos tres meses
    .do = Dé las gracias donde se vea, y por algo preciso: se contagia.
maturity-sign-personal = se da las gracias personalmente, más o menos cada dos semanas
    .do = Dé hoy las gracias a una persona por una cosa que hizo, y diga qué cambió.
maturity-sign-told = los miembros saben más o menos una vez al mes para qué sirvió su ayuda
    .do = Busque una cosa que haya servido, en un documento o una formación, y anótela.
maturity-sign-safe = alguien con poca experiencia puede preguntar aquí sin temer qué dirán
    .do = Haga una pregunta propia que muestre lo que usted no sabe.
maturity-sign-accepted = en al menos una de cada cuatro preguntas respondidas se dice qué sirvió
    .do = Pregunte a las últimas tres personas que preguntaron qué respuesta les sirvió.
maturity-sign-library = lo aprendido está en un solo lugar, y alguien lo cuida
    .do = Elija un lugar para lo aprendido, y a una persona que le dedique media hora al mes.
maturity-sign-reused = lo que se respondió una vez volvió a servir en el último medio año
    .do = Señale a la próxima persona que pregunte una respuesta que ya está ahí.
maturity-sign-themes = está planeado de qué tratan los próximos meses
    .do = Dé un tema al próximo mes.
maturity-sign-rhythm = al menos dos de las ocho actividades regulares de la guía estuvieron a tiempo durante la mayor parte del último trimestre
    .do = Elija dos actividades que vaya a mantener, y deje las demás por ahora.
maturity-sign-ideas = se reunieron ideas en el último medio año
    .do = Pida ideas, y diga para cuándo decide.
maturity-sign-campaigns = hubo una campaña en el último medio año
    .do = Planee una pequeña: una semana, una pregunta, una persona que modere.
maturity-sign-calendar = los miembros saben qué está planeado para los próximos tres meses
    .do = Planee lo próximo que ocurrirá aquí, y diga a los miembros el día.
maturity-sign-newcomers = cuatro de cada cinco personas que preguntaron por primera vez tuvieron respuesta en el plazo prometido
    .do = Atienda primero a quien pregunta por primera vez.
maturity-sign-field = participa gente del terreno, no solo de la sede
    .do = Invite por su nombre a dos colegas del terreno, cada cual con una pregunta que pueda responder.
maturity-sign-recognised = quienes más ayudan reciben reconocimiento más o menos una vez al mes
    .do = Mire en su escritorio las propuestas de reconocimiento de este mes.
maturity-sign-members = una idea o un voto vino de alguien que no gestiona, en el último medio año
    .do = Someta una idea a voto, y pida la suya a dos miembros.
maturity-sign-absent = se sabe quién debería estar aquí y no está
    .do = Escriba tres grupos que deberían estar aquí, e invite a una persona de cada uno.
maturity-sign-running = estoy trabajando en sus canales, y no solo ensayo
    .do = Termine el ensayo cuando haya visto lo suficiente de lo que enviaría.
maturity-sign-reach = todas las personas que deberían participar pueden, también con mala conexión
    .do = Pida a alguien con mala conexión que le muestre cómo lo ve.
maturity-sign-rules = sus reglas se revisaron y se fijaron en el último año
    .do = Lea las reglas una vez, y cambie la que no encaje.
maturity-sign-channels = está definido adónde van las noticias para todo el mundo, y dónde habla el equipo impulsor
    .do = Elija los dos canales.
maturity-sign-survive = lo aprendido sobreviviría a un cambio de herramientas
    .do = Llévese una copia una vez por trimestre, y anote dónde está.
maturity-sign-support = alguien se ocupa cuando fallan las herramientas
    .do = Acuerde con su equipo de informática a quién escribir cuando fallen las herramientas, y pida respaldo al patrocinio.
maturity-sign-looked = sus cifras se miraron en el último trimestre
    .do = Mire el informe del trimestre.
maturity-sign-measured = sus cifras se miran más o menos cada mes
    .do = Mire el informe, y elija una cifra para seguir.
maturity-sign-reached = en el último medio año llegó el día de una meta, y se dijo qué fue de ella
    .do = Mire sus metas, y dé a una de ellas un día dentro del trimestre.
maturity-sign-changed = algo se decidió de otro modo por lo que decían las cifras
    .do = Lleve una cifra al equipo impulsor, y pregunte qué debería hacer usted de otro modo.

# Las preguntas breves.
maturity-ask-title = Lo que solo usted sabe
maturity-ask-intro = Cinco preguntas breves como máximo. El chat no puede saber las respuestas. Valen por dos trimestres; después pregunto de nuevo, aquí.
maturity-ask-submit = Guardar
maturity-ask-none = No hace falta preguntar nada de esto: el chat puede decirlo todo.
maturity-answer = { $said ->
    [yes] Sí
    [partly] En parte
    [no] No
   *[unknown] No lo sé
}
maturity-ask-counted = ¿Cuenta su jefatura la gestión de esta comunidad como parte de su trabajo?
maturity-ask-role = ¿Está escrita la gestión de esta comunidad en su descripción de puesto, términos de referencia o plan de trabajo?
maturity-ask-relied = ¿Algún plan o estrategia de su organización cuenta con esta comunidad?
maturity-ask-successor = Si usted se fuera, ¿se nombraría a alguien en su lugar?
maturity-ask-budget = ¿Hay dinero para esta comunidad, por poco que sea?
maturity-ask-speaks = ¿Quien la patrocina ha hablado por ella ante otras personas en el último medio año?
maturity-ask-asked = ¿Se preguntó a los miembros en el último año qué necesitan de ella?
maturity-ask-safe = ¿Puede alguien con poca experiencia preguntar aquí sin temer qué dirán?
maturity-ask-library = ¿Está lo aprendido en un solo lugar, con alguien que lo cuida?
maturity-ask-calendar = ¿Saben los miembros qué está planeado para los próximos tres meses?
maturity-ask-field = ¿Participa gente del terreno, no solo de la sede?
maturity-ask-absent = ¿Sabe usted quién debería estar aquí y no está?
maturity-ask-reach = ¿Pueden participar todas las personas que deberían, también con mala conexión?
maturity-ask-survive = ¿Sobreviviría lo aprendido a un cambio de herramientas?
maturity-ask-support = ¿Se ocupa alguien cuando fallan las herramientas?
maturity-ask-changed = ¿Se decidió algo de otro modo en el último medio año por lo que decían las cifras?

# La página para patrocinio.
maturity-page-title = La gestión de { $community }, { $quarter }
maturity-page-gist = Una página para mostrar a quien patrocina: cómo está la comunidad, qué lo muestra, y qué se le pide.
maturity-page-brief = Qué hay, qué falta y cómo se sabe está línea por línea en la propia página.
maturity-page-take = Llevarse la página
maturity-page-purpose = Para qué sirve: { $purpose }
maturity-page-shown = Lo que hay, y cómo lo sabemos:
maturity-page-first = Esta es la primera evaluación; desde el próximo trimestre, esta página dice qué ha cambiado.
maturity-page-same = No ha cambiado nada desde entonces ({ $since }).
maturity-page-moved = Lo que ha cambiado desde entonces ({ $since }):
maturity-page-change = { $how ->
    [gained] Ahora se cumple: { $what }.
   *[lost] Ya no se cumple: { $what }.
}
maturity-page-wanted = { $count ->
    [0] No le pedimos nada nuevo: lo que solo el patrocinio puede dar ya está. Gracias por ello.
    [one] Lo que le pedimos:
   *[other] Lo que le pedimos, lo más importante primero:
}
maturity-page-note = Evaluación: { $at }, según lo que consta, y según lo que dijo el equipo responsable donde ningún registro puede saberlo. Cuánto se escribe, o cuántas personas, no cambia el nivel.
maturity-from-sponsor-counted = Diga que gestionar esta comunidad cuenta como parte del trabajo, a quien la gestiona y a su jefatura.
maturity-from-sponsor-formal = Haga que el papel quede escrito: dos frases en una descripción de puesto, términos de referencia o plan de trabajo.
maturity-from-sponsor-time = Acuerde cuántas horas por semana puede dedicarle quien la gestiona, y protéjalas.
maturity-from-sponsor-budget = Dele un presupuesto pequeño que pueda usar quien la gestiona: traducción, un encuentro, una herramienta.
maturity-from-sponsor-relied = Nombre esta comunidad en un plan o estrategia que usted firme, como una forma en que se hace el trabajo.
maturity-from-sponsor-successor = Decida ahora quién asumiría el papel si se fuera quien la gestiona.
maturity-from-sponsor-speaks = Hable de ella una vez este trimestre donde no esté quien la gestiona, con una historia de esta comunidad.
maturity-from-sponsor-acts = Responda a un resumen, o lleve adelante el resultado de un diálogo, este trimestre.

# Cuando un nivel ha cambiado.
maturity-turned = { $how ->
    [fell] La gestión de la comunidad estaba el trimestre pasado en el nivel { $was }, y ahora está en { $now }.
   *[rose] La gestión de la comunidad ha pasado del nivel { $was } al nivel { $now } desde el trimestre pasado.
}
maturity-turned-why = { $how ->
    [fell] { $count ->
        [0] Ya no se cumple todo lo que pide. No dice nada del empeño de nadie.
       *[other] Este es el motivo; no dice nada del empeño de nadie:
    }
   *[rose] { $count ->
        [0] Ahora se cumple todo lo que pide.
       *[other] Esto marcó la diferencia:
    }
}
maturity-noticed = Anotado
maturity-noticed-reply = Anotado. “maturity” lo muestra de nuevo cuando quiera.
because-level-changed = ha terminado un trimestre, y el nivel de gestión de la comunidad ha cambiado

# ---

## Lessons

help-learn = lecciones de tres minutos sobre gestionar una comunidad, y mi registro de formación
    .usage = learn, learn yes, learn log
learn-title = Aprender a gestionar una comunidad
learn-home = { $count } lecciones, de unos { $minutes } minutos cada una. Cada una trata de una sola cosa, con algo para probar.
learn-next = La siguiente para usted: { $title }.
learn-next-because = La siguiente para usted: { $title }. Ayuda con lo que la evaluación encontró pendiente: { $what }.
learn-all-known = Ya leyó todas las lecciones, o ya le llegaron. ¿Qué les añadiría?
learn-open = Leerla
learn-weekly = { $on ->
    [yes] Una vez por semana le llega una lección, elegida según lo que le falta a su comunidad, y ninguna dos veces.
   *[no] Ninguna lección llega sola. Si dice que sí, llega una por semana, elegida según lo que le falta a su comunidad.
}
    .switch = { $on ->
        [yes] No más lecciones semanales
       *[no] Sí, una por semana
    }
learn-all = Todas las lecciones
learn-all-gist = { $count } lecciones, según lo que hace quien gestiona una comunidad.
learn-about = { $what }: { $count ->
    [one] una lección
   *[other] { $count } lecciones
}{ $left ->
    [0] , nada por leer.
   *[other] , { $left } sin leer.
}
learn-show = Mostrar
learn-of = Lecciones sobre esto: { $what }.
learn-line = { $state ->
    [tried] { $title } (probada)
    [read] { $title } (leída)
   *[new] { $title }
}
learn-which = No conozco ninguna lección con ese nombre. “learn” muestra la siguiente; “learn all”, todas.
learn-no-such = Esta lección ya no está entre las mías. “learn” muestra las que hay.
learn-gist = Su lección de la semana: { $title }.
learn-chosen = Elegida porque la evaluación encontró esto pendiente: { $what }.
learn-note = Una lección por semana, porque usted dijo que sí. “learn no” las detiene; “quiet” cambia lo demás que le envío.
learn-try = Pruebe esto: { $what }
learn-read = La he leído
learn-tried = La he probado
learn-share = Compartir una práctica…
learn-noted-read = Anotado. Si la prueba, cuéntemelo; si no funciona donde usted está, cuéntelo a otras personas que gestionan.
learn-noted-tried = Anotado. Lo que resultó puede ayudar a otra persona que gestiona: “Compartir una práctica” está a un botón.
learn-noted-before = Ya estaba anotado.
learn-share-title = Compartir una práctica
learn-share-intro = Se publica en { $place }, con su nombre, con estas palabras u otras.
learn-share-text = Lo que quiere decir
learn-share-submit = Publicar
learn-share-empty = Diga algo, por breve que sea.
learn-share-copy = Aún no hay un canal de quienes gestionan, así que no puedo publicarlo por usted. Unas palabras para empezar, para copiar:
learn-share-name = Elegir uno en la estrategia
learn-shared = Una práctica para compartir, sobre: { $title }
learn-shared-reply = Lo estoy publicando en { $place }. Si no estoy en ese canal, se lo diré.
learn-share-lost = Lo que compartió no se pudo publicar: no estoy en el canal de quienes gestionan, o ya no existe. Invíteme allí, o publíquelo usted.
learn-log-open = Mi registro de formación
learn-log-title = Su registro de formación
learn-log-empty = Su registro aún está vacío. Por ejemplo: learn log Facilitar en línea, 2 h, formal
learn-log-gist = En { $quarter } ha aprendido durante { $time }.
learn-log-quarter = { $quarter }
learn-log-sum = formal { $formal }, informal { $informal }
learn-time = { $rest ->
    [0] { $hours } h
   *[other] { $hours ->
        [0] { $rest } min
       *[other] { $hours } h { $rest } min
    }
}
learn-log-line = { $formal ->
    [yes] { $what }: { $time }, formal, { $at }
   *[no] { $what }: { $time }, informal, { $at }
}
learn-log-remove = Quitar
learn-log-more = { $count ->
    [one] Una entrada anterior está en el archivo.
   *[other] { $count } entradas anteriores están en el archivo.
}
learn-log-take = Llevarse el registro
learn-log-note = Solo usted ve su registro. La evaluación cuenta que se aprendió algo, no qué.
learn-log-add = Añadir…
learn-log-form = Lo que aprendió
learn-log-what = ¿Qué fue?
learn-log-how-long = ¿Cuánto tiempo llevó?
learn-log-time-hint = Por ejemplo 2 h, 1.5 h o 45 min
learn-log-which = ¿Fue formal?
learn-log-kind = { $formal ->
    [yes] Formal: un curso, una formación, con certificado o sin él
   *[no] Informal: una charla con colegas, un libro, una hora viendo cómo lo hacen otras personas
}
learn-log-save = Guardar
learn-log-no-words = Diga en pocas palabras qué fue.
learn-log-no-time = Un tiempo como 2 h o 45 min, por favor.
learn-log-how-long-was-it = ¿Cuánto tiempo llevó? Pulse, y podrá decirlo.
learn-log-how = ¿Qué fue? Pulse, y podrá decirlo.
because-lesson = pidió una lección por semana, y esta responde a lo que le falta a la comunidad

# Las lecciones. Cada una es de nuestra pluma: qué ocurre, qué ayuda, con qué tener cuidado, algo para probar, palabras para compartir.

lesson-first-answer = La primera respuesta no tiene que ser la mejor
    .why = Quien pregunta vuelve a mirar el canal al cabo de una hora, luego por la noche, luego nunca. Una persona cuya primera pregunta se topó con el silencio rara vez hace una segunda, y quienes lo vieron no harán una primera.
    .how = Lo que rompe el silencio no es la respuesta completa de un especialista. Es cualquier respuesta que muestre que alguien lo ha leído: “No lo sé, pero Ben tuvo esto en Turkana; le pregunto”, o una pregunta que aclare el caso. Lleva un minuto, y a menudo anima a quienes saben, porque es más fácil sumarse a un hilo abierto que a uno vacío.
    .care = No llene el silencio con “Excelente pregunta”. La gente distingue una respuesta que hace avanzar las cosas de una que guarda las apariencias.
    .try = Hoy, responda a una pregunta que espera con el nombre de alguien que quizá sepa, y por qué pensó en esa persona.
    .share = ¿Qué escriben cuando una pregunta lleva horas esperando y no conocen la respuesta? Esta es la frase que uso yo:
lesson-right-person = Pregunte a una persona, y diga por qué
    .why = “¿Alguien puede ayudar?” es una frase ante la que todo el mundo puede dejar la respuesta a los demás. Cuanto más grande el canal, más seguro es que ocurra.
    .how = Pregunte a una persona, en privado o por su nombre, y dele el motivo: “Usted instaló los refrigeradores solares en Marsabit el año pasado; la pregunta de Amina trata justo de eso.” El motivo es todo el arte. Muestra que no sacó un nombre de una lista, dice qué parte de la pregunta le toca, y hace fácil el no: “fue Kim, no yo” también es una buena respuesta.
    .care = Fíjese en a quién pregunta siempre. Quien responde tan bien también tiene un trabajo; a quien se pregunta cada semana deja de leer sus mensajes mucho antes de decirlo.
    .try = Para la próxima pregunta, busque un segundo nombre: alguien que podría responder y a quien nunca ha preguntado.
    .share = ¿Cómo encuentran a la persona que sabe y a la que nunca se ha preguntado? A mí me funcionó esto:
lesson-hold-back = La respuesta que uno se guarda
    .why = Usted conoce la respuesta, y escribirla lleva dos minutos. Hágalo durante un año y tendrá una ventanilla con una sola persona detrás: todo el mundo le escribe, nadie lee lo que preguntan los demás, y cuando está de vacaciones no pasa nada.
    .how = Deje un día una pregunta que no sea urgente. Si nadie aparece, llévela a un miembro en lugar de responder: “Usted tuvo esto en marzo, ¿contaría cómo fue?” Después añada lo que sabe debajo de esa respuesta, como haría cualquier colega. Una comunidad empieza donde los miembros ven cómo se responden unos a otros.
    .care = No es un principio. Si depende de ello el tratamiento de un niño, un envío o la seguridad de alguien, responda enseguida, y diga después quién más lo habría sabido.
    .try = Elija esta semana una pregunta que usted podría responder, y consiga que un miembro responda primero.
    .share = ¿Qué responden ustedes mismos, y qué se guardan? Yo pongo el límite aquí:
lesson-close-the-loop = Pregunte qué sirvió
    .why = Un hilo de nueve respuestas termina, y nadie sabe cuál resolvió algo. La siguiente persona con este problema lee las nueve, o pregunta otra vez. Y quien dio la respuesta que funcionó nunca se entera.
    .how = Dos días después, pregunte en el hilo a quien preguntó: “¿Cuál de estas usó, y funcionó?” Obtendrá una de tres cosas: una respuesta marcada que otras personas pueden encontrar, una corrección que importa más que la respuesta, o “lo hicimos de otra manera”, que a menudo es la mejor historia del mes. Y enseña, sin decirlo, que aquí se cuenta cómo acabó.
    .care = Pregunte una vez. Un recordatorio para que den noticias es el tipo de mensaje por el que la gente deja las comunidades.
    .try = Tome un hilo de la semana pasada que simplemente se detuvo, y pregunte a quien lo abrió qué respuesta usó.
    .share = Pregunté a tres personas qué fue de las respuestas que recibieron aquí. Esto me contaron:
lesson-good-question = Ayude a preguntar
    .why = “¿Alguien tiene experiencia con refrigeradores?” recibe silencio. No porque nadie la tenga, sino porque nadie sabe qué responder, ni si le concierne.
    .how = No corrija la pregunta en público; complétela. Pida lo único que falta: qué modelo, qué país, para cuándo, qué se ha probado ya. Mejor aún, ofrezca una suposición que se pueda corregir: “¿Se trata de la alarma tras un corte de luz?” La gente corrige una suposición equivocada más rápido de lo que responde una pregunta abierta, y el hilo ya contiene lo que un especialista necesita para responder de una vez.
    .care = Una guía fijada sobre cómo preguntar la leen quienes ya preguntan bien. Un buen ejemplo, en un hilo, enseña a más personas que una regla.
    .try = Busque una pregunta vaga de esta semana, y responda con una suposición que quien preguntó pueda confirmar o corregir.
    .share = Una pregunta que nadie respondió hasta que se hizo de otro modo. Antes y después:
lesson-newcomer = La primera vez que alguien escribe
    .why = Quien escribe aquí por primera vez suele llevar semanas leyendo, y ha pensado un buen rato si la pregunta es demasiado sencilla. Lo que pase en las horas siguientes decide si será miembro o visita.
    .how = Cuide que la primera pregunta de una persona nueva se responda antes que ninguna otra: es el único lugar donde es justo un pequeño favor. Unas palabras de bienvenida son buenas si dicen algo de ella: “qué bueno tener a alguien de Niamey; otras dos personas en el Sahel trabajan en lo mismo.” Esa frase le da dos colegas, y vale más que un párrafo cálido.
    .care = Nada de rondas de presentación por encargo. Que le pidan presentarse ante cuatrocientas personas es un motivo para no escribir.
    .try = Presente a la próxima persona nueva a un miembro, por lo que tienen en común.
    .share = ¿Cómo encontró la gente su lugar en su comunidad? Pregunté a las últimas tres personas que llegaron:
lesson-purpose = Una frase que dice para qué
    .why = “Fomentar el intercambio y el aprendizaje entre profesionales” describe cualquier comunidad, y por eso no ayuda a nadie a decidir qué preguntar, a quién invitar o qué rechazar.
    .how = Escriba la frase desde el lado del miembro y ponga en ella un momento: “Cuando un refrigerador falla un viernes, alguien aquí ha tenido ese refrigerador.” Luego póngala a prueba tres veces: ¿sabría alguien nuevo qué preguntar después de leerla? ¿Sabría su dirección por qué le dedica tiempo? ¿Excluye algo? Si no excluye nada, no está terminada.
    .care = No la escriba en comité. Escríbala, muéstrela a tres miembros, y cambie las palabras que ellos no usan.
    .try = Pregunte a dos miembros qué echarían de menos si este lugar cerrara. Sus palabras son su frase.
    .share = Para qué servimos, en una frase, antes y después de preguntar a los miembros. ¿Cuál de las dos les haría entrar?
lesson-few-minutes = Noventa minutos por semana
    .why = La mayoría de quienes cuidan de una comunidad lo hacen junto a otro trabajo. Las semanas sin ella no son semanas perezosas; son semanas en que no tenía sitio en la agenda y todo lo demás sí.
    .how = Tres citas cortas hacen más que una larga. Lunes, veinte minutos: qué espera, y quién podría responder. Miércoles, veinte minutos: un agradecimiento, una persona nueva, unas palabras al equipo impulsor. Viernes, diez minutos: qué pasó, y una línea anotada para el próximo informe. El resto es para lo que surja. Dicho en voz alta, noventa minutos es además una cifra que usted y su jefatura pueden acordar.
    .care = No los gaste en leerlo todo. Usted no es el archivo; usted cuida que las personas se encuentren.
    .try = Ponga ahora las tres citas en la agenda de la semana próxima, con los nombres de lo que hará en ellas.
    .share = ¿Cuántos minutos por semana tienen para su comunidad, y qué dejan fuera? Mi semana:
lesson-one-goal = Una meta que importe a los miembros
    .why = “Doscientos miembros para junio” es una meta que ningún miembro comparte. Se alcanza invitando a todo el mundo, y después el canal es más ruidoso y peor.
    .how = Elija algo que un miembro notaría: cuatro de cada cinco preguntas con respuesta en un día; la primera pregunta de cada persona nueva, respondida; una cosa al mes que sirvió en un programa. Dele un día, no muy lejano, y una persona que la mire cada mes. Dos metas son de sobra junto a otro trabajo. Cuando llegue el día, diga en voz alta qué fue de ella, también si no se alcanzó: eso es lo que hace creíble la siguiente.
    .care = Una proporción de muy pocas preguntas salta sin parar. Con diez preguntas al mes, cuéntelas; no hable de porcentajes.
    .try = Tache una meta que cuente personas o mensajes, y ponga en su lugar una que un miembro sentiría.
    .share = La meta que nos fijamos, por qué esa, y qué fue de ella:
lesson-figures = Qué mirar en un informe
    .why = Un informe con veinte cifras se lee una vez. Lo que ayuda es un hábito de diez minutos: las mismas tres cifras, cada mes, y una pregunta sobre ellas.
    .how = Mire qué espera y desde cuándo, si las personas nuevas reciben respuesta igual que las veteranas, y si la carga recae en pocas. Luego pregunte una cosa: ¿qué cambió, y sé por qué? A menudo lo sabe, porque sabe que dos especialistas estaban de misión. Escriba esa media frase junto a la cifra; en un año vale más que la cifra.
    .care = Los números pequeños se mueven por azar. Si el mes pasado tuvo ocho preguntas y este once, aún no ha pasado nada. Espere al tercer mes antes de cambiar algo.
    .try = Abra el informe del último trimestre y nombre una cosa que haría de otro modo por él. Si no hay ninguna, elija otra cifra para seguir.
    .share = Una cifra que cambió lo que hacemos, y lo que hacemos ahora:
lesson-role-on-paper = Dos frases en una descripción de puesto
    .why = El trabajo que no está escrito en ninguna parte se hace por la noche, y termina cuando la persona se va. Tampoco aparece en ninguna evaluación, así que cuanto mejor lo hace, menos parece costar.
    .how = No pida un puesto. Pida dos frases en lo que ya existe: “Cuida de la comunidad de práctica sobre suministro de inmunización (unos 90 minutos por semana): vela por que se respondan las preguntas de los miembros, convoca a su equipo impulsor, e informa dos veces al año de lo que hizo posible.” Lleve un ejemplo de lo que hizo posible, y deje que su jefatura cambie las palabras. Un plan de trabajo es más fácil de cambiar que una descripción de puesto; empiece por ahí.
    .care = Pídalo antes de una ronda de planificación, no después. En la mayoría de las organizaciones hay dos semanas al año en que esto es fácil.
    .try = Escriba hoy sus dos frases, y anote la fecha en que se cierran los planes de trabajo.
    .share = Las frases que llevaron mi comunidad a un plan de trabajo. Úsenlas, y cuéntenme qué cambiaron:
lesson-hand-over = Pase una sola cosa, por un mes
    .why = “Deberíamos repartir el trabajo” lleva a una reunión. Nadie asume la mitad de un papel cuyo final no ve.
    .how = Pase algo pequeño, entero y limitado: las preguntas abiertas de un canal hasta fin de mes, o la bienvenida a las personas nuevas. Diga qué lleva (“unos quince minutos, dos veces por semana”), qué cuenta como hecho, que los errores no importan, y qué día vuelve a usted por sí solo. La fecha final es lo que hace fácil el sí. Después pregunte qué cambiaría, y cambie de verdad una cosa: al fin y al cabo, el encargo era suyo.
    .care = Una vez pasado, no se meta. Corregir la tercera bienvenida dice que el encargo nunca fue de esa persona.
    .try = Escriba un encargo, sus minutos y su fecha final, y pídalo al miembro que lo haría bien.
    .share = Lo que pasé, a quién (si está de acuerdo), y qué hizo mejor que yo:
lesson-content-plan = Un tema al mes
    .why = Una comunidad sin fechas vive del azar, y el azar unas semanas está vivo y otras muerto. Un programa completo, en cambio, necesita un equipo que usted no tiene.
    .how = Dé a cada uno de los próximos tres meses un tema, sacado de lo que los miembros preguntan de todos modos y de las fechas que llegan haga lo que haga: las lluvias, la campaña, la ronda presupuestaria. Para cada uno, nombre una sola cosa que ocurrirá (una pregunta a todo el mundo, una hora con alguien que sabe, una lista corta de lo aprendido) y quién la hace. Cuente la lista a los miembros. Lleva una hora por trimestre, con el equipo impulsor.
    .care = Un plan lleno no deja sitio a lo que surja. Deje vacía, a propósito, una de cada tres semanas.
    .try = Nombre ahora el tema del mes próximo, y a la persona cuya hora haría que valiera la pena venir.
    .share = Nuestros temas para los próximos tres meses, y de dónde salieron:
lesson-core-team = Cuatro personas y dos semanas
    .why = Un equipo impulsor no es un comité. Es el puñado de personas que notarían si la comunidad callara, y a quienes puede pedir cosas pequeñas.
    .how = Búsquelas entre quienes ya ayudan, no entre quienes tienen títulos; después añada a una persona que pueda abrir puertas. Escríbales cada dos semanas, siempre igual: tres cosas que se movieron, una por decidir, un pedido pequeño para cada cual. Debería leerse en dos minutos en un teléfono. Una llamada por trimestre basta si las notas llegan con regularidad.
    .care = No pida todo a todo el mundo. Quien recibe un pedido por su nombre lo hace; quien lo recibe con otras cinco personas espera a que lo hagan ellas.
    .try = Escriba los cuatro nombres. Si uno no se le ocurriría a nadie más que a usted, pregunte primero a esa persona.
    .share = ¿Quiénes están en su equipo impulsor, y cómo se lo pidieron? El nuestro empezó así:
lesson-small-ask = Pida menos
    .why = “¿Contribuiría más a la comunidad?” lo rechazan quienes no tienen tiempo, y lo aceptan quienes son amables y luego no hacen nada. En ambos casos queda un mal sabor, y usted ha perdido dos ayudas.
    .how = Pida algo que tenga fin y quepa entre dos reuniones: “¿Leería la pregunta de Amina y diría, en dos líneas, si la segunda opción es segura?” Un mes después, el tamaño siguiente: una hora respondiendo preguntas un día fijo. La gente crece en una comunidad a pasos que apenas nota, cada uno un poco más allá del anterior.
    .care = Acepte un no, y de verdad. Un no que no costó nada es la razón por la que leerán su próximo mensaje.
    .try = Tome el pedido que viene aplazando, y recórtelo hasta que quepa en diez minutos.
    .share = El pedido más pequeño que me ha funcionado, y en qué se convirtió:
lesson-decide-together = Deje que decidan algo de verdad
    .why = Los equipos impulsores mueren de tanto recibir información. Si toda decisión está tomada antes de la reunión, la gente buena encuentra otra cosa que hacer.
    .how = Lleve cada vez una decisión abierta, con dos o tres caminos posibles, y diga qué haría usted. Que voten por escrito, para que también cuenten quienes están en otros husos horarios. Después haga lo que salga, sobre todo cuando no sea lo que usted habría hecho, y diga en la siguiente ocasión qué fue de ello. Con una vez basta para cambiar la idea de para qué sirve el equipo.
    .care = No someta a voto lo que no puede ser de otro modo: presupuestos cerrados, normas de la organización. Un voto vacío cuesta más que ninguno.
    .try = Tome una decisión que iba a tomar a solas, y llévela a tres personas antes del viernes.
    .share = Una decisión que nuestro equipo impulsor tomó contra mi opinión, y cómo resultó:
lesson-small-campaign = Una semana, una pregunta, una persona que modera
    .why = Las campañas fracasan por su tamaño: un mes, un lema, diez actividades, y usted a solas para llevarlas en la época más cargada del año.
    .how = Tome una semana, una sola pregunta que se pueda responder desde el propio trabajo (“¿Qué revisan antes de las lluvias?”), y una persona conocida por ello que modere. Invite por su nombre a ocho personas que tengan algo que decir; dan confianza a las demás. El último día, quien modera escribe en diez líneas lo aprendido, con nombres. Mire después qué pasó, comparado con las semanas anteriores, y dígalo con franqueza si fue poco.
    .care = No empiece un viernes, ni en una semana de informes, ni sin la agenda de quien modera delante.
    .try = Escriba una pregunta que veinte miembros podrían responder con el trabajo del mes pasado.
    .share = Una campaña pequeña nuestra: la pregunta, la semana, y lo que quedaba de ella un mes después:
lesson-open-question = Abrir un diálogo que lleve a algún lado
    .why = Los diálogos que orientan políticas rara vez empiezan con políticas. Empiezan cuando tres personas en tres países describen el mismo problema sin saber unas de otras.
    .how = Fíjese en lo que vuelve: el mismo problema, distintos lugares, en pocas semanas. Plantee la pregunta de forma neutral, para que quien lo hace de otro modo pueda responder sin defenderse: “¿Cómo deciden cuándo cerrar un centro?”, y no “¿Por qué no se cierran los centros?” Diga por qué ahora, enlace los tres mensajes que le llevaron a preguntar, y diga quién escuchará el resultado. La gente escribe de otra manera cuando sabe adónde va.
    .care = Si nadie puede actuar según la respuesta, no pregunte todavía. Encuentre antes a esa persona; una encuesta sin destinatario gasta confianza.
    .try = Escriba un problema que tres personas plantearon por separado. ¿Quién podría decidir algo al respecto?
    .share = Un asunto que volvió hasta que lo abrimos. Lo que pregunté, y lo que preguntaría hoy:
lesson-host = Por qué debe moderar alguien del liderazgo, y cómo pedirlo
    .why = Cuando usted abre un diálogo, los miembros opinan. Cuando lo abre alguien que decide, y se queda, los miembros cuentan de su trabajo, porque por una vez puede cambiar algo.
    .how = Pida una hora en total, no un papel: diez minutos para acordar la pregunta, cinco para abrir, dos miradas durante la semana, una frase final sobre lo que se lleva. Escriba usted la apertura y deje que la cambie; importan menos sus propias palabras que su nombre y su lectura. Dele los tres mensajes que le llevaron a preguntar: quien ha leído un caso real hace mejores preguntas que las que usted podría escribir.
    .care = Que no responda demasiado pronto. La opinión de la dirección el primer día termina el diálogo.
    .try = Escriba el mensaje a una persona del liderazgo: el asunto, por qué ella, una hora en total, y la fecha.
    .share = Cómo pedí a alguien del liderazgo que moderara, y qué dijo después:
lesson-carry-forward = Qué fue de ello
    .why = Nada vacía una comunidad tan en silencio como los diálogos que acaban en el aire. La gente recuerda que escribió media página en marzo, y que nadie volvió a hablar de ello.
    .how = Una semana después de un diálogo, haga a quien moderó una sola pregunta: ¿quién lleva qué parte de esto, y adónde? Anote la respuesta, aunque sea pequeña (“una frase en la guía nacional”) o un no con su motivo. Luego cuéntelo a quienes escribieron, por su nombre si están de acuerdo, y en el mismo hilo. Un no claro vale más que el silencio; es el silencio el que enseña a no molestarse.
    .care = No diga más de lo que pasó. “Se consideró” no es “se adoptó”, y los miembros conocen la diferencia.
    .try = Busque el último diálogo que simplemente se detuvo, y pregunte a quien moderó qué se llevó de él.
    .share = Qué fue de un diálogo nuestro, dicho sin adornos, también lo que no:
lesson-exact-thanks = Un agradecimiento que se guarda
    .why = “Gracias por sus aportes” podría enviarse a cualquiera, y así se lee. Una frase precisa se guarda años, y alguna se imprime para una evaluación.
    .how = Tres partes: qué hizo la persona, para quién, y qué cambió. “El martes le explicó a Amina cómo reiniciar la alarma TCW; el miércoles ella tenía otra vez en marcha el almacén de Lodwar, y no hubo que tirar nada.” No hace falta alabar. Escríbalo primero solo a la persona; si se dice en público, y a su jefatura, lo elige ella.
    .care = No agradezca por lista. Diez nombres en un mensaje son nueve personas que ven que son una de diez.
    .try = Dé hoy las gracias a una persona, con lo que cambió dentro de la frase.
    .share = El mejor agradecimiento que han recibido en su trabajo, y qué decía. El mío:
lesson-next-step = Después de las gracias, un paso
    .why = Unas gracias cálidas seguidas de un gran pedido no eran gracias. Y sin embargo es el momento en que la gente más ganas tiene de hacer algo más.
    .how = Deje pasar unos días. Luego ofrezca, por separado, un paso que quede justo más allá de lo que hizo: quien respondió dos veces quizá quiera recibir consultas sobre ese asunto; quien recibe muchas quizá quiera velar dos semanas por las preguntas de un canal. Diga que un no está bien, y haga que termine solo. Recuerde qué se ofreció a quién, para que nadie reciba la misma oferta dos veces.
    .care = Los pasos no son ascensos. Hay quien hace lo mismo, y bien, durante diez años; eso es un regalo y no un problema que resolver.
    .try = Piense en una persona que ayudó dos veces este mes. ¿Cuál es un paso más, y solo uno?
    .share = El paso que llevó a alguien de responder a moderar. Cómo ocurrió:
lesson-quiet-ones = Quienes nunca escriben
    .why = En la mayoría de las comunidades, nueve de cada diez personas leen y no escriben. Muchas usan cada semana lo que leen. No son un fracaso suyo, y sin embargo algunas callan por motivos que usted podría quitar.
    .how = Tres motivos vuelven una y otra vez: el idioma, la conexión y el público. Así que deje que cada cual escriba en su idioma y cuide que alguien responda en él; que los archivos sean ligeros y lo esencial esté en texto; y ofrezca una forma de preguntar a través de usted, sin nombre. Después invite a alguien callado a decir una cosa que solo esa persona sabe, desde su lugar, y cuente con que sea breve.
    .care = Nunca señale a nadie por su silencio, ni siquiera con cariño. Había decidido quedarse; no le haga decidir otra vez.
    .try = Pregunte en privado a alguien que solo lee qué le haría más fácil escribir.
    .share = Lo que aprendí de tres personas que nunca escriben aquí:
lesson-recognise = Reconocer sin hacer una clasificación
    .why = Una tabla de los miembros más activos premia a quienes más escriben. A los tres meses ha enseñado a todo el mundo a escribir más y ayudar menos, y ha dicho al resto que no cuenta.
    .how = Reconozca lo que ayudó: la respuesta que funcionó, el aporte que sirvió, la persona nueva a la que alguien acercó. Nombre la cosa antes que a la persona. Pregunte antes de felicitar en público: para algunas es un gusto, para otras un riesgo ante una jefatura que se pregunta a qué dedican el día, o simplemente algo que en su tierra no se hace. Busque a quienes nunca se nombra porque ayudan en hilos privados y a deshoras.
    .care = Las mismas tres personas destacadas cada mes también son un mensaje. Mejor dejarlo descansar un mes que forzarlo.
    .try = Nombre una cosa útil del mes pasado que casi nadie conoce, y pregunte a quien la hizo si puede contarla.
    .share = Cómo reconocemos aquí a las personas sin clasificarlas, y qué dijo alguien al respecto:
lesson-used = Averigüe para qué sirvió
    .why = Quienes ayudan rara vez saben para qué. Quien preguntó siguió su camino, el documento salió en otra oficina, y lo único que vio quien ayudó fue un hilo que terminó. Es la noticia que más anima a volver a ayudar.
    .how = Pregunte donde el uso deja huella: en formaciones (“¿qué diapositivas de esta semana vinieron de la comunidad?”), en guías en revisión, a colegas que vuelven de misión. Guarde una línea de cada cosa: qué, dónde, de quién. Una vez al mes cuente a todo el mundo lo que hizo posible todo ello, y antes a las propias personas, con una frase para cada una.
    .care = Diga solo lo que es. Si una diapositiva se miró, se miró. Una afirmación que resulta hueca vuelve huecas todas las demás.
    .try = Pregunte a alguien que forma o escribe guías: ¿qué parte vino de aquí?
    .share = El camino más largo que ha hecho una respuesta nuestra. Desde la pregunta hasta donde sirvió:
lesson-library = Lo que merece guardarse
    .why = Un archivo de todo es el lugar al que las respuestas van a ser olvidadas. Una carpeta que nadie cuida es peor que ninguna, porque está desfasada y con autoridad.
    .how = Guarde poco y manténgalo fresco: las veinte preguntas que vuelven, cada una con la respuesta que funcionó, quién la dio, y el mes. Póngalo donde la gente mira de todos modos, que rara vez es el portal de conocimiento. Una persona le dedica media hora al mes y puede tirar cosas. Lleve allí a quienes preguntan a mano, uno por uno, con unas palabras amables; cada vez verá qué le falta.
    .care = Pregunte a quien dio la respuesta antes de llevar sus palabras a otro lugar. Las dijo entre colegas, en un canal.
    .try = Escriba las tres preguntas que más volvieron este trimestre. ¿Están sus respuestas en algún sitio?
    .share = Qué guardamos, qué tiramos, y quién decide:
lesson-story = Una historia en cuatro frases
    .why = Quienes lideran no recuerdan que ustedes tuvieron 340 mensajes en mayo. Recuerdan que una enfermera en un país salvó un almacén de vacunas porque alguien de logística en otro había tenido la misma alarma.
    .how = Cuatro frases: alguien tenía un problema (dónde, qué estaba en juego); preguntó, y alguien respondió (desde dónde); hicieron esto; desde entonces, aquello. Nombres reales solo con el sí de cada persona, y cada frase tal que la persona afectada la firmaría. Deje fuera la plataforma y la palabra “comunidad”: se ve lo que vale. Luego añada el enlace, para que se pueda comprobar.
    .care = No redondee. “Un almacén” es mejor historia que “mejor inmunización”, y es verdad.
    .try = Tome un hilo que acabó bien y escriba las cuatro frases. Si falta la cuarta, pregunte a quien preguntó.
    .share = Una historia en cuatro frases de mi comunidad, contada con el consentimiento de quienes aparecen:
lesson-sponsor = Para qué sirve el patrocinio
    .why = Un patrocinio que es solo un nombre en una página es un adorno. Una persona que patrocina y hace una cosa por trimestre es lo que sostiene a una comunidad en una reorganización.
    .how = Elija a alguien que perdería algo si esto cerrara: alguien cuyo programa depende de lo que se intercambia aquí. Pida lo que solo esa persona puede hacer, y cada vez una sola cosa: dos frases en un plan, unas palabras a una jefatura, cinco minutos en una reunión donde usted no está. Póngalo fácil: la frase escrita, la historia adjunta, la fecha indicada. Después cuente qué cambió. También quienes patrocinan rara vez saben para qué sirvió su ayuda.
    .care = No envíe informes con la esperanza de recibir apoyo. Un informe no pide nada, y eso recibe.
    .try = Escriba la cosa que quien patrocina podría hacer este mes en cinco minutos. Después, pídala.
    .share = Qué pedí a quien nos patrocina, con qué palabras, y qué pasó:
lesson-two-minutes = Dos minutos para quien no tiene ninguno
    .why = Lo que leen quienes lideran lo leen entre dos reuniones, en un teléfono, con el pulgar. Un boletín de cuatro páginas les dice: más tarde.
    .how = Una cosa que se movió, con su cifra y lo que significa. Dos historias de cuatro frases. Una cosa que solo esa persona puede hacer, con una forma de hacerla al momento. Nada más, el mismo día de cada mes, y en su idioma. Si no hay nada que merezca decirse, no envíe nada y diga por qué la vez siguiente; esa es la razón por la que lo abrirán. Lo que respondan, aunque sea “gracias”, vuelve a las personas de las historias.
    .care = Revise cada frase pensando a quién podría dañar. Un resumen se reenvía; las palabras privadas no caben en él.
    .try = Recorte su último informe a lo que diría en el ascensor, y envíe eso la próxima vez.
    .share = Mi último resumen, antes y después de recortarlo. Lo que quedó:
lesson-hard-day = Cuando ha pasado algo
    .why = Un terremoto, una muerte, una evacuación: y en el canal, un alegre recordatorio del webinario del jueves. Nadie lo quiso, y nadie lo olvida.
    .how = Téngalo pensado de antemano. Primero detenga todo lo que sale por sí solo, con una fecha final. Luego escriba un mensaje sencillo: qué sabe, que nadie tiene que responder, dónde hay ayuda para el personal, y que el canal sigue abierto para preguntas prácticas. Escriba en privado a quienes sabe afectados, sin una pregunta dentro. Vuelva despacio; pregunte a alguien de allí si ya es momento.
    .care = No abra un diálogo sobre lecciones aprendidas mientras la gente aún busca a sus colegas. Habrá un mes para eso, y no es este.
    .try = Escriba el mensaje ahora, con huecos, y guárdelo donde lo encuentre en una mala mañana.
    .share = Qué hacemos en la primera hora tras una mala noticia. Qué haría hoy de otro modo:
lesson-disagreement = Cuando dos colegas discrepan en público
    .why = Dos especialistas se contradicen, el tono se endurece, y todo el mundo calla. Lo que se pierde no es el ambiente. Son las próximas veinte personas, que ahora saben que equivocarse aquí es público.
    .how = Intervenga pronto y con contenido. Diga en qué aciertan ambas partes, nombre el punto en que difieren, y pida el caso que hay detrás: “¿En qué contexto vio esto?” La mayoría de los desacuerdos en la práctica son dos contextos. Escriba a cada parte en privado, antes de que allí caiga la noche. Si se trataba de la persona y ya no del asunto, sáquelo del canal, y diga en el canal que lo hizo.
    .care = No vote sobre hechos, ni haga las paces dejando en pie la respuesta equivocada donde alguien pueda seguirla.
    .try = Busque un hilo con dos respuestas opuestas, y añada la frase que dice cuándo vale cada una.
    .share = Un desacuerdo que acabó bien aquí, y la frase que le dio la vuelta:
lesson-peers = No es la única persona
    .why = Gestionar una comunidad es un oficio solitario: usted es la única persona que lo hace, junto a otro trabajo, y nadie en su oficina sabe qué quiere decir con “el canal se ha quedado callado”. A dos edificios, o a dos países, alguien acaba de resolverlo.
    .how = Encuentre a dos o tres personas que hagan lo mismo, en cualquier campo, y acuerden algo ligero: un canal propio, o media hora al mes en que cada cual lleve una cosa que no funciona. Lleven fracasos; enseñan más y dan confianza. Llévese una idea cada vez, pruébela esa semana, y cuente en la siguiente ocasión qué resultó. Anote el tiempo en su registro: es formación, y cuenta tanto como un curso.
    .care = Que sea pequeño. Con doce personas se vuelve un evento, y usted gestiona una comunidad más.
    .try = Escriba hoy a otra persona que gestione: lo que más me cuesta es esto; ¿cómo lo hace usted?
    .share = Lo que más me cuesta ahora al cuidar de mi comunidad. ¿Cómo lo hacen donde están?

# ---

## Something to take away

take-away-html = HTML, para un correo
take-away-pdf = PDF
take-away-csv = CSV, para una hoja de cálculo
take-away-json = JSON, para un programa
# Al final de un PDF.
take-away-letters = Donde lee “[…]” hay letras para las que no tengo fuente. El archivo HTML las tiene todas.
take-away-over = Guardo una semana lo que puede llevarse, y esto es más antiguo. Pídalo otra vez, y lo hago de nuevo.
take-away-brought = Está en su conversación conmigo.
take-away-unbrought = No pude entregar el archivo ahora mismo. Pulse otra vez en un momento, por favor.
take-away-unsure = No sé si el archivo llegó. Si no está en su conversación conmigo, pulse otra vez, por favor.
take-away-refused = Aún no tengo permiso para entregar archivos aquí. Quien me administra puede darlo: me falta el permiso { $scope }.
take-away-too-large = El archivo es más grande de lo que puede entregarse aquí. Pida menos a la vez, por favor.
take-away-no-address = Aquí no puedo entregar archivos, porque no tengo una dirección propia en la web. Quien me administra puede darme una.

# ---

## Command line and settings

cli-about = Steward recuerda por quien gestiona una comunidad.
cli-commands = Lo que puede hacer
cli-demo = reproducir una semana de tres comunidades, y luego servir la página en este equipo
cli-demo-transcript = contar la semana como texto y terminar
cli-demo-fresh = olvidar la demostración anterior y empezar de nuevo
cli-demo-port = dónde escucha la página (0: cualquier puerto libre)
cli-demo-data = la carpeta que guarda la demostración
cli-language = el idioma de lo que se muestra
cli-replay = revivir una exportación de Slack, y contar qué habría hecho Steward
cli-replay-export = el archivo ZIP tal como lo hizo Slack
cli-replay-out = escribir una línea de JSON por cada pregunta encontrada
cli-replay-report = escribir el informe, un solo archivo HTML que no necesita nada más
cli-replay-promise = en cuánto tiempo debería responderse una pregunta, en horas laborables: 8h, o 2d para dos días laborables
cli-replay-from = desde este día, como 2026-01-31
cli-replay-to = hasta este día, incluido
cli-replay-bad-day = un día como 2026-01-31, por favor
cli-replay-bad-promise = horas laborables como 8h, o días laborables como 2d, por favor
cli-unwritable = No se puede escribir { $file } ({ $why }). Indique otro archivo.
cli-replay-zone = el huso horario de la comunidad, como Africa/Nairobi; por defecto, donde está la mayoría de su gente
cli-evaluate = juzgar un chat etiquetado como lo haría Steward en marcha, o medir su exactitud
cli-evaluate-task = qué juzgar: si es una pregunta, si se respondió, o quién podría responder
cli-evaluate-in = un archivo de chat etiquetado, líneas JSON, comprimido con gzip o no
cli-evaluate-out = dónde se escriben las filas juzgadas, o las cifras de la tarjeta; por defecto se muestran
cli-evaluate-questions = para respuestas: el archivo que nombra las preguntas, por defecto t2_questions.jsonl junto a IN
cli-evaluate-unmarked = para preguntas: juzgar las frases sin su puntuación
cli-evaluate-card = medir cada conjunto de una carpeta de chat etiquetado, y mostrar la tarjeta de exactitud
cli-evaluate-against = con --card: terminar con 1 si una cifra ha caído por debajo de esta tarjeta más que su intervalo
evaluate-what = Diga qué juzgar y en qué archivo, por ejemplo: steward evaluate questions chat.jsonl. O --card CARPETA.
evaluate-no-file = No se puede leer { $file } ({ $why }). Indique un archivo de chat etiquetado.
evaluate-bad-line = { $file }, línea { $line }, no es lo que se juzga aquí ({ $why }). Corrija esa línea, o indique otro archivo.
evaluate-measured = { $name } está juzgado: { $cost } microsegundos por mensaje en esta máquina.
evaluate-fallen = Esto ha empeorado: { $what }. Ahora es { $now }, y era { $was }.
card-what = Lo que se mide
card-figure = Resultado
card-interval = Intervalo del 95 %
card-of = De
card-questions-chat = ¿Es este mensaje de chat una pregunta que quiere respuesta? F1
card-questions-live-precision = En un canal vivo: de lo que tomó por pregunta, cuánto lo era
card-questions-live-recall = En un canal vivo: de las preguntas, cuántas oyó
card-questions-molweni = Sin contexto, en minúsculas, signos separados (Molweni): F1
card-questions-ar = Frases sueltas sin puntuación, árabe: F1
card-questions-en = Frases sueltas sin puntuación, inglés: F1
card-questions-es = Frases sueltas sin puntuación, español: F1
card-questions-fr = Frases sueltas sin puntuación, francés: F1
card-questions-ru = Frases sueltas sin puntuación, ruso: F1
card-questions-zh = Frases sueltas sin puntuación, chino: F1
card-answers-unnamed-unanswered = ¿Sigue sin respuesta? Sin hilos, sin nombres: F1
card-answers-unnamed-link = ¿Qué mensaje respondió? Sin hilos, sin nombres: F1
card-answers-unanswered = ¿Sigue sin respuesta? La gente suele nombrar a quien responde: F1
card-answers-link = ¿Qué mensaje respondió? La gente suele nombrar a quien responde: F1
card-experts-chat-hit = ¿Está entre las tres primeras propuestas alguien que respondió? Un chat
card-experts-chat-top = Lo mismo: parte de las primeras consultas que va a una persona (menos es mejor)
card-experts-site-hit = ¿Está entre las tres primeras propuestas alguien que respondió? Un sitio de preguntas y respuestas
card-experts-site-top = Lo mismo: parte de las primeras consultas que va a una persona (menos es mejor)
card-rising-20-precision = Asuntos sembrados para diálogos, 20 mensajes al día: parte de lo hallado que es correcta
card-rising-20-recall = Asuntos sembrados para diálogos, 20 mensajes al día: parte que se halla
card-rising-200-precision = Lo mismo, 200 mensajes al día: parte de lo hallado que es correcta
card-rising-200-recall = Lo mismo, 200 mensajes al día: parte que se halla
card-rising-2000-precision = Lo mismo, 2000 mensajes al día: parte de lo hallado que es correcta
card-rising-2000-recall = Lo mismo, 2000 mensajes al día: parte que se halla
card-export-unanswered = Una exportación entera sin hilos: ¿qué preguntas quedaron sin respuesta? F1
card-export-late = Lo mismo: consultas que llegaron después de una respuesta (menos es mejor)
card-export-threaded-unanswered = Una exportación entera, la mitad en hilos: ¿qué preguntas quedaron sin respuesta? F1
card-export-threaded-late = Lo mismo: consultas que llegaron después de una respuesta (menos es mejor)
cli-manifest = escribir aquello con lo que una plataforma crea la aplicación
cli-manifest-platform = para qué plataforma
cli-manifest-app-id = el identificador del bot (Microsoft App ID)
cli-manifest-bad-app-id = dé el identificador de la aplicación, como 01234567-89ab-cdef-0123-456789abcdef
cli-manifest-domain = el nombre de host bajo el que se llega a Steward, como steward.example.org
cli-manifest-bad-domain = dé un nombre de host como steward.example.org, sin ruta
cli-manifest-website = una página propia sobre Steward; por defecto ofrece una en /about
cli-manifest-privacy = su propia página sobre privacidad; por defecto, esa
cli-manifest-terms = sus propias condiciones de uso; por defecto, esa página
cli-manifest-package = el paquete que se escribe; por defecto steward-teams.zip
manifest-teams-next = { $file } está escrito. Súbalo a Teams (Apps, Manage your apps), o a su centro de administración; el punto de conexión de mensajería del bot es https://{ $domain }/api/messages.
teams-about-what = Steward cuida de una comunidad de práctica. Oye una pregunta en un canal y espera a ver si alguien la responde; si nadie lo hace, consulta a la persona mejor situada para saber, en privado y a una hora adecuada. Transmite las gracias, y señala a la siguiente persona con la misma pregunta la respuesta que se aceptó. Reúne ideas para el equipo impulsor, pide a líderes que moderen un diálogo cuando un asunto surge en muchos lugares, y hace llegar una historia solo cuando todas las personas que aparecen han aceptado.
teams-about-privacy = Lo que lee y guarda
teams-about-reads = Lee los mensajes de los equipos y chats de grupo a los que se añadió, con el consentimiento de sus propietarios, también los anteriores a su llegada. Los usa para encontrar preguntas, respuestas y agradecimientos, quién sabe de qué, qué preguntan muchas personas a la vez, y quién lleva tiempo ausente; para nada más.
teams-about-keeps = Lo que guarda queda en manos de quien lo administra en su organización: el texto de una pregunta hasta 30 días después de que terminó; quién respondió sobre qué asuntos, como palabras sueltas sin frases; lo que ocurrió, como identificadores y horas; nombres y husos horarios tal como los da Teams. También guarda lo que usted le da con sus propias palabras: una idea, una historia o una nota de agradecimiento, hasta que se cierra o usted la retira. Nada se entrega a nadie más, y no se consulta a ningún modelo de lenguaje.
teams-about-terms = Condiciones de uso
teams-about-licence = Steward es software libre bajo la licencia MIT, sin garantía alguna. Responde por él quien lo administra en su organización.
cli-manifest-socket = con Slack se habla por un socket: no hace falta dirección pública
cli-manifest-url = su dirección pública, como https://steward.example.org, adonde llegan las peticiones de Slack
cli-manifest-bad-url = dé una dirección que empiece con https://
cli-manifest-org = una organización (Enterprise Grid) puede instalarlo en muchos espacios de trabajo a la vez
cli-manifest-rotation = los tokens caducan y se renuevan; Slack nunca permite revertirlo
cli-manifest-out = el archivo que se escribe; sin él, se muestra el manifiesto
manifest-about = Ninguna pregunta sin respuesta, ninguna ayuda sin gracias
manifest-hint = help
cli-doctor = decir qué está configurado, qué falta, y cómo arreglarlo
cli-serving = Las comunidades están despiertas. Abra la página, elija quién es, y pruebe cosas; Ctrl+C lo termina.
settings-not-toml = { $file } no se puede leer como TOML ({ $why }). Corrija esa línea, o quite el archivo.
settings-unknown = No hay ningún ajuste { $name }. Los que hay: { $known }.
settings-bad-data = { $name } debe nombrar una carpeta.
settings-bad-port = { $name } debe ser un número de puerto de 0 a 65535, no { $value }.
settings-bad-language = Steward no habla { $value } ({ $name }). Elija en, fr, es, ar, ru o zh.
settings-bad-log = { $name } debe ser debug, info, warning o error, no { $value }.
doctor-python = Python { $version }; hace falta 3.11 o posterior.
doctor-default = { $name } es { $value }, el valor por defecto. Para cambiarlo, defina { $variable }, o { $name } en steward.toml.
doctor-set = { $name } es { $value }, de { $source }.
doctor-words = Cada orden tiene sus palabras en cada idioma.
doctor-faults = Esta instalación está dañada: { $detail }. Instale Steward de nuevo.
doctor-zones = Se conocen los husos horarios.
doctor-no-zones = Faltan los husos horarios. Instale el paquete tzdata.
doctor-letters = Los gráficos pueden dibujarse como imágenes en todos los idiomas.
doctor-no-letters = Los gráficos en chino, japonés o coreano quedan en palabras: ninguna fuente de aquí puede escribirlos. Instale { $package }, o una fuente del sistema.
doctor-store = El almacén en { $folder } se abre: { $waiting } mensajes esperan, { $timers } temporizadores están puestos.
doctor-store-broken = El almacén no se abre. { $why }
doctor-folder = No se puede usar la carpeta { $folder } ({ $why }). Ponga en { $variable } una carpeta en la que se pueda escribir.
doctor-parked = { $count } mensajes están apartados, porque nadie sabe si llegaron. Nunca se reenvían solos.
settings-bad-host = { $name } debe ser una dirección de este equipo, como 127.0.0.1 o 0.0.0.0, no { $value }.
settings-bad-slack-bot-token = { $name } debe ser el Bot User OAuth Token de su aplicación de Slack; empieza con xoxb-.
settings-bad-slack-app-token = { $name } debe ser un token de aplicación (app-level) de Slack con connections:write; empieza con xapp-.
settings-bad-slack-signing-secret = { $name } debe ser el Signing Secret de Basic Information de su aplicación de Slack, sin espacios.
settings-bad-history-days = { $name } debe ser un número de días de 0 (no se lee el historial) a 3650, no { $value }.
settings-bad-slack-api = { $name } debe empezar con https://, no { $value }.
settings-bad-teams-app-id = { $name } debe ser el identificador de la aplicación (Application o Client ID, también “Microsoft App ID”), como 01234567-89ab-cdef-0123-456789abcdef, no { $value }.
settings-bad-teams-app-secret = { $name } debe ser el valor (Value) de un secreto de cliente de la aplicación, sin espacios; su Secret ID es otra cosa. El valor se muestra una vez: cree uno nuevo si se perdió.
settings-bad-teams-managed-identity = { $name } debe ser yes o no, no { $value }.
settings-bad-teams-tenant = { $name } debe ser el identificador de su organización (Directory o Tenant ID), como 01234567-89ab-cdef-0123-456789abcdef, no { $value }.
settings-bad-teams-tenants = { $name } debe ser identificadores de organizaciones (Tenant IDs), con una coma entre dos, no { $value }.
settings-bad-teams-cloud = { $name } debe ser public, gcc, gcch, dod o china, no { $value }.
settings-bad-teams-login = { $name } debe ser una dirección que empiece con https://, no { $value }.
settings-bad-teams-issuer = { $name } debe ser una dirección que empiece con https://, no { $value }.
settings-bad-teams-metadata = { $name } debe ser una dirección que empiece con https://, no { $value }.
settings-bad-teams-graph = { $name } debe ser una dirección que empiece con https://, no { $value }.
settings-bad-teams-scope = { $name } debe ser aquello para lo que se pide un token, como https://api.botframework.com/.default, no { $value }.
settings-bad-teams-services = { $name } debe ser direcciones que empiecen con https://, con una coma entre dos, no { $value }.
cli-run = conectar con Slack y Teams, y trabajar hasta que se detenga
cli-backfill = leer hasta el final lo que recuerdan los canales, sin actuar sobre nada, y terminar
run-no-platform = Steward aún no está en ninguna plataforma. Para Slack, defina { $slack } (o deje que los espacios de trabajo lo instalen por sí mismos); para Teams, defina { $teams }. README explica cómo, paso a paso.
run-no-token = Steward no tiene token de Slack. Instale la aplicación en su espacio de trabajo, y ponga en { $variable } su Bot User OAuth Token; o defina { $id } y { $secret }, y deje que los espacios de trabajo lo instalen por sí mismos.
run-no-way = Slack no tiene cómo llegar a Steward. Defina { $socket } (un socket, sin dirección pública), o { $http } (HTTP detrás de su propia dirección).
run-refused = Slack rechaza el token ({ $why }). Cópielo otra vez de OAuth & Permissions, o instale la aplicación de nuevo.
run-unreachable = No se puede llegar a Slack ({ $why }). Compruebe la conexión de este equipo, y empiece de nuevo.
run-port = No se puede escuchar en { $at } ({ $why }). Ponga en { $variable } otro puerto, o 0 para uno libre.
run-removed = { $workspace } ha quitado Steward. Lo guardado sigue aquí; instale la aplicación de nuevo para continuar.
run-teams-lacks = Steward debe estar en Teams, y le falta { $lacks }. Ambos identificadores están en la página del bot en Azure, o en el portal para desarrolladores de Teams.
run-teams-no-way = Steward no puede mostrar a Teams quién es. Ponga en { $secret } el valor de un secreto de cliente, o en { $managed } yes, en una máquina de Azure.
run-teams-two-ways = Defina { $secret } o { $managed }, no ambos: Steward no sabría a cuál se refiere.
run-teams-no-services = En la nube { $cloud }, Steward no sabe dónde se puede responder a Teams. Ponga en { $variable } las direcciones que Microsoft indica para ella.
run-teams-refused = Microsoft no deja entrar a Steward ({ $why }). ¿Está copiado entero el valor del secreto, sigue vigente, y es de esta aplicación en esta organización?
run-teams = A la escucha de Teams ({ $count ->
    [one] una organización
   *[other] { $count } organizaciones
 }) en { $address }. El punto de conexión de mensajería del bot es { $public }; Ctrl+C lo termina.
backfill-off = { $variable } es 0, así que no se lee el historial. Ponga un número de días.
backfill-busy = Ahora no se puede leer el pasado. { $why } Un Steward en marcha lo lee por sí solo.
backfill-nowhere = Steward aún no está en ningún canal, así que no hay nada que leer. Invítelo a un canal en Slack, o añádalo a un equipo en Teams mientras está en marcha.
backfill-begun = Leyendo los últimos { $days } días de { $count ->
    [one] un canal
   *[other] { $count } canales
 }, tan rápido como permite la plataforma. No se escribe a nadie. Ctrl+C lo termina; la misma orden sigue desde ahí.
backfill-read = { $place }: { $share } % leído, { $count ->
    [one] un mensaje
   *[other] { $count } mensajes
 }.
backfill-read-left = { $place }: { $share } % leído, { $count ->
    [one] un mensaje
   *[other] { $count } mensajes
 }. Para todo falta { $minutes ->
    [one] un minuto más o menos
   *[other] alrededor de { $minutes } minutos
 }.
backfill-done = Todo está leído. Desde el próximo “steward run” ayuda a saber quién sabe qué; no se actúa sobre nada de lo dicho antes de la llegada de Steward.
backfill-interrupted = Interrumpido. La misma orden, o “steward run”, sigue desde aquí.
backfill-unread = No se pudo leer { $place }. En Teams puede faltar el consentimiento del propietario; en Slack puede que hayan quitado a Steward. “steward doctor” dice más.
run-socket = Conectado a { $workspace } por un socket. El estado se consulta en { $address }; Ctrl+C lo termina.
run-http = A la escucha de { $workspace } en { $address }. Dé a Slack esa ruta detrás de su dirección pública; Ctrl+C lo termina.
run-no-consent = Los espacios de trabajo deben instalar Steward por sí mismos, y { $lacks } no está definido. “steward key” crea una clave; la dirección es la pública, que empieza con https://.
run-consent = A la escucha en { $address }; { $count ->
    [0] ningún espacio de trabajo ha
    [one] un espacio de trabajo ha
   *[other] { $count } espacios de trabajo han
 } instalado Steward. Lo instalan en { $install }; Ctrl+C lo termina.
install-done = Steward ya está en { $workspace }.
install-next = Invítelo a un canal: /invite @Steward. Quien lo haga primero queda como responsable de la comunidad; diga /steward help para ver lo que puede hacer.
install-failed = Steward no se instaló ({ $why }).
install-again = No se guardó nada. Inténtelo de nuevo.
cli-key = crear una clave que sella los tokens de los espacios de trabajo en el almacén
key-made = Dele esto a Steward como { $variable }, y guarde una copia: sin ella, cada espacio de trabajo tiene que instalar Steward otra vez. Para cambiar una clave más adelante, ponga ambas, primero la nueva y una coma entre ellas.
cli-copy = llevar todo de un almacén a otro; la misma orden sigue donde se interrumpió
cli-copy-from = dónde está todo: una carpeta, o la dirección de una base de datos (sqlite:///… o postgresql://…); ningún Steward puede estar en marcha en ella
cli-copy-to = dónde debe estar, sin nada dentro todavía: como arriba
cli-copy-bad = eso no es una carpeta ni la dirección de una base de datos que Steward conozca (sqlite:///… o postgresql://…)
cli-backup = escribir todo lo que se guarda en un solo archivo, también con Steward en marcha
cli-backup-file = el archivo que se escribe, como steward-backup.gz
cli-restore = traer de vuelta lo que contiene una copia de seguridad, donde todavía no se guarda nada
cli-restore-file = el archivo que escribió «steward backup»
moving-progress = { $share } %: { $done } de { $whole }.
moving-same = El origen y el destino son el mismo: { $where }. Indique dos lugares distintos.
moving-nowhere = En { $where } no se guarda nada. Indique la carpeta o la base de datos en la que Steward ha trabajado.
moving-not-empty = { $where } tiene otra cosa dentro, y quedó como estaba. Indique un lugar sin nada.
moving-differs = Lo que llegó a { $where } no es lo que se envió ({ $tables }). Nada trabaja con ello. Vacíelo, cuide de que nada cambie mientras se copia, y empiece de nuevo.
copy-done = Todo está en { $where }, contado y comparado ({ $count } en total). Ponga eso en { $variable }, e inicie Steward. Lo copiado sigue donde estaba: bórrelo usted cuando no tenga dudas.
backup-done = { $file } contiene todo tal como estaba hace un momento, y se ha vuelto a leer ({ $count } en total). Guárdelo con tanto cuidado como el almacén: contiene lo que la gente ha dicho, también de quien pida más tarde que se le olvide. Sus tokens solo se abren con las claves de { $keys }.
restore-unread = { $file } no es una copia de seguridad entera ({ $why }). No se cambió nada.
restore-done = Todo está de vuelta en { $where } como estaba el { $moment } ({ $count } en total). Inicie Steward.
settings-bad-database-url = { $name } debe ser la dirección de una base de datos: sqlite:///steward.db, o postgresql://nombre:contraseña@servidor/base. Si es de otro programa, defina STEWARD_DATABASE_URL, que va por delante.
doctor-database = { $where } responde en { $milliseconds } ms ({ $product }): { $waiting } mensajes esperan, { $timers } temporizadores están puestos.
doctor-room = Quedan { $free } MB en el disco de { $folder }.
doctor-no-room = Solo quedan { $free } MB en el disco de { $folder }. Haga sitio: lo que se guarda se escribe de nuevo de vez en cuando, junto a lo anterior.
settings-bad-slack-client-id = { $name } debe ser el Client ID de Basic Information de su aplicación de Slack, como 123.456, no { $value }.
settings-bad-slack-client-secret = { $name } debe ser el Client Secret de Basic Information de su aplicación de Slack, sin espacios.
settings-bad-url = { $name } debe ser una dirección pública como https://steward.example.org, sin ruta, no { $value }.
settings-bad-keys = { $name } debe ser claves como las crea “steward key”, con una coma entre dos.
doctor-slack-consent = Los espacios de trabajo pueden instalar Steward por sí mismos; lo han hecho { $count }.
doctor-secret = { $name } está definido, de { $source }.
doctor-slack-off = Slack no está conectado. Defina { $variable } para conectarlo; la demostración y las exportaciones no necesitan nada.
doctor-slack-well = Slack conoce a Steward como { $me } en { $workspace }.
doctor-slack-refused = Slack rechaza el token ({ $why }). Cópielo otra vez de OAuth & Permissions.
doctor-slack-unreachable = No se puede llegar a Slack ({ $why }).
settings-bad-slack-config-token = { $name } debe ser un token de configuración (configuration access token) de api.slack.com/apps; empieza con xoxe.
doctor-slack-busy = Los espacios de trabajo pueden instalar Steward por sí mismos. No se puede ver cuáles lo han hecho mientras Steward está en marcha, o su almacén no se abre.
doctor-slack-scopes = { $workspace } no ha concedido { $lacks }. Escriba de nuevo el manifiesto, e instale la aplicación otra vez.
doctor-slack-channels = Allí está en { $count ->
    [one] un canal
   *[other] { $count } canales
 }: { $listed }.
doctor-slack-no-channel = En { $workspace }, Steward no está en ningún canal, y no oye nada. Diga /invite @Steward en uno.
doctor-slack-lost = Lo quitaron de { $lost }, y ya no se ocupa de ello. Invítelo de nuevo, o déjelo así.
doctor-slack-socket = Se puede abrir un socket.
doctor-slack-no-socket = No se puede abrir un socket ({ $why }). Cree un token de aplicación (app-level) con connections:write, y póngalo en { $variable }.
doctor-slack-events = Slack avisa a Steward de todo lo que necesita oír ({ $count } tipos de evento).
doctor-slack-events-unasked = De qué avisa Slack a Steward no se puede consultar con sus propios tokens. Ponga un momento en { $variable } un token de configuración de api.slack.com/apps, y pregunte de nuevo.
doctor-slack-deaf = A la aplicación en Slack le falta { $missing }. Escriba de nuevo el manifiesto, y póngalo en su lugar en App Manifest.
doctor-slack-other-way = { $socket ->
    [yes] Slack habla por un socket, y Steward espera peticiones. Defina el token de aplicación, o escriba el manifiesto con --url.
   *[no] Slack envía peticiones, y Steward abre un socket. Escriba el manifiesto con --socket, o no defina el token de aplicación.
 }
doctor-slack-no-app = Slack no dice qué aplicación es Steward; no se pudo ver de qué avisa.
doctor-slack-no-manifest = No se puede ver el manifiesto de la aplicación ({ $why }). Un token de configuración vale doce horas; cree uno nuevo.
doctor-teams-off = Teams no está conectado. Defina { $variable } para conectarlo.
doctor-teams-well = Microsoft conoce a Steward como la aplicación { $app }, y le da tokens.
doctor-teams-refused = Microsoft no da a Steward ningún token ({ $why }). Copie otra vez el valor del secreto, o cree un secreto nuevo; compruebe que la aplicación y la organización sean las correctas.
doctor-teams-unreachable = No se puede llegar al inicio de sesión de Microsoft ({ $why }). Compruebe la conexión de este equipo.
doctor-teams-keys = Se pueden obtener las claves con las que Steward sabe que quien habla es Teams.
doctor-teams-no-keys = Las claves con las que Steward sabe que quien habla es Teams no se pueden obtener de { $address }: todo lo que llegara se rechazaría.
doctor-teams-busy = Lo que Steward sabe de Teams no se puede ver mientras está en marcha, o su almacén no se abre.
doctor-teams-unheard = Aún no se ha oído nada de la organización { $tenant }. ¿Está instalada allí la aplicación, lleva aquí el punto de conexión de mensajería del bot, y está Steward en marcha?
doctor-teams-trouble = No se pudo preguntar a Teams por la organización { $tenant } ({ $why }).
doctor-teams-in = En la organización { $tenant } está en { $teams } ({ $count ->
    [one] un canal
   *[other] { $count } canales
 }) y en { $chats ->
    [0] ningún chat de grupo
    [one] un chat de grupo
   *[other] { $chats } chats de grupo
 }.
doctor-teams-nowhere = En la organización { $tenant }, Steward no está en ningún equipo ni chat de grupo, y no oye nada. Añada la aplicación a un equipo.
doctor-teams-lost = Lo quitaron de { $lost }, y ya no se ocupa de ello. Añádalo de nuevo, o déjelo así.
doctor-teams-unread = Lo que se dijo en { $teams } no se puede leer: ni lo anterior a la llegada de Steward, ni si llegó un mensaje. Tiene que dar su consentimiento un propietario del equipo: quite allí la aplicación, y añádala otra vez.
doctor-teams-read = Los propietarios de todos sus equipos le dejan leer lo que se dijo.
doctor-teams-unreached = { $count ->
    [one] A una persona no se le puede escribir: ha
   *[other] A { $count } personas no se les puede escribir: han
 } quitado o bloqueado a Steward.
doctor-well = Todo está bien.
doctor-unwell = Arregle lo marcado con ✗, y pregunte de nuevo.
shortcut-ask = Consultar a alguien
shortcut-answered = Marcar la respuesta
shortcut-not-a-question = No es una pregunta
shortcut-thank = Dar las gracias
shortcut-desk = Mi escritorio
shortcut-used = Esto sirvió…
shortcut-my-impact = Para qué sirvió mi ayuda
shortcut-quiet = Mi horario y mis pausas

## Reasons

because-sounds-like-question = suena a pregunta (certeza: { $sure } %)
because-joined = sigue con la misma pregunta
because-thanked = quien preguntó da las gracias
because-me-too = alguien espera la misma respuesta; eso no es una respuesta
because-answered-at-once = se respondió antes de que hubiera que consultar a nadie
because-past = es de antes de mi llegada; solo lo recuerdo
because-asks = { $who } es quien mejor puede saber entre quienes se puede consultar ahora
because-was-used = algo que usted escribió, o en lo que ayudó, sirvió
because-use-confirmed = el equipo responsable confirmó que sirvió
because-monthly-news = el equipo responsable aprobó las noticias del mes
because-wait-for-morning = a esta hora no se puede llegar a nadie adecuado; se vuelve a consultar cuando empiece su día
because-still-waiting = quien recibió la consulta anterior aún tiene tiempo
because-rounds-over = ya se consultó a quienes se podía consultar
because-nobody-left = no hay nadie adecuado a quien se pueda consultar
because-found-nobody = hay preguntas que no encontraron a nadie
because-resumed = la pausa ha terminado
because-nobody-soon = no se puede llegar a nadie adecuado antes de que venza el plazo prometido
because-not-sure-enough = no hay certeza suficiente de que sea una pregunta como para molestar a alguien
because-too-late-to-ask = llega demasiado tarde para molestar a alguien
because-snooze-over = pidió que se lo recordara ahora
because-snoozed = pidió que se lo recordara más tarde
because-claimed = alguien se ocupa
because-handed-back = se devolvió la pregunta
because-declined = dijo que no le correspondía
because-suggested = se propuso a { $who }
because-undelivered = el mensaje no se le pudo entregar
because-careful = en este canal, un mensaje cuenta ahora como pregunta a partir del { $sure } % de certeza
because-called = quien preguntó pide ayuda
because-reconciled = su temporizador debería haber sonado
because-accepted = se aceptó como la respuesta
because-unaccepted = se retiró la aceptación
because-reopened = quien preguntó dice que no le sirvió
because-believed = { $sure } % de certeza de que se respondió, por lo que se dijo antes y después
because-calls-again = quien preguntó vuelve a pedir una respuesta
because-answer-doubted = lo que contaba como respuesta resultó ser de otra cosa
because-perhaps-answered = algo que se dijo puede haberla respondido ya: no hay certeza suficiente como para molestar a alguien
because-answer-deleted = la respuesta se eliminó
because-text-changed = el texto cambió
because-closed-deleted = la pregunta se eliminó
because-closed-edited-away = el texto modificado ya no es una pregunta
because-closed-expired = pasó tanto tiempo sin respuesta que se abandona la búsqueda
because-forgotten = el caso terminó hace tiempo suficiente para olvidarlo
because-closed-removed = ya no estoy en ese canal
because-removed = me quitaron de un canal, o se cerró
because-closed-misheard = alguien dijo que no es una pregunta
because-invites = llegó una respuesta, y quien preguntó no ha dicho si sirvió
because-points = algo parecido se respondió y se aceptó antes
because-pointer-unhelpful = la respuesta anterior no encajó
because-paused = el equipo responsable pausó todo lo que envío por mi cuenta
because-withheld = el azar la retuvo hasta que venza el plazo prometido, para saber qué cambian las consultas
because-monday = es lunes por la mañana
because-ruled = el equipo responsable cambió una regla
because-nothing-to-say = no hay nada que decir

reason-ends-with-question-mark = termina con un signo de interrogación
reason-holds-question-mark = contiene un signo de interrogación
reason-opens-with-question-word = empieza con una palabra interrogativa
reason-holds-question-word = contiene una palabra interrogativa
reason-opens-like-a-question = empieza como una pregunta
reason-asks-the-room = se dirige a todo el canal
reason-asks-for-help = pide ayuda
reason-wants-to-know = dice que alguien quiere saber
reason-reports-a-problem = cuenta un problema
reason-tells-what-was-tried = cuenta lo que se probó
reason-opens-a-conversation = abre una conversación
reason-inside-an-exchange = está dentro de un intercambio
reason-addressed-to-someone = se dirige a alguien
reason-repeats-a-question-word = repite una palabra interrogativa
reason-social = es trato social
reason-greeting = es un saludo
reason-rhetorical = no quiere respuesta
reason-thanks = da las gracias
reason-acknowledges = solo acusa recibo
reason-calls-again = vuelve a pedir una respuesta
reason-me-too = dice “yo también”
reason-says-it-helped = dice que algo sirvió
reason-says-it-did-not-help = dice que algo no sirvió
reason-announces = anuncia algo
reason-offers-help = ofrece ayuda
reason-forwarded = es un reenvío
reason-quoted-only = solo cita
reason-code-only = es solo código
reason-link-only = es solo un enlace
reason-nothing-said = no dice nada
reason-from-a-bot = lo escribió un bot
reason-worded-like-a-question = está redactado como una pregunta
reason-reads-like-a-statement = se lee como una afirmación
reason-very-short = es muy corto
reason-by-the-asker = lo escribió quien preguntó
reason-before-the-question = llegó antes que la pregunta
reason-in-the-same-thread = está en el hilo de la pregunta
reason-in-another-thread = está en otro hilo
reason-names-the-asker = nombra a quien preguntó
reason-names-somebody-else = nombra a otra persona
reason-called-by-the-asker = quien preguntó había acudido a esta persona
reason-right-after-the-asker = llegó justo después de que hablara quien preguntó
reason-soon-after = llegó pronto, para este canal
reason-long-after = llegó mucho después, para este canal
reason-shares-topics = habla de lo mismo
reason-nearer-to-another-message = encaja mejor con otro mensaje
reason-shaped-like-an-answer = tiene forma de respuesta
reason-asks-back = repregunta
reason-already-helping = ya está ayudando
reason-asks-something-new = pregunta algo nuevo
reason-somebody-else-asked-since = otra persona ha preguntado desde entonces
reason-only-open-question = es la única pregunta abierta
reason-same-person-goes-on = sigue la misma persona
reason-another-person = lo escribió otra persona
reason-long-pause = hubo una pausa larga

## Replay report

replay-is-a-folder = { $file } es una carpeta. Empaquétela otra vez como ZIP, o dé el archivo ZIP tal como lo hizo Slack.
replay-no-such-file = No hay ningún archivo { $file }. Dé la ruta del archivo ZIP que hizo Slack.
replay-not-a-zip = { $file } no es un archivo ZIP, o es solo una parte. Descargue otra vez la exportación de Slack.
replay-unreadable = No se puede leer { $file }: { $why }.
replay-not-an-export = En { $file } no hay nada de una exportación de Slack. Pida una a quien sea propietario del espacio de trabajo: Settings, Import/Export Data, Export.
replay-missing-file = A esta exportación le falta { $name }, y sin él nadie sabe quién escribió dónde. Dé el archivo ZIP tal como lo hizo Slack.
replay-empty = No hay mensajes en { $file }: ninguna carpeta de canal contiene un archivo con un nombre como 2024-03-04.json. Exporte canales públicos, de un periodo más largo.
replay-nothing-then = Nadie escribió nada en ese tiempo. Elija otras fechas para --from y --to, o no las indique.
replay-broken-json = { $name } no es el JSON que debería, desde la línea { NUMBER($line, useGrouping: 0) }. Corrija esa línea, o quite el archivo del ZIP, y empiece de nuevo.
replay-path-outside = Este ZIP nombra un archivo fuera de sí mismo ({ $name }). Slack nunca hace eso: no confíe en él, y pida una exportación nueva.
replay-symlink = Este ZIP contiene un enlace a otro archivo ({ $name }). Slack nunca hace eso: no confíe en él, y pida una exportación nueva.
replay-twice = Este ZIP contiene { $name } dos veces, así que nadie puede saber cuál vale. Pida una exportación nueva.
replay-encrypted = Este ZIP está protegido con una contraseña. Desempaquételo, empaquételo otra vez sin ella, y dé ese.
replay-damaged = { $name } está dañado dentro del ZIP. Descargue otra vez la exportación de Slack.
replay-bomb = { $name } se desempaquetaría a cientos de veces su tamaño, como no hace ninguna conversación. No confíe en este ZIP; pida una exportación nueva.
replay-file-too-large = { $name } ocupa más de { $most } MB, más de lo que un canal escribe en un día. Quítelo del ZIP, y empiece de nuevo.
replay-too-much-text = Esta exportación contiene más de { $most } MB de texto. Reviva una parte con --from y --to, o exporte menos meses.
replay-too-many-files = Este ZIP contiene más de { $most } archivos. Exporte menos canales o menos meses.

replay-page-title = Qué habría hecho Steward
replay-numbers = Los números
replay-about-title = Cómo se hizo esto
replay-about-gist = { $messages ->
    [one] Se leyó un mensaje
   *[other] Se leyeron { $messages } mensajes
} de { $name }, y no se envió nada a nadie.
replay-about-period = Desde
replay-about-until = Hasta
replay-about-messages = Mensajes
replay-about-people = Personas
replay-about-channels = Canales
replay-about-reactions = Reacciones
replay-about-promise = Plazo probado
replay-about-promise-value = { $hours } horas laborables, contadas en el huso { $zone }
replay-about-same = Steward leyó cada mensaje a la hora en que se escribió, con las mismas reglas que sigue cuando está instalado, y anotó lo que habría dicho.
replay-about-unprompted = Nadie vio sus consultas, así que todo lo que la gente hizo aquí lo hizo sin ellas. Qué habrían cambiado no puede leerse en una exportación.
replay-about-edits = Una exportación guarda solo la última redacción de un mensaje modificado, y eso es lo que se juzgó.
replay-about-reactions-time = Una exportación no dice cuándo reaccionó alguien. Una reacción cuenta un minuto después de su mensaje o de la última respuesta debajo de él, y no entra en los tiempos de respuesta.
replay-about-left = Quien tiene la cuenta cerrada cuenta como presente hasta el último cambio de la cuenta.
replay-about-manager = Las preguntas que no encontraron a nadie habrían ido a { $who }, que es quien figura como propietario del espacio de trabajo.
replay-about-no-manager = La exportación no nombra a ningún propietario, así que las preguntas que no encontraron a nadie no fueron a nadie.
replay-about-skipped = Se omitieron: { $system } avisos como las incorporaciones, { $odd } entradas con las que no se puede formar un mensaje, { $misfiled } archivadas en otro día.
replay-about-private = No se leyeron mensajes directos ni canales privados. Esta página contiene nombres y palabras de colegas: compártala con tanto cuidado como la exportación.

measure-title = Qué fue de las preguntas
measure-gist = { $questions ->
    [0] No se encontró ninguna pregunta.
    [one] Se encontró una pregunta, y { $waiting ->
        [0] tuvo respuesta.
       *[other] nunca tuvo respuesta.
    }
   *[other] Se encontraron { $questions } preguntas. { $waiting ->
        [0] Todas tuvieron respuesta.
        [one] Una nunca tuvo respuesta.
       *[other] { $waiting } nunca tuvieron respuesta.
    }
}
measure-count = { $n }
measure-percent = { $percent } %
measure-part = { $part } de { $of }
measure-share = { $percent } % ({ $part } de { $of })
measure-time = { $unit ->
    [moment] menos de un minuto
    [minutes] { $n } min
    [hours] { $n } h
   *[days] { $n } días
}
measure-too-few = menos de { $few }
measure-unit = { $unit ->
    [minutes] minutos
    [hours] horas
    [days] días
   *[percent] por ciento
}
measure-questions = Preguntas
    .means = mensajes que piden algo a los demás, uno por pregunta, ocupe las líneas que ocupe
measure-waiting = Nunca respondidas
    .means = nadie respondió hasta el final, salvo quien preguntó, bots y “yo también”
measure-within-day = Con respuesta en un día
    .means = de las hechas al menos 24 horas antes del final
measure-within-week = Con respuesta en una semana
    .means = de las hechas al menos 7 días antes del final
measure-middle = Tiempo mediano hasta la primera respuesta
    .means = la mitad de las preguntas respondidas tuvo respuesta antes
measure-most = Cuatro de cada cinco en
    .means = el 80 % de las preguntas respondidas tuvo su primera respuesta en este tiempo
measure-asked = hechas
measure-unanswered = nunca respondidas
measure-recent = La última columna es reciente: aún pueden llegar respuestas.
measure-asked-chart = { $step ->
    [week] Preguntas por semana
    [month] Preguntas por mes
   *[year] Preguntas por año
}
chart-day = { $month ->
    [m1] { $day } ene
    [m2] { $day } feb
    [m3] { $day } mar
    [m4] { $day } abr
    [m5] { $day } may
    [m6] { $day } jun
    [m7] { $day } jul
    [m8] { $day } ago
    [m9] { $day } sept
    [m10] { $day } oct
    [m11] { $day } nov
   *[m12] { $day } dic
}
chart-month = { $month ->
    [m1] ene { $year }
    [m2] feb { $year }
    [m3] mar { $year }
    [m4] abr { $year }
    [m5] may { $year }
    [m6] jun { $year }
    [m7] jul { $year }
    [m8] ago { $year }
    [m9] sept { $year }
    [m10] oct { $year }
    [m11] nov { $year }
   *[m12] dic { $year }
}
month-name = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
chart-quarter = T{ $quarter } { $year }
measure-asked-alt = { $step ->
    [week] A lo largo de { $columns } semanas
    [month] A lo largo de { $columns } meses
   *[year] A lo largo de { $columns } años
}, se hicieron { $questions } preguntas y { $waiting } nunca tuvieron respuesta; cuando más se hicieron fue { $step ->
    [week] en la semana que empezó el { $when }
   *[other] en { $when }
}: { $most }.

measure-time-title = Cuánto esperaron quienes preguntaron
measure-time-gist = Espera mediana de una respuesta: { $middle }. Cuatro de cada cinco: { $most }.
measure-time-chart = Tiempo hasta la primera respuesta, por { $step ->
    [week] semana
    [month] mes
   *[year] año
}
measure-time-alt = La espera mediana en todo el periodo es { $middle }, la de cuatro de cada cinco { $most }; en la columna más lenta, esta última es { $longest }.
measure-time-means = Desde la pregunta hasta la primera respuesta con contenido de otra persona, noches y fines de semana incluidos; { $count } respuestas. Las preguntas que nunca tuvieron respuesta no pueden estar en estos tiempos, así que parecen mejores de lo que se sintió la espera. { $marked ->
    [0] Ninguna pregunta terminó solo con una marca.
    [one] No entra una pregunta que terminó solo con una reacción o un botón.
   *[other] No entran { $marked } preguntas que terminaron solo con una reacción o un botón.
}

measure-rooms-title = Canal por canal
measure-rooms-gist = { $rooms ->
    [one] Se hicieron preguntas en un canal.
   *[other] Se hicieron preguntas en { $rooms } canales.
}
measure-rooms-chart = Preguntas por canal
measure-rooms-alt = { $place } deja la mayor parte sin respuesta: { $part } de { $of }.
measure-room = { $place }: { $asked ->
    [one] una pregunta
   *[other] { $asked } preguntas
}, nunca respondidas: { $unanswered }{ $timed ->
    [no] .
   *[yes] ; tiempo mediano: { $middle }.
}
measure-rooms-rest = { $rest ->
    [one] Un canal con menos preguntas no se muestra.
   *[other] { $rest } canales con menos preguntas no se muestran.
}
measure-few = Con menos de { $few } casos se cuenta, sin calcular proporción ni mediana.

measure-asks-title = A quién habría consultado Steward
measure-asks-gist = { $asks ->
    [0] No se habría consultado a nadie: cada pregunta tuvo su respuesta a tiempo, o no se conocía a nadie a quien consultar.
    [one] Se habría consultado a una persona una vez.
   *[other] Se habría consultado a { $people ->
        [one] una persona
       *[other] { $people } personas
    }, { $asks } veces en total, por { $about ->
        [one] una pregunta.
       *[other] { $about } preguntas.
    }
}
measure-asks = Consultas
    .means = mensajes privados a una persona, una pregunta cada uno, a una hora adecuada para ella
measure-top = Mayor carga en una persona
    .means = la parte de todas las consultas que recae en la persona más consultada; Steward la mantiene por debajo de un quinto cuando puede
measure-found = Persona acertada
    .means = de las preguntas respondidas más tarde, aquellas en que alguien a quien se habría consultado respondió por su cuenta
measure-unheard = Habría sido la única oportunidad
    .means = de las preguntas por las que se habría consultado a alguien, las que nadie respondió nunca
measure-escalated = Al equipo responsable
    .means = preguntas en la lista del equipo responsable, porque no quedaba nadie adecuado a quien consultar
measure-load-chart = Cuántas veces se habría consultado a cada persona
measure-times-asked = consultas
measure-load-alt = La persona más consultada habría sido { $who }, { $most ->
    [one] una vez
   *[other] { $most } veces
}; { $people ->
    [one] una persona
   *[other] { $people } personas
} en total.
measure-manners = A nadie se consulta más de unas pocas veces por semana, de noche, en vacaciones o tras decir que no. Estas personas solo habían escrito antes: nadie ha aceptado todavía recibir consultas, y cada cual puede decir que no con un botón.

measure-promises-title = Qué significaría un plazo prometido
measure-promises-gist = Un canal puede prometer una respuesta en cierto número de horas laborables. Así de a menudo cumplió la gente cada plazo por sí sola, y tantas preguntas habría llevado Steward a alguien para ayudar a cumplirlo.
measure-promises-chart = Con respuesta a tiempo, por horas laborables prometidas
measure-kept = con respuesta a tiempo
measure-promises-alt = Un plazo de { $short } horas laborables se cumplió en el { $few } % de las preguntas; uno de { $long }, en el { $many } %.
measure-promise = { $hours } horas laborables: con respuesta a tiempo { $kept }; { $asks ->
    [0] ninguna pregunta
    [one] una pregunta
   *[other] { $asks } preguntas
} aún en espera cuando Steward consultaría a alguien.
measure-promise-means = De las preguntas cuyo plazo había vencido al final. Steward consulta cuando han pasado tres cuartas partes del plazo prometido.

measure-unanswered-title = Juzgue usted: nunca respondidas
measure-unanswered-gist = { $count ->
    [one] Una pregunta
   *[other] { $count } preguntas
} de las que Steward encontró sin respuesta, y a quién habría consultado. ¿Era una pregunta? ¿De verdad quedó sola? ¿Es esa la persona acertada?
measure-answered-title = Juzgue usted: respondidas
measure-answered-gist = { $count ->
    [one] Una pregunta
   *[other] { $count } preguntas
} de las que Steward encontró respondidas, con el mensaje que tomó por primera respuesta. ¿Le corresponde esa respuesta?
measure-example = { $place } · { $when }
measure-would-ask = Habría consultado a { $who }, { $when }
measure-asks-nobody = No habría consultado a nadie: no había llegado el momento, o no se conocía a nadie adecuado.
measure-answered-by = Respondió { $who } después de { $took }
measure-heard-because = Se oyó como pregunta: { $reasons }.
measure-counted-because = { $how ->
    [thread] Contó como respuesta: está en el hilo de la pregunta.
    [mention] Contó como respuesta: nombra a quien preguntó.
    [flow] Contó como respuesta: dónde está, lo que dice y lo que siguió hablan a su favor.
   *[other] Contó como respuesta: alguien lo dijo.
}
measure-no-text = (sin palabras: un archivo o una imagen)

## The report and its proof

report-title = { $community }: { $span ->
    [week] los últimos siete días
    [month] los últimos treinta días
   *[quarter] las últimas trece semanas
}
report-gist = { $questions ->
    [0] No se hizo ninguna pregunta.
    [one] Se hizo una pregunta, y { $waiting ->
        [0] tuvo respuesta.
       *[other] nadie la ha respondido todavía.
    }
   *[other] Se hicieron { $questions } preguntas. { $waiting ->
        [0] Todas tuvieron respuesta.
        [one] Una no ha tenido respuesta.
       *[other] { $waiting } no han tenido respuesta.
    }
}
report-period = Periodo: { $since } – { $until }.
report-asks = Especialistas con consultas
    .means = mensajes privados a una persona, una pregunta cada uno, a una hora adecuada para ella
report-asks-said = { $asks ->
    [one] una consulta a una persona
   *[other] { $asks } consultas a { $people ->
        [one] una persona
       *[other] { $people } personas
    }
}
report-found = Persona acertada
    .means = de las preguntas respondidas después de que yo consultara a alguien, las que respondió una de las personas consultadas
report-escalated = Al equipo responsable
    .means = preguntas en la lista del equipo responsable, porque no quedaba nadie adecuado a quien consultar
report-span = { $span ->
    [week] Siete días
    [month] Treinta días
   *[quarter] Trece semanas
}
report-which = Puedo informar de una semana, un mes o un trimestre: report month
proof-title = Qué cambian mis consultas y agradecimientos
proof-began = { $on ->
    [yes] Desde { $since }, el azar retiene unas { $share } de cada cien de las consultas y notas personales que yo habría enviado, y aquí se comparan ambos lados. Solo elige el azar.
   *[no] Desde { $since } y hasta que se desactivó, el azar retuvo algunas de las consultas y notas personales que yo habría enviado; aquí se comparan ambos lados. Solo eligió el azar.
}
proof-day = Con respuesta en un día
    .means = en las 24 horas siguientes al momento en que consulté a alguien, o lo habría hecho
proof-promise = Con respuesta en el plazo prometido
    .means = hasta el fin del plazo prometido del canal; mientras tanto no se consulta a nadie sobre lo retenido
proof-thanks = Volvió a participar
    .means = respondió a alguien en los 28 días siguientes al momento en que se preparó una nota, o se habría preparado; una vez por persona
proof-young = Demasiado pronto para decirlo: nada de lo que decidió el azar ha tenido aún su tiempo
proof-routing = Donde consulté a alguien, { $part } de { $of } { $of ->
    [one] pregunta
   *[other] preguntas
}; donde no, { $other } de { $left }. { $finding }
proof-thanked = Con una nota, { $part } de { $of } { $of ->
    [one] persona
   *[other] personas
}; sin ella, { $other } de { $left }. { $finding }
proof-found = { $way ->
    [more] Son entre { $near } y { $far } más de cada cien
   *[fewer] Son entre { $near } y { $far } menos de cada cien
}
proof-unclear = Demasiado pronto para decirlo: puede ser cualquier cosa entre { $fewer ->
    [0] ninguna
   *[other] { $fewer } menos de cada cien
} y { $more ->
    [0] ninguna
   *[other] { $more } más de cada cien
}
proof-few = Demasiado pronto para decirlo: comparo a partir de { $few } en cada lado
proof-note = Solo se cuentan aquellas cuyo tiempo terminó, cada una en el lado que le dio el azar. Los límites son tales que la verdad está dentro 95 veces de cada cien; cinco veces no lo está, así que una diferencia puede no ser nada. Nunca se retiene: la pregunta de una persona nueva, un pedido de ayuda, la propuesta de una persona de la comunidad. Lo retenido se consulta cuando vence el plazo prometido.
proof-nothing-yet = El azar debe retener unas { $share } de cada cien de mis consultas y notas. Aún no ha habido nada que retener, así que no hay nada que comparar.

## Demo

demo-opening = { $people } personas en { $cities } ciudades comparten lo que saben en { $communities } comunidades de práctica y { $languages } idiomas. Steward acaba de llegar, y ha leído los { $messages } mensajes del mes anterior. Es lunes. Las horas son las del reloj de quien se nombra.
demo-closing = En esta semana Steward escribió { $sent } mensajes a { $readers } personas. { $uncivil ->
    [0] Cada uno llegó en un día laborable, entre las nueve y las cinco de quien lo leía.
    [one] Uno llegó fuera del horario de trabajo de quien lo leía.
   *[other] { $uncivil } llegaron fuera del horario de trabajo de quienes los leían.
}
demo-silence = ··· { $hours } horas tranquilas ···
demo-weeks = ··· { $weeks ->
    [0] { $days ->
        [one] Pasa un día
       *[other] Pasan { $days } días
    }
    [one] Pasa una semana
   *[other] Pasan { $weeks } semanas
}, y Steward { $sent ->
    [0] no escribe a nadie
    [one] escribe un mensaje a alguien
   *[other] escribe { $sent } mensajes a distintas personas
} ···
demo-pair = { $label }: { $value }
demo-as-before = (… como antes)
demo-writes = { $who } en { $place }:
demo-writes-thread = { $who } en { $place }, en el hilo:
demo-edits = { $who } lo cambia por: { $text }
demo-deletes = { $who } lo retira.
demo-reacts = { $who } pone { $emoji } en lo que escribió { $whose }.
demo-presses = { $who } pulsa [{ $label }].
demo-chooses = { $who } elige: { $choice }.
demo-chooses-somebody = { $who } elige: { $choice }, { $whom }.
demo-commands = { $who } escribe { $typed } en { $place }.
demo-shortcut = { $who } usa “{ $label }” en lo que escribió { $whose }.
demo-steward-privately = Steward a { $who }, en privado:
demo-steward-thread = Steward en { $place }, en el hilo, a { $who }:
demo-steward-whispers = Steward, solo para { $who }:
demo-steward-changes = (El mensaje a { $who } ahora dice: { $text })
demo-commands-alone = { $who } escribe a Steward: { $typed }
demo-fills = { $who } completa [{ $label }] y lo envía.
demo-looks = { $who } abre su escritorio.
demo-steward-aloud = Steward en { $place }, a todo el mundo:
demo-steward-aloud-also = (Lo mismo está ahora en { $places }.)
demo-steward-aloud-changes = (El mensaje a todo el mundo ahora dice: { $text })
demo-steward-aloud-corrected = (El mensaje a todo el mundo se ha corregido. Ahora dice:)

## The playground’s page: what stands around the messages, in the language of whoever one plays

page-skip = Ir al cuadro de mensaje
page-playground = zona de pruebas
page-clock = El reloj de la historia
page-places = Lugares
page-conversation = Conversación
page-thread = Hilo
page-decided = Lo que decidió Steward
page-close = Cerrar
page-choose = Elegir…
page-optional = (opcional)
page-sure = ¿Confirma?
page-pause = Pausa
page-pause-title = Detener el tiempo
page-run = Reanudar
page-run-title = Dejar que el tiempo pase solo
page-hour = +1 hora
page-hour-title = Adelantar el reloj una hora
page-next = Lo siguiente
page-next-title = Ir a lo próximo que Steward hará por sí mismo
page-morning = A la mañana siguiente
page-morning-title = Ir a la próxima mañana de trabajo de la persona que usted representa
page-stop = Parar
page-stop-title = Parar aquí la semana
page-week = Jugar una semana
page-week-title = Pasar una semana en segundos
page-suggestions = Sugerencias
page-send = Enviar
page-ask-steward = pedir algo a Steward
page-edit-message = Editar su mensaje
page-save = Guardar
page-today = Hoy
page-yesterday = Ayer
page-new = Nuevo
page-messages = Mensajes
page-write-steward = Escribir a Steward
page-write-steward-hint = Escriba a Steward: pruebe { $word }
page-write-in = Escribir en { $place }
page-write-in-as = Escribir en { $place } como { $who }
page-choose-room = Elija un canal
page-choose-room-hint = Los canales, su conversación con Steward y su escritorio están en la lista de lugares.
page-earlier = Mostrar mensajes anteriores ({ $number })
page-nowhere = Todavía en ningún lugar
page-direct-hint = Esto solo lo leen usted y Steward
page-desk-of = El escritorio de { $who }
page-desk-hint = La página de Steward para usted: Slack la llama Inicio, Teams una pestaña
page-silent = Steward no le ha escrito
page-silent-hint = Cuando lo haga, dirá por qué y cómo evitarlo. Puede escribir usted primero:
page-empty = { $place } está vacío
page-empty-hint = Haga una pregunta en nombre de alguien y adelante el reloj: Steward busca a quien pueda responder.
page-write-first = Escribir el primer mensaje
page-desk-empty = No hay nada en este escritorio
page-desk-empty-hint = Aquí pone Steward lo que necesita a esta persona. Quien más tiene es el equipo responsable: pruebe ese papel.
page-thread-messages = Mensajes del hilo
page-reply-in-thread = Responder en el hilo
page-reply-as = Responder como { $who }
page-close-thread = Cerrar el hilo
page-last-reply = última: { $when }
page-dismiss = Descartar
page-inspector = Inspector
page-inspector-hint = lo que Steward oyó, decidió e hizo
page-close-inspector = Cerrar el inspector
page-open-inspector = Abrir el inspector
page-nothing-happened = Todavía no ha pasado nada
page-nothing-happened-hint = Escriba algo, pulse un botón o adelante el reloj. Aquí verá qué hizo Steward con ello, y por qué.
page-also-show = Mostrar también
page-show-nothing = lo que no cambió nada
page-show-routine = lo rutinario
page-stories = Relatos
page-why = Por qué
page-follows = Qué resulta
page-keeps = Qué guarda
page-facts = Hechos para el registro
page-raw = El evento tal como llegó
page-forgotten = olvidado
page-outcome-committed = decidido
page-outcome-nothing = nada que hacer
page-outcome-seen = ya oído
page-outcome-refused = no permitido
page-answers-card = Responde enseguida
page-answers-form = Abre un formulario
page-answers-errors = Pide corregir el formulario
page-only-if-stands = solo si sigue ahí
page-rings = Sonará: { $when }
page-will-not-ring = No sonará
page-reacts = Reacciona con { $emoji }
page-takes-away = Retira un mensaje
page-to-place = En { $place }
page-to-thread = En un hilo de { $place }
page-to-calling = En { $place }, a { $who }
page-to-person = En privado a { $who }
page-to-only = Solo lo ve { $who }, en { $place }
page-to-desk = En el escritorio de { $who }
page-event-wrote = { $who } escribió en { $place }: “{ $text }”
page-event-replied = { $who } respondió en { $place }: “{ $text }”
page-event-edited = { $who } editó un mensaje en { $place }: “{ $text }”
page-event-deleted = { $who } borró un mensaje en { $place }
page-event-put = { $who } reaccionó con { $emoji } en { $place }
page-event-took = { $who } quitó { $emoji } en { $place }
page-event-told = { $who } le dijo a Steward en { $place }: “{ $text }”
page-event-pressed = { $who } pulsó { $what }
page-event-form = { $who } envió el formulario { $what }
page-event-desk = { $who } abrió su escritorio
page-event-came = { $who } llegó, o cambió su perfil
page-event-added = Steward se añadió a { $what }
page-event-rang = Sonó: { $what }
page-event-heard = Otras funciones oyeron: { $what }
page-private = privado
page-no-answer = Steward no responde. ¿Sigue en marcha el programa?
page-failed = Steward no pudo hacerlo; el terminal dice por qué.
page-gone = Ese mensaje ya no está.
page-not-yours = Ese mensaje no es para la persona que usted representa.
page-broken = Se perdió la conexión con Steward; esperando a que vuelva.
page-only-you = Solo usted puede ver esto
page-deleted = Este mensaje se borró.
page-edited = (editado)
page-reactions = Reacciones
page-do-with = Qué hacer con este mensaje de { $who }
page-react = Reaccionar con { $emoji }
page-react-else = Reaccionar con otra cosa
page-reply-thread = Responder en un hilo
page-more = Más
page-edit = Editar
page-delete = Borrar
page-copy-link = Copiar el enlace
page-copy-text = Copiar el texto
page-to = para
page-bot = bot
page-you-are = Usted es
page-nobody = Nadie
page-light = Colores claros
page-dark = Colores oscuros
page-now-you = Ahora usted es { $who }
page-has-new = tiene mensajes nuevos
page-open = Abrir
page-wrote-to = Steward escribió a { $who }
page-be = Ser { $who }
page-at-work = trabajando
page-off-work = fuera del trabajo
page-people = Personas
page-find = Buscar a alguien
page-find-hint = Por nombre, ciudad, papel o idioma
page-who = ¿Quién es usted?
page-who-hint = Aquí usted representa a todo el mundo. Elija con qué ojos mirar.
page-nobody-found = Aquí no vive nadie así.
page-nobody-lives = Todavía no vive nadie aquí.
page-yours = Lo suyo
page-desk = Escritorio
page-rooms = Canales
page-no-rooms = Todavía no hay canales.
page-no-command = Aquí no hay ningún comando { $word }; Steward atiende a { $ours }.
page-delete-instead = Un mensaje vacío es un mensaje borrado: mejor bórrelo.
page-clock-failed = Algo salió mal mientras avanzaba el reloj; el terminal dice qué.
page-replies = { $count ->
    [one] { $number } respuesta
   *[other] { $number } respuestas
}
page-things-wait = { $count ->
    [one] { $number } cosa espera
   *[other] { $number } cosas esperan
}
page-others-news = { $count ->
    [one] { $number } persona más tiene novedades
   *[other] { $number } personas más tienen novedades
}
page-for-you = { $count ->
    [one] { $number } mensaje para usted
   *[other] { $number } mensajes para usted
}

## What a platform adds to a message

teams-done = Hecho.
teams-place-unseen = un canal que no veo
teams-late = Esto tarda más de lo habitual. Sigo en ello; mire otra vez en un momento.
fill-in-form = Completar
form-cancel = Cancelar
form-mend = Revise esto otra vez, por favor:
form-needed = Complete esto, por favor.
button-about = { $label }: { $about }
card-cut = Hay más de lo que cabe aquí.

## The rules, whole

rule-zone = El reloj de la comunidad es el de { $value }.
    .name = Zona horaria
rule-hours = Una jornada va de { $value }, según el reloj de cada persona, salvo que elija otras horas.
    .name = Horario de trabajo
rule-days = Días laborables: { $value }. Los demás días no escribo a nadie sin que me lo pidan.
    .name = Días laborables
rule-holidays = { $count ->
    [0] No hay días festivos anotados.
    [one] Hay un día festivo anotado: { $value }. Ese día no escribo a nadie sin que me lo pidan.
   *[other] Hay { $count } días festivos anotados: { $value }. Esos días no escribo a nadie sin que me lo pidan.
}
    .name = Días festivos
rule-language = En los canales hablo { $value }. Cada persona me lee en su propio idioma.
    .name = Idioma en los canales
rule-tone = Mi tono es { $value }.
    .name = Tono
rule-promise = A cada pregunta se le promete una respuesta en { $value } de tiempo de trabajo.
    .name = Promesa de respuesta, en tiempo de trabajo
rule-own-promises = { $count ->
    [0] Ningún canal tiene una promesa propia.
   *[other] Canales con una promesa propia: { $value }.
}
    .name = Canales con una promesa propia
rule-first-ask = Se consulta a la primera persona experta cuando ha pasado el { $value } del tiempo prometido.
    .name = Cuándo se consulta a la primera persona experta, como parte de la promesa
rule-nudges = { $count ->
    [0] No se consulta a nadie sobre una pregunta. Lo que queda sin respuesta va a los responsables.
    [one] A una misma persona experta se la consulta como mucho una vez por semana.
   *[other] A una misma persona experta se la consulta como mucho { $count } veces por semana.
}
    .name = Cuántas veces por semana se puede consultar a una misma persona experta
rule-experts = { $count ->
    [0] No se consulta a nadie sobre una pregunta. Va directamente a los responsables.
    [one] Se consulta a una persona experta sobre una pregunta; después lo saben los responsables.
   *[other] Se consulta hasta a { $count } personas expertas sobre una pregunta, una tras otra; después lo saben los responsables.
}
    .name = Personas expertas consultadas sobre una pregunta
rule-wait = Una persona experta tiene { $value } de su tiempo de trabajo para reaccionar antes de que se consulte a la siguiente.
    .name = Tiempo que tiene una persona experta para reaccionar, en tiempo de trabajo
rule-claim = Quien toma una pregunta tiene { $value } de trabajo para responder; después se devuelve con amabilidad.
    .name = Cuánto tiempo queda una pregunta con quien la tomó, en días laborables
rule-grace = Dejo pasar { $value } antes de juzgar un mensaje nuevo.
    .name = Espera antes de juzgar un mensaje nuevo
rule-invite = A quien preguntó se le invita, una vez, a decir si una respuesta ayudó: { $value } después de ella.
    .name = Tiempo desde una respuesta hasta la invitación a decir si ayudó
rule-give-up = Una pregunta que nadie responde se cierra al cabo de { $value }. Las cifras la siguen contando como no respondida.
    .name = Cuándo se cierra una pregunta sin respuesta
rule-forget-expert = A quien no ha ayudado en { $value } ya no se le consulta.
    .name = Cuándo deja de consultarse a quien ya no ayuda
rule-guests = { $on ->
    [yes] Las personas de fuera de la organización participan aquí como los colegas.
   *[no] Dejo tranquilas a las personas de fuera de la organización: no les escribo ni las propongo a nadie.
}
    .name = Las personas de fuera de la organización participan
rule-public =
    .name = Elogio en público, con el sí de cada persona
rule-private = Ningún país queda excluido del elogio en público.
    .name = Países cuya gente nunca recibe elogios en público
rule-unwanted = { $count ->
    [0] Se preparan notas personales en cada ocasión.
   *[other] No preparo notas personales sobre: { $value }.
}
    .name = Ocasiones para las que no se prepara ninguna nota personal
rule-kudos = { $count ->
    [0] Nadie puede dar las gracias a colegas con un comando.
    [one] Cada persona puede dar las gracias a un colega al día con un comando.
   *[other] Cada persona puede dar las gracias hasta a { $count } colegas al día con un comando.
}
    .name = Agradecimientos con un comando, por persona y día
rule-notes-a-week = { $count ->
    [0] No preparo notas personales para los responsables.
    [one] Preparo como mucho una nota personal por semana para los responsables.
   *[other] Preparo como mucho { $count } notas personales por semana para los responsables.
}
    .name = Notas personales preparadas por semana para los responsables
rule-note-every = Entre dos notas personales a una misma persona pasan al menos { $value }.
    .name = Tiempo entre dos notas personales a una misma persona
rule-news-every = Entre dos mensajes sobre para qué sirvió la ayuda de alguien pasan al menos { $value }.
    .name = Tiempo entre dos mensajes sobre para qué sirvió la ayuda de alguien
rule-news =
    .name = Canal de noticias
rule-core-team =
    .name = Canal propio del equipo impulsor
rule-keep-closed = Las palabras de una pregunta se olvidan { $value } después de cerrarse.
    .name = Cuánto tiempo se guardan las palabras de una pregunta cerrada
rule-keep-facts = Durante { $value } se sabe quién hizo qué. Después solo quedan los números.
    .name = Cuánto tiempo se sabe quién hizo qué
rule-keep-audit = Durante { $value } se sabe quién cambió qué regla. Después el historial lo olvida.
    .name = Cuánto tiempo se sabe quién cambió qué regla
rule-rehearsal =
    .name = Ensayo
rule-holdout =
    .name = Grupo de comparación: parte de las consultas y los agradecimientos que se retiene al azar
rule-join = Lo que una persona escribe en { $value } forma una sola pregunta.
    .name = Tiempo en que los mensajes de una persona forman una sola pregunta
rule-share = De todo lo que se consulta a los expertos, como mucho el { $value } va a una misma persona, si otra puede ayudar.
    .name = Mayor parte de las consultas para una misma persona
rule-late = A lo que me llega con más de { $value } de retraso no le doy curso; se avisa a los responsables.
    .name = Retraso hasta el que todavía doy curso a algo
rule-sure = Un mensaje cuenta como pregunta a partir de una certeza del { $value }.
    .name = Certeza a partir de la cual un mensaje cuenta como pregunta
rule-bold = Se consulta a alguien a partir de una certeza del { $value } de que es una pregunta.
    .name = Certeza a partir de la cual se consulta a alguien
rule-answer = Un mensaje del canal cuenta como respuesta a partir de una certeza del { $value }.
    .name = Certeza a partir de la cual un mensaje del canal cuenta como respuesta
rule-doubted = Lo que contaba como respuesta deja de contar por debajo de una certeza del { $value }.
    .name = Certeza por debajo de la cual una respuesta deja de contar
rule-possible = No se consulta a nadie sobre una pregunta que quizá ya tiene respuesta, a partir de una certeza del { $value }. Está en la lista de los responsables.
    .name = Certeza de una posible respuesta a partir de la cual no se consulta a nadie
rule-wrong = { $kind ->
    [zone] No conozco ninguna zona horaria «{ $typed }». Escriba, por ejemplo, Africa/Nairobi o America/Lima.
    [language] No hablo «{ $typed }». Elija entre { $listed }.
    [tone] «{ $typed }» no es uno de mis tonos. Elija entre { $listed }.
    [hours] No entiendo «{ $typed }» como horario de trabajo. Escriba, por ejemplo, 9-17 o 08:30-16:30.
    [backwards] Con «{ $typed }» la jornada terminaría antes de empezar. Escriba las horas así: 9-17, de nueve de la mañana a cinco de la tarde.
    [days] No entiendo «{ $typed }» como días de la semana. Escriba, por ejemplo, lun-vie o dom-jue.
    [dates] «{ $typed }» no es una fecha. Escriba fechas como 2026-12-25, con una coma entre dos.
    [many-dates] { $typed } días festivos son más de los que guardo. Quite los que ya pasaron: { $most } como mucho.
    [span] «{ $typed }» no es una duración entre { $least } y { $most }. Escriba, por ejemplo, 8h, 90min o 2d.
    [count] «{ $typed }» no es un número entero de { $least } a { $most }. Escriba uno.
    [share] «{ $typed }» no es una parte del { $least } % al { $most } %. Escriba, por ejemplo, 75%.
    [switch] «{ $typed }» no es ni sí ni no. Diga on u off; en un archivo, true o false.
    [countries] No conozco ningún país «{ $typed }». Escriba las dos letras de la norma ISO 3166, como DE, o GB para el Reino Unido.
    [occasions] No conozco notas personales sobre «{ $typed }». Elija entre { $listed }.
    [place] «{ $typed }» no es un canal de esta comunidad. Elija uno en el que yo esté.
    [table] «{ $typed }» no es una lista de canales con su promesa. Dé a cada canal una línea propia.
    [above] { $typed } es más que { $least }, la certeza que se pide después. Elija menos.
   *[never] Nadie trabajaría el tiempo suficiente para responder. Deje más días u horas de trabajo.
}
rule-span = { $unit ->
    [y] { $count ->
        [one] un año
       *[other] { $count } años
    }
    [d] { $count ->
        [one] un día
       *[other] { $count } días
    }
    [h] { $count ->
        [one] una hora
       *[other] { $count } horas
    }
   *[min] { $count ->
        [one] un minuto
       *[other] { $count } minutos
    }
}
rule-percent = { $percent } %
rule-is-on = { $on ->
    [yes] sí
   *[no] no
}
rule-none = ninguno
rule-tone-is = { $to ->
    [warm] cálido
    [plain] sencillo
   *[brief] breve
}
rule-hours-are = { $starts } a { $ends }
rule-days-are = { $first } a { $last }
rule-day = { $day ->
    [mon] lunes
    [tue] martes
    [wed] miércoles
    [thu] jueves
    [fri] viernes
    [sat] sábado
   *[sun] domingo
}
rule-of-place = { $place } { $value }
rule-such-as = Por ejemplo, { $example }
policy-group = { $group ->
    [time] Horario e idioma
    [questions] Preguntas y expertos
    [thanks] Agradecimientos
    [places] Dónde se publica
    [kept] Qué se guarda
    [trial] Probar primero
   *[fine] Ajuste fino
}
policy-group-line = { $group }:{" "}
policy-group-gist = { $group }: cada regla en una frase.
policy-line-time = { $days }, { $hours } ({ $zone }); { $holidays ->
    [0] ningún día festivo
    [one] un día festivo
   *[other] { $holidays } días festivos
}. En los canales hablo { $language }, en un tono { $tone }.
policy-line-questions = una respuesta en { $promise } de tiempo de trabajo{ $own ->
    [0] {""}
    [one] {" "}(un canal tiene su propia promesa)
   *[other] {" "}({ $own } canales tienen su propia promesa)
}. { $nudges ->
    [0] No se consulta a ninguna persona experta
    [one] A una persona experta se la consulta como mucho una vez por semana
   *[other] A una persona experta se la consulta como mucho { $nudges } veces por semana
}, y una pregunta tomada queda { $claim } de trabajo con quien la tomó.
policy-line-thanks = { $public ->
    [yes] se elogia en público a quien dice que sí
   *[no] no se elogia a nadie en público
}{ $countries ->
    [0] {""}
    [one] {" "}(un país excluido)
   *[other] {" "}({ $countries } países excluidos)
}. Hasta { $kudos } agradecimientos con un comando al día por persona, y { $notes ->
    [0] ninguna nota personal preparada
    [one] una nota personal preparada por semana
   *[other] { $notes } notas personales preparadas por semana
}.
policy-line-kept = las palabras de una pregunta hasta { $closed } después de cerrarse, quién hizo qué durante { $facts }, quién cambió una regla durante { $audit }.
policy-line-fine = a partir de qué certeza actúo.
policy-change = { $group ->
    [time] Cambiar horario e idioma…
    [questions] Cambiar preguntas y expertos…
    [thanks] Cambiar los agradecimientos…
   *[kept] Cambiar qué se guarda…
}
policy-own-promise = La promesa de un canal…
policy-own-promise-title = La promesa de un canal
policy-own-promise-hint = Por ejemplo 4h, o 2d para dos días de trabajo. Si se deja vacío, son { $usual }, como en todas partes.
policy-save = Guardar
policy-changed = { $count ->
    [one] Ha cambiado una regla.
   *[other] Han cambiado { $count } reglas.
}
policy-unchanged = Nada ha cambiado: ya está así.
policy-try = { $example }
policy-say = Se puede escribir: { $example }
policy-typed-too = Cada una se puede escribir después de «policy», seguida de lo que debe ser. Sus nombres: { $names }.
policy-nearest = No conozco ninguna regla «{ $typed }». ¿Quería decir { $nearest }?
policy-outlived = Ya no recuerdo ese cambio, así que no puedo recuperar lo que había antes. Puede fijar la regla de nuevo.
policy-not-back = Lo que había antes no puede volver. { $why }
policy-history = Quién cambió qué
policy-history-of = Quién la cambió
policy-history-title = { $first ->
    [yes] Quién cambió qué regla
   *[no] Quién cambió qué regla, más atrás
}
policy-history-gist = Quién cambió qué regla, lo más reciente primero.
policy-history-none = Todavía no se ha cambiado ninguna regla.
policy-history-line = { $when }, { $who }: { $rule } – { $since } (antes: { $before })
policy-history-outlived = { $when }, { $who }: { $rule }, una regla que ya no existe
policy-history-older = Más atrás
policy-history-note = «Recuperar» deja la regla como estaba antes de ese cambio, y también es un cambio. Los cambios se recuerdan durante { $kept }.
policy-by-file = la persona en la línea de comandos
policy-bring-back = Recuperar: { $rule }
because-file = quien me administra dio las reglas en un archivo
policy-file-about = { $what ->
    [name] Nombre
   *[purpose] Propósito
}
policy-file-roles = Funciones de { $who }
policy-file-remit = De qué se ocupa { $who }
policy-file-words = { $key } ({ $language })
policy-file-becomes = { $what }: { $since } (antes: { $before })
file-head = Las reglas de { $community } en Steward, como estaban el { $day }.
file-how = Cambie lo que quiera y tome el archivo con: steward policy import ARCHIVO
file-how-check = Con --check solo se dice qué cambiaría. Lo que usted quite queda como está.
file-community = La comunidad: cómo se llama y para qué existe.
file-place = Uno de sus canales: { $place }
file-rule = { $rule }. De forma predeterminada: { $usual }
file-people = Los responsables y el equipo impulsor. Quien no se nombra conserva sus funciones; roles = [] las quita todas.
file-roles = Funciones: { $roles }. «remit» dice con palabras de qué se ocupa la persona.
file-line = { $at }: { $what }
file-perhaps = { $what } ¿Quería decir { $near }?
file-broken = { $kind ->
    [equals] Aquí falta un signo igual ({ $why }). Escriba una regla así: NOMBRE = VALOR.
    [value] Este valor no se puede leer ({ $why }). Ponga las palabras entre comillas rectas; los números, las fechas, true y false van sin ellas.
    [text] Una comilla no se cierra, o está donde no puede estar ({ $why }). Empiece y termine las palabras en una línea con el mismo signo.
    [twice] Esto se dice dos veces ({ $why }). Deje una de las dos.
    [bracket] Un corchete no se cierra ({ $why }). Ciérrelo y ponga una coma entre dos valores.
    [rest] Hay algo detrás del valor ({ $why }). Dé a cada regla una línea propia.
   *[other] Esto no es TOML ({ $why }). Corrija la línea, o exporte de nuevo las reglas y parta de ahí.
}
file-not-utf8 = Aquí hay letras que no están en UTF-8. Guarde el archivo en UTF-8.
file-no-part = No existe la parte [{ $name }]. Las partes son: { $listed }.
file-no-rule = No existe la regla «{ $name }» en [{ $part }]. Las que hay: { $listed }.
file-elsewhere = «{ $name }» está en otra parte de la que le toca. Póngala debajo de [{ $part }].
file-part = «{ $name }» es una parte del archivo. Empiécela con una línea [{ $name }] y dé a cada una de sus reglas una línea debajo.
file-people-part = Cada persona es una parte propia. Empiece cada una con una línea [[people]].
file-text = { $name } debe ser palabras entre comillas rectas, de { $most } letras como mucho. Escríbalo así.
file-no-name = Una comunidad necesita un nombre. Escriba uno entre comillas rectas.
file-no-id = Esta persona no tiene identificador. Añada una línea id = con el identificador entre comillas rectas, o quite a la persona.
file-person-unknown = No conozco a nadie con el identificador { $who }. Tome los identificadores de un archivo exportado, o quite a esta persona.
file-person-twice = { $who } aparece dos veces. Ponga todas sus funciones en un mismo lugar.
file-roles-text = Las funciones de una persona son una lista de palabras. Escriba roles = [], con las funciones entre comillas rectas dentro de los corchetes.
file-no-role = «{ $role }» no es una función. Elija entre { $listed }.
file-nobody-such = { $who } es un bot, una persona invitada o que se ha ido, y no puede tener una función aquí. Quite a esta persona.
file-manager-outside = { $who } es de fuera de la organización y no puede gestionar la comunidad. Dé otra función a esta persona.
file-has-duty = { $who } tiene una tarea que se le confió. Recupérela primero en el chat, con «team».
file-remit-no-role = { $who } debe ocuparse de algo y no tiene función. Dele una función, o quite «remit».
file-last-manager = Ya no habría ningún responsable. Deje su función a uno de ellos.
file-core-not-ours = { $place } es un canal de otra comunidad. Elija uno que sea del equipo impulsor.
file-core-only = { $place } es el único canal de esta comunidad. El equipo impulsor necesita uno propio.
file-words = Lo que se dice con las palabras de la comunidad ({ $language }), frase por frase. Un texto vacío devuelve el original.
file-words-language = «{ $name }» no es uno de mis idiomas, o no tiene frases debajo. Empiece la parte con uno de estos: { $listed }.
file-words-unknown = No hay ninguna frase { $key } que se pueda decir de otra manera. «words», en el chat, encuentra frases por lo que dicen.
file-words-text = Una frase debe ser un texto entre comillas. Escríbala así.
file-words-which = Esta frase tiene varias versiones. Dé a cada una que cambie una línea propia: { $listed }.
cli-policy = escribir las reglas de una comunidad en un archivo, o tomarlas de uno
cli-policy-do = qué hacer
cli-policy-export = escribir las reglas de una comunidad en un archivo TOML, cada una explicada
cli-policy-import = tomar las reglas de una comunidad de un archivo TOML; si algo en él está mal, nada cambia
cli-policy-file = el archivo; un guion es el terminal
cli-policy-community = el nombre de la comunidad, si hay varias
cli-policy-check = decir solo qué está mal, o qué cambiaría
policy-cli-busy = Ahora no se pueden leer las reglas. { $why } Detenga Steward y vuelva a intentarlo, o dígale «policy» en el chat.
policy-cli-none = Steward todavía no se ocupa de ninguna comunidad, así que no hay reglas. Inícielo, invítelo a un canal y vuelva a intentarlo.
policy-cli-which = Hay varias comunidades: { $names }. Diga cuál con --community.
policy-cli-unknown = Ninguna comunidad se llama «{ $name }». Hay: { $names }.
policy-cli-unread = { $file } no se puede leer ({ $why }). Indique otro archivo.
policy-cli-faults = { $count ->
    [one] Una cosa está mal. Nada ha cambiado; corríjala y vuelva a intentarlo.
   *[other] { $count } cosas están mal. Nada ha cambiado; corríjalas y vuelva a intentarlo.
}
policy-cli-same = Nada cambia: en { $community } todo esto ya vale.
policy-cli-would = { $check ->
    [yes] En { $community } esto cambiaría:
   *[no] En { $community } esto ha cambiado:
}
policy-cli-done = Los responsables lo ven en el chat y allí pueden deshacerlo: policy history
policy-cli-written = Las reglas de { $community } están en { $file }.
doctor-no-manager = La comunidad { $name } no tiene responsable, así que nadie ve lo que pide una decisión. Dele uno en un archivo de reglas: steward policy export, y después import
doctor-no-zone = La comunidad { $name } vive con la hora UTC. Si está en otro lugar, un responsable puede decir: policy zone Africa/Nairobi

## Set-up

help-setup = poner en marcha esta comunidad, paso a paso, o ver cómo está
    .usage = setup
press-word = { $word }
purpose-welcome = que estoy aquí, y cómo ponerme en marcha
because-manages = { $named ->
    [yes] { $by } le encargó gestionar esta comunidad
   *[no] usted gestiona esta comunidad, y acabo de llegar a ella
}
because-appointed = { $by } le dio un papel aquí
because-notice = toda persona tiene derecho a saber qué leo y qué guardo
welcome-title = Un gusto saludarle
welcome-manager = { $how ->
    [own] Soy Steward. Usted me añadió a { $community } ({ $places }), así que supongo que la gestiona.
    [added] Soy Steward. { $by } me añadió a { $community } ({ $places }), que usted gestiona.
    [named] Soy Steward. { $by } le encargó gestionar { $community } ({ $places }), donde ayudo.
   *[found] Soy Steward. Me añadieron a { $community } ({ $places }), que usted gestiona.
}
welcome-what = Recuerdo por usted: qué preguntas siguen esperando, quién puede saber, a quién conviene dar las gracias, qué hizo posible la ayuda de cada cual. Lo importante lo sigue decidiendo usted.
welcome-steps = { $done ->
    [yes] Ya está en marcha. Vea cómo está; cada parte se puede cambiar.
   *[no] Hay algunas cosas que solo usted puede decirme. Son { $count } pasos cortos, diez minutos como mucho, y cada uno tiene ya una respuesta sensata: con pulsar dos veces se conservan todas. Puede parar donde quiera y seguir después con «setup».
}
welcome-begin = { $done ->
    [yes] Ver cómo está
   *[no] Empezar
}
welcome-other = La gestiona otra persona…
welcome-note = Escribo esto una sola vez, porque usted gestiona esta comunidad. Después, por mi cuenta, un mensaje al día como mucho, en su horario de trabajo; «quiet» lo cambia o lo detiene.
welcome-role = { $by } le dio un papel en { $community }: { $role }. Soy Steward, y ayudo allí a que ninguna pregunta quede sin respuesta.
welcome-role-means = { $role ->
    [leader] Los líderes abren diálogos y llevan adelante lo que sale de ellos. De vez en cuando le pido algo pequeño que encaje con su ámbito, y siempre puede decir que no.
    [sponsor] Quien patrocina respalda la comunidad. Recibe como mucho una vez al mes un resumen de dos minutos: qué se preguntó, qué ayudó, qué hizo posible.
    [facilitator] Quien facilita mantiene viva la conversación. Puede marcar preguntas como respondidas y atender las que no encontraron a nadie; el equipo responsable puede compartir con usted otros encargos por un tiempo.
   *[expert] Consulto a especialistas cuando una pregunta encaja con lo que saben: pocas veces, en su propio horario de trabajo, con tres botones, uno de ellos para decir que no.
}
welcome-role-note = Escribo esto una sola vez, porque { $by } le dio este papel. Dígame cuál es su ámbito y no le consultaré sobre nada más. «quiet» cambia cuándo escribo, o lo detiene.
welcome-expert = Es la primera vez que le consulto, así que: decir que no no le cuesta nada, nadie lo ve y yo aprendo de ello. Quien preguntó solo sabrá de usted si se encarga.
welcome-member = Aún no habíamos hablado, así que en breve: sigo los canales de { $community } por si hay preguntas que esperan. Si nadie responde, consulto a una persona que puede saber; si usted ayuda, sabrá qué hizo posible. Yo nunca respondo al tanteo.
welcome-member-note = Esto lo lee una sola vez. Por mi cuenta escribo una vez al día como mucho, en su horario de trabajo; «quiet» lo cambia o lo detiene.
setup-title = Puesta en marcha de { $community }
setup-step = Paso { $n } de { $of }: { $what }
setup-what = { $step ->
    [name] nombre y para qué sirve
    [scope] de qué trata y para quién
    [channels] canales
    [managers] responsables
    [team] equipo impulsor
    [promise] plazo prometido y horario de trabajo
    [voice] idioma y tono
    [public] qué puede ser público
    [goals] primeras metas
   *[rehearsal] ensayo
}
setup-ask = { $step ->
    [name] ¿La llaman así? Una frase sobre para qué sirve ayuda a todo el mundo, y puede esperar.
    [scope] Un sector, un país o una región, y para quién es. Aparece en la estrategia y en los resúmenes para líderes.
    [channels] Escucho en estos canales y en ningún otro sitio. Para añadir uno, invíteme allí como a cualquier colega, y aparecerá aquí.
    [managers] Ven el escritorio, deciden qué sale y pueden cambiar todo esto. Mejor dos que una sola persona: siempre hay alguien de vacaciones.
    [team] Líderes, facilitación, especialistas y patrocinio, cada cual con su ámbito. Dos o tres son un buen comienzo. A quien usted nombre se lo digo yo, una sola vez.
    [promise] { $suggested ->
        [yes] Una pregunta recibe respuesta en este plazo; cuando han pasado tres cuartas partes, consulto a alguien que puede saber. La zona horaria es la suya; hasta ahora no había ninguna.
       *[no] Una pregunta recibe respuesta en este plazo; cuando han pasado tres cuartas partes, consulto a alguien que puede saber. Solo cuentan las horas de trabajo.
    }
    [voice] { $suggested ->
        [yes] En los canales hablo este idioma, que es el suyo; a cada persona en privado, el de ella.
       *[no] En los canales hablo este idioma; a cada persona en privado, el de ella.
    }
    [public] A las personas nuevas se les agradece siempre en privado. A las demás se las puede reconocer en público si dicen que sí; si sus normas o su cultura lo piden, desactívelo.
    [goals] Una meta basta. Cada una es pulsar un botón; puede cambiarla o descartarla cuando quiera.
   *[rehearsal] { $suggested ->
        [yes] Recomiendo una semana de ensayo: hago todo mi trabajo, y lo que enviaría por mi cuenta espera en su escritorio, donde usted lo envía o lo descarta. Los miembros no reciben de mí más que respuestas a lo que me piden y un aviso en cada canal. El precio: esta semana no se consulta a nadie sin su visto bueno.
       *[no] En un ensayo hago todo mi trabajo, y lo que enviaría por mi cuenta espera en su escritorio, donde usted lo envía o lo descarta.
    }
}
setup-keep = { $step ->
    [team] { $some ->
        [yes] No falta nadie
       *[no] Nadie por ahora
    }
    [goals] { $some ->
        [yes] Es suficiente
       *[no] Ninguna meta por ahora
    }
    [rehearsal] { $some ->
        [yes] Ensayar una semana
       *[no] Dejarlo así
    }
   *[other] Dejarlo así
}
setup-change = { $step ->
    [managers] Añadir responsable…
    [team] Añadir a alguien…
   *[other] Cambiar…
}
setup-live = Empezar de verdad
setup-rehearse-week = Ensayar una semana
setup-core-channel = Canal del equipo impulsor…
setup-later = Más tarde
setup-back = Atrás
setup-all = Dejar así todo lo demás
setup-note = No se pierde nada si para aquí: «setup» sigue desde este paso.
setup-settled-by = { $how ->
    [later] { $who } lo dejó para más tarde.
   *[other] { $who } ya se ocupó de esto. Queda así si usted no lo cambia.
}
setup-meanwhile = { $known ->
    [yes] { $who } cambió esto mientras tanto. No se ha perdido nada: véalo como está ahora.
   *[no] Esto cambió mientras tanto. Véalo como está ahora.
}
setup-meanwhile-form = Otra persona cambió esto mientras usted escribía. Cierre el formulario y ábralo de nuevo: mostrará lo que hay ahora.
setup-below = La puesta en marcha de { $community } sigue más abajo.
setup-privately = Le he escrito en privado: sigue allí.
setup-label = { $of ->
    [name] Nombre
    [purpose] Para qué sirve
    [scope] De qué trata
    [audiences] Para quién
    [channels] Escucho en
    [managers] Responsables
    [team] Equipo impulsor
    [remit] ¿Cuál es su ámbito, en pocas palabras?
    [promise] Una respuesta en
    [hours] Horario de trabajo
    [zone] Zona horaria
    [starts] El día empieza a las
    [ends] El día termina a las
    [days] Días laborables
    [holidays] Festivos
    [language] Idioma de los canales
    [tone] Tono
    [public] Reconocimiento público
    [news] Noticias para todo el mundo
    [core] Canal del equipo impulsor
    [goals] Metas
   *[rehearsal] Para empezar
}
setup-pair = { $label }: { $value }
setup-nothing = nada todavía
setup-nobody = nadie todavía
setup-no-channel = ningún canal todavía: invíteme a uno
setup-promise = { $count ->
    [one] una hora de trabajo
   *[other] { $count } horas de trabajo
}
setup-hours = de { $starts } a { $ends }, { $days }
setup-day = { $day ->
    [d0] lunes
    [d1] martes
    [d2] miércoles
    [d3] jueves
    [d4] viernes
    [d5] sábado
   *[d6] domingo
}
setup-no-holidays = ninguno indicado todavía
setup-holidays = { $more ->
    [0] { $days }
    [one] { $days } y un día más
   *[other] { $days } y { $more } días más
}
setup-holidays-hint = Uno por línea, por ejemplo 2026-12-25: esos días no escribo a nadie por mi cuenta.
setup-holidays-bad = No leo «{ $typed }» como un día. Los necesito así: 2026-12-25
setup-days-none = Al menos un día laborable, por favor: los demás días no escribo a nadie por mi cuenta.
setup-zone-unknown = No conozco la zona horaria «{ $typed }». Necesito un nombre como Africa/Nairobi, Asia/Amman o America/New_York.
setup-name-empty = Un nombre, por favor: como llaman a la comunidad.
setup-tone = { $which ->
    [warm] cálido
    [plain] neutro
   *[brief] breve
}
setup-sounds = La misma frase en cada tono, como la leería cualquier colega:
setup-sample-who = Amina
setup-sample-place = #cold-chain
setup-public = { $on ->
    [yes] con el sí de cada persona
   *[no] ninguno, todo agradecimiento queda en privado
}
setup-no-news = no se publican hasta que se elija un canal
setup-no-core = ninguno, así que escribo a cada persona en privado
setup-refused = No puedo escribir en { $places }, así que allí nadie sabe todavía qué hago. Quien administra el canal puede permitirlo; lo intento de nuevo cada día.
setup-offer = { $what ->
    [within-day] Respuestas en el día: { $target } de las preguntas
    [contributors] Más gente: { $target } personas que preguntan, responden o marcan lo que ayudó, en cuatro semanas
   *[thanked] Más agradecimientos: { $target } personas que reciben las gracias en cuatro semanas
}{ $known ->
    [yes] { " " }(ahora: { $now })
   *[no] { "" }
}
setup-offer-take = Tomar esta meta
setup-rehearsal = { $on ->
    [yes] en ensayo, así que lo que enviaría por mi cuenta espera en su escritorio
   *[no] de verdad, así que lo que vale la pena enviar se envía
}
setup-form-title = { $step ->
    [name] Nombre y para qué sirve
    [scope] De qué, para quién
    [managers] Otra persona más
    [team] Equipo impulsor
    [promise] Plazo y horario
    [voice] Idioma y tono
   *[public] Qué puede ser público
}
setup-form-intro = { $step ->
    [managers] Se lo digo yo, una sola vez, en su horario de trabajo.
    [team] Una persona cada vez. Se lo digo yo, una sola vez, en su horario de trabajo.
   *[other] Todo está relleno tal como está ahora. Cambie lo que deba ser distinto.
}
setup-save = Guardar
setup-other-title = ¿Quién la gestiona?
setup-other-intro = Le doy la bienvenida, una sola vez, en su horario de trabajo, digo que viene de su parte y le acompaño en el resto.
setup-other-who = ¿Quién gestiona { $community }?
setup-other-how = ¿Y usted?
setup-other-stay = { $on ->
    [yes] Sigo gestionándola también
   *[no] Eso es todo; aquí no gestiono nada
}
setup-other-send = Traspasar
setup-handed = { $stays ->
    [yes] { $who } gestiona desde ahora esta comunidad, junto con usted. Se lo digo.
   *[no] { $who } gestiona desde ahora esta comunidad. Se lo digo, y no le molesto más. Gracias por traerme aquí.
}
setup-done = { $community } está en marcha. Así queda.
setup-left = { " " }(para más tarde)
setup-next = Qué pasa ahora
setup-next-paused = Todo lo que enviaría por mi cuenta espera hasta { $until }.
setup-next-rehearsal = { $on ->
    [yes] Desde ahora escucho. Lo que enviaría por mi cuenta espera en su escritorio; cuando pase una semana le pregunto si empiezo de verdad, y hasta que usted lo diga no lo hago.
   *[no] Desde ahora escucho. Una pregunta que ha esperado { $hours ->
        [one] una hora de trabajo
       *[other] { $hours } horas de trabajo
    } llega a una persona que puede saber.
}
setup-next-notice = { $hours ->
    [yes] Cada canal recibe un único aviso de qué leo y qué guardo, si no lo ha tenido. Se corrige allí mismo cuando algo cambia, y nunca se publica de nuevo.
   *[no] Cada canal recibe un único aviso de qué leo y qué guardo, si no lo ha tenido, cuando empiece su horario de trabajo. Se corrige allí mismo cuando algo cambia, y nunca se publica de nuevo.
}
setup-next-plan = Su próximo plan semanal: { $at }. Si nada le espera, lo digo una vez, y después nada.
setup-next-core = { $held ->
    [yes] La próxima nota del equipo impulsor llegaría el { $at }; en un ensayo espera en su escritorio.
   *[no] La próxima nota del equipo impulsor llega el { $at }.
}
setup-see-desk = Ver mi escritorio
setup-done-note = «setup» lo muestra de nuevo cuando quiera; «policy» tiene todas las reglas.
setup-rehearsed = { $count ->
    [0] Ha pasado una semana de ensayo, y no queda nada pendiente. ¿Empiezo de verdad?
    [one] Ha pasado una semana de ensayo; un mensaje espera todavía que lo envíe o lo descarte. ¿Empiezo de verdad?
   *[other] Ha pasado una semana de ensayo; { $count } mensajes esperan todavía que los envíe o los descarte. ¿Empiezo de verdad?
}
setup-rehearse-on = Otra semana
setup-rehearsed-on = Sigo ensayando, y pregunto de nuevo el { $until }.
setup-rehearsed-already = Eso ya se decidió: «policy» muestra cómo está.
notice-title = Qué hago en este canal
notice-gist = Soy Steward. Escucho aquí para que ninguna pregunta quede sin respuesta y ninguna ayuda sin agradecimiento. Esto es lo que conviene saber.
notice-reads = Leo lo que se escribe en este canal y en sus hilos. No leo mensajes privados entre personas, ni canales a los que no me invitaron.
notice-keeps = { $count ->
    [one] Guardo las palabras de una pregunta y de sus respuestas mientras está abierta y un día después de que termina; luego, solo de qué trataba, quién participó y enlaces. Pasados { $months } meses ya no lleva el nombre de nadie.
   *[other] Guardo las palabras de una pregunta y de sus respuestas mientras está abierta y { $count } días después de que termina; luego, solo de qué trataba, quién participó y enlaces. Pasados { $months } meses ya no lleva el nombre de nadie.
}
notice-never = Nunca respondo al tanteo, nunca ordeno a las personas por cuánto escriben, nunca nombro a nadie en público sin su sí, y nunca escribo a nadie por mi cuenta más de una vez al día ni fuera de su horario de trabajo.
notice-stops = Usted decide: mencióneme o escríbame en privado «quiet» (cuándo puedo escribir, o nunca), «my-data» (qué guardo sobre usted) o «forget-me» (le olvido en todas partes).
notice-managers = { $known ->
    [yes] Para cualquier duda sobre esto, pregunte al equipo responsable: { $names }.
   *[no] Para cualquier duda sobre esto, pregunte a quien me añadió aquí.
}
notice-once = Publico esto una sola vez en cada canal, y lo corrijo aquí si algo cambia.
empty-open = Cuando alguien pregunta en un canal y nadie ha respondido todavía, aparece aquí.
empty-who-mine = De esto sé
empty-who-example = Probar con «cold chain»

## Languages: what is joined, and what is said of somebody to others

listed = { $these }
clauses-join = { $last ->
   *[other] { $before }; { $next }
}
who-line = { $who } – { $because }
knows-named = su nombre está en lo que usted escribió
knows-declared = me dijo que conoce esto: { $topics }
knows-answered = { $count ->
    [one] ya respondió antes sobre esto: { $topics }
   *[other] ya respondió antes sobre esto: { $topics } ({ $count } respuestas en total)
}
knows-other-words = “{ $asked }” y “{ $known }” significan lo mismo, hasta donde sé
knows-answers = responde preguntas en esta comunidad
knows-accepted = { $count ->
    [one] una de sus respuestas fue aceptada
   *[other] { $count } de sus respuestas fueron aceptadas
}
knows-thanked = { $count ->
    [one] recibió las gracias por una respuesta
   *[other] recibió las gracias { $count } veces por sus respuestas
}

## The rules, whole

## Changed keys: `refused` has one more variant, `because-closed-withdrawn` is new beside the other because-closed-…

because-closed-withdrawn = quien la hizo desea que le olvide
because-closed-left = quien la hizo ya no está aquí

## Rights

help-my-data = lo que guardo sobre usted y por qué: para leer y para llevar
    .usage = my-data
help-forget-me = olvido todo lo que sé de usted; antes le digo qué significa
    .usage = forget-me
data-title = Lo que guardo sobre usted
data-gist = Esto es todo lo que guardo sobre usted, en cada comunidad de este espacio, y por qué.
data-nothing = No guardo nada sobre usted.
data-sent = Se lo he escrito solo a usted.
data-take-table = Llevármelo todo
data-take-page = Llevarme esta página
data-forget = Olvidarme…
data-note = Solo usted puede pedir esto. Lo que escribe en los canales está allí, no conmigo.
data-line = { $what }: { $count ->
    [one] una entrada
   *[other] { $count } entradas
}{ $when ->
    [days] , del { $first } al { $last }
    [day] , { $first }
   *[none] { "" }
}{ $where ->
    [some] { " " }({ $communities })
   *[none] { "" }
}.
data-what = { $sort ->
    [profile] Quién es usted
    [wishes] Sus deseos
    [part] Su papel aquí
    [questions] Sus preguntas
    [rooms] Lo que se dijo hace poco
    [help] Cómo ha ayudado
    [knowledge] Lo que sabe
    [thanks] Agradecimientos y reconocimiento
    [together] Ideas, campañas, metas y conversaciones
    [stories] Historias e informes breves
    [learning] Lo que ha aprendido
    [messages] Lo que le he escrito, o lo que le nombra
    [pages] Lo que ven los responsables
    [files] Los archivos que se ha llevado
    [facts] Lo que ha pasado
   *[other] Otras cosas
}
data-why = { $sort ->
    [profile] Su nombre, su zona horaria y su idioma, tal como los da la plataforma, para escribirle a buena hora. Mientras esté aquí.
    [wishes] Cuándo puedo escribirle y sobre qué. Hasta que lo cambie.
    [part] Sus comunidades, funciones, tareas y lo que tiene a su cargo, para que se le pida lo que corresponde. Mientras sea suyo.
    [questions] Las palabras de una pregunta hasta { $days } días después de resolverse, para que tenga respuesta. Después, solo que se hizo.
    [rooms] Los últimos mensajes de un canal, durante unas horas, para entender el siguiente.
    [help] Qué preguntas respondió y qué resultó de ello, por número y sin palabras, para que se le agradezca y lo sepa. Mientras esté aquí.
    [knowledge] Los temas sobre los que respondió o que me indicó, para que se le pregunte lo que sabe. Un tema se borra con forget-topic.
    [thanks] Los agradecimientos en camino, con sus palabras, hasta que llegan. Después, que llegaron.
    [together] Lo que propuso, asumió o compartió, para llevarlo a término. En parte, mientras la comunidad lo guarde.
    [stories] Las historias en las que aparece, con su acuerdo, y los informes que recibió. Dos años como máximo.
    [learning] Las lecciones y formaciones que anotó, porque las guarda aquí.
    [messages] Dónde está un mensaje, para poder cambiarlo y decir por qué llegó. Hasta { $days } días después de cerrarse su asunto.
    [pages] En qué días escribió, sin lo que escribió, y lo que se prepara para que decida un responsable, para que no se pase a nadie por alto. Los días llegan hasta cuatro meses atrás.
    [files] Lo que pidió llevarse. Una semana.
    [facts] Quién preguntó, respondió o agradeció, y cuándo, sin palabras, para poder medir la comunidad. { $months } meses; después nadie sabe quién fue.
   *[other] Algo para lo que aún no tengo palabras. Está en el archivo.
}
because-rights = usted lo pidió
forget-title = Olvidarme
forget-gist = Esto es lo que significa que le olvide. Nada ocurre antes de que pulse.
forget-goes = Lo que se va, en todo este espacio: su perfil, sus deseos, funciones y tareas; lo que preguntó, propuso y me escribió; las historias en las que aparece; los agradecimientos en camino; lo que sé que usted sabe. Lo que le escribí se retira, y lo que le nombra en otra parte también, o dice «un colega». Si tiene una pregunta abierta, se cierra; la que había asumido vuelve a la búsqueda.
forget-stays = Lo que queda: que alguien preguntó, respondió o agradeció, sin decir quién, para que las cifras de la comunidad sigan igual; las palabras de otras personas; y lo que usted escribió en los canales. Eso es suyo, en la plataforma: bórrelo allí si lo desea.
forget-mark = No es una baja: si vuelve a escribir, le conozco de nuevo. Con el segundo botón, además, no le escribo nunca más. En ambos casos guardo una marca hecha a partir de su cuenta, y el día. Nadie puede leer en ella su nombre. Por ella sé que no debo leer lo que escribió antes, y si puedo escribirle.
forget-quiet = Me pidió que no le escribiera. Con el primer botón también olvido eso.
forget-alone = Usted es la única persona responsable de { $community }. Después no habrá nadie. Es mejor nombrar antes a alguien.
forget-undone = No se puede deshacer. ¿Quiere antes una copia? { $command }
forget-button = { $then ->
    [silent] Olvidarme y no escribirme más
   *[stay] Olvidarme
}
forget-confirm = { $then ->
    [silent] ¿Olvidarle ahora y no escribirle nunca más? No se puede deshacer.
   *[stay] ¿Olvidarle ahora? No se puede deshacer.
}
forget-begun = { $then ->
    [silent] Ha empezado. En un minuto no sé nada de usted, y no le escribo más. Gracias por el tiempo que estuvo aquí.
   *[stay] Ha empezado. En un minuto no sé nada de usted. Gracias por el tiempo que estuvo aquí.
}
forget-somebody = un colega

# ---

## Audit

help-audit = quién decidió qué aquí, y cuándo: responsables, y quien me administra
    .usage = audit, audit @colega, audit month
audit-title = Quién decidió qué
audit-gist = { $whose ->
    [one] { $count ->
        [0] Aquí no consta ninguna decisión de { $who }, ni sobre esa persona.
        [one] Una decisión de { $who }, o sobre esa persona.
       *[other] { $count } decisiones de { $who }, o sobre esa persona, las más recientes primero.
    }
   *[all] { $count ->
        [0] No se decidió nada en este periodo.
        [one] Una decisión en este periodo.
       *[other] { $count } decisiones en este periodo, las más recientes primero.
    }
}
audit-more = { $count ->
    [one] Hay una más en el archivo.
   *[other] Hay { $count } más en el archivo.
}
audit-take = Todo, en una tabla
audit-note = Aquí solo se guardan hechos, nunca las palabras que alguien escribió. A las personas olvidadas ya no se las nombra.
audit-span = { $span ->
    [week] La última semana
    [month] El último mes
   *[year] El último año
}
audit-line = { $at } · { $who }: { $what }
audit-file = quien me administra
audit-nobody = una persona olvidada
audit-rehearsed = lo que se ensayó
audit-disposed = { $how ->
    [sent] dio el visto bueno ({ $area })
    [copied] lo tomó para escribirlo personalmente ({ $area })
    [changed] dio el visto bueno con otras palabras ({ $area })
    [skipped] lo dejó fuera ({ $area })
    [never] no quiere más de ese tipo ({ $area })
   *[dropped] lo descartó ({ $area })
}
audit-became = { $how ->
    [campaign] será una campaña
    [discussion] será una conversación
    [do] alguien se encarga
    [done] está hecha
    [later] para más adelante
   *[no] descartada
}
audit-what = { $did ->
    [paused] puso la comunidad en pausa o cambió la pausa
    [worded] reformuló una frase
    [ruled] cambió la regla { $name }
    [resumed] terminó la pausa
    [appointed] dio a { $who } el papel { $name }
    [relieved] quitó a { $who } el papel { $name }
    [handed-over] dio el encargo “{ $name }” a { $who } hasta el { $until }
    [returned] recuperó el encargo “{ $name }” de { $who }
    [reviewed] revisó la estrategia: sigue en pie
    [aimed] fijó la meta “{ $name }”
    [aim-dropped] descartó la meta “{ $name }”
    [decided] decidió sobre una idea: { $name }
    [campaign-begun] empezó una campaña
    [campaign-moved] movió el último día de una campaña
    [campaign-ended] terminó una campaña
    [campaign-dropped] descartó una campaña
    [discussion-opened] abrió un diálogo que modera { $who }
    [discussion-ended] terminó un diálogo
    [story-approved] aprobó una historia
    [strategy] cambió la estrategia
    [remit] cambió de qué se ocupa { $who }
    [maturity] respondió preguntas sobre la madurez
    [readers-added] añadió a { $who } a quienes leen el resumen
    [readers-removed] quitó a { $who } de quienes leen el resumen
    [steps-left-out] dejó fuera pasos atrasados de una campaña
   *[note-held] retuvo la nota del equipo impulsor
}

## Las palabras de una comunidad

help-words = cualquier frase mía con las palabras de su comunidad
    .usage = words, words gracias, words undo
words-title = Con sus propias palabras
words-gist = Aquí cada una de mis frases se puede decir a su manera. Búsquela por lo que dice.
words-changed = { $count ->
    [0] Hasta ahora lo digo todo a mi manera.
    [one] Una frase se dice a su manera:
   *[other] { $count } frases se dicen a su manera, la más reciente primero:
}
words-note = Escriba “words” y algunas palabras de una frase tal como la leyó, o péguela entera, con sus nombres y fechas. “words undo” deshace el último cambio.
words-in = ({ $language })
words-mine = como la digo yo
words-mine-again = Volver al original
words-change = Cambiar…
words-all = Todas sus frases
words-found = { $count ->
    [one] Encontré esta:
   *[other] Encontré estas, la más parecida primero:
}
words-found-note = Los nombres, días y números son ejemplos. ¿No está entre ellas? Escriba más de la frase.
words-none = No encontré ninguna frase mía parecida. Escriba algunas de sus palabras tal como las leyó, o péguela entera.
words-form-title = Con sus palabras
words-form-intro = En { $language }. Yo completo lo que está entre llaves: póngalo donde encaje en la frase.{ $several ->
    [yes] { " " }Elijo entre estas versiones según para qué es cada una. Cambie las que quiera.
   *[no] { "" }
}{ $few ->
    [yes] { "" }
   *[no] { " " }Hay más: encuéntrelas por sus palabras.
}
words-look = Ver cómo queda
words-field = Cómo lo digo
words-field-when = Cómo lo digo ({ $cases })
words-hint-needs = { $count ->
    [one] Esto debe quedar: { $places }
   *[other] Todo esto debe quedar: { $places }
}
words-hint-may = Puede incluir { $places }.
words-case-tone = tono: { $of }
words-case-such-as = { $name }: por ejemplo { $value }
words-case-otherwise = { $name }: cualquier otro caso
words-case = { $name }: { $value }
words-preview = Así se leería ({ $language }). Todavía no ha cambiado nada.
words-use = Usar esta versión
words-change-again = Cambiar otra vez
words-never-mind = Dejarlo así
words-preview-note = Los nombres, días y números son ejemplos. Guardo este borrador durante un día.
words-mine-would = Lo diría otra vez a mi manera:
words-nothing-said = Aquí no se diría nada.
words-used = { $own ->
    [yes] Desde ahora lo digo a su manera.
   *[no] Desde ahora lo digo otra vez a mi manera.
}
words-used-note = Lo que ya está en un canal cambia cuando hay algo nuevo que decir allí.
words-same = Ya lo digo así.
words-outlived = Ya no digo esta frase, o ahora dice otras cosas. Búsquela de nuevo por sus palabras.
words-most = Puedo guardar { $most } frases con sus palabras. Vuelva primero al original en una de ellas.
words-draft-gone = Ya no tengo ese borrador: solo los guardo un día. Busque la frase de nuevo, por favor.
words-dropped = No ha cambiado nada.
words-history-none = Aquí nada se ha dicho de otra manera.
words-history-gist = Quién expresó qué y cómo, lo más reciente primero.
words-history-title = Sus frases: quién y cuándo
words-history-line = { $when }, { $who }:
words-bring-back = Recuperar lo de antes
words-unfit = Sus palabras “{ $words }” ya no encajan: tras una actualización, el original dice otras cosas. Uso el original hasta que usted cambie las suyas.
words-let-go = Quedarse con el original
words-wrong-empty = Aquí hay que decir algo.
words-wrong-brace = Sobra una llave. Las llaves solo rodean lo que yo completo; para lo demás use otros signos.
words-wrong-nearest = Aquí no conozco { $typed }. ¿Quiso decir { $nearest }?
words-wrong-place = Aquí no conozco { $typed }. Lo que puedo completar: { $places }
words-wrong-none = No conozco { $typed }: aquí no completo nada.
words-wrong-lacks = { $count ->
    [one] Falta { $places }. Agréguelo, para que nadie tenga que adivinar.
   *[other] Faltan { $places }. Agréguelos, para que nadie tenga que adivinar.
}
words-wrong-command = { $commands } debe quedar: así se detienen estos mensajes, o se obtiene más información.
words-wrong-long = { $letters } caracteres son demasiados: caben { $most }.
