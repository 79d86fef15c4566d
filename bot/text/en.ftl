# Steward's words in English.
# Every sentence may choose by { $tone }: warm (the default), plain or brief. Reasons are clauses, joined into sentences.

# What clients are told of the language, so that they say dates in it (ISO 639-1).
language-tag = en

## Commands

help-title = What you can say to me
help-gist = What you can say to me, word by word.
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
help-policy = the rules here, each with its switch
    .usage = policy, policy rehearsal on
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
already-claimed = { $who } is already looking after this. Thank you all the same.
already-closed = This question was withdrawn meanwhile. Thank you all the same.
nothing-to-do = Nothing has changed: this is as you want it already.
ask-which = I do not see an open question of yours. Post it in a channel first; or use “Ask an expert” on the message itself.
ask-noted = I am asking those who may know, as soon as it is a civil hour where they are.
ask-note = Only you can see this.
ask-claimed = { $who } is already looking after your question.
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

impact-month-name = { $month ->
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
desk-paused = Everything I would send unasked rests until { $until }. { $why }
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
    .start = See the report
activity-g1 = talk with the core team
    .start = Talk with the core team…
    .how = Write to your core team: what you saw since the last time, one question to decide, and one thing each could take on. Half an hour is enough. Words to begin with, to copy:
    .copy = Dear all, a short look at { $community }: what went well since we last spoke, what we should decide now, and one small thing each of us could take on until the next time. What would you add?
activity-g2 = see that members receive answers
    .start = See open questions
activity-g3 = open a discussion that matters for policy or programmes
    .start = Open a discussion…
    .how = Choose a topic that came up several times lately, and a leader who can take the result further. Ask them first; then open it in the channel. Words to begin with, to copy:
    .copy = Several of us in { $community } have met this lately. What have you tried, what worked, and what would you need to do it well? I will bring what we find to those who can act on it.
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
    .how = Choose one question whose answer changed something, ask those who took part whether you may tell it, and send it to a leader in four sentences. Words to begin with, to copy:
    .copy = A short story from { $community }: a colleague asked … Somebody in another place answered … Since then … We would welcome a word from you to both of them.
activity-g8 = learn something about managing a community
    .start = Learn something…
    .how = Take half an hour for it: read one page of the guide, or ask a fellow manager how they do what you find hardest. Words to begin with, to copy:
    .copy = Hello, I look after { $community }. What I find hardest at the moment is … How do you do it where you are?
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
policy-gist = The rules of this community, and how to change them.
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
policy-note-how = Each can also be typed, such as: policy rehearsal on, policy private DE, policy public DE, policy news #channel.
policy-how = I do not understand that as a rule. For example: policy rehearsal on, policy holdout off, policy private DE.

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

champion-month = { $month ->
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
   *[other] December
}
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
because-champion = a manager wanted to thank you for a month of help
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
pause-until-when = Until when? For example: pause until friday "earthquake response"
pause-which-day = I do not understand “{ $day }” as a day to come. Say a weekday, or a date like 2026-12-01.
resume-noted = The pause is over. What still matters goes out in the coming hours, as each person’s day allows.
resume-nothing = Nothing is paused.
why-title = Why I wrote to you
why-gist = Why my last messages came.
why-line = { $when }: { $purpose } — because { $because }.
why-unknown = you took part in it
why-note = “quiet” changes what I send you, and when.
why-nothing = I have not written to you unasked.
team-title = Who looks after this community
team-gist = { $count ->
    [one] One person has a role here.
   *[other] { $count } people have a role here.
}
team-nobody = Nobody has a role here yet.
team-note = Managers change this: team add @person facilitator
team-how = Say it like this: team add @person facilitator, or team remove @person expert. Roles: expert, facilitator, leader, sponsor, manager.
team-add = { $who } is now { $role } here.
team-remove = { $who } is no longer { $role } here.
team-last-manager = That would leave nobody to manage this community. Name another manager first.
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
note-step-how = If you agree: team add @person facilitator
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
because-note-approved = a manager of your community wanted to thank you
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
metric-most-answered = Time most wait for the first answer
metric-within-day = Answered within a day
metric-within-week = Answered within a week
metric-waiting = Waiting now
metric-contributors = People who contribute
metric-newcomers = Newcomers answered in time
metric-kept = New people who stay
metric-accepted = Accepted answers
metric-reused = Contributions put to use
metric-thanks = Thanks given
metric-thanked = People thanked
metric-concentration = Asks to one person
metric-asks-accepted = Asks taken up
metric-discussions = Discussions opened
metric-carried-forward = Discussions taken forward
metric-stories = Stories approved
metric-briefings-read = Briefings read
metric-cadence = Activities done on time
metric-figure = { $metric ->
    [first-answer] { NUMBER($n, maximumFractionDigits: 1) } hours
    [most-answered] { NUMBER($n, maximumFractionDigits: 1) } hours
    [within-day] { $n } %
    [within-week] { $n } %
   *[other] { $n }
}
metric-moved = { $better ->
    [yes] { $what }: { $now }, better than { $before } before.
   *[no] { $what }: { $now }, after { $before } before.
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
    [0] All of their questions are settled.
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
   *[no] Thank you. It is told in the thread, and to { $people ->
        [0] nobody else, since nobody else took part
        [one] the other person who took part
       *[other] the { $people } others who took part
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
teams-about-what = Steward looks after a community of practice. It hears a question in a channel and waits whether somebody answers it; if nobody does, it asks the one colleague best placed to know, privately and at a civil hour. It passes thanks on, and points the next person with the same question to the answer that was accepted.
teams-about-privacy = What it reads and keeps
teams-about-reads = It reads the messages of the teams and group chats to which it was added, with the consent of their owners, also those of before it came. It uses them to find questions, their answers, and who knows about what; for nothing else.
teams-about-keeps = What it keeps lies with whoever runs it for your organisation: the text of a question until 30 days after it ended; who answered about which topics, as single words without sentences; what happened, as ids and times; names and time zones as Teams tells them. Nothing is passed on to anybody else, and no language model is asked.
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
settings-bad-language = Steward does not speak { $value } ({ $name }). Choose en or fr.
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
shortcut-open = Open questions
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
measure-asked-alt = { $step ->
    [week] Over { $columns } weeks
    [month] Over { $columns } months
   *[year] Over { $columns } years
}, { $questions } questions were asked and { $waiting } never answered; the busiest column is { $when }, with { $most }.

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
        [one] One has no answer yet.
       *[other] { $waiting } have no answer yet.
    }
}
report-period = From { $since } to { $until }.
report-waiting = Without an answer
    .means = nobody but the asker, bots and “me too” has replied yet
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
report-helpers = People who answered
    .means = everybody who replied to somebody else’s question in that time
report-accepted = Answers accepted
    .means = whoever asked, or a facilitator, said that it answered the question
report-thanked = People thanked
    .means = in words, by a reaction, by accepting their answer, by a colleague’s kudos, or by a manager’s note
report-used = Put to use
    .means = times that a contribution was posted again, solved another question, or was reported as used
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
    [one] One week passes
   *[other] { $weeks } weeks pass
}, in which Steward writes { $sent ->
    [one] one message
   *[other] { $sent } messages
} to people ···
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
demo-steward-aloud-changes = (The message to everybody now says: { $text })
demo-steward-aloud-corrected = (The message to everybody has been set right. It now reads:)

## What a platform adds to a message

teams-done = Done.
teams-late = This takes longer than usual. I am still at it; look again in a moment.
teams-fill-in = Fill in
form-cancel = Cancel
form-mend = Please look at this again:
form-needed = Please fill this in.
card-cut = There is more than fits here.
