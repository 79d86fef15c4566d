"""What Steward does. A new feature is one more file in this folder, and one more name in this list."""

from bot.features import (
    campaigns,
    desk,
    experts,
    house,
    impact,
    learning,
    maturity,
    outreach,
    questions,
    recognition,
    report,
    rules,
)

FEATURES = (
    questions.FEATURE,
    experts.FEATURE,
    outreach.FEATURE,
    recognition.FEATURE,
    impact.FEATURE,
    campaigns.FEATURE,
    desk.FEATURE,
    maturity.FEATURE,
    learning.FEATURE,
    report.FEATURE,
    rules.FEATURE,
    house.FEATURE,
)
