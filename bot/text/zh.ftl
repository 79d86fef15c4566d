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

## The guide’s activities

activity-title = 社区经理做些什么
activity-gist = 指南要求社区经理做的工作，以及每项上次是什么时候做的。
activity-note = 有些我和您一起做，自己会记下；其余的请您告诉我。没有哪项每周都非做不可。
activity-line = { $what }（{ $last }）
activity-last = 上次是{ $at }
activity-never = 还没做过
activity-all = 全部工作
activity-done = 我做过了
activity-not-now = 先不
activity-noted = 记下了，谢谢：{ $what }。
activity-quiet = { $until }之前我不再提这件事：{ $what }。
activity-g0 = 看看社区离目标还有多远
    .start = 查看目标
activity-g1 = 和核心团队谈谈
    .start = 和核心团队谈谈…
activity-g2 = 确保成员得到回答
    .start = 查看待解决的问题
activity-g3 = 发起一场对政策或方案有意义的讨论
    .start = 发起讨论…
activity-g4 = 亲自感谢大家
    .start = 感谢某人…
activity-g5 = 表扬对社区支持最多的人
    .start = 月度之星
    .next = 这里没有等您处理的。如果到时事情足够多，我会在{ $on }提出月度之星人选和他们做的事。
activity-g6 = 告诉成员他们的帮助用在了哪里
    .start = 帮助带来的改变
    .next = 这里没有等您处理的。下一期“大家的帮助带来了什么”定在{ $on }。在那之前，有人用“used”就能告诉我一次用处。
activity-g7 = 给领导讲一个成功故事
    .start = 给领导讲个故事…
activity-g8 = 学一点管理社区的方法
    .start = 学一点…
activity-thank-title = 感谢某人
activity-thank-who = 感谢谁？
activity-thank-what = 为什么事？说说对方做了什么，带来了什么改变。
activity-thank-submit = 继续
activity-thank-no-words = 请用几个字说说对方做了什么。
activity-thank-nobody = 我没法替您感谢这个人。请选一位可以收消息的同事。
activity-thank-sure = 感谢 { $who }：{ $what }？对方会看到您的名字。
activity-thank-say = 是的，去感谢

## Rehearsal

rehearse-show = 看看在等的
rehearse-end = 结束预演
rehearse-send = 发送
rehearse-change = 更改…
rehearse-drop = 放弃
rehearse-drop-all = 全部放弃
rehearse-drop-all-sure = { $count ->
    [1] 放弃这条消息？它永远不会发出。
   *[other] 放弃全部{ $count }条消息？它们都永远不会发出。
}
rehearse-line = 给 { $who }，{ $at }，因为{ $because }：
rehearse-line-in = 在 { $place } 给 { $who }，别人也看得到，{ $at }，因为{ $because }：
rehearse-line-all = 给 { $place } 里的所有人，{ $at }，因为{ $because }：
rehearse-line-later = 您已放行。{ $who } 会在工作时间收到，{ $until }：
rehearse-line-later-all = 您已放行。将在{ $until }发布：
rehearse-unknown = 对方参与过这件事
rehearse-buttons = 附带按钮：{ $labels }
rehearse-words = { $words }
rehearse-channel = 这个频道
rehearse-sent = 正在发出。
rehearse-later = 将在{ $until }发出，那是对方的工作时间。在那之前您还可以放弃。
rehearse-too-late = { $until }之前不能写给对方，到那时这条就太晚了。它会留在这里，直到您放弃，或满一周。
rehearse-never = 对方已不想收到这类消息。我已放弃这条。
rehearse-gone = 这里没有可发的了：你们当中有人已发送或放弃，或者情况已经变了。
rehearse-dropped = 已放弃。没有写给任何人。
rehearse-dropped-all = { $count ->
    [1] 已放弃。没有写给任何人。
   *[other] { $count }条已全部放弃。没有写给任何人。
}
rehearse-changed = 现在内容是这样。您发送时才会发出。
rehearse-form-title = 换个说法
rehearse-form-intro = 您的话会替换第一句。消息的其余部分不变。
rehearse-form-words = 开头是
rehearse-form-submit = 保留
rehearse-form-empty = 总得有个开头。

## Policy

policy-title = 这里的规则
policy-gist = 本社区的规则，以及怎么更改。
policy-rehearsal = { $on ->
    [yes] 预演已开启：我主动发的消息先留在经理的工作台上。
   *[no] 预演已关闭：我主动发的消息直接发给本人。
}
    .switch = { $on ->
        [yes] 结束预演
       *[no] 开始预演
    }
policy-rehearsal-set = { $on ->
    [yes] 从现在起，没人要求的消息只到经理这里。它们在您的工作台上等一周：您可以发送、更改或放弃。
   *[no] 从现在起，我主动发的消息直接发给本人。还在您工作台上的会再留一周，您发送才会发出。
}
policy-holdout = { $on ->
    [yes] 随机对照已开启：随机抽出{ $percent }%的求助和感谢不发，好让报告说明它们带来了什么改变。
   *[no] 随机对照已关闭：没有消息被随机扣下。
}
    .switch = { $on ->
        [yes] 全部照发
       *[no] 随机不发{ $percent }%
    }
policy-holdout-set = { $on ->
    [yes] 从现在起，随机抽出{ $percent }%的求助和感谢不发。新成员不会因此得不到回答。几周后，报告会说明其余的带来了什么改变。
   *[no] 从现在起，没有消息被随机扣下。
}
policy-public = { $on ->
    [yes] 公开表扬已开启：本人同意才公开表扬。
   *[no] 公开表扬已关闭：不公开表扬任何人，即使本人同意。
}
    .switch = { $on ->
        [yes] 不公开表扬任何人
       *[no] 本人同意就允许
    }
