"""Slack: what happens there as Events, what Steward says there as Block Kit."""
