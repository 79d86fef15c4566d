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
help-policy = 这里的规则、怎么改，以及谁改过什么
    .usage = policy, policy promise 8h, policy history
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
    [own] 这是关于人的，我没有保存任何关于您的此类内容。
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
nudge-hand-back = 还是答不了
nudge-claim-again = 还是我来回答
nudge-answered = { $who } 已经回答了。您不用再做什么。
nudge-answered-yours = 您的回答收到了。谢谢您帮助 { $asker }。
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

evidence-suggested = 同事的推荐
evidence-mentioned = 问题里的点名
evidence-declared = 对{ $topics }的了解（本人说的）
evidence-answered = { $count ->
   *[other] { $topics }方面的回答（总共回答过{ $count }次）
}
evidence-other-words = 问题里的“{ $asked }”（据我看就是“{ $known }”）
evidence-answers-here = 在那个频道里的回答
evidence-accepted = { $count ->
   *[other] { $count }个被采纳的回答
}
evidence-thanked = { $count ->
   *[other] 回答得到的{ $count }次感谢
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
suggest-nobody = 我没法给这位发消息。请选一位同事，或点“我不合适”。
accept-thanks = { $tone ->
    [warm] 太好了。我会告诉帮过忙的人，并把回答留在别人找得到的地方。
   *[other] 记下了。帮过忙的人会知道。
}
reopen-thanks = 谢谢您告诉我。我再找别人。
misheard-thanks = 谢谢。这条我不再跟进，在这个频道里也会更小心。
pointer-no-thanks = 明白了。我继续找懂的人。
only-the-asker = 只有提问人或引导员可以决定这件事。
question-unknown = 我已经没有这个问题了。可能已被删除。
already-answered = { $who } 已经回答了。还是谢谢您。
already-answered-unnamed = 已经有同事回答了。还是谢谢您。
already-claimed = { $who } 已经在处理了。还是谢谢您。
already-claimed-unnamed = 已经有同事在处理了。还是谢谢您。
already-closed = 这个问题已经撤销了。还是谢谢您。
nothing-to-do = 没有变化：已经是您要的样子了。
ask-which = 我没看到您有待解决的问题。请先在频道里提出来；或在那条消息上用“请教专家”。
ask-noted = 我会去问可能知道的人，等到他们那边时间合适就问。
ask-noted-paused = 这里正在暂停，到{ $until }为止：暂停结束后，我会去问可能知道的人。在那之前，您的问题会留在待解决的问题列表里。
ask-noted-after = 这里正在暂停：结束后，我会去问可能知道的人。
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
open-state-unsure = 可能是提问（把握{ $sure }%）：您说是，我才去问人
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
use-nobody = 我没找到写这条、又能收到消息的同事，所以没有记录。还是谢谢您。
use-gone = 它已经不在我的清单上了，没有什么可改的。
use-not-yours = 只有告诉我的人或经理可以改。

use-proposal-line = { $own ->
    [yes] { $by } 说，自己写的内容用在了“{ $where }”里
   *[no] 据 { $by } 说，{ $who } 写的内容用在了“{ $where }”里
}{ $audience ->
    [country] （用于国家办事处）。
    [region] （用于区域）。
    [hq] （用于总部政策）。
    [training] （用于培训）。
   *[none] 。
}
use-proposal-then = { $own ->
    [yes] 您确认后，它可以写进月讯{ $count ->
        [0] 。
       *[other] ，帮过忙的 { $helpers } 也会知道。
    }
   *[no] 您确认后，{ $who }{ $count ->
        [0] {""}
       *[other] {" "}以及帮过忙的 { $helpers }
    } 会知道这件事，也可以写进月讯。
}
use-confirm = 确认
use-correct = 更正…
use-refuse = 没有用上
use-correct-title = 更正并确认
use-correct-submit = 确认
use-confirmed = 已确认：用在了“{ $where }”里。帮过忙的人会在合适的时间知道，也可以写进月讯。
use-refused = 记下了：没有用在“{ $where }”里。我在别处说过的，也都更正了。
use-decided = 这件事已经决定过了，可能是您的同事决定的。什么都没改。

impact-month-title = { $month }：大家的贡献带来了什么
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
    [named] { $who }{" "}
   *[nobody] 一位同事
}{ $placed ->
    [yes] 在 { $place }{" "}
   *[no] {""}
}写的内容，用进了“{ $where }”。
impact-month-posted-again = { $whose ->
    [named] { $who }{" "}
   *[nobody] 一位同事
}{ $placed ->
    [yes] 在 { $place }{" "}
   *[no] {""}
}写的内容，由{ $count ->
   *[other] { $count }位同事
}转给了需要的人。
impact-month-solved-again = { $whose ->
    [named] { $who }{" "}
   *[nobody] 一位同事
}{ $placed ->
    [yes] 在 { $place }{" "}
   *[no] {""}
}写的内容，又解决了{ $count ->
   *[other] { $count }个问题。
}
impact-month-more = { $count ->
   *[other] 还有{ $count }条。
}
impact-month-thanks = { $named ->
    [0] 感谢给予这些帮助的{ $others ->
       *[other] { $others }位同事。
    }
   *[other] 感谢 { $names }{ $others ->
        [0] {" "}的帮助。
       *[other] {" "}以及另外{ $others }位同事的帮助。
    }
}
impact-month-champions = { $count ->
   *[other] 月度之星：{ $names }。
}
impact-month-milestones = 还要感谢一路走来的：{ $names }。
impact-month-milestone = { $who }（{ $number }个回答被采纳）
impact-month-note = 每月一次，经理看过之后才发。点名都经本人同意。如果您用上了这里的内容，请告诉我：used LINK in "冷链操作规程第3版"。
impact-month-withdrawn = 这里关于{ $month }的内容后来发现并非如此，已撤销。
impact-month-decided = 这个月的月讯已经决定过了，可能是您的同事决定的；也可能没有什么可说的了。

impact-proposal-line = { $month }的月讯可以发布了：
impact-proposal-post = 发布…
impact-proposal-edit = 修改…
impact-proposal-skip = 这个月跳过
impact-post-title = 发布月讯
impact-post-intro = 只发布一次，内容就是您看到的这样。如果其中有什么后来不属实，会在原处更正。
impact-post-where = 发到哪个频道？
impact-post-submit = 发布
impact-post-no-place = 那个频道已经不属于这个社区了。请另选一个。
impact-posted = 已发布。下个月我还会建议这个频道。
impact-edit-title = 用您自己的话
impact-edit-opening = 您写的一句话
impact-edit-hint = 放在最前面。留空就用我的。
impact-edit-submit = 保留
impact-edited = 已保留。月讯现在以它开头。
impact-skipped = 已跳过。下个月我再来。

impact-own-title = 您的帮助带来的改变
impact-own-gist = 据我所知，您在这里写的内容起了这些作用。
impact-own-helped = 您的回答解决了 { $names } 的问题。
impact-own-uses = 后来还派上了用场：
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
desk-paused = { $known ->
    [yes] { $until }之前，我不主动发任何消息（由 { $who } 暂停）。
   *[no] { $until }之前，我不主动发任何消息。
}
desk-paused-keeps = { $keeps ->
    [response] 与应急响应有关的提问照常。
   *[questions] 提问照常。
}
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
desk-line-resting = { $keeps ->
    [response] （这次暂停期间，只有与应急响应有关的提问照常）
   *[nothing] （等暂停结束）
}
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
   *[other] { $names } 以及另外{ $more }人本周第一次在这里发言。您说声欢迎，他们会记得。
}
desk-helped = { $more ->
    [0] 本周 { $names } 的回答被采纳。您说句话，对方会高兴。
   *[other] 本周 { $names } 以及另外{ $more }人的回答被采纳。您说句话，他们会高兴。
}
desk-lapsing = { $count ->
   *[other] { $names } 以前常来，已经四周没有发言。您也许知道原因。
}
desk-drifts = 一天内得到回答的问题少了：最近四周{ $now }%（{ $of }个中的{ $part }个），之前十二周{ $before }%。
desk-past = { $count ->
   *[other] 有{ $count }个我来之前的问题没有回答。您不处理，我就不动。
}
desk-dates = 下一次核心团队便笺：{ $core }。下一次领导简报：{ $leaders }。
desk-undone = 最久没做的事：{ $what }（{ $last }）。
desk-see-open = 查看待解决的问题
desk-see-report = 查看报告
plan-note = 每周一九点，按您的时间。没有事的时候，我说一次，之后就不再说。“quiet”可以调整我什么时候给您发消息。
own-title = { $community } 里的 Steward
own-gist = { $community } 里等着您的事。
own-hello = 我照看 { $community }，让每个问题都有人回答。您可以告诉我您懂什么，以及什么时候别打扰您。
own-waiting = { $count ->
   *[other] 您还在等待回答的问题：
}
own-help = 可以说什么？
own-open = 待解决的问题
own-quiet = 什么时候可以给我发消息？
own-why = 为什么给我发消息？

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
typed-moment = { $day } { $clock }
rehearse-sent = 正在发出。
rehearse-later = 将在{ $until }发出，那是对方的工作时间。在那之前您还可以放弃。
rehearse-too-late = { $until }之前不能给对方发消息，到那时这条就太晚了。它会留在这里，直到您放弃，或满一周。
rehearse-never = 对方已不想收到这类消息。我已放弃这条。
rehearse-gone = 这里没有可发的了：你们当中有人已发送或放弃，或者情况已经变了。
rehearse-dropped = 已放弃。没有给任何人发消息。
rehearse-dropped-all = { $count ->
    [1] 已放弃。没有给任何人发消息。
   *[other] { $count }条已全部放弃。没有给任何人发消息。
}
rehearse-changed = 现在内容是这样。您发送时才会发出。
rehearse-form-title = 换个说法
rehearse-form-intro = 您的话会替换第一句。消息的其余部分不变。
rehearse-form-words = 开头是
rehearse-form-submit = 保留
rehearse-form-empty = 总得有个开头。

## Policy

