# Steward 的中文。
# 每句话都可以按 { $tone } 选择说法：warm（默认）、plain 或 brief。称呼用“您”，能省则省。理由是分句，会拼进别的句子里。
# 命令词一律保留英文。人名、频道名两旁与汉字之间空一格；数字、日期与汉字之间不空格。
# 有几处例子前用半角冒号：它后面的话要能原样输入。

# 告诉各应用这是哪种语言，好让它们照此写日期（ISO 639-1）。
language-tag = zh

## Commands

help-title = 可以对我说什么
help-gist = 可以对我说的话，逐条列出。
help-about = { $concern ->
    [first] 先从这里开始
    [questions] 问题与回答
    [thanks] 感谢，以及帮助带来的改变
    [together] 社区一起做的事
    [aims] 目标与现状
   *[managing] 照看社区
}
help-all = 全部显示，并附例子
help-note = 这些话在哪里都管用：用斜杠命令、先@我，或单独写给我。
help-help = 您在这里可以做什么
    .usage = help
help-open = 还在等待回答的问题
    .usage = open
help-ask = 现在就请专家看看我的问题，不再等
    .usage = ask
help-answered = 我的问题已有答案
    .usage = answered
help-not-a-question = 那不是提问，不用管
    .usage = not a question
help-know = 这方面可以来问我
    .usage = know 冷链
help-forget-topic = 这方面不要再问我
    .usage = forget-topic 冷链
help-who = 这里谁懂这个
    .usage = who 冷链
help-thank = 用自己的话私下感谢同事
    .usage = thank @同事 谢谢太阳能冰箱的建议
help-quiet = 我的时间、我的暂停、我想收到什么
    .usage = quiet, quiet until 周五
help-why = 为什么给我发了最近的消息
    .usage = why
help-desk = 本周需要您处理的事
    .usage = desk
help-report = 这一周、这个月或这个季度怎么样
    .usage = report, report quarter
help-team = 谁担任什么角色；经理可以更改
    .usage = team, team add @同事 facilitator
help-policy = 这里的规则，每条都有开关
    .usage = policy, policy rehearsal on
help-pause = 让我主动发的消息都先停一阵
    .usage = pause until 周五 "地震应对"
help-resume = 结束暂停
    .usage = resume
help-used = 某条消息用在了文件、培训或决策里
    .usage = used LINK in "冷链操作规程第3版"
help-my-impact = 我的帮助在这里带来的改变
    .usage = my impact
command-unknown = 我不认识“{ $typed }”。输入 help，可以看我听得懂什么。
command-nearest = 我不认识“{ $typed }”。您是想说 { $nearest } 吗？
command-do-nearest = 是的，{ $nearest }
command-show-help = 看看可以说什么
which-community = 您在好几个社区里。您说的是哪一个？
which-none = 您还不在我的任何社区里。在其中一个频道里写点什么，我就认识您了。
which-one = { $name }
button-outlived = 这个按钮来自我的旧版本，已经不起作用了。输入 help，看看现在能用什么。
refused = { $needs ->
    [curate] 这件事由本社区的引导员、领导和经理来做。他们很乐意帮您办。
    [steer] 这件事由本社区的经理来做。他们很乐意帮您办。
    [thank] 这件事由本社区的经理，以及代他们致谢的人来做。他们很乐意帮您办。
   *[other] 这件事我只能为本社区的成员做。
}

## Asking an expert

