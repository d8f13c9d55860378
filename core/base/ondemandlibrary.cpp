// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ondemandlibrary.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Etl {

OnDemandLibrary::OnDemandLibrary(const QString &name, const QString &purpose) : m_library(name), m_purpose(purpose)
{
    m_library.setLoadHints(QLibrary::PreventUnloadHint);
    if (!m_library.load())
        m_missing = m_library.errorString();
}

QFunctionPointer OnDemandLibrary::resolve(const char *name)
{
    if (!m_missing.isEmpty())
        return nullptr;
    const QFunctionPointer found = m_library.resolve(name);
    if (!found)
        m_missing = u"%1: %2"_s.arg(QLatin1StringView(name), m_library.errorString());
    return found;
}

Result<void> OnDemandLibrary::state() const
{
    if (m_missing.isEmpty())
        return {};
    return fail(ErrorCode::Internal,
                u"A biblioteca %1 não pôde ser carregada, e sem ela não é possível %2. Reinstale o programa."_s.arg(
                    m_library.fileName(), m_purpose),
                m_missing);
}

QString modulePath(const QString &name)
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString installed = u"%1/" ETL_MODULES "/%2.so"_s.arg(folder, name);
    return QFileInfo::exists(installed) ? installed : u"%1/%2.so"_s.arg(folder, name);
}

} // namespace Etl
