
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

replay-bar = Reading
replay-page-title = What Steward would have done
replay-numbers = The numbers
replay-nobody-yet = somebody
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
measure-time-gist = Half of the answers came within { $middle }, four in five within { $most }.
measure-time-chart = Time to first answer, by { $step ->
    [week] week
    [month] month
   *[year] year
}
measure-time-alt = The median over the whole time is { $middle }; 80 % are answered within { $most }; the slowest column reaches { $longest } for its 80 %.
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
measure-rooms-chart = Never answered, by channel
measure-rooms-alt = { $place } leaves the largest share without an answer: { $percent } %.
measure-room = { $place }: { $asked ->
    [one] one question
   *[other] { $asked } questions
}, never answered { $unanswered }{ $timed ->
    [no] .
   *[yes] , median time to first answer { $middle }.
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
measure-example = { $place } · { $who } · { $when }
measure-would-ask = Would have asked { $who }, { $when }
measure-asks-nobody = Would have asked nobody: the time had not come, or nobody suitable was known.
measure-answered-by = Answered by { $who } after { $took }
measure-no-text = (no words: a file or a picture)