policy-title = 这里的规则
policy-gist = 本社区的规则：现在怎么定的，怎么改。
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
policy-country-unknown = 我不知道“{ $country }”是哪个国家。请用ISO 3166的两个字母，例如DE，英国是GB。什么都没改。
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
policy-news = 社区动态发到 { $place }，须经理同意。
policy-news-none = 还没有为社区动态选频道，所以不发布。
policy-news-choose = 选择频道…
policy-news-title = 社区动态
policy-news-which = 哪个频道？
policy-news-nowhere = 不用频道：不发布动态
policy-news-submit = 保存
policy-news-not-ours = { $place } 不是本社区的频道。请选一个我在里面的。
policy-undo = 撤销
policy-all = 全部规则
policy-note-how = 每条规则也可以直接输入，例如：policy promise 8h、policy hours 9-17、policy holidays add 2026-12-25、policy private DE、policy news #频道。输入“policy questions”可看到一组里的所有规则。
policy-how = 我看不出这是哪条规则。例如：policy promise 8h、policy rehearsal on、policy private DE。

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
        [1] 另一位同事
       *[other] 另外{ $count }位同事
    }
   *[no] { $count ->
        [1] 一位同事
       *[other] { $count }位同事
    }
}
kudos-welcome = 不用谢。同事帮了您，也可以这样感谢：thank @同事 …
kudos-see = 看看为什么
kudos-note = { $count ->
    [1] 对方请我把这份感谢带给您，只给您看。我每天最多发一次；“quiet”可以调整我发给您的消息。
   *[other] 他们各自请我把这份感谢带给您，只给您看。我每天最多发一次；“quiet”可以调整我发给您的消息。
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
milestone-ground = 它们在 { $channels ->
    [0] { $community }
    [1] { $places }
    [2] { $places }
    [3] { $places }
   *[other] { $places } 以及 { $community } 的其他地方
} 帮助了{ $countries ->
    [0] { "" }
    [1] { "" }
   *[other] { $countries }个国家的
}{ $people ->
   *[other] { $people }人
}。
milestone-thanks = { $tone ->
    [warm] 每个回答背后，都有一位同事因此把工作做了下去。谢谢您一直在。
   *[other] 谢谢。
}
milestone-note = 回答被采纳满10、50、150个时，我会记下，只告诉您一人。“quiet”可以调整我发给您的消息。
milestone-public-ask = 目前这事只有您和我知道。社区的月讯可以提一下吗？
milestone-public-yes = 可以公开
milestone-public-no = 还是不了
milestone-public-said = 您说过可以公开。随时可以改主意。
milestone-public-take-back = 还是不公开了
milestone-public-after-all = 还是可以公开
milestone-private-said = 按您的意思，这事只有您和我知道。
milestone-public-thanks = 谢谢。下一期月讯可能会为此提到您的名字，也会写在您的帮助带来的改变旁边。要改主意，还在这条消息上操作。
milestone-public-again = 已经记下了：月讯可以为此提到您的名字。
milestone-public-off = 这里目前不公开提任何人的名字，所以只有您和我知道。谢谢您愿意。
milestone-private-thanks = 当然。这事只有您和我知道。
milestone-private-late = 记下了：我不会再为此提到您的名字。已经发出的月讯里可能提过；经理可以撤回。
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
}（{ $channels ->
    [0] { "" }
    [1] { "" }
   *[other] 分布在{ $channels }个频道，
}帮助了{ $countries ->
    [0] { "" }
    [1] { "" }
   *[other] { $countries }个国家的
}{ $people ->
   *[other] { $people }人
}）
champion-uses = { $count ->
   *[other] { $count }次被别人用上
}
champion-thanks = { $more ->
    [yes] { $count ->
       *[other] 另外{ $count }人的感谢
    }
   *[no] { $count ->
       *[other] { $count }人的感谢
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

quiet-title = 什么时候可以给您发消息
quiet-gist = 我什么时候可以给您发消息，发些什么。
quiet-hours = 您的时间：{ $starts }到{ $ends }（{ $zone }）。
quiet-promise = 我每天最多主动发一次消息，绝不在这段时间之外。
quiet-paused = { $until }之前我不打扰您。
quiet-stopped = 我不会主动给您发消息，也不会向别人推荐您。您要我做的事照常可用。
quiet-week = 一周内不要打扰我
quiet-stop = 不要再主动给我发消息
quiet-start = 可以再给我发消息了
quiet-change = 更改时间、语言、类别…
quiet-form-title = 什么时候可以给我发消息
quiet-form-starts = 我的一天开始于
quiet-form-ends = 我的一天结束于
quiet-form-language = 给我发消息用
quiet-form-kinds = 可以给我发这些消息
quiet-form-submit = 保存
quiet-form-bad-time = 请写成09:00这样的时间。
purpose-reply = 对您操作的回复
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
purpose-story = 能否讲述有您的故事
purpose-briefing = 领导简报
purpose-learning = 给经理的小课
pause-noted = { $has_why ->
    [yes] { $until }之前，我不主动发任何消息（{ $why }）。
   *[no] { $until }之前，我不主动发任何消息。
}
pause-note = 对大家操作的回复照常，您自己的计划也照常。到时自动结束。
pause-resume = 现在结束暂停
pause-until-when = 我主动发的消息要全部停到什么时候？
pause-title = 暂停
pause-begin = 暂停…
pause-show = 更改暂停…
pause-until-tomorrow = 到明天
pause-until-friday = 到周五
pause-until-week = 一周
pause-other-day = 其他日期和原因…
pause-how = 也可以输入：{ $example }
pause-day-past = { $day } 已经过去了。要停到将来的哪一天？
pause-day-far = { $day } 离现在超过一年。请选近一些的日子；暂停随时可以延长。
pause-keep-nothing = 全部暂停
pause-keep-response = 与应急响应有关的提问照常
pause-keep-questions = 所有提问照常
pause-keeps = { $keeps ->
    [response] { $known ->
        [both] 与应急响应有关的提问照常：提到{ $names }的，以及在 { $places } 里问的。其他提问先等着。
        [names] 与应急响应有关的提问照常：提到{ $names }的。其他提问先等着。
        [places] 与应急响应有关的提问照常：在 { $places } 里问的。其他提问先等着。
       *[none] 与应急响应有关的提问照常，但我还不知道是哪些。其他提问先等着。
    }
    [questions] 提问照常：我会去问可能知道的人。
   *[nothing] 提问也等着：在那之前，有人提问，我也不去问别人。
}
pause-change = 换个日期或原因…
pause-say-why = 说明原因…
pause-which = 哪些提问…
pause-team-told = { $team ->
    [yes] 核心团队会在自己的频道里看到。
    [rehearsal] 预演期间，核心团队不会收到通知。
   *[no] 其他经理会在工作台上看到。
}
pause-team = { $known ->
    [yes] { $who } 让我主动发的消息全部暂停，到{ $until }为止。
   *[no] 我主动发的消息全部暂停，到{ $until }为止。
}
pause-team-why = 原因：{ $why }
pause-team-over = { $since }开始的暂停已经结束。仍有必要的消息会在接下来几小时内，按每个人的时间发出。
pause-team-note = 暂停到时自动结束，这条消息也会随之更新。大家要我做的事，我照常做。
pause-form-until = 到哪一天？
pause-form-day = 星期几、“3天”，或2026-12-01这样的日期
pause-form-why = 原因（核心团队会看到）
pause-form-keeps = 哪些照常？
pause-form-submit = 保存
pause-form-intro = 对大家操作的回复，还有您自己的计划，总是照常。
pause-which-title = 哪些提问？
pause-which-words = 与应急响应有关的词
pause-which-hint = 用逗号隔开，例如：帐篷，弗雷迪气旋
pause-which-places = 与应急响应有关的频道
pause-which-intro = { $known ->
    [yes] 从您写的原因里，我知道：{ $names }。再给一些词（其他语言的也行）和频道，我就能认出其余的。
   *[no] 我靠词语（其他语言的也行）和提问所在的频道来识别。
}
pause-until-then = 这里正在暂停：结束之前，我不会为此去问任何人。
pause-help = { $keeps ->
    [response] 这里正在暂停，到{ $until }为止：我主动发的消息里，只有与应急响应有关的提问照常。
    [questions] 这里正在暂停，到{ $until }为止：我主动发的消息里，只有提问照常。
   *[nothing] 这里正在暂停，到{ $until }为止：在那之前，我不主动发任何消息。
}
pause-which-day = 我看不懂“{ $day }”是将来的哪一天。请说星期几、“3天”，或写2026-12-01这样的日期。
resume-noted = 暂停结束。仍有必要的消息会在接下来几小时内，按每个人的时间发出。
resume-nothing = 没有什么在暂停。
why-title = 我为什么给您发消息
why-gist = 我最近几次给您发消息的原因。
why-line = { $when }：{ $purpose }——因为{ $because }。
why-unknown = 您参与过这件事
why-note = “quiet”可以调整我给您发什么、什么时候发。
why-nothing = 我没有主动给您发过消息。
role-member = 成员
role-expert = 专家
role-facilitator = 引导员
role-leader = 领导
role-sponsor = 高层支持者
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
        [1] 另一位同事
       *[other] 另外{ $count }位同事
    }
   *[no] { $count ->
        [1] 一位同事
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
    [warm] 谢谢您{ $when }回答了{ $whom }的问题。有您在这里真好。
   *[other] 谢谢您{ $when }回答了{ $whom }的问题。
}
note-opening-accepted = { $tone ->
    [warm] 谢谢您{ $when }花时间回答{ $whom }的问题。
   *[other] 谢谢您{ $when }给{ $whom }的回答。
}
note-opening-return = { $tone ->
    [warm] 又在这里读到您的文字，真好。谢谢您{ $when }回答了{ $whom }的问题。
   *[other] 谢谢您{ $when }回答了{ $whom }的问题，欢迎回来。
}
note-opening-week = { $tone ->
    [warm] 这一周您帮了好多忙：抽时间回答了{ $whom }的问题。谢谢您。
   *[other] 您一周之内回答了{ $whom }的问题。谢谢您。
}
note-opening-steady = 一周又一周，您都抽时间回答同事的问题，最近是{ $whom }的问题。谢谢您。
note-opening-champion = 同事们知道可以来找您，您也一直在回答，最近是{ $whom }的问题。谢谢您。
note-opening-key = 这里很多同事都得到过您的回答，最近是{ $whom }。谢谢您。
note-opening-manager = { $count ->
   *[other] { $helper }希望您知道这件事。过去三个月里，{ $helper }在“{ $community }”社区帮助了{ $count }位同事。谢谢您对此的支持。
}
note-soon = { $count ->
   *[other] 您的回答{ $count }分钟就到了。
}
note-same-day = { $count ->
   *[other] 您的回答{ $count }小时就到了。
}
note-accepted = { $named ->
    [yes] { $whom }说它有帮助。
   *[no] 提问人说它有帮助。
}
note-asker-glad = { $named ->
    [yes] { $whom }很高兴看到您的回答。
   *[no] 提问人很高兴看到您的回答。
}
note-kept = 它被采纳了，确实帮上了忙。
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
note-skipped = 已跳过。没有给任何人发消息。
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
note-back-nobody = 给您写便笺的人已不再照看这个社区，所以我没有转达。
note-back-gist = { $who } 给您回信了。
note-back-note = 您收到这条，是因为 { $who } 收过您的便笺。我不留副本。
note-step-taken = { $who } 愿意按您的提议，照看一阵这里的问题。
note-step-how = 如果您同意，经理可以输入：team add @同事 facilitator
note-pass-on-gist = 我不认识这个命令。最近 { $manager } 给您写过便笺，这话是给对方的吗？我可以转达。
note-pass-on = 是的，转给 { $manager }
note-boss-title = 也告诉我的上级
note-boss-who = 您的上级是谁？
note-boss-intro = 会给上级发一张短便笺：您帮助了多少同事，附上您回答的链接，不写是谁提问的。本社区的经理会先看，也可以不发。
note-boss-submit = 告诉上级
note-boss-nobody = 我没法给这位发消息。请另选一人。
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
export-first = 每周开始的周一；频道，空白表示整个社区；所有人（all）、新成员（newcomers）或其他人（others）
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
goal-form-target-hint = 百分比（80）、数量（12）或时间（4h、2d）
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
goal-ownerless = 负责这个目标的人已经离开：{ $what }，{ $until }之前。用“更改…”可以交给别人。
goal-dropped = 已放弃：{ $what }。不再提它。
goal-quiet = { $until }之前我不再提这件事。
goal-aside-noted = 记下了。它还会在目标清单里留一阵。
goal-aside-already = 已经记下了。
goal-refused = 目标由核心团队负责。想知道是哪些，可以问经理。

# ---

## Strategy and portfolio

help-strategy = 这个社区的宗旨、服务对象和各月主题
    .usage = strategy, strategy theme 2026-12 雨季前的冷链
help-portfolio = 您照看的所有社区，汇在一页
    .usage = portfolio
strategy-title = { $community }：策略
strategy-empty = { $community } 的宗旨还没有写下来。
strategy-first = 第一步写一句话就好：这个社区为了什么，没有它会缺什么？其余的不急。
strategy-gist = { $community } 的宗旨、服务对象，以及什么时候谈什么。
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
    [whom] 领导和高层支持者一看就知道这与自己有没有关系。
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
strategy-how = 可以这样写：strategy purpose …, strategy scope country 肯尼亚, strategy audience 县级技术员; 护士, strategy theme 2026-12 雨季前的冷链, strategy minutes 90, strategy place #channel 或 strategy review。
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
strategy-share-nobody = 核心团队还没有可发的人。请先指定一位领导，例如：team add @同事 leader
strategy-shared-gist = { $by } 请您看看 { $community } 的宗旨和各月主题。还合适吗？
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
   *[other] 还有{ $count }件事（约{ $minutes }分钟）留到以后再做。
}
strategy-show-left = 还是都显示
strategy-adds-up = 按我估算，这些约需{ $minutes }分钟；您每周留了{ $of }分钟。
because-strategy = 有经理把策略发给核心团队看
portfolio-title = 您照看的社区
portfolio-gist = { $count ->
    [1] 1个社区，以及它需要什么。
   *[other] { $count }个社区，以及各自需要什么。
}
portfolio-none = 您不是我任何社区的经理或高层支持者，所以没有可显示的。经理可以这样指定您：team add @同事 manager
portfolio-note = 按名称排列。每个社区只对它的经理和高层支持者显示。
portfolio-row = { $name }：{ $needs }数字：{ $figures }。
portfolio-waiting = { $count ->
    [0] 没有在等待的问题
   *[other] { $count }个在等待的问题
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
portfolio-last = 最近一次工作（{ $at }）
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
team-note = 由经理更改: team add @同事 facilitator。临时职责：team share thanking @同事 until 周五
team-how = 这样写: team add @同事 facilitator, team remove @同事 expert, team remit @同事 冷链政策, 或 team share watching @同事 until 周五。角色：expert、facilitator、leader、sponsor、manager。职责：watching、welcoming、thanking。
team-add = { $who } 现在是这里的{ $role }。
team-remove = { $who } 不再是这里的{ $role }。
team-last-manager = 那样这个社区就没有人管了。请先指定另一位经理。
team-unmanaged = { $community } 已经没有经理了。
team-unmanaged-then = 需要经理同意的事，会一直等到有了新经理。运行我的人可以在规则文件里指定一位；请告诉对方该是谁。
team-unmanaged-note = 因为您是核心团队成员，我才写这条消息，而且只写一次。
team-nobody-such = 我不能给程序、访客或已离开的人分配角色。
team-manager-outside = 组织以外的人可以在这里担任角色，但不能当经理。
team-group = { $role ->
    [manager] 经理
    [leader] 领导
    [sponsor] 高层支持者
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
team-remit-no-role-yet = { $who } 在这里还没有角色。请先分配一个，例如：team add @同事 leader
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
duty-outside = { $who } 不是本组织的人。以社区名义发出的感谢，由本组织的人来批准。
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
because-unmanaged = 您是核心团队成员，而这个社区已经没有经理了
duty-not-yourself = 这件事与您本人有关，由别人来决定。
duty-lapsed = 帮忙的人目前不能做了：“{ $duty }”又由您负责。
duty-back = “{ $duty }”又由您负责（{ $at }）。之前一段时间由 { $who } 负责。
duty-desk-title = { $community }：您帮忙的事
duty-desk-gist = { $count ->
    [0] { $community }：没有等您帮忙的事。
   *[other] { $community }：有{ $count }件事等您帮忙。
}
duty-desk-nothing = 目前没有等您帮忙的事。
duty-plan-note = 您帮忙期间，每周一九点，按您的时间；没有事就不发。“quiet”可以调整我什么时候给您发消息。

# ---

## The core team

help-idea = 社区可以做的一件事；由核心团队决定
    .usage = idea 每周一次太阳能冰箱答疑
help-ideas = 您的点子和它们的结果；核心团队可看全部
    .usage = ideas
shortcut-idea = 变成点子…

# Ideas

idea-how = 这个社区可以做点什么？写在命令词后面，例如：idea 每周一次太阳能冰箱答疑。或点这里。
idea-write = 写下一个点子…
idea-see-mine = 看看我的点子
idea-form-title = 点子
idea-form-words = 这个社区可以做点什么？
idea-form-hint = 一句话就够：每周一次太阳能冰箱答疑
idea-form-intro = { $on ->
    [message] 核心团队会读到它，连同您的名字和那条消息的链接；结果会告诉您。
   *[nothing] 核心团队会读到它，连同您的名字；结果会告诉您。
}
idea-form-submit = 发送
idea-noted = 谢谢。核心团队会读到它和您的名字，有了结果我告诉您：“{ $words }”
idea-take-back = 撤回
idea-taken-back = 已撤回。我已把它忘掉。
idea-gone = 我已经没有这个点子了：它被撤回，或早已决定。
idea-enough = 您有{ $count }个点子在等决定。先让核心团队看完这些，或撤回一个。
idea-line = { $source ->
    [again] 不同的人一再问到同一件事（{ $words }）。
    [unanswered] 有好几个人问了同一件事（{ $words }），没有人能回答。
    [theme] 本月主题：“{ $words }”。
   *[person] “{ $words }”
}{ $count ->
    [0] {""}
   *[other] （{ $count }人赞成）
}
idea-see-message = 查看消息
idea-see-question = { $number ->
    [1] 查看一个问题
   *[other] 查看另一个
}
idea-from = 来自 { $who }。
idea-owner = 由 { $who } 负责。
idea-vote = 我赞成
idea-unvote = 不再赞成
idea-voted = { $count ->
    [1] 您赞成“{ $words }”，目前是第一位。只显示有多少人赞成。
   *[other] 您赞成“{ $words }”，共{ $count }人赞成。只显示人数。
}
idea-unvoted = 您不再计入“{ $words }”的赞成。
idea-own-vote = 这是您自己的点子：您赞成，大家都明白。
idea-core-team-only = 点子之间由核心团队来选：领导、高层支持者、引导员、经理，以及在这里分管某事的专家。您自己的点子随时欢迎：idea …
idea-became = { $stage ->
    [open] “{ $words }”在等核心团队决定。
    [later] “{ $words }”暂时搁置，以后再议。
    [campaign] “{ $words }”已成为一次专题活动。
    [discussion] “{ $words }”已成为一场讨论。
    [asked] “{ $words }”要做；已请人负责。
    [doing] “{ $words }”正在做{ $dated ->
        [yes] ，{ $due }之前完成
       *[no] {""}
    }。
    [done] “{ $words }”已完成。{ $end ->
        [forward] 讨论的结果得到了推进。
        [nothing-yet] 讨论已结束，还没有人推进。
       *[none] { $has_word ->
            [yes] 结果：{ $word }
           *[no] {""}
        }
    }
   *[no] “{ $words }”不做了。{ $has_word ->
        [yes] 原因：{ $word }
       *[no] {""}
    }
}
idea-meanwhile = 在此期间，它有了别的结果：

ideas-own-title = 您的点子
ideas-own-none = 您还没有给过我点子。这个社区可以做点什么？
ideas-own-gist = { $count ->
    [1] 您的点子，以及它的结果。
   *[other] 您的点子，以及每个的结果。
}
ideas-title = 点子
ideas-gist = { $count ->
    [0] 没有点子在等决定。
   *[other] 有{ $count }个点子在等决定。
}
ideas-more = { $count ->
   *[other] 还有{ $count }个在等。
}
ideas-put-off = （暂时搁置）
ideas-in-hand = 正在做：
ideas-over = 近期决定和完成的：
ideas-said-yes = 答应了请求的人：
ideas-yes-line = { $kind ->
    [question] { $who } 会看一个关于{ $words }的问题。
    [host] { $who } 愿意主持关于“{ $words }”的讨论。
   *[theme] { $who } 会写几行关于“{ $words }”的话。
}
ideas-note = 大家的点子照原话列在这里；没有名字的，是我从这里的提问里整理出来的。由领导和经理决定。

# Deciding about an idea

idea-decide = 决定…
idea-decide-gist = { $count ->
    [0] “{ $words }”怎么办？
   *[other] “{ $words }”怎么办？有{ $count }人赞成。
}
idea-decide-note = 提出点子的人会知道您的决定，下一期便笺里也会写。
idea-campaign = 计划专题活动
idea-discuss = 发起讨论
idea-do = 做：谁，何时之前？
idea-later = 以后再说
idea-no = 不做，因为…
idea-wanted = { $refused ->
    [yes] { $who } 没法负责“{ $words }”。还有谁可以，或者怎么办？
   *[no] 核心团队有{ $count }人赞成“{ $words }”。怎么办？
}
idea-not-yours-to-decide = 点子怎么办，由领导和经理决定。您的赞成会算上。
idea-owner-title = 谁来做？
idea-owner-intro = “{ $words }”。我先问对方；如果不愿意，再回到您这里。
idea-owner-who = 核心团队的哪一位？
idea-owner-due = 何时之前？
idea-owner-hint = 日期或星期几：2026-12-01、周五
idea-owner-bad-day = 我不认识这个日子。请写将来的日期，例如2026-12-01，或星期几。
idea-owner-submit = 保存
idea-no-title = 这个不做
idea-no-intro = “{ $words }”。提出点子的人会读到原因。
idea-no-word = 为什么不做？
idea-no-hint = 几个字就够：对方花了心思想出来
idea-no-submit = 保存
idea-decided = { $stage ->
    [later] “{ $words }”已搁置。八周后再提。
    [no] “{ $words }”不做了。
    [asked] 我会在合适的时间问 { $owner } 是否愿意负责“{ $words }”。
   *[doing] “{ $words }”由您负责。{ $reminds ->
        [yes] 到期前我提醒您一次。
       *[no] {""}
    }
}{ $told ->
    [giver] 提出点子的人会知道。
   *[nobody] {""}
}

# Doing it

idea-mine-title = 您为核心团队做的事
idea-mine-asked = { $count ->
    [1] { $community } 的核心团队想请您负责这件事：“{ $words }”。可以吗？
   *[other] { $community } 的核心团队想请您负责这{ $count }件事。可以吗？
}
idea-mine-ask = { $community } 的核心团队想请您负责这件事。可以吗？
idea-mine-due = 您为 { $community } 接下的事，结果怎么样？
idea-mine-doing = { $count ->
    [0] 您为 { $community } 接下的事都已了结。谢谢。
    [1] 您为 { $community } 接下了这件事。
   *[other] 您为 { $community } 接下了这些事。
}
idea-mine-line = { $state ->
    [asked] “{ $words }”，{ $due }之前
    [due] “{ $words }”：原定{ $due }
   *[doing] “{ $words }”，{ $due }之前
}
idea-mine-note = 我写这条，是因为有领导或经理想到了您，或者您接下了它。时间够的话，到期前我提醒一次，到期后问一次。“quiet”可以调整我发给您的消息。
idea-rather-not = 我还是不做了
idea-not-any-more = 我做不了了
idea-done = 做完了…
idea-more-time = 还需要时间…
idea-more-title = 到什么时候？
idea-taken-on = 谢谢：“{ $words }”，{ $due }之前。{ $reminds ->
    [yes] 到期前我提醒您一次。
   *[no] {""}
}
idea-handed-back = 谢谢您告诉我。“{ $words }”交回给做决定的人，我不会再为它找您。
idea-not-yours-any-more = 这已经不是您的事了：做完了，或由别人负责。
idea-done-title = 结果怎么样？
idea-done-intro = “{ $words }”
idea-done-word = 用一两句话说说结果？
idea-done-hint = 现在有什么不同：来了十二个人，三台冰箱又能用了
idea-done-submit = 发送
idea-done-noted = 谢谢您完成“{ $words }”。核心团队会在下一期便笺里读到结果。

# What whoever had an idea hears

idea-news-title = 您的点子有了结果
idea-news = { $stage ->
    [later] 核心团队暂时搁置了您的点子：“{ $words }”。几周后会再提。
    [campaign] 您的点子已成为一次专题活动：“{ $words }”。
    [discussion] 您的点子已成为一场讨论：“{ $words }”。
    [doing] 您的点子正在做：“{ $words }”。
    [done] { $end ->
        [forward] 您的点子“{ $words }”成了一场讨论，讨论的结果得到了推进。
        [nothing-yet] 您的点子“{ $words }”成了一场讨论。讨论已结束，还没有人推进。
       *[none] 您的点子已经做成：“{ $words }”。{ $has_word ->
            [yes] 结果：{ $word }
           *[no] {""}
        }
    }
   *[no] 核心团队不采用您的点子“{ $words }”。{ $has_word ->
        [yes] 原因：{ $word }
       *[no] {""}
    }
}
idea-news-note = 您收到这条，是因为点子是您提的。“quiet”可以调整我告诉您什么。

# The core team’s note

core-note-title = { $community }：核心团队这两周
core-note-gist = { $ask ->
    [yes] { $community } 的核心团队便笺，另有一件事想请您帮忙。
   *[no] { $community } 的核心团队便笺：有什么变化，接下来可以做什么，点子有了什么结果。
}
core-note-moved = { $count ->
    [0] { $tells ->
        [yes] 数据足够的指标中，最近两周没有一项超出偶然波动。
       *[no] 这两周的数据太少，说不上指标有没有变化。
    }
   *[other] 最近两周的变化：
}
core-note-agenda = 下次碰面时值得聊几句：是什么带来了变化，我们各自能做什么。
core-note-ideas = { $count ->
    [1] 接下来可以做的一个点子。赞成就点一下；只显示人数。
   *[other] 接下来可以做的点子。赞成哪个就点哪个；只显示人数。
}
core-note-became = 点子的结果：
core-note-why = { $private ->
    [yes] 您每两周的周一读到这条，因为您在核心团队里，而且有话可说时才发。“quiet”可以调整我发给您的消息；“ideas”可以看全部。
   *[no] 每两周的周一，有话可说、经理看过之后，它才出现在这里。“ideas”可以看全部；您自己的点子：idea …
}
core-chart = { $what }，每两周
core-chart-alt = { $what }：从{ $since }起的两周为{ $first }，从{ $until }起的两周为{ $last }。

core-ask-title = 想请您做一件事
core-ask-gist = { $community } 的核心团队想请您做一件事。
core-ask-question = 这周能看看 { $place } 里的一个问题吗？它关于您分管的{ $words }，还在等待回答。
core-ask-host = 能主持一场关于“{ $words }”的讨论吗？经理会和您一起准备。
core-ask-theme = 能写三行关于本月主题“{ $words }”的话吗？写您在当地看到的就够了。
core-ask-yes = 好，我来
core-ask-no = 这次不了
core-ask-answered = { $answer ->
    [yes] 您答应了。谢谢。
    [no] 这次不了；完全没关系。
   *[moot] 这件事已经有人办了。您不用再做什么。
}
core-ask-why = { $kind ->
    [question] 问您，是因为您分管的事里有个问题在等待，而且轮到您了。
    [host] 问您，是因为讨论由领导、高层支持者和引导员轮流主持。
   *[theme] 问您，是因为轮到您了。
}“quiet”可以调整我发给您的消息。
core-replied-question = 谢谢。在讨论串里回答就好，或说说谁会知道。
core-replied-host = 谢谢。经理会知道，并和您一起准备讨论。
core-replied-theme = 谢谢。写好后发到任一频道就行。
core-replied-no = 记下了，谢谢您告诉我。这件事我不会再问您，类似的事三个月内也不问。
core-reply-after-all = 还是我来
core-reply-not-after-all = 还是不行
core-ask-gone = 那是一阵子之前的事；没有什么在等您。
core-ask-over = 这件事已经有人办了。还是谢谢您。

# For the manager

core-proposal-line = { $unposted ->
    [yes] 核心团队便笺没能发到 { $place }：请邀请我进去，或另选频道，然后再发。
   *[no] { $on }的核心团队便笺可以看了。您不同意就不发。
}
core-proposal-send = 照原样发送
core-proposal-change = 更改…
core-proposal-skip = 这期跳过
core-preview-where = { $placed ->
    [yes] 会发到 { $place }。
   *[no] 会私下发给核心团队每个人，用各自的语言。
}
core-preview-asks = { $count ->
    [1] 我还会私下问一个人：
   *[other] 我还会分别私下问这些人：
}
core-preview-ask = { $kind ->
    [question] { $who }：看看 { $place } 里关于{ $words }的问题
    [host] { $who }：主持关于“{ $words }”的讨论
   *[theme] { $who }：写三行关于“{ $words }”的话
}
core-change-title = 更改便笺
core-change-opening = 开头的话（如果想自己写）
core-change-hint = 留空就用我的
core-change-ideas = 保留的点子
core-change-asks = 要问的人
core-change-ask = { $kind ->
    [question] （问题）
    [host] （讨论）
   *[theme] （主题）
}
core-change-submit = 保存
core-changed = 已更改。仍在等您同意。
core-approved = 将在{ $on }发出。
core-hold = 还是先不发
core-held = 先不发了。又回到您的工作台上等着。
core-sent = 正在发出。
core-skipped = 已跳过。下一期在两周后。
core-rests = 目前主动发的消息都停着，所以没有发。它在您的工作台上等着。
core-decided-already = 这件事已经决定过了，可能是您的同事决定的；也可能时间已过。
core-host-line = { $who } 愿意主持关于“{ $words }”的讨论。
core-host-seen = 我自己来办
core-host-noted = 记下了。已从工作台拿掉。

core-policy = 核心团队的频道是 { $place }；那里的消息我不读取。
core-policy-none = 核心团队没有专用频道：便笺私下发给每个人。
core-policy-choose = 选择核心团队的频道…
core-policy-title = 核心团队的专用频道
core-policy-intro = 在我所在的频道里选。别的频道可以输入：policy core-team #channel
core-policy-nowhere = 不用频道：私下发给每个人
core-policy-go-on = 继续
core-policy-sure = { $watched ->
    [yes] { $place } 是我在留意的频道。如果改为核心团队专用，我就不再留意：那里的问题不会再由我去找人。频道里的每个人都会读到核心团队便笺：数字、点子和各有多少人赞成，以及结果。我对个人的请求仍是私下的。它是核心团队专用的吗？
   *[no] { $place } 里的每个人都会读到核心团队便笺：数字、点子和各有多少人赞成，以及结果。我对个人的请求仍是私下的，那里的消息我也不读取。它是核心团队专用的吗？
}
core-policy-yes = 是的，专供他们使用
core-policy-only-place = { $place } 是本社区唯一的频道。核心团队需要一个自己的频道。
core-policy-not-ours = { $place } 属于另一个社区。请选一个核心团队专用的。

because-core-draft = 核心团队便笺周一要发，经理先看
because-core-note = 您在核心团队里，便笺到期了
because-core-question = 您分管的{ $words }有个问题还在等待
because-core-host = 关于{ $words }的讨论需要主持人
because-core-theme = 本月主题是{ $words }，轮到您了
because-core-mine-ask = 核心团队有件想办的事，有领导或经理想到了您
because-core-mine-remind = 您接下的事快到日子了
because-core-mine-due = 您接下的事到日子了
because-core-news = 您的一个点子有了结果
because-core-decided = 有领导或经理对一个点子作了决定

# ---

## Campaigns

help-campaign = 正在进行或计划中的专题活动，以及可用的模板
    .usage = campaign, campaign plan 请教 Okello 医生

campaign-list-title = 专题活动
campaign-gist = { $running ->
    [0] { $planned ->
        [0] 没有进行中的专题活动，也没有计划。
       *[other] 没有进行中的专题活动；计划了{ $planned }个。
    }
   *[other] { $planned ->
        [0] 有{ $running }个专题活动在进行。
       *[other] 有{ $running }个专题活动在进行，另计划了{ $planned }个。
    }
}
campaign-line = { $stage ->
    [running] “{ $title }”在 { $place }，{ $starts }到{ $ends }。
    [planned] 计划中：“{ $title }”在 { $place }，{ $starts }到{ $ends }。
    [ended] “{ $title }”在 { $place } 已结束；结束语在等经理。
    [off] “{ $title }”在 { $place } 已取消。
   *[closed] { $measured ->
        [yes] “{ $title }”，到{ $ends }为止：{ $people ->
            [0] 没有人参加。
            [1] 有1人参加{ $new ->
                [0] 。
               *[other] ，是第一次。
            }
           *[other] 有{ $people }人参加{ $fresh ->
                [none] 。
                [all] ，都是第一次。
               *[some] ，其中{ $new }人是第一次。
            }
        }
       *[no] “{ $title }”，到{ $ends }为止。
    }
}
campaign-offer = 从模板开始。步骤和文字都备好，发布之前都可以改：
campaign-theme = 本月主题是“{ $theme }”。
campaign-list-note = 专题活动的内容，经理同意之前不会发给所有人。
campaign-see = 查看

campaign-ama = 有问必答
    .about = 五天里，由一位熟悉某个话题的人回答问题。提前一周预告，好先收集问题。您会拿到按日期排好的步骤和要发布的文字，都可以改。
campaign-ama-invitation = 有一位熟悉这个话题的人来回答大家的问题。现在就可以把问题写在这个讨论串里，用您喜欢的语言；小问题和大问题一样欢迎。回答会在下面的日子里发在这里。
campaign-ama-midway = 日子已过半，现在提问还来得及。把问题写在这个讨论串里吧，再小也没关系。
campaign-ama-closing = 问答的日子结束了。问过的、答过的都留在这个讨论串里，一周内会有总结。
campaign-ediscussion = 在线讨论
    .about = 三周谈一个话题，每周一个新问题，最后给会用到它的领导一份总结。您会拿到按日期排好的步骤和要发布的文字，都可以改。
campaign-ediscussion-invitation = 在您那里，这件事是怎么做的？请在这个讨论串里说说您的见闻：一个例子胜过一种看法。每周有一个新问题，大家写的都会汇总并转交。
campaign-ediscussion-midway = 时间过半。如果还没听到您的国家或您这个岗位的声音，写几行就够，用什么语言都行。
campaign-ediscussion-closing = 讨论已结束。一周内，这个讨论串里会有总结，也会说明接下来怎么做。
campaign-webinar = 网络研讨会后续
    .about = 网络研讨会之后的两周，留给没来得及问的问题和大家的尝试。您会拿到按日期排好的步骤和要发布的文字，都可以改。
campaign-webinar-invitation = 网络研讨会结束了，对话在这里继续。把没来得及问的问题写在这个讨论串里，或说说您打算试什么。这些天里，主讲人会来看看。
campaign-webinar-midway = 研讨会上讲的，您试过了吗？用一两行说说结果，不成功的也说说。
campaign-webinar-closing = 网络研讨会的后续到此结束。问过的、试过的都留在这个讨论串里，一周内会有总结。
campaign-challenge = 本月挑战
    .about = 四周试一件小事，人人半小时就能做。您会拿到按日期排好的步骤和要发布的文字，都可以改。
campaign-challenge-invitation = 这个月试一件小事，半小时就够。试过之后，在这个讨论串里说说结果，愿意的话附张照片。没成功的同样有价值。
campaign-challenge-midway = 一个月过半，还来得及试。如果卡住了，在这个讨论串里说一声，这里会有人有办法。
campaign-challenge-closing = 挑战结束了。大家的尝试都留在这个讨论串里，一周内会汇总到一处。
campaign-welcome = 迎新周
    .about = 用一周欢迎所有新成员，由来了一阵子的人作东道。您会拿到按日期排好的步骤和要发布的文字，都可以改。
campaign-welcome-invitation = 这一周，我们欢迎所有新成员。如果您是新来的，请在这个讨论串里用两行说说您做什么、想了解什么。如果您已经来了一阵子，跟谁打个招呼吧。
campaign-welcome-midway = 一周过半。如果您是新来的、还没打招呼，两行就够，现在或任何时候都行。
campaign-welcome-closing = 迎新周结束了。之后加入的人，同样欢迎在这里打招呼。

campaign-step-ama-guest = 找到嘉宾，按嘉宾的时区商定日期和时间
campaign-step-ama-introduce = 和嘉宾一起写三行：是谁，可以问什么
campaign-step-ama-ask = 提前在讨论串里提问
campaign-step-ama-collect = 把已有的问题转给嘉宾，商定先答哪些
campaign-step-ama-remind = 在嘉宾方便的时间提醒
campaign-step-ama-open = 和嘉宾一起在场，用准备好的问题开场
campaign-step-ama-left = 请嘉宾补上还缺的回答，并致谢
campaign-step-ama-summary = 在讨论串里发总结：问题、回答、链接
campaign-step-ediscussion-purpose = 和会用到结果的领导商定问什么、结果怎么用
campaign-step-ediscussion-first = 找两三个人，用自己的例子开头
campaign-step-ediscussion-open = 用第一个问题和第一个例子开场
campaign-step-ediscussion-second = 用五行总结第一周，提出第二个问题
campaign-step-ediscussion-voices = 亲自写给还没发声的国家或语言的同事
campaign-step-ediscussion-third = 总结第二周，提出第三个问题
campaign-step-ediscussion-close = 结束讨论，说明何时有总结
campaign-step-ediscussion-summary = 发布总结，并交给会用到它的领导
campaign-step-ediscussion-became = 告诉参加的人结果如何
campaign-step-webinar-speakers = 和主讲人商定谁来看讨论串、看到什么时候
campaign-step-webinar-material = 备好录像、幻灯片和未答的问题
campaign-step-webinar-questions = 把研讨会上未答的问题逐个放进讨论串
campaign-step-webinar-try = 写写您打算试什么
campaign-step-webinar-pass = 把还没人回答的转给主讲人
campaign-step-webinar-tried = 问两三个人试了什么
campaign-step-webinar-summary = 用一条消息发布答过的和试过的
campaign-step-challenge-choose = 选一件人人半小时能做的小事
campaign-step-challenge-first = 找三个人先做，免得讨论串空着
campaign-step-challenge-do = 试一试，在讨论串里说说结果
campaign-step-challenge-show = 征得本人同意后，指出一次好的尝试
campaign-step-challenge-stuck = 亲自写几句，帮帮卡住的人
campaign-step-challenge-last = 在讨论串里说还有一周
campaign-step-challenge-collect = 把大家的尝试汇总到一处
campaign-step-challenge-thank = 亲自感谢帮助别人的人
campaign-step-welcome-who = 列出近几个月加入的人
campaign-step-welcome-hosts = 请五位成员各迎接一位新成员
campaign-step-welcome-introduce = 在讨论串里用两行打个招呼
campaign-step-welcome-answer = 确保每位新成员一天内都有回复
campaign-step-welcome-show = 给每位新成员看一个好的讨论串
campaign-step-welcome-ask = 问两三位新成员觉得缺了什么
campaign-step-welcome-learned = 写下对之后加入的人可以怎么改进

campaign-plan-title = 计划专题活动
campaign-form-intro = 模板带有步骤和要发布的文字。之后都可以改。
campaign-form-template = 模板
campaign-form-title = 名称
campaign-form-title-hint = 大家会读到的：向 Okello 医生请教太阳能冰箱
campaign-form-goal = 想达到什么
campaign-form-goal-hint = 给您和核心团队看：更多人问太阳能，并得到回答
campaign-form-metric = 衡量什么
campaign-form-usual = 谁有贡献，问题多快得到回答
campaign-form-starts = 第一天
campaign-form-starts-hint = 2026-11-30，或星期几
campaign-form-ends = 最后一天
campaign-form-ends-hint = { $days ->
    [0] 留空：按模板通常的时长
   *[other] 留空：共{ $days }天
}
campaign-form-place = 频道
campaign-form-audience = 面向谁
campaign-form-hashtag = 话题标签
campaign-form-hashtag-hint = AskDrOkello：单词首字母大写，读屏软件念得清楚
campaign-form-owner = { $new ->
    [yes] 谁负责（留空：您）
   *[no] 谁负责（留空：不变）
}
campaign-form-helper = 谁帮忙，例如嘉宾
campaign-form-submit = 定下计划
campaign-change-title = 更改计划
campaign-change-intro = { $stage ->
    [running] 已经预告，所以频道不变。还没做的会随日期调整。
   *[planned] 还没做的会随日期调整。
}
campaign-change-submit = 保存
campaign-bad-empty = 请在这里写几个字。
campaign-bad-day = 请写将来的日子，例如2026-11-30或周一。
campaign-bad-end = 最后一天不能早于今天或第一天，也不能晚于第一天之后{ $weeks }周。
campaign-bad-place = 请选本社区的频道。
campaign-bad-hashtag = 话题标签需要字母。多个词会连成一个。
campaign-bad-taken = 另一个专题活动用了这个话题标签。请换一个。
campaign-bad-person = 我没法请这个人。请另选一位。

campaign-title = { $title }
campaign-planned = “{ $title }”已定下计划。经理同意之前什么都不发布。
campaign-page-gist = “{ $title }”的进展。
campaign-fact-kind = 模板
campaign-fact-goal = 目标
campaign-fact-metric = 衡量
campaign-fact-when = 时间
campaign-fact-where = 地点
campaign-fact-owners = 谁负责
campaign-fact-hashtag = 话题标签
campaign-fact-audience = 面向谁
campaign-fact-people = 到目前
campaign-people = { $count ->
    [0] 还没有人参加
   *[other] 已有{ $count }人参加
}
campaign-dates = { $starts }到{ $ends }
campaign-said-title = 大家会读到的：
campaign-notice = { $kind ->
    [invitation] 邀请
    [midway] 中途小结
   *[closing] 结束语
}{ $standing ->
    [waits] ：在等经理同意。
    [let-go] ：经理已同意，正在发出。
    [posted] ：已发布。
    [skipped] ：已略去。
   *[later] ：定在{ $day }，须经理同意。
}
campaign-notice-none = 这么短的专题活动没有中途小结。
campaign-read-words = 查看并更改…
campaign-prepare = 现在就征求同意
campaign-prepared = { $kind ->
   *[invitation] 这是“{ $title }”的邀请。它也在工作台上等着。
}
campaign-steps-title = 要做的事：
campaign-step = { $day }：{ $what }（{ $who }）{ $state ->
    [done] ——已完成
    [skipped] ——已略去
    [late] ——已逾期
   *[open] {""}
}
campaign-everybody = 所有人
campaign-done = 完成
campaign-undo = 还没做
campaign-change = 更改计划…
campaign-add-step = 加一步…
campaign-move = { $weeks ->
   *[other] 推迟{ $weeks }周
}
campaign-drop = 放弃
campaign-end = 现在结束
campaign-end-sure = { $begun ->
    [yes] 它今天结束，结束语由您决定。成果会统计。
   *[no] 它会取消：邀请里会说明。
}
campaign-moved = { $weeks ->
   *[other] 已推迟{ $weeks }周：现在从{ $starts }到{ $ends }。还没做的都随之推迟。
}
campaign-left = 日期不变。落在暂停期间的，暂停之后再发布。
campaign-dropped = 不举行了。没有通知任何人。
campaign-ended = 已结束。结束语在工作台上等您同意。
campaign-off = 已取消，邀请里会说明。
campaign-decided = 这件事已经决定过了，或时间已过。“campaign”可以看现状。
campaign-managers-only = 已经预告，所以只有本社区的经理可以改。
campaign-no-place = { $place } 已不是本社区的频道。请先更改计划。

campaign-asks-invitation = “{ $title }”：这份邀请将在{ $day }发到 { $place }。
campaign-asks-midway = “{ $title }”已过半。{ $count ->
    [0] 还没有人参加；亲自对两三个人说句话，往往比发帖更管用。
   *[other] 已有{ $count }人参加。
}这段话会发到它的讨论串里。
campaign-asks-closing = { $count ->
    [0] “{ $title }”结束了，没有人参加。可以让它安静地结束：跳过这段。
   *[other] “{ $title }”结束了；有{ $count }人参加。这段话会发到它的讨论串里。
}
campaign-post = 发布
campaign-words = 更改…
campaign-skip = 跳过
campaign-skip-sure = 那么这次专题活动就不举行。不会通知任何人。
campaign-let-go = { $soon ->
    [yes] 正在发到 { $place }。
   *[no] 将在{ $when }发到 { $place }。
}
campaign-skipped = 已略去。什么都不发布。
campaign-words-title = { $kind ->
    [invitation] 邀请
    [midway] 中途小结
   *[closing] 结束语
}
campaign-words-label = 大家会读到的
campaign-words-hint = 日期、话题标签和感谢由我加上。
campaign-words-submit = 保存
campaign-words-kept = 已保存。现在内容是这样。

campaign-invitation-gist = { $title }：邀请您参加。
campaign-when = 从{ $starts }到{ $ends }。
campaign-how = { $tagged ->
    [yes] 写在这个讨论串里，或在本社区任何地方带上 { $hashtag }。
   *[no] 写在这个讨论串里。
}
campaign-for = 面向：{ $audience }
campaign-midway-gist = { $title }：时间过半。
campaign-so-far = 到目前，已有{ $count }人参加。
campaign-closing-gist = { $title } 结束了。
campaign-closing-nobody = 这次没有做成。如果时间或话题不合适，请在这个讨论串里告诉我们什么才合适。
campaign-thanks = { $named ->
    [0] { $count ->
       *[other] 感谢参加的{ $count }位。
    }
   *[other] { $others ->
        [0] 感谢 { $names } 参加。
       *[other] 感谢 { $names } 以及另外{ $others }人参加。
    }
}
campaign-answers = { $asked ->
    [1] { $answered ->
        [0] 提了1个问题，还在等待回答。
       *[other] 提了1个问题，已有回答。
    }
   *[other] 提了{ $asked }个问题{ $answered ->
        [0] ，都还在等待回答。
       *[other] { $left ->
            [0] ，都已有回答。
           *[other] ；其中{ $answered }个已有回答。
        }
    }
}
campaign-name-me = 可以点名感谢我
campaign-name-me-not = 还是不要点名
campaign-named = { $yes ->
    [yes] { $over ->
        [yes] 谢谢您告诉我。“{ $title }”的结束语现在会点名感谢您。
       *[no] 谢谢您告诉我。“{ $title }”结束时可以点名感谢您。
    }
   *[no] 那就不提您的名字。
}
campaign-not-part = { $tagged ->
    [yes] 只感谢参加的人：写在这个讨论串里，或在这里任何地方带上 { $hashtag }。
   *[no] 只感谢参加的人：写在这个讨论串里。
}
campaign-name-late = 这次专题活动结束已久，我不再知道谁参加过。
campaign-name-not-here = 您所在的地方不公开表扬任何人。还是谢谢您。
campaign-note = { $kind ->
    [invitation] 这是本社区的专题活动。后续都在这个讨论串里，频道保持清静。
   *[other] 没有同意的人，这里不提名字。
}
campaign-is-over = “{ $title }”结束了。当时的邀请是：
campaign-called-off = “{ $title }”不举行了。谢谢您的关注。

campaign-remind-title = 快到期了
campaign-remind = { $count ->
    [1] “{ $title }”快到期的一步：{ $what }。
   *[other] 有{ $count }步快到期了。
}
campaign-remind-line = { $state ->
    [done] 已完成：{ $what }（“{ $title }”）
    [skipped] 已略去：{ $what }（“{ $title }”）
    [handed] 已转交：{ $what }（“{ $title }”）
   *[open] { $day }之前：{ $what }（“{ $title }”）
}
campaign-remind-none = 谢谢。这里没有您要做的了。
campaign-remind-note = 这由您负责，所以我提醒一次。“quiet”可以调整我告诉您什么。
campaign-guest-hours = 那天，{ $who } 按您的时间{ $at }开始工作。
campaign-hand = 转交给…
campaign-skip-step = 跳过
campaign-hand-title = 改由谁负责？
campaign-hand-who = 一位同事
campaign-hand-submit = 转交
campaign-handed = 从现在起由 { $who } 负责，我会及时告知。
campaign-step-settled = { $progress ->
    [done] 已完成：{ $what }。谢谢。
    [skipped] 已略去：{ $what }。
   *[open] 还要做：{ $what }。
}
campaign-step-decided = 这已经处理过了，或专题活动已结束。
campaign-step-not-yours = 这由别人负责。可由对方，或照看专题活动的人决定。
campaign-step-form-title = { $new ->
    [yes] 加一步
   *[no] 更改这一步
}
campaign-step-form-what = 要做什么
campaign-step-form-day = 哪天之前
campaign-step-form-who = 谁负责（留空：不变）
campaign-step-form-submit = 保存
campaign-late = { $count ->
    [1] “{ $title }”有一步逾期了：{ $steps }。
   *[other] “{ $title }”有{ $count }步逾期了：{ $steps }{ $more ->
        [0] 。
       *[other] ，还有{ $more }步。
    }
}
campaign-gone = { $count ->
    [1] “{ $title }”有一步，原本负责的人已经离开。“{ $what }”（{ $day }之前）现在由谁来做？
   *[other] “{ $title }”有{ $count }步，原本负责的人已经离开。其中第一步“{ $what }”（{ $day }之前）现在由谁来做？
}
campaign-late-step = “{ $what }”（{ $who }，{ $day }之前）
campaign-late-skip = 略去逾期的
campaign-late-skipped = { $count ->
    [1] 逾期的一步已略去。
   *[other] 逾期的{ $count }步已略去。
}
campaign-paused = 到{ $until }的暂停与“{ $title }”重叠。{ $weeks ->
   *[other] 还没做的可以都推迟{ $weeks }周。
}
campaign-leave = 日期不变

campaign-see-result = 看看成果
campaign-no-result = 关于“{ $title }”，还没有什么可说的。
campaign-result-title = “{ $title }”的成果
campaign-result-gist = { $people ->
    [0] 没有人参加“{ $title }”。
    [1] 有1人参加“{ $title }”{ $new ->
        [0] 。
       *[other] ，是第一次。
    }
   *[other] 有{ $people }人参加“{ $title }”{ $fresh ->
        [none] 。
        [all] ，都是第一次。
       *[some] ，其中{ $new }人是第一次。
    }
}
campaign-result-goal = 它的目标：{ $goal }
campaign-came = { $asked ->
    [0] 没有带来问题。
    [1] 带来1个问题，{ $answered ->
        [0] 还没有人回答。
       *[other] 已有回答。
    }
   *[other] 带来{ $asked }个问题{ $answered ->
        [0] ，还没有人回答。
       *[other] ，其中{ $answered }个已有回答。
    }
}{ $accepted ->
    [0] 没有回答被采纳
   *[other] 有{ $accepted }个回答被采纳
}，{ $used ->
    [0] 目前没有在别处用上。
   *[other] 有{ $used }个贡献在别处用上。
}
campaign-compared-title = { $days ->
    [1] 举行的那一天，与还没有人知道时的前一天相比：
   *[other] 预告以来的{ $days }天，与之前的{ $days }天相比：
}
campaign-after-title = 结束后的{ $days }天，与之前同样长的时间相比：
campaign-compared = { $what }：{ $now }；之前{ $before }。
campaign-compared-others = 其他频道：{ $now }；之前{ $before }。
campaign-none = 没有
campaign-too-few = 太少，说不上
campaign-endless = 任意多
campaign-times = { $n }
campaign-finding = { $finding ->
    [few] 数量太少，说不上是专题活动的作用。
    [unmeasured] 这样的数字我不算区间，所以不下结论。
    [unclear] { $alone ->
        [yes] { $unit ->
            [points] 变化在下降{ $low }个百分点到上升{ $high }个百分点之间：可能什么都没变。
           *[times] 是原来的{ $low }到{ $high }倍：可能什么都没变。
        }
       *[no] { $unit ->
            [points] 与其他频道的变化相比，在少{ $low }个百分点到多{ $high }个百分点之间：可能什么都没变。
           *[times] 与其他频道的变化相比，是{ $low }到{ $high }倍：可能什么都没变。
        }
    }
    [more] { $alone ->
        [yes] { $unit ->
            [points] 上升了{ $low }到{ $high }个百分点。
           *[times] 是原来的{ $low }到{ $high }倍。
        }没有别的频道可比，所以不能说明是专题活动的作用。
       *[no] { $unit ->
            [points] 比其他频道多上升{ $low }到{ $high }个百分点。
           *[times] 与其他频道的变化相比，是{ $low }到{ $high }倍。
        }那段时间还发生了别的事，所以单凭这个不能说明是专题活动的作用。
    }
   *[fewer] { $alone ->
        [yes] { $unit ->
            [points] 下降了{ $low }到{ $high }个百分点。
           *[times] 是原来的{ $low }到{ $high }倍，比以前少。
        }没有别的频道可比，所以不能说明是专题活动的作用。
       *[no] { $unit ->
            [points] 与其他频道的变化相比，下降了{ $low }到{ $high }个百分点。
           *[times] 与其他频道的变化相比，是{ $low }到{ $high }倍，变少了。
        }那段时间还发生了别的事，所以单凭这个不能说明是专题活动的作用。
    }
}
campaign-chart = 有贡献的人数，按周（{ $mark }为专题活动）
campaign-chart-here = 在它的频道里
campaign-chart-elsewhere = 在其他频道里
campaign-chart-week = { $day } { $mark }
campaign-chart-alt = { $one ->
    [yes] 专题活动那一周，从{ $first }起，{ $most ->
       *[other] 它的频道里有{ $most }人贡献
    }
   *[no] 专题活动的{ $weeks }周里，从{ $first }起，它的频道里每周有{ $least }到{ $most }人贡献
}；前后几周在{ $usual_least }到{ $usual_most }人之间。
campaign-result-note = 参加：带话题标签或在讨论串里写过，不含主办的人。第一次：此前一年在这里既没提问也没回答过。其他频道：没有人参加的频道。区间在一百次里成立九十五次。

because-campaign-step = 您负责的专题活动有一步快到期了
because-campaign-post = 有经理放行了专题活动的消息
because-campaign-hosted = 有嘉宾受邀在这个讨论串里回答；在那之前不问别人
because-campaign-over = 专题活动结束了，核心团队会知道成果

# ---

## Discussions

help-discuss = 越来越多人在问的事，以及相关的讨论
    .usage = discuss 太阳能冰箱
discuss-page-title = 讨论
discuss-page-gist = 问的人比平常多的事、正在进行的讨论，以及之前的结果。
discuss-page-rising = 几周来，不同地方的人问得比平常多：
discuss-page-nothing = 目前没有特别突出的：大家问的都是平常会问的。
discuss-page-learning = 我还说不上什么突出。先要有大约两个月的问题，才知道这里平常怎样。
discuss-page-part = { $part ->
    [waiting] 还没开始：
    [open] 正在进行：
   *[carried] 得到推进：
}
discuss-page-waits = { $topic }（{ $on ->
    [leader] 已请 { $host } 主持
    [channel] 正要发到频道
   *[manager] 草稿，在等经理
}）
discuss-page-open = { $topic }，由 { $host } 在 { $place } 主持。
discuss-page-carried = { $topic }，{ $how ->
    [policy] 写进了政策
    [programme] 写进了方案
    [guidance] 写进了指导文件
    [training] 写进了培训
   *[other] 用在了别处
}：{ $words }
discuss-page-how = 您也可以自己发起一场。告诉我谈什么：discuss 太阳能冰箱
discuss-page-note = 我数人，从不数消息，每周一看一次。您放弃的话题三个月内不再提。
discuss-example = 用“太阳能冰箱”试试
discuss-begin = 发起讨论…
discuss-show = 查看草稿
discuss-how = 告诉我讨论什么：discuss 太阳能冰箱
discuss-see = 查看问题{ $number }
discuss-see-it = 查看讨论

discuss-why-manager = 最近四周，有{ $countries ->
    [0] { "" }
    [1] { "" }
   *[other] { $countries }个国家的
}{ $people ->
   *[other] { $people }人
}{ $places ->
    [0] { "" }
   *[other] 在{ $places }个频道里
}问过这件事；{ $usual ->
    [0] 平常几乎没有人问
   *[other] 平常大约{ $usual }人
}。{ $open ->
    [0] 每个人都得到了回答，但还是有人问。
    [1] 其中1个问题还没解决。
   *[other] { $settled ->
        [none] 问题都还没解决。
       *[some] 其中{ $open }个问题还没解决。
    }
}
discuss-why-leader = 最近四周，有{ $countries ->
    [0] { "" }
    [1] { "" }
   *[other] { $countries }个国家的
}{ $people ->
   *[other] { $people }位同事
}问过这件事{ $open ->
    [0] 。
   *[other] ，还有{ $open }个问题没解决。
}
discuss-why-everybody = 为什么现在谈：最近我们当中有{ $countries ->
    [0] { "" }
    [1] { "" }
   *[other] { $countries }个国家的
}{ $people }人问过这件事{ $open ->
    [0] 。
   *[other] ，还有{ $open }个问题没解决。
}

discuss-opening-title = 一起谈谈：{ $topic }
discuss-opening-question = 您在当地看到了什么？什么管用，什么不管用，需要改变什么？
discuss-opening-links = { $count ->
    [1] 起因在这里：
   *[other] 起因在这里，例如：
}
discuss-opening-host = { $host } 主持这场讨论，并把结果带给能采取行动的人。
discuss-opening-note = 请在这个讨论串里回复。参加的人会知道结果；“quiet”可以调整我告诉您什么。

discuss-line = { $known ->
    [yes] 发起关于“{ $topic }”的讨论？可以由 { $host } 主持。
   *[no] 发起关于“{ $topic }”的讨论？还需要一位主持人。
}
discuss-trouble = { $why ->
    [declined] { $who } 不想主持。
    [suggested] { $who } 不想主持，推荐了更合适的人。
    [silent] { $who } 五个工作日内没有答复。我没有催。
    [unreached] 我没法问 { $who }。
    [gone] 请过的主持人不来了。
   *[unposted] 没能发到原定的地方。请看看下面的频道；用“更改…”可以另选。
}
discuss-host-fits = { $host } 可以主持：分管{ $remit }。
discuss-host-chosen = { $host } 可以主持。
discuss-nobody-fits = 没有哪位领导或高层支持者分管这方面，或者合适的人这个月已问得够多。用“更改…”选一位，或自己主持。
discuss-experts = { $count ->
   *[other] { $names } 懂这方面，也许想加入。我不会为此去打扰他们。
}
discuss-would-post = 主持人答应后，{ $place } 里会出现：
discuss-ask = 请 { $host } 主持
discuss-change = 更改…
discuss-host-self = 由我主持并发布
discuss-post = 发布：{ $host } 已答应
discuss-drop = 放弃
discuss-draft-waits = 它在等经理决定要不要发起、请谁主持。
discuss-form-title = 更改草稿
discuss-form-topic = 谈什么？
discuss-form-question = 问什么？开放式的，不偏向任何一方
discuss-form-question-hint = 可以不改，或换成您自己的话。
discuss-form-host = { $known ->
    [yes] 换一位主持人（留空则仍是 { $host }）
   *[no] 谁可以主持？
}
discuss-form-place = 在哪个频道？
discuss-form-submit = 保留
discuss-form-no-topic = 请用几个字说谈什么。
discuss-form-no-place = 请选本社区的一个频道。
discuss-form-no-host = 不能请这位主持：请另选一人。
discuss-ask-noted = 谢谢。我会在合适的时间带着草稿去问 { $host }。对方答应后就发布。
discuss-ask-cannot = 已经不能问这位了。草稿在您这里，等另一位主持人，或没有主持人。
discuss-posted = { $hosts ->
    [you] 好了：由您主持，发到 { $place }。
   *[other] 好了：由 { $host } 主持，发到 { $place }。
}
discuss-no-place = 那个频道已不属于本社区。请用“更改…”另选一个。
discuss-dropped = 已放弃。三个月内我不再提“{ $topic }”。
discuss-decided-by = { $whose ->
    [you] “{ $topic }”您已经决定过了。
    [other] “{ $topic }”{ $by } 已经决定过了。
   *[nobody] “{ $topic }”已不在等任何人决定。
}
discuss-already = { $stage ->
    [open] 关于“{ $topic }”的讨论已在进行。“discuss”可以看在哪里。
   *[other] 关于“{ $topic }”的讨论已在筹备：已请主持人。
}
discuss-gone = 那场讨论已经没有了。

discuss-ask-title = 愿意主持讨论吗？
discuss-ask-gist = 能在 { $place } 为 { $community } 主持一场关于“{ $topic }”的讨论吗？
discuss-ask-remit = 问您，是因为您分管{ $remit }。
discuss-ask-means = 主持就是：跟着看一周，需要时追问几句，把结果带到能作决定的地方。不要求您有答案。
discuss-ask-experts = 如果想邀请别人，这些人懂这方面：{ $names }。
discuss-ask-draft = 我会以您为主持人发布：
discuss-ask-note = 是 { $by } 推荐您的。您怎么答复都行，我不问第二次。“quiet”可以调整我问您什么。
discuss-yes = 我来主持
discuss-no = 我不合适
discuss-other = 问别人…
discuss-answered = { $how ->
    [yes] 谢谢您主持关于“{ $topic }”的讨论。它在 { $place } 里。一周后我来问问情况。
    [declined] 记下了：您不主持关于“{ $topic }”的讨论。谢谢您告诉我。
    [suggested] 记下了：如果经理同意，会为“{ $topic }”的讨论去问别人。谢谢。
    [silent] 经理会为“{ $topic }”的讨论另找主持人。您不用再做什么。
   *[other] 关于“{ $topic }”的讨论暂不发起。您不用再做什么。
}
discuss-yes-noted = 谢谢。现在由您主持，发到 { $place }。
discuss-yes-no-place = 谢谢。那个频道已经没有了，经理会另选一个，再来找您。
discuss-no-noted = 没关系。我会告诉经理。
discuss-no-more = 其间已经决定了，您不用再做什么。谢谢。
discuss-other-title = 谁更合适？
discuss-other-who = 哪一位？
discuss-other-submit = 推荐
discuss-other-nobody = 不能问这位。请选一位同事，不要选自己。
discuss-other-noted = 谢谢。要不要问 { $who }，由经理决定。

discuss-how-title = “{ $topic }”的结果
discuss-how-gist = { $again ->
    [yes] { $place } 里关于“{ $topic }”的讨论，已过去几周。
   *[no] 关于“{ $topic }”的讨论在 { $place } 已进行一周。
}
discuss-how-went = { $people ->
    [0] 还没有人加入。主持人说句话往往有用。
    [1] 有1人参加{ $questions ->
        [0] 。
       *[other] ，又提出了{ $questions }个问题。
    }
   *[other] { $countries ->
        [0] { "" }
        [1] { "" }
       *[other] 有{ $countries }个国家的
    }{ $people }人参加{ $questions ->
        [0] 。
       *[other] ，又提出了{ $questions }个问题。
    }
}
discuss-how-ask = 有没有什么得到推进：写进政策、方案、指导文件或培训？参加的人想知道。
discuss-how-note = { $role ->
    [host] 您读到这条，因为您是主持人。
   *[manager] 您读到这条，因为是您放行的。
}我最多四周后再问一次。“quiet”可以调整我问您什么。
discuss-how-over = 关于“{ $topic }”的讨论结束了。之后如果有了结果，随时告诉我。
discuss-forward = 得到推进了…
discuss-forward-late = 后来得到推进了…
discuss-correct = 更正…
discuss-nothing = 还没有
discuss-over = 已经结束
discuss-nothing-noted = 谢谢。四周后我再问一次。
discuss-nothing-last = 谢谢。我不再问了。之后如果有了结果，随时告诉我。
discuss-over-noted = 记下了：已结束。讨论串和说过的话都留着。
discuss-decided = 这已经回答过了。“discuss”可以看结果。
discuss-not-yours = 只有主持人和经理能说结果。
discuss-forward-title = 结果怎么样？
discuss-forward-intro = 会在讨论串里公布，也会告诉参加的人。
discuss-forward-how = 推进到了
discuss-outcome = { $how ->
    [policy] 政策
    [programme] 方案
    [guidance] 指导文件
    [training] 培训
   *[other] 其他
}
discuss-forward-words = 用一两句话说：写进了什么、由谁、现在有什么不同？
discuss-forward-hint = 例如：区域冷链计划要求从七月起每县两名技术员。
discuss-forward-link = 链接（如果有）
discuss-forward-submit = 告诉大家
discuss-forward-empty = 请写一句话：参加的人会读到。
discuss-forward-no-link = 链接以 https:// 开头
discuss-forward-noted = { $again ->
    [yes] 说过的地方都已更正。
   *[no] 谢谢。已在讨论串里公布{ $people ->
        [0] ；没有其他人参加
       *[other] ，并私下告诉{ $people }人
    }。
}
discuss-carried = 关于“{ $topic }”的讨论有了结果：{ $how ->
    [policy] 写进了政策。
    [programme] 写进了方案。
    [guidance] 写进了指导文件。
    [training] 写进了培训。
   *[other] 得到了推进。
}
discuss-outcome-note = 由推进它的人讲一次。谢谢每一位参加的人。
discuss-told-title = 有了结果
discuss-told-thanks = { $role ->
    [host] 您在 { $place } 主持过这场讨论：这是它带来的结果。谢谢。
    [manager] 您放行了 { $place } 里的这场讨论：这是它带来的结果。
   *[part] 您在 { $place } 参加过这场讨论：这是它带来的结果。谢谢。
}
discuss-told-note = { $role ->
    [host] 告诉您，因为您主持过。
    [manager] 告诉您，因为是您放行的。
   *[part] 告诉您，因为您参加过。
}“quiet”可以调整我告诉您什么。
because-discussion = 有经理放行了这场讨论，主持人也答应了
because-could-host = 有经理推荐您主持讨论
because-you-opened = 您主持或放行了一场讨论
because-carried-forward = 一场讨论的结果得到了推进
because-took-part = 您参加过的一场讨论得到了推进

# ---

## Stories

help-story = 讲讲帮助怎样带来改变，或看看已有的故事
    .usage = story
shortcut-story = 这是个故事…

# A story as it is told. What people wrote stands in it word for word.
story-title = { $asker_named ->
    [yes] { $helper_named ->
        [yes] { $asker } 的问题，由 { $helper } 回答
       *[no] { $asker } 的问题，由一位同事回答
    }
   *[no] { $helper_named ->
        [yes] 一位同事的问题，由 { $helper } 回答
       *[no] 一位同事的问题，由另一位同事回答
    }
}
story-asked = { $named ->
    [yes] { $who } 问：{ $what }
   *[no] 一位同事问：{ $what }
}
story-helped = { $named ->
    [yes] { $who } 答：{ $what }
   *[no] 一位同事答：{ $what }
}
story-came = 结果：{ $what }
story-where = 用在了：{ $where }。

story-write = 写故事…
story-tell = 用几句话讲出来。故事里的人都同意之前，别人读不到。
story-how = 讲讲问了什么、什么帮上了忙、结果怎样。在消息上选“这是个故事…”，人名会自动填好。
story-unknown = 那个链接背后，我在本社区的频道里找不到问题或回答。您仍可以讲这个故事；请说明谁提问、谁帮忙，只是不会链接到消息。
story-not-ours = 那不是写在本社区频道里的，所以不进任何故事。
story-already = 谢谢。这个故事已经有人在讲了；会先问故事里的每个人。
story-nobody = 故事里有人没法征求意见，所以不讲。没有本人同意，不讲任何人的帮助。
story-gone = 这个故事已经讲过，或已结束。“story”可以看其他的。
story-elsewhere = 有位同事先做了：{ $stage ->
    [asked] 已征求故事里的人的意见。
    [agreed] 故事里的人都同意了，在等经理批准。
    [approved] 已批准。
   *[other] 在等经理。
}

story-form-title = 一个帮助的故事
story-form-intro = 四五句平实的话就够。您写的会一字不改地讲出去，而且要故事里的人都同意。
story-form-who-asked = 谁提问？
story-form-who-helped = 谁帮忙？
story-form-asked = 问了什么
story-form-helped = 什么帮上了忙
story-form-came = 结果怎样
story-form-where = 用在了哪里，如果有（指南、培训、计划）
story-form-link = 可以读到它的网址
story-form-quote = 值得引用的话
story-form-quoted = 这是谁的话？
story-form-quoted-role = { $role ->
    [asked] 提问人的
   *[helped] 帮忙的人的
}
story-form-also = 还讲到别人吗？也会征求他们的意见。
story-form-submit = 保留
story-form-empty = 请在这里写几个字：没有它还不成故事。
story-form-no-link = 请写以 https:// 开头的完整网址，或留空。
story-form-nobody = 请选一位我能发消息的同事。
story-form-same = 提问的和帮忙的不能是同一个人。
story-captured = { $manager ->
    [yes] 已保留。讲出来会是这样。还没有征求任何人的意见。
   *[no] 谢谢您讲出来。经理先读，然后征求故事里每个人的意见。讲出来会是这样：
}
story-changed = { $asks ->
    [0] 记下了。不用再问任何人。
   *[other] 记下了。继续之前，要问故事里的{ $asks }人。
}

# The manager’s line and buttons.
story-line-found = 这可以成为一个故事：{ $title }。{ $used ->
    [yes] 它有帮助，后来还派上了用场。
   *[no] 它帮到的不止提问人一个。
}
story-line-draft = 一个故事，由 { $by } 讲述：{ $title }。还没有征求任何人的意见。
story-line-agreed = 这个故事里的人都同意了：{ $title }。可以给领导读吗？
story-reveals = 文字里还提到了不愿被提到的人。批准之前请改掉。
story-ask = 征求故事里的人的意见
story-change = 更改…
story-drop = 放弃
story-pass = 这个不要
story-approve = 批准
story-withdraw = 不再讲
story-withdraw-sure = 它的文字会被忘掉，讲过它的简报里也会拿掉。
story-asking = { $count ->
    [0] 故事里没有别人：在等您批准。
    [1] 会在合适的时间，私下问1人，只问一次。不答就是不同意；两周后我告诉您。
   *[other] 会在合适的时间，私下问{ $count }人，各问一次。不答就是不同意；两周后我告诉您。
}
story-approved = 已批准。它会进入接下来的领导简报，除非故事里有人收回同意。
story-dropped = { $why ->
    [withdrawn] 不再讲了。文字已忘掉，讲过它的简报里也会说明。
   *[other] 已放弃。文字已忘掉。
}
story-word = { $title }：{ $why ->
    [declined] 故事里不是人人都愿意讲。不讲了，这没有关系。
    [unreachable] 故事里有人已没法征求意见。不讲了。
    [lapsed] 故事里有人两周内没有答复，就是不同意。不讲了。
   *[withdrawn] 故事里有人收回了同意，或已离开。不再讲了。
}
story-seen = 明白
story-seen-noted = 已从您的工作台拿掉。
story-seen-already = 之前已从您的工作台拿掉了。

story-list-title = 故事
story-list = { $count ->
   *[other] 有{ $count }个故事正在准备或已讲出。
}
story-list-more = { $count ->
   *[other] 另有{ $count }个没有显示。
}
story-list-note = 故事里的人都同意、经理也批准，才会讲给领导听。
story-none = 没有正在准备的故事。
story-none-note = 好故事要有三样：一个问题、一个回答、因此而来的改变。在任何消息上选“这是个故事…”。
story-state = { $stage ->
    [found] 可以成为故事；还没人写
    [draft] 已写好；还没征求意见
    [asked] 已征求意见；{ $of }人中{ $yes }人同意
    [agreed] 都同意了；在等批准
   *[approved] { $told ->
        [0] 已批准；还没讲给谁听
       *[other] 已批准；讲给了{ $told }位领导
    }
}
story-show = 查看

# What those in it are asked and told.
story-mine-title = 有您的故事
story-mine = { $count ->
    [0] 目前没有故事讲到您。
    [1] 有1个故事讲到您。讲出来是这样，或会是这样：
   *[other] 有{ $count }个故事讲到您。讲出来是这样，或会是这样：
}
story-mine-note = 没有您的同意，一个字也不讲；您随时可以在这里收回。
story-consent-title = 可以讲吗？
story-consent = { $again ->
    [yes] 故事里您的部分改过了，所以我再问一次：可以讲吗？
   *[no] { $manager } 想把这个故事讲给领导听，里面有您帮助别人或得到帮助的事。可以讲吗？
}
story-consent-then = 全部内容就是这些，一字不差。它会私下发给本社区的领导和高层支持者，也可能用电子邮件，而且要故事里的人都同意。
story-consent-unnamed = 不提名字时，写作“一位同事”，略去引用您的话，也不链接到消息。
story-consent-note = 不答就是不同意，我不会催；{ $until }之后不再问。同意之后随时可以收回。“quiet”可以调整我问您什么。
story-yes = 可以讲
story-unnamed = 可以，不提我的名字
story-no = 请不要讲
story-own = 更改我的部分…
story-back = 收回我的同意
story-agreed = { $named ->
    [yes] 谢谢。您同意讲，并提您的名字：
   *[no] 谢谢。您同意讲，不提您的名字：
}
story-is-approved = 经理已批准。它会随下一期简报发给领导。
story-was-told = 领导最早在{ $on }读到。
story-agreed-note = 如果改了主意，现在或以后，在这里点一下就行。我从不问为什么。
story-declined = 当然。不讲了，也不告诉任何人是谁说的。
story-over = { $why ->
    [lapsed] 这个请求已过期：不是人人都答复，所以不讲。您不用再做什么。
    [withdrawn] 这个故事不再讲了。{ $agreed ->
        [yes] 谢谢您当初同意。
       *[no] 您不用再做什么。
    }
   *[other] 这个故事不讲了。{ $agreed ->
        [yes] 谢谢您当初同意。
       *[no] 您不用再做什么。
    }
}
story-newer = 内容改过了。您的部分有变，我会重新问您。
story-not-asked = 这已经不问了：故事已结束，或内容改过了。
story-over-already = 那个故事不讲；没有什么要收回的。
story-taken-back = { $told ->
    [0] 已收回。这个故事没有讲给任何人。
    [1] 已收回。这个故事不再讲；讲过它的那份简报已说明。
   *[other] 已收回。这个故事不再讲；讲过它的{ $told }份简报都已说明。
}
story-own-title = 故事里我的部分
story-own-intro = 请写成您愿意让领导读到的样子。
story-own-quote = 引用我的话
story-own-how = 可以怎么讲？
story-own-named = 提我的名字
story-own-unnamed = 不提我的名字
story-own-submit = 可以这样讲
because-story-found = 有个回答帮上了忙，也有了结果
because-story-asked = 有经理想讲一个有您的故事，没有您的同意就不讲
because-story-approved = 故事里的人都同意了，经理也批准了

# ---

## Briefings

help-brief = 领导简报：下一期写什么，谁会读
    .usage = brief, brief @同事

# What a leader reads.
brief-title = { $community }：{ $year }年{ $month }简报
brief-gist = { $stories ->
    [0] 花两分钟看看 { $community }，还有一件只有您能做的事。
   *[other] { $asks ->
        [yes] 花两分钟看看 { $community }：帮助带来了什么，还有一件只有您能做的事。
       *[no] 花两分钟看看 { $community }：帮助带来了什么。
    }
}
brief-hello = { $named ->
    [yes] { $name }，您好。
   *[no] 尊敬的同事，您好。
}
brief-moved = 最近四周的变化
brief-means = （统计方法：{ $means }。）
brief-story = 故事：{ $title }
brief-story-gone = { $count ->
   *[other] 这里原有的{ $count }个故事不再讲了。
}
brief-behind = 看看背后的依据
brief-wish = 一件只有您能做的事
brief-wish-answer = { $who } 在 { $place } 的问题没有找到人回答，而它属于您分管的事。
brief-wish-host = 最近有{ $count }位同事问到您分管的事（{ $what }），还没有人发起讨论。您能主持一场吗？我们替您准备好。
brief-wish-thank = 您的一句话，对 { $who } 会很有分量：上面讲到的帮助就来自这里。
brief-wish-forward = 如果这里的做法在您那里得到了推进，请说说在哪里：帮过忙的人会知道。
brief-wish-vote = { $count ->
   *[other] 有{ $count }个点子在等核心团队表态，还差您的。
}
brief-wish-done = 已完成。谢谢。
brief-do-answer = 我来回答
brief-do-host = 我愿意主持
brief-do-thank = 感谢 { $who }
brief-do-forward = 说说在哪里…
brief-do-vote = 查看点子
brief-signed = { $named ->
    [yes] 谨致谢意，{ $by }，代表 { $community }
   *[no] 谨致谢意，{ $community } 的经理
}
brief-found-useful = 有用
brief-found-not = 对我没用
brief-note = 您每月收到一次，因为您是 { $community } 的领导或高层支持者，或经理选您为读者。“quiet”可以调整我发给您的消息。
brief-behind-gist = 故事背后：{ $title }
brief-behind-unnamed = 故事里有人不愿提名字，所以我不链接到消息。{ $manager } 可以告诉您更多。
brief-behind-agreed = 故事里的人都同意您读，{ $manager } 放行给您。
brief-gone = 这份简报或其中这一部分已结束。您不用做什么。
brief-forward-title = 得到推进
brief-forward-where = 在哪里得到推进？
brief-forward-hint = 指南、计划、方案或培训的名称
brief-forward-submit = 继续
brief-forward-sure = 要我记下它用在了“{ $where }”里吗？经理看过后，帮过忙的人会知道。
brief-forward-say = 是的，记下
brief-found-noted = 谢谢；知道这一点很有用。
brief-not-noted = 谢谢您说明。经理会看到这一份对您没用。
brief-stop = 以后不要再发给我
brief-stopped = 记下了。您不再收到简报，除非经理重新加上您。
brief-host-noted = 谢谢。经理知道了，会和您一起准备。

# What the manager sees first.
brief-line = { $now ->
    [yes] 给 { $who } 的简报，您同意就发：
   *[no] 给 { $who } 的简报，您同意的话{ $on }发：
}
brief-preview-press = 那一件事只需点一下：{ $label }
brief-download = 用于邮件或纸质转交
brief-send = { $now ->
    [yes] 发送
   *[no] 当天发送
}
brief-change = 更改…
brief-leave = 略去…
brief-skip = 跳过
brief-change-title = 开头
brief-change-intro = 您的话会替换第一句。请用读者的语言写。
brief-change-opening = 用您的话
brief-change-submit = 保留
brief-leave-title = 略去
brief-leave-which = 略去什么？
brief-leave-submit = 略去
brief-leave-nothing = 那就什么都不剩了。请改点“跳过”。
brief-part-numbers = 变化
brief-part-wish = 只有对方能做的一件事
brief-on-its-way = { $soon ->
    [yes] 现在就发给 { $who }，在对方合适的时间。
   *[no] { $on }发给 { $who }。在那之前，如果故事里有人改了主意，会自动略去。
}
brief-decided = 这已经决定过了，由您或同事决定的。
brief-skipped = 已跳过。{ $who } 不会知道。
brief-nothing = { $count ->
   *[other] { $on }没有值得 { $names } 花两分钟读的：没有未读过的已批准故事。什么都不发。
}
brief-undelivered = 给 { $who } 的简报没能送到。您也许想自己写。
brief-host-line = { $who } 愿意主持一场关于分管事项的讨论：{ $what }
brief-host-draft = 拟开场白
brief-nobody = 请选一位我能发消息、也愿意收简报的同事。
brief-nothing-now = 现在没有值得 { $who } 花两分钟读的：没有未读过的已批准故事，也没有只有对方能做的事。
brief-already = 给 { $who } 的简报正在路上：{ $by } 已放行，定于{ $on }。
brief-sent = { $who } 已在{ $on }收到简报；由 { $by } 放行。
brief-readers-title = 领导简报
brief-readers = { $count ->
    [0] 下一期简报定于{ $on }。还没有读者。
   *[other] 下一期简报定于{ $on }，有{ $count }位读者。
}
brief-readers-note = { $community } 的领导和高层支持者按角色就是读者。每份简报在前一个周四出现在您的工作台上，您不同意就不发。是否读过，只从对方点了什么得知，别无其他途径。
brief-seat = { $who }：{ $step ->
    [left-out] 已略去
    [proposed] 有一份等您同意
    [approved] 有一份正在路上
    [sent] { $fared ->
        [acted] { $at }收到简报，并做了请做的事
        [opened] { $at }收到简报，读过
       *[unread] { $at }收到简报；还没点过什么
    }
   *[none] 还没发过简报
}{ $found ->
    [useful] ；觉得有用
    [not] ；觉得没用
   *[none] {""}
}
brief-now = 现在看看
brief-take = 上一期，用于转发
brief-remove = 略去
brief-again = 恢复发送
brief-add = 添加读者…
brief-add-title = 再加一位读者
brief-add-who = 还要给谁发简报？
brief-add-intro = 对方大约每月收到一份，先经您同意。随时可以停。
brief-add-submit = 添加
because-brief-prepared = 下周是领导简报，或有经理要求
because-brief-approved = 您是这个社区的领导、高层支持者或关注者，有经理放行了本月简报

# ---

## Maturity

help-maturity = 这个社区的管理有多成熟，接下来做什么
    .usage = maturity, maturity sponsorship, maturity page
maturity-title = { $community } 的管理状况
maturity-level = { $level ->
    [reactive] 被动级
    [emergent] 萌芽级
    [engaged] 投入级
   *[activist] 引领级
}
maturity-dimension = { $dimension ->
    [management] 社区管理
    [community] 社区
    [sponsorship] 高层支持
    [leadership] 领导
    [culture] 文化与活跃
    [content] 内容与整理
    [activities] 工作与活动
    [membership] 成员
    [technology] 技术
   *[metrics] 指标
}
maturity-gist = { $dimension ->
    [management] { $community } 的社区管理：{ $level }。
    [community] { $community } 作为社区：{ $level }。
    [sponsorship] { $community } 的高层支持：{ $level }。
    [leadership] { $community } 的领导：{ $level }。
    [culture] { $community } 的文化与活跃：{ $level }。
    [content] { $community } 的内容与整理：{ $level }。
    [activities] { $community } 的工作与活动：{ $level }。
    [membership] { $community } 的成员：{ $level }。
    [technology] { $community } 的技术：{ $level }。
   *[metrics] { $community } 的指标：{ $level }。
}
maturity-means = { $managing ->
    [yes] { $level ->
        [reactive] 没有正式的管理，或没有人管：做什么全看谁碰巧有空。
        [emergent] 管理社区是某人工作的一部分，与其他工作并行。
        [engaged] 有正式的管理岗位，有时间、有节奏、有高层支持者。
       *[activist] 管理社区被视为不可缺少的职能：组织依靠它，岗位空出也会再补上。
    }
   *[no] { $level ->
        [reactive] 目前听其自然。
        [emergent] 已经起步。
        [engaged] 有意识地经常在做。
       *[activist] 组织依靠它。
    }
}
maturity-about = { $dimension ->
    [management] 社区照看得怎么样。
    [community] 在这里相聚的人是否知道为了什么，是否带来什么。
    [sponsorship] 是否有影响力的人支持它，并为它做事。
    [leadership] 是否不止一个人撑着它、作决定。
    [culture] 大家是否互相回答、感谢，敢不敢问。
    [content] 在这里学到的能否找到、是否再次用上。
    [activities] 是否经常有事做，是否带来什么。
    [membership] 新人能否融入，该来的人是否来了。
    [technology] 工具是否配好、人人可用、有人照管。
   *[metrics] 数字是否有人看、有人展示、据以行动。
}
maturity-below = { $level }要求的都已满足：
maturity-held = 支撑{ $level }的：
maturity-ahead = { $count ->
   *[other] { $level }要求以下各项；还差{ $count }项：
}
maturity-line = { $state ->
    [yes] 已满足：{ $what }。{ $evidence }
    [partly] 部分满足：{ $what }。{ $evidence }
    [no] 未满足：{ $what }。{ $evidence }
   *[unknown] 还说不上：{ $what }。{ $evidence }
}
maturity-ready = { $count ->
    [1] 已达到更高一级的一项：
   *[other] 已达到更高级别的几项：
}
maturity-next = { $count ->
    [1] 接下来做：
   *[other] 接下来做这{ $count }件事：
}
maturity-next-none = 什么都不缺。保持下去，也让别人看看您是怎么做到的。
maturity-do-answer = 回答几个短问题：有些事只有您知道，聊天记录里看不到。只要两分钟。
maturity-start = { $start ->
    [desk] 打开工作台
    [open] 查看待解决的问题
    [strategy] 打开策略
    [team] 打开团队
    [ideas] 查看点子
    [goals] 查看目标
    [brief] 准备简报
    [discuss] 发起讨论
    [campaign] 计划专题活动
    [story] 讲个故事
    [learn] 读一节小课
    [thank] 感谢某人
    [thanking] 感谢某人…
    [used] 说说用在了哪里
    [report] 查看报告
    [policy] 查看规则
    [export] 带走一份
    [activities] 查看全部工作
    [page] 给高层支持者的一页
   *[questions] 回答短问题…
}
maturity-young = 我从{ $since }才开始看这个社区。几周后，这些会更准确。
maturity-untold = 还说不上
maturity-others = 其他维度，依据较少。点一下看原因：
maturity-other = { $dimension }：{ $level }
maturity-back = 回到全部
maturity-see = 查看评估
maturity-unsaid = { $count ->
   *[other] 有{ $count }个短问题等您回答，什么时候都行。
}
maturity-rule = 一级要成立，它要求的和下面各级要求的都得满足。部分满足不算，还说不上的也不算。写了多少、多少人写，都没有影响。
maturity-which = 我可以显示：maturity、maturity page，或maturity加上其中一个：community, sponsorship, leadership, culture, content, activities, membership, technology, metrics。
maturity-trend = { $dimension ->
    [management] 社区管理，按季度
   *[other] 按季度
}
maturity-trend-step = 级别
maturity-trend-unit = 1被动级 … 4引领级
maturity-trend-quarter = { $quarter } { $level }
maturity-trend-alt = 各季度的级别：{ $quarters }。

# What a sign is known by.
maturity-when = { $count ->
    [0] { $state ->
        [no] { $at }以来没有这方面的记录。
       *[partly] 上次是{ $at }，时间太久了。
    }
    [1] 近期一次，{ $at }。
    [2] 近期两次，最近是{ $at }。
   *[other] 近期{ $count }次，最近是{ $at }。
}
maturity-rhythm = { $weeks ->
    [0] { $at }以来没有做过。
   *[other] 最近{ $weeks }周里有{ $on }周按时；上次是{ $at }。
}
maturity-early = { $since }之前没有记录：时间太短，说不上。
maturity-share = { $of ->
    [0] 没有可依据的。
   *[other] { $of }个中的{ $part }个。
}
maturity-written = { $state ->
    [yes] 写在策略里。
    [partly] 两项中有一项写在策略里。
   *[no] 还没有写。
}
maturity-channels = { $state ->
    [yes] 两个都选了。
    [partly] 两个中选了一个。
   *[no] 都还没选。
}
maturity-named = { $state ->
    [yes] { $count ->
        [0] 有人。
       *[other] { $names }。
    }
   *[no] 还没有人。
}
maturity-unasked = 还没有经理说过。
maturity-outdated = { $at }，{ $by } 说：{ $said ->
    [yes] 是
    [partly] 部分
    [no] 否
   *[unknown] 我不知道
}。已过半年，需要重新说一次。
maturity-said = { $by } 在{ $at }说：{ $said ->
    [yes] 是
    [partly] 部分
    [no] 否
   *[unknown] 我不知道
}。
maturity-manager = { $count ->
    [0] 没有指定可以收消息的人。
   *[other] { $state ->
        [no] { $names }；还没有作为经理做事的记录。
       *[other] { $names }；上次作为经理做事是{ $at }。
    }
}
maturity-recorded = 已记在经理的分管事项里。
maturity-time = { $minutes ->
    [0] 没有人说过多少。
   *[other] 每周{ $minutes }分钟。
}
maturity-charged = 现在有不是经理的人在承担职责。
maturity-themes = { $state ->
    [yes] { $count ->
       *[other] 接下来有{ $count }个月计划了主题。
    }
    [partly] 计划过的月份都已过去。
   *[no] 还没有哪个月有主题。
}
maturity-goals = { $state ->
    [yes] { $count ->
        [1] 有1个目标在进行，设定于{ $at }。
       *[other] 有{ $count }个目标在进行，最近一个设定于{ $at }。
    }
    [partly] 上一个目标设定于{ $at }，日期已到。
   *[no] 没有设定目标。
}
maturity-activities = { $kept ->
    [0] { $of }项都没有按时。
   *[other] { $left ->
        [0] { $of }项都按时。
       *[other] { $of }项中{ $kept }项按时。没有按时的：{ $rest }。
    }
}
maturity-decides = { $state ->
    [yes] { $count ->
        [1] 近期一次，{ $at }。
        [2] 近期两次，最近是{ $at }。
       *[other] 近期{ $count }次，最近是{ $at }。
    }
    [partly] 最近一次决定在{ $at }，只由经理作出。
   *[no] 半年内没有决定的记录。
}
maturity-running = { $state ->
    [yes] { $count ->
       *[other] 在{ $count }个频道里。
    }
    [partly] 只在预演：除了经理，谁也看不到。
   *[no] 不在任何频道里。
}
maturity-covered = { $of ->
    [0] 上个季度没有人提问。
   *[other] 按时：上个季度{ $of }个中的{ $part }个。{ $lost ->
        [0] 没有问题两周未得到回答。
       *[other] 有{ $lost }个问题两周未得到回答。
    }
}
maturity-months = { $count ->
    [0] 最近三个月都没有。
   *[other] 最近三个月中有{ $count }个月。
}

# What levels ask for, and what to do about it.
maturity-sign-manager = 有人管理它，并在六周内为它做过事
    .do = 这周作为经理做一件事；您的工作台上有最近的一件。
maturity-sign-counted = 管理社区算作某人的工作
    .do = 请上级在安排您的时间和回顾一年工作时把它算进去。给高层支持者的一页上有现成的话。
maturity-sign-purpose = 写明了宗旨
    .do = 用一句话写下成员来这里为了什么。
maturity-sign-half = 上个季度至少一半的问题在答复承诺之内得到回答
    .do = 看看在等待的问题，把每个带给一位可能知道的人。
maturity-sign-formal = 这个角色写进了经理的岗位文件
    .do = 为您的岗位说明、职责范围或工作计划商定两句话，并记录已写入。
maturity-sign-time = 管理可以花多少时间已说定
    .do = 说明每周可以花多少分钟管理，并与上级商定。
maturity-sign-cadence = 上个季度的大部分时间里，指南的八项定期工作至少五项按时
    .do = 做最久没做的那项工作，在日程里留十五分钟。
maturity-sign-covered = 五分之四的问题在答复承诺之内得到回答，几乎没有无人回答的
    .do = 亲自处理最早的待解决问题，再问问其余的为什么在等。
maturity-sign-convened = 核心团队每两周有联系
    .do = 这周写给核心团队，带一件要决定的事。
maturity-sign-goals = 有一个日期未到的目标
    .do = 设定一个成员在意的目标，定好日期。
maturity-sign-sponsor = 有影响力的人担任高层支持者
    .do = 请一位领导层的人担任高层支持者，并在这里指定。
maturity-sign-acts = 半年内有高层支持者为它做过事
    .do = 请高层支持者做一件五分钟、只有对方能做的事。
maturity-sign-decides = 由核心团队决定，而不只是经理
    .do = 下一个点子，先让核心团队表态，再作决定。
maturity-sign-shared = 职责有人分担，不靠一个人
    .do = 把一项职责交托给领导或引导员一个月，说好哪天交回。
maturity-sign-carried = 半年内有讨论的结果得到推进
    .do = 和能推进结果的领导一起发起一场讨论，并记录后来怎样。
maturity-sign-stories = 半年内批准过成功故事
    .do = 讲一个回答带来改变的故事，征得每个人同意。
maturity-sign-learning = 上个季度里，经理学过管理社区的方法
    .do = 读一节三分钟的小课，试一次。
maturity-sign-relied = 组织的某个计划或策略依靠它
    .do = 找出没有这个社区就更难做的那个计划，请求写进一句话。
maturity-sign-successor = 经理离开后，会有人接任
    .do = 问问谁会接手，并写下接手的人需要知道什么。
maturity-sign-scope = 写明了领域和服务对象
    .do = 写下它的领域，以及服务的两三类人。
maturity-sign-reviewed = 四个月内看过策略
    .do = 和核心团队花一刻钟看看策略，说明维持不变还是改什么。
maturity-sign-peers = 至少一半的首次回答来自成员，而不是经理
    .do = 把自己的回答压一天，先问一位可能知道的成员。
maturity-sign-asked = 一年内问过成员需要什么
    .do = 用一个开放的问题问成员需要这里提供什么，并告诉大家您听到了什么。
maturity-sign-briefed = 领导大约每月听到社区在做什么
    .do = 准备下一期简报：两个故事，一个请求。
maturity-sign-speaks = 您不在场的地方，高层支持者替它说话
    .do = 给高层支持者两句话和一个故事，用在下次会议上。
maturity-sign-budget = 有经费，再少也算
    .do = 提一件有价钱的小事：翻译、场地、本月挑战的奖品。
maturity-sign-coreteam = 别人也在撑着它：领导、引导员、高层支持者
    .do = 问两位帮忙最多的成员是否愿意分管某事，并在这里指定。
maturity-sign-hosted = 半年内有领导主持过讨论
    .do = 找一个反复出现的话题，请一位领导主持。
maturity-sign-thanks = 最近三个月，每个月都有同事互相感谢
    .do = 当着大家的面，为一件具体的事感谢某人：别人会学。
maturity-sign-personal = 大约每两周亲自感谢过人
    .do = 今天为一件事感谢一个人，并说说它改变了什么。
maturity-sign-told = 成员大约每月知道自己的帮助用在了哪里
    .do = 找一件用在文件或培训里的事，记录下来。
maturity-sign-safe = 资历浅的人在这里可以放心提问
    .do = 自己提一个问题，让人看到您也有不懂的。
maturity-sign-accepted = 至少四分之一得到回答的问题说明了哪个有帮助
    .do = 问问最近三位提问人，哪个回答有帮助。
maturity-sign-library = 学到的东西放在一处，有人照管
    .do = 选一个存放的地方，选一位每月花半小时照管的人。
maturity-sign-reused = 半年内有答过的内容再次用上
    .do = 把下一位提问人引到现成的回答。
maturity-sign-themes = 接下来几个月的内容有计划
    .do = 给下个月定个主题。
maturity-sign-rhythm = 上个季度的大部分时间里，指南的八项定期工作至少两项按时
    .do = 选两项坚持做，其余的先放下。
maturity-sign-ideas = 半年内征集过点子
    .do = 征集点子，说明何时之前决定。
maturity-sign-campaigns = 半年内办过专题活动
    .do = 计划一个小的：一周、一个问题、一位主持人。
maturity-sign-calendar = 成员知道接下来三个月的安排
    .do = 计划这里的下一件事，告诉成员是哪天。
maturity-sign-newcomers = 第一次提问的人中，五分之四在答复承诺之内得到回答
    .do = 先照顾第一次提问的人。
maturity-sign-field = 一线的人也参加，不只是总部
    .do = 点名邀请两位一线同事，各带一个他们能回答的问题。
maturity-sign-recognised = 大约每月表扬帮忙最多的人
    .do = 看看工作台上本月的表扬人选。
maturity-sign-members = 半年内，有不是经理的人提过点子或表过态
    .do = 让大家对一个点子表态，再请两位成员提点子。
maturity-sign-absent = 知道谁该来而没来
    .do = 写下三类该来的人，每类邀请一位。
maturity-sign-running = 我在频道里工作，不只是预演
    .do = 看够了我会发什么，就结束预演。
maturity-sign-reach = 该参加的人都能参加，网络差也行
    .do = 请一位网络差的同事给您看看那边是什么样子。
maturity-sign-rules = 一年内看过并设定过规则
    .do = 读一遍规则，改掉不合适的那条。
maturity-sign-channels = 社区动态发到哪里、核心团队在哪里谈，都已定好
    .do = 选好这两个频道。
maturity-sign-survive = 换了工具，学到的东西还在
    .do = 每季度带走一份副本，记下放在哪里。
maturity-sign-support = 工具出问题时有人管
    .do = 和IT同事商定工具出问题时写给谁，并请高层支持者出面说一句。
maturity-sign-looked = 一个季度内看过数字
    .do = 看看本季度的报告。
maturity-sign-measured = 大约每月看数字
    .do = 看看报告，选一个数字跟踪。
maturity-sign-reached = 半年内有目标到期，并说明了结果
    .do = 看看目标，给其中一个定个本季度内的日期。
maturity-sign-changed = 因为数字而改变过决定
    .do = 带一个数字给核心团队，问问该怎么改。

# The short questions.
maturity-ask-title = 只有您知道的事
maturity-ask-intro = 最多五个短问题。聊天记录里没有答案。有效期两个季度；之后我在这里再问。
maturity-ask-submit = 保存
maturity-ask-none = 这里没有要问的：聊天记录都能说明。
maturity-answer = { $said ->
    [yes] 是
    [partly] 部分
    [no] 否
   *[unknown] 我不知道
}
maturity-ask-counted = 上级是否把管理这个社区算作您的工作？
maturity-ask-role = 管理这个社区是否写进了您的岗位说明、职责范围或工作计划？
maturity-ask-relied = 组织是否有计划或策略依靠这个社区？
maturity-ask-successor = 如果您离开，会有人被指定接手吗？
maturity-ask-budget = 这个社区有经费吗，哪怕很少？
maturity-ask-speaks = 最近半年，高层支持者向别人替它说过话吗？
maturity-ask-asked = 最近一年，问过成员需要它提供什么吗？
maturity-ask-safe = 资历浅的人能在这里放心提问吗？
maturity-ask-library = 学到的东西是否放在一处，有人照管？
maturity-ask-calendar = 成员知道接下来三个月的安排吗？
maturity-ask-field = 一线的人也参加吗，不只是总部？
maturity-ask-absent = 您知道谁该来而没来吗？
maturity-ask-reach = 该参加的人都能参加吗，网络差也行？
maturity-ask-survive = 换了工具，学到的东西还在吗？
maturity-ask-support = 工具出问题时有人管吗？
maturity-ask-changed = 最近半年，有没有因为数字而改变过决定？

# The page for a sponsor.
maturity-page-title = { $community } 的管理，{ $quarter }
maturity-page-gist = 给高层支持者看的一页：社区处于什么水平、依据是什么、您请对方做什么。
maturity-page-brief = 已有什么、还缺什么、依据是什么，页面上逐条列出。
maturity-page-take = 带走这一页
maturity-page-purpose = 宗旨：{ $purpose }
maturity-page-shown = 已有的，以及我们怎么知道：
maturity-page-first = 这是第一次评估；从下个季度起，这一页会说明有什么变化。
maturity-page-same = { $since }以来没有变化。
maturity-page-moved = { $since }以来的变化：
maturity-page-change = { $how ->
    [gained] 新满足：{ $what }。
   *[lost] 不再满足：{ $what }。
}
maturity-page-wanted = { $count ->
    [0] 我们没有新的请求：只有高层支持者能给的都有了。谢谢您。
    [1] 我们想请您做：
   *[other] 我们想请您做，最重要的在前：
}
maturity-page-note = 评估于{ $at }，依据是记录，以及记录里没有而由经理说明的。写了多少、多少人写，都不影响级别。
maturity-from-sponsor-counted = 向经理和经理的上级说明：管理这个社区算作工作。
maturity-from-sponsor-formal = 让这个角色写下来：在岗位说明、职责范围或工作计划里写两句话。
maturity-from-sponsor-time = 商定经理每周可以花几小时，并予以保证。
maturity-from-sponsor-budget = 给一小笔经理可以支配的经费：翻译、一次活动、一个工具。
maturity-from-sponsor-relied = 在您签署的一份计划或策略里提到这个社区，作为开展工作的一种方式。
maturity-from-sponsor-successor = 现在就定好：经理离开后由谁接手。
maturity-from-sponsor-speaks = 本季度在经理不在场的地方替它说一次话，用这个社区的一个故事。
maturity-from-sponsor-acts = 本季度回应一份简报，或推进一场讨论的结果。

# When a level has changed.
maturity-turned = { $how ->
    [fell] 社区管理上个季度是{ $was }，现在是{ $now }。
   *[rose] 社区管理从上个季度的{ $was }升到了{ $now }。
}
maturity-turned-why = { $how ->
    [fell] { $count ->
        [0] 它要求的不再全部满足。这不说明谁不努力。
       *[other] 原因如下；这不说明谁不努力：
    }
   *[rose] { $count ->
        [0] 它要求的现在都已满足。
       *[other] 起作用的是：
    }
}
maturity-noticed = 知道了
maturity-noticed-reply = 记下了。“maturity”随时可以再看。
because-level-changed = 一个季度过去，社区管理的级别有变

# ---

## Lessons

help-learn = 关于管理社区的三分钟小课，以及我的学习记录
    .usage = learn, learn yes, learn log
learn-title = 学习管理社区
learn-home = 共{ $count }节小课，每节约{ $minutes }分钟。每节讲一件事，附一件可以试的事。
learn-next = 接下来适合您：{ $title }。
learn-next-because = 接下来适合您：{ $title }。它对应评估中还没做到的：{ $what }。
learn-all-known = 每节小课您都读过，或都发给过您。您想补充什么？
learn-open = 读这节
learn-weekly = { $on ->
    [yes] 每周发给您一节小课，按您的社区缺什么来选，不重复。
   *[no] 小课不会自己发来。如果您愿意，每周一节，按您的社区缺什么来选。
}
    .switch = { $on ->
        [yes] 不要每周小课了
       *[no] 好，每周一节
    }
learn-all = 全部小课
learn-all-gist = { $count }节小课，按社区经理的工作分类。
learn-about = { $what }：{ $count ->
   *[other] { $count }节
}{ $left ->
    [0] ，都读过了。
   *[other] ，{ $left }节没读。
}
learn-show = 显示
learn-of = 这方面的小课：{ $what }。
learn-line = { $state ->
    [tried] { $title }（试过）
    [read] { $title }（读过）
   *[new] { $title }
}
learn-which = 没有叫这个名字的小课。“learn”显示下一节；“learn all”显示全部。
learn-no-such = 这节小课已经没有了。“learn”可以看有哪些。
learn-gist = 您的本周小课：{ $title }。
learn-chosen = 选这节，是因为评估发现这一点还没做到：{ $what }。
learn-note = 每周一节，因为您答应过。“learn no”停发；“quiet”可以调整我发给您的其他消息。
learn-try = 试一试：{ $what }
learn-read = 我读过了
learn-tried = 我试过了
learn-share = 分享做法…
learn-noted-read = 记下了。如果您试了，告诉我；如果在您那里不管用，告诉其他经理。
learn-noted-tried = 记下了。结果也许能帮到另一位经理：点“分享做法”就行。
learn-noted-before = 已经记下了。
learn-share-title = 分享做法
learn-share-intro = 会发到 { $place }，署您的名，用这些话或您自己的话。
learn-share-text = 您想说的
learn-share-submit = 发布
learn-share-empty = 请写点什么，多短都行。
learn-share-copy = 还没有指定经理们自己的频道，所以我没法替您发。可以复制的开头：
learn-share-name = 在策略里指定一个
learn-shared = 分享一个做法，关于：{ $title }
learn-shared-reply = 我正发到 { $place }。如果我不在那个频道里，会告诉您。
learn-share-lost = 您分享的没能发出：我不在经理们的频道里，或频道已经没有了。请邀请我进去，或自己发。
learn-log-open = 我的学习记录
learn-log-title = 您的学习记录
learn-log-empty = 您的记录里还没有内容。例如：learn log 线上引导课程, 2 h, formal
learn-log-gist = { $quarter }，您学习了{ $time }。
learn-log-quarter = { $quarter }
learn-log-sum = 正式{ $formal }，非正式{ $informal }
learn-time = { $rest ->
    [0] { $hours }小时
   *[other] { $hours ->
        [0] { $rest }分钟
       *[other] { $hours }小时{ $rest }分钟
    }
}
learn-log-line = { $formal ->
    [yes] { $what }：{ $time }，正式，{ $at }
   *[no] { $what }：{ $time }，非正式，{ $at }
}
learn-log-remove = 删除
learn-log-more = { $count ->
   *[other] 更早的{ $count }条在文件里。
}
learn-log-take = 带走这份记录
learn-log-note = 记录只有您能看到。评估只计学过，不计学了什么。
learn-log-add = 添加…
learn-log-form = 您学了什么
learn-log-what = 是什么？
learn-log-how-long = 花了多长时间？
learn-log-time-hint = 例如2 h、1.5 h或45 min
learn-log-which = 是正式的吗？
learn-log-kind = { $formal ->
    [yes] 正式：课程或培训，有无证书都算
   *[no] 非正式：和同事聊、读书、花一小时看别人怎么做
}
learn-log-save = 保留
learn-log-no-words = 请用几个字说说是什么。
learn-log-no-time = 请写成2 h或45 min这样的时间。
learn-log-how-long-was-it = 花了多长时间？点一下就能写。
learn-log-how = 是什么？点一下就能写。
because-lesson = 对方同意每周一节小课，这一节正对社区所缺

# The lessons. Each is of our own writing: what happens, what helps, what to beware of, one thing to try, words to share.

lesson-first-answer = 第一个回答不必是最好的
    .why = 提问的人一小时后会再看频道，晚上再看一次，之后就不看了。第一次提问没人理的人，很少再问第二次；旁观的人，也就不会问第一次。
    .how = 打破沉默的，不是专家的完整回答，而是任何一句表明有人读过的话：“我不知道，不过 Ben 在图尔卡纳遇到过，我去问问”，或者一个让情况更清楚的反问。这样的回复只要一分钟，还常常把懂的人引出来，因为加入一个有人说话的讨论串，比打破空白容易。
    .care = 不要用“好问题”来填补沉默。哪句话在推进事情，哪句只是客套，大家看得出来。
    .try = 今天，挑一个在等待的问题，回一个可能知道的人的名字，并说说为什么想到对方。
    .share = 一个问题等了好几个小时，您自己也不知道答案，这时您写什么？我用的是这句：
lesson-right-person = 问一个人，并说明原因
    .why = “有人能帮忙吗？”这句话，人人都可以留给别人去答。频道越大，越是这样。
    .how = 问一个人，私下问或点名问，并说出理由：“您去年在马萨比特装过太阳能冰箱，Amina 问的正是这个。”理由就是全部的诀窍。它说明您不是从名单上随便挑的，说明问题的哪一部分该由对方来答，也让人容易说不：“那是 Kim，不是我”同样是好回答。
    .care = 留意您总是在问谁。答得那么好的同事也有自己的工作；每周都被问的人，早在开口之前就不再读您的消息了。
    .try = 下一个问题，找出第二个名字：能回答、而您从没问过的人。
    .share = 您怎么找到懂行却从没被问过的人？我这样做管用：
lesson-hold-back = 先忍住不答
    .why = 您知道答案，打字只要两分钟。这样做一年，您就有了一个只有一个职员的服务台：人人写给您，没有人读别人的问题，您一休假就什么都停了。
    .how = 不急的问题放一天。如果没人来，不要自己答，带给一位成员：“您三月遇到过，能说说怎样了吗？”然后像同事那样，在对方的回答下面补充您知道的。成员看到彼此在回答，社区才真正开始。
    .care = 这不是铁律。关系到孩子的治疗、一批货物或某人的安全时，马上回答，事后再说说还有谁会知道。
    .try = 这周挑一个您能答的问题，让一位成员先答。
    .share = 哪些您自己答，哪些您忍住？我的界线在这里：
lesson-close-the-loop = 问问什么帮上了忙
    .why = 一个讨论串有九条回复，然后停了，谁也不知道哪条真正解决了问题。下一个遇到同样问题的人要么读完九条，要么再问一次。而给出有效回答的人，从此没有下文。
    .how = 两天后，在讨论串里问提问人：“您用了哪一个，管用吗？”您会得到三样之一：一个标出来、别人找得到的回答；一个比回答更要紧的更正；或者“我们换了个做法”，这往往是当月最好的故事。不用说教，大家就学会了：在这里，有了结果要说一声。
    .care = 只问一次。催人汇报的消息，正是让人离开社区的那种。
    .try = 找一个上周不了了之的讨论串，问问提问人用了哪个回答。
    .share = 我问了三个人，在这里得到的回答后来怎样了。他们告诉我：
lesson-good-question = 帮人把问题问好
    .why = “有人有冰箱方面的经验吗？”得到的是沉默。不是没人有，而是没人知道该答什么、与自己有没有关系。
    .how = 不要当众纠正问题，而是把它补完整。只问缺的那一样：哪个型号、哪个国家、什么时候要、已经试过什么。更好的办法是给一个可以纠正的猜测：“是停电之后的报警吗？”纠正一个错的猜测，比回答一个开放的问题快；而这时讨论串里已有专家一次答清所需要的内容。
    .care = 置顶的提问指南，只有本来就会问的人才读。讨论串里一个好例子，比一条规则教会的人更多。
    .try = 找一个本周问得含糊的问题，回一个提问人可以确认或纠正的猜测。
    .share = 有个问题一直没人答，换个问法才有人答。前后对比：
lesson-newcomer = 有人第一次发言
    .why = 第一次在这里写的人，通常已经旁观了几周，也想过这个问题会不会太简单。接下来几小时发生什么，决定了这个人是成员还是过客。
    .how = 让新人的第一个问题先于其他问题得到回答：这是唯一可以稍稍偏心的地方。一句欢迎，要说到对方才好：“很高兴有尼亚美的同事来，萨赫勒还有两位在做同样的事。”这句话给了对方两位同事，胜过一段热情的话。
    .care = 不要要求轮流自我介绍。被要求向四百人介绍自己，反倒是不开口的理由。
    .try = 把下一位新人介绍给一位成员，从两人的共同点说起。
    .share = 在您的社区里，大家是怎么融入的？我问了最近加入的三位：
lesson-purpose = 一句话说清为了什么
    .why = “促进从业者之间的交流与学习”可以用来形容任何社区，所以帮不了任何人决定该问什么、邀请谁、拒绝什么。
    .how = 站在成员一边写这句话，并放进一个时刻：“周五冰箱坏了，这里有人用过那款冰箱。”然后检验三遍：新同事读了，知道该问什么吗？主管读了，明白您为什么花时间吗？它排除了什么吗？如果什么都没排除，就还没写完。
    .care = 不要开会来写。自己写，给三位成员看，把他们自己不会用的词改掉。
    .try = 问两位成员：如果这里关了，他们会缺什么？他们的话就是您的那句话。
    .share = 我们的宗旨，一句话，问成员之前和之后。哪一句会让您加入？
lesson-few-minutes = 每周九十分钟
    .why = 照看社区的人，大多还有另一份工作。没顾上社区的那些周，不是偷懒，而是它在日程里没有位置，别的都有。
    .how = 三个短时段胜过一个长时段。周一二十分钟：什么在等，谁能回答。周三二十分钟：一声谢谢、一位新人、跟核心团队说句话。周五十分钟：发生了什么，为下次报告记一行。其余的留给临时的事。说出口的九十分钟，也是您和上级可以商定的数字。
    .care = 不要用来读所有内容。您不是档案室；您的事是让人们找到彼此。
    .try = 现在就把这三个时段放进下周日程，写明各做什么。
    .share = 您每周有多少分钟给社区，又放下了什么？我的一周：
lesson-one-goal = 一个成员在意的目标
    .why = “六月前达到两百名成员”，没有哪位成员会有同感。把所有人都拉进来就能达到，之后频道更吵、更差。
    .how = 选一件成员感觉得到的事：五个问题中有四个一天内得到回答；新成员的第一个问题都得到回答；每月有一件事用在了方案里。定一个不太远的日子，定一个每月看它的人。在另一份工作之外，两个目标就很多了。到了那天，把结果说出来，没达到也说：这样下一个目标才有人信。
    .care = 问题很少时，比例会乱跳。每月只有十个问题，就数个数，不要说百分比。
    .try = 划掉一个数人头或数消息的目标，换成一个成员感觉得到的。
    .share = 我们给自己定的目标、为什么是它、结果怎样：
lesson-figures = 报告里看什么
    .why = 二十个数字的报告，只会读一次。管用的是十分钟的习惯：每月看同样三个数字，并就它们提一个问题。
    .how = 看什么在等、等了多久；看新成员得到的回答是否和老成员一样好；看负担是不是压在少数人身上。然后问一件事：什么变了，我知道为什么吗？您往往知道，因为有两位专家出差了。把这半句话写在数字旁边；一年后，它比数字更有价值。
    .care = 小数字会随机变动。上个月八个问题，这个月十一个，什么也没发生。等到第三个月再改动。
    .try = 打开上个季度的报告，说出一件因此要改的事。如果没有，换一个数字来跟踪。
    .share = 一个改变了我们做法的数字，以及我们现在怎么做：
lesson-role-on-paper = 岗位说明里的两句话
    .why = 哪儿都没写的工作，是在晚上做的，人一走就断。它也进不了考核，所以做得越好，越显得不费力。
    .how = 不要要求设岗。只求在现有文件里写两句：“照看免疫供应实践社区（每周约90分钟）：确保成员的问题得到回答，召集核心团队，每年两次报告它带来了什么。”带一个成果的例子，让上级改措辞。工作计划比岗位说明好改，从那里开始。
    .care = 在制定计划之前提，不要之后。大多数组织里，一年有两周最容易谈成这件事。
    .try = 今天写好您的两句话，记下工作计划定稿的日期。
    .share = 让我的社区写进工作计划的几句话。拿去用吧，告诉我您改了什么：
lesson-hand-over = 交托一件事，为期一个月
    .why = “我们应该分担工作”，结果是开一次会。看不到头的角色，没有人愿意接一半。
    .how = 交托一件小而完整、有期限的事：某个频道的待解决问题，到月底为止；或者迎接新人。说清要花多少（“大约十五分钟，每周两次”）、怎样算做完、出错没关系、哪天自动交回给您。有了结束日期，对方才容易答应。之后问问对方会怎么改，并真的改一样：毕竟那是对方的事。
    .care = 交出去了，就不要插手。去改第三次迎新，等于告诉对方这从来不是他们的事。
    .try = 写下一项职责、所需的分钟数和结束日期，去问那位最合适的成员。
    .share = 我交托了什么、交给谁（如果对方同意）、哪些比我做得好：
lesson-content-plan = 每月一个主题
    .why = 没有日程的社区靠运气，而运气有时热闹，有时冷清。排满的日程，又需要您没有的团队。
    .how = 给接下来三个月各定一个主题，取自成员本来就在问的，以及不管怎样都会到来的日子：雨季、接种活动、预算季。每个主题只定一件会发生的事（问大家一个问题、和懂行的人谈一小时、一张学到什么的短清单），以及由谁来做。把清单告诉成员。和核心团队一起，每季度一小时就够。
    .care = 排满的计划容不下临时的事。每到第三周，有意空着。
    .try = 现在就定下个月的主题，以及那个值得大家为之而来的人。
    .share = 我们接下来三个月的主题，以及它们从哪里来：
lesson-core-team = 四个人，每两周一次
    .why = 核心团队不是委员会，而是那几个会注意到社区安静下来的人，也是您可以请他们做点小事的人。
    .how = 在已经在帮忙的人里找，不要在有头衔的人里找；再加一位能打开门路的人。每两周写给他们一次，格式不变：三件有变化的事，一件要决定的事，每人一个小请求。在手机上两分钟读得完。便笺准时，每季度通一次话就够。
    .care = 不要让每个人做每件事。点名请一个人做一件事，就会做；和另外五个人一起被请，就会等别人。
    .try = 写下四个名字。如果其中有一位只有您想得到，就先问这一位。
    .share = 您的核心团队有谁，您是怎么请的？我们是这样开始的：
lesson-small-ask = 把请求变小
    .why = “您能为社区多做点贡献吗？”忙的人会拒绝，客气的人会答应，然后什么也没做。两边都不好意思，而您失去了两个帮手。
    .how = 请人做一件有头有尾、能塞进两场会之间的事：“能看看 Amina 的问题，用两行说说第二个方案安不安全吗？”一个月后，再大一号：某天花一小时回答问题。人是一步一步融进社区的，每一步只比上一步多一点，自己几乎察觉不到。
    .care = 接受“不”，而且是真心的。说“不”没有代价，对方才会读您的下一条消息。
    .try = 拿出您一直拖着没提的请求，删到十分钟做得完。
    .share = 我最管用的、最小的一次请求，以及它后来长成了什么：
lesson-decide-together = 让他们决定真正的事
    .why = 核心团队会死于“听通报”。如果每个决定都在会前作了，能干的人就会去找别的事做。
    .how = 每次带一个悬而未决的决定，附两三种走法，并说说您会怎么做。用书面表态，好让其他时区的人也算数。然后照结果做，尤其是它与您想的不同时；下次说说后来怎样。一次就足以改变他们对这个团队的看法。
    .care = 不能改的事不要拿来表决：定了的预算、组织的规定。走过场的表决，比不表决更伤。
    .try = 把您正要独自作的一个决定，周五之前拿给三个人。
    .share = 我们核心团队作过一个与我意见相反的决定，后来怎样：
lesson-small-campaign = 一周，一个问题，一位主持人
    .why = 专题活动失败在太大：一个月、一句口号、十项内容，而您一个人在全年最忙的时候撑着。
    .how = 用一周，一个大家从自己工作里就能回答的问题（“雨季前您检查什么？”），一位在这方面出名的主持人。点名邀请八位有话说的人；有他们在，别人才敢开口。最后一天，主持人用十行写下学到了什么，附上名字。之后看看与前几周相比发生了什么；如果不多，就如实说。
    .care = 不要从周五开始，不要在报告周，也不要没看主持人的日程就开始。
    .try = 写一个问题，二十位成员从上个月的工作里就能回答。
    .share = 我们的一次小专题活动：问题、那一周、一个月后留下了什么：
lesson-open-question = 发起一场有结果的讨论
    .why = 能影响政策的讨论，很少从政策谈起。它始于三个国家的三个人，互不相识，说着同样的难处。
    .how = 留意反复出现的：同样的问题，不同的地方，几周之内。中立地提问，让做法不同的人不必为自己辩护也能回答：“您怎么决定何时关闭一个点？”，而不是“为什么不关闭？”说明为什么现在谈，链接那三条让您想问的消息，并说明谁会听取结果。知道话会传到哪里，人写得就不一样。
    .care = 如果没有人能对答案采取行动，先不要问。先找到那个人；没有听众的意见征集，会消耗信任。
    .try = 写下一个有三个人分别提起的问题。谁能就它作决定？
    .share = 一个反复出现、直到我们打开来谈的话题。我问了什么，换作今天会问什么：
lesson-host = 为什么请领导主持，怎么请
    .why = 您发起讨论，成员就讨论。由作决定的人发起并留下来听，成员就会讲工作里的实情，因为这一次也许真能改变什么。
    .how = 请对方花一小时，而不是担任一个角色：十分钟商定问题，五分钟开场，一周里看两次，最后一句话说带走了什么。开场白您来写，让对方改；对方自己的措辞，不如对方的名字和用心读重要。把那三条让您想问的消息给对方看：读过一个真实例子的领导，问得比您能写的更好。
    .care = 不要让对方太早表态。主管第一天说了看法，讨论就结束了。
    .try = 写给一位领导：话题、为什么是对方、总共一小时、日期。
    .share = 我怎么请一位领导主持，事后对方怎么说：
lesson-carry-forward = 结果怎样了
    .why = 没有什么比不了了之的讨论更能悄悄掏空一个社区。人们记得三月写了半页，之后再没有人提起。
    .how = 讨论一周后，问主持人一个问题：谁接哪一部分，带到哪里？写下答案，哪怕很小（“国家指导文件里的一句话”），哪怕是“不行”加上理由。然后告诉每个写过的人，本人同意就点名，在同一个讨论串里。清楚的“不行”胜过沉默；正是沉默让人学会不必费心。
    .care = 不要夸大。“考虑过”不是“采纳了”，成员分得清。
    .try = 找到上一场不了了之的讨论，问问主持人从中带走了什么。
    .share = 我们一场讨论的结果，如实讲，包括没成的：
lesson-exact-thanks = 让人珍藏的感谢
    .why = “感谢您的贡献”可以发给任何人，读起来也是这样。一句具体的话，会留存多年，有的还被打印出来用于考核。
    .how = 三部分：对方做了什么、为了谁、改变了什么。“周二您向 Amina 解释了怎么复位TCW报警；周三她让洛德瓦尔的库房恢复运行，什么都没有扔掉。”不用夸奖。先只写给本人；要不要公开说、要不要告诉上级，由本人决定。
    .care = 不要列名单感谢。一条消息十个名字，就是九个人看到自己只是十分之一。
    .try = 今天感谢一个人，把改变了什么写进那句话。
    .share = 您在工作中得到过的最好的一句感谢，里面写了什么？我的是：
lesson-next-step = 感谢之后，迈一步
    .why = 热情的感谢后面跟着一个大请求，就不是感谢了。可这又是人最愿意多做一点的时候。
    .how = 过几天再说。然后单独提一步，刚好比做过的多一点：答过两次的人，也许乐意在这个话题上被问到；常被问的人，也许乐意看护某个频道的问题两周。说明不愿意也没关系，并让它自动结束。记住向谁提过什么，同样的事不要对一个人提两次。
    .care = 一步不是晋升。有人十年做同一件好事，那是馈赠，不是要解决的问题。
    .try = 想一位这个月帮过两次忙的人。再进一步、仅此一步，是什么？
    .share = 让一位回答的人变成主持人的那一步。经过是这样：
lesson-quiet-ones = 从不发言的同事
    .why = 大多数社区里，十个人有九个只读不写。其中许多人每周都用到读到的内容。他们不是您的失败；不过有些人沉默的原因，您可以消除。
    .how = 三个原因一再出现：语言、网络、观众。所以，让人用自己的语言写，并确保有人用那种语言回答；文件要小，要点写成文字；提供一个通过您、不署名的提问办法。然后邀请一位安静的同事，说一件只有他们那里才知道的事，说得短也要欢迎。
    .care = 永远不要点出谁沉默，善意的也不要。他们本已决定留下；不要让他们再决定一次。
    .try = 私下问一位只读不写的同事，怎样能让写更容易。
    .share = 我从三位从不在这里写的人那里学到的：
lesson-recognise = 不排名的表扬
    .why = 最活跃成员榜奖励的是写得最多的人。三个月后，它教会了大家多写、少帮忙，也告诉其余的人：你们不算数。
    .how = 表扬帮上忙的事：管用的回答、用上的贡献、被带进来的新人。先说事，再说人。公开表扬之前先问：对有些人是高兴事，对另一些人是风险，因为上级会纳闷他们整天在做什么；在有些地方，干脆没有这个习惯。找找那些从没被提到的人，他们在私下的讨论里、在别人不在的时间帮忙。
    .care = 每个月都是同样三位之星，也是一种信号。宁可停一个月，也不要硬凑。
    .try = 说出上个月一件几乎没人知道的有用的事，问问当事人可不可以讲。
    .share = 我们怎么表扬人而不排名，有人又怎么说：
lesson-used = 弄清楚用在了哪里
    .why = 帮忙的人很少知道后来怎样了。提问的人走了，文件在别的办公室出来了，帮忙的人只看到一个停下来的讨论串。而最能让人再次帮忙的，正是这个消息。
    .how = 到会留下痕迹的地方问：培训里（“这周的幻灯片，哪些来自社区？”）、修订中的指导文件、出差回来的同事。每条记一行：什么、哪里、谁的。每月一次告诉大家这些带来了什么；在那之前，先单独告诉当事人，专门写一句。
    .care = 只说属实的。幻灯片看过，就是看过。一个落空的说法，会让其他的也落空。
    .try = 问一位做培训或写指导文件的同事：其中哪些来自这里？
    .share = 我们一个回答走得最远的路。从问题到用处：
lesson-library = 什么值得留
    .why = 什么都存的档案，是回答被遗忘的地方。没人照管的文件夹比没有更糟，因为它过时了，却还像权威。
    .how = 留得少，留得新：反复出现的二十个问题，各附管用的回答、谁给的、哪个月。放在大家本来就会看的地方，那很少是知识门户。一个人每月花半小时，并且可以扔东西。亲手把提问人引过去，一个一个，带句友善的话；每引一次，您就看到还缺什么。
    .care = 把别人的话搬到别处之前，先问本人。那是在频道里对同事说的。
    .try = 写下本季度出现最多的三个问题。它们的回答放在哪里了吗？
    .share = 我们留什么、扔什么、由谁决定：
lesson-story = 四句话讲一个故事
    .why = 领导不会记得您五月有340条消息。他们记得一个国家的护士保住了一库疫苗，因为另一个国家的物流员遇到过同样的报警。
    .how = 四句话：有人遇到了难题（在哪里、关系到什么）；问了，有人回答（从哪里）；照着做了；从那以后怎样。真名须各人同意，每句话都是当事人愿意署名的。不提平台，不提“社区”二字：价值自己看得出来。然后附上链接，好让人核实。
    .care = 不要往大里说。“一个库房”比“改善了免疫工作”是更好的故事，而且是真的。
    .try = 找一个结局好的讨论串，写出四句话。如果缺第四句，问问提问人。
    .share = 我的社区里一个四句话的故事，已征得其中各人的同意：
lesson-sponsor = 高层支持者是做什么的
    .why = 名字挂在页面上的高层支持者是摆设。每季度做一件事的高层支持者，能带着社区度过一次机构重组。
    .how = 选一个社区关了就会有损失的人：其方案依靠这里的交流。请对方做只有对方能做的事，每次一件：计划里的两句话、对上级说一句、在您不在场的会上讲五分钟。让它容易：写好那句话，附上故事，定好日期。之后告诉对方它改变了什么。高层支持者也是很少听到自己的帮助有何用处的人。
    .care = 不要寄报告来盼支持。报告什么也没请求，也就什么也得不到。
    .try = 写下高层支持者这个月五分钟能做的一件事。然后去请。
    .share = 我请高层支持者做了什么、用的什么话、结果怎样：
lesson-two-minutes = 给没有时间的人两分钟
    .why = 领导是在两场会之间、用手机、用拇指读东西的。四页的通讯对他们来说就是：以后再看。
    .how = 一件有变化的事，附数字和含义。两个四句话的故事。一件只有对方能做的事，附一个马上能做的办法。别的都不要，每月同一天，用对方的语言。如果没有值得说的，就不发，下次说明原因；正因为这样，对方才会打开。对方回了什么，哪怕只是“谢谢”，都转给故事里的人。
    .care = 逐句检查会不会伤到谁。简报会被转发；私下的话不该写进去。
    .try = 把您上一份近况删到电梯里说得完的长度，下次就发它。
    .share = 我上一份简报，删减前后。剩下的是：
lesson-hard-day = 出事的时候
    .why = 地震、有人去世、撤离：而频道里，一条欢快的提醒说周四有网络研讨会。没有人是故意的，也没有人会忘记。
    .how = 事先想好。首先停掉一切自动发出的东西，定个结束日期。然后写一条平实的消息：您知道什么，谁都不必回复，员工在哪里能得到帮助，频道仍可用来问实际的问题。私下写给您知道受影响的人，不带任何问题。慢慢恢复；问一位当地的人，是不是时候了。
    .care = 大家还在寻找同事时，不要发起经验教训的讨论。那有专门的时候，不是现在。
    .try = 现在就写好那条消息，留出空格，放在糟糕的早晨找得到的地方。
    .share = 坏消息之后的头一个小时我们做什么。换作今天，我会怎样不同：
lesson-disagreement = 两位同事当众争执
    .why = 两位专家各执一词，语气变硬，其他人都不说话了。失去的不是气氛，而是接下来的二十个人：他们现在知道，在这里，错了是当众的。
    .how = 尽早介入，而且言之有物。说出双方各自对在哪里，点明分歧在哪一点，并问背后的情形：“您是在什么条件下看到的？”实践中的分歧，多半是两种条件。在对方当地天黑之前，分别私下写给两人。如果已不是对事而是对人，就移出频道，并在频道里说明。
    .care = 不要对事实投票；也不要为了和气，让错误的回答留在那里，有人会照着做。
    .try = 找一个有两种相反回答的讨论串，加一句话，说明各自在什么时候成立。
    .share = 这里一次收场很好的分歧，以及扭转它的那句话：
lesson-peers = 您不是一个人
    .why = 管理社区是孤单的行当：只有您一个，还有另一份工作，办公室里没有人懂您说的“频道安静下来了”。而隔两栋楼，或隔两个国家，有人刚刚解决了它。
    .how = 找两三个做同样事的人，什么领域都行，约定一件轻松的事：一个自己的频道，或每月半小时，每人带一件不顺的事。带失败来；失败教得更多，也让人安心。每次带一个主意回去，一周内试一次，下次说说结果。把时间记进学习记录：这是培训，和课程一样算数。
    .care = 保持小规模。到了十二个人，就成了活动，您又多管了一个社区。
    .try = 今天写给另一位经理：我觉得最难的是这个，您是怎么做的？
    .share = 照看我的社区，目前我觉得最难的是什么。您那里是怎么做的？

# ---

## Something to take away

take-away-html = HTML，用于邮件
take-away-pdf = PDF
take-away-csv = CSV，用于表格
take-away-json = JSON，用于程序
# At the end of a PDF.
take-away-letters = 读到“[…]”的地方，是我没有字体的文字。HTML文件里都有。
take-away-over = 可带走的文件我保留一周，这份更早。再要一次，我重新做。
take-away-brought = 在您和我的对话里。
take-away-unbrought = 刚才没能把文件带来。请稍后再点一次。
take-away-unsure = 我不知道文件到了没有。如果您和我的对话里没有，请再点一次。
take-away-refused = 我还没有在这里带文件的权限。运行我的人可以允许：缺的权限是 { $scope }。
take-away-too-large = 文件超过了这里允许的大小。请一次少要一些。
take-away-no-address = 我没有自己的网址，没法在这里带文件。运行我的人可以给我一个。

# ---

## Command line and settings

cli-about = Steward 替社区经理记住该记的事。
cli-commands = 它能做什么
cli-demo = 演示三个社区的一周，然后在本机提供页面
cli-demo-transcript = 用文字讲完这一周，然后结束
cli-demo-fresh = 忘掉之前的演示，重新开始
cli-demo-port = 页面监听的端口（0：任一空闲端口）
cli-demo-data = 存放演示的文件夹
cli-language = 输出所用的语言
cli-replay = 走一遍Slack导出，说明Steward会做什么
cli-replay-export = Slack生成的ZIP文件
cli-replay-out = 为找到的每个问题写一行JSON
cli-replay-report = 写报告，一个不需要别的文件的HTML
cli-replay-promise = 问题应在多久内得到回答，按工作时间：8h，或2d表示两个工作日
cli-replay-from = 从这天起，例如2026-01-31
cli-replay-to = 到这天为止（含当天）
cli-replay-bad-day = 请写2026-01-31这样的日期
cli-replay-bad-promise = 请写8h这样的工作小时，或2d这样的工作日
cli-unwritable = 无法写入{ $file }（{ $why }）。请另指定一个文件。
cli-replay-zone = 社区的时区，例如Africa/Nairobi；默认取多数人所在的时区
cli-evaluate = 像运行中的Steward那样判断带标注的聊天，或测量准确度
cli-evaluate-task = 判断什么：是不是提问、是否得到回答、谁能回答
cli-evaluate-in = 带标注的聊天文件，JSON行，可用gzip压缩
cli-evaluate-out = 判断结果或准确度数字写到哪里；默认直接输出
cli-evaluate-questions = 判断回答时：列出问题的文件，默认是IN旁边的t2_questions.jsonl
cli-evaluate-unmarked = 判断提问时：去掉标点再判断
cli-evaluate-card = 测量一个文件夹里的每组带标注聊天，并输出准确度卡
cli-evaluate-against = 与--card合用：如果有数字比这张卡低出其区间，以1退出
evaluate-what = 请说明判断什么、在哪个文件里，例如：steward evaluate questions chat.jsonl。或用--card FOLDER。
evaluate-no-file = 无法读取{ $file }（{ $why }）。请指定带标注的聊天文件。
evaluate-bad-line = { $file }第{ $line }行不是这里要判断的内容（{ $why }）。请修好那一行，或指定另一个文件。
evaluate-measured = 已判断{ $name }：在这台机器上每条消息{ $cost }微秒。
evaluate-fallen = 这一项变差了：{ $what }。现在是{ $now }，之前是{ $was }。
card-what = 测量什么
card-figure = 结果
card-interval = 95%区间
card-of = 总数
card-questions-chat = 这条聊天消息是需要回答的提问吗？F1
card-questions-live-precision = 在真实频道里：判为提问的，有多少真是提问
card-questions-live-recall = 在真实频道里：提问当中，听出了多少
card-questions-molweni = 没有上下文、全小写、标点分开（Molweni）：F1
card-questions-ar = 没有标点的单句，阿拉伯语：F1
card-questions-en = 没有标点的单句，英语：F1
card-questions-es = 没有标点的单句，西班牙语：F1
card-questions-fr = 没有标点的单句，法语：F1
card-questions-ru = 没有标点的单句，俄语：F1
card-questions-zh = 没有标点的单句，中文：F1
card-answers-unnamed-unanswered = 仍未得到回答？没有讨论串、没有点名：F1
card-answers-unnamed-link = 由哪条消息回答？没有讨论串、没有点名：F1
card-answers-unanswered = 仍未得到回答？大家常点名回答谁：F1
card-answers-link = 由哪条消息回答？大家常点名回答谁：F1
card-experts-chat-hit = 回答者在推荐的前三位之中吗？聊天
card-experts-chat-top = 同上：首次求助中落在一个人身上的比例（越低越好）
card-experts-site-hit = 回答者在推荐的前三位之中吗？问答网站
card-experts-site-top = 同上：首次求助中落在一个人身上的比例（越低越好）
card-rising-20-precision = 埋入的讨论话题，每天20条消息：找到的当中正确的比例
card-rising-20-recall = 埋入的讨论话题，每天20条消息：找到的比例
card-rising-200-precision = 同上，每天200条消息：找到的当中正确的比例
card-rising-200-recall = 同上，每天200条消息：找到的比例
card-rising-2000-precision = 同上，每天2000条消息：找到的当中正确的比例
card-rising-2000-recall = 同上，每天2000条消息：找到的比例
card-export-unanswered = 整份没有讨论串的导出：哪些问题一直没有回答？F1
card-export-late = 同上：回答之后才发出的求助（越少越好）
card-export-threaded-unanswered = 整份导出，一半在讨论串里：哪些问题一直没有回答？F1
card-export-threaded-late = 同上：回答之后才发出的求助（越少越好）
cli-manifest = 写出平台用来建立应用的文件
cli-manifest-platform = 用于哪个平台
cli-manifest-app-id = 机器人的id（Microsoft App ID）
cli-manifest-bad-app-id = 请给出应用的id，例如01234567-89ab-cdef-0123-456789abcdef
cli-manifest-domain = 访问Steward的主机，例如steward.example.org
cli-manifest-bad-domain = 请给出steward.example.org这样的主机，不带路径
cli-manifest-website = 您自己介绍Steward的页面；默认由它在/about提供
cli-manifest-privacy = 您自己的隐私说明页；默认用那一页
cli-manifest-terms = 您自己的使用条款；默认用那一页
cli-manifest-package = 要写出的包；默认是steward-teams.zip
manifest-teams-next = 已写出{ $file }。请在Teams里上传（应用，管理你的应用），或在其管理中心上传；机器人的消息端点是 https://{ $domain }/api/messages 。
teams-about-what = Steward照看实践社区。它在频道里听到提问，先等等有没有人回答；如果没有，就在合适的时间私下问最可能知道的那位同事。它转达感谢，并把下一位有同样问题的人引到被采纳的回答。它为核心团队收集点子；同一件事在多处出现时，请领导主持讨论；故事里的人都同意了，才把故事传出去。
teams-about-privacy = 它读什么、存什么
teams-about-reads = 它读取所加入的团队和群聊里的消息，须经其所有者同意，包括它来之前的。用途是找出提问、回答和感谢，谁懂什么，许多人同时在问什么，谁很久没来；别无他用。
teams-about-keeps = 它存的内容，由为贵组织运行它的人保管：问题的文字，到结束后30天为止；谁回答过哪些话题，只存单个词，不存句子；发生过什么，只存id和时间；Teams提供的姓名和时区。您用自己的话交给它的，它也存着：点子、故事或感谢的便笺，直到办完或您撤回。不转给任何人，也不使用任何语言模型。
teams-about-terms = 使用条款
teams-about-licence = Steward是依MIT许可证发布的自由软件，不提供任何担保。由为贵组织运行它的人负责。
cli-manifest-socket = 通过套接字与Slack通信：不需要公网地址
cli-manifest-url = 您的公网地址，例如https://steward.example.org，Slack的请求从这里进来
cli-manifest-bad-url = 请给出以https://开头的地址
cli-manifest-org = 组织（Enterprise Grid）可以一次为多个工作区安装
cli-manifest-rotation = 令牌会过期并更新；Slack从此不允许撤回这一设置
cli-manifest-out = 要写出的文件；不写则直接显示清单
manifest-about = 每个问题都有人回答，每份帮助都有人感谢
manifest-hint = help
cli-doctor = 说明配置了什么、缺什么、怎么修
cli-serving = 社区已醒来。打开页面，选择您是谁，试试看；按Ctrl+C结束。
settings-not-toml = 无法按TOML读取{ $file }（{ $why }）。请修好那一行，或删除文件。
settings-unknown = 没有{ $name }这个设置。有的是：{ $known }。
settings-bad-data = { $name }必须是一个文件夹。
settings-bad-port = { $name }必须是0到65535的端口号，不能是{ $value }。
settings-bad-language = Steward不会说{ $value }（{ $name }）。请选 en、fr、es、ar、ru 或 zh。
settings-bad-log = { $name }必须是debug、info、warning或error，不能是{ $value }。
doctor-python = Python { $version }；需要3.11或更新。
doctor-default = { $name }是{ $value }，默认值。要改，请设置{ $variable }，或steward.toml里的{ $name }。
doctor-set = { $name }是{ $value }，来自{ $source }。
doctor-words = 每个命令在每种语言里都有文字。
doctor-faults = 安装已损坏：{ $detail }。请重新安装Steward。
doctor-zones = 时区齐全。
doctor-no-zones = 缺少时区。请安装tzdata包。
doctor-letters = 每种语言的图表都能画成图片。
doctor-no-letters = 中文、日文或韩文的图表只能用文字：这里没有能写它们的字体。请安装{ $package }，或系统的某个字体。
doctor-store = { $folder }里的存储能打开：{ $waiting }条消息在等，{ $timers }个定时已设。
doctor-store-broken = 存储打不开。{ $why }
doctor-folder = 文件夹{ $folder }不能用（{ $why }）。请把{ $variable }设为可写的文件夹。
doctor-parked = 有{ $count }条消息搁着，因为不知道到了没有。它们不会自己再发。
settings-bad-host = { $name }必须是本机的地址，例如127.0.0.1或0.0.0.0，不能是{ $value }。
settings-bad-slack-bot-token = { $name }必须是您Slack应用的Bot User OAuth Token；以xoxb-开头。
settings-bad-slack-app-token = { $name }必须是您Slack应用的、带connections:write的应用级令牌；以xapp-开头。
settings-bad-slack-signing-secret = { $name }必须是您Slack应用Basic Information里的Signing Secret，不含空格。
settings-bad-history-days = { $name }必须是0（不读历史）到3650的天数，不能是{ $value }。
settings-bad-slack-api = { $name }必须以https://开头，不能是{ $value }。
settings-bad-teams-app-id = { $name }必须是应用的id（Application或Client ID，也叫“Microsoft App ID”），例如01234567-89ab-cdef-0123-456789abcdef，不能是{ $value }。
settings-bad-teams-app-secret = { $name }必须是应用客户端密码的Value，不含空格；Secret ID是另一回事。值只显示一次：丢了就新建一个。
settings-bad-teams-managed-identity = { $name }必须是yes或no，不能是{ $value }。
settings-bad-teams-tenant = { $name }必须是贵组织的id（Directory或Tenant ID），例如01234567-89ab-cdef-0123-456789abcdef，不能是{ $value }。
settings-bad-teams-tenants = { $name }必须是组织的id（Tenant ID），两个之间用半角逗号，不能是{ $value }。
settings-bad-teams-cloud = { $name }必须是public、gcc、gcch、dod或china，不能是{ $value }。
settings-bad-teams-login = { $name }必须是以https://开头的地址，不能是{ $value }。
settings-bad-teams-issuer = { $name }必须是以https://开头的地址，不能是{ $value }。
settings-bad-teams-metadata = { $name }必须是以https://开头的地址，不能是{ $value }。
settings-bad-teams-graph = { $name }必须是以https://开头的地址，不能是{ $value }。
settings-bad-teams-scope = { $name }必须是请求令牌的对象，例如https://api.botframework.com/.default，不能是{ $value }。
settings-bad-teams-services = { $name }必须是以https://开头的地址，两个之间用半角逗号，不能是{ $value }。
cli-run = 连接Slack和Teams并工作，直到停止
cli-backfill = 把频道记得的内容读到底，不做任何动作，然后结束
run-no-platform = Steward还没有接入任何平台。Slack请设置{ $slack }（或让工作区自己安装）；Teams请设置{ $teams }。README有逐步说明。
run-no-token = Steward没有Slack令牌。请在工作区安装应用，并把{ $variable }设为其Bot User OAuth Token；或设置{ $id }和{ $secret }，让工作区自己安装。
run-no-way = Slack没有办法联系Steward。请设置{ $socket }（套接字，不需要公网地址），或{ $http }（HTTP，用您自己的地址）。
run-refused = Slack拒绝了令牌（{ $why }）。请从OAuth & Permissions重新复制，或重新安装应用。
run-unreachable = 连不上Slack（{ $why }）。请检查本机的网络，再启动。
run-port = 无法在{ $at }监听（{ $why }）。请把{ $variable }设为别的端口，或0表示任一空闲端口。
run-removed = { $workspace }移除了Steward。存的内容还在；要继续，请重新安装应用。
run-teams-lacks = Steward要接入Teams，但缺少{ $lacks }。两个id都在Azure的机器人页面上，或在Teams开发者门户里。
run-teams-no-way = Steward无法向Teams证明自己。请把{ $secret }设为客户端密码的值，或在Azure机器上把{ $managed }设为yes。
run-teams-two-ways = 请设置{ $secret }或{ $managed }，不要两个都设：Steward不知道您指哪一个。
run-teams-no-services = 在{ $cloud }云里，Steward不知道该向哪里回复Teams。请把{ $variable }设为Microsoft给出的地址。
run-teams-refused = Microsoft不让Steward进入（{ $why }）。密码的值复制完整了吗，还有效吗，是这个组织里这个应用的吗？
run-teams = 正在为Teams监听（{ $count ->
   *[other] { $count }个组织
 }），地址{ $address }。机器人的消息端点是{ $public }；按Ctrl+C结束。
backfill-off = { $variable }是0，所以不读历史。请设为天数。
backfill-busy = 现在不能读过去的内容。{ $why }运行中的Steward会自己读。
backfill-nowhere = Steward还不在任何频道里，没有可读的。请在Slack里邀请它进频道，或在它运行时把它加进Teams的团队。
backfill-begun = 正在读{ $count ->
   *[other] { $count }个频道
 }最近{ $days }天的内容，按平台允许的最快速度。不写给任何人。按Ctrl+C结束；同一命令会接着读。
backfill-read = { $place }：已读{ $share }%，{ $count ->
   *[other] { $count }条消息
 }。
backfill-read-left = { $place }：已读{ $share }%，{ $count ->
   *[other] { $count }条消息
 }。全部读完大约还要{ $minutes ->
   *[other] { $minutes }分钟
 }。
backfill-done = 全部读完了。从下次“steward run”起，这有助于知道谁懂什么；Steward来之前说的话，不会据以行动。
backfill-interrupted = 已中断。同一命令，或“steward run”，会从这里接着读。
backfill-unread = 无法读取{ $place }。在Teams里可能缺少所有者的同意；在Slack里Steward可能被移出。“steward doctor”有更多说明。
run-socket = 已通过套接字连接{ $workspace }。健康状况见{ $address }；按Ctrl+C结束。
run-http = 正在为{ $workspace }监听，地址{ $address }。请把这个路径连同您的公网地址告诉Slack；按Ctrl+C结束。
run-no-consent = 要让工作区自己安装Steward，但{ $lacks }没有设置。“steward key”生成密钥；地址是以https://开头的公网地址。
run-consent = 正在{ $address }监听；{ $count ->
    [0] 还没有工作区
   *[other] 有{ $count }个工作区
 }安装了Steward。安装地址是{ $install }；按Ctrl+C结束。
install-done = Steward现在在{ $workspace }里了。
install-next = 请邀请它进频道：/invite @Steward。第一个这样做的人就是社区经理；输入 /steward help 看看它能做什么。
install-failed = Steward没有装上（{ $why }）。
install-again = 什么都没留下。请再试一次。
cli-key = 生成密钥，用来封存存储里各工作区的令牌
key-made = 请作为{ $variable }交给Steward，并留一份副本：没有它，每个工作区都得重新安装Steward。以后要换密钥，两个都设，新的在前，中间用半角逗号。
cli-copy = 把一个存储里的全部内容搬到另一个；中断后，同一命令会接着做
cli-copy-from = 内容现在在哪里：文件夹，或数据库地址（sqlite:///…或postgresql://…）；上面不能有Steward在运行
cli-copy-to = 要搬到哪里，里面还没有任何东西：写法同上
cli-copy-bad = 这既不是文件夹，也不是Steward认识的数据库地址（sqlite:///…或postgresql://…）
cli-backup = 把保存的一切写进一个文件，Steward运行时也可以
cli-backup-file = 要写的文件，例如steward-backup.gz
cli-restore = 把备份里的内容放回还什么都没有的地方
cli-restore-file = “steward backup”写出的文件
moving-progress = { $share }%：{ $done }/{ $whole }。
moving-same = 起点和终点相同：{ $where }。请指定两个不同的地方。
moving-nowhere = { $where }里没有保存任何东西。请指定Steward工作过的文件夹或数据库。
moving-not-empty = { $where }里有别的东西，已原样保留。请指定一个空的地方。
moving-differs = 到达{ $where }的与送出的不同（{ $tables }）。不会有程序使用它。请清空它，确保复制期间没有变动，再重新开始。
copy-done = 一切已在{ $where }，并已清点、核对（共{ $count }项）。请把{ $variable }设为它，然后启动Steward。原来的内容仍在原处：您确定之后请自行删除。
backup-done = { $file }里有刚才的一切，并已重新读过（共{ $count }项）。请像存储一样小心保管：里面有人们说过的话，包括以后要求被遗忘的人。其中的令牌只有用{ $keys }里的密钥才能打开。
restore-unread = { $file }不是完整的备份（{ $why }）。什么都没有改动。
restore-done = 一切已回到{ $where }，与{ $moment }时一样（共{ $count }项）。请启动Steward。
settings-bad-database-url = { $name }必须是数据库地址：sqlite:///steward.db，或postgresql://name:password@host/database。如果它属于别的程序，请设置STEWARD_DATABASE_URL，它优先。
doctor-database = { $where }在{ $milliseconds }毫秒内回答（{ $product }）：{ $waiting }条消息在等，{ $timers }个定时已设。
doctor-room = { $folder }所在的磁盘还有{ $free } MB。
doctor-no-room = { $folder }所在的磁盘只剩{ $free } MB。请腾出空间：保存的内容不时会在旧的旁边重新写一份。
settings-bad-slack-client-id = { $name }必须是您Slack应用Basic Information里的Client ID，例如123.456，不能是{ $value }。
settings-bad-slack-client-secret = { $name }必须是您Slack应用Basic Information里的Client Secret，不含空格。
settings-bad-url = { $name }必须是https://steward.example.org这样的公网地址，不带路径，不能是{ $value }。
settings-bad-keys = { $name }必须是“steward key”生成的密钥，两个之间用半角逗号。
doctor-slack-consent = 工作区可以自己安装Steward；已有{ $count }个安装。
doctor-secret = { $name }已设置，来自{ $source }。
doctor-slack-off = 没有连接Slack。要连接，请设置{ $variable }；演示和导出都不需要。
doctor-slack-well = Slack认得Steward：在{ $workspace }里是{ $me }。
doctor-slack-refused = Slack拒绝了令牌（{ $why }）。请从OAuth & Permissions重新复制。
doctor-slack-unreachable = 连不上Slack（{ $why }）。
settings-bad-slack-config-token = { $name }必须是api.slack.com/apps的配置访问令牌；以xoxe开头。
doctor-slack-busy = 工作区可以自己安装Steward。Steward运行时，或其存储打不开时，看不到是哪些。
doctor-slack-scopes = { $workspace }没有授予{ $lacks }。请重新写出清单，并重新安装应用。
doctor-slack-channels = 它在那里的{ $count ->
   *[other] { $count }个频道
 }里：{ $listed }。
doctor-slack-no-channel = 在{ $workspace }里，Steward不在任何频道，什么也听不到。请在某个频道输入 /invite @Steward。
doctor-slack-lost = 它被移出了{ $lost }，不再照看。请重新邀请，或就这样。
doctor-slack-socket = 可以打开套接字。
doctor-slack-no-socket = 打不开套接字（{ $why }）。请生成带connections:write的应用级令牌，并设置{ $variable }。
doctor-slack-events = Slack会告诉Steward它需要听到的一切（{ $count }种事件）。
doctor-slack-events-unasked = Slack告诉Steward什么，用它自己的令牌查不到。请暂时把{ $variable }设为api.slack.com/apps的配置令牌，再查一次。
doctor-slack-deaf = Slack里的应用缺少{ $missing }。请重新写出清单，放到App Manifest里替换。
doctor-slack-other-way = { $socket ->
    [yes] Slack通过套接字说话，而Steward在等请求。请设置应用级令牌，或用--url写出清单。
   *[no] Slack发送请求，而Steward打开套接字。请用--socket写出清单，或去掉应用级令牌。
 }
doctor-slack-no-app = Slack没有说明Steward是哪个应用；它告知什么，无从查看。
doctor-slack-no-manifest = 无法查看应用的清单（{ $why }）。配置令牌有效十二小时；请新建一个。
doctor-teams-off = 没有连接Teams。要连接，请设置{ $variable }。
doctor-teams-well = Microsoft认得Steward是应用{ $app }，并给它令牌。
doctor-teams-refused = Microsoft不给Steward令牌（{ $why }）。请重新复制密码的值，或新建密码；看看应用和组织对不对。
doctor-teams-unreachable = 连不上Microsoft的登录（{ $why }）。请检查本机的网络。
doctor-teams-keys = 用来确认对方是Teams的密钥可以取得。
doctor-teams-no-keys = 用来确认对方是Teams的密钥，从{ $address }取不到：进来的一切都会被拒绝。
doctor-teams-busy = Steward运行时，或其存储打不开时，看不到它对Teams知道什么。
doctor-teams-unheard = 还没有听到组织{ $tenant }的任何消息。那里装了应用吗，机器人的消息端点指向这里吗，Steward在运行吗？
doctor-teams-trouble = 无法就组织{ $tenant }询问Teams（{ $why }）。
doctor-teams-in = 在组织{ $tenant }里，它在{ $teams }（{ $count ->
   *[other] { $count }个频道
 }），{ $chats ->
    [0] 不在任何群聊里
   *[other] 也在{ $chats }个群聊里
 }。
doctor-teams-nowhere = 在组织{ $tenant }里，Steward不在任何团队和群聊，什么也听不到。请把应用加进一个团队。
doctor-teams-lost = 它被移出了{ $lost }，不再照看。请重新加入，或就这样。
doctor-teams-unread = 无法读取{ $teams }里说过的话：Steward来之前的，以及消息是否到达，都读不到。须由团队所有者同意：在那里移除应用，再重新加入。
doctor-teams-read = 它所在团队的所有者都允许它读取说过的话。
doctor-teams-unreached = { $count ->
   *[other] 有{ $count }人收不到消息：他们
 }移除或屏蔽了Steward。
doctor-well = 一切正常。
doctor-unwell = 请修好带✗的各项，再查一次。
shortcut-ask = 请教专家
shortcut-answered = 标为已解答
shortcut-not-a-question = 不是提问
shortcut-thank = 说声谢谢
shortcut-desk = 我的工作台
shortcut-used = 派上用场了…
shortcut-my-impact = 我的帮助带来的改变
shortcut-quiet = 我的时间和暂停

## Reasons

because-sounds-like-question = 听起来是提问（把握{ $sure }%）
because-joined = 它接着问同一个问题
because-thanked = 提问人说了谢谢
because-me-too = 有人在等同样的回答；这不算回答
because-answered-at-once = 还没去问人就已得到回答
because-past = 那是我来之前的；我只记着
because-asks = 现在可以问的人里，{ $who } 最合适
because-was-used = 您写过或帮忙写过的内容派上了用场
because-use-confirmed = 有经理确认它派上了用场
because-monthly-news = 有经理放行了本月的月讯
because-wait-for-morning = 这个时间找不到合适的人；等他们的一天开始再问
because-still-waiting = 之前问的专家还有时间
because-rounds-over = 可以问的专家都问过了
because-nobody-left = 没有合适的人可以问
because-found-nobody = 有问题没找到人回答
because-resumed = 暂停结束了
because-nobody-soon = 答复承诺到期之前，找不到合适的人
because-not-sure-enough = 是不是提问，我的把握还不足以去打扰人
because-too-late-to-ask = 太晚了，不宜打扰人
because-snooze-over = 对方请我这时提醒
because-snoozed = 对方请我晚点提醒
because-claimed = 有人在处理
because-handed-back = 认领的人交回了
because-declined = 对方说自己不合适
because-suggested = 有人推荐了 { $who }
because-undelivered = 消息没能送到对方那里
because-careful = 在这个频道里，现在把握到{ $sure }%才算提问
because-called = 提问人在求助
because-reconciled = 它的定时早该响了
because-accepted = 它被采纳为回答
because-unaccepted = 采纳被撤回了
because-reopened = 提问人说没有帮助
because-believed = 从前后的话看，有{ $sure }%的把握已得到回答
because-calls-again = 提问人又一次请求回答
because-answer-doubted = 被当作回答的，后来发现说的是别的事
because-perhaps-answered = 已有的话可能就是回答：把握不足，不去打扰人
because-answer-deleted = 回答被删除了
because-text-changed = 文字改了
because-closed-deleted = 问题被删除了
because-closed-edited-away = 改过的文字不再是提问
because-closed-expired = 太久没有人回答，不再寻找
because-forgotten = 事情结束已久，可以忘掉了
because-closed-removed = 我已不在那个频道里
because-removed = 我被移出了频道，或频道关闭了
because-closed-misheard = 有人说它不是提问
because-invites = 有了回答，提问人还没说有没有帮助
because-points = 以前有类似的问题，得到过被采纳的回答
because-pointer-unhelpful = 以前的回答不合适
because-paused = 有经理暂停了所有主动发的消息
because-withheld = 随机抽中，在答复承诺到期前不发，为了了解求助带来什么改变
because-monday = 现在是周一早上
because-ruled = 有经理改了规则
because-nothing-to-say = 没有什么可说

reason-ends-with-question-mark = 以问号结尾
reason-holds-question-mark = 含有问号
reason-opens-with-question-word = 以疑问词开头
reason-holds-question-word = 含有疑问词
reason-opens-like-a-question = 开头像提问
reason-asks-the-room = 在问大家
reason-asks-for-help = 在求助
reason-wants-to-know = 说了想知道什么
reason-reports-a-problem = 在报告问题
reason-tells-what-was-tried = 说了试过什么
reason-opens-a-conversation = 在开启对话
reason-inside-an-exchange = 处在一段对话之中
reason-addressed-to-someone = 是对某人说的
reason-repeats-a-question-word = 重复了疑问词
reason-social = 是寒暄
reason-greeting = 是问候
reason-rhetorical = 并不需要回答
reason-thanks = 说了谢谢
reason-acknowledges = 只是表示知道了
reason-calls-again = 又一次请求回答
reason-me-too = 说的是“我也是”
reason-says-it-helped = 说有帮助
reason-says-it-did-not-help = 说没有帮助
reason-announces = 在宣布事情
reason-offers-help = 在提供帮助
reason-forwarded = 是转发的
reason-quoted-only = 只有引用
reason-code-only = 只有代码
reason-link-only = 只有链接
reason-nothing-said = 没有内容
reason-from-a-bot = 是机器人写的
reason-worded-like-a-question = 措辞像提问
reason-reads-like-a-statement = 读起来像陈述
reason-very-short = 很短
reason-by-the-asker = 是提问人写的
reason-before-the-question = 出现在提问之前
reason-in-the-same-thread = 在问题的讨论串里
reason-in-another-thread = 在另一个讨论串里
reason-names-the-asker = 点了提问人的名
reason-names-somebody-else = 点了别人的名
reason-called-by-the-asker = 提问人点过写的人的名
reason-right-after-the-asker = 紧接在提问人之后
reason-soon-after = 按这个频道看，来得很快
reason-long-after = 按这个频道看，来得很晚
reason-shares-topics = 说的是同样的事
reason-nearer-to-another-message = 更像在回应另一条消息
reason-shaped-like-an-answer = 形式像回答
reason-asks-back = 在反问
reason-already-helping = 写的人已经在帮忙
reason-asks-something-new = 在问新的事
reason-somebody-else-asked-since = 之后又有别人提问
reason-only-open-question = 是唯一还没解决的问题
reason-same-person-goes-on = 同一个人接着说
reason-another-person = 是另一个人写的
reason-long-pause = 隔了很久

## Replay report

replay-is-a-folder = { $file }是文件夹。请重新打包成ZIP，或给出Slack生成的ZIP文件。
replay-no-such-file = 没有{ $file }这个文件。请给出Slack生成的ZIP文件的路径。
replay-not-a-zip = { $file }不是ZIP文件，或不完整。请从Slack重新下载导出。
replay-unreadable = 无法读取{ $file }：{ $why }。
replay-not-an-export = { $file }里没有Slack导出的内容。请向工作区所有者要一份：Settings, Import/Export Data, Export。
replay-missing-file = 这份导出没有{ $name }，缺了它就不知道谁在哪里写。请给出Slack生成的ZIP文件。
replay-empty = { $file }里没有消息：没有哪个频道文件夹含有2024-03-04.json这样命名的文件。请导出公开频道，时间长一些。
replay-nothing-then = 那段时间没有人写过什么。请为--from和--to另选日期，或不写。
replay-broken-json = { $name }从第{ NUMBER($line, useGrouping: 0) }行起不是合格的JSON。请修好那一行，或从ZIP里删除该文件，再重新开始。
replay-path-outside = 这个ZIP指向了自身之外的文件（{ $name }）。Slack从不这样做：请不要信任它，重新要一份导出。
replay-symlink = 这个ZIP含有指向另一个文件的链接（{ $name }）。Slack从不这样做：请不要信任它，重新要一份导出。
replay-twice = 这个ZIP里有两个{ $name }，无法判断指哪一个。请重新要一份导出。
replay-encrypted = 这个ZIP有密码。请解开，不设密码重新打包，再给出。
replay-damaged = ZIP里的{ $name }已损坏。请从Slack重新下载导出。
replay-bomb = { $name }解开后会大几百倍，没有哪段对话是这样。请不要信任这个ZIP，重新要一份导出。
replay-file-too-large = { $name }超过{ $most } MB，一个频道一天写不了这么多。请从ZIP里删除，再重新开始。
replay-too-much-text = 这份导出的文字超过{ $most } MB。请用--from和--to只走一部分，或少导出几个月。
replay-too-many-files = 这个ZIP里的文件超过{ $most }个。请少导出几个频道或几个月。

replay-page-title = Steward会做什么
replay-numbers = 数字
replay-about-title = 这是怎么做的
replay-about-gist = 从{ $name }读取了{ $messages ->
   *[other] { $messages }条消息
}，没有给任何人发送任何内容。
replay-about-period = 从
replay-about-until = 到
replay-about-messages = 消息
replay-about-people = 人数
replay-about-channels = 频道
replay-about-reactions = 表情
replay-about-promise = 试用的答复承诺
replay-about-promise-value = { $hours }个工作小时，按{ $zone }时区计
replay-about-same = Steward在每条消息写下的时刻读它，用安装后同样的规则，并写下自己会说什么。
replay-about-unprompted = 没有人看到它的求助，所以大家在这里做的一切都与它无关。求助会改变什么，从导出里读不出来。
replay-about-edits = 导出只保留改过的消息的最后文字，所以判断的是它。
replay-about-reactions-time = 导出不说明表情是什么时候加的。表情按消息或其下最后一条回复之后一分钟计，并且不计入得到回答的用时。
replay-about-left = 账号已关闭的人，在账号最后一次变动之前算作在场。
replay-about-manager = 没找到人的问题会交给 { $who }，工作区的所有者。
replay-about-no-manager = 导出里没有所有者，所以没找到人的问题没有交给任何人。
replay-about-skipped = 略去：{ $system }条加入之类的通知，{ $odd }条不成消息的记录，{ $misfiled }条归错日期的。
replay-about-private = 没有读取私信和私有频道。这一页含有同事的姓名和话：请像对待导出一样谨慎分享。

measure-title = 问题的情况
measure-gist = { $questions ->
    [0] 没有找到问题。
    [1] 找到1个问题，{ $waiting ->
        [0] 已得到回答。
       *[other] 一直没有回答。
    }
   *[other] 找到{ $questions }个问题。{ $waiting ->
        [0] 都得到了回答。
       *[other] 其中{ $waiting }个一直没有回答。
    }
}
measure-count = { $n }
measure-percent = { $percent }%
measure-part = { $of }个中的{ $part }个
measure-share = { $percent }%（{ $part }/{ $of }）
measure-time = { $unit ->
    [moment] 不到1分钟
    [minutes] { $n }分钟
    [hours] { $n }小时
   *[days] { $n }天
}
measure-too-few = 不足{ $few }
measure-unit = { $unit ->
    [minutes] 分钟
    [hours] 小时
    [days] 天
   *[percent] 百分比
}
measure-questions = 问题
    .means = 向别人询问什么的消息，一个问题算一条，不论写了几行
measure-waiting = 一直没有回答
    .means = 到最后，除了提问人、机器人和“我也是”，没有人回复
measure-within-day = 一天内得到回答
    .means = 在期末至少24小时之前提出的问题当中
measure-within-week = 一周内得到回答
    .means = 在期末至少7天之前提出的问题当中
measure-middle = 首次回答用时的中位数
    .means = 得到回答的问题，有一半比这更快
measure-most = 五分之四不超过
    .means = 得到回答的问题，80%在这段时间内有了首次回答
measure-asked = 提出
measure-unanswered = 一直没有回答
measure-recent = 最后一栏时间还短：可能还会有回答。
measure-asked-chart = { $step ->
    [week] 每周的问题
    [month] 每月的问题
   *[year] 每年的问题
}
chart-day = { $month ->
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
chart-month = { $month ->
    [m1] { $year }年1月
    [m2] { $year }年2月
    [m3] { $year }年3月
    [m4] { $year }年4月
    [m5] { $year }年5月
    [m6] { $year }年6月
    [m7] { $year }年7月
    [m8] { $year }年8月
    [m9] { $year }年9月
    [m10] { $year }年10月
    [m11] { $year }年11月
   *[m12] { $year }年12月
}
month-name = { $month ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[12] 12月
}
chart-quarter = { $year }年第{ $quarter }季度
measure-asked-alt = { $step ->
    [week] { $columns }周里
    [month] { $columns }个月里
   *[year] { $columns }年里
}，提出了{ $questions }个问题，{ $waiting }个一直没有回答；最多的是{ $step ->
    [week] { $when }起的那一周
   *[other] { $when }
}：{ $most }个。

measure-time-title = 提问人等了多久
measure-time-gist = 等待回答的中位数：{ $middle }。五分之四不超过：{ $most }。
measure-time-chart = 首次回答用时，按{ $step ->
    [week] 周
    [month] 月
   *[year] 年
}
measure-time-alt = 整段时间里，等待的中位数是{ $middle }，五分之四不超过{ $most }；最慢的一栏里，后者是{ $longest }。
measure-time-means = 从提问到别人第一次实质性回复，夜间和周末也算在内；共{ $count }个回答。一直没有回答的问题没法计入，所以看起来比等的人感觉的要好。{ $marked ->
    [0] 没有只靠标记结束的问题。
   *[other] 只靠表情或按钮结束的{ $marked }个问题没有计入。
}

measure-rooms-title = 按频道
measure-rooms-gist = { $rooms ->
   *[other] 有{ $rooms }个频道里提出了问题。
}
measure-rooms-chart = 各频道的问题
measure-rooms-alt = { $place } 没有回答的比例最大：{ $of }个中的{ $part }个。
measure-room = { $place }：{ $asked ->
   *[other] { $asked }个问题
}，一直没有回答的{ $unanswered }{ $timed ->
    [no] 。
   *[yes] ；用时中位数{ $middle }。
}
measure-rooms-rest = { $rest ->
   *[other] 问题较少的{ $rest }个频道没有显示。
}
measure-few = 不足{ $few }个的只计数，不算比例或中位数。

measure-asks-title = Steward会去问谁
measure-asks-gist = { $asks ->
    [0] 不会问任何人：每个问题都及时有了回答，或不知道谁可以问。
    [1] 会问一个人一次。
   *[other] 会就{ $about ->
       *[other] { $about }个问题
    }问{ $people ->
       *[other] { $people }人
    }，共{ $asks }次。
}
measure-asks = 求助
    .means = 在对方合适的时间私下发给一个人的消息，每条一个问题
measure-top = 最多落在一人身上
    .means = 全部求助中，落在被问得最多的人身上的比例；只要可能，Steward让它低于五分之一
measure-found = 找对了人
    .means = 后来得到回答的问题中，会被问到的人自己主动回答了的
measure-unheard = 本会是唯一的机会
    .means = 会去问人的问题中，始终没有人回答的
measure-escalated = 交给经理
    .means = 经理清单上的问题，因为没有合适的人可问
measure-load-chart = 每个人会被问几次
measure-times-asked = 求助
measure-load-alt = { $who } 会被问得最多，{ $most ->
   *[other] { $most }次
}；共{ $people ->
   *[other] { $people }人
}。
measure-manners = 每人每周最多问几次，夜里、休假时或说过不之后都不问。这些人之前只是写过：还没有人同意被问，每个人点一下就可以说不。

measure-promises-title = 答复承诺意味着什么
measure-promises-gist = 频道可以承诺在多少个工作小时内答复。这里显示大家自己做到各种承诺的比例，以及为了做到，Steward会把多少问题带给人。
measure-promises-chart = 及时得到回答，按承诺的工作小时
measure-kept = 及时得到回答
measure-promises-alt = 承诺{ $short }个工作小时，有{ $few }%的问题做到；承诺{ $long }个，有{ $many }%。
measure-promise = { $hours }个工作小时：及时得到回答{ $kept }；Steward该去问人时，{ $asks ->
    [0] 没有问题
   *[other] 有{ $asks }个问题
}还在等待。
measure-promise-means = 只计期末时已到期的问题。承诺的时间过了四分之三时，Steward就去问人。

measure-unanswered-title = 请您判断：一直没有回答
measure-unanswered-gist = Steward认为没有回答的问题中的{ $count ->
   *[other] { $count }个
}，以及它会去问谁。这是提问吗？真的没人管吗？找对人了吗？
measure-answered-title = 请您判断：得到回答
measure-answered-gist = Steward认为得到回答的问题中的{ $count ->
   *[other] { $count }个
}，附上它当作首次回答的消息。这个回答是针对它的吗？
measure-example = { $place } · { $when }
measure-would-ask = 会去问 { $who }，{ $when }
measure-asks-nobody = 不会问任何人：时间还没到，或不知道谁合适。
measure-answered-by = { $who } 在{ $took }后回答
measure-heard-because = 听作提问：{ $reasons }。
measure-counted-because = { $how ->
    [thread] 算作回答：它在问题的讨论串里。
    [mention] 算作回答：它点了提问人的名。
    [flow] 算作回答：它的位置、内容和后续都支持这一点。
   *[other] 算作回答：有人这样说。
}
measure-no-text = （没有文字：文件或图片）

## The report and its proof

report-title = { $community }：{ $span ->
    [week] 最近七天
    [month] 最近三十天
   *[quarter] 最近十三周
}
report-gist = { $questions ->
    [0] 没有人提问。
    [1] 提出了1个问题，{ $waiting ->
        [0] 已得到回答。
       *[other] 还没有人回答。
    }
   *[other] 提出了{ $questions }个问题。{ $waiting ->
        [0] 都得到了回答。
       *[other] 其中{ $waiting }个还没有回答。
    }
}
report-period = 从{ $since }到{ $until }。
report-asks = 请教过的专家
    .means = 在对方合适的时间私下发给一个人的消息，每条一个问题
report-asks-said = { $asks ->
    [1] 向1人求助1次
   *[other] 向{ $people ->
       *[other] { $people }人
    }求助{ $asks }次
}
report-found = 找对了人
    .means = 我问人之后得到回答的问题中，由被问的人之一回答的
report-escalated = 交给经理
    .means = 经理清单上的问题，因为没有合适的人可问
report-span = { $span ->
    [week] 七天
    [month] 三十天
   *[quarter] 十三周
}
report-which = 我可以报告一周、一个月或一个季度：report month
proof-title = 我的求助和感谢带来了什么改变
proof-began = { $on ->
    [yes] 从{ $since }起，我本来会发的求助和便笺，每一百条随机扣下约{ $share }条，在这里比较两边。只由随机决定。
   *[no] 从{ $since }起到关闭为止，我本来会发的求助和便笺，有一部分随机扣下，在这里比较两边。只由随机决定。
}
proof-day = 一天内得到回答
    .means = 从我问专家或本该问的时刻起24小时内
proof-promise = 在答复承诺之内得到回答
    .means = 在频道的答复承诺到期之前；在那之前，扣下的问题不去问人
proof-thanks = 再次贡献
    .means = 从拟好便笺或本该拟好的时刻起28天内回答过别人；每人只算一次
proof-young = 还说不上：随机决定的事，时间都还没到
proof-routing = 我去问人的，{ $of ->
   *[other] { $of }个问题
}中有{ $part }个；没去问的，{ $left }个中有{ $other }个。{ $finding }
proof-thanked = 收到便笺的，{ $of ->
   *[other] { $of }人
}中有{ $part }人；没收到的，{ $left }人中有{ $other }人。{ $finding }
proof-found = { $way ->
    [more] 也就是每一百个多{ $near }到{ $far }个
   *[fewer] 也就是每一百个少{ $near }到{ $far }个
}
proof-unclear = 还说不上：从{ $fewer ->
    [0] 没有变化
   *[other] 每一百个少{ $fewer }个
}到{ $more ->
    [0] 没有变化
   *[other] 每一百个多{ $more }个
}，都有可能
proof-few = 还说不上：每边有{ $few }个我才比较
proof-note = 只计时间已到的，各归随机分到的一边。真实情况一百次里有九十五次落在区间内，五次不在，所以差别仍可能什么都不是。从不扣下的：新成员的问题、求助、同事的推荐。扣下的问题，在答复承诺到期后再去问人。
proof-nothing-yet = 我的求助和便笺，每一百条要随机扣下约{ $share }条。目前还没有可扣下的，所以没有可比较的。

## Demo

demo-opening = { $cities }座城市的{ $people }人，在{ $communities }个实践社区里，用{ $languages }种语言分享自己知道的。Steward刚来，读过之前一个月的{ $messages }条消息。今天是周一。所示时间是当事人当地的时间。
demo-closing = 这一周，Steward给{ $readers }人写了{ $sent }条消息。{ $uncivil ->
    [0] 每条都在收信人当地工作日的九点到五点之间送到。
   *[other] 有{ $uncivil }条在收信人的工作时间之外。
}
demo-silence = ··· 安静了{ $hours }小时 ···
demo-weeks = ··· 过了{ $weeks ->
    [0] { $days ->
       *[other] { $days }天
    }
   *[other] { $weeks }周
}，其间Steward{ $sent ->
    [0] 没有给任何人发消息
   *[other] 写了{ $sent }条消息
} ···
demo-pair = { $label }：{ $value }
demo-as-before = （……同前）
demo-writes = { $who } 在 { $place }：
demo-writes-thread = { $who } 在 { $place }，讨论串里：
demo-edits = { $who } 改成：{ $text }
demo-deletes = { $who } 撤回了。
demo-reacts = { $who } 给 { $whose } 写的内容加上 { $emoji }。
demo-presses = { $who } 点[{ $label }]。
demo-chooses = { $who } 选择：{ $choice }。
demo-chooses-somebody = { $who } 选择：{ $choice }，{ $whom }。
demo-commands = { $who } 在 { $place } 输入 { $typed }。
demo-shortcut = { $who } 对 { $whose } 写的内容用“{ $label }”。
demo-steward-privately = Steward 私下给 { $who }：
demo-steward-thread = Steward 在 { $place }，讨论串里，给 { $who }：
demo-steward-whispers = Steward 只给 { $who }：
demo-steward-changes = （给 { $who } 的消息现在是：{ $text }）
demo-commands-alone = { $who } 写给 Steward：{ $typed }
demo-fills = { $who } 填写[{ $label }]并发送。
demo-looks = { $who } 打开工作台。
demo-steward-aloud = Steward 在 { $place }，给所有人：
demo-steward-aloud-also = （同样的消息现在也在 { $places } 里。）
demo-steward-aloud-changes = （给所有人的消息现在是：{ $text }）
demo-steward-aloud-corrected = （给所有人的消息已更正。现在是：）

## The playground’s page: what stands around the messages, in the language of whoever one plays

page-skip = 跳到输入框
page-playground = 试用场
page-clock = 故事里的时钟
page-places = 地点
page-conversation = 对话
page-thread = 讨论串
page-decided = Steward 的决定
page-close = 关闭
page-choose = 请选择…
page-optional = （可不填）
page-sure = 确定吗？
page-pause = 暂停
page-pause-title = 让时间停住
page-run = 继续
page-run-title = 让时间自己往前走
page-hour = +1 小时
page-hour-title = 把时钟拨快一小时
page-next = 下一件事
page-next-title = 转到 Steward 下一件会自己做的事
page-morning = 下一个早晨
page-morning-title = 转到您所扮演的人的下一个工作日早晨
page-stop = 停
page-stop-title = 让这一周停在这里
page-week = 播放一周
page-week-title = 几秒钟播放完一周
page-suggestions = 建议
page-send = 发送
page-ask-steward = 请 Steward 做点什么
page-edit-message = 修改您的消息
page-save = 保存
page-today = 今天
page-yesterday = 昨天
page-new = 新消息
page-messages = 消息
page-write-steward = 写给 Steward
page-write-steward-hint = 写给 Steward：试试 { $word }
page-write-in = 在 { $place } 里写消息
page-write-in-as = 以 { $who } 的身份在 { $place } 里写消息
page-choose-room = 请选一个房间
page-choose-room-hint = 房间、您和 Steward 的对话、您的工作台，都在地点列表里。
page-earlier = 显示更早的消息（{ $number }）
page-nowhere = 还没选地点
page-direct-hint = 只有您和 Steward 看得到
page-desk-of = { $who } 的工作台
page-desk-hint = Steward 给您的页面：在 Slack 叫主页，在 Teams 是标签页
page-silent = Steward 还没有给您写过消息
page-silent-hint = 它给您写消息时，会说明原因，以及怎样让它停下。您也可以先写：
page-empty = { $place } 还是空的
page-empty-hint = 以某个人的身份提个问题，再拨快时钟：Steward 会去找能回答的人。
page-write-first = 写第一条消息
page-desk-empty = 工作台上什么都没有
page-desk-empty-hint = 需要这个人处理的事，Steward 都放在这里。经理的最多：试着扮演一位经理。
page-thread-messages = 讨论串里的消息
page-reply-in-thread = 在讨论串里回复
page-reply-as = 以 { $who } 的身份回复
page-close-thread = 关闭讨论串
page-last-reply = 最近：{ $when }
page-dismiss = 收起
page-inspector = 幕后一览
page-inspector-hint = Steward 听到、决定、做了什么
page-close-inspector = 关闭幕后一览
page-open-inspector = 打开幕后一览
page-nothing-happened = 还什么都没发生
page-nothing-happened-hint = 写点什么、按个按钮或拨快时钟。在这里可以看到 Steward 怎么处理，以及为什么。
page-also-show = 也显示
page-show-nothing = 没有带来变化的
page-show-routine = 例行的
page-stories = 事件经过
page-why = 为什么
page-follows = 接下来
page-keeps = 它保存的
page-facts = 记入台账的事实
page-raw = 原始事件
page-forgotten = 已忘记
page-outcome-committed = 已决定
page-outcome-nothing = 无事可做
page-outcome-seen = 之前已收到
page-outcome-refused = 不允许
page-answers-card = 立刻回答
page-answers-form = 打开表单
page-answers-errors = 请对方改正表单
page-only-if-stands = 仅当它还在时
page-rings = 定时：{ $when }
page-will-not-ring = 定时已取消
page-reacts = 用 { $emoji } 回应
page-takes-away = 撤回一条消息
page-to-place = 在 { $place }
page-to-thread = 在 { $place } 的讨论串里
page-to-calling = 在 { $place }，给 { $who }
page-to-person = 私下给 { $who }
page-to-only = 只有 { $who } 看得到，在 { $place }
page-to-desk = 放在 { $who } 的工作台上
page-event-wrote = { $who } 在 { $place } 写道：“{ $text }”
page-event-replied = { $who } 在 { $place } 回复：“{ $text }”
page-event-edited = { $who } 在 { $place } 改成：“{ $text }”
page-event-deleted = { $who } 删除了 { $place } 的一条消息
page-event-put = { $who } 在 { $place } 用 { $emoji } 回应
page-event-took = { $who } 在 { $place } 取消了 { $emoji }
page-event-told = { $who } 在 { $place } 对 Steward 说：“{ $text }”
page-event-pressed = { $who } 按了 { $what }
page-event-form = { $who } 提交了表单 { $what }
page-event-desk = { $who } 打开了工作台
page-event-came = { $who } 加入了，或改了个人资料
page-event-added = Steward 被加进 { $what }
page-event-rang = 到时间了：{ $what }
page-event-heard = 其他功能收到：{ $what }
page-private = 私聊
page-no-answer = Steward 没有回应。程序还在运行吗？
page-failed = Steward 没能做成；原因见终端。
page-gone = 那条消息已经不在了。
page-not-yours = 那条消息不是发给您所扮演的人的。
page-broken = 和 Steward 的连接断了；正在等它恢复。
page-only-you = 只有您看得到
page-deleted = 这条消息已删除。
page-edited = （已修改）
page-reactions = 回应
page-do-with = 对 { $who } 的这条消息做什么
page-react = 用 { $emoji } 回应
page-react-else = 用别的回应
page-reply-thread = 在讨论串里回复
page-more = 更多
page-edit = 修改
page-delete = 删除
page-copy-link = 复制链接
page-copy-text = 复制文字
page-to = 给
page-bot = 机器人
page-you-are = 您是
page-nobody = 没有人
page-light = 浅色
page-dark = 深色
page-now-you = 您现在是 { $who }
page-has-new = 有新消息
page-open = 打开
page-wrote-to = Steward 给 { $who } 写了消息
page-be = 扮演 { $who }
page-at-work = 工作时间
page-off-work = 非工作时间
page-people = 人物
page-find = 找人
page-find-hint = 按姓名、城市、角色或语言查找
page-who = 您是谁？
page-who-hint = 这里的每个人都由您扮演。请选择从谁的视角来看。
page-nobody-found = 这里没有这样的人。
page-nobody-lives = 这里还没有人。
page-yours = 您的
page-desk = 工作台
page-rooms = 房间
page-no-rooms = 还没有房间。
page-no-command = 这里没有 { $word } 这个命令；Steward 认得的是 { $ours }。
page-delete-instead = 消息清空就等于删除：请直接删除它。
page-clock-failed = 拨时钟时出了问题；详情见终端。
page-replies = { $count ->
   *[other] { $number }条回复
}
page-things-wait = { $count ->
   *[other] 有{ $number }件事在等
}
page-others-news = { $count ->
   *[other] 另有{ $number }个人有新消息
}
page-for-you = { $count ->
   *[other] 有{ $number }条消息给您
}

## What a platform adds to a message

teams-done = 好了。
teams-place-unseen = 我看不到的频道
teams-late = 比平常慢。我还在处理，请稍后再看。
fill-in-form = 填写
form-cancel = 取消
form-mend = 请再看看这里：
form-needed = 请填写这一项。
button-about = { $label }：{ $about }
card-cut = 这里放不下，还有更多。

## The rules, whole

rule-zone = 社区的时钟按 { $value } 走。
    .name = 时区
rule-hours = 每个工作日为 { $value }，按每个人当地的时间；个人另选时间的除外。
    .name = 工作时间
rule-days = 工作日：{ $value }。其他日子我不会主动给任何人发消息。
    .name = 工作日
rule-holidays = { $count ->
    [0] 没有设置假日。
   *[other] 设置了{ $count }个假日：{ $value }。这些日子我不会主动给任何人发消息。
}
    .name = 假日
rule-language = 在频道里我说 { $value }。对每个人，我用他们自己的语言。
    .name = 频道里的语言
rule-tone = 我的语气：{ $value }。
    .name = 语气
rule-promise = 每个问题承诺在 { $value } 的工作时间内得到回答。
    .name = 答复承诺（工作时间）
rule-own-promises = { $count ->
    [0] 没有频道另设承诺。
   *[other] 另设承诺的频道：{ $value }。
}
    .name = 另设承诺的频道
rule-first-ask = 承诺的时间过去 { $value } 时，向第一位专家求助。
    .name = 何时向第一位专家求助（占承诺时间的比例）
rule-nudges = { $count ->
    [0] 不会为问题向任何人求助。没有回答的问题转给经理。
   *[other] 每周最多向同一位专家求助{ $count }次。
}
    .name = 每周可向同一位专家求助几次
rule-experts = { $count ->
    [0] 不会为问题向专家求助。问题直接转给经理。
   *[other] 一个问题最多依次向{ $count }位专家求助，然后告知经理。
}
    .name = 一个问题向几位专家求助
rule-wait = 每位专家有 { $value } 的本人工作时间作出回应，之后才找下一位。
    .name = 专家回应的时间（工作时间）
rule-claim = 认领问题的人有 { $value } 的工作时间来回答；之后会客气地交回。
    .name = 问题留在认领人手里多久（工作日）
rule-grace = 新消息发出后，我等 { $value } 才作判断。
    .name = 判断新消息之前的宽限
rule-invite = 有回答之后 { $value }，会请提问人说说有没有帮助，只请一次。
    .name = 从有回答到请提问人说说有没有帮助的时间
rule-give-up = 没有人回答的问题在 { $value } 后关闭。数字里仍算作没有得到回答。
    .name = 没有回答的问题何时关闭
rule-forget-expert = { $value } 没有帮过忙的人，不再向其求助。
    .name = 不再帮忙的人，多久之后不再向其求助
rule-guests = { $on ->
    [yes] 组织以外的人在这里和同事一样参与。
   *[no] 我不打扰组织以外的人：既不给他们发消息，也不把他们推荐给别人。
}
    .name = 组织以外的人可以参与
rule-public =
    .name = 经本人同意的公开表扬
rule-private = 没有国家被排除在公开表扬之外。
    .name = 哪些国家的人从不公开表扬
rule-unwanted = { $count ->
    [0] 每种场合都起草便笺。
   *[other] 以下场合我不起草便笺：{ $value }。
}
    .name = 哪些场合不起草便笺
rule-kudos = { $count ->
    [0] 这里不能用命令感谢同事。
   *[other] 每人每天最多可用命令感谢{ $count }位同事。
}
    .name = 每人每天用命令感谢的次数
rule-notes-a-week = { $count ->
    [0] 我不为经理起草便笺。
   *[other] 我每周最多为经理起草{ $count }张便笺。
}
    .name = 每周为经理起草的便笺数
rule-note-every = 给同一个人的两张便笺之间至少隔 { $value }。
    .name = 给同一个人的两张便笺之间隔多久
rule-news-every = 两次告诉同一个人其帮助派上了什么用场，至少隔 { $value }。
    .name = 两次告诉同一个人其帮助派上了什么用场之间隔多久
rule-news =
    .name = 发布消息的频道
rule-core-team =
    .name = 核心团队自己的频道
rule-keep-closed = 问题关闭 { $value } 后，其文字会被忘掉。
    .name = 已关闭问题的文字保留多久
rule-keep-facts = 谁做了什么，保留 { $value }。之后只留下数字。
    .name = 谁做了什么保留多久
rule-keep-audit = 谁改了哪条规则，保留 { $value }。之后历史里不再有。
    .name = 谁改了哪条规则保留多久
rule-rehearsal =
    .name = 预演
rule-holdout =
    .name = 随机对照：随机不发的求助和感谢所占比例
rule-join = 一个人在 { $value } 内写的内容算作一个问题。
    .name = 一个人的几条消息在多长时间内算作一个问题
rule-share = 在其他人也能帮忙时，向专家的求助最多有 { $value } 给同一个人。
    .name = 给同一个人的求助最多占多少
rule-late = 迟到超过 { $value } 的内容我不再处理，只告知经理。
    .name = 迟到多久的内容仍会处理
rule-sure = 把握达到 { $value } 起，消息算作问题。
    .name = 把握达到多少，消息算作问题
rule-bold = 有 { $value } 的把握是问题时，才会向人求助。
    .name = 把握达到多少，才会向人求助
rule-answer = 把握达到 { $value } 起，频道里的消息算作回答。
    .name = 把握达到多少，频道里的消息算作回答
rule-doubted = 把握低于 { $value } 时，已算作回答的不再算。
    .name = 把握低于多少，回答不再算
rule-possible = 有 { $value } 的把握认为可能已有回答时，不再为这个问题向人求助。它在经理的清单上。
    .name = 对可能的回答把握达到多少，就不再向人求助
rule-wrong = { $kind ->
    [zone] 我不认识时区“{ $typed }”。请写成 Africa/Nairobi 或 America/Lima 这样。
    [language] 我不会说“{ $typed }”。请从 { $listed } 中选。
    [tone] “{ $typed }”不是我的语气。请从 { $listed } 中选。
    [hours] 我看不懂“{ $typed }”是怎样的工作时间。请写成 9-17 或 08:30-16:30 这样。
    [backwards] 按“{ $typed }”，一天还没开始就结束了。请这样写时间：9-17，即上午九点到下午五点。
    [days] 我看不懂“{ $typed }”是星期几。请写成 mon-fri 或 sun-thu 这样。
    [dates] “{ $typed }”不是日期。请写成 2026-12-25 这样，两个日期之间用逗号。
    [many-dates] { $typed } 个假日超过了我能记的数目。请去掉已过去的：最多 { $most } 个。
    [span] “{ $typed }”不是 { $least } 到 { $most } 之间的时长。请写成 8h、90min 或 2d 这样。
    [count] “{ $typed }”不是 { $least } 到 { $most } 的整数。请写一个。
    [share] “{ $typed }”不是 { $least }% 到 { $most }% 的比例。请写成 75% 这样。
    [switch] “{ $typed }”既不是开也不是关。请说 on 或 off；在文件里写 true 或 false。
    [countries] 我不认识国家“{ $typed }”。请写 ISO 3166 的两个字母，如 DE，英国写 GB。
    [occasions] 我不知道有“{ $typed }”这种便笺。请从 { $listed } 中选。
    [place] “{ $typed }”不是本社区的频道。请选一个我在的频道。
    [table] “{ $typed }”不是带承诺的频道清单。请给每个频道单独一行。
    [above] { $typed } 高于下一步要求的 { $least }。请选低一些。
   *[never] 这样就没有人有足够的工作时间来回答。请多留一些工作日或工作时间。
}
rule-span = { $unit ->
    [y] { $count ->
       *[other] { $count }年
    }
    [d] { $count ->
       *[other] { $count }天
    }
    [h] { $count ->
       *[other] { $count }小时
    }
   *[min] { $count ->
       *[other] { $count }分钟
    }
}
rule-percent = { $percent }%
rule-is-on = { $on ->
    [yes] 是
   *[no] 否
}
rule-none = 无
rule-tone-is = { $to ->
    [warm] 亲切
    [plain] 朴实
   *[brief] 简短
}
rule-hours-are = { $starts } 至 { $ends }
rule-days-are = { $first }至{ $last }
rule-day = { $day ->
    [mon] 星期一
    [tue] 星期二
    [wed] 星期三
    [thu] 星期四
    [fri] 星期五
    [sat] 星期六
   *[sun] 星期日
}
rule-of-place = { $place } { $value }
rule-such-as = 例如 { $example }
policy-group = { $group ->
    [time] 时间和语言
    [questions] 问题和专家
    [thanks] 感谢和表扬
    [places] 发布在哪里
    [kept] 保留什么
    [trial] 先试一试
   *[fine] 微调
}
policy-group-line = { $group }：
policy-group-gist = { $group }：每条规则一句话。
policy-line-time = { $days }，{ $hours }（{ $zone }）；{ $holidays ->
    [0] 没有假日
   *[other] { $holidays }个假日
}。在频道里我说 { $language }，语气{ $tone }。
policy-line-questions = 在 { $promise } 的工作时间内得到回答{ $own ->
    [0] {""}
   *[other] （{ $own }个频道另设承诺）
}。{ $nudges ->
    [0] 不向专家求助
   *[other] 每周最多向一位专家求助{ $nudges }次
}，认领的问题在认领人手里留 { $claim } 的工作时间。
policy-line-thanks = { $public ->
    [yes] 经本人同意才公开表扬
   *[no] 不公开表扬任何人
}{ $countries ->
    [0] {""}
   *[other] （{ $countries }个国家除外）
}。每人每天最多用命令感谢{ $kudos }次，{ $notes ->
    [0] 不起草便笺
   *[other] 每周起草{ $notes }张便笺
}。
policy-line-kept = 问题的文字保留到关闭后 { $closed }，谁做了什么保留 { $facts }，谁改了规则保留 { $audit }。
policy-line-fine = 有多大把握我才行动。
policy-change = { $group ->
    [time] 修改时间和语言…
    [questions] 修改问题和专家…
    [thanks] 修改感谢…
   *[kept] 修改保留什么…
}
policy-own-promise = 某个频道的承诺…
policy-own-promise-title = 某个频道的承诺
policy-own-promise-hint = 例如 4h，或 2d 表示两个工作日。留空则与各处一样：{ $usual }。
policy-save = 保存
policy-changed = { $count ->
   *[other] { $count }条规则已修改。
}
policy-unchanged = 没有变化：本来就是这样。
policy-try = { $example }
policy-say = 可以输入：{ $example }
policy-typed-too = 每条都可以在“policy”后面输入，再写要改成什么。它们的名字：{ $names }。
policy-nearest = 我不认识规则“{ $typed }”。您是指 { $nearest } 吗？
policy-outlived = 那次修改我已不记得了，所以不能恢复原来的。您可以重新设定这条规则。
policy-not-back = 原来的不能恢复。{ $why }
policy-history = 谁改了什么
policy-history-of = 谁改过它
policy-history-title = { $first ->
    [yes] 谁改了哪条规则
   *[no] 谁改了哪条规则（更早）
}
policy-history-gist = 谁改了哪条规则，最近的在前。
policy-history-none = 还没有改过规则。
policy-history-line = { $when }，{ $who }：{ $rule } – { $since }（原来：{ $before }）
policy-history-outlived = { $when }，{ $who }：{ $rule }，这条规则已经没有了
policy-history-older = 更早
policy-history-note = “恢复”让规则回到那次修改之前的样子，这也是一次修改。修改记录保留 { $kept }。
policy-by-file = 在命令行操作的人
policy-bring-back = 恢复：{ $rule }
because-file = 运行我的人用文件给出了规则
policy-file-about = { $what ->
    [name] 名称
   *[purpose] 宗旨
}
policy-file-roles = { $who } 的角色
policy-file-remit = { $who } 负责什么
policy-file-words = { $key }（{ $language }）
policy-file-becomes = { $what }：{ $since }（原来：{ $before }）
file-head = { $community } 在 Steward 里的规则，{ $day } 的样子。
file-how = 想改什么就改，然后这样读入：steward policy import 文件
file-how-check = 加上 --check 只说会改变什么。您去掉的内容保持原样。
file-community = 社区：叫什么，为了什么。
file-place = 它的一个频道：{ $place }
file-rule = { $rule }。默认：{ $usual }
file-people = 经理和核心团队。没有写到的人角色不变；roles = [] 去掉全部角色。
file-roles = 角色：{ $roles }。remit 用文字写这个人负责什么。
file-line = { $at }: { $what }
file-perhaps = { $what } 您是指 { $near } 吗？
file-broken = { $kind ->
    [equals] 这里缺少等号（{ $why }）。规则请写成：名称 = 值。
    [value] 这个值读不了（{ $why }）。文字要放在直引号里；数字、日期、true 和 false 不用。
    [text] 引号没有闭合，或放错了地方（{ $why }）。文字的开头和结尾要在同一行用同样的引号。
    [twice] 这里说了两遍（{ $why }）。请只留一处。
    [bracket] 括号没有闭合（{ $why }）。请闭合，并在两个值之间加逗号。
    [rest] 值后面还有别的内容（{ $why }）。请给每条规则单独一行。
   *[other] 这不是 TOML（{ $why }）。请改正这一行，或重新导出规则，从那里开始。
}
file-not-utf8 = 这里有不是 UTF-8 的字符。请把文件存为 UTF-8。
file-no-part = 没有 [{ $name }] 这一部分。有这些：{ $listed }。
file-no-rule = [{ $part }] 里没有规则“{ $name }”。有这些：{ $listed }。
file-elsewhere = “{ $name }”放错了部分。请移到 [{ $part }] 下面。
file-part = “{ $name }”是文件的一个部分。请用一行 [{ $name }] 开头，下面每条规则一行。
file-people-part = 每个人单独一个部分。请用一行 [[people]] 开头。
file-text = { $name } 要写成直引号里的文字，最多 { $most } 个字。请这样写。
file-no-name = 社区要有名称。请在直引号里写一个。
file-no-id = 这个人没有标识。请加一行 id =，把标识写在直引号里，或者去掉这个人。
file-person-unknown = 我不认识标识为 { $who } 的人。请从导出的文件里取标识，或者去掉这个人。
file-person-twice = { $who } 出现了两次。请把所有角色写在一处。
file-roles-text = 一个人的角色是一串词。请写成 roles = []，把角色放在方括号里的直引号中。
file-no-role = “{ $role }”不是角色。请从 { $listed } 中选。
file-nobody-such = { $who } 是机器人、访客或已离开，在这里不能有角色。请去掉。
file-manager-outside = { $who } 不是本组织的人，在这里不能当经理。请换一个角色。
file-has-duty = { $who } 手里有交托的职责。请先在聊天里用“team”收回。
file-remit-no-role = { $who } 有负责的事项，却没有角色。请给一个角色，或去掉 remit。
file-last-manager = 这样就没有经理了。请保留一位的角色。
file-core-not-ours = { $place } 是另一个社区的频道。请选核心团队自己的频道。
file-core-only = { $place } 是本社区唯一的频道。核心团队需要一个自己的频道。
file-words = 用社区自己的话来说的句子（{ $language }），逐句列出。留空就恢复原句。
file-words-language = “{ $name }”不是我会的语言，或者它下面没有句子。这一部分请以其中之一开头：{ $listed }。
file-words-unknown = 没有可以换说法的句子 { $key }。在聊天里用“words”，可以按内容找句子。
file-words-text = 句子必须是引号里的文字。请这样写。
file-words-which = 这句话有好几种说法。要改的每一种都单独写一行：{ $listed }。
cli-policy = 把社区的规则写进文件，或从文件读入
cli-policy-do = 做什么
cli-policy-export = 把社区的规则写成 TOML 文件，每条都有说明
cli-policy-import = 从 TOML 文件读入社区的规则；其中有任何错误，就什么也不改
cli-policy-file = 文件；连字符表示终端
cli-policy-community = 有几个社区时，社区的名称
cli-policy-check = 只说哪里不对，或会改变什么
policy-cli-busy = 现在看不了规则。{ $why } 请停下 Steward 再试，或在聊天里对它说“policy”。
policy-cli-none = Steward 还没有照看任何社区，所以没有规则。请启动它，邀请它进一个频道，然后再试。
policy-cli-which = 有几个社区：{ $names }。请用 --community 说明是哪一个。
policy-cli-unknown = 没有叫“{ $name }”的社区。有这些：{ $names }。
policy-cli-unread = { $file } 读不了（{ $why }）。请换一个文件。
policy-cli-faults = { $count ->
   *[other] 有{ $count }处不对。什么都没有改；请改正后再试。
}
policy-cli-same = 没有变化：{ $community } 里本来就是这样。
policy-cli-would = { $check ->
    [yes] 在 { $community } 里会有这些改变：
   *[no] 在 { $community } 里已有这些改变：
}
policy-cli-done = 经理在聊天里看得到，也能在那里撤回：policy history
policy-cli-written = { $community } 的规则在 { $file } 里。
doctor-no-manager = 社区 { $name } 没有经理，需要决定的事没有人看到。请在规则文件里给它一位：steward policy export，然后 import
doctor-no-zone = 社区 { $name } 按 UTC 走。如果它在别处，经理可以说：policy zone Africa/Nairobi

## Set-up

help-setup = 一步一步设置这个社区，或查看现在的设置
    .usage = setup
press-word = { $word }
purpose-welcome = 我来了，以及如何设置我
because-manages = { $named ->
    [yes] { $by } 请您担任这里的经理
   *[no] 您管理这个社区，而我刚来
}
because-appointed = { $by } 给了您这里的一个角色
because-notice = 大家有权知道我读什么、留什么
welcome-title = 很高兴认识您
welcome-manager = { $how ->
    [own] 我是 Steward。您把我加进了 { $community }（{ $places }），所以我想这个社区由您管理。
    [added] 我是 Steward。{ $by } 把我加进了 { $community }（{ $places }），而这个社区由您管理。
    [named] 我是 Steward。{ $by } 请您担任 { $community }（{ $places }）的经理，我在那里帮忙。
   *[found] 我是 Steward。有人把我加进了 { $community }（{ $places }），而这个社区由您管理。
}
welcome-what = 我替您记着：哪些问题还在等，谁可能知道，该感谢谁，谁的帮助带来了什么改变。要紧的事，仍由您决定。
welcome-steps = { $done ->
    [yes] 已经设置好了。看看现在是怎样的；每一项都可以改。
   *[no] 有几件事只有您能告诉我。一共 { $count } 小步，最多十分钟，每一步都已有合理的选择：按两下就全部保留。随时可以停下，以后用“setup”接着来。
}
welcome-begin = { $done ->
    [yes] 查看现在的设置
   *[no] 开始
}
welcome-other = 由别人管理…
welcome-note = 这条我只写一次，因为您管理这个社区。此后我主动发的消息每天最多一条，都在您的工作时间内；“quiet”可以更改或停止。
welcome-role = { $by } 请您在 { $community } 担任{ $role }。我是 Steward，在那里帮忙，让每个问题都有回答。
welcome-role-means = { $role ->
    [leader] 领导发起讨论，并推进讨论的结果。我偶尔会请您做一件与您分管事项有关的小事，您随时可以说不。
    [sponsor] 发起人支持这个社区。您每月最多收到一份两分钟的简报：大家问了什么，什么有帮助，带来了什么改变。
    [facilitator] 引导员让交流保持活跃。您可以把问题标为已回答，也可以照看没有找到人的问题；经理可能会请您分担其他职责一段时间。
   *[expert] 问题与专家所知相符时，我才会求助：次数很少，在各人自己的工作时间，附三个按钮，其中一个就是说不。
}
welcome-role-note = 这条我只写一次，因为 { $by } 给了您这个角色。请告诉我您分管什么，别的事我不会问您。“quiet”可以更改我何时写，或停止。
welcome-expert = 这是我第一次向您求助，所以说明一下：说不，对您没有任何影响，没有人看得到，我也会从中学习。只有您认领了，提问人才会知道您。
welcome-member = 我们还没有说过话，所以简单说几句：我关注 { $community } 的频道里还在等的问题。没有人回答时，我会问一位可能知道的同事；您帮了忙，就会知道带来了什么改变。我自己从不凭猜测回答。
welcome-member-note = 这段话您只会读到一次。我主动发的消息每天最多一条，都在您的工作时间内；“quiet”可以更改或停止。
setup-title = 设置 { $community }
setup-step = 第 { $n } 步，共 { $of } 步：{ $what }
setup-what = { $step ->
    [name] 名称与宗旨
    [scope] 关于什么，为谁服务
    [channels] 频道
    [managers] 经理
    [team] 核心团队
    [promise] 答复承诺与工作时间
    [voice] 语言与语气
    [public] 哪些可以公开
    [goals] 最初的目标
   *[rehearsal] 预演
}
setup-ask = { $step ->
    [name] 大家是这样称呼它的吗？用一句话说明宗旨，对谁都有帮助，也可以以后再写。
    [scope] 一个领域、一个国家或一个地区，以及为谁服务。它会出现在策略和简报里。
    [channels] 我只在这些频道里听，别处一概不听。要添加频道，像邀请同事一样邀请我进去，它就会出现在这里。
    [managers] 经理看得到工作台，决定发出什么，也可以更改这里的一切。两位比一位好：总有人在休假。
    [team] 领导、引导员、专家和发起人，各有分管事项。两三位就是好的开始。您指定的人会从我这里得知，只此一次。
    [promise] { $suggested ->
        [yes] 问题会在这个时间内得到回答；过了四分之三，我会问一位可能知道的人。时区取的是您的；此前没有设置。
       *[no] 问题会在这个时间内得到回答；过了四分之三，我会问一位可能知道的人。只算工作时间。
    }
    [voice] { $suggested ->
        [yes] 在频道里我说这种语言，也就是您的语言；单独对每个人，说各人自己的语言。
       *[no] 在频道里我说这种语言；单独对每个人，说各人自己的语言。
    }
    [public] 对新成员，我总是私下感谢。对其他人，经本人同意可以公开表扬；如果你们的规定或文化要求，可以关闭。
    [goals] 一个目标就够了。每个目标按一下即可，随时可以更改或放弃。
   *[rehearsal] { $suggested ->
        [yes] 我建议先预演一周：我照常做全部工作，而我要主动发的消息都在您的工作台上等着，由您发送或放弃。成员只会收到我对其询问的答复，以及每个频道里的一则告知。代价是：这一周里，不经您放行，不会向任何人求助。
       *[no] 预演时，我照常做全部工作，而我要主动发的消息都在您的工作台上等着，由您发送或放弃。
    }
}
setup-keep = { $step ->
    [team] { $some ->
        [yes] 人都齐了
       *[no] 暂时没有
    }
    [goals] { $some ->
        [yes] 这样就好
       *[no] 暂不设目标
    }
    [rehearsal] { $some ->
        [yes] 预演一周
       *[no] 保留
    }
   *[other] 保留
}
setup-change = { $step ->
    [managers] 添加经理…
    [team] 添加一位…
   *[other] 更改…
}
setup-live = 正式开始
setup-rehearse-week = 预演一周
setup-core-channel = 核心团队的频道…
setup-later = 以后再说
setup-back = 返回
setup-all = 其余全部保留
setup-note = 在这里停下也不会丢失什么：“setup”会从这一步接着来。
setup-settled-by = { $how ->
    [later] { $who } 把这一步留到了以后。
   *[other] { $who } 已经处理了这一步。您不改，就这样定了。
}
setup-meanwhile = { $known ->
    [yes] { $who } 刚刚改了这一项。什么都没有丢失：请看现在的样子。
   *[no] 这一项刚刚改了。请看现在的样子。
}
setup-meanwhile-form = 您填写时，一位同事改了这一项。请关闭表单再打开：会显示现在的内容。
setup-below = { $community } 的设置在下面继续。
setup-privately = 我已单独写给您：在那里继续。
setup-label = { $of ->
    [name] 名称
    [purpose] 宗旨
    [scope] 范围
    [audiences] 服务对象
    [channels] 我在这里听
    [managers] 经理
    [team] 核心团队
    [remit] 分管什么？几个字即可
    [promise] 答复时间
    [hours] 工作时间
    [zone] 时区
    [starts] 一天开始于
    [ends] 一天结束于
    [days] 工作日
    [holidays] 节假日
    [language] 频道的语言
    [tone] 语气
    [public] 公开表扬
    [news] 给大家的消息
    [core] 核心团队的频道
    [goals] 目标
   *[rehearsal] 开始时
}
setup-pair = { $label }：{ $value }
setup-nothing = 还没有
setup-nobody = 还没有人
setup-no-channel = 还没有频道：请邀请我进入一个
setup-promise = { $count ->
   *[other] { $count }个工作小时
}
setup-hours = { $starts } 至 { $ends }，{ $days }
setup-day = { $day ->
    [d0] 星期一
    [d1] 星期二
    [d2] 星期三
    [d3] 星期四
    [d4] 星期五
    [d5] 星期六
   *[d6] 星期日
}
setup-no-holidays = 还没有填写
setup-holidays = { $more ->
    [0] { $days }
   *[other] { $days }，另有{ $more }天
}
setup-holidays-hint = 每行一天，例如 2026-12-25：这些日子我不主动写给任何人。
setup-holidays-bad = “{ $typed }”不像是日期。请这样写：2026-12-25
setup-days-none = 请至少选一个工作日：其余日子我不主动写给任何人。
setup-zone-unknown = 我不认识时区“{ $typed }”。请写 Africa/Nairobi、Asia/Amman 或 America/New_York 这样的名称。
setup-name-empty = 请写一个名称：大家怎样称呼这个社区。
setup-tone = { $which ->
    [warm] 亲切
    [plain] 平实
   *[brief] 简短
}
setup-sounds = 同一句话的三种语气，同事读到的就是这样：
setup-sample-who = Amina
setup-sample-place = #cold-chain
setup-public = { $on ->
    [yes] 经每个人本人同意
   *[no] 没有，一切感谢都在私下
}
setup-no-news = 选定频道之前，不发布
setup-no-core = 没有，所以我单独写给每个人
setup-refused = 我不能在 { $places } 里写，所以那里还没有人知道我做什么。管理该频道的人可以允许；我每天再试一次。
setup-offer = { $what ->
    [within-day] 一天内得到回答：{ $target }的问题
    [contributors] 更多人参与：四周内有{ $target }人提问、回答或标出有帮助的内容
   *[thanked] 更多感谢：四周内有{ $target }人得到感谢
}{ $known ->
    [yes] （现在：{ $now }）
   *[no] { "" }
}
setup-offer-take = 就用这个目标
setup-rehearsal = { $on ->
    [yes] 先预演，我要主动发的消息在您的工作台上等着
   *[no] 正式开始，值得发的就发
}
setup-form-title = { $step ->
    [name] 名称与宗旨
    [scope] 关于什么，为谁服务
    [managers] 再加一位经理
    [team] 核心团队
    [promise] 承诺与时间
    [voice] 语言与语气
   *[public] 哪些可以公开
}
setup-form-intro = { $step ->
    [managers] 对方会在其工作时间从我这里得知，只此一次。
    [team] 一次一位。对方会在其工作时间从我这里得知，只此一次。
   *[other] 已按现在的样子填好。只改需要不同的地方。
}
setup-save = 保存
setup-other-title = 由谁管理？
setup-other-intro = 我会在其工作时间欢迎这位同事，只此一次，说明是您指定的，并带着走完其余步骤。
setup-other-who = { $community } 由谁管理？
setup-other-how = 您自己呢？
setup-other-stay = { $on ->
    [yes] 我也继续担任经理
   *[no] 就这样；我不是这里的经理
}
setup-other-send = 交托
setup-handed = { $stays ->
    [yes] 从现在起，{ $who } 与您一起管理这个社区。我会告诉对方。
   *[no] 从现在起，{ $who } 管理这个社区。我会告诉对方，不再打扰您。谢谢您带我来这里。
}
setup-done = { $community } 设置好了。现在是这样的。
setup-left = （留到以后）
setup-next = 接下来
setup-next-paused = 我要主动发的消息全部暂停，直到 { $until }。
setup-next-rehearsal = { $on ->
    [yes] 从现在起我在听。我要主动发的消息在您的工作台上等着；满一周后，我会问您是否正式开始，您不说，我就不开始。
   *[no] 从现在起我在听。问题等了{ $hours ->
       *[other] { $hours }个工作小时
    }，就会转给一位可能知道的同事。
}
setup-next-notice = { $hours ->
    [yes] 每个频道会收到一则告知，说明我读什么、留什么；收到过的不再发。内容有变时就地修改，绝不重发。
   *[no] 等您的工作时间开始，每个频道会收到一则告知，说明我读什么、留什么；收到过的不再发。内容有变时就地修改，绝不重发。
}
setup-next-plan = 您的下一份每周计划：{ $at }。没有需要您的事时，我只说一次，之后不再说。
setup-next-core = { $held ->
    [yes] 核心团队的下一份便笺本应在 { $at } 发出；预演时，它在您的工作台上等着。
   *[no] 核心团队的下一份便笺在 { $at } 发出。
}
setup-see-desk = 查看我的工作台
setup-done-note = 随时可以用“setup”再看；“policy”里有全部规则。
setup-rehearsed = { $count ->
    [0] 一周的预演结束了，没有留下什么。要正式开始吗？
   *[other] 一周的预演结束了，还有{ $count }条消息等您发送或放弃。要正式开始吗？
}
setup-rehearse-on = 再预演一周
setup-rehearsed-on = 我继续预演，{ $until } 再问您。
setup-rehearsed-already = 这已经决定了：“policy”里可以看到现在的样子。
notice-title = 我在这个频道做什么
notice-gist = 我是 Steward。我在这里听，让每个问题都有回答，每份帮助都有人感谢。以下是您应当知道的。
notice-reads = 我读这个频道及其讨论串里写的内容。我不读人与人之间的私信，也不读没有邀请我的频道。
notice-keeps = { $count ->
   *[other] 问题及其回答的文字，我在问题未结束时和结束后{ $count }天内保留；之后只留关于什么、谁参与过以及链接。{ $months }个月后，就不再带有任何人的名字。
}
notice-never = 我从不凭猜测回答，从不按写得多少给人排名，不经本人同意从不公开提到任何人，主动写给任何人每天不超过一次，也从不在其工作时间以外。
notice-stops = 由您决定：提到我或单独写给我“quiet”（我何时可以写，或永不）、“my-data”（我留着哪些关于您的内容）或“forget-me”（我在所有地方忘记您）。
notice-managers = { $known ->
    [yes] 对此有任何疑问，请问这里的经理：{ $names }。
   *[no] 对此有任何疑问，请问把我加进来的人。
}
notice-once = 这则告知每个频道我只发一次，内容有变就在这里修改。
empty-open = 有人在频道里提问而还没有人回答时，就会出现在这里。
empty-who-mine = 这个我知道
empty-who-example = 用“cold chain”试试

## The rules, whole

## Languages: what is joined, and what is said of somebody to others

listed = { $these }
clauses-join = { $last ->
   *[other] { $before }；{ $next }
}
who-line = { $who } – { $because }
knows-named = 您提到的人
knows-declared = 说过自己懂{ $topics }
knows-answered = { $count ->
   *[other] 回答过{ $topics }方面的问题（总共回答过{ $count }次）
}
knows-other-words = “{ $asked }”和“{ $known }”据我看是一个意思
knows-answers = 在这个社区里回答问题
knows-accepted = { $count ->
   *[other] 有{ $count }个回答被采纳
}
knows-thanked = { $count ->
   *[other] 回答得到过{ $count }次感谢
}

## Changed keys: `refused` has one more variant, `because-closed-withdrawn` is new beside the other because-closed-…

because-closed-withdrawn = 提问人希望被遗忘
because-closed-left = 提问的人已经不在这里

## Rights

help-my-data = 我保存了关于您的哪些内容、为什么：可以查看，也可以带走
    .usage = my-data
help-forget-me = 我忘记关于您的一切；会先说明这意味着什么
    .usage = forget-me
data-title = 我保存的关于您的内容
data-gist = 这是我在此工作区每个社区中保存的关于您的全部内容，以及原因。
data-nothing = 我没有保存任何关于您的内容。
data-sent = 我已单独发给您。
data-take-table = 全部带走
data-take-page = 带走这一页
data-forget = 忘记我…
data-note = 只有您能查看这些。您在频道里写的内容保存在那里，不在我这里。
data-line = { $what }：{ $count ->
   *[other] { $count } 条
}{ $when ->
    [days] ，{ $first } 至 { $last }
    [day] ，{ $first }
   *[none] { "" }
}{ $where ->
    [some] （{ $communities }）
   *[none] { "" }
}。
data-what = { $sort ->
    [profile] 您是谁
    [wishes] 您的意愿
    [part] 您在这里的身份
    [questions] 您的问题
    [rooms] 最近说了什么
    [help] 您帮过的忙
    [knowledge] 您了解的领域
    [thanks] 感谢与表扬
    [together] 点子、专题活动、目标和讨论
    [stories] 故事与简报
    [learning] 您学到的东西
    [messages] 我发给您的消息，或提到您的地方
    [pages] 经理查看时看到的内容
    [files] 您带走的文件
    [facts] 发生过的事
   *[other] 其他
}
data-why = { $sort ->
    [profile] 平台提供的您的姓名、时区和语言，好在合适的时间给您发消息。您在这里期间一直保存。
    [wishes] 什么时候、可以为什么事给您发消息。直到您更改为止。
    [part] 您的社区、角色、职责和分管事项，好请您做合适的事。归您期间一直保存。
    [questions] 问题的文字，好让您得到回答，问题了结 { $days } 天后删除；之后只记得有人提过问。
    [rooms] 频道里最近几条消息，保存几小时，好读懂下一条。
    [help] 您回答了哪些问题、带来了什么，只有编号，没有文字，好让您得到感谢并知道结果。您在这里期间一直保存。
    [knowledge] 您回答过或告诉过我的话题，好请教您了解的事。可用 forget-topic 删除一个话题。
    [thanks] 尚未送达的感谢及其文字，送达后删除；之后只记得有过感谢。
    [together] 您提出、接手或参与的事，好让它们有始有终。其中一部分随社区保存。
    [stories] 经您同意、有您在内的故事，以及您收到的简报。最长两年。
    [learning] 您记下的小课和培训，因为您把它们存在这里。
    [messages] 消息在哪里，好能修改并说明为什么发来。相关的事了结 { $days } 天后删除。
    [pages] 您在哪些天写过消息（不含内容），以及为经理决定而准备的内容，好不漏掉任何人。只保留四个月的日期。
    [files] 您要求带走的内容。一周。
    [facts] 谁在何时提问、回答或感谢，没有文字，好衡量社区的状况。{ $months } 个月；之后没有人知道是谁。
   *[other] 我还说不清的内容。文件里有。
}
because-rights = 这是您要求的
forget-title = 忘记我
forget-gist = 我忘记您意味着以下这些。您按下按钮之前，什么都不会发生。
forget-goes = 在此工作区各处会消失的：您的资料、意愿、角色和职责；您问过的、提过的、写给我的；有您在内的故事；尚未送达的感谢；我知道您了解的领域。我发给您的消息会撤掉，其他提到您的地方也会撤掉，或改为“一位同事”。您还在等待回答的问题会关闭；您认领的问题会交回。
forget-stays = 会留下的：有人提过问、回答过或感谢过，但不知道是谁，这样社区的数字保持不变；其他人的话；以及您在频道里写的内容。那是您在平台上的内容：如果愿意，请在那里删除。
forget-mark = 这不等于免打扰：您再次发言时，我会重新认识您。按第二个按钮，我以后也不再给您发消息。两种情况下，我都会保留一个由您的账户生成的标记和日期。没有人能从中读出您的名字。凭它我知道不再读您以前写的内容，以及可不可以给您发消息。
forget-quiet = 您要求过我不给您发消息。按第一个按钮，我连这一点也会忘记。
forget-alone = 您是 { $community } 唯一的经理。之后它就没有经理了。最好先指定一位。
forget-undone = 此操作无法撤销。想先留一份吗？{ $command }
forget-button = { $then ->
    [silent] 忘记我，并且不再给我发消息
   *[stay] 忘记我
}
forget-confirm = { $then ->
    [silent] 现在忘记您，并且以后不再给您发消息吗？此操作无法撤销。
   *[stay] 现在忘记您吗？此操作无法撤销。
}
forget-begun = { $then ->
    [silent] 已经开始。一分钟后我就不再知道任何关于您的事，也不再给您发消息。谢谢您在这里的时光。
   *[stay] 已经开始。一分钟后我就不再知道任何关于您的事。谢谢您在这里的时光。
}
forget-somebody = 一位同事

# ---

## Audit

help-audit = 谁在这里决定了什么、何时决定：经理，以及运行我的人
    .usage = audit, audit @同事, audit month
audit-title = 谁决定了什么
audit-gist = { $whose ->
    [one] { $count ->
        [0] 这里没有 { $who } 的决定，也没有关于 { $who } 的决定。
        [1] 有1项 { $who } 的决定或关于 { $who } 的决定。
       *[other] { $who } 的决定或关于 { $who } 的决定，共{ $count }项，最新的在前。
    }
   *[all] { $count ->
        [0] 这段时间没有决定。
        [1] 这段时间有1项决定。
       *[other] 这段时间共有{ $count }项决定，最新的在前。
    }
}
audit-more = { $count ->
   *[other] 文件里还有{ $count }项。
}
audit-take = 全部内容（表格）
audit-note = 这里只保存事实，从不保存任何人写的话。资料已删除的人，在这里不显示姓名。
audit-span = { $span ->
    [week] 最近一周
    [month] 最近一个月
   *[year] 最近一年
}
audit-line = { $at } · { $who }：{ $what }
audit-file = 运行我的人
audit-nobody = 一位资料已删除的人
audit-rehearsed = 预演的内容
audit-disposed = { $how ->
    [sent] 同意发出（{ $area }）
    [copied] 拿去亲自写（{ $area }）
    [changed] 换了措辞后同意发出（{ $area }）
    [skipped] 跳过（{ $area }）
    [never] 不再要这一类（{ $area }）
   *[dropped] 放弃（{ $area }）
}
audit-became = { $how ->
    [campaign] 据此筹划活动
    [discussion] 据此发起讨论
    [do] 已有人负责
    [done] 已完成
    [later] 以后再说
   *[no] 不采纳
}
audit-what = { $did ->
    [paused] 暂停社区，或更改暂停
    [worded] 改写一句话
    [ruled] 更改规则 { $name }
    [resumed] 结束暂停
    [appointed] 让 { $who } 担任 { $name }
    [relieved] { $who } 不再担任 { $name }
    [handed-over] 把职责 “{ $name }” 交给 { $who }，到{ $until }为止
    [returned] 从 { $who } 收回职责 “{ $name }”
    [reviewed] 重新看过策略：保持不变
    [aimed] 设定目标 “{ $name }”
    [aim-dropped] 放弃目标 “{ $name }”
    [decided] 对一个点子作出决定：{ $name }
    [campaign-begun] 开始一项专题活动
    [campaign-moved] 更改专题活动的最后一天
    [campaign-ended] 结束一项专题活动
    [campaign-dropped] 放弃一项专题活动
    [discussion-opened] 开启由 { $who } 主持的讨论
    [discussion-ended] 结束一场讨论
    [story-approved] 批准一个故事
    [strategy] 更改策略
    [remit] 更改 { $who } 负责的内容
    [maturity] 回答关于成熟度的问题
    [readers-added] 让 { $who } 成为简报读者
    [readers-removed] { $who } 不再是简报读者
    [steps-left-out] 略去专题活动中逾期的步骤
   *[note-held] 暂不发出核心团队便笺
}

## 社区自己的话

help-words = 我的任何一句话，都可以换成社区自己的说法
    .usage = words, words 谢谢, words undo
words-title = 社区自己的说法
words-gist = 我的任何一句话，在这里都可以换成社区自己的说法。请按内容来找。
words-changed = { $count ->
    [0] 目前一切都按我的说法。
    [1] 有1句用社区的说法：
   *[other] 有{ $count }句用社区的说法，最近的在前：
}
words-note = 输入“words”加上您读到的句子里的几个词，或者把整句连名字和日期一起粘贴。“words undo”撤销最近一次修改。
words-in = （{ $language }）
words-mine = 按我的说法
words-mine-again = 恢复原句
words-change = 修改…
words-all = 社区的全部说法
words-found = { $count ->
    [1] 找到了这一句：
   *[other] 找到了这些，最像的在前：
}
words-found-note = 名字、日期和数字是示例。没有您要的？请多写一些句中的词。
words-none = 我没有找到这样的句子。请写几个您读到的词，或者整句粘贴。
words-form-title = 社区自己的说法
words-form-intro = 语言：{ $language }。花括号里的内容由我填写：放在句子里合适的地方即可。{ $several ->
    [yes] 我按各自的用途在这些说法之间选择。想改几个就改几个。
   *[no] { "" }
}{ $few ->
    [yes] { "" }
   *[no] 还有更多说法：请按句中的词来找。
}
words-look = 先看效果
words-field = 我的说法
words-field-when = 我的说法（{ $cases }）
words-hint-needs = { $count ->
   *[other] 句中必须保留：{ $places }
}
words-hint-may = 可以用：{ $places }
words-case-tone = 语气：{ $of }
words-case-such-as = { $name }：例如 { $value }
words-case-otherwise = { $name }：其他情况
words-case = { $name }：{ $value }
words-preview = 读起来会是这样（{ $language }）。目前什么都没有变。
words-use = 就这样用
words-change-again = 再改改
words-never-mind = 不改了
words-preview-note = 名字、日期和数字是示例。草稿我保留一天。
words-mine-would = 这样会恢复成我的说法：
words-nothing-said = 这里会什么也不说。
words-used = { $own ->
    [yes] 从现在起，我用社区的说法。
   *[no] 从现在起，我恢复自己的说法。
}
words-used-note = 频道里已有的消息，等有新内容时才会跟着变。
words-same = 现在就是这么说的。
words-outlived = 这句话我不再说了，或者内容已经变了。请按句中的词重新找。
words-most = 最多可以有{ $most }句用社区的说法。请先把其中一句恢复成原句。
words-draft-gone = 那份草稿已经没有了：我只保留一天。请重新找到那句话。
words-dropped = 什么都没有变。
words-history-none = 这里还没有改过任何说法。
words-history-gist = 谁把哪句话改成了什么，最近的在前。
words-history-title = 社区的说法：谁、何时
words-history-line = { $when }，{ $who }：
words-bring-back = 恢复之前的说法
words-unfit = 社区的说法“{ $words }”不再合适：升级后，原句的内容变了。在您修改之前，我先说原句。
words-let-go = 保留原句
words-wrong-empty = 这里总要说点什么。
words-wrong-brace = 多了一个花括号。花括号只用来括住由我填写的内容；其他地方请用别的括号。
words-wrong-nearest = 这里没有 { $typed }。您是想写 { $nearest } 吗？
words-wrong-place = 这里没有 { $typed }。我能填写的有：{ $places }
words-wrong-none = 没有 { $typed }：这句话里我什么也不填写。
words-wrong-lacks = { $count ->
   *[other] 缺少 { $places }。请加上，免得大家去猜。
}
words-wrong-command = 必须保留 { $commands }：大家靠它停止这类消息，或者了解更多。
words-wrong-long = { $letters } 个字太多了：这里放得下 { $most } 个。
