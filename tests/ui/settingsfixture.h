// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulator.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testprint.h"
#include "tests/unit/config/settingsworld.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace Etl {

/// The invented bank, a real database and a real .env that names both.
struct SettingsScene
{
    explicit SettingsScene(TestDialect dialect, const Lines &more = {})
        : database(dialect), world(linesOf(dialect, more)), secrets(std::make_shared<FakeSecrets>())
    {}

    Lines linesOf(TestDialect dialect, const Lines &more)
    {
        SimulatorOptions options;
        options.funds = 4;
        options.releaseEverything = true;
        auto started = Simulator::start(options);
        if (!started)
            qFatal("%s", qPrintable(started.error().oneLine()));
        bank = *std::move(started);
        const QString base = bank->baseUrl().toString();
        const DatabaseSettings &settings = database.settings();
        Lines lines = {{u"AUTH_URL"_s, base + u"/connect/token"_s},
                       {u"PORTFOLIO_URL"_s, base + u"/reports/Portfolio"_s},
                       {u"NAV_PERFORMANCE_URL"_s, base + u"/reports/NAVPerformance"_s},
                       {u"TICKET_URL"_s, base + u"/reports/Ticket"_s},
                       {u"TICKET_INTERVALO"_s, u"0.05"_s},
                       {u"CLIENT_ID"_s, options.clientId},
                       {u"CLIENT_SECRET"_s, options.clientSecret},
                       {u"DB_DRIVER"_s, settings.driver},
                       {u"DB_NAME"_s, settings.name},
                       {u"BTG_REPORT_PATH"_s, places.path()},
                       {u"BTG_RENTABILIDADE"_s, places.path()},
                       {u"DIR_LOGS"_s, places.path()}};
        if (dialect == TestDialect::MariaDb) {
            lines.insert(u"DB_HOST"_s, settings.host);
            lines.insert(u"DB_PORT"_s, QString::number(settings.port));
            lines.insert(u"DB_USER"_s, settings.user);
            lines.insert(u"DB_PASSWORD"_s, settings.password.reveal());
        }
        for (auto line = more.cbegin(); line != more.cend(); ++line)
            lines.insert(line.key(), line.value());
        return lines;
    }

    QTemporaryDir places;
    std::unique_ptr<Simulator> bank;
    TestDatabase database;
    World world;
    std::shared_ptr<FakeSecrets> secrets;
};

/// Every text that a widget or one of its children shows or tells a screen reader.
inline QString everyText(const QWidget &root)
{
    QStringList texts;
    QList<const QWidget *> widgets = {&root};
    const QList<QWidget *> children = root.findChildren<QWidget *>();
    for (const QWidget *child : children)
        widgets.append(child);
    for (const QWidget *widget : std::as_const(widgets)) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription() << widget->whatsThis()
              << widget->windowTitle() << widget->statusTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->text() << edit->displayText() << edit->placeholderText();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                texts << combo->itemText(i) << combo->itemData(i).toString();
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->index(row, column).data().toString();
            }
        }
    }
    return texts.join(u'\n');
}

} // namespace Etl
