"""Sentences about imports in both languages; the command line must work without Qt."""

from __future__ import annotations

from collections.abc import Mapping

_TEXTS: dict[str, tuple[str, str]] = {
    "import.not_found": ("There is no file {path}.", "Файла {path} нет."),
    "import.cannot_read": ("The file {path} can't be read; check its rights.", "Файл {path} не читается; проверьте права."),
    "import.empty": ("The file has no rows below its header. Nothing was written.", "В файле нет строк под заголовком. Ничего не записано."),
    "import.not_a_table": ("This is neither a CSV nor an Excel table. Save it as CSV and try again.", "Это не таблица CSV или Excel. Сохраните её как CSV и повторите."),
    "import.damaged_archive": ("The Excel file is damaged. Open it in Excel, save it anew and try again.", "Файл Excel повреждён. Откройте его в Excel, сохраните заново и повторите."),
    "import.zip_bomb": ("The Excel file unpacks to an absurd size and was not opened.", "Файл Excel распаковывается в невероятный объём и не был открыт."),
    "import.nul_bytes": ("Line {line} holds NUL bytes: this is not a text table, or it is damaged. Nothing was written.", "Строка {line} содержит нулевые байты: это не текстовая таблица, или она повреждена. Ничего не записано."),
    "import.mixed_encoding": ("Line {line} is not in the encoding of the rest. Save the file anew as UTF-8; nothing was written.", "Строка {line} в другой кодировке, чем остальные. Сохраните файл заново в UTF-8; ничего не записано."),
    "import.unknown_encoding": ("There is no encoding called {encoding}.", "Нет кодировки с именем {encoding}."),
    "import.unclosed_quote": ("A quotation mark opened on line {line} is never closed. Correct it and try again; nothing was written.", "Кавычка, открытая в строке {line}, не закрыта. Исправьте и повторите; ничего не записано."),
    "import.bad_quote": ("Line {line}: text stands after a closing quotation mark. Correct it and try again; nothing was written.", "Строка {line}: после закрывающей кавычки стоит текст. Исправьте и повторите; ничего не записано."),
    "import.line_too_long": ("Line {line} is too long for a table. Nothing was written.", "Строка {line} слишком длинна для таблицы. Ничего не записано."),
    "import.too_many_columns": ("The table has {count} columns; at most {limit} are read. Remove the needless ones.", "В таблице {count} столбцов; читается не более {limit}. Удалите лишние."),
    "import.no_sheet": ("There is no sheet {sheet}. The sheets are: {sheets}.", "Листа {sheet} нет. Листы: {sheets}."),
    "import.no_known_column": ("No column was recognised ({columns}). Name them in a mapping file (--map).", "Ни один столбец не распознан ({columns}). Назовите их в файле соответствий (--map)."),
    "import.no_mapping": ("There is no mapping file {path}.", "Файла соответствий {path} нет."),
    "import.bad_mapping": ("The mapping file {path} can't be read: {detail}", "Файл соответствий {path} не читается: {detail}"),
    "import.unknown_field": ("The mapping file names unknown fields: {fields}.", "Файл соответствий называет неизвестные поля: {fields}."),
    "import.no_column": ("The mapping file names the column {column}, which the table does not have.", "Файл соответствий называет столбец {column}, которого нет в таблице."),
    "import.cannot_write": ("The report can't be written to {path}.", "Отчёт не удаётся записать в {path}."),
    "rows": ("{count} rows…", "{count} строк…"),
    "done": ("Read {rows} rows: {owners} new owners, {pets} new pets, {refused} refused, {duplicates} duplicates, {warnings} warnings.", "Прочитано строк: {rows}. Новых владельцев: {owners}, животных: {pets}, отклонено: {refused}, дубликатов: {duplicates}, предупреждений: {warnings}."),
    "dry_run": ("Dry run: nothing was written.", "Пробный прогон: ничего не записано."),
    "line": ("line {line}, {column}: {reason}", "строка {line}, {column}: {reason}"),
    "more": ("… and more; --report FILE writes them all.", "… и другие; --report FILE запишет все."),
    "required": ("required", "не заполнено"),
    "too_long": ("too long", "слишком длинно"),
    "in_future": ("in the future", "в будущем"),
    "too_old": ("too long ago", "слишком давно"),
    "not_a_date": ("not a date; left empty", "не дата; оставлено пустым"),
    "implausible_age": ("unusual age", "необычный возраст"),
    "email_invalid": ("not an e-mail address; kept in the note", "не адрес почты; оставлено в примечании"),
    "phone_kept_as_note": ("not a phone number; kept in the note", "не номер телефона; оставлено в примечании"),
    "phone_unusual": ("unusual length of the number", "необычная длина номера"),
    "name_missing": ("no name; the species stands for it", "нет клички; вместо неё вид"),
    "owner_known": ("this owner is in the database already", "владелец уже есть в базе"),
    "owner_twice": ("this owner stands in the file twice", "владелец в файле дважды"),
    "pet_known": ("this pet is in the database already", "животное уже есть в базе"),
    "pet_twice": ("this pet stands in the file twice", "животное в файле дважды"),
    "chip_known": ("this chip is on another pet", "этот чип у другого животного"),
    "chip_length": ("a chip has 15 digits", "в чипе 15 цифр"),
    "chip_test": ("999 is a test chip", "999 — тестовый чип"),
    "chip_impossible": ("this chip number can't exist", "такого номера чипа быть не может"),
    "chip_country": ("no country has the code 000", "кода страны 000 нет"),
    "chip_characters": ("not a chip number", "не номер чипа"),
    "chip_not_iso": ("not an ISO chip", "чип не по ISO"),
    "tattoo_unusual": ("unusual tattoo", "необычное клеймо"),
    "refused": ("refused", "отклонено"),
    "duplicate": ("duplicate", "дубликат"),
    "warning": ("warning", "предупреждение"),
}  # fmt: skip


def sentence(code: str, language: str, params: Mapping[str, object]) -> str:
    """Return the sentence for a code, or the empty text for one that is not about imports."""
    pair = _TEXTS.get(code)
    return pair[1 if language == "ru" else 0].format(**params) if pair else ""
