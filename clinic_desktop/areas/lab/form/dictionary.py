"""The forms of the dictionary: an analyte, a panel, a reference range."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.lab import rules, service
from clinic_desktop.areas.lab.fields import AgeDaysField
from clinic_desktop.areas.lab.rows import (
    AnalyteDraft,
    AnalyteRow,
    Dictionary,
    PanelDraft,
    PanelRow,
    RangeDraft,
    RangeRow,
)
from clinic_desktop.areas.lab.texts import material_texts, sex_texts
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    ChecksField,
    ChoiceField,
    Entry,
    LookupField,
    NamesField,
    OptionalDecimalField,
    OptionalWholeField,
    TextField,
)
from clinic_desktop.ui.i18n import localized


class AnalyteForm(FormDialog):
    """Adds an analyte, or changes one."""

    def __init__(
        self,
        context: AppContext,
        dictionary: Dictionary,
        row: AnalyteRow | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("lab_analyte", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Analyte") if row else self.tr("New analyte"))
        self._dictionary, self._own_id = dictionary, row.id if row else None
        self.base = rules.analyte_draft(row) if row else AnalyteDraft()
        hint = self.tr("As in the other language, if empty")
        self.add_field("name_ru", self.tr("Name in Russian"), TextField(), hint=hint)
        self.add_field("name_en", self.tr("Name in English"), TextField(), hint=hint)
        self.add_field("code", self.tr("Code"), TextField())
        self.add_field("unit", self.tr("Unit"), TextField())
        self.add_field("decimals", self.tr("Decimals"), OptionalWholeField())
        self.add_field("molar_mass", self.tr("Molar mass, g/mol (to convert units)"), OptionalDecimalField())
        self.add_field(
            "expected",
            self.tr("Expected result in words"),
            TextField(),
            hint=self.tr("Only for tests without numbers"),
        )
        self.add_field(
            "synonyms", self.tr("Also found as (one on each line, or with commas)"), NamesField(), wide=True
        )
        self.fill(self.base)
        self.start()
        scrolled_size(self, 660, 480)
        self._fields["name_ru"].setFocus()

    def draft(self) -> AnalyteDraft:
        """Return the analyte as typed."""
        return AnalyteDraft(**{name: self.read(name, getattr(self.base, name)) for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of analytes."""
        return rules.analyte_problems(self.draft(), self._dictionary.analytes, self._own_id)

    def save(self) -> None:
        """Add or change it."""
        draft, base, analyte_id = self.draft(), self.base, self._own_id
        if analyte_id is None:
            self.submit(
                "lab_analytes.register",
                lambda work: service.register_analyte(work, draft),
                done=self.tr("Analyte added"),
            )
            return
        self.submit(
            "lab_analytes.change",
            lambda work: service.change_analyte(work, analyte_id, draft, base),
            done=self.tr("Analyte saved"),
        )


