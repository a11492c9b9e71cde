"""What is done with a task, alike on the board and on the patient's card."""

from __future__ import annotations

from clinic_desktop.areas.treatments import service
from clinic_desktop.areas.treatments.rows import TaskRow
from clinic_desktop.ui.actions import Action
from clinic_desktop.ui.i18n import translate
from clinic_desktop.ui.pages import Page


def complete(page: Page, task: TaskRow, action: Action) -> None:
    """Record a task as done now by whoever works here; ``action`` is off meanwhile."""
    page.context.runner.command(
        page,
        "treatments.complete",
        lambda work: service.complete(work, task.id),
        action=action,
        done=translate("Treatments", "Task done"),
    )