policy-public-set = { $on ->
    [yes] 从现在起可以公开表扬，每次都须本人同意。
   *[no] 从现在起不公开表扬任何人。感谢仍会私下送到。
}
policy-countries = 在这些国家不公开表扬任何人：{ $codes }。
policy-country-set = { $private ->
    [yes] 从现在起，不公开表扬{ $country }的任何人。感谢仍会私下送到。
   *[no] { $country }的人和大家一样，可以公开表扬，每次都须本人同意。
}
policy-country-unknown = 我不知道“{ $country }”是哪个国家。请用ISO 3166的两个字母，例如DE，英国是GB。没有改变。
policy-kind = { $kind ->
    [first] 第一次贡献
    [accepted] 第一个被采纳的回答
    [return] 沉默之后回来
    [week] 帮忙特别多的一周
    [steady] 持续帮忙
    [champion] 社区之星
    [key] 帮助人数最多的成员
    [manager] 告知贡献者的上级
   *[other] 其他情形
}
policy-note = 这些情形我不拟便笺：{ $kind }。
policy-note-back = 重新拟写
policy-note-set = { $on ->
    [yes] 这种情形我又会拟便笺：{ $kind }。经理同意才会发出。
   *[no] 这种情形我不再拟便笺：{ $kind }。
}
policy-news = 给所有人的消息发到 { $place }，须经理同意。
policy-news-none = 还没有为给所有人的消息选频道，所以不发布。
policy-news-choose = 选择频道…
policy-news-title = 给所有人的消息
policy-news-which = 哪个频道？
policy-news-nowhere = 不用频道：不发布消息
policy-news-submit = 保存
policy-news-not-ours = { $place } 不是本社区的频道。请选一个我在里面的。
policy-undo = 撤销
policy-all = 全部规则
policy-note-how = 每条规则也可以输入，例如：policy rehearsal on, policy private DE, policy public DE, policy news #channel。
policy-how = 我看不懂这条规则。例如：policy rehearsal on, policy holdout off, policy private DE。

## Experts

know-noted = 记下了：{ $topic }。这方面的问题找不到别人时，我会问您。
know-note = 每周最多几次，只在您的工作时间。“forget-topic”可以收回。
know-what = 您懂哪方面？例如: know 冷链
forget-noted = 记下了。{ $topic }方面我不会再问您。
forget-what = 哪方面不要问您？例如: forget-topic 冷链
who-title = 谁懂{ $topic }
who-gist = { $count ->
   *[other] 说到{ $topic }，我想到{ $count }位同事。
}
who-note = 依据是他们给过的回答和告诉过我的话。不想被打扰的人不在其中。
who-nobody = 我还没见过谁回答{ $topic }方面的问题。
who-nobody-note = 在频道里提问吧：我会去找人，并记住谁回答了。
who-what = 想找谁懂哪方面？例如: who 冷链

## Kudos

kudos-gist = { $named ->
    [yes] { $count ->
       *[other] { $names } 感谢您。
    }
   *[no] { $count ->
       *[other] 有{ $count }位同事感谢您。
    }
}
kudos-colleagues = { $more ->
    [yes] { $count ->
       *[other] 另外{ $count }位同事
    }
   *[no] { $count ->
       *[other] { $count }位同事
    }
}
kudos-welcome = 不用谢。同事帮了您，也可以这样感谢：thank @name for …
kudos-see = 看看为什么
kudos-note = { $count ->
    [1] 对方请我把这份感谢带给您，只给您看。我每天最多写一次；“quiet”可以调整我发给您的消息。
   *[other] 他们各自请我把这份感谢带给您，只给您看。我每天最多写一次；“quiet”可以调整我发给您的消息。
}
kudos-form-title = 说声谢谢
kudos-form-intro = { $seen ->
    [yes] 给 { $names }，用您自己的话。目前我发的消息要先经经理过目。
   *[no] 给 { $names }，私下，用您自己的话。
}
kudos-form-open = { $seen ->
    [yes] 用您自己的话。目前我发的消息要先经经理过目。
   *[no] 私下，用您自己的话。
}
kudos-rehearsed = 谢谢。目前我发的消息要先经经理过目：您给 { $names } 的感谢正等他们同意。
kudos-form-who = 帮过您的同事
kudos-form-words = 为什么事？
kudos-form-hint = 对方做了什么，给您带来了什么改变
kudos-form-submit = 感谢
kudos-form-no-words = 请用几个字说说为什么事：这样的感谢才有分量。
kudos-form-too-long = 写了{ $count }个字符，我最多能带{ $most }个。请缩短一些。
kudos-form-nobody = 请选一位要感谢的人。
kudos-passed-on = { $tone ->
    [warm] { $names } 会在一天里合适的时间读到您的感谢，一字不改。您有心了。
   *[other] { $names } 会在一天里合适的时间读到您的感谢，一字不改。
}
kudos-tomorrow = 还没感谢到：{ $names }。每人每天我最多替您感谢{ $most ->
   *[other] { $most }人
}，好让每份感谢都有分量；明天可以再感谢{ $count ->
    [1] 这位
   *[other] 这几位
}。
kudos-none-left = { $most ->
   *[other] 您今天已感谢{ $most }人，一天我最多带这么多。明天又可以了。
}
kudos-oneself = 您一定值得感谢，但这话得由别人来说。
kudos-program = { $count ->
   *[other] { $names } 是程序，乐意帮忙；感谢请留给人。
}
kudos-unreachable = 我没法把感谢带给 { $names }。您直接说一句，心意一样。
kudos-too-long = 写了{ $count }个字符，我最多能带{ $most }个。还没有感谢任何人，内容也没有丢：
kudos-too-long-note = 您可以缩短后再发。只有您能看到这条。
kudos-too-many = 一张表单放不下这么多人。请写成一行：thank、他们的名字、为什么事。
because-kudos = 有同事感谢某人
because-thanked-by = { $count ->
   *[other] { $names } 想向您说声谢谢
}

## Milestones

milestone-gist = 到现在，您有{ $number }个回答被采纳。
milestone-ground = 它们帮助了{ $people ->
   *[other] { $people }人
}{ $countries ->
    [0] { "" }
    [1] { "" }
   *[other] （来自{ $countries }个国家）
}，{ $channels ->
    [0] 在 { $community }
    [1] 在 { $places }
    [2] 在 { $places }
    [3] 在 { $places }
   *[other] 在 { $places } 以及 { $community } 的其他地方
}。
milestone-thanks = { $tone ->
    [warm] 每个回答背后，都有一位同事因此把工作做了下去。谢谢您一直在。
   *[other] 谢谢。
}
milestone-note = 回答被采纳满10、50、150个时，我会记下，只告诉您一人。“quiet”可以调整我发给您的消息。
milestone-public-ask = 目前这事只有您和我知道。社区的月度消息可以提一下吗？
milestone-public-yes = 可以公开
milestone-public-no = 还是不了
milestone-public-said = 您说过可以公开。随时可以改主意。
milestone-public-take-back = 还是不公开了
milestone-public-after-all = 还是可以公开
milestone-private-said = 按您的意思，这事只有您和我知道。
milestone-public-thanks = 谢谢。下一期月度消息可能会为此提到您的名字，也会写在您的帮助带来的改变旁边。要改主意，还在这条消息上操作。
milestone-public-again = 已经记下了：月度消息可以为此提到您的名字。
milestone-public-off = 这里目前不公开提任何人的名字，所以只有您和我知道。谢谢您愿意。
milestone-private-thanks = 当然。这事只有您和我知道。
milestone-private-late = 记下了：我不会再为此提到您的名字。已经发出的消息里可能提过；经理可以撤回。
milestone-private-again = 已经记下了：只有您和我知道。
milestone-gone = 有一次采纳被撤回，所以暂时不到{ $number }个。您给过的帮助还在，对它的感谢也还在。
milestone-gone-reply = 这个数暂时不成立：有一次采纳被撤回。不会公开说什么。
milestone-unknown = 我已经没有这条了。不会公开说什么。
milestone-not-yours = 这要由本人决定。
because-milestone = 您有{ $number }个回答被采纳