see-question = 查看问题
see-answer = 查看回答
nudge-title = 有个问题您也许能回答
nudge-gist = { $tone ->
    [brief] { $asker } 在 { $place } 提问。您能回答吗？
    [plain] { $asker } 在 { $place } 提了一个问题，还没有人回答。
   *[warm] { $asker } 在 { $place } 提了这个问题，还没有人帮上忙。您能看看吗？
}
nudge-why = 为什么找您：{ $evidence }。
nudge-waiting = { $others ->
    [0] { $since }提出。
   *[other] { $since }提出；另有{ $others }人也想知道。
}
nudge-claim = 我来回答
nudge-later = 晚点，或换个人…
nudge-not-me = 我不合适
nudge-note = 我每周最多找您几次，只在您的工作时间。“quiet”可以调整；“why”会说明原因。
nudge-claimed = { $tone ->
    [warm] 谢谢您接下这个问题。{ $until }之前，{ $asker } 就靠您了；这期间我不再找别人。
   *[other] { $until }之前由您来答。这期间我不再找别人。
}
nudge-hand-back = 还是不行，交回
nudge-claim-again = 还是我来回答
nudge-answered = { $who } 已经回答了。您不用再做什么。
nudge-answered-yours = 您的回答已经到了。谢谢您帮助 { $asker }。
nudge-accepted-yours = { $asker } 说您的回答有帮助。谢谢。
nudge-settled = 问题已解决。您不用再做什么。
nudge-closed = 这个问题已撤销。您不用再做什么。
nudge-declined = 记下了，谢谢。我去找别人。
nudge-snoozed = 如果到时还没解决，我会在{ $until }提醒您。
nudge-handed-back = 已经转请别人了。谢谢您尽力；之后若有空，仍欢迎您来回答。
nudge-taken = { $who } 正在处理。您不用再做什么。
later-title = 什么时候，或者找谁？
later-when = 怎样对您合适？
later-tomorrow = 明天早上提醒我
later-monday = 周一提醒我
later-somebody-else = 问别人
later-who = 谁更了解？（如果选了“问别人”）
later-submit = 发送

evidence-suggested = 有同事推荐了您
evidence-mentioned = 问题里提到了您
evidence-declared = 您说过了解{ $topics }
evidence-answered = { $count ->
   *[other] 您答过{ $topics }方面的问题（共{ $count }次）
}
evidence-other-words = 据我看，问题里的“{ $asked }”和“{ $known }”是一个意思
evidence-answers-here = 您在那个频道里回答过
evidence-accepted = { $count ->
   *[other] 您有{ $count }个回答被采纳
}
evidence-thanked = { $count ->
   *[other] 您的回答得到过{ $count }次感谢
}

## What people hear when they press

claim-thanks = { $tone ->
    [warm] 谢谢！这个问题交给您了，我暂时不再找别人。在原来提问的地方回答就好。
   *[other] 这个问题交给您了。请在原来提问的地方回答。
}
claim-own = 这是您自己的问题。我正在找人回答。
hand-back-thanks = 没关系。我再找别人。
decline-thanks = 记下了，谢谢您告诉我。我去问别人。
snooze-thanks = 到时如果还没有人回答，我再来找您。
suggest-thanks = 谢谢。如果时间合适，我会去问 { $who }。
suggest-nobody = 我没法给这个人写消息。请选一位同事，或点“我不合适”。
accept-thanks = { $tone ->
    [warm] 太好了。我会告诉帮过忙的人，并把回答留在别人找得到的地方。
   *[other] 记下了。帮过忙的人会知道。
}
reopen-thanks = 谢谢您告诉我。我再找别人。
misheard-thanks = 谢谢。我不再管它，在这个频道里也会更小心。
pointer-no-thanks = 明白了。我继续找懂的人。
only-the-asker = 只有提问人或引导员可以决定这件事。
question-unknown = 我已经没有这个问题了。可能已被删除。
already-answered = { $who } 已经回答了。仍然谢谢您。
already-answered-unnamed = 已经有同事回答了。仍然谢谢您。
already-claimed = { $who } 已经在处理了。仍然谢谢您。
already-claimed-unnamed = 已经有同事在处理了。仍然谢谢您。
already-closed = 这个问题已经撤销了。仍然谢谢您。
nothing-to-do = 没有改变：本来就是您要的样子。
ask-which = 我没看到您有待解决的问题。请先在频道里提出来；或在那条消息上用“请教专家”。
ask-noted = 我会去问可能知道的人，等到他们那边时间合适就问。
ask-note = 只有您能看到这条。
ask-claimed = { $who } 已经在处理您的问题。
ask-claimed-unnamed = 已经有同事在处理您的问题。
answered-which = 我没看到您有待解决的问题。请在解答了问题的那条消息上用“标为已解答”。
misheard-which = 您指哪条消息？请在那条消息上用“不是提问”。

