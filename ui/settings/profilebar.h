// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/environment.h"
#include "core/config/profiles.h"
#include "ui/controls/fetch.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Etl {

/// Which environment is edited and used: choose, make, duplicate, rename, delete; names are typed in place, no dialog.
/// GUI thread; the disk is touched by workers.
class ProfileBar : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileBar(QWidget *parent = nullptr);

    /// The sources of the usual search; lists the profiles beside them.
    void setSources(const SettingsSources &sources);
    /// The one in use; empty: the standard one.
    void setCurrent(const QString &name);
    const QString &current() const { return m_current; }
    void showEnvironment(std::optional<EnvironmentKind> kind, const QString &envPath);
    /// No switching while something is being saved.
    void setBusy(bool busy);

signals:
    /// The operator wants another one; the bar shows it once setCurrent() is called.
    void wanted(const QString &name);
    /// The profile in use has a new name.
    void renamed(const QString &name);
    void told(const QString &sentence, bool isError);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Asking { Create, Copy, Rename };
    struct Answer
    {
        QList<Profile> profiles;
        QString made; ///< new or renamed
        std::optional<Error> error;
    };
    using Action = std::function<Result<Profile>(const Profiles &)>;

    void reload(const QString &sentence = {}, Action action = {});
    void take(const Answer &answer, const QString &sentence);
    void ask(Asking asking);
    void accept();
    void dismiss();
    void removeCurrent(bool sure);

    SettingsSources m_sources;
    QString m_current;
    QList<Profile> m_profiles;
    Asking m_asking = Asking::Create;
    QString m_from; ///< which one the question is about
    Fetch<Answer> m_fetch;
    bool m_acting = false; ///< its answer must be heard
    QComboBox *m_choice;
    QLabel *m_icon;
    QLabel *m_kind;
    QLabel *m_path;
    QPushButton *m_create;
    QPushButton *m_copy;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QWidget *m_entry;
    QLabel *m_question;
    QLineEdit *m_name;
    QPushButton *m_accept;
    QPushButton *m_dismiss;
};

} // namespace Etl
