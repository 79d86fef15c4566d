"""What Steward does. A new feature is one more file in this folder, and one more name in this list."""

from bot.features import (
    campaigns,
    coreteam,
    desk,
    experts,
    goals,
    house,
    impact,
    learning,
    maturity,
    outreach,
    questions,
    recognition,
    report,
    rules,
    strategy,
    team,
)

FEATURES = (
    questions.FEATURE,
    experts.FEATURE,
    outreach.FEATURE,
    recognition.FEATURE,
    impact.FEATURE,
    coreteam.FEATURE,
    campaigns.FEATURE,
    goals.FEATURE,
    strategy.FEATURE,
    desk.FEATURE,
    maturity.FEATURE,
    learning.FEATURE,
    team.FEATURE,
    report.FEATURE,
    rules.FEATURE,
    house.FEATURE,
)
