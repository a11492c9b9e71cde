"""Selects shaped for screens: a patient's files, one file with its versions, its bytes, its small picture."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, case, cast, literal, or_, select
from sqlalchemy.orm import aliased

from clinic_desktop.areas.attachments.entities import Attachment, AttachmentKind, FileBlob, FileChunk
from clinic_desktop.areas.attachments.rows import (
    AttachmentCard,
    AttachmentDraft,
    AttachmentRow,
    ContentKey,
    StoredContent,
)
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.kinds import ATTACHMENT
from clinic_desktop.db.work import Work

MOST_VERSIONS = 200

_newer = aliased(Attachment)


def _rows() -> Any:
    return select(Attachment, FileBlob.mime, FileBlob.thumbnail.is_not(None).label("has_thumbnail")).join(
        FileBlob, FileBlob.id == Attachment.blob_id
    )


def _is_newest() -> Any:
    return ~select(_newer.id).where(_newer.replaces_id == Attachment.id).exists()


def _row(row: Any) -> AttachmentRow:
    found: Attachment = row.Attachment
    return AttachmentRow(
        id=found.id,
        pet_id=found.pet_id,
        title=found.title,
        file_name=found.file_name,
        content=ContentKey(found.blob_id, found.sha256, found.size),
        mime=row.mime,
        kind=found.kind,
        taken_at=found.taken_at,
        added_at=found.added_at,
        added_by=found.added_by,
        note=found.note,
        number=found.number,
        archived=found.archived,
        has_thumbnail=row.has_thumbnail,
    )


def files_of(
    work: Work,
    pet_id: int,
    *,
    kind: AttachmentKind | None = None,
    archived: bool = False,
    before: tuple[datetime, int] | None = None,
    size: int = 200,
) -> tuple[AttachmentRow, ...]:
    """Return a patient's files, each in its newest version, those taken last first.

    ``archived`` gives the archived ones instead; ``before`` is (taken_at, id) of the last row shown.
    """
    key = (Attachment.taken_at, Attachment.id)
    query = _rows().where(Attachment.pet_id == pet_id, Attachment.archived.is_(archived), _is_newest())
    if kind is not None:
        query = query.where(Attachment.kind == kind)
    if before is not None:
        moment, last = before
        query = query.where(or_(key[0] < moment, and_(key[0] == moment, key[1] < last)))
    query = query.order_by(key[0].desc(), key[1].desc()).limit(size)
    return tuple(_row(row) for row in work.session.execute(query))


def get_row(work: Work, attachment_id: int) -> AttachmentRow:
    """Return one file in the version asked for. Raises NotFound."""
    row = work.session.execute(_rows().where(Attachment.id == attachment_id)).first()
    if row is None:
        raise NotFound("not_found")
    return _row(row)


def get_card(work: Work, attachment_id: int) -> AttachmentCard:
    """Return one file with all its versions, whichever of them was asked for. Raises NotFound."""
    older, newer = aliased(Attachment), aliased(Attachment)
    back = (
        select(Attachment.id, Attachment.replaces_id)
        .where(Attachment.id == attachment_id)
        .cte("back", recursive=True)
    )
    back = back.union(select(older.id, older.replaces_id).where(older.id == back.c.replaces_id))
    forth = select(Attachment.id).where(Attachment.id == attachment_id).cte("forth", recursive=True)
    forth = forth.union(select(newer.id).where(newer.replaces_id == forth.c.id))
    ids = select(back.c.id).union(select(forth.c.id))
    query = _rows().where(Attachment.id.in_(ids)).order_by(Attachment.number.desc()).limit(MOST_VERSIONS)
    versions = tuple(_row(row) for row in work.session.execute(query))
    row = next((row for row in versions if row.id == attachment_id), None)
    if row is None:
        raise NotFound("not_found")
    return AttachmentCard(row, AttachmentDraft(row.title, row.kind, row.taken_at, row.note), versions)


def thumbnails(work: Work, attachment_ids: Sequence[int]) -> dict[int, bytes]:
    """Return the small pictures of some files; those without one are left out."""
    rows = work.session.execute(
        select(Attachment.id, FileBlob.thumbnail)
        .join(FileBlob, FileBlob.id == Attachment.blob_id)
        .where(Attachment.id.in_(attachment_ids), FileBlob.thumbnail.is_not(None))
    )
    return {row.id: bytes(row.thumbnail) for row in rows}


def find_content(work: Work, sha256: str) -> StoredContent | None:
    """Return a content stored before, so that the same bytes aren't stored twice."""
    row = work.session.execute(
        select(FileBlob.id, FileBlob.size, FileBlob.mime).where(
            FileBlob.sha256 == sha256, FileBlob.complete.is_(True)
        )
    ).first()
    return StoredContent(row.id, sha256, row.size, row.mime) if row else None


def pieces(work: Work, blob_id: int, first: int, count: int) -> tuple[bytes, ...]:
    """Return ``count`` pieces of a content from ``first`` on; fewer at its end."""
    return tuple(
        bytes(data)
        for data in work.session.scalars(
            select(FileChunk.data)
            .where(FileChunk.blob_id == blob_id, FileChunk.number >= first, FileChunk.number < first + count)
            .order_by(FileChunk.number)
        )
    )


def born_on(work: Work, pet_id: int) -> Any:
    """Return an animal's day of birth or None. Raises NotFound for an unknown animal."""
    row = work.session.execute(select(Pet.birth_date).where(Pet.id == pet_id)).first()
    if row is None:
        raise NotFound("not_found")
    return row.birth_date


def timeline(pet_id: ColumnElement[int] | int) -> Select[Any]:
    """Return the select of what a patient's story tells of files: those in use, in their newest versions."""
    return select(
        Attachment.taken_at.label("at"),
        literal(ATTACHMENT).label("kind"),
        Attachment.id.label("record_id"),
        Attachment.visit_id.label("visit_id"),
        Attachment.title.label("title_en"),
        Attachment.title.label("title_ru"),
        case((Attachment.note != "", Attachment.note), else_=Attachment.file_name).label("detail"),
        Attachment.added_by.label("who"),
        cast(Attachment.kind, String).label("state"),
    ).where(Attachment.pet_id == pet_id, Attachment.archived.is_(False), _is_newest())
