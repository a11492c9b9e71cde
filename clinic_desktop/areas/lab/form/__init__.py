"""The forms of the laboratory."""

from clinic_desktop.areas.lab.form.correct import CorrectForm
from clinic_desktop.areas.lab.form.dictionary import AnalyteForm, LabPanelForm, RangeForm
from clinic_desktop.areas.lab.form.request import LabRequestForm
from clinic_desktop.areas.lab.form.results import ResultsForm
from clinic_desktop.areas.lab.form.steps import (
    LabCancelForm,
    ReopenForm,
    ReviewForm,
    SampleForm,
    SendForm,
    TellForm,
)

__all__ = [
    "AnalyteForm", "CorrectForm", "LabCancelForm", "LabPanelForm", "LabRequestForm", "RangeForm", "ReopenForm",
    "ResultsForm", "ReviewForm", "SampleForm", "SendForm", "TellForm",
]  # fmt: skip
