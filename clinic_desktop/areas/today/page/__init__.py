"""The Today page: what each person's day looks like, by what they do."""

from clinic_desktop.areas.today.page.home import TodayPage

__all__ = ["TodayPage"]
