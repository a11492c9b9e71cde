"""The files of patients as records: added, replaced by a newer version, renamed, archived; never deleted."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from clinic_desktop.areas.attachments import queries, rules
from clinic_desktop.areas.attachments.entities import Attachment, FileBlob, FileChunk
from clinic_desktop.areas.attachments.rows import (
    FILES_ADD,
    FILES_CHANGE,
    AttachmentDraft,
    NewFile,
    StoredContent,
)
from clinic_desktop.areas.visits.queries import open_visit_id
from clinic_desktop.core.errors import Conflict, refuse
from clinic_desktop.core.permissions import open_to_all, requires
from clinic_desktop.db import entries
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(FILES_ADD)
def add(work: Work, file: NewFile) -> int:
    """Add a stored content to a patient as a file and return its id; only now its bytes count as kept.

    It belongs to the visit that is going on, if one is. Raises Invalid, NotFound for an unknown animal, Conflict (``file.gone``) when the bytes are not whole.
    """
    born = queries.born_on(work, file.pet_id)
    draft = rules.cleaned(file.draft)
    refuse(rules.problems(draft, work.now, born=born))
    return _insert(work, file, draft, number=1, replaces_id=None)


@requires(FILES_ADD)
def add_version(work: Work, attachment_id: int, content: StoredContent, file_name: str) -> int:
    """Let a newer content replace a file and return the new version's id; the older one stays readable.

    What is said about the file stays. Raises Conflict (``file.replaced``) when a colleague was faster.
    """
    old = entries.get(work, Attachment, attachment_id)
    if work.session.scalar(select(Attachment.id).where(Attachment.replaces_id == old.id)) is not None:
        raise Conflict("file.replaced")
    draft = AttachmentDraft(old.title, old.kind, None, old.note)
    file = NewFile(old.pet_id, content, file_name, draft)
    try:
        return _insert(work, file, draft, number=old.number + 1, replaces_id=old.id)
    except IntegrityError as error:
        raise Conflict("file.replaced") from error


@requires(FILES_CHANGE)
def change(work: Work, attachment_id: int, draft: AttachmentDraft, base: AttachmentDraft) -> int:
    """Save what is said about a file; ``base`` is what the form started from. Raises Invalid, Conflict."""
    found = entries.get(work, Attachment, attachment_id)
    theirs = AttachmentDraft(found.title, found.kind, found.taken_at, found.note)
    mine = rules.cleaned(draft)
    merged = merge(work.session, "attachments", attachment_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.problems(merged, work.now, born=queries.born_on(work, found.pet_id)))
    values = {"title": merged.title, "kind": merged.kind, "note": merged.note}
    assign(found, values | {"taken_at": merged.taken_at or found.taken_at})
    work.session.flush()
    return attachment_id


@requires(FILES_CHANGE)
def archive(work: Work, attachment_id: int) -> int:
    """Take a file out of sight; its bytes stay. Raises NotFound."""
    entries.get(work, Attachment, attachment_id).archived = True
    work.session.flush()
    return attachment_id


@requires(FILES_CHANGE)
def restore(work: Work, attachment_id: int) -> int:
    """Show an archived file again. Raises NotFound."""
    entries.get(work, Attachment, attachment_id).archived = False
    work.session.flush()
    return attachment_id


@open_to_all("reads only: what is said about a new file before anybody says anything")
def prepare_draft(
    work: Work, pet_id: int, name: str, mime: str, changed_at: datetime | None
) -> AttachmentDraft:
    """Return the draft a new file of an animal starts from."""
    return rules.first_draft(name, mime, changed_at, work.now, queries.born_on(work, pet_id))


def _insert(
    work: Work, file: NewFile, draft: AttachmentDraft, *, number: int, replaces_id: int | None
) -> int:
    content = _claim(work, file.content)
    added = Attachment(
        pet_id=file.pet_id,
        visit_id=open_visit_id(work, file.pet_id),
        title=draft.title,
        file_name=rules.clean_file_name(file.file_name),
        blob_id=content.blob_id,
        sha256=content.sha256,
        size=content.size,
        kind=draft.kind,
        taken_at=draft.taken_at or work.now,
        added_at=work.now,
        added_by_id=work.actor.id,
        added_by=work.actor.name,
        note=draft.note,
        number=number,
        replaces_id=replaces_id,
        archived=False,
    )
    work.session.add(added)
    work.session.flush()
    return added.id


def _claim(work: Work, content: StoredContent) -> StoredContent:
    """Take a content into use: whole, held against sweeping, and the only one of its hash."""
    # A colleague may have stored the same bytes meanwhile: then theirs is used, and ours is swept.
    stored = queries.find_content(work, content.sha256)
    if (stored or content).blob_id == content.blob_id:
        own = select(FileBlob).where(FileBlob.id == content.blob_id)
        blob = work.session.scalar(own.with_for_update().execution_options(populate_existing=True))
        if blob is None or blob.sha256 != content.sha256 or not (blob.complete or _is_whole(work, blob)):
            raise Conflict("file.gone")
    try:
        with work.session.begin_nested():
            _touch(work, stored or content)
    except IntegrityError:
        stored = queries.find_content(work, content.sha256)
        if stored is None:
            raise Conflict("file.gone") from None
        _touch(work, stored)
    return stored or content


def _touch(work: Work, content: StoredContent) -> None:
    # Also for a content in use already: the sweeper takes only what nobody has touched for long.
    touched = work.session.execute(
        update(FileBlob).where(FileBlob.id == content.blob_id).values(complete=True, touched_at=work.now)
    )
    if touched.rowcount != 1:  # type: ignore[attr-defined]
        raise Conflict("file.gone")


def _is_whole(work: Work, blob: FileBlob) -> bool:
    count, size = work.session.execute(
        select(func.count(), func.sum(func.length(FileChunk.data))).where(FileChunk.blob_id == blob.id)
    ).one()
    return bool(count == blob.chunk_count and size == blob.size)
