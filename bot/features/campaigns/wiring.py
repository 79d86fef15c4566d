"""What campaigns react to."""

from __future__ import annotations

from bot.features.campaigns import hearing, pressing
from bot.features.campaigns.state import AFTER, CLOSE, FORGET, LATE, MIDWAY, PAUSE_OVER, POST, PREPARE, REMIND
from bot.kernel.facts import Delivered, Left, Resumed, Ruled, Undelivered
from bot.kernel.feature import Command, Concern, Feature, Press
from bot.kernel.messages import MessageChanged, MessageDeleted, MessagePosted
from bot.kernel.people import Act

FEATURE = Feature(
    "campaigns",
    on={
        MessagePosted: hearing.on_message,
        MessageChanged: hearing.on_changed,
        MessageDeleted: hearing.on_deleted,
    },
    commands=(Command("campaign", pressing.on_campaign, Act.CURATE, concern=Concern.TOGETHER, alone=True),),
    buttons={
        "campaign.plan": Press(pressing.on_plan, Act.CURATE),
        "campaign.change": Press(pressing.on_change, Act.CURATE),
        "campaign.show": Press(pressing.on_show, Act.CURATE),
        "campaign.measured": Press(pressing.on_measured, Act.CURATE),
        "campaign.prepare": Press(pressing.on_prepare, Act.STEER),
        "campaign.move": Press(pressing.on_move, Act.STEER),
        "campaign.leave": Press(pressing.on_leave, Act.STEER),
        "campaign.drop": Press(pressing.on_drop, Act.CURATE),
        "campaign.end": Press(pressing.on_end, Act.STEER),
        "campaign.post": Press(pressing.on_post, Act.STEER),
        "campaign.skip": Press(pressing.on_skip, Act.STEER),
        "campaign.words": Press(pressing.on_words, Act.CURATE),
        "campaign.name-me": Press(pressing.on_name_me),
        "campaign.step": Press(pressing.on_step, Act.CURATE),
        "campaign.done": Press(pressing.on_done),
        "campaign.skip-step": Press(pressing.on_skip_step),
        "campaign.undo": Press(pressing.on_undo),
        "campaign.hand": Press(pressing.on_hand),
        "campaign.late-skip": Press(pressing.on_late_skip, Act.STEER),
    },
    forms={
        "campaign.plan": Press(pressing.on_plan_form, Act.CURATE),
        "campaign.change": Press(pressing.on_change_form, Act.CURATE),
        "campaign.words": Press(pressing.on_words, Act.CURATE),
        "campaign.step": Press(pressing.on_step, Act.CURATE),
        "campaign.hand": Press(pressing.on_hand),
    },
    timers={
        PREPARE: hearing.on_prepare,
        POST: hearing.on_post,
        MIDWAY: hearing.on_midway,
        CLOSE: hearing.on_close,
        AFTER: hearing.on_after,
        FORGET: hearing.on_forget,
        REMIND: hearing.on_remind,
        LATE: hearing.on_late,
        PAUSE_OVER: hearing.on_pause_over,
    },
    facts={
        Delivered: hearing.on_delivered,
        Undelivered: hearing.on_undelivered,
        Left: hearing.on_left,
        Ruled: hearing.on_ruled,
        Resumed: hearing.on_resumed,
    },
    arrivals=("campaign/",),
)