## Inviting the asker

invite-gist = { $tone ->
    [warm] { $asker }，{ $who } 写的内容帮到您了吗？
   *[other] { $asker }，这个问题解决了吗？
}
invite-yes = 是的，感谢 { $who }
invite-no = 还没有
invite-note = 我只问这一次。在回答上加 ✅ 也一样。“quiet”可以调整我发给您的消息。
invite-accepted = 已解决，感谢 { $who }。
invite-reopened = 还没解决。我再找懂的人。
invite-settled = 已解决，谢谢。
helped-gist = { $tone ->
    [warm] { $asker } 说您的回答有帮助。谢谢您花时间。
   *[other] { $asker } 说您的回答有帮助。
}
helped-note = 我每天最多转达一次感谢。“quiet”可以调整我发给您的消息。

## Pointing to an accepted answer

pointer-gist = 以前有人问过类似的问题。{ $who } 写的内容被采纳为回答（写于{ $when }）。
pointer-helped = 这就是答案
pointer-no = 不太对
pointer-note = 我只指向成员写过的内容。如果不合适，我继续找懂的人。“quiet”可以调整我发给您的消息。

## Open questions

open-title = 待解决的问题
open-gist = { $count ->
   *[other] 有{ $count }个问题在等待回答。
}
open-none = 没有问题在等待回答。
open-more = { $count ->
   *[other] 还有{ $count }个。
}
open-item = “{ $what }”——{ $asker } 在 { $place }，{ $since }；{ $state }。
open-state-waiting = 还没去问人
open-state-asked = 已请教一位专家
open-state-claimed = { $who } 在处理
open-state-escalated = 还没找到人
open-state-past = 我来之前的
open-state-unsure = 可能是提问（把握{ $sure }%）：您不发话，我不去问人
open-claim = 我来回答
open-ask = 去问人
open-not-a-question = 不是提问
waiting-title = 还没找到人的问题
waiting-gist = { $count ->
   *[other] { $who }，有{ $count }个问题还没找到人回答。
}
waiting-none = 这份清单上的问题都找到人了。谢谢。
waiting-note = 这是给您的唯一一份清单；我只更新它，不另外写消息。您也许知道该问谁。“quiet”可以调整我发给您的消息。

## What help was used for

see-contribution = 查看原文
see-posted-again = 查看转到了哪里
see-solved-again = 查看问题

use-a-colleague = 一位同事
use-what-yours = { $kind ->
    [post] 您写的内容
   *[answer] { $others ->
        [0] 您给 { $asker } 的回答
       *[other] 您和 { $names } 给 { $asker } 的回答
    }
}
use-what-helped = { $author } 的回答（您帮着完善过）
use-posted-again = 在 { $place }，{ $by } 向别人推荐了{ $what }。
use-solved-again = 在 { $place }，{ $by } 遇到类似的问题，靠{ $what }解决了。
use-reported = { $sure ->
    [no] 据 { $by } 说，“{ $where }”{ $audience ->
        [country] （用于国家办事处）
        [region] （用于区域）
        [hq] （用于总部政策）
        [training] （用于培训）
       *[none] {""}
    }用上了{ $what }。还没有人核实。
   *[yes] “{ $where }”{ $audience ->
        [country] （用于国家办事处）
        [region] （用于区域）
        [hq] （用于总部政策）
        [training] （用于培训）
       *[none] {""}
    }用上了{ $what }，这是 { $by } 告诉我的。
}
use-short-posted-again = 在 { $place }，{ $by } 向别人推荐了{ $what }
use-short-solved-again = { $place } 的一个问题靠{ $what }解决了
use-short-reported = “{ $where }”用上了{ $what }
use-not-mine = 那不是我写的