## Champions of the month

champion-line = 祝贺 { $who }，感谢{ $month }的帮助？
champion-because = 推荐 { $who } 的理由：{ $ground }。
champion-answers = { $count ->
   *[other] { $count }个被采纳的回答
}{ $channels ->
    [0] { "" }
    [1] { "" }
   *[other] （分布在{ $channels }个频道）
}帮助了{ $people ->
   *[other] { $people }人
}{ $countries ->
    [0] { "" }
    [1] { "" }
   *[other] （来自{ $countries }个国家）
}
champion-uses = { $count ->
   *[other] 贡献被别人用上{ $count }次
}
champion-thanks = { $more ->
    [yes] { $count ->
       *[other] 另有{ $count }人说了谢谢
    }
   *[no] { $count ->
       *[other] 有{ $count }人说了谢谢
    }
}
champion-would-read = 以您的名义，只发给本人，内容如下：
champion-congratulate = 祝贺
champion-edit = 修改…
champion-skip = 跳过
champion-form-title = 用您自己的话
champion-form-words = 给 { $who }
champion-form-submit = 祝贺
champion-form-no-words = 请写几个字；或者关掉这里，点“祝贺”用我写的。
champion-form-too-long = 写了{ $count }个字符，我最多能带{ $most }个。请缩短一些。
champion-congratulated = 谢谢。我会在合适的时间，以您的名义带给 { $who }。
champion-skipped = 这次跳过。{ $who } 不会知道。
champion-decided = { $manager } 已经祝贺过 { $who }。
champion-moot = 这位已经离开，或不想收到这类消息。我已从清单上拿掉。
champion-unknown = 这件事已经决定过了，或时间太久了。
champion-gist = { $manager } 感谢您在{ $month }的帮助。
champion-message = { $month }，{ $community } 的人都感受到了您的帮助：{ $ground }。谢谢您付出的时间和心意。
champion-note = { $manager } 请我带给您，只给您看。“quiet”可以调整我发给您的消息。
because-champion = 照看您社区的人想感谢您这一个月的帮助
because-champions = 一个月过去了，有几位的帮助特别突出

## Quiet, pause, why, team

quiet-title = 我什么时候可以写给您
quiet-gist = 我什么时候可以写给您，写些什么。
quiet-hours = 您的时间：{ $starts }到{ $ends }（{ $zone }）。
quiet-promise = 我每天最多主动写一次，绝不在这段时间之外。
quiet-paused = { $until }之前我不打扰您。
quiet-stopped = 我不会主动写给您，也不会向别人推荐您。您要我做的事照常可用。
quiet-week = 一周内不要打扰我
quiet-stop = 永远不要主动写给我
quiet-start = 可以再写给我了
quiet-change = 更改时间、语言、类别…
quiet-form-title = 什么时候可以写给我
quiet-form-starts = 我的一天开始于
quiet-form-ends = 我的一天结束于
quiet-form-language = 写给我时用
quiet-form-kinds = 可以写给我这些
quiet-form-submit = 保存
quiet-form-bad-time = 请写成09:00这样的时间。
purpose-reply = 对您所做之事的回复
purpose-routing = 您也许能回答的问题
purpose-escalation = 还没找到人的问题
purpose-invite = 某个回答是否有帮助
purpose-pointer = 以前被采纳的回答
purpose-news = 您的帮助带来的改变
purpose-thanks = 同事的感谢
purpose-recognition = 对您帮助的肯定
purpose-plan = 您的每周计划
purpose-core-team = 核心团队的便笺和请求
purpose-discussion = 您可以主持的讨论，以及后来的结果
purpose-story = 能否讲述您帮助别人的故事
purpose-briefing = 领导简报
purpose-learning = 给经理的小课
pause-noted = { $has_why ->
    [yes] { $until }之前，我不主动发任何消息（{ $why }）。
   *[no] { $until }之前，我不主动发任何消息。
}
pause-note = 对大家操作的回复照常，您自己的计划也照常。到时自动结束。
pause-resume = 现在结束暂停
pause-until-when = 到什么时候？例如: pause until 周五 "地震应对"
pause-which-day = 我看不懂“{ $day }”是将来的哪一天。请说星期几，或写2026-12-01这样的日期。
resume-noted = 暂停结束。仍有必要的消息会在接下来几小时内，按每个人的时间发出。
resume-nothing = 没有什么在暂停。
why-title = 我为什么写给您
why-gist = 我最近的消息为什么发给您。
why-line = { $when }：{ $purpose }——因为{ $because }。
why-unknown = 您参与过这件事
why-note = “quiet”可以调整我给您发什么、什么时候发。
why-nothing = 我没有主动写过给您。
role-member = 成员
role-expert = 专家
role-facilitator = 引导员
role-leader = 领导
role-sponsor = 发起人
role-manager = 经理

## Personal notes

