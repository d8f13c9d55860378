// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/knownfunds.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace Etl {

/// FUNDOS_ENCERRADOS as a list of ticks over the known funds; the key's own field takes every other name. GUI thread.
class EndedFunds : public QWidget
{
    Q_OBJECT

public:
    explicit EndedFunds(QWidget *parent = nullptr);

    void setKnownFunds(const KnownFunds &known);
    /// The key's text: names between commas.
    void setText(const QString &text);
    void setReadOnly(bool readOnly);

signals:
    void edited(const QString &text);

private:
    void rebuild();
    void sayCount();
    void filter();

    KnownFunds m_known;
    QStringList m_ended;
    bool m_building = false;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_count;
};

} // namespace Etl