impact-told-title = 您的帮助派上了什么用场
impact-told-several = 您写的内容又帮到了别人。
impact-told-wrong = { $count ->
    [1] 我在这里告诉您的事，后来发现并非如此。抱歉。
   *[other] 我在这里告诉您的事，后来发现都并非如此。抱歉。
}
impact-told-taken-back = 我曾告诉您：{ $what }。后来发现并非如此。
impact-told-more = { $count ->
   *[other] 您自己的页面上还有{ $count }条：输入“my impact”。
}
impact-told-note = 这类消息我很少发，一次几条。“my impact”可以看全部；“quiet”可以调整我告诉您什么。

use-how = 告诉我是哪条消息，用在了哪里：used LINK in "冷链操作规程第3版"。也可以从那条消息的菜单里选。
use-no-message = 这个链接没有指向我认识的消息。请复制消息本身的链接，在它的菜单里。
use-tell-more = { $lacks ->
    [who] 我还不知道那是谁写的。请告诉我，好让作者知道它起了什么作用。
   *[where] 用在了哪里？文件、培训或决策，写个名称就够了。
}
use-describe = 说详细些…
use-form-title = 用在了哪里？
use-form-who = 是谁写的？
use-form-where = 文件、培训或决策
use-form-where-hint = 写名称就够了：冷链操作规程第3版
use-form-audience = 给谁用
use-form-submit = 发送
use-audience = { $audience ->
    [country] 国家办事处
    [region] 区域
    [hq] 总部政策
    [training] 培训
   *[other] 其他
}
use-noted = { $kind ->
    [own] 谢谢您告诉我“{ $where }”的事。经理会看一下；确认之后，就可以讲给别人听。
    [confirmed] 谢谢。已确认，我会告诉 { $who }：内容用在了“{ $where }”里。
   *[other] 谢谢。等经理看过，我会告诉 { $who }：内容用在了“{ $where }”里。如果五天后还没有人看，我就当作您的话转达。
}
use-for-whom = 是给谁用的？
use-audience-noted = { $audience ->
    [country] 记下了：用于国家办事处。
    [region] 记下了：用于区域。
    [hq] 记下了：用于总部政策。
    [training] 记下了：用于培训。
   *[other] 记下了。
}
use-take-back = 撤回
use-taken-back = 已撤回。我在别处说过的，也都更正了。
use-not-mine-noted = 谢谢您说明，抱歉。我已撤回。
use-nobody = 我没找到写这条、又能收到消息的同事，所以没有记录。仍然谢谢您。
use-gone = 它已经不在我的清单上了，没有什么可改的。
use-not-yours = 只有告诉我的人或经理可以改。

use-proposal-line = { $own ->
    [yes] 据 { $by } 说，自己写的内容用在了“{ $where }”里
   *[no] 据 { $by } 说，{ $who } 写的内容用在了“{ $where }”里
}{ $audience ->
    [country] （用于国家办事处）。
    [region] （用于区域）。
    [hq] （用于总部政策）。
    [training] （用于培训）。
   *[none] 。
}
use-proposal-then = { $own ->
    [yes] 您确认后，它可以写进月度消息{ $count ->
        [0] 。
       *[other] ，帮过忙的 { $helpers } 也会知道。
    }
   *[no] 您确认后，{ $who }{ $count ->
        [0] {""}
       *[other] 以及帮过忙的 { $helpers }
    } 会知道这件事，也可以写进月度消息。
}
use-confirm = 确认
use-correct = 更正…
use-refuse = 没有用上
use-correct-title = 更正并确认
use-correct-submit = 确认
use-confirmed = 已确认：用在了“{ $where }”里。帮过忙的人会在合适的时间知道，也可以写进月度消息。
use-refused = 记下了：没有用在“{ $where }”里。我在别处说过的，也都更正了。
use-decided = 这件事已经决定过了，可能是您的同事决定的。没有改变。