note-hello = { $named ->
    [yes] { $name }，您好。
   *[no] 您好。
}
note-day = { $day }
note-and-then = { $first }{ $then }
note-a-colleague = { $more ->
    [yes] { $count ->
       *[other] 另外{ $count }位同事
    }
   *[no] { $count ->
       *[other] { $count }位同事
    }
}
note-on-day = { $month ->
    [m1] 1月{ $day }日
    [m2] 2月{ $day }日
    [m3] 3月{ $day }日
    [m4] 4月{ $day }日
    [m5] 5月{ $day }日
    [m6] 6月{ $day }日
    [m7] 7月{ $day }日
    [m8] 8月{ $day }日
    [m9] 9月{ $day }日
    [m10] 10月{ $day }日
    [m11] 11月{ $day }日
   *[m12] 12月{ $day }日
}
note-opening-first = { $tone ->
    [warm] 谢谢您{ $when }回答了 { $whom } 的问题。有您在这里真好。
   *[other] 谢谢您{ $when }回答了 { $whom } 的问题。
}
note-opening-accepted = { $tone ->
    [warm] 谢谢您{ $when }花时间回答 { $whom } 的问题。
   *[other] 谢谢您{ $when }给 { $whom } 的回答。
}
note-opening-return = { $tone ->
    [warm] 又在这里读到您的文字，真好。谢谢您{ $when }回答了 { $whom } 的问题。
   *[other] 谢谢您{ $when }回答了 { $whom } 的问题，欢迎回来。
}
note-opening-week = { $tone ->
    [warm] 这一周您真不容易：抽时间回答了 { $whom } 的问题。谢谢您。
   *[other] 您一周之内回答了 { $whom } 的问题。谢谢您。
}
note-opening-steady = 一周又一周，您都抽时间回答同事的问题，最近是 { $whom }。谢谢您。
note-opening-champion = 同事们知道可以来找您，您也一直在回答，最近是 { $whom } 的问题。谢谢您。
note-opening-key = 这里很多同事都得到过您的回答，最近是 { $whom }。谢谢您。
note-opening-manager = { $count ->
   *[other] { $helper } 希望您知道这件事。过去三个月里，{ $helper } 在“{ $community }”社区帮助了{ $count }位同事。谢谢您让这些时间成为可能。
}
note-soon = { $count ->
   *[other] 您的回答{ $count }分钟就到了。
}
note-same-day = { $count ->
   *[other] 您的回答{ $count }小时就到了。
}
note-accepted = { $named ->
    [yes] { $whom } 说它有帮助。
   *[no] 提问人说它有帮助。
}
note-asker-glad = { $named ->
    [yes] { $whom } 很高兴得到它。
   *[no] 提问人很高兴得到它。
}
note-kept = 它被采纳为帮上忙的回答。
note-accepted-several = { $count ->
   *[other] 这些回答中有{ $count }个被采纳，帮上了忙。
}
note-others-thanked = { $count ->
   *[other] 还有{ $count }位同事也因此受益。
}
note-gist = { $manager } 想亲自感谢您。
note-evidence = 给 { $whom }，在 { $place }，{ $when }：
note-evidence-there = 在 { $place }，{ $when }：
note-why = { $manager } 请我带给您。“quiet”可以调整我发给您的消息。
note-write-back = 回复 { $manager }…
note-tell-my-manager = 也告诉我的上级…
note-line = { $occasion ->
    [first] 感谢 { $who } 第一次帮忙（据我所知）
    [accepted] 感谢 { $who } 第一个被采纳的回答
    [return] 感谢 { $who }，沉默许久后又来帮忙
    [week] 感谢 { $who } 这一周特别多的帮助
    [steady] 感谢 { $who } 一周又一周的帮助
    [champion] 写给 { $who }，本社区的社区之星
    [manager] 按 { $helper } 的意思，告诉 { $who }：{ $helper } 在这里做了什么
   *[key] 写给 { $who }，帮助过很多同事
}
note-send = 发送
note-edit = 修改…
note-copy = 我自己写
note-skip = 跳过
note-never = 这类都不要
note-form-title = 用您自己的话
note-form-words = { $who } 会读到的话
note-form-step = 下面附的提议
note-form-submit = 发送
note-form-empty = 便笺总要写几个字。
note-on-its-way = { $soon ->
    [yes] 谢谢。正以您的名义发给 { $who }。
   *[no] 谢谢。{ $who } 会在合适的时间收到，署您的名：{ $when }。
}
note-cannot = 这位已经离开，或不想收到这类消息。我已从清单上拿掉。
note-copied = 给 { $who } 的话在这里。我当作已完成，一段时间内不再拟写。
note-skipped = 已跳过。没有写给任何人。
note-decided = 这件事已经决定过了。您不用再做什么。
note-decided-by = { $own ->
    [yes] 您已经放行了。正在发出。
   *[no] { $by } 已经放行了。您不用再做什么。
}
note-moot = 已经没有理由写这张便笺了。我已从清单上拿掉。
note-never-noted = { $occasion ->
    [first] 有人第一次帮忙时，我不再拟便笺。
    [accepted] 有人第一个回答被采纳时，我不再拟便笺。
    [return] 有人沉默许久回来时，我不再拟便笺。
    [week] 有人一周帮忙特别多时，我不再拟便笺。
    [steady] 有人持续帮忙时，我不再拟便笺。
    [champion] 我不再定期给社区之星拟便笺。
    [manager] 我不再给贡献者的上级拟便笺。
   *[key] 我不再定期给帮助很多同事的人拟便笺。
}
note-wanted = 还是要拟
note-wanted-noted = 有合适的时机，我又会拟这类便笺。
note-back-title = 回复
note-back-words = 您对 { $manager } 说的话
note-back-submit = 发送
note-back-sent = { $soon ->
    [yes] { $manager } 已经收到您的话。我不留副本。
   *[no] { $manager } 会在合适的时间收到您的话：{ $when }。之后我不留副本。
}
note-back-nobody = 写给您的人已不再照看这个社区，所以我没有转达。
note-back-gist = { $who } 给您回信了。
note-back-note = 您收到这条，是因为 { $who } 收过您的便笺。我不留副本。
note-step-taken = { $who } 愿意按您的提议，照看一阵这里的问题。
note-step-how = 如果您同意，经理可以输入：team add @person facilitator
note-pass-on-gist = 我不认识这个命令。这话是给 { $manager } 的吗？最近写给您的那位。我可以转达。
note-pass-on = 是的，转给 { $manager }
note-boss-title = 也告诉我的上级
note-boss-who = 您的上级是谁？
note-boss-intro = 会给上级发一张短便笺：您帮助了多少同事，附上您回答的链接，不写是谁提问的。本社区的经理会先看，也可以不发。
note-boss-submit = 告诉上级
note-boss-nobody = 我没法写给这位。请另选一人。
note-boss-noted = 记下了，谢谢。如果本社区的经理同意，{ $boss } 会收到一张关于您帮助别人的短便笺，没有别的。
note-boss-not-here = 本社区的经理不想发这类便笺。也许您可以自己告诉上级；您有理由这样做。
because-note-occasion = 现在是亲自感谢对方的好时机
because-note-withheld = 随机抽中不发，为了了解这类便笺带来什么改变
because-note-approved = 照看您社区的人想感谢您
because-note-moot = 已经没有理由写这张便笺了

