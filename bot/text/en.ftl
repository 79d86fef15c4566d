# Steward's words in English.
# Every sentence may choose by { $tone }: warm (the default), plain or brief. Reasons are clauses, joined into sentences.

# What clients are told of the language, so that they say dates in it (ISO 639-1).
language-tag = en

## Commands

help-title = What you can say to me
help-gist = What you can say to me, word by word.
help-about = { $concern ->
    [first] To begin with
    [questions] Questions and answers
    [thanks] Thanks, and what help led to
    [together] What the community does together
    [aims] Goals, and where things stand
   *[managing] Looking after the community
}
help-all = Show all of it, with examples
help-note = The same words work everywhere: as a slash command, after mentioning me, or written to me alone.
help-help = what you may do here
    .usage = help
help-open = the questions that still wait for an answer
    .usage = open
help-ask = ask experts about my question now, without waiting
    .usage = ask
help-answered = my question is answered
    .usage = answered
help-not-a-question = that was no question; leave it be
    .usage = not a question
help-know = I am happy to be asked about this
    .usage = know cold chain
help-forget-topic = do not ask me about this
    .usage = forget-topic cold chain
help-who = who here knows about this
    .usage = who cold chain
help-thank = thank colleagues, in private and in your own words
    .usage = thank @person for the tip on solar fridges
help-quiet = my hours, my pauses, what I want to hear about
    .usage = quiet, quiet until friday
help-why = why you got my last messages
    .usage = why
help-desk = what needs you this week
    .usage = desk
help-report = how the week, the month or the quarter went
    .usage = report, report quarter
help-team = who has which role; managers may change it
    .usage = team, team add @person facilitator
help-policy = the rules here, how to change them, and who changed what
    .usage = policy, policy promise 8h, policy history
help-pause = let everything I would send unasked rest for a while
    .usage = pause until friday "earthquake response"
help-resume = end the pause
    .usage = resume
help-used = a message was put to use in a document, a training, a decision
    .usage = used LINK in "Cold chain SOP v3"
help-my-impact = what my help here led to
    .usage = my impact
command-unknown = I do not know the word “{ $typed }”. Ask me for help to see what I understand.
command-nearest = I do not know “{ $typed }”. Did you mean { $nearest }?
command-do-nearest = Yes, { $nearest }
command-show-help = Show what I can say
which-community = You are in several communities. Which one do you mean?
which-none = You are in none of my communities yet. Write something in one of their channels, and I will know you.
which-one = { $name }
button-outlived = This button is from an older version of me and does nothing any more. Ask me for help to see what works now.
refused = { $needs ->
    [curate] That is for facilitators, leaders and managers of this community. They will gladly do it for you.
    [steer] That is for this community’s managers. They will gladly do it for you.
    [thank] That is for this community’s managers, and for whoever sees to thanks for them. They will gladly do it for you.
    [own] That is about people, and I keep nothing of the kind about you.
   *[other] I can only do that for colleagues who are members here.
}

## Asking an expert

see-question = See the question
see-answer = See the answer
nudge-title = A question you may be able to answer
nudge-gist = { $tone ->
    [brief] { $asker } asks in { $place }. Can you answer?
    [plain] { $asker } asked in { $place }, and nobody has answered yet.
   *[warm] { $asker } asked this in { $place }, and nobody has been able to help yet. Could you?
}
nudge-why = I am asking you because { $evidence }.
nudge-waiting = { $others ->
    [0] Asked { $since }.
    [one] Asked { $since }; one more person would like to know.
   *[other] Asked { $since }; { $others } more people would like to know.
}
nudge-claim = I’ll answer
nudge-later = Later, or somebody else…
nudge-not-me = Not me
nudge-note = I ask you at most a few times a week, and only in your working hours. “quiet” changes that; “why” tells more.
nudge-claimed = { $tone ->
    [warm] Thank you for taking this on. { $asker } can count on you until { $until }; until then I ask nobody else.
   *[other] Yours until { $until }. I ask nobody else until then.
}
nudge-hand-back = I can’t after all
nudge-claim-again = I’ll answer after all
nudge-answered = { $who } has answered. Nothing is left to do for you.
nudge-answered-yours = Your answer is there. Thank you for helping { $asker }.
nudge-accepted-yours = { $asker } says that your answer helped. Thank you.
nudge-settled = This is settled. Nothing is left to do for you.
nudge-closed = This question was withdrawn. Nothing is left to do for you.
nudge-declined = Noted, thank you. I am asking somebody else.
nudge-snoozed = I will remind you on { $until }, if it is still open then.
nudge-handed-back = It is with others again. Thank you for trying; if you find the time after all, you are welcome to it.
nudge-taken = { $who } is looking after this now. Nothing is left to do for you.
later-title = When, or who else?
later-when = What would suit you?
later-tomorrow = Remind me tomorrow morning
later-monday = Remind me on Monday
later-somebody-else = Ask somebody else
later-who = Who would know better? (if you chose somebody else)
later-submit = Send

evidence-suggested = a colleague suggested you
evidence-mentioned = the question names you
evidence-declared = you told me that you know { $topics }
evidence-answered = { $count ->
    [one] you have answered about { $topics } before
   *[other] you have answered about { $topics } before ({ $count } answers in all)
}
evidence-other-words = “{ $asked }” in the question and “{ $known }” mean the same, as far as I can tell
evidence-answers-here = you have answered in that channel before
evidence-accepted = { $count ->
    [one] one of your answers there was accepted
   *[other] { $count } of your answers were accepted
}
evidence-thanked = { $count ->
    [one] you were thanked for an answer
   *[other] you were thanked { $count } times for your answers
}

## What people hear when they press

claim-thanks = { $tone ->
    [warm] Thank you! It is yours; I will ask nobody else for now. Just answer where it was asked.
   *[other] It is yours. Answer where it was asked.
}
claim-own = That is your own question. I am looking for somebody to answer it.
hand-back-thanks = No problem. I will look for somebody else.
decline-thanks = Noted, thank you for telling me. I will ask somebody else.
snooze-thanks = I will come back to you then, if nobody has answered.
suggest-thanks = Thank you. I will ask { $who }, if the moment suits them.
suggest-nobody = I cannot write to that person. Choose a colleague, or press “Not me”.
accept-thanks = { $tone ->
    [warm] I am glad. I will let those who helped know, and keep the answer where others can find it.
   *[other] Noted. Those who helped will know.
}
reopen-thanks = Thank you for saying so. I will look for somebody else.
misheard-thanks = Thank you. I leave it be, and will be more careful in this channel.
pointer-no-thanks = Understood. I go on looking for somebody who knows.
only-the-asker = Only whoever asked, or a facilitator, can settle that.
question-unknown = I no longer have that question. It may have been removed.
already-answered = { $who } has answered this already. Thank you all the same.
already-answered-unnamed = A colleague has answered this already. Thank you all the same.
already-claimed = { $who } is already looking after this. Thank you all the same.
already-claimed-unnamed = A colleague is already looking after this. Thank you all the same.
already-closed = This question was withdrawn meanwhile. Thank you all the same.
nothing-to-do = Nothing has changed: this is as you want it already.
ask-which = I do not see an open question of yours. Post it in a channel first; or use “Ask an expert” on the message itself.
ask-noted = I am asking those who may know, as soon as it is a civil hour where they are.
ask-noted-paused = There is a pause here until { $until }: I will ask those who may know once it is over. Until then, your question is on the list of open questions.
ask-noted-after = There is a pause here: I will ask those who may know once it is over.
ask-note = Only you can see this.
ask-claimed = { $who } is already looking after your question.
ask-claimed-unnamed = A colleague is already looking after your question.
answered-which = I do not see an open question of yours. Use “Mark answered” on the message that answered it.
misheard-which = Which message do you mean? Use “Not a question” on the message itself.

## Inviting the asker

invite-gist = { $tone ->
    [warm] { $asker }, did what { $who } wrote help you?
   *[other] { $asker }, is this answered?
}
invite-yes = Yes, thank { $who }
invite-no = Not yet
invite-note = I ask this once. A ✅ on the answer says the same. “quiet” changes what I send you.
invite-accepted = Settled, with thanks to { $who }.
invite-reopened = Not settled yet. I am looking for somebody else who knows.
invite-settled = Settled, thank you.
helped-gist = { $tone ->
    [warm] { $asker } says that your answer helped. Thank you for taking the time.
   *[other] { $asker } says that your answer helped.
}
helped-note = I pass thanks on at most once a day. “quiet” changes what I send you.

## Pointing to an accepted answer

pointer-gist = Something like this was asked before. What { $who } wrote was accepted as the answer (written on { $when }).
pointer-helped = That answers it
pointer-no = Not quite
pointer-note = I only point to what members wrote. If it does not fit, I go on looking for somebody who knows. “quiet” changes what I send you.

## Open questions

open-title = Open questions
open-gist = { $count ->
    [one] One question waits for an answer.
   *[other] { $count } questions wait for an answer.
}
open-none = No question is waiting for an answer.
open-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
open-item = “{ $what }” — { $asker } in { $place }, { $since }; { $state }.
open-state-waiting = not asked around yet
open-state-asked = an expert has been asked
open-state-claimed = { $who } is on it
open-state-escalated = nobody found yet
open-state-past = from before I came
open-state-unsure = perhaps a question ({ $sure } % sure): I ask nobody unless you say so
open-claim = I’ll answer
open-ask = Ask somebody
open-not-a-question = Not a question
waiting-title = Questions that found nobody
waiting-gist = { $count ->
    [one] One question found nobody to answer it, { $who }.
   *[other] { $count } questions found nobody to answer them, { $who }.
}
waiting-none = Every question on this list has found somebody. Thank you.
waiting-note = This is your one list; I keep it current instead of writing again. You may know whom to ask. “quiet” changes what I send you.

## What help was used for

see-contribution = See what was written
see-posted-again = See where it was passed on
see-solved-again = See the question

use-a-colleague = a colleague
use-what-yours = { $kind ->
    [post] what you wrote
   *[answer] { $others ->
        [0] your answer to { $asker }
       *[other] the answer that you and { $names } gave { $asker }
    }
}
use-what-helped = { $author }’s answer, which you helped make better
use-posted-again = In { $place }, { $by } pointed others to { $what }.
use-solved-again = In { $place }, { $by } had a similar question, and it was settled by { $what }.
use-reported = { $sure ->
    [no] As { $by } told me, “{ $where }”{ $audience ->
        [country] {" "}(for a country office)
        [region] {" "}(for a region)
        [hq] {" "}(for HQ policy)
        [training] {" "}(for a training)
       *[none] {""}
    } makes use of { $what }. Nobody has looked at it yet.
   *[yes] “{ $where }”{ $audience ->
        [country] {" "}(for a country office)
        [region] {" "}(for a region)
        [hq] {" "}(for HQ policy)
        [training] {" "}(for a training)
       *[none] {""}
    } makes use of { $what }, as { $by } told me.
}
use-short-posted-again = that in { $place }, { $by } pointed others to { $what }
use-short-solved-again = that a question in { $place } was settled by { $what }
use-short-reported = that “{ $where }” makes use of { $what }
use-not-mine = I did not write that

impact-told-title = What your help was used for
impact-told-several = What you wrote has been of use to others again.
impact-told-wrong = { $count ->
    [one] What I told you here has turned out not to be so. I am sorry.
   *[other] None of what I told you here has turned out to be so. I am sorry.
}
impact-told-taken-back = I told you { $what }. That was not so after all.
impact-told-more = { $count ->
    [one] One more stands on your own page: say “my impact”.
   *[other] { $count } more stand on your own page: say “my impact”.
}
impact-told-note = I bring such news rarely, a few pieces at a time. “my impact” shows all of it; “quiet” changes what I tell you.

use-how = Tell me which message, and what it was used in: used LINK in "Cold chain SOP v3". Or choose it from the menu of the message itself.
use-no-message = That link leads to no message that I know here. Please copy the link of the message itself; its menu has it.
use-tell-more = { $lacks ->
    [who] I do not know yet who wrote that. Tell me, and they will hear what came of it.
   *[where] What was it used in? A document, a training, a decision: its name is enough.
}
use-describe = Tell me more…
use-form-title = What was it used in?
use-form-who = Who wrote it?
use-form-where = The document, training or decision
use-form-where-hint = Its name is enough: Cold chain SOP v3
use-form-audience = For whom
use-form-submit = Send
use-audience = { $audience ->
    [country] A country office
    [region] A region
    [hq] HQ policy
    [training] A training
   *[other] Something else
}
use-noted = { $kind ->
    [own] Thank you for telling me about “{ $where }”. A manager has a look at it; once confirmed, it can be told to others.
    [confirmed] Thank you. It stands, and { $who } will hear that it was used in “{ $where }”.
   *[other] Thank you. { $who } will hear that it was used in “{ $where }”, once a manager has had a look. If nobody has after five days, I pass it on as your word.
}
use-for-whom = For whom was it?
use-audience-noted = { $audience ->
    [country] Noted: for a country office.
    [region] Noted: for a region.
    [hq] Noted: for HQ policy.
    [training] Noted: for a training.
   *[other] Noted.
}
use-take-back = Take it back
use-taken-back = Taken back. Wherever I had told of it, that is set right.
use-not-mine-noted = Thank you for saying so, and I am sorry. I have taken it back.
use-nobody = I know no colleague who wrote that and can hear of it, so I keep no note of it. Thank you all the same.
use-gone = That is no longer on my list, so there is nothing to change.
use-not-yours = Only whoever told me, or a manager, can change that.

use-proposal-line = { $own ->
    [yes] According to { $by }, something they wrote was used in “{ $where }”
   *[no] According to { $by }, what { $who } wrote was used in “{ $where }”
}{ $audience ->
    [country] {" "}(for a country office).
    [region] {" "}(for a region).
    [hq] {" "}(for HQ policy).
    [training] {" "}(for a training).
   *[none] .
}
use-proposal-then = { $own ->
    [yes] Once you confirm it, it can stand in the monthly news{ $count ->
        [0] .
       *[other] , and { $helpers } will hear of it, having helped.
    }
   *[no] Once you confirm it, { $who }{ $count ->
        [0] {""}
       *[other] {" "}and { $helpers }, who helped,
    } will hear of it, and it can stand in the monthly news.
}
use-confirm = Confirm
use-correct = Correct…
use-refuse = It was not used
use-correct-title = Correct and confirm
use-correct-submit = Confirm
use-confirmed = It stands: used in “{ $where }”. Whoever helped hears of it at a good hour, and it can stand in the monthly news.
use-refused = Noted: not used in “{ $where }”. Wherever I had told of it, that is set right.
use-decided = This has been decided already, perhaps by a colleague of yours. Nothing has changed.

impact-month-title = What your contributions made possible in { $month }
impact-month-gist = What colleagues wrote in { $community } was put to use again in { $month }. Here is what came of it.
impact-month-group = { $group ->
    [country] In country offices
    [region] In regions
    [hq] In headquarters’ policy
    [training] In trainings
    [other] Elsewhere
   *[here] Among ourselves
}
impact-month-reported = What { $whose ->
    [named] { $who }
   *[nobody] a colleague
} wrote { $placed ->
    [yes] in { $place }{" "}
   *[no] {""}
}found its way into “{ $where }”.
impact-month-posted-again = What { $whose ->
    [named] { $who }
   *[nobody] a colleague
} wrote { $placed ->
    [yes] in { $place }{" "}
   *[no] {""}
}was passed on by { $count ->
    [one] a colleague
   *[other] { $count } colleagues
} to others who needed it.
impact-month-solved-again = What { $whose ->
    [named] { $who }
   *[nobody] a colleague
} wrote { $placed ->
    [yes] in { $place }{" "}
   *[no] {""}
}settled { $count ->
    [one] one more question.
   *[other] { $count } more questions.
}
impact-month-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
impact-month-thanks = Thank you { $named ->
    [0] to the { $others ->
        [one] colleague
       *[other] { $others } colleagues
    } whose help this was.
   *[other] to { $names }{ $others ->
        [0] , whose help this was.
        [one] {" "}and one more colleague, whose help this was.
       *[other] {" "}and { $others } more colleagues, whose help this was.
    }
}
impact-month-champions = { $count ->
    [one] Champion of the month: { $names }.
   *[other] Champions of the month: { $names }.
}
impact-month-milestones = And with thanks for a long way: { $names }.
impact-month-milestone = { $who }, with { $number } accepted answers
impact-month-note = This comes once a month, after a manager has read it. People are named by their own yes. If you have used something from here, tell me: used LINK in "Cold chain SOP v3".
impact-month-withdrawn = What stood here about { $month } has turned out not to be so, and is withdrawn.
impact-month-decided = This month’s news has been decided about already, perhaps by a colleague of yours, or there is nothing left to say.

impact-proposal-line = The monthly news for { $month } is ready to be posted:
impact-proposal-post = Post…
impact-proposal-edit = Edit…
impact-proposal-skip = Skip this month
impact-post-title = Post the monthly news
impact-post-intro = It is posted once, as you read it. If something in it turns out otherwise, it is corrected where it stands.
impact-post-where = In which channel?
impact-post-submit = Post
impact-post-no-place = That channel is not one of this community’s any more. Please choose another.
impact-posted = Posted. I will propose this channel again next month.
impact-edit-title = In your own words
impact-edit-opening = A sentence of yours
impact-edit-hint = It stands above everything else. Leave it empty for mine.
impact-edit-submit = Keep
impact-edited = Kept. The news now begins with it.
impact-skipped = Skipped. I will come back with the next month’s.

impact-own-title = What your help led to
impact-own-gist = What came of what you wrote here, as far as I know.
impact-own-helped = Your answers settled questions of { $names }.
impact-own-uses = And it went further:
impact-own-more = { $count ->
    [one] One more lies further back.
   *[other] { $count } more lie further back.
}
impact-own-so-far = In the last months: { $helped ->
    [0] no answer marked as the one that helped yet
    [one] one answer that helped
   *[other] { $helped } answers that helped
}, { $uses ->
    [0] nothing used again that I know of.
    [one] one use that I know of.
   *[other] { $uses } uses that I know of.
}
impact-own-chart = Month by month
impact-own-answers = answers that helped
impact-own-used = uses
impact-own-alt = From { $first } to { $last }: { $helped ->
    [0] no answer marked as the one that helped
    [one] one answer that helped
   *[other] { $helped } answers that helped
} and { $uses ->
    [0] no use
    [one] one use
   *[other] { $uses } uses
} of what you wrote; most of it in { $best }.
impact-own-empty = Nothing to show yet, as far as I know.
impact-own-empty-note = When an answer of yours settles a question, or somebody passes it on or uses it in a document, you find it here. If you know of such a use, tell me: used LINK in "Cold chain SOP v3".
impact-own-note = Only you see this page. If you know of a use that is missing, tell me: used LINK in "Cold chain SOP v3".

## The desk

desk-title = { $community }: your week
desk-gist = { $count ->
    [0] { $community }: nothing needs you this week.
    [one] { $community }: one thing needs you.
   *[other] { $community }: { $count } things need you.
}
desk-nothing = { $tone ->
    [warm] Nothing needs you this week. Enjoy the quiet.
   *[other] Nothing needs you this week.
}
desk-paused = { $known ->
    [yes] Everything I would send unasked rests until { $until }; { $who } paused it.
   *[no] Everything I would send unasked rests until { $until }.
}
desk-paused-keeps = { $keeps ->
    [response] Questions about the response still go out.
   *[questions] Questions still go out.
}
desk-rehearsal = { $count ->
    [0] Rehearsal is on: nobody but you and your fellow managers hears from me unasked. Nothing waits.
    [one] Rehearsal is on: nobody but you and your fellow managers hears from me unasked. One message waits for your yes.
   *[other] Rehearsal is on: nobody but you and your fellow managers hears from me unasked. { $count } messages wait for your yes.
}
desk-rehearsed-left = { $count ->
    [one] One message of the rehearsal is left. It goes out only if you send it.
   *[other] { $count } messages of the rehearsal are left. They go out only if you send them.
}
desk-waiting = { $others ->
    [yes] { $count ->
        [one] One more question waits for an answer, asked { $since }.
       *[other] { $count } more questions wait for an answer, the oldest since { $since }.
    }
   *[no] { $count ->
        [one] One question waits for an answer, asked { $since }.
       *[other] { $count } questions wait for an answer, the oldest since { $since }.
    }
}{ $lost ->
    [0] { "" }
    [one] { " " }One of them found nobody.
   *[other] { " " }{ $lost } of them found nobody.
}{ $mine ->
    [yes] { " " }{ $count ->
        [one] I am on it.
       *[other] I am on them.
    }
   *[no] { "" }
}
desk-somebody = Somebody
desk-a-colleague = a colleague
desk-line = { $asker } in { $place }, { $since }
desk-line-waiting = (I am on it)
desk-line-resting = { $keeps ->
    [response] (during this pause, only questions about the response go out)
   *[nothing] (waits until the pause is over)
}
desk-line-escalated = (found nobody: yours to place)
desk-more-proposals = { $count ->
    [one] And one more waits for your yes.
   *[other] And { $count } more wait for your yes.
}
desk-show-proposals = Show the rest
desk-next-proposals = { $count ->
    [one] One more
   *[other] { $count } more
}
desk-proposals-title = What waits for your yes
desk-proposals = { $count ->
    [one] One thing waits for your yes. Nothing is sent before it.
   *[other] { $count } things wait for your yes. Nothing is sent before it.
}
desk-no-proposals = Nothing waits for your yes any more.
desk-new = { $more ->
    [0] { $names } wrote here for the first time this week. A welcome from you would be noticed.
    [one] { $names } and one other wrote here for the first time this week. A welcome from you would be noticed.
   *[other] { $names } and { $more } others wrote here for the first time this week. A welcome from you would be noticed.
}
desk-helped = { $more ->
    [0] This week answers were accepted from { $names }. A word from you would be welcome.
    [one] This week answers were accepted from { $names } and one other. A word from you would be welcome.
   *[other] This week answers were accepted from { $names } and { $more } others. A word from you would be welcome.
}
desk-lapsing = { $count ->
    [one] { $names } used to be here often and has not written for four weeks. You may know why.
   *[other] { $names } used to be here often and have not written for four weeks. You may know why.
}
desk-drifts = Fewer questions are answered within a day: { $now } % in the last four weeks ({ $part } of { $of }), { $before } % in the twelve weeks before.
desk-past = { $count ->
    [one] One question from before I came is unanswered. I do nothing about it unless you do.
   *[other] { $count } questions from before I came are unanswered. I do nothing about them unless you do.
}
desk-dates = Next note to the core team: { $core }. Next briefing for leaders: { $leaders }.
desk-undone = Not done for longest: { $what } ({ $last }).
desk-see-open = See open questions
desk-see-report = See the report
plan-note = Mondays at nine, your time. When there is nothing to say, I say so once, and then nothing. “quiet” changes when I write.
own-title = Steward in { $community }
own-gist = What waits for you in { $community }.
own-hello = I watch { $community } so that no question goes unanswered. You can tell me what you know, and when to leave you alone.
own-waiting = { $count ->
    [one] Your question that still waits:
   *[other] Your questions that still wait:
}
own-help = What can I say?
own-open = Open questions
own-quiet = When may you write to me?
own-why = Why did you write to me?

## The guide’s activities

activity-title = What a community manager does
activity-gist = What the guide asks of a community manager, and when each was last done.
activity-note = Some of it I do with you, and note by myself; the rest you tell me. None of it is a duty every week.
activity-line = { $what } ({ $last })
activity-last = last done { $at }
activity-never = not yet
activity-all = All activities
activity-done = I have done this
activity-not-now = Not now
activity-noted = Noted, thank you: { $what }.
activity-quiet = I will not bring this up before { $until }: { $what }.
activity-g0 = look at how the community fares against its goals
    .start = See the goals
activity-g1 = talk with the core team
    .start = Talk with the core team…
activity-g2 = see that members receive answers
    .start = See open questions
activity-g3 = open a discussion that matters for policy or programmes
    .start = Open a discussion…
activity-g4 = thank people personally
    .start = Thank somebody…
activity-g5 = recognise those who support the community most
    .start = Champions of the month
    .next = Nothing waits for you here. I propose champions of the month, with what they did, on { $on }, if enough happened by then.
activity-g6 = tell members what their help was used for
    .start = What help led to
    .next = Nothing waits for you here. The next news of what people’s help made possible is due on { $on }. Somebody’s “used” tells me of a use before.
activity-g7 = bring leaders a success story
    .start = Tell leaders a story…
activity-g8 = learn something about managing a community
    .start = Learn something…
activity-thank-title = Thank somebody
activity-thank-who = Whom?
activity-thank-what = For what? Say what they did, and what it changed.
activity-thank-submit = Go on
activity-thank-no-words = Say in a few words what they did.
activity-thank-nobody = I cannot thank that person for you. Choose a colleague who may be written to.
activity-thank-sure = Thank { $who } for { $what }? They read it with your name.
activity-thank-say = Yes, thank them

## Rehearsal

rehearse-show = See what waits
rehearse-end = End the rehearsal
rehearse-send = Send
rehearse-change = Change…
rehearse-drop = Drop
rehearse-drop-all = Drop all
rehearse-drop-all-sure = { $count ->
    [one] Drop this message? It will never be sent.
   *[other] Drop all { $count } messages? None of them will ever be sent.
}
rehearse-line = To { $who }, { $at }, because { $because }:
rehearse-line-in = To { $who } in { $place }, where others read it too, { $at }, because { $because }:
rehearse-line-all = To everybody in { $place }, { $at }, because { $because }:
rehearse-line-later = You let this go. { $who } gets it { $until }, in their working hours:
rehearse-line-later-all = You let this go. It is posted { $until }:
rehearse-unknown = they took part in it
rehearse-buttons = With the buttons: { $labels }
rehearse-words = { $words }
rehearse-channel = the channel
typed-moment = { $day }, { $clock }
rehearse-sent = It is on its way.
rehearse-later = It goes out { $until }, in their working hours. Until then you can still drop it.
rehearse-too-late = They cannot be written to before { $until }, and by then this comes too late. It stays here until you drop it, or for a week.
rehearse-never = They no longer want to get this kind of message. I have dropped it.
rehearse-gone = Nothing is left to send here: it was sent or dropped by one of you, or things have moved on meanwhile.
rehearse-dropped = Dropped. Nobody was written to.
rehearse-dropped-all = { $count ->
    [one] Dropped. Nobody was written to.
   *[other] All { $count } are dropped. Nobody was written to.
}
rehearse-changed = This is how it reads now. It goes out when you send it.
rehearse-form-title = In other words
rehearse-form-intro = Your words take the place of the first sentence. The rest of the message stays as it is.
rehearse-form-words = It begins with
rehearse-form-submit = Keep
rehearse-form-empty = It must begin with something.

## Policy

policy-title = The rules here
policy-gist = The rules of this community: what stands, and how to change it.
policy-rehearsal = { $on ->
    [yes] Rehearsal is on: what I would send unasked waits on the managers’ desk.
   *[no] Rehearsal is off: what I send unasked goes to people themselves.
}
    .switch = { $on ->
        [yes] End the rehearsal
       *[no] Rehearse
    }
policy-rehearsal-set = { $on ->
    [yes] From now on nothing that nobody asked for reaches anybody but the managers. All of it waits on your desk for a week: you send, change or drop it.
   *[no] From now on what I send unasked goes to people themselves. What still waits on your desk stays there for a week, and goes out only if you send it.
}
policy-holdout = { $on ->
    [yes] The hold-out is on: { $percent } % of nudges and thanks, chosen by chance, are withheld, so that the report can say what they change.
   *[no] The hold-out is off: nothing is withheld by chance.
}
    .switch = { $on ->
        [yes] Withhold nothing
       *[no] Withhold { $percent } %
    }
policy-holdout-set = { $on ->
    [yes] From now on { $percent } % of nudges and thanks, chosen by chance, are withheld. No newcomer is ever left without an answer for it. In some weeks the report tells what the others changed.
   *[no] From now on nothing is withheld by chance.
}
policy-public = { $on ->
    [yes] Public recognition is on: people are praised in public if they say yes.
   *[no] Public recognition is off: nobody is praised in public, not even by their own yes.
}
    .switch = { $on ->
        [yes] Praise nobody in public
       *[no] Allow it, with their yes
    }
policy-public-set = { $on ->
    [yes] From now on people may be praised in public, each by their own yes.
   *[no] From now on nobody is praised in public. Thanks still reach people in private.
}
policy-countries = Nobody is praised in public in these countries: { $codes }.
policy-country-set = { $private ->
    [yes] From now on nobody in { $country } is praised in public. Thanks still reach them in private.
   *[no] People in { $country } may be praised in public like all others, each by their own yes.
}
policy-country-unknown = I know no country by “{ $country }”. I need the two letters of ISO 3166, such as DE, or GB for the United Kingdom. Nothing has changed.
policy-kind = { $kind ->
    [first] a first contribution
    [accepted] a first accepted answer
    [return] a return after silence
    [week] a helpful week
    [steady] steady help
    [champion] champions
    [key] those who help most people
    [manager] word to a contributor’s own manager
   *[other] another occasion
}
policy-note = I draft no personal notes about: { $kind }.
policy-note-back = Draft them again
policy-note-set = { $on ->
    [yes] I draft personal notes again about: { $kind }. None is sent without a manager’s yes.
   *[no] I draft no personal notes any more about: { $kind }.
}
policy-news = News for everybody goes to { $place }, after a manager’s yes.
policy-news-none = No channel is chosen for news for everybody, so none is posted.
policy-news-choose = Choose a channel…
policy-news-title = News for everybody
policy-news-which = Which channel?
policy-news-nowhere = No channel: post no news
policy-news-submit = Save
policy-news-not-ours = { $place } is no channel of this community. Choose one that I am in.
policy-undo = Undo
policy-all = All rules
policy-note-how = Any rule can also be typed, such as: policy promise 8h, policy hours 9-17, policy holidays add 2026-12-25, policy private DE, policy news #channel. “policy questions” shows every rule of a group.
policy-how = I do not understand that as a rule. For example: policy promise 8h, policy rehearsal on, policy private DE.

## Experts

know-noted = Noted: { $topic }. I will ask you when a question about it finds nobody else.
know-note = A few times a week at most, in your working hours. “forget-topic” takes it back.
know-what = What do you know about? For example: know cold chain
forget-noted = Noted. I will not ask you about { $topic }.
forget-what = What should I not ask you about? For example: forget-topic cold chain
who-title = Who knows about { $topic }
who-gist = { $count ->
    [one] One colleague comes to mind for { $topic }.
   *[other] { $count } colleagues come to mind for { $topic }.
}
who-note = From answers they gave and what they told me. Those who asked to be left alone are not listed.
who-nobody = I have seen nobody answer about { $topic } yet.
who-nobody-note = Ask in a channel: I will look for somebody and remember who answered.
who-what = Who knows about what? For example: who cold chain

## Kudos

kudos-gist = { $named ->
    [yes] { $count ->
        [one] { $names } thanks you.
       *[other] { $names } thank you.
    }
   *[no] { $count ->
        [one] A colleague thanks you.
       *[other] { $count } colleagues thank you.
    }
}
kudos-colleagues = { $more ->
    [yes] { $count ->
        [one] another colleague
       *[other] { $count } other colleagues
    }
   *[no] { $count ->
        [one] a colleague
       *[other] { $count } colleagues
    }
}
kudos-welcome = You are welcome. A colleague’s help can be thanked the same way: thank @name for …
kudos-see = See what for
kudos-note = { $count ->
    [one] They asked me to bring you this, for your eyes alone. I write at most once a day; “quiet” changes what I send you.
   *[other] They each asked me to bring you this, for your eyes alone. I write at most once a day; “quiet” changes what I send you.
}
kudos-form-title = Say thank you
kudos-form-intro = { $seen ->
    [yes] To { $names }, in your own words. At present managers see what I send before it goes out.
   *[no] To { $names }, in private and in your own words.
}
kudos-form-open = { $seen ->
    [yes] In your own words. At present managers see what I send before it goes out.
   *[no] In private and in your own words.
}
kudos-rehearsed = Thank you. At present managers see what I send before it goes out: your thanks to { $names } wait for their yes.
kudos-form-who = The colleague who helped you
kudos-form-words = What for?
kudos-form-hint = What they did, and what it changed for you
kudos-form-submit = Thank
kudos-form-no-words = Say in a few words what for: that is what makes it worth having.
kudos-form-too-long = That is { $count } characters, and I can bring { $most }. Please shorten it.
kudos-form-nobody = Choose somebody to thank, please.
kudos-passed-on = { $tone ->
    [warm] { $names } will read your thanks, in your words, at a good hour of their day. It is good of you to say it.
   *[other] { $names } will read your thanks, in your words, at a good hour of their day.
}
kudos-tomorrow = Not yet thanked: { $names }. I bring thanks to { $most ->
    [one] one person
   *[other] { $most } people
} a day from each giver, so that every one of them counts; tomorrow you can thank { $count ->
    [one] this person
   *[other] these people
} too.
kudos-none-left = { $most ->
    [one] You have thanked one person today, and that is as many as I take on in a day. Tomorrow works again.
   *[other] You have thanked { $most } people today, and that is as many as I take on in a day. Tomorrow works again.
}
kudos-oneself = You deserve thanks, I am sure, but I can only bring them from somebody else.
kudos-program = { $count ->
    [one] { $names } is a program and glad to help; thanks are for people.
   *[other] { $names } are programs and glad to help; thanks are for people.
}
kudos-unreachable = I cannot bring thanks to { $names }. A word from you to them directly means as much.
kudos-too-long = That is { $count } characters, and I can bring { $most }. Nobody has been thanked yet, and nothing is lost:
kudos-too-long-note = Shorten it as you like, and send it again. Only you can see this.
kudos-too-many = Those are too many people for one form. Say it in one line: thank, their names, and what for.
because-kudos = a colleague thanks somebody
because-thanked-by = { $count ->
    [one] { $names } wanted you to have this thank-you
   *[other] { $names } wanted you to have their thanks
}

