// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLibrary>
#include <QString>

namespace Etl {

/// A shared library that is loaded where it is first needed instead of with the program: the loader's work for one that
/// the first window does not use would delay each start (docs/adr/0014). It is never unloaded. Which libraries, and
/// where they are linked as usual: cmake/OnDemand.cmake.
class OnDemandLibrary
{
public:
    /// The soname of a library of the system, "libzip.so.4", or the path of a module of this program. `purpose` ends
    /// the sentence "… não pôde ser carregada, e sem ela não é possível ".
    OnDemandLibrary(const QString &name, const QString &purpose);

    /// Sets the function of that name; leaves it alone when that cannot be, which state() tells.
    template <typename Function>
    void take(Function *&function, const char *name)
    {
        if (const QFunctionPointer found = resolve(name))
            function = reinterpret_cast<Function *>(found);
    }

    /// Error{Internal}: the library, or a function that was asked of it, is not there.
    [[nodiscard]] Result<void> state() const;

private:
    QFunctionPointer resolve(const char *name);

    QLibrary m_library;
    QString m_purpose;
    QString m_missing; ///< why it cannot be used; empty: it can
};

/// The path of a module of this program (etl_module in CMake), by its name: where it is installed, else beside the
/// program, as built. Needs the application object.
QString modulePath(const QString &name);

} // namespace Etl