## The ladder of participation

ladder-step-react = 如果愿意：给帮到您的回答加个🙏，对作者的意义比想象的大。方便时再做就好。
ladder-step-ask = 如果您心里有个问题：在频道里提出来吧。别人往往也想知道。方便时再做就好。
ladder-step-answer = 如果愿意：有空看看待解决的问题。也许就差您的一句话。方便时再做就好。
ladder-step-topics = 如果愿意：告诉我您乐意回答哪方面的问题，例如“know 冷链”。我每周最多问几次；不说也没关系。
ladder-step-welcome = 如果愿意：有人第一次在这里提问时，您说声欢迎，对方会很受鼓舞。方便时再做就好。
ladder-step-facilitate = 如果愿意：和经理一起照看某个频道的问题一阵子。不愿意也完全可以；您说停就停。
ladder-see-open = 看看待解决的
ladder-would-like = 我愿意，告诉 { $manager }

## Measures and goals

metric-first-answer = 首次回答用时
    .means = 得到回答的问题中，有一半用时不超过这个数：从提问到别人第一次实质性回复，夜间和周末也算在内
metric-most-answered = 多数人等到首次回答的用时
    .means = 得到回答的问题中，有五分之四用时不超过这个数
metric-within-day = 一天内得到回答
    .means = 在期末至少24小时之前提出的问题中，24小时内有别人回答的
metric-within-week = 一周内得到回答
    .means = 在期末至少七天之前提出的问题中，七天内有别人回答的
metric-waiting = 目前在等待
    .means = 期末仍没有回答的问题，不论何时提出；不含已放弃的和提问人自己解决的
metric-contributors = 贡献人数
    .means = 提过问题、回答过别人或采纳过回答的人
metric-newcomers = 新成员及时得到回答
    .means = 来这里头三十天的人第一次提的问题中，在频道的答复承诺之内得到回答的；每人只算一次
metric-kept = 留下来的新人
    .means = 来这里满头九十天的人中，在其最后三十天有过贡献的
metric-accepted = 被采纳的回答
    .means = 提问人或引导员说某个回答解决了问题的次数，减去撤回的
metric-reused = 贡献派上用场
    .means = 贡献被再次发布、解决了另一个问题、被告知已用上，或作为故事讲给领导听的次数
metric-thanks = 送出的感谢
    .means = 有人得到感谢的次数，不论是用话、表情、采纳回答、同事的感谢，还是经理的便笺；对同一次帮助用了几种方式，只算一次
metric-thanked = 得到感谢的人数
    .means = 以话、表情、采纳回答、同事的感谢或经理的便笺得到感谢的人
metric-concentration = 求助集中在一人
    .means = 我向专家发出的全部求助中，被问得最多的那一位所占的比例
metric-asks-accepted = 求助有回应
    .means = 在期末至少三天之前发出的求助中，三天内被认领或回答的
metric-discussions = 发起的讨论
    .means = 由领导主持的讨论
metric-carried-forward = 得到推进的讨论
    .means = 结果有人推进的讨论，以本人告知时计
metric-stories = 批准的故事
    .means = 故事里的人都同意、经理也批准的故事，减去撤销的
metric-briefings-read = 读过的简报
    .means = 送出的简报中，领导点过任何按钮的；只读不点是看不到的
metric-cadence = 按时完成的工作
    .means = 期末到期的指南工作中，上次完成仍在期限之内的
metric-count = { $n }
metric-oldest = 最早的{ $since }提出
metric-with-reactions = 表情也算在内时为{ $time }
metric-moved = { $better ->
    [yes] { $what }：{ $now }，比之前的{ $before }好。
   *[no] { $what }：{ $now }，之前是{ $before }。
}
report-moved = 与上一期相比，超出偶然波动的变化：
report-steady = { $tells ->
    [yes] 数据足够的指标中，没有一项与上一期相比超出偶然波动。
   *[no] 数据还太少，说不上与上一期相比有没有变化。
}
report-rooms = 按频道，问题最多的在前：
report-room = { $place }：{ $known ->
    [yes] 一天内得到回答{ $day }
   *[no] 时间太短，还说不上
}{ $waiting ->
    [0] { "" }
   *[other] ，{ $waiting }个在等待
}
report-newcomers = { $people ->
   *[other] { $people }位新成员有贡献
}{ $asked ->
    [yes] 。他们的问题一天内得到回答：{ $day }；其他人的：{ $others }。
   *[no] 。
}
report-goals = 查看目标
report-download = 按周导出数字
help-export = 导出一年的全部数字，供表格或程序使用
    .usage = export
export-title = 可导出的数字
export-gist = 一年的全部数字，按周、按频道、按新成员与其他人。
export-empty = 还没有可导出的：计数的事一件也没发生。
export-download = 每周指标
export-first = 每周开始的周一；频道，空白表示整个社区；所有人(all)、新成员(newcomers)或其他人(others)
export-note = 不足五个的不给百分比和中位数：该格留空，旁边的计数说明有多少。问题计入提出的那一周，附上到目前为止的结果。
help-goal = 设定目标：什么、多少、何时之前、由谁负责
    .usage = goal within-day 80 by 2026-06-30 @同事
help-goals = 社区的目标，以及现状
    .usage = goals
