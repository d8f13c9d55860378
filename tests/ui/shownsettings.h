// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/settingsfixture.h"
#include "ui/settings/settingspage.h"

#include <QApplication>

namespace Etl {

/// The page on that scene, once its form has come, and the operator's keyboard.
struct ShownSettings
{
    explicit ShownSettings(SettingsScene &scene) : page(clock)
    {
        page.resize(1100, 760);
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("not exposed");
        page.setSources(scene.world.sources, scene.secrets);
        if (!QTest::qWaitFor([this] { return !state().isEmpty(); }))
            qFatal("the form did not come");
    }
    template <typename T>
    T *find(const QString &name) const
    {
        T *found = page.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QString state() const { return find<QLabel>(u"settingsState"_s)->text(); }
    QString notice() const { return find<QWidget>(u"settingsNotice"_s)->findChild<QLabel *>(u"noticeText"_s)->text(); }
    QWidget *row(const QString &key) const { return find<QWidget>(u"row_"_s + key); }
    QString mistake(const QString &key) const { return row(key)->findChild<QLabel *>(u"mistake"_s)->text(); }
    void type(const QString &key, const QString &text)
    {
        page.showKey(key);
        auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY2(edit, qPrintable(key));
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void ctrlS() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier); }

    /// Workers that are no longer heard still look at it.
    inline static SystemClock clock;
    SettingsPage page;
};

} // namespace Etl
