// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/config/settingsform.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Etl {

/// A secret that can be set, replaced or removed, and never read: "definido no cofre do sistema". What is typed is
/// dots, and leaves the field as soon as it is taken. GUI thread.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    /// name: for screen readers. withKeychain: the operator may choose where it is kept.
    explicit SecretField(const QString &name, bool withKeychain, QWidget *parent = nullptr);

    void show(const SettingValue &value);
    /// The widget that takes the focus.
    QWidget *first() const;
    /// Something is typed that was not taken yet.
    bool isTyping() const;
    /// Takes what is typed, as Enter does.
    void take();
    /// Forgets what is typed.
    void drop();

signals:
    void secretSet(const Etl::Secret &secret, Etl::SecretPlace place);
    void removed();
    /// What is kept, or is about to be, is wanted at the other place.
    void moveWanted(Etl::SecretPlace place);
    void typed();

private:
    void open(bool typing);

    bool m_withKeychain;
    QLabel *m_state;
    QPushButton *m_replace;
    QPushButton *m_move;
    QPushButton *m_remove;
    SecretPlace m_other = SecretPlace::EnvFile; ///< where "Mover" goes
    QWidget *m_entry;
    QLabel *m_note;
    bool m_keychainThere = true;
    QLineEdit *m_edit;
    QComboBox *m_place;
    QPushButton *m_take;
    QPushButton *m_give;
};

} // namespace Etl