goal-title = 目标
goal-how = 一个目标要说清：什么、多少、何时之前、由谁负责。填表或写成一行都行。
goal-example = { $day }前，八成问题一天内得到回答
goal-set = 设定目标…
goal-set-next = 设定下一个目标…
goal-set-again = 重新设定…
goal-see = 查看目标
goal-change = 更改…
goal-drop = 放弃
goal-restore = 恢复
goal-not-now = 先不
goal-aside = 知道了
goal-form-title = { $changes ->
    [yes] 更改目标
   *[no] 设定目标
}
goal-form-intro = 每个指标一个目标，最多六个。随时可以更改或放弃。
goal-form-metric = 什么指标？
goal-form-target = 多少？
goal-form-target-hint = 百分比(80)、数量(12)或时间(4h, 2d)
goal-form-until = 何时之前？
goal-form-until-hint = 日期，例如2026-06-30
goal-form-owner = 由谁负责？
goal-form-note = 为什么，用您的话
goal-form-note-hint = 例如“让一线的人周末也不用干等”
goal-form-submit = 设定
goal-which-metric = 我不认识这个指标。表单里列出了我统计的全部。
goal-bad-target = { $kind ->
    [hours] { $what }是时间：4h，或2d表示两天。
    [percent] { $what }是比例：0到100的数字。
   *[count] { $what }是数量：整数。
}
goal-bad-day = 请给出三年之内、将来的某一天，这样写：{ $day }
goal-bad-owner = 我不能让这个人负责：对方不在这里，或不想被打扰。换个人？
goal-enough = { $count }个目标已经是人能记住的了。先放弃一个，再设定这个。
goal-over = 这个目标已不在进行中：其间有人改过了。
goal-noted = { $changed ->
    [yes] 已更改
   *[no] 已设定
}：{ $what }，{ $way ->
    [less] 不超过{ $target }
   *[more] 至少{ $target }
}，{ $until }之前。由 { $owner } 负责。
goal-means = { $what }：{ $means }。
goal-over-time = { $over ->
    [added] 从设定目标那天算起。
    [now] 以当前情况为准。
   *[stretch] 按最近四周计。
}
goal-gist = { $count ->
    [0] 没有设定目标。
   *[other] 设定了{ $count }个目标
}{ $count ->
    [0] { "" }
    [1] { $on ->
        [0] { "" }
       *[other] ，进展正常
    }{ $off ->
        [0] { "" }
       *[other] ，很可能达不到
    }{ $early ->
        [0] { "" }
       *[other] ；现在说结果还太早
    }。
   *[other] { $on ->
        [0] { "" }
       *[other] ；进展正常：{ $on }个
    }{ $off ->
        [0] { "" }
       *[other] ；很可能达不到：{ $off }个
    }{ $early ->
        [0] { "" }
       *[other] ；现在说还太早：{ $early }个
    }。
}
goal-line = { $what }：{ $way ->
    [less] 不超过{ $target }
   *[more] 至少{ $target }
}，{ $until }之前（{ $owner }）
goal-no-owner = 目前没有人负责
goal-now = 现在：{ $now }。
goal-early = 时间太早，或数据太少，说不上走向。
goal-course = { $same ->
    [yes] 照这样下去，大约会到{ $low }
   *[no] 照这样下去，会在{ $low }到{ $high }之间
}：{ $course ->
    [on] 进展正常。
    [off] 很可能达不到。
   *[open] 两种可能都有。
}
goal-forecast-means = 这是根据最近十二周推算的。只要情况不变，一百次里有九十五次落在这个范围；而您可以让情况改变。
goal-earlier = { $changed }更改过；之前是{ $until }前达到{ $target }。
goal-series = 实测
goal-series-target = 目标
goal-alt = { $what }：{ $first }为{ $was }，{ $last }为{ $now }。目标是{ $target }。
goal-download = 导出目标及其历史
goal-ended = { $outcome ->
    [reached] { $until }前已达到：{ $what }，{ $now }。目标是{ $way ->
        [less] 不超过{ $target }
       *[more] 至少{ $target }
    }。
    [missed] { $until }前没有达到：{ $what }，{ $now }。目标是{ $way ->
        [less] 不超过{ $target }
       *[more] 至少{ $target }
    }。
   *[few] 目标的日期{ $until }到了，数据太少，说不上结果：{ $what }，{ $now }。目标是{ $way ->
        [less] 不超过{ $target }
       *[more] 至少{ $target }
    }。
}
goal-next = { $outcome ->
    [reached] 为它出过力的人，也许想听您亲口说。接下来值得以什么为目标？
    [missed] 报告按频道、按周显示了哪里有偏差。是目标太高、太急，还是情况变了？
   *[few] 数据这么少时，先数着就够了。更长的时间，或换个指标，也许更能说明问题。
}
goal-drifts = { $what }：照这个速度，到{ $until }会在{ $low }到{ $high }之间，到不了{ $target }。
goal-dropped = 已放弃：{ $what }。不再提它。
goal-quiet = { $until }之前我不再提这件事。
goal-aside-noted = 记下了。它还会在目标清单里留一阵。
goal-aside-already = 已经记下了。
goal-refused = 目标由核心团队负责。想知道是哪些，可以问经理。

# ---

## Strategy and portfolio

help-strategy = 这个社区为了什么、服务谁，以及各月主题
    .usage = strategy, strategy theme 2026-12 雨季前的冷链
help-portfolio = 您照看的所有社区，汇在一页
    .usage = portfolio
