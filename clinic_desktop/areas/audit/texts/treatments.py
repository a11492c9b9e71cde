"""The words of the journal for kits, plans of treatment and their tasks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from clinic_desktop.areas.treatments.texts import (
    mode_texts,
    plan_status_texts,
    route_texts,
    task_status_texts,
)
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP

TABLES: dict[str, str] = {
    "kit_lines": QT_TRANSLATE_NOOP("Journal", "Line of the kit"),
    "treatment_plans": QT_TRANSLATE_NOOP("Journal", "Treatment"),
    "treatment_tasks": QT_TRANSLATE_NOOP("Journal", "Task of the treatment"),
}

FIELDS: dict[str, dict[str, str]] = {
    "kit_lines": {
        "item_id": QT_TRANSLATE_NOOP("Journal", "Manipulation or kit"),
        "low_milli": QT_TRANSLATE_NOOP("Journal", "Least quantity"),
        "high_milli": QT_TRANSLATE_NOOP("Journal", "Largest quantity"),
        "weight_from_g": QT_TRANSLATE_NOOP("Journal", "From the weight of"),
        "weight_to_g": QT_TRANSLATE_NOOP("Journal", "Below the weight of"),
        "free": QT_TRANSLATE_NOOP("Journal", "Free of charge"),
        "skip_inactive": QT_TRANSLATE_NOOP("Journal", "Skip if archived"),
        "hidden": QT_TRANSLATE_NOOP("Journal", "Hidden on documents"),
    },
    "treatment_plans": {
        "visit_id": QT_TRANSLATE_NOOP("Journal", "Visit"),
        "manipulation_id": QT_TRANSLATE_NOOP("Journal", "Manipulation"),
        "drug_text": QT_TRANSLATE_NOOP("Journal", "Drug or care"),
        "dose": QT_TRANSLATE_NOOP("Journal", "Dose"),
        "quantity_milli": QT_TRANSLATE_NOOP("Journal", "Quantity"),
        "route": QT_TRANSLATE_NOOP("Journal", "Route"),
        "mode": QT_TRANSLATE_NOOP("Journal", "How often"),
        "every_hours": QT_TRANSLATE_NOOP("Journal", "Every, hours"),
        "times": QT_TRANSLATE_NOOP("Journal", "Times of day"),
        "starts_at": QT_TRANSLATE_NOOP("Journal", "From"),
        "until_on": QT_TRANSLATE_NOOP("Journal", "Last day"),
        "count": QT_TRANSLATE_NOOP("Journal", "How many times"),
        "window_min": QT_TRANSLATE_NOOP("Journal", "In time within, minutes"),
        "assignee_id": QT_TRANSLATE_NOOP("Journal", "Assigned to"),
        "role_id": QT_TRANSLATE_NOOP("Journal", "Team"),
        "instruction": QT_TRANSLATE_NOOP("Journal", "Instruction"),
        "ordered_by": QT_TRANSLATE_NOOP("Journal", "Ordered by"),
        "ordered_at": QT_TRANSLATE_NOOP("Journal", "Ordered"),
        "status": QT_TRANSLATE_NOOP("Journal", "Status"),
        "stop_reason": QT_TRANSLATE_NOOP("Journal", "Why it was stopped"),
        "stopped_at": QT_TRANSLATE_NOOP("Journal", "Stopped"),
        "stopped_by": QT_TRANSLATE_NOOP("Journal", "Stopped by"),
    },
    "treatment_tasks": {
        "pet_id": QT_TRANSLATE_NOOP("Journal", "Patient"),
        "plan_id": QT_TRANSLATE_NOOP("Journal", "Treatment"),
        "due_at": QT_TRANSLATE_NOOP("Journal", "Due"),
        "status": QT_TRANSLATE_NOOP("Journal", "Status"),
        "acted_at": QT_TRANSLATE_NOOP("Journal", "Done or skipped"),
        "acted_by": QT_TRANSLATE_NOOP("Journal", "Done or skipped by"),
        "skip_reason": QT_TRANSLATE_NOOP("Journal", "Why it was skipped"),
        "fact_id": QT_TRANSLATE_NOOP("Journal", "Manipulation performed"),
    },
}

CHOICES: dict[tuple[str, str], Callable[[], Mapping[Any, str]]] = {
    ("treatment_plans", "route"): route_texts,
    ("treatment_plans", "mode"): mode_texts,
    ("treatment_plans", "status"): plan_status_texts,
    ("treatment_tasks", "status"): task_status_texts,
}

VERBS: dict[str, str] = {
    "manipulations.plan": QT_TRANSLATE_NOOP("Journal", "Manipulation planned"),
    "manipulations.begin": QT_TRANSLATE_NOOP("Journal", "Planned manipulation begun"),
    "manipulations.complete": QT_TRANSLATE_NOOP("Journal", "Planned manipulation performed"),
    "manipulations.decline": QT_TRANSLATE_NOOP("Journal", "Manipulation declined by the owner"),
    "manipulations.change_kit": QT_TRANSLATE_NOOP("Journal", "Kit changed"),
    "manipulations.perform_kit": QT_TRANSLATE_NOOP("Journal", "Kit performed"),
    "treatments.plan": QT_TRANSLATE_NOOP("Journal", "Treatment ordered"),
    "treatments.change": QT_TRANSLATE_NOOP("Journal", "Treatment changed"),
    "treatments.stop": QT_TRANSLATE_NOOP("Journal", "Treatment stopped"),
    "treatments.complete": QT_TRANSLATE_NOOP("Journal", "Task done"),
    "treatments.skip": QT_TRANSLATE_NOOP("Journal", "Task skipped"),
    "treatments.give": QT_TRANSLATE_NOOP("Journal", "Given when needed"),
    "treatments.extend": QT_TRANSLATE_NOOP("Journal", "Tasks made for the days ahead"),
}
