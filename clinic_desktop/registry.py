"""The areas in order, one line each; explicit, so that a packaged build sees every import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clinic_desktop.areas.manipulations.queries import SEARCH_SOURCE as MANIPULATIONS
from clinic_desktop.areas.owners.queries import SEARCH_SOURCE as OWNERS
from clinic_desktop.areas.pets.queries import SEARCH_SOURCE as PETS
from clinic_desktop.db.search import SearchSource

if TYPE_CHECKING:
    from clinic_desktop.ui.shell.areas import Area


def search_sources() -> tuple[SearchSource, ...]:
    """Return what the search box finds."""
    return (OWNERS, PETS, MANIPULATIONS)


def areas() -> tuple[Area, ...]:
    """Return the rail, in order; imports Qt, so the command line never calls it."""
    from clinic_desktop.areas.audit.page import JournalPage
    from clinic_desktop.areas.clinic.page import SettingsPage
    from clinic_desktop.areas.manipulations.page import CataloguePage, HistoryPanel
    from clinic_desktop.areas.pets.page import PatientsPage
    from clinic_desktop.ui.i18n import translate
    from clinic_desktop.ui.shell.areas import Area

    return (
        Area(
            "patients",
            lambda: translate("Areas", "Patients"),
            "patients",
            lambda context: PatientsPage(context, (HistoryPanel,)),
            "Alt+1",
            forms=frozenset({"OwnerForm", "PetForm", "WeightForm", "AlertForm", "StatusForm", "PerformForm"}),
        ),
        Area(
            "catalogue",
            lambda: translate("Areas", "Catalogue"),
            "catalogue",
            CataloguePage,
            "Alt+2",
            forms=frozenset({"ManipulationForm", "PriceForm"}),
        ),
        Area(
            "journal",
            lambda: translate("Areas", "Journal"),
            "journal",
            JournalPage,
            "Alt+9",
            at_bottom=True,
        ),
        Area(
            "settings",
            lambda: translate("Areas", "Settings"),
            "settings",
            SettingsPage,
            "Alt+0",
            at_bottom=True,
            forms=frozenset({"ClinicForm"}),
        ),
    )