strategy-title = { $community }：策略
strategy-empty = { $community } 为了什么，还没有写下来。
strategy-first = 第一步写一句话就好：它为了什么，没有它会缺什么？其余的不急。
strategy-gist = { $community } 为了什么、服务谁、什么时候谈什么。
strategy-missing = 还没有写：{ $parts }。
strategy-part = { $part ->
    [purpose] 宗旨
    [whom] 服务谁、在哪里
    [themes] 接下来几个月的主题
   *[time] 管理可以花多少时间
}
strategy-say = { $there ->
    [yes] { $part ->
        [purpose] 更改宗旨…
        [whom] 更改服务对象…
        [themes] 更改主题…
       *[time] 更改时间和频道…
    }
   *[no] { $part ->
        [purpose] 写下宗旨…
        [whom] 写下服务对象…
        [themes] 计划主题…
       *[time] 设定可用时间…
    }
}
strategy-form-title = { $part ->
    [purpose] 宗旨
    [whom] 服务谁，在哪里
    [themes] 各月主题
   *[time] 时间与交流
}
strategy-form-intro = { $part ->
    [purpose] 一句话就够，用成员会用的话。
    [whom] 领导和发起人一看就知道这与自己有没有关系。
    [themes] 每月一行就够；有的月份可以空着。专题活动、讨论和小课都会用到它。
   *[time] 管理社区只是工作的一部分。之后我每周只显示做得完的，最重要的在前。
}
strategy-save = 保存
strategy-purpose = 宗旨
strategy-purpose-hint = 例如：让县里的同事在下次接种日之前得到管用的回答
strategy-sort = { $sort ->
    [sector] 领域
    [country] 国家
   *[region] 区域
}
strategy-sort-which = 它针对的是领域、国家还是区域？
strategy-scope = { $sort ->
    [sector] 领域
    [country] 国家
    [region] 区域
   *[none] 范围
}
strategy-scope-what = 哪个？
strategy-scope-hint = 例如：东部和南部非洲的卫生工作
strategy-audiences = 服务对象
strategy-audiences-hint = 每行一个：县级冷链技术员
strategy-themes = 各月主题
strategy-month = { $year }年{ $month }
strategy-time = 管理时间
strategy-how-long = 每周可以花多少分钟管理？
strategy-minutes = { $count ->
   *[other] 每周{ $count }分钟
}
strategy-minutes-hint = 我估算：一个没找到人的问题5分钟，读一张便笺并放行2分钟，和核心团队谈一次30分钟。留空就全部显示。
strategy-bad-minutes = 请写分钟数，例如90；或留空。
strategy-bad-month = { $month }已经过去，或在两年之后。请写将来的月份，例如2026-12。
strategy-place = 经理们交流做法的地方
strategy-nowhere = 还没有
strategy-reviewed = 与核心团队一起看过
strategy-never = 还没有
strategy-last = { $at }
strategy-note-core = 这由经理维护。想改什么，请告诉他们。
strategy-not-yours = 策略供本社区的经理和核心团队使用。可以问他们，他们很乐意告诉您。
strategy-how = 可以这样写：strategy purpose …, strategy scope country Kenya, strategy audience district technicians; nurses, strategy theme 2026-12 雨季前的冷链, strategy minutes 90, strategy place #channel 或 strategy review。
strategy-take-away = 一页版策略
strategy-review = 与核心团队一起看
strategy-change = 更改
strategy-due = { $seen ->
    [yes] 与核心团队一起看看策略？上次是{ $last }。
   *[no] 与核心团队一起看看策略？他们还没看过。
}
strategy-review-press = { $to ->
    [share] 发给核心团队
    [stands] 维持不变
   *[later] 先不
}
strategy-shared-since = { $at }已发给核心团队。他们想改的会出现在这里。
strategy-shared = { $count ->
    [1] 核心团队有1人会在合适的时间收到。想改的会到您的工作台上。
   *[other] 核心团队的{ $count }人会各自在合适的时间收到。他们想改的会到您的工作台上。
}
strategy-shared-there = 现在它在核心团队的频道里。他们想改的会到您的工作台上。
strategy-shared-already = { $at }已发给核心团队。
strategy-share-paused = 现在全部暂停，什么都不发。暂停结束后再发吧。
strategy-share-nobody = 核心团队还没有可发的人。请先指定一位领导，例如：team add @person leader
strategy-shared-gist = { $by } 请您看看 { $community } 为了什么、什么时候谈什么。还合适吗？
strategy-shared-note = { $private ->
    [yes] 这最多每季度初来一次，因为您在核心团队里，也因为 { $by } 要我发。没有要改的？那就什么都不用做。“quiet”可以调整我发给您的消息。
   *[no] 这最多每季度初来一次；是 { $by } 要我发的。没有要改的？那就什么都不用做。
}
strategy-remark = 我想改一点…
strategy-remark-title = 您想改什么？
strategy-remark-words = 用几个字告诉 { $by } 和其他经理
strategy-remark-send = 发送
strategy-remark-empty = 请写几个字。
strategy-remark-noted = 谢谢。已放到经理的工作台上，署您的名。
strategy-remark-late = 这次审视已经结束。请直接告诉经理，他们会很高兴听到。
strategy-stands = { $stands ->
    [yes] 已与核心团队一起看过：{ $at }起维持不变。谢谢。
   *[no] 这次审视已在{ $at }结束；下个季度还有一次。谢谢。
}
strategy-stands-noted = 记下了：维持不变。几个月后我再提。
strategy-later = 记下了。下个季度我再提；“strategy review”随时都可以。
strategy-decided = 已有同事决定过了；“strategy”可以看现状。
strategy-this-month = 本月主题：{ $theme }
strategy-left = { $count ->
   *[other] 还有{ $count }件事（约{ $minutes }分钟）留到下周以后。
}
strategy-show-left = 还是都显示
strategy-adds-up = 按我估算，这些约需{ $minutes }分钟；您每周留了{ $of }分钟。
because-strategy = 有经理把策略发给核心团队看
portfolio-title = 您照看的社区
portfolio-gist = { $count ->
    [1] 1个社区，以及它需要什么。
   *[other] { $count }个社区，以及各自需要什么。
}
portfolio-none = 您没有管理或发起我的任何社区，所以没有可显示的。经理可以这样指定您：team add @person manager
portfolio-note = 按名称排列。每个社区只对它的经理和发起人显示。
portfolio-row = { $name }：{ $needs } 数字：{ $figures }。
portfolio-waiting = { $count ->
    [0] 没有问题在等待
   *[other] { $count }个问题在等待
}
portfolio-within-day = { $of }个中有{ $part }个一天内得到回答
portfolio-goals = { $of ->
    [0] { $aims ->
       *[other] { $aims }个目标待达到
    }
   *[other] 近期{ $of }个目标达到{ $met }个{ $aims ->
        [0] { "" }
       *[other] ，{ $aims }个待达到
    }
}
portfolio-last = 上次工作：{ $at }
portfolio-as-of = （截至{ $at }。）
portfolio-lost = { $count ->
   *[other] 有{ $count }个问题没找到人。
}
portfolio-waits = 有个问题在等待，{ $since }提出。
portfolio-decisions = { $count ->
   *[other] 有{ $count }件事等经理同意。
}
portfolio-slips = 回答比以前来得晚。
portfolio-missed = { $count ->
   *[other] 有{ $count }个目标没有达到。
}
portfolio-quiet = 已经安静了一个月以上。
portfolio-well = 没有急事。
portfolio-see = 打开 { $name }
portfolio-take-away = 数字

# ---

## Roles and duties

