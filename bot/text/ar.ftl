# Steward's words in Arabic (modern standard).
# Every sentence may choose by { $tone }: warm (the default), plain or brief. Reasons are clauses, joined into sentences.
# Readers are addressed in the plural, which takes in everybody. Sentences begin with an Arabic word, so that they run from
# right to left, and no verb or adjective has to agree with a name.

# What clients are told of the language, so that they say dates in it (ISO 639-1).
language-tag = ar

## Commands

help-title = ما يمكنكم قوله لي
help-gist = ما يمكنكم قوله لي، كلمة كلمة.
help-about = { $concern ->
    [first] للبداية
    [questions] الأسئلة والإجابات
    [thanks] الشكر، وما أثمرته المساعدة
    [together] ما يقوم به المجتمع معاً
    [aims] الأهداف، وأين وصلنا
   *[managing] رعاية المجتمع
}
help-all = عرض كلّ شيء مع أمثلة
help-note = الكلمات نفسها صالحة في كلّ مكان: أمراً بعد الشرطة المائلة، أو بعد ذكر اسمي، أو في رسالة إليّ وحدي.
help-help = ما يمكنكم فعله هنا
    .usage = help
help-open = الأسئلة التي ما زالت تنتظر إجابة
    .usage = open
help-ask = استشارة الخبراء في سؤالي الآن، دون انتظار
    .usage = ask
help-answered = سؤالي وجد إجابته
    .usage = answered
help-not-a-question = لم يكن ذلك سؤالاً؛ يُترك وشأنه
    .usage = not a question
help-know = يسعدني أن أُسأل عن هذا الموضوع
    .usage = know سلسلة التبريد
help-forget-topic = لا أرغب في أن أُسأل عن هذا الموضوع
    .usage = forget-topic سلسلة التبريد
help-who = من يعرف هنا عن هذا الموضوع
    .usage = who سلسلة التبريد
help-thank = شكر الزملاء، على انفراد وبكلماتي
    .usage = thank @person على نصيحة الثلاجات الشمسية
help-quiet = ساعاتي، وفترات راحتي، وما أودّ أن يصلني
    .usage = quiet, quiet until friday
help-why = لماذا وصلتني الرسائل الأخيرة
    .usage = why
help-desk = ما يحتاج إليكم هذا الأسبوع
    .usage = desk
help-report = كيف مضى الأسبوع أو الشهر أو ربع السنة
    .usage = report, report quarter
help-team = من له أيّ دور؛ وللإدارة أن تغيّره
    .usage = team, team add @person facilitator
help-policy = القواعد هنا، وكيف تُعدَّل، ومن عدّل ماذا
    .usage = policy, policy promise 8h, policy history
help-pause = إيقاف كلّ ما أرسله من تلقاء نفسي مؤقتاً
    .usage = pause until friday "زلزال"
help-resume = إنهاء الإيقاف المؤقت
    .usage = resume
help-used = رسالة استُفيد منها في وثيقة أو تدريب أو قرار
    .usage = used LINK in "دليل سلسلة التبريد 3"
help-my-impact = ما أثمرته مساعدتي هنا
    .usage = my impact
command-unknown = لا أعرف الكلمة «{ $typed }». اطلبوا المساعدة (help) لتروا ما أفهمه.
command-nearest = لا أعرف «{ $typed }». هل قصدتم { $nearest }؟
command-do-nearest = نعم، { $nearest }
command-show-help = عرض ما أفهمه
which-community = أنتم في أكثر من مجتمع. أيّها تقصدون؟
which-none = لستم بعد في أيّ من مجتمعاتي. اكتبوا شيئاً في إحدى قنواتها، وسأعرفكم.
which-one = { $name }
button-outlived = هذا الزرّ من نسخة قديمة منّي ولم يعد يفعل شيئاً. اطلبوا المساعدة (help) لتروا ما يعمل الآن.
refused = { $needs ->
    [curate] هذا للتيسير والقيادة والإدارة في هذا المجتمع، وسيسعدهم القيام به من أجلكم.
    [steer] هذا لإدارة هذا المجتمع، وسيسعدها القيام به من أجلكم.
    [thank] هذا لإدارة هذا المجتمع ولمن يتولّى الشكر نيابة عنها، وسيسعدهم القيام به من أجلكم.
    [own] هذا يخصّ الأشخاص، ولا أحتفظ بشيء من ذلك عنكم.
   *[other] لا أستطيع ذلك إلا لزملاء هم أعضاء هنا.
}

## Asking an expert

see-question = عرض السؤال
see-answer = عرض الإجابة
nudge-title = سؤال قد تكون إجابته عندكم
nudge-gist = { $tone ->
    [brief] سؤال من { $asker } في { $place }. هل يمكنكم الإجابة؟
    [plain] سؤال من { $asker } في { $place }، ولم يُجب عنه أحد بعد.
   *[warm] هذا سؤال من { $asker } في { $place }، ولم يتمكّن أحد من المساعدة بعد. هل يمكنكم ذلك؟
}
nudge-why = لماذا أنتم: { $evidence }.
nudge-waiting = { $others ->
    [0] طُرح { $since }.
    [one] طُرح { $since }؛ وثمّة شخص آخر يودّ أن يعرف.
    [two] طُرح { $since }؛ وثمّة شخصان آخران يودّان أن يعرفا.
    [few] طُرح { $since }؛ وثمّة { $others } أشخاص آخرين يودّون أن يعرفوا.
    [many] طُرح { $since }؛ وثمّة { $others } شخصاً آخر يودّون أن يعرفوا.
   *[other] طُرح { $since }؛ وثمّة { $others } شخص آخر يودّون أن يعرفوا.
}
nudge-claim = أجيب عنه
nudge-later = لاحقاً، أو شخص آخر…
nudge-not-me = لست الشخص المناسب
nudge-note = أسألكم بضع مرات في الأسبوع على الأكثر، وفي ساعات عملكم فقط. لتغيير ذلك: «quiet»؛ ولمعرفة المزيد: «why».
nudge-claimed = { $tone ->
    [warm] شكراً لكم على تولّي سؤال { $asker }. هو في عهدتكم حتى { $until }، ولن أسأل غيركم قبل ذلك.
   *[other] السؤال لديكم حتى { $until }. لن أسأل غيركم حتى ذلك الحين.
}
nudge-hand-back = تعذّر عليّ الأمر
nudge-claim-again = بل سأجيب عنه
nudge-answered = وصلت الإجابة من { $who }. لم يبق ما عليكم فعله.
nudge-answered-yours = وصلت إجابتكم. شكراً على مساعدة { $asker }.
nudge-accepted-yours = خبر من { $asker }: إجابتكم أفادت. شكراً لكم.
nudge-settled = حُسم الأمر. لم يبق ما عليكم فعله.
nudge-closed = سُحب هذا السؤال. لم يبق ما عليكم فعله.
nudge-declined = دوّنتُ ذلك، شكراً. سأسأل شخصاً آخر.
nudge-snoozed = سأذكّركم { $until } إن بقي السؤال مفتوحاً.
nudge-handed-back = عاد السؤال إلى غيركم. شكراً على المحاولة؛ وإن وجدتم الوقت لاحقاً فهو لكم.
nudge-taken = السؤال الآن لدى { $who }. لم يبق ما عليكم فعله.
later-title = متى، أو من غيركم؟
later-when = ما الذي يناسبكم؟
later-tomorrow = تذكير صباح الغد
later-monday = تذكير يوم الاثنين
later-somebody-else = توجيهه إلى شخص آخر
later-who = من يعرف أكثر؟ (إن اخترتم شخصاً آخر)
later-submit = إرسال

evidence-suggested = اقترحكم أحد الزملاء
evidence-mentioned = السؤال يذكركم بالاسم
evidence-declared = قلتم لي إنكم تعرفون { $topics }
evidence-answered = { $count ->
    [one] سبق أن أجبتم عن { $topics }
    [two] سبق أن أجبتم عن { $topics } (إجابتان في المجموع)
    [few] سبق أن أجبتم عن { $topics } ({ $count } إجابات في المجموع)
   *[other] سبق أن أجبتم عن { $topics } ({ $count } إجابة في المجموع)
}
evidence-other-words = «{ $asked }» في السؤال و«{ $known }» بمعنى واحد، على ما يبدو لي
evidence-answers-here = سبق أن أجبتم في تلك القناة
evidence-accepted = { $count ->
    [one] اعتُمدت إحدى إجاباتكم هناك
    [two] اعتُمدت اثنتان من إجاباتكم
   *[other] اعتُمدت { $count } من إجاباتكم
}
evidence-thanked = { $count ->
    [one] شُكرتم على إجابة
    [two] شُكرتم مرتين على إجاباتكم
    [few] شُكرتم { $count } مرات على إجاباتكم
   *[other] شُكرتم { $count } مرة على إجاباتكم
}

## What people hear when they press

claim-thanks = { $tone ->
    [warm] شكراً لكم. السؤال لديكم الآن، ولن أسأل غيركم في الوقت الحالي. يكفي أن تجيبوا حيث طُرح.
   *[other] السؤال لديكم. أجيبوا حيث طُرح.
}
claim-own = هذا سؤالكم أنتم. أبحث عمّن يجيب عنه.
hand-back-thanks = لا بأس. سأبحث عن شخص آخر.
decline-thanks = دوّنتُ ذلك، شكراً على إخباري. سأسأل شخصاً آخر.
snooze-thanks = سأعود إليكم حينها إن لم يُجب أحد.
suggest-thanks = شكراً. سأسأل { $who } إن كان الوقت مناسباً.
suggest-nobody = لا أستطيع الكتابة إلى هذا الشخص. اختاروا أحد الزملاء، أو اضغطوا «لست الشخص المناسب».
accept-thanks = { $tone ->
    [warm] يسعدني ذلك. سأخبر من ساعدوا، وأحفظ الإجابة حيث يجدها غيركم.
   *[other] دوّنتُ ذلك. سيعلم به من ساعدوا.
}
reopen-thanks = شكراً على قول ذلك. سأبحث عن شخص آخر.
misheard-thanks = شكراً. سأتركه وشأنه، وسأكون أكثر حذراً في هذه القناة.
pointer-no-thanks = مفهوم. أواصل البحث عمّن يعرف.
only-the-asker = لا يحسم ذلك إلا من طرح السؤال، أو فريق التيسير.
question-unknown = لم يعد هذا السؤال عندي. لعلّه حُذف.
already-answered = سبقت الإجابة من { $who }. شكراً لكم على أيّ حال.
already-answered-unnamed = سبق أن أجاب أحد الزملاء. شكراً لكم على أيّ حال.
already-claimed = السؤال لدى { $who } بالفعل. شكراً لكم على أيّ حال.
already-claimed-unnamed = السؤال لدى أحد الزملاء بالفعل. شكراً لكم على أيّ حال.
already-closed = سُحب هذا السؤال في هذه الأثناء. شكراً لكم على أيّ حال.
nothing-to-do = لم يتغيّر شيء: هو كما تريدونه أصلاً.
ask-which = لا أرى لكم سؤالاً مفتوحاً. اطرحوه أولاً في إحدى القنوات، أو استخدموا «استشارة خبير» على الرسالة نفسها.
ask-noted = سأسأل من قد يعرفون، حالما يحين وقت مناسب حيث هم.
ask-noted-paused = يسري هنا إيقاف مؤقت حتى { $until }، وحين ينتهي سأسأل من قد يعرفون. وحتى ذلك الحين يبقى سؤالكم في قائمة الأسئلة المفتوحة.
ask-noted-after = يسري هنا إيقاف مؤقت، وحين ينتهي سأسأل من قد يعرفون.
ask-note = لا يرى هذا غيركم.
ask-claimed = سؤالكم لدى { $who } بالفعل.
ask-claimed-unnamed = سؤالكم لدى أحد الزملاء بالفعل.
answered-which = لا أرى لكم سؤالاً مفتوحاً. استخدموا «هذه هي الإجابة» على الرسالة التي أجابت عنه.
misheard-which = أيّ رسالة تقصدون؟ استخدموا «ليس سؤالاً» على الرسالة نفسها.

## Inviting the asker

invite-gist = { $tone ->
    [warm] إلى { $asker }: هل أفادتكم رسالة { $who }؟
   *[other] إلى { $asker }: هل وجد السؤال إجابته؟
}
invite-yes = نعم، والشكر إلى { $who }
invite-no = ليس بعد
invite-note = أسأل عن هذا مرة واحدة. وعلامة ✅ على الإجابة تقول الشيء نفسه. لتغيير ما أرسله إليكم: «quiet».
invite-accepted = حُسم الأمر، مع الشكر إلى { $who }.
invite-reopened = لم يُحسم بعد. أبحث عن شخص آخر يعرف.
invite-settled = حُسم الأمر، شكراً.
helped-gist = { $tone ->
    [warm] خبر من { $asker }: إجابتكم أفادت. شكراً على الوقت الذي منحتموه.
   *[other] خبر من { $asker }: إجابتكم أفادت.
}
helped-note = أنقل الشكر مرة واحدة في اليوم على الأكثر. لتغيير ما أرسله إليكم: «quiet».

## Pointing to an accepted answer

pointer-gist = سبق أن طُرح سؤال يشبه هذا. واعتُمدت إجابة { $who } عنه (كُتبت { $when }).
pointer-helped = هذا يجيب عنه
pointer-no = ليس تماماً
pointer-note = لا أدلّ إلا على ما كتبه الأعضاء. إن لم يكن مناسباً، أواصل البحث عمّن يعرف. لتغيير ما أرسله إليكم: «quiet».

## Open questions

open-title = الأسئلة المفتوحة
open-gist = { $count ->
    [one] سؤال واحد ينتظر إجابة.
    [two] سؤالان ينتظران إجابة.
    [few] { $count } أسئلة تنتظر إجابة.
    [many] { $count } سؤالاً تنتظر إجابة.
   *[other] { $count } سؤال تنتظر إجابة.
}
open-none = لا سؤال ينتظر إجابة.
open-more = { $count ->
    [one] وسؤال آخر.
    [two] وسؤالان آخران.
    [few] و{ $count } أسئلة أخرى.
    [many] و{ $count } سؤالاً آخر.
   *[other] و{ $count } سؤال آخر.
}
open-item = «{ $what }» — من { $asker } في { $place }، { $since }؛ { $state }.
open-state-waiting = لم يُسأل عنه أحد بعد
open-state-asked = سُئل أحد الخبراء
open-state-claimed = لدى { $who }
open-state-escalated = لم يُعثر على أحد بعد
open-state-past = من قبل مجيئي
open-state-unsure = ربما كان سؤالاً (بثقة { $sure } في المئة): لا أسأل أحداً ما لم تطلبوا ذلك
open-claim = أجيب عنه
open-ask = توجيهه إلى أحد
open-not-a-question = ليس سؤالاً
waiting-title = أسئلة لم تجد أحداً
waiting-gist = { $count ->
    [one] إلى { $who }: سؤال واحد لم يجد من يجيب عنه.
    [two] إلى { $who }: سؤالان لم يجدا من يجيب عنهما.
    [few] إلى { $who }: { $count } أسئلة لم تجد من يجيب عنها.
    [many] إلى { $who }: { $count } سؤالاً لم تجد من يجيب عنها.
   *[other] إلى { $who }: { $count } سؤال لم تجد من يجيب عنها.
}
waiting-none = كلّ سؤال في هذه القائمة وجد من يتولّاه. شكراً لكم.
waiting-note = هذه قائمتكم الوحيدة، أحدّثها بدل أن أكتب إليكم من جديد. لعلّكم تعرفون من يُسأل. لتغيير ما أرسله إليكم: «quiet».

## What help was used for

see-contribution = عرض ما كُتب
see-posted-again = عرض مكان نقله
see-solved-again = عرض السؤال

use-a-colleague = أحد الزملاء
use-what-yours = { $kind ->
    [post] ما كتبتموه
   *[answer] { $others ->
        [0] إجابتكم إلى { $asker }
       *[other] الإجابة التي قدّمتموها مع { $names } إلى { $asker }
    }
}
use-what-helped = إجابة { $author } التي ساعدتم على تحسينها
use-posted-again = في { $place }، إحالة من { $by } دلّت آخرين على { $what }.
use-solved-again = في { $place }، سؤال مشابه من { $by } وجد حلّه بفضل { $what }.
use-reported = { $sure ->
    [no] بحسب { $by }، «{ $where }»{ $audience ->
        [country] {" "}(لمكتب قُطري)
        [region] {" "}(لإقليم)
        [hq] {" "}(لسياسة في المقرّ)
        [training] {" "}(لتدريب)
       *[none] {""}
    } يستفيد من { $what }. لم يطّلع عليه أحد بعد.
   *[yes] استُفيد من { $what } في «{ $where }»{ $audience ->
        [country] {" "}(لمكتب قُطري)
        [region] {" "}(لإقليم)
        [hq] {" "}(لسياسة في المقرّ)
        [training] {" "}(لتدريب)
       *[none] {""}
    }، بحسب { $by }.
}
use-short-posted-again = أن آخرين أُحيلوا في { $place } إلى { $what } عن طريق { $by }
use-short-solved-again = أن سؤالاً في { $place } وجد حلّه بفضل { $what }
use-short-reported = أن «{ $where }» يستفيد من { $what }
use-not-mine = لست من كتب ذلك

impact-told-title = فيمَ استُفيد من مساعدتكم
impact-told-several = ما كتبتموه أفاد آخرين من جديد.
impact-told-wrong = { $count ->
    [one] تبيّن أن ما قلته لكم هنا غير صحيح. أعتذر.
   *[other] تبيّن أن كلّ ما قلته لكم هنا غير صحيح. أعتذر.
}
impact-told-taken-back = كنت قد أخبرتكم { $what }. ولم يكن الأمر كذلك.
impact-told-more = { $count ->
    [one] خبر آخر في صفحتكم: اكتبوا «my impact».
    [two] خبران آخران في صفحتكم: اكتبوا «my impact».
    [few] { $count } أخبار أخرى في صفحتكم: اكتبوا «my impact».
    [many] { $count } خبراً آخر في صفحتكم: اكتبوا «my impact».
   *[other] { $count } خبر آخر في صفحتكم: اكتبوا «my impact».
}
impact-told-note = لا أحمل مثل هذه الأخبار إلا نادراً، وبضعة منها في كلّ مرة. للاطّلاع عليها كلّها: «my impact»؛ ولتغيير ما أخبركم به: «quiet».

use-how = قولوا لي أيّ رسالة، وفيمَ استُخدمت: used LINK in "دليل سلسلة التبريد 3". أو اختاروا ذلك من قائمة الرسالة نفسها.
use-no-message = هذا الرابط لا يقود إلى رسالة أعرفها هنا. الرجاء نسخ رابط الرسالة نفسها من قائمتها.
use-tell-more = { $lacks ->
    [who] لا أعرف بعد من كتب ذلك. قولوا لي، وسيصله خبر ما أثمره.
   *[where] فيمَ استُخدمت؟ وثيقة، أو تدريب، أو قرار: يكفي الاسم.
}
use-describe = إخباري بالمزيد…
use-form-title = فيمَ استُخدمت؟
use-form-who = من كتبها؟
use-form-where = الوثيقة أو التدريب أو القرار
use-form-where-hint = يكفي الاسم: دليل سلسلة التبريد 3
use-form-audience = لمن
use-form-submit = إرسال
use-audience = { $audience ->
    [country] مكتب قُطري
    [region] إقليم
    [hq] سياسة في المقرّ
    [training] تدريب
   *[other] غير ذلك
}
use-noted = { $kind ->
    [own] شكراً على إخباري عن «{ $where }». ستطّلع عليه الإدارة، وبعد التأكيد يمكن أن يُخبَر به الآخرون.
    [confirmed] شكراً. ثبت ذلك، وسيصل إلى { $who } خبر استخدامه في «{ $where }».
   *[other] شكراً. سيصل إلى { $who } خبر استخدامه في «{ $where }» بعد أن تطّلع عليه الإدارة. وإن لم يطّلع عليه أحد بعد خمسة أيام، أنقله على أنه قولكم.
}
use-for-whom = لمن كان ذلك؟
use-audience-noted = { $audience ->
    [country] دوّنتُ ذلك: لمكتب قُطري.
    [region] دوّنتُ ذلك: لإقليم.
    [hq] دوّنتُ ذلك: لسياسة في المقرّ.
    [training] دوّنتُ ذلك: لتدريب.
   *[other] دوّنتُ ذلك.
}
use-take-back = سحب ذلك
use-taken-back = سُحب. وحيثما أخبرت عنه، صُحّح.
use-not-mine-noted = شكراً على قول ذلك، وأعتذر. لقد سحبته.
use-nobody = لا أعرف من الزملاء من كتب ذلك ويمكن إخباره، فلن أحتفظ به. شكراً لكم على أيّ حال.
use-gone = لم يعد هذا في قائمتي، فليس هناك ما يُغيَّر.
use-not-yours = لا يغيّر ذلك إلا من أخبرني به، أو الإدارة.

use-proposal-line = { $own ->
    [yes] خبر من { $by }: مساهمة لصاحب الخبر نفسه استُخدمت في «{ $where }»
   *[no] خبر من { $by }: مساهمة { $who } استُخدمت في «{ $where }»
}{ $audience ->
    [country] {" "}(لمكتب قُطري).
    [region] {" "}(لإقليم).
    [hq] {" "}(لسياسة في المقرّ).
    [training] {" "}(لتدريب).
   *[none] .
}
use-proposal-then = { $own ->
    [yes] بعد تأكيدكم يمكن أن يظهر في أخبار الشهر{ $count ->
        [0] .
       *[other] ، ويصل خبره إلى { $helpers } تقديراً للمساعدة.
    }
   *[no] بعد تأكيدكم يصل خبره إلى { $who }{ $count ->
        [0] {""}
       *[other] {" "}وإلى { $helpers } تقديراً للمساعدة
    }، ويمكن أن يظهر في أخبار الشهر.
}
use-confirm = تأكيد
use-correct = تصحيح…
use-refuse = لم يُستخدم
use-correct-title = تصحيح وتأكيد
use-correct-submit = تأكيد
use-confirmed = ثبت ذلك: استُخدم في «{ $where }». سيصل الخبر إلى من ساعدوا في وقت مناسب، ويمكن أن يظهر في أخبار الشهر.
use-refused = دوّنتُ ذلك: لم يُستخدم في «{ $where }». وحيثما أخبرت عنه، صُحّح.
use-decided = سبق البتّ في هذا، ربما من أحد زملائكم. لم يتغيّر شيء.

impact-month-title = ما أتاحته مساهماتكم في { $month }
impact-month-gist = ما كتبه الزملاء في { $community } استُفيد منه من جديد في { $month }. وهذا ما أثمره.
impact-month-group = { $group ->
    [country] في المكاتب القُطرية
    [region] في الأقاليم
    [hq] في سياسات المقرّ
    [training] في التدريبات
    [other] في أماكن أخرى
   *[here] فيما بيننا
}
impact-month-reported = مساهمة { $whose ->
    [named] { $who }
   *[nobody] أحد الزملاء
} { $placed ->
    [yes] في { $place }{" "}
   *[no] {""}
}وجدت طريقها إلى «{ $where }».
impact-month-posted-again = مساهمة { $whose ->
    [named] { $who }
   *[nobody] أحد الزملاء
} { $placed ->
    [yes] في { $place }{" "}
   *[no] {""}
}نقلها { $count ->
    [one] أحد الزملاء
    [two] اثنان من الزملاء
   *[other] { $count } من الزملاء
} إلى آخرين كانوا بحاجة إليها.
impact-month-solved-again = مساهمة { $whose ->
    [named] { $who }
   *[nobody] أحد الزملاء
} { $placed ->
    [yes] في { $place }{" "}
   *[no] {""}
}حلّت { $count ->
    [one] سؤالاً آخر.
    [two] سؤالين آخرين.
    [few] { $count } أسئلة أخرى.
    [many] { $count } سؤالاً آخر.
   *[other] { $count } سؤال آخر.
}
impact-month-more = { $count ->
    [one] وخبر آخر.
    [two] وخبران آخران.
    [few] و{ $count } أخبار أخرى.
    [many] و{ $count } خبراً آخر.
   *[other] و{ $count } خبر آخر.
}
impact-month-thanks = شكراً { $named ->
    [0] { $others ->
        [one] لمن قدّم هذه المساعدة من الزملاء.
        [two] للزميلين صاحبي هذه المساعدة.
       *[other] للزملاء الذين قدّموا هذه المساعدة، وعددهم { $others }.
    }
   *[other] إلى { $names }{ $others ->
        [0] {" "}على هذه المساعدة.
        [one] {" "}وإلى شخص آخر من الزملاء على هذه المساعدة.
        [two] {" "}وإلى اثنين آخرين من الزملاء على هذه المساعدة.
       *[other] {" "}وإلى { $others } آخرين من الزملاء على هذه المساعدة.
    }
}
impact-month-champions = { $count ->
    [one] من نجوم الشهر: { $names }.
   *[other] نجوم الشهر: { $names }.
}
impact-month-milestones = ومع الشكر على طريق طويل: { $names }.
impact-month-milestone = { $who } ({ $number ->
    [one] إجابة معتمدة واحدة
    [two] إجابتان معتمدتان
    [few] { $number } إجابات معتمدة
   *[other] { $number } إجابة معتمدة
})
impact-month-note = يأتي هذا مرة في الشهر، بعد أن تقرأه الإدارة. ولا يُذكر اسم أحد إلا بموافقته. إن استخدمتم شيئاً من هنا فأخبروني: used LINK in "دليل سلسلة التبريد 3".
impact-month-withdrawn = ما ورد هنا عن { $month } تبيّن أنه غير صحيح، وقد سُحب.
impact-month-decided = سبق البتّ في أخبار هذا الشهر، ربما من أحد زملائكم، أو لم يبق ما يُقال.

impact-proposal-line = أخبار { $month } جاهزة للنشر:
impact-proposal-post = نشر…
impact-proposal-edit = تعديل…
impact-proposal-skip = تخطّي هذا الشهر
impact-post-title = نشر أخبار الشهر
impact-post-intro = تُنشر مرة واحدة كما تقرؤونها. وإن تبيّن أن فيها ما ليس صحيحاً، صُحّح في مكانه.
impact-post-where = في أيّ قناة؟
impact-post-submit = نشر
impact-post-no-place = لم تعد تلك القناة من قنوات هذا المجتمع. الرجاء اختيار غيرها.
impact-posted = نُشرت. سأقترح هذه القناة من جديد في الشهر المقبل.
impact-edit-title = بكلماتكم
impact-edit-opening = جملة منكم
impact-edit-hint = تظهر فوق كلّ ما عداها. تُترك فارغة لتبقى جملتي.
impact-edit-submit = حفظ
impact-edited = حُفظت. تبدأ الأخبار بها الآن.
impact-skipped = دوّنتُ ذلك. سأعود بأخبار الشهر المقبل.

impact-own-title = ما أثمرته مساعدتكم
impact-own-gist = ما نتج عمّا كتبتموه هنا، بقدر ما أعرف.
impact-own-helped = إجاباتكم حلّت أسئلة من { $names }.
impact-own-uses = ووصلت إلى أبعد من ذلك:
impact-own-more = { $count ->
    [one] وخبر آخر أقدم.
    [two] وخبران آخران أقدم.
    [few] و{ $count } أخبار أقدم.
    [many] و{ $count } خبراً أقدم.
   *[other] و{ $count } خبر أقدم.
}
impact-own-so-far = في الأشهر الأخيرة: { $helped ->
    [0] لا إجابة بعد وُصفت بأنها هي التي أفادت
    [one] إجابة واحدة أفادت
    [two] إجابتان أفادتا
    [few] { $helped } إجابات أفادت
   *[other] { $helped } إجابة أفادت
}، و{ $uses ->
    [0] لا استخدام جديد أعلم به.
    [one] استخدام واحد أعلم به.
    [two] استخدامان أعلم بهما.
    [few] { $uses } استخدامات أعلم بها.
    [many] { $uses } استخداماً أعلم به.
   *[other] { $uses } استخدام أعلم به.
}
impact-own-chart = شهراً بشهر
impact-own-answers = إجابات أفادت
impact-own-used = استخدامات
impact-own-alt = من { $first } إلى { $last }: { $helped ->
    [0] لا إجابة وُصفت بأنها هي التي أفادت
    [one] إجابة واحدة أفادت
    [two] إجابتان أفادتا
    [few] { $helped } إجابات أفادت
   *[other] { $helped } إجابة أفادت
}، و{ $uses ->
    [0] لا استخدام
    [one] استخدام واحد
    [two] استخدامان
    [few] { $uses } استخدامات
    [many] { $uses } استخداماً
   *[other] { $uses } استخدام
} لما كتبتموه؛ ومعظم ذلك في { $best }.
impact-own-empty = لا شيء أعرضه بعد، بقدر ما أعرف.
impact-own-empty-note = حين تحلّ إجابة منكم سؤالاً، أو ينقلها أحد أو يستخدمها في وثيقة، تجدون ذلك هنا. إن علمتم باستخدام كهذا فأخبروني: used LINK in "دليل سلسلة التبريد 3".
impact-own-note = لا يرى هذه الصفحة غيركم. إن علمتم باستخدام ليس فيها فأخبروني: used LINK in "دليل سلسلة التبريد 3".

## The desk

desk-title = أسبوعكم في { $community }
desk-gist = { $count ->
    [0] في { $community }: لا شيء يحتاج إليكم هذا الأسبوع.
    [one] في { $community }: أمر واحد يحتاج إليكم.
    [two] في { $community }: أمران يحتاجان إليكم.
    [few] في { $community }: { $count } أمور تحتاج إليكم.
    [many] في { $community }: { $count } أمراً تحتاج إليكم.
   *[other] في { $community }: { $count } أمر تحتاج إليكم.
}
desk-nothing = { $tone ->
    [warm] لا شيء يحتاج إليكم هذا الأسبوع. هنيئاً لكم بالهدوء.
   *[other] لا شيء يحتاج إليكم هذا الأسبوع.
}
desk-paused = { $known ->
    [yes] كلّ ما أرسله من تلقاء نفسي متوقف حتى { $until }، بقرار من { $who }.
   *[no] كلّ ما أرسله من تلقاء نفسي متوقف حتى { $until }.
}
desk-paused-keeps = { $keeps ->
    [response] أسئلة الاستجابة للطوارئ مستمرة.
   *[questions] الأسئلة مستمرة.
}
desk-rehearsal = { $count ->
    [0] وضع التجربة مفعّل: لا يسمع منّي من تلقاء نفسي إلا أنتم وشركاؤكم في الإدارة. لا شيء ينتظر.
    [one] وضع التجربة مفعّل: لا يسمع منّي من تلقاء نفسي إلا أنتم وشركاؤكم في الإدارة. رسالة واحدة تنتظر موافقتكم.
    [two] وضع التجربة مفعّل: لا يسمع منّي من تلقاء نفسي إلا أنتم وشركاؤكم في الإدارة. رسالتان تنتظران موافقتكم.
    [few] وضع التجربة مفعّل: لا يسمع منّي من تلقاء نفسي إلا أنتم وشركاؤكم في الإدارة. { $count } رسائل تنتظر موافقتكم.
   *[other] وضع التجربة مفعّل: لا يسمع منّي من تلقاء نفسي إلا أنتم وشركاؤكم في الإدارة. { $count } رسالة تنتظر موافقتكم.
}
desk-rehearsed-left = { $count ->
    [one] بقيت رسالة واحدة من التجربة. لا تخرج إلا إذا أرسلتموها.
    [two] بقيت رسالتان من التجربة. لا تخرجان إلا إذا أرسلتموهما.
    [few] بقيت { $count } رسائل من التجربة. لا تخرج إلا إذا أرسلتموها.
   *[other] بقيت { $count } رسالة من التجربة. لا تخرج إلا إذا أرسلتموها.
}
desk-waiting = { $others ->
    [yes] { $count ->
        [one] سؤال آخر ينتظر إجابة، طُرح { $since }.
        [two] سؤالان آخران ينتظران إجابة، أقدمهما طُرح { $since }.
        [few] { $count } أسئلة أخرى تنتظر إجابة، أقدمها طُرح { $since }.
        [many] { $count } سؤالاً آخر تنتظر إجابة، أقدمها طُرح { $since }.
       *[other] { $count } سؤال آخر تنتظر إجابة، أقدمها طُرح { $since }.
    }
   *[no] { $count ->
        [one] سؤال واحد ينتظر إجابة، طُرح { $since }.
        [two] سؤالان ينتظران إجابة، أقدمهما طُرح { $since }.
        [few] { $count } أسئلة تنتظر إجابة، أقدمها طُرح { $since }.
        [many] { $count } سؤالاً تنتظر إجابة، أقدمها طُرح { $since }.
       *[other] { $count } سؤال تنتظر إجابة، أقدمها طُرح { $since }.
    }
}{ $lost ->
    [0] { "" }
    [one] { " " }واحد منها لم يجد أحداً.
    [two] { " " }اثنان منها لم يجدا أحداً.
   *[other] { " " }{ $lost } منها لم تجد أحداً.
}{ $mine ->
    [yes] { " " }{ $count ->
        [one] أنا أتابعه.
        [two] أنا أتابعهما.
       *[other] أنا أتابعها.
    }
   *[no] { "" }
}
desk-somebody = شخص ما
desk-a-colleague = أحد الزملاء
desk-line = من { $asker } في { $place }، { $since }
desk-line-waiting = (أنا أتابعه)
desk-line-resting = { $keeps ->
    [response] (لا يستمر في هذا الإيقاف المؤقت إلا أسئلة الاستجابة للطوارئ)
   *[nothing] (ينتظر حتى ينتهي الإيقاف المؤقت)
}
desk-line-escalated = (لم يجد أحداً: لكم أن تجدوا له من يجيب)
desk-more-proposals = { $count ->
    [one] وأمر آخر ينتظر موافقتكم.
    [two] وأمران آخران ينتظران موافقتكم.
    [few] و{ $count } أمور أخرى تنتظر موافقتكم.
    [many] و{ $count } أمراً آخر تنتظر موافقتكم.
   *[other] و{ $count } أمر آخر تنتظر موافقتكم.
}
desk-show-proposals = عرض البقية
desk-next-proposals = { $count ->
    [one] أمر آخر
    [two] أمران آخران
    [few] { $count } أمور أخرى
    [many] { $count } أمراً آخر
   *[other] { $count } أمر آخر
}
desk-proposals-title = ما ينتظر موافقتكم
desk-proposals = { $count ->
    [one] أمر واحد ينتظر موافقتكم. لا يُرسل شيء قبلها.
    [two] أمران ينتظران موافقتكم. لا يُرسل شيء قبلها.
    [few] { $count } أمور تنتظر موافقتكم. لا يُرسل شيء قبلها.
    [many] { $count } أمراً تنتظر موافقتكم. لا يُرسل شيء قبلها.
   *[other] { $count } أمر تنتظر موافقتكم. لا يُرسل شيء قبلها.
}
desk-no-proposals = لم يعد هناك ما ينتظر موافقتكم.
desk-new = { $more ->
    [0] أول كتابة هنا هذا الأسبوع من { $names }. كلمة ترحيب منكم سيكون لها أثر.
    [one] أول كتابة هنا هذا الأسبوع من { $names } وشخص آخر. كلمة ترحيب منكم سيكون لها أثر.
    [two] أول كتابة هنا هذا الأسبوع من { $names } وشخصين آخرين. كلمة ترحيب منكم سيكون لها أثر.
   *[other] أول كتابة هنا هذا الأسبوع من { $names } ومن { $more } غيرهم. كلمة ترحيب منكم سيكون لها أثر.
}
desk-helped = { $more ->
    [0] اعتُمدت هذا الأسبوع إجابات من { $names }. كلمة منكم ستكون في محلّها.
    [one] اعتُمدت هذا الأسبوع إجابات من { $names } وشخص آخر. كلمة منكم ستكون في محلّها.
    [two] اعتُمدت هذا الأسبوع إجابات من { $names } وشخصين آخرين. كلمة منكم ستكون في محلّها.
   *[other] اعتُمدت هذا الأسبوع إجابات من { $names } ومن { $more } غيرهم. كلمة منكم ستكون في محلّها.
}
desk-lapsing = { $count ->
    [one] غياب بعد حضور متكرّر: لا رسائل من { $names } منذ أربعة أسابيع. لعلّكم تعرفون السبب.
   *[other] غياب بعد حضور متكرّر: لا رسائل من { $names } منذ أربعة أسابيع. لعلّكم تعرفون السبب.
}
desk-drifts = قلّت الأسئلة التي تجد إجابة خلال يوم: { $now } في المئة في الأسابيع الأربعة الأخيرة ({ $part } من { $of })، مقابل { $before } في المئة في الأسابيع الاثني عشر التي قبلها.
desk-past = { $count ->
    [one] سؤال واحد من قبل مجيئي لا يزال دون إجابة. لا أفعل شيئاً بشأنه إلا إذا فعلتم.
    [two] سؤالان من قبل مجيئي لا يزالان دون إجابة. لا أفعل شيئاً بشأنهما إلا إذا فعلتم.
    [few] { $count } أسئلة من قبل مجيئي لا تزال دون إجابة. لا أفعل شيئاً بشأنها إلا إذا فعلتم.
    [many] { $count } سؤالاً من قبل مجيئي لا تزال دون إجابة. لا أفعل شيئاً بشأنها إلا إذا فعلتم.
   *[other] { $count } سؤال من قبل مجيئي لا تزال دون إجابة. لا أفعل شيئاً بشأنها إلا إذا فعلتم.
}
desk-dates = النشرة المقبلة للفريق الأساسي: { $core }. الإحاطة المقبلة للقيادات: { $leaders }.
desk-undone = ما طال عليه الوقت: { $what } ({ $last }).
desk-see-open = عرض الأسئلة المفتوحة
desk-see-report = عرض التقرير
plan-note = كلّ يوم اثنين في التاسعة بتوقيتكم. حين لا يكون هناك ما يُقال أقول ذلك مرة واحدة، ثم لا شيء. لتغيير موعد كتابتي إليكم: «quiet».
own-title = {"\u200F"}Steward في { $community }
own-gist = ما ينتظركم في { $community }.
own-hello = أتابع { $community } كي لا يبقى سؤال دون إجابة. يمكنكم أن تقولوا لي ما تعرفونه، ومتى أترككم وشأنكم.
own-waiting = { $count ->
    [one] سؤالكم الذي ما زال ينتظر:
    [two] سؤالاكم اللذان ما زالا ينتظران:
   *[other] أسئلتكم التي ما زالت تنتظر:
}
own-help = ماذا يمكنني أن أقول؟
own-open = الأسئلة المفتوحة
own-quiet = متى تكتب إليّ؟
own-why = لماذا كتبت إليّ؟

## The guide’s activities

activity-title = ما تقوم به إدارة المجتمع
activity-gist = ما يطلبه الدليل من إدارة المجتمع، ومتى جرى كلّ منه آخر مرة.
activity-note = بعضه أقوم به معكم وأدوّنه بنفسي؛ والباقي تخبرونني به. ولا شيء منه واجب كلّ أسبوع.
activity-line = { $what } ({ $last })
activity-last = آخر مرة { $at }
activity-never = ليس بعد
activity-all = كلّ الأنشطة
activity-done = قمت بذلك
activity-not-now = ليس الآن
activity-noted = دوّنتُ ذلك، شكراً: { $what }.
activity-quiet = لن أعيد ذكر هذا قبل { $until }: { $what }.
activity-g0 = النظر في حال المجتمع قياساً إلى أهدافه
    .start = عرض الأهداف
activity-g1 = الحديث مع الفريق الأساسي
    .start = الحديث مع الفريق الأساسي…
activity-g2 = الحرص على أن تصل الإجابات إلى الأعضاء
    .start = عرض الأسئلة المفتوحة
activity-g3 = افتتاح نقاش يهمّ السياسات أو البرامج
    .start = افتتاح نقاش…
activity-g4 = شكر الناس شخصياً
    .start = شكر أحد الزملاء…
activity-g5 = تقدير أكثر من يدعمون المجتمع
    .start = نجوم الشهر
    .next = لا شيء ينتظركم هنا. سأقترح نجوم الشهر، مع ما قدّموه، يوم { $on }، إن جرى ما يكفي حتى ذلك الحين.
activity-g6 = إخبار الأعضاء فيمَ استُخدمت مساعدتهم
    .start = ما أثمرته المساعدة
    .next = لا شيء ينتظركم هنا. موعد الأخبار المقبلة عمّا أتاحته المساعدة: { $on }. وقبل ذلك تخبرني كلمة «used» من أيّ شخص باستخدام جديد.
activity-g7 = حمل قصة نجاح إلى القيادات
    .start = قصة للقيادات…
activity-g8 = تعلّم شيء عن إدارة المجتمعات
    .start = تعلّم شيء…
activity-thank-title = شكر أحد الزملاء
activity-thank-who = من؟
activity-thank-what = على ماذا؟ صفوا المساعدة، وما تغيّر بفضلها.
activity-thank-submit = متابعة
activity-thank-no-words = صفوا المساعدة في بضع كلمات.
activity-thank-nobody = لا أستطيع شكر هذا الشخص نيابة عنكم. اختاروا زميلاً يمكن الكتابة إليه.
activity-thank-sure = هل أنقل الشكر إلى { $who } على { $what }؟ سيُقرأ مع اسمكم.
activity-thank-say = نعم، مع الشكر

## Rehearsal

rehearse-show = عرض ما ينتظر
rehearse-end = إنهاء وضع التجربة
rehearse-send = إرسال
rehearse-change = تعديل…
rehearse-drop = صرف النظر
rehearse-drop-all = صرف النظر عن الكلّ
rehearse-drop-all-sure = { $count ->
    [one] صرف النظر عن هذه الرسالة؟ لن تُرسل أبداً.
    [two] صرف النظر عن الرسالتين؟ لن تُرسل أيّ منهما أبداً.
    [few] صرف النظر عن الرسائل كلّها وعددها { $count }؟ لن يُرسل أيّ منها أبداً.
   *[other] صرف النظر عن الرسائل كلّها وعددها { $count }؟ لن يُرسل أيّ منها أبداً.
}
rehearse-line = إلى { $who }، { $at }، والسبب: { $because }:
rehearse-line-in = إلى { $who } في { $place } حيث يقرؤها آخرون أيضاً، { $at }، والسبب: { $because }:
rehearse-line-all = إلى الجميع في { $place }، { $at }، والسبب: { $because }:
rehearse-line-later = أذنتم بإرسال هذه الرسالة. تصل إلى { $who } في ساعات العمل، { $until }:
rehearse-line-later-all = أذنتم بنشر هذه الرسالة. تُنشر { $until }:
rehearse-unknown = المشاركة في الأمر
rehearse-buttons = مع الأزرار: { $labels }
rehearse-words = { $words }
rehearse-channel = القناة
typed-moment = { $day }، الساعة { $clock }
rehearse-sent = هي في الطريق.
rehearse-later = تخرج { $until }، في ساعات عمل من تصل إليه. وحتى ذلك الحين يمكنكم صرف النظر عنها.
rehearse-too-late = لا تمكن الكتابة إلى هذا الشخص قبل { $until }، وحينها يكون الأوان قد فات. تبقى هنا حتى تصرفوا النظر عنها، أو لمدة أسبوع.
rehearse-never = لم تعد هناك رغبة في تلقّي هذا النوع من الرسائل. صرفتُ النظر عنها.
rehearse-gone = لم يبق هنا ما يُرسل: أُرسلت أو صُرف النظر عنها من أحدكم، أو تغيّرت الأمور في هذه الأثناء.
rehearse-dropped = صُرف النظر عنها. لم يُكتب إلى أحد.
rehearse-dropped-all = { $count ->
    [one] صُرف النظر عنها. لم يُكتب إلى أحد.
    [two] صُرف النظر عن الرسالتين. لم يُكتب إلى أحد.
   *[other] صُرف النظر عنها كلّها، وعددها { $count }. لم يُكتب إلى أحد.
}
rehearse-changed = هكذا تُقرأ الآن. تخرج حين ترسلونها.
rehearse-form-title = بكلمات أخرى
rehearse-form-intro = تحلّ كلماتكم محلّ الجملة الأولى. ويبقى سائر الرسالة كما هو.
rehearse-form-words = بداية الرسالة
rehearse-form-submit = حفظ
rehearse-form-empty = لا بدّ أن تبدأ بشيء.

## Policy

policy-title = القواعد هنا
policy-gist = قواعد هذا المجتمع: ما هو قائم وكيف يُعدَّل.
policy-rehearsal = { $on ->
    [yes] وضع التجربة مفعّل: ما أرسله من تلقاء نفسي ينتظر على مكتب الإدارة.
   *[no] وضع التجربة متوقف: ما أرسله من تلقاء نفسي يصل إلى أصحابه.
}
    .switch = { $on ->
        [yes] إنهاء وضع التجربة
       *[no] تفعيل وضع التجربة
    }
policy-rehearsal-set = { $on ->
    [yes] من الآن لا يصل شيء لم يطلبه أحد إلا إلى الإدارة. ينتظر كلّه على مكتبكم أسبوعاً: ترسلونه أو تعدّلونه أو تصرفون النظر عنه.
   *[no] من الآن يصل ما أرسله من تلقاء نفسي إلى أصحابه. وما ينتظر على مكتبكم يبقى هناك أسبوعاً، ولا يخرج إلا إذا أرسلتموه.
}
policy-holdout = { $on ->
    [yes] مجموعة المقارنة مفعّلة: { $percent } في المئة من الطلبات ورسائل الشكر، تُختار عشوائياً، تُحجب كي يقول التقرير ما الذي تغيّره.
   *[no] مجموعة المقارنة متوقفة: لا شيء يُحجب عشوائياً.
}
    .switch = { $on ->
        [yes] لا حجب لشيء
       *[no] حجب { $percent } في المئة
    }
policy-holdout-set = { $on ->
    [yes] من الآن تُحجب { $percent } في المئة من الطلبات ورسائل الشكر، تُختار عشوائياً. ولا يُترك عضو جديد دون إجابة بسبب ذلك أبداً. وبعد بضعة أسابيع يقول التقرير ما الذي غيّرته البقية.
   *[no] من الآن لا شيء يُحجب عشوائياً.
}
policy-public = { $on ->
    [yes] التقدير العلني مفعّل: يُشاد بالناس علناً إذا وافقوا.
   *[no] التقدير العلني متوقف: لا يُشاد بأحد علناً، ولو وافق.
}
    .switch = { $on ->
        [yes] لا إشادة علنية بأحد
       *[no] السماح به، بموافقتهم
    }
policy-public-set = { $on ->
    [yes] من الآن يمكن أن يُشاد بالناس علناً، بموافقة كلّ شخص.
   *[no] من الآن لا يُشاد بأحد علناً. ويبقى الشكر يصل إلى الناس على انفراد.
}
policy-countries = لا يُشاد بأحد علناً في هذه البلدان: { $codes }.
policy-country-set = { $private ->
    [yes] من الآن لا يُشاد علناً بأحد في { $country }. ويبقى الشكر يصل إليهم على انفراد.
   *[no] يمكن أن يُشاد علناً بمن هم في { $country } كسائر الناس، بموافقة كلّ شخص.
}
policy-country-unknown = لا أعرف بلداً باسم «{ $country }». أحتاج إلى الحرفين وفق ISO 3166، مثل DE، أو GB للمملكة المتحدة. لم يتغيّر شيء.
policy-kind = { $kind ->
    [first] أول مساهمة
    [accepted] أول إجابة معتمدة
    [return] عودة بعد صمت
    [week] أسبوع حافل بالمساعدة
    [steady] مساعدة متواصلة
    [champion] النجوم
    [key] من يساعدون أكبر عدد
    [manager] كلمة إلى المسؤول المباشر عن أحد المساهمين
   *[other] مناسبة أخرى
}
policy-note = لا أُعدّ رسائل شخصية عن: { $kind }.
policy-note-back = إعدادها من جديد
policy-note-set = { $on ->
    [yes] عدتُ إلى إعداد رسائل شخصية عن: { $kind }. ولا تُرسل أيّ منها دون موافقة الإدارة.
   *[no] لم أعد أُعدّ رسائل شخصية عن: { $kind }.
}
policy-news = الأخبار الموجّهة إلى الجميع تُنشر في { $place } بعد موافقة الإدارة.
policy-news-none = لم تُختر قناة للأخبار الموجّهة إلى الجميع، فلا يُنشر منها شيء.
policy-news-choose = اختيار قناة…
policy-news-title = أخبار للجميع
policy-news-which = أيّ قناة؟
policy-news-nowhere = بلا قناة: لا تُنشر أخبار
policy-news-submit = حفظ
policy-news-not-ours = ليست { $place } من قنوات هذا المجتمع. اختاروا قناة أنا فيها.
policy-undo = تراجع
policy-all = كلّ القواعد
policy-note-how = كلّ قاعدة يمكن كتابتها أيضاً، مثل: policy promise 8h، policy hours 9-17، policy holidays add 2026-12-25، policy private DE، policy news #قناة. وتعرض «policy questions» جميع قواعد المجموعة.
policy-how = لم أتعرّف هنا على قاعدة. مثلاً: policy promise 8h، policy rehearsal on، policy private DE.

## Experts

know-noted = دوّنتُ ذلك: { $topic }. سأسألكم حين لا يجد سؤال عنه أحداً آخر.
know-note = بضع مرات في الأسبوع على الأكثر، وفي ساعات عملكم. للتراجع: «forget-topic».
know-what = ما الذي تعرفون عنه؟ مثلاً: know سلسلة التبريد
forget-noted = دوّنتُ ذلك. لن أسألكم عن { $topic }.
forget-what = عمّ ترغبون ألا أسألكم؟ مثلاً: forget-topic سلسلة التبريد
who-title = من يعرف عن { $topic }
who-gist = { $count ->
    [one] شخص واحد من الزملاء يخطر بالبال في { $topic }.
    [two] اثنان من الزملاء يخطران بالبال في { $topic }.
   *[other] { $count } من الزملاء يخطرون بالبال في { $topic }.
}
who-note = استناداً إلى إجاباتهم وإلى ما قالوه لي. ومن طلبوا أن يُتركوا وشأنهم لا يُذكرون.
who-nobody = لم أر أحداً أجاب عن { $topic } بعد.
who-nobody-note = اسألوا في إحدى القنوات: سأبحث عن أحد وأتذكّر من أجاب.
who-what = من يعرف عن ماذا؟ مثلاً: who سلسلة التبريد

## Kudos

kudos-gist = { $named ->
    [yes] { $count ->
        [one] شكر لكم من { $names }.
       *[other] شكر لكم من { $names }.
    }
   *[no] { $count ->
        [one] شكر لكم من أحد الزملاء.
        [two] شكر لكم من اثنين من الزملاء.
       *[other] شكر لكم من { $count } من الزملاء.
    }
}
kudos-colleagues = { $more ->
    [yes] { $count ->
        [one] شخص آخر من الزملاء
        [two] اثنان آخران من الزملاء
       *[other] { $count } آخرون من الزملاء
    }
   *[no] { $count ->
        [one] أحد الزملاء
        [two] اثنان من الزملاء
       *[other] { $count } من الزملاء
    }
}
kudos-welcome = على الرحب والسعة. يمكن شكر أحد الزملاء على مساعدته بالطريقة نفسها: thank @name على …
kudos-see = عرض المناسبة
kudos-note = { $count ->
    [one] طُلب منّي أن أحمل إليكم هذا، لكم وحدكم. أكتب مرة واحدة في اليوم على الأكثر؛ ولتغيير ما أرسله إليكم: «quiet».
   *[other] طَلب كلّ منهم أن أحمل إليكم هذا، لكم وحدكم. أكتب مرة واحدة في اليوم على الأكثر؛ ولتغيير ما أرسله إليكم: «quiet».
}
kudos-form-title = كلمة شكر
kudos-form-intro = { $seen ->
    [yes] إلى { $names }، بكلماتكم. في الوقت الحالي تطّلع الإدارة على ما أرسله قبل خروجه.
   *[no] إلى { $names }، على انفراد وبكلماتكم.
}
kudos-form-open = { $seen ->
    [yes] بكلماتكم. في الوقت الحالي تطّلع الإدارة على ما أرسله قبل خروجه.
   *[no] على انفراد وبكلماتكم.
}
kudos-rehearsed = شكراً. في الوقت الحالي تطّلع الإدارة على ما أرسله قبل خروجه: شكركم إلى { $names } ينتظر موافقتها.
kudos-form-who = من ساعدكم من الزملاء
kudos-form-words = على ماذا؟
kudos-form-hint = المساعدة التي وصلتكم، وما تغيّر بفضلها
kudos-form-submit = إرسال الشكر
kudos-form-no-words = قولوا في بضع كلمات على ماذا: فهذا ما يجعل للشكر قيمة.
kudos-form-too-long = عدد الأحرف هنا { $count }، وأستطيع أن أحمل { $most }. الرجاء الاختصار.
kudos-form-nobody = الرجاء اختيار من تودّون شكره.
kudos-passed-on = { $tone ->
    [warm] سيصل شكركم بكلماتكم إلى { $names } في وقت مناسب من اليوم. جميل منكم أن تقولوا ذلك.
   *[other] سيصل شكركم بكلماتكم إلى { $names } في وقت مناسب من اليوم.
}
kudos-tomorrow = لم يصلهم الشكر بعد: { $names }. أنقل من كلّ شخص الشكر إلى { $most ->
    [one] شخص واحد
    [two] شخصين
    [few] { $most } أشخاص
    [many] { $most } شخصاً
   *[other] { $most } شخص
} في اليوم، كي يبقى لكلّ شكر وزنه؛ وغداً يمكنكم شكر { $count ->
    [one] هذا الشخص
    [two] هذين الشخصين
   *[other] هؤلاء
} أيضاً.
kudos-none-left = { $most ->
    [one] شكرتم اليوم شخصاً واحداً، وهذا أقصى ما أنقله في يوم. غداً يعود الأمر ممكناً.
    [two] شكرتم اليوم شخصين، وهذا أقصى ما أنقله في يوم. غداً يعود الأمر ممكناً.
    [few] شكرتم اليوم { $most } أشخاص، وهذا أقصى ما أنقله في يوم. غداً يعود الأمر ممكناً.
    [many] شكرتم اليوم { $most } شخصاً، وهذا أقصى ما أنقله في يوم. غداً يعود الأمر ممكناً.
   *[other] شكرتم اليوم { $most } شخص، وهذا أقصى ما أنقله في يوم. غداً يعود الأمر ممكناً.
}
kudos-oneself = أنتم تستحقون الشكر، لا شكّ عندي، لكنني لا أحمله إلا من شخص آخر.
kudos-program = { $count ->
    [one] هذا برنامج يسعده أن يساعد: { $names }. أما الشكر فللناس.
   *[other] هذه برامج يسعدها أن تساعد: { $names }. أما الشكر فللناس.
}
kudos-unreachable = لا أستطيع حمل الشكر إلى { $names }. كلمة منكم مباشرة لها القيمة نفسها.
kudos-too-long = عدد الأحرف هنا { $count }، وأستطيع أن أحمل { $most }. لم يصل الشكر إلى أحد بعد، ولم يضع شيء:
kudos-too-long-note = اختصروا كما تشاؤون وأرسلوا من جديد. لا يرى هذا غيركم.
kudos-too-many = عدد الأشخاص كبير على نموذج واحد. قولوه في سطر واحد: thank ثم الأسماء، ثم على ماذا.
because-kudos = أحد الزملاء يشكر شخصاً
because-thanked-by = { $count ->
    [one] هذا الشكر إليكم من { $names }
   *[other] هذا الشكر إليكم من { $names }
}

## Milestones

milestone-gist = صار عدد إجاباتكم المعتمدة { $number }.
milestone-ground = أفادت { $people ->
    [one] شخصاً واحداً
    [two] شخصين
    [few] { $people } أشخاص
    [many] { $people } شخصاً
   *[other] { $people } شخص
}{ $countries ->
    [0] { "" }
    [one] { "" }
    [two] { " " }في بلدين
    [few] { " " }في { $countries } بلدان
    [many] { " " }في { $countries } بلداً
   *[other] { " " }في { $countries } بلد
}، { $channels ->
    [0] في { $community }
    [1] في { $places }
    [2] في { $places }
    [3] في { $places }
   *[other] في { $places } وغيرها في { $community }
}.
milestone-thanks = { $tone ->
    [warm] وراء كلّ إجابة منها زميل استطاع أن يمضي في عمله. شكراً على حضوركم من أجلهم.
   *[other] شكراً لكم.
}
milestone-note = أتوقّف عند 10 و50 و150 إجابة معتمدة، وأخبركم وحدكم. لتغيير ما أرسله إليكم: «quiet».
milestone-public-ask = هذا بيننا حتى الآن. هل يمكن أن تذكره أخبار الشهر في المجتمع أيضاً؟
milestone-public-yes = نعم، يمكن ذكره علناً
milestone-public-no = أفضّل ألا يُذكر
milestone-public-said = قلتم إنه يمكن ذكره علناً. ولكم أن تغيّروا رأيكم في أيّ وقت.
milestone-public-take-back = أفضّل الآن ألا يُذكر
milestone-public-after-all = بل يمكن ذكره
milestone-private-said = يبقى هذا بيننا، كما رغبتم.
milestone-public-thanks = شكراً. قد تذكركم أخبار الشهر المقبلة لهذا، وإلى جانب ما أتاحته مساعدتكم. ومن الرسالة نفسها يمكنكم تغيير رأيكم.
milestone-public-again = هذا مدوّن بالفعل: لأخبار الشهر أن تذكركم لهذا.
milestone-public-off = لا يُذكر أحد علناً هنا حالياً، فيبقى هذا بيننا. شكراً على استعدادكم.
milestone-private-thanks = بالطبع. يبقى هذا بيننا.
milestone-private-late = دوّنتُ ذلك: لن أذكركم لهذا مرة أخرى. ربما ذكرتكم أخبار خرجت من قبل؛ ويمكن للإدارة سحبها.
milestone-private-again = هذا مدوّن بالفعل: يبقى بيننا.
milestone-gone = سُحب اعتماد إجابة، فلم يكتمل العدد { $number } في الوقت الحالي. أما المساعدة التي قدّمتموها فباقية، وكذلك الشكر عليها.
milestone-gone-reply = لم يعد هذا قائماً حالياً: سُحب اعتماد إجابة. لن يُقال شيء علناً.
milestone-unknown = لم يعد هذا عندي. لن يُقال شيء علناً.
milestone-not-yours = هذا قرار صاحب الشأن نفسه.
because-milestone = اعتُمدت { $number } من إجاباتكم

## Champions of the month

champion-line = تهنئة { $who } على المساعدة في { $month }؟
champion-because = أسباب اختيار { $who }: { $ground }.
champion-answers = { $count ->
    [one] إجابة معتمدة واحدة
    [two] إجابتان معتمدتان
    [few] { $count } إجابات معتمدة
   *[other] { $count } إجابة معتمدة
}{ $channels ->
    [0] { "" }
    [one] { "" }
    [two] { " " }في قناتين
    [few] { " " }في { $channels } قنوات
   *[other] { " " }في { $channels } قناة
} لفائدة { $people ->
    [one] شخص واحد
    [two] شخصين
    [few] { $people } أشخاص
    [many] { $people } شخصاً
   *[other] { $people } شخص
}{ $countries ->
    [0] { "" }
    [one] { "" }
    [two] { " " }في بلدين
    [few] { " " }في { $countries } بلدان
    [many] { " " }في { $countries } بلداً
   *[other] { " " }في { $countries } بلد
}
champion-uses = { $count ->
    [one] استفادة آخرين من مساهمة
    [two] استفادة آخرين مرتين من المساهمات
    [few] استفادة آخرين { $count } مرات من المساهمات
   *[other] استفادة آخرين { $count } مرة من المساهمات
}
champion-thanks = { $more ->
    [yes] { $count ->
        [one] شكر من شخص آخر
        [two] شكر من شخصين آخرين
        [few] شكر من { $count } أشخاص آخرين
        [many] شكر من { $count } شخصاً آخر
       *[other] شكر من { $count } شخص آخر
    }
   *[no] { $count ->
        [one] شكر من شخص واحد
        [two] شكر من شخصين
        [few] شكر من { $count } أشخاص
        [many] شكر من { $count } شخصاً
       *[other] شكر من { $count } شخص
    }
}
champion-would-read = باسمكم وعلى انفراد، يكون النصّ:
champion-congratulate = تهنئة
champion-edit = تعديل…
champion-skip = تخطّي
champion-form-title = بكلماتكم
champion-form-words = إلى { $who }
champion-form-submit = تهنئة
champion-form-no-words = بضع كلمات من فضلكم؛ أو أغلقوا هذا واضغطوا «تهنئة» لتُستخدم كلماتي.
champion-form-too-long = عدد الأحرف هنا { $count }، وأستطيع أن أحمل { $most }. الرجاء الاختصار.
champion-congratulated = شكراً. أحملها إلى { $who } باسمكم، في وقت مناسب من اليوم.
champion-skipped = تُرك هذه المرة. لا يصل شيء من ذلك إلى { $who }.
champion-decided = سبقت تهنئة { $who } من { $manager }.
champion-moot = من كان هذا من أجله غادر، أو يفضّل ألا تصله مثل هذه الرسائل. رفعته من القائمة.
champion-unknown = سبق البتّ في ذلك، أو مضى عليه وقت طويل.
champion-gist = شكر من { $manager } على مساعدتكم في { $month }.
champion-message = كان لمساعدتكم في { $month } أثر ملموس في { $community }: { $ground }. شكراً على الوقت والعناية.
champion-note = حملتُ إليكم هذا بطلب من { $manager }، لكم وحدكم. لتغيير ما أرسله إليكم: «quiet».
because-champion = من يرعى مجتمعكم أراد أن يشكركم على شهر من المساعدة
because-champions = انقضى شهر، وبرزت فيه مساعدة بعض الناس

## Quiet, pause, why, team

quiet-title = متى أكتب إليكم
quiet-gist = متى أكتب إليكم، وعن ماذا.
quiet-hours = ساعاتكم: من { $starts } إلى { $ends } ({ $zone }).
quiet-promise = من تلقاء نفسي أكتب مرة واحدة في اليوم على الأكثر، ولا أكتب خارج هذه الساعات أبداً.
quiet-paused = أترككم في هدوء حتى { $until }.
quiet-stopped = لا أكتب إليكم من تلقاء نفسي أبداً، ولا أقترحكم على أحد. وما تطلبونه منّي يبقى متاحاً.
quiet-week = عدم الإزعاج لمدة أسبوع
quiet-stop = لا تكتب إليّ من تلقاء نفسك
quiet-start = يمكنك الكتابة إليّ من جديد
quiet-change = تغيير الساعات واللغة والأنواع…
quiet-form-title = متى أكتب إليكم
quiet-form-starts = يبدأ يومي في
quiet-form-ends = ينتهي يومي في
quiet-form-language = اللغة التي يُكتب إليّ بها
quiet-form-kinds = ما يمكن أن يُكتب إليّ عنه
quiet-form-submit = حفظ
quiet-form-bad-time = وقت مثل 09:00 من فضلكم.
purpose-reply = ردّ على ما فعلتموه
purpose-routing = سؤال قد تكون إجابته عندكم
purpose-escalation = أسئلة لم تجد أحداً
purpose-invite = هل أفادت إجابة
purpose-pointer = إجابة سبق اعتمادها
purpose-news = ما أثمرته مساعدتكم
purpose-thanks = شكر من أحد الزملاء
purpose-recognition = تقدير مساعدتكم
purpose-plan = خطتكم الأسبوعية
purpose-core-team = نشرات الفريق الأساسي وطلباته
purpose-discussion = نقاشات يمكنكم استضافتها، وما آلت إليه
purpose-story = هل تُروى قصة عن مساعدتكم
purpose-briefing = إحاطة القيادات
purpose-learning = دروس قصيرة للإدارة
pause-noted = { $has_why ->
    [yes] لا أرسل شيئاً من تلقاء نفسي حتى { $until } ({ $why }).
   *[no] لا أرسل شيئاً من تلقاء نفسي حتى { $until }.
}
pause-note = تبقى الردود على ما يفعله الناس، وتبقى خطتكم أنتم. وينتهي الإيقاف من نفسه.
pause-resume = إنهاء الإيقاف الآن
pause-until-when = حتى متى يتوقف كلّ ما أرسله من تلقاء نفسي؟
pause-title = إيقاف مؤقت
pause-begin = إيقاف مؤقت…
pause-show = تغيير الإيقاف…
pause-until-tomorrow = حتى الغد
pause-until-friday = حتى الجمعة
pause-until-week = لمدة أسبوع
pause-other-day = يوم آخر، مع السبب…
pause-how = بالكلمات: { $example }
pause-day-past = مضى هذا اليوم: { $day }. حتى أيّ يوم آت؟
pause-day-far = هذا اليوم بعد أكثر من سنة: { $day }. اختاروا يوماً أقرب؛ ويمكن إطالة الإيقاف في أيّ وقت.
pause-keep-nothing = يتوقف كلّ شيء
pause-keep-response = تستمر أسئلة الاستجابة للطوارئ
pause-keep-questions = تستمر كلّ الأسئلة
pause-keeps = { $keeps ->
    [response] { $known ->
        [both] تستمر أسئلة الاستجابة للطوارئ: ما يتحدث منها عن { $names }، وما يُطرح في { $places }. وتنتظر كلّ الأسئلة الأخرى.
        [names] تستمر أسئلة الاستجابة للطوارئ: ما يتحدث منها عن { $names }. وتنتظر كلّ الأسئلة الأخرى.
        [places] تستمر أسئلة الاستجابة للطوارئ: ما يُطرح في { $places }. وتنتظر كلّ الأسئلة الأخرى.
       *[none] تستمر أسئلة الاستجابة للطوارئ، لكنّي لا أستطيع بعد تمييزها. وتنتظر كلّ الأسئلة الأخرى.
    }
    [questions] تستمر الأسئلة كالمعتاد: أسأل من قد يعرفون.
   *[nothing] تنتظر الأسئلة أيضاً: لا أسأل أحداً عنها حتى ذلك الحين.
}
pause-change = يوم آخر أو سبب آخر…
pause-say-why = ذكر السبب…
pause-which = أيّ الأسئلة…
pause-team-told = { $team ->
    [yes] يُبلَّغ فريقكم الأساسي بذلك في قناته.
    [rehearsal] أثناء التجربة لا يُبلَّغ فريقكم الأساسي بذلك.
   *[no] يراه شركاؤكم في الإدارة على مكاتبهم.
}
pause-team = { $known ->
    [yes] كلّ ما أرسله من تلقاء نفسي متوقف حتى { $until }، بقرار من { $who }.
   *[no] كلّ ما أرسله من تلقاء نفسي متوقف حتى { $until }.
}
pause-team-why = السبب: { $why }
pause-team-over = انتهى الإيقاف الساري منذ { $since }. وما بقي مهماً يخرج في الساعات المقبلة، بحسب يوم كلّ شخص.
pause-team-note = ينتهي الإيقاف من نفسه، وعندها تُحدَّث هذه الرسالة. وما تطلبونه منّي أفعله كالمعتاد.
pause-form-until = حتى أيّ يوم؟
pause-form-day = أحد أيام الأسبوع، أو «3 أيام»، أو تاريخ مثل {"\u200E"}2026-12-01
pause-form-why = السبب، كما سيقرؤه فريقكم الأساسي
pause-form-keeps = ما الذي يستمر؟
pause-form-submit = حفظ
pause-form-intro = تبقى الردود على ما يفعله الناس، وتبقى خطتكم أنتم، في كلّ الأحوال.
pause-which-title = أيّ الأسئلة؟
pause-which-words = كلمات تدلّ على الاستجابة
pause-which-hint = افصلوا بينها بفواصل، مثلاً: مأوى، إعصار فريدي
pause-which-places = قنوات الاستجابة
pause-which-intro = { $known ->
    [yes] أعرف من السبب الذي ذكرتموه: { $names }. وتساعدني كلمات أخرى، ولو بلغات أخرى، وقنوات على تمييز الباقي.
   *[no] أميّزها من كلماتها، ولو بلغات أخرى، ومن القناة التي تُطرح فيها.
}
pause-until-then = يسري هنا إيقاف مؤقت: لن أسأل أحداً عن ذلك حتى ينتهي.
pause-help = { $keeps ->
    [response] يسري هنا إيقاف مؤقت حتى { $until }: لا يستمر ممّا أرسله من تلقاء نفسي إلا أسئلة الاستجابة للطوارئ.
    [questions] يسري هنا إيقاف مؤقت حتى { $until }: لا يستمر ممّا أرسله من تلقاء نفسي إلا الأسئلة.
   *[nothing] يسري هنا إيقاف مؤقت حتى { $until }: لا أرسل شيئاً من تلقاء نفسي قبل هذا الموعد.
}
pause-which-day = لا أفهم «{ $day }» على أنه يوم آت. قولوا أحد أيام الأسبوع، أو «3 أيام»، أو تاريخاً مثل {"\u200E"}2026-12-01.
resume-noted = انتهى الإيقاف. وما بقي مهماً يخرج في الساعات المقبلة، بحسب يوم كلّ شخص.
resume-nothing = لا شيء متوقف.
why-title = لماذا كتبت إليكم
why-gist = لماذا جاءت رسائلي الأخيرة.
why-line = { $when }: { $purpose } — والسبب: { $because }.
why-unknown = شاركتم في الأمر
why-note = لتغيير ما أرسله إليكم، ومتى: «quiet».
why-nothing = لم أكتب إليكم من تلقاء نفسي.
role-member = عضوية
role-expert = خبرة
role-facilitator = تيسير
role-leader = قيادة
role-sponsor = رعاية
role-manager = إدارة

## Personal notes

note-hello = { $named ->
    [yes] تحية طيبة { $name }،
   *[no] تحية طيبة،
}
note-day = { $day }
note-and-then = { $first } { $then }
note-a-colleague = { $more ->
    [yes] { $count ->
        [one] شخص آخر من الزملاء
        [two] اثنين آخرين من الزملاء
       *[other] { $count } آخرين من الزملاء
    }
   *[no] { $count ->
        [one] أحد الزملاء
        [two] اثنين من الزملاء
       *[other] { $count } من الزملاء
    }
}
note-on-day = { $month ->
    [m1] في { $day } يناير
    [m2] في { $day } فبراير
    [m3] في { $day } مارس
    [m4] في { $day } أبريل
    [m5] في { $day } مايو
    [m6] في { $day } يونيو
    [m7] في { $day } يوليو
    [m8] في { $day } أغسطس
    [m9] في { $day } سبتمبر
    [m10] في { $day } أكتوبر
    [m11] في { $day } نوفمبر
   *[m12] في { $day } ديسمبر
}
note-opening-first = { $tone ->
    [warm] شكراً على إجابتكم إلى { $whom } { $when }. يسعدنا وجودكم هنا.
   *[other] شكراً على إجابتكم إلى { $whom } { $when }.
}
note-opening-accepted = { $tone ->
    [warm] شكراً على الوقت الذي منحتموه للإجابة عن سؤال { $whom } { $when }.
   *[other] شكراً على إجابتكم إلى { $whom } { $when }.
}
note-opening-return = { $tone ->
    [warm] يسعدنا أن نقرأ لكم هنا من جديد. شكراً على إجابتكم إلى { $whom } { $when }.
   *[other] شكراً على إجابتكم إلى { $whom } { $when }، وأهلاً بعودتكم.
}
note-opening-week = { $tone ->
    [warm] يا له من أسبوع: وجدتم فيه الوقت للإجابة عن أسئلة { $whom }. شكراً لكم.
   *[other] في أسبوع واحد أجبتم عن أسئلة { $whom }. شكراً لكم.
}
note-opening-steady = أسبوعاً بعد أسبوع تمنحون من وقتكم للإجابة عن أسئلة الزملاء هنا، وآخرها من { $whom }. شكراً لكم.
note-opening-champion = يعرف الزملاء أن بإمكانهم اللجوء إليكم، وقد واصلتم الإجابة، وآخرها إلى { $whom }. شكراً لكم.
note-opening-key = نال كثير من الزملاء هنا إجابة منكم، وآخرها إلى { $whom }. شكراً لكم.
note-opening-manager = { $count ->
    [one] أُعلمكم بهذا بناء على رغبة { $helper }: في الأشهر الثلاثة الأخيرة نال أحد الزملاء في مجتمع «{ $community }» مساعدة من { $helper }. شكراً على إتاحة هذا الوقت.
    [two] أُعلمكم بهذا بناء على رغبة { $helper }: في الأشهر الثلاثة الأخيرة نال اثنان من الزملاء في مجتمع «{ $community }» مساعدة من { $helper }. شكراً على إتاحة هذا الوقت.
   *[other] أُعلمكم بهذا بناء على رغبة { $helper }: في الأشهر الثلاثة الأخيرة نال { $count } من الزملاء في مجتمع «{ $community }» مساعدة من { $helper }. شكراً على إتاحة هذا الوقت.
}
note-soon = { $count ->
    [one] وصلت إجابتكم بعد دقيقة.
    [two] وصلت إجابتكم بعد دقيقتين.
    [few] وصلت إجابتكم بعد { $count } دقائق.
   *[other] وصلت إجابتكم بعد { $count } دقيقة.
}
note-same-day = { $count ->
    [one] وصلت إجابتكم بعد ساعة.
    [two] وصلت إجابتكم بعد ساعتين.
    [few] وصلت إجابتكم بعد { $count } ساعات.
   *[other] وصلت إجابتكم بعد { $count } ساعة.
}
note-accepted = { $named ->
    [yes] وقد أفادت، بشهادة { $whom }.
   *[no] وقد أفادت، بشهادة من طرح السؤال.
}
note-asker-glad = { $named ->
    [yes] وقد أسعدت { $whom }.
   *[no] وقد أسعدت من طرح السؤال.
}
note-kept = واعتُمدت على أنها الإجابة التي أفادت.
note-accepted-several = { $count ->
    [one] واعتُمدت واحدة من هذه الإجابات على أنها التي أفادت.
    [two] واعتُمدت اثنتان من هذه الإجابات على أنهما اللتان أفادتا.
   *[other] واعتُمدت { $count } من هذه الإجابات على أنها التي أفادت.
}
note-others-thanked = { $count ->
    [one] وأسعدت شخصاً آخر من الزملاء.
    [two] وأسعدت اثنين آخرين من الزملاء.
   *[other] وأسعدت { $count } آخرين من الزملاء.
}
note-gist = شكر شخصي لكم من { $manager }.
note-evidence = إلى { $whom } في { $place }، { $when }:
note-evidence-there = في { $place }، { $when }:
note-why = حملتُ إليكم هذا بطلب من { $manager }. لتغيير ما أرسله إليكم: «quiet».
note-write-back = ردّ إلى { $manager }…
note-tell-my-manager = إخبار مسؤولي المباشر أيضاً…
note-line = { $occasion ->
    [first] شكر { $who } على أول مساعدة أعلم بها
    [accepted] شكر { $who } على أول إجابة معتمدة
    [return] شكر { $who } على المساعدة من جديد بعد صمت طويل
    [week] شكر { $who } على أسبوع حافل بالمساعدة
    [steady] شكر { $who } على المساعدة أسبوعاً بعد أسبوع
    [champion] شكر { $who } ضمن نجوم هذا المجتمع
    [manager] إخبار { $who }، برغبة من { $helper }، بأثر مساعدة { $helper } هنا
   *[key] شكر { $who } على مساعدة كثير من الزملاء
}
note-send = إرسال
note-edit = تعديل…
note-copy = سأكتب بنفسي
note-skip = تخطّي
note-never = لا هذا النوع أبداً
note-form-title = بكلماتكم
note-form-words = الكلمات التي تصل إلى { $who }
note-form-step = العرض الذي تحتها
note-form-submit = إرسال
note-form-empty = تحتاج الرسالة إلى بضع كلمات.
note-on-its-way = { $soon ->
    [yes] شكراً. هي في الطريق إلى { $who } باسمكم.
   *[no] شكراً. تصل إلى { $who } باسمكم في وقت مناسب: { $when }.
}
note-cannot = من كانت هذه الرسالة من أجله غادر، أو يفضّل ألا تصله مثل هذه الرسائل. رفعتها من القائمة.
note-copied = هذه هي الكلمات الموجّهة إلى { $who }. أعدّ الأمر منجزاً، ولن أُعدّ غيرها لفترة.
note-skipped = دوّنتُ ذلك. لم يُكتب إلى أحد.
note-decided = سبق البتّ في هذه. لم يبق ما عليكم فعله.
note-decided-by = { $own ->
    [yes] سبق أن أذنتم بهذه الرسالة. هي في الطريق.
   *[no] سبق الإذن بهذه الرسالة من { $by }. لم يبق ما عليكم فعله.
}
note-moot = لم تعد لهذه الرسالة مناسبة. رفعتها من القائمة.
note-never-noted = { $occasion ->
    [first] لن أُعدّ بعد الآن رسائل عن أول مساعدة.
    [accepted] لن أُعدّ بعد الآن رسائل عن أول إجابة معتمدة.
    [return] لن أُعدّ بعد الآن رسائل حين يعود أحد بعد صمت طويل.
    [week] لن أُعدّ بعد الآن رسائل عن أسبوع حافل بالمساعدة.
    [steady] لن أُعدّ بعد الآن رسائل عن المساعدة المتواصلة.
    [champion] لن أُعدّ بعد الآن رسائل دورية إلى النجوم.
    [manager] لن أُعدّ بعد الآن رسائل إلى المسؤولين المباشرين عن المساهمين.
   *[key] لن أُعدّ بعد الآن رسائل دورية إلى من يساعدون كثيراً من الزملاء.
}
note-wanted = العودة إلى إعدادها
note-wanted-noted = عدتُ إلى إعداد مثل هذه الرسائل حين تأتي مناسبتها.
note-back-title = ردّ
note-back-words = كلماتكم إلى { $manager }
note-back-submit = إرسال
note-back-sent = { $soon ->
    [yes] وصلت كلماتكم إلى { $manager }. لا أحتفظ بنسخة منها.
   *[no] تصل كلماتكم إلى { $manager } في وقت مناسب: { $when }. وبعدها لا أحتفظ بنسخة منها.
}
note-back-nobody = من كتب إليكم لم يعد يرعى هذا المجتمع، فلم أنقل شيئاً.
note-back-gist = وصلكم ردّ من { $who }.
note-back-note = يصلكم هذا لأنكم كتبتم رسالة شخصية إلى { $who }. لا أحتفظ بنسخة.
note-step-taken = رغبة من { $who } في متابعة الأسئلة هنا لفترة، كما عرضتم.
note-step-how = إن وافقتم، يمكن للإدارة أن تكتب: team add @person facilitator
note-pass-on-gist = لا أعرف أمراً كهذا. هل هو موجّه إلى { $manager } بعد الرسالة الأخيرة إليكم؟ يمكنني نقله.
note-pass-on = نعم، يُنقل إلى { $manager }
note-boss-title = إخبار مسؤولي المباشر
note-boss-who = من مسؤولكم المباشر؟
note-boss-intro = تذهب إليه رسالة قصيرة: كم من الزملاء ساعدتم، مع روابط إجاباتكم، دون ذكر من سأل. تراها إدارة هذا المجتمع أولاً، ولها أن تتركها.
note-boss-submit = إخباره
note-boss-nobody = لا أستطيع الكتابة إلى هذا الشخص. الرجاء اختيار شخص آخر.
note-boss-noted = دوّنتُ ذلك، شكراً. إن وافقت إدارة هذا المجتمع، تصل إلى { $boss } رسالة قصيرة عن مساعدتكم، ولا شيء غيرها.
note-boss-not-here = تفضّل إدارة هذا المجتمع ألا ترسل مثل هذه الرسائل. لعلّكم تخبرون مسؤولكم بأنفسكم؛ فلديكم ما يستحق.
because-note-occasion = هناك مناسبة جيدة لتقديم شكر شخصي
because-note-withheld = حُجبت عشوائياً، لمعرفة ما الذي تغيّره مثل هذه الرسائل
because-note-approved = من يرعى مجتمعكم أراد أن يشكركم
because-note-moot = لم تعد لهذه الرسالة مناسبة

## The ladder of participation

ladder-step-react = إن شئتم: علامة 🙏 على إجابة أفادتكم تعني لصاحبها أكثر مما يُظنّ. فقط إن ناسبكم ذلك.
ladder-step-ask = إن كان في بالكم سؤال: اطرحوه في إحدى القنوات. فكثيراً ما يتساءل آخرون عن الأمر نفسه. فقط إن ناسبكم ذلك.
ladder-step-answer = إن شئتم: ألقوا نظرة على الأسئلة المفتوحة بين حين وآخر. قد يكون سطر منكم هو كلّ ما ينقص. فقط إن ناسبكم ذلك.
ladder-step-topics = إن شئتم: قولوا لي عمّ يسعدكم أن تُسألوا، مثل «know سلسلة التبريد». أسأل بضع مرات في الأسبوع على الأكثر؛ ولا بأس ألا تقولوا شيئاً.
ladder-step-welcome = إن شئتم: حين يسأل أحد هنا للمرة الأولى، كلمة ترحيب منكم تعني له الكثير. فقط إن ناسبكم ذلك.
ladder-step-facilitate = إن شئتم: تابعوا أسئلة إحدى القنوات مع الإدارة لفترة. و«لا» جواب مقبول، وينتهي الأمر متى قلتم.
ladder-see-open = عرض ما هو مفتوح
ladder-would-like = أودّ ذلك؛ إخبار { $manager }

## Measures and goals

metric-first-answer = الوقت حتى أول إجابة
    .means = نصف الأسئلة التي نالت إجابة نالتها خلال هذا الوقت: من السؤال إلى أول ردّ مفيد من شخص آخر، بما في ذلك الليالي وعطل نهاية الأسبوع
metric-most-answered = الوقت الذي ينتظره معظم الناس حتى أول إجابة
    .means = أربعة من كلّ خمسة من الأسئلة التي نالت إجابة نالتها خلال هذا الوقت
metric-within-day = أسئلة أُجيب عنها خلال يوم
    .means = من الأسئلة التي طُرحت قبل النهاية بأربع وعشرين ساعة على الأقل، ما أجاب عنه شخص آخر خلال 24 ساعة
metric-within-week = أسئلة أُجيب عنها خلال أسبوع
    .means = من الأسئلة التي طُرحت قبل النهاية بسبعة أيام على الأقل، ما أجاب عنه شخص آخر خلال سبعة أيام
metric-waiting = أسئلة تنتظر الآن
    .means = الأسئلة التي بقيت دون إجابة في النهاية، أياً كان وقت طرحها؛ باستثناء ما تُرك البحث عنه، أو حسمه من طرحه
metric-contributors = من يساهمون
    .means = من طرحوا سؤالاً، أو أجابوا أحداً، أو اعتمدوا إجابة
metric-newcomers = أعضاء جدد نالوا الإجابة في وقتها
    .means = من أول أسئلة الأعضاء في أيامهم الثلاثين الأولى هنا، ما أُجيب عنه ضمن المهلة الموعودة للقناة؛ وكلّ شخص مرة واحدة
metric-kept = أعضاء جدد بقوا
    .means = ممن انقضت أيامهم التسعون الأولى هنا، من ساهموا في الثلاثين الأخيرة منها
metric-accepted = إجابات معتمدة
    .means = كم مرة قال من طرح السؤال، أو فريق التيسير، إن هذا يجيب عنه، دون ما سُحب
metric-reused = مساهمات استُفيد منها
    .means = كم مرة نُشرت مساهمة من جديد، أو حلّت سؤالاً آخر، أو ورد خبر باستخدامها، أو رُويت للقيادات قصةً
metric-thanks = عبارات الشكر
    .means = كم مرة شُكر أحد، بالكلمات أو بتفاعل أو باعتماد إجابة أو بشكر من الزملاء أو برسالة من الإدارة؛ وتعدّد الطرق للمساعدة نفسها يُحسب مرة
metric-thanked = من شُكروا
    .means = من شُكروا بالكلمات أو بتفاعل أو باعتماد إجابتهم أو بشكر من الزملاء أو برسالة من الإدارة
metric-concentration = الطلبات إلى شخص واحد
    .means = من كلّ طلباتي إلى الخبراء، الحصّة التي ذهبت إلى أكثرهم سؤالاً
metric-asks-accepted = طلبات استُجيب لها
    .means = من طلباتي قبل النهاية بثلاثة أيام على الأقل، ما تولّاه أحد أو أجاب عنه خلال ثلاثة أيام
metric-discussions = نقاشات افتُتحت
    .means = نقاشات افتُتحت باستضافة إحدى القيادات
metric-carried-forward = نقاشات أُخذ بنتيجتها
    .means = نقاشات أخذ أحد بنتيجتها، وتُحسب حين يُخبَر بذلك
metric-stories = قصص أُقرّت
    .means = قصص وافق عليها كلّ من فيها وأقرّتها الإدارة، دون ما سُحب
metric-briefings-read = إحاطات قُرئت
    .means = من الإحاطات التي وصلت، ما ضُغط فيه زرّ؛ أما القراءة دون ضغط فلا تُرى
metric-cadence = أنشطة في وقتها
    .means = من أنشطة الدليل المستحقّة في النهاية، ما جرى آخر مرة ضمن وقته
metric-count = { $n }
metric-oldest = أقدمها طُرح { $since }
metric-with-reactions = { $time } إذا حُسبت التفاعلات أيضاً
metric-moved = { $better ->
    [yes] { $what }: { $now }، أفضل مما سبق ({ $before }).
   *[no] { $what }: { $now }، وسابقاً { $before }.
}
report-moved = ما تحرّك منذ الفترة السابقة بأكثر مما تفعله المصادفة:
report-steady = { $tells ->
    [yes] من الأرقام التي وراءها ما يكفي، لم يتحرّك أيّ منها منذ الفترة السابقة بأكثر مما تفعله المصادفة.
   *[no] لا يزال القليل لا يسمح بالقول هل تحرّك شيء منذ الفترة السابقة.
}
report-rooms = قناة بقناة، بدءاً بأكثرها أسئلة:
report-room = في { $place }: { $known ->
    [yes] { $day } أُجيب عنها خلال يوم
   *[no] أحدث من أن يُحكم عليها
}{ $waiting ->
    [0] { "" }
    [one] ، وواحد ينتظر
    [two] ، واثنان ينتظران
   *[other] ، و{ $waiting } تنتظر
}
report-newcomers = { $people ->
    [one] ساهم هنا شخص جديد واحد
    [two] ساهم هنا شخصان جديدان
    [few] ساهم هنا { $people } أشخاص جدد
    [many] ساهم هنا { $people } شخصاً جديداً
   *[other] ساهم هنا { $people } شخص جديد
}{ $asked ->
    [yes] . ما أُجيب عنه خلال يوم من أسئلة الجدد: { $day }؛ ومن أسئلة سواهم: { $others }.
   *[no] .
}
report-goals = عرض الأهداف
report-download = تنزيل الأرقام أسبوعاً بأسبوع
help-export = كلّ أرقام السنة للتنزيل، لجدول بيانات أو لبرنامج
    .usage = export
export-title = الأرقام للتنزيل
export-gist = سنة من كلّ الأرقام، أسبوعاً بأسبوع، وقناة بقناة، وللأعضاء الجدد وسواهم.
export-empty = لا شيء للتنزيل بعد: لم يحدث ما يُحسب.
export-download = المؤشرات أسبوعاً بأسبوع
export-first = الاثنين الذي يبدأ به الأسبوع؛ والقناة، أو لا شيء للمجتمع كلّه؛ والجميع (all) أو الجدد (newcomers) أو سواهم (others)
export-note = ما دون الخمسة لا نسبة له ولا وسيط: تكون الخانة فارغة، وتقول الأعداد بجانبها كم كانت. وتُحسب الأسئلة في الأسبوع الذي طُرحت فيه، مع ما آلت إليه حتى الآن.
help-goal = تحديد هدف: ماذا، وكم، ومتى، ومن يتولّاه
    .usage = goal within-day 80 by 2026-06-30 @person
help-goals = ما يطمح إليه المجتمع، وأين وصل
    .usage = goals
goal-title = الأهداف
goal-how = الهدف يقول ماذا، وكم، ومتى، ومن يتولّاه. ويتّسع لذلك نموذج، أو سطر واحد.
goal-example = ثمانية من كلّ عشرة خلال يوم، بحلول { $day }
goal-set = تحديد هدف…
goal-set-next = تحديد الهدف التالي…
goal-set-again = تحديده من جديد…
goal-see = عرض الأهداف
goal-change = تعديل…
goal-drop = صرف النظر
goal-restore = استعادته
goal-not-now = ليس الآن
goal-aside = اطّلعت
goal-form-title = { $changes ->
    [yes] تعديل هدف
   *[no] تحديد هدف
}
goal-form-intro = هدف واحد لكلّ رقم، وستة أهداف على الأكثر. ويمكنكم تعديله أو صرف النظر عنه في أيّ وقت.
goal-form-metric = ماذا؟
goal-form-target = كم؟
goal-form-target-hint = نسبة مئوية (80)، أو عدد (12)، أو مدة (4h, 2d)
goal-form-until = متى؟
goal-form-until-hint = يوم، مثل {"\u200E"}2026-06-30
goal-form-owner = من يتولّاه؟
goal-form-note = لماذا، بكلماتكم
goal-form-note-hint = مثلاً: «كي لا ينتظر أحد في الميدان طوال عطلة نهاية الأسبوع»
goal-form-submit = تحديد
goal-which-metric = لا أعرف هذا الرقم. يسرد النموذج كلّ ما أحسبه.
goal-bad-target = { $kind ->
    [hours] { $what }: مدة، مثل 4h، أو 2d ليومين.
    [percent] { $what }: نسبة، أي رقم من 0 إلى 100.
   *[count] { $what }: عدد صحيح.
}
goal-bad-day = أحتاج إلى يوم آت، خلال ثلاث سنوات، يُكتب هكذا: { $day }
goal-bad-owner = لا يمكنني تسمية هذا الشخص لتولّي الهدف: ليس هنا، أو يرغب في عدم الإزعاج. شخص آخر؟
goal-enough = { $count } أهداف هي ما يستطيع الناس تذكّره. اصرفوا النظر عن أحدها أولاً، ثم حدّدوا هذا.
goal-over = لم يعد هذا الهدف مفتوحاً: غيّره أحد في هذه الأثناء.
goal-noted = { $changed ->
    [yes] عُدّل
   *[no] حُدّد
}: { $what }، { $way ->
    [less] { $target } أو أقل
   *[more] { $target } أو أكثر
}، بحلول { $until }. يتولّاه: { $owner }.
goal-means = { $what }: { $means }.
goal-over-time = { $over ->
    [added] يُحسب من يوم تحديد الهدف.
    [now] كما هو في هذه اللحظة.
   *[stretch] على مدى الأسابيع الأربعة الأخيرة.
}
goal-gist = { $count ->
    [0] لم يُحدّد أيّ هدف.
    [one] حُدّد هدف واحد
    [two] حُدّد هدفان
    [few] حُدّدت { $count } أهداف
    [many] حُدّد { $count } هدفاً
   *[other] حُدّد { $count } هدف
}{ $count ->
    [0] { "" }
    [one] { $on ->
        [0] { "" }
       *[other] ، وهو في المسار
    }{ $off ->
        [0] { "" }
       *[other] ، ويُرجّح ألا يتحقّق
    }{ $early ->
        [0] { "" }
       *[other] ؛ ومن المبكر القول كيف يسير
    }.
   *[other] { $on ->
        [0] { "" }
       *[other] { "" }؛ في المسار: { $on }
    }{ $off ->
        [0] { "" }
       *[other] { "" }؛ يُرجّح ألا يتحقّق: { $off }
    }{ $early ->
        [0] { "" }
       *[other] { "" }؛ من المبكر القول: { $early }
    }.
}
goal-line = { $what }: { $way ->
    [less] { $target } أو أقل
   *[more] { $target } أو أكثر
}، بحلول { $until } ({ $owner })
goal-no-owner = لا يتولّاه أحد الآن
goal-now = الآن: { $now }.
goal-early = من المبكر، أو حدث أقلّ مما يلزم، للقول إلى أين يتّجه.
goal-course = { $same ->
    [yes] إذا مضت الأمور هكذا، يصل إلى { $low } تقريباً
   *[no] إذا مضت الأمور هكذا، يصل إلى ما بين { $low } و{ $high }
}: { $course ->
    [on] في المسار.
    [off] يُرجّح ألا يتحقّق.
   *[open] قد يتحقّق وقد لا يتحقّق.
}
goal-forecast-means = ما قد يأتي محسوب من الأسابيع الاثني عشر الأخيرة. ويصحّ الحدّان 95 مرة من كلّ 100، ما لم يتغيّر شيء؛ ولكم أن تغيّروه.
goal-earlier = عُدّل يوم { $changed }؛ وكان قبل ذلك { $target } بحلول { $until }.
goal-series = كما قيس
goal-series-target = الهدف
goal-alt = { $what }: { $was } يوم { $first }، و{ $now } يوم { $last }. والهدف { $target }.
goal-download = تنزيل الأهداف مع تاريخها
goal-ended = { $outcome ->
    [reached] تحقّق بحلول { $until }: { $what }، { $now }. كان الهدف { $way ->
        [less] { $target } أو أقل
       *[more] { $target } أو أكثر
    }.
    [missed] لم يتحقّق بحلول { $until }: { $what }، { $now }. كان الهدف { $way ->
        [less] { $target } أو أقل
       *[more] { $target } أو أكثر
    }.
   *[few] حلّ يوم الهدف، { $until }، وحدث أقلّ مما يلزم للحكم: { $what }، { $now }. كان الهدف { $way ->
        [less] { $target } أو أقل
       *[more] { $target } أو أكثر
    }.
}
goal-next = { $outcome ->
    [reached] لعلّ من عملوا من أجله يودّون سماع ذلك منكم. ما الذي يستحق الطموح إليه بعده؟
    [missed] يبيّن التقرير، قناة بقناة وأسبوعاً بأسبوع، أين سار الأمر على غير المراد. هل كان كثيراً، أو أسرع مما يلزم، أم تغيّر شيء؟
   *[few] العدّ يكفي ما دامت الأعداد قليلة. وقد تقول مدة أطول، أو رقم آخر، أكثر.
}
goal-drifts = { $what }: بهذه الوتيرة يصل إلى ما بين { $low } و{ $high } بحلول { $until }، والهدف { $target }.
goal-ownerless = غادر من كان يتابع هذا الهدف: { $what }، بحلول { $until }. يمكن إسناده إلى شخص آخر بزرّ «تعديل…».
goal-dropped = صُرف النظر عنه: { $what }. لن يُذكر بعد الآن.
goal-quiet = لن أعيد ذكر هذا قبل { $until }.
goal-aside-noted = دوّنتُ ذلك. يبقى في قائمة الأهداف لفترة.
goal-aside-already = هذا مدوّن بالفعل.
goal-refused = الفريق الأساسي هو من يتابع الأهداف. إن أردتم معرفتها فاسألوا الإدارة.

# ---

## Strategy and portfolio

help-strategy = غاية هذا المجتمع، ولمن هو، ومحاوره شهراً بشهر
    .usage = strategy, strategy theme 2026-12 سلسلة التبريد قبل موسم الأمطار
help-portfolio = كلّ المجتمعات التي ترعونها، في صفحة واحدة
    .usage = portfolio
strategy-title = استراتيجية { $community }
strategy-empty = لم تُكتب بعد غاية { $community }.
strategy-first = بداية جيدة أن تكتبوا جملة واحدة: ما غايته، وماذا سينقص من دونه؟ والباقي يمكن أن ينتظر.
strategy-gist = غاية { $community }، ولمن هو، وعمّ يتحدّث ومتى.
strategy-missing = لم يُكتب بعد: { $parts }.
strategy-part = { $part ->
    [purpose] الغاية
    [whom] الفئات التي يخدمها ومكانها
    [themes] محاور الأشهر المقبلة
   *[time] الوقت المتاح للإدارة
}
strategy-say = { $there ->
    [yes] { $part ->
        [purpose] تعديل الغاية…
        [whom] تعديل لمن هو…
        [themes] تعديل المحاور…
       *[time] تعديل الوقت والقناة…
    }
   *[no] { $part ->
        [purpose] كتابة الغاية…
        [whom] تحديد لمن هو…
        [themes] تخطيط المحاور…
       *[time] تحديد الوقت المتاح…
    }
}
strategy-form-title = { $part ->
    [purpose] الغاية
    [whom] لمن هو، وأين
    [themes] المحاور شهراً بشهر
   *[time] الوقت والتبادل
}
strategy-form-intro = { $part ->
    [purpose] تكفي جملة واحدة، بالكلمات التي يستخدمها أعضاؤكم.
    [whom] تعرف منه القيادات والجهات الراعية من نظرة هل هذا شأنها.
    [themes] يكفي سطر لكلّ شهر؛ ويمكن أن يبقى شهر مفتوحاً. ومنها تستمدّ الحملات والنقاشات والدروس.
   *[time] الإدارة جزء من عمل فيه غيرها. لذلك لا أعرض كلّ أسبوع إلا ما يتّسع له الوقت، والأهمّ أولاً.
}
strategy-save = حفظ
strategy-purpose = الغاية
strategy-purpose-hint = مثلاً: أن يجد الزملاء في المديريات إجابة نافعة قبل الجلسة التالية
strategy-sort = { $sort ->
    [sector] قطاع
    [country] بلد
   *[region] إقليم
}
strategy-sort-which = هل يعنى بقطاع أم ببلد أم بإقليم؟
strategy-scope = { $sort ->
    [sector] القطاع
    [country] البلد
    [region] الإقليم
   *[none] النطاق
}
strategy-scope-what = أيّها؟
strategy-scope-hint = مثلاً: الصحة في شرق أفريقيا وجنوبها
strategy-audiences = لمن
strategy-audiences-hint = واحدة في كلّ سطر: فنّيو سلسلة التبريد في المديريات
strategy-themes = المحاور شهراً بشهر
strategy-month = { $month } { $year }
strategy-time = وقت الإدارة
strategy-how-long = كم دقيقة في الأسبوع يمكن أن تستغرق الإدارة؟
strategy-minutes = { $count ->
    [one] دقيقة واحدة في الأسبوع
    [two] دقيقتان في الأسبوع
    [few] { $count } دقائق في الأسبوع
   *[other] { $count } دقيقة في الأسبوع
}
strategy-minutes-hint = أقدّر 5 دقائق لسؤال لم يجد أحداً، ودقيقتين لقراءة رسالة والإذن بها، و30 لحديث مع الفريق الأساسي. وإن بقيت الخانة فارغة أعرض كلّ شيء.
strategy-bad-minutes = عدد من الدقائق من فضلكم، مثل 90؛ أو لا شيء.
strategy-bad-month = الشهر { $month } انقضى، أو بعد أكثر من سنتين. قولوا شهراً آتياً، مثل {"\u200E"}2026-12.
strategy-place = أين تتبادل إدارات المجتمعات خبراتها
strategy-nowhere = لا مكان بعد
strategy-reviewed = النظر فيها مع الفريق الأساسي
strategy-never = ليس بعد
strategy-last = يوم { $at }
strategy-note-core = الإدارة هي من تحفظ هذه الاستراتيجية. قولوا لها ما تودّون تغييره.
strategy-not-yours = الاستراتيجية لإدارة هذا المجتمع وفريقه الأساسي. اسألوهم وسيسعدهم أن يخبروكم.
strategy-how = قولوها هكذا: strategy purpose …, strategy scope country Kenya, strategy audience district technicians; nurses, strategy theme 2026-12 cold chain before the rains, strategy minutes 90, strategy place #channel, strategy review.
strategy-take-away = الاستراتيجية في صفحة واحدة
strategy-review = النظر فيها مع الفريق الأساسي
strategy-change = تعديلها
strategy-due = { $seen ->
    [yes] النظر في الاستراتيجية مع الفريق الأساسي؟ كان آخر نظر فيها يوم { $last }.
   *[no] النظر في الاستراتيجية مع الفريق الأساسي؟ لم ينظر فيها بعد.
}
strategy-review-press = { $to ->
    [share] إطلاع الفريق الأساسي عليها
    [stands] تبقى كما هي
   *[later] ليس الآن
}
strategy-shared-since = اطّلع عليها الفريق الأساسي يوم { $at }. وما يودّ تغييره يصل إلى هنا.
strategy-shared = { $count ->
    [one] تصل منّي إلى شخص واحد في الفريق الأساسي، في وقت مناسب له. وما يودّ تغييره يصل إلى مكتبكم.
    [two] تصل منّي إلى الشخصين في الفريق الأساسي، في وقت مناسب لكلّ منهما. وما يودّان تغييره يصل إلى مكتبكم.
    [few] تصل منّي إلى { $count } أشخاص في الفريق الأساسي، في وقت مناسب لكلّ منهم. وما يودّون تغييره يصل إلى مكتبكم.
    [many] تصل منّي إلى { $count } شخصاً في الفريق الأساسي، في وقت مناسب لكلّ منهم. وما يودّون تغييره يصل إلى مكتبكم.
   *[other] تصل منّي إلى { $count } شخص في الفريق الأساسي، في وقت مناسب لكلّ منهم. وما يودّون تغييره يصل إلى مكتبكم.
}
strategy-shared-there = هي الآن في قناة الفريق الأساسي. وما يودّ تغييره يصل إلى مكتبكم.
strategy-shared-already = سبق إطلاع الفريق الأساسي عليها يوم { $at }.
strategy-share-paused = كلّ شيء متوقف، فلا يخرج شيء الآن. أطلعوهم عليها حين ينتهي الإيقاف.
strategy-share-nobody = لا أحد في الفريق الأساسي بعد ليطّلع عليها. سمّوا إحدى القيادات أولاً، مثلاً: team add @person leader
strategy-shared-gist = رغبة من { $by } في أن تنظروا في غاية { $community }، وعمّ يتحدّث ومتى. هل ما زالت مناسبة؟
strategy-shared-note = { $private ->
    [yes] يأتي هذا في بداية ربع السنة على الأكثر، لأنكم من الفريق الأساسي، وبطلب من { $by }. لا شيء تودّون تغييره؟ فلا شيء عليكم إذن. لتغيير ما أرسله إليكم: «quiet».
   *[no] يأتي هذا في بداية ربع السنة على الأكثر، بطلب من { $by }. لا شيء تودّون تغييره؟ فلا شيء عليكم إذن.
}
strategy-remark = أودّ تغيير شيء…
strategy-remark-title = ماذا تودّون تغييره؟
strategy-remark-words = في بضع كلمات، إلى { $by } وسائر الإدارة
strategy-remark-send = إرسال
strategy-remark-empty = بضع كلمات من فضلكم.
strategy-remark-noted = شكراً. هي على مكتب الإدارة مع اسمكم.
strategy-remark-late = انتهى هذا النظر في الاستراتيجية. قولوا ذلك للإدارة مباشرة؛ ويسعدها أن تسمع.
strategy-stands = { $stands ->
    [yes] نظر فيها الفريق الأساسي: تبقى كما هي، منذ { $at }. شكراً لكم.
   *[no] انتهى هذا النظر يوم { $at }؛ ويأتي غيره في ربع السنة المقبل. شكراً لكم.
}
strategy-stands-noted = دوّنتُ ذلك: تبقى كما هي. سأعيد ذكرها بعد بضعة أشهر.
strategy-later = دوّنتُ ذلك. سأعيد ذكرها في ربع السنة المقبل؛ وكلمة «strategy review» تفعل ذلك في أيّ وقت.
strategy-decided = سبق أن بتّ أحد الزملاء في ذلك؛ وكلمة «strategy» تعرض ما هي عليه.
strategy-this-month = محور هذا الشهر: { $theme }
strategy-left = يبقى لأسبوع آخر { $count ->
    [one] أمر واحد
    [two] أمران
    [few] { $count } أمور
    [many] { $count } أمراً
   *[other] { $count } أمر
} (نحو { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}).
strategy-show-left = عرضه على أيّ حال
strategy-adds-up = بحسابي يستغرق هذا نحو { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}؛ وقد خصّصتم { $of } في الأسبوع.
because-strategy = الإدارة تُطلع الفريق الأساسي على الاستراتيجية
portfolio-title = المجتمعات التي ترعونها
portfolio-gist = { $count ->
    [one] مجتمع واحد، وما يحتاج إليه.
    [two] مجتمعان، وما يحتاج إليه كلّ منهما.
    [few] { $count } مجتمعات، وما يحتاج إليه كلّ منها.
    [many] { $count } مجتمعاً، وما يحتاج إليه كلّ منها.
   *[other] { $count } مجتمع، وما يحتاج إليه كلّ منها.
}
portfolio-none = لستم في إدارة أيّ من مجتمعاتي ولا ترعونه، فلا شيء أعرضه. تُسمّيكم الإدارة هكذا: team add @person manager
portfolio-note = بترتيب الأسماء. ولا يظهر كلّ مجتمع هنا إلا لإدارته ولجهاته الراعية.
portfolio-row = مجتمع { $name }: { $needs } بالأرقام: { $figures }.
portfolio-waiting = { $count ->
    [0] لا سؤال ينتظر
    [one] سؤال واحد ينتظر
    [two] سؤالان ينتظران
    [few] { $count } أسئلة تنتظر
    [many] { $count } سؤالاً تنتظر
   *[other] { $count } سؤال تنتظر
}
portfolio-within-day = أُجيب خلال يوم عن { $part } من { $of }
portfolio-goals = { $of ->
    [0] { $aims ->
        [one] هدف واحد قادم
        [two] هدفان قادمان
        [few] { $aims } أهداف قادمة
        [many] { $aims } هدفاً قادماً
       *[other] { $aims } هدف قادم
    }
   *[other] تحقّق مؤخراً { $met } من { $of } من الأهداف{ $aims ->
        [0] { "" }
       *[other] ، و{ $aims } قادمة
    }
}
portfolio-last = آخر نشاط { $at }
portfolio-as-of = (حتى { $at }.)
portfolio-lost = { $count ->
    [one] سؤال لم يجد أحداً.
    [two] سؤالان لم يجدا أحداً.
    [few] { $count } أسئلة لم تجد أحداً.
    [many] { $count } سؤالاً لم تجد أحداً.
   *[other] { $count } سؤال لم تجد أحداً.
}
portfolio-waits = سؤال ينتظر، طُرح { $since }.
portfolio-decisions = { $count ->
    [one] أمر واحد ينتظر موافقة الإدارة.
    [two] أمران ينتظران موافقة الإدارة.
    [few] { $count } أمور تنتظر موافقة الإدارة.
    [many] { $count } أمراً تنتظر موافقة الإدارة.
   *[other] { $count } أمر تنتظر موافقة الإدارة.
}
portfolio-slips = صارت الإجابات تأتي أبطأ مما كانت.
portfolio-missed = { $count ->
    [one] هدف لم يتحقّق.
    [two] هدفان لم يتحقّقا.
    [few] { $count } أهداف لم تتحقّق.
    [many] { $count } هدفاً لم تتحقّق.
   *[other] { $count } هدف لم تتحقّق.
}
portfolio-quiet = ساد الهدوء شهراً أو أكثر.
portfolio-well = لا شيء ملحّ.
portfolio-see = فتح { $name }
portfolio-take-away = الأرقام

# ---

## Roles and duties

team-title = من يرعى هذا المجتمع
team-gist = { $count ->
    [one] لشخص واحد دور هنا.
    [two] لشخصين دور هنا.
    [few] لـ{ $count } أشخاص دور هنا.
    [many] لـ{ $count } شخصاً دور هنا.
   *[other] لـ{ $count } شخص دور هنا.
}
team-nobody = ليس لأحد دور هنا بعد.
team-note = للإدارة أن تغيّر ذلك: team add @person facilitator. ومهمّة لفترة: team share thanking @person until friday
team-how = قولوها هكذا: team add @person facilitator, team remove @person expert, team remit @person cold chain policy, team share watching @person until friday. الأدوار: expert, facilitator, leader, sponsor, manager. المهامّ: watching, welcoming, thanking.
team-add = دور { $who } هنا الآن: { $role }.
team-remove = لم يعد من أدوار { $who } هنا: { $role }.
team-last-manager = لن يبقى بذلك من يدير هذا المجتمع. سمّوا شخصاً آخر للإدارة أولاً.
team-unmanaged = لم يعد أحد يدير { $community }.
team-unmanaged-then = ما يحتاج إلى موافقة من يدير المجتمع ينتظر حتى يكون هناك من يديره. يمكن لمن يشغّلني تسمية شخص في ملف القواعد؛ أخبروه بمن ترشّحون.
team-unmanaged-note = أكتب إليكم هذا لأنكم من الفريق الأساسي، وأكتبه مرّة واحدة.
team-nobody-such = لا يمكنني إعطاء دور لبرنامج أو ضيف أو لمن غادر.
team-manager-outside = يمكن إعطاء دور هنا لمن هو من خارج المنظمة، لكن لا يمكنه إدارة المجتمع.
team-group = { $role ->
    [manager] الإدارة
    [leader] القيادة
    [sponsor] الرعاية
    [facilitator] التيسير
   *[expert] الخبرة
}
team-more = { $count ->
    [one] وشخص آخر.
    [two] وشخصان آخران.
    [few] و{ $count } أشخاص آخرون.
    [many] و{ $count } شخصاً آخر.
   *[other] و{ $count } شخص آخر.
}
team-also = وأيضاً { $roles }
team-capacity = { $count ->
    [0] بلا طلبات حالياً
    [one] طلب واحد في الشهر على الأكثر
    [2] طلبان في الشهر على الأكثر
    [few] { $count } طلبات في الشهر على الأكثر
    [many] { $count } طلباً في الشهر على الأكثر
   *[other] { $count } طلب في الشهر على الأكثر
}
team-formal = مدوّن ضمن العمل
team-formal-is = { $formal ->
    [yes] نعم: في الوصف الوظيفي أو الاختصاصات أو خطة العمل
   *[no] لا، أو ليس بعد
}
team-save = حفظ
team-role-give = إعطاء دور…
team-role-title = دور هنا
team-role-who = من؟
team-role-which = أيّ دور؟
team-role-how = ما المطلوب؟
team-role-add = إعطاء الدور من الآن
team-role-remove = إنهاء الدور
team-remit-own = ما أتابعه…
team-remit-theirs = مجال المتابعة…
team-remit-change = تعديل…
team-remit-title = مجال المتابعة
team-remit-intro = { $own ->
    [yes] بهذه الكلمات أختار لكم النقاشات والأفكار والإحاطات، ولا أسألكم أكثر مما تقولون.
   *[no] بهذه الكلمات أختار النقاشات والأفكار والإحاطات التي تناسب { $who }. ولهذا الشخص أن يغيّرها أيضاً.
}
team-remit-what = ما هو، في بضع كلمات؟
team-remit-hint = مثلاً: سياسات سلسلة التبريد في الإقليم
team-remit-languages = بأيّ لغات؟ إن لم تُختر لغة فهي لغة الشخص نفسه.
team-remit-capacity = كم مرة يمكنني أن أسأل؟
team-remit-formal = هل هو مدوّن ضمن الوظيفة؟
team-remit-noted = { $own ->
    [yes] دوّنتُ ذلك: تتابعون { $what }.
   *[no] دوّنتُ مجال متابعة { $who }: { $what }.
}
team-remit-none = { $own ->
    [yes] دوّنتُ ذلك: لا تتابعون شيئاً بعينه.
   *[no] دوّنتُ ذلك: لا مجال متابعة بعينه لدى { $who }.
}
team-remit-means = { $own ->
    [yes] { $count ->
        [0] لا تُطلب مشاركتكم في شيء إلى أن تقولوا غير ذلك.
        [one] أطلب مشاركتكم مرة واحدة في الشهر على الأكثر، وفقط فيما يمسّ هذا المجال.
        [2] أطلب مشاركتكم مرتين في الشهر على الأكثر، وفقط فيما يمسّ هذا المجال.
        [few] أطلب مشاركتكم { $count } مرات في الشهر على الأكثر، وفقط فيما يمسّ هذا المجال.
       *[other] أطلب مشاركتكم { $count } مرة في الشهر على الأكثر، وفقط فيما يمسّ هذا المجال.
    }
   *[no] { $count ->
        [0] لا تُطلب مشاركة { $who } في شيء إلى أن يقول أحد غير ذلك.
        [one] أطلب مشاركة { $who } مرة واحدة في الشهر على الأكثر، وفقط فيما يمسّ هذا المجال.
        [2] أطلب مشاركة { $who } مرتين في الشهر على الأكثر، وفقط فيما يمسّ هذا المجال.
        [few] أطلب مشاركة { $who } { $count } مرات في الشهر على الأكثر، وفقط فيما يمسّ هذا المجال.
       *[other] أطلب مشاركة { $who } { $count } مرة في الشهر على الأكثر، وفقط فيما يمسّ هذا المجال.
    }
}
team-remit-not-yours = تحديد مجال متابعة { $who } لا يكون إلا من { $who } أو من الإدارة.
team-remit-no-role = هذا لمن لهم دور هنا من الزملاء. لتُسألوا عمّا تعرفونه اكتبوا مثلاً: know سلسلة التبريد
team-remit-no-role-yet = لا دور بعد هنا لدى { $who }. أعطوا دوراً أولاً، مثلاً: team add @person leader
duty-name = { $duty ->
    [watching] متابعة الأسئلة التي لم تجد أحداً
    [welcoming] الترحيب بالأعضاء الجدد
   *[thanking] الشكر والتقدير
}
duty-for-now = لفترة
duty-held = { $shared ->
    [yes] مهمّة { $duty } مشتركة بين { $who } والإدارة حتى { $until }.
   *[no] مهمّة { $duty } لدى { $who } حتى { $until }.
}
duty-give = مشاركة مهمّة…
duty-form-title = مهمّة لفترة
duty-form-for = إلى { $who }. الخبر يصل منّي، ويمكن إعادة المهمّة في أيّ وقت.
duty-form-what = عمّ هي؟
duty-form-who = من يمكنه أن يساعد؟
duty-form-until = من الآن حتى متى؟
duty-form-hint = أحد أيام الأسبوع، أو تاريخ مثل {"\u200E"}2026-12-01: التاسعة من صباح ذلك اليوم
duty-form-how = والإدارة؟
duty-form-share = تواصل القيام بها أيضاً
duty-form-hand = تتركها لهذا الشخص
duty-given = { $shared ->
    [yes] مهمّة { $duty } مشتركة بينكم وبين { $who } حتى { $until }. سأنقل الخبر في وقت مناسب.
   *[no] مهمّة { $duty } لدى { $who } حتى { $until }. سأنقل الخبر في وقت مناسب؛ ومن حينها تُرفع عن صفحتكم.
}
duty-nobody = لا أستطيع نقل ذلك إلى { $who }. اختاروا زميلاً يمكن الكتابة إليه في هذا الشأن.
duty-outside = من خارج المنظمة: { $who }. ولا يوافق على الشكر باسم المجتمع إلا أحد من المنظمة نفسها.
duty-manager-anyway = هذه المهمّة لدى { $who } أصلاً ضمن إدارة هذا المجتمع.
duty-no-role = لا دور بعد هنا لدى { $who }. أعطوا دوراً أولاً، كالتيسير مثلاً؛ وبعدها يمكن تولّي هذه المهمّة.
duty-title = هل يمكنكم المساعدة لفترة؟
duty-told = { $shared ->
    [yes] رغبة من { $by } في مشاركتكم مهمّة { $duty } حتى { $until }.
   *[no] رغبة من { $by } في أن تتولّوا مهمّة { $duty } حتى { $until }.
}
duty-means = { $duty ->
    [watching] حين لا يجد سؤال أحداً أحمله إليكم. لعلّكم تعرفون من يُسأل؛ وهذا كلّ ما يلزم.
    [welcoming] أخبركم من كتب هنا للمرة الأولى. كلمة ترحيب منكم هي كلّ ما يلزم.
   *[thanking] أُعدّ رسائل الشكر؛ وأنتم ترسلونها أو تعدّلونها أو تتخطّونها، وتخرج باسمكم.
}
duty-gladly = بكلّ سرور
duty-hand-back = إعادة المهمّة
duty-take-back = استعادة المهمّة
duty-see = عرض ما ينتظر
duty-note = يصلكم هذا بطلب من { $by }. وهو ينتهي من نفسه، ويمكنكم إعادة المهمّة في أيّ وقت. لتغيير ما أرسله إليكم: «quiet».
duty-mine = تتولّون مهمّة { $duty } حتى { $until }.
duty-yours = { $own ->
    [yes] دوّنتُ ذلك: تتولّون مهمّة { $duty } حتى { $until }.
   *[no] شكراً. تتولّون مهمّة { $duty } حتى { $until }.
}
duty-over = { $how ->
    [time] انتهت المدة، وعادت مهمّة { $duty } إلى الإدارة. شكراً على مساعدتكم.
    [own] أُعيدت المهمّة: عادت مهمّة { $duty } إلى الإدارة. شكراً على إخباري.
   *[taken] استُعيدت المهمّة بطلب من { $by }: عادت مهمّة { $duty } إلى الإدارة. شكراً على مساعدتكم.
}
duty-replaced = هناك رسالة أحدث عن مهمّة { $duty }.
duty-back-noted = { $own ->
    [yes] أُعيدت المهمّة. عادت مهمّة { $duty } إلى الإدارة.
   *[no] دوّنتُ ذلك: عادت مهمّة { $duty } إليكم وإلى شركائكم في الإدارة.
}
duty-over-already = انتهى ذلك: عادت مهمّة { $duty } إلى الإدارة.
duty-not-yours = مهمّة { $duty } لدى شخص آخر. ولا يعيدها إلا صاحبها أو الإدارة.
because-duty = سألت الإدارة هل تساعدون في أمر لفترة
because-unmanaged = أنتم من الفريق الأساسي، ولم يعد أحد يدير هذا المجتمع
duty-not-yourself = هذا عنكم أنتم. القرار فيه لشخص آخر.
duty-lapsed = تعذّر حالياً على من كان يساعد أن يستمرّ: عادت مهمّة { $duty } إليكم.
duty-back = عادت مهمّة { $duty } إليكم ({ $at })، وكانت لفترة لدى { $who }.
duty-desk-title = ما تساعدون فيه في { $community }
duty-desk-gist = { $count ->
    [0] في { $community }: لا شيء ينتظر مساعدتكم.
    [one] في { $community }: أمر واحد ينتظر مساعدتكم.
    [two] في { $community }: أمران ينتظران مساعدتكم.
    [few] في { $community }: { $count } أمور تنتظر مساعدتكم.
    [many] في { $community }: { $count } أمراً تنتظر مساعدتكم.
   *[other] في { $community }: { $count } أمر تنتظر مساعدتكم.
}
duty-desk-nothing = لا شيء ينتظر مساعدتكم الآن.
duty-plan-note = كلّ يوم اثنين في التاسعة بتوقيتكم ما دمتم تساعدون هنا؛ وحين لا يكون هناك ما يُقال لا يُرسل شيء. لتغيير موعد كتابتي إليكم: «quiet».

# ---

## The core team

help-idea = شيء يمكن أن يقوم به هذا المجتمع؛ والقرار لفريقه الأساسي
    .usage = idea لقاء أسبوعي عن الثلاجات الشمسية
help-ideas = أفكاركم وما آلت إليه؛ وللفريق الأساسي كلّها
    .usage = ideas
shortcut-idea = تحويلها إلى فكرة…

# Ideas

idea-how = ماذا يمكن أن يقوم به هذا المجتمع؟ اكتبوه بعد الكلمة، مثل: idea لقاء أسبوعي عن الثلاجات الشمسية. أو اضغطوا هنا.
idea-write = كتابة فكرة…
idea-see-mine = عرض أفكاري
idea-form-title = فكرة
idea-form-words = ماذا يمكن أن يقوم به هذا المجتمع؟
idea-form-hint = تكفي جملة واحدة: لقاء أسبوعي عن الثلاجات الشمسية
idea-form-intro = { $on ->
    [message] يقرؤها الفريق الأساسي مع اسمكم ورابط تلك الرسالة، ويصلكم ما تؤول إليه.
   *[nothing] يقرؤها الفريق الأساسي مع اسمكم، ويصلكم ما تؤول إليه.
}
idea-form-submit = إرسال
idea-noted = شكراً. يقرؤها الفريق الأساسي مع اسمكم، وسأخبركم بما تؤول إليه: «{ $words }»
idea-take-back = سحب الفكرة
idea-taken-back = سُحبت. لقد نسيتها.
idea-gone = لم تعد هذه الفكرة عندي: سُحبت، أو بُتّ فيها منذ فترة.
idea-enough = { $count } من أفكاركم تنتظر القرار. اتركوا للفريق الأساسي أن ينظر فيها أولاً، أو اسحبوا واحدة.
idea-line = { $source ->
    [again] أشخاص مختلفون يسألون مراراً عن الشيء نفسه ({ $words }).
    [unanswered] سأل عدة أشخاص عن الشيء نفسه ({ $words })، ولم يستطع أحد الإجابة.
    [theme] محور الشهر: «{ $words }».
   *[person] «{ $words }»
}{ $count ->
    [0] {""}
    [one] {" "}يؤيّدها شخص واحد.
    [two] {" "}يؤيّدها شخصان.
    [few] {" "}يؤيّدها { $count } أشخاص.
    [many] {" "}يؤيّدها { $count } شخصاً.
   *[other] {" "}يؤيّدها { $count } شخص.
}
idea-see-message = عرض الرسالة
idea-see-question = عرض { $number ->
    [1] سؤال
   *[other] سؤال آخر
}
idea-from = فكرة { $who }.
idea-owner = لدى { $who }.
idea-vote = أؤيّدها
idea-unvote = لم أعد أؤيّدها
idea-voted = { $count ->
    [1] سُجّل تأييدكم لفكرة «{ $words }»، وهو الأول حتى الآن. ولا يظهر إلا عدد المؤيّدين.
   *[other] سُجّل تأييدكم لفكرة «{ $words }»، وصار عدد المؤيّدين { $count }. ولا يظهر إلا العدد.
}
idea-unvoted = لم يعد تأييدكم لفكرة «{ $words }» محسوباً.
idea-own-vote = هذه فكرتكم: تأييدكم لها واضح للجميع.
idea-core-team-only = يختار الفريق الأساسي بين الأفكار: القيادات والجهات الراعية والتيسير والإدارة، والخبراء الذين يتابعون شيئاً هنا. وفكرة منكم موضع ترحيب في أيّ وقت: idea …
idea-became = { $stage ->
    [open] «{ $words }»: تنتظر قرار الفريق الأساسي.
    [later] «{ $words }»: أُجّلت الآن، وستعود.
    [campaign] «{ $words }»: صارت حملة.
    [discussion] «{ $words }»: صارت نقاشاً.
    [asked] «{ $words }»: ستُنفّذ؛ وقد طُلب من أحدهم تولّيها.
    [doing] «{ $words }»: قيد التنفيذ{ $dated ->
        [yes] ، بحلول { $due }
       *[no] {""}
    }.
    [done] «{ $words }»: نُفّذت.{ $end ->
        [forward] {" "}وأُخذ بما خلص إليه النقاش.
        [nothing-yet] {" "}انتهى النقاش؛ ولم يأخذ أحد بنتيجته بعد.
       *[none] { $has_word ->
            [yes] {" "}ما نتج عنها: { $word }
           *[no] {""}
        }
    }
   *[no] «{ $words }»: لن تُنفّذ.{ $has_word ->
        [yes] {" "}السبب: { $word }
       *[no] {""}
    }
}
idea-meanwhile = آل هذا إلى شيء آخر في هذه الأثناء:

ideas-own-title = أفكاركم
ideas-own-none = لم تعطوني فكرة بعد. ماذا يمكن أن يقوم به هذا المجتمع؟
ideas-own-gist = { $count ->
    [one] فكرتكم، وما آلت إليه.
    [two] فكرتاكم، وما آلت إليه كلّ منهما.
   *[other] أفكاركم، وما آلت إليه كلّ منها.
}
ideas-title = الأفكار
ideas-gist = { $count ->
    [0] لا فكرة تنتظر القرار.
    [one] فكرة واحدة تنتظر القرار.
    [two] فكرتان تنتظران القرار.
    [few] { $count } أفكار تنتظر القرار.
   *[other] { $count } فكرة تنتظر القرار.
}
ideas-more = { $count ->
    [one] وفكرة أخرى تنتظر.
    [two] وفكرتان أخريان تنتظران.
    [few] و{ $count } أفكار أخرى تنتظر.
   *[other] و{ $count } فكرة أخرى تنتظر.
}
ideas-put-off = (مؤجّلة الآن)
ideas-in-hand = قيد التنفيذ:
ideas-over = بُتّ فيها أو نُفّذت مؤخراً:
ideas-said-yes = من قالوا نعم لما طُلب منهم:
ideas-yes-line = { $kind ->
    [question] نظرة من { $who } على سؤال عن { $words }.
    [host] استعداد من { $who } لاستضافة نقاش عن «{ $words }».
   *[theme] بضعة أسطر من { $who } عن «{ $words }».
}
ideas-note = تظهر أفكار الناس هنا كما كتبوها؛ وما لا اسم له استخلصته مما يُسأل عنه هنا. والقرار للقيادات والإدارة.

# Deciding about an idea

idea-decide = البتّ فيها…
idea-decide-gist = { $count ->
    [0] ما مصير «{ $words }»؟
    [one] ما مصير «{ $words }»؟ يؤيّدها شخص واحد.
    [two] ما مصير «{ $words }»؟ يؤيّدها شخصان.
    [few] ما مصير «{ $words }»؟ يؤيّدها { $count } أشخاص.
    [many] ما مصير «{ $words }»؟ يؤيّدها { $count } شخصاً.
   *[other] ما مصير «{ $words }»؟ يؤيّدها { $count } شخص.
}
idea-decide-note = من طرح الفكرة يعلم بما تقرّرونه، وتذكره النشرة المقبلة.
idea-campaign = تخطيط حملة
idea-discuss = افتتاح نقاش
idea-do = تنفيذها: من، ومتى؟
idea-later = لاحقاً
idea-no = لا، لأن…
idea-wanted = { $refused ->
    [yes] تعذّر على { $who } تولّي «{ $words }». من غيره، أو ما مصيرها؟
   *[no] { $count } من الفريق الأساسي يؤيّدون «{ $words }». ما مصيرها؟
}
idea-not-yours-to-decide = القرار في مصير الأفكار للقيادات والإدارة. وتأييدكم لها محسوب.
idea-owner-title = من يتولّاها؟
idea-owner-intro = «{ $words }». أسأله أولاً؛ فإن فضّل ألا يتولّاها عادت إليكم.
idea-owner-who = من من الفريق الأساسي؟
idea-owner-due = بحلول متى؟
idea-owner-hint = تاريخ أو أحد أيام الأسبوع: {"\u200E"}2026-12-01، friday
idea-owner-bad-day = لا أعرف هذا اليوم. اكتبوا تاريخاً آتياً مثل {"\u200E"}2026-12-01، أو أحد أيام الأسبوع.
idea-owner-submit = حفظ
idea-no-title = ليست هذه
idea-no-intro = «{ $words }». من طرح الفكرة يقرأ السبب.
idea-no-word = لمَ لا؟
idea-no-hint = تكفي بضع كلمات: فقد بذل أحدهم جهداً في التفكير فيها
idea-no-submit = حفظ
idea-decided = { $stage ->
    [later] أُجّلت «{ $words }». ستعود بعد ثمانية أسابيع.
    [no] لن تُنفّذ «{ $words }».
    [asked] سأسأل { $owner } في وقت مناسب عن تولّي «{ $words }».
   *[doing] صارت «{ $words }» لديكم.{ $reminds ->
        [yes] {" "}سأذكّركم مرة واحدة قبل يومها.
       *[no] {""}
    }
}{ $told ->
    [giver] {" "}ويصل الخبر إلى من طرح الفكرة.
   *[nobody] {""}
}

# Doing it

idea-mine-title = ما تقومون به للفريق الأساسي
idea-mine-asked = { $count ->
    [one] يودّ الفريق الأساسي في { $community } أن تتولّوا هذا: «{ $words }». هل توافقون؟
    [two] يودّ الفريق الأساسي في { $community } أن تتولّوا هذين الأمرين. هل توافقون؟
   *[other] يودّ الفريق الأساسي في { $community } أن تتولّوا هذه الأمور، وعددها { $count }. هل توافقون؟
}
idea-mine-ask = يودّ الفريق الأساسي في { $community } أن تتولّوا هذا. هل توافقون؟
idea-mine-due = ماذا جرى فيما تولّيتموه من أجل { $community }؟
idea-mine-doing = { $count ->
    [0] لم يبق شيء مما تولّيتموه من أجل { $community }. شكراً لكم.
    [one] تولّيتم هذا من أجل { $community }.
    [two] تولّيتم هذين الأمرين من أجل { $community }.
   *[other] تولّيتم هذه الأمور من أجل { $community }.
}
idea-mine-line = { $state ->
    [asked] «{ $words }»، بحلول { $due }
    [due] «{ $words }»: كان يومها { $due }
   *[doing] «{ $words }»، بحلول { $due }
}
idea-mine-note = أكتب هذا لأن إحدى القيادات أو الإدارة رأت أنكم الأنسب له، أو لأنكم تولّيتموه. أذكّركم مرة واحدة قبل يومه إن اتّسع الوقت، وأسأل مرة واحدة بعده. لتغيير ما أرسله إليكم: «quiet».
idea-rather-not = أفضّل ألا أتولّاه
idea-not-any-more = لم يعد بإمكاني
idea-done = تمّ…
idea-more-time = يحتاج وقتاً أطول…
idea-more-title = حتى متى؟
idea-taken-on = شكراً لكم: «{ $words }»، بحلول { $due }.{ $reminds ->
    [yes] {" "}سأذكّركم مرة واحدة قبلها.
   *[no] {""}
}
idea-handed-back = شكراً على قول ذلك. تعود «{ $words }» إلى أصحاب القرار، ولن أسألكم عنها مرة أخرى.
idea-not-yours-any-more = لم يعد هذا لديكم: تمّ، أو تولّاه شخص آخر.
idea-done-title = ماذا نتج عنه؟
idea-done-intro = «{ $words }»
idea-done-word = ماذا نتج عنه، في جملة أو جملتين؟
idea-done-hint = ما الذي تغيّر: حضر اثنا عشر شخصاً، وعادت ثلاث ثلاجات إلى العمل
idea-done-submit = إرسال
idea-done-noted = شكراً على «{ $words }». يقرأ الفريق الأساسي في نشرته المقبلة ما نتج عنها.

# What whoever had an idea hears

idea-news-title = ما آلت إليه فكرتكم
idea-news = { $stage ->
    [later] أجّل الفريق الأساسي فكرتكم الآن: «{ $words }». ستعود بعد بضعة أسابيع.
    [campaign] صارت فكرتكم حملة: «{ $words }».
    [discussion] صارت فكرتكم نقاشاً: «{ $words }».
    [doing] فكرتكم قيد التنفيذ: «{ $words }».
    [done] { $end ->
        [forward] صارت فكرتكم «{ $words }» نقاشاً، وأُخذ بما خلص إليه.
        [nothing-yet] صارت فكرتكم «{ $words }» نقاشاً. وقد انتهى، ولم يأخذ أحد بنتيجته بعد.
       *[none] نُفّذت فكرتكم: «{ $words }».{ $has_word ->
            [yes] {" "}ما نتج عنها: { $word }
           *[no] {""}
        }
    }
   *[no] لن يأخذ الفريق الأساسي بفكرتكم «{ $words }».{ $has_word ->
        [yes] {" "}السبب: { $word }
       *[no] {""}
    }
}
idea-news-note = يصلكم هذا لأن الفكرة فكرتكم. لتغيير ما أخبركم به: «quiet».

# The core team’s note

core-note-title = أسبوعا الفريق الأساسي في { $community }
core-note-gist = { $ask ->
    [yes] نشرة الفريق الأساسي في { $community }، ومعها أمر واحد أودّ أن أطلبه منكم.
   *[no] نشرة الفريق الأساسي في { $community }: ما تحرّك، وما قد يأتي، وما آلت إليه الأفكار.
}
core-note-moved = { $count ->
    [0] { $tells ->
        [yes] من الأرقام التي وراءها ما يكفي، لم يتحرّك أيّ منها في الأسبوعين الأخيرين بأكثر مما تفعله المصادفة.
       *[no] حدث في هذين الأسبوعين أقلّ مما يلزم للقول هل تحرّك رقم.
    }
   *[other] ما تحرّك في الأسبوعين الأخيرين:
}
core-note-agenda = يستحق كلمة حين تتحدثون في المرة المقبلة: ما الذي صنع الفرق، وماذا يمكن لكلّ منّا أن يفعل.
core-note-ideas = { $count ->
    [one] فكرة لما قد يأتي. اضغطوا إن كنتم تؤيّدونها؛ ولا يظهر إلا عدد المؤيّدين.
   *[other] أفكار لما قد يأتي. اضغطوا على ما تؤيّدونه؛ ولا يظهر إلا عدد المؤيّدين.
}
core-note-became = ما آلت إليه الأفكار:
core-note-why = { $private ->
    [yes] تقرؤون هذا يوم الاثنين كلّ أسبوعين لأنكم من الفريق الأساسي، وفقط حين يكون هناك ما يُقال. لتغيير ما أرسله إليكم: «quiet»؛ ولعرض كلّ شيء: «ideas».
   *[no] يظهر هذا هنا يوم الاثنين كلّ أسبوعين حين يكون هناك ما يُقال، بعد أن تقرأه الإدارة. لعرض كلّ شيء: «ideas»؛ ولفكرة منكم: idea …
}
core-chart = { $what }، كلّ أسبوعين معاً
core-chart-alt = { $what }: { $first } في الأسبوعين ابتداء من { $since }، و{ $last } في الأسبوعين حتى { $until }.

core-ask-title = أمر واحد لكم
core-ask-gist = أمر واحد يودّ الفريق الأساسي في { $community } أن يطلبه منكم.
core-ask-question = هل يمكنكم أن تلقوا نظرة على سؤال في { $place } هذا الأسبوع؟ هو عن { $words }، وهذا مما تتابعونه، وما زال ينتظر.
core-ask-host = هل تستضيفون نقاشاً عن «{ $words }»؟ تُعدّه الإدارة معكم.
core-ask-theme = هل تكتبون ثلاثة أسطر عن «{ $words }»، محور الشهر؟ يكفي ما رأيتموه حيث أنتم.
core-ask-yes = نعم، سأفعل
core-ask-no = ليس هذه المرة
core-ask-answered = { $answer ->
    [yes] قلتم نعم. شكراً لكم.
    [no] ليس هذه المرة؛ ولا بأس بذلك إطلاقاً.
   *[moot] تمّ ذلك في هذه الأثناء. لم يبق ما عليكم فعله.
}
core-ask-why = { $kind ->
    [question] أسألكم لأن سؤالاً فيما تتابعونه ينتظر، وهو دوركم.
    [host] أسألكم لأن القيادات والجهات الراعية والتيسير يتناوبون على استضافة النقاشات.
   *[theme] أسألكم لأنه دوركم.
} لتغيير ما أرسله إليكم: «quiet».
core-replied-question = شكراً. تكفي إجابة في سلسلة ردوده، أو كلمة عمّن قد يعرف.
core-replied-host = شكراً. ستعلم الإدارة بذلك وتُعدّ النقاش معكم.
core-replied-theme = شكراً. انشروا أسطركم في إحدى القنوات حين تجهز.
core-replied-no = دوّنتُ ذلك، وشكراً على قوله. لن أسألكم عن هذا مرة أخرى، ولا عن مثله مدة ثلاثة أشهر.
core-reply-after-all = بل سأفعل
core-reply-not-after-all = تعذّر عليّ الأمر
core-ask-gone = مضى على ذلك بعض الوقت؛ لا شيء ينتظركم.
core-ask-over = تمّ ذلك في هذه الأثناء. شكراً لكم على أيّ حال.

# For the manager

core-proposal-line = { $unposted ->
    [yes] تعذّر نشر نشرة الفريق الأساسي في { $place }: ادعوني إلى هناك، أو اختاروا قناة أخرى، ثم أرسلوها من جديد.
   *[no] نشرة الفريق الأساسي ليوم { $on } جاهزة لتقرؤوها. لا تُرسل دون موافقتكم.
}
core-proposal-send = إرسالها كما هي
core-proposal-change = تعديل…
core-proposal-skip = تخطّي هذه
core-preview-where = { $placed ->
    [yes] تظهر في { $place }.
   *[no] تصل إلى كلّ من في الفريق الأساسي على انفراد وبلغته.
}
core-preview-asks = { $count ->
    [one] وأسأل شخصاً واحداً على انفراد:
    [two] وأسأل شخصين، كلّاً منهما على انفراد:
   *[other] وأسأل هؤلاء، كلّاً منهم على انفراد:
}
core-preview-ask = { $kind ->
    [question] طلب إلى { $who }: نظرة على سؤال عن { $words } في { $place }
    [host] طلب إلى { $who }: استضافة نقاش عن «{ $words }»
   *[theme] طلب إلى { $who }: ثلاثة أسطر عن «{ $words }»
}
core-change-title = تعديل النشرة
core-change-opening = كلماتها الأولى، إن فضّلتم أن تبدؤوا بأنفسكم
core-change-hint = تُترك فارغة لتبقى كلماتي
core-change-ideas = أفكار تبقى
core-change-asks = من يُسألون
core-change-ask = { $kind ->
    [question] (سؤال)
    [host] (نقاش)
   *[theme] (المحور)
}
core-change-submit = حفظ
core-changed = عُدّلت. ما زالت تنتظر موافقتكم.
core-approved = تخرج يوم { $on }.
core-hold = التراجع عن إرسالها
core-held = أُوقفت. عادت تنتظر على مكتبكم.
core-sent = هي في الطريق.
core-skipped = دوّنتُ ذلك. تأتي التالية بعد أسبوعين.
core-rests = كلّ ما أرسله من تلقاء نفسي متوقف الآن، فلا تُرسل. هي تنتظر على مكتبكم.
core-decided-already = سبق البتّ في ذلك، ربما من أحد زملائكم، أو انقضى وقته.
core-host-line = استعداد من { $who } لاستضافة نقاش عن «{ $words }».
core-host-seen = أتولّى ذلك بنفسي
core-host-noted = دوّنتُ ذلك. رُفع عن المكتب.

core-policy = قناة الفريق الأساسي هي { $place }؛ ولا أستمع إلى ما يُقال فيها.
core-policy-none = لا قناة خاصة بالفريق الأساسي: تصل نشرته إلى كلّ فرد فيه على انفراد.
core-policy-choose = اختيار قناة الفريق الأساسي…
core-policy-title = قناة الفريق الأساسي
core-policy-intro = من القنوات التي أنا فيها. ويمكن كتابة غيرها: policy core-team #channel
core-policy-nowhere = بلا قناة: الكتابة إلى كلّ فرد على انفراد
core-policy-go-on = متابعة
core-policy-sure = { $watched ->
    [yes] أستمع إلى القناة { $place }. فإن صارت للفريق الأساسي وحده توقفتُ عن الاستماع: ولن تجد الأسئلة هناك أحداً عن طريقي. وكلّ من فيها يقرأ نشرة الفريق الأساسي: الأرقام، والأفكار وعدد مؤيّدي كلّ منها، وما آلت إليه. أما ما أطلبه من الناس فيبقى على انفراد. هل هي للفريق الأساسي وحده؟
   *[no] كلّ من في { $place } يقرأ نشرة الفريق الأساسي: الأرقام، والأفكار وعدد مؤيّدي كلّ منها، وما آلت إليه. أما ما أطلبه من الناس فيبقى على انفراد، ولا أستمع إلى ما يُقال هناك. هل هي للفريق الأساسي وحده؟
}
core-policy-yes = نعم، هي له وحده
core-policy-only-place = القناة { $place } هي الوحيدة في هذا المجتمع. ويحتاج الفريق الأساسي إلى قناة خاصة به.
core-policy-not-ours = القناة { $place } لمجتمع آخر. اختاروا قناة خاصة بالفريق الأساسي.

because-core-draft = نشرة الفريق الأساسي موعدها الاثنين، وتقرؤها الإدارة أولاً
because-core-note = أنتم من الفريق الأساسي، وقد حان موعد نشرته
because-core-question = سؤال عن { $words }، وهو مما تتابعونه، ما زال ينتظر
because-core-host = نقاش عن { $words } يحتاج إلى من يستضيفه
because-core-theme = محور الشهر هو { $words }، وهو دوركم
because-core-mine-ask = إحدى القيادات أو الإدارة رأت أنكم الأنسب لأمر يريده الفريق الأساسي
because-core-mine-remind = اقترب يوم أمر تولّيتموه
because-core-mine-due = حلّ يوم أمر تولّيتموه
because-core-news = فكرة لكم أثمرت شيئاً
because-core-decided = بتّت إحدى القيادات أو الإدارة في فكرة

# ---

## Campaigns

help-campaign = الحملات الجارية والمخطّطة، ونماذج لبدء حملة
    .usage = campaign, campaign plan اسألوا الدكتور أوكيلو

campaign-list-title = الحملات
campaign-gist = { $running ->
    [0] { $planned ->
        [0] لا حملة جارية ولا مخطّطة.
        [one] لا حملة جارية؛ وواحدة مخطّطة.
        [two] لا حملة جارية؛ واثنتان مخطّطتان.
       *[other] لا حملة جارية؛ و{ $planned } مخطّطة.
    }
    [one] { $planned ->
        [0] حملة واحدة جارية.
        [one] حملة واحدة جارية، وأخرى مخطّطة.
        [two] حملة واحدة جارية، واثنتان مخطّطتان.
       *[other] حملة واحدة جارية، و{ $planned } مخطّطة.
    }
    [two] { $planned ->
        [0] حملتان جاريتان.
        [one] حملتان جاريتان، وأخرى مخطّطة.
        [two] حملتان جاريتان، واثنتان مخطّطتان.
       *[other] حملتان جاريتان، و{ $planned } مخطّطة.
    }
    [few] { $planned ->
        [0] { $running } حملات جارية.
        [one] { $running } حملات جارية، وأخرى مخطّطة.
        [two] { $running } حملات جارية، واثنتان مخطّطتان.
       *[other] { $running } حملات جارية، و{ $planned } مخطّطة.
    }
   *[other] { $planned ->
        [0] { $running } حملة جارية.
        [one] { $running } حملة جارية، وأخرى مخطّطة.
        [two] { $running } حملة جارية، واثنتان مخطّطتان.
       *[other] { $running } حملة جارية، و{ $planned } مخطّطة.
    }
}
campaign-line = { $stage ->
    [running] «{ $title }» في { $place }، من { $starts } إلى { $ends }.
    [planned] مخطّطة: «{ $title }» في { $place }، من { $starts } إلى { $ends }.
    [ended] «{ $title }» في { $place } انتهت؛ وكلمة الختام تنتظر الإدارة.
    [off] «{ $title }» في { $place } أُلغيت.
   *[closed] { $measured ->
        [yes] «{ $title }»، حتى { $ends }: { $people ->
            [0] لم يشارك أحد.
            [one] شارك شخص واحد{ $new ->
                [0] .
               *[other] ، للمرة الأولى.
            }
            [two] شارك شخصان{ $fresh ->
                [none] .
                [all] ، للمرة الأولى.
               *[some] ، أحدهما للمرة الأولى ({ $new }).
            }
            [few] شارك { $people } أشخاص{ $fresh ->
                [none] .
                [all] ، كلّهم للمرة الأولى.
               *[some] ، { $new } منهم للمرة الأولى.
            }
            [many] شارك { $people } شخصاً{ $fresh ->
                [none] .
                [all] ، كلّهم للمرة الأولى.
               *[some] ، { $new } منهم للمرة الأولى.
            }
           *[other] شارك { $people } شخص{ $fresh ->
                [none] .
                [all] ، كلّهم للمرة الأولى.
               *[some] ، { $new } منهم للمرة الأولى.
            }
        }
       *[no] «{ $title }»، حتى { $ends }.
    }
}
campaign-offer = ابدؤوا واحدة من نموذج. تحصلون على خطواتها وكلماتها، ويمكنكم تعديل كلّ ذلك قبل نشر أيّ شيء:
campaign-theme = محور هذا الشهر: «{ $theme }».
campaign-list-note = لا يُنشر شيء من حملة للجميع قبل موافقة الإدارة.
campaign-see = عرضها

campaign-ama = اسألوني ما شئتم
    .about = خمسة أيام يجيب فيها من يعرف موضوعاً جيداً عن الأسئلة. يُعلن عنها قبل أسبوع كي تصل الأسئلة مسبقاً. تحصلون على الخطوات بأيامها وعلى الكلمات التي تُنشر، ويمكنكم تعديل كلّ ذلك.
campaign-ama-invitation = من يعرف هذا الموضوع جيداً يستقبل أسئلتكم. اطرحوها في سلسلة الردود هذه من الآن، بأيّ لغة تشاؤون؛ والصغير منها موضع ترحيب كالكبير. وتأتي الإجابات هنا، في الأيام المذكورة أدناه.
campaign-ama-midway = مضى نصف الأيام، وما زال هناك وقت للسؤال. اطرحوا سؤالكم في سلسلة الردود هذه، ولو بدا صغيراً.
campaign-ama-closing = انتهت أيام الأسئلة والإجابات. ما سُئل وما أُجيب يبقى في سلسلة الردود هذه، ويتبعه ملخّص خلال أسبوع.
campaign-ediscussion = نقاش إلكتروني
    .about = ثلاثة أسابيع حول موضوع واحد، مع سؤال جديد كلّ أسبوع وملخّص لإحدى القيادات التي ستستفيد منه. تحصلون على الخطوات بأيامها وعلى الكلمات التي تُنشر، ويمكنكم تعديل كلّ ذلك.
campaign-ediscussion-invitation = كيف يجري هذا حيث أنتم؟ اكتبوا في سلسلة الردود هذه ما رأيتموه: مثال واحد يقول أكثر من رأي. يأتي كلّ أسبوع بسؤال جديد، ويُلخّص كلّ ما تكتبونه ويُنقل.
campaign-ediscussion-midway = مضى نصف الوقت. إن لم يُسمع بعد صوت بلدكم أو دوركم، فتكفي بضعة أسطر، بأيّ لغة.
campaign-ediscussion-closing = أُغلق النقاش. خلال أسبوع يأتي ملخّص في سلسلة الردود هذه، ومعه ما سيُفعل به.
campaign-webinar = ما بعد الندوة الإلكترونية
    .about = أسبوعان بعد ندوة إلكترونية، للأسئلة التي لم تجد وقتاً ولما يجرّبه الناس. تحصلون على الخطوات بأيامها وعلى الكلمات التي تُنشر، ويمكنكم تعديل كلّ ذلك.
campaign-webinar-invitation = انتهت الندوة، ويستمرّ الحديث هنا. ضعوا في سلسلة الردود هذه الأسئلة التي لم تجد وقتاً، أو قولوا لنا ماذا ستجرّبون. المتحدثون يطّلعون عليها في هذه الأيام.
campaign-webinar-midway = هل جرّبتم شيئاً مما عرضته الندوة؟ قولوا لنا في سطر أو سطرين كيف سار الأمر، حتى إن لم ينجح.
campaign-webinar-closing = كانت هذه متابعة الندوة. ما سُئل وما جُرّب يبقى في سلسلة الردود هذه، ويُلخّص خلال أسبوع.
campaign-challenge = تحدّي الشهر
    .about = أربعة أسابيع لشيء صغير واحد يمكن للجميع تجربته في نصف ساعة. تحصلون على الخطوات بأيامها وعلى الكلمات التي تُنشر، ويمكنكم تعديل كلّ ذلك.
campaign-challenge-invitation = شيء صغير واحد تجرّبونه هذا الشهر؛ تكفيه نصف ساعة. بعد تجربته قولوا لنا في سلسلة الردود هذه كيف سار، مع صورة إن شئتم. وما لم ينجح له القيمة نفسها.
campaign-challenge-midway = مضى نصف الشهر، وما زال هناك وقت للتجربة. إن تعثّرتم فقولوا ذلك في سلسلة الردود هذه؛ سيعرف أحد هنا طريقة.
campaign-challenge-closing = انتهى التحدّي. ما جرّبتموه يبقى في سلسلة الردود هذه، ويُجمع في مكان واحد خلال أسبوع.
campaign-welcome = أسبوع الترحيب
    .about = أسبوع لكلّ الأعضاء الجدد، يستقبلهم فيه من هم هنا منذ فترة. تحصلون على الخطوات بأيامها وعلى الكلمات التي تُنشر، ويمكنكم تعديل كلّ ذلك.
campaign-welcome-invitation = نرحّب هذا الأسبوع بكلّ الأعضاء الجدد. إن كنتم منهم فقولوا لنا في سلسلة الردود هذه، في سطرين، على ماذا تعملون وماذا تودّون أن تعرفوا. وإن كنتم هنا منذ فترة فحيّوا أحدهم.
campaign-welcome-midway = مضى نصف الأسبوع. إن كنتم جدداً هنا ولم تلقوا التحية بعد، فيكفي سطران، الآن أو في أيّ وقت.
campaign-welcome-closing = انتهى أسبوع الترحيب. ومن ينضمّ من الآن يُرحَّب به ليلقي التحية هنا كما في أيّ وقت.

campaign-step-ama-guest = إيجاد الضيف، والاتفاق على الأيام وعلى ساعة بتوقيت الضيف
campaign-step-ama-introduce = كتابة ثلاثة أسطر مع الضيف: من هو، وعمّ يمكن سؤاله
campaign-step-ama-ask = طرح أسئلة في سلسلة الردود مسبقاً
campaign-step-ama-collect = نقل الأسئلة المطروحة حتى الآن إلى الضيف، والاتفاق على ما يأتي أولاً
campaign-step-ama-remind = تذكير الضيف، في ساعة تناسبه
campaign-step-ama-open = الحضور مع الضيف، والافتتاح بسؤال مُعدّ
campaign-step-ama-left = طلب الإجابات الناقصة من الضيف، وشكره
campaign-step-ama-summary = نشر الملخّص في سلسلة الردود: الأسئلة والإجابات والروابط
campaign-step-ediscussion-purpose = الاتفاق مع من يستفيد من النتيجة من القيادات على ما يُسأل، وما سيُفعل به
campaign-step-ediscussion-first = إيجاد شخصين أو ثلاثة يبدؤون بمثال من عندهم
campaign-step-ediscussion-open = الافتتاح بالسؤال الأول والمثال الأول
campaign-step-ediscussion-second = تلخيص الأسبوع الأول في خمسة أسطر، وطرح السؤال الثاني
campaign-step-ediscussion-voices = الكتابة شخصياً إلى من لم يُسمع صوت بلدهم أو لغتهم
campaign-step-ediscussion-third = تلخيص الأسبوع الثاني، وطرح السؤال الثالث
campaign-step-ediscussion-close = إغلاق النقاش، وقول متى يأتي الملخّص
campaign-step-ediscussion-summary = نشر الملخّص، وتسليمه إلى من يستفيد منه من القيادات
campaign-step-ediscussion-became = إخبار من شاركوا بما آل إليه
campaign-step-webinar-speakers = الاتفاق مع المتحدثين على من يتابع سلسلة الردود، وحتى متى
campaign-step-webinar-material = تجهيز التسجيل والشرائح والأسئلة المفتوحة
campaign-step-webinar-questions = وضع كلّ سؤال مفتوح من الندوة في سلسلة الردود، واحداً واحداً
campaign-step-webinar-try = كتابة ما ستجرّبونه
campaign-step-webinar-pass = نقل ما لم يُجب عنه أحد بعد إلى المتحدثين
campaign-step-webinar-tried = سؤال شخصين أو ثلاثة عمّا جرّبوه
campaign-step-webinar-summary = نشر ما أُجيب عنه وما جُرّب في رسالة واحدة
campaign-step-challenge-choose = اختيار شيء صغير واحد يمكن للجميع القيام به في نصف ساعة
campaign-step-challenge-first = إيجاد ثلاثة أشخاص يبدؤون، كي لا تكون سلسلة الردود فارغة
campaign-step-challenge-do = تجربته، وقول كيف سار في سلسلة الردود
campaign-step-challenge-show = الإشارة إلى تجربة جيدة، بعد استئذان صاحبها
campaign-step-challenge-stuck = مساعدة من تعثّروا، بكلمة شخصية
campaign-step-challenge-last = القول في سلسلة الردود إن أسبوعاً واحداً بقي
campaign-step-challenge-collect = جمع ما جُرّب في مكان واحد
campaign-step-challenge-thank = شكر من ساعدوا غيرهم شكراً شخصياً
campaign-step-welcome-who = سرد من انضمّوا في الأشهر الأخيرة
campaign-step-welcome-hosts = الطلب من خمسة أعضاء أن يحيّي كلّ منهم عضواً جديداً
campaign-step-welcome-introduce = إلقاء التحية في سلسلة الردود، في سطرين
campaign-step-welcome-answer = الحرص على أن يجد كلّ عضو جديد ردّاً خلال يوم
campaign-step-welcome-show = دلالة كلّ عضو جديد على نقاش جيد واحد
campaign-step-welcome-ask = سؤال عضوين جديدين أو ثلاثة عمّا افتقدوه
campaign-step-welcome-learned = تدوين ما يُفعل بطريقة أخرى لمن ينضمّون لاحقاً

campaign-plan-title = تخطيط حملة
campaign-form-intro = يأتي النموذج بالخطوات وبالكلمات التي تُنشر. ويمكنكم تعديل كلّ ذلك لاحقاً.
campaign-form-template = النموذج
campaign-form-title = اسمها
campaign-form-title-hint = كما يقرؤه الجميع: اسألوا الدكتور أوكيلو عن الثلاجات الشمسية
campaign-form-goal = ما تسعى إليه
campaign-form-goal-hint = لكم وللفريق الأساسي: أن يسأل مزيد من الناس عن الطاقة الشمسية ويجدوا إجابة
campaign-form-metric = ما الذي يُقاس
campaign-form-usual = من يساهمون، وكم تسرع الإجابة عن الأسئلة
campaign-form-starts = أول يوم
campaign-form-starts-hint = {"\u200E"}2026-11-30، أو أحد أيام الأسبوع
campaign-form-ends = آخر يوم
campaign-form-ends-hint = { $days ->
    [0] إن تُرك فارغاً: بقدر ما يستغرق النموذج عادة
    [one] إن تُرك فارغاً: يوم واحد
    [two] إن تُرك فارغاً: يومان
    [few] إن تُرك فارغاً: { $days } أيام في المجموع
    [many] إن تُرك فارغاً: { $days } يوماً في المجموع
   *[other] إن تُرك فارغاً: { $days } يوم في المجموع
}
campaign-form-place = القناة
campaign-form-audience = لمن هي
campaign-form-hashtag = الوسم
campaign-form-hashtag-hint = مثلاً AskDrOkello: بالأحرف الكبيرة يُقرأ جيداً بصوت عال
campaign-form-owner = { $new ->
    [yes] من يتولّاها (إن تُرك فارغاً: أنتم)
   *[no] من يتولّاها (إن تُرك فارغاً: كما هو)
}
campaign-form-helper = من يساعد، كالضيف
campaign-form-submit = تخطيطها
campaign-change-title = تعديل الخطة
campaign-change-intro = { $stage ->
    [running] أُعلن عنها، فتبقى في قناتها. وما بقي عمله يتبع التواريخ.
   *[planned] ما بقي عمله يتبع التواريخ.
}
campaign-change-submit = حفظ
campaign-bad-empty = الرجاء كتابة بضع كلمات هنا.
campaign-bad-day = الرجاء كتابة يوم آت، مثل {"\u200E"}2026-11-30 أو الاثنين.
campaign-bad-end = لا يجوز أن يكون آخر يوم قبل اليوم أو قبل أول يوم، ولا أبعد منه بأكثر من { $weeks ->
    [one] أسبوع
    [two] أسبوعين
    [few] { $weeks } أسابيع
    [many] { $weeks } أسبوعاً
   *[other] { $weeks } أسبوع
}.
campaign-bad-place = الرجاء اختيار قناة من هذا المجتمع.
campaign-bad-hashtag = يحتاج الوسم إلى حروف. وتُدمج عدة كلمات في كلمة واحدة.
campaign-bad-taken = لحملة أخرى هذا الوسم. الرجاء اختيار غيره.
campaign-bad-person = لا يمكنني أن أسأل هذا الشخص. الرجاء اختيار شخص آخر.

campaign-title = { $title }
campaign-planned = خُطّطت «{ $title }». لا يُنشر منها شيء قبل موافقة الإدارة.
campaign-page-gist = أين وصلت «{ $title }».
campaign-fact-kind = النموذج
campaign-fact-goal = الهدف
campaign-fact-metric = ما يُقاس
campaign-fact-when = متى
campaign-fact-where = أين
campaign-fact-owners = من يتولّاها
campaign-fact-hashtag = الوسم
campaign-fact-audience = لمن
campaign-fact-people = حتى الآن
campaign-people = { $count ->
    [0] لم يشارك أحد بعد
    [one] شارك شخص واحد
    [two] شارك شخصان
    [few] شارك { $count } أشخاص
    [many] شارك { $count } شخصاً
   *[other] شارك { $count } شخص
}
campaign-dates = من { $starts } إلى { $ends }
campaign-said-title = ما يقرؤه الجميع:
campaign-notice = { $kind ->
    [invitation] الدعوة
    [midway] وقفة المنتصف
   *[closing] كلمة الختام
}{ $standing ->
    [waits] {" "}تنتظر موافقة الإدارة.
    [let-go] {" "}وافقت عليها الإدارة، وهي في الطريق.
    [posted] {" "}نُشرت.
    [skipped] {" "}استُبعدت.
   *[later] {" "}موعدها { $day }، بعد موافقة الإدارة.
}
campaign-notice-none = لا وقفة منتصف في حملة بهذا القصر.
campaign-read-words = قراءة وتعديل…
campaign-prepare = طلب الموافقة الآن
campaign-prepared = { $kind ->
   *[invitation] هذه هي الدعوة إلى «{ $title }». وهي تنتظر على المكتب أيضاً.
}
campaign-steps-title = ما يجب عمله:
campaign-step = { $day }: { $what } ({ $who }){ $state ->
    [done] {" "}– تمّت
    [skipped] {" "}– استُبعدت
    [late] {" "}– متأخرة
   *[open] {""}
}
campaign-everybody = الجميع
campaign-done = تمّت
campaign-undo = لم تتمّ بعد
campaign-change = تعديل الخطة…
campaign-add-step = إضافة خطوة…
campaign-move = { $weeks ->
    [one] تأجيل أسبوعاً
    [two] تأجيل أسبوعين
    [few] تأجيل { $weeks } أسابيع
    [many] تأجيل { $weeks } أسبوعاً
   *[other] تأجيل { $weeks } أسبوع
}
campaign-drop = صرف النظر عنها
campaign-end = إنهاؤها الآن
campaign-end-sure = { $begun ->
    [yes] تنتهي اليوم، وتقرّرون كلمة الختام. ويُقاس ما نتج عنها.
   *[no] تُلغى: وستقول الدعوة ذلك.
}
campaign-moved = { $weeks ->
    [one] أُجّلت أسبوعاً: صارت من { $starts } إلى { $ends }. وكلّ ما بقي عمله انتقل معها.
    [two] أُجّلت أسبوعين: صارت من { $starts } إلى { $ends }. وكلّ ما بقي عمله انتقل معها.
    [few] أُجّلت { $weeks } أسابيع: صارت من { $starts } إلى { $ends }. وكلّ ما بقي عمله انتقل معها.
   *[other] أُجّلت { $weeks } أسبوعاً: صارت من { $starts } إلى { $ends }. وكلّ ما بقي عمله انتقل معها.
}
campaign-left = تبقى التواريخ كما هي. وما يقع أثناء الإيقاف يُنشر بعده.
campaign-dropped = لن تُقام. لا يُخبر أحد بذلك.
campaign-ended = انتهت. كلمة الختام تنتظر موافقتكم على المكتب.
campaign-off = أُلغيت، والدعوة تقول ذلك.
campaign-decided = سبق البتّ في ذلك، أو انقضى وقته. وكلمة «campaign» تعرض أين وصلت الأمور.
campaign-managers-only = أُعلن عنها، فلا يغيّر ذلك إلا إدارة هذا المجتمع.
campaign-no-place = لم تعد { $place } من قنوات هذا المجتمع. الرجاء تعديل الخطة أولاً.

campaign-asks-invitation = حملة «{ $title }»: تظهر هذه الدعوة في { $place } يوم { $day }.
campaign-asks-midway = مضى نصف حملة «{ $title }». { $count ->
    [0] لم يشارك أحد بعد؛ وكثيراً ما تفعل كلمة شخصية إلى شخصين أو ثلاثة أكثر مما يفعله منشور.
    [one] شارك شخص واحد.
    [two] شارك شخصان.
    [few] شارك { $count } أشخاص.
    [many] شارك { $count } شخصاً.
   *[other] شارك { $count } شخص.
} يظهر هذا في سلسلة ردودها.
campaign-asks-closing = { $count ->
    [0] انتهت حملة «{ $title }» ولم يشارك أحد. يمكنكم أن تدعوها تنتهي بهدوء: تخطّوا هذه.
    [one] انتهت حملة «{ $title }»؛ وشارك شخص واحد. يظهر هذا في سلسلة ردودها.
    [two] انتهت حملة «{ $title }»؛ وشارك شخصان. يظهر هذا في سلسلة ردودها.
    [few] انتهت حملة «{ $title }»؛ وشارك { $count } أشخاص. يظهر هذا في سلسلة ردودها.
    [many] انتهت حملة «{ $title }»؛ وشارك { $count } شخصاً. يظهر هذا في سلسلة ردودها.
   *[other] انتهت حملة «{ $title }»؛ وشارك { $count } شخص. يظهر هذا في سلسلة ردودها.
}
campaign-post = نشر
campaign-words = تعديل…
campaign-skip = تخطّي
campaign-skip-sure = لن تُقام الحملة إذن. لا يُخبر أحد بذلك.
campaign-let-go = { $soon ->
    [yes] تُنشر الآن في { $place }.
   *[no] ستُنشر في { $place } يوم { $when }.
}
campaign-skipped = استُبعدت. لا يُنشر شيء.
campaign-words-title = { $kind ->
    [invitation] الدعوة
    [midway] وقفة المنتصف
   *[closing] كلمة الختام
}
campaign-words-label = ما يقرؤه الجميع
campaign-words-hint = التواريخ والوسم والشكر أضيفها بنفسي.
campaign-words-submit = حفظ
campaign-words-kept = حُفظت. هكذا تُقرأ الآن.

campaign-invitation-gist = أنتم مدعوّون إلى المشاركة: { $title }.
campaign-when = من { $starts } إلى { $ends }.
campaign-how = { $tagged ->
    [yes] اكتبوا في سلسلة الردود هذه، أو في أيّ مكان من هذا المجتمع مع الوسم { $hashtag }.
   *[no] اكتبوا في سلسلة الردود هذه.
}
campaign-for = لمن: { $audience }
campaign-midway-gist = مضى نصف الوقت: { $title }.
campaign-so-far = شارك حتى الآن { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصاً
   *[other] { $count } شخص
}.
campaign-closing-gist = انتهت حملة «{ $title }».
campaign-closing-nobody = لم تثمر شيئاً هذه المرة. إن لم يناسبكم الوقت أو الموضوع فقولوا لنا في سلسلة الردود هذه ما الذي يناسبكم.
campaign-thanks = { $named ->
    [0] { $count ->
        [one] شكراً للشخص الذي شارك.
        [two] شكراً للشخصين اللذين شاركا.
       *[other] شكراً لكلّ من شاركوا، وعددهم { $count }.
    }
   *[other] { $others ->
        [0] شكراً على المشاركة إلى { $names }.
        [one] شكراً على المشاركة إلى { $names } وإلى شخص آخر.
        [two] شكراً على المشاركة إلى { $names } وإلى شخصين آخرين.
       *[other] شكراً على المشاركة إلى { $names } وإلى { $others } غيرهم.
    }
}
campaign-answers = { $asked ->
    [one] { $answered ->
        [0] طُرح سؤال واحد، وما زال ينتظر إجابة.
       *[other] طُرح سؤال واحد وأُجيب عنه.
    }
    [two] طُرح سؤالان{ $answered ->
        [0] ، وما زالا ينتظران إجابة.
        [one] ؛ أُجيب عن أحدهما.
       *[other] ، وأُجيب عنهما.
    }
    [few] طُرحت { $asked } أسئلة{ $answered ->
        [0] ، وما زالت تنتظر إجابة.
        [one] ؛ أُجيب عن واحد منها.
       *[other] { $left ->
            [0] ، وأُجيب عنها كلّها.
           *[other] ؛ أُجيب عن { $answered } منها.
        }
    }
   *[other] طُرح { $asked } سؤالاً{ $answered ->
        [0] ، وما زالت تنتظر إجابة.
        [one] ؛ أُجيب عن واحد منها.
       *[other] { $left ->
            [0] ، وأُجيب عنها كلّها.
           *[other] ؛ أُجيب عن { $answered } منها.
        }
    }
}
campaign-name-me = يمكن شكري بالاسم
campaign-name-me-not = أفضّل الآن ألا أُذكر
campaign-named = { $yes ->
    [yes] { $over ->
        [yes] شكراً على قول ذلك. كلمة ختام «{ $title }» تشكركم الآن بالاسم.
       *[no] شكراً على قول ذلك. قد تُشكرون بالاسم حين تُختتم «{ $title }».
    }
   *[no] لن يُذكر اسمكم إذن.
}
campaign-not-part = { $tagged ->
    [yes] لا يُشكر إلا من شاركوا: اكتبوا في سلسلة الردود هذه، أو في أيّ مكان هنا مع الوسم { $hashtag }.
   *[no] لا يُشكر إلا من شاركوا: اكتبوا في سلسلة الردود هذه.
}
campaign-name-late = انتهت هذه الحملة منذ فترة، ولم أعد أعرف من شارك.
campaign-name-not-here = لا يُشاد بأحد علناً حيث أنتم. شكراً لكم على أيّ حال.
campaign-note = { $kind ->
    [invitation] حملة من هذا المجتمع. وكلّ ما يأتي بعدها يظهر في سلسلة الردود هذه، كي تبقى القناة هادئة.
   *[other] لا يُذكر هنا اسم أحد لم يوافق على ذلك.
}
campaign-is-over = انتهت «{ $title }». هذه كانت الدعوة:
campaign-called-off = تقرّر ألا تُقام «{ $title }». شكراً على اهتمامكم.

campaign-remind-title = موعد قريب
campaign-remind = { $count ->
    [one] { $what }: موعدها قريب، من أجل «{ $title }».
    [two] خطوتان موعدهما قريب.
    [few] { $count } خطوات موعدها قريب.
   *[other] { $count } خطوة موعدها قريب.
}
campaign-remind-line = { $state ->
    [done] تمّت: { $what } («{ $title }»)
    [skipped] استُبعدت: { $what } («{ $title }»)
    [handed] سُلّمت إلى غيركم: { $what } («{ $title }»)
   *[open] بحلول { $day }: { $what } («{ $title }»)
}
campaign-remind-none = شكراً لكم. لم يبق من هذا ما عليكم فعله.
campaign-remind-note = هذه لديكم، لذلك أذكّركم بها مرة واحدة. لتغيير ما أخبركم به: «quiet».
campaign-guest-hours = في ذلك اليوم يبدأ عمل { $who } في { $at } بتوقيتكم.
campaign-hand = تسليمها إلى…
campaign-skip-step = تخطّي
campaign-hand-title = من يتولّاها بدلاً منكم؟
campaign-hand-who = أحد الزملاء
campaign-hand-submit = تسليم
campaign-handed = هي لدى { $who } من الآن، ويصل الخبر في حينه.
campaign-step-settled = { $progress ->
    [done] تمّت: { $what }. شكراً لكم.
    [skipped] استُبعدت: { $what }.
   *[open] لم تتمّ بعد: { $what }.
}
campaign-step-decided = سبق البتّ في ذلك، أو انتهت الحملة.
campaign-step-not-yours = هذه لدى شخص آخر. والقرار له، أو لمن يرعى الحملات هنا.
campaign-step-form-title = { $new ->
    [yes] إضافة خطوة
   *[no] تعديل الخطوة
}
campaign-step-form-what = ما يجب عمله
campaign-step-form-day = بحلول أيّ يوم
campaign-step-form-who = من يتولّاها (إن تُرك فارغاً: كما هو)
campaign-step-form-submit = حفظ
campaign-late = { $count ->
    [one] تأخّرت خطوة واحدة من «{ $title }»: { $steps }.
    [two] تأخّرت خطوتان من «{ $title }»: { $steps }{ $more ->
        [0] .
        [one] ، وواحدة غيرها.
        [two] ، واثنتان غيرها.
       *[other] ، و{ $more } غيرها.
    }
    [few] تأخّرت { $count } خطوات من «{ $title }»: { $steps }{ $more ->
        [0] .
        [one] ، وواحدة غيرها.
        [two] ، واثنتان غيرها.
       *[other] ، و{ $more } غيرها.
    }
   *[other] تأخّرت { $count } خطوة من «{ $title }»: { $steps }{ $more ->
        [0] .
        [one] ، وواحدة غيرها.
        [two] ، واثنتان غيرها.
       *[other] ، و{ $more } غيرها.
    }
}
campaign-gone = { $count ->
    [zero] غادر من كان سيتولّى خطوات من «{ $title }». من يتولّى الآن: «{ $what }»، بحلول { $day }؟
    [one] غادر من كان سيتولّى خطوة من «{ $title }». من يتولّاها الآن: «{ $what }»، بحلول { $day }؟
    [two] غادر من كان سيتولّى خطوتين من «{ $title }». من يتولّى الآن الأولى منهما: «{ $what }»، بحلول { $day }؟
    [few] غادر من كان سيتولّى { $count } خطوات من «{ $title }». من يتولّى الآن الأولى منها: «{ $what }»، بحلول { $day }؟
    [many] غادر من كان سيتولّى { $count } خطوة من «{ $title }». من يتولّى الآن الأولى منها: «{ $what }»، بحلول { $day }؟
   *[other] غادر من كان سيتولّى { $count } خطوة من «{ $title }». من يتولّى الآن الأولى منها: «{ $what }»، بحلول { $day }؟
}
campaign-late-step = «{ $what }» ({ $who }، بحلول { $day })
campaign-late-skip = استبعاد ما تأخّر
campaign-late-skipped = { $count ->
    [one] استُبعدت الخطوة المتأخرة.
    [two] استُبعدت الخطوتان المتأخرتان.
   *[other] استُبعدت الخطوات المتأخرة، وعددها { $count }.
}
campaign-paused = الإيقاف حتى { $until } يقع أثناء «{ $title }». { $weeks ->
    [one] كلّ ما بقي يمكن تأجيله أسبوعاً.
    [two] كلّ ما بقي يمكن تأجيله أسبوعين.
    [few] كلّ ما بقي يمكن تأجيله { $weeks } أسابيع.
    [many] كلّ ما بقي يمكن تأجيله { $weeks } أسبوعاً.
   *[other] كلّ ما بقي يمكن تأجيله { $weeks } أسبوع.
}
campaign-leave = إبقاء التواريخ

campaign-see-result = ما نتج عنها
campaign-no-result = لا شيء يُقال بعد عن «{ $title }».
campaign-result-title = ما نتج عن «{ $title }»
campaign-result-gist = { $people ->
    [0] لم يشارك أحد في «{ $title }».
    [one] شارك شخص واحد في «{ $title }»{ $new ->
        [0] .
       *[other] ، للمرة الأولى.
    }
    [two] شارك شخصان في «{ $title }»{ $fresh ->
        [none] .
        [all] ، للمرة الأولى.
       *[some] ، أحدهما للمرة الأولى ({ $new }).
    }
    [few] شارك { $people } أشخاص في «{ $title }»{ $fresh ->
        [none] .
        [all] ، كلّهم للمرة الأولى.
       *[some] ، { $new } منهم للمرة الأولى.
    }
    [many] شارك { $people } شخصاً في «{ $title }»{ $fresh ->
        [none] .
        [all] ، كلّهم للمرة الأولى.
       *[some] ، { $new } منهم للمرة الأولى.
    }
   *[other] شارك { $people } شخص في «{ $title }»{ $fresh ->
        [none] .
        [all] ، كلّهم للمرة الأولى.
       *[some] ، { $new } منهم للمرة الأولى.
    }
}
campaign-result-goal = ما سعت إليه: { $goal }
campaign-came = { $asked ->
    [0] لم يأت معها أيّ سؤال.
    [one] جاء معها سؤال واحد، { $answered ->
        [0] ولم يُجب عنه أحد.
       *[other] وأُجيب عنه.
    }
    [two] جاء معها سؤالان{ $answered ->
        [0] ، ولم يُجب عنهما أحد.
        [one] ، أُجيب عن أحدهما.
       *[other] ، وأُجيب عنهما.
    }
    [few] جاءت معها { $asked } أسئلة{ $answered ->
        [0] ، ولم يُجب عنها أحد.
        [one] ، أُجيب عن واحد منها.
       *[other] ، أُجيب عن { $answered } منها.
    }
   *[other] جاء معها { $asked } سؤالاً{ $answered ->
        [0] ، ولم يُجب عنها أحد.
        [one] ، أُجيب عن واحد منها.
       *[other] ، أُجيب عن { $answered } منها.
    }
} { $accepted ->
    [0] لم تُعتمد منها أيّ إجابة
    [one] اعتُمدت منها إجابة واحدة
    [two] اعتُمدت منها إجابتان
    [few] اعتُمدت منها { $accepted } إجابات
   *[other] اعتُمدت منها { $accepted } إجابة
}، { $used ->
    [0] ولم يُستفد من أيّ مساهمة في مكان آخر حتى الآن.
    [one] واستُفيد من مساهمة واحدة في مكان آخر.
    [two] واستُفيد من مساهمتين في مكان آخر.
    [few] واستُفيد من { $used } مساهمات في أماكن أخرى.
   *[other] واستُفيد من { $used } مساهمة في أماكن أخرى.
}
campaign-compared-title = { $days ->
    [one] في يومها الواحد، وفي اليوم الذي سبق أن سمع بها أحد:
    [two] في اليومين منذ الإعلان عنها، وفي اليومين قبلهما:
    [few] في { $days } أيام منذ الإعلان عنها، وفي { $days } أيام قبلها:
    [many] في { $days } يوماً منذ الإعلان عنها، وفي { $days } يوماً قبلها:
   *[other] في { $days } يوم منذ الإعلان عنها، وفي { $days } يوم قبلها:
}
campaign-after-title = في { $days ->
    [one] اليوم الذي بعدها
    [two] اليومين بعدها
    [few] { $days } أيام بعدها
    [many] { $days } يوماً بعدها
   *[other] { $days } يوم بعدها
}، وفي مثلها قبلها:
campaign-compared = { $what }: { $now }؛ وقبلها { $before }.
campaign-compared-others = في القنوات الأخرى: { $now }؛ وقبلها { $before }.
campaign-none = لا شيء
campaign-too-few = أقلّ من أن يُحكم عليه
campaign-endless = أيّ عدد
campaign-times = { $n }
campaign-finding = { $finding ->
    [few] أقلّ من أن يُقال إن الحملة هي السبب.
    [unmeasured] لا أحسب مجالاً لرقم كهذا، فلا أستنتج منه شيئاً.
    [unclear] { $alone ->
        [yes] { $unit ->
            [points] التغيّر بين { $low } نقطة نزولاً و{ $high } نقطة صعوداً: وقد لا يكون شيئاً.
           *[times] وهذا بين { $low } و{ $high } ضعفاً: وقد لا يكون شيئاً.
        }
       *[no] { $unit ->
            [points] قياساً إلى التغيّر في القنوات الأخرى، هذا بين { $low } نقطة أقلّ و{ $high } نقطة أكثر: وقد لا يكون شيئاً.
           *[times] قياساً إلى التغيّر في القنوات الأخرى، هذا بين { $low } و{ $high } ضعفاً: وقد لا يكون شيئاً.
        }
    }
    [more] { $alone ->
        [yes] { $unit ->
            [points] ارتفع بما بين { $low } و{ $high } نقطة.
           *[times] وهذا بين { $low } و{ $high } ضعفاً.
        } ولا قناة أخرى يُقارن بها، فلا يدلّ هذا على أن الحملة هي السبب.
       *[no] { $unit ->
            [points] ارتفع بما بين { $low } و{ $high } نقطة أكثر من القنوات الأخرى.
           *[times] قياساً إلى التغيّر في القنوات الأخرى، هذا بين { $low } و{ $high } ضعفاً.
        } وقد حدثت أمور أخرى في ذلك الوقت أيضاً، فلا يدلّ هذا وحده على أن الحملة هي السبب.
    }
   *[fewer] { $alone ->
        [yes] { $unit ->
            [points] انخفض بما بين { $low } و{ $high } نقطة.
           *[times] وهذا بين { $low } و{ $high } ضعفاً، أي أقلّ مما كان.
        } ولا قناة أخرى يُقارن بها، فلا يدلّ هذا على أن الحملة هي السبب.
       *[no] { $unit ->
            [points] قياساً إلى التغيّر في القنوات الأخرى، انخفض بما بين { $low } و{ $high } نقطة.
           *[times] قياساً إلى التغيّر في القنوات الأخرى، هذا بين { $low } و{ $high } ضعفاً، أي أقلّ.
        } وقد حدثت أمور أخرى في ذلك الوقت أيضاً، فلا يدلّ هذا وحده على أن الحملة هي السبب.
    }
}
campaign-chart = من ساهموا، أسبوعاً بأسبوع ({ $mark } الحملة)
campaign-chart-here = في قنواتها
campaign-chart-elsewhere = في القنوات الأخرى
campaign-chart-week = { $day } { $mark }
campaign-chart-alt = { $one ->
    [yes] في أسبوع الحملة، ابتداء من { $first }، { $most ->
        [one] ساهم شخص واحد في قنواتها
        [two] ساهم شخصان في قنواتها
        [few] ساهم { $most } أشخاص في قنواتها
        [many] ساهم { $most } شخصاً في قنواتها
       *[other] ساهم { $most } شخص في قنواتها
    }
   *[no] في أسابيع الحملة وعددها { $weeks }، ابتداء من { $first }، تراوح عدد من ساهموا في قنواتها بين { $least } و{ $most } في الأسبوع
}؛ وفي الأسابيع من حولها بين { $usual_least } و{ $usual_most }.
campaign-result-note = شارك: كتب بالوسم أو في سلسلة الردود، دون من أداروها. للمرة الأولى: لم يسأل ولم يُجب هنا في السنة السابقة. القنوات الأخرى: ما لم يشارك فيها أحد. ويصحّ المجال 95 مرة من كلّ 100.

because-campaign-step = لديكم خطوة من حملة موعدها قريب
because-campaign-post = أذنت الإدارة بنشر رسالة من حملة
because-campaign-hosted = دُعي ضيف إلى الإجابة في سلسلة الردود هذه؛ ولا يُسأل غيره حتى ذلك الحين
because-campaign-over = انتهت حملة، ويعلم الفريق الأساسي بما نتج عنها

# ---

## Discussions

help-discuss = ما يسأل عنه مزيد من الناس، والنقاشات حوله
    .usage = discuss الثلاجات الشمسية
discuss-page-title = النقاشات
discuss-page-gist = ما يُسأل عنه أكثر من المعتاد، والنقاشات المفتوحة، وما نتج عن السابقة.
discuss-page-rising = ما يُسأل عنه أكثر من المعتاد، من أشخاص في أماكن مختلفة، منذ أسابيع:
discuss-page-nothing = لا شيء يبرز الآن: ما يسأل عنه الناس هو ما يسألون عنه دائماً.
discuss-page-learning = لا يمكنني بعد أن أقول ما الذي يبرز. أحتاج أولاً إلى أسئلة نحو شهرين كي أعرف ما هو معتاد هنا.
discuss-page-part = { $part ->
    [waiting] لم تُفتتح بعد:
    [open] مفتوحة الآن:
   *[carried] أُخذ بنتيجتها:
}
discuss-page-waits = { $topic } ({ $on ->
    [leader] طُلبت الاستضافة من { $host }
    [channel] في الطريق إلى القناة
   *[manager] مسوّدة تنتظر الإدارة
})
discuss-page-open = { $topic }، باستضافة { $host } في { $place }.
discuss-page-carried = { $topic }، { $how ->
    [policy] في سياسة
    [programme] في برنامج
    [guidance] في إرشادات
    [training] في تدريب
   *[other] في مكان آخر
}: { $words }
discuss-page-how = يمكنكم أيضاً أن تبدؤوا نقاشاً بأنفسكم. قولوا لي عمّ هو: discuss الثلاجات الشمسية
discuss-page-note = أعدّ الأشخاص لا الرسائل، وأنظر فيها كلّ يوم اثنين. والموضوع الذي تصرفون النظر عنه يستريح ثلاثة أشهر.
discuss-example = تجربة مع «الثلاجات الشمسية»
discuss-begin = افتتاح نقاش…
discuss-show = عرض المسوّدة
discuss-how = قولوا لي عمّ يكون النقاش: discuss الثلاجات الشمسية
discuss-see = عرض السؤال { $number }
discuss-see-it = عرض النقاش

discuss-why-manager = سأل عنه { $people ->
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصاً
   *[other] { $people } شخص
}{ $places ->
    [0] { "" }
    [one] { " " }في قناة واحدة
    [two] { " " }في قناتين
    [few] { " " }في { $places } قنوات
   *[other] { " " }في { $places } قناة
}{ $countries ->
    [0] { "" }
    [one] { "" }
    [two] { " " }وبلدين
    [few] { " " }و{ $countries } بلدان
    [many] { " " }و{ $countries } بلداً
   *[other] { " " }و{ $countries } بلد
} في الأسابيع الأربعة الأخيرة؛ { $usual ->
    [0] والمعتاد ألا يسأل عنه أحد تقريباً
    [one] والمعتاد نحو شخص واحد
    [two] والمعتاد نحو شخصين
   *[other] والمعتاد نحو { $usual }
}. { $open ->
    [0] نال كلّ منهم إجابة، وما زال السؤال يتكرّر.
    [one] ما زال أحد أسئلتهم مفتوحاً.
   *[other] { $settled ->
        [none] لم يُحسم أيّ من أسئلتهم بعد.
       *[some] ما زالت { $open } من أسئلتهم مفتوحة.
    }
}
discuss-why-leader = سأل عنه { $people ->
    [one] أحد الزملاء
    [two] اثنان من الزملاء
   *[other] { $people } من الزملاء
}{ $countries ->
    [0] { "" }
    [one] { "" }
    [two] { " " }في بلدين
    [few] { " " }في { $countries } بلدان
    [many] { " " }في { $countries } بلداً
   *[other] { " " }في { $countries } بلد
} في الأسابيع الأربعة الأخيرة{ $open ->
    [0] .
    [one] ، وما زال سؤال واحد مفتوحاً.
    [two] ، وما زال سؤالان مفتوحين.
    [few] ، وما زالت { $open } أسئلة مفتوحة.
    [many] ، وما زال { $open } سؤالاً مفتوحاً.
   *[other] ، وما زال { $open } سؤال مفتوحاً.
}
discuss-why-everybody = لماذا الآن: سأل عنه مؤخراً { $people } منّا{ $countries ->
    [0] { "" }
    [one] { "" }
    [two] { " " }في بلدين
    [few] { " " }في { $countries } بلدان
    [many] { " " }في { $countries } بلداً
   *[other] { " " }في { $countries } بلد
}{ $open ->
    [0] .
    [one] ، وما زال سؤال واحد مفتوحاً.
    [two] ، وما زال سؤالان مفتوحين.
    [few] ، وما زالت { $open } أسئلة مفتوحة.
    [many] ، وما زال { $open } سؤالاً مفتوحاً.
   *[other] ، وما زال { $open } سؤال مفتوحاً.
}

discuss-opening-title = لنتحدّث عن { $topic }
discuss-opening-question = ماذا ترون حيث أنتم؟ ما الذي نفع، وما الذي لم ينفع، وماذا ينبغي أن يتغيّر؟
discuss-opening-links = { $count ->
    [one] أين ورد:
   *[other] أين ورد، على سبيل المثال:
}
discuss-opening-host = هذا النقاش باستضافة { $host }، وما ينتج عنه يُحمل إلى من يمكنهم العمل به.
discuss-opening-note = الرجاء الإجابة في سلسلة الردود هذه. وكلّ من يشارك يصله ما نتج عنه؛ ولتغيير ما أخبركم به: «quiet».

discuss-line = { $known ->
    [yes] افتتاح نقاش عن { $topic }؟ يمكن أن يكون باستضافة { $host }.
   *[no] افتتاح نقاش عن { $topic }؟ يحتاج إلى من يستضيفه.
}
discuss-trouble = { $why ->
    [declined] اعتذار من { $who } عن استضافته.
    [suggested] اعتذار من { $who } عن استضافته، مع اقتراح من هو أنسب.
    [silent] لا نعم ولا لا من { $who } منذ خمسة أيام عمل. ولم أذكّر بالأمر.
    [unreached] لم أتمكّن من سؤال { $who }.
    [gone] من طُلبت منه الاستضافة لن يستضيفه.
   *[unposted] تعذّر نشره حيث كان يجب أن يظهر. انظروا إلى القناة أدناه؛ و«تعديل…» لاختيار غيرها.
}
discuss-host-fits = يمكن أن يكون باستضافة { $host }، ومجال المتابعة: { $remit }.
discuss-host-chosen = يمكن أن يكون باستضافة { $host }.
discuss-nobody-fits = لا مجال متابعة لقيادة أو جهة راعية يناسبه، أو أن من يناسبهم سُئلوا هذا الشهر بما يكفي. اختاروا أحداً من «تعديل…»، أو استضيفوه بأنفسكم.
discuss-experts = { $count ->
    [one] من أهل المعرفة به، وقد يهمّهم الانضمام: { $names }. لا أكتب إلى أحد في ذلك.
   *[other] من أهل المعرفة به، وقد يهمّهم الانضمام: { $names }. لا أكتب إلى أحد في ذلك.
}
discuss-would-post = هذا ما يظهر في { $place } بعد موافقة من يستضيفه:
discuss-ask = طلب الاستضافة من { $host }
discuss-change = تعديل…
discuss-host-self = نشره باستضافتي
discuss-post = نشره: موافقة { $host } وصلت
discuss-drop = صرف النظر
discuss-draft-waits = هو ينتظر الإدارة، فهي تقرّر هل يُفتتح ومن يُطلب منه أن يستضيفه.
discuss-form-title = تعديل المسوّدة
discuss-form-topic = عمّ هو؟
discuss-form-question = ماذا يسأل؟ سؤال مفتوح، لا ينحاز إلى أحد
discuss-form-question-hint = اتركوه كما هو، أو ضعوه بكلماتكم.
discuss-form-host = { $known ->
    [yes] استضافة أخرى (تُترك فارغة لتبقى مع { $host })
   *[no] من يمكنه استضافته؟
}
discuss-form-place = في أيّ قناة؟
discuss-form-submit = حفظ
discuss-form-no-topic = قولوا في بضع كلمات عمّ هو.
discuss-form-no-place = اختاروا إحدى قنوات هذا المجتمع.
discuss-form-no-host = لا يمكن طلب الاستضافة من هذا الشخص: اختاروا غيره.
discuss-ask-noted = شكراً. سأسأل { $host } في وقت مناسب، مع هذه المسوّدة. ويُنشر بعد الموافقة.
discuss-ask-cannot = لم يعد طلب الاستضافة من هذا الشخص ممكناً. والمسوّدة تنتظركم مع شخص آخر، أو بلا استضافة.
discuss-posted = { $hosts ->
    [you] تمّ: يُنشر في { $place } باستضافتكم.
   *[other] تمّ: يُنشر في { $place } باستضافة { $host }.
}
discuss-no-place = لم تعد تلك القناة من قنوات هذا المجتمع. اختاروا غيرها من «تعديل…».
discuss-dropped = صُرف النظر عنه. لن أقترح { $topic } من جديد مدة ثلاثة أشهر.
discuss-decided-by = { $whose ->
    [you] سبق أن بتتّم في { $topic }.
    [other] سبق البتّ في { $topic } من { $by }.
   *[nobody] لم يعد موضوع { $topic } ينتظر قرار أحد.
}
discuss-already = { $stage ->
    [open] هناك نقاش مفتوح عن { $topic } بالفعل. كلمة «discuss» تعرض أين هو.
   *[other] هناك نقاش عن { $topic } في الطريق بالفعل: طُلبت استضافته.
}
discuss-gone = لم يعد هذا النقاش موجوداً.

discuss-ask-title = هل تستضيفون نقاشاً؟
discuss-ask-gist = هل تستضيفون نقاشاً عن { $topic } في { $place } من أجل { $community }؟
discuss-ask-remit = أسألكم لأنكم تتابعون { $remit }.
discuss-ask-means = الاستضافة تعني: القراءة مدة أسبوع، والسؤال حيث ينفع، وحمل ما ينتج إلى حيث يمكن أن يُتّخذ قرار. ولا يلزم أن تكون الإجابات عندكم.
discuss-ask-experts = من يعرف عنه، إن أردتم دعوة أحد: { $names }.
discuss-ask-draft = هذا ما أنشره باسمكم بصفتكم من يستضيفه:
discuss-ask-note = اقتراح من { $by }. أيّاً كان جوابكم فلا بأس، ولا أسأل مرتين. لتغيير ما أسألكم عنه: «quiet».
discuss-yes = أستضيفه
discuss-no = لست الشخص المناسب
discuss-other = اقتراح شخص آخر…
discuss-answered = { $how ->
    [yes] شكراً على استضافة النقاش عن { $topic }. هو في { $place }. سأسألكم بعد أسبوع كيف سار.
    [declined] دوّنتُ ذلك: لا تستضيفون النقاش عن { $topic }. شكراً على قول ذلك.
    [suggested] دوّنتُ ذلك: يُسأل شخص آخر عن النقاش عن { $topic } إن وافقت الإدارة. شكراً لكم.
    [silent] تبحث الإدارة عن استضافة أخرى للنقاش عن { $topic }. لم يبق ما عليكم فعله.
   *[other] لا يُفتتح النقاش عن { $topic } الآن. لم يبق ما عليكم فعله.
}
discuss-yes-noted = شكراً. يُنشر الآن في { $place } باستضافتكم.
discuss-yes-no-place = شكراً. لم تعد القناة موجودة، فتختار الإدارة غيرها وتعود إليكم.
discuss-no-noted = لا بأس. سأخبر الإدارة.
discuss-no-more = بُتّ في ذلك في هذه الأثناء، فلا شيء مطلوب منكم. شكراً لكم.
discuss-other-title = من هو أنسب؟
discuss-other-who = من؟
discuss-other-submit = اقتراح
discuss-other-nobody = لا يمكن سؤال هذا الشخص. الرجاء اختيار زميل غيركم.
discuss-other-noted = شكراً. تقرّر الإدارة هل يُوجَّه الطلب إلى { $who }.

discuss-how-title = ماذا نتج عن «{ $topic }»؟
discuss-how-gist = { $again ->
    [yes] مضت أسابيع على النقاش عن { $topic } في { $place }.
   *[no] النقاش عن { $topic } مفتوح في { $place } منذ أسبوع.
}
discuss-how-went = { $people ->
    [0] لم ينضمّ أحد حتى الآن. وكثيراً ما تنفع كلمة ممّن يستضيفه.
    [one] شارك شخص واحد{ $questions ->
        [0] .
        [one] ، وطُرح سؤال آخر.
        [two] ، وطُرح سؤالان آخران.
        [few] ، وطُرحت { $questions } أسئلة أخرى.
        [many] ، وطُرح { $questions } سؤالاً آخر.
       *[other] ، وطُرح { $questions } سؤال آخر.
    }
   *[other] { $people ->
        [two] شارك شخصان
        [few] شارك { $people } أشخاص
        [many] شارك { $people } شخصاً
       *[other] شارك { $people } شخص
    }{ $countries ->
        [0] { "" }
        [one] { "" }
        [two] { " " }من بلدين
        [few] { " " }من { $countries } بلدان
        [many] { " " }من { $countries } بلداً
       *[other] { " " }من { $countries } بلد
    }{ $questions ->
        [0] .
        [one] ، وطُرح سؤال آخر.
        [two] ، وطُرح سؤالان آخران.
        [few] ، وطُرحت { $questions } أسئلة أخرى.
        [many] ، وطُرح { $questions } سؤالاً آخر.
       *[other] ، وطُرح { $questions } سؤال آخر.
    }
}
discuss-how-ask = هل أُخذ بشيء منه: في سياسة أو برنامج أو إرشادات أو تدريب؟ من شاركوا يودّون أن يعرفوا.
discuss-how-note = { $role ->
    [host] تقرؤون هذا لأنكم تستضيفونه.
   *[manager] تقرؤون هذا لأنكم أذنتم بافتتاحه.
} أسأل مرة واحدة أخرى على الأكثر، بعد أربعة أسابيع. لتغيير ما أسألكم عنه: «quiet».
discuss-how-over = انتهى النقاش عن { $topic }. وإن نتج عنه شيء لاحقاً فأخبروني في أيّ وقت.
discuss-forward = أُخذ بنتيجته…
discuss-forward-late = أُخذ بنتيجته لاحقاً…
discuss-correct = تصحيح هذا…
discuss-nothing = لا شيء بعد
discuss-over = انتهى
discuss-nothing-noted = شكراً. سأسأل مرة أخرى بعد أربعة أسابيع.
discuss-nothing-last = شكراً. لن أسأل من جديد. وإن نتج عنه شيء لاحقاً فأخبروني في أيّ وقت.
discuss-over-noted = دوّنتُ ذلك: انتهى. تبقى سلسلة ردوده، ويبقى ما قيل فيها.
discuss-decided = سبق الجواب عن ذلك. كلمة «discuss» تعرض ما نتج عنه.
discuss-not-yours = لا يقول ما نتج عنه إلا من استضافه، أو الإدارة.
discuss-forward-title = ماذا نتج عنه؟
discuss-forward-intro = يُنشر في سلسلة ردود النقاش، ويصل إلى من شاركوا.
discuss-forward-how = أُخذ به في
discuss-outcome = { $how ->
    [policy] سياسة
    [programme] برنامج
    [guidance] إرشادات
    [training] تدريب
   *[other] غير ذلك
}
discuss-forward-words = في جملة أو جملتين: في ماذا، ومن، وما الذي تغيّر الآن؟
discuss-forward-hint = مثلاً: تطلب خطة سلسلة التبريد في الإقليم فنّيَّين في كلّ مديرية ابتداء من يوليو.
discuss-forward-link = رابط إليه، إن وُجد
discuss-forward-submit = إخبار الجميع
discuss-forward-empty = قولوها في جملة: سيقرؤها من شاركوا.
discuss-forward-no-link = يبدأ الرابط بـ https://
discuss-forward-noted = { $again ->
    [yes] صُحّح حيثما ذُكر.
   *[no] شكراً. يُنشر في سلسلة الردود{ $people ->
        [0] { "" }؛ ولم يشارك سواكم
        [one] ، ويصل إلى شخص آخر على انفراد
        [two] ، ويصل إلى شخصين على انفراد
        [few] ، ويصل إلى { $people } أشخاص على انفراد
        [many] ، ويصل إلى { $people } شخصاً على انفراد
       *[other] ، ويصل إلى { $people } شخص على انفراد
    }.
}
discuss-carried = ما نتج عن النقاش عن { $topic }: { $how ->
    [policy] دخل في سياسة.
    [programme] دخل في برنامج.
    [guidance] دخل في إرشادات.
    [training] دخل في تدريب.
   *[other] أُخذ بنتيجته.
}
discuss-outcome-note = يُقال هذا مرة واحدة، ممن أخذوا بنتيجته. شكراً لكلّ من شاركوا.
discuss-told-title = ما نتج عنه
discuss-told-thanks = { $role ->
    [host] استضفتموه في { $place }: وهذا ما أدّى إليه. شكراً لكم.
    [manager] أذنتم بافتتاحه في { $place }: وهذا ما أدّى إليه.
   *[part] شاركتم فيه في { $place }: وهذا ما أدّى إليه. شكراً لكم.
}
discuss-told-note = { $role ->
    [host] أخبركم لأنكم استضفتموه.
    [manager] أخبركم لأنكم أذنتم بافتتاحه.
   *[part] أخبركم لأنكم شاركتم.
} لتغيير ما أخبركم به: «quiet».
because-discussion = أذنت الإدارة بافتتاح النقاش، ووافق من يستضيفه
because-could-host = اقترحت الإدارة أن تستضيفوا نقاشاً
because-you-opened = استضفتم نقاشاً، أو أذنتم بافتتاحه
because-carried-forward = أُخذ بما خلص إليه نقاش
because-took-part = شاركتم في نقاش أُخذ بنتيجته

# ---

## Stories

help-story = رواية كيف غيّرت المساعدة شيئاً، أو عرض القصص الموجودة
    .usage = story
shortcut-story = هذه قصة…

# A story as it is told. What people wrote stands in it word for word.
story-title = { $asker_named ->
    [yes] { $helper_named ->
        [yes] سؤال { $asker } وإجابة { $helper }
       *[no] سؤال { $asker } وإجابة أحد الزملاء
    }
   *[no] { $helper_named ->
        [yes] سؤال أحد الزملاء وإجابة { $helper }
       *[no] سؤال من أحد الزملاء، وإجابة من زميل آخر
    }
}
story-asked = { $named ->
    [yes] سؤال { $who }: { $what }
   *[no] سؤال أحد الزملاء: { $what }
}
story-helped = { $named ->
    [yes] إجابة { $who }: { $what }
   *[no] إجابة أحد الزملاء: { $what }
}
story-came = ما نتج عنها: { $what }
story-where = استُخدمت في: { $where }.

story-write = كتابة القصة…
story-tell = ارووا القصة في بضع جمل. لا يقرؤها أحد غيركم قبل أن يوافق كلّ من فيها.
story-how = قولوا ما الذي سُئل، وما الذي أفاد، وماذا نتج. على أيّ رسالة، اختاروا «هذه قصة…» فتُملأ أسماء الأشخاص.
story-unknown = لا أعرف وراء هذا الرابط سؤالاً أو إجابة في قناة من هذا المجتمع. ما زال بإمكانكم رواية القصة؛ قولوا حينها من سأل ومن ساعد، ولن يقود شيء إلى الرسالة.
story-not-ours = لم يُكتب ذلك في قناة من هذا المجتمع، فلا يدخل في أيّ قصة.
story-already = شكراً. هذه القصة قيد الرواية بالفعل؛ ويُسأل كلّ من فيها أولاً.
story-nobody = في هذه القصة من لا يمكن سؤاله، فلا تُروى. لا تُروى مساعدة أحد دون موافقته.
story-gone = رُويت هذه القصة بالفعل، أو انتهت. كلمة «story» تعرض غيرها.
story-elsewhere = كان أحد الزملاء أسرع: { $stage ->
    [asked] سُئل كلّ من فيها.
    [agreed] وافق كلّ من فيها، وهي تنتظر إقرار الإدارة.
    [approved] أُقرّت.
   *[other] هي تنتظر الإدارة.
}

story-form-title = قصة مساعدة
story-form-intro = تكفي أربع جمل بسيطة أو خمس. ما تكتبونه هنا يُروى كلمة كلمة، وفقط إذا وافق كلّ من فيها.
story-form-who-asked = من سأل؟
story-form-who-helped = من ساعد؟
story-form-asked = ما الذي سُئل
story-form-helped = ما الذي أفاد
story-form-came = ماذا نتج
story-form-where = فيمَ استُخدمت، إن وُجد (دليل، تدريب، خطة)
story-form-link = عنوان على الإنترنت يمكن قراءة ذلك فيه
story-form-quote = كلمات تستحق الاقتباس
story-form-quoted = كلمات من هي؟
story-form-quoted-role = { $role ->
    [asked] كلمات من سأل
   *[helped] كلمات من ساعد
}
story-form-also = هل تذكر أحداً آخر؟ يُستأذن أيضاً.
story-form-submit = حفظ
story-form-empty = بضع كلمات هنا من فضلكم: من دونها ليست قصة بعد.
story-form-no-link = الرجاء كتابة عنوان كامل يبدأ بـ https://، أو ترك هذا فارغاً.
story-form-nobody = الرجاء اختيار زميل يمكنني الكتابة إليه.
story-form-same = لا يمكن أن يكون من سأل ومن ساعد شخصاً واحداً.
story-captured = { $manager ->
    [yes] حُفظت. هكذا تُروى. لم يُسأل أحد بعد.
   *[no] شكراً على روايتها. تقرؤها الإدارة أولاً، ثم يُسأل كلّ من فيها. هكذا تُروى:
}
story-changed = { $asks ->
    [0] دوّنتُ ذلك. لا حاجة إلى سؤال أحد من جديد.
    [one] دوّنتُ ذلك. يُسأل شخص واحد فيها قبل المضيّ بها.
    [two] دوّنتُ ذلك. يُسأل شخصان فيها قبل المضيّ بها.
    [few] دوّنتُ ذلك. يُسأل { $asks } أشخاص فيها قبل المضيّ بها.
    [many] دوّنتُ ذلك. يُسأل { $asks } شخصاً فيها قبل المضيّ بها.
   *[other] دوّنتُ ذلك. يُسأل { $asks } شخص فيها قبل المضيّ بها.
}

# The manager’s line and buttons.
story-line-found = قد تكون هذه قصة: { $title }. { $used ->
    [yes] أفادت، واستُفيد منها منذ ذلك الحين.
   *[no] أفادت أكثر من الشخص الذي سأل.
}
story-line-draft = قصة برواية { $by }: { $title }. لم يُسأل أحد بعد.
story-line-agreed = وافق كلّ من في هذه القصة: { $title }. هل تقرؤها القيادات؟
story-reveals = ما زالت الكلمات تذكر من يفضّل ألا يُذكر. الرجاء تعديلها قبل إقرارها.
story-ask = استئذان من فيها
story-change = تعديل…
story-drop = صرف النظر عنها
story-pass = ليست هذه
story-approve = إقرار
story-withdraw = وقف روايتها
story-withdraw-sure = تُنسى كلماتها، وتُرفع من الإحاطات التي ترويها.
story-asking = { $count ->
    [0] لا أحد غيركم فيها: هي تنتظر إقراركم.
    [one] يُسأل شخص واحد على انفراد، مرة واحدة، في وقت مناسب. وعدم الجواب يعني لا؛ وأخبركم بعد أسبوعين.
    [two] يُسأل شخصان على انفراد، مرة واحدة، كلّ في وقت مناسب له. وعدم الجواب يعني لا؛ وأخبركم بعد أسبوعين.
    [few] يُسأل { $count } أشخاص على انفراد، مرة واحدة، كلّ في وقت مناسب له. وعدم الجواب يعني لا؛ وأخبركم بعد أسبوعين.
    [many] يُسأل { $count } شخصاً على انفراد، مرة واحدة، كلّ في وقت مناسب له. وعدم الجواب يعني لا؛ وأخبركم بعد أسبوعين.
   *[other] يُسأل { $count } شخص على انفراد، مرة واحدة، كلّ في وقت مناسب له. وعدم الجواب يعني لا؛ وأخبركم بعد أسبوعين.
}
story-approved = أُقرّت. تدخل في إحاطات القيادات المقبلة، إلا إذا سحب أحد ممن فيها موافقته.
story-dropped = { $why ->
    [withdrawn] لم تعد تُروى. نُسيت كلماتها، والإحاطات التي روتها تقول ذلك.
   *[other] صُرف النظر عنها. نُسيت كلماتها.
}
story-word = { $title }: { $why ->
    [declined] لا يريد كلّ من فيها أن تُروى. فلا تُروى، ولا بأس بذلك.
    [unreachable] فيها من لم يعد سؤاله ممكناً. فلا تُروى.
    [lapsed] لم يُجب كلّ من فيها خلال أسبوعين، وهذا يعني لا. فلا تُروى.
   *[withdrawn] سحب أحد من فيها موافقته، أو غادر. لم تعد تُروى.
}
story-seen = مفهوم
story-seen-noted = رُفعت عن مكتبكم.
story-seen-already = سبق أن رُفعت عن مكتبكم.

story-list-title = القصص
story-list = { $count ->
    [one] قصة واحدة في الطريق أو رُويت.
    [two] قصتان في الطريق أو رُويتا.
    [few] { $count } قصص في الطريق أو رُويت.
   *[other] { $count } قصة في الطريق أو رُويت.
}
story-list-more = { $count ->
    [one] وقصة أخرى لا تظهر هنا.
    [two] وقصتان أخريان لا تظهران هنا.
    [few] و{ $count } قصص أخرى لا تظهر هنا.
   *[other] و{ $count } قصة أخرى لا تظهر هنا.
}
story-list-note = لا تصل قصة إلى القيادات إلا إذا وافق كلّ من فيها وأقرّتها الإدارة.
story-none = لا قصة في الطريق.
story-none-note = القصة الجيدة تحتاج إلى ثلاثة أشياء: سؤال، وإجابة، وشيء تغيّر بفضلها. على أيّ رسالة، اختاروا «هذه قصة…».
story-state = { $stage ->
    [found] قد تكون قصة؛ لم يكتبها أحد
    [draft] كُتبت؛ لم يُسأل أحد
    [asked] سُئلوا؛ وافق { $yes } من { $of }
    [agreed] وافق الجميع؛ تنتظر الإقرار
   *[approved] { $told ->
        [0] أُقرّت؛ لم تُروَ لأحد بعد
        [one] أُقرّت؛ رُويت لشخص واحد من القيادات
        [two] أُقرّت؛ رُويت لاثنين من القيادات
       *[other] أُقرّت؛ رُويت لـ{ $told } من القيادات
    }
}
story-show = عرضها

# What those in it are asked and told.
story-mine-title = قصص أنتم فيها
story-mine = { $count ->
    [0] لستم في أيّ قصة حالياً.
    [one] أنتم في قصة واحدة. هكذا تُروى، أو قد تُروى:
    [two] أنتم في قصتين. هكذا تُرويان، أو قد تُرويان:
    [few] أنتم في { $count } قصص. هكذا تُروى، أو قد تُروى:
   *[other] أنتم في { $count } قصة. هكذا تُروى، أو قد تُروى:
}
story-mine-note = لا يُروى منها شيء دون موافقتكم، ويمكنكم سحبها هنا في أيّ وقت.
story-consent-title = هل يمكن أن تُروى هذه؟
story-consent = { $again ->
    [yes] تغيّر نصّ الجزء الخاص بكم من هذه القصة، فأسأل مرة أخرى: هل يمكن أن تُروى؟
   *[no] رغبة من { $manager } في أن تُروى للقيادات هذه القصة التي قدّمتم فيها المساعدة أو تلقّيتموها. هل يمكن ذلك؟
}
story-consent-then = هذا نصّها الكامل، كلمة كلمة. تصل إلى قيادات هذا المجتمع وجهاته الراعية في رسالة خاصة، وربما بالبريد الإلكتروني، وفقط إذا وافق كلّ من فيها.
story-consent-unnamed = دون اسمكم يُكتب «أحد الزملاء»، وتُستبعد الكلمات المقتبسة منكم، ولا يقود رابط إلى الرسائل.
story-consent-note = عدم الجواب يعني لا، ولن أذكّركم؛ وبعد { $until } أتوقف عن السؤال. ويمكن سحب الموافقة في أيّ وقت. لتغيير ما أسألكم عنه: «quiet».
story-yes = نعم، تُروى
story-unnamed = نعم، دون اسمي
story-no = أفضّل ألا تُروى
story-own = تعديل الجزء الخاص بي…
story-back = سحب موافقتي
story-agreed = { $named ->
    [yes] شكراً. وافقتم على أن تُروى هذه مع اسمكم:
   *[no] شكراً. وافقتم على أن تُروى هذه دون اسمكم:
}
story-is-approved = أقرّتها الإدارة. تصل إلى القيادات مع إحاطتها المقبلة.
story-was-told = قرأتها القيادات أول مرة يوم { $on }.
story-agreed-note = إن غيّرتم رأيكم تكفي ضغطة واحدة هنا، الآن أو لاحقاً. ولا أسأل عن السبب أبداً.
story-declined = بالطبع. لا تُروى، ولا يُخبر أحد بمن قال ذلك.
story-over = { $why ->
    [lapsed] انقضى وقت هذا السؤال: لم يُجب الجميع، فلا تُروى القصة. لم يبق ما عليكم فعله.
    [withdrawn] لم تعد هذه القصة تُروى. { $agreed ->
        [yes] شكراً على موافقتكم.
       *[no] لم يبق ما عليكم فعله.
    }
   *[other] لا تُروى هذه القصة. { $agreed ->
        [yes] شكراً على موافقتكم.
       *[no] لم يبق ما عليكم فعله.
    }
}
story-newer = تغيّر نصّ هذه القصة الآن. وحيث تغيّر الجزء الخاص بكم أسألكم من جديد.
story-not-asked = لم يعد هذا السؤال قائماً: انتهت القصة، أو تغيّر نصّها الآن.
story-over-already = هذه القصة لا تُروى؛ فليس هناك ما يُسحب.
story-taken-back = { $told ->
    [0] سُحبت موافقتكم. القصة لا تُروى لأحد.
    [one] سُحبت موافقتكم. لم تعد القصة تُروى؛ والإحاطة الوحيدة التي روتها تقول ذلك الآن.
    [two] سُحبت موافقتكم. لم تعد القصة تُروى؛ والإحاطتان اللتان روتاها تقولان ذلك الآن.
    [few] سُحبت موافقتكم. لم تعد القصة تُروى؛ و{ $told } إحاطات روتها تقول ذلك الآن.
   *[other] سُحبت موافقتكم. لم تعد القصة تُروى؛ و{ $told } إحاطة روتها تقول ذلك الآن.
}
story-own-title = الجزء الخاص بي من القصة
story-own-intro = قولوه كما تودّون أن تقرأه القيادات.
story-own-quote = كلماتي كما تُقتبس
story-own-how = كيف يمكن أن تُروى؟
story-own-named = مع اسمي
story-own-unnamed = دون اسمي
story-own-submit = هكذا يمكن أن تُروى
because-story-found = إجابة أفادت، ونتج عنها شيء
because-story-asked = تودّ الإدارة رواية قصة أنتم فيها، ولا يُروى شيء دون موافقتكم
because-story-approved = وافق كلّ من فيها، وأقرّتها الإدارة

# ---

## Briefings

help-brief = إحاطات القيادات: ماذا تقول المقبلة، ومن يقرؤها
    .usage = brief, brief @person

# What a leader reads.
brief-title = إحاطة { $community } عن { $month } { $year }
brief-gist = { $stories ->
    [0] دقيقتان عن { $community }، وأمر واحد لا يقدر عليه غيركم.
   *[other] { $asks ->
        [yes] دقيقتان عن { $community }: ما أثمرته المساعدة، وأمر واحد لا يقدر عليه غيركم.
       *[no] دقيقتان عن { $community }: ما أثمرته المساعدة.
    }
}
brief-hello = { $named ->
    [yes] تحية طيبة { $name }،
   *[no] تحية طيبة،
}
brief-moved = ما تحرّك في الأسابيع الأربعة الأخيرة
brief-means = (ما يُحسب: { $means }.)
brief-story = قصة: { $title }
brief-story-gone = { $count ->
    [one] قصة كانت هنا لم تعد تُروى.
    [two] قصتان كانتا هنا لم تعودا تُرويان.
    [few] { $count } قصص كانت هنا لم تعد تُروى.
   *[other] { $count } قصة كانت هنا لم تعد تُروى.
}
brief-behind = عرض ما وراءها
brief-wish = أمر واحد لا يقدر عليه غيركم
brief-wish-answer = سؤال { $who } في { $place } لم يجد من يستطيع الإجابة عنه، وهو عمّا تتابعونه.
brief-wish-host = سأل مؤخراً { $count ->
    [one] أحد الزملاء
    [two] اثنان من الزملاء
   *[other] { $count } من الزملاء
} عمّا تتابعونه ({ $what })، ولم يفتتح أحد نقاشاً عنه. هل تستضيفون نقاشاً؟ سيُعدّ من أجلكم.
brief-wish-thank = كلمة شكر منكم إلى { $who } على المساعدة المذكورة أعلاه سيكون لها أثر كبير.
brief-wish-forward = إن أُخذ في عملكم بما أفاد هنا، فالرجاء أن تقولوا أين: سيصل الخبر إلى من ساعدوا.
brief-wish-vote = { $count ->
    [one] فكرة تنتظر تأييد الفريق الأساسي، ولم يصل رأيكم بعد.
    [two] فكرتان تنتظران تأييد الفريق الأساسي، ولم يصل رأيكم بعد.
    [few] { $count } أفكار تنتظر تأييد الفريق الأساسي، ولم يصل رأيكم بعد.
   *[other] { $count } فكرة تنتظر تأييد الفريق الأساسي، ولم يصل رأيكم بعد.
}
brief-wish-done = تمّ. شكراً لكم.
brief-do-answer = سأجيب عنه
brief-do-host = أستضيف نقاشاً
brief-do-thank = شكر { $who }
brief-do-forward = أين أُخذ به…
brief-do-vote = عرض الأفكار
brief-signed = { $named ->
    [yes] مع الشكر، { $by }، عن { $community }
   *[no] مع الشكر، إدارة { $community }
}
brief-found-useful = كانت مفيدة
brief-found-not = ليست لي
brief-note = تصلكم هذه مرة في الشهر لأنكم من قيادات { $community } أو جهاته الراعية، أو لأن إدارته اختارتكم لقراءتها. لتغيير ما أرسله إليكم: «quiet».
brief-behind-gist = وراء القصة: { $title }
brief-behind-unnamed = في هذه القصة من يفضّل ألا يُذكر، فلا أقود إلى أيّ رسالة. ولمعرفة المزيد يمكنكم سؤال { $manager }.
brief-behind-agreed = وافق كلّ من فيها على أن تقرؤوا هذا، وجاء الإذن من { $manager }.
brief-gone = انتهت هذه الإحاطة، أو هذا الجزء منها. لا شيء عليكم.
brief-forward-title = أُخذ به
brief-forward-where = أين أُخذ به؟
brief-forward-hint = اسم دليل أو خطة أو برنامج أو تدريب
brief-forward-submit = متابعة
brief-forward-sure = هل أدوّن أن هذا استُخدم في «{ $where }»؟ تطّلع عليه الإدارة، ثم يصل الخبر إلى من ساعدوا.
brief-forward-say = نعم، يُدوّن
brief-found-noted = شكراً؛ تنفعني معرفة ذلك.
brief-not-noted = شكراً على قول ذلك. ترى الإدارة أن هذه لم تكن لكم.
brief-stop = لا إحاطات بعد الآن
brief-stopped = دوّنتُ ذلك. لن تصلكم إحاطة بعد الآن، إلا إذا أضافتكم الإدارة من جديد.
brief-host-noted = شكراً. علمت الإدارة، وستُعدّه معكم.

# What the manager sees first.
brief-line = { $now ->
    [yes] إحاطة إلى { $who }، تذهب حالما توافقون:
   *[no] الإحاطة إلى { $who }، تذهب يوم { $on } إن وافقتم:
}
brief-preview-press = الأمر الواحد ضغطة واحدة: { $label }
brief-download = لإعادة إرسالها بالبريد الإلكتروني أو على ورق
brief-send = { $now ->
    [yes] إرسال
   *[no] إرسال في اليوم المحدّد
}
brief-change = تعديل…
brief-leave = استبعاد…
brief-skip = تخطّي
brief-change-title = الافتتاح
brief-change-intro = تحلّ كلماتكم محلّ الجملة الأولى. اكتبوا بلغة من يقرأ.
brief-change-opening = بكلماتكم
brief-change-submit = حفظ
brief-leave-title = استبعاد
brief-leave-which = ماذا يُستبعد؟
brief-leave-submit = استبعاد
brief-leave-nothing = لن يبقى شيء عندئذ. اضغطوا «تخطّي» بدلاً من ذلك.
brief-part-numbers = ما تحرّك
brief-part-wish = الأمر الواحد المطلوب
brief-on-its-way = { $soon ->
    [yes] تذهب الآن إلى { $who } في وقت مناسب.
   *[no] تذهب إلى { $who } يوم { $on }. وحتى ذلك الحين تُستبعد من نفسها كلّ قصة يغيّر من فيها رأيهم.
}
brief-decided = سبق البتّ في ذلك، منكم أو من أحد زملائكم.
brief-skipped = تُركت هذه المرة. لا يصل شيء من ذلك إلى { $who }.
brief-nothing = { $count ->
    [one] لا شيء يوم { $on } يستحق دقيقتين من وقت { $names }: لا قصة أُقرّت ولم تُقرأ. لا يُرسل شيء.
   *[other] لا شيء يوم { $on } يستحق دقيقتين من وقت { $names }: لا قصة أُقرّت ولم تُقرأ. لا يُرسل شيء.
}
brief-undelivered = تعذّر إيصال الإحاطة إلى { $who }. لعلّكم تودّون الكتابة بأنفسكم.
brief-host-line = استعداد من { $who } لاستضافة نقاش في مجال المتابعة: { $what }
brief-host-draft = إعداد افتتاح
brief-nobody = الرجاء اختيار زميل يمكنني الكتابة إليه ويرغب في الإحاطات.
brief-nothing-now = لا شيء الآن يستحق دقيقتين من وقت { $who }: لا قصة أُقرّت ولم تُقرأ، ولا أمر لا يقدر عليه غير هذا الشخص.
brief-already = الإحاطة إلى { $who } في الطريق، بإذن من { $by }، وموعدها { $on }.
brief-sent = وصلت الإحاطة إلى { $who } يوم { $on }، بإذن من { $by }.
brief-readers-title = إحاطات القيادات
brief-readers = { $count ->
    [0] موعد الإحاطة المقبلة { $on }. لا يقرؤها أحد بعد.
    [one] موعد الإحاطة المقبلة { $on }، وقارئ واحد.
    [two] موعد الإحاطة المقبلة { $on }، وقارئان.
    [few] موعد الإحاطة المقبلة { $on }، و{ $count } قرّاء.
    [many] موعد الإحاطة المقبلة { $on }، و{ $count } قارئاً.
   *[other] موعد الإحاطة المقبلة { $on }، و{ $count } قارئ.
}
brief-readers-note = قيادات { $community } وجهاته الراعية من القرّاء بحكم دورهم. ترون كلّ إحاطة على مكتبكم يوم الخميس الذي يسبقها، ولا يذهب شيء دون موافقتكم. ولا تُعرف قراءتها إلا مما يُضغط فيها، لا من أيّ شيء آخر.
brief-seat = إلى { $who }: { $step ->
    [left-out] خارج القائمة
    [proposed] إحاطة تنتظر موافقتكم
    [approved] إحاطة في الطريق
    [sent] { $fared ->
        [acted] وصلت { $at }، وتمّ ما طُلب
        [opened] وصلت { $at }، وقُرئت
       *[unread] وصلت { $at }؛ ولم يُضغط شيء بعد
    }
   *[none] لا إحاطة بعد
}{ $found ->
    [useful] {""}؛ وكانت مفيدة
    [not] {""}؛ ولم تكن مناسبة
   *[none] {""}
}
brief-now = عرضها الآن
brief-take = الأخيرة، لإعادة إرسالها
brief-remove = استبعاد
brief-again = إعادتها
brief-add = إضافة أحد…
brief-add-title = قارئ آخر
brief-add-who = من تصله الإحاطة أيضاً؟
brief-add-intro = تصل إحاطة نحو مرة في الشهر، بعد موافقتكم. ويمكن لمن تصله أن يوقفها في أيّ وقت.
brief-add-submit = إضافة
because-brief-prepared = إحاطة القيادات موعدها الأسبوع المقبل، أو طلبتها الإدارة
because-brief-approved = أنتم من قيادات هذا المجتمع أو جهاته الراعية أو متابعيه، وأذنت الإدارة بإحاطة هذا الشهر

# ---

## Maturity

help-maturity = مدى نضج إدارة هذا المجتمع، وما الذي يُفعل بعد ذلك
    .usage = maturity, maturity sponsorship, maturity page
maturity-title = كيف يُدار { $community }
maturity-level = { $level ->
    [reactive] ردّ الفعل
    [emergent] النشوء
    [engaged] الانخراط
   *[activist] الريادة
}
maturity-dimension = { $dimension ->
    [management] إدارة المجتمع
    [community] المجتمع
    [sponsorship] الرعاية
    [leadership] القيادة
    [culture] الثقافة والنشاط
    [content] المحتوى وتنظيمه
    [activities] الأنشطة
    [membership] العضوية
    [technology] التقنية
   *[metrics] المؤشرات
}
maturity-gist = { $dimension ->
    [management] إدارة المجتمع في { $community }: مستوى { $level }.
    [community] المجتمع نفسه في { $community }: مستوى { $level }.
    [sponsorship] الرعاية في { $community }: مستوى { $level }.
    [leadership] القيادة في { $community }: مستوى { $level }.
    [culture] الثقافة والنشاط في { $community }: مستوى { $level }.
    [content] المحتوى وتنظيمه في { $community }: مستوى { $level }.
    [activities] الأنشطة في { $community }: مستوى { $level }.
    [membership] العضوية في { $community }: مستوى { $level }.
    [technology] التقنية في { $community }: مستوى { $level }.
   *[metrics] المؤشرات في { $community }: مستوى { $level }.
}
maturity-means = { $managing ->
    [yes] { $level ->
        [reactive] إدارته غير رسمية، أو لا يقوم بها أحد: ما يحدث يتوقف على من يصادف أن لديه وقتاً.
        [emergent] إدارته جزء معترف به من دور شخص، إلى جانب عمل آخر.
        [engaged] لإدارته دور رسمي، له وقت وإيقاع وجهة راعية.
       *[activist] إدارته معترف بها وظيفةً أساسية: تعوّل عليها المنظمة، ولو شغر الدور لملأته.
    }
   *[no] { $level ->
        [reactive] متروك للمصادفة حتى الآن.
        [emergent] بدأ شيء منه.
        [engaged] يجري بانتظام، وعن قصد.
       *[activist] تعوّل عليه المنظمة.
    }
}
maturity-about = { $dimension ->
    [management] كيف تُرعى شؤون المجتمع.
    [community] هل يعرف من يلتقون هنا لأجل ماذا، وهل يؤدّي ذلك إلى شيء.
    [sponsorship] هل يقف وراءه صاحب تأثير، ويفعل شيئاً من أجله.
    [leadership] هل يحمله أكثر من شخص واحد، ويقرّر.
    [culture] هل يجيب الناس بعضهم بعضاً ويشكر بعضهم بعضاً، ويجرؤون على السؤال.
    [content] هل يمكن العثور على ما تُعلّم هنا، وهل يُستفاد منه من جديد.
    [activities] هل يحدث شيء بانتظام، ويؤدّي إلى شيء.
    [membership] هل يجد الأعضاء الجدد مكانهم، وهل هنا من يجب أن يكونوا هنا.
    [technology] هل الأدوات مهيّأة، وتصل إلى الجميع، وثمّة من يرعاها.
   *[metrics] هل يُنظر في الأرقام، وتُعرض، ويُعمل بها.
}
maturity-below = ما يطلبه مستوى { $level } متحقّق:
maturity-held = ما يُبقي مستوى { $level }:
maturity-ahead = { $count ->
    [one] هذا ما يطلبه مستوى { $level }؛ وينقص أمر واحد:
    [two] هذا ما يطلبه مستوى { $level }؛ وينقص أمران:
    [few] هذا ما يطلبه مستوى { $level }؛ وتنقص { $count } أمور:
   *[other] هذا ما يطلبه مستوى { $level }؛ وينقص { $count } أمراً:
}
maturity-line = { $state ->
    [yes] متحقّق: { $what }. { $evidence }
    [partly] جزئياً: { $what }. { $evidence }
    [no] غير متحقّق: { $what }. { $evidence }
   *[unknown] لا يمكن القول بعد: { $what }. { $evidence }
}
maturity-ready = { $count ->
    [one] متوفّر بالفعل لمستوى لاحق:
   *[other] متوفّر بالفعل لمستويات لاحقة:
}
maturity-next = { $count ->
    [one] ما يُفعل بعد ذلك:
    [two] الأمران المقبلان:
   *[other] الأمور المقبلة، وعددها { $count }:
}
maturity-next-none = لا ينقص شيء. واصلوا، وأروا غيركم كيف وصلتم إلى هنا.
maturity-do-answer = أجيبوا عن الأسئلة القصيرة: لا تعرف المحادثات ما لا يعرفه غيركم. تستغرق دقيقتين.
maturity-start = { $start ->
    [desk] فتح المكتب
    [open] عرض الأسئلة المفتوحة
    [strategy] فتح الاستراتيجية
    [team] فتح الفريق
    [ideas] عرض الأفكار
    [goals] عرض الأهداف
    [brief] إعداد إحاطة
    [discuss] افتتاح نقاش
    [campaign] تخطيط حملة
    [story] رواية قصة
    [learn] قراءة درس
    [thank] شكر أحد الزملاء
    [thanking] شكر أحد الزملاء…
    [used] إخبار بما استُخدم
    [report] عرض التقرير
    [policy] عرض القواعد
    [export] تنزيله
    [activities] عرض كلّ الأنشطة
    [page] صفحة للجهة الراعية
   *[questions] الإجابة عن أسئلة قصيرة…
}
maturity-young = لا أتابع هذا المجتمع إلا منذ { $since }. وكثير من هذا سيكون أصدق بعد بضعة أسابيع.
maturity-untold = لا يمكن القول بعد
maturity-others = الأبعاد الأخرى، بعلامات أقلّ. تُظهر الضغطة السبب:
maturity-other = { $dimension }: { $level }
maturity-back = العودة إلى الكلّ
maturity-see = عرض التقييم
maturity-unsaid = { $count ->
    [one] سؤال قصير ينتظر إجابتكم متى شئتم.
    [two] سؤالان قصيران ينتظران إجابتكم متى شئتم.
    [few] { $count } أسئلة قصيرة تنتظر إجابتكم متى شئتم.
    [many] { $count } سؤالاً قصيراً تنتظر إجابتكم متى شئتم.
   *[other] { $count } سؤال قصير تنتظر إجابتكم متى شئتم.
}
maturity-rule = يثبت المستوى حين يتحقّق كلّ ما يطلبه، وكلّ ما تطلبه المستويات التي دونه. والجزئي لا يُعدّ متحقّقاً، ولا ما لا يمكن قوله. ولا يغيّره كم يُكتب، ولا عدد من يكتبون.
maturity-which = يمكنني أن أعرض: maturity, maturity page, maturity community, sponsorship, leadership, culture, content, activities, membership, technology, metrics.
maturity-trend = { $dimension ->
    [management] إدارة المجتمع، ربعاً بربع
   *[other] ربعاً بربع
}
maturity-trend-step = المستوى
maturity-trend-unit = 1 ردّ الفعل … 4 الريادة
maturity-trend-quarter = { $quarter } { $level }
maturity-trend-alt = المستوى ربعاً بربع: { $quarters }.

# What a sign is known by.
maturity-when = { $count ->
    [0] { $state ->
        [no] لا شيء من هذا مسجّل منذ { $at }.
       *[partly] آخر مرة { $at }، وقد مضى عليها وقت طويل.
    }
    [1] مرة واحدة مؤخراً، { $at }.
    [2] مرتين مؤخراً، آخرهما { $at }.
    [few] { $count } مرات مؤخراً، آخرها { $at }.
   *[other] { $count } مرة مؤخراً، آخرها { $at }.
}
maturity-rhythm = { $weeks ->
    [0] لم يُفعل منذ { $at }.
    [few] في وقته في { $on } من الأسابيع الأخيرة وعددها { $weeks }؛ آخر مرة { $at }.
   *[other] في وقته في { $on } من الأسابيع الأخيرة وعددها { $weeks }؛ آخر مرة { $at }.
}
maturity-early = لا يُعرف شيء عمّا قبل { $since }: مدة أقصر من أن تقول شيئاً.
maturity-share = { $of ->
    [0] لم يكن هناك ما يُعرف به.
    [one] { $part } من 1.
   *[other] { $part } من { $of }.
}
maturity-written = { $state ->
    [yes] مدوّن في الاستراتيجية.
    [partly] واحد من الاثنين مدوّن في الاستراتيجية.
   *[no] لم يُكتب شيء بعد.
}
maturity-channels = { $state ->
    [yes] اختيرت القناتان.
    [partly] اختيرت إحداهما.
   *[no] لم تُختر أيّ منهما بعد.
}
maturity-named = { $state ->
    [yes] { $count ->
        [0] هناك من سُمّي.
       *[other] بالاسم: { $names }.
    }
   *[no] لا أحد بعد.
}
maturity-unasked = لم تقل الإدارة شيئاً بعد.
maturity-outdated = جواب { $by } يوم { $at }: { $said ->
    [yes] نعم
    [partly] جزئياً
    [no] لا
   *[unknown] لا أعرف
}. مضى عليه أكثر من نصف سنة، ويحتاج إلى جواب جديد.
maturity-said = جواب { $by } يوم { $at }: { $said ->
    [yes] نعم
    [partly] جزئياً
    [no] لا
   *[unknown] لا أعرف
}.
maturity-manager = { $count ->
    [0] لم يُسمّ أحد تمكن الكتابة إليه.
   *[other] { $state ->
        [no] بالاسم: { $names }؛ لا شيء مسجّل بعد ضمن الإدارة.
       *[other] بالاسم: { $names }؛ آخر عمل ضمن الإدارة يوم { $at }.
    }
}
maturity-recorded = مدوّن مع مجال متابعة الإدارة.
maturity-time = { $minutes ->
    [0] لم يقل أحد كم.
    [one] دقيقة واحدة في الأسبوع.
    [two] دقيقتان في الأسبوع.
    [few] { $minutes } دقائق في الأسبوع.
   *[other] { $minutes } دقيقة في الأسبوع.
}
maturity-charged = يتولّى مهمّةً الآن من ليس في الإدارة.
maturity-themes = { $state ->
    [yes] { $count ->
        [one] محور مخطّط لشهر واحد من الآن.
        [two] محوران مخطّطان لشهرين من الآن.
        [few] محاور مخطّطة لـ{ $count } أشهر من الآن.
        [many] محاور مخطّطة لـ{ $count } شهراً من الآن.
       *[other] محاور مخطّطة لـ{ $count } شهر من الآن.
    }
    [partly] انقضت كلّ الأشهر المخطّطة.
   *[no] لا محور لأيّ شهر بعد.
}
maturity-goals = { $state ->
    [yes] { $count ->
        [one] هدف واحد جارٍ، حُدّد يوم { $at }.
        [two] هدفان جاريان، حُدّد آخرهما يوم { $at }.
        [few] { $count } أهداف جارية، حُدّد آخرها يوم { $at }.
        [many] { $count } هدفاً جارياً، حُدّد آخرها يوم { $at }.
       *[other] { $count } هدف جارٍ، حُدّد آخرها يوم { $at }.
    }
    [partly] الهدف الأخير، وقد حُدّد يوم { $at }، حلّ يومه.
   *[no] لم يُحدّد أيّ هدف.
}
maturity-activities = { $kept ->
    [0] لا شيء من الأنشطة وعددها { $of }.
   *[other] { $left ->
        [0] كلّ الأنشطة وعددها { $of }.
       *[other] { $kept } من { $of }. ما عدا: { $rest }.
    }
}
maturity-decides = { $state ->
    [yes] { $count ->
        [1] مرة واحدة مؤخراً، { $at }.
        [2] مرتين مؤخراً، آخرهما { $at }.
        [few] { $count } مرات مؤخراً، آخرها { $at }.
       *[other] { $count } مرة مؤخراً، آخرها { $at }.
    }
    [partly] القرار الأخير، { $at }، اتخذته الإدارة وحدها.
   *[no] لا قرار مسجّل منذ نصف سنة.
}
maturity-running = { $state ->
    [yes] { $count ->
        [one] في قناة واحدة.
        [two] في قناتين.
        [few] في { $count } قنوات.
       *[other] في { $count } قناة.
    }
    [partly] في وضع التجربة فقط: لا يرى منه أحد شيئاً سوى الإدارة.
   *[no] ليس في أيّ قناة.
}
maturity-covered = { $of ->
    [0] لم يسأل أحد شيئاً في ربع السنة الأخير.
   *[other] في الوقت: { $part } من { $of } في ربع السنة الأخير. { $lost ->
        [0] لا سؤال بقي دون إجابة أسبوعين.
        [one] سؤال واحد بقي دون إجابة أسبوعين.
        [two] سؤالان بقيا دون إجابة أسبوعين.
        [few] { $lost } أسئلة بقيت دون إجابة أسبوعين.
        [many] { $lost } سؤالاً بقيت دون إجابة أسبوعين.
       *[other] { $lost } سؤال بقيت دون إجابة أسبوعين.
    }
}
maturity-months = { $count ->
    [0] ليس في الأشهر الثلاثة الأخيرة.
    [one] في شهر واحد من الأشهر الثلاثة الأخيرة.
    [two] في شهرين من الأشهر الثلاثة الأخيرة.
   *[other] في { $count } من الأشهر الثلاثة الأخيرة.
}

# What levels ask for, and what to do about it.
maturity-sign-manager = هناك من يديره، وقد فعل شيئاً من أجله خلال ستة أسابيع
    .do = قوموا بأمر واحد في إدارته هذا الأسبوع؛ وأقربه على مكتبكم.
maturity-sign-counted = إدارته محسوبة جزءاً من عمل شخص
    .do = اطلبوا من مسؤولكم المباشر أن يحسبها حين يُخطّط وقتكم وحين تُراجع سنتكم. وصفحة الجهة الراعية تعطيكم الكلمات.
maturity-sign-purpose = غايته مدوّنة
    .do = اكتبوا في جملة واحدة لماذا يأتي الأعضاء إلى هنا.
maturity-sign-half = أُجيب عن نصف أسئلة ربع السنة الأخير على الأقل ضمن المهلة الموعودة
    .do = انظروا إلى ما ينتظر، واحملوا كلّ سؤال إلى شخص واحد قد يعرف.
maturity-sign-formal = الدور مدوّن حيث يُدوّن عمل من يديره
    .do = اتفقوا على جملتين في وصفكم الوظيفي أو اختصاصاتكم أو خطة عملكم، ودوّنوا أنهما هناك.
maturity-sign-time = محسوم كم من الوقت يمكن أن تستغرق إدارته
    .do = قولوا كم دقيقة في الأسبوع يمكن أن تستغرق الإدارة، واتفقوا عليها مع مسؤولكم المباشر.
maturity-sign-cadence = خمسة على الأقل من أنشطة الدليل الثمانية المنتظمة كانت في وقتها معظم ربع السنة الأخير
    .do = عودوا إلى النشاط الذي طال تأخّره، بربع ساعة في تقويمكم.
maturity-sign-covered = أُجيب عن أربعة من كلّ خمسة أسئلة ضمن المهلة الموعودة، ولا يكاد يبقى سؤال دون إجابة
    .do = تولّوا بأنفسكم أقدم سؤال مفتوح، واسألوا ما الذي يجعل غيره ينتظر.
maturity-sign-convened = الفريق الأساسي على تواصل كلّ أسبوعين
    .do = اكتبوا إلى الفريق الأساسي هذا الأسبوع بأمر واحد يقرّره.
maturity-sign-goals = له هدف لم يحلّ يومه بعد
    .do = حدّدوا هدفاً واحداً يهمّ الأعضاء، له يوم.
maturity-sign-sponsor = له جهة راعية صاحبة تأثير
    .do = اطلبوا من شخص واحد في القيادة أن يرعاه، وسمّوه هنا.
maturity-sign-acts = فعلت جهة راعية شيئاً من أجله خلال نصف سنة
    .do = اطلبوا من الجهة الراعية أمراً واحداً يستغرق خمس دقائق ولا يقدر عليه غيرها.
maturity-sign-decides = الفريق الأساسي يقرّر، لا الإدارة وحدها
    .do = اعرضوا الفكرة التالية على الفريق الأساسي للتصويت قبل أن تقرّروا.
maturity-sign-shared = المهامّ مشتركة، فلا يتوقف الأمر على شخص واحد
    .do = سلّموا مهمّة واحدة إلى القيادة أو التيسير لمدة شهر، مع يوم تعود فيه.
maturity-sign-carried = أُخذ بما خلص إليه نقاش خلال نصف سنة
    .do = افتتحوا نقاشاً واحداً مع إحدى القيادات القادرة على حمل نتيجته، ودوّنوا ما آل إليه.
maturity-sign-stories = أُقرّت قصة نجاح خلال نصف سنة
    .do = ارووا قصة واحدة عن سؤال غيّرت إجابته شيئاً، بموافقة الجميع.
maturity-sign-learning = تعلّمت إدارته شيئاً عن الإدارة خلال ربع السنة الأخير
    .do = اقرؤوا درساً واحداً من ثلاث دقائق وجرّبوه مرة.
maturity-sign-relied = تعوّل عليه خطة أو استراتيجية من خطط المنظمة
    .do = ابحثوا عن الخطة التي يصعب تنفيذها من دون هذا المجتمع، واطلبوا جملة فيها.
maturity-sign-successor = لو غادر من يديره لمُلئ الدور من جديد
    .do = اسألوا من يتولّى الأمر بعدكم، واكتبوا ما يحتاج إلى معرفته.
maturity-sign-scope = مجاله ومن يخدمهم مدوّنان
    .do = اكتبوا مجاله، والفئتين أو الفئات الثلاث التي يخدمها.
maturity-sign-reviewed = نُظر في استراتيجيته خلال أربعة أشهر
    .do = انظروا في الاستراتيجية مع الفريق الأساسي ربع ساعة، وقولوا إنها باقية أو ما الذي يتغيّر.
maturity-sign-peers = نصف الإجابات الأولى على الأقل يأتي من الأعضاء، لا من الإدارة
    .do = أمسكوا إجابتكم يوماً، واسألوا عضواً واحداً قد يعرف.
maturity-sign-asked = سُئل الأعضاء خلال سنة عمّا يحتاجون إليه منه
    .do = اسألوا الأعضاء في سؤال مفتوح واحد عمّا يحتاجون إليه من هذا المكان، وقولوا لهم ما سمعتم.
maturity-sign-briefed = تسمع القيادات نحو مرة في الشهر بما يفعله المجتمع
    .do = أعدّوا الإحاطة المقبلة: قصتان وطلب واحد.
maturity-sign-speaks = الجهة الراعية تتحدث باسمه حيث لا تكونون
    .do = أعطوا الجهة الراعية جملتين وقصة واحدة لاجتماعها المقبل.
maturity-sign-budget = له مال، مهما قلّ
    .do = اطلبوا شيئاً صغيراً واحداً له ثمن: ترجمة، أو قاعة، أو جائزة لتحدّي الشهر.
maturity-sign-coreteam = يحمله آخرون أيضاً: القيادات والتيسير والجهات الراعية
    .do = اسألوا العضوين الأكثر مساعدة هل يتابعان شيئاً، وسمّوهما هنا.
maturity-sign-hosted = استضافت إحدى القيادات نقاشاً خلال نصف سنة
    .do = ابحثوا عن موضوع يتكرّر، واطلبوا من إحدى القيادات أن تستضيفه.
maturity-sign-thanks = شكر الزملاء بعضهم بعضاً في كلّ من الأشهر الثلاثة الأخيرة
    .do = اشكروا أحداً حيث يراه الآخرون، وعلى شيء محدّد: فهذا يُحتذى.
maturity-sign-personal = يُشكر الناس شخصياً، نحو كلّ أسبوعين
    .do = اشكروا اليوم شخصاً واحداً على شيء واحد فعله، وقولوا ماذا غيّر.
maturity-sign-told = يسمع الأعضاء نحو مرة في الشهر فيمَ استُخدمت مساعدتهم
    .do = ابحثوا عن شيء واحد استُخدم، في وثيقة أو تدريب، ودوّنوه.
maturity-sign-safe = يستطيع المبتدئ في عمله أن يسأل هنا دون قلق من نظرة الآخرين
    .do = اطرحوا سؤالاً منكم يُظهر ما لا تعرفونه.
maturity-sign-accepted = في سؤال على الأقل من كلّ أربعة أُجيب عنها قيل ما الذي أفاد
    .do = اسألوا آخر ثلاثة طرحوا أسئلة أيّ إجابة أفادت.
maturity-sign-library = ما تُعلّم محفوظ في مكان واحد، وهناك من يرعاه
    .do = اختاروا مكاناً واحداً لما تُعلّم، وشخصاً واحداً يخصّص له نصف ساعة في الشهر.
maturity-sign-reused = ما أُجيب عنه مرة استُفيد منه من جديد خلال نصف سنة
    .do = دلّوا أول من يسأل على إجابة موجودة بالفعل.
maturity-sign-themes = ما تدور حوله الأشهر المقبلة مخطّط
    .do = أعطوا الشهر المقبل محوراً.
maturity-sign-rhythm = اثنان على الأقل من أنشطة الدليل الثمانية المنتظمة كانا في وقتهما معظم ربع السنة الأخير
    .do = اختاروا نشاطين تواظبون عليهما، واتركوا غيرهما الآن.
maturity-sign-ideas = جُمعت أفكار خلال نصف سنة
    .do = اطلبوا أفكاراً، وقولوا متى تقرّرون.
maturity-sign-campaigns = أُقيمت حملة خلال نصف سنة
    .do = خطّطوا حملة صغيرة: أسبوع، وسؤال واحد، ومن يستضيفها.
maturity-sign-calendar = يعرف الأعضاء ما هو مخطّط للأشهر الثلاثة المقبلة
    .do = خطّطوا لما يحدث هنا بعد ذلك، وقولوا للأعضاء يومه.
maturity-sign-newcomers = نال الإجابة أربعة من كلّ خمسة ممن سألوا للمرة الأولى ضمن المهلة الموعودة
    .do = ابدؤوا دائماً بمن يسأل للمرة الأولى.
maturity-sign-field = يشارك أشخاص من الميدان، لا المقرّ وحده
    .do = ادعوا زميلين من الميدان بالاسم، ولكلّ منهما سؤال يستطيع الإجابة عنه.
maturity-sign-recognised = يُقدَّر أكثر من يساعدون نحو مرة في الشهر
    .do = انظروا في مقترحات التقدير لهذا الشهر على مكتبكم.
maturity-sign-members = جاءت فكرة أو تأييد ممن ليس في الإدارة، خلال نصف سنة
    .do = اعرضوا فكرة واحدة للتصويت، واسألوا عضوين عن رأيهما.
maturity-sign-absent = معروف من يجب أن يكون هنا وليس هنا
    .do = اكتبوا ثلاث فئات يجب أن تكون هنا، وادعوا شخصاً من كلّ منها.
maturity-sign-running = أعمل في قنواته، ولست في وضع التجربة فقط
    .do = أنهوا وضع التجربة متى رأيتم ما يكفي مما قد أرسله.
maturity-sign-reach = كلّ من يجب أن يشارك يستطيع، حتى باتصال ضعيف
    .do = اطلبوا من زميل اتصاله ضعيف أن يريكم كيف يبدو الأمر عنده.
maturity-sign-rules = نُظر في قواعده وضُبطت خلال سنة
    .do = اقرؤوا القواعد مرة، وغيّروا ما لا يناسب منها.
maturity-sign-channels = محسوم أين تُنشر الأخبار للجميع، وأين يتحدث الفريق الأساسي
    .do = اختاروا القناتين.
maturity-sign-survive = ما تُعلّم يبقى لو تغيّرت الأدوات
    .do = خذوا نسخة مرة كلّ ربع سنة، ودوّنوا أين هي.
maturity-sign-support = هناك من يتولّى الأمر حين تتعطّل الأدوات
    .do = اتفقوا مع زملاء تقنية المعلومات على من تكتبون إليه حين تتعطّل الأدوات، واطلبوا من جهة راعية أن تدعم ذلك.
maturity-sign-looked = نُظر في أرقامه خلال ربع سنة
    .do = انظروا في تقرير ربع السنة.
maturity-sign-measured = يُنظر في أرقامه نحو كلّ شهر
    .do = انظروا في التقرير، واختاروا رقماً واحداً تتابعونه.
maturity-sign-reached = حلّ خلال نصف سنة يوم هدف، وقيل ما آل إليه
    .do = انظروا في أهدافكم، وأعطوا أحدها يوماً خلال ربع السنة.
maturity-sign-changed = تقرّر شيء بشكل مختلف بسبب ما قالته الأرقام
    .do = احملوا رقماً واحداً إلى الفريق الأساسي، واسألوا ماذا يجب أن تفعلوا بشكل مختلف.

# The short questions.
maturity-ask-title = ما لا يعرفه غيركم
maturity-ask-intro = خمسة أسئلة قصيرة على الأكثر. لا تعرف المحادثات إجاباتها. تبقى صالحة ربعين من السنة؛ ثم أسأل من جديد، هنا.
maturity-ask-submit = حفظ
maturity-ask-none = لا حاجة إلى سؤال عن أيّ من هذا: المحادثات تقول كلّ ذلك.
maturity-answer = { $said ->
    [yes] نعم
    [partly] جزئياً
    [no] لا
   *[unknown] لا أعرف
}
maturity-ask-counted = هل يحسب مسؤولكم المباشر إدارة هذا المجتمع جزءاً من عملكم؟
maturity-ask-role = هل إدارة هذا المجتمع مدوّنة في وصفكم الوظيفي أو اختصاصاتكم أو خطة عملكم؟
maturity-ask-relied = هل تعوّل خطة أو استراتيجية من خطط منظمتكم على هذا المجتمع؟
maturity-ask-successor = لو غادرتم، هل يُسمّى أحد ليديره بعدكم؟
maturity-ask-budget = هل لهذا المجتمع مال، مهما قلّ؟
maturity-ask-speaks = هل تحدثت الجهة الراعية باسمه أمام غيركم خلال نصف السنة الأخير؟
maturity-ask-asked = هل سُئل الأعضاء خلال السنة الأخيرة عمّا يحتاجون إليه منه؟
maturity-ask-safe = هل يستطيع المبتدئ في عمله أن يسأل هنا دون قلق من نظرة الآخرين؟
maturity-ask-library = هل ما تُعلّم محفوظ في مكان واحد، مع من يرعاه؟
maturity-ask-calendar = هل يعرف الأعضاء ما هو مخطّط للأشهر الثلاثة المقبلة؟
maturity-ask-field = هل يشارك أشخاص من الميدان، لا المقرّ وحده؟
maturity-ask-absent = هل تعرفون من يجب أن يكون هنا وليس هنا؟
maturity-ask-reach = هل يستطيع كلّ من يجب أن يشارك أن يشارك، حتى باتصال ضعيف؟
maturity-ask-survive = هل يبقى ما تُعلّم لو تغيّرت الأدوات؟
maturity-ask-support = هل هناك من يتولّى الأمر حين تتعطّل الأدوات؟
maturity-ask-changed = هل تقرّر شيء بشكل مختلف في نصف السنة الأخير بسبب ما قالته الأرقام؟

# The page for a sponsor.
maturity-page-title = إدارة { $community }، { $quarter }
maturity-page-gist = صفحة واحدة تعرضونها على جهة راعية: أين وصل المجتمع، وما الذي يدلّ على ذلك، وما تطلبونه منها.
maturity-page-brief = ما هو متوفّر، وما ينقص، وبماذا يُعرف، كلّ ذلك مدوّن سطراً سطراً في الصفحة نفسها.
maturity-page-take = تنزيل الصفحة
maturity-page-purpose = الغاية: { $purpose }
maturity-page-shown = ما هو متوفّر، وكيف نعرف ذلك:
maturity-page-first = هذا أول تقييم؛ وابتداء من ربع السنة المقبل تقول هذه الصفحة ما الذي تغيّر.
maturity-page-same = لم يتغيّر شيء منذ { $since }.
maturity-page-moved = ما تغيّر منذ { $since }:
maturity-page-change = { $how ->
    [gained] تحقّق منذ ذلك الحين: { $what }.
   *[lost] لم يعد متحقّقاً: { $what }.
}
maturity-page-wanted = { $count ->
    [0] لا نطلب منكم شيئاً جديداً: ما لا تقدّمه إلا جهة راعية موجود. شكراً لكم عليه.
    [one] ما نطلبه منكم:
   *[other] ما نطلبه منكم، والأهمّ أولاً:
}
maturity-page-note = جرى التقييم يوم { $at } مما هو مسجّل، ومما قالته الإدارة حيث لا سجلّ يعرف. ولا يغيّر المستوى كم يُكتب، ولا عدد من يكتبون.
maturity-from-sponsor-counted = أن تقولوا إن إدارة هذا المجتمع محسوبة جزءاً من عمل من يديره، له ولمسؤوله المباشر.
maturity-from-sponsor-formal = أن يُدوّن الدور: جملتان في وصف وظيفي أو اختصاصات أو خطة عمل.
maturity-from-sponsor-time = أن تتفقوا على كم ساعة في الأسبوع تُخصّص لإدارته، وأن تحموها.
maturity-from-sponsor-budget = أن تعطوه ميزانية صغيرة تصرفها إدارته: ترجمة، أو لقاء، أو أداة.
maturity-from-sponsor-relied = أن تذكروا هذا المجتمع في خطة أو استراتيجية واحدة توقّعونها، طريقةً يُنجز بها العمل.
maturity-from-sponsor-successor = أن تقرّروا الآن من يتولّى الدور لو غادر من يديره.
maturity-from-sponsor-speaks = أن تتحدثوا عنه مرة في ربع السنة هذا حيث لا تكون إدارته، بقصة من هذا المجتمع.
maturity-from-sponsor-acts = أن تجيبوا عن إحاطة واحدة، أو تأخذوا بنتيجة نقاش واحد، في ربع السنة هذا.

# When a level has changed.
maturity-turned = { $how ->
    [fell] كانت إدارة المجتمع عند مستوى { $was } في ربع السنة الماضي، وهي الآن عند مستوى { $now }.
   *[rose] ارتفعت إدارة المجتمع من مستوى { $was } إلى مستوى { $now } منذ ربع السنة الماضي.
}
maturity-turned-why = { $how ->
    [fell] { $count ->
        [0] لم يعد كلّ ما يطلبه متحقّقاً. ولا يقول هذا شيئاً عن مقدار ما بذله أحد من جهد.
       *[other] هذا هو السبب؛ ولا يقول شيئاً عن مقدار ما بذله أحد من جهد:
    }
   *[rose] { $count ->
        [0] كلّ ما يطلبه متحقّق الآن.
       *[other] هذا ما صنع الفرق:
    }
}
maturity-noticed = اطّلعت
maturity-noticed-reply = دوّنتُ ذلك. كلمة «maturity» تعرضه من جديد متى شئتم.
because-level-changed = انقضى ربع سنة، وتغيّر مستوى إدارة المجتمع

# ---

## Lessons

help-learn = دروس من ثلاث دقائق عن إدارة المجتمعات، وسجلّ تعلّمي
    .usage = learn, learn yes, learn log
learn-title = تعلّم إدارة المجتمع
learn-home = عدد الدروس { $count }، ويستغرق كلّ منها نحو { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}. كلّ درس عن شيء واحد، مع شيء واحد للتجربة.
learn-next = التالي لكم: { $title }.
learn-next-because = التالي لكم: { $title }. يساعد فيما وجده التقييم ناقصاً: { $what }.
learn-all-known = قرأتم كلّ الدروس، أو وصلت إليكم. ماذا تضيفون إليها؟
learn-open = قراءته
learn-weekly = { $on ->
    [yes] يصلكم درس مرة في الأسبوع، يُختار بحسب ما ينقص مجتمعكم، ولا يتكرّر أيّ درس.
   *[no] لا يصل أيّ درس من نفسه. إن قلتم نعم وصل درس في الأسبوع، يُختار بحسب ما ينقص مجتمعكم.
}
    .switch = { $on ->
        [yes] لا دروس أسبوعية بعد الآن
       *[no] نعم، درس في الأسبوع
    }
learn-all = كلّ الدروس
learn-all-gist = عدد الدروس { $count }، مرتّبة بحسب ما تقوم به إدارة المجتمع.
learn-about = { $what }: { $count ->
    [one] درس واحد
    [two] درسان
    [few] { $count } دروس
    [many] { $count } درساً
   *[other] { $count } درس
}{ $left ->
    [0] ، قُرئت كلّها.
   *[other] ، لم يُقرأ منها { $left }.
}
learn-show = عرض
learn-of = دروس عن هذا: { $what }.
learn-line = { $state ->
    [tried] { $title } (جُرّب)
    [read] { $title } (قُرئ)
   *[new] { $title }
}
learn-which = لا أعرف درساً بهذا الاسم. كلمة «learn» تعرض التالي؛ و«learn all» تعرضها كلّها.
learn-no-such = لم يعد هذا الدرس بين دروسي. كلمة «learn» تعرض ما هو موجود.
learn-gist = درسكم لهذا الأسبوع: { $title }.
learn-chosen = اختير لأن التقييم وجد هذا ناقصاً: { $what }.
learn-note = درس واحد في الأسبوع، لأنكم قلتم نعم. لوقف الدروس: «learn no»؛ ولتغيير غير ذلك مما أرسله إليكم: «quiet».
learn-try = جرّبوا هذا: { $what }
learn-read = قرأته
learn-tried = جرّبته
learn-share = مشاركة تجربة…
learn-noted-read = دوّنتُ ذلك. إن جرّبتموه فأخبروني؛ وإن لم ينجح حيث أنتم فأخبروا من يديرون مجتمعات أخرى.
learn-noted-tried = دوّنتُ ذلك. قد ينفع ما نتج عنه إدارة مجتمع آخر: «مشاركة تجربة» على بعد ضغطة.
learn-noted-before = هذا مدوّن بالفعل.
learn-share-title = مشاركة تجربة
learn-share-intro = تُنشر في { $place } مع اسمكم، بهذه الكلمات أو بغيرها.
learn-share-text = ما تودّون قوله
learn-share-submit = نشر
learn-share-empty = قولوا شيئاً، مهما قصر.
learn-share-copy = لم تُسمّ بعد قناة خاصة بإدارات المجتمعات، فلا أستطيع النشر نيابة عنكم. كلمات للبداية، يمكن نسخها:
learn-share-name = تسمية قناة في الاستراتيجية
learn-shared = تجربة للمشاركة، عن: { $title }
learn-shared-reply = أنشرها في { $place }. إن لم أكن في تلك القناة فسأخبركم.
learn-share-lost = تعذّر نشر ما شاركتموه: لست في قناة إدارات المجتمعات، أو لم تعد موجودة. ادعوني إليها، أو انشروه بأنفسكم.
learn-log-open = سجلّ تعلّمي
learn-log-title = سجلّ تعلّمكم
learn-log-empty = لا شيء في سجلّكم بعد. مثلاً: learn log Facilitating online, 2 h, formal
learn-log-gist = مجموع ما تعلّمتموه في { $quarter }: { $time }.
learn-log-quarter = { $quarter }
learn-log-sum = رسمي { $formal }، غير رسمي { $informal }
learn-time = { $rest ->
    [0] { $hours ->
        [0] لا شيء
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
       *[other] { $hours } ساعة
    }
   *[other] { $hours ->
        [0] { $rest ->
            [one] دقيقة واحدة
            [two] دقيقتان
            [few] { $rest } دقائق
           *[other] { $rest } دقيقة
        }
       *[other] { $hours ->
            [one] ساعة واحدة
            [two] ساعتان
            [few] { $hours } ساعات
           *[other] { $hours } ساعة
        } و{ $rest ->
            [one] دقيقة واحدة
            [two] دقيقتان
            [few] { $rest } دقائق
           *[other] { $rest } دقيقة
        }
    }
}
learn-log-line = { $formal ->
    [yes] { $what }: { $time }، رسمي، { $at }
   *[no] { $what }: { $time }، غير رسمي، { $at }
}
learn-log-remove = إزالة
learn-log-more = { $count ->
    [one] قيد أقدم في الملف.
    [two] قيدان أقدم في الملف.
    [few] { $count } قيود أقدم في الملف.
    [many] { $count } قيداً أقدم في الملف.
   *[other] { $count } قيد أقدم في الملف.
}
learn-log-take = تنزيل السجلّ
learn-log-note = لا يرى سجلّكم غيركم. ويحسب التقييم أن شيئاً تُعلّم، لا ما هو.
learn-log-add = إضافة…
learn-log-form = ما تعلّمتموه
learn-log-what = ما هو؟
learn-log-how-long = كم استغرق؟
learn-log-time-hint = مثل {"\u200E"}2 h أو {"\u200E"}1.5 h أو {"\u200E"}45 min
learn-log-which = هل كان رسمياً؟
learn-log-kind = { $formal ->
    [yes] رسمي: دورة أو تدريب، بشهادة أو من دونها
   *[no] غير رسمي: حديث مع أحد الزملاء، أو كتاب، أو ساعة من مشاهدة كيف يفعل غيركم
}
learn-log-save = حفظ
learn-log-no-words = قولوا في بضع كلمات ما هو.
learn-log-no-time = مدة مثل {"\u200E"}2 h أو {"\u200E"}45 min من فضلكم.
learn-log-how-long-was-it = كم استغرق؟ ضغطة واحدة ويمكنكم قول ذلك.
learn-log-how = ما هو؟ ضغطة واحدة ويمكنكم قول ذلك.
because-lesson = طُلب درس في الأسبوع، وهذا يناسب ما ينقص المجتمع

# The lessons. Each is of our own writing: what happens, what helps, what to beware of, one thing to try, words to share.

lesson-first-answer = لا يلزم أن تكون أول إجابة هي الأفضل
    .why = من يسأل يعود إلى القناة بعد ساعة، ثم في المساء، ثم لا يعود أبداً. ومن قوبل سؤاله الأول بالصمت قلّما يطرح ثانياً، ومن كانوا يشاهدون لن يطرحوا سؤالهم الأول.
    .how = ما ينهي الصمت ليس إجابة كاملة من خبير، بل أيّ ردّ يدلّ على أن أحداً قرأ السؤال: «لا أعرف، لكن بِن مرّ بهذا في توركانا؛ دعوني أسأله»، أو سؤال يزيد الحالة وضوحاً. ردّ كهذا يستغرق دقيقة، وكثيراً ما يستدرج من يعرفون، لأن الدخول في نقاش بدأ أسهل من الدخول في نقاش خال.
    .care = لا تملؤوا الصمت بعبارة «سؤال رائع». فالناس يميّزون ردّاً يحرّك الأمور من ردّ يحفظ المظاهر.
    .try = أجيبوا اليوم عن سؤال ينتظر باسم شخص قد يعرف، وقولوا لماذا خطر ببالكم.
    .share = ماذا تكتبون حين ينتظر سؤال ساعات ولا تعرفون أنتم الإجابة؟ هذه هي الجملة التي أستخدمها:
lesson-right-person = اسألوا شخصاً واحداً، وقولوا لماذا
    .why = «هل يستطيع أحد أن يساعد؟» جملة يستطيع كلّ من يقرؤها أن يترك الجواب لغيره. وكلّما كبرت القناة زاد ذلك يقيناً.
    .how = اسألوا شخصاً واحداً، على انفراد أو بالاسم، وأعطوه السبب: «أنتم من ركّب الثلاجات الشمسية في مرسابيت العام الماضي؛ وسؤال أمينة عن هذا بالضبط». السبب هو الفنّ كلّه. فهو يدلّ على أنكم لم تلتقطوا اسماً من قائمة، ويقول أيّ جزء من السؤال يخصّه، ويجعل الاعتذار سهلاً: «كان ذلك كيم، لا أنا» جواب جيد أيضاً.
    .care = انتبهوا إلى من تسألونه دائماً. فمن يجيب جيداً له عمله أيضاً؛ ومن يُسأل كلّ أسبوع يتوقف عن قراءة رسائلكم قبل أن يقول ذلك بوقت طويل.
    .try = للسؤال التالي، ابحثوا عن اسم ثان: شخص قد يجيب ولم تسألوه قط.
    .share = كيف تجدون من يعرف ولم يُسأل قط؟ هذا ما نجح معي:
lesson-hold-back = الإجابة التي تمسكونها
    .why = تعرفون الإجابة، وكتابتها تستغرق دقيقتين. افعلوا ذلك سنة فيصير لديكم مكتب مساعدة بموظف واحد: يكتب الجميع إليكم، ولا يقرأ أحد ما يسأله غيره، وحين تكونون في إجازة لا يحدث شيء.
    .how = اتركوا السؤال غير العاجل يوماً. فإن لم يأت أحد فاحملوه إلى عضو واحد بدل أن تجيبوا: «مرّ بكم هذا في مارس، هل تقولون كيف سار؟». ثم أضيفوا ما تعرفونه تحت إجابته، كما يفعل زميل. فالمجتمع يبدأ حين يرى الأعضاء بعضهم بعضاً يجيبون.
    .care = هذا ليس مبدأ. فحيث يتوقف عليه علاج طفل أو شحنة أو سلامة إنسان، أجيبوا فوراً، وقولوا بعد ذلك من كان يعرف أيضاً.
    .try = اختاروا سؤالاً واحداً هذا الأسبوع يمكنكم الإجابة عنه، واجعلوا عضواً يجيب أولاً.
    .share = عمّ تجيبون بأنفسكم، وماذا تمسكون؟ هذا هو الحدّ عندي:
lesson-close-the-loop = اسألوا ما الذي أفاد
    .why = ينتهي نقاش من تسعة ردود ولا يعرف أحد أيّها حلّ شيئاً. ومن تقع له المشكلة بعد ذلك يقرأ التسعة كلّها، أو يسأل من جديد. ومن أعطى الإجابة التي نجحت لا يسمع بذلك أبداً.
    .how = بعد يومين اسألوا من سأل، في سلسلة الردود: «أيّها استخدمتم، وهل نجح؟». تحصلون على واحد من ثلاثة: إجابة معتمدة يجدها غيركم، أو تصحيح أهمّ من الإجابة، أو «فعلنا غير ذلك»، وكثيراً ما تكون هذه أفضل قصة في الشهر. ويعلّم ذلك أيضاً، دون كلمة عنه، أن من يسأل هنا يعود ليخبر.
    .care = اسألوا مرة واحدة. فالتذكير بالعودة للإخبار هو من الرسائل التي يترك الناس المجتمعات بسببها.
    .try = خذوا نقاشاً من الأسبوع الماضي توقف فجأة، واسألوا من طرح سؤاله أيّ إجابة استخدم.
    .share = سألتُ ثلاثة أشخاص عمّا آلت إليه الإجابات التي نالوها هنا. هذا ما قالوه لي:
lesson-good-question = ساعدوا الناس على السؤال
    .why = «هل لدى أحد خبرة بالثلاجات؟» سؤال يُقابل بالصمت. لا لأن أحداً لا خبرة لديه، بل لأن أحداً لا يعرف عمّ يجيب، ولا هل يعنيه الأمر.
    .how = لا تصحّحوا السؤال علناً؛ أكملوه. اسألوا عن الشيء الوحيد الناقص: أيّ طراز، وأيّ بلد، ومتى، وماذا جُرّب بالفعل. وأفضل من ذلك أن تعرضوا تخميناً يمكن تصحيحه: «هل هو عن الإنذار بعد انقطاع الكهرباء؟». فالناس يصحّحون تخميناً خاطئاً أسرع مما يجيبون عن سؤال مفتوح، ويصير في النقاش ما يحتاج إليه الخبير ليجيب دفعة واحدة.
    .care = الدليل المثبّت عن كيفية السؤال يقرؤه من يحسنون السؤال أصلاً. والمثال الجيد في نقاش يعلّم أكثر مما تعلّمه قاعدة.
    .try = ابحثوا عن سؤال مبهم من هذا الأسبوع، وردّوا بتخمين واحد يؤكده من سأل أو يصحّحه.
    .share = سؤال لم يجب عنه أحد حتى طُرح بطريقة أخرى. قبل ذلك وبعده:
lesson-newcomer = أول مرة يكتب فيها أحد
    .why = من يكتب هنا للمرة الأولى كان في الغالب يقرأ منذ أسابيع، ويفكّر منذ فترة هل سؤاله أبسط مما ينبغي. وما يحدث في الساعات القليلة التالية يقرّر هل هو عضو أم زائر.
    .how = احرصوا على أن يُجاب عن أول سؤال لعضو جديد قبل غيره: فهذا هو الموضع الوحيد الذي تكون فيه محاباة صغيرة عدلاً. وكلمة الترحيب جيدة إذا قالت شيئاً عنه: «يسعدنا أن يكون هنا أحد من نيامي؛ واثنان آخران في الساحل يعملان على الأمر نفسه». هذه الجملة تعطيه زميلين، وذلك أثمن من فقرة دافئة.
    .care = لا جولات تعارف بالطلب. فأن يُطلب منكم التعريف بأنفسكم أمام أربعمئة شخص سبب كاف لعدم الكتابة.
    .try = عرّفوا العضو الجديد التالي إلى عضو واحد، بما يجمعهما.
    .share = كيف وجد الناس مكانهم في مجتمعكم؟ سألتُ آخر ثلاثة انضمّوا:
lesson-purpose = جملة واحدة تقول لماذا
    .why = «تعزيز التبادل والتعلّم بين الممارسين» عبارة تصف أيّ مجتمع، فلا تساعد أحداً على أن يقرّر ماذا يسأل، ومن يدعو، وماذا يرفض.
    .how = اكتبوا الجملة من جهة العضو وضعوا فيها لحظة: «حين تتعطّل ثلاجة يوم خميس، فهنا من مرّت به تلك الثلاجة». ثم اختبروها ثلاث مرات: هل يعرف زميل جديد ماذا يسأل بعد قراءتها؟ هل يعرف مديركم لماذا تصرفون عليها وقتاً؟ هل تستبعد شيئاً؟ فإن لم تستبعد شيئاً فلم تكتمل.
    .care = لا تكتبوها في لجنة. اكتبوها واعرضوها على ثلاثة أعضاء، وغيّروا الكلمات التي لا يستخدمونها هم.
    .try = اسألوا عضوين ماذا يفتقدان لو أُغلق هذا المكان. كلماتهما هي جملتكم.
    .share = غايتنا في جملة واحدة، قبل أن أسأل الأعضاء وبعده. أيّهما تجعلكم تنضمّون؟
lesson-few-minutes = تسعون دقيقة في الأسبوع
    .why = معظم من يرعون مجتمعاً يفعلون ذلك إلى جانب عمل آخر. والأسابيع التي تخلو منه ليست أسابيع كسل؛ بل أسابيع لم يكن له فيها مكان في التقويم، وكان لكلّ ما سواه مكان.
    .how = ثلاثة مواعيد قصيرة تفعل أكثر من موعد طويل. الاثنين، عشرون دقيقة: ما ينتظر، ومن قد يجيب عنه. الأربعاء، عشرون دقيقة: شكر واحد، وعضو جديد واحد، وكلمة واحدة إلى الفريق الأساسي. الخميس، عشر دقائق: ما حدث، وسطر واحد يُدوّن للتقرير المقبل. والباقي لما يطرأ. وإذا قيلت تسعون دقيقة بصوت مسموع صارت رقماً يمكنكم الاتفاق عليه مع مسؤولكم المباشر.
    .care = لا تصرفوها في قراءة كلّ شيء. لستم الأرشيف؛ أنتم من يحرص على أن يجد الناس بعضهم بعضاً.
    .try = ضعوا المواعيد الثلاثة الآن في تقويم الأسبوع المقبل، مع ما ستفعلونه في كلّ منها.
    .share = كم دقيقة في الأسبوع لديكم لمجتمعكم، وماذا تتركون؟ هذا أسبوعي:
lesson-one-goal = هدف واحد يهمّ الأعضاء
    .why = «مئتا عضو بحلول يونيو» هدف لا يشارككم فيه أيّ عضو. ويمكن بلوغه بدعوة الجميع، فتصير القناة بعده أعلى صوتاً وأسوأ حالاً.
    .how = اختاروا شيئاً يلاحظه العضو: أربعة من كلّ خمسة أسئلة تُجاب خلال يوم؛ أو كلّ سؤال أول لعضو جديد يُجاب؛ أو شيء واحد في الشهر استُخدم في برنامج. أعطوه يوماً غير بعيد، وشخصاً واحداً ينظر فيه كلّ شهر. وهدفان يكفيان إلى جانب عمل آخر. وحين يحلّ اليوم، قولوا جهراً ما آل إليه، حتى إن لم يتحقّق: فهذا ما يجعل الهدف التالي يُصدَّق.
    .care = النسبة من أسئلة قليلة جداً تتقافز. فإن كانت عشرة أسئلة في الشهر فعدّوها؛ ولا تتحدثوا بالنسب.
    .try = اشطبوا هدفاً واحداً يعدّ الأشخاص أو الرسائل، وضعوا مكانه هدفاً يشعر به العضو.
    .share = الهدف الذي حدّدناه لأنفسنا، ولماذا هو، وما آل إليه:
lesson-figures = إلى ماذا تنظرون في التقرير
    .why = تقرير فيه عشرون رقماً يُقرأ مرة واحدة. ما ينفع هو عادة من عشر دقائق: الأرقام الثلاثة نفسها كلّ شهر، وسؤال واحد عنها.
    .how = انظروا إلى ما ينتظر ومنذ متى، وهل يُجاب الأعضاء الجدد كما يُجاب القدامى، وهل يقع العبء على قلّة. ثم اسألوا شيئاً واحداً: ماذا تغيّر، وهل أعرف لماذا؟ كثيراً ما تعرفون، لأنكم تعلمون أن خبيرين كانا في مهمّة. اكتبوا نصف الجملة هذا بجانب الرقم؛ فبعد سنة يكون أثمن من الرقم.
    .care = الأرقام الصغيرة تتحرّك بالمصادفة. إن كان في الشهر الماضي ثمانية أسئلة وفي هذا الشهر أحد عشر، فلم يحدث شيء بعد. انتظروا الشهر الثالث قبل أن تغيّروا شيئاً.
    .try = افتحوا تقرير ربع السنة الأخير وسمّوا شيئاً واحداً ستفعلونه بشكل مختلف بسببه. فإن لم يكن، فاختاروا رقماً آخر تتابعونه.
    .share = رقم واحد غيّر ما نفعله، وماذا نفعل الآن:
lesson-role-on-paper = جملتان في وصف وظيفي
    .why = العمل الذي لم يُكتب في أيّ مكان يُنجز في المساء، وينتهي حين يغادر صاحبه. ولا يدخل أيضاً في أيّ تقييم، فكلّما أحسنتم القيام به بدا أقلّ كلفة.
    .how = لا تطلبوا وظيفة. اطلبوا جملتين فيما هو موجود: «متابعة مجتمع الممارسة المعني بإمدادات التحصين (نحو 90 دقيقة في الأسبوع): الحرص على الإجابة عن أسئلة الأعضاء، وعقد فريقه الأساسي، وتقرير مرتين في السنة عمّا أثمره». أحضروا مثالاً عمّا أثمره، ودعوا مسؤولكم يغيّر الكلمات. وتغيير خطة العمل أسهل من تغيير الوصف الوظيفي؛ فابدؤوا بها.
    .care = اطلبوا قبل جولة التخطيط لا بعدها. ففي معظم المنظمات أسبوعان في السنة يكون فيهما هذا سهلاً.
    .try = اكتبوا جملتيكم اليوم، ودوّنوا التاريخ الذي تُحسم بحلوله خطط العمل.
    .share = الجمل التي أدخلت مجتمعي في خطة عمل. خذوها، وقولوا لي ماذا غيّرتم:
lesson-hand-over = سلّموا شيئاً واحداً، لمدة شهر
    .why = «ينبغي أن نتشارك العمل» جملة تؤدّي إلى اجتماع. ولا أحد يأخذ نصف دور لا يرى نهايته.
    .how = سلّموا شيئاً صغيراً كاملاً محدوداً: الأسئلة المفتوحة في قناة واحدة حتى نهاية الشهر، أو الترحيب بالأعضاء الجدد. قولوا ماذا يستغرق («نحو ربع ساعة، مرتين في الأسبوع»)، ومتى يُعدّ منجزاً، وأن الأخطاء لا بأس بها، وفي أيّ يوم يعود إليكم من نفسه. فتاريخ النهاية هو ما يجعل «نعم» سهلة. وبعد ذلك اسألوا عمّا يمكن تغييره، وغيّروا شيئاً واحداً فعلاً: فقد كان العمل لمن تولّاه.
    .care = بعد التسليم ابقوا خارجه. فتصحيح الترحيب الثالث يقول إنه لم يكن لهم قط.
    .try = اكتبوا مهمّة واحدة ودقائقها وتاريخ نهايتها، واسألوا العضو الذي يحسنها.
    .share = ما سلّمته، ولمن (بموافقتهم)، وما أحسنوا فيه أكثر منّي:
lesson-content-plan = محور لكلّ شهر
    .why = مجتمع بلا مواعيد يعيش على المصادفة، والمصادفة نشيطة في أسابيع وخامدة في أخرى. أما البرنامج الممتلئ فيحتاج إلى فريق ليس لديكم.
    .how = أعطوا كلّاً من الأشهر الثلاثة المقبلة محوراً واحداً، مما يسأل عنه الأعضاء أصلاً ومن مواعيد تأتي مهما فعلتم: الأمطار، والحملة، وجولة الميزانية. وسمّوا لكلّ منها شيئاً واحداً يحدث (سؤال للجميع، أو ساعة مع من يعرف، أو قائمة قصيرة بما تُعلّم) ومن يقوم به. وأخبروا الأعضاء بالقائمة. يستغرق ذلك ساعة كلّ ربع سنة، مع الفريق الأساسي.
    .care = الخطة الممتلئة لا تترك مكاناً لما يطرأ. اتركوا كلّ أسبوع ثالث فارغاً عن قصد.
    .try = سمّوا الآن محور الشهر المقبل، والشخص الواحد الذي تستحق ساعته المجيء.
    .share = محاورنا للأشهر الثلاثة المقبلة، ومن أين جاءت:
lesson-core-team = أربعة أشخاص وأسبوعان
    .why = الفريق الأساسي ليس لجنة. هو حفنة من الناس يلاحظون لو صمت المجتمع، ويمكنكم أن تطلبوا منهم أشياء صغيرة.
    .how = ابحثوا عنهم بين من يساعدون بالفعل، لا بين أصحاب الألقاب؛ ثم أضيفوا شخصاً واحداً يفتح الأبواب. اكتبوا إليهم كلّ أسبوعين، على النحو نفسه دائماً: ثلاثة أشياء تحرّكت، وأمر واحد للقرار، وطلب صغير لكلّ منهم. ولتُقرأ في دقيقتين على هاتف. ومكالمة كلّ ربع سنة تكفي إذا جاءت النشرات بانتظام.
    .care = لا تطلبوا كلّ شيء من الجميع. من يُطلب منه شيء واحد بالاسم يفعله؛ ومن يُطلب منه مع خمسة غيره ينتظرهم.
    .try = اكتبوا الأسماء الأربعة. فإن كان أحدها لم يخطر إلا ببالكم، فابدؤوا بسؤاله.
    .share = من في فريقكم الأساسي، وكيف سألتموهم؟ بدأ فريقنا هكذا:
lesson-small-ask = صغّروا الطلب
    .why = «هل تساهمون أكثر في المجتمع؟» طلب يعتذر عنه المشغولون، ويقبله المهذّبون ثم لا يفعلون شيئاً. ويخجل الفريقان، وتخسرون مساعدَين.
    .how = اطلبوا شيئاً له نهاية ويتّسع له الوقت بين اجتماعين: «هل تقرؤون سؤال أمينة وتقولون في سطرين هل الخيار الثاني آمن؟». ثم بعد شهر، الحجم التالي: ساعة من الإجابة عن الأسئلة في يوم محدّد. فالناس ينمون في المجتمع بخطوات لا يكادون يلاحظونها، وكلّ منها أبعد قليلاً من سابقتها.
    .care = اقبلوا «لا» جواباً، بصدق. فالاعتذار الذي لم يكلّفهم شيئاً هو ما يجعلهم يقرؤون رسالتكم التالية.
    .try = خذوا الطلب الذي تؤجّلونه، وقصّوا منه حتى يتّسع له عشر دقائق.
    .share = أصغر طلب نجح معي، وإلى ماذا كبر:
lesson-decide-together = دعوهم يقرّرون شيئاً حقيقياً
    .why = الفرق الأساسية تموت من كثرة ما تُبلَّغ. إذا اتُّخذ كلّ قرار قبل الاجتماع وجد الجيدون شيئاً آخر يفعلونه.
    .how = أحضروا في كلّ مرة قراراً واحداً مفتوحاً، له طريقان أو ثلاثة، وقولوا ماذا كنتم ستفعلون. دعوهم يصوّتون كتابة، كي يُحسب من هم في مناطق زمنية أخرى. ثم افعلوا ما خرج به التصويت، ولا سيما حيث يخالف ما كنتم ستفعلونه، وقولوا في المرة المقبلة ما آل إليه. ومرة واحدة تكفي لتغيّر ما يظنّونه عن جدوى الفريق.
    .care = لا تعرضوا للتصويت ما لا يمكن أن يكون غير ما هو: ميزانيات محسومة، وقواعد المنظمة. فالتصويت الفارغ يكلّف أكثر من عدمه.
    .try = خذوا قراراً كنتم على وشك أن تتخذوه وحدكم، واعرضوه على ثلاثة أشخاص قبل نهاية الأسبوع.
    .share = قرار اتخذه فريقنا الأساسي خلافاً لرأيي، وكيف سار:
lesson-small-campaign = أسبوع، وسؤال واحد، ومن يستضيف
    .why = الحملات تفشل بحجمها: شهر، وشعار، وعشرة أنشطة، وأنتم وحدكم تحملونها في أكثر مواسم السنة انشغالاً.
    .how = خذوا أسبوعاً، وسؤالاً واحداً يجيب عنه الناس من عملهم («ماذا تفحصون قبل موسم الأمطار؟»)، ومضيفاً واحداً معروفاً به. ادعوا ثمانية أشخاص بالاسم لديهم ما يقولونه؛ فهم يجعلون الأمر آمناً لغيرهم. وفي اليوم الأخير يكتب المضيف في عشرة أسطر ما تُعلّم، مع الأسماء. ثم انظروا إلى ما حدث، قياساً إلى الأسابيع السابقة، وكونوا صادقين إن كان قليلاً.
    .care = لا تبدؤوا في نهاية الأسبوع، ولا في أسبوع التقارير، ولا دون أن يكون تقويم المضيف أمامكم.
    .try = اكتبوا سؤالاً واحداً يستطيع عشرون عضواً الإجابة عنه من عمل الشهر الماضي.
    .share = حملة صغيرة لنا: السؤال، والأسبوع، وما بقي منها بعد شهر:
lesson-open-question = افتتاح نقاش يؤدّي إلى شيء
    .why = النقاشات التي تفيد السياسات قلّما تبدأ بالسياسات. تبدأ حين يصف ثلاثة أشخاص في ثلاثة بلدان المشكلة نفسها دون أن يعلم أحدهم بالآخر.
    .how = راقبوا ما يعود: المشكلة نفسها، في أماكن مختلفة، خلال أسابيع. اطرحوا السؤال بحياد، حتى يجيب من يفعل غير ذلك دون أن يدافع عن نفسه: «كيف تقرّرون متى يُغلق موقع؟»، لا «لماذا لا تُغلق المواقع؟». قولوا لماذا الآن، واربطوا الرسائل الثلاث التي جعلتكم تسألون، وقولوا من سيستمع إلى النتيجة. فالناس يكتبون بطريقة أخرى حين يعرفون إلى أين يذهب ما يكتبونه.
    .care = إن لم يكن أحد قادراً على العمل بالجواب فلا تسألوا بعد. ابحثوا عن ذلك الشخص أولاً؛ فاستطلاع رأي بلا مخاطَب يستهلك الثقة.
    .try = اكتبوا مشكلة واحدة ذكرها ثلاثة أشخاص كلّ على حدة. من يستطيع أن يقرّر فيها شيئاً؟
    .share = موضوع ظلّ يعود حتى افتتحناه. ماذا سألتُ، وماذا كنت سأسأل اليوم:
lesson-host = لماذا تستضيف القيادات، وكيف يُطلب ذلك
    .why = حين تفتتحون أنتم نقاشاً يناقش الأعضاء. وحين يفتتحه من يقرّر ويبقى، يتحدث الأعضاء من واقع عملهم، لأن الأمر قد يغيّر شيئاً هذه المرة.
    .how = اطلبوا ساعة في المجموع، لا دوراً: عشر دقائق للاتفاق على السؤال، وخمس لافتتاحه، ونظرتان خلال الأسبوع، وجملة ختامية عمّا يُحمل منه. اكتبوا الافتتاح بأنفسكم ودعوهم يغيّرونه؛ فكلماتهم أقلّ أهمية من اسمهم وقراءتهم. أعطوهم الرسائل الثلاث التي جعلتكم تسألون: فمن قرأ من القيادات حالة حقيقية واحدة يطرح أسئلة أفضل مما تكتبونه.
    .care = لا تدعوهم يجيبون مبكراً. فرأي المدير في اليوم الأول ينهي النقاش.
    .try = اكتبوا الرسالة إلى إحدى القيادات: الموضوع، ولماذا هي، وساعة في المجموع، والتاريخ.
    .share = كيف طلبتُ من إحدى القيادات أن تستضيف، وماذا قالت بعد ذلك:
lesson-carry-forward = ما آل إليه
    .why = لا شيء يُفرغ مجتمعاً بصمت مثل نقاشات تنتهي في الهواء. يتذكّر الناس أنهم كتبوا نصف صفحة في مارس، وأن أحداً لم يذكرها بعد ذلك.
    .how = بعد أسبوع من النقاش، اسألوا من استضافه سؤالاً واحداً: من يأخذ أيّ جزء من هذا، وإلى أين؟ اكتبوا الجواب، ولو كان صغيراً («جملة واحدة في إرشادات البلد») أو كان «لا» مع السبب. ثم أخبروا كلّ من كتبوا، بالاسم إن وافقوا، وفي سلسلة الردود نفسها. فـ«لا» واضحة أثمن من الصمت؛ والصمت هو ما يعلّم الناس ألا يتعبوا أنفسهم.
    .care = لا تدّعوا أكثر مما حدث. فـ«نُظر فيه» ليست «اعتُمد»، والأعضاء يعرفون الفرق.
    .try = ابحثوا عن آخر نقاش توقف فجأة، واسألوا من استضافه ماذا أخذ منه.
    .share = ما آل إليه نقاش من نقاشاتنا، كما هو، وما لم يتحقّق منه أيضاً:
lesson-exact-thanks = شكر يُحتفظ به
    .why = «شكراً على مساهماتكم» عبارة يمكن إرسالها إلى أيّ شخص، وكذلك تُقرأ. أما الجملة المحدّدة فتُحفظ سنين، وبعضها يُطبع من أجل تقييم الأداء.
    .how = ثلاثة أجزاء: ما فعله الشخص، ولمن، وماذا تغيّر. «شرحتم لأمينة يوم الثلاثاء إعادة ضبط إنذار TCW؛ ويوم الأربعاء أعادت تشغيل المخزن في لودوار، ولم يُتلف شيء». لا حاجة إلى مديح. اكتبوه أولاً للشخص وحده؛ أما أن يُقال علناً، أو لمسؤوله المباشر، فذلك خياره.
    .care = لا تشكروا بالقائمة. فعشرة أسماء في رسالة واحدة تسعة أشخاص يرون أنهم واحد من عشرة.
    .try = اشكروا اليوم شخصاً واحداً، وليكن في الجملة ما تغيّر.
    .share = أفضل شكر وصلكم في عملكم، وماذا كان فيه. وهذا ما وصلني:
lesson-next-step = بعد الشكر، خطوة واحدة
    .why = شكر دافئ يتبعه طلب كبير لم يكن شكراً. ومع ذلك فتلك هي اللحظة التي يكون الناس فيها أقرب إلى الرغبة في المزيد.
    .how = دعوا بضعة أيام تمرّ. ثم اعرضوا، على حدة، خطوة واحدة تقع بعد ما فعلوه مباشرة: من أجاب مرتين قد يودّ أن يُسأل عن هذا الموضوع؛ ومن يُسأل كثيراً قد يودّ أن يتابع أسئلة قناة أسبوعين. قولوا إن «لا» جواب مقبول، واجعلوا الأمر ينتهي من نفسه. وتذكّروا من عُرض عليه ماذا، حتى لا يُعرض الشيء نفسه على أحد مرتين.
    .care = الخطوات ليست ترقيات. فبعض الناس يفعلون الشيء الجيد نفسه عشر سنين، وهذه هبة لا مشكلة تُحلّ.
    .try = فكّروا في شخص واحد ساعد مرتين هذا الشهر. ما الخطوة التي تلي ذلك، لا أكثر؟
    .share = الخطوة التي حوّلت من يجيب إلى من يستضيف. كيف حدث ذلك:
lesson-quiet-ones = الزملاء الذين لا يكتبون أبداً
    .why = في معظم المجتمعات تسعة من كلّ عشرة يقرؤون ولا يكتبون. وكثير منهم يستخدمون ما يقرؤونه كلّ أسبوع. ليسوا إخفاقاً منكم، ومع ذلك فبعضهم صامت لأسباب يمكنكم إزالتها.
    .how = ثلاثة أسباب تتكرّر: اللغة، والاتصال، والجمهور. فدعوا الناس يكتبون بلغتهم واحرصوا على أن يجيبهم أحد بها؛ وأبقوا الملفات صغيرة والجوهر في النصّ؛ وقدّموا طريقة للسؤال عن طريقكم، دون اسم. ثم ادعوا زميلاً هادئاً واحداً ليقول شيئاً لا يعرفه سواه، من مكانه، وكونوا مستعدين لأن يكون قصيراً.
    .care = لا تلفتوا النظر إلى أحد لأنه صامت، ولو بلطف. فقد قرّر أن يبقى؛ فلا تجعلوه يقرّر من جديد.
    .try = اسألوا زميلاً واحداً يقرأ فقط، على انفراد، ما الذي يسهّل عليه الكتابة.
    .share = ما تعلّمته من ثلاثة أشخاص لا يكتبون هنا أبداً:
lesson-recognise = تقدير بلا ترتيب
    .why = جدول بأنشط الأعضاء يكافئ من يكتبون أكثر. وبعد ثلاثة أشهر يكون قد علّم الجميع أن يكتبوا أكثر ويساعدوا أقلّ، وقال لكلّ من سواهم إنهم لا يُحسبون.
    .how = قدّروا ما أفاد: الإجابة التي نجحت، والمساهمة التي استُخدمت، والعضو الجديد الذي استُقبل. سمّوا الشيء قبل الشخص. واستأذنوا قبل أن تشيدوا علناً: فهو لبعضهم سرور، ولآخرين خطر مع مسؤول يتساءل عمّا يفعلونه طوال اليوم، أو ببساطة ليس من العادة حيث هم. وابحثوا عمّن لا يُذكرون أبداً لأنهم يساعدون في رسائل خاصة وفي ساعات غير معتادة.
    .care = النجوم الثلاثة أنفسهم كلّ شهر رسالة أيضاً. دعوا شهراً يستريح بدل أن تتكلّفوه.
    .try = سمّوا شيئاً نافعاً واحداً من الشهر الماضي لا يكاد يعلم به أحد، واسألوا صاحبه هل يمكنكم أن تخبروا به.
    .share = كيف نقدّر الناس هنا دون أن نرتّبهم، وماذا قال أحدهم عن ذلك:
lesson-used = اعرفوا فيمَ استُخدم
    .why = من يساعدون قلّما يعرفون لأجل ماذا. من سأل مضى في طريقه، والوثيقة صدرت في مكتب آخر، وكلّ ما رآه من ساعد نقاش انتهى. وهذا هو الخبر الذي يجعل الناس، أكثر من غيره، يساعدون من جديد.
    .how = اسألوا حيث يترك الاستخدام أثراً: في التدريبات («أيّ من شرائح هذا الأسبوع جاء من المجتمع؟»)، وفي الإرشادات قيد المراجعة، ومع الزملاء العائدين من مهمّة. واحتفظوا بسطر لكلّ منها: ماذا، وأين، ولمن. ومرة في الشهر أخبروا الجميع بما أتاحه ذلك كلّه، وقبل ذلك أصحابه أنفسهم، بجملة تخصّهم.
    .care = لا تقولوا إلا ما هو كذلك. إن نُظر إلى شريحة فقد نُظر إليها. فادّعاء واحد يتبيّن أنه أجوف يجعل ما عداه أجوف أيضاً.
    .try = اسألوا زميلاً واحداً يدرّب أو يكتب إرشادات: ماذا منها جاء من هنا؟
    .share = أبعد ما وصلت إليه إجابة من إجاباتنا. من السؤال إلى حيث استُخدمت:
lesson-library = ما يستحق الحفظ
    .why = أرشيف كلّ شيء هو المكان الذي تذهب إليه الإجابات لتُنسى. ومجلّد لا يرعاه أحد أسوأ من عدمه، لأنه قديم وله هيبة.
    .how = احفظوا القليل وأبقوه طازجاً: الأسئلة العشرون التي تعود، ومع كلّ منها الإجابة التي نجحت، ومن قدّمها، والشهر. ضعوها حيث ينظر الناس أصلاً، وقلّما يكون ذلك بوابة المعرفة. ويخصّص لها شخص واحد نصف ساعة في الشهر، وله أن يرمي أشياء. ودلّوا من يسألون عليها يدوياً، واحداً واحداً، بكلمة لطيفة؛ فكلّ دلالة كهذه تريكم ما ينقص فيها.
    .care = استأذنوا صاحب الإجابة قبل أن تنقلوا كلماته إلى مكان آخر. فقد قيلت لزملاء، في قناة.
    .try = اكتبوا الأسئلة الثلاثة التي عادت أكثر من غيرها في ربع السنة هذا. هل إجاباتها مكتوبة في مكان ما؟
    .share = ما نحفظه، وما نرميه، ومن يقرّر:
lesson-story = قصة في أربع جمل
    .why = لا تتذكّر القيادات أن لديكم 340 رسالة في مايو. تتذكّر أن ممرّضة في بلد أنقذت مخزن لقاحات لأن خبير إمداد في بلد آخر مرّ به الإنذار نفسه.
    .how = أربع جمل: كانت لأحدهم مشكلة (أين، وما الذي كان على المحكّ)؛ سأل فأجابه أحد (من أين)؛ فعل كذا؛ ومنذ ذلك الحين كذا. الأسماء الحقيقية بموافقة كلّ شخص فقط، وكلّ جملة بحيث يوقّع عليها صاحبها. اتركوا المنصّة وكلمة «مجتمع»: فقيمته تظهر من نفسها. ثم أضيفوا الرابط، كي يمكن التحقّق.
    .care = لا تقرّبوا إلى الأعلى. «مخزن واحد» قصة أفضل من «تحسين التحصين»، وهي صحيحة.
    .try = خذوا نقاشاً واحداً انتهى نهاية حسنة واكتبوا الجمل الأربع. فإن نقصت الرابعة فاسألوا من سأل.
    .share = قصة في أربع جمل من مجتمعي، تُروى بموافقة من فيها:
lesson-sponsor = لماذا الجهة الراعية
    .why = راعٍ اسمه مكتوب في صفحة زينة. أما الراعي الذي يفعل شيئاً واحداً كلّ ربع سنة فهو ما يعبر بالمجتمع إعادة هيكلة.
    .how = اختاروا من يخسر شيئاً لو أُغلق المجتمع: من يتوقف برنامجه على ما يُتبادل هنا. واطلبوا منه ما لا يقدر عليه غيره، وفي كلّ مرة شيئاً واحداً: جملتين في خطة، أو كلمة إلى مسؤول، أو خمس دقائق في اجتماع لا تكونون فيه. سهّلوا عليه: الجملة مكتوبة، والقصة مرفقة، والتاريخ محدّد. وبعد ذلك قولوا له ماذا غيّر. فالرعاة أيضاً قلّما يسمعون فيمَ استُخدمت مساعدتهم.
    .care = لا ترسلوا تقارير أملاً في الدعم. فالتقرير لا يطلب شيئاً، وينال ما طلب.
    .try = اكتبوا الشيء الواحد الذي تستطيع الجهة الراعية أن تفعله هذا الشهر في خمس دقائق. ثم اطلبوه.
    .share = ماذا طلبتُ من الجهة الراعية، وبأيّ كلمات، وماذا حدث:
lesson-two-minutes = دقيقتان لمن ليس لديه وقت
    .why = ما تقرؤه القيادات تقرؤه بين اجتماعين، على هاتف، بالإبهام. ونشرة من أربع صفحات تقول لها: لاحقاً.
    .how = شيء واحد تحرّك، مع رقمه ومعناه. وقصتان من أربع جمل. وأمر واحد لا يقدر عليه غيرها، مع طريقة واحدة للقيام به فوراً. ولا شيء غير ذلك، في اليوم نفسه من كلّ شهر، وبلغتها. فإن لم يكن هناك ما يستحق القول فلا ترسلوا شيئاً، وقولوا لماذا في المرة المقبلة؛ فهذا هو السبب الذي يجعلها تفتحها. وما تجيب به، ولو كان «شكراً»، يعود إلى أصحاب القصص.
    .care = تحقّقوا في كلّ جملة ممن قد يتأذّى بها. فالإحاطة يُعاد إرسالها؛ والكلمات الخاصة لا مكان لها فيها.
    .try = قصّوا آخر تحديث لكم حتى يصير ما تقولونه في المصعد، وأرسلوا ذلك في المرة المقبلة.
    .share = آخر إحاطة لي، قبل أن أقصّها وبعده. ما الذي بقي:
lesson-hard-day = حين يقع شيء
    .why = زلزال، أو وفاة، أو إجلاء: وفي القناة تذكير مرح بندوة الخميس. لم يقصده أحد، ولا ينساه أحد.
    .how = فكّروا فيه مسبقاً. أولاً أوقفوا كلّ ما يخرج من نفسه، مع تاريخ نهاية. ثم اكتبوا رسالة واحدة واضحة: ما تعرفونه، وأن لا أحد مضطرّ إلى الردّ، وأين يجد الموظفون المساعدة، وأن القناة تبقى مفتوحة للأسئلة العملية. واكتبوا على انفراد إلى من تعلمون أنهم تضرّروا، دون سؤال في الرسالة. واستأنفوا ببطء؛ واسألوا أحداً من هناك هل حان الوقت.
    .care = لا تفتتحوا نقاشاً عن الدروس المستفادة والناس ما زالوا يبحثون عن زملائهم. لذلك شهر آخر، وليس هذا.
    .try = اكتبوا الرسالة الآن، وفيها فراغات، واحفظوها حيث تجدونها في صباح عصيب.
    .share = ماذا نفعل في الساعة الأولى بعد خبر سيّئ. وماذا كنت سأفعل بشكل مختلف اليوم:
lesson-disagreement = حين يختلف زميلان علناً
    .why = خبيران يناقض أحدهما الآخر، وتحتدّ اللهجة، ويصمت كلّ من سواهما. وما يضيع ليس المزاج، بل العشرون التالون الذين يعرفون الآن أن الخطأ هنا يقع علناً.
    .how = تدخّلوا مبكراً وبمضمون. قولوا فيمَ أصاب كلّ منهما، وسمّوا النقطة التي يختلفان عليها، واسألوا عن الحالة التي وراءها: «في أيّ ظرف رأيتم ذلك؟». فمعظم الخلافات في الممارسة ظرفان مختلفان. واكتبوا إلى كلّ منهما على انفراد، قبل المساء حيث هو. فإن صار الأمر عن الشخص لا عن الموضوع فأخرجوه من القناة، وقولوا في القناة إنكم فعلتم.
    .care = لا تصوّتوا على الحقائق، ولا تصنعوا السلام بترك الإجابة الخاطئة قائمة حيث قد يعمل بها أحد.
    .try = ابحثوا عن نقاش فيه إجابتان متعارضتان، وأضيفوا الجملة التي تقول متى تصحّ كلّ منهما.
    .share = خلاف انتهى هنا نهاية حسنة، والجملة التي حوّلته:
lesson-peers = لستم وحدكم
    .why = إدارة مجتمع حرفة فيها وحدة: ليس فيها سواكم، إلى جانب عمل آخر، ولا أحد في مكتبكم يعرف ماذا تعنون بأن «القناة هدأت». وعلى بعد مبنيين، أو بلدين، حلّ أحدهم ذلك للتوّ.
    .how = ابحثوا عن اثنين أو ثلاثة يفعلون الشيء نفسه، في أيّ مجال، واتفقوا على شيء خفيف: قناة خاصة بكم، أو نصف ساعة في الشهر يحضر فيها كلّ منكم شيئاً واحداً لا ينجح. أحضروا الإخفاقات؛ فهي تعلّم أكثر وتجعل الحديث آمناً. خذوا معكم فكرة واحدة في كلّ مرة، وجرّبوها خلال الأسبوع، وقولوا في المرة المقبلة ماذا نتج عنها. ودوّنوا الوقت في سجلّكم: فهو تعلّم، وقيمته كقيمة الدورة.
    .care = أبقوها صغيرة. فمع اثني عشر تصير فعالية، وتصيرون مديرين لمجتمع آخر.
    .try = اكتبوا اليوم إلى شخص واحد يدير مجتمعاً آخر: أصعب ما أجده هو هذا؛ كيف تفعلونه؟
    .share = أصعب ما أجده الآن في رعاية مجتمعي. كيف تفعلونه حيث أنتم؟

# ---

## Something to take away

take-away-html = ملف HTML، للبريد الإلكتروني
take-away-pdf = ملف PDF
take-away-csv = ملف CSV، لجدول بيانات
take-away-json = ملف JSON، لبرنامج
# At the end of a PDF.
take-away-letters = حيث تقرؤون «[…]» حروف ليس لديّ خطّ لها. وملف HTML يحويها كلّها.
take-away-over = أحتفظ بما يمكن تنزيله أسبوعاً، وهذا أقدم. اطلبوه من جديد فأعدّه.
take-away-brought = هو في محادثتكم معي.
take-away-unbrought = تعذّر إيصال الملف الآن. اضغطوا من جديد بعد لحظة من فضلكم.
take-away-unsure = لا أعرف هل وصل الملف. إن لم يكن في محادثتكم معي فاضغطوا من جديد من فضلكم.
take-away-refused = لا يُسمح لي بعد بإيصال ملفات هنا. ويستطيع من يشغّلني أن يسمح بذلك: الإذن الذي ينقصني هو { $scope }.
take-away-too-large = الملف أكبر مما يمكن إيصاله هنا. اطلبوا أقلّ منه في كلّ مرة من فضلكم.
take-away-no-address = لا يمكنني إيصال ملفات هنا، إذ ليس لي عنوان خاص على الإنترنت. ويستطيع من يشغّلني أن يعطيني عنواناً.

# ---

## Command line and settings

cli-about = يتولّى Steward التذكّر نيابة عن إدارة المجتمع.
cli-commands = ما يستطيع فعله
cli-demo = عرض أسبوع من ثلاثة مجتمعات، ثم تقديم الصفحة على هذا الحاسوب
cli-demo-transcript = رواية الأسبوع نصاً ثم الانتهاء
cli-demo-fresh = نسيان العرض السابق والبدء من جديد
cli-demo-port = أين تستمع الصفحة (0: أيّ منفذ متاح)
cli-demo-data = المجلّد الذي يحفظ العرض
cli-language = لغة ما يُطبع
cli-replay = معايشة تصدير من Slack، ورواية ما كان Steward سيفعله
cli-replay-export = ملف ZIP كما أعدّه Slack
cli-replay-out = كتابة سطر JSON لكلّ سؤال عُثر عليه
cli-replay-report = كتابة التقرير، ملف HTML واحد لا يحتاج إلى شيء آخر
cli-replay-promise = كم تسرع الإجابة عن السؤال، بساعات العمل: 8h، أو 2d ليومَي عمل
cli-replay-from = ابتداء من هذا اليوم، مثل {"\u200E"}2026-01-31
cli-replay-to = حتى هذا اليوم ضمناً
cli-replay-bad-day = يوم مثل {"\u200E"}2026-01-31 من فضلكم
cli-replay-bad-promise = ساعات عمل مثل 8h أو أيام عمل مثل 2d من فضلكم
cli-unwritable = تعذّرت كتابة { $file } ({ $why }). سمّوا ملفاً آخر.
cli-replay-zone = المنطقة الزمنية للمجتمع، مثل Africa/Nairobi؛ والافتراضي حيث معظم أعضائه
cli-evaluate = الحكم على محادثات معلّمة كما يحكم Steward وهو يعمل، أو قياس دقّته
cli-evaluate-task = ما يُحكم عليه: هل هو سؤال، أو هل أُجيب عنه، أو من يمكنه الإجابة
cli-evaluate-in = ملف محادثات معلّمة، أسطر JSON، مضغوط بـ gzip أو لا
cli-evaluate-out = أين تُكتب الأسطر المحكوم عليها، أو أرقام البطاقة؛ وتُطبع افتراضياً
cli-evaluate-questions = للإجابات: الملف الذي يسمّي الأسئلة، وافتراضياً t2_questions.jsonl بجانب IN
cli-evaluate-unmarked = للأسئلة: الحكم على الجمل دون علامات ترقيمها
cli-evaluate-card = قياس كلّ مجموعات مجلّد من المحادثات المعلّمة، وطباعة بطاقة الدقّة
cli-evaluate-against = مع {"\u200E"}--card: الانتهاء بالرمز 1 إذا انخفض رقم عن هذه البطاقة بأكثر من مجاله
evaluate-what = قولوا ما يُحكم عليه وفي أيّ ملف، مثل: steward evaluate questions chat.jsonl. أو {"\u200E"}--card FOLDER.
evaluate-no-file = تعذّرت قراءة { $file } ({ $why }). سمّوا ملف محادثات معلّمة.
evaluate-bad-line = في الملف { $file }، السطر { $line } ليس مما يُحكم عليه هنا ({ $why }). أصلحوا ذلك السطر، أو سمّوا ملفاً آخر.
evaluate-measured = حُكم على { $name }: { $cost } ميكروثانية للرسالة على هذه الآلة.
evaluate-fallen = ساء هذا: { $what }. هو الآن { $now }، وكان { $was }.
card-what = ما الذي يُقاس
card-figure = النتيجة
card-interval = مجال 95%
card-of = من
card-questions-chat = هل رسالة المحادثة هذه سؤال يريد إجابة؟ F1
card-questions-live-precision = في قناة حيّة: مما عُدّ سؤالاً، كم كان سؤالاً فعلاً
card-questions-live-recall = في قناة حيّة: من الأسئلة، كم سُمع منها
card-questions-molweni = دون سياق، بأحرف صغيرة، وعلامات مفصولة (Molweni): F1
card-questions-ar = جمل مفردة دون علامات ترقيم، العربية: F1
card-questions-en = جمل مفردة دون علامات ترقيم، الإنجليزية: F1
card-questions-es = جمل مفردة دون علامات ترقيم، الإسبانية: F1
card-questions-fr = جمل مفردة دون علامات ترقيم، الفرنسية: F1
card-questions-ru = جمل مفردة دون علامات ترقيم، الروسية: F1
card-questions-zh = جمل مفردة دون علامات ترقيم، الصينية: F1
card-answers-unnamed-unanswered = أما زال دون إجابة؟ دون سلاسل ردود ودون أسماء: F1
card-answers-unnamed-link = أيّ رسالة أجابت عنه؟ دون سلاسل ردود ودون أسماء: F1
card-answers-unanswered = أما زال دون إجابة؟ كثيراً ما يسمّي الناس من يجيبونه: F1
card-answers-link = أيّ رسالة أجابت عنه؟ كثيراً ما يسمّي الناس من يجيبونه: F1
card-experts-chat-hit = هل من أجاب بين أول ثلاثة مقترَحين؟ محادثة
card-experts-chat-top = الشيء نفسه: حصّة الطلبات الأولى التي تذهب إلى شخص واحد (الأقلّ أفضل)
card-experts-site-hit = هل من أجاب بين أول ثلاثة مقترَحين؟ موقع أسئلة وإجابات
card-experts-site-top = الشيء نفسه: حصّة الطلبات الأولى التي تذهب إلى شخص واحد (الأقلّ أفضل)
card-rising-20-precision = مواضيع مزروعة للنقاش، 20 رسالة في اليوم: حصّة الصحيح مما وُجد
card-rising-20-recall = مواضيع مزروعة للنقاش، 20 رسالة في اليوم: حصّة ما وُجد
card-rising-200-precision = الشيء نفسه، 200 رسالة في اليوم: حصّة الصحيح مما وُجد
card-rising-200-recall = الشيء نفسه، 200 رسالة في اليوم: حصّة ما وُجد
card-rising-2000-precision = الشيء نفسه، 2,000 رسالة في اليوم: حصّة الصحيح مما وُجد
card-rising-2000-recall = الشيء نفسه، 2,000 رسالة في اليوم: حصّة ما وُجد
card-export-unanswered = تصدير كامل دون سلاسل ردود: أيّ أسئلة بقيت دون إجابة؟ F1
card-export-late = الشيء نفسه: طلبات جاءت بعد إجابة (الأقلّ أفضل)
card-export-threaded-unanswered = تصدير كامل، نصفه في سلاسل ردود: أيّ أسئلة بقيت دون إجابة؟ F1
card-export-threaded-late = الشيء نفسه: طلبات جاءت بعد إجابة (الأقلّ أفضل)
cli-manifest = كتابة ما تصنع منه المنصّة التطبيق
cli-manifest-platform = لأيّ منصّة
cli-manifest-app-id = معرّف البوت (Microsoft App ID)
cli-manifest-bad-app-id = أعطوا معرّف التطبيق، مثل {"\u200E"}01234567-89ab-cdef-0123-456789abcdef
cli-manifest-domain = المضيف الذي يُبلغ Steward عنده، مثل steward.example.org
cli-manifest-bad-domain = أعطوا مضيفاً مثل steward.example.org، دون مسار
cli-manifest-website = صفحة خاصة بكم عن Steward؛ وافتراضياً يقدّم صفحة على {"\u200E"}/about
cli-manifest-privacy = صفحتكم عن الخصوصية؛ وافتراضياً تلك الصفحة
cli-manifest-terms = شروط الاستخدام الخاصة بكم؛ وافتراضياً تلك الصفحة
cli-manifest-package = الحزمة التي تُكتب؛ وافتراضياً steward-teams.zip
manifest-teams-next = كُتب { $file }. ارفعوه في Teams (التطبيقات، إدارة تطبيقاتك)، أو في مركز إدارته؛ ونقطة المراسلة للبوت هي https://{ $domain }/api/messages.
teams-about-what = يرعى Steward مجتمع ممارسة. يسمع سؤالاً في قناة وينتظر هل يجيب أحد؛ فإن لم يُجب أحد سأل الزميل الأقدر على أن يعرف، على انفراد وفي وقت مناسب. ينقل الشكر، ويدلّ من يأتي بعد ذلك بالسؤال نفسه على الإجابة المعتمدة. يجمع الأفكار للفريق الأساسي، ويطلب من القيادات استضافة نقاش حين يرد أمر في أماكن كثيرة، ولا ينقل قصة إلا إذا وافق كلّ من فيها.
teams-about-privacy = ماذا يقرأ وماذا يحفظ
teams-about-reads = يقرأ رسائل الفرق والمحادثات الجماعية التي أُضيف إليها، بموافقة أصحابها، ومنها ما كُتب قبل مجيئه. يستخدمها ليجد الأسئلة والإجابات والشكر، ومن يعرف عن ماذا، وعمّ يسأل كثيرون في وقت واحد، ومن طال غيابه؛ ولا شيء غير ذلك.
teams-about-keeps = ما يحفظه عند من يشغّله لمنظمتكم: نصّ السؤال حتى 30 يوماً بعد انتهائه؛ ومن أجاب عن أيّ مواضيع، كلمات مفردة دون جمل؛ وما حدث، معرّفات وأوقات؛ والأسماء والمناطق الزمنية كما يذكرها Teams. وما تعطونه إياه بكلماتكم يحفظه أيضاً: فكرة أو قصة أو رسالة شكر، إلى أن ينتهي منها أو تسحبوها. لا يُنقل شيء إلى أيّ طرف آخر، ولا يُسأل أيّ نموذج لغوي.
teams-about-terms = شروط الاستخدام
teams-about-licence = برنامج Steward حرّ برخصة MIT، دون أيّ ضمان. ويتحمّل مسؤوليته من يشغّله لمنظمتكم.
cli-manifest-socket = يُخاطَب Slack عبر مقبس: لا حاجة إلى عنوان عام
cli-manifest-url = عنوانكم العام، مثل https://steward.example.org، حيث تصل طلبات Slack
cli-manifest-bad-url = أعطوا عنواناً يبدأ بـ https://
cli-manifest-org = يمكن لمنظمة (Enterprise Grid) أن تثبّته لمساحات عمل كثيرة دفعة واحدة
cli-manifest-rotation = الرموز تنتهي وتُجدّد؛ ولا يتيح Slack التراجع عن ذلك أبداً
cli-manifest-out = الملف الذي يُكتب؛ ومن دونه يُعرض البيان
manifest-about = لا سؤال دون إجابة، ولا مساعدة دون شكر
manifest-hint = help
cli-doctor = قول ما هو مضبوط، وما ينقص، وكيف يُصلح
cli-serving = المجتمعات مستيقظة. افتحوا الصفحة، واختاروا من أنتم، وجرّبوا؛ ينتهي ذلك بـ Ctrl+C.
settings-not-toml = تعذّرت قراءة { $file } على أنه TOML ({ $why }). أصلحوا ذلك السطر، أو أزيلوا الملف.
settings-unknown = لا يوجد إعداد { $name }. الموجود: { $known }.
settings-bad-data = يجب أن يسمّي { $name } مجلّداً.
settings-bad-port = يجب أن يكون { $name } رقم منفذ من 0 إلى 65535، لا { $value }.
settings-bad-language = لا يتكلّم Steward { $value } ({ $name }). اختاروا en, fr, es, ar, ru, zh.
settings-bad-log = يجب أن يكون { $name } واحداً من debug, info, warning, error، لا { $value }.
doctor-python = إصدار Python هو { $version }؛ والمطلوب 3.11 أو أحدث.
doctor-default = قيمة { $name } هي { $value }، وهي الافتراضية. اضبطوا { $variable }، أو { $name } في steward.toml، لتغييرها.
doctor-set = قيمة { $name } هي { $value }، من { $source }.
doctor-words = لكلّ أمر كلماته في كلّ لغة.
doctor-faults = هذا التثبيت تالف: { $detail }. ثبّتوا Steward من جديد.
doctor-zones = المناطق الزمنية معروفة.
doctor-no-zones = المناطق الزمنية ناقصة. ثبّتوا الحزمة tzdata.
doctor-letters = يمكن رسم المخططات صوراً بكلّ اللغات.
doctor-no-letters = تبقى المخططات بالصينية واليابانية والكورية كلمات: لا خطّ هنا يكتبها. ثبّتوا { $package }، أو خطّاً من خطوط النظام.
doctor-store = المخزن في { $folder } يُفتح: رسائل تنتظر { $waiting }، ومؤقّتات مضبوطة { $timers }.
doctor-store-broken = المخزن لا يُفتح. { $why }
doctor-folder = لا يمكن استخدام المجلّد { $folder } ({ $why }). اضبطوا { $variable } على مجلّد تمكن الكتابة فيه.
doctor-parked = رسائل معلّقة وعددها { $count }، لأن أحداً لا يعرف هل وصلت. لا تُرسل من نفسها مرة أخرى أبداً.
settings-bad-host = يجب أن يكون { $name } عنواناً من عناوين هذا الحاسوب، مثل 127.0.0.1 أو 0.0.0.0، لا { $value }.
settings-bad-slack-bot-token = يجب أن يكون { $name } هو Bot User OAuth Token لتطبيقكم في Slack؛ وهو يبدأ بـ xoxb-{"\u200E"}.
settings-bad-slack-app-token = يجب أن يكون { $name } رمزاً على مستوى التطبيق في Slack مع connections:write؛ وهو يبدأ بـ xapp-{"\u200E"}.
settings-bad-slack-signing-secret = يجب أن يكون { $name } هو Signing Secret من Basic Information لتطبيقكم في Slack، دون مسافات.
settings-bad-history-days = يجب أن يكون { $name } عدداً من الأيام من 0 (لا يُقرأ أيّ تاريخ) إلى 3650، لا { $value }.
settings-bad-slack-api = يجب أن يبدأ { $name } بـ https://، لا { $value }.
settings-bad-teams-app-id = يجب أن يكون { $name } معرّف التطبيق (Application أو Client ID، وأيضاً «Microsoft App ID»)، مثل {"\u200E"}01234567-89ab-cdef-0123-456789abcdef، لا { $value }.
settings-bad-teams-app-secret = يجب أن يكون { $name } هو Value لسرّ عميل (client secret) للتطبيق، دون مسافات؛ أما Secret ID فشيء آخر. تُعرض القيمة مرة واحدة: أنشئوا غيرها إن فُقدت.
settings-bad-teams-managed-identity = يجب أن يكون { $name } إما yes أو no، لا { $value }.
settings-bad-teams-tenant = يجب أن يكون { $name } معرّف منظمتكم (Directory أو Tenant ID)، مثل {"\u200E"}01234567-89ab-cdef-0123-456789abcdef، لا { $value }.
settings-bad-teams-tenants = يجب أن يكون { $name } معرّفات منظمات (Tenant IDs) تفصل بينها فاصلة، لا { $value }.
settings-bad-teams-cloud = يجب أن يكون { $name } واحداً من public, gcc, gcch, dod, china، لا { $value }.
settings-bad-teams-login = يجب أن يكون { $name } عنواناً يبدأ بـ https://، لا { $value }.
settings-bad-teams-issuer = يجب أن يكون { $name } عنواناً يبدأ بـ https://، لا { $value }.
settings-bad-teams-metadata = يجب أن يكون { $name } عنواناً يبدأ بـ https://، لا { $value }.
settings-bad-teams-graph = يجب أن يكون { $name } عنواناً يبدأ بـ https://، لا { $value }.
settings-bad-teams-scope = يجب أن يكون { $name } ما يُطلب الرمز من أجله، مثل https://api.botframework.com/.default، لا { $value }.
settings-bad-teams-services = يجب أن يكون { $name } عناوين تبدأ بـ https:// تفصل بينها فاصلة، لا { $value }.
cli-run = الاتصال بـ Slack وTeams، والعمل حتى الإيقاف
cli-backfill = قراءة ما تتذكّره القنوات إلى آخره، دون التصرّف في شيء منه، ثم الانتهاء
run-no-platform = ليس Steward على أيّ منصّة بعد. لـ Slack اضبطوا { $slack } (أو دعوا مساحات العمل تثبّته بنفسها)؛ ولـ Teams اضبطوا { $teams }. ملف README يقول كيف، خطوة خطوة.
run-no-token = ليس لدى Steward رمز Slack. ثبّتوا التطبيق في مساحة عملكم، واضبطوا { $variable } على Bot User OAuth Token الخاص به؛ أو اضبطوا { $id } و{ $secret }، ودعوا مساحات العمل تثبّته بنفسها.
run-no-way = لا طريق من Slack إلى Steward. اضبطوا { $socket } (مقبس، دون عنوان عام)، أو { $http } (HTTP خلف عنوانكم).
run-refused = يرفض Slack الرمز ({ $why }). انسخوه من جديد من OAuth & Permissions، أو ثبّتوا التطبيق من جديد.
run-unreachable = لا يمكن الوصول إلى Slack ({ $why }). تحقّقوا من اتصال هذا الحاسوب، وابدؤوا من جديد.
run-port = لا يمكن الاستماع عند { $at } ({ $why }). اضبطوا { $variable } على منفذ آخر، أو 0 لأيّ منفذ متاح.
run-removed = أُزيل Steward من { $workspace }. ما حُفظ ما زال هنا؛ ثبّتوا التطبيق من جديد للمتابعة.
run-teams-lacks = يُراد أن يكون Steward على Teams، وينقصه { $lacks }. المعرّفان في صفحة البوت في Azure، أو في بوابة مطوّري Teams.
run-teams-no-way = لا يستطيع Steward أن يثبت لـ Teams من هو. اضبطوا { $secret } على قيمة سرّ عميل، أو { $managed } على yes على آلة من آلات Azure.
run-teams-two-ways = اضبطوا { $secret } أو { $managed }، لا كليهما: لن يعرف Steward أيّهما تقصدون.
run-teams-no-services = في السحابة { $cloud } لا يعرف Steward أين يمكن الردّ على Teams. اضبطوا { $variable } على العناوين التي تسمّيها Microsoft لها.
run-teams-refused = لا تسمح Microsoft لـ Steward بالدخول ({ $why }). هل نُسخت قيمة السرّ كاملة، وهل ما زالت صالحة، وهل هي لهذا التطبيق في هذه المنظمة؟
run-teams = استماع إلى Teams ({ $count ->
    [one] منظمة واحدة
    [two] منظمتان
    [few] { $count } منظمات
   *[other] { $count } منظمة
 }) عند { $address }. نقطة المراسلة للبوت هي { $public }؛ ينتهي ذلك بـ Ctrl+C.
backfill-off = قيمة { $variable } هي 0، فلا يُقرأ أيّ تاريخ. اضبطوها على عدد من الأيام.
backfill-busy = لا يمكن قراءة الماضي الآن. { $why } وحين يعمل Steward يقرؤه من نفسه.
backfill-nowhere = ليس Steward في أيّ قناة بعد، فلا شيء يُقرأ. ادعوه إلى قناة في Slack، أو أضيفوه إلى فريق في Teams وهو يعمل.
backfill-begun = قراءة آخر { $days } من الأيام في { $count ->
    [one] قناة واحدة
    [two] قناتين
    [few] { $count } قنوات
   *[other] { $count } قناة
 }، بأسرع ما تسمح به المنصّة. لا يُكتب إلى أحد. ينتهي ذلك بـ Ctrl+C؛ والأمر نفسه يتابع من هناك.
backfill-read = قُرئ من { $place }: { $share }%، { $count ->
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
   *[other] { $count } رسالة
 }.
backfill-read-left = قُرئ من { $place }: { $share }%، { $count ->
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
   *[other] { $count } رسالة
 }. ويستغرق الباقي كلّه نحو { $minutes ->
    [one] دقيقة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
 }.
backfill-done = قُرئ كلّه. ومن «steward run» التالي يساعد ذلك على معرفة من يعرف ماذا؛ ولا يُتصرّف في شيء مما قيل قبل مجيء Steward.
backfill-interrupted = توقف. الأمر نفسه، أو «steward run»، يتابع من هنا.
backfill-unread = تعذّرت قراءة { $place }. في Teams قد تنقص موافقة المالك؛ وفي Slack ربما أُخرج Steward. والأمر «steward doctor» يقول المزيد.
run-socket = متّصل بـ { $workspace } عبر مقبس. تُعرف حالته عند { $address }؛ ينتهي ذلك بـ Ctrl+C.
run-http = استماع إلى { $workspace } عند { $address }. أعطوا Slack ذلك المسار خلف عنوانكم العام؛ ينتهي ذلك بـ Ctrl+C.
run-no-consent = يُراد أن تثبّت مساحات العمل Steward بنفسها، ولم يُضبط { $lacks }. الأمر «steward key» يصنع مفتاحاً؛ والعنوان هو العام الذي يبدأ بـ https://.
run-consent = استماع عند { $address }؛ مساحات العمل التي ثبّتت Steward: { $count ->
    [0] لا شيء
    [one] واحدة
    [two] اثنتان
   *[other] { $count }
 }. يكون التثبيت عند { $install }؛ ينتهي ذلك بـ Ctrl+C.
install-done = صار Steward الآن في { $workspace }.
install-next = ادعوه إلى قناة: {"\u200E"}/invite @Steward. من يفعل ذلك أولاً تكون له إدارة المجتمع؛ اكتبوا {"\u200E"}/steward help لتروا ما يستطيع فعله.
install-failed = لم يُثبّت Steward ({ $why }).
install-again = لم يُحفظ شيء. حاولوا من جديد.
cli-key = صنع مفتاح يختم رموز مساحات العمل في المخزن
key-made = أعطوا هذا إلى Steward بصفته { $variable }، واحتفظوا بنسخة: فمن دونه على كلّ مساحة عمل أن تثبّت Steward من جديد. ولاستبدال مفتاح لاحقاً اضبطوا الاثنين، الأحدث أولاً وبينهما فاصلة.
cli-copy = نقل كلّ شيء من مخزن إلى آخر؛ والأمر نفسه يتابع من حيث توقف
cli-copy-from = حيث كلّ شيء الآن: مجلّد، أو عنوان قاعدة بيانات (sqlite:///… أو postgresql://…)؛ ولا يجوز أن يعمل عليها Steward
cli-copy-to = حيث يجب أن يكون، ولا شيء فيه بعد: كما في الأعلى
cli-copy-bad = هذا ليس مجلّداً ولا عنوان قاعدة بيانات يعرفها Steward (sqlite:///… أو postgresql://…)
cli-backup = كتابة كلّ ما هو محفوظ في ملف واحد، حتى وSteward يعمل
cli-backup-file = الملف الذي يُكتب، مثل steward-backup.gz
cli-restore = إعادة ما في نسخة احتياطية، حيث لا شيء محفوظ بعد
cli-restore-file = الملف الذي كتبه «steward backup»
moving-progress = { $share }%: { $done } من { $whole }.
moving-same = المصدر والوجهة واحد: { $where }. سمّوا مكانين مختلفين.
moving-nowhere = لا شيء محفوظ في { $where }. سمّوا المجلّد أو قاعدة البيانات التي عمل عليها Steward.
moving-not-empty = في { $where } شيء آخر، وقد تُرك كما هو. سمّوا مكاناً لا شيء فيه.
moving-differs = ما وصل إلى { $where } ليس ما أُرسل ({ $tables }). لا شيء يعمل عليه. أفرغوه، واحرصوا على ألا يتغيّر شيء في أثناء النسخ، وابدؤوا من جديد.
copy-done = كلّ شيء في { $where }، معدوداً ومقارَناً (المجموع { $count }). اضبطوا { $variable } عليه، وشغّلوا Steward. وما نُسخ باقٍ حيث كان: احذفوه بأنفسكم حين تتأكّدون.
backup-done = في { $file } كلّ شيء كما كان قبل لحظة، وقد قُرئ من جديد (المجموع { $count }). احفظوه بعناية كالمخزن: ففيه ما قاله الناس، حتى من يطلب لاحقاً أن يُنسى. ولا تُفتح رموزه إلا بالمفاتيح في { $keys }.
restore-unread = ليس { $file } نسخة احتياطية كاملة ({ $why }). لم يتغيّر شيء.
restore-done = عاد كلّ شيء إلى { $where } كما كان في { $moment } (المجموع { $count }). شغّلوا Steward.
settings-bad-database-url = يجب أن يكون { $name } عنوان قاعدة بيانات: sqlite:///steward.db أو postgresql://name:password@host/database. وإن كان لبرنامج آخر فاضبطوا STEWARD_DATABASE_URL، فهو يتقدّم عليه.
doctor-database = يجيب { $where } في { $milliseconds } ms ({ $product }): رسائل تنتظر { $waiting }، ومؤقّتات مضبوطة { $timers }.
doctor-room = المساحة الخالية على قرص { $folder } هي { $free } MB.
doctor-no-room = لم يبق على قرص { $folder } إلا { $free } MB. أفسحوا مكاناً: فما هو محفوظ يُكتب من جديد بين حين وآخر، بجانب القديم.
settings-bad-slack-client-id = يجب أن يكون { $name } هو Client ID من Basic Information لتطبيقكم في Slack، مثل 123.456، لا { $value }.
settings-bad-slack-client-secret = يجب أن يكون { $name } هو Client Secret من Basic Information لتطبيقكم في Slack، دون مسافات.
settings-bad-url = يجب أن يكون { $name } عنواناً عاماً مثل https://steward.example.org، دون مسار، لا { $value }.
settings-bad-keys = يجب أن يكون { $name } مفاتيح كما يصنعها الأمر «steward key»، تفصل بينها فاصلة.
doctor-slack-consent = يمكن لمساحات العمل أن تثبّت Steward بنفسها؛ وعدد ما فعل ذلك: { $count }.
doctor-secret = ضُبط { $name }، من { $source }.
doctor-slack-off = لا اتصال بـ Slack. اضبطوا { $variable } للاتصال؛ أما الملعب والتصديرات فلا تحتاج إلى شيء.
doctor-slack-well = يعرف Slack أن Steward هو { $me } في { $workspace }.
doctor-slack-refused = يرفض Slack الرمز ({ $why }). انسخوه من جديد من OAuth & Permissions.
doctor-slack-unreachable = لا يمكن الوصول إلى Slack ({ $why }).
settings-bad-slack-config-token = يجب أن يكون { $name } رمز وصول للتهيئة من api.slack.com/apps؛ وهو يبدأ بـ xoxe.
doctor-slack-busy = يمكن لمساحات العمل أن تثبّت Steward بنفسها. ولا يمكن النظر في أيّها فعلت ذلك وSteward يعمل، أو حين لا يُفتح مخزنه.
doctor-slack-scopes = لم تمنح { $workspace } ما يلي: { $lacks }. اكتبوا البيان من جديد، وثبّتوا التطبيق من جديد.
doctor-slack-channels = هو هناك في { $count ->
    [one] قناة واحدة
    [two] قناتين
    [few] { $count } قنوات
   *[other] { $count } قناة
 }: { $listed }.
doctor-slack-no-channel = في { $workspace } ليس Steward في أيّ قناة، ولا يسمع شيئاً. اكتبوا {"\u200E"}/invite @Steward في إحداها.
doctor-slack-lost = أُخرج من { $lost }، ولم يعد يرعاها. ادعوه من جديد، أو دعوا الأمر كما هو.
doctor-slack-socket = يمكن فتح مقبس.
doctor-slack-no-socket = لا يمكن فتح مقبس ({ $why }). اصنعوا رمزاً على مستوى التطبيق مع connections:write، واضبطوا { $variable }.
doctor-slack-events = يخبر Slack عن كلّ ما يحتاج Steward إلى سماعه (أنواع الأحداث: { $count }).
doctor-slack-events-unasked = لا يمكن السؤال عمّا يخبر به Slack برموز Steward نفسها. اضبطوا { $variable } للحظة على رمز تهيئة من api.slack.com/apps، واسألوا من جديد.
doctor-slack-deaf = ينقص التطبيق في Slack ما يلي: { $missing }. اكتبوا البيان من جديد، وضعوه مكانه تحت App Manifest.
doctor-slack-other-way = { $socket ->
    [yes] يتكلّم Slack عبر مقبس، وSteward ينتظر طلبات. اضبطوا الرمز على مستوى التطبيق، أو اكتبوا البيان مع {"\u200E"}--url.
   *[no] يرسل Slack طلبات، وSteward يفتح مقبساً. اكتبوا البيان مع {"\u200E"}--socket، أو اتركوا الرمز على مستوى التطبيق.
 }
doctor-slack-no-app = لا يقول Slack أيّ تطبيق هو Steward؛ فتعذّر النظر فيما يخبر به.
doctor-slack-no-manifest = لا يمكن النظر في بيان التطبيق ({ $why }). رمز التهيئة صالح اثنتي عشرة ساعة؛ اصنعوا غيره.
doctor-teams-off = لا اتصال بـ Teams. اضبطوا { $variable } للاتصال.
doctor-teams-well = تعرف Microsoft أن Steward هو التطبيق { $app }، وتعطيه رموزاً.
doctor-teams-refused = لا تعطي Microsoft رمزاً لـ Steward ({ $why }). انسخوا قيمة السرّ من جديد، أو أنشئوا سرّاً جديداً؛ وانظروا هل التطبيق والمنظمة هما الصحيحان.
doctor-teams-unreachable = لا يمكن الوصول إلى تسجيل الدخول في Microsoft ({ $why }). تحقّقوا من اتصال هذا الحاسوب.
doctor-teams-keys = المفاتيح التي يعرف بها Steward أن المتكلّم هو Teams متاحة.
doctor-teams-no-keys = المفاتيح التي يعرف بها Steward أن المتكلّم هو Teams غير متاحة من { $address }: سيُرفض كلّ ما يأتي.
doctor-teams-busy = لا يمكن النظر فيما يعرفه Steward عن Teams وهو يعمل، أو حين لا يُفتح مخزنه.
doctor-teams-unheard = لم يُسمع شيء بعد من المنظمة { $tenant }. هل التطبيق مثبّت هناك، وهل تقود نقطة المراسلة للبوت إلى هنا، وهل Steward يعمل؟
doctor-teams-trouble = تعذّر سؤال Teams عن المنظمة { $tenant } ({ $why }).
doctor-teams-in = في المنظمة { $tenant } هو في { $teams } ({ $count ->
    [one] قناة واحدة
    [two] قناتان
    [few] { $count } قنوات
   *[other] { $count } قناة
 })، والمحادثات الجماعية: { $chats ->
    [0] لا شيء
    [one] واحدة
    [two] اثنتان
   *[other] { $chats }
 }.
doctor-teams-nowhere = في المنظمة { $tenant } ليس Steward في أيّ فريق ولا محادثة جماعية، ولا يسمع شيئاً. أضيفوا التطبيق إلى فريق.
doctor-teams-lost = أُخرج من { $lost }، ولم يعد يرعاه. أضيفوه من جديد، أو دعوا الأمر كما هو.
doctor-teams-unread = لا يمكن قراءة ما قيل في { $teams }: لا ما كان قبل مجيء Steward، ولا هل وصلت رسالة. على أحد مالكي الفريق أن يوافق: أزيلوا التطبيق هناك، وأضيفوه من جديد.
doctor-teams-read = مالكو كلّ فرقه يسمحون له بقراءة ما قيل.
doctor-teams-unreached = { $count ->
    [one] شخص واحد لا تمكن الكتابة إليه: أزال Steward أو حظره.
    [two] شخصان لا تمكن الكتابة إليهما: أزالا Steward أو حظراه.
    [few] { $count } أشخاص لا تمكن الكتابة إليهم: أزالوا Steward أو حظروه.
    [many] { $count } شخصاً لا تمكن الكتابة إليهم: أزالوا Steward أو حظروه.
   *[other] { $count } شخص لا تمكن الكتابة إليهم: أزالوا Steward أو حظروه.
}
doctor-well = كلّ شيء على ما يرام.
doctor-unwell = أصلحوا ما عليه علامة ✗، واسألوا من جديد.
shortcut-ask = استشارة خبير
shortcut-answered = هذه هي الإجابة
shortcut-not-a-question = ليس سؤالاً
shortcut-thank = كلمة شكر
shortcut-desk = مكتبي
shortcut-used = استُفيد منها…
shortcut-my-impact = ما أثمرته مساعدتي
shortcut-quiet = ساعاتي وفترات راحتي

## Reasons

because-sounds-like-question = يبدو سؤالاً (بثقة { $sure } في المئة)
because-joined = هو تتمّة للسؤال نفسه
because-thanked = من طرح السؤال يقول شكراً
because-me-too = ينتظر أحدهم الإجابة نفسها؛ وهذا ليس إجابة
because-answered-at-once = أُجيب عنه قبل أن يلزم سؤال أحد
because-past = هو من قبل مجيئي؛ لا أفعل سوى أن أتذكّره
because-asks = لا أحد أنسب الآن من { $who }
because-was-used = شيء كتبتموه، أو ساعدتم فيه، استُفيد منه
because-use-confirmed = أكدت الإدارة أنه استُخدم
because-monthly-news = أذنت الإدارة بنشر أخبار الشهر
because-wait-for-morning = لا يمكن الوصول إلى شخص مناسب في هذه الساعة؛ يُسأل من جديد حين يبدأ يومه
because-still-waiting = ما زال لدى الخبير الذي سُئل قبل ذلك وقت
because-rounds-over = سُئل كلّ من يمكن سؤالهم من الخبراء
because-nobody-left = لا شخص مناسباً يمكن سؤاله
because-found-nobody = أسئلة لم تجد من يجيب عنها
because-resumed = انتهى الإيقاف المؤقت
because-nobody-soon = لا يمكن الوصول إلى شخص مناسب قبل انقضاء المهلة الموعودة
because-not-sure-enough = لست واثقاً بما يكفي من أنه سؤال حتى أزعج أحداً
because-too-late-to-ask = فات الأوان على أن يُزعج أحد
because-snooze-over = طُلب التذكير الآن
because-snoozed = طُلب التذكير لاحقاً
because-claimed = تولّاه أحدهم
because-handed-back = أُعيد السؤال بعد تولّيه
because-declined = جاء اعتذار بأنه ليس الشخص المناسب
because-suggested = جاء اقتراح بسؤال { $who }
because-undelivered = تعذّر إيصال الرسالة
because-careful = في هذه القناة تُعدّ الرسالة الآن سؤالاً ابتداء من { $sure } في المئة
because-called = من طرح السؤال يطلب المساعدة
because-reconciled = كان ينبغي أن يرنّ مؤقّته
because-accepted = اعتُمدت إجابةً عنه
because-unaccepted = سُحب الاعتماد
because-reopened = من طرح السؤال يقول إنها لم تفد
because-believed = ثقة { $sure } في المئة بأنه أُجيب عنه، مما قيل قبله وبعده
because-calls-again = من طرح السؤال يطلب إجابة مرة أخرى
because-answer-doubted = ما عُدّ إجابة تبيّن أنه يخصّ شيئاً آخر
because-perhaps-answered = ربما أجاب عنه شيء قيل: ثقة لا تكفي لأن يُزعج أحد
because-answer-deleted = حُذفت الإجابة
because-text-changed = تغيّر النصّ
because-closed-deleted = حُذف السؤال
because-closed-edited-away = لم يعد النصّ بعد تعديله سؤالاً
because-closed-expired = لم يجب أحد مدة طويلة فتُرك البحث
because-forgotten = انتهت الحالة منذ وقت يكفي لنسيانها
because-closed-removed = لم أعد في تلك القناة
because-removed = أُخرجت من قناة، أو أُغلقت
because-closed-misheard = قال أحدهم إنه ليس سؤالاً
because-invites = وصلت إجابة، ولم يقل من طرح السؤال هل أفادت
because-points = سبق أن طُرح ما يشبهه واعتُمدت إجابة عنه
because-pointer-unhelpful = الإجابة السابقة لم تناسب
because-paused = أوقفت الإدارة مؤقتاً كلّ ما أرسله من تلقاء نفسي
because-withheld = حُجب عشوائياً حتى تنقضي المهلة الموعودة، لمعرفة ما الذي يغيّره السؤال
because-monday = هو صباح الاثنين
because-ruled = غيّرت الإدارة قاعدة
because-nothing-to-say = لا شيء يُقال

reason-ends-with-question-mark = ينتهي بعلامة استفهام
reason-holds-question-mark = فيه علامة استفهام
reason-opens-with-question-word = يبدأ بأداة استفهام
reason-holds-question-word = فيه أداة استفهام
reason-opens-like-a-question = يبدأ كما تبدأ الأسئلة
reason-asks-the-room = يسأل الحاضرين
reason-asks-for-help = يطلب المساعدة
reason-wants-to-know = يقول إن أحداً يريد أن يعرف
reason-reports-a-problem = يذكر مشكلة
reason-tells-what-was-tried = يقول ما الذي جُرّب
reason-opens-a-conversation = يفتتح محادثة
reason-inside-an-exchange = هو ضمن حوار جارٍ
reason-addressed-to-someone = موجّه إلى شخص بعينه
reason-repeats-a-question-word = يكرّر أداة استفهام
reason-social = مجاملة
reason-greeting = تحية
reason-rhetorical = لا يريد إجابة
reason-thanks = يقول شكراً
reason-acknowledges = مجرد إشارة إلى الاطّلاع
reason-calls-again = يطلب إجابة مرة أخرى
reason-me-too = يقول «وأنا أيضاً»
reason-says-it-helped = يقول إن شيئاً أفاد
reason-says-it-did-not-help = يقول إن شيئاً لم يفد
reason-announces = يعلن شيئاً
reason-offers-help = يعرض المساعدة
reason-forwarded = مُعاد إرساله
reason-quoted-only = اقتباس فقط
reason-code-only = رموز برمجية فقط
reason-link-only = رابط فقط
reason-nothing-said = لا يقول شيئاً
reason-from-a-bot = كتبه بوت
reason-worded-like-a-question = صيغته صيغة سؤال
reason-reads-like-a-statement = يُقرأ على أنه خبر
reason-very-short = قصير جداً
reason-by-the-asker = كتبه من طرح السؤال
reason-before-the-question = جاء قبل السؤال
reason-in-the-same-thread = هو في سلسلة ردود السؤال
reason-in-another-thread = هو في سلسلة ردود أخرى
reason-names-the-asker = يسمّي من طرح السؤال
reason-names-somebody-else = يسمّي شخصاً آخر
reason-called-by-the-asker = سبق أن ناداه من طرح السؤال
reason-right-after-the-asker = جاء بعد كلام من طرح السؤال مباشرة
reason-soon-after = جاء بعد وقت قصير، قياساً إلى هذه القناة
reason-long-after = جاء بعد وقت طويل، قياساً إلى هذه القناة
reason-shares-topics = يتحدث عن الأشياء نفسها
reason-nearer-to-another-message = أقرب إلى رسالة أخرى
reason-shaped-like-an-answer = شكله شكل إجابة
reason-asks-back = يردّ بسؤال
reason-already-helping = كاتبه يساعد بالفعل
reason-asks-something-new = يسأل عن شيء جديد
reason-somebody-else-asked-since = سأل شخص آخر منذ ذلك الحين
reason-only-open-question = هو السؤال المفتوح الوحيد
reason-same-person-goes-on = الشخص نفسه يتابع
reason-another-person = كتبه شخص آخر
reason-long-pause = سبقته فترة صمت طويلة

## Replay report

replay-is-a-folder = ما أُعطي مجلّد: { $file }. احزموه من جديد ملف ZIP، أو أعطوا ملف ZIP كما أعدّه Slack.
replay-no-such-file = لا يوجد ملف { $file }. أعطوا مسار ملف ZIP الذي أعدّه Slack.
replay-not-a-zip = ليس هذا ملف ZIP، أو هو جزء منه فقط: { $file }. نزّلوا التصدير من Slack مرة أخرى.
replay-unreadable = تعذّرت قراءة { $file }: { $why }.
replay-not-an-export = لا شيء من تصدير Slack في { $file }. اطلبوا تصديراً من مالك مساحة العمل: Settings, Import/Export Data, Export.
replay-missing-file = ليس في هذا التصدير { $name }، ومن دونه لا يعرف أحد من كتب وأين. أعطوا ملف ZIP كما أعدّه Slack.
replay-empty = لا رسائل في { $file }: لا مجلّد قناة يحوي ملفاً اسمه مثل {"\u200E"}2024-03-04.json. صدّروا القنوات العامة، لمدة أطول.
replay-nothing-then = لم يكتب أحد شيئاً في ذلك الوقت. اختاروا تاريخين آخرين لـ {"\u200E"}--from و{"\u200E"}--to، أو اتركوهما.
replay-broken-json = ليس { $name } ملف JSON كما يجب، ابتداء من السطر { NUMBER($line, useGrouping: 0) }. أصلحوا ذلك السطر، أو أزيلوا الملف من ZIP، وابدؤوا من جديد.
replay-path-outside = يسمّي ملف ZIP هذا ملفاً خارجه ({ $name }). لا يفعل Slack ذلك أبداً: لا تثقوا به، واطلبوا تصديراً جديداً.
replay-symlink = يحوي ملف ZIP هذا رابطاً إلى ملف آخر ({ $name }). لا يفعل Slack ذلك أبداً: لا تثقوا به، واطلبوا تصديراً جديداً.
replay-twice = يحوي ملف ZIP هذا { $name } مرتين، فلا يعرف أحد أيّهما المقصود. اطلبوا تصديراً جديداً.
replay-encrypted = ملف ZIP هذا مقفل بكلمة سرّ. فكّوا حزمه، واحزموه من جديد دونها، وأعطوا ذلك.
replay-damaged = الملف { $name } تالف داخل ZIP. نزّلوا التصدير من Slack مرة أخرى.
replay-bomb = الملف { $name } ينفكّ إلى مئات أضعاف حجمه، ولا تفعل ذلك محادثة. لا تثقوا بملف ZIP هذا؛ اطلبوا تصديراً جديداً.
replay-file-too-large = الملف { $name } أكبر من { $most } ميغابايت، وهذا أكثر مما تكتبه قناة واحدة في يوم. أزيلوه من ZIP، وابدؤوا من جديد.
replay-too-much-text = في هذا التصدير أكثر من { $most } ميغابايت من النصّ. عايشوا جزءاً منه بـ {"\u200E"}--from و{"\u200E"}--to، أو صدّروا أشهراً أقلّ.
replay-too-many-files = في ملف ZIP هذا أكثر من { $most } ملف. صدّروا قنوات أقلّ أو أشهراً أقلّ.

replay-page-title = ما كان Steward سيفعله
replay-numbers = الأرقام
replay-about-title = كيف أُعدّ هذا
replay-about-gist = { $messages ->
    [one] قُرئت رسالة واحدة
    [two] قُرئت رسالتان
    [few] قُرئت { $messages } رسائل
   *[other] قُرئت { $messages } رسالة
} من { $name }، ولم يُرسل شيء إلى أحد.
replay-about-period = من
replay-about-until = إلى
replay-about-messages = الرسائل
replay-about-people = الأشخاص
replay-about-channels = القنوات
replay-about-reactions = التفاعلات
replay-about-promise = المهلة الموعودة المجرَّبة
replay-about-promise-value = ساعات العمل: { $hours }، محسوبة في المنطقة { $zone }
replay-about-same = قرأ Steward كلّ رسالة في وقت كتابتها، بالقواعد نفسها التي يتّبعها حين يكون مثبّتاً، ودوّن ما كان سيقوله.
replay-about-unprompted = لم ير أحد طلباته، فكلّ ما فعله الناس هنا فعلوه من دونه. وما كانت الطلبات ستغيّره لا يُقرأ من تصدير.
replay-about-edits = لا يحفظ التصدير إلا آخر صيغة لرسالة معدّلة، فهي ما حُكم عليه.
replay-about-reactions-time = لا يقول التصدير متى تفاعل أحدهم. يُحسب التفاعل بعد دقيقة من رسالته أو من آخر ردّ تحتها، ولا يدخل في الأوقات حتى الإجابة.
replay-about-left = من أُغلق حسابه يُعدّ حاضراً حتى آخر تغيير في الحساب.
replay-about-manager = الأسئلة التي لم تجد أحداً كانت ستذهب إلى { $who } بحكم ملكية مساحة العمل.
replay-about-no-manager = لا يسمّي التصدير مالكاً، فلم تذهب الأسئلة التي لم تجد أحداً إلى أحد.
replay-about-skipped = ما تُرك: إشعارات كالانضمام { $system }، وقيود لا تُصنع منها رسالة { $odd }، وقيود محفوظة تحت يوم آخر { $misfiled }.
replay-about-private = لم تُقرأ الرسائل المباشرة ولا القنوات الخاصة. في هذه الصفحة أسماء زملاء وكلماتهم: شاركوها بحذر كما تشاركون التصدير.

measure-title = كيف كان حال الأسئلة
measure-gist = { $questions ->
    [0] لم يُعثر على أيّ سؤال.
    [one] عُثر على سؤال واحد، و{ $waiting ->
        [0] أُجيب عنه.
       *[other] لم ينل إجابة قط.
    }
    [two] عُثر على سؤالين. { $waiting ->
        [0] أُجيب عنهما.
        [one] أحدهما لم ينل إجابة قط.
       *[other] لم ينالا إجابة قط.
    }
    [few] عُثر على { $questions } أسئلة. { $waiting ->
        [0] أُجيب عنها كلّها.
        [one] واحد منها لم ينل إجابة قط.
        [two] اثنان منها لم ينالا إجابة قط.
       *[other] { $waiting } منها لم تنل إجابة قط.
    }
    [many] عُثر على { $questions } سؤالاً. { $waiting ->
        [0] أُجيب عنها كلّها.
        [one] واحد منها لم ينل إجابة قط.
        [two] اثنان منها لم ينالا إجابة قط.
       *[other] { $waiting } منها لم تنل إجابة قط.
    }
   *[other] عُثر على { $questions } سؤال. { $waiting ->
        [0] أُجيب عنها كلّها.
        [one] واحد منها لم ينل إجابة قط.
        [two] اثنان منها لم ينالا إجابة قط.
       *[other] { $waiting } منها لم تنل إجابة قط.
    }
}
measure-count = { $n }
measure-percent = { $percent }%
measure-part = { $part } من { $of }
measure-share = { $percent }% ({ $part } من { $of })
measure-time = { $unit ->
    [moment] أقلّ من دقيقة
    [minutes] { $n ->
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
       *[other] { $n } دقيقة
    }
    [hours] { $n ->
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $n } ساعات
       *[other] { $n } ساعة
    }
   *[days] { $n ->
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يوماً
       *[other] { $n } يوم
    }
}
measure-too-few = أقلّ من { $few }
measure-unit = { $unit ->
    [minutes] دقائق
    [hours] ساعات
    [days] أيام
   *[percent] في المئة
}
measure-questions = الأسئلة
    .means = رسائل تطلب من الآخرين شيئاً، واحدة لكلّ سؤال مهما كان عدد أسطره
measure-waiting = أسئلة لم يُجب عنها قط
    .means = لم يردّ حتى النهاية سوى من طرح السؤال والبوتات و«أنا أيضاً»
measure-within-day = أسئلة أُجيب عنها خلال يوم
    .means = مما طُرح قبل النهاية بأربع وعشرين ساعة على الأقل
measure-within-week = أسئلة أُجيب عنها خلال أسبوع
    .means = مما طُرح قبل النهاية بسبعة أيام على الأقل
measure-middle = وسيط الوقت حتى أول إجابة
    .means = نصف الأسئلة التي أُجيب عنها نال إجابته أسرع من ذلك
measure-most = أربعة من كلّ خمسة خلال
    .means = 80% من الأسئلة التي أُجيب عنها نالت أول إجابة خلال هذا الوقت
measure-asked = طُرحت
measure-unanswered = لم يُجب عنها قط
measure-recent = العمود الأخير حديث: قد تأتي إجابات عنه لاحقاً.
measure-asked-chart = { $step ->
    [week] الأسئلة في الأسبوع
    [month] الأسئلة في الشهر
   *[year] الأسئلة في السنة
}
chart-day = { $month ->
    [m1] { $day } يناير
    [m2] { $day } فبراير
    [m3] { $day } مارس
    [m4] { $day } أبريل
    [m5] { $day } مايو
    [m6] { $day } يونيو
    [m7] { $day } يوليو
    [m8] { $day } أغسطس
    [m9] { $day } سبتمبر
    [m10] { $day } أكتوبر
    [m11] { $day } نوفمبر
   *[m12] { $day } ديسمبر
}
chart-month = { $month ->
    [m1] يناير { $year }
    [m2] فبراير { $year }
    [m3] مارس { $year }
    [m4] أبريل { $year }
    [m5] مايو { $year }
    [m6] يونيو { $year }
    [m7] يوليو { $year }
    [m8] أغسطس { $year }
    [m9] سبتمبر { $year }
    [m10] أكتوبر { $year }
    [m11] نوفمبر { $year }
   *[m12] ديسمبر { $year }
}
month-name = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}
chart-quarter = الربع { $quarter } من { $year }
measure-asked-alt = { $step ->
    [week] على مدى { $columns ->
        [one] أسبوع واحد
        [two] أسبوعين
        [few] { $columns } أسابيع
        [many] { $columns } أسبوعاً
       *[other] { $columns } أسبوع
    }
    [month] على مدى { $columns ->
        [one] شهر واحد
        [two] شهرين
        [few] { $columns } أشهر
        [many] { $columns } شهراً
       *[other] { $columns } شهر
    }
   *[year] على مدى { $columns ->
        [one] سنة واحدة
        [two] سنتين
        [few] { $columns } سنوات
       *[other] { $columns } سنة
    }
}، بلغ عدد الأسئلة المطروحة { $questions }، ومنها { $waiting } لم يُجب عنها قط؛ وأكثرها { $step ->
    [week] في الأسبوع ابتداء من { $when }
   *[other] في { $when }
}: { $most }.

measure-time-title = كم انتظر من سألوا
measure-time-gist = وسيط الانتظار حتى الإجابة: { $middle }. أربعة من كلّ خمسة: { $most }.
measure-time-chart = الوقت حتى أول إجابة، بحسب { $step ->
    [week] الأسبوع
    [month] الشهر
   *[year] السنة
}
measure-time-alt = وسيط الانتظار على مدى الوقت كلّه: { $middle }؛ وانتظار أربعة من كلّ خمسة: { $most }؛ وهذا الأخير في أبطأ عمود: { $longest }.
measure-time-means = من السؤال إلى أول ردّ مفيد من شخص آخر، بما في ذلك الليالي وعطل نهاية الأسبوع؛ عدد الإجابات { $count }. الأسئلة التي لم يُجب عنها قط لا يمكن أن تدخل في هذه الأوقات، فتبدو أفضل مما كان عليه الانتظار. { $marked ->
    [0] لم ينته أيّ سؤال بعلامة وحدها.
    [one] تُرك سؤال واحد انتهى بتفاعل أو زرّ وحده.
    [two] تُرك سؤالان انتهيا بتفاعل أو زرّ وحده.
    [few] تُركت { $marked } أسئلة انتهت بتفاعل أو زرّ وحده.
    [many] تُرك { $marked } سؤالاً انتهت بتفاعل أو زرّ وحده.
   *[other] تُرك { $marked } سؤال انتهت بتفاعل أو زرّ وحده.
}

measure-rooms-title = قناة بقناة
measure-rooms-gist = { $rooms ->
    [one] طُرحت الأسئلة في قناة واحدة.
    [two] طُرحت الأسئلة في قناتين.
    [few] طُرحت الأسئلة في { $rooms } قنوات.
   *[other] طُرحت الأسئلة في { $rooms } قناة.
}
measure-rooms-chart = الأسئلة بحسب القناة
measure-rooms-alt = أكبر حصّة دون إجابة في { $place }: { $part } من { $of }.
measure-room = في { $place }: { $asked ->
    [one] سؤال واحد
    [two] سؤالان
    [few] { $asked } أسئلة
    [many] { $asked } سؤالاً
   *[other] { $asked } سؤال
}، لم يُجب قط عن { $unanswered }{ $timed ->
    [no] .
   *[yes] ؛ وسيط الوقت: { $middle }.
}
measure-rooms-rest = { $rest ->
    [one] قناة واحدة أسئلتها أقلّ لا تظهر هنا.
    [two] قناتان أسئلتهما أقلّ لا تظهران هنا.
    [few] { $rest } قنوات أسئلتها أقلّ لا تظهر هنا.
   *[other] { $rest } قناة أسئلتها أقلّ لا تظهر هنا.
}
measure-few = ما دون { $few } يُعدّ، ولا تُصنع منه نسبة ولا وسيط.

measure-asks-title = من كان Steward سيسأله
measure-asks-gist = { $asks ->
    [0] لم يكن ليُسأل أحد: نال كلّ سؤال إجابته في الوقت، أو لم يُعرف من يمكن سؤاله.
    [one] كان سيُسأل شخص واحد مرة واحدة.
   *[other] { $people ->
        [one] كان سيُسأل شخص واحد
        [two] كان سيُسأل شخصان
        [few] كان سيُسأل { $people } أشخاص
        [many] كان سيُسأل { $people } شخصاً
       *[other] كان سيُسأل { $people } شخص
    }، وعدد الطلبات كلّها { $asks }، عن { $about ->
        [one] سؤال واحد.
        [two] سؤالين.
        [few] { $about } أسئلة.
        [many] { $about } سؤالاً.
       *[other] { $about } سؤال.
    }
}
measure-asks = الطلبات
    .means = رسائل خاصة إلى شخص، سؤال واحد في كلّ منها، في وقت مناسب له
measure-top = الأكثر على شخص واحد
    .means = حصّة أكثر الأشخاص سؤالاً من كلّ الطلبات؛ ويبقيها Steward دون الخُمس حيث يستطيع
measure-found = الشخص المناسب
    .means = من الأسئلة التي أُجيب عنها لاحقاً، ما أجاب عنه من تلقاء نفسه شخص كان سيُسأل
measure-unheard = كانت الفرصة الوحيدة
    .means = من الأسئلة التي كان سيُسأل عنها أحد، ما لم يجب عنه أحد قط
measure-escalated = إلى الإدارة
    .means = أسئلة في قائمة الإدارة، إذ لم يبق شخص مناسب يُسأل
measure-load-chart = كم مرة كان سيُسأل كلّ منهم
measure-times-asked = طلبات
measure-load-alt = أكثر الطلبات كانت ستذهب إلى { $who }: { $most ->
    [one] مرة واحدة
    [two] مرتان
    [few] { $most } مرات
   *[other] { $most } مرة
}؛ وعدد الأشخاص في المجموع { $people ->
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصاً
   *[other] { $people } شخص
}.
measure-manners = لا يُسأل أحد أكثر من بضع مرات في الأسبوع، ولا ليلاً، ولا في إجازة، ولا بعد أن يقول لا. هؤلاء إنما كتبوا من قبل: لم يوافق أحد بعد على أن يُسأل، ولكلّ منهم أن يقول لا بضغطة واحدة.

measure-promises-title = ماذا تعني مهلة موعودة
measure-promises-gist = يمكن لقناة أن تعد بإجابة خلال عدد من ساعات العمل. هذا كم مرة وفى الناس بكلّ مهلة من تلقاء أنفسهم، وكم سؤالاً كان Steward سيحمله إلى أحد ليساعد على الوفاء بها.
measure-promises-chart = أُجيب عنها في الوقت، بحسب ساعات العمل الموعودة
measure-kept = أُجيب عنها في الوقت
measure-promises-alt = مهلة { $short } من ساعات العمل وُفي بها في { $few } في المئة من الأسئلة، ومهلة { $long } في { $many } في المئة.
measure-promise = ساعات العمل { $hours }: أُجيب في الوقت عن { $kept }؛ والأسئلة التي ما زالت تنتظر حين كان Steward سيسأل أحداً: { $asks ->
    [0] لا شيء
   *[other] { $asks }
}.
measure-promise-means = من الأسئلة التي انقضى وقتها بحلول النهاية. يسأل Steward حين تمضي ثلاثة أرباع المهلة الموعودة.

measure-unanswered-title = احكموا بأنفسكم: لم يُجب عنها قط
measure-unanswered-gist = { $count ->
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالاً
   *[other] { $count } سؤال
} مما وجده Steward دون إجابة، ومن كان سيسأله. هل كان سؤالاً؟ هل تُرك وحده حقاً؟ وهل هذا هو الشخص المناسب؟
measure-answered-title = احكموا بأنفسكم: أُجيب عنها
measure-answered-gist = { $count ->
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالاً
   *[other] { $count } سؤال
} مما وجد Steward أنه أُجيب عنه، مع الرسالة التي عدّها أول إجابة. هل تلك الإجابة له؟
measure-example = { $place } · { $when }
measure-would-ask = كان السؤال سيذهب إلى { $who }، { $when }
measure-asks-nobody = لم يكن ليُسأل أحد: لم يحن الوقت، أو لم يُعرف شخص مناسب.
measure-answered-by = الإجابة من { $who }، وقد استغرقت: { $took }
measure-heard-because = عُدّ سؤالاً، والأسباب: { $reasons }.
measure-counted-because = { $how ->
    [thread] عُدّت إجابة: هي في سلسلة ردود السؤال.
    [mention] عُدّت إجابة: تسمّي من طرح السؤال.
    [flow] عُدّت إجابة: يشهد لها موضعها وما تقوله وما تلاها.
   *[other] عُدّت إجابة: قال أحدهم ذلك.
}
measure-no-text = (بلا كلمات: ملف أو صورة)

## The report and its proof

report-title = تقرير { $community }: { $span ->
    [week] الأيام السبعة الأخيرة
    [month] الأيام الثلاثون الأخيرة
   *[quarter] الأسابيع الثلاثة عشر الأخيرة
}
report-gist = { $questions ->
    [0] لم يُطرح أيّ سؤال.
    [one] طُرح سؤال واحد، و{ $waiting ->
        [0] أُجيب عنه.
       *[other] لم يجب عنه أحد بعد.
    }
    [two] طُرح سؤالان. { $waiting ->
        [0] أُجيب عنهما.
        [one] أحدهما لم ينل إجابة بعد.
       *[other] لم ينالا إجابة بعد.
    }
    [few] طُرحت { $questions } أسئلة. { $waiting ->
        [0] أُجيب عنها كلّها.
        [one] واحد منها لم ينل إجابة بعد.
        [two] اثنان منها لم ينالا إجابة بعد.
       *[other] { $waiting } منها لم تنل إجابة بعد.
    }
    [many] طُرح { $questions } سؤالاً. { $waiting ->
        [0] أُجيب عنها كلّها.
        [one] واحد منها لم ينل إجابة بعد.
        [two] اثنان منها لم ينالا إجابة بعد.
       *[other] { $waiting } منها لم تنل إجابة بعد.
    }
   *[other] طُرح { $questions } سؤال. { $waiting ->
        [0] أُجيب عنها كلّها.
        [one] واحد منها لم ينل إجابة بعد.
        [two] اثنان منها لم ينالا إجابة بعد.
       *[other] { $waiting } منها لم تنل إجابة بعد.
    }
}
report-period = من { $since } إلى { $until }.
report-asks = الخبراء الذين سُئلوا
    .means = رسائل خاصة إلى شخص، سؤال واحد في كلّ منها، في وقت مناسب له
report-asks-said = { $asks ->
    [one] طلب واحد إلى شخص واحد
   *[other] { $asks ->
        [two] طلبان
        [few] { $asks } طلبات
        [many] { $asks } طلباً
       *[other] { $asks } طلب
    } إلى { $people ->
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصاً
       *[other] { $people } شخص
    }
}
report-found = الشخص المناسب
    .means = من الأسئلة التي أُجيب عنها بعد أن سألت أحداً، ما أجاب عنه واحد ممن سُئلوا
report-escalated = إلى الإدارة
    .means = أسئلة في قائمة الإدارة، إذ لم يبق شخص مناسب يُسأل
report-span = { $span ->
    [week] سبعة أيام
    [month] ثلاثون يوماً
   *[quarter] ثلاثة عشر أسبوعاً
}
report-which = يمكنني أن أعدّ تقريراً عن أسبوع (week) أو شهر (month) أو ربع سنة (quarter): report month
proof-title = ما الذي تغيّره طلباتي ورسائل الشكر
proof-began = { $on ->
    [yes] منذ { $since } يُحجب عشوائياً نحو { $share } من كلّ مئة من الطلبات والرسائل الشخصية التي كنت سأرسلها، ويُقارن الجانبان هنا. والاختيار عشوائي وحده.
   *[no] منذ { $since } حتى وقف ذلك، حُجب عشوائياً بعض الطلبات والرسائل الشخصية التي كنت سأرسلها؛ ويُقارن الجانبان هنا. وكان الاختيار عشوائياً وحده.
}
proof-day = أسئلة أُجيب عنها خلال يوم
    .means = خلال 24 ساعة من اللحظة التي سألت فيها خبيراً، أو كنت سأسأله
proof-promise = أسئلة أُجيب عنها ضمن المهلة الموعودة
    .means = بحلول نهاية المهلة الموعودة للقناة؛ وحتى ذلك الحين لا يُسأل أحد عمّا حُجب
proof-thanks = ساهموا من جديد
    .means = أجابوا أحداً خلال 28 يوماً من اللحظة التي أُعدّت فيها رسالة، أو كانت ستُعدّ؛ وكلّ شخص مرة واحدة
proof-young = من المبكر القول: لم ينقض بعد وقت أيّ مما اختير عشوائياً
proof-routing = حيث سألت أحداً: { $part } من { $of }؛ وحيث لم أسأل: { $other } من { $left }. { $finding }
proof-thanked = مع رسالة: { $part } من { $of }؛ ودون رسالة: { $other } من { $left }. { $finding }
proof-found = { $way ->
    [more] وهذا بين { $near } و{ $far } أكثر في كلّ مئة
   *[fewer] وهذا بين { $near } و{ $far } أقلّ في كلّ مئة
}
proof-unclear = من المبكر القول: قد يكون أيّ شيء بين { $fewer ->
    [0] لا شيء
   *[other] { $fewer } أقلّ في كلّ مئة
} و{ $more ->
    [0] لا شيء
   *[other] { $more } أكثر في كلّ مئة
}
proof-few = من المبكر القول: أقارن ابتداء من { $few } في كلّ جانب
proof-note = لا يُحسب إلا من انقضى وقتهم، كلّ في الجانب الذي وضعه فيه الاختيار العشوائي. والحدّان بحيث تقع الحقيقة بينهما 95 مرة من كلّ مئة؛ وفي خمس لا تقع، فقد لا يكون الفرق شيئاً. ولا يُحجب أبداً: سؤال عضو جديد، وطلب مساعدة، واقتراح أحد الزملاء. وما يُحجب يُسأل عنه حين تنقضي المهلة الموعودة.
proof-nothing-yet = يُراد أن يُحجب عشوائياً نحو { $share } من كلّ مئة من طلباتي ورسائلي. لم يكن هناك ما يُحجب بعد، فلا شيء يُقارن.

## Demo

demo-opening = يتشارك ما يعرفونه أشخاص عددهم { $people } في مدن عددها { $cities }، ضمن مجتمعات ممارسة عددها { $communities } ولغات عددها { $languages }. جاء Steward للتوّ، وقرأ رسائل الشهر السابق وعددها { $messages }. اليوم هو الاثنين. والأوقات هي التي على جدار من يُذكر اسمه.
demo-closing = في هذا الأسبوع كتب Steward رسائل عددها { $sent } إلى أشخاص عددهم { $readers }. { $uncivil ->
    [0] وصلت كلّ منها إلى قارئها في يوم عمل، بين التاسعة والخامسة بتوقيته.
    [one] وصلت واحدة خارج ساعات عمل قارئها.
    [two] وصلت اثنتان خارج ساعات عمل قرّائهما.
   *[other] وصلت { $uncivil } منها خارج ساعات عمل قرّائها.
}
demo-silence = ··· ساعات هادئة: { $hours } ···
demo-weeks = ··· { $weeks ->
    [0] { $days ->
        [one] يمضي يوم واحد
        [two] يمضي يومان
        [few] تمضي { $days } أيام
        [many] يمضي { $days } يوماً
       *[other] يمضي { $days } يوم
    }
    [one] يمضي أسبوع واحد
    [two] يمضي أسبوعان
    [few] تمضي { $weeks } أسابيع
    [many] يمضي { $weeks } أسبوعاً
   *[other] يمضي { $weeks } أسبوع
}، ويكتب Steward خلال ذلك { $sent ->
    [0] لا شيء لأحد
    [one] رسالة واحدة إلى شخص
    [two] رسالتين إلى الناس
    [few] { $sent } رسائل إلى الناس
   *[other] { $sent } رسالة إلى الناس
} ···
demo-pair = { $label }: { $value }
demo-as-before = (… كما سبق)
demo-writes = رسالة من { $who } في { $place }:
demo-writes-thread = رسالة من { $who } في { $place }، في سلسلة الردود:
demo-edits = تعديل من { $who }: { $text }
demo-deletes = تراجع من { $who } عن الرسالة.
demo-reacts = تفاعل { $emoji } من { $who } على رسالة { $whose }.
demo-presses = ضغطة من { $who } على [{ $label }].
demo-chooses = اختيار من { $who }: { $choice }.
demo-chooses-somebody = اختيار من { $who }: { $choice }، { $whom }.
demo-commands = أمر من { $who } في { $place }: { $typed }
demo-shortcut = استخدام «{ $label }» من { $who } على رسالة { $whose }.
demo-steward-privately = من Steward إلى { $who }، على انفراد:
demo-steward-thread = من Steward في { $place }، في سلسلة الردود، إلى { $who }:
demo-steward-whispers = من Steward، في رسالة لا يراها سوى { $who }:
demo-steward-changes = (صارت الرسالة إلى { $who }: { $text })
demo-commands-alone = إلى Steward من { $who }: { $typed }
demo-fills = تعبئة [{ $label }] وإرسالها من { $who }.
demo-looks = فتح المكتب من { $who }.
demo-steward-aloud = من Steward في { $place }، إلى الجميع:
demo-steward-aloud-also = (والرسالة نفسها الآن في { $places }.)
demo-steward-aloud-changes = (صارت الرسالة إلى الجميع: { $text })
demo-steward-aloud-corrected = (صُحّحت الرسالة إلى الجميع. وهذا نصّها الآن:)

## The playground’s page: what stands around the messages, in the language of whoever one plays

page-skip = الانتقال إلى الكتابة
page-playground = ساحة التجربة
page-clock = ساعة القصة
page-places = الأماكن
page-conversation = المحادثة
page-thread = سلسلة الردود
page-decided = ما قرّره Steward
page-close = إغلاق
page-choose = اختيار…
page-optional = (اختياري)
page-sure = هل أنتم متأكدون؟
page-pause = إيقاف مؤقت
page-pause-title = إيقاف الوقت
page-run = تشغيل
page-run-title = ترك الوقت يمضي وحده
page-hour = بعد ساعة
page-hour-title = تقديم الساعة ساعةً واحدة
page-next = الحدث التالي
page-next-title = الانتقال إلى ما سيفعله Steward تالياً من نفسه
page-morning = الصباح التالي
page-morning-title = الانتقال إلى صباح العمل التالي للشخص الذي تؤدّون دوره
page-stop = إيقاف
page-stop-title = إيقاف الأسبوع هنا
page-week = تشغيل أسبوع
page-week-title = تشغيل أسبوع كامل في ثوانٍ
page-suggestions = اقتراحات
page-send = إرسال
page-ask-steward = طلب شيء من Steward
page-edit-message = تعديل رسالتكم
page-save = حفظ
page-today = اليوم
page-yesterday = أمس
page-new = جديد
page-messages = الرسائل
page-write-steward = الكتابة إلى Steward
page-write-steward-hint = الكتابة إلى Steward، مثلاً: { $word }
page-write-in = الكتابة في { $place }
page-write-in-as = الكتابة في { $place } باسم { $who }
page-choose-room = اختيار غرفة
page-choose-room-hint = الغرف ومحادثتكم مع Steward ومكتبكم في قائمة الأماكن.
page-earlier = عرض رسائل أقدم ({ $number })
page-nowhere = لا مكان بعد
page-direct-hint = لا يقرأ هذا سواكم وSteward
page-desk-of = مكتب { $who }
page-desk-hint = صفحة Steward لكم: في Slack هي الصفحة الرئيسية، وفي Teams علامة تبويب
page-silent = لم تصلكم رسالة من Steward بعد
page-silent-hint = حين تصلكم رسالة منه ستذكر السبب وكيف توقفونها. ويمكنكم أن تبدأوا أنتم:
page-empty = لا شيء في { $place } بعد
page-empty-hint = اطرحوا سؤالاً باسم أحدهم ثم قدّموا الساعة: سيبحث Steward عمّن يستطيع الإجابة.
page-write-first = كتابة الرسالة الأولى
page-desk-empty = لا شيء على هذا المكتب
page-desk-empty-hint = يضع Steward هنا ما يحتاج إلى هذا الشخص. وأكثره لدى من يديرون المجتمع: جرّبوا أداء دور أحدهم.
page-thread-messages = رسائل سلسلة الردود
page-reply-in-thread = الرد في السلسلة
page-reply-as = الرد باسم { $who }
page-close-thread = إغلاق سلسلة الردود
page-last-reply = آخرها { $when }
page-dismiss = إخفاء
page-inspector = نظرة إلى الداخل
page-inspector-hint = ما سمعه Steward وقرّره وفعله
page-close-inspector = إغلاق النظرة إلى الداخل
page-open-inspector = فتح النظرة إلى الداخل
page-nothing-happened = لم يحدث شيء بعد
page-nothing-happened-hint = اكتبوا شيئاً أو اضغطوا زراً أو قدّموا الساعة. هنا ترون ما فعله Steward بذلك ولماذا.
page-also-show = عرض هذا أيضاً
page-show-nothing = ما لم يغيّر شيئاً
page-show-routine = الأمور المعتادة
page-stories = الأحداث
page-why = لماذا
page-follows = ما يتبع ذلك
page-keeps = ما يحتفظ به
page-facts = وقائع للسجلّ
page-raw = الحدث كما ورد
page-forgotten = نُسي
page-outcome-committed = تقرّر
page-outcome-nothing = لا شيء مطلوب
page-outcome-seen = سُمع من قبل
page-outcome-refused = غير مسموح
page-answers-card = يجيب فوراً
page-answers-form = يفتح نموذجاً
page-answers-errors = يطلب تصحيح النموذج
page-only-if-stands = فقط إن كانت موجودة
page-rings = موعده { $when }
page-will-not-ring = أُلغي الموعد
page-reacts = يتفاعل بـ { $emoji }
page-takes-away = يسحب رسالة
page-to-place = في { $place }
page-to-thread = في سلسلة ردود في { $place }
page-to-calling = في { $place }، إلى { $who }
page-to-person = على انفراد إلى { $who }
page-to-only = لا يراه سوى { $who }، في { $place }
page-to-desk = على مكتب { $who }
page-event-wrote = رسالة من { $who } في { $place }: «{ $text }»
page-event-replied = رد من { $who } في { $place }: «{ $text }»
page-event-edited = تعديل من { $who } في { $place }: «{ $text }»
page-event-deleted = حذف رسالة من { $who } في { $place }
page-event-put = { $emoji } من { $who } في { $place }
page-event-took = سحب { $emoji } من { $who } في { $place }
page-event-told = كلام من { $who } إلى Steward في { $place }: «{ $text }»
page-event-pressed = ضغطة من { $who } على { $what }
page-event-form = نموذج { $what } من { $who }
page-event-desk = فتح المكتب: { $who }
page-event-came = انضمام أو ملفّ شخصي جديد: { $who }
page-event-added = أُضيف Steward إلى { $what }
page-event-rang = حان الموعد: { $what }
page-event-heard = سمعت أجزاء أخرى: { $what }
page-private = الخاص
page-no-answer = لا يجيب Steward. هل ما زال البرنامج يعمل؟
page-failed = لم ينجح Steward في هذا؛ والسبب مذكور في نافذة الأوامر.
page-gone = لم تعد تلك الرسالة هناك.
page-not-yours = تلك الرسالة ليست للشخص الذي تؤدّون دوره.
page-broken = انقطع الاتصال بـ Steward؛ ننتظر عودته.
page-only-you = لا يرى هذا سواكم
page-deleted = حُذفت هذه الرسالة.
page-edited = (معدّلة)
page-reactions = التفاعلات
page-do-with = ما يمكن فعله برسالة { $who } هذه
page-react = التفاعل بـ { $emoji }
page-react-else = التفاعل بشيء آخر
page-reply-thread = الرد في سلسلة
page-more = المزيد
page-edit = تعديل
page-delete = حذف
page-copy-link = نسخ الرابط
page-copy-text = نسخ النص
page-to = إلى
page-bot = روبوت
page-you-are = أنتم
page-nobody = لا أحد
page-light = ألوان فاتحة
page-dark = ألوان داكنة
page-now-you = أنتم الآن { $who }
page-has-new = توجد رسائل جديدة
page-open = فتح
page-wrote-to = رسالة من Steward إلى { $who }
page-be = أداء دور { $who }
page-at-work = في ساعات العمل
page-off-work = خارج ساعات العمل
page-people = الأشخاص
page-find = البحث عن شخص
page-find-hint = بالاسم أو المدينة أو الدور أو اللغة
page-who = من أنتم؟
page-who-hint = أنتم تؤدّون هنا دور الجميع. اختاروا بعينَي من تنظرون.
page-nobody-found = لا أحد هنا بهذا الوصف.
page-nobody-lives = لا أحد هنا بعد.
page-yours = لكم
page-desk = المكتب
page-rooms = الغرف
page-no-rooms = لا غرف بعد.
page-no-command = لا أمر هنا باسم { $word }؛ ما يفهمه Steward هو { $ours }.
page-delete-instead = الرسالة الفارغة كالمحذوفة: احذفوها بدلاً من ذلك.
page-clock-failed = حدث خطأ أثناء تقديم الساعة؛ والتفاصيل في نافذة الأوامر.
page-replies = { $count ->
    [zero] لا ردود
    [one] رد واحد
    [two] ردّان
    [few] { $number } ردود
    [many] { $number } رداً
   *[other] { $number } رد
}
page-things-wait = { $count ->
    [zero] لا شيء ينتظر
    [one] أمر واحد ينتظر
    [two] أمران ينتظران
    [few] { $number } أمور تنتظر
    [many] { $number } أمراً ينتظر
   *[other] { $number } أمر ينتظر
}
page-others-news = { $count ->
    [zero] لا رسائل جديدة لدى غيركم
    [one] لدى شخص آخر رسائل جديدة
    [two] لدى شخصين آخرين رسائل جديدة
    [few] لدى { $number } أشخاص آخرين رسائل جديدة
    [many] لدى { $number } شخصاً آخر رسائل جديدة
   *[other] لدى { $number } شخص آخر رسائل جديدة
}
page-for-you = { $count ->
    [zero] لا رسائل لكم
    [one] رسالة واحدة لكم
    [two] رسالتان لكم
    [few] { $number } رسائل لكم
    [many] { $number } رسالة لكم
   *[other] { $number } رسالة لكم
}

## What a platform adds to a message

teams-done = تمّ.
teams-place-unseen = قناة لا أراها
teams-late = يستغرق هذا أطول من المعتاد. ما زلت أعمل عليه؛ انظروا من جديد بعد لحظة.
fill-in-form = تعبئة
form-cancel = إلغاء
form-mend = الرجاء النظر في هذا من جديد:
form-needed = الرجاء تعبئة هذا.
button-about = { $label }: { $about }
card-cut = هناك أكثر مما يتّسع له المكان هنا.

## The rules, whole

rule-zone = ساعة المجتمع هي ساعة { $value }.
    .name = المنطقة الزمنية
rule-hours = يوم العمل { $value } بتوقيت كلّ شخص، ما لم يختر ساعات أخرى.
    .name = ساعات العمل
rule-days = أيام العمل: { $value }. في الأيام الأخرى لا أكتب لأحد من تلقاء نفسي.
    .name = أيام العمل
rule-holidays = { $count ->
    [0] لم تُحدَّد أيام عطل.
    [one] حُدّد يوم عطلة واحد: { $value }. في هذا اليوم لا أكتب لأحد من تلقاء نفسي.
    [two] حُدّد يوما عطلة: { $value }. في هذين اليومين لا أكتب لأحد من تلقاء نفسي.
    [few] حُدّدت { $count } أيام عطل: { $value }. في هذه الأيام لا أكتب لأحد من تلقاء نفسي.
    [many] حُدّد { $count } يوم عطلة: { $value }. في هذه الأيام لا أكتب لأحد من تلقاء نفسي.
   *[other] حُدّد { $count } يوم عطلة: { $value }. في هذه الأيام لا أكتب لأحد من تلقاء نفسي.
}
    .name = أيام العطل
rule-language = أتحدّث في القنوات بهذه اللغة: { $value }. ويقرأ كلّ شخص كلامي بلغته.
    .name = اللغة في القنوات
rule-tone = نبرتي: { $value }.
    .name = النبرة
rule-promise = لكلّ سؤال وعد بإجابة خلال { $value } من وقت العمل.
    .name = المهلة الموعودة للإجابة، من وقت العمل
rule-own-promises = { $count ->
    [0] ليس لأيّ قناة مهلة خاصّة بها.
   *[other] قنوات لها مهلة خاصّة بها: { $value }.
}
    .name = قنوات لها مهلة خاصّة بها
rule-first-ask = يُطلب من أوّل خبير بعد مرور { $value } من المهلة الموعودة.
    .name = متى يُطلب من أوّل خبير، كنسبة من المهلة
rule-nudges = { $count ->
    [0] لا يُطلب من أحد الإجابة عن سؤال. وما لا يجد إجابة يصل إلى الإدارة.
    [one] يُطلب من الخبير نفسه مرّة واحدة في الأسبوع على الأكثر.
    [two] يُطلب من الخبير نفسه مرّتين في الأسبوع على الأكثر.
    [few] يُطلب من الخبير نفسه { $count } مرّات في الأسبوع على الأكثر.
    [many] يُطلب من الخبير نفسه { $count } مرّة في الأسبوع على الأكثر.
   *[other] يُطلب من الخبير نفسه { $count } مرّة في الأسبوع على الأكثر.
}
    .name = كم مرّة في الأسبوع يمكن الطلب من الخبير نفسه
rule-experts = { $count ->
    [0] لا يُطلب من أيّ خبير. يصل السؤال مباشرة إلى الإدارة.
    [one] يُطلب من خبير واحد عن السؤال، ثم تعلم الإدارة به.
    [two] يُطلب من خبيرين عن السؤال، الواحد بعد الآخر، ثم تعلم الإدارة به.
    [few] يُطلب من { $count } خبراء على الأكثر عن السؤال، الواحد بعد الآخر، ثم تعلم الإدارة به.
    [many] يُطلب من { $count } خبيراً على الأكثر عن السؤال، الواحد بعد الآخر، ثم تعلم الإدارة به.
   *[other] يُطلب من { $count } خبير على الأكثر عن السؤال، الواحد بعد الآخر، ثم تعلم الإدارة به.
}
    .name = عدد الخبراء لكلّ سؤال
rule-wait = للخبير { $value } من وقت عمله ليتفاعل قبل الطلب من التالي.
    .name = وقت الخبير ليتفاعل، من وقت العمل
rule-claim = لمن تولّى سؤالاً { $value } من العمل للإجابة، ثم يُعاد السؤال بلطف.
    .name = كم يبقى السؤال لدى من تولّاه، بأيام العمل
rule-grace = تُترك كلّ رسالة جديدة { $value } قبل أن أحكم عليها.
    .name = مهلة السماح قبل الحكم على رسالة جديدة
rule-invite = يُدعى من طرح السؤال مرّة واحدة ليقول هل أفادت الإجابة: بعدها بـ { $value }.
    .name = الوقت من الإجابة حتى الدعوة إلى القول هل أفادت
rule-give-up = يُغلق السؤال الذي لا يجيب عنه أحد بعد { $value }. وتبقى الأرقام تعدّه بلا إجابة.
    .name = متى يُغلق سؤال بلا إجابة
rule-forget-expert = لا يُطلب بعدُ ممّن لم يساعد منذ { $value }.
    .name = متى يتوقّف الطلب ممّن لم يعد يساعد
rule-guests = { $on ->
    [yes] يشارك الأشخاص من خارج المنظمة هنا كما يشارك الزملاء.
   *[no] لا أزعج الأشخاص من خارج المنظمة: لا أكتب لهم ولا أقترحهم على أحد.
}
    .name = مشاركة الأشخاص من خارج المنظمة
rule-public =
    .name = الإشادة علناً، بموافقة كلّ شخص
rule-private = لا تُستثنى أيّ دولة من الإشادة علناً.
    .name = دول لا يُشاد علناً بأهلها
rule-unwanted = { $count ->
    [0] تُعدّ الرسائل الشخصية في كلّ مناسبة.
   *[other] لا أُعدّ رسائل شخصية في هذه المناسبات: { $value }.
}
    .name = مناسبات لا تُعدّ لها رسالة شخصية
rule-kudos = { $count ->
    [0] لا يمكن هنا شكر الزملاء بالأمر.
    [one] يمكن لكلّ شخص شكر زميل واحد في اليوم بالأمر.
    [two] يمكن لكلّ شخص شكر زميلين في اليوم بالأمر.
    [few] يمكن لكلّ شخص شكر { $count } زملاء في اليوم بالأمر.
    [many] يمكن لكلّ شخص شكر { $count } زميلاً في اليوم بالأمر.
   *[other] يمكن لكلّ شخص شكر { $count } زميل في اليوم بالأمر.
}
    .name = الشكر بالأمر، لكلّ شخص في اليوم
rule-notes-a-week = { $count ->
    [0] لا أُعدّ رسائل شخصية للإدارة.
    [one] أُعدّ للإدارة رسالة شخصية واحدة في الأسبوع على الأكثر.
    [two] أُعدّ للإدارة رسالتين شخصيتين في الأسبوع على الأكثر.
    [few] أُعدّ للإدارة { $count } رسائل شخصية في الأسبوع على الأكثر.
    [many] أُعدّ للإدارة { $count } رسالة شخصية في الأسبوع على الأكثر.
   *[other] أُعدّ للإدارة { $count } رسالة شخصية في الأسبوع على الأكثر.
}
    .name = رسائل شخصية تُعدّ للإدارة في الأسبوع
rule-note-every = تفصل { $value } على الأقلّ بين رسالتين شخصيتين للشخص نفسه.
    .name = الوقت بين رسالتين شخصيتين للشخص نفسه
rule-news-every = تفصل { $value } على الأقلّ بين رسالتين عمّا أثمرته مساعدة أحدهم.
    .name = الوقت بين رسالتين عمّا أثمرته مساعدة أحدهم
rule-news =
    .name = قناة الأخبار
rule-core-team =
    .name = قناة الفريق الأساسي
rule-keep-closed = تُنسى كلمات السؤال بعد إغلاقه بـ { $value }.
    .name = كم تُحفظ كلمات سؤال مغلق
rule-keep-facts = يُعرف من فعل ماذا خلال { $value }. بعد ذلك لا تبقى إلّا الأعداد.
    .name = كم يُعرف من فعل ماذا
rule-keep-audit = يُعرف من عدّل أيّ قاعدة خلال { $value }. بعد ذلك ينساه السجلّ.
    .name = كم يُعرف من عدّل أيّ قاعدة
rule-rehearsal =
    .name = وضع التجربة
rule-holdout =
    .name = مجموعة المقارنة: نسبة ما يُحجب عشوائياً من الطلبات والشكر
rule-join = ما يكتبه الشخص نفسه خلال { $value } سؤال واحد.
    .name = الوقت الذي تكون فيه رسائل الشخص نفسه سؤالاً واحداً
rule-share = من كلّ ما يُطلب من الخبراء يصل { $value } على الأكثر إلى الشخص نفسه، إن أمكن لغيره أن يساعد.
    .name = أكبر نسبة من الطلبات للشخص نفسه
rule-late = ما يتأخّر أكثر من { $value } لا يُعمل به، وتُخبَر الإدارة.
    .name = التأخّر الذي يُعمل معه بعدُ
rule-sure = تُعدّ الرسالة سؤالاً ابتداءً من يقين { $value }.
    .name = اليقين الذي تُعدّ معه الرسالة سؤالاً
rule-bold = يُطلب من أحدهم ابتداءً من يقين { $value } بأنّه سؤال.
    .name = اليقين الذي يُطلب معه من أحدهم
rule-answer = تُعدّ رسالة في القناة إجابة ابتداءً من يقين { $value }.
    .name = اليقين الذي تُعدّ معه رسالة في القناة إجابة
rule-doubted = ما عُدّ إجابة لا يُعدّ كذلك دون يقين { $value }.
    .name = اليقين الذي لا تُعدّ دونه إجابة
rule-possible = لا يُطلب من أحد في سؤال قد تكون له إجابة، ابتداءً من يقين { $value }. وهو في قائمة الإدارة.
    .name = اليقين بإجابة محتملة الذي لا يُطلب معه من أحد
rule-wrong = { $kind ->
    [zone] لا أعرف منطقة زمنية باسم «{ $typed }». اكتبوا مثلاً Africa/Nairobi أو America/Lima.
    [language] لا أتحدّث «{ $typed }». اختاروا من: { $listed }.
    [tone] ليست «{ $typed }» من نبراتي. اختاروا من: { $listed }.
    [hours] لا أفهم «{ $typed }» كساعات عمل. اكتبوا مثلاً 9-17 أو 08:30-16:30.
    [backwards] مع «{ $typed }» ينتهي اليوم قبل أن يبدأ. اكتبوا الساعات هكذا: 9-17، من التاسعة صباحاً إلى الخامسة مساءً.
    [days] لا أفهم «{ $typed }» كأيام أسبوع. اكتبوا مثلاً mon-fri أو sun-thu.
    [dates] ليس «{ $typed }» تاريخاً. اكتبوا التواريخ مثل 2026-12-25، وبين كلّ اثنين فاصلة.
    [many-dates] عدد أيام العطل { $typed } أكثر ممّا أحفظ. احذفوا ما مضى منها: { $most } على الأكثر.
    [span] ليست «{ $typed }» مدّة بين { $least } و{ $most }. اكتبوا مثلاً 8h أو 90min أو 2d.
    [count] ليس «{ $typed }» عدداً صحيحاً من { $least } إلى { $most }. اكتبوا عدداً كهذا.
    [share] ليست «{ $typed }» نسبة من { $least } إلى { $most } في المئة. اكتبوا مثلاً 75%.
    [switch] ليس «{ $typed }» نعم ولا لا. قولوا on أو off؛ وفي الملفّ true أو false.
    [countries] لا أعرف دولة برمز «{ $typed }». اكتبوا حرفَي معيار ISO 3166 مثل DE، أو GB للمملكة المتحدة.
    [occasions] لا أعرف رسائل شخصية لمناسبة «{ $typed }». اختاروا من: { $listed }.
    [place] ليست «{ $typed }» قناة من قنوات هذا المجتمع. اختاروا قناة أنا فيها.
    [table] ليست «{ $typed }» قائمة قنوات مع مهلها. اجعلوا لكلّ قناة سطراً.
    [above] النسبة { $typed } أكبر من { $least }، وهي اليقين المطلوب بعدها. اختاروا أقلّ.
   *[never] لن يعمل أحد وقتاً يكفي للإجابة. اتركوا أياماً أو ساعات عمل أكثر.
}
rule-span = { $unit ->
    [y] { $count ->
        [zero] { $count } سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $count } سنوات
        [many] { $count } سنة
       *[other] { $count } سنة
    }
    [d] { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يوماً
       *[other] { $count } يوم
    }
    [h] { $count ->
        [zero] { $count } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
   *[min] { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
}
rule-percent = { $percent } في المئة
rule-is-on = { $on ->
    [yes] نعم
   *[no] لا
}
rule-none = لا شيء
rule-tone-is = { $to ->
    [warm] دافئة
    [plain] بسيطة
   *[brief] موجزة
}
rule-hours-are = من { $starts } إلى { $ends }
rule-days-are = من { $first } إلى { $last }
rule-day = { $day ->
    [mon] الاثنين
    [tue] الثلاثاء
    [wed] الأربعاء
    [thu] الخميس
    [fri] الجمعة
    [sat] السبت
   *[sun] الأحد
}
rule-of-place = { $place } { $value }
rule-such-as = مثل { $example }
policy-group = { $group ->
    [time] الوقت واللغة
    [questions] الأسئلة والخبراء
    [thanks] الشكر والتقدير
    [places] أين يُنشر
    [kept] ما يُحفظ
    [trial] التجربة أولاً
   *[fine] ضبط دقيق
}
policy-group-line = { $group }:{" "}
policy-group-gist = { $group }: كلّ قاعدة في جملة.
policy-line-time = { $days }، { $hours } ({ $zone })؛ { $holidays ->
    [0] بلا أيام عطل
    [one] يوم عطلة واحد
    [two] يوما عطلة
    [few] { $holidays } أيام عطل
    [many] { $holidays } يوم عطلة
   *[other] { $holidays } يوم عطلة
}. اللغة في القنوات: { $language }، والنبرة: { $tone }.
policy-line-questions = إجابة خلال { $promise } من وقت العمل{ $own ->
    [0] {""}
    [one] {" "}(لقناة واحدة مهلة خاصّة)
    [two] {" "}(لقناتين مهلة خاصّة)
    [few] {" "}(لـ { $own } قنوات مهلة خاصّة)
    [many] {" "}(لـ { $own } قناة مهلة خاصّة)
   *[other] {" "}(لـ { $own } قناة مهلة خاصّة)
}. { $nudges ->
    [0] لا يُطلب من أيّ خبير
    [one] يُطلب من الخبير مرّة في الأسبوع على الأكثر
    [two] يُطلب من الخبير مرّتين في الأسبوع على الأكثر
    [few] يُطلب من الخبير { $nudges } مرّات في الأسبوع على الأكثر
    [many] يُطلب من الخبير { $nudges } مرّة في الأسبوع على الأكثر
   *[other] يُطلب من الخبير { $nudges } مرّة في الأسبوع على الأكثر
}، ويبقى السؤال لدى من تولّاه { $claim } من العمل.
policy-line-thanks = { $public ->
    [yes] يُشاد علناً بمن يوافق
   *[no] لا يُشاد بأحد علناً
}{ $countries ->
    [0] {""}
    [one] {" "}(عدا دولة واحدة)
    [two] {" "}(عدا دولتين)
    [few] {" "}(عدا { $countries } دول)
    [many] {" "}(عدا { $countries } دولة)
   *[other] {" "}(عدا { $countries } دولة)
}. الشكر بالأمر لكلّ شخص في اليوم: { $kudos } على الأكثر، و{ $notes ->
    [0] لا تُعدّ رسائل شخصية
    [one] تُعدّ رسالة شخصية واحدة في الأسبوع
    [two] تُعدّ رسالتان شخصيتان في الأسبوع
    [few] تُعدّ { $notes } رسائل شخصية في الأسبوع
    [many] تُعدّ { $notes } رسالة شخصية في الأسبوع
   *[other] تُعدّ { $notes } رسالة شخصية في الأسبوع
}.
policy-line-kept = كلمات السؤال بعد إغلاقه: { $closed }، من فعل ماذا: { $facts }، من عدّل قاعدة: { $audit }.
policy-line-fine = مقدار اليقين الذي أعمل معه.
policy-change = { $group ->
    [time] تعديل الوقت واللغة…
    [questions] تعديل الأسئلة والخبراء…
    [thanks] تعديل الشكر…
   *[kept] تعديل ما يُحفظ…
}
policy-own-promise = مهلة خاصّة بقناة…
policy-own-promise-title = مهلة خاصّة بقناة
policy-own-promise-hint = مثل 4h، أو 2d ليومَي عمل. وإن تُركت فارغة فهي { $usual } كما في كلّ مكان.
policy-save = حفظ
policy-changed = { $count ->
    [zero] لم تُعدَّل أيّ قاعدة.
    [one] عُدّلت قاعدة واحدة.
    [two] عُدّلت قاعدتان.
    [few] عُدّلت { $count } قواعد.
    [many] عُدّلت { $count } قاعدة.
   *[other] عُدّلت { $count } قاعدة.
}
policy-unchanged = لم يتغيّر شيء: هكذا هو الأمر أصلاً.
policy-try = { $example }
policy-say = يمكن كتابتها: { $example }
policy-typed-too = كلّ منها يمكن كتابتها بعد «policy» ثم ما تصير إليه. أسماؤها: { $names }.
policy-nearest = لا أعرف قاعدة باسم «{ $typed }». هل المقصود { $nearest }؟
policy-outlived = لم أعد أذكر ذلك التعديل، فلا أستطيع إعادة ما كان قبله. يمكنكم وضع القاعدة من جديد.
policy-not-back = لا يمكن أن يعود ما كان. { $why }
policy-history = من عدّل ماذا
policy-history-of = من عدّلها
policy-history-title = { $first ->
    [yes] من عدّل أيّ قاعدة
   *[no] من عدّل أيّ قاعدة، الأقدم
}
policy-history-gist = من عدّل أيّ قاعدة، الأحدث أولاً.
policy-history-none = لم تُعدَّل أيّ قاعدة بعد.
policy-history-line = { $when }، { $who }: { $rule } – { $since } (كان: { $before })
policy-history-outlived = { $when }، { $who }: { $rule }، وهي قاعدة لم تعد موجودة
policy-history-older = الأقدم
policy-history-note = «إعادة» تجعل القاعدة كما كانت قبل ذلك التعديل، وهذا تعديل أيضاً. تُذكر التعديلات خلال { $kept }.
policy-by-file = الشخص على سطر الأوامر
policy-bring-back = إعادة: { $rule }
because-file = من يشغّلني أعطى القواعد في ملفّ
policy-file-about = { $what ->
    [name] الاسم
   *[purpose] الغاية
}
policy-file-roles = أدوار { $who }
policy-file-remit = مجال متابعة { $who }
policy-file-words = { $key } ({ $language })
policy-file-becomes = { $what }: { $since } (كان: { $before })
file-head = قواعد { $community } في Steward كما كانت في { $day }.
file-how = عدّلوا ما تشاؤون ثم أدخلوا الملفّ هكذا: steward policy import FILE
file-how-check = مع --check يُقال فقط ما كان سيتغيّر. وما تحذفونه يبقى كما هو.
file-community = المجتمع: اسمه والغاية منه.
file-place = إحدى قنواته: { $place }
file-rule = { $rule }. الأصل: { $usual }
file-people = الإدارة والفريق الأساسي. من لم يُذكر تبقى أدواره؛ و roles = [] تزيلها كلّها.
file-roles = الأدوار: { $roles }. وفي remit بالكلمات ما يتابعه الشخص.
file-line = { $at }: { $what }
file-perhaps = { $what } هل المقصود { $near }؟
file-broken = { $kind ->
    [equals] تنقص هنا علامة المساواة ({ $why }). اكتبوا القاعدة هكذا: NAME = VALUE.
    [value] لا يمكن قراءة هذه القيمة ({ $why }). ضعوا الكلمات بين علامتَي اقتباس مستقيمتين؛ أمّا الأعداد والتواريخ و true و false فبدونهما.
    [text] علامة اقتباس لم تُغلق أو في غير مكانها ({ $why }). ابدؤوا الكلمات وأنهوها في سطر واحد بالعلامة نفسها.
    [twice] قيل هذا مرّتين ({ $why }). أبقوا واحدة.
    [bracket] قوس لم يُغلق ({ $why }). أغلقوه وضعوا فاصلة بين كلّ قيمتين.
    [rest] بعد القيمة شيء آخر ({ $why }). اجعلوا لكلّ قاعدة سطراً.
   *[other] ليس هذا TOML ({ $why }). صحّحوا السطر، أو صدّروا القواعد من جديد وابدؤوا منها.
}
file-not-utf8 = هنا حروف ليست بترميز UTF-8. احفظوا الملفّ بترميز UTF-8.
file-no-part = لا يوجد قسم [{ $name }]. الأقسام: { $listed }.
file-no-rule = لا توجد قاعدة «{ $name }» في [{ $part }]. الموجود: { $listed }.
file-elsewhere = القاعدة «{ $name }» في غير قسمها. انقلوها تحت [{ $part }].
file-part = إنّ «{ $name }» قسم من الملفّ. ابدؤوه بسطر [{ $name }] واجعلوا لكلّ من قواعده سطراً تحته.
file-people-part = لكلّ شخص قسم. ابدؤوا كلّ قسم بسطر [[people]].
file-text = يجب أن يكون { $name } كلمات بين علامتَي اقتباس مستقيمتين، { $most } حرفاً على الأكثر. اكتبوه كذلك.
file-no-name = يحتاج المجتمع إلى اسم. اكتبوه بين علامتَي اقتباس مستقيمتين.
file-no-id = ليس لهذا الشخص معرّف. أضيفوا سطر id = والمعرّف بين علامتَي اقتباس مستقيمتين، أو احذفوا الشخص.
file-person-unknown = لا أعرف أحداً بالمعرّف { $who }. خذوا المعرّفات من ملفّ مصدَّر، أو احذفوا هذا الشخص.
file-person-twice = ورد { $who } مرّتين. ضعوا الأدوار كلّها في مكان واحد.
file-roles-text = أدوار الشخص قائمة كلمات. اكتبوا roles = [] والأدوار بين علامات اقتباس مستقيمة داخل القوسين.
file-no-role = ليس «{ $role }» دوراً. اختاروا من: { $listed }.
file-nobody-such = المعرّف { $who } لروبوت أو ضيف أو لمن غادر، فلا دور له هنا. احذفوه.
file-manager-outside = المعرّف { $who } لشخص من خارج المنظمة، فلا يمكنه إدارة المجتمع هنا. أعطوه دوراً آخر.
file-has-duty = لدى { $who } مهمّة سُلّمت إليه. استعيدوها أولاً في المحادثة عبر «team».
file-remit-no-role = لدى { $who } مجال متابعة بلا دور. أعطوا دوراً، أو احذفوا remit.
file-last-manager = لن تبقى للمجتمع إدارة. أبقوا الدور لشخص واحد.
file-core-not-ours = القناة { $place } لمجتمع آخر. اختاروا قناة خاصّة بالفريق الأساسي.
file-core-only = القناة { $place } هي الوحيدة في هذا المجتمع. يحتاج الفريق الأساسي إلى قناة خاصّة به.
file-words = ما يُقال بكلمات المجتمع نفسه ({ $language })، جملة جملة. النصّ الفارغ يعيد الأصل.
file-words-language = «{ $name }» ليست من لغاتي، أو ليس تحتها جمل. ابدؤوا الجزء بإحدى هذه: { $listed }.
file-words-unknown = لا توجد جملة { $key } يمكن قولها بطريقة أخرى. اكتبوا «words» في المحادثة للبحث عن الجمل بحسب ما تقوله.
file-words-text = يجب أن تكون الجملة نصّاً بين علامتي اقتباس. اكتبوها هكذا.
file-words-which = لهذه الجملة عدّة صيغ. اكتبوا كلّ صيغة تعدّلونها في سطر خاصّ بها: { $listed }.
cli-policy = كتابة قواعد مجتمع في ملفّ، أو أخذها من ملفّ
cli-policy-do = المطلوب
cli-policy-export = كتابة قواعد مجتمع في ملفّ TOML مع شرح كلّ منها
cli-policy-import = أخذ قواعد مجتمع من ملفّ TOML؛ وإن كان فيه خطأ فلا يتغيّر شيء
cli-policy-file = الملفّ؛ والشَّرطة تعني الطرفية
cli-policy-community = اسم المجتمع، إن كانت هناك عدّة مجتمعات
cli-policy-check = قول الخطأ أو ما كان سيتغيّر فقط
policy-cli-busy = لا يمكن النظر في القواعد الآن. { $why } أوقفوا Steward وحاولوا من جديد، أو قولوا له «policy» في المحادثة.
policy-cli-none = لا يعتني Steward بأيّ مجتمع بعد، فلا قواعد. شغّلوه وادعوه إلى قناة ثم حاولوا من جديد.
policy-cli-which = هناك عدّة مجتمعات: { $names }. حدّدوا المقصود عبر --community.
policy-cli-unknown = لا يوجد مجتمع باسم «{ $name }». الموجود: { $names }.
policy-cli-unread = لا يمكن قراءة { $file } ({ $why }). سمّوا ملفّاً آخر.
policy-cli-faults = { $count ->
    [zero] لا خطأ.
    [one] خطأ واحد. لم يتغيّر شيء؛ صحّحوه وحاولوا من جديد.
    [two] خطآن. لم يتغيّر شيء؛ صحّحوهما وحاولوا من جديد.
    [few] { $count } أخطاء. لم يتغيّر شيء؛ صحّحوها وحاولوا من جديد.
    [many] { $count } خطأً. لم يتغيّر شيء؛ صحّحوها وحاولوا من جديد.
   *[other] { $count } خطأ. لم يتغيّر شيء؛ صحّحوها وحاولوا من جديد.
}
policy-cli-same = لا يتغيّر شيء: كلّ هذا قائم في { $community } أصلاً.
policy-cli-would = { $check ->
    [yes] كان سيتغيّر في { $community }:
   *[no] تغيّر في { $community }:
}
policy-cli-done = تراه الإدارة في المحادثة، ويمكنها التراجع هناك: policy history
policy-cli-written = قواعد { $community } في { $file }.
doctor-no-manager = ليس للمجتمع { $name } إدارة، فلا أحد يرى ما يحتاج إلى قرار. أعطوه إدارة في ملفّ قواعد: steward policy export ثم import
doctor-no-zone = يسير المجتمع { $name } بتوقيت UTC. فإن كان في مكان آخر، يمكن للإدارة أن تقول: policy zone Africa/Nairobi

## Set-up

help-setup = إعداد هذا المجتمع خطوة بخطوة، أو الاطلاع على إعداده
    .usage = setup
press-word = { $word }
purpose-welcome = أنني هنا، وكيف يتم إعدادي
because-manages = { $named ->
    [yes] إدارة هذا المجتمع موكلة إليكم من { $by }
   *[no] أنتم تديرون هذا المجتمع، وأنا جديد فيه
}
because-appointed = لكم هنا دور بتكليف من { $by }
because-notice = من حقّ الناس أن يعرفوا ما أقرؤه وما أحتفظ به
welcome-title = سعدتُ بلقائكم
welcome-manager = { $how ->
    [own] أنا Steward. أضفتموني إلى { $community } ({ $places })، فأفترض أنكم تديرونه.
    [added] أنا Steward. أُضفتُ إلى { $community } ({ $places }) من قِبل { $by }، وأنتم تديرونه.
    [named] أنا Steward. إدارة { $community } ({ $places }) حيث أساعد موكلة إليكم من { $by }.
   *[found] أنا Steward. أُضفتُ إلى { $community } ({ $places })، وأنتم تديرونه.
}
welcome-what = أتذكّر نيابة عنكم: أيّ الأسئلة ما زال ينتظر، ومن قد يعرف، ومن يستحقّ الشكر، وما أثمرته مساعدة كلّ شخص. أمّا ما يهمّ فقراره لكم.
welcome-steps = { $done ->
    [yes] اكتمل الإعداد. اطّلعوا على حاله؛ وكلّ جزء قابل للتعديل.
   *[no] هناك أمور لا يعرفها غيركم. { $count ->
        [zero] لا خطوات فيها
        [one] هي خطوة قصيرة واحدة
        [two] هي خطوتان قصيرتان
        [few] هي { $count } خطوات قصيرة
        [many] هي { $count } خطوة قصيرة
       *[other] هي { $count } خطوة قصيرة
    }، عشر دقائق على الأكثر، ولكلّ منها جواب معقول جاهز: ضغطتان تُبقيانها كلّها. يمكنكم التوقّف متى شئتم والمتابعة لاحقاً بكلمة «setup».
}
welcome-begin = { $done ->
    [yes] الاطلاع على الإعداد
   *[no] البدء
}
welcome-other = يتولّاه شخص آخر…
welcome-note = أكتب هذا مرّة واحدة، لأنكم تديرون هذا المجتمع. وبعدها، من تلقاء نفسي، رسالة واحدة في اليوم على الأكثر وفي ساعات عملكم؛ وكلمة «quiet» تغيّر ذلك أو توقفه.
welcome-role = لكم دور في { $community } بتكليف من { $by }: { $role }. أنا Steward، أساعد هناك كي لا يبقى سؤال بلا إجابة.
welcome-role-means = { $role ->
    [leader] القيادات تفتح النقاشات وتأخذ بنتائجها. أطلب منكم من حين إلى آخر أمراً صغيراً في مجال متابعتكم، ويمكنكم دائماً الاعتذار.
    [sponsor] الجهة الراعية تساند المجتمع. تصلكم إحاطة من دقيقتين مرّة في الشهر على الأكثر: ما سأل عنه الناس، وما أفاد، وما أثمر.
    [facilitator] فريق التيسير يُبقي الحوار حيّاً. يمكنكم تعليم الأسئلة بأنها أُجيب عنها، والاهتمام بما لم يجد أحداً؛ وقد تشارككم الإدارة مهامّ أخرى لفترة.
   *[expert] أطلب من الخبراء حين يوافق السؤال ما يعرفونه: نادراً، وفي ساعات عملهم، مع ثلاثة أزرار أحدها للاعتذار.
}
welcome-role-note = أكتب هذا مرّة واحدة، لأن هذا الدور لكم بتكليف من { $by }. أخبروني بما تتابعونه، ولن أسألكم عن غيره. وكلمة «quiet» تغيّر موعد كتابتي أو توقفها.
welcome-expert = هذه أوّل مرّة أطلب فيها منكم، لذا: الاعتذار لا يكلّفكم شيئاً، ولا يراه أحد، وأتعلّم منه. ولا يعلم بكم من طرح السؤال إلا إن تولّيتم الإجابة.
welcome-member = لم نتحدّث من قبل، فباختصار: أتابع قنوات { $community } بحثاً عن أسئلة تنتظر. إن لم يُجب أحد، سألتُ شخصاً واحداً قد يعرف؛ وإن ساعدتم، علمتم بما أثمرته مساعدتكم. ولا أجيب بنفسي تخميناً أبداً.
welcome-member-note = تقرؤون هذا مرّة واحدة. من تلقاء نفسي أكتب مرّة في اليوم على الأكثر وفي ساعات عملكم؛ وكلمة «quiet» تغيّر ذلك أو توقفه.
setup-title = إعداد { $community }
setup-step = الخطوة { $n } من { $of }: { $what }
setup-what = { $step ->
    [name] الاسم والغاية
    [scope] موضوعه ولمن هو
    [channels] القنوات
    [managers] الإدارة
    [team] الفريق الأساسي
    [promise] المهلة الموعودة وساعات العمل
    [voice] اللغة والنبرة
    [public] ما يجوز أن يكون علناً
    [goals] الأهداف الأولى
   *[rehearsal] وضع التجربة
}
setup-ask = { $step ->
    [name] أهكذا يسمّيه الناس؟ جملة واحدة عن غايته تفيد الجميع، ويمكن تأجيلها.
    [scope] قطاع أو بلد أو إقليم، ولمن هو. يظهر ذلك في الاستراتيجية وفي الإحاطات.
    [channels] أستمع في هذه القنوات وحدها. لإضافة قناة، ادعوني إليها كما تدعون أحد الزملاء، فتظهر هنا.
    [managers] يرون المكتب، ويقرّرون ما يُرسل، ويمكنهم تعديل كلّ هذا. اثنان خير من واحد: هناك دائماً من هو في إجازة.
    [team] قيادات وتيسير وخبراء وجهات راعية، ولكلّ مجال متابعته. اثنان أو ثلاثة بداية جيّدة. ومن تسمّونه يعلم بذلك منّي، مرّة واحدة.
    [promise] { $suggested ->
        [yes] يُجاب عن السؤال خلال هذه المهلة؛ وحين تمضي ثلاثة أرباعها أسأل من قد يعرف. المنطقة الزمنية منطقتكم؛ ولم تكن محدّدة من قبل.
       *[no] يُجاب عن السؤال خلال هذه المهلة؛ وحين تمضي ثلاثة أرباعها أسأل من قد يعرف. لا تُحسب إلا ساعات العمل.
    }
    [voice] { $suggested ->
        [yes] أتحدّث في القنوات بهذه اللغة، وهي لغتكم؛ ومع كلّ شخص على انفراد بلغته.
       *[no] أتحدّث في القنوات بهذه اللغة؛ ومع كلّ شخص على انفراد بلغته.
    }
    [public] يُشكر الأعضاء الجدد على انفراد دائماً. أمّا غيرهم فتجوز الإشادة بهم علناً بموافقتهم؛ وإن اقتضت قواعدكم أو ثقافتكم، فأوقفوها.
    [goals] هدف واحد يكفي. كلّ هدف ضغطة واحدة؛ ويمكنكم تعديله أو صرف النظر عنه متى شئتم.
   *[rehearsal] { $suggested ->
        [yes] أنصح بأسبوع من التجربة: أقوم بعملي كلّه، وما كنت سأرسله من تلقاء نفسي ينتظر على مكتبكم، لترسلوه أو تصرفوا النظر عنه. لا يصل الأعضاءَ منّي إلا ردود على ما يسألونني عنه، وإشعار واحد في كلّ قناة. والثمن: في هذا الأسبوع لا يُسأل أحد دون موافقتكم.
       *[no] في وضع التجربة أقوم بعملي كلّه، وما كنت سأرسله من تلقاء نفسي ينتظر على مكتبكم، لترسلوه أو تصرفوا النظر عنه.
    }
}
setup-keep = { $step ->
    [team] { $some ->
        [yes] اكتمل الفريق
       *[no] لا أحد الآن
    }
    [goals] { $some ->
        [yes] هذا يكفي
       *[no] بلا هدف الآن
    }
    [rehearsal] { $some ->
        [yes] أسبوع من التجربة
       *[no] الإبقاء عليه
    }
   *[other] الإبقاء عليه
}
setup-change = { $step ->
    [managers] إضافة إلى الإدارة…
    [team] إضافة شخص…
   *[other] تعديل…
}
setup-live = البدء فعلاً
setup-rehearse-week = أسبوع من التجربة
setup-core-channel = قناة الفريق الأساسي…
setup-later = لاحقاً
setup-back = رجوع
setup-all = الإبقاء على كلّ الباقي
setup-note = لا يضيع شيء إن توقّفتم هنا: «setup» تتابع من هذه الخطوة.
setup-settled-by = { $how ->
    [later] تأجّلت هذه الخطوة بقرار من { $who }.
   *[other] حُسمت هذه الخطوة بقرار من { $who }. تبقى كما هي ما لم تعدّلوها.
}
setup-meanwhile = { $known ->
    [yes] تعدّل هذا في الأثناء بقرار من { $who }. لم يضع شيء: انظروا إلى حاله الآن.
   *[no] تعدّل هذا في الأثناء. انظروا إلى حاله الآن.
}
setup-meanwhile-form = عدّل أحد الزملاء هذا وأنتم تكتبون. أغلقوا النموذج وافتحوه من جديد: يُظهر عندئذ ما هو قائم الآن.
setup-below = إعداد { $community } يتواصل في الأسفل.
setup-privately = كتبتُ إليكم على انفراد: المتابعة هناك.
setup-label = { $of ->
    [name] الاسم
    [purpose] الغاية
    [scope] الموضوع
    [audiences] لمن
    [channels] أستمع في
    [managers] الإدارة
    [team] الفريق الأساسي
    [remit] ما مجال المتابعة، بكلمات قليلة؟
    [promise] إجابة خلال
    [hours] ساعات العمل
    [zone] المنطقة الزمنية
    [starts] يبدأ اليوم عند
    [ends] ينتهي اليوم عند
    [days] أيام العمل
    [holidays] العطل
    [language] لغة القنوات
    [tone] النبرة
    [public] الإشادة علناً
    [news] أخبار للجميع
    [core] قناة الفريق الأساسي
    [goals] الأهداف
   *[rehearsal] للبداية
}
setup-pair = { $label }: { $value }
setup-nothing = لا شيء بعد
setup-nobody = لا أحد بعد
setup-no-channel = لا قناة بعد: ادعوني إلى إحداها
setup-promise = { $count ->
    [zero] بلا ساعات عمل
    [one] ساعة عمل واحدة
    [two] ساعتا عمل
    [few] { $count } ساعات عمل
    [many] { $count } ساعة عمل
   *[other] { $count } ساعة عمل
}
setup-hours = من { $starts } إلى { $ends }، { $days }
setup-day = { $day ->
    [d0] الاثنين
    [d1] الثلاثاء
    [d2] الأربعاء
    [d3] الخميس
    [d4] الجمعة
    [d5] السبت
   *[d6] الأحد
}
setup-no-holidays = لم تُذكر بعد
setup-holidays = { $more ->
    [0] { $days }
    [zero] { $days }
    [one] { $days } ويوم آخر
    [two] { $days } ويومان آخران
    [few] { $days } و{ $more } أيام أخرى
    [many] { $days } و{ $more } يوماً آخر
   *[other] { $days } و{ $more } يوم آخر
}
setup-holidays-hint = يوم في كلّ سطر، مثل 2026-12-25: في هذه الأيام لا أكتب إلى أحد من تلقاء نفسي.
setup-holidays-bad = لا أستطيع قراءة «{ $typed }» كيوم. أحتاجه هكذا: 2026-12-25
setup-days-none = يوم عمل واحد على الأقلّ من فضلكم: في الأيام الأخرى لا أكتب إلى أحد من تلقاء نفسي.
setup-zone-unknown = لا أعرف المنطقة الزمنية «{ $typed }». أحتاج اسماً مثل Africa/Nairobi أو Asia/Amman أو America/New_York.
setup-name-empty = الاسم من فضلكم: كما يسمّي الناس المجتمع.
setup-tone = { $which ->
    [warm] دافئة
    [plain] محايدة
   *[brief] موجزة
}
setup-sounds = الجملة نفسها بكلّ نبرة، كما يقرؤها أحد الزملاء:
setup-sample-who = Amina
setup-sample-place = #cold-chain
setup-public = { $on ->
    [yes] بموافقة كلّ شخص
   *[no] لا إشادة علناً، فكلّ شكر يبقى على انفراد
}
setup-no-news = لا تُنشر قبل اختيار قناة
setup-no-core = لا قناة، فأكتب إلى كلّ شخص على انفراد
setup-refused = لا يُسمح لي بالكتابة في { $places }، فلا أحد هناك يعرف بعدُ ما أفعله. يمكن لمن يدير القناة أن يسمح بذلك؛ وأحاول من جديد كلّ يوم.
setup-offer = { $what ->
    [within-day] إجابات خلال يوم: { $target } من الأسئلة
    [contributors] مشاركة أوسع، عدد من يسألون أو يجيبون أو يشيرون إلى ما أفاد في أربعة أسابيع: { $target }
   *[thanked] شكر أكثر، عدد من يُشكرون في أربعة أسابيع: { $target }
}{ $known ->
    [yes] { " " }(الآن: { $now })
   *[no] { "" }
}
setup-offer-take = اختيار هذا الهدف
setup-rehearsal = { $on ->
    [yes] في وضع التجربة، فما كنت سأرسله من تلقاء نفسي ينتظر على مكتبكم
   *[no] فعلاً، فما يستحقّ الإرسال يُرسل
}
setup-form-title = { $step ->
    [name] الاسم والغاية
    [scope] موضوعه ولمن هو
    [managers] إضافة إلى الإدارة
    [team] الفريق الأساسي
    [promise] المهلة والساعات
    [voice] اللغة والنبرة
   *[public] ما يكون علناً
}
setup-form-intro = { $step ->
    [managers] أُعلمه بذلك بنفسي، مرّة واحدة، في ساعات عمله.
    [team] شخص واحد كلّ مرّة. أُعلمه بذلك بنفسي، مرّة واحدة، في ساعات عمله.
   *[other] كلّ الحقول كما هي الآن. عدّلوا ما يجب أن يختلف.
}
setup-save = حفظ
setup-other-title = من يتولّاه؟
setup-other-intro = أرحّب بمن يتولّاه، مرّة واحدة، في ساعات عمله، وأقول إن ذلك منكم، وأرافقه في ما تبقّى.
setup-other-who = من يدير { $community }؟
setup-other-how = وأنتم؟
setup-other-stay = { $on ->
    [yes] أبقى في الإدارة أيضاً
   *[no] هذا كلّ شيء؛ لستُ من الإدارة هنا
}
setup-other-send = تسليم
setup-handed = { $stays ->
    [yes] إدارة هذا المجتمع من الآن مشتركة بينكم وبين { $who }. سأنقل الخبر.
   *[no] إدارة هذا المجتمع من الآن لدى { $who }. سأنقل الخبر، ولن أزعجكم بعد ذلك. شكراً لأنكم أتيتم بي إلى هنا.
}
setup-done = اكتمل إعداد { $community }. هذا حاله.
setup-left = { " " }(مؤجّل)
setup-next = ما يأتي الآن
setup-next-paused = كلّ ما كنت سأرسله من تلقاء نفسي متوقّف حتى { $until }.
setup-next-rehearsal = { $on ->
    [yes] من الآن أستمع. ما كنت سأرسله من تلقاء نفسي ينتظر على مكتبكم؛ وحين يمضي أسبوع أسألكم هل أبدأ فعلاً، ولا أبدأ قبل أن تقولوا.
   *[no] من الآن أستمع. السؤال الذي ينتظر { $hours ->
        [zero] قليلاً
        [one] ساعة عمل واحدة
        [two] ساعتي عمل
        [few] { $hours } ساعات عمل
        [many] { $hours } ساعة عمل
       *[other] { $hours } ساعة عمل
    } يصل إلى شخص واحد قد يعرف.
}
setup-next-notice = { $hours ->
    [yes] تتلقّى كلّ قناة إشعاراً واحداً بما أقرؤه وما أحتفظ به، إن لم يصلها من قبل. يُعدَّل في مكانه حين يتغيّر شيء، ولا يُنشر ثانية أبداً.
   *[no] تتلقّى كلّ قناة إشعاراً واحداً بما أقرؤه وما أحتفظ به، إن لم يصلها من قبل، حين تبدأ ساعات عملكم. يُعدَّل في مكانه حين يتغيّر شيء، ولا يُنشر ثانية أبداً.
}
setup-next-plan = خطتكم الأسبوعية القادمة: { $at }. إن لم يكن هناك ما ينتظركم، قلتُ ذلك مرّة ثم صمتّ.
setup-next-core = { $held ->
    [yes] كانت النشرة القادمة للفريق الأساسي ستصدر في { $at }؛ وفي وضع التجربة تنتظر على مكتبكم.
   *[no] تصدر النشرة القادمة للفريق الأساسي في { $at }.
}
setup-see-desk = الاطلاع على مكتبي
setup-done-note = كلمة «setup» تُظهر هذا متى شئتم؛ وفي «policy» كلّ القواعد.
setup-rehearsed = { $count ->
    [0] مضى أسبوع التجربة، ولم يبقَ شيء ينتظر. هل أبدأ فعلاً؟
    [zero] مضى أسبوع التجربة، ولم يبقَ شيء ينتظر. هل أبدأ فعلاً؟
    [one] مضى أسبوع التجربة؛ وما زالت رسالة واحدة تنتظر أن ترسلوها أو تصرفوا النظر عنها. هل أبدأ فعلاً؟
    [two] مضى أسبوع التجربة؛ وما زالت رسالتان تنتظران أن ترسلوهما أو تصرفوا النظر عنهما. هل أبدأ فعلاً؟
    [few] مضى أسبوع التجربة؛ وما زالت { $count } رسائل تنتظر أن ترسلوها أو تصرفوا النظر عنها. هل أبدأ فعلاً؟
    [many] مضى أسبوع التجربة؛ وما زالت { $count } رسالة تنتظر أن ترسلوها أو تصرفوا النظر عنها. هل أبدأ فعلاً؟
   *[other] مضى أسبوع التجربة؛ وما زالت { $count } رسالة تنتظر أن ترسلوها أو تصرفوا النظر عنها. هل أبدأ فعلاً؟
}
setup-rehearse-on = أسبوع آخر
setup-rehearsed-on = أواصل التجربة، وأسأل من جديد في { $until }.
setup-rehearsed-already = حُسم هذا من قبل: «policy» تُظهر حاله.
notice-title = ما أفعله في هذه القناة
notice-gist = أنا Steward. أستمع هنا كي لا يبقى سؤال بلا إجابة ولا مساعدة بلا شكر. وهذا ما ينبغي أن تعرفوه.
notice-reads = أقرأ ما يُكتب في هذه القناة وفي سلاسل الردود فيها. لا أقرأ الرسائل الخاصة بين الناس، ولا قناة لم أُدعَ إليها.
notice-keeps = { $count ->
    [zero] أحتفظ بكلمات السؤال وإجاباته ما دام مفتوحاً، ولا أحتفظ بها بعد انتهائه؛ ثم بموضوعه ومن شارك فيه والروابط فقط. بعد { $months } شهراً لا يبقى معها اسم أحد.
    [one] أحتفظ بكلمات السؤال وإجاباته ما دام مفتوحاً ويوماً واحداً بعد انتهائه؛ ثم بموضوعه ومن شارك فيه والروابط فقط. بعد { $months } شهراً لا يبقى معها اسم أحد.
    [two] أحتفظ بكلمات السؤال وإجاباته ما دام مفتوحاً ويومين بعد انتهائه؛ ثم بموضوعه ومن شارك فيه والروابط فقط. بعد { $months } شهراً لا يبقى معها اسم أحد.
    [few] أحتفظ بكلمات السؤال وإجاباته ما دام مفتوحاً و{ $count } أيام بعد انتهائه؛ ثم بموضوعه ومن شارك فيه والروابط فقط. بعد { $months } شهراً لا يبقى معها اسم أحد.
    [many] أحتفظ بكلمات السؤال وإجاباته ما دام مفتوحاً و{ $count } يوماً بعد انتهائه؛ ثم بموضوعه ومن شارك فيه والروابط فقط. بعد { $months } شهراً لا يبقى معها اسم أحد.
   *[other] أحتفظ بكلمات السؤال وإجاباته ما دام مفتوحاً و{ $count } يوم بعد انتهائه؛ ثم بموضوعه ومن شارك فيه والروابط فقط. بعد { $months } شهراً لا يبقى معها اسم أحد.
}
notice-never = لا أجيب تخميناً أبداً، ولا أرتّب الناس بحسب كثرة ما يكتبون، ولا أذكر اسم أحد علناً دون موافقته، ولا أكتب إلى أحد من تلقاء نفسي أكثر من مرّة في اليوم أو خارج ساعات عمله.
notice-stops = القرار لكم: أشيروا إليّ أو اكتبوا إليّ على انفراد «quiet» (متى أكتب، أو لا أكتب أبداً)، أو «my-data» (ما أحتفظ به عنكم)، أو «forget-me» (أنساكم في كلّ مكان).
notice-managers = { $known ->
    [yes] لأيّ سؤال عن هذا، اسألوا الإدارة هنا: { $names }.
   *[no] لأيّ سؤال عن هذا، اسألوا من أضافني إلى هنا.
}
notice-once = أنشر هذا مرّة واحدة في كلّ قناة، وأعدّله هنا إن تغيّر فيه شيء.
empty-open = حين يسأل أحد في قناة ولم يُجب أحد بعد، يظهر السؤال هنا.
empty-who-mine = هذا ممّا أعرفه
empty-who-example = التجربة مع «cold chain»

## The rules, whole

## Languages: what is joined, and what is said of somebody to others

listed = { $these }
clauses-join = { $last ->
   *[other] { $before }؛ { $next }
}
who-line = { $who } – { $because }
knows-named = الاسم مذكور في ما كتبتم
knows-declared = معرفة بموضوع { $topics }، كما قيل لي
knows-answered = { $count ->
    [one] إجابة سابقة عن { $topics }
    [two] إجابات سابقة عن { $topics } (إجابتان في المجموع)
    [few] إجابات سابقة عن { $topics } ({ $count } إجابات في المجموع)
   *[other] إجابات سابقة عن { $topics } ({ $count } إجابة في المجموع)
}
knows-other-words = «{ $asked }» و«{ $known }» بمعنى واحد، على ما يبدو لي
knows-answers = إجابات عن أسئلة في هذا المجتمع
knows-accepted = { $count ->
    [one] إجابة معتمدة واحدة
    [two] إجابتان معتمدتان
    [few] { $count } إجابات معتمدة
   *[other] { $count } إجابة معتمدة
}
knows-thanked = { $count ->
    [one] شكر على إجابة
    [two] شكر على الإجابات، مرتين
    [few] شكر على الإجابات، { $count } مرات
   *[other] شكر على الإجابات، { $count } مرة
}

## Changed keys: `refused` has one more variant, `because-closed-withdrawn` is new beside the other because-closed-…

because-closed-withdrawn = طلب صاحب السؤال أن يُنسى
because-closed-left = لم يعد صاحب السؤال هنا

## Rights

help-my-data = ما أحتفظ به عنكم ولماذا: للقراءة وللأخذ
    .usage = my-data
help-forget-me = نسيان كل ما أعرفه عنكم، بعد توضيح ما يعنيه ذلك
    .usage = forget-me
data-title = ما أحتفظ به عنكم
data-gist = هذا كل ما أحتفظ به عنكم في كل مجتمعات مساحة العمل هذه، وسببه.
data-nothing = لا أحتفظ بشيء عنكم.
data-sent = أُرسل الردّ إليكم وحدكم.
data-take-table = أخذ كل شيء
data-take-page = أخذ هذه الصفحة
data-forget = نسياني…
data-note = هذا الطلب متاح لكم وحدكم. ما تكتبونه في القنوات محفوظ هناك، لا عندي.
data-line = { $what }: { $count ->
    [zero] لا مدخلات
    [one] مدخلة واحدة
    [two] مدخلتان
    [few] { $count } مدخلات
    [many] { $count } مدخلة
   *[other] { $count } مدخلة
}{ $when ->
    [days] ، من { $first } إلى { $last }
    [day] ، { $first }
   *[none] { "" }
}{ $where ->
    [some] { " " }({ $communities })
   *[none] { "" }
}.
data-what = { $sort ->
    [profile] من أنتم
    [wishes] رغباتكم
    [part] دوركم هنا
    [questions] أسئلتكم
    [rooms] ما قيل مؤخراً
    [help] كيف ساعدتم
    [knowledge] ما تعرفونه
    [thanks] الشكر والتقدير
    [together] الأفكار والحملات والأهداف والنقاشات
    [stories] القصص والإحاطات
    [learning] ما تعلّمتموه
    [messages] ما كتبته إليكم، أو ما يرد فيه اسمكم
    [pages] ما تراه الإدارة عند النظر
    [files] الملفات التي أخذتموها
    [facts] ما حدث
   *[other] أشياء أخرى
}
data-why = { $sort ->
    [profile] اسمكم ومنطقتكم الزمنية ولغتكم كما تذكرها المنصة، للكتابة إليكم في وقت مناسب. ما دمتم هنا.
    [wishes] متى يمكن أن أكتب إليكم وعن ماذا. إلى أن تغيّروا ذلك.
    [part] مجتمعاتكم وأدواركم ومهامّكم ومجالات متابعتكم، ليُطلب منكم ما يناسب. ما دامت لكم.
    [questions] كلمات السؤال كي تصلكم إجابة، مع مدة بعد انتهائه بالأيام: { $days }. وبعدها لا يبقى إلا أنه طُرح.
    [rooms] آخر رسائل القناة لبضع ساعات، لفهم الرسالة التالية.
    [help] الأسئلة التي أجبتم عنها وما نتج عن ذلك، بالأرقام ومن دون كلمات، كي تُشكروا وتعرفوا به. ما دمتم هنا.
    [knowledge] المواضيع التي أجبتم عنها أو أخبرتموني بها، كي تُسألوا عمّا تعرفون. يمكن حذف موضوع بالأمر forget-topic.
    [thanks] الشكر الذي في طريقه بكلماته حتى يصل. وبعدها لا يبقى إلا أنه وصل.
    [together] ما اقترحتم أو تولّيتم أو شاركتم فيه، كي يكتمل. بعضه ما دام المجتمع يحتفظ به.
    [stories] القصص التي تردون فيها بموافقتكم، والإحاطات التي وصلتكم. سنتان على الأكثر.
    [learning] الدروس والتدريبات التي دوّنتموها، لأنكم تحفظونها هنا.
    [messages] مكان الرسالة، لتعديلها وبيان سبب وصولها. مدة الحفظ بالأيام بعد انتهاء أمرها: { $days }.
    [pages] الأيام التي كتبتم فيها من دون ما كتبتم، وما يُعدّ لقرار الإدارة، كي لا يُغفل أحد. تعود الأيام إلى أربعة أشهر.
    [files] ما طلبتم أخذه. أسبوع واحد.
    [facts] من سأل أو أجاب أو شكر ومتى، من دون كلمات، لقياس حال المجتمع. المدة بالأشهر: { $months }، وبعدها لا يُعرف من كان.
   *[other] شيء ليس لديّ كلمات له بعد. وهو في الملف.
}
because-rights = جاء هذا بطلبكم
forget-title = نسياني
forget-gist = هذا ما يعنيه أن أنساكم. لا يحدث شيء قبل الضغط على الزر.
forget-goes = ما يزول في كل مساحة العمل هذه: ملفّكم ورغباتكم وأدواركم ومهامّكم، وما سألتم واقترحتم وكتبتم إليّ، والقصص التي تردون فيها، والشكر الذي في طريقه، وما أعرف أنكم تعرفونه. ما كتبته إليكم يُسحب، وما يرد فيه اسمكم في مكان آخر يُسحب أيضاً، أو يقال فيه «أحد الزملاء». سؤالكم المفتوح يُغلق، والسؤال الذي تولّيتموه يُعاد.
forget-stays = ما يبقى: أن أحداً سأل أو أجاب أو شكر من دون ذكر من هو، كي تبقى أرقام المجتمع كما هي، وكلمات الآخرين، وما كتبتم في القنوات. هذا لكم على المنصة: يمكن حذفه هناك إن شئتم.
forget-mark = ليس هذا طلباً لعدم الإزعاج: إن كتبتم مجدداً أتعرّف إليكم من جديد. ومع الزر الثاني لا أكتب إليكم بعد ذلك أبداً. في الحالتين أحتفظ بعلامة مشتقة من حسابكم وباليوم. لا يمكن لأحد أن يقرأ اسمكم منها. بها أعرف ألا أقرأ ما كتبتم من قبل، وهل يمكن أن أكتب إليكم.
forget-quiet = كان طلبكم ألا أكتب إليكم. مع الزر الأول أنسى ذلك أيضاً.
forget-alone = إدارة { $community } عليكم وحدكم. بعد ذلك لن تبقى لها إدارة. الأفضل تعيين أحد أولاً.
forget-undone = لا يمكن التراجع عن هذا. هل من رغبة في نسخة أولاً؟ { $command }
forget-button = { $then ->
    [silent] نسياني وعدم الكتابة إليّ بعد ذلك
   *[stay] نسياني
}
forget-confirm = { $then ->
    [silent] هل أنساكم الآن ولا أكتب إليكم بعد ذلك أبداً؟ لا يمكن التراجع عن هذا.
   *[stay] هل أنساكم الآن؟ لا يمكن التراجع عن هذا.
}
forget-begun = { $then ->
    [silent] بدأ النسيان. بعد دقيقة لا أعرف عنكم شيئاً، ولا أكتب إليكم بعد ذلك. شكراً على الوقت الذي كنتم فيه هنا.
   *[stay] بدأ النسيان. بعد دقيقة لا أعرف عنكم شيئاً. شكراً على الوقت الذي كنتم فيه هنا.
}
forget-somebody = أحد الزملاء

# ---

## Audit

help-audit = من قرّر ماذا هنا ومتى: من يديرون المجتمع، ومن يشغّلني
    .usage = audit, audit @زميل, audit month
audit-title = من قرّر ماذا
audit-gist = { $whose ->
    [one] { $count ->
        [0] لا قرار محفوظ هنا من { $who } أو بشأنه.
        [zero] لا قرار محفوظ هنا من { $who } أو بشأنه.
        [one] قرار واحد من { $who } أو بشأنه.
        [two] قراران من { $who } أو بشأنه، الأحدث أولاً.
        [few] { $count } قرارات من { $who } أو بشأنه، الأحدث أولاً.
        [many] { $count } قراراً من { $who } أو بشأنه، الأحدث أولاً.
       *[other] { $count } قرار من { $who } أو بشأنه، الأحدث أولاً.
    }
   *[all] { $count ->
        [0] لم يُقرَّر شيء في هذه المدّة.
        [zero] لم يُقرَّر شيء في هذه المدّة.
        [one] قرار واحد في هذه المدّة.
        [two] قراران في هذه المدّة، الأحدث أولاً.
        [few] { $count } قرارات في هذه المدّة، الأحدث أولاً.
        [many] { $count } قراراً في هذه المدّة، الأحدث أولاً.
       *[other] { $count } قرار في هذه المدّة، الأحدث أولاً.
    }
}
audit-more = { $count ->
    [zero] لا شيء غير ذلك في الملف.
    [one] قرار آخر في الملف.
    [two] قراران آخران في الملف.
    [few] { $count } قرارات أخرى في الملف.
    [many] { $count } قراراً آخر في الملف.
   *[other] { $count } قرار آخر في الملف.
}
audit-take = كلّ ذلك في جدول
audit-note = تُحفظ هنا الوقائع وحدها، لا كلمات كتبها أحد. ومن حُذفت بياناته يظهر هنا بلا اسم.
audit-span = { $span ->
    [week] الأسبوع الأخير
    [month] الشهر الأخير
   *[year] السنة الأخيرة
}
audit-line = { $at } · { $who }: { $what }
audit-file = من يشغّلني
audit-nobody = شخص حُذفت بياناته
audit-rehearsed = ما كان في وضع التجربة
audit-disposed = { $how ->
    [sent] الموافقة على الإرسال ({ $area })
    [copied] أخذ النصّ للكتابة شخصياً ({ $area })
    [changed] الموافقة بكلمات أخرى ({ $area })
    [skipped] تجاوز هذه المرّة ({ $area })
    [never] لا مزيد من هذا النوع ({ $area })
   *[dropped] صرف النظر ({ $area })
}
audit-became = { $how ->
    [campaign] تصبح حملة
    [discussion] تصبح نقاشاً
    [do] وُجد من ينفّذها
    [done] نُفّذت
    [later] أُجّلت
   *[no] صُرف النظر عنها
}
audit-what = { $did ->
    [paused] إيقاف المجتمع مؤقتاً أو تعديل الإيقاف
    [worded] إعادة صياغة جملة
    [ruled] تغيير القاعدة { $name }
    [resumed] إنهاء الإيقاف المؤقت
    [appointed] إسناد الدور { $name } إلى { $who }
    [relieved] سحب الدور { $name } من { $who }
    [handed-over] إسناد المهمّة «{ $name }» إلى { $who } حتى { $until }
    [returned] استعادة المهمّة «{ $name }» من { $who }
    [reviewed] مراجعة الاستراتيجية: تبقى كما هي
    [aimed] تحديد الهدف «{ $name }»
    [aim-dropped] صرف النظر عن الهدف «{ $name }»
    [decided] قرار بشأن فكرة: { $name }
    [campaign-begun] بدء حملة
    [campaign-moved] تغيير آخر يوم لحملة
    [campaign-ended] إنهاء حملة
    [campaign-dropped] صرف النظر عن حملة
    [discussion-opened] فتح نقاش يستضيفه { $who }
    [discussion-ended] إنهاء نقاش
    [story-approved] إقرار قصة
    [strategy] تغيير الاستراتيجية
    [remit] تغيير مجال متابعة { $who }
    [maturity] الإجابة عن أسئلة النضج
    [readers-added] إضافة { $who } إلى قرّاء الإحاطة
    [readers-removed] استبعاد { $who } من قرّاء الإحاطة
    [steps-left-out] استبعاد خطوات متأخّرة من حملة
   *[note-held] التراجع عن إرسال نشرة الفريق الأساسي
}

## كلمات المجتمع

help-words = أيّ جملة من جملي بكلمات مجتمعكم
    .usage = words, words شكراً, words undo
words-title = بكلماتكم أنتم
words-gist = يمكن هنا قول أيّ جملة من جملي بطريقتكم. ابحثوا عنها بحسب ما تقوله.
words-changed = { $count ->
    [0] حتى الآن أقول كلّ شيء بطريقتي.
    [one] جملة واحدة تُقال بطريقتكم:
    [two] جملتان تُقالان بطريقتكم، الأحدث أولاً:
    [few] { $count } جمل تُقال بطريقتكم، الأحدث أولاً:
    [many] { $count } جملة تُقال بطريقتكم، الأحدث أولاً:
   *[other] { $count } جملة تُقال بطريقتكم، الأحدث أولاً:
}
words-note = اكتبوا «words» وبعض كلمات الجملة كما قرأتموها، أو ألصقوها كاملة بأسمائها وأيّامها. ويتراجع «words undo» عن آخر تعديل.
words-in = ({ $language })
words-mine = كما أقولها أنا
words-mine-again = العودة إلى الأصل
words-change = تعديل…
words-all = كلّ جملكم
words-found = { $count ->
    [zero] لم أجد شيئاً.
    [one] وجدت هذه:
    [two] وجدت هاتين، الأقرب أولاً:
    [few] وجدت هذه، الأقرب أولاً:
    [many] وجدت هذه، الأقرب أولاً:
   *[other] وجدت هذه، الأقرب أولاً:
}
words-found-note = الأسماء والأيّام والأعداد أمثلة. أليست بينها؟ اكتبوا مزيداً من الجملة.
words-none = لم أجد جملة لي تشبه ذلك. اكتبوا بعض كلماتها كما قرأتموها، أو ألصقوها كاملة.
words-form-title = بكلماتكم أنتم
words-form-intro = اللغة: { $language }. ما بين الأقواس المعقوفة أملؤه أنا: ضعوه حيث يناسب الجملة.{ $several ->
    [yes] { " " }أختار بين هذه الصيغ بحسب الحال. عدّلوا منها ما شئتم.
   *[no] { "" }
}{ $few ->
    [yes] { "" }
   *[no] { " " }وهناك غيرها: ابحثوا عنها بكلماتها.
}
words-look = عرضها أولاً
words-field = كيف أقولها
words-field-when = كيف أقولها ({ $cases })
words-hint-needs = { $count ->
    [zero] يجب أن يبقى فيها: { $places }
    [one] يجب أن يبقى فيها: { $places }
    [two] يجب أن يبقى فيها: { $places }
    [few] يجب أن يبقى فيها: { $places }
    [many] يجب أن يبقى فيها: { $places }
   *[other] يجب أن يبقى فيها: { $places }
}
words-hint-may = يمكن أن تتضمّن: { $places }
words-case-tone = النبرة: { $of }
words-case-such-as = { $name }: مثل { $value }
words-case-otherwise = { $name }: غير ذلك
words-case = { $name }: { $value }
words-preview = هكذا ستُقرأ ({ $language }). لم يتغيّر شيء بعد.
words-use = استعمالها
words-change-again = تعديل مرّة أخرى
words-never-mind = تركها كما هي
words-preview-note = الأسماء والأيّام والأعداد أمثلة. أحتفظ بهذه المسودة يوماً واحداً.
words-mine-would = سأعود إلى قولها بطريقتي:
words-nothing-said = لن يُقال شيء هنا.
words-used = { $own ->
    [yes] من الآن فصاعداً أقولها بطريقتكم.
   *[no] من الآن فصاعداً أقولها بطريقتي من جديد.
}
words-used-note = ما نُشر من قبل في قناة يتغيّر حين يطرأ فيه جديد.
words-same = هكذا أقولها أصلاً.
words-outlived = لم أعد أقول هذه الجملة، أو أصبحت تقول أشياء أخرى. ابحثوا عنها من جديد بكلماتها.
words-most = عدد الجمل التي أحتفظ بها بكلماتكم { $most } على الأكثر. أعيدوا إحداها إلى الأصل أولاً.
words-draft-gone = لم تعد تلك المسودة لديّ: لا أحتفظ بالمسودة إلا يوماً واحداً. ابحثوا عن الجملة من جديد من فضلكم.
words-dropped = لم يتغيّر شيء.
words-history-none = لم يُقل هنا شيء بطريقة أخرى.
words-history-gist = من صاغ ماذا وكيف، الأحدث أولاً.
words-history-title = جملكم: من ومتى
words-history-line = { $when }، { $who }:
words-bring-back = العودة إلى ما قبلها
words-unfit = لم تعد كلماتكم «{ $words }» مناسبة: بعد التحديث صار الأصل يقول أشياء أخرى. أقول الأصل حتى تعدّلوا كلماتكم.
words-let-go = إبقاء الأصل
words-wrong-empty = لا بدّ من قول شيء هنا.
words-wrong-brace = هناك قوس معقوف زائد. هذه الأقواس لما أملؤه أنا فقط؛ استعملوا لغيره أقواساً أخرى.
words-wrong-nearest = لا أعرف { $typed } هنا. هل تقصدون { $nearest }؟
words-wrong-place = لا أعرف { $typed } هنا. ما يمكنني ملؤه: { $places }
words-wrong-none = لا أعرف { $typed }: لا أملأ شيئاً هنا.
words-wrong-lacks = { $count ->
    [zero] ينقصها { $places }. أضيفوه كي لا يضطرّ أحد إلى التخمين.
    [one] ينقصها { $places }. أضيفوه كي لا يضطرّ أحد إلى التخمين.
    [two] ينقصها { $places }. أضيفوهما كي لا يضطرّ أحد إلى التخمين.
    [few] ينقصها { $places }. أضيفوها كي لا يضطرّ أحد إلى التخمين.
    [many] ينقصها { $places }. أضيفوها كي لا يضطرّ أحد إلى التخمين.
   *[other] ينقصها { $places }. أضيفوها كي لا يضطرّ أحد إلى التخمين.
}
words-wrong-command = يجب أن يبقى فيها: { $commands }. هكذا يوقف الناس هذه الرسائل أو يعرفون المزيد.
words-wrong-long = عدد الأحرف { $letters }، وهو أكثر من المتاح: { $most }.
