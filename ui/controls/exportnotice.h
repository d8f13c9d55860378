// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/controls/noticebar.h"

#include <QString>

class QAction;

namespace Etl {

class ExportMenu;

/// How the exports of a page ended, on the page itself: why nothing was written and what to do, or where the file is,
/// with a way into its folder. Stays until it is closed or the next export ends. GUI thread.
class ExportNotice : public NoticeBar
{
    Q_OBJECT

public:
    explicit ExportNotice(QWidget *parent = nullptr);

    /// One bar may follow all tables of a page.
    void follow(ExportMenu *menu);
    /// For an export that has no menu: so many lines of a table or a log stand there now.
    void showWritten(const QString &path, qsizetype rows);
    void showFailure(const Etl::Error &error);

private:
    void openFolder();
    void announce();

    QAction *m_open;
    QString m_folder;
};

} // namespace Etl