team-title = 谁在照看这个社区
team-gist = { $count ->
   *[other] 有{ $count }人在这里担任角色。
}
team-nobody = 还没有人在这里担任角色。
team-note = 由经理更改: team add @person facilitator. 临时职责：team share thanking @person until friday
team-how = 这样写: team add @person facilitator, team remove @person expert, team remit @person 冷链政策, 或 team share watching @person until friday。角色：expert、facilitator、leader、sponsor、manager。职责：watching、welcoming、thanking。
team-add = { $who } 现在是这里的{ $role }。
team-remove = { $who } 不再是这里的{ $role }。
team-last-manager = 那样这个社区就没有人管了。请先指定另一位经理。
team-nobody-such = 我不能给程序、访客或已离开的人分配角色。
team-group = { $role ->
    [manager] 经理
    [leader] 领导
    [sponsor] 发起人
    [facilitator] 引导员
   *[expert] 专家
}
team-more = { $count ->
   *[other] 还有{ $count }人。
}
team-also = 兼{ $roles }
team-capacity = { $count ->
    [0] 目前不要问
    [1] 每月最多问一次
    [2] 每月最多问两次
   *[other] 每月最多问{ $count }次
}
team-formal = 已写入工作职责
team-formal-is = { $formal ->
    [yes] 是：写在岗位说明、职责范围或工作计划里
   *[no] 否，或还没有
}
team-save = 保存
team-role-give = 分配角色…
team-role-title = 这里的角色
team-role-who = 谁？
team-role-which = 什么角色？
team-role-how = 怎么变？
team-role-add = 从现在起担任
team-role-remove = 不再担任
team-remit-own = 我分管什么…
team-remit-theirs = 对方分管什么…
team-remit-change = 更改…
team-remit-title = 分管事项
team-remit-intro = { $own ->
    [yes] 我按这些词为您匹配讨论、点子和简报，问您的次数不超过您说的。
   *[no] 我按这些词为 { $who } 匹配讨论、点子和简报。{ $who } 自己也可以改。
}
team-remit-what = 用几个字说是什么
team-remit-hint = 例如：本区域的冷链政策
team-remit-languages = 用哪些语言？不选就用本人的语言。
team-remit-capacity = 我可以多久问一次？
team-remit-formal = 是否写入了岗位职责？
team-remit-noted = { $own ->
    [yes] 记下了：您分管{ $what }。
   *[no] 记下了：{ $who } 分管{ $what }。
}
team-remit-none = { $own ->
    [yes] 记下了：您没有特别分管什么。
   *[no] 记下了：{ $who } 没有特别分管什么。
}
team-remit-means = { $own ->
    [yes] { $count ->
        [0] 在您另行说明之前，我不请您参与任何事。
        [1] 我每月最多请您参与一次，而且只在与此有关时。
        [2] 我每月最多请您参与两次，而且只在与此有关时。
       *[other] 我每月最多请您参与{ $count }次，而且只在与此有关时。
    }
   *[no] { $count ->
        [0] 在有人另行说明之前，我不请 { $who } 参与任何事。
        [1] 我每月最多请 { $who } 参与一次，而且只在与此有关时。
        [2] 我每月最多请 { $who } 参与两次，而且只在与此有关时。
       *[other] 我每月最多请 { $who } 参与{ $count }次，而且只在与此有关时。
    }
}
team-remit-not-yours = { $who } 分管什么，只有本人或经理能说。
team-remit-no-role = 这是给在这里担任角色的同事用的。想让别人来问您懂的事，可以输入：know 冷链
team-remit-no-role-yet = { $who } 在这里还没有角色。请先分配一个，例如：team add @person leader
duty-name = { $duty ->
    [watching] 没找到人的问题
    [welcoming] 迎接新成员
   *[thanking] 感谢与表扬
}
duty-for-now = 临时负责
duty-held = { $shared ->
    [yes] { $who } 和经理们一起负责“{ $duty }”，到{ $until }。
   *[no] { $who } 负责“{ $duty }”，到{ $until }。
}
duty-give = 分担职责…
duty-form-title = 临时职责
duty-form-for = 交给 { $who }。由我告知，对方随时可以交回。
duty-form-what = 是什么职责？
duty-form-who = 谁可以帮忙？
duty-form-until = 从现在到什么时候？
duty-form-hint = 星期几，或2026-12-01这样的日期：当天早上九点为止
duty-form-how = 那么经理们呢？
duty-form-share = 经理也继续做
duty-form-hand = 经理交给这个人
duty-given = { $shared ->
    [yes] { $who } 和您一起负责“{ $duty }”，到{ $until }。我会在合适的时间告诉对方。
   *[no] { $who } 负责“{ $duty }”，到{ $until }。我会在合适的时间告诉对方；从那时起它不再出现在您的页面上。
}
duty-nobody = 我没法把这件事带给 { $who }。请选一位可以收这类消息的同事。
duty-manager-anyway = { $who } 是本社区的经理，本来就在负责。
duty-no-role = { $who } 在这里还没有角色。请先分配一个，例如引导员，之后就能接手。
duty-title = 能帮忙一阵吗？
duty-told = { $shared ->
    [yes] { $by } 想请您一起负责“{ $duty }”，到{ $until }。
   *[no] { $by } 想请您负责“{ $duty }”，到{ $until }。
}
duty-means = { $duty ->
    [watching] 有问题找不到人时，我会带给您。您也许知道该问谁；这样就够了。
    [welcoming] 我会告诉您谁第一次在这里发言。您说声欢迎就够了。
   *[thanking] 我拟好感谢的话；您发送、更改或跳过，署您的名发出。
}
duty-gladly = 乐意
duty-hand-back = 交回
duty-take-back = 收回
duty-see = 看看在等的
duty-note = 您收到这条，是因为 { $by } 请我告诉您。到时自动结束，随时交回都可以。“quiet”可以调整我发给您的消息。
duty-mine = 您负责“{ $duty }”，到{ $until }。
duty-yours = { $own ->
    [yes] 记下了：您负责“{ $duty }”，到{ $until }。
   *[no] 谢谢。您负责“{ $duty }”，到{ $until }。
}
duty-over = { $how ->
    [time] 时间到了，“{ $duty }”又由经理们负责。谢谢您的帮助。
    [own] 已交回：“{ $duty }”又由经理们负责。谢谢您告诉我。
   *[taken] { $by } 已收回：“{ $duty }”又由经理们负责。谢谢您的帮助。
}
duty-replaced = 关于“{ $duty }”有更新的消息。
duty-back-noted = { $own ->
    [yes] 已交回。“{ $duty }”又由经理们负责。
   *[no] 记下了：“{ $duty }”又由您和其他经理负责。
}
duty-over-already = 已经结束了：“{ $duty }”又由经理们负责。
duty-not-yours = “{ $duty }”由别人负责。只有对方或经理可以交回。
because-duty = 有经理问您能否帮忙一阵
duty-not-yourself = 这件事与您本人有关，由别人来决定。
duty-lapsed = 帮忙的人目前不能做了：“{ $duty }”又由您负责。
duty-back = “{ $duty }”又由您负责（{ $at }）。之前一段时间由 { $who } 负责。
duty-desk-title = { $community }：您帮忙的事
duty-desk-gist = { $count ->
    [0] { $community }：没有等您帮忙的事。
   *[other] { $community }：有{ $count }件事等您帮忙。
}
duty-desk-nothing = 目前没有等您帮忙的事。
duty-plan-note = 您帮忙期间，每周一九点，按您的时间；没有事就不发。“quiet”可以调整我什么时候写给您。

# ---

