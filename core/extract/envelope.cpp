// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/envelope.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Follows nlohmann's events; knows where it is by depth and by the key of the root object.
class EnvelopeReader
{
public:
    using Json = nlohmann::json;

    explicit EnvelopeReader(Envelope &envelope) : m_envelope(envelope) {}

    bool null() { return scalar(Envelope::Value::Null, "n", {}); }
    bool boolean(bool value) { return scalar(Envelope::Value::Other, "b", value ? "1" : "0"); }
    bool number_integer(Json::number_integer_t value) { return number(std::to_string(value)); }
    bool number_unsigned(Json::number_unsigned_t value) { return number(std::to_string(value)); }
    bool number_float(Json::number_float_t /*value*/, const Json::string_t &text) { return number(text); }
    bool string(Json::string_t &value) { return scalar(Envelope::Value::Text, "s", QByteArray::fromStdString(value)); }
    bool binary(Json::binary_t & /*value*/) { return false; }

    bool start_object(std::size_t /*elements*/) { return open(Envelope::Value::Object, "{"); }
    bool end_object() { return shut("}"); }
    bool start_array(std::size_t /*elements*/) { return open(Envelope::Value::Array, "["); }
    bool end_array() { return shut("]"); }

    bool key(Json::string_t &name)
    {
        const QByteArray bytes = QByteArray::fromStdString(name);
        if (m_depth == 1)
            m_key = QString::fromUtf8(bytes);
        else if (m_depth == 2 && inResult() && m_envelope.result == Envelope::Value::Object)
            m_envelope.resultKeys.append(QString::fromUtf8(bytes));
        digest("k", bytes);
        return true;
    }
    bool parse_error(std::size_t /*position*/, const std::string & /*token*/, const Json::exception & /*error*/)
    {
        return false;
    }

private:
    bool inResult() const { return m_envelope.rootIsArray || m_key == "result"_L1; }
    int recordDepth() const { return m_envelope.rootIsArray ? 1 : 2; }
    bool inRecords() const { return inResult() && m_envelope.result == Envelope::Value::Array; }

    bool number(const std::string &text)
    {
        return scalar(Envelope::Value::Other, "d", QByteArray::fromStdString(text));
    }

    bool scalar(Envelope::Value kind, const char *tag, const QByteArray &text)
    {
        if (m_depth == 0)
            return false;
        if (m_depth == 1 && !m_envelope.rootIsArray)
            rootValue(kind, text);
        else if (m_depth == 2 && m_key == "files"_L1 && m_envelope.files == Envelope::Value::Array)
            fileElement(kind, text);
        else if (m_depth == 2 && inResult() && m_envelope.result == Envelope::Value::Object &&
                 kind == Envelope::Value::Text && isDownloadKey(m_envelope.resultKeys.constLast()))
            m_envelope.downloadUrl = QString::fromUtf8(text);
        beginRecord();
        digest(tag, text);
        endRecord();
        return true;
    }

    bool open(Envelope::Value kind, const char *tag)
    {
        if (m_depth == 0)
            m_envelope.rootIsArray = kind == Envelope::Value::Array;
        if (m_depth == 0 && m_envelope.rootIsArray)
            m_envelope.result = Envelope::Value::Array;
        if (m_depth == 1 && !m_envelope.rootIsArray)
            rootValue(kind, {});
        else if (m_depth == 2 && m_key == "files"_L1 && m_envelope.files == Envelope::Value::Array)
            ++m_envelope.fileCount;
        beginRecord();
        digest(tag, {});
        ++m_depth;
        return true;
    }

    bool shut(const char *tag)
    {
        --m_depth;
        digest(tag, {});
        endRecord();
        return true;
    }

    void rootValue(Envelope::Value kind, const QByteArray &bytes)
    {
        const QString text = QString::fromUtf8(bytes);
        const bool filled = kind == Envelope::Value::Text || kind == Envelope::Value::Other;
        if (m_key == "result"_L1) {
            m_envelope.result = kind;
            m_envelope.text = kind == Envelope::Value::Text ? text : QString();
        } else if (m_key == "files"_L1) {
            m_envelope.files = kind;
        } else if (m_key == "page"_L1) {
            m_envelope.page = wholeNumber(text);
        } else if (m_key == "totalPages"_L1) {
            m_envelope.totalPages = wholeNumber(text);
        } else if (m_key == "expires_in"_L1) {
            m_envelope.expiresIn = wholeNumber(text);
        } else if (m_key == "ticket"_L1 && filled) {
            m_envelope.ticket = text;
        } else if (m_key == "access_token"_L1 && kind == Envelope::Value::Text) {
            m_envelope.accessToken = text;
        }
    }

    void fileElement(Envelope::Value kind, const QByteArray &text)
    {
        ++m_envelope.fileCount;
        if (kind == Envelope::Value::Text)
            m_envelope.fileTexts.append(QString::fromUtf8(text));
    }

    void beginRecord()
    {
        if (m_depth == recordDepth() && inRecords())
            m_hash.reset();
    }

    void endRecord()
    {
        if (m_depth != recordDepth() || !inRecords())
            return;
        ++m_envelope.records;
        m_envelope.digests.append(m_hash.result());
    }

    void digest(const char *tag, const QByteArray &text)
    {
        if (!inRecords())
            return;
        m_hash.addData(QByteArrayView(tag));
        m_hash.addData(QByteArray::number(text.size()) + ':' + text);
    }

    static bool isDownloadKey(const QString &name) { return name.compare("UrlDownload"_L1, Qt::CaseInsensitive) == 0; }

    static std::optional<int> wholeNumber(const QString &text)
    {
        bool isNumber = false;
        const int value = text.trimmed().section(u'.', 0, 0).toInt(&isNumber);
        return isNumber ? std::optional(value) : std::nullopt;
    }

    Envelope &m_envelope;
    int m_depth = 0;
    QString m_key; ///< of the root object
    QCryptographicHash m_hash{QCryptographicHash::Sha1};
};

} // namespace

std::optional<Envelope> readEnvelope(const QByteArray &json)
{
    Envelope envelope;
    EnvelopeReader reader(envelope);
    if (!nlohmann::json::sax_parse(json.cbegin(), json.cend(), &reader))
        return std::nullopt;
    return envelope;
}

QString downloadUrlInText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key().compare("UrlDownload"_L1, Qt::CaseInsensitive) == 0)
            return it.value().toString().trimmed();
    }
    return {};
}

} // namespace Etl