## Milestones

milestone-gist = { $number } of your answers have been accepted by now.
milestone-ground = They helped { $people ->
    [one] one person
   *[other] { $people } people
}{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }in { $countries } countries
}, { $channels ->
    [0] in { $community }
    [1] in { $places }
    [2] in { $places }
    [3] in { $places }
   *[other] in { $places } and elsewhere in { $community }
}.
milestone-thanks = { $tone ->
    [warm] Behind each of them is a colleague who could get on with their work. Thank you for being there for them.
   *[other] Thank you.
}
milestone-note = I note 10, 50 and 150 accepted answers, and tell you alone. “quiet” changes what I send you.
milestone-public-ask = So far this is between us. May the community’s monthly news say so as well?
milestone-public-yes = Yes, you may say so publicly
milestone-public-no = Rather not
milestone-public-said = You said that it may be said publicly. You can change your mind at any time.
milestone-public-take-back = Rather not after all
milestone-public-after-all = You may say so after all
milestone-private-said = This stays between us, as you wished.
milestone-public-thanks = Thank you. The next monthly news may name you for this, and beside what your help made possible. The same message lets you change your mind.
milestone-public-again = That is noted already: the monthly news may name you for this.
milestone-public-off = Nobody is named publicly here at present, so it stays between us. Thank you for being willing.
milestone-private-thanks = Of course. It stays between us.
milestone-private-late = Noted: I will not name you for this again. News that is out already may have named you; a manager can take it back.
milestone-private-again = That is noted already: it stays between us.
milestone-gone = An acceptance was taken back, so for the moment it is not quite { $number }. The help you gave stays given, and so do the thanks for it.
milestone-gone-reply = This does not stand at the moment: an acceptance was taken back. Nothing will be said publicly.
milestone-unknown = I no longer have that. Nothing will be said publicly.
milestone-not-yours = That is for the person themselves to decide.
because-milestone = { $number } of your answers have been accepted

## Champions of the month

champion-line = Congratulate { $who } on their help in { $month }?
champion-because = What speaks for { $who }: { $ground }.
champion-answers = { $count ->
    [one] one accepted answer
   *[other] { $count } accepted answers
}{ $channels ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }in { $channels } channels
} helped { $people ->
    [one] one person
   *[other] { $people } people
}{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }in { $countries } countries
}
champion-uses = { $count ->
    [one] others put a contribution to use
   *[other] others put contributions to use { $count } times
}
champion-thanks = { $more ->
    [yes] { $count ->
        [one] one more person
       *[other] { $count } more people
    } said thank you
   *[no] { $count ->
        [one] one person
       *[other] { $count } people
    } said thank you
}
champion-would-read = In your name, and to them alone, it would say:
champion-congratulate = Congratulate
champion-edit = Edit…
champion-skip = Skip
champion-form-title = In your own words
champion-form-words = To { $who }
champion-form-submit = Congratulate
champion-form-no-words = A few words, please; or close this, and press “Congratulate” for mine.
champion-form-too-long = That is { $count } characters, and I can bring { $most }. Please shorten it.
champion-congratulated = Thank you. I bring it to { $who } in your name, at a good hour of their day.
champion-skipped = Left out this time. { $who } hears nothing of it.
champion-decided = { $manager } has congratulated { $who } already.
champion-moot = Whoever this was for has left, or would rather not get such messages. I have taken it off the list.
champion-unknown = That was decided already, or it is too old.
champion-gist = { $manager } thanks you for your help in { $month }.
champion-message = Your help in { $month } was felt in { $community }: { $ground }. Thank you for the time and the care.
champion-note = { $manager } asked me to bring you this, for your eyes alone. “quiet” changes what I send you.
because-champion = somebody who looks after your community wanted to thank you for a month of help
because-champions = a month is over, and some people’s help stood out

## Quiet, pause, why, team

quiet-title = When I may write to you
quiet-gist = When I may write to you, and about what.
quiet-hours = Your hours: { $starts } to { $ends } ({ $zone }).
quiet-promise = Unasked I write at most once a day, never outside these hours.
quiet-paused = I leave you in peace until { $until }.
quiet-stopped = I never write to you unasked, and propose you to nobody. What you ask of me still works.
quiet-week = Leave me in peace for a week
quiet-stop = Never write to me unasked
quiet-start = You may write to me again
quiet-change = Change hours, language, kinds…
quiet-form-title = When I may write to you
quiet-form-starts = My day starts at
quiet-form-ends = My day ends at
quiet-form-language = Write to me in
quiet-form-kinds = You may write to me about
quiet-form-submit = Save
quiet-form-bad-time = A time like 09:00, please.
purpose-reply = an answer to what you did
purpose-routing = a question you may be able to answer
purpose-escalation = questions that found nobody
purpose-invite = whether an answer helped
purpose-pointer = an answer that was accepted before
purpose-news = what your help led to
purpose-thanks = a thank-you from a colleague
purpose-recognition = your help, recognised
purpose-plan = your weekly plan
purpose-core-team = the core team’s notes and asks
purpose-discussion = discussions you could host, and what became of them
purpose-story = whether a story about your help may be told
purpose-briefing = the leaders’ briefing
purpose-learning = short lessons for managers
pause-noted = { $has_why ->
    [yes] I send nothing unasked until { $until } ({ $why }).
   *[no] I send nothing unasked until { $until }.
}
pause-note = Replies to what people do still come, and so does your own plan. It ends by itself.
pause-resume = End the pause now
pause-until-when = Until when should I send nothing unasked?
pause-title = A pause
pause-begin = Pause…
pause-show = Change the pause…
pause-until-tomorrow = Until tomorrow
pause-until-friday = Until Friday
pause-until-week = For a week
pause-other-day = Another day, or a reason…
pause-how = Or type: { $example }
pause-day-past = { $day } has already passed. Until which day to come?
pause-day-far = { $day } is more than a year away. Choose a closer day; you can make a pause longer at any time.
pause-keep-nothing = Everything rests
pause-keep-response = Questions about the response still go out
pause-keep-questions = All questions still go out
pause-keeps = { $keeps ->
    [response] { $known ->
        [both] Questions about the response still go out: those that mention { $names }, and those asked in { $places }. All others wait.
        [names] Questions about the response still go out: those that mention { $names }. All others wait.
        [places] Questions about the response still go out: those asked in { $places }. All others wait.
       *[none] Questions about the response still go out, but I cannot tell yet which they are. All others wait.
    }
    [questions] Questions still go out as always: I ask those who may know.
   *[nothing] Questions wait too: until then, I ask nobody to answer one.
}
pause-change = Another day or reason…
pause-say-why = Say why…
pause-which = Say which questions…
pause-team-told = { $team ->
    [yes] Your core team reads about it in its channel.
    [rehearsal] While you rehearse, your core team is not told.
   *[no] Other managers see it on their desk.
}
pause-team = { $known ->
    [yes] { $who } has paused everything I would send unasked, until { $until }.
   *[no] Everything I would send unasked rests until { $until }.
}
pause-team-why = The reason: { $why }
pause-team-over = The pause since { $since } is over. What still matters goes out in the coming hours, as each person’s day allows.
pause-team-note = It ends by itself, and this message will then say so. What you ask of me, I still do.
pause-form-until = Until which day?
pause-form-day = A weekday, “3 days”, or a date like 2026-12-01
pause-form-why = Why? Your core team can read it.
pause-form-keeps = What should still go out?
pause-form-submit = Save
pause-form-intro = Replies to what people do still come, and so does your own plan.
pause-which-title = Which questions?
pause-which-words = Words that such questions use
pause-which-hint = Separated by commas, for example: shelter, cyclone Freddy
pause-which-places = Channels where they are asked
pause-which-intro = { $known ->
    [yes] Your reason already tells me { $names }. More words, in other languages too, and channels help me recognise the rest.
   *[no] I recognise them by the words you give here, in any language, and by the channel they are asked in.
}
pause-until-then = There is a pause here: until it is over, I ask nobody about this.
pause-help = { $keeps ->
    [response] There is a pause here until { $until }: before then, questions about the response are all I send unasked.
    [questions] There is a pause here until { $until }: before then, questions are all I send unasked.
   *[nothing] There is a pause here until { $until }: I send nothing unasked before then.
}
pause-which-day = I do not understand “{ $day }” as a day to come. Say a weekday, “3 days”, or a date like 2026-12-01.
resume-noted = The pause is over. What still matters goes out in the coming hours, as each person’s day allows.
resume-nothing = Nothing is paused.
why-title = Why I wrote to you
why-gist = Why my last messages came.
why-line = { $when }: { $purpose } — because { $because }.
why-unknown = you took part in it
why-note = “quiet” changes what I send you, and when.
why-nothing = I have not written to you unasked.
role-member = member
role-expert = expert
role-facilitator = facilitator
role-leader = leader
role-sponsor = sponsor
role-manager = manager

## Personal notes

note-hello = { $named ->
    [yes] Dear { $name },
   *[no] Hello,
}
note-day = { $day }
note-and-then = { $first } { $then }
note-a-colleague = { $more ->
    [yes] { $count ->
        [one] another colleague
       *[other] { $count } other colleagues
    }
   *[no] { $count ->
        [one] a colleague
       *[other] { $count } colleagues
    }
}
note-on-day = { $month ->
    [m1] on { $day } January
    [m2] on { $day } February
    [m3] on { $day } March
    [m4] on { $day } April
    [m5] on { $day } May
    [m6] on { $day } June
    [m7] on { $day } July
    [m8] on { $day } August
    [m9] on { $day } September
    [m10] on { $day } October
    [m11] on { $day } November
   *[m12] on { $day } December
}
note-opening-first = { $tone ->
    [warm] thank you for answering { $whom } { $when }. It is good to have you here.
   *[other] thank you for answering { $whom } { $when }.
}
note-opening-accepted = { $tone ->
    [warm] thank you for taking the time to answer { $whom } { $when }.
   *[other] thank you for the answer you gave { $whom } { $when }.
}
note-opening-return = { $tone ->
    [warm] it is good to read you here again. Thank you for answering { $whom } { $when }.
   *[other] thank you for answering { $whom } { $when }, and welcome back.
}
note-opening-week = { $tone ->
    [warm] what a week: you found the time to answer { $whom }. Thank you.
   *[other] you answered { $whom } within one week. Thank you.
}
note-opening-steady = week after week you take the time to answer colleagues here, lately { $whom }. Thank you.
note-opening-champion = colleagues know that they can come to you, and you went on answering, lately { $whom }. Thank you.
note-opening-key = many colleagues here have had an answer from you, lately { $whom }. Thank you.
note-opening-manager = { $count ->
    [one] { $helper } would like you to know this. In the last three months { $helper } has helped a colleague in the community “{ $community }”. Thank you for making that time possible.
   *[other] { $helper } would like you to know this. In the last three months { $helper } has helped { $count } colleagues in the community “{ $community }”. Thank you for making that time possible.
}
note-soon = { $count ->
    [one] Your answer was there after a minute.
   *[other] Your answer was there after { $count } minutes.
}
note-same-day = { $count ->
    [one] Your answer was there after an hour.
   *[other] Your answer was there after { $count } hours.
}
note-accepted = { $named ->
    [yes] { $whom } says that it helped.
   *[no] Whoever had asked says that it helped.
}
note-asker-glad = { $named ->
    [yes] { $whom } was glad of it.
   *[no] Whoever had asked was glad of it.
}
note-kept = It was accepted as the answer that helped.
note-accepted-several = { $count ->
    [one] One of these answers was accepted as the one that helped.
   *[other] { $count } of these answers were accepted as the ones that helped.
}
note-others-thanked = { $count ->
    [one] One more colleague was glad of it.
   *[other] { $count } more colleagues were glad of it.
}
note-gist = { $manager } thanks you personally.
note-evidence = To { $whom } in { $place }, { $when }:
note-evidence-there = In { $place }, { $when }:
note-why = { $manager } asked me to bring you this. “quiet” changes what I send you.
note-write-back = Write back to { $manager }…
note-tell-my-manager = Tell my manager too…
note-line = { $occasion ->
    [first] Thank { $who } for the first help that I know of
    [accepted] Thank { $who } for their first accepted answer
    [return] Thank { $who }, who is helping again after a long silence
    [week] Thank { $who } for an unusually helpful week
    [steady] Thank { $who } for helping week after week
    [champion] Write to { $who }, a champion of this community
    [manager] Tell { $who }, as { $helper } wishes, what { $helper } has given here
   *[key] Write to { $who }, who helps many colleagues
}
note-send = Send
note-edit = Edit…
note-copy = I’ll write myself
note-skip = Skip
note-never = Never this kind
note-form-title = In your own words
note-form-words = The words that { $who } will read
note-form-step = The offer below it
note-form-submit = Send
note-form-empty = A note needs a few words.
note-on-its-way = { $soon ->
    [yes] Thank you. It is on its way to { $who }, in your name.
   *[no] Thank you. { $who } gets it in your name at a civil hour: { $when }.
}
note-cannot = Whoever this was for has left, or would rather not get such messages. I have taken it off the list.
note-copied = Here are the words for { $who }. I count it as done, and draft nothing more for a while.
note-skipped = Skipped. Nobody was written to.
note-decided = This one has been decided already. Nothing is left to do for you.
note-decided-by = { $own ->
    [yes] You have let this one go already. It is on its way.
   *[no] { $by } has already let this one go. Nothing is left to do for you.
}
note-moot = There is no occasion for this note any more. I have taken it off the list.
note-never-noted = { $occasion ->
    [first] I draft no more notes about somebody’s first help.
    [accepted] I draft no more notes about a first accepted answer.
    [return] I draft no more notes when somebody is back after a long silence.
    [week] I draft no more notes about an unusually helpful week.
    [steady] I draft no more notes about steady help.
    [champion] I draft no more regular notes to champions.
    [manager] I draft no more notes to contributors’ own managers.
   *[key] I draft no more regular notes to those who help many colleagues.
}
note-wanted = Draft them after all
note-wanted-noted = I draft such notes again, when there is an occasion.
note-back-title = Write back
note-back-words = Your words to { $manager }
note-back-submit = Send
note-back-sent = { $soon ->
    [yes] { $manager } has your words now. I keep no copy.
   *[no] { $manager } gets your words at a civil hour: { $when }. Then I keep no copy.
}
note-back-nobody = Whoever had written to you does not look after this community any more, so I have passed nothing on.
note-back-gist = { $who } wrote back to you.
note-back-note = You get this because { $who } had a personal note from you. I keep no copy.
note-step-taken = { $who } would like to look after questions here for a while, as you offered.
note-step-how = If you agree, a manager can say: team add @person facilitator
note-pass-on-gist = I know no such command. Is it for { $manager }, who wrote to you lately? I can pass it on.
note-pass-on = Yes, pass it on to { $manager }
note-boss-title = Tell my manager too
note-boss-who = Who is your manager?
note-boss-intro = A short note would go to them: how many colleagues you helped, with links to your answers, and not who had asked. A manager of this community sees it first and may leave it.
note-boss-submit = Tell them
note-boss-nobody = I cannot write to them. Please choose somebody else.
note-boss-noted = Noted, thank you. If a manager of this community agrees, { $boss } gets a short note about your help, and nothing else.
note-boss-not-here = The managers of this community would rather not send such notes. Perhaps tell yours yourself; you have reason to.
because-note-occasion = there is a good occasion to thank them personally
because-note-withheld = chance withheld it, to learn what such notes change
because-note-approved = somebody who looks after your community wanted to thank you
because-note-moot = there is no occasion for this note any more

## The ladder of participation

ladder-step-react = If you like: a 🙏 on an answer that helped you tells its author more than one might think. Only if it suits you.
ladder-step-ask = If a question is on your mind: ask it in a channel. Others often wonder about the same thing. Only if it suits you.
ladder-step-answer = If you like: have a look at the open questions now and then. A line from you may be all that is missing. Only if it suits you.
ladder-step-topics = If you like: tell me what you would be glad to be asked about, such as “know cold chain”. I ask a few times a week at most; saying nothing is fine too.
ladder-step-welcome = If you like: when somebody asks here for the first time, a word of welcome from you goes a long way. Only if it suits you.
ladder-step-facilitate = If you like: look after the questions of a channel with the managers for a while. No is a fine answer, and it ends when you say so.
ladder-see-open = See what is open
ladder-would-like = I’d like to; tell { $manager }

## Measures and goals

metric-first-answer = Time to the first answer
    .means = half of the questions that got an answer had it in this time: from the question to another person’s first reply of substance, nights and weekends included
metric-most-answered = Time most wait for the first answer
    .means = four in five of the questions that got an answer had it in this time
metric-within-day = Answered within a day
    .means = of the questions asked at least 24 hours before the end, those that another person answered within 24 hours
metric-within-week = Answered within a week
    .means = of the questions asked at least seven days before the end, those that another person answered within seven days
metric-waiting = Waiting now
    .means = questions without an answer at the end, whenever they were asked; not those that were given up, or settled by whoever asked
metric-contributors = People who contribute
    .means = people who asked a question, answered somebody, or accepted an answer
metric-newcomers = Newcomers answered in time
    .means = of the first questions of people in their first thirty days here, those answered within the channel’s promise; each person once
metric-kept = New people who stay
    .means = of the people whose first ninety days here came to an end, those who contributed in the last thirty of them
metric-accepted = Accepted answers
    .means = times that whoever asked, or a facilitator, said that it answered the question, less those taken back
metric-reused = Contributions put to use
    .means = times that a contribution was posted again, solved another question, was reported as used, or was told to leaders as a story
metric-thanks = Thanks given
    .means = times that somebody was thanked, in words, by a reaction, by accepting an answer, by kudos or by a manager’s note; several ways for the same help are one
metric-thanked = People thanked
    .means = people thanked in words, by a reaction, by accepting their answer, by a colleague’s kudos, or by a manager’s note
metric-concentration = Asks to one person
    .means = of all my requests to experts, the share that went to the person asked most
metric-asks-accepted = Asks taken up
    .means = of my requests made at least three days before the end, those that were taken on or answered within three days
metric-discussions = Discussions opened
    .means = discussions opened with a leader as host
metric-carried-forward = Discussions taken forward
    .means = discussions whose result somebody took forward, counted when they said so
metric-stories = Stories approved
    .means = stories that everybody in them agreed to and a manager approved, less those withdrawn
metric-briefings-read = Briefings read
    .means = of the briefings brought, those in which the leader pressed something; reading without a press cannot be seen
metric-cadence = Activities done on time
    .means = of the guide’s activities that were due at the end, those last done within their time
metric-count = { $n }
metric-oldest = the oldest asked { $since }
metric-with-reactions = { $time } where reactions count as well
metric-moved = { $better ->
    [yes] { $what }: { $now }, better than { $before } before.
   *[no] { $what }: { $now }, after { $before } before.
}
report-moved = What moved since the time before, by more than chance would:
report-steady = { $tells ->
    [yes] Of the figures with enough behind them, none moved since the time before by more than chance would.
   *[no] There is too little yet to say whether anything moved since the time before.
}
report-rooms = Channel by channel, those with most questions first:
report-room = { $place }: { $known ->
    [yes] { $day } answered within a day
   *[no] too young to say
}{ $waiting ->
    [0] { "" }
    [one] , one waits
   *[other] , { $waiting } wait
}
report-newcomers = { $people ->
    [one] One person new here contributed
   *[other] { $people } people new here contributed
}{ $asked ->
    [yes] . Their questions answered within a day: { $day }; those of all others: { $others }.
   *[no] .
}
report-goals = See the goals
report-download = Take the numbers away, week by week
help-export = every number of a year to take away, for a spreadsheet or a program
    .usage = export
export-title = The numbers to take away
export-gist = A year of every number, week by week, channel by channel, and by newcomers and all others.
export-empty = There is nothing to take away yet: nothing has happened that is counted.
export-download = Measures by week
export-first = the Monday that a week begins with; the channel, or nothing for the whole community; everybody (all), newcomers, or all others (others)
export-note = Of fewer than five there is no percentage and no median: the field is empty, and the counts beside it say how many there were. Questions count in the week in which they were asked, with what became of them up to now.
help-goal = set a goal: what, how much, by when, and whose it is
    .usage = goal within-day 80 by 2026-06-30 @person
help-goals = what the community aims at, and where it stands
    .usage = goals
goal-title = Goals
goal-how = A goal says what, how much, by when, and whose it is. All of it fits in a form, or in one line.
goal-example = Eight in ten within a day, by { $day }
goal-set = Set a goal…
goal-set-next = Set the next goal…
goal-set-again = Set it anew…
goal-see = See the goals
goal-change = Change…
goal-drop = Drop
goal-restore = Bring it back
goal-not-now = Not now
goal-aside = Noted
goal-form-title = { $changes ->
    [yes] Change a goal
   *[no] Set a goal
}
goal-form-intro = One goal for each number, six at most. You can change or drop it at any time.
goal-form-metric = What?
goal-form-target = How much?
goal-form-target-hint = Per cent (80), a count (12), or a time (4h, 2d)
goal-form-until = By when?
goal-form-until-hint = A day, such as 2026-06-30
goal-form-owner = Whose is it?
goal-form-note = Why, in your words
goal-form-note-hint = Such as “so that nobody in the field waits over a weekend”
goal-form-submit = Set it
goal-which-metric = I do not know that number. The form lists all that I count.
goal-bad-target = { $kind ->
    [hours] { $what } is a time: 4h, or 2d for two days.
    [percent] { $what } is a share: a number from 0 to 100.
   *[count] { $what } is a count: a whole number.
}
goal-bad-day = I need a day to come, within three years, written like this: { $day }
goal-bad-owner = I cannot name this person as the owner: they are not here, or want to be left alone. Somebody else?
goal-enough = { $count } goals are what people can keep in mind. Drop one first, and then set this one.
goal-over = This goal is not open any more: somebody changed that meanwhile.
goal-noted = { $changed ->
    [yes] Changed
   *[no] Set
}: { $what }, { $way ->
    [less] { $target } or less
   *[more] { $target } or more
}, by { $until }. { $owner } looks after it.
goal-means = { $what }: { $means }.
goal-over-time = { $over ->
    [added] Counted from the day the goal was set.
    [now] As it is at the moment.
   *[stretch] Over the last four weeks.
}
goal-gist = { $count ->
    [0] No goal is set.
    [one] One goal is set
   *[other] { $count } goals are set
}{ $count ->
    [0] { "" }
    [one] { $on ->
        [0] { "" }
       *[other] , and it is on course
    }{ $off ->
        [0] { "" }
       *[other] , and it is likely to be missed
    }{ $early ->
        [0] { "" }
       *[other] ; it is too early to say how it goes
    }.
   *[other] { $on ->
        [0] { "" }
       *[other] { "" }; on course: { $on }
    }{ $off ->
        [0] { "" }
       *[other] { "" }; likely to be missed: { $off }
    }{ $early ->
        [0] { "" }
       *[other] { "" }; too early to say: { $early }
    }.
}
goal-line = { $what }: { $way ->
    [less] { $target } or less
   *[more] { $target } or more
}, by { $until } ({ $owner })
goal-no-owner = nobody looks after it now
goal-now = Now: { $now }.
goal-early = Too early, or too little happened, to say where it goes.
goal-course = { $same ->
    [yes] If things go on like this, it comes to about { $low }
   *[no] If things go on like this, it comes to between { $low } and { $high }
}: { $course ->
    [on] on course.
    [off] likely to be missed.
   *[open] it could go either way.
}
goal-forecast-means = What may come is reckoned from the last twelve weeks. The bounds hold 95 times in 100, as long as nothing changes; you may change it.
goal-earlier = Changed on { $changed }; before, it was { $target } by { $until }.
goal-series = as measured
goal-series-target = the goal
goal-alt = { $what }: { $was } on { $first }, { $now } on { $last }. The goal is { $target }.
goal-download = Take the goals away, with their history
goal-ended = { $outcome ->
    [reached] Reached by { $until }: { $what }, { $now }. The goal was { $way ->
        [less] { $target } or less
       *[more] { $target } or more
    }.
    [missed] Not reached by { $until }: { $what }, { $now }. The goal was { $way ->
        [less] { $target } or less
       *[more] { $target } or more
    }.
   *[few] The day of a goal has come, { $until }, and too little happened to say: { $what }, { $now }. The goal was { $way ->
        [less] { $target } or less
       *[more] { $target } or more
    }.
}
goal-next = { $outcome ->
    [reached] Those who worked for it may like to hear it from you. What is worth aiming at next?
    [missed] The report shows by channel and by week where it went otherwise. Was it too much, too soon, or something that has changed?
   *[few] Counting is enough while there is so little. A longer time, or another number, may say more.
}
goal-drifts = { $what }: at this pace it comes to between { $low } and { $high } by { $until }, and not to { $target }.
goal-ownerless = The person who looked after this goal has left: { $what }, by { $until }. “Change…” gives it to somebody else.
goal-dropped = Dropped: { $what }. Nothing more is said of it.
goal-quiet = I will not bring this up before { $until }.
goal-aside-noted = Noted. It stays listed among the goals for a while.
goal-aside-already = That was noted already.
goal-refused = The core team looks after the goals. If you would like to know what they are, ask a manager.

# ---

## Strategy and portfolio

help-strategy = what this community is for, for whom, and its themes by month
    .usage = strategy, strategy theme 2026-12 cold chain before the rains
help-portfolio = all communities you look after, on one page
    .usage = portfolio
strategy-title = { $community }: the strategy
strategy-empty = What { $community } is for is not written down yet.
strategy-first = A good first step is one sentence: what is it for, and what would be missing without it? The rest can wait.
strategy-gist = What { $community } is for, for whom, and what it talks about when.
strategy-missing = Not written down yet: { $parts }.
strategy-part = { $part ->
    [purpose] what it is for
    [whom] whom it serves, and where
    [themes] the themes of the coming months
   *[time] how long managing may take
}
strategy-say = { $there ->
    [yes] { $part ->
        [purpose] Change the purpose…
        [whom] Change for whom…
        [themes] Change the themes…
       *[time] Change time and channel…
    }
   *[no] { $part ->
        [purpose] Say what it is for…
        [whom] Say for whom…
        [themes] Plan the themes…
       *[time] Set the time it may take…
    }
}
strategy-form-title = { $part ->
    [purpose] What it is for
    [whom] For whom, and where
    [themes] Themes by month
   *[time] Time and exchange
}
strategy-form-intro = { $part ->
    [purpose] One sentence is enough, in the words your members would use.
    [whom] It tells leaders and sponsors at a glance whether this is theirs.
    [themes] One line a month is enough; a month may stay open. Campaigns, discussions and lessons draw on it.
   *[time] Managing is one part of a job. I then show each week only what fits, the most important first.
}
strategy-save = Save
strategy-purpose = What it is for
strategy-purpose-hint = Such as: colleagues in the districts get a working answer before the next session
strategy-sort = { $sort ->
    [sector] a sector
    [country] a country
   *[region] a region
}
strategy-sort-which = Is it about a sector, a country or a region?
strategy-scope = { $sort ->
    [sector] Sector
    [country] Country
    [region] Region
   *[none] Scope
}
strategy-scope-what = Which?
strategy-scope-hint = Such as: health in eastern and southern Africa
strategy-audiences = For whom
strategy-audiences-hint = One a line: district cold chain technicians
strategy-themes = Themes by month
strategy-month = { $month } { $year }
strategy-time = Time for managing
strategy-how-long = How many minutes a week may managing take?
strategy-minutes = { $count ->
    [one] one minute a week
   *[other] { $count } minutes a week
}
strategy-minutes-hint = I reckon 5 minutes for a question that found nobody, 2 to read a note and let it go, 30 for a talk with the core team. Empty means that I show everything.
strategy-bad-minutes = A number of minutes, please, such as 90; or nothing.
strategy-bad-month = { $month } is over, or more than two years ahead. Say a month to come, like 2026-12.
strategy-place = Where managers share practice
strategy-nowhere = Nowhere yet
strategy-reviewed = Looked at with the core team
strategy-never = not yet
strategy-last = on { $at }
strategy-note-core = The managers keep this. Tell them what you would change.
strategy-not-yours = The strategy is for this community’s managers and core team. Ask them; they will gladly tell you.
strategy-how = Say it like this: strategy purpose …, strategy scope country Kenya, strategy audience district technicians; nurses, strategy theme 2026-12 cold chain before the rains, strategy minutes 90, strategy place #channel, or strategy review.
strategy-take-away = The strategy on one page
strategy-review = Look at it with the core team
strategy-change = Change it
strategy-due = { $seen ->
    [yes] Look at the strategy with the core team? It was last looked at on { $last }.
   *[no] Look at the strategy with the core team? They have not looked at it yet.
}
strategy-review-press = { $to ->
    [share] Share it with the core team
    [stands] It stands
   *[later] Not now
}
strategy-shared-since = Shared with the core team on { $at }. What they would change comes here.
strategy-shared = { $count ->
    [one] One person of the core team gets it from me, at a civil hour of theirs. What they would change comes to your desk.
   *[other] The { $count } people of the core team get it from me, each at a civil hour of theirs. What they would change comes to your desk.
}
strategy-shared-there = It stands in the core team’s channel now. What they would change comes to your desk.
strategy-shared-already = It was shared with the core team on { $at }.
strategy-share-paused = All is paused, so nothing goes out now. Share it when the pause is over.
strategy-share-nobody = There is nobody in the core team yet to share it with. Name a leader first, for example: team add @person leader
strategy-shared-gist = { $by } would like you to look at what { $community } is for and what it talks about when. Does it still fit?
strategy-shared-note = { $private ->
    [yes] This comes at the beginning of a quarter at most, since you are of the core team, and { $by } asked for it. Nothing to change? Then there is nothing to do. “quiet” changes what I send you.
   *[no] This comes at the beginning of a quarter at most; { $by } asked for it. Nothing to change? Then there is nothing to do.
}
strategy-remark = I would change something…
strategy-remark-title = What would you change?
strategy-remark-words = In a few words, for { $by } and the other managers
strategy-remark-send = Send
strategy-remark-empty = A few words, please.
strategy-remark-noted = Thank you. It is on the managers’ desk, with your name.
strategy-remark-late = This look at the strategy is over. Tell the managers directly; they will be glad to hear.
strategy-stands = { $stands ->
    [yes] Looked at with the core team: it stands, since { $at }. Thank you.
   *[no] This look ended on { $at }; another comes next quarter. Thank you.
}
strategy-stands-noted = Noted: it stands. I bring it up again in a few months.
strategy-later = Noted. I bring it up again next quarter; “strategy review” does so at any time.
strategy-decided = A colleague has decided on this already; “strategy” shows how it stands.
strategy-this-month = This month’s theme: { $theme }
strategy-left = { $count ->
    [one] One more thing (about { $minutes } minutes) is left for another week.
   *[other] { $count } more things (about { $minutes } minutes) are left for another week.
}
strategy-show-left = Show it all the same
strategy-adds-up = By my reckoning this takes about { $minutes } minutes; you have set aside { $of } a week.
because-strategy = a manager shares the strategy with the core team
portfolio-title = The communities you look after
portfolio-gist = { $count ->
    [one] One community, and what it needs.
   *[other] { $count } communities, and what each needs.
}
portfolio-none = You manage or sponsor none of my communities, so there is nothing to show. A manager names you: team add @person manager
portfolio-note = By name. Each shows up here only for its managers and sponsors.
portfolio-row = { $name }: { $needs } In figures: { $figures }.
portfolio-waiting = { $count ->
    [0] no question waits
    [one] one question waits
   *[other] { $count } questions wait
}
portfolio-within-day = { $part } of { $of } answered within a day
portfolio-goals = { $of ->
    [0] { $aims ->
        [one] one goal to come
       *[other] { $aims } goals to come
    }
   *[other] { $met } of { $of } goals reached lately{ $aims ->
        [0] { "" }
       *[other] , { $aims } to come
    }
}
portfolio-last = last activity { $at }
portfolio-as-of = (As of { $at }.)
portfolio-lost = { $count ->
    [one] A question found nobody.
   *[other] { $count } questions found nobody.
}
portfolio-waits = A question waits, asked { $since }.
portfolio-decisions = { $count ->
    [one] One thing waits for a manager’s yes.
   *[other] { $count } things wait for a manager’s yes.
}
portfolio-slips = Answers come later than they used to.
portfolio-missed = { $count ->
    [one] A goal was missed.
   *[other] { $count } goals were missed.
}
portfolio-quiet = It has been quiet for a month or more.
portfolio-well = Nothing presses.
portfolio-see = Open { $name }
portfolio-take-away = The figures

# ---

## Roles and duties

