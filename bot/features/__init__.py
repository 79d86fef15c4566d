"""What Steward does. A new feature is one more file in this folder, and one more name in this list."""

from bot.features import desk, experts, house, impact, outreach, questions, recognition, rules

FEATURES = (
    questions.FEATURE,
    experts.FEATURE,
    outreach.FEATURE,
    recognition.FEATURE,
    impact.FEATURE,
    desk.FEATURE,
    rules.FEATURE,
    house.FEATURE,
)
