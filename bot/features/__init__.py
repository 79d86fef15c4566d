"""What Steward does. A new feature is one more file in this folder, and one more name in this list."""

from bot.features import desk, experts, house, questions, report

FEATURES = (questions.FEATURE, experts.FEATURE, desk.FEATURE, house.FEATURE, report.FEATURE)