team-title = Who looks after this community
team-gist = { $count ->
    [one] One person has a role here.
   *[other] { $count } people have a role here.
}
team-nobody = Nobody has a role here yet.
team-note = Managers change this: team add @person facilitator. A duty for a while: team share thanking @person until friday
team-how = Say it like this: team add @person facilitator, team remove @person expert, team remit @person cold chain policy, or team share watching @person until friday. Roles: expert, facilitator, leader, sponsor, manager. Duties: watching, welcoming, thanking.
team-add = { $who } is now { $role } here.
team-remove = { $who } is no longer { $role } here.
team-last-manager = That would leave nobody to manage this community. Name another manager first.
team-unmanaged = Nobody manages { $community } any more.
team-unmanaged-then = What needs a manager’s yes waits until there is one. Whoever runs me can name one in the file of rules; please tell them who it should be.
team-unmanaged-note = I write this because you are of the core team, and I write it only once.
team-nobody-such = I can give no role to a program, a guest, or somebody who has left.
team-manager-outside = Somebody from outside the organisation can have a role here, but cannot be a manager.
team-group = { $role ->
    [manager] Managers
    [leader] Leaders
    [sponsor] Sponsors
    [facilitator] Facilitators
   *[expert] Experts
}
team-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
team-also = also { $roles }
team-capacity = { $count ->
    [0] not to be asked at present
    [one] asked once a month at most
    [2] asked twice a month at most
   *[other] asked { $count } times a month at most
}
team-formal = written into their work
team-formal-is = { $formal ->
    [yes] Yes: in a job description, terms of reference or a work plan
   *[no] No, or not yet
}
team-save = Save
team-role-give = Give a role…
team-role-title = A role here
team-role-who = Who?
team-role-which = Which role?
team-role-how = What about it?
team-role-add = They have it from now on
team-role-remove = They have it no more
team-remit-own = What I look after…
team-remit-theirs = What they look after…
team-remit-change = Change…
team-remit-title = What is looked after
team-remit-intro = { $own ->
    [yes] I match you with discussions, ideas and briefings by these words, and ask you no more often than you say.
   *[no] I match { $who } with discussions, ideas and briefings by these words. { $who } can change them too.
}
team-remit-what = What is it, in a few words?
team-remit-hint = Such as: cold chain policy in the region
team-remit-languages = In which languages? None chosen means their own.
team-remit-capacity = How often may I ask?
team-remit-formal = Is it written down as part of the job?
team-remit-noted = { $own ->
    [yes] Noted: you look after { $what }.
   *[no] Noted: { $who } looks after { $what }.
}
team-remit-none = { $own ->
    [yes] Noted: you look after nothing in particular.
   *[no] Noted: { $who } looks after nothing in particular.
}
team-remit-means = { $own ->
    [yes] { $count ->
        [0] You are not asked to take part in anything until you say otherwise.
        [one] I ask you to take part in something once a month at most, and only where it touches on this.
        [2] I ask you to take part in something twice a month at most, and only where it touches on this.
       *[other] I ask you to take part in something { $count } times a month at most, and only where it touches on this.
    }
   *[no] { $count ->
        [0] { $who } is not asked to take part in anything until somebody says otherwise.
        [one] I ask { $who } to take part in something once a month at most, and only where it touches on this.
        [2] I ask { $who } to take part in something twice a month at most, and only where it touches on this.
       *[other] I ask { $who } to take part in something { $count } times a month at most, and only where it touches on this.
    }
}
team-remit-not-yours = Only { $who } or a manager can say what { $who } looks after.
team-remit-no-role = This is for colleagues with a role here. To be asked about what you know, say for example: know cold chain
team-remit-no-role-yet = { $who } has no role here yet. Give them one first, for example: team add @person leader
duty-name = { $duty ->
    [watching] the questions that found nobody
    [welcoming] the welcome of newcomers
   *[thanking] thanks and recognition
}
duty-for-now = For a while
duty-held = { $shared ->
    [yes] { $who } shares { $duty } with the managers until { $until }.
   *[no] { $who } sees to { $duty } until { $until }.
}
duty-give = Share a duty…
duty-form-title = A duty for a while
duty-form-for = For { $who }. They are told by me, and may hand it back at any time.
duty-form-what = What is it about?
duty-form-who = Who could help?
duty-form-until = From now until when?
duty-form-hint = A weekday, or a date like 2026-12-01: nine in the morning of that day
duty-form-how = And the managers?
duty-form-share = They go on doing it as well
duty-form-hand = They leave it to this person
duty-given = { $shared ->
    [yes] { $who } shares { $duty } with you until { $until }. I tell them at a civil hour of theirs.
   *[no] { $who } sees to { $duty } until { $until }. I tell them at a civil hour of theirs; from then on it is off your page.
}
duty-nobody = I cannot bring that to { $who }. Choose a colleague who may be written to about it.
duty-outside = { $who } is from outside the organisation. Thanks in the community’s name are approved by one of your own colleagues.
duty-manager-anyway = { $who } manages this community and sees to it anyway.
duty-no-role = { $who } has no role here yet. Give them one first, such as facilitator; then they can take this on.
duty-title = Could you help for a while?
duty-told = { $shared ->
    [yes] { $by } would like to share { $duty } with you until { $until }.
   *[no] { $by } would like you to see to { $duty } until { $until }.
}
duty-means = { $duty ->
    [watching] When a question finds nobody, I bring it to you. You may know whom to ask; that is all it takes.
    [welcoming] I tell you who writes here for the first time. A word of welcome from you is all it takes.
   *[thanking] I draft the thanks; you send, change or skip them, and they go out in your name.
}
duty-gladly = Gladly
duty-hand-back = Hand it back
duty-take-back = Take it back
duty-see = See what waits
duty-note = You hear of this because { $by } asked me to tell you. It ends by itself, and handing it back is fine at any time. “quiet” changes what I send you.
duty-mine = You see to { $duty } until { $until }.
duty-yours = { $own ->
    [yes] Noted: you see to { $duty } until { $until }.
   *[no] Thank you. You see to { $duty } until { $until }.
}
duty-over = { $how ->
    [time] The time is over, and the managers see to { $duty } again. Thank you for your help.
    [own] Handed back: the managers see to { $duty } again. Thank you for telling me.
   *[taken] { $by } has taken it back: the managers see to { $duty } again. Thank you for your help.
}
duty-replaced = There is a newer message about { $duty }.
duty-back-noted = { $own ->
    [yes] Handed back. The managers see to { $duty } again.
   *[no] Noted: you and your fellow managers see to { $duty } again.
}
duty-over-already = That is over: the managers see to { $duty } again.
duty-not-yours = Somebody else sees to { $duty }. Only they or a manager can hand it back.
because-duty = a manager asked whether you would help with something for a while
because-unmanaged = you are of the core team, and nobody manages this community any more
duty-not-yourself = That is about you. Somebody else decides about it.
duty-lapsed = Whoever helped cannot at present: you see to { $duty } again.
duty-back = You see to { $duty } again ({ $at }). { $who } had it for a while.
duty-desk-title = { $community }: what you help with
duty-desk-gist = { $count ->
    [0] { $community }: nothing waits for your help.
    [one] { $community }: one thing waits for your help.
   *[other] { $community }: { $count } things wait for your help.
}
duty-desk-nothing = Nothing waits for your help at the moment.
duty-plan-note = Mondays at nine, your time, while you help here; nothing to say, nothing sent. “quiet” changes when I write.

# ---

## The core team

help-idea = something this community could do; its core team decides about it
    .usage = idea a weekly clinic on solar fridges
help-ideas = your ideas and what became of them; for the core team, all of them
    .usage = ideas
shortcut-idea = Make it an idea…

# Ideas

idea-how = What could this community do? Write it after the word, such as: idea a weekly clinic on solar fridges. Or press here.
idea-write = Write down an idea…
idea-see-mine = See my ideas
idea-form-title = An idea
idea-form-words = What could this community do?
idea-form-hint = One sentence is enough: a weekly clinic on solar fridges
idea-form-intro = { $on ->
    [message] The core team reads it, with your name and a link to that message, and you hear what becomes of it.
   *[nothing] The core team reads it, with your name, and you hear what becomes of it.
}
idea-form-submit = Send
idea-noted = Thank you. The core team reads it with your name, and I will tell you what becomes of it: “{ $words }”
idea-take-back = Take it back
idea-taken-back = Taken back. I have forgotten it.
idea-gone = I do not have that idea any more: it was taken back, or decided about some time ago.
idea-enough = { $count } ideas of yours wait to be decided about. Let the core team see to those first, or take one back.
idea-line = { $source ->
    [again] Different people keep asking about the same thing ({ $words }).
    [unanswered] Several people have asked about the same thing ({ $words }), and nobody could answer.
    [theme] The theme of the month: “{ $words }”.
   *[person] “{ $words }”
}{ $count ->
    [0] {""}
    [one] {" "}One person is for it.
   *[other] {" "}{ $count } are for it.
}
idea-see-message = See the message
idea-see-question = See { $number ->
    [1] a question
   *[other] another
}
idea-from = Had by { $who }.
idea-owner = { $who } sees to it.
idea-vote = I am for it
idea-unvote = Not any more
idea-voted = { $count ->
    [1] You are for “{ $words }”, the first one so far. Only how many are for it is shown.
   *[other] You are for “{ $words }”, one of { $count }. Only how many are for it is shown.
}
idea-unvoted = You are not counted for “{ $words }” any more.
idea-own-vote = It is your own idea: that you are for it is clear to everybody.
idea-core-team-only = The core team decides between ideas: leaders, sponsors, facilitators, managers, and experts who look after something here. An idea of your own is welcome at any time: idea …
idea-became = { $stage ->
    [open] “{ $words }” waits for the core team’s decision.
    [later] “{ $words }” is put off for now, and comes up again.
    [campaign] “{ $words }” has become a campaign.
    [discussion] “{ $words }” has become a discussion.
    [asked] “{ $words }” is to be done; somebody has been asked to see to it.
    [doing] “{ $words }” is being done{ $dated ->
        [yes] , by { $due }
       *[no] {""}
    }.
    [done] “{ $words }” is done.{ $end ->
        [forward] {" "}What the discussion came to was taken forward.
        [nothing-yet] {" "}The discussion is over; nobody has taken it forward yet.
       *[none] { $has_word ->
            [yes] {" "}What came of it: { $word }
           *[no] {""}
        }
    }
   *[no] “{ $words }” will not be done.{ $has_word ->
        [yes] {" "}Why: { $word }
       *[no] {""}
    }
}
idea-meanwhile = This has come to something else meanwhile:

ideas-own-title = Your ideas
ideas-own-none = You have not given me an idea yet. What could this community do?
ideas-own-gist = { $count ->
    [one] Your idea, and what became of it.
   *[other] Your ideas, and what became of each.
}
ideas-title = Ideas
ideas-gist = { $count ->
    [0] No idea waits for a decision.
    [one] One idea waits for a decision.
   *[other] { $count } ideas wait for a decision.
}
ideas-more = { $count ->
    [one] One more waits.
   *[other] { $count } more wait.
}
ideas-put-off = (put off for now)
ideas-in-hand = In hand:
ideas-over = Decided and done lately:
ideas-said-yes = Who said yes to what they were asked:
ideas-yes-line = { $kind ->
    [question] { $who } looks at a question about { $words }.
    [host] { $who } would host a discussion about “{ $words }”.
   *[theme] { $who } writes a few lines about “{ $words }”.
}
ideas-note = Ideas of people stand here as they wrote them; those without a name I have drawn from what is asked here. Leaders and managers decide.

# Deciding about an idea

idea-decide = Decide…
idea-decide-gist = { $count ->
    [0] What becomes of “{ $words }”?
    [one] What becomes of “{ $words }”? One person is for it.
   *[other] What becomes of “{ $words }”? { $count } are for it.
}
idea-decide-note = Whoever had the idea hears what you decide, and the next note says it.
idea-campaign = Plan a campaign
idea-discuss = Open a discussion
idea-do = Do it: who, by when?
idea-later = Later
idea-no = No, because…
idea-wanted = { $refused ->
    [yes] { $who } cannot see to “{ $words }”. Who else could, or what becomes of it?
   *[no] { $count } of the core team are for “{ $words }”. What becomes of it?
}
idea-not-yours-to-decide = Leaders and managers decide what becomes of an idea. That you are for it counts.
idea-owner-title = Who does it?
idea-owner-intro = “{ $words }”. I ask them first; if they would rather not, it comes back to you.
idea-owner-who = Who of the core team?
idea-owner-due = By when?
idea-owner-hint = A date or a weekday: 2026-12-01, friday
idea-owner-bad-day = I do not know that day. Write a date to come such as 2026-12-01, or a weekday.
idea-owner-submit = Save
idea-no-title = Not this one
idea-no-intro = “{ $words }”. Whoever had the idea reads why.
idea-no-word = Why not?
idea-no-hint = A few words are enough: somebody made the effort to think of it
idea-no-submit = Save
idea-decided = { $stage ->
    [later] “{ $words }” is put off. It comes up again in eight weeks.
    [no] “{ $words }” will not be done.
    [asked] I ask { $owner } at a good hour whether they will see to “{ $words }”.
   *[doing] “{ $words }” is yours.{ $reminds ->
        [yes] {" "}I remind you once before its day.
       *[no] {""}
    }
}{ $told ->
    [giver] {" "}Whoever had the idea hears of it.
   *[nobody] {""}
}

# Doing it

idea-mine-title = What you do for the core team
idea-mine-asked = { $count ->
    [one] The core team of { $community } would like you to see to this: “{ $words }”. Will you?
   *[other] The core team of { $community } would like you to see to these { $count } things. Will you?
}
idea-mine-ask = The core team of { $community } would like you to see to this. Will you?
idea-mine-due = What became of what you took on for { $community }?
idea-mine-doing = { $count ->
    [0] Nothing is left of what you had taken on for { $community }. Thank you.
    [one] You have taken this on for { $community }.
   *[other] You have taken these on for { $community }.
}
idea-mine-line = { $state ->
    [asked] “{ $words }”, by { $due }
    [due] “{ $words }”: its day was { $due }
   *[doing] “{ $words }”, by { $due }
}
idea-mine-note = I write this because a leader or manager thought of you for it, or you took it on. I remind you once before its day, if there is time, and ask once after it. “quiet” changes what I send you.
idea-rather-not = I would rather not
idea-not-any-more = I cannot any more
idea-done = It is done…
idea-more-time = It needs longer…
idea-more-title = Until when?
idea-taken-on = Thank you: “{ $words }”, by { $due }.{ $reminds ->
    [yes] {" "}I remind you once before.
   *[no] {""}
}
idea-handed-back = Thank you for saying so. “{ $words }” goes back to those who decide, and I do not ask you for it again.
idea-not-yours-any-more = That is not yours any more: it is done, or somebody else sees to it.
idea-done-title = What came of it?
idea-done-intro = “{ $words }”
idea-done-word = What came of it, in a sentence or two?
idea-done-hint = What is different now: twelve people came, three fridges run again
idea-done-submit = Send
idea-done-noted = Thank you for “{ $words }”. The core team reads in its next note what came of it.

# What whoever had an idea hears

idea-news-title = What became of your idea
idea-news = { $stage ->
    [later] The core team has put your idea off for now: “{ $words }”. It comes up again in some weeks.
    [campaign] Your idea has become a campaign: “{ $words }”.
    [discussion] Your idea has become a discussion: “{ $words }”.
    [doing] Your idea is being done: “{ $words }”.
    [done] { $end ->
        [forward] Your idea, “{ $words }”, became a discussion, and what it came to was taken forward.
        [nothing-yet] Your idea, “{ $words }”, became a discussion. It is over now, and nobody has taken it forward yet.
       *[none] Your idea was carried out: “{ $words }”.{ $has_word ->
            [yes] {" "}What came of it: { $word }
           *[no] {""}
        }
    }
   *[no] The core team will not take up your idea, “{ $words }”.{ $has_word ->
        [yes] {" "}Why: { $word }
       *[no] {""}
    }
}
idea-news-note = You hear this because the idea was yours. “quiet” changes what I tell you.

# The core team’s note

core-note-title = { $community }: the core team’s two weeks
core-note-gist = { $ask ->
    [yes] The core team’s note for { $community }, with one thing that I would like to ask of you.
   *[no] The core team’s note for { $community }: what moved, what could come next, and what became of ideas.
}
core-note-moved = { $count ->
    [0] { $tells ->
        [yes] Of the figures with enough behind them, none moved by more than chance in the last two weeks.
       *[no] Too little happened in these weeks to say whether a figure moved.
    }
   *[other] What moved in the last two weeks:
}
core-note-agenda = Worth a word when you next speak: what made the difference, and what each of us could do about it.
core-note-ideas = { $count ->
    [one] One idea for what could come next. Press if you are for it; only how many are is shown.
   *[other] Ideas for what could come next. Press what you are for; only how many are is shown.
}
core-note-became = What became of ideas:
core-note-why = { $private ->
    [yes] You read this every second Monday because you are of the core team, and only when there is something to say. “quiet” changes what I send you; “ideas” shows everything.
   *[no] This stands here every second Monday when there is something to say, after a manager has read it. “ideas” shows everything; an idea of your own: idea …
}
core-chart = { $what }, two weeks at a time
core-chart-alt = { $what }: { $first } in the two weeks from { $since }, { $last } in those from { $until }.

core-ask-title = One thing for you
core-ask-gist = One thing that the core team of { $community } would like to ask of you.
core-ask-question = Would you look at a question in { $place } this week? It is about { $words }, which you look after, and it still waits.
core-ask-host = Would you host a discussion about “{ $words }”? A manager prepares it with you.
core-ask-theme = Would you write three lines about “{ $words }”, the month’s theme? What you have seen of it where you are is enough.
core-ask-yes = Yes, I will
core-ask-no = Not this time
core-ask-answered = { $answer ->
    [yes] You have said yes. Thank you.
    [no] Not this time; that is quite all right.
   *[moot] This has been seen to meanwhile. Nothing is left for you to do.
}
core-ask-why = { $kind ->
    [question] I ask you because a question in what you look after waits, and it is your turn.
    [host] I ask you because leaders, sponsors and facilitators host discussions in turn.
   *[theme] I ask you because it is your turn.
} “quiet” changes what I send you.
core-replied-question = Thank you. An answer in its thread is enough, or a word on who would know.
core-replied-host = Thank you. A manager hears of it and prepares the discussion with you.
core-replied-theme = Thank you. Post your lines in one of the channels when they are ready.
core-replied-no = Noted, and thank you for saying so. I will not ask you for this again, and not for the like of it for three months.
core-reply-after-all = I will after all
core-reply-not-after-all = I cannot after all
core-ask-gone = That was some time ago; nothing is waiting for you.
core-ask-over = This has been seen to meanwhile. Thank you all the same.

# For the manager

core-proposal-line = { $unposted ->
    [yes] The core team’s note could not be posted in { $place }: invite me there, or choose another channel, then send it again.
   *[no] The core team’s note of { $on } is ready for you to read. Without your yes it is not sent.
}
core-proposal-send = Send as it is
core-proposal-change = Change…
core-proposal-skip = Skip this one
core-preview-where = { $placed ->
    [yes] It would stand in { $place }.
   *[no] It would go to each of the core team privately, in their own language.
}
core-preview-asks = { $count ->
    [one] And I would ask one person, privately:
   *[other] And I would ask these people, each privately:
}
core-preview-ask = { $kind ->
    [question] { $who }, to look at a question about { $words } in { $place }
    [host] { $who }, to host a discussion about “{ $words }”
   *[theme] { $who }, to write three lines about “{ $words }”
}
core-change-title = Change the note
core-change-opening = Its first words, if you would rather begin yourself
core-change-hint = Leave it empty to keep mine
core-change-ideas = Ideas to keep
core-change-asks = People to ask
core-change-ask = { $kind ->
    [question] (a question)
    [host] (a discussion)
   *[theme] (the theme)
}
core-change-submit = Save
core-changed = Changed. It still waits for your yes.
core-approved = It goes out on { $on }.
core-hold = Hold it back after all
core-held = Held back. It waits on your desk again.
core-sent = It is on its way.
core-skipped = Skipped. The next one comes in two weeks.
core-rests = Everything unsolicited rests at the moment, so it is not sent. It waits on your desk.
core-decided-already = That has been decided about already, perhaps by a colleague of yours, or its time is over.
core-host-line = { $who } would host a discussion about “{ $words }”.
core-host-seen = I see to it myself
core-host-noted = Noted. It is off the desk.

core-policy = The core team’s channel is { $place }; I do not listen to what is said there.
core-policy-none = No channel is the core team’s own: its note goes to each of them privately.
core-policy-choose = Choose the core team’s channel…
core-policy-title = The core team’s channel
core-policy-intro = Of the channels I am in. Another one can be typed: policy core-team #channel
core-policy-nowhere = No channel: write to each privately
core-policy-go-on = Go on
core-policy-sure = { $watched ->
    [yes] { $place } is a channel I listen to. If it becomes the core team’s own, I stop: questions there find nobody through me any more. Everybody in it would read the core team’s note: figures, ideas and how many are for each, what became of them. What I ask of people stays private. Is it the core team’s own?
   *[no] Everybody in { $place } would read the core team’s note: figures, ideas and how many are for each, what became of them. What I ask of people stays private, and I do not listen to what is said there. Is it the core team’s own?
}
core-policy-yes = Yes, it is theirs alone
core-policy-only-place = { $place } is the only channel of this community. The core team needs one of its own.
core-policy-not-ours = { $place } belongs to another community. Choose one that is the core team’s own.

because-core-draft = the core team’s note is due on Monday, and a manager reads it first
because-core-note = you are of the core team, and its note is due
because-core-question = a question about { $words }, which you look after, still waits
because-core-host = a discussion about { $words } needs a host
because-core-theme = { $words } is the month’s theme, and it is your turn
because-core-mine-ask = a leader or manager thought of you for something the core team wants done
because-core-mine-remind = the day of something you took on is near
because-core-mine-due = the day of something you took on has come
because-core-news = an idea of yours came to something
because-core-decided = a leader or manager decided about an idea

# ---

## Campaigns

help-campaign = campaigns that run or are planned, and templates to begin one
    .usage = campaign, campaign plan Ask Dr Okello

campaign-list-title = Campaigns
campaign-gist = { $running ->
    [0] { $planned ->
        [0] No campaign runs and none is planned.
        [one] No campaign runs; one is planned.
       *[other] No campaign runs; { $planned } are planned.
    }
    [one] { $planned ->
        [0] One campaign runs.
        [one] One campaign runs, and one is planned.
       *[other] One campaign runs, and { $planned } are planned.
    }
   *[other] { $planned ->
        [0] { $running } campaigns run.
        [one] { $running } campaigns run, and one is planned.
       *[other] { $running } campaigns run, and { $planned } are planned.
    }
}
campaign-line = { $stage ->
    [running] “{ $title }” in { $place }, from { $starts } to { $ends }.
    [planned] Planned: “{ $title }” in { $place }, from { $starts } to { $ends }.
    [ended] “{ $title }” in { $place } is over; the closing word waits for a manager.
    [off] “{ $title }” in { $place } was called off.
   *[closed] { $measured ->
        [yes] “{ $title }”, until { $ends }: { $people ->
            [0] nobody took part.
            [one] one person took part{ $new ->
                [0] .
               *[other] , for the first time.
            }
           *[other] { $people } people took part{ $fresh ->
                [none] .
                [all] , all of them for the first time.
               *[some] , { $new } of them for the first time.
            }
        }
       *[no] “{ $title }”, until { $ends }.
    }
}
campaign-offer = Begin one from a template. You get its steps and its words, and can change all of them before anything is posted:
campaign-theme = The theme of this month is “{ $theme }”.
campaign-list-note = Nothing of a campaign is posted to everybody before a manager’s yes.
campaign-see = See it

campaign-ama = Ask me anything
    .about = Five days in which somebody who knows a subject well answers questions. It is announced a week ahead, so that questions come beforehand. You get the steps with their days and the words to be posted, and can change all of it.
campaign-ama-invitation = Somebody who knows this subject well takes your questions. Put yours in this thread from now on, in whichever language you like; small ones are as welcome as large ones. The answers come here, on the days below.
campaign-ama-midway = Half of the days are over, and there is still time to ask. Put your question in this thread, even if it seems small.
campaign-ama-closing = The days of questions and answers are over. What was asked and answered stays in this thread, and a summary follows within a week.
campaign-ediscussion = E-discussion
    .about = Three weeks on one subject, with a new question every week and a summary for a leader who will use it. You get the steps with their days and the words to be posted, and can change all of it.
campaign-ediscussion-invitation = How does this work where you are? Tell us in this thread what you have seen: one example says more than an opinion. Every week brings a new question, and all that you write is summed up and passed on.
campaign-ediscussion-midway = Half of the time is over. If your country or your role has not been heard yet, a few lines are enough, in any language.
campaign-ediscussion-closing = The discussion is closed. Within a week a summary follows in this thread, and with it what is to be done about it.
campaign-webinar = Webinar follow-up
    .about = Two weeks after a webinar, for the questions that found no time and for what people try. You get the steps with their days and the words to be posted, and can change all of it.
campaign-webinar-invitation = The webinar is over, and the conversation goes on here. Put the questions that found no time in this thread, or tell us what you will try. The speakers look in during these days.
campaign-webinar-midway = Have you tried something of what the webinar showed? Tell us in a line or two how it went, also if it did not work.
campaign-webinar-closing = That was the follow-up to the webinar. What was asked and tried stays in this thread, and is summed up within a week.
campaign-challenge = Challenge of the month
    .about = Four weeks for one small thing that everybody can try in half an hour. You get the steps with their days and the words to be posted, and can change all of it.
campaign-challenge-invitation = One small thing to try this month; half an hour is enough. When you have tried it, tell us in this thread how it went, with a picture if you like. What did not work is worth just as much.
campaign-challenge-midway = Half of the month is over, and there is time to try it. If you are stuck, say so in this thread; somebody here will know a way.
campaign-challenge-closing = The challenge is over. What you tried stays in this thread, and is collected in one place within a week.
campaign-welcome = Welcome week
    .about = A week for everybody who is new, with people who have been here for a while as their hosts. You get the steps with their days and the words to be posted, and can change all of it.
campaign-welcome-invitation = This week we welcome everybody who is new here. If that is you, tell us in this thread, in two lines, what you work on and what you would like to know. If you have been here for a while, say hello to somebody.
campaign-welcome-midway = The week is half over. If you are new here and have not said hello yet, two lines are enough, now or at any time.
campaign-welcome-closing = The welcome week is over. Whoever joins from now on is just as welcome to say hello here.

campaign-step-ama-guest = Find the guest, and agree on the days and on an hour in the guest’s own time zone
campaign-step-ama-introduce = Write three lines with the guest: who they are, and what they can be asked
campaign-step-ama-ask = Put questions in the thread beforehand
campaign-step-ama-collect = Pass the questions asked so far on to the guest, and agree which come first
campaign-step-ama-remind = Remind the guest, at an hour of theirs
campaign-step-ama-open = Be there with the guest, and open with a question you have prepared
campaign-step-ama-left = Ask the guest for the answers still missing, and thank them
campaign-step-ama-summary = Post the summary in the thread: questions, answers, links
campaign-step-ediscussion-purpose = Agree with the leader who will use the result on what is asked, and what will be done with it
campaign-step-ediscussion-first = Find two or three people who open with an example of their own
campaign-step-ediscussion-open = Open with the first question and the first example
campaign-step-ediscussion-second = Sum up the first week in five lines, and ask the second question
campaign-step-ediscussion-voices = Write personally to people whose country or language has not been heard
campaign-step-ediscussion-third = Sum up the second week, and ask the third question
campaign-step-ediscussion-close = Close the discussion, and say when the summary comes
campaign-step-ediscussion-summary = Post the summary, and hand it to the leader who will use it
campaign-step-ediscussion-became = Tell those who took part what became of it
campaign-step-webinar-speakers = Agree with the speakers on who looks into the thread, and until when
campaign-step-webinar-material = Have the recording, the slides and the open questions ready
campaign-step-webinar-questions = Put each open question of the webinar in the thread, one by one
campaign-step-webinar-try = Write what you will try
campaign-step-webinar-pass = Pass on to the speakers what nobody has answered yet
campaign-step-webinar-tried = Ask two or three people what they have tried
campaign-step-webinar-summary = Post in one message what was answered and what was tried
campaign-step-challenge-choose = Choose one small thing that everybody can do in half an hour
campaign-step-challenge-first = Find three people to go first, so that the thread is not empty
campaign-step-challenge-do = Try it, and tell in the thread how it went
campaign-step-challenge-show = Point to one good try, having asked whoever made it
campaign-step-challenge-stuck = Help those who are stuck, with a personal word
campaign-step-challenge-last = Say in the thread that there is one more week
campaign-step-challenge-collect = Collect what was tried in one place
campaign-step-challenge-thank = Thank personally those who helped others along
campaign-step-welcome-who = List who joined in the last months
campaign-step-welcome-hosts = Ask five members to greet one newcomer each
campaign-step-welcome-introduce = Say hello in the thread, in two lines
campaign-step-welcome-answer = See to it that every newcomer has a reply within a day
campaign-step-welcome-show = Show each newcomer one good thread
campaign-step-welcome-ask = Ask two or three newcomers what they missed
campaign-step-welcome-learned = Write down what to do differently for whoever joins next

campaign-plan-title = Plan a campaign
campaign-form-intro = The template brings the steps and the words to be posted. You can change all of it afterwards.
campaign-form-template = Template
campaign-form-title = What it is called
campaign-form-title-hint = As everybody will read it: Ask Dr Okello about solar fridges
campaign-form-goal = What it is to achieve
campaign-form-goal-hint = For you and the core team: more people ask about solar power, and get an answer
campaign-form-metric = What is measured
campaign-form-usual = Who contributes, and how soon questions are answered
campaign-form-starts = First day
campaign-form-starts-hint = 2026-11-30, or a weekday
campaign-form-ends = Last day
campaign-form-ends-hint = { $days ->
    [0] Left empty: as long as the template usually runs
   *[other] Left empty: { $days } days in all
}
campaign-form-place = Channel
campaign-form-audience = Whom it is for
campaign-form-hashtag = Hashtag
campaign-form-hashtag-hint = AskDrOkello: with capitals it is read aloud well
campaign-form-owner = { $new ->
    [yes] Who sees to it (left empty: you)
   *[no] Who sees to it (left empty: as it is)
}
campaign-form-helper = Who helps, such as the guest
campaign-form-submit = Plan it
campaign-change-title = Change the plan
campaign-change-intro = { $stage ->
    [running] It is announced, so it stays in its channel. What is still to be done follows the dates.
   *[planned] What is still to be done follows the dates.
}
campaign-change-submit = Save
campaign-bad-empty = Please write a few words here.
campaign-bad-day = Please give a day to come, such as 2026-11-30 or Monday.
campaign-bad-end = The last day must not lie before today or the first day, nor more than { $weeks } weeks after it.
campaign-bad-place = Please choose a channel of this community.
campaign-bad-hashtag = A hashtag needs letters. Several words become one.
campaign-bad-taken = Another campaign has this hashtag. Please choose a different one.
campaign-bad-person = I cannot ask this person. Please choose somebody else.

campaign-title = { $title }
campaign-planned = “{ $title }” is planned. Nothing of it is posted before a manager’s yes.
campaign-page-gist = How “{ $title }” stands.
campaign-fact-kind = Template
campaign-fact-goal = Goal
campaign-fact-metric = Measured
campaign-fact-when = When
campaign-fact-where = Where
campaign-fact-owners = Who sees to it
campaign-fact-hashtag = Hashtag
campaign-fact-audience = For whom
campaign-fact-people = So far
campaign-people = { $count ->
    [0] nobody has taken part yet
    [one] one person has taken part
   *[other] { $count } people have taken part
}
campaign-dates = { $starts } to { $ends }
campaign-said-title = What everybody reads:
campaign-notice = { $kind ->
    [invitation] The invitation
    [midway] The look half-way
   *[closing] The closing word
}{ $standing ->
    [waits] {" "}waits for a manager’s yes.
    [let-go] {" "}has a manager’s yes, and is on its way.
    [posted] {" "}is posted.
    [skipped] {" "}is left out.
   *[later] {" "}is meant for { $day }, after a manager’s yes.
}
campaign-notice-none = There is no look half-way in so short a campaign.
campaign-read-words = Read and change…
campaign-prepare = Ask for the yes now
campaign-prepared = { $kind ->
   *[invitation] This is the invitation to “{ $title }”. It waits on the desk as well.
}
campaign-steps-title = What is to be done:
campaign-step = { $day }: { $what } ({ $who }){ $state ->
    [done] {" "}– done
    [skipped] {" "}– left out
    [late] {" "}– late
   *[open] {""}
}
campaign-everybody = everybody
campaign-done = Done
campaign-undo = Still to be done
campaign-change = Change the plan…
campaign-add-step = Add a step…
campaign-move = { $weeks ->
    [one] Move by a week
   *[other] Move by { $weeks } weeks
}
campaign-drop = Drop it
campaign-end = End it now
campaign-end-sure = { $begun ->
    [yes] It ends today, and you decide about the closing word. What has come of it is measured.
   *[no] It is called off: the invitation will say so.
}
campaign-moved = { $weeks ->
    [one] Moved by a week: it now runs from { $starts } to { $ends }. Whatever is still to be done has moved with it.
   *[other] Moved by { $weeks } weeks: it now runs from { $starts } to { $ends }. Whatever is still to be done has moved with it.
}
campaign-left = The dates stay as they are. What falls into the pause is posted after it.
campaign-dropped = It does not take place. Nobody is told.
campaign-ended = It is over. The closing word waits for your yes on the desk.
campaign-off = It is called off, and the invitation says so.
campaign-decided = That is decided already, or its time is over. “campaign” shows how things stand.
campaign-managers-only = It is announced, so only this community’s managers can change that.
campaign-no-place = { $place } is no longer a channel of this community. Please change the plan first.

campaign-asks-invitation = “{ $title }”: this invitation would stand in { $place } on { $day }.
campaign-asks-midway = “{ $title }” is half over. { $count ->
    [0] Nobody has taken part yet; a personal word to two or three people often does more than a post.
    [one] One person has taken part.
   *[other] { $count } people have taken part.
} This would stand in its thread.
campaign-asks-closing = { $count ->
    [0] “{ $title }” is over, and nobody took part. You can let it end quietly: skip this.
    [one] “{ $title }” is over; one person took part. This would stand in its thread.
   *[other] “{ $title }” is over; { $count } people took part. This would stand in its thread.
}
campaign-post = Post
campaign-words = Change…
campaign-skip = Skip
campaign-skip-sure = Then the campaign does not take place. Nobody is told.
campaign-let-go = { $soon ->
    [yes] It is being posted in { $place }.
   *[no] It will be posted in { $place } on { $when }.
}
campaign-skipped = Left out. Nothing is posted.
campaign-words-title = { $kind ->
    [invitation] The invitation
    [midway] The look half-way
   *[closing] The closing word
}
campaign-words-label = What everybody reads
campaign-words-hint = Dates, hashtag and thanks are added by me.
campaign-words-submit = Save
campaign-words-kept = Saved. It reads like that now.

