// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/settingsform.h"
#include "ui/controls/fetch.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace Etl {

class CheckPanel;
class FirstRunSummary;
class NoticeBar;
class SettingRow;

/// What stands in the window while there is no .env: the demonstration, or credentials, folders, database, test and
/// save, one step at a time. No dialog. GUI thread; disk, keychain and network are touched by workers.
class FirstRunPanel : public QWidget
{
    Q_OBJECT

public:
    /// clock must outlive the program's threads. The .env is made in the last of the searched folders.
    FirstRunPanel(const Clock &clock, const SettingsSources &sources, std::shared_ptr<SecretStore> secrets,
                  QWidget *parent = nullptr);

    /// 0 welcome, 1 credentials, 2 folders, 3 database, 4 test and save.
    int step() const;
    const SettingsForm &form() const { return m_form; }

signals:
    void demonstrationRequested();
    /// The .env stands: the window opens its engine.
    void configured();

private:
    QWidget *makeWelcome();
    QWidget *makeStep(const QString &title, const QString &text, const QStringList &keys);
    QWidget *makeLast();
    void goTo(int step);
    void refresh();
    void test();
    void save();
    void write();
    QString stepObstacle() const;

    SettingsSources m_sources;
    std::shared_ptr<SecretStore> m_secrets;
    SettingsForm m_form;
    Fetch<Result<SettingsForm>> m_loading;
    Fetch<Result<SettingsForm::Saved>> m_saving;
    QHash<QString, SettingRow *> m_rows;
    QList<QStringList> m_stepKeys;
    bool m_tried = false; ///< "Avançar" was pressed: now what is missing is said
    QStackedWidget *m_steps;
    NoticeBar *m_notice;
    NoticeBar *m_question; ///< before secrets of other environments change
    FirstRunSummary *m_summary;
    QLabel *m_where;
    CheckPanel *m_check;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_test;
    QPushButton *m_save;
};

} // namespace Etl
