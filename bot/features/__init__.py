"""What Steward does. A new feature is one more file in this folder, and one more name in this list."""

from bot.features import desk, experts, house, impact, outreach, questions, recognition

FEATURES = (
    questions.FEATURE,
    experts.FEATURE,
    desk.FEATURE,
    house.FEATURE,
    outreach.FEATURE,
    recognition.FEATURE,
    impact.FEATURE,
)