campaign-invitation-gist = { $title }: you are invited to take part.
campaign-when = From { $starts } to { $ends }.
campaign-how = { $tagged ->
    [yes] Write in this thread, or anywhere in this community with { $hashtag }.
   *[no] Write in this thread.
}
campaign-for = For: { $audience }
campaign-midway-gist = { $title }: half of the time is over.
campaign-so-far = So far, { $count } people have taken part.
campaign-closing-gist = { $title } is over.
campaign-closing-nobody = This time it did not come to anything. If the moment or the subject did not suit you, tell us in this thread what would.
campaign-thanks = { $named ->
    [0] { $count ->
        [one] Thank you to the person who took part.
       *[other] Thank you to the { $count } people who took part.
    }
   *[other] { $others ->
        [0] Thank you to { $names } for taking part.
        [one] Thank you to { $names } and to one more person for taking part.
       *[other] Thank you to { $names } and to { $others } more people for taking part.
    }
}
campaign-answers = { $asked ->
    [one] { $answered ->
        [0] One question was asked, and still waits for an answer.
       *[other] One question was asked and answered.
    }
   *[other] { $asked } questions were asked{ $answered ->
        [0] , and still wait for an answer.
        [one] ; one of them has an answer.
       *[other] { $left ->
            [0] , and all of them have an answer.
           *[other] ; { $answered } of them have an answer.
        }
    }
}
campaign-name-me = You may thank me by name
campaign-name-me-not = Rather not after all
campaign-named = { $yes ->
    [yes] { $over ->
        [yes] Thank you for saying so. The closing word of “{ $title }” thanks you by name now.
       *[no] Thank you for saying so. You may be thanked by name when “{ $title }” closes.
    }
   *[no] Then you are not named.
}
campaign-not-part = { $tagged ->
    [yes] Only those who took part are thanked: write in this thread, or anywhere here with { $hashtag }.
   *[no] Only those who took part are thanked: write in this thread.
}
campaign-name-late = This campaign has been over for a while, and I no longer know who took part.
campaign-name-not-here = Nobody is praised in public where you are. Thank you all the same.
campaign-note = { $kind ->
    [invitation] A campaign of this community. Anything further stands in this thread, so that the channel stays quiet.
   *[other] Nobody is named here who has not agreed to it.
}
campaign-is-over = “{ $title }” is over. This was the invitation:
campaign-called-off = “{ $title }” does not take place after all. Thank you for your interest.

campaign-remind-title = Due soon
campaign-remind = { $count ->
    [one] { $what }: it is due soon, for “{ $title }”.
   *[other] { $count } steps are due soon.
}
campaign-remind-line = { $state ->
    [done] Done: { $what } (“{ $title }”)
    [skipped] Left out: { $what } (“{ $title }”)
    [handed] Handed on: { $what } (“{ $title }”)
   *[open] By { $day }: { $what } (“{ $title }”)
}
campaign-remind-none = Thank you. Nothing of this is left for you to do.
campaign-remind-note = You see to this, so I remind you once. “quiet” changes what I tell you.
campaign-guest-hours = That day, { $who } begins work at { $at } your time.
campaign-hand = Hand to…
campaign-skip-step = Skip
campaign-hand-title = Who sees to it instead?
campaign-hand-who = A colleague
campaign-hand-submit = Hand over
campaign-handed = { $who } sees to it from now on, and hears of it in time.
campaign-step-settled = { $progress ->
    [done] Done: { $what }. Thank you.
    [skipped] Left out: { $what }.
   *[open] Still to be done: { $what }.
}
campaign-step-decided = That is settled already, or the campaign is over.
campaign-step-not-yours = Somebody else sees to that. They, or whoever looks after campaigns here, can decide.
campaign-step-form-title = { $new ->
    [yes] Add a step
   *[no] Change the step
}
campaign-step-form-what = What is to be done
campaign-step-form-day = By which day
campaign-step-form-who = Who sees to it (left empty: as it is)
campaign-step-form-submit = Save
campaign-late = { $count ->
    [one] One step of “{ $title }” is late: { $steps }.
   *[other] { $count } steps of “{ $title }” are late: { $steps }{ $more ->
        [0] .
       *[other] , and { $more } more.
    }
}
campaign-gone = { $count ->
    [one] Whoever was to see to a step of “{ $title }” has left. Who takes it over: “{ $what }”, by { $day }?
   *[other] Whoever was to see to { $count } steps of “{ $title }” has left. Who takes over the first of them: “{ $what }”, by { $day }?
}
campaign-late-step = “{ $what }” ({ $who }, by { $day })
campaign-late-skip = Leave out what is late
campaign-late-skipped = { $count ->
    [one] The late step is left out.
   *[other] The { $count } late steps are left out.
}
campaign-paused = The pause until { $until } falls into “{ $title }”. { $weeks ->
    [one] Everything that is still to come can move by a week.
   *[other] Everything that is still to come can move by { $weeks } weeks.
}
campaign-leave = Leave the dates

campaign-see-result = What came of it
campaign-no-result = There is nothing to tell about “{ $title }” yet.
campaign-result-title = What came of “{ $title }”
campaign-result-gist = { $people ->
    [0] Nobody took part in “{ $title }”.
    [one] One person took part in “{ $title }”{ $new ->
        [0] .
       *[other] , for the first time.
    }
   *[other] { $people } people took part in “{ $title }”{ $fresh ->
        [none] .
        [all] , all of them for the first time.
       *[some] , { $new } of them for the first time.
    }
}
campaign-result-goal = Its goal: { $goal }
campaign-came = { $asked ->
    [0] No question came with it.
    [one] One question came with it, { $answered ->
        [0] which nobody has answered.
       *[other] which has an answer.
    }
   *[other] { $asked } questions came with it{ $answered ->
        [0] , and nobody has answered them.
        [one] , one of which has an answer.
       *[other] , { $answered } of which have an answer.
    }
} { $accepted ->
    [0] No answer from it was accepted
    [one] One answer from it was accepted
   *[other] { $accepted } answers from it were accepted
}, and { $used ->
    [0] none was put to use elsewhere so far.
    [one] one contribution was put to use elsewhere.
   *[other] { $used } contributions were put to use elsewhere.
}
campaign-compared-title = { $days ->
    [one] On its one day, and the day before anybody had heard of it:
   *[other] In the { $days } days since it was announced, and the { $days } days before that:
}
campaign-after-title = In the { $days } days after it, and as many before it:
campaign-compared = { $what }: { $now }; before, { $before }.
campaign-compared-others = In the other channels: { $now }; before, { $before }.
campaign-none = none
campaign-too-few = too few to say
campaign-endless = any number of
campaign-times = { $n }
campaign-finding = { $finding ->
    [few] Too few to say that the campaign did it.
    [unmeasured] I reckon no range for such a figure, so I conclude nothing from it.
    [unclear] { $alone ->
        [yes] { $unit ->
            [points] The change lies between { $low } points down and { $high } points up: it may be nothing.
           *[times] That is { $low } to { $high } times as many: it may be nothing.
        }
       *[no] { $unit ->
            [points] Against the change in the other channels, that is between { $low } points less and { $high } points more: it may be nothing.
           *[times] Against the change in the other channels, that is { $low } to { $high } times as many: it may be nothing.
        }
    }
    [more] { $alone ->
        [yes] { $unit ->
            [points] It rose by { $low } to { $high } points.
           *[times] That is { $low } to { $high } times as many.
        } There is no other channel to compare it with, so this does not show that the campaign did it.
       *[no] { $unit ->
            [points] It rose by { $low } to { $high } points more than in the other channels.
           *[times] Against the change in the other channels, that is { $low } to { $high } times as many.
        } Other things happened in that time as well, so this alone does not show that the campaign did it.
    }
   *[fewer] { $alone ->
        [yes] { $unit ->
            [points] It fell by { $low } to { $high } points.
           *[times] That is { $low } to { $high } times as many, so fewer than before.
        } There is no other channel to compare it with, so this does not show that the campaign did it.
       *[no] { $unit ->
            [points] Against the change in the other channels, it fell by { $low } to { $high } points.
           *[times] Against the change in the other channels, that is { $low } to { $high } times as many, so fewer.
        } Other things happened in that time as well, so this alone does not show that the campaign did it.
    }
}
campaign-chart = People who contributed, by week ({ $mark } the campaign)
campaign-chart-here = In its channels
campaign-chart-elsewhere = In the other channels
campaign-chart-week = { $day } { $mark }
campaign-chart-alt = { $one ->
    [yes] In the campaign’s week, from { $first } on, { $most ->
        [one] one person contributed in its channels
       *[other] { $most } people contributed in its channels
    }
   *[no] In the campaign’s { $weeks } weeks, from { $first } on, between { $least } and { $most } people a week contributed in its channels
}; in the weeks around it, between { $usual_least } and { $usual_most }.
campaign-result-note = Took part: wrote with the hashtag or in the thread, without those who ran it. For the first time: had neither asked nor answered here in the year before. Other channels: those in which nobody took part. A range holds 95 times in 100.

because-campaign-step = you see to a step of a campaign that is due soon
because-campaign-post = a manager let a campaign’s message go
because-campaign-hosted = a guest is invited to answer in this thread; until then nobody else is asked
because-campaign-over = a campaign is over, and the core team hears what came of it

# ---

## Discussions

help-discuss = what more and more people ask about, and discussions on it
    .usage = discuss solar fridges
discuss-page-title = Discussions
discuss-page-gist = What more people ask about than usual, the discussions that are open, and what came of earlier ones.
discuss-page-rising = Asked about more than usual, by people in different places, for weeks:
discuss-page-nothing = Nothing stands out at the moment: what people ask about is what they always ask about.
discuss-page-learning = I cannot tell yet what stands out. I need about two months of questions first, to know what is usual here.
discuss-page-part = { $part ->
    [waiting] Not open yet:
    [open] Open now:
   *[carried] Taken forward:
}
discuss-page-waits = { $topic } ({ $on ->
    [leader] { $host } was asked to host it
    [channel] on its way into the channel
   *[manager] a draft that waits for a manager
})
discuss-page-open = { $topic }, hosted by { $host } in { $place }.
discuss-page-carried = { $topic }, { $how ->
    [policy] in a policy
    [programme] in a programme
    [guidance] in guidance
    [training] in a training
   *[other] elsewhere
}: { $words }
discuss-page-how = You can also begin one yourself. Tell me what about: discuss solar fridges
discuss-page-note = I count people, never messages, and look every Monday. A topic you drop rests for three months.
discuss-example = Try it with “solar fridges”
discuss-begin = Open a discussion…
discuss-show = See the draft
discuss-how = Tell me what the discussion is to be about: discuss solar fridges
discuss-see = see question { $number }
discuss-see-it = See the discussion

discuss-why-manager = { $people ->
    [one] One person
   *[other] { $people } people
}{ $places ->
    [0] { "" }
    [one] { " " }in one channel
   *[other] { " " }in { $places } channels
}{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }and { $countries } countries
} asked about it in the last four weeks; { $usual ->
    [0] usually it is hardly anybody
    [one] usually it is about one
   *[other] usually it is about { $usual }
}. { $open ->
    [0] Each of them got an answer, and still it is asked.
    [one] One of their questions is still open.
   *[other] { $settled ->
        [none] None of their questions is settled yet.
       *[some] { $open } of their questions are still open.
    }
}
discuss-why-leader = { $people ->
    [one] One colleague
   *[other] { $people } colleagues
}{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }in { $countries } countries
} asked about it in the last four weeks{ $open ->
    [0] .
    [one] , and one question is still open.
   *[other] , and { $open } questions are still open.
}
discuss-why-everybody = Why now: { $people } of us{ $countries ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }in { $countries } countries
} have asked about it lately{ $open ->
    [0] .
    [one] , and one question is still open.
   *[other] , and { $open } questions are still open.
}

discuss-opening-title = Let’s talk about { $topic }
discuss-opening-question = What do you see where you are? What has helped, what has not, and what would have to change?
discuss-opening-links = { $count ->
    [one] Where it came up:
   *[other] Where it came up, for example:
}
discuss-opening-host = { $host } hosts this discussion, and takes what comes of it to those who can act on it.
discuss-opening-note = Please answer in this thread. Whoever takes part is told what came of it; “quiet” changes what I tell you.

discuss-line = { $known ->
    [yes] Open a discussion on { $topic }? { $host } could host it.
   *[no] Open a discussion on { $topic }? It needs a host.
}
discuss-trouble = { $why ->
    [declined] { $who } would rather not host it.
    [suggested] { $who } would rather not host it, and named somebody better placed.
    [silent] { $who } has not said yes or no in five working days. I have not reminded them.
    [unreached] I could not ask { $who }.
    [gone] Whoever was asked to host it does not.
   *[unposted] It could not be posted where it was meant to stand. Have a look at the channel below; “Change…” chooses another.
}
discuss-host-fits = { $host } could host it: they look after { $remit }.
discuss-host-chosen = { $host } could host it.
discuss-nobody-fits = No leader’s or sponsor’s remit fits it, or those it fits have been asked enough this month. Choose somebody under “Change…”, or host it yourself.
discuss-experts = { $count ->
    [one] { $names } knows about it and may want to join. I write to nobody for it.
   *[other] { $names } know about it and may want to join. I write to nobody for it.
}
discuss-would-post = This is what would stand in { $place } once its host has said yes:
discuss-ask = Ask { $host } to host
discuss-change = Change…
discuss-host-self = Post with me as host
discuss-post = Post it: { $host } has agreed
discuss-drop = Drop
discuss-draft-waits = It waits for a manager, who decides whether it is opened and who is asked to host it.
discuss-form-title = Change the draft
discuss-form-topic = What is it about?
discuss-form-question = What does it ask? Open, and on nobody’s side
discuss-form-question-hint = Leave it as it is, or put it in your own words.
discuss-form-host = { $known ->
    [yes] Another host (leave it empty to keep { $host })
   *[no] Who could host it?
}
discuss-form-place = In which channel?
discuss-form-submit = Keep
discuss-form-no-topic = Say in a few words what it is about.
discuss-form-no-place = Choose one of this community’s channels.
discuss-form-no-host = They cannot be asked to host: choose somebody else.
discuss-ask-noted = Thank you. I ask { $host } at a good hour for them, with this draft. It is posted when they say yes.
discuss-ask-cannot = They cannot be asked any more. The draft waits for you with somebody else, or without a host.
discuss-posted = { $hosts ->
    [you] Done: it goes into { $place } with you as its host.
   *[other] Done: it goes into { $place } with { $host } as its host.
}
discuss-no-place = That channel is no longer one of this community’s. Choose another one under “Change…”.
discuss-dropped = Dropped. I will not propose { $topic } again for three months.
discuss-decided-by = { $whose ->
    [you] You have decided about { $topic } already.
    [other] { $by } has decided about { $topic } already.
   *[nobody] { $topic } waits for nobody’s decision any more.
}
discuss-already = { $stage ->
    [open] A discussion on { $topic } is open already. “discuss” shows where.
   *[other] A discussion on { $topic } is on its way already: its host has been asked.
}
discuss-gone = That discussion is no more.

discuss-ask-title = Would you host a discussion?
discuss-ask-gist = Would you host a discussion on { $topic } in { $place }, for { $community }?
discuss-ask-remit = I ask you because you look after { $remit }.
discuss-ask-means = Hosting means: read along for a week, ask back where it helps, and take what comes of it to where it can be decided. You need not have the answers.
discuss-ask-experts = Who knows about it, should you want to invite somebody: { $names }.
discuss-ask-draft = This is what I would post, in your name as host:
discuss-ask-note = { $by } suggested you. Whatever you say is fine, and I do not ask twice. “quiet” changes what I ask you.
discuss-yes = I will host
discuss-no = Not me
discuss-other = Ask somebody else…
discuss-answered = { $how ->
    [yes] Thank you for hosting the discussion on { $topic }. It stands in { $place }. I ask you in a week how it went.
    [declined] Noted: you do not host the discussion on { $topic }. Thank you for saying so.
    [suggested] Noted: somebody else is asked about the discussion on { $topic }, if the manager agrees. Thank you.
    [silent] The manager looks for another host for the discussion on { $topic }. There is nothing left for you to do.
   *[other] The discussion on { $topic } is not opened for now. There is nothing left for you to do.
}
discuss-yes-noted = Thank you. It goes into { $place } now, with you as its host.
discuss-yes-no-place = Thank you. The channel is no longer there, so the manager chooses another one and comes back to you.
discuss-no-noted = That is fine. I let the manager know.
discuss-no-more = That has been decided meanwhile, so nothing is needed from you. Thank you.
discuss-other-title = Who is better placed?
discuss-other-who = Whom?
discuss-other-submit = Suggest
discuss-other-nobody = They cannot be asked. Please choose a colleague other than yourself.
discuss-other-noted = Thank you. The manager decides whether { $who } is asked.

discuss-how-title = What came of “{ $topic }”?
discuss-how-gist = { $again ->
    [yes] Some weeks have passed since the discussion on { $topic } in { $place }.
   *[no] The discussion on { $topic } has been open in { $place } for a week.
}
discuss-how-went = { $people ->
    [0] Nobody has joined so far. A word from its host often helps.
    [one] One person took part{ $questions ->
        [0] .
        [one] , and one more question was asked.
       *[other] , and { $questions } more questions were asked.
    }
   *[other] { $people } people took part{ $countries ->
        [0] { "" }
        [one] { "" }
       *[other] { ", " }from { $countries } countries
    }{ $questions ->
        [0] .
        [one] , and one more question was asked.
       *[other] , and { $questions } more questions were asked.
    }
}
discuss-how-ask = Has anything been taken forward: into a policy, a programme, guidance, a training? Those who took part would like to know.
discuss-how-note = { $role ->
    [host] You read this as its host.
   *[manager] You read this because you let it be opened.
} I ask at most once more, in four weeks. “quiet” changes what I ask you.
discuss-how-over = The discussion on { $topic } is over. If something comes of it after all, tell me at any time.
discuss-forward = It was taken forward…
discuss-forward-late = It was taken forward after all…
discuss-correct = Correct this…
discuss-nothing = Nothing yet
discuss-over = It is over
discuss-nothing-noted = Thank you. I ask once more in four weeks.
discuss-nothing-last = Thank you. I do not ask again. If something comes of it after all, tell me at any time.
discuss-over-noted = Noted: it is over. Its thread stays, and so does what was said in it.
discuss-decided = That has been answered already. “discuss” shows what came of it.
discuss-not-yours = Only its host and the managers can say what came of it.
discuss-forward-title = What came of it?
discuss-forward-intro = It is told in the discussion’s thread, and to those who took part.
discuss-forward-how = It was taken forward in
discuss-outcome = { $how ->
    [policy] a policy
    [programme] a programme
    [guidance] guidance
    [training] a training
   *[other] something else
}
discuss-forward-words = In one or two sentences: in what, by whom, and what is different now?
discuss-forward-hint = For example: the regional cold chain plan asks for two technicians a district from July.
discuss-forward-link = A link to it, if there is one
discuss-forward-submit = Tell everybody
discuss-forward-empty = Say it in a sentence: those who took part will read it.
discuss-forward-no-link = A link begins with https://
discuss-forward-noted = { $again ->
    [yes] Corrected, wherever it was told.
   *[no] Thank you. It is told in the thread{ $people ->
        [0] { "" }; nobody else took part
        [one] , and to one more person privately
       *[other] , and to { $people } people privately
    }.
}
discuss-carried = What came of the discussion on { $topic }: { $how ->
    [policy] it went into a policy.
    [programme] it went into a programme.
    [guidance] it went into guidance.
    [training] it went into a training.
   *[other] it was taken forward.
}
discuss-outcome-note = This is told once, by those who carried it forward. Thank you to everybody who took part.
discuss-told-title = What came of it
discuss-told-thanks = { $role ->
    [host] You hosted it in { $place }: this is what it led to. Thank you.
    [manager] You let it be opened in { $place }: this is what it led to.
   *[part] You took part in it in { $place }: this is what it led to. Thank you.
}
discuss-told-note = { $role ->
    [host] I tell you because you hosted it.
    [manager] I tell you because you let it be opened.
   *[part] I tell you because you took part.
} “quiet” changes what I tell you.
because-discussion = a manager let the discussion be opened, and its host agreed
because-could-host = a manager suggested you as host of a discussion
because-you-opened = you host a discussion, or let it be opened
because-carried-forward = what a discussion came to was taken forward
because-took-part = you took part in a discussion that was taken forward

# ---

## Stories

help-story = tell how help changed something, or see the stories there are
    .usage = story
shortcut-story = This is a story…

# A story as it is told. What people wrote stands in it word for word.
story-title = { $asker_named ->
    [yes] { $helper_named ->
        [yes] { $asker }’s question, answered by { $helper }
       *[no] { $asker }’s question, answered by a colleague
    }
   *[no] { $helper_named ->
        [yes] A colleague’s question, answered by { $helper }
       *[no] A question from one colleague, answered by another
    }
}
story-asked = { $named ->
    [yes] { $who } asked: { $what }
   *[no] A colleague asked: { $what }
}
story-helped = { $named ->
    [yes] { $who } answered: { $what }
   *[no] A colleague answered: { $what }
}
story-came = What came of it: { $what }
story-where = It is used in: { $where }.

story-write = Write the story…
story-tell = Tell it in a few sentences. Nobody else reads it before everybody in it has agreed.
story-how = Tell what was asked, what helped, and what came of it. On a message, choose “This is a story…” and the people are filled in.
story-unknown = I know no question or answer behind that link in a channel of this community. You can still tell the story; then say who asked and who helped, and nothing will lead to the message.
story-not-ours = That was not written in a channel of this community, so it goes into no story.
story-already = Thank you. That story is being told already; everybody in it is asked first.
story-nobody = Somebody in this story cannot be asked, so it is not told. Nobody’s help is told of without their yes.
story-gone = This story is told already, or has ended. “story” shows the others.
story-elsewhere = A colleague was quicker: { $stage ->
    [asked] those in it have been asked.
    [agreed] everybody in it has agreed, and it waits for a manager’s approval.
    [approved] it is approved.
   *[other] it waits for a manager.
}

story-form-title = A story of help
story-form-intro = Four or five plain sentences are enough. What you write here is told word for word, and only if everybody in it agrees.
story-form-who-asked = Who asked?
story-form-who-helped = Who helped?
story-form-asked = What was asked
story-form-helped = What helped
story-form-came = What came of it
story-form-where = What it is used in, if anything (a guide, a training, a plan)
story-form-link = A web address where that can be read
story-form-quote = Words worth quoting
story-form-quoted = Whose words are they?
story-form-quoted-role = { $role ->
    [asked] Those of whoever asked
   *[helped] Those of whoever helped
}
story-form-also = Does it tell of anybody else? They are asked as well.
story-form-submit = Keep it
story-form-empty = A few words here, please: without them it is no story yet.
story-form-no-link = Please give a whole web address that begins with https://, or leave this empty.
story-form-nobody = Please choose a colleague I can write to.
story-form-same = Whoever asked and whoever helped cannot be the same person.
story-captured = { $manager ->
    [yes] Kept. So it would be told. Nobody has been asked yet.
   *[no] Thank you for telling this. A manager reads it first, and then everybody in it is asked. So it would be told:
}
story-changed = { $asks ->
    [0] Noted. Nobody has to be asked again.
    [one] Noted. One person in it is asked before it goes on.
   *[other] Noted. { $asks } people in it are asked before it goes on.
}

# The manager’s line and buttons.
story-line-found = This could be a story: { $title }. { $used ->
    [yes] It helped, and has been put to use since.
   *[no] It helped more people than the one who asked.
}
story-line-draft = A story, told by { $by }: { $title }. Nobody has been asked yet.
story-line-agreed = Everybody in this story has agreed: { $title }. May leaders read it?
story-reveals = The words still name somebody who would rather not be named. Please change them before it is approved.
story-ask = Ask those in it
story-change = Change…
story-drop = Drop it
story-pass = Not this one
story-approve = Approve
story-withdraw = Tell it no more
story-withdraw-sure = Its words are forgotten, and it is taken out of the briefings that tell it.
story-asking = { $count ->
    [0] Nobody else is in it: it waits for your approval.
    [one] One person is asked privately, once, at a civil hour. No answer is a no; after two weeks I tell you.
   *[other] { $count } people are asked privately, once, each at a civil hour. No answer is a no; after two weeks I tell you.
}
story-approved = Approved. It goes into the next leaders’ briefings, unless somebody in it takes their yes back.
story-dropped = { $why ->
    [withdrawn] It is told no more. Its words are forgotten, and the briefings that told it say so.
   *[other] Dropped. Its words are forgotten.
}
story-word = { $title }: { $why ->
    [declined] not everybody in it wants it told. It is not told, and that is all right.
    [unreachable] somebody in it can no longer be asked. It is not told.
    [lapsed] not everybody in it answered within two weeks, which is a no. It is not told.
   *[withdrawn] somebody in it took their yes back, or is gone. It is told no more.
}
story-seen = Understood
story-seen-noted = It is off your desk.
story-seen-already = That was off your desk already.

story-list-title = Stories
story-list = { $count ->
    [one] One story is on its way or told.
   *[other] { $count } stories are on their way or told.
}
story-list-more = { $count ->
    [one] One more is not shown here.
   *[other] { $count } more are not shown here.
}
story-list-note = A story goes to leaders only when everybody in it has agreed and a manager has approved it.
story-none = No story is on its way.
story-none-note = A good one needs three things: a question, an answer, and something that changed because of it. On any message, choose “This is a story…”.
story-state = { $stage ->
    [found] could be one; nobody has written it
    [draft] written; nobody has been asked
    [asked] asked; { $yes } of { $of } agreed
    [agreed] everybody agreed; waits for approval
   *[approved] { $told ->
        [0] approved; told to nobody yet
        [one] approved; told to one leader
       *[other] approved; told to { $told } leaders
    }
}
story-show = Show it

# What those in it are asked and told.
story-mine-title = Stories you are in
story-mine = { $count ->
    [0] You are in no story at present.
    [one] You are in one story. So it is told, or would be:
   *[other] You are in { $count } stories. So they are told, or would be:
}
story-mine-note = Nothing of them is told without your yes, and you can take it back here at any time.
story-consent-title = May this be told?
story-consent = { $again ->
    [yes] Your part of this story reads differently now, so I ask once more: may it be told?
   *[no] { $manager } would like to tell leaders this story, in which you helped or were helped. May it be told?
}
story-consent-then = That is all of it, word for word. It goes to leaders and sponsors of this community, in a private message and perhaps by e-mail, and only if everybody in it agrees.
story-consent-unnamed = Without your name it says “a colleague”, words quoted from you are left out, and no link leads to the messages.
story-consent-note = No answer is a no, and I do not remind you; after { $until } I stop asking. A yes can be taken back at any time. “quiet” changes what I ask you.
story-yes = Yes, tell it
story-unnamed = Yes, without my name
story-no = Please not
story-own = Change my part…
story-back = Take my yes back
story-agreed = { $named ->
    [yes] Thank you. You agreed that this is told, with your name:
   *[no] Thank you. You agreed that this is told, without your name:
}
story-is-approved = A manager has approved it. It goes to leaders with their next briefing.
story-was-told = Leaders read it first on { $on }.
story-agreed-note = If you change your mind, one press here is enough, now or later. I never ask why.
story-declined = Of course. It is not told, and nobody is told who said so.
story-over = { $why ->
    [lapsed] This question has lapsed: not everybody answered, so the story is not told. Nothing is left to do.
    [withdrawn] This story is told no more. { $agreed ->
        [yes] Thank you for having agreed.
       *[no] Nothing is left to do.
    }
   *[other] This story is not told. { $agreed ->
        [yes] Thank you for having agreed.
       *[no] Nothing is left to do.
    }
}
story-newer = This reads differently now. Where your part has changed, I ask you anew.
story-not-asked = This is asked no more: the story has ended, or reads differently now.
story-over-already = That story is not told; there is nothing to take back.
story-taken-back = { $told ->
    [0] Taken back. The story is told to nobody.
    [one] Taken back. The story is told no more; the one briefing that told it says so now.
   *[other] Taken back. The story is told no more; the { $told } briefings that told it say so now.
}
story-own-title = My part of the story
story-own-intro = Say it as you would want leaders to read it.
story-own-quote = My words, as they are quoted
story-own-how = How may it be told?
story-own-named = With my name
story-own-unnamed = Without my name
story-own-submit = So it may be told
because-story-found = an answer helped, and something came of it
because-story-asked = a manager would like to tell a story you are in, and nothing is told without your yes
because-story-approved = everybody in it agreed, and a manager approved it

# ---

## Briefings

help-brief = leaders’ briefings: what the next one says, and who reads it
    .usage = brief, brief @person

# What a leader reads.
brief-title = { $community }: briefing for { $month } { $year }
brief-gist = { $stories ->
    [0] Two minutes about { $community }, and one thing that only you can do.
   *[other] { $asks ->
        [yes] Two minutes about { $community }: what help has led to, and one thing that only you can do.
       *[no] Two minutes about { $community }: what help has led to.
    }
}
brief-hello = { $named ->
    [yes] Dear { $name },
   *[no] Dear colleague,
}
brief-moved = What moved in the last four weeks
brief-means = (Counted: { $means }.)
brief-story = Story: { $title }
brief-story-gone = { $count ->
    [one] A story that stood here is told no more.
   *[other] { $count } stories that stood here are told no more.
}
brief-behind = Show me what is behind it
brief-wish = One thing only you can do
brief-wish-answer = { $who }’s question in { $place } found nobody who could answer it, and it is about what you look after.
brief-wish-host = { $count } colleagues have lately asked about what you look after ({ $what }), and nobody has opened a discussion on it. Would you host one? It is prepared for you.
brief-wish-thank = A word from you would mean a great deal to { $who }, who gave the help told of above.
brief-wish-forward = If what helped here has been taken forward where you work, please say where: whoever helped would hear of it.
brief-wish-vote = { $count ->
    [one] An idea waits for the core team’s vote, and yours is not in yet.
   *[other] { $count } ideas wait for the core team’s vote, and yours is not in yet.
}
brief-wish-done = Done. Thank you.
brief-do-answer = I will answer it
brief-do-host = I would host it
brief-do-thank = Thank { $who }
brief-do-forward = Say where…
brief-do-vote = See the ideas
brief-signed = { $named ->
    [yes] With thanks, { $by }, for { $community }
   *[no] With thanks, the managers of { $community }
}
brief-found-useful = This was useful
brief-found-not = Not for me
brief-note = You get this once a month because you lead or sponsor { $community }, or its managers chose you as a reader. “quiet” changes what I send you.
brief-behind-gist = Behind the story: { $title }
brief-behind-unnamed = Somebody in this story prefers not to be named, so I lead to no message. { $manager } can tell you more.
brief-behind-agreed = Everybody in it agreed that you read this, and { $manager } let it go to you.
brief-gone = This briefing, or that part of it, is over. There is nothing to do.
brief-forward-title = Taken forward
brief-forward-where = Where was it taken forward?
brief-forward-hint = The name of a guide, a plan, a programme, a training
brief-forward-submit = Go on
brief-forward-sure = Shall I note that this was used in “{ $where }”? A manager looks at it, and then whoever helped hears of it.
brief-forward-say = Yes, note it
brief-found-noted = Thank you; it helps to know.
brief-not-noted = Thank you for saying so. The managers see that this one was not for you.
brief-stop = Send me none any more
brief-stopped = Noted. You get no briefing any more, unless a manager adds you again.
brief-host-noted = Thank you. The managers know, and prepare it with you.

# What the manager sees first.
brief-line = { $now ->
    [yes] A briefing for { $who }, to go as soon as you say so:
   *[no] The briefing for { $who }, to go on { $on } if you say so:
}
brief-preview-press = The one thing is one press: { $label }
brief-download = To forward by e-mail or on paper
brief-send = { $now ->
    [yes] Send
   *[no] Send on the day
}
brief-change = Change…
brief-leave = Leave out…
brief-skip = Skip
brief-change-title = The opening
brief-change-intro = Your words take the place of the first sentence. Write in the reader’s language.
brief-change-opening = In your words
brief-change-submit = Keep it
brief-leave-title = Leave out
brief-leave-which = What shall be left out?
brief-leave-submit = Leave out
brief-leave-nothing = Then nothing would be left. Press “Skip” instead.
brief-part-numbers = What moved
brief-part-wish = The one thing only they can do
brief-on-its-way = { $soon ->
    [yes] It goes to { $who } now, at a civil hour of theirs.
   *[no] It goes to { $who } on { $on }. Until then a story whose people change their mind is left out by itself.
}
brief-decided = That is decided already, by you or a colleague.
brief-skipped = Skipped. { $who } hears nothing of it.
brief-nothing = { $count ->
    [one] On { $on } there is nothing worth two minutes of { $names }: no story is approved that they have not read. Nothing is sent.
   *[other] On { $on } there is nothing worth two minutes of { $names }: no story is approved that they have not read. Nothing is sent.
}
brief-undelivered = The briefing for { $who } could not be brought. You may want to write yourself.
brief-host-line = { $who } would host a discussion on what they look after: { $what }
brief-host-draft = Draft an opening
brief-nobody = Please choose a colleague I can write to, and who wants briefings.
brief-nothing-now = There is nothing worth two minutes of { $who } now: no approved story they have not read, and nothing only they can do.
brief-already = The briefing for { $who } is on its way: { $by } let it go, for { $on }.
brief-sent = { $who } was briefed on { $on }; { $by } let it go.
brief-readers-title = Leaders’ briefings
brief-readers = { $count ->
    [0] The next briefing is due on { $on }. Nobody reads it yet.
    [one] The next briefing is due on { $on }, for one reader.
   *[other] The next briefing is due on { $on }, for { $count } readers.
}
brief-readers-note = Leaders and sponsors of { $community } are readers by their role. You see each briefing on your desk on the Thursday before, and nothing goes without your yes. Whether it was read is known from what they press, and from nothing else.
brief-seat = { $who }: { $step ->
    [left-out] left out
    [proposed] one waits for your yes
    [approved] one is on its way
    [sent] { $fared ->
        [acted] briefed on { $at }, and did what was asked
        [opened] briefed on { $at }, and read it
       *[unread] briefed on { $at }; nothing pressed yet
    }
   *[none] not briefed yet
}{ $found ->
    [useful] {""}; found it useful
    [not] {""}; not for them
   *[none] {""}
}
brief-now = See it now
brief-take = The last one, to forward
brief-remove = Leave out
brief-again = Brief again
brief-add = Add somebody…
brief-add-title = One more reader
brief-add-who = Who is to be briefed as well?
brief-add-intro = They get a briefing about once a month, after your yes. They can stop it at any time.
brief-add-submit = Add
because-brief-prepared = the leaders’ briefing comes next week, or a manager asked for it
because-brief-approved = you lead, sponsor or follow this community, and a manager let this month’s briefing go