class LabPanelForm(FormDialog):
    """Adds a panel, or changes one."""

    def __init__(
        self, context: AppContext, dictionary: Dictionary, row: PanelRow | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, subject=("lab_panel", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Panel of tests") if row else self.tr("New panel of tests"))
        self._dictionary, self._own_id = dictionary, row.id if row else None
        self.base = rules.panel_draft(row) if row else PanelDraft()
        hint = self.tr("As in the other language, if empty")
        self.add_field("name_ru", self.tr("Name in Russian"), TextField(), hint=hint)
        self.add_field("name_en", self.tr("Name in English"), TextField(), hint=hint)
        self.add_field("material", self.tr("Material"), ChoiceField(list(material_texts().items())))
        chosen = row.analyte_ids if row else ()
        offered = sorted(
            (one for one in dictionary.analytes if not one.archived or one.id in chosen),
            key=lambda one: chosen.index(one.id) if one.id in chosen else len(chosen),
        )
        self.add_field(
            "analytes",
            self.tr("Tests of the panel"),
            ChecksField([(str(one.id), localized(one.name_en, one.name_ru)) for one in offered]),
            wide=True,
        )
        self.add_field(
            "synonyms", self.tr("Also found as (one on each line, or with commas)"), NamesField(), wide=True
        )
        self.fill(self.base)
        self.start()
        scrolled_size(self, 660, 560)
        self._fields["name_ru"].setFocus()

    def draft(self) -> PanelDraft:
        """Return the panel as typed."""
        return PanelDraft(**{name: self.read(name, getattr(self.base, name)) for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of panels."""
        known = self._dictionary
        return rules.panel_problems(self.draft(), known.panels, known.analytes, self._own_id)

    def save(self) -> None:
        """Add or change it."""
        draft, base, panel_id = self.draft(), self.base, self._own_id
        if panel_id is None:
            self.submit(
                "lab_panels.register",
                lambda work: service.register_panel(work, draft),
                done=self.tr("Panel added"),
            )
            return
        self.submit(
            "lab_panels.change",
            lambda work: service.change_panel(work, panel_id, draft, base),
            done=self.tr("Panel saved"),
        )


class RangeForm(FormDialog):
    """Adds a reference range, or changes one."""

    def __init__(
        self,
        context: AppContext,
        dictionary: Dictionary,
        row: RangeRow | None,
        species_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("lab_range", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Reference range") if row else self.tr("New reference range"))
        self._dictionary, self._own_id = dictionary, row.id if row else None
        self.base = rules.range_draft(row) if row else RangeDraft(species_id=species_id)
        entries = [
            Entry(one.id, localized(one.name_en, one.name_ru), f"{one.code}|{one.name_en}|{one.name_ru}")
            for one in dictionary.analytes
            if not one.archived or one.id == self.base.analyte_id
        ]
        self.add_field("analyte", self.tr("Analyte"), LookupField(entries, free_text=False), wide=True)
        species = [
            (one.id, localized(one.name_en, one.name_ru))
            for one in dictionary.species
            if not one.archived or one.id == self.base.species_id
        ]
        self.add_field(
            "species_id", self.tr("Species"), ChoiceField([(None, self.tr("Every species")), *species])
        )
        self.add_field("sex", self.tr("Sex"), ChoiceField(list(sex_texts().items())))
        self.add_field("age_from_days", self.tr("From the age of, days (or 3m, 1y)"), AgeDaysField())
        self.add_field("age_to_days", self.tr("Under the age of, days (or 3m, 1y)"), AgeDaysField())
        self.add_field("low", self.tr("Lowest normal"), OptionalDecimalField())
        self.add_field("high", self.tr("Highest normal"), OptionalDecimalField())
        self.add_field("critical_low", self.tr("Critical below"), OptionalDecimalField())
        self.add_field("critical_high", self.tr("Critical above"), OptionalDecimalField())
        self.add_field("unit", self.tr("Unit"), TextField(), hint=self.tr("Empty: the analyte's own"))
        self.fill(self.base)
        self.start()
        scrolled_size(self, 660, 560)
        self._fields["analyte" if row is None else "low"].setFocus()

    def draft(self) -> RangeDraft:
        """Return the range as typed."""
        names = [name for name in self._fields if name != "analyte"]
        values = {name: self.read(name, getattr(self.base, name)) for name in names}
        return RangeDraft(analyte_id=self.read("analyte", (None, ""))[0], **values)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of ranges."""
        return rules.range_problems(self.draft(), self._dictionary.analytes)

    def save(self) -> None:
        """Add or change it."""
        draft, base, range_id = self.draft(), self.base, self._own_id
        if range_id is None:
            self.submit(
                "lab_ranges.register",
                lambda work: service.register_range(work, draft),
                done=self.tr("Range added"),
            )
            return
        self.submit(
            "lab_ranges.change",
            lambda work: service.change_range(work, range_id, draft, base),
            done=self.tr("Range saved"),
        )
