// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/settingsform.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace Etl {

class SettingRow;

/// Every key as a form: sections at the left, one card each at the right, a search over all of them. Holds the form
/// that is being edited. GUI thread; reads and writes nothing.
class SettingsView : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsView(QWidget *parent = nullptr);

    const SettingsForm &form() const { return m_form; }
    void setForm(const SettingsForm &form);
    /// One key as if the operator had typed it.
    void edit(const QString &key, const QString &text);
    void undo();
    /// Scrolls to that key and puts the cursor there; clears a search that hides it.
    bool reveal(const QString &key);
    /// Keys whose secret is typed and not taken: it would be lost.
    QStringList untakenSecrets() const;
    bool hasUntakenSecret() const { return !untakenSecrets().isEmpty(); }
    void takeSecrets();
    /// The card of that section, to put more below its rows.
    QVBoxLayout *cardOf(const QString &sectionId) const { return m_cards.value(sectionId); }
    QLineEdit *search() const { return m_search; }
    /// Another number after each edit of that key: for values that cannot be compared because they must not be seen.
    int editOf(const QString &key) const { return m_edits.value(key); }
    /// Key to mistake, as last judged.
    const QHash<QString, QString> &mistakes() const { return m_mistakes; }
    /// Key to what runs still lack, as last judged (SettingsForm::gaps()).
    const QHash<QString, QString> &gaps() const { return m_gaps; }
    /// Both: whatever has to be written before everything runs.
    QHash<QString, QString> openPoints() const;

signals:
    void changed();

private:
    void build();
    void addRow(QVBoxLayout *card, const QString &key, bool hidden);
    void refresh();
    void filter();
    void goTo(int section);
    void markSection(int top);

    SettingsForm m_form;
    QHash<QString, QString> m_mistakes;
    QHash<QString, QString> m_gaps;
    QHash<QString, int> m_edits;
    QHash<QString, SettingRow *> m_rows;
    QHash<QString, QVBoxLayout *> m_cards;
    QList<QWidget *> m_frames;
    QLineEdit *m_search;
    QListWidget *m_sections;
    QScrollArea *m_scroll;
    QLabel *m_nothing;
};

} // namespace Etl
