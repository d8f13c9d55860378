// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/secretstore.h"
#include "core/run/engine.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Etl {

/// A keychain that is there and has nothing: the real one, where there is none, takes ten seconds to say so.
class EmptyKeychain final : public SecretStore
{
public:
    [[nodiscard]] Result<Secret> read(const QString &) const override { return Secret(); }
    [[nodiscard]] Result<void> write(const QString &, const Secret &) override { return {}; }
    [[nodiscard]] Result<void> remove(const QString &) override { return {}; }
    QString name() const override { return QStringLiteral("vazio"); }
};

/// Opens the console's window in a known state and saves pictures of it: FOLDER/<name>SUFFIX.png. What was not as a
/// scene expects is said on standard error, and the program then fails.
class Studio
{
public:
    Studio(QString folder, QString suffix);

    bool isGood() const { return m_good; }
    /// A folder that lives as long as the studio: for files of the scenes.
    QString place(const QString &name) const { return m_places.filePath(name); }

    /// A file in the folder of the pictures, of this theme and scale.
    QString fileBeside(const QString &name) const;

    /// What the window finds when it opens.
    struct Set
    {
        std::shared_ptr<Engine> engine;    ///< nullptr: the configuration cannot be used
        std::optional<Error> refusal = {}; ///< then why
        bool unconfigured = false;         ///< then: there is no .env at all
        std::shared_ptr<SecretStore> secrets = std::make_shared<EmptyKeychain>();
        SettingsSources sources = {};
    };
    /// Shows the window on that set and hands it to the scene.
    void open(const Set &set, const Clock &clock, const std::function<void(MainWindow &)> &scene,
              QSize size = QSize(1240, 800));

    /// Until workers and their answers have come to rest.
    void settle();
    void grab(QWidget &widget, const QString &name);
    /// Says what is wrong when it is; answers it.
    bool expect(bool good, const char *what);
    template <typename T>
    T *find(const QWidget &in, const QString &name)
    {
        auto *found = in.findChild<T *>(name);
        expect(found != nullptr, qPrintable(name));
        return found;
    }
    void click(const QWidget &in, const QString &name);

private:
    QString m_folder, m_suffix;
    QTemporaryDir m_places;
    int m_windows = 0;
    bool m_good = true;
};

/// The run page, driven by an invented engine at an invented time.
void takeRunScenes(Studio &studio);
/// Every page on the demonstration's bank and SQLite: weeks of loaded days, one incomplete, one failed, some missing;
/// and each page again with nothing loaded, with a database that does not answer and without a configuration.
void takePageScenes(Studio &studio);

} // namespace Etl
