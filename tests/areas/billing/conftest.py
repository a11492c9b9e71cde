"""An owner, their animal and a manipulation to charge."""

from __future__ import annotations

import pytest

from tests import make
from tests.areas.billing.money import Run


@pytest.fixture
def owner_id(run: Run) -> int:
    return int(run(make.owner))


@pytest.fixture
def pet_id(run: Run, owner_id: int) -> int:
    return int(run(lambda work: make.pet(work, owner_id)))


@pytest.fixture
def exam(run: Run) -> int:
    return int(run(make.manipulation))
