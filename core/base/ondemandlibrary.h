// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLibrary>
#include <QString>

#include <optional>

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

protected:
    /// From now on nothing is taken of it, and this is why.
    void refuse(const Error &error);

private:
    QFunctionPointer resolve(const char *name);

    QLibrary m_library;
    QString m_purpose;
    std::optional<Error> m_refusal;
};

/// A module of this program (etl_module in CMake), by its name: where it is installed, else beside the program, as
/// built. Error{Internal} also when it is of another version, as after an upgrade while the program was open; that is
/// asked before anything else of it is used, because another version's classes look otherwise. Needs the application
/// object.
class OwnModule final : public OnDemandLibrary
{
public:
    OwnModule(const QString &name, const QString &purpose);
};

} // namespace Etl
