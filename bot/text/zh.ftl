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
    [yes] { $name }：您好，
   *[no] 您好，
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
