// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/settingsform.h"
#include "ui/controls/theme.h"
#include "ui/settings/settingscatalog.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace Etl {

class FolderField;
class SecretField;

/// One key: label in words, the key's name, an editor of its kind, where the value comes from, and what is wrong with
/// it. Shows and asks; knows no rule. GUI thread.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    /// hidden: the value must not be shown whatever its kind (an address with a password).
    SettingRow(const SettingField &field, bool hidden, QWidget *parent = nullptr);

    const QString &key() const { return m_field.key; }
    bool isHiddenValue() const { return m_secret != nullptr; }
    /// gap: what is missing where the value is accepted nevertheless; said when there is no mistake.
    void show(const SettingValue &value, const QString &mistake, const QString &gap, bool changed);
    /// Whether label, key or explanation hold that text, without regard to case and accents.
    bool matches(const QString &searchKey) const;
    /// The cursor into the editor.
    void takeFocus();
    SecretField *secretField() const { return m_secret; }
    /// The text as it stands in the editor; empty for a secret.
    QString text() const;

signals:
    void textEdited(const QString &key, const QString &text);
    void secretSet(const QString &key, const Etl::Secret &secret, Etl::SecretPlace place);
    void secretRemoved(const QString &key);
    void secretMoved(const QString &key, Etl::SecretPlace place);
    void reverted(const QString &key);

private:
    QWidget *makeEditor(bool hidden);
    QWidget *makeFileEditor();
    void setText(const QString &text);
    void say(const QString &sentence, const QString &iconName, Tone tone);

    SettingField m_field;
    bool m_showing = false;
    QLineEdit *m_edit = nullptr;
    QComboBox *m_combo = nullptr;
    FolderField *m_folder = nullptr;
    SecretField *m_secret = nullptr;
    QWidget *m_editor = nullptr;
    QLabel *m_origin;
    QToolButton *m_revert;
    QLabel *m_explanation;
    QLabel *m_icon;
    QLabel *m_mistake;
};

} // namespace Etl
