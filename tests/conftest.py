"""What holds for every test."""

from hypothesis import settings

settings.register_profile("house", deadline=None)  # a slow machine is no fault; what is slow is measured in bench/
settings.load_profile("house")
