"""What Steward does. A new feature is one more file in this folder, and one more name in this list."""

from bot.features import desk, discussions, experts, house, impact, outreach, questions, recognition, report, rules

FEATURES = (
    questions.FEATURE,
    experts.FEATURE,
    outreach.FEATURE,
    recognition.FEATURE,
    impact.FEATURE,
    desk.FEATURE,
    discussions.FEATURE,
    report.FEATURE,
    rules.FEATURE,
    house.FEATURE,
)
