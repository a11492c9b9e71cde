"""Pure decisions of the laboratory."""

from clinic_desktop.areas.lab.rules.drafts import (
    analyte_draft,
    analyte_problems,
    clean_analyte,
    clean_panel,
    clean_range,
    correction_problems,
    ids_of,
    joined,
    panel_draft,
    panel_problems,
    range_draft,
    range_problems,
    reason_problems,
    request_problems,
    sample_problems,
    send_problems,
    tell_problems,
)
from clinic_desktop.areas.lab.rules.judging import Judged, judge, result_problems, slipped
from clinic_desktop.areas.lab.rules.matching import Match, match_lines, names_analyte
from clinic_desktop.areas.lab.rules.ranges import bounds_in, choose_range
from clinic_desktop.areas.lab.rules.states import ALLOWED, allows, worst_of
from clinic_desktop.areas.lab.rules.table import ReadLine, lines_of, patients_of, same_patient
from clinic_desktop.areas.lab.rules.units import convert, known_units, normal_unit, rounded, units_for
from clinic_desktop.areas.lab.rules.values import LabValue, flag_of, parse_value

__all__ = [
    "ALLOWED", "Judged", "LabValue", "Match", "ReadLine", "allows", "analyte_draft", "analyte_problems",
    "bounds_in", "choose_range", "clean_analyte", "clean_panel", "clean_range", "convert", "correction_problems",
    "flag_of", "ids_of", "joined", "judge", "known_units", "lines_of", "match_lines", "names_analyte", "normal_unit", "panel_draft",
    "panel_problems", "parse_value", "patients_of", "range_draft", "range_problems", "reason_problems", "request_problems",
    "result_problems", "rounded", "same_patient", "sample_problems", "send_problems", "slipped", "tell_problems", "units_for",
    "worst_of",
]  # fmt: skip