# ---

## Maturity

help-maturity = how mature the management of this community is, and what to do next
    .usage = maturity, maturity sponsorship, maturity page
maturity-title = How { $community } is managed
maturity-level = { $level ->
    [reactive] Reactive
    [emergent] Emergent
    [engaged] Engaged
   *[activist] Activist
}
maturity-dimension = { $dimension ->
    [management] Community management
    [community] Community
    [sponsorship] Sponsorship
    [leadership] Leadership
    [culture] Culture and activity
    [content] Content and curation
    [activities] Activities
    [membership] Membership
    [technology] Technology
   *[metrics] Metrics
}
maturity-gist = { $dimension ->
    [management] Community management in { $community }: { $level }.
    [community] { $community } as a community: { $level }.
    [sponsorship] Sponsorship of { $community }: { $level }.
    [leadership] Leadership in { $community }: { $level }.
    [culture] Culture and activity in { $community }: { $level }.
    [content] Content and curation in { $community }: { $level }.
    [activities] Activities of { $community }: { $level }.
    [membership] Membership of { $community }: { $level }.
    [technology] Technology in { $community }: { $level }.
   *[metrics] Metrics of { $community }: { $level }.
}
maturity-means = { $managing ->
    [yes] { $level ->
        [reactive] Managing it is informal, or nobody does it: what happens depends on who happens to have time.
        [emergent] Managing it is a valid part of somebody’s role, beside other work.
        [engaged] There is a formal role for managing it, with time, a rhythm and a sponsor.
       *[activist] Managing it is recognised as an essential function: the organisation counts on it, and would fill the role again.
    }
   *[no] { $level ->
        [reactive] It is left to chance so far.
        [emergent] A beginning is made.
        [engaged] It is done regularly, and on purpose.
       *[activist] The organisation counts on it.
    }
}
maturity-about = { $dimension ->
    [management] How the community is looked after.
    [community] Whether those who meet here know what for, and whether it leads anywhere.
    [sponsorship] Whether somebody with influence stands behind it, and does something for it.
    [leadership] Whether more than one person carries it, and decides.
    [culture] Whether people answer and thank each other, and dare to ask.
    [content] Whether what was learned here can be found and is used again.
    [activities] Whether something happens regularly, and leads somewhere.
    [membership] Whether new people find their place, and those who should be here are.
    [technology] Whether the tools are set up, reach everybody, and are looked after.
   *[metrics] Whether figures are looked at, shown, and acted on.
}
maturity-below = What { $level } asks for is met:
maturity-held = What holds { $level }:
maturity-ahead = { $count ->
    [one] { $level } asks for this; one thing is missing:
   *[other] { $level } asks for this; { $count } things are missing:
}
maturity-line = { $state ->
    [yes] Met: { $what }. { $evidence }
    [partly] Partly: { $what }. { $evidence }
    [no] Not met: { $what }. { $evidence }
   *[unknown] Cannot be told yet: { $what }. { $evidence }
}
maturity-ready = { $count ->
    [one] Already there for a later level:
   *[other] Already there for later levels:
}
maturity-next = { $count ->
    [one] What to do next:
   *[other] The next { $count } things to do:
}
maturity-next-none = Nothing is missing. Keep it going, and show others how you got here.
maturity-do-answer = Answer the short questions: chat cannot know what only you know. It takes two minutes.
maturity-start = { $start ->
    [desk] Open the desk
    [open] See open questions
    [strategy] Open the strategy
    [team] Open the team
    [ideas] See the ideas
    [goals] See the goals
    [brief] Prepare a briefing
    [discuss] Open a discussion
    [campaign] Plan a campaign
    [story] Tell a story
    [learn] Read a lesson
    [thank] Thank somebody
    [thanking] Thank somebody…
    [used] Say what was used
    [report] See the report
    [policy] See the rules
    [export] Take it with you
    [activities] See all activities
    [page] A page for a sponsor
   *[questions] Answer short questions…
}
maturity-young = I have watched this community only since { $since }. Much of this will be truer in a few weeks.
maturity-untold = cannot be told yet
maturity-others = The other dimensions, by fewer signs. A press shows why:
maturity-other = { $dimension }: { $level }
maturity-back = Back to all
maturity-see = See the assessment
maturity-unsaid = { $count ->
    [one] One short question waits for your answer, whenever you like.
   *[other] { $count } short questions wait for your answer, whenever you like.
}
maturity-rule = A level holds when all that it asks for is met, and all that the levels below ask for. Partly is not met, nor is what cannot be told. How much is written, or by how many, makes no difference.
maturity-which = I can show: maturity, maturity page, or one of maturity community, sponsorship, leadership, culture, content, activities, membership, technology, metrics.
maturity-trend = { $dimension ->
    [management] Community management, quarter by quarter
   *[other] Quarter by quarter
}
maturity-trend-step = Level
maturity-trend-unit = 1 Reactive … 4 Activist
maturity-trend-quarter = { $quarter } { $level }
maturity-trend-alt = The level quarter by quarter: { $quarters }.

# What a sign is known by.
maturity-when = { $count ->
    [0] { $state ->
        [no] Nothing of the kind is recorded since { $at }.
       *[partly] Last on { $at }, which is too long ago.
    }
    [1] Once lately, on { $at }.
    [2] Twice lately, last on { $at }.
   *[other] { $count } times lately, last on { $at }.
}
maturity-rhythm = { $weeks ->
    [0] Not done since { $at }.
   *[other] On time in { $on } of the last { $weeks } weeks; last done on { $at }.
}
maturity-early = Nothing is known from before { $since }: too short a time to tell.
maturity-share = { $of ->
    [0] There was nothing to see it by.
    [one] { $part } of 1.
   *[other] { $part } of { $of }.
}
maturity-written = { $state ->
    [yes] It stands in the strategy.
    [partly] One of the two stands in the strategy.
   *[no] Nothing is written yet.
}
maturity-channels = { $state ->
    [yes] Both are chosen.
    [partly] One of the two is chosen.
   *[no] Neither is chosen yet.
}
maturity-named = { $state ->
    [yes] { $count ->
        [0] Somebody is.
       *[other] { $names }.
    }
   *[no] Nobody is yet.
}
maturity-unasked = No manager has said yet.
maturity-outdated = On { $at } { $by } said: { $said ->
    [yes] yes
    [partly] partly
    [no] no
   *[unknown] I do not know
}. That is more than half a year ago, and wants saying anew.
maturity-said = { $by } said on { $at }: { $said ->
    [yes] yes
    [partly] partly
    [no] no
   *[unknown] I do not know
}.
maturity-manager = { $count ->
    [0] Nobody is named who may be written to.
   *[other] { $state ->
        [no] { $names }; nothing done as manager is recorded yet.
       *[other] { $names }; last done as manager on { $at }.
    }
}
maturity-recorded = It is recorded with the manager’s remit.
maturity-time = { $minutes ->
    [0] Nobody has said how much.
   *[other] { $minutes } minutes a week.
}
maturity-charged = Somebody who is no manager looks after a duty now.
maturity-themes = { $state ->
    [yes] { $count ->
        [one] A theme is planned for one month from now on.
       *[other] Themes are planned for { $count } months from now on.
    }
    [partly] All planned months are over.
   *[no] No month has a theme yet.
}
maturity-goals = { $state ->
    [yes] { $count ->
        [one] One goal runs, set on { $at }.
       *[other] { $count } goals run, the latest set on { $at }.
    }
    [partly] The last goal, set on { $at }, has come to its day.
   *[no] No goal is set.
}
maturity-activities = { $kept ->
    [0] None of the { $of } was.
   *[other] { $left ->
        [0] All { $of } were.
       *[other] { $kept } of { $of } were. Not: { $rest }.
    }
}
maturity-decides = { $state ->
    [yes] { $count ->
        [1] Once lately, on { $at }.
        [2] Twice lately, last on { $at }.
       *[other] { $count } times lately, last on { $at }.
    }
    [partly] The last decision, on { $at }, was taken by the managers alone.
   *[no] No decision is recorded in half a year.
}
maturity-running = { $state ->
    [yes] { $count ->
        [one] In one channel.
       *[other] In { $count } channels.
    }
    [partly] It only rehearses: nobody but the managers sees anything of it.
   *[no] It is in no channel.
}
maturity-covered = { $of ->
    [0] Nobody asked anything in the last quarter.
   *[other] In time: { $part } of { $of } in the last quarter. { $lost ->
        [0] None is left without an answer for two weeks.
        [one] One is left without an answer for two weeks.
       *[other] { $lost } are left without an answer for two weeks.
    }
}
maturity-months = { $count ->
    [0] Not in the last three months.
    [one] In one of the last three months.
   *[other] In { $count } of the last three months.
}

# What levels ask for, and what to do about it.
maturity-sign-manager = somebody manages it, and has done something for it within six weeks
    .do = Do one thing as its manager this week; your desk has the nearest.
maturity-sign-counted = managing it counts as part of a person’s work
    .do = Ask your supervisor to count it when your time is planned and your year is looked back on. The page for a sponsor gives you the words.
maturity-sign-purpose = what it is for is written down
    .do = Write down in one sentence what members come here for.
maturity-sign-half = at least half of the last quarter’s questions were answered within their promise
    .do = Look at what waits, and bring each to one person who may know.
maturity-sign-formal = the role is written down where the manager’s work is
    .do = Agree on two sentences for your job description, terms of reference or work plan, and record that they are there.
maturity-sign-time = it is settled how much time managing may take
    .do = Say how many minutes a week managing may take, and agree on it with your supervisor.
maturity-sign-cadence = at least five of the guide’s eight regular activities were on time through most of the last quarter
    .do = Take up the activity that was not done for longest, with fifteen minutes for it in your calendar.
maturity-sign-covered = four in five questions were answered within their promise, and hardly any is left without an answer
    .do = See to the oldest open question yourself, and ask what makes others wait.
maturity-sign-convened = the core team is in touch every fortnight
    .do = Write to the core team this week with one thing to decide.
maturity-sign-goals = it has a goal whose day is still to come
    .do = Set one goal that matters to members, with a day.
maturity-sign-sponsor = somebody with influence is its sponsor
    .do = Ask one person in the leadership to be its sponsor, and name them here.
maturity-sign-acts = a sponsor has done something for it within half a year
    .do = Ask your sponsor for one thing that takes five minutes and that only they can do.
maturity-sign-decides = the core team decides, and not the managers alone
    .do = Put the next idea to the core team’s vote before you decide.
maturity-sign-shared = duties are shared, so that it does not hang on one person
    .do = Hand one duty to a leader or facilitator for a month, with a day on which it comes back.
maturity-sign-carried = what a discussion came to was taken forward within half a year
    .do = Open one discussion with a leader who can take its result further, and record what became of it.
maturity-sign-stories = a success story was approved within half a year
    .do = Tell one story of a question whose answer changed something, with everybody’s consent.
maturity-sign-learning = its managers have learned something about managing within the last quarter
    .do = Read one lesson of three minutes and try it once.
maturity-sign-relied = a plan or strategy of the organisation counts on it
    .do = Find the one plan that would be harder without this community, and ask for a sentence in it.
maturity-sign-successor = the role would be filled again if the manager left
    .do = Ask who would take over, and write down what they would need to know.
maturity-sign-scope = its field, and whom it serves, are written down
    .do = Write down its field, and the two or three groups it serves.
maturity-sign-reviewed = its strategy was looked at within four months
    .do = Look at the strategy with the core team for a quarter of an hour, and say that it stands or what changes.
maturity-sign-peers = at least half of the first answers come from members, not managers
    .do = Hold back your own answer for a day, and ask one member who may know.
maturity-sign-asked = members were asked within a year what they need from it
    .do = Ask members in one open question what they need from this place, and tell them what you heard.
maturity-sign-briefed = leaders hear about once a month what the community does
    .do = Prepare the next briefing: two stories and one thing to ask.
maturity-sign-speaks = the sponsor speaks for it where you are not
    .do = Give your sponsor two sentences and one story to use in their next meeting.
maturity-sign-budget = there is money for it, however little
    .do = Ask for one small thing with a price: a translation, a room, a prize for the challenge of the month.
maturity-sign-coreteam = others carry it as well: leaders, facilitators, sponsors
    .do = Ask the two members who help most whether they would look after something, and name them here.
maturity-sign-hosted = a leader hosted a discussion within half a year
    .do = Find a topic that keeps coming back, and ask one leader to host it.
maturity-sign-thanks = colleagues thanked each other in each of the last three months
    .do = Thank somebody where others see it, and for something exact: it is copied.
maturity-sign-personal = people are thanked personally, about every fortnight
    .do = Thank one person today for one thing they did, and say what it changed.
maturity-sign-told = members hear about once a month what their help was used for
    .do = Find one thing that was used, in a document or a training, and record it.
maturity-sign-safe = somebody junior can ask here without worrying how it looks
    .do = Ask a question of your own that shows what you do not know.
maturity-sign-accepted = of at least one answered question in four it is said what helped
    .do = Ask the last three askers which answer helped.
maturity-sign-library = what was learned is kept in one place, and somebody looks after it
    .do = Choose one place for what was learned, and one person who spends half an hour a month on it.
maturity-sign-reused = what was answered once was put to use again within half a year
    .do = Point the next asker to an answer that is already there.
maturity-sign-themes = what the coming months are about is planned
    .do = Give next month a theme.
maturity-sign-rhythm = at least two of the guide’s eight regular activities were on time through most of the last quarter
    .do = Choose two activities that you will keep up, and leave the others for now.
maturity-sign-ideas = ideas were gathered within half a year
    .do = Ask for ideas, and say by when you decide.
maturity-sign-campaigns = a campaign was held within half a year
    .do = Plan a small one: a week, one question, one host.
maturity-sign-calendar = members know what is planned for the next three months
    .do = Plan the next thing that happens here, and tell members its day.
maturity-sign-newcomers = four in five of those who asked for the first time were answered within the promise
    .do = See first to whoever asks for the first time.
maturity-sign-field = people from the field take part, not headquarters alone
    .do = Invite two colleagues from the field by name, each with one question they can answer.
maturity-sign-recognised = those who help most are recognised about once a month
    .do = Look at this month’s proposals for recognition on your desk.
maturity-sign-members = an idea or a vote came from somebody who does not manage, within half a year
    .do = Put one idea to the vote, and ask two members for theirs.
maturity-sign-absent = it is known who should be here and is not
    .do = Write down three groups that should be here, and invite one person of each.
maturity-sign-running = I am at work in its channels, and do not only rehearse
    .do = End the rehearsal once you have seen enough of what I would send.
maturity-sign-reach = everybody who should take part can, also on a weak connection
    .do = Ask one colleague with a weak connection to show you how it looks to them.
maturity-sign-rules = its rules were looked at and set within a year
    .do = Read the rules once, and change the one that does not fit.
maturity-sign-channels = it is settled where news for everybody goes, and where the core team talks
    .do = Choose the two channels.
maturity-sign-survive = what was learned would survive a change of tools
    .do = Take a copy with you once a quarter, and note where it lies.
maturity-sign-support = somebody sees to it when the tools fail
    .do = Agree with your IT colleagues whom you write to when the tools fail, and ask a sponsor to back it.
maturity-sign-looked = its figures were looked at within a quarter
    .do = Look at the report of the quarter.
maturity-sign-measured = its figures are looked at about every month
    .do = Look at the report, and choose one figure to follow.
maturity-sign-reached = within half a year a goal’s day came, and what became of it was said
    .do = Look at your goals, and give one of them a day within the quarter.
maturity-sign-changed = something was decided otherwise because of what the figures said
    .do = Take one figure to the core team, and ask what you should do otherwise.

# The short questions.
maturity-ask-title = What only you can tell
maturity-ask-intro = Five short questions at most. Chat cannot know the answers. They count for two quarters; then I ask again, here.
maturity-ask-submit = Save
maturity-ask-none = Nothing of this needs to be asked: chat can tell all of it.
maturity-answer = { $said ->
    [yes] Yes
    [partly] Partly
    [no] No
   *[unknown] I do not know
}
maturity-ask-counted = Does your supervisor count managing this community as part of your work?
maturity-ask-role = Is managing this community written in your job description, terms of reference or work plan?
maturity-ask-relied = Does a plan or strategy of your organisation count on this community?
maturity-ask-successor = If you left, would somebody be named to do it after you?
maturity-ask-budget = Is there money for this community, however little?
maturity-ask-speaks = Has your sponsor spoken for it to others within the last half-year?
maturity-ask-asked = Were members asked within the last year what they need from it?
maturity-ask-safe = Can somebody junior ask here without worrying how it looks?
maturity-ask-library = Is what was learned kept in one place, with somebody who looks after it?
maturity-ask-calendar = Do members know what is planned for the next three months?
maturity-ask-field = Do people from the field take part, not headquarters alone?
maturity-ask-absent = Do you know who should be here and is not?
maturity-ask-reach = Can everybody who should take part do so, also on a weak connection?
maturity-ask-survive = Would what was learned survive a change of tools?
maturity-ask-support = Does somebody see to it when the tools fail?
maturity-ask-changed = Was anything decided otherwise in the last half-year because of what the figures said?

# The page for a sponsor.
maturity-page-title = Managing { $community }, { $quarter }
maturity-page-gist = One page to show a sponsor: where the community stands, what shows it, and what you ask of them.
maturity-page-brief = What is in place, what is missing, and by what it is known, stands line by line on the page itself.
maturity-page-take = Take the page with you
maturity-page-purpose = What it is for: { $purpose }
maturity-page-shown = What is in place, and how we know:
maturity-page-first = This is the first assessment; from the next quarter on, this page says what has changed.
maturity-page-same = Nothing has changed since { $since }.
maturity-page-moved = What has changed since { $since }:
maturity-page-change = { $how ->
    [gained] Met since: { $what }.
   *[lost] Met no more: { $what }.
}
maturity-page-wanted = { $count ->
    [0] We ask nothing new of you: what only a sponsor can give is there. Thank you for it.
    [one] What we ask of you:
   *[other] What we ask of you, the most important first:
}
maturity-page-note = Assessed on { $at } from what is recorded, and from what the managers said where no record can know. How much is written, or by how many, makes no difference to a level.
maturity-from-sponsor-counted = Say that managing this community counts as part of the manager’s work, to them and to their supervisor.
maturity-from-sponsor-formal = Let the role be written down: two sentences in a job description, terms of reference or work plan.
maturity-from-sponsor-time = Agree how many hours a week the manager may spend on it, and protect them.
maturity-from-sponsor-budget = Give it a small budget that the manager may spend: translation, an event, a tool.
maturity-from-sponsor-relied = Name this community in one plan or strategy that you sign, as a way in which the work is done.
maturity-from-sponsor-successor = Decide now who would take over the role if the manager left.
maturity-from-sponsor-speaks = Speak of it once this quarter where the manager is not, with a story from this community.
maturity-from-sponsor-acts = Answer one briefing, or take one discussion’s result forward, this quarter.

# When a level has changed.
maturity-turned = { $how ->
    [fell] Community management stood at { $was } last quarter, and stands at { $now } now.
   *[rose] Community management has come from { $was } to { $now } since last quarter.
}
maturity-turned-why = { $how ->
    [fell] { $count ->
        [0] What it asks for is no longer all met. It says nothing about how hard anybody worked.
       *[other] This is why; it says nothing about how hard anybody worked:
    }
   *[rose] { $count ->
        [0] All that it asks for is met now.
       *[other] This made the difference:
    }
}
maturity-noticed = Noted
maturity-noticed-reply = Noted. “maturity” shows it again whenever you like.
because-level-changed = a quarter is over, and the level of community management has changed

# ---

## Lessons

help-learn = lessons of three minutes about managing a community, and my training log
    .usage = learn, learn yes, learn log
learn-title = Learning to manage a community
learn-home = { $count } lessons, about { $minutes } minutes each. Each is about one thing, with one thing to try.
learn-next = Next for you: { $title }.
learn-next-because = Next for you: { $title }. It helps with what the assessment found open: { $what }.
learn-all-known = You have read every lesson, or they have been brought to you. What could you add to them?
learn-open = Read it
learn-weekly = { $on ->
    [yes] A lesson comes to you once a week, chosen by what your community lacks, and none twice.
   *[no] No lesson comes by itself. If you say yes, one a week does, chosen by what your community lacks.
}
    .switch = { $on ->
        [yes] No more weekly lessons
       *[no] Yes, one a week
    }
learn-all = All lessons
learn-all-gist = { $count } lessons, by what a community manager does.
learn-about = { $what }: { $count ->
    [one] one lesson
   *[other] { $count } lessons
}{ $left ->
    [0] , all read.
   *[other] , { $left } not read.
}
learn-show = Show
learn-of = Lessons about this: { $what }.
learn-line = { $state ->
    [tried] { $title } (tried)
    [read] { $title } (read)
   *[new] { $title }
}
learn-which = I know no lesson by that name. “learn” shows the next one; “learn all” shows all of them.
learn-no-such = This lesson is no longer among mine. “learn” shows what there is.
learn-gist = Your lesson of the week: { $title }.
learn-chosen = Chosen because the assessment found this open: { $what }.
learn-note = One lesson a week, because you said yes. “learn no” stops them; “quiet” changes what else I send you.
learn-try = Try this: { $what }
learn-read = I have read it
learn-tried = I have tried it
learn-share = Share a practice…
learn-noted-read = Noted. If you try it, tell me; if it does not work where you are, tell other managers.
learn-noted-tried = Noted. What came of it may help another manager: “Share a practice” is one press away.
learn-noted-before = That is noted already.
learn-share-title = Share a practice
learn-share-intro = It is posted in { $place }, with your name, in these words or others.
learn-share-text = What you want to say
learn-share-submit = Post it
learn-share-empty = Say something, however short.
learn-share-copy = No channel of the managers’ own is named yet, so I cannot post it for you. Words to begin with, to copy:
learn-share-name = Name one in the strategy
learn-shared = A practice to share, about: { $title }
learn-shared-reply = I am posting it in { $place }. If I am not in that channel, I will tell you.
learn-share-lost = What you shared could not be posted: I am not in the managers’ channel, or it is gone. Invite me there, or post it yourself.
learn-log-open = My training log
learn-log-title = Your training log
learn-log-empty = Nothing is in your log yet. For example: learn log Facilitating online, 2 h, formal
learn-log-gist = In { $quarter } you have learned for { $time }.
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
learn-log-remove = Remove
learn-log-more = { $count ->
    [one] One earlier entry is in the file.
   *[other] { $count } earlier entries are in the file.
}
learn-log-take = Take the log with you
learn-log-note = Only you see your log. The assessment counts that something was learned, not what.
learn-log-add = Add…
learn-log-form = What you learned
learn-log-what = What was it?
learn-log-how-long = How long did it take?
learn-log-time-hint = Such as 2 h, 1.5 h or 45 min
learn-log-which = Was it formal?
learn-log-kind = { $formal ->
    [yes] Formal: a course, a training, with a certificate or without
   *[no] Informal: a talk with a colleague, a book, an hour of watching how others do it
}
learn-log-save = Keep
learn-log-no-words = Say in a few words what it was.
learn-log-no-time = A time like 2 h or 45 min, please.
learn-log-how-long-was-it = How long did it take? One press, and you can say it.
learn-log-how = What was it? One press, and you can say it.
because-lesson = they said yes to a lesson a week, and this one fits what the community lacks

# The lessons. Each is of our own writing: what happens, what helps, what to beware of, one thing to try, words to share.

lesson-first-answer = The first answer need not be the best one
    .why = Whoever asks looks at the channel again after an hour, then in the evening, then never. A person whose first question met silence rarely asks a second, and those who watched will not ask a first.
    .how = What ends the silence is not an expert’s full answer. It is any reply that shows a person has read it: “I do not know, but Ben had this in Turkana; let me ask him”, or a question that makes the case clearer. Such a reply takes a minute, and it often draws out those who know, because an open thread is easier to join than an empty one.
    .care = Do not fill the silence with “Great question”. People can tell a reply that moves things from one that keeps up appearances.
    .try = Today, answer one waiting question with the name of somebody who may know, and why you think of them.
    .share = What do you write when a question has waited for hours and you do not know the answer yourself? Here is the sentence I use:
lesson-right-person = Ask one person, and say why
    .why = “Can anybody help?” is a sentence to which everybody may leave the answer to the others. The larger the channel, the more surely they do.
    .how = Ask one person, privately or by name, and give them the reason: “You set up the solar fridges in Marsabit last year; Amina’s question is about exactly that.” The reason is the whole art. It shows that you did not pick a name from a list, it tells them which part of the question is theirs, and it makes a no easy: “that was Kim, not me” is a good answer too.
    .care = Mind who you always ask. The colleague who answers so well has a job as well; whoever is asked every week stops reading your messages long before they say so.
    .try = For the next question, find a second name: somebody who could answer and whom you have never asked.
    .share = How do you find the person who knows and has never been asked? This worked for me:
lesson-hold-back = The answer you hold back
    .why = You know the answer, and typing it takes two minutes. Do that for a year and you have a help desk with one clerk: everybody writes to you, nobody reads what others ask, and when you are on leave nothing happens.
    .how = Leave a question that is not urgent for a day. If nobody comes, bring it to one member instead of answering: “You had this in March, would you say how it went?” Then add what you know below their answer, as a colleague would. A community begins where members see each other answer.
    .care = It is no principle. Where a child’s treatment, a shipment or somebody’s safety hangs on it, answer at once, and say afterwards who else would have known.
    .try = Pick one question this week that you could answer, and get a member to answer it first.
    .share = What do you answer yourself, and what do you hold back? Where I draw the line:
lesson-close-the-loop = Ask what helped
    .why = A thread of nine replies ends, and nobody knows which of them solved anything. The next person with this problem reads all nine, or asks again. And whoever gave the answer that worked never hears of it.
    .how = Two days later ask the one who asked, in the thread: “Which of these did you use, and did it work?” You get one of three things: a marked answer that others can find, a correction that matters more than the answer, or “we did it otherwise”, which is often the best story of the month. It also teaches, without a word about it, that one reports back here.
    .care = Ask once. A reminder to report back is the kind of message people leave communities for.
    .try = Take a thread of last week that simply stopped, and ask its asker which answer they used.
    .share = I asked three people what became of the answers they got here. What they told me:
lesson-good-question = Help people ask
    .why = “Does anyone have experience with fridges?” gets silence. Not because nobody has, but because nobody can tell what to answer, or whether it concerns them.
    .how = Do not correct the question in public; complete it. Ask for the one thing that is missing: which model, which country, by when, what was tried already. Better, offer a guess that can be put right: “Is this about the alarm after a power cut?” People correct a wrong guess faster than they answer an open question, and the thread now contains what an expert needs in order to answer in one go.
    .care = A pinned guide on how to ask is read by those who ask well anyway. A good example, in a thread, teaches more people than a rule.
    .try = Find a vague question of this week, and reply with one guess that the asker can confirm or correct.
    .share = A question that nobody answered until it was asked otherwise. Before and after:
lesson-newcomer = The first time somebody writes
    .why = Somebody who writes here for the first time has usually read along for weeks, and thought for a while about whether the question is too simple. What happens in the next few hours decides whether they are a member or a visitor.
    .how = See that the first question of a new person is answered before any other: it is the one place where a little favour is fair. A word of welcome is good if it says something about them: “good to have somebody from Niamey here; two others in the Sahel work on the same.” That sentence gives them two colleagues, which is worth more than a warm paragraph.
    .care = No introduction rounds on demand. Being asked to present yourself to four hundred people is a reason not to write.
    .try = Introduce the next new person to one member, by what they have in common.
    .share = How did people find their place in your community? I asked the last three who joined:
lesson-purpose = One sentence that says what for
    .why = “To foster exchange and learning among practitioners” describes any community, and so it helps nobody decide what to ask, whom to invite or what to turn down.
    .how = Write the sentence from the member’s side and put a moment in it: “When a fridge fails on a Friday, somebody here has had that fridge.” Then test it three times: would a new colleague know what to ask after reading it? Would your director know why you spend time on it? Does it rule anything out? If it rules nothing out, it is not finished.
    .care = Do not write it in a committee. Write it, show it to three members, and change the words they do not use themselves.
    .try = Ask two members what they would miss if this place closed. Their words are your sentence.
    .share = Our purpose in one sentence, before and after I asked members. Which of the two would make you join?
lesson-few-minutes = Ninety minutes a week
    .why = Most people who look after a community do it beside another job. The weeks without it are not lazy weeks; they are weeks in which it had no place in the calendar and everything else did.
    .how = Three short appointments do more than one long one. Monday, twenty minutes: what waits, and who could answer it. Wednesday, twenty minutes: one thank-you, one newcomer, one word to the core team. Friday, ten minutes: what happened, and one line noted for the next report. The rest is for what comes up. Said out loud, ninety minutes is also a figure that you and your supervisor can agree on.
    .care = Do not spend them on reading everything. You are not the archive; you see to it that people find each other.
    .try = Put the three appointments into next week’s calendar now, with the names of what you will do in them.
    .share = How many minutes a week do you have for your community, and what do you leave out? My week:
lesson-one-goal = One goal that members would care about
    .why = “Two hundred members by June” is a goal that no member shares. It can be reached by inviting everybody, after which the channel is louder and worse.
    .how = Choose something that a member would notice: four questions in five answered within a day; every first question of a newcomer answered; one thing a month that was used in a programme. Give it a day, not too far off, and one person who looks at it every month. Two goals are plenty beside another job. When the day comes, say aloud what became of it, also when it was missed: that is what makes the next goal believed.
    .care = A share of very few questions jumps about. With ten questions a month, count them; do not speak in per cent.
    .try = Cross out one goal that counts people or messages, and put one in its place that a member would feel.
    .share = The goal we set ourselves, why that one, and what became of it:
lesson-figures = What to look at in a report
    .why = A report with twenty figures is read once. What helps is a habit of ten minutes: the same three figures, each month, and one question about them.
    .how = Look at what waits and for how long, at whether newcomers are answered as well as old hands, and at whether the load rests on few. Then ask one thing: what changed, and do I know why? Often you do, because you know that two experts were on mission. Write that half-sentence beside the figure; in a year it is worth more than the figure.
    .care = Small numbers move by chance. If last month had eight questions and this one eleven, nothing has happened yet. Wait for the third month before you change anything.
    .try = Open the report of the last quarter and name one thing you would do otherwise because of it. If there is none, choose another figure to follow.
    .share = One figure that changed what we do, and what we do now:
lesson-role-on-paper = Two sentences in a job description
    .why = Work that is written nowhere is done in the evening, and it ends when a person leaves. It also ends up in no appraisal, so that the better you do it, the less it seems to cost.
    .how = Do not ask for a post. Ask for two sentences in what exists already: “Looks after the community of practice on immunisation supply (about 90 minutes a week): sees that members’ questions are answered, convenes its core team, and reports twice a year on what it led to.” Bring an example of what it led to, and let your supervisor change the words. A work plan is easier to change than a job description; begin there.
    .care = Ask before a planning round, not after it. In most organisations there are two weeks in the year in which this is easy.
    .try = Write your two sentences today, and note the date by which work plans are settled.
    .share = The sentences that got my community into a work plan. Take them, and tell me what you changed:
lesson-hand-over = Hand over one thing, for a month
    .why = “We should share the work” leads to a meeting. Nobody takes half of a role they cannot see the end of.
    .how = Hand over something small, whole and limited: the open questions of one channel until the end of the month, or the welcome of new people. Say what it takes (“about fifteen minutes, twice a week”), what counts as done, that mistakes are fine, and on which day it comes back to you by itself. The end date is what makes the yes easy. Afterwards ask what they would change, and do change one thing: it was theirs, after all.
    .care = Once it is handed over, stay out. Correcting the third welcome tells them that it was never theirs.
    .try = Write down one duty, its minutes and its end date, and ask the one member who would be good at it.
    .share = What I handed over, to whom (if they agree), and what they did better than I had:
lesson-content-plan = A theme a month
    .why = A community without dates lives on chance, and chance is lively in some weeks and dead in others. A full programme, on the other hand, needs a team you do not have.
    .how = Give each of the next three months one theme, taken from what members ask anyway and from dates that come whatever you do: the rains, the campaign, the budget round. For each one name a single thing that will happen (a question to all, an hour with somebody who knows, a short list of what was learned) and who does it. Tell members the list. It takes an hour a quarter, with the core team.
    .care = A plan that is full leaves no room for what comes up. Leave every third week empty on purpose.
    .try = Name next month’s theme now, and the one person whose hour would make it worth coming.
    .share = Our themes for the next three months, and where they came from:
lesson-core-team = Four people and a fortnight
    .why = A core team is not a committee. It is the handful of people who would notice if the community fell silent, and whom you can ask for small things.
    .how = Look for them among those who help already, not among those with titles; then add one person who can open doors. Write to them every other week, always alike: three things that moved, one thing to decide, one small ask each. It should be readable in two minutes on a phone. A call every quarter is enough if the notes come regularly.
    .care = Do not ask everybody for everything. Whoever is asked by name for one thing does it; whoever is asked with five others waits for them.
    .try = Write down the four names. If one of them is nobody’s idea but yours, ask that one first.
    .share = Who is in your core team, and how did you ask them? Ours began like this:
lesson-small-ask = Make the ask smaller
    .why = “Would you contribute more to the community?” is declined by busy people, and accepted by polite ones who then do nothing. Both are ashamed, and you have lost two helpers.
    .how = Ask for something that has an end and fits between two meetings: “Would you read Amina’s question and say, in two lines, whether the second option is safe?” Then, a month later, the next size: an hour of answering questions on a day. People grow into a community by steps they barely notice, each of them a little past the last.
    .care = Take no for an answer, and mean it. A no that cost nothing is why they will read your next message.
    .try = Take the ask you have been putting off, and cut it down until it fits into ten minutes.
    .share = The smallest ask that ever worked for me, and what it grew into:
lesson-decide-together = Let them decide something real
    .why = Core teams die of being informed. If every decision is taken before the meeting, the good people find something else to do.
    .how = Bring one open decision each time, with two or three ways to go, and say what you would do. Let them vote in writing, so that those in other time zones count. Then do what came out, in particular where it is not what you would have done, and say at the next occasion what became of it. Once is enough to change what they think the team is for.
    .care = Do not put to the vote what cannot be otherwise: budgets that are settled, rules of the organisation. An empty vote costs more than none.
    .try = Take a decision you were about to take alone, and put it to three people by Friday.
    .share = A decision that our core team took against my opinion, and how it went:
lesson-small-campaign = A week, one question, one host
    .why = Campaigns fail by their size: a month, a slogan, ten activities, and you alone to carry them in the busiest season of the year.
    .how = Take a week, a single question that people can answer from their own work (“What do you check before the rains?”), and one host who is known for it. Invite eight people by name who have something to say; they make it safe for the others. On the last day, the host writes down in ten lines what was learned, with names. Look afterwards at what happened, compared with the weeks before, and be honest if it was little.
    .care = Do not begin on a Friday, in a reporting week, or without the host’s calendar in front of you.
    .try = Write one question that twenty members could answer from last month’s work.
    .share = A small campaign of ours: the question, the week, and what was left of it a month later:
lesson-open-question = Opening a discussion that leads somewhere
    .why = Discussions that inform policy rarely begin with policy. They begin when three people in three countries describe the same trouble without knowing of each other.
    .how = Watch for what comes back: the same problem, different places, within weeks. Put the question neutrally, so that somebody who does it otherwise can answer without defending themselves: “How do you decide when to close a site?”, not “Why are sites not closed?” Say why now, link the three messages that made you ask, and say who will listen to the result. People write differently when they know where it goes.
    .care = If nobody can act on the answer, do not ask yet. Find that person first; an opinion poll without an addressee uses up trust.
    .try = Write down one problem that three people brought up separately. Who could decide something about it?
    .share = A topic that came back until we opened it. What I asked, and what I would ask today:
lesson-host = Why a leader should host, and how to ask
    .why = When you open a discussion, members discuss. When somebody who decides opens it and stays, members report from their work, because for once it may change something.
    .how = Ask for an hour in all, not for a role: ten minutes to agree on the question, five to open it, two looks in at the week, a closing sentence about what they take with them. Write the opening yourself and let them change it; their own words matter less than their name and their reading. Give them the three messages that made you ask: leaders who have read one real case ask better questions than you could write.
    .care = Do not let them answer too early. A director’s opinion on the first day ends the discussion.
    .try = Write the message to one leader: the topic, why them, an hour in total, and the date.
    .share = How I asked a leader to host, and what they said afterwards:
lesson-carry-forward = What became of it
    .why = Nothing empties a community as quietly as discussions that end in the air. People remember that they wrote half a page in March, and that nobody ever spoke of it again.
    .how = A week after a discussion, ask the host one question: who takes which part of this, and where? Write down the answer, even if it is small (“one sentence in the country guidance”) or a no with its reason. Then tell all those who wrote, by name if they agree, and in the same thread. A clear no is worth more than silence; it is the silence that teaches people not to bother.
    .care = Claim no more than happened. “Was considered” is not “was adopted”, and members know the difference.
    .try = Find the last discussion that simply stopped, and ask its host what they took from it.
    .share = What became of a discussion of ours, told plainly, also what did not:
lesson-exact-thanks = Thanks that somebody keeps
    .why = “Thank you for your contributions” could be sent to anybody, and is read like that. One exact sentence is kept for years, and some are printed out for an appraisal.
    .how = Three parts: what the person did, for whom, and what changed. “On Tuesday you explained the reset of the TCW alarm to Amina; on Wednesday she got the store in Lodwar running again, and nothing had to be thrown away.” You need not praise anything. Write it to the person alone first; whether it is said in public, and to their supervisor, is theirs to choose.
    .care = Do not thank by list. Ten names in one message are nine people who see that they are one of ten.
    .try = Thank one person today, with what changed in the sentence.
    .share = The best thank-you you ever got in your work, and what was in it. Mine:
lesson-next-step = After the thank-you, one step
    .why = A warm thank-you that is followed by a large request was no thank-you. And yet it is the moment when people are most likely to want to do more.
    .how = Let a few days go by. Then offer, separately, one step that lies just past what they did: whoever answered twice may like to be asked about this topic; whoever is asked often may like to watch over a channel’s questions for two weeks. Say that no is fine, and make it end by itself. Keep in mind who was offered what, so that nobody is offered the same thing twice.
    .care = Steps are not promotions. Some people do the same good thing for ten years, and that is a gift and no problem to be solved.
    .try = Think of one person who helped twice this month. What is one step further, and no more?
    .share = The step that turned somebody from an answerer into a host. How it came about:
lesson-quiet-ones = The colleagues who never write
    .why = In most communities nine in ten read and do not write. Many of them use what they read every week. They are no failure of yours, and yet some are silent for reasons you could remove.
    .how = Three reasons come up again and again: the language, the connection, and the audience. So let people write in their own language and see that somebody answers in it; keep files small and the essence in text; and offer a way to ask through you, without a name. Then invite one quiet colleague to say one thing that only they know, from their place, and be ready for it to be short.
    .care = Never call anybody out for being silent, not even in a friendly way. They had decided to stay; do not make them decide again.
    .try = Ask one colleague who only reads, privately, what would make writing easier.
    .share = What I learned from three people who never write here:
lesson-recognise = Recognising without a ranking
    .why = A table of the most active members rewards those who write most. After three months it has taught everybody to write more and help less, and has told everybody else that they do not count.
    .how = Recognise what helped: the answer that worked, the contribution that was used, the newcomer who was brought in. Name the thing before the person. Ask before you praise in public: for some it is a pleasure, for others it is a risk with a supervisor who wonders what they do all day, or simply not done where they come from. Look for those who are never named because they help in private threads and at odd hours.
    .care = The same three champions each month is a message too. Let it rest for a month rather than stretch it.
    .try = Name one useful thing of last month of which hardly anybody knows, and ask its author whether you may tell it.
    .share = How we recognise people here without ranking them, and what somebody said about it:
lesson-used = Find out what it was used for
    .why = People who help rarely learn what for. The one who asked moved on, the document came out in another office, and all that the helper saw was a thread that ended. It is the news that most makes people help again.
    .how = Ask where use leaves traces: in trainings (“which of this week’s slides came from the community?”), in guidance under revision, with colleagues coming back from mission. Keep one line each: what, where, whose. Once a month tell everybody what it all made possible, and before that the people themselves, in a sentence of their own.
    .care = Say only what is so. If a slide was looked at, it was looked at. One claim that turns out hollow makes all the others hollow too.
    .try = Ask one colleague who trains or writes guidance: what of it came from here?
    .share = The longest way an answer of ours has gone. From the question to where it was used:
lesson-library = What is worth keeping
    .why = An archive of everything is where answers go to be forgotten. A folder that nobody looks after is worse than none, because it is out of date with authority.
    .how = Keep little and keep it fresh: the twenty questions that come back, each with the answer that worked, who gave it, and the month. Put it where people look anyway, which is seldom the knowledge portal. One person spends half an hour a month on it and may throw things away. Point askers there by hand, one by one, with a friendly word; every such pointing shows you what is missing in it.
    .care = Ask whoever gave the answer before you move their words elsewhere. It was said to colleagues, in a channel.
    .try = Write down the three questions that came back most in this quarter. Do their answers stand anywhere?
    .share = What we keep, what we throw away, and who decides:
lesson-story = A story in four sentences
    .why = Leaders do not remember that you had 340 messages in May. They remember that a nurse in one country saved a vaccine store because a logistician in another had had the same alarm.
    .how = Four sentences: somebody had a problem (where, what was at stake); they asked, and somebody answered (from where); they did this; since then that. Real names only by each person’s yes, and each sentence such that the person concerned would sign it. Leave out the platform and the word “community”: what it is worth shows. Then add the link, so that it can be checked.
    .care = Do not round up. “One store” is a better story than “improved immunisation”, and it is true.
    .try = Take one thread that ended well and write the four sentences. If the fourth is missing, ask the one who asked.
    .share = A story in four sentences from my community, told with the consent of those in it:
lesson-sponsor = What a sponsor is for
    .why = A sponsor whose name stands on a page is an ornament. A sponsor who does one thing a quarter is what carries a community through a reorganisation.
    .how = Choose somebody who would lose something if it closed: whose programme depends on what is exchanged here. Ask them for what only they can do, and each time for one thing: two sentences in a plan, a word to a supervisor, five minutes at a meeting where you are not. Make it easy: the sentence written out, the story attached, the date named. Afterwards tell them what it changed. Sponsors too are people who rarely hear what their help was used for.
    .care = Do not send reports in the hope of support. A report asks for nothing, and gets it.
    .try = Write down the one thing that your sponsor could do this month in five minutes. Then ask for it.
    .share = What I asked my sponsor for, in which words, and what happened:
lesson-two-minutes = Two minutes for somebody with none
    .why = What leaders read, they read between two meetings, on a phone, with a thumb. A newsletter of four pages says to them: later.
    .how = One thing that moved, with its figure and what it means. Two stories of four sentences. One thing that only they can do, with one way to do it at once. Nothing else, on the same day each month, and in their language. If there is nothing worth saying, send nothing and tell them why next time; that is the reason they will open it. What they answer, even “thanks”, goes back to the people in the stories.
    .care = Check each sentence for who could be harmed by it. A briefing is forwarded; private words do not belong in it.
    .try = Cut your last update down to what you would say in the lift, and send that next time.
    .share = My last briefing, before and after I cut it. What was left:
lesson-hard-day = When something has happened
    .why = An earthquake, a death, an evacuation: and in the channel a cheerful reminder about Thursday’s webinar. Nobody meant it, and nobody forgets it.
    .how = Have it thought through before. First stop everything that goes out by itself, with an end date. Then write one plain message: what you know, that nobody has to answer, where help for staff can be found, and that the channel stays open for practical questions. Write privately to those you know are affected, without a question in it. Resume slowly; ask somebody from there whether it is time.
    .care = Do not open a discussion on lessons learned while people are still looking for colleagues. There is a month for that, and this is not it.
    .try = Write the message now, with gaps, and keep it where you find it on a bad morning.
    .share = What we do in the first hour after bad news. What I would do otherwise today:
lesson-disagreement = When two colleagues disagree in public
    .why = Two experts contradict each other, the tone sharpens, and everybody else goes quiet. What is lost is not the mood. It is the next twenty people who now know that being wrong here is public.
    .how = Step in early and with substance. Say what both have right, name the point on which they differ, and ask for the case behind it: “In which setting did you see this?” Most disagreements in practice are two settings. Write to each of them privately, before evening where they are. If it was about the person and no longer about the matter, take it out of the channel, and say in the channel that you did.
    .care = Do not vote on facts, and do not make peace by leaving the wrong answer standing where somebody may act on it.
    .try = Find a thread with two opposite answers, and add the sentence that says when each of them holds.
    .share = A disagreement that ended well here, and the sentence that turned it:
lesson-peers = You are not the only one
    .why = Managing a community is a lonely trade: there is one of you, beside another job, and nobody in your office knows what you mean by “the channel has gone quiet”. Two buildings away, or two countries, somebody has just solved it.
    .how = Find two or three who do the same, in any field, and agree on something light: a channel of your own, or half an hour a month in which each brings one thing that does not work. Bring failures; they teach more and make it safe. Take one idea home each time, try it within the week, and say at the next occasion what came of it. Note the time in your log: it is training, and counts as much as a course.
    .care = Keep it small. With twelve it becomes an event, and you are managing one more community.
    .try = Write to one other manager today: what I find hardest is this; how do you do it?
    .share = What I find hardest at the moment in looking after my community. How do you do it where you are?

# ---

## Something to take away

take-away-html = HTML, for an e-mail
take-away-pdf = PDF
take-away-csv = CSV, for a spreadsheet
take-away-json = JSON, for a program
# At the end of a PDF.
take-away-letters = Where you read “[…]”, there are letters I have no font for. The HTML file has them all.
take-away-over = I keep what can be taken away for a week, and this is older. Ask for it again, and I make it anew.
take-away-brought = It is in your conversation with me.
take-away-unbrought = I could not bring the file just now. Press again in a moment, please.
take-away-unsure = I do not know whether the file arrived. If it is not in your conversation with me, press again, please.
take-away-refused = I am not allowed to bring files here yet. Whoever runs me can allow it: { $scope } is the permission I lack.
take-away-too-large = The file is larger than may be brought here. Ask for less of it at a time, please.
take-away-no-address = I can bring no files here, since I have no address of my own on the web. Whoever runs me can give me one.

# ---

## Command line and settings

cli-about = Steward does the remembering for a community manager.
cli-commands = What it can do
cli-demo = play a week of three communities, then serve the page on this computer
cli-demo-transcript = tell the week as text and end
cli-demo-fresh = forget the earlier demo and start over
cli-demo-port = where the page listens (0: any free port)
cli-demo-data = the folder that keeps the demo
cli-language = the language of what is printed
cli-replay = live through a Slack export, and tell what Steward would have done
cli-replay-export = the ZIP file as Slack made it
cli-replay-out = write one line of JSON for each question that was found
cli-replay-report = write the report, one HTML file that needs nothing else
cli-replay-promise = how soon a question should be answered, in working hours: 8h, or 2d for two working days
cli-replay-from = from this day on, such as 2026-01-31
cli-replay-to = up to and with this day
cli-replay-bad-day = a day like 2026-01-31, please
cli-replay-bad-promise = working hours like 8h, or working days like 2d, please
cli-unwritable = { $file } cannot be written ({ $why }). Name another file.
cli-replay-zone = the community’s time zone, such as Africa/Nairobi; by default where most of its people are
cli-evaluate = judge labelled chat as a running Steward would, or measure how accurate it is
cli-evaluate-task = what to judge: is it a question, was it answered, or who could answer
cli-evaluate-in = a file of labelled chat, JSON lines, packed with gzip or not
cli-evaluate-out = where the judged rows, or the card’s figures, are written; by default they are printed
cli-evaluate-questions = for answers: the file that names the questions, by default t2_questions.jsonl beside IN
cli-evaluate-unmarked = for questions: judge sentences without their punctuation
cli-evaluate-card = measure every set of a folder of labelled chat, and print the accuracy card
cli-evaluate-against = with --card: leave with 1 if a figure has fallen below this card by more than its interval
evaluate-what = Say what to judge and in which file, as in: steward evaluate questions chat.jsonl. Or --card FOLDER.
evaluate-no-file = { $file } cannot be read ({ $why }). Name a file of labelled chat.
evaluate-bad-line = { $file }, line { $line }, is not what is judged here ({ $why }). Mend that line, or name another file.
evaluate-measured = { $name } is judged: { $cost } microseconds a message on this machine.
evaluate-fallen = This has become worse: { $what }. It is { $now } now, and was { $was }.
card-what = What is measured
card-figure = Result
card-interval = 95 % interval
card-of = Of
card-questions-chat = Is this chat message a question that wants an answer? F1
card-questions-live-precision = In a live channel: of what it took for a question, how much was one
card-questions-live-recall = In a live channel: of the questions, how many it heard
card-questions-molweni = Without context, lower case, marks split off (Molweni): F1
card-questions-ar = Single sentences without punctuation, Arabic: F1
card-questions-en = Single sentences without punctuation, English: F1
card-questions-es = Single sentences without punctuation, Spanish: F1
card-questions-fr = Single sentences without punctuation, French: F1
card-questions-ru = Single sentences without punctuation, Russian: F1
card-questions-zh = Single sentences without punctuation, Chinese: F1
card-answers-unnamed-unanswered = Still unanswered? Without threads, without names: F1
card-answers-unnamed-link = Answered by which message? Without threads, without names: F1
card-answers-unanswered = Still unanswered? People often name whom they answer: F1
card-answers-link = Answered by which message? People often name whom they answer: F1
card-experts-chat-hit = Is somebody who answered among the first three proposed? A chat
card-experts-chat-top = The same: share of first asks that go to one person (less is better)
card-experts-site-hit = Is somebody who answered among the first three proposed? A question-and-answer site
card-experts-site-top = The same: share of first asks that go to one person (less is better)
card-rising-20-precision = Planted topics for discussions, 20 messages a day: share of what is found that is right
card-rising-20-recall = Planted topics for discussions, 20 messages a day: share that is found
card-rising-200-precision = The same, 200 messages a day: share of what is found that is right
card-rising-200-recall = The same, 200 messages a day: share that is found
card-rising-2000-precision = The same, 2,000 messages a day: share of what is found that is right
card-rising-2000-recall = The same, 2,000 messages a day: share that is found
card-export-unanswered = A whole export without threads: which questions stayed unanswered? F1
card-export-late = The same: asks that came after an answer (less is better)
card-export-threaded-unanswered = A whole export, half in threads: which questions stayed unanswered? F1
card-export-threaded-late = The same: asks that came after an answer (less is better)
cli-manifest = write what a platform makes the app from
cli-manifest-platform = for which platform
cli-manifest-app-id = the bot’s id (Microsoft App ID)
cli-manifest-bad-app-id = give the app’s id, such as 01234567-89ab-cdef-0123-456789abcdef
cli-manifest-domain = the host under which Steward is reached, such as steward.example.org
cli-manifest-bad-domain = give a host such as steward.example.org, without a path
cli-manifest-website = a page of your own about Steward; by default it serves one at /about
cli-manifest-privacy = your own page on privacy; by default that one
cli-manifest-terms = your own terms of use; by default that page
cli-manifest-package = the package to write; by default steward-teams.zip
manifest-teams-next = { $file } is written. Upload it in Teams (Apps, Manage your apps), or in its admin center; the bot’s messaging endpoint is https://{ $domain }/api/messages.
teams-about-what = Steward looks after a community of practice. It hears a question in a channel and waits whether somebody answers it; if nobody does, it asks the one colleague best placed to know, privately and at a civil hour. It passes thanks on, and points the next person with the same question to the answer that was accepted. It gathers ideas for the core team, asks leaders to host a discussion when a matter comes up in many places, and passes on a story only when everybody in it has agreed.
teams-about-privacy = What it reads and keeps
teams-about-reads = It reads the messages of the teams and group chats to which it was added, with the consent of their owners, also those of before it came. It uses them to find questions, answers and thanks, who knows about what, what many ask about at once, and who has been away for long; for nothing else.
teams-about-keeps = What it keeps lies with whoever runs it for your organisation: the text of a question until 30 days after it ended; who answered about which topics, as single words without sentences; what happened, as ids and times; names and time zones as Teams tells them. What you give it in your own words it keeps as well: an idea, a story or a note of thanks, until it is done with or you take it back. Nothing is passed on to anybody else, and no language model is asked.
teams-about-terms = Terms of use
teams-about-licence = Steward is free software under the MIT licence, without any warranty. Whoever runs it for your organisation answers for it.
cli-manifest-socket = Slack is spoken to through a socket: no public address is needed
cli-manifest-url = your public address, such as https://steward.example.org, where Slack’s requests come in
cli-manifest-bad-url = give an address that begins with https://
cli-manifest-org = an organisation (Enterprise Grid) may install it for many workspaces at once
cli-manifest-rotation = tokens run out and are renewed; Slack never lets you take this back
cli-manifest-out = the file to write; without it, the manifest is shown
manifest-about = No question unanswered, no help unthanked
manifest-hint = help
cli-doctor = say what is configured, what is missing, and how to mend it
cli-serving = The communities are awake. Open the page, choose who you are, and try things; Ctrl+C ends it.
settings-not-toml = { $file } is not readable as TOML ({ $why }). Mend that line, or remove the file.
settings-unknown = There is no setting { $name }. Those there are: { $known }.
settings-bad-data = { $name } must name a folder.
settings-bad-port = { $name } must be a port number from 0 to 65535, not { $value }.
settings-bad-language = Steward does not speak { $value } ({ $name }). Choose ar, en, es, fr, ru or zh.
settings-bad-log = { $name } must be debug, info, warning or error, not { $value }.
doctor-python = Python { $version }; 3.11 or newer is needed.
doctor-default = { $name } is { $value }, the default. Set { $variable }, or { $name } in steward.toml, to change it.
doctor-set = { $name } is { $value }, from { $source }.
doctor-words = Every command has its words in every language.
doctor-faults = This installation is damaged: { $detail }. Install Steward again.
doctor-zones = Time zones are known.
doctor-no-zones = Time zones are missing. Install the package tzdata.
doctor-letters = Charts can be drawn as pictures in every language.
doctor-no-letters = Charts in Chinese, Japanese or Korean stay words: no font here can write them. Install { $package }, or a font of the system’s.
doctor-store = The store in { $folder } opens: { $waiting } messages wait, { $timers } timers are set.
doctor-store-broken = The store does not open. { $why }
doctor-folder = The folder { $folder } cannot be used ({ $why }). Set { $variable } to a folder that can be written.
doctor-parked = { $count } messages are parked, because nobody knows whether they arrived. They are never sent again by themselves.
settings-bad-host = { $name } must be an address of this computer, such as 127.0.0.1 or 0.0.0.0, not { $value }.
settings-bad-slack-bot-token = { $name } must be the Bot User OAuth Token of your Slack app; it begins with xoxb-.
settings-bad-slack-app-token = { $name } must be an app-level token of your Slack app with connections:write; it begins with xapp-.
settings-bad-slack-signing-secret = { $name } must be the Signing Secret from your Slack app’s Basic Information, without spaces.
settings-bad-history-days = { $name } must be a number of days from 0 (no history is read) to 3650, not { $value }.
settings-bad-slack-api = { $name } must begin with https://, not { $value }.
settings-bad-teams-app-id = { $name } must be the app’s id (Application or Client ID, also “Microsoft App ID”), such as 01234567-89ab-cdef-0123-456789abcdef, not { $value }.
settings-bad-teams-app-secret = { $name } must be the Value of a client secret of the app, without spaces; its Secret ID is another thing. A value is shown once: make a new one if it is lost.
settings-bad-teams-managed-identity = { $name } must be yes or no, not { $value }.
settings-bad-teams-tenant = { $name } must be the id of your organisation (Directory or Tenant ID), such as 01234567-89ab-cdef-0123-456789abcdef, not { $value }.
settings-bad-teams-tenants = { $name } must be ids of organisations (Tenant IDs), with a comma between two, not { $value }.
settings-bad-teams-cloud = { $name } must be public, gcc, gcch, dod or china, not { $value }.
settings-bad-teams-login = { $name } must be an address that begins with https://, not { $value }.
settings-bad-teams-issuer = { $name } must be an address that begins with https://, not { $value }.
settings-bad-teams-metadata = { $name } must be an address that begins with https://, not { $value }.
settings-bad-teams-graph = { $name } must be an address that begins with https://, not { $value }.
settings-bad-teams-scope = { $name } must be what a token is asked for, such as https://api.botframework.com/.default, not { $value }.
settings-bad-teams-services = { $name } must be addresses that begin with https://, with a comma between two, not { $value }.
cli-run = connect to Slack and Teams, and work until it is stopped
cli-backfill = read what the channels remember to its end, act on none of it, and end
run-no-platform = Steward is on no platform yet. For Slack set { $slack } (or let workspaces install it by themselves); for Teams set { $teams }. README says how, step by step.
run-no-token = Steward has no Slack token. Install the app in your workspace, and set { $variable } to its Bot User OAuth Token; or set { $id } and { $secret }, and let workspaces install it by themselves.
run-no-way = Slack has no way to reach Steward. Set { $socket } (a socket, no public address), or { $http } (HTTP behind your own address).
run-refused = Slack refuses the token ({ $why }). Copy it again from OAuth & Permissions, or install the app again.
run-unreachable = Slack cannot be reached ({ $why }). Check this computer’s connection, and start again.
run-port = Nothing can be heard at { $at } ({ $why }). Set { $variable } to another port, or 0 for a free one.
run-removed = { $workspace } has removed Steward. What was kept is still here; install the app again to go on.
run-teams-lacks = Steward is to be on Teams, and lacks { $lacks }. Both ids stand on the bot’s page in Azure, or in the Teams developer portal.
run-teams-no-way = Steward cannot show Teams who it is. Set { $secret } to the value of a client secret, or { $managed } to yes on a machine of Azure’s.
run-teams-two-ways = Set { $secret } or { $managed }, not both: Steward would not know which one you mean.
run-teams-no-services = In the cloud { $cloud } Steward does not know where Teams may be answered. Set { $variable } to the addresses that Microsoft names for it.
run-teams-refused = Microsoft does not let Steward in ({ $why }). Is the secret’s value copied whole, is it still good, and is it of this app in this organisation?
run-teams = Listening for Teams ({ $count ->
    [one] one organisation
   *[other] { $count } organisations
 }) at { $address }. The bot’s messaging endpoint is { $public }; Ctrl+C ends it.
backfill-off = { $variable } is 0, so no history is read. Set it to a number of days.
backfill-busy = The past cannot be read now. { $why } A running Steward reads it by itself.
backfill-nowhere = Steward is in no channel yet, so there is nothing to read. Invite it to a channel in Slack, or add it to a team in Teams while it runs.
backfill-begun = Reading the last { $days } days of { $count ->
    [one] one channel
   *[other] { $count } channels
 }, as fast as the platform allows. Nobody is written to. Ctrl+C ends it; the same command goes on from there.
backfill-read = { $place }: { $share } % read, { $count ->
    [one] one message
   *[other] { $count } messages
 }.
backfill-read-left = { $place }: { $share } % read, { $count ->
    [one] one message
   *[other] { $count } messages
 }. Everything takes about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
 } more.
backfill-done = All of it is read. From the next “steward run” on it helps to know who knows what; nothing that was said before Steward came is acted on.
backfill-interrupted = Interrupted. The same command, or “steward run”, goes on from here.
backfill-unread = { $place } could not be read. In Teams the owner’s consent may be missing; in Slack Steward may have been taken out. “steward doctor” says more.
run-socket = Connected to { $workspace } by a socket. Health is told at { $address }; Ctrl+C ends it.
run-http = Listening for { $workspace } at { $address }. Give Slack that path behind your public address; Ctrl+C ends it.
run-no-consent = Workspaces are to install Steward by themselves, and { $lacks } is not set. “steward key” makes a key; the address is the public one, which begins with https://.
run-consent = Listening at { $address }; { $count ->
    [0] no workspace has
    [one] one workspace has
   *[other] { $count } workspaces have
 } installed Steward. They install it at { $install }; Ctrl+C ends it.