impact-month-title = { $month }：你们的贡献带来了什么
impact-month-gist = { $month }，{ $community } 的同事写的内容又派上了用场。结果如下。
impact-month-group = { $group ->
    [country] 国家办事处
    [region] 各区域
    [hq] 总部政策
    [training] 培训
    [other] 其他地方
   *[here] 我们社区里
}
impact-month-reported = { $whose ->
    [named] { $who }
   *[nobody] 一位同事
} { $placed ->
    [yes] 在 { $place }{" "}
   *[no] {""}
}写的内容，用进了“{ $where }”。
impact-month-posted-again = { $whose ->
    [named] { $who }
   *[nobody] 一位同事
} { $placed ->
    [yes] 在 { $place }{" "}
   *[no] {""}
}写的内容，由{ $count ->
   *[other] { $count }位同事
}转给了需要的人。
impact-month-solved-again = { $whose ->
    [named] { $who }
   *[nobody] 一位同事
} { $placed ->
    [yes] 在 { $place }{" "}
   *[no] {""}
}写的内容，又解决了{ $count ->
   *[other] { $count }个问题。
}
impact-month-more = { $count ->
   *[other] 还有{ $count }条。
}
impact-month-thanks = { $named ->
    [0] 感谢提供这些帮助的{ $others ->
       *[other] { $others }位同事。
    }
   *[other] 感谢 { $names }{ $others ->
        [0] ，这些帮助来自你们。
       *[other] {" "}和另外{ $others }位同事，这些帮助来自你们。
    }
}
impact-month-champions = { $count ->
   *[other] 月度之星：{ $names }。
}
impact-month-milestones = 还要感谢一路走来的：{ $names }。
impact-month-milestone = { $who }（{ $number }个回答被采纳）
impact-month-note = 每月一次，经理看过之后才发。点名都经本人同意。如果您用上了这里的内容，请告诉我：used LINK in "冷链操作规程第3版"。
impact-month-withdrawn = 这里关于{ $month }的内容后来发现并非如此，已撤销。
impact-month-decided = 这个月的消息已经决定过了，可能是您的同事决定的；也可能没有什么可说的了。

impact-proposal-line = { $month }的月度消息可以发布了：
impact-proposal-post = 发布…
impact-proposal-edit = 修改…
impact-proposal-skip = 这个月跳过
impact-post-title = 发布月度消息
impact-post-intro = 只发布一次，内容就是您看到的这样。如果其中有什么后来不属实，会在原处更正。
impact-post-where = 发到哪个频道？
impact-post-submit = 发布
impact-post-no-place = 那个频道已经不属于这个社区了。请另选一个。
impact-posted = 已发布。下个月我还会建议这个频道。
impact-edit-title = 用您自己的话
impact-edit-opening = 您写的一句话
impact-edit-hint = 放在最前面。留空就用我的。
impact-edit-submit = 保留
impact-edited = 已保留。消息现在以它开头。
impact-skipped = 已跳过。下个月我再来。

impact-own-title = 您的帮助带来的改变
impact-own-gist = 据我所知，您在这里写的内容起了这些作用。
impact-own-helped = 您的回答解决了 { $names } 的问题。
impact-own-uses = 还走得更远：
impact-own-more = { $count ->
   *[other] 更早的还有{ $count }条。
}
impact-own-so-far = 最近几个月：{ $helped ->
    [0] 还没有回答被标为有帮助
   *[other] { $helped }个回答帮上了忙
}，{ $uses ->
    [0] 据我所知还没有再次用上。
   *[other] 据我所知有{ $uses }次用上。
}
impact-own-chart = 按月查看
impact-own-answers = 帮上忙的回答
impact-own-used = 用上的次数
impact-own-alt = 从{ $first }到{ $last }：您写的内容中，{ $helped ->
    [0] 没有回答被标为有帮助
   *[other] { $helped }个回答帮上了忙
}，{ $uses ->
    [0] 没有用上
   *[other] 用上{ $uses }次
}；{ $best }最多。
impact-own-empty = 据我所知，目前还没有可显示的。
impact-own-empty-note = 当您的回答解决了问题，或有人转发、用进文件时，您会在这里看到。如果您知道这样的事，请告诉我：used LINK in "冷链操作规程第3版"。
impact-own-note = 这一页只有您能看到。如果您知道漏了什么，请告诉我：used LINK in "冷链操作规程第3版"。

