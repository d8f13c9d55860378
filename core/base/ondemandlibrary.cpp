// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ondemandlibrary.h"

#include "core/base/version.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString modulePath(const QString &name)
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString installed = u"%1/" ETL_MODULES "/%2.so"_s.arg(folder, name);
    return QFileInfo::exists(installed) ? installed : u"%1/%2.so"_s.arg(folder, name);
}

Error notThere(const QString &file, const QString &purpose, const QString &why)
{
    return {ErrorCode::Internal,
            u"A biblioteca %1 não pôde ser carregada, e sem ela não é possível %2. Reinstale o programa."_s.arg(
                file, purpose),
            why,
            {}};
}

} // namespace

OnDemandLibrary::OnDemandLibrary(const QString &name, const QString &purpose) : m_library(name), m_purpose(purpose)
{
    m_library.setLoadHints(QLibrary::PreventUnloadHint);
    if (!m_library.load())
        refuse(notThere(m_library.fileName(), m_purpose, m_library.errorString()));
}

QFunctionPointer OnDemandLibrary::resolve(const char *name)
{
    if (m_refusal)
        return nullptr;
    const QFunctionPointer found = m_library.resolve(name);
    if (!found)
        refuse(notThere(m_library.fileName(), m_purpose,
                        u"%1: %2"_s.arg(QLatin1StringView(name), m_library.errorString())));
    return found;
}

void OnDemandLibrary::refuse(const Error &error)
{
    m_refusal = error;
}

Result<void> OnDemandLibrary::state() const
{
    return m_refusal ? Result<void>(fail(*m_refusal)) : Result<void>();
}

OwnModule::OwnModule(const QString &name, const QString &purpose) : OnDemandLibrary(modulePath(name), purpose)
{
    const char *(*version)() = nullptr;
    take(version, "etl_module_version"); // moduleversion.cpp
    if (!version)
        return;
    const QString its = QString::fromLatin1(version());
    if (its != programVersion())
        refuse(
            {ErrorCode::Internal,
             u"O programa foi atualizado enquanto estava aberto (aberto: %1; instalado: %2), e por isso não é possível "
             "%3. Feche o programa e abra-o de novo; se continuar assim, reinstale-o."_s.arg(programVersion(), its,
                                                                                             purpose),
             {},
             {}});
}

} // namespace Etl
