// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/envwriter.h"

#include "core/config/settingstable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The comment above what this program adds.
QString addedComment()
{
    return u"# Acrescentado pelo Orquestrador BTG"_s;
}

QStringList spellingsOf(const QString &key)
{
    const SettingKey *known = findSettingKey(key);
    return known ? known->spellings : QStringList{key};
}

} // namespace

Result<EnvWriter> EnvWriter::open(const QString &path)
{
    EnvWriter writer;
    auto file = EditedFile::read(path, u"o arquivo de configuração"_s);
    if (!file)
        return fail(file.error());
    writer.m_file = *std::move(file);
    const EnvContent content = decodeEnv(writer.m_file.bytes());
    writer.m_encoding = content.encoding;
    writer.m_originalText = content.text;
    auto lines = parseEnv(content.text, path);
    if (!lines)
        return fail(lines.error());
    writer.m_lines = *std::move(lines);
    return writer;
}

QString EnvWriter::text() const
{
    QString text;
    for (const EnvLine &line : m_lines)
        text += line.raw + line.ending;
    return text;
}

QString EnvWriter::lineEnding() const
{
    const auto count = [this](QLatin1StringView ending) {
        return std::count_if(m_lines.cbegin(), m_lines.cend(),
                             [ending](const EnvLine &line) { return line.ending == ending; });
    };
    return count("\r\n"_L1) > count("\n"_L1) ? u"\r\n"_s : u"\n"_s;
}

Result<void> EnvWriter::set(const QString &key, const QString &value)
{
    if (!fitsEnvLine(value))
        return fail(ErrorCode::Config,
                    u"O valor de %1 tem uma quebra de linha ou um caractere de controle: retire-o."_s.arg(key));
    const QStringList spellings = spellingsOf(key);
    const QHash<QString, QString> present = values();
    QString counts;
    for (const QString &spelling : spellings) {
        if (counts.isEmpty() && !present.value(spelling).isEmpty())
            counts = spelling;
    }
    for (const QString &spelling : spellings) {
        if (counts.isEmpty() && present.contains(spelling))
            counts = spelling;
    }
    if (counts.isEmpty()) {
        append(spellings.constFirst(), value);
        return {};
    }
    const auto line = std::find_if(m_lines.rbegin(), m_lines.rend(),
                                   [&counts](const EnvLine &candidate) { return candidate.key == counts; });
    if (line->value != value)
        line->setValue(value);
    return {};
}

void EnvWriter::append(const QString &key, const QString &value)
{
    const QString ending = lineEnding();
    const auto plain = [&ending](const QString &raw) {
        EnvLine line;
        line.raw = raw;
        line.ending = ending;
        return line;
    };
    if (!m_lines.isEmpty() && m_lines.constLast().ending.isEmpty())
        m_lines.last().ending = ending;
    auto place = std::find_if(m_lines.begin(), m_lines.end(),
                              [](const EnvLine &line) { return line.raw.trimmed() == addedComment(); });
    if (place == m_lines.end()) {
        if (!m_lines.isEmpty() && !m_lines.constLast().raw.trimmed().isEmpty())
            m_lines.append(plain({}));
        m_lines.append(plain(addedComment()));
        place = std::prev(m_lines.end());
    }
    ++place;
    while (place != m_lines.end() && !place->key.isEmpty())
        ++place;
    EnvLine line = plain({});
    line.key = key;
    line.head = key + u'=';
    line.setValue(value);
    m_lines.insert(place, line);
}

void EnvWriter::remove(const QString &key)
{
    const QStringList spellings = spellingsOf(key);
    m_lines.removeIf([&spellings](const EnvLine &line) { return spellings.contains(line.key); });
}

Result<void> EnvWriter::save()
{
    if (!isChanged() && existed())
        return {};
    const QByteArray bytes = encodeEnv({text(), m_encoding});
    const auto readBack = parseEnv(decodeEnv(bytes).text, path());
    if (!readBack || envValues(*readBack) != values())
        return fail(ErrorCode::Internal,
                    u"O novo conteúdo de %1 não seria lido de volta igual. Nada foi gravado."_s.arg(path()));
    // Secrets are never readable by others, not even for a moment.
    if (auto written = m_file.write(bytes, EditedFile::Readers::OwnerOnly); !written)
        return written;
    m_originalText = text();
    return {};
}

} // namespace Etl