## The desk

desk-title = { $community }：您这一周
desk-gist = { $count ->
    [0] { $community }：本周没有需要您处理的事。
   *[other] { $community }：有{ $count }件事需要您处理。
}
desk-nothing = { $tone ->
    [warm] 本周没有需要您处理的事。享受这份清静吧。
   *[other] 本周没有需要您处理的事。
}
desk-paused = { $until }之前，我不主动发任何消息。{ $why }
desk-rehearsal = { $count ->
    [0] 预演已开启：除了您和其他经理，我不主动给任何人发消息。没有在等的。
   *[other] 预演已开启：除了您和其他经理，我不主动给任何人发消息。有{ $count }条消息等您同意。
}
desk-rehearsed-left = { $count ->
   *[other] 预演留下了{ $count }条消息。您发送，它们才会发出。
}
desk-waiting = { $others ->
    [yes] { $count ->
        [1] 还有1个问题在等待回答，{ $since }提出。
       *[other] 还有{ $count }个问题在等待回答，最早的{ $since }提出。
    }
   *[no] { $count ->
        [1] 有1个问题在等待回答，{ $since }提出。
       *[other] 有{ $count }个问题在等待回答，最早的{ $since }提出。
    }
}{ $lost ->
    [0] { "" }
   *[other] 其中{ $lost }个还没找到人。
}{ $mine ->
    [yes] 我正在跟进。
   *[no] { "" }
}
desk-somebody = 有人
desk-a-colleague = 一位同事
desk-line = { $asker } 在 { $place }，{ $since }
desk-line-waiting = （我正在跟进）
desk-line-escalated = （还没找到人，请您安排）
desk-more-proposals = { $count ->
   *[other] 还有{ $count }件等您同意。
}
desk-show-proposals = 查看其余
desk-next-proposals = { $count ->
   *[other] 再看{ $count }件
}
desk-proposals-title = 等您同意的事
desk-proposals = { $count ->
   *[other] 有{ $count }件事等您同意。您同意之前什么都不会发出。
}
desk-no-proposals = 没有等您同意的事了。
desk-new = { $more ->
    [0] { $names } 本周第一次在这里发言。您说声欢迎，对方会记得。
   *[other] { $names } 和另外{ $more }人本周第一次在这里发言。您说声欢迎，他们会记得。
}
desk-helped = { $more ->
    [0] 本周 { $names } 的回答被采纳。您说句话，对方会高兴。
   *[other] 本周 { $names } 和另外{ $more }人的回答被采纳。您说句话，他们会高兴。
}
desk-lapsing = { $count ->
   *[other] { $names } 以前常来，已经四周没有发言。您也许知道原因。
}
desk-drifts = 一天内得到回答的问题少了：最近四周{ $now }%（{ $of }个中的{ $part }个），之前十二周{ $before }%。
desk-past = { $count ->
   *[other] 有{ $count }个我来之前的问题没有回答。您不动，我也不动。
}
desk-dates = 下一次核心团队便笺：{ $core }。下一次领导简报：{ $leaders }。
desk-undone = 最久没做的事：{ $what }（{ $last }）。
desk-see-open = 查看待解决的问题
desk-see-report = 查看报告
plan-note = 每周一九点，按您的时间。没有事的时候，我说一次，之后就不再说。“quiet”可以调整我什么时候写给您。
own-title = { $community } 里的 Steward
own-gist = { $community } 里等着您的事。
own-hello = 我看着 { $community }，不让任何问题没人回答。您可以告诉我您懂什么，以及什么时候别打扰您。
own-waiting = { $count ->
   *[other] 您还在等待回答的问题：
}
own-help = 可以说什么？
own-open = 待解决的问题
own-quiet = 什么时候可以写给我？
own-why = 为什么写给我？

