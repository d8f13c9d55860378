// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/settingsform.h"
#include "core/run/knownfunds.h"
#include "ui/controls/fetch.h"
#include "ui/controls/page.h"
#include "ui/controls/theme.h"

#include <functional>
#include <memory>

class QAction;
class QLabel;
class QPushButton;

namespace Etl {

class CheckPanel;
class EndedFunds;
class FundMapEditor;
class NoticeBar;
class ProfileBar;
class SettingsView;

/// Configurações: every key of contract 3, secrets, tests, profiles, the fund-name map. GUI thread; disk, keychain,
/// database and network are touched by workers.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    /// clock must outlive the program's threads.
    explicit SettingsPage(const Clock &clock, QWidget *parent = nullptr);

    /// What the program's engine is opened from, without a profile, and its keychain. Unset: those of this process.
    void setSources(const SettingsSources &sources, std::shared_ptr<SecretStore> secrets);

    void setEngine(std::shared_ptr<Engine> engine) override;
    /// Reads the .env again unless something here is not saved.
    void refresh() override;
    /// The profile that was chosen (core/config/profiles.h).
    void restoreState(const UiState &state) override;

    /// For Page::settingsRequested: that key with the cursor in it; empty: the page as it is.
    void showKey(const QString &key);
    /// In the form or in the fund-name map.
    bool hasUnsavedChanges() const;
    /// Before another page or the end of the program: true when nothing is unsaved. Else a bar asks, and leaveAllowed()
    /// follows once the operator has saved or discarded.
    bool mayLeave();
    const QString &profile() const { return m_profile; }

signals:
    /// Another environment is to be used, or the one in use has a new name: chooseProfile() it and open the engine
    /// anew.
    void profileChosen(const QString &name);
    void leaveAllowed();
    /// "Testar" has come to its end: what it found may contradict what is shown of the connections in use.
    void tested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Then = std::function<void()>;

    void buildLayout();
    void connectParts();
    void load();
    void takeForm(const Result<SettingsForm> &form);
    void loadKnownFunds();
    void save(const Then &then);
    void saveForm(const Then &then);
    void takeSaved(const Result<SettingsForm::Saved> &saved, const Then &then);
    void showSaved(const SettingsForm::Saved &saved);
    void discard();
    void test();
    void switchTo(const QString &profile);
    void ask(const QString &question, Then then);
    void formChanged();
    /// A bar about these mistakes, which goes with the last of them.
    void complain(const QString &iconName, Tone tone, const QString &sentence, const QStringList &keys);
    void dropSettledComplaint();
    /// The bar is about something else from now on, or goes.
    void forgetComplaint();
    void outdateTest();
    void showDemonstration();

    const Clock &m_clock;
    SettingsSources m_sources;
    std::shared_ptr<SecretStore> m_secrets;
    std::shared_ptr<Engine> m_engine;
    QString m_profile;
    QString m_pendingKey;
    bool m_readable = false;
    bool m_demonstration = false; ///< the engine is the demonstration's
    QStringList m_complaint;      ///< the mistakes that the bar above the form is about
    bool m_complainsOfMap = false;
    QString m_saidOfDemonstration;    ///< by its bar
    QHash<QString, QString> m_tested; ///< the values that the result of the test is about; empty: none
    Then m_afterMap;                  ///< the map is being saved first
    Then m_afterForm;                 ///< "Salvar" came again while the form was being saved
    QString m_asked;                  ///< about the shared keychain: "Salvar" under that question means yes
    Then m_then;                      ///< what the operator wanted when the bar asked
    Fetch<Result<SettingsForm>> m_loading;
    Fetch<Result<SettingsForm::Saved>> m_saving;
    Fetch<KnownFunds> m_knowing;

    ProfileBar *m_profiles;
    NoticeBar *m_demonstrationNotice;
    NoticeBar *m_notice;
    NoticeBar *m_question;
    SettingsView *m_view;
    FundMapEditor *m_map;
    EndedFunds *m_ended;
    CheckPanel *m_check;
    QLabel *m_state;
    QPushButton *m_test;
    QPushButton *m_undo;
    QPushButton *m_save;
};

} // namespace Etl
