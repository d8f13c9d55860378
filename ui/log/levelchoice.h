// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"

#include <QWidget>

class QButtonGroup;

namespace Etl {

/// "Tudo · Info+ · Avisos+ · Só erros" as buttons of which one is down. GUI thread.
class LevelChoice : public QWidget
{
    Q_OBJECT

public:
    explicit LevelChoice(QWidget *parent = nullptr);

    LogLevel level() const;
    /// Tells nobody.
    void setLevel(LogLevel level);

signals:
    /// The operator chose it.
    void chosen(Etl::LogLevel level);

private:
    QButtonGroup *m_buttons;
};

} // namespace Etl