install-done = Steward is now in { $workspace }.
install-next = Invite it to a channel: /invite @Steward. Whoever does so first is the community’s manager; say /steward help to see what it can do.
install-failed = Steward was not installed ({ $why }).
install-again = Nothing was kept. Try again.
cli-key = make a key that seals the tokens of workspaces in the store
key-made = Give this to Steward as { $variable }, and keep a copy: without it, every workspace has to install Steward again. To replace a key later, set both, the newer one first and a comma between them.
cli-copy = bring everything from one store into another; the same command goes on where it was interrupted
cli-copy-from = where everything is: a folder, or the address of a database (sqlite:///… or postgresql://…); no Steward may be running on it
cli-copy-to = where it is to be, with nothing in it yet: as above
cli-copy-bad = that is neither a folder nor the address of a database that Steward knows (sqlite:///… or postgresql://…)
cli-backup = write everything that is kept into one file, also while Steward is running
cli-backup-file = the file to write, such as steward-backup.gz
cli-restore = bring back what a backup holds, where nothing is kept yet
cli-restore-file = the file that “steward backup” has written
moving-progress = { $share } %: { $done } of { $whole }.
moving-same = From and to are the same: { $where }. Name two different places.
moving-nowhere = Nothing is kept in { $where }. Name the folder or the database in which Steward has worked.
moving-not-empty = { $where } has something else in it, and was left as it is. Name one with nothing in it.
moving-differs = What arrived in { $where } is not what was sent ({ $tables }). Nothing works on it. Empty it, see that nothing changes meanwhile what is copied, and begin anew.
copy-done = Everything is in { $where }, counted and compared ({ $count } in all). Set { $variable } to that, and start Steward. What was copied still stands where it was: once you are sure, delete it yourself.
backup-done = { $file } holds everything as it stood just now, and was read back ({ $count } in all). Keep it as carefully as the store: it holds what people have said, also of those who ask later to be forgotten. Tokens in it open only with the keys in { $keys }.
restore-unread = { $file } is not a whole backup ({ $why }). Nothing was changed.
restore-done = Everything is back in { $where } as it stood on { $moment } ({ $count } in all). Start Steward.
settings-bad-database-url = { $name } must be the address of a database: sqlite:///steward.db, or postgresql://name:password@host/database. If it belongs to another program, set STEWARD_DATABASE_URL, which goes before it.
doctor-database = { $where } answers in { $milliseconds } ms ({ $product }): { $waiting } messages wait, { $timers } timers are set.
doctor-room = { $free } MB are free on the disk of { $folder }.
doctor-no-room = Only { $free } MB are free on the disk of { $folder }. Make room: what is kept is written anew now and then, beside the old.
settings-bad-slack-client-id = { $name } must be the Client ID from your Slack app’s Basic Information, such as 123.456, not { $value }.
settings-bad-slack-client-secret = { $name } must be the Client Secret from your Slack app’s Basic Information, without spaces.
settings-bad-url = { $name } must be a public address such as https://steward.example.org, without a path, not { $value }.
settings-bad-keys = { $name } must be keys as “steward key” makes them, with a comma between two.
doctor-slack-consent = Workspaces can install Steward by themselves; { $count } have.
doctor-secret = { $name } is set, from { $source }.
doctor-slack-off = Slack is not connected. Set { $variable } to connect it; the playground and exports need nothing.
doctor-slack-well = Slack knows Steward as { $me } in { $workspace }.
doctor-slack-refused = Slack refuses the token ({ $why }). Copy it again from OAuth & Permissions.
doctor-slack-unreachable = Slack cannot be reached ({ $why }).
settings-bad-slack-config-token = { $name } must be a configuration access token from api.slack.com/apps; it begins with xoxe.
doctor-slack-busy = Workspaces can install Steward by themselves. Which ones have cannot be looked at while Steward is running, or its store does not open.
doctor-slack-scopes = { $workspace } has not granted { $lacks }. Write the manifest again, and install the app again.
doctor-slack-channels = There it is in { $count ->
    [one] one channel
   *[other] { $count } channels
 }: { $listed }.
doctor-slack-no-channel = In { $workspace } Steward is in no channel, and hears nothing. Say /invite @Steward in one.
doctor-slack-lost = It was taken out of { $lost }, and looks after it no more. Invite it again, or let it be.
doctor-slack-socket = A socket may be opened.
doctor-slack-no-socket = No socket may be opened ({ $why }). Make an app-level token with connections:write, and set { $variable }.
doctor-slack-events = Slack tells Steward of everything it needs to hear ({ $count } kinds of event).
doctor-slack-events-unasked = What Slack tells Steward of cannot be asked with its own tokens. Set { $variable } for a moment to a configuration token from api.slack.com/apps, and ask again.
doctor-slack-deaf = The app in Slack lacks { $missing }. Write the manifest again, and put it in its place under App Manifest.
doctor-slack-other-way = { $socket ->
    [yes] Slack speaks through a socket, and Steward listens for requests. Set the app-level token, or write the manifest with --url.
   *[no] Slack sends requests, and Steward opens a socket. Write the manifest with --socket, or leave the app-level token out.
 }
doctor-slack-no-app = Slack does not say which app Steward is; what it tells could not be looked at.
doctor-slack-no-manifest = The app’s manifest cannot be looked at ({ $why }). A configuration token is good for twelve hours; make a new one.
doctor-teams-off = Teams is not connected. Set { $variable } to connect it.
doctor-teams-well = Microsoft knows Steward as the app { $app }, and gives it tokens.
doctor-teams-refused = Microsoft gives Steward no token ({ $why }). Copy the secret’s value again, or make a new secret; look whether the app and the organisation are the right ones.
doctor-teams-unreachable = Microsoft’s login cannot be reached ({ $why }). Check this computer’s connection.
doctor-teams-keys = The keys can be had by which Steward knows that it is Teams who speaks.
doctor-teams-no-keys = The keys by which Steward knows that it is Teams who speaks cannot be had from { $address }: everything that comes would be refused.
doctor-teams-busy = What Steward knows of Teams cannot be looked at while it is running, or its store does not open.
doctor-teams-unheard = Nothing was heard from the organisation { $tenant } yet. Is the app installed there, does the bot’s messaging endpoint lead here, and is Steward running?
doctor-teams-trouble = Teams could not be asked about the organisation { $tenant } ({ $why }).
doctor-teams-in = In the organisation { $tenant } it is in { $teams } ({ $count ->
    [one] one channel
   *[other] { $count } channels
 }) and in { $chats ->
    [0] no group chat
    [one] one group chat
   *[other] { $chats } group chats
 }.
doctor-teams-nowhere = In the organisation { $tenant } Steward is in no team and no group chat, and hears nothing. Add the app to a team.
doctor-teams-lost = It was taken out of { $lost }, and looks after it no more. Add it again, or let it be.
doctor-teams-unread = What was said in { $teams } cannot be read: neither what was before Steward came, nor whether a message arrived. An owner of the team has to consent: remove the app there, and add it again.
doctor-teams-read = The owners of all its teams let it read what was said.
doctor-teams-unreached = { $count ->
    [one] One person cannot be written to: they have
   *[other] { $count } people cannot be written to: they have
 } removed or blocked Steward.
doctor-well = All is well.
doctor-unwell = Mend what is marked with ✗, and ask again.
shortcut-ask = Ask an expert
shortcut-answered = Mark answered
shortcut-not-a-question = Not a question
shortcut-thank = Say thank you
shortcut-desk = My desk
shortcut-used = It was used…
shortcut-my-impact = What my help led to
shortcut-quiet = My hours and pauses

## Reasons

because-sounds-like-question = it sounds like a question ({ $sure } % sure)
because-joined = it goes on with the same question
because-thanked = the asker says thank you
because-me-too = somebody waits for the same answer; that is no answer
because-answered-at-once = it was answered before anybody had to be asked
because-past = it is from before I came; I only remember it
because-asks = { $who } is the best placed who may be asked now
because-was-used = something you wrote, or helped with, was put to use
because-use-confirmed = a manager confirmed that it was used
because-monthly-news = a manager let the month’s news go
because-wait-for-morning = nobody suitable can be reached at this hour; asked again when their day starts
because-still-waiting = the expert asked before still has time
because-rounds-over = the experts who may be asked have been asked
because-nobody-left = nobody suitable may be asked
because-found-nobody = questions found nobody to answer them
because-resumed = the pause is over
because-nobody-soon = nobody suitable can be reached before the promise is over
because-not-sure-enough = I am not sure enough that it is a question to disturb somebody
because-too-late-to-ask = it comes too late to disturb somebody
because-snooze-over = they asked to be reminded now
because-snoozed = they asked to be reminded later
because-claimed = somebody looks after it
because-handed-back = the claim was given back
because-declined = they said that it is not for them
because-suggested = { $who } was suggested
because-undelivered = the message could not be brought to them
because-careful = in this channel a message now counts as a question from { $sure } % on
because-called = the asker calls for help
because-reconciled = its timer should have rung
because-accepted = it was accepted as the answer
because-unaccepted = the acceptance was taken back
because-reopened = the asker says that it did not help
because-believed = { $sure } % sure that it was answered, by what was said before and after
because-calls-again = the asker calls for an answer once more
because-answer-doubted = what counted as an answer turned out to belong to something else
because-perhaps-answered = something that was said may have answered it already: not sure enough to disturb somebody
because-answer-deleted = the answer was deleted
because-text-changed = the text changed
because-closed-deleted = the question was deleted
because-closed-edited-away = the edited text is no question any more
because-closed-expired = nobody answered for so long that the search is given up
because-forgotten = the case ended long enough ago to be forgotten
because-closed-removed = I am not in that channel any more
because-removed = I was taken out of a channel, or it was closed
because-closed-misheard = somebody said that it is no question
because-invites = an answer came, and the asker has not said whether it helped
because-points = something like it was answered and accepted before
because-pointer-unhelpful = the earlier answer did not fit
because-paused = a manager paused everything unsolicited
because-withheld = chance has kept it back until the promise is over, to learn what asking changes
because-monday = it is Monday morning
because-ruled = a manager changed a rule
because-nothing-to-say = there is nothing to say

reason-ends-with-question-mark = it ends with a question mark
reason-holds-question-mark = it holds a question mark
reason-opens-with-question-word = it opens with a question word
reason-holds-question-word = it holds a question word
reason-opens-like-a-question = it opens like a question
reason-asks-the-room = it asks the room
reason-asks-for-help = it asks for help
reason-wants-to-know = it says that somebody wants to know
reason-reports-a-problem = it reports a problem
reason-tells-what-was-tried = it tells what was tried
reason-opens-a-conversation = it opens a conversation
reason-inside-an-exchange = it stands inside an exchange
reason-addressed-to-someone = it is addressed to somebody
reason-repeats-a-question-word = it repeats a question word
reason-social = it is social
reason-greeting = it is a greeting
reason-rhetorical = it wants no answer
reason-thanks = it says thank you
reason-acknowledges = it only acknowledges
reason-calls-again = it calls for an answer once more
reason-me-too = it says “me too”
reason-says-it-helped = it says that something helped
reason-says-it-did-not-help = it says that something did not help
reason-announces = it announces something
reason-offers-help = it offers help
reason-forwarded = it was forwarded
reason-quoted-only = it only quotes
reason-code-only = it is only code
reason-link-only = it is only a link
reason-nothing-said = it says nothing
reason-from-a-bot = a bot wrote it
reason-worded-like-a-question = it is worded like a question
reason-reads-like-a-statement = it reads like a statement
reason-very-short = it is very short
reason-by-the-asker = the asker wrote it
reason-before-the-question = it came before the question
reason-in-the-same-thread = it stands in the question’s thread
reason-in-another-thread = it stands in another thread
reason-names-the-asker = it names the asker
reason-names-somebody-else = it names somebody else
reason-called-by-the-asker = the asker had called on them
reason-right-after-the-asker = it came right after the asker spoke
reason-soon-after = it came soon after, for this channel
reason-long-after = it came long after, for this channel
reason-shares-topics = it speaks of the same things
reason-nearer-to-another-message = it fits another message better
reason-shaped-like-an-answer = it is shaped like an answer
reason-asks-back = it asks back
reason-already-helping = they are already helping
reason-asks-something-new = it asks something new
reason-somebody-else-asked-since = somebody else has asked since
reason-only-open-question = it is the only open question
reason-same-person-goes-on = the same person goes on
reason-another-person = another person wrote it
reason-long-pause = there was a long pause

## Replay report

replay-is-a-folder = { $file } is a folder. Pack it again as a ZIP, or give the ZIP file as Slack made it.
replay-no-such-file = There is no file { $file }. Give the path of the ZIP file that Slack made.
replay-not-a-zip = { $file } is not a ZIP file, or only part of one. Download the export from Slack once more.
replay-unreadable = { $file } cannot be read: { $why }.
replay-not-an-export = There is nothing of a Slack export in { $file }. Ask a workspace owner for one: Settings, Import/Export Data, Export.
replay-missing-file = This export has no { $name }, without which nobody knows who wrote where. Give the ZIP file as Slack made it.
replay-empty = There are no messages in { $file }: no channel folder holds a file named like 2024-03-04.json. Export public channels, for a longer time.
replay-nothing-then = Nobody wrote anything in that time. Choose other dates for --from and --to, or leave them out.
replay-broken-json = { $name } is not the JSON it should be, from line { NUMBER($line, useGrouping: 0) } on. Mend that line, or remove the file from the ZIP, and start again.
replay-path-outside = This ZIP names a file outside of itself ({ $name }). Slack never does that: do not trust it, and ask for a new export.
replay-symlink = This ZIP holds a link to another file ({ $name }). Slack never does that: do not trust it, and ask for a new export.
replay-twice = This ZIP holds { $name } twice, so nobody can tell which one is meant. Ask for a new export.
replay-encrypted = This ZIP is locked with a password. Unpack it, pack it again without one, and give that.
replay-damaged = { $name } is damaged inside the ZIP. Download the export from Slack once more.
replay-bomb = { $name } would unpack to hundreds of times its size, as no conversation does. Do not trust this ZIP; ask for a new export.
replay-file-too-large = { $name } is larger than { $most } MB, which is more than one channel writes in a day. Remove it from the ZIP, and start again.
replay-too-much-text = This export holds more than { $most } MB of text. Replay a part of it with --from and --to, or export fewer months.
replay-too-many-files = This ZIP holds more than { $most } files. Export fewer channels or fewer months.

replay-page-title = What Steward would have done
replay-numbers = The numbers
replay-about-title = How this was made
replay-about-gist = { $messages ->
    [one] One message
   *[other] { $messages } messages
} were read from { $name }, and nothing was sent to anybody.
replay-about-period = From
replay-about-until = To
replay-about-messages = Messages
replay-about-people = People
replay-about-channels = Channels
replay-about-reactions = Reactions
replay-about-promise = Promise tried
replay-about-promise-value = { $hours } working hours, counted in the zone { $zone }
replay-about-same = Steward read every message at the time it was written, with the same rules it follows when it is installed, and wrote down what it would have said.
replay-about-unprompted = Nobody saw its requests, so everything people did here they did without it. What the requests would have changed cannot be read from an export.
replay-about-edits = An export keeps only the last wording of an edited message, so that is what was judged.
replay-about-reactions-time = An export does not say when somebody reacted. A reaction counts a minute after its message or the last reply below it, and is left out of the times to an answer.
replay-about-left = Somebody whose account is closed counts as present until the account last changed.
replay-about-manager = Questions that found nobody would have gone to { $who }, who owns the workspace.
replay-about-no-manager = The export names no owner, so questions that found nobody went to nobody.
replay-about-skipped = Left out: { $system } notices such as joins, { $odd } entries that no message can be made of, { $misfiled } filed under another day.
replay-about-private = Direct messages and private channels were not read. This page holds names and words of colleagues: share it as carefully as the export.

measure-title = How questions fared
measure-gist = { $questions ->
    [0] No question was found.
    [one] One question was found, and { $waiting ->
        [0] it was answered.
       *[other] it never got an answer.
    }
   *[other] { $questions } questions were found. { $waiting ->
        [0] All of them were answered.
        [one] One never got an answer.
       *[other] { $waiting } never got an answer.
    }
}
measure-count = { $n }
measure-percent = { $percent } %
measure-part = { $part } of { $of }
measure-share = { $percent } % ({ $part } of { $of })
measure-time = { $unit ->
    [moment] under a minute
    [minutes] { $n } min
    [hours] { $n } h
   *[days] { $n } days
}
measure-too-few = fewer than { $few }
measure-unit = { $unit ->
    [minutes] minutes
    [hours] hours
    [days] days
   *[percent] per cent
}
measure-questions = Questions
    .means = messages that ask the others for something, one for each question, whatever number of lines it took
measure-waiting = Never answered
    .means = nobody but the asker, bots and “me too” replied by the end
measure-within-day = Answered within a day
    .means = of those asked at least 24 hours before the end
measure-within-week = Answered within a week
    .means = of those asked at least 7 days before the end
measure-middle = Median time to first answer
    .means = half of the answered questions were answered faster
measure-most = Four in five within
    .means = 80 % of the answered questions had their first answer in this time
measure-asked = asked
measure-unanswered = never answered
measure-recent = The last column is young: answers to it may still come.
measure-asked-chart = { $step ->
    [week] Questions a week
    [month] Questions a month
   *[year] Questions a year
}
chart-day = { $month ->
    [m1] { $day } Jan
    [m2] { $day } Feb
    [m3] { $day } Mar
    [m4] { $day } Apr
    [m5] { $day } May
    [m6] { $day } June
    [m7] { $day } July
    [m8] { $day } Aug
    [m9] { $day } Sept
    [m10] { $day } Oct
    [m11] { $day } Nov
   *[m12] { $day } Dec
}
chart-month = { $month ->
    [m1] Jan { $year }
    [m2] Feb { $year }
    [m3] Mar { $year }
    [m4] Apr { $year }
    [m5] May { $year }
    [m6] June { $year }
    [m7] July { $year }
    [m8] Aug { $year }
    [m9] Sept { $year }
    [m10] Oct { $year }
    [m11] Nov { $year }
   *[m12] Dec { $year }
}
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
chart-quarter = Q{ $quarter } { $year }
measure-asked-alt = { $step ->
    [week] Over { $columns } weeks
    [month] Over { $columns } months
   *[year] Over { $columns } years
}, { $questions } questions were asked and { $waiting } never answered; most were asked { $step ->
    [week] in the week from { $when }
   *[other] in { $when }
}: { $most }.

measure-time-title = How long askers waited
measure-time-gist = Median wait for an answer: { $middle }. Four in five: { $most }.
measure-time-chart = Time to first answer, by { $step ->
    [week] week
    [month] month
   *[year] year
}
measure-time-alt = The median wait over the whole time is { $middle }, the wait of four in five { $most }; in the slowest column the latter is { $longest }.
measure-time-means = From the question to the first reply of substance by another person, nights and weekends included; { $count } answers. Questions that were never answered cannot be in these times, so they look better than waiting felt. { $marked ->
    [0] No question was ended by a mark alone.
    [one] One question ended by a reaction or a button alone is left out.
   *[other] { $marked } questions ended by a reaction or a button alone are left out.
}

measure-rooms-title = Channel by channel
measure-rooms-gist = { $rooms ->
    [one] Questions were asked in one channel.
   *[other] Questions were asked in { $rooms } channels.
}
measure-rooms-chart = Questions by channel
measure-rooms-alt = { $place } leaves the largest share without an answer: { $part } of { $of }.
measure-room = { $place }: { $asked ->
    [one] one question
   *[other] { $asked } questions
}, never answered { $unanswered }{ $timed ->
    [no] .
   *[yes] ; median time { $middle }.
}
measure-rooms-rest = { $rest ->
    [one] One channel with fewer questions is not shown.
   *[other] { $rest } channels with fewer questions are not shown.
}
measure-few = Fewer than { $few } of anything are counted, and not made into a share or a median.

measure-asks-title = Whom Steward would have asked
measure-asks-gist = { $asks ->
    [0] Nobody would have been asked: every question had its answer in time, or nobody was known who could be.
    [one] One person would have been asked once.
   *[other] { $people ->
        [one] One person
       *[other] { $people } people
    } would have been asked { $asks } times in all, about { $about ->
        [one] one question.
       *[other] { $about } questions.
    }
}
measure-asks = Requests
    .means = private messages to a person, one question each, at a civil hour of their own
measure-top = Most on one person
    .means = the share of all requests that falls on the person asked most; Steward keeps it under a fifth where it can
measure-found = Right person
    .means = of the questions answered later, those where somebody who would have been asked answered unprompted
measure-unheard = Would have been the only chance
    .means = of the questions somebody would have been asked about, those that nobody ever answered
measure-escalated = To the manager
    .means = questions on the manager’s list, since nobody suitable was left to ask
measure-load-chart = How often each would have been asked
measure-times-asked = requests
measure-load-alt = { $who } would have been asked most, { $most ->
    [one] once
   *[other] { $most } times
}; { $people ->
    [one] one person
   *[other] { $people } people
} in all.
measure-manners = Nobody is asked more than a few times a week, at night, on leave, or after saying no. These people only wrote before: nobody has agreed to be asked yet, and each can say no with one press.

measure-promises-title = What a promise would mean
measure-promises-gist = A channel can promise an answer within so many working hours. This is how often people kept each promise by themselves, and how many questions Steward would have brought to somebody to help keep it.
measure-promises-chart = Answered in time, by promised working hours
measure-kept = answered in time
measure-promises-alt = A promise of { $short } working hours was kept for { $few } % of the questions, one of { $long } for { $many } %.
measure-promise = { $hours } working hours: answered in time { $kept }; { $asks ->
    [0] no question
    [one] one question
   *[other] { $asks } questions
} still waiting when Steward would ask somebody.
measure-promise-means = Of the questions whose time was over by the end. Steward asks when three quarters of the promised time have passed.

measure-unanswered-title = Judge for yourself: never answered
measure-unanswered-gist = { $count ->
    [one] One question
   *[other] { $count } questions
} of those Steward found without an answer, and whom it would have asked. Was it a question? Was it really left alone? Is that the right person?
measure-answered-title = Judge for yourself: answered
measure-answered-gist = { $count ->
    [one] One question
   *[other] { $count } questions
} of those Steward found answered, with the message it took for the first answer. Does that answer belong to it?
measure-example = { $place } · { $when }
measure-would-ask = Would have asked { $who }, { $when }
measure-asks-nobody = Would have asked nobody: the time had not come, or nobody suitable was known.
measure-answered-by = Answered by { $who } after { $took }
measure-heard-because = Heard as a question: { $reasons }.
measure-counted-because = { $how ->
    [thread] Counted as an answer: it stands in the question’s thread.
    [mention] Counted as an answer: it names whoever asked.
    [flow] Counted as an answer: where it stands, what it says and what followed speak for it.
   *[other] Counted as an answer: somebody said so.
}
measure-no-text = (no words: a file or a picture)

## The report and its proof

report-title = { $community }: { $span ->
    [week] the last seven days
    [month] the last thirty days
   *[quarter] the last thirteen weeks
}
report-gist = { $questions ->
    [0] No question was asked.
    [one] One question was asked, and { $waiting ->
        [0] it was answered.
       *[other] nobody has answered it yet.
    }
   *[other] { $questions } questions were asked. { $waiting ->
        [0] All of them were answered.
        [one] One has had no answer.
       *[other] { $waiting } have had no answer.
    }
}
report-period = From { $since } to { $until }.
report-asks = Experts asked
    .means = private messages to a person, one question each, at a civil hour of their own
report-asks-said = { $asks ->
    [one] one request to one person
   *[other] { $asks } requests to { $people ->
        [one] one person
       *[other] { $people } people
    }
}
report-found = Right person
    .means = of the questions answered after I had asked somebody, those that one of the people asked answered
report-escalated = To the managers
    .means = questions on the managers’ list, since nobody suitable was left to ask
report-span = { $span ->
    [week] Seven days
    [month] Thirty days
   *[quarter] Thirteen weeks
}
report-which = I can report on a week, a month or a quarter: report month
proof-title = What my asking and thanking change
proof-began = { $on ->
    [yes] Since { $since }, chance keeps back about { $share } in a hundred of the requests and personal notes that I would have sent, and the two sides are compared here. Chance alone chooses.
   *[no] From { $since } until it was switched off, chance kept back some of the requests and personal notes that I would have sent; the two sides are compared here. Chance alone chose.
}
proof-day = Answered within a day
    .means = within 24 hours of the moment at which I asked an expert, or would have
proof-promise = Answered within the promise
    .means = by the end of the channel’s promise; until then nobody is asked about what is kept back
proof-thanks = Contributed again
    .means = answered somebody within 28 days of the moment at which a note was drafted, or would have been; each person once
proof-young = Too early to tell: nothing that chance decided about has had its time yet
proof-routing = Where I asked somebody, { $part } of { $of } { $of ->
    [one] question
   *[other] questions
}; where I did not, { $other } of { $left }. { $finding }
proof-thanked = With a note, { $part } of { $of } { $of ->
    [one] person
   *[other] people
}; without one, { $other } of { $left }. { $finding }
proof-found = { $way ->
    [more] That is between { $near } and { $far } in a hundred more
   *[fewer] That is between { $near } and { $far } in a hundred fewer
}
proof-unclear = Too early to tell: it could be anything from { $fewer ->
    [0] none
   *[other] { $fewer } in a hundred fewer
} to { $more ->
    [0] none
   *[other] { $more } in a hundred more
}
proof-few = Too early to tell: I compare from { $few } on each side on
proof-note = Counted are only those whose time is over, each on the side that chance gave it. The bounds are such that the truth lies within them 95 times in a hundred; five times it does not, so a difference may still be nothing. Never kept back: a newcomer’s question, a call for help, a colleague’s suggestion. What is kept back is asked about when the promise is over.
proof-nothing-yet = About { $share } in a hundred of my requests and notes are to be kept back by chance. There was nothing to keep back yet, so there is nothing to compare.

## Demo

demo-opening = { $people } people in { $cities } cities share what they know in { $communities } communities of practice and { $languages } languages. Steward has just come, and has read the { $messages } messages of the month before. It is Monday. Times are those on the wall of whoever is named.
demo-closing = In this week Steward wrote { $sent } messages to { $readers } people. { $uncivil ->
    [0] Each reached its reader on a working day, between nine and five of their own time.
    [one] One came outside its reader’s working hours.
   *[other] { $uncivil } came outside their readers’ working hours.
}
demo-silence = ··· { $hours } quiet hours ···
demo-weeks = ··· { $weeks ->
    [0] { $days ->
        [one] One day passes
       *[other] { $days } days pass
    }
    [one] One week passes
   *[other] { $weeks } weeks pass
}, in which Steward writes { $sent ->
    [0] to nobody
    [one] one message to somebody
   *[other] { $sent } messages to people
} ···
demo-pair = { $label }: { $value }
demo-as-before = (… as before)
demo-writes = { $who } in { $place }:
demo-writes-thread = { $who } in { $place }, in the thread:
demo-edits = { $who } changes that to: { $text }
demo-deletes = { $who } takes it back.
demo-reacts = { $who } puts { $emoji } on what { $whose } wrote.
demo-presses = { $who } presses [{ $label }].
demo-chooses = { $who } chooses: { $choice }.
demo-chooses-somebody = { $who } chooses: { $choice }, { $whom }.
demo-commands = { $who } types { $typed } in { $place }.
demo-shortcut = { $who } uses “{ $label }” on what { $whose } wrote.
demo-steward-privately = Steward to { $who }, privately:
demo-steward-thread = Steward in { $place }, in the thread, to { $who }:
demo-steward-whispers = Steward, to { $who } alone:
demo-steward-changes = (The message to { $who } now says: { $text })
demo-commands-alone = { $who } writes to Steward: { $typed }
demo-fills = { $who } fills in [{ $label }] and sends it.
demo-looks = { $who } opens their desk.
demo-steward-aloud = Steward in { $place }, to everybody:
demo-steward-aloud-also = (The same now stands in { $places }.)
demo-steward-aloud-changes = (The message to everybody now says: { $text })
demo-steward-aloud-corrected = (The message to everybody has been set right. It now reads:)

## The playground’s page: what stands around the messages, in the language of whoever one plays

page-skip = Skip to the message box
page-playground = playground
page-clock = The story’s clock
page-places = Places
page-conversation = Conversation
page-thread = Thread
page-decided = What Steward decided
page-close = Close
page-choose = Choose…
page-optional = (optional)
page-sure = Are you sure?
page-pause = Pause
page-pause-title = Let time stand still
page-run = Run
page-run-title = Let time pass by itself
page-hour = +1 hour
page-hour-title = Turn the clock on by an hour
page-next = Next event
page-next-title = Turn to the next thing that Steward will do by itself
page-morning = Next morning
page-morning-title = Turn to the next working morning of the person you play
page-stop = Stop
page-stop-title = Stop the week here
page-week = Play a week
page-week-title = Play a week in seconds
page-suggestions = Suggestions
page-send = Send
page-ask-steward = ask Steward for something
page-edit-message = Edit your message
page-save = Save
page-today = Today
page-yesterday = Yesterday
page-new = New
page-messages = Messages
page-write-steward = Write to Steward
page-write-steward-hint = Write to Steward: try { $word }
page-write-in = Write in { $place }
page-write-in-as = Write in { $place } as { $who }
page-choose-room = Choose a channel
page-choose-room-hint = Channels, your conversation with Steward and your desk are in the list of places.
page-earlier = Show earlier messages ({ $number })
page-nowhere = Nowhere yet
page-direct-hint = Only you and Steward read this
page-desk-of = { $who }’s desk
page-desk-hint = Steward’s page for you: Slack calls it Home, Teams a tab
page-silent = Steward has not written to you
page-silent-hint = When it does, it says why, and how to stop it. You can write first:
page-empty = { $place } is empty
page-empty-hint = Ask a question as somebody, then turn the clock: Steward looks for a person who can answer.
page-write-first = Write the first message
page-desk-empty = There is nothing on this desk
page-desk-empty-hint = Steward puts here what needs this person. Managers have the most: try being one.
page-thread-messages = Messages of the thread
page-reply-in-thread = Reply in the thread
page-reply-as = Reply as { $who }
page-close-thread = Close the thread
page-last-reply = last { $when }
page-dismiss = Dismiss
page-inspector = Inspector
page-inspector-hint = what Steward heard, decided and did
page-close-inspector = Close the inspector
page-open-inspector = Open the inspector
page-nothing-happened = Nothing has happened yet
page-nothing-happened-hint = Write something, press a button or turn the clock. Here you see what Steward made of it, and why.
page-also-show = Also show
page-show-nothing = what changed nothing
page-show-routine = routine
page-stories = Stories
page-why = Why
page-follows = What follows
page-keeps = What it keeps
page-facts = Facts for the ledger
page-raw = The event as it came
page-forgotten = forgotten
page-outcome-committed = decided
page-outcome-nothing = nothing to do
page-outcome-seen = heard before
page-outcome-refused = not allowed
page-answers-card = Answers at once
page-answers-form = Opens a form
page-answers-errors = Asks for the form to be corrected
page-only-if-stands = only if it is still there
page-rings = Rings { $when }
page-will-not-ring = Will not ring
page-reacts = Reacts with { $emoji }
page-takes-away = Takes a message away
page-to-place = In { $place }
page-to-thread = In a thread of { $place }
page-to-calling = In { $place }, to { $who }
page-to-person = Privately to { $who }
page-to-only = Only { $who } sees it, in { $place }
page-to-desk = On { $who }’s desk
page-event-wrote = { $who } wrote in { $place }: “{ $text }”
page-event-replied = { $who } replied in { $place }: “{ $text }”
page-event-edited = { $who } edited a message in { $place }: “{ $text }”
page-event-deleted = { $who } deleted a message in { $place }
page-event-put = { $who } reacted with { $emoji } in { $place }
page-event-took = { $who } took back { $emoji } in { $place }
page-event-told = { $who } told Steward in { $place }: “{ $text }”
page-event-pressed = { $who } pressed { $what }
page-event-form = { $who } sent the form { $what }
page-event-desk = { $who } opened the desk
page-event-came = { $who } came, or changed their profile
page-event-added = Steward was added to { $what }
page-event-rang = It rang: { $what }
page-event-heard = Other features heard: { $what }
page-private = private
page-no-answer = Steward does not answer. Is the program still running?
page-failed = Steward failed at this; the terminal says why.
page-gone = That message is no longer there.
page-not-yours = That message is not for the person you play.
page-broken = The connection to Steward is lost; waiting for it to come back.
page-only-you = Only you can see this
page-deleted = This message was deleted.
page-edited = (edited)
page-reactions = Reactions
page-do-with = What to do with this message of { $who }
page-react = React with { $emoji }
page-react-else = React with something else
page-reply-thread = Reply in a thread
page-more = More
page-edit = Edit
page-delete = Delete
page-copy-link = Copy link
page-copy-text = Copy text
page-to = to
page-bot = bot
page-you-are = You are
page-nobody = Nobody
page-light = Light colours
page-dark = Dark colours
page-now-you = You are now { $who }
page-has-new = has new messages
page-open = Open
page-wrote-to = Steward wrote to { $who }
page-be = Be { $who }
page-at-work = at work
page-off-work = not at work
page-people = People
page-find = Find somebody
page-find-hint = Find by name, city, role or language
page-who = Who are you?
page-who-hint = You play everybody here. Choose whose eyes to look through.
page-nobody-found = Nobody like that lives here.
page-nobody-lives = Nobody lives here yet.
page-yours = Yours
page-desk = Desk
page-rooms = Channels
page-no-rooms = No channels yet.
page-no-command = There is no command { $word } here; Steward listens to { $ours }.
page-delete-instead = An empty message is a deleted one: delete it instead.
page-clock-failed = Something went wrong while the clock was turning; the terminal says what.
page-replies = { $count ->
    [one] { $number } reply
   *[other] { $number } replies
}
page-things-wait = { $count ->
    [one] { $number } thing waits
   *[other] { $number } things wait
}
page-others-news = { $count ->
    [one] { $number } other person has news
   *[other] { $number } other people have news
}
page-for-you = { $count ->
    [one] { $number } message for you
   *[other] { $number } messages for you
}

## What a platform adds to a message

teams-done = Done.
teams-place-unseen = a channel I do not see
teams-late = This takes longer than usual. I am still at it; look again in a moment.
fill-in-form = Fill in
form-cancel = Cancel
form-mend = Please look at this again:
form-needed = Please fill this in.
button-about = { $label }: { $about }
card-cut = There is more than fits here.

## The rules, whole

rule-zone = The community’s clock is that of { $value }.
    .name = Time zone
rule-hours = A working day is { $value }, on each person’s own clock, unless they choose other hours.
    .name = Working hours
rule-days = Working days: { $value }. On other days I write to nobody unasked.
    .name = Working days
rule-holidays = { $count ->
    [0] No holidays are set.
    [one] One holiday is set: { $value }. On that day I write to nobody unasked.
   *[other] { $count } holidays are set: { $value }. On these days I write to nobody unasked.
}
    .name = Holidays
rule-language = In channels I speak { $value }. Each person hears me in their own language.
    .name = Language in channels
rule-tone = My tone is { $value }.
    .name = Tone
rule-promise = A question is promised an answer within { $value } of working time.
    .name = Promise of an answer, in working time
rule-own-promises = { $count ->
    [0] No channel has a promise of its own.
   *[other] Channels with a promise of their own: { $value }.
}
    .name = Channels with a promise of their own
rule-first-ask = The first expert is asked when { $value } of the promised time has passed.
    .name = When the first expert is asked, as a share of the promise
rule-nudges = { $count ->
    [0] Nobody is asked about a question. What finds no answer goes to the managers.
    [one] One expert is asked about questions at most once a week.
   *[other] One expert is asked about questions at most { $count } times a week.
}
    .name = How often one expert may be asked in a week
rule-experts = { $count ->
    [0] No expert is asked about a question. It goes straight to the managers.
    [one] One expert is asked about a question; then the managers hear of it.
   *[other] Up to { $count } experts are asked about a question, one after the other; then the managers hear of it.
}
    .name = Experts asked about one question
rule-wait = An expert has { $value } of their own working time to react before the next one is asked.
    .name = Time an expert has to react, in working time
rule-claim = Whoever takes a question on has { $value } of work to answer; then it is kindly handed back.
    .name = How long a question stays with whoever took it on, in working days
rule-grace = A new message is left alone for { $value } before I judge it.
    .name = Grace before a new message is judged
rule-invite = Whoever asked is invited, once, to say whether an answer helped: { $value } after it came.
    .name = From an answer until its asker is invited to say whether it helped
rule-give-up = A question that nobody answers is closed after { $value }. The figures go on counting it as unanswered.
    .name = When a question without an answer is closed
rule-forget-expert = Whoever has not helped for { $value } is asked no more.
    .name = When somebody who has stopped helping is asked no more
rule-guests = { $on ->
    [yes] People from outside the organisation take part here as colleagues do.
   *[no] People from outside the organisation are left alone: I neither write to them nor propose them to anybody.
}
    .name = People from outside the organisation take part
rule-public =
    .name = Praise in public, with each person’s yes
rule-private = No country is kept out of public praise.
    .name = Countries whose people are never praised in public
rule-unwanted = { $count ->
    [0] Personal notes are drafted for every occasion.
   *[other] I draft no personal notes about: { $value }.
}
    .name = Occasions for which no personal note is drafted
rule-kudos = { $count ->
    [0] Nobody can thank colleagues by command.
    [one] Everybody can thank one colleague a day by command.
   *[other] Everybody can thank up to { $count } colleagues a day by command.
}
    .name = Thanks by command, for one person in a day
rule-notes-a-week = { $count ->
    [0] I draft no personal notes for the managers.
    [one] I draft at most one personal note a week for the managers.
   *[other] I draft at most { $count } personal notes a week for the managers.
}
    .name = Personal notes drafted for the managers in a week
rule-note-every = Between two personal notes to one person lie at least { $value }.
    .name = Time between two personal notes to one person
rule-news-every = Between two messages about what somebody’s help was used for lie at least { $value }.
    .name = Time between two messages about what somebody’s help was used for
rule-news =
    .name = Channel for news
rule-core-team =
    .name = The core team’s own channel
rule-keep-closed = The words of a question are forgotten { $value } after it is closed.
    .name = How long the words of a closed question are kept
rule-keep-facts = For { $value } it is known who did what. After that only the counts remain.
    .name = How long it is known who did what
rule-keep-audit = For { $value } it is known who changed which rule. After that the history lets it go.
    .name = How long it is known who changed which rule
rule-rehearsal =
    .name = Rehearsal
rule-holdout =
    .name = Hold-out: the share of nudges and thanks withheld by chance
rule-join = What one person writes within { $value } makes one question.
    .name = Time within which one person’s messages make one question
rule-share = Of all that experts are asked, at most { $value } goes to one person where somebody else could help.
    .name = The largest share of asks that goes to one person
rule-late = What reaches me more than { $value } late is not acted on; the managers are told.
    .name = How late something may come and still be acted on
rule-sure = A message counts as a question from { $value } sureness on.
    .name = Sureness from which a message counts as a question
rule-bold = Somebody is asked about a question from { $value } sureness on that it is one.
    .name = Sureness from which somebody is asked about a question
rule-answer = A message in the channel counts as an answer from { $value } sureness on.
    .name = Sureness from which a message in the channel counts as an answer
rule-doubted = What counted as an answer counts no more below { $value } sureness.
    .name = Sureness below which an answer counts no more
rule-possible = Nobody is asked about a question that may have an answer, from { $value } sureness on. It is on the managers’ list.
    .name = Sureness of a possible answer from which nobody is asked
rule-wrong = { $kind ->
    [zone] “{ $typed }” is no time zone that I know. Write one like Africa/Nairobi or America/Lima.
    [language] I do not speak “{ $typed }”. Choose one of { $listed }.
    [tone] “{ $typed }” is no tone of mine. Choose one of { $listed }.
    [hours] I do not understand “{ $typed }” as working hours. Write them like 9-17 or 08:30-16:30.
    [backwards] With “{ $typed }” the day would end before it begins. Write the hours like 9-17: from nine until five in the afternoon.
    [days] I do not understand “{ $typed }” as days of the week. Write them like mon-fri or sun-thu.
    [dates] “{ $typed }” is no date. Write dates like 2026-12-25, with a comma between two.
    [many-dates] { $typed } holidays are more than I keep. Leave out those that are over: { $most } is the most.
    [span] “{ $typed }” is no length of time from { $least } to { $most }. Write it like 8h, 90min or 2d.
    [count] “{ $typed }” is no whole number from { $least } to { $most }. Write one.
    [share] “{ $typed }” is no share from { $least } % to { $most } %. Write it like 75%.
    [switch] “{ $typed }” is neither on nor off. Say on or off; in a file, true or false.
    [countries] I know no country by “{ $typed }”. Write the two letters of ISO 3166, such as DE, or GB for the United Kingdom.
    [occasions] I know no personal notes about “{ $typed }”. Choose among { $listed }.
    [place] “{ $typed }” is no channel of this community. Choose one that I am in.
    [table] “{ $typed }” is no list of channels, each with a promise. Give each channel a line of its own.
    [above] { $typed } is more than { $least }, the sureness that is asked for next. Choose less.
   *[never] Nobody would be at work long enough to answer. Leave more days or hours to work.
}
rule-span = { $unit ->
    [y] { $count ->
        [one] one year
       *[other] { $count } years
    }
    [d] { $count ->
        [one] one day
       *[other] { $count } days
    }
    [h] { $count ->
        [one] one hour
       *[other] { $count } hours
    }
   *[min] { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
}
rule-percent = { $percent } %
rule-is-on = { $on ->
    [yes] yes
   *[no] no
}
rule-none = none
rule-tone-is = { $to ->
    [warm] warm
    [plain] plain
   *[brief] brief
}
rule-hours-are = { $starts } to { $ends }
rule-days-are = { $first } to { $last }
rule-day = { $day ->
    [mon] Monday
    [tue] Tuesday
    [wed] Wednesday
    [thu] Thursday
    [fri] Friday
    [sat] Saturday
   *[sun] Sunday
}
rule-of-place = { $place } { $value }
rule-such-as = Such as { $example }
policy-group = { $group ->
    [time] Time and language
    [questions] Questions and experts
    [thanks] Thanks and recognition
    [places] Where things are posted
    [kept] What is kept
    [trial] Trying it out
   *[fine] Fine tuning
}
policy-group-line = { $group }:{" "}
policy-group-gist = { $group }: every rule in a sentence.
policy-line-time = { $days }, { $hours } ({ $zone }); { $holidays ->
    [0] no holidays
    [one] one holiday
   *[other] { $holidays } holidays
}. In channels I speak { $language }, in a { $tone } tone.
policy-line-questions = an answer within { $promise } of working time{ $own ->
    [0] {""}
    [one] {" "}(one channel has its own promise)
   *[other] {" "}({ $own } channels have their own promise)
}. { $nudges ->
    [0] No expert is asked
    [one] An expert is asked at most once a week
   *[other] An expert is asked at most { $nudges } times a week
}, and keeps a question they took on for { $claim } of work.
policy-line-thanks = { $public ->
    [yes] people are praised in public if they say yes
   *[no] nobody is praised in public
}{ $countries ->
    [0] {""}
    [one] {" "}(one country left out)
   *[other] {" "}({ $countries } countries left out)
}. Up to { $kudos } thanks by command a day for each, and { $notes ->
    [0] no personal notes drafted
    [one] one personal note drafted a week
   *[other] { $notes } personal notes drafted a week
}.
policy-line-kept = the words of a question until { $closed } after it is closed, who did what for { $facts }, who changed a rule for { $audit }.
policy-line-fine = how sure I must be before I act.
policy-change = { $group ->
    [time] Change time and language…
    [questions] Change questions and experts…
    [thanks] Change thanks…
   *[kept] Change what is kept…
}
policy-own-promise = A channel’s own promise…
policy-own-promise-title = A channel’s own promise
policy-own-promise-hint = Such as 4h, or 2d for two working days. Left empty, it is { $usual } as everywhere.
policy-save = Save
policy-changed = { $count ->
    [one] One rule has changed.
   *[other] { $count } rules have changed.
}
policy-unchanged = Nothing has changed: it stands like that already.
policy-try = { $example }
policy-say = It can be typed: { $example }
policy-typed-too = Each can be typed after “policy”, with what it is to be. Their names: { $names }.
policy-nearest = I know no rule “{ $typed }”. Did you mean { $nearest }?
policy-outlived = That change is remembered no more, so I cannot bring back what stood before. You can set the rule anew.
policy-not-back = What stood before cannot come back. { $why }
policy-history = Who changed what
policy-history-of = Who changed it
policy-history-title = { $first ->
    [yes] Who changed which rule
   *[no] Who changed which rule, further back
}
policy-history-gist = Who changed which rule, newest first.
policy-history-none = No rule has been changed yet.
policy-history-line = { $when }, { $who }: { $rule } – { $since } (before: { $before })
policy-history-outlived = { $when }, { $who }: { $rule }, a rule there is no more
policy-history-older = Further back
policy-history-note = “Bring back” lets the rule stand as it did before that change, which is a change too. Changes are remembered for { $kept }.
policy-by-file = the person at the command line
policy-bring-back = Bring back: { $rule }
because-file = whoever runs me gave the rules in a file
policy-file-about = { $what ->
    [name] Name
   *[purpose] Purpose
}
policy-file-roles = Roles of { $who }
policy-file-remit = What { $who } looks after
policy-file-words = { $key } ({ $language })
policy-file-becomes = { $what }: { $since } (before: { $before })
file-head = The rules of { $community } in Steward, as they stood on { $day }.
file-how = Change what you like and take it in with: steward policy import FILE
file-how-check = With --check it is only said what would change. What you leave out stays as it is.
file-community = The community: what it is called, and what it is for.
file-place = One of its channels: { $place }
file-rule = { $rule }. By default: { $usual }
file-people = Managers and the core team. Whoever is not named keeps their roles; roles = [] takes them all away.
file-roles = Roles: { $roles }. The remit is what somebody looks after, in words.
file-line = { $at }: { $what }
file-perhaps = { $what } Did you mean { $near }?
file-broken = { $kind ->
    [equals] Here an equals sign is missing ({ $why }). Write a rule as NAME = VALUE.
    [value] This value cannot be read ({ $why }). Put words in quotation marks; numbers, dates, true and false go without.
    [text] A quotation mark is not closed, or stands where none may ({ $why }). Begin and end words on one line with the same mark.
    [twice] This is said twice ({ $why }). Keep one of the two.
    [bracket] A bracket is not closed ({ $why }). Close it, and put a comma between two values.
    [rest] Something stands behind the value ({ $why }). Give each rule a line of its own.
   *[other] This is not TOML ({ $why }). Mend the line, or export the rules again and begin from there.
}
file-not-utf8 = Here are letters that are not UTF-8. Save the file as UTF-8.
file-no-part = There is no part [{ $name }]. The parts are: { $listed }.
file-no-rule = There is no rule “{ $name }” in [{ $part }]. Those there are: { $listed }.
file-elsewhere = “{ $name }” stands in the wrong part. Move it below [{ $part }].
file-part = “{ $name }” is a part of the file. Begin it with a line [{ $name }], and give each of its rules a line below.
file-people-part = Each person is a part of their own. Begin each with a line [[people]].
file-text = { $name } must be words in quotation marks, { $most } letters at most. Write it like that.
file-no-name = A community needs a name. Write one in quotation marks.
file-no-id = This person has no id. Add a line id = with the id in quotation marks, or leave the person out.
file-person-unknown = I know nobody by the id { $who }. Take the ids from an exported file, or leave this person out.
file-person-twice = { $who } is named twice. Put all of their roles in one place.
file-roles-text = The roles of a person are a list of words. Write it like roles = [], with the roles in quotation marks between the brackets.
file-no-role = “{ $role }” is no role. Choose among { $listed }.
file-nobody-such = { $who } is a bot, a guest or has left, and can have no role here. Leave them out.
file-manager-outside = { $who } is from outside the organisation, and cannot be a manager here. Give them another role.
file-has-duty = { $who } has a duty that was handed to them. Take it back in chat first, with “team”.
file-remit-no-role = { $who } is to look after something, and has no role. Give them a role, or leave the remit out.
file-last-manager = Nobody would be a manager any more. Leave one their role.
file-core-not-ours = { $place } is a channel of another community. Choose one that is the core team’s own.
file-core-only = { $place } is the only channel of this community. The core team needs one of its own.
file-words = What is said in the community’s own words ({ $language }), by sentence. An empty text brings the original back.
file-words-language = “{ $name }” is not one of my languages, or has no sentences below it. Begin the part with one of { $listed }.
file-words-unknown = There is no sentence { $key } that can be said another way. “words” in chat finds sentences by what they say.
file-words-text = A sentence must be words in quotation marks. Write it like that.
file-words-which = This sentence has several wordings. Give each one you change a line of its own: { $listed }.
cli-policy = write a community’s rules to a file, or take them from one
cli-policy-do = what to do
cli-policy-export = write the rules of a community as a TOML file, each with an explanation
cli-policy-import = take the rules of a community from a TOML file; where anything in it is wrong, nothing changes
cli-policy-file = the file; a hyphen stands for the terminal
cli-policy-community = the community’s name, where there are several
cli-policy-check = only say what is wrong, or what would change
policy-cli-busy = The rules cannot be looked at now. { $why } Stop Steward and ask again, or say “policy” to it in chat.
policy-cli-none = Steward looks after no community yet, so there are no rules. Start it, invite it to a channel, and ask again.
policy-cli-which = There are several communities: { $names }. Say which one with --community.
policy-cli-unknown = No community is called “{ $name }”. There are: { $names }.
policy-cli-unread = { $file } cannot be read ({ $why }). Name another file.
policy-cli-faults = { $count ->
    [one] One thing is wrong. Nothing has changed; mend it, and try again.
   *[other] { $count } things are wrong. Nothing has changed; mend them, and try again.
}
policy-cli-same = Nothing changes: in { $community } all of this stands already.
policy-cli-would = { $check ->
    [yes] In { $community } this would change:
   *[no] In { $community } this has changed:
}
policy-cli-done = Managers see it in chat, and can take it back there: policy history
policy-cli-written = The rules of { $community } are in { $file }.
doctor-no-manager = The community { $name } has no manager, so nobody sees what needs a decision. Give it one in a file of rules: steward policy export, then import
doctor-no-zone = The community { $name } goes by UTC. If it lives elsewhere, a manager can say: policy zone Africa/Nairobi

## Set-up

help-setup = set this community up, step by step, or see how it is set up
    .usage = setup
press-word = { $word }
purpose-welcome = that I am here, and how to set me up
because-manages = { $named ->
    [yes] { $by } named you a manager here
   *[no] you manage this community, and I am new in it
}
because-appointed = { $by } gave you a part to play here
because-notice = people have a right to know what I read and keep
welcome-title = Good to meet you
welcome-manager = { $how ->
    [own] I am Steward. You added me to { $community } ({ $places }), so I take it that you look after it.
    [added] I am Steward. { $by } added me to { $community } ({ $places }), and you look after it.
    [named] I am Steward. { $by } named you a manager of { $community } ({ $places }), where I help.
   *[found] I am Steward. I was added to { $community } ({ $places }), and you look after it.
}
welcome-what = I remember so that you need not: which questions still wait, who may know, who should be thanked, what somebody’s help led to. What matters stays your decision.
welcome-steps = { $done ->
    [yes] It is set up already. Have a look at how it stands; each part can be changed.
   *[no] A few things only you can tell me. They are { $count } short steps, ten minutes at most, and each has a sensible answer already: two presses keep them all. You can stop anywhere and go on later with “setup”.
}
welcome-begin = { $done ->
    [yes] See how it stands
   *[no] Begin
}
welcome-other = Somebody else looks after it…
welcome-note = I write this once, because you manage this community. After it, unasked, at most one message a day, in your working hours; “quiet” changes that or stops it.
welcome-role = { $by } has given you a part in { $community }: { $role }. I am Steward, and I help there so that no question goes unanswered.
welcome-role-means = { $role ->
    [leader] Leaders open discussions and take forward what comes of them. Now and then I ask you for something small that fits what you look after, and you can always say no.
    [sponsor] Sponsors stand behind the community. You get a briefing of two minutes at most once a month: what people asked, what helped, what it led to.
    [facilitator] Facilitators keep the talk going. You can mark questions as answered and see to those that found nobody; managers may share other duties with you for a while.
   *[expert] Experts are asked when a question fits what they know: rarely, in their own working hours, with three buttons, one of which says no.
}
welcome-role-note = I write this once, because { $by } gave you this role. Tell me what you look after, and I ask you about nothing else. “quiet” changes when I write, or stops it.
welcome-expert = This is the first time I ask you, so: a “no” costs you nothing, nobody sees it, and I learn from it. Whoever asked hears of you only if you take it on.
welcome-member = We have not talked before, so in short: I watch the channels of { $community } for questions that wait. If nobody answers, I ask one colleague who may know; if you help, you hear what it led to. I never answer from a guess myself.
welcome-member-note = You read this once. Unasked I write at most once a day, in your working hours; “quiet” changes that or stops it.
setup-title = Setting up { $community }
setup-step = Step { $n } of { $of }: { $what }
setup-what = { $step ->
    [name] name and purpose
    [scope] what it is about, and for whom
    [channels] channels
    [managers] managers
    [team] core team
    [promise] promise and working hours
    [voice] language and tone
    [public] what may be public
    [goals] first goals
   *[rehearsal] rehearsal
}
setup-ask = { $step ->
    [name] Is this what people call it? One sentence on what it is for helps everybody, and can wait.
    [scope] A sector, a country or a region, and whom it serves. It appears in the strategy and in briefings.
    [channels] I listen in these channels and nowhere else. To add one, invite me there as you would a colleague, and it appears here.
    [managers] They see the desk, decide what goes out, and may change all this. Two are better than one: somebody is always on holiday.
    [team] Leaders, facilitators, experts and sponsors, each with what they look after. Two or three are a good beginning. Whoever you name hears of it from me, once.
    [promise] { $suggested ->
        [yes] A question gets an answer within this time; when three quarters of it have passed, I ask somebody who may know. The time zone is yours; until now it was none.
       *[no] A question gets an answer within this time; when three quarters of it have passed, I ask somebody who may know. Only working hours count.
    }
    [voice] { $suggested ->
        [yes] In channels I speak this language, which is yours; to each person alone, I speak theirs.
       *[no] In channels I speak this language; to each person alone, I speak theirs.
    }
    [public] Newcomers are thanked privately, always. Others may be praised in public if they say yes; where your rules or your culture ask for it, switch it off.
    [goals] One goal is plenty. Each is one press; you can change or drop it at any time.
   *[rehearsal] { $suggested ->
        [yes] I recommend a week of rehearsal: I do all my work, and what I would send unasked waits on your desk, where you send or drop it. Members hear nothing from me but answers to what they ask me, and one notice in each channel. The price: in this week nobody is asked unless you let it go.
       *[no] In a rehearsal I do all my work, and what I would send unasked waits on your desk, where you send or drop it.
    }
}
setup-keep = { $step ->
    [team] { $some ->
        [yes] That is everybody
       *[no] Nobody for now
    }
    [goals] { $some ->
        [yes] That will do
       *[no] No goal for now
    }
    [rehearsal] { $some ->
        [yes] Rehearse for a week
       *[no] Keep it
    }
   *[other] Keep it
}
setup-change = { $step ->
    [managers] Add a manager…
    [team] Add somebody…
   *[other] Change…
}
setup-live = Begin for real
setup-rehearse-week = Rehearse for a week
setup-core-channel = Core team’s channel…
setup-later = Later
setup-back = Back
setup-all = Keep all the rest
setup-note = Nothing is lost if you stop here: “setup” goes on from this step.
setup-settled-by = { $how ->
    [later] { $who } has left this for later.
   *[other] { $who } has seen to this. It stands unless you change it.
}
setup-meanwhile = { $known ->
    [yes] { $who } has changed this meanwhile. Nothing of it is lost: look at it as it stands now.
   *[no] This has changed meanwhile. Look at it as it stands now.
}
setup-meanwhile-form = A colleague has changed this while you were writing. Close the form and open it again: it then shows what stands now.
setup-below = Setting up { $community } goes on further below.
setup-privately = I have written to you alone: it goes on there.
setup-label = { $of ->
    [name] Name
    [purpose] What it is for
    [scope] About
    [audiences] For
    [channels] I listen in
    [managers] Managers
    [team] Core team
    [remit] What do they look after, in a few words?
    [promise] An answer within
    [hours] Working hours
    [zone] Time zone
    [starts] The day starts at
    [ends] The day ends at
    [days] Working days
    [holidays] Holidays
    [language] Language of the channels
    [tone] Tone
    [public] Public praise
    [news] News for everybody
    [core] Core team’s channel
    [goals] Goals
   *[rehearsal] To begin with
}
setup-nothing = nothing yet
setup-nobody = nobody yet
setup-no-channel = no channel yet: invite me to one
setup-promise = { $count ->
    [one] one working hour
   *[other] { $count } working hours
}
setup-hours = { $starts } to { $ends }, { $days }
setup-day = { $day ->
    [d0] Monday
    [d1] Tuesday
    [d2] Wednesday
    [d3] Thursday
    [d4] Friday
    [d5] Saturday
   *[d6] Sunday
}
setup-no-holidays = none named yet
setup-holidays = { $more ->
    [0] { $days }
    [one] { $days } and one more day
   *[other] { $days } and { $more } more days
}
setup-holidays-hint = One a line, such as 2026-12-25: on these days I write to nobody unasked.
setup-holidays-bad = I cannot read “{ $typed }” as a day. I need them like this: 2026-12-25
setup-days-none = At least one working day, please: on the others I write to nobody unasked.
setup-zone-unknown = I know no time zone “{ $typed }”. I need a name such as Africa/Nairobi, Asia/Amman or America/New_York.
setup-name-empty = A name, please: what people call the community.
setup-tone = { $which ->
    [warm] warm
    [plain] plain
   *[brief] brief
}
setup-sounds = The same sentence in each tone, as a colleague would read it:
setup-sample-who = Amina
setup-sample-place = #cold-chain
setup-public = { $on ->
    [yes] by each person’s own yes
   *[no] none, all thanks stay private
}
setup-no-news = posted nowhere until a channel is chosen
setup-no-core = none, so I write to each of them alone
setup-refused = I may not write in { $places }, so nobody there has been told yet what I do. Whoever runs the channel can allow it; I try again every day.
setup-offer = { $what ->
    [within-day] Answers within a day: { $target } of the questions
    [contributors] More people: { $target } who ask, answer or mark what helped, in four weeks
   *[thanked] More thanks: { $target } people thanked in four weeks
}{ $known ->
    [yes] { " " }(now: { $now })
   *[no] { "" }
}
setup-offer-take = Take this goal
setup-rehearsal = { $on ->
    [yes] in rehearsal, so what I would send unasked waits on your desk
   *[no] for real, so what is worth sending is sent
}
setup-form-title = { $step ->
    [name] Name and purpose
    [scope] About what, for whom
    [managers] Another manager
    [team] Core team
    [promise] Promise and hours
    [voice] Language and tone
   *[public] What may be public
}
setup-form-intro = { $step ->
    [managers] They hear of it from me, once, in their working hours.
    [team] One person at a time. They hear of it from me, once, in their working hours.
   *[other] Everything is filled in as it stands now. Change what should be different.
}
setup-save = Save
setup-other-title = Who looks after it?
setup-other-intro = I welcome them, once, in their working hours, say that it comes from you, and lead them through the rest.
setup-other-who = Who looks after { $community }?
setup-other-how = And you?
setup-other-stay = { $on ->
    [yes] I stay a manager too
   *[no] That is all; I am no manager here
}
setup-other-send = Hand it over
setup-handed = { $stays ->
    [yes] { $who } looks after this community from now on, together with you. I tell them.
   *[no] { $who } looks after this community from now on. I tell them, and trouble you no further. Thank you for bringing me here.
}
setup-done = { $community } is set up. This is how it stands.
setup-pair = { $label }: { $value }
setup-left = { " " }(left for later)
setup-next = What happens next
setup-next-paused = Everything I would send unasked rests until { $until }.
setup-next-rehearsal = { $on ->
    [yes] From now on I listen. What I would send unasked waits on your desk; when a week of it is over I ask you whether to begin for real, and until you say so I do not.
   *[no] From now on I listen. A question that has waited { $hours ->
        [one] one working hour
       *[other] { $hours } working hours
    } goes to one colleague who may know.
}
setup-next-notice = { $hours ->
    [yes] Each channel gets one notice of what I read and keep, if it has not had it. It is edited when something in it changes, and never posted again.
   *[no] Each channel gets one notice of what I read and keep, if it has not had it, when your working hours begin. It is edited when something in it changes, and never posted again.
}
setup-next-plan = Your next weekly plan: { $at }. Where nothing needs you, I say so once, and then nothing.
setup-next-core = { $held ->
    [yes] The core team’s next note would come on { $at }; in a rehearsal it waits on your desk.
   *[no] The core team’s next note comes on { $at }.
}
setup-see-desk = See my desk
setup-done-note = “setup” shows this again at any time; “policy” has every rule.
setup-rehearsed = { $count ->
    [0] A week of rehearsal is over, and nothing waits from it. Shall I begin for real?
    [one] A week of rehearsal is over; one message still waits for you to send or drop it. Shall I begin for real?
   *[other] A week of rehearsal is over; { $count } messages still wait for you to send or drop them. Shall I begin for real?
}
setup-rehearse-on = Another week
setup-rehearsed-on = I go on rehearsing, and ask again on { $until }.
setup-rehearsed-already = That has been decided already: “policy” shows how it stands.
notice-title = What I do in this channel
notice-gist = I am Steward. I listen here so that no question goes unanswered and nobody’s help goes unthanked. This is what you should know.
notice-reads = I read what is written in this channel and in its threads. I read no direct messages between people, and no channel I was not invited to.
notice-keeps = { $count ->
    [one] I keep the words of a question and its answers while it is open and for one day after it ended; after that only what it was about, who took part and links. After { $months } months nobody’s name is with it any more.
   *[other] I keep the words of a question and its answers while it is open and for { $count } days after it ended; after that only what it was about, who took part and links. After { $months } months nobody’s name is with it any more.
}
notice-never = I never answer from a guess, never rank people by how much they write, never name anybody in public without their yes, and never write to anybody unasked more than once a day or outside their working hours.
notice-stops = It is yours to decide: mention me or write to me alone with “quiet” (when I may write, or never), “my-data” (what I keep about you) or “forget-me” (I forget you everywhere).
notice-managers = { $known ->
    [yes] For any question about this, ask the managers here: { $names }.
   *[no] For any question about this, ask whoever added me here.
}
notice-once = I post this once in a channel, and change it here if something in it changes.
empty-open = When somebody asks in a channel and nobody has answered yet, it appears here.
empty-who-mine = I know about this
empty-who-example = Try it with “cold chain”

## Languages: what is joined, and what is said of somebody to others

listed = { $these }
clauses-join = { $last ->
    [yes] { $before }, and { $next }
   *[no] { $before }, { $next }
}
who-line = { $who } – { $because }
knows-named = named in what you typed
knows-declared = told me that they know { $topics }
knows-answered = { $count ->
    [one] has answered about { $topics } before
   *[other] has answered about { $topics } before ({ $count } answers in all)
}
knows-other-words = “{ $asked }” and “{ $known }” mean the same, as far as I can tell
knows-answers = answers questions in this community
knows-accepted = { $count ->
    [one] one of their answers was accepted
   *[other] { $count } of their answers were accepted
}
knows-thanked = { $count ->
    [one] was thanked for an answer
   *[other] was thanked { $count } times for answers
}

## Reasons

because-closed-withdrawn = whoever asked it wants to be forgotten
because-closed-left = whoever asked it is no longer here

## Rights

help-my-data = what I keep about you, and why: to read and to take away
    .usage = my-data
help-forget-me = I forget all I know about you; first I say what that means
    .usage = forget-me
data-title = What I keep about you
data-gist = This is all I keep about you, in every community of this workspace, and why.
data-nothing = I keep nothing about you.
data-sent = I have written it to you alone.
data-take-table = Take everything with you
data-take-page = Take this page with you
data-forget = Forget me…
data-note = You alone can ask for this. What you write in channels stands there, not with me.
data-line = { $what }: { $count ->
    [one] one entry
   *[other] { $count } entries
}{ $when ->
    [days] , { $first } to { $last }
    [day] , { $first }
   *[none] { "" }
}{ $where ->
    [some] { " " }({ $communities })
   *[none] { "" }
}.
data-what = { $sort ->
    [profile] Who you are
    [wishes] Your wishes
    [part] Your part here
    [questions] Your questions
    [rooms] What was said lately
    [help] How you helped
    [knowledge] What you know about
    [thanks] Thanks and recognition
    [together] Ideas, campaigns, goals and discussions
    [stories] Stories and briefings
    [learning] What you have learned
    [messages] What I wrote to you, or where you are named
    [pages] What managers see when they look
    [files] Files you took away
    [facts] What happened
   *[other] Other things
}
data-why = { $sort ->
    [profile] Your name, time zone and language, as the platform tells them, so that I write at a good hour. As long as you are here.
    [wishes] When I may write to you, and about what. Until you change it.
    [part] Your communities, roles, duties and what you look after, so that you are asked about the right things. As long as they are yours.
    [questions] The words of a question until { $days } days after it is settled, so that you get an answer. Then only that it was asked.
    [rooms] The last few messages of a channel, for some hours, so that I understand the next one.
    [help] Which questions you answered and what came of it, by number and without words, so that you are thanked and hear of it. As long as you are here.
    [knowledge] Topics you answered about or told me of, so that you are asked what you know. A topic can go with forget-topic.
    [thanks] Thanks on their way, in their words, until they arrive. Then that they came.
    [together] What you proposed, took on or took part in, so that it is seen through. Some of it as long as the community keeps it.
    [stories] Stories with you in them, as you agreed, and briefings you got. Up to two years.
    [learning] Lessons and training you noted, because you keep them here.
    [messages] Where a message stands, so that I can change it and say why it came. Until { $days } days after its matter is settled.
    [pages] On which days you wrote, without what, and what is prepared for a manager to decide, so that nobody is overlooked. The days go back four months.
    [files] What you asked to take away. One week.
    [facts] Who asked, answered or thanked, and when, without words, so that the community can be measured. { $months } months; after that nobody knows who it was.
   *[other] Something I have no words for yet. It is in the file.
}
because-rights = you asked for it
forget-title = Forget me
forget-gist = This is what it means that I forget you. Nothing happens before you press.
forget-goes = What goes, everywhere in this workspace: your profile, wishes, roles and duties; what you asked, proposed and wrote to me; stories with you in them; thanks on their way; what I know you know. What I wrote to you is taken away, and what names you elsewhere too, or it says “a colleague”. A question of yours that is open is closed; one you had taken on goes back.
forget-stays = What stays: that somebody asked, answered or thanked, without who it was, so that the community’s figures stay as they are; other people’s words; and what you wrote in channels. That is yours, on the platform: delete it there if you wish.
forget-mark = It is no opt-out: when you write again, I get to know you anew. With the second button I also never write to you again. In both cases I keep one mark made from your account, and the day. Nobody can read your name from it. By it I know not to read what you wrote before, and whether I may write to you.
forget-quiet = You have asked me not to write to you. With the first button I forget that too.
forget-alone = You are the only manager of { $community }. Afterwards it has none. Better name somebody first.
forget-undone = It cannot be undone. Want a copy first? { $command }
forget-button = { $then ->
    [silent] Forget me, and do not write to me again
   *[stay] Forget me
}
forget-confirm = { $then ->
    [silent] Forget you now, and never write to you again? It cannot be undone.
   *[stay] Forget you now? It cannot be undone.
}
forget-begun = { $then ->
    [silent] It has begun. In a minute I know nothing of you, and I do not write to you again. Thank you for the time you were here.
   *[stay] It has begun. In a minute I know nothing of you. Thank you for the time you were here.
}
forget-somebody = a colleague

# ---

## Audit

help-audit = who decided what here, and when: managers, and whoever runs me
    .usage = audit, audit @colleague, audit month
audit-title = Who decided what
audit-gist = { $whose ->
    [one] { $count ->
        [0] Nothing is on record that { $who } decided, or that was decided about them.
        [one] One thing that { $who } decided, or that was decided about them.
       *[other] { $count } things that { $who } decided, or that were decided about them, the newest first.
    }
   *[all] { $count ->
        [0] Nothing was decided in this time.
        [one] One thing was decided in this time.
       *[other] { $count } things were decided in this time, the newest first.
    }
}
audit-more = { $count ->
    [one] One more is in the file.
   *[other] { $count } more are in the file.
}
audit-take = All of it, as a table
audit-note = Only facts are kept here, never words that somebody wrote. Whoever was forgotten is not named any more.
audit-span = { $span ->
    [week] The last week
    [month] The last month
   *[year] The last year
}
audit-line = { $at } · { $who }: { $what }
audit-file = whoever runs me
audit-nobody = somebody who was forgotten
audit-rehearsed = what was rehearsed
audit-disposed = { $how ->
    [sent] let it go out ({ $area })
    [copied] took it over, to write in person ({ $area })
    [changed] let it go out in other words ({ $area })
    [skipped] left it out ({ $area })
    [never] wants no more of this kind ({ $area })
   *[dropped] dropped it ({ $area })
}
audit-became = { $how ->
    [campaign] a campaign is planned of it
    [discussion] a discussion is opened about it
    [do] somebody was found who does it
    [done] it is done
    [later] put off
   *[no] turned down
}
audit-what = { $did ->
    [paused] paused the community, or changed its pause
    [worded] worded a sentence anew
    [ruled] changed the rule { $name }
    [resumed] ended the pause
    [appointed] made { $who } { $name }
    [relieved] { $who } is no longer { $name }
    [handed-over] gave the duty “{ $name }” to { $who } until { $until }
    [returned] took back the duty “{ $name }” of { $who }
    [reviewed] reviewed the strategy: it stands
    [aimed] set the goal “{ $name }”
    [aim-dropped] dropped the goal “{ $name }”
    [decided] decided about an idea: { $name }
    [campaign-begun] began a campaign
    [campaign-moved] moved the last day of a campaign
    [campaign-ended] ended a campaign
    [campaign-dropped] dropped a campaign
    [discussion-opened] opened a discussion that { $who } hosts
    [discussion-ended] ended a discussion
    [story-approved] approved a story
    [strategy] changed the strategy
    [remit] changed what { $who } looks after
    [maturity] answered questions about maturity
    [readers-added] added { $who } to the readers of the briefing
    [readers-removed] took { $who } off the readers of the briefing
    [steps-left-out] left out late steps of a campaign
   *[note-held] held back the core team’s note
}

## A community’s own words

help-words = any sentence of mine in your community’s own words
    .usage = words, words thank you, words undo
words-title = In your own words
words-gist = Any sentence of mine can be said your way here. Find it by what it says.
words-changed = { $count ->
    [0] So far I say everything my way.
    [one] One sentence is said your way:
   *[other] { $count } sentences are said your way, the latest first:
}
words-note = Write “words” and some words of a sentence as you read it, or paste it whole, with its names and days. “words undo” takes the latest change back.
words-in = ({ $language })
words-mine = as I say it
words-mine-again = Bring the original back
words-change = Change…
words-all = All your own words
words-found = { $count ->
    [one] I found this one:
   *[other] I found these, the best first:
}
words-found-note = Names, days and numbers are examples. Is it not among them? Write more of the sentence.
words-none = I found no sentence of mine like that. Write some of its words as you read them, or paste it whole.
words-form-title = In your own words
words-form-intro = In { $language }. I fill in what stands in braces: put it wherever it suits the sentence.{ $several ->
    [yes] { " " }I choose between these wordings by what each is for. Change as many as you like.
   *[no] { "" }
}{ $few ->
    [yes] { "" }
   *[no] { " " }There are more: find them by their words.
}
words-look = Look at it first
words-field = How I say it
words-field-when = How I say it ({ $cases })
words-hint-needs = { $count ->
    [one] This must stay in it: { $places }
   *[other] These must stay in it: { $places }
}
words-hint-may = You can use { $places }.
words-case-tone = tone: { $of }
words-case-such-as = { $name }: such as { $value }
words-case-otherwise = { $name }: anything else
words-case = { $name }: { $value }
words-preview = This is how it would read ({ $language }). Nothing has changed yet.
words-use = Use it
words-change-again = Change again
words-never-mind = Never mind
words-preview-note = Names, days and numbers are examples. I keep this draft for a day.
words-mine-would = I would say it my way again:
words-nothing-said = Nothing would be said here.
words-used = { $own ->
    [yes] From now on I say it your way.
   *[no] From now on I say it my way again.
}
words-used-note = What stands in a channel already changes when there is something new to say in it.
words-same = That is how I say it already.
words-outlived = I do not say this any more, or it now says something else. Find it again by its words.
words-most = I can keep { $most } sentences in your own words. Bring one back to the original first.
words-draft-gone = I do not have that draft any more: I keep one for a day. Find the sentence again, please.
words-dropped = Nothing has changed.
words-history-none = Nothing has been said another way here.
words-history-gist = Who worded what how, newest first.
words-history-title = Own words: who and when
words-history-line = { $when }, { $who }:
words-bring-back = Bring back what was before
words-unfit = Your words “{ $words }” do not fit any more: after an upgrade, the original says other things. I use the original until you change yours.
words-let-go = Keep the original
words-wrong-empty = Something must be said here.
words-wrong-brace = A brace is left over. Braces only go around what I fill in; please use other brackets for everything else.
words-wrong-nearest = I know no { $typed } here. Did you mean { $nearest }?
words-wrong-place = I know no { $typed } here. What I can fill in: { $places }
words-wrong-none = I know no { $typed }: I fill nothing in here.
words-wrong-lacks = { $count ->
    [one] { $places } is missing. Put it in, so that nobody has to guess.
   *[other] { $places } are missing. Put them in, so that nobody has to guess.
}
words-wrong-command = { $commands } must stay in it: that is how people stop this, or learn more.
words-wrong-long = That is { $letters } letters, and there is room for { $most }.
