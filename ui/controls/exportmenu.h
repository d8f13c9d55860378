// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/export/tabledocument.h"
#include "ui/controls/fetch.h"

#include <QMenu>
#include <QString>

#include <functional>

class QAbstractItemView;
class QToolButton;

namespace Etl {

/// How a table leaves the program as a file.
enum class ExportFormat { ExcelCsv, Csv, Xlsx, Pdf };

/// "Exportar" of one view: copy, CSV for Excel, CSV, XLSX, PDF. Takes what the view shows at that moment (columns in
/// its order, hidden ones left out), writes on a worker thread, and says how it ended. GUI thread. Never blocks; the
/// only dialog is the question for a file name, which does not block either.
class ExportMenu : public QMenu
{
    Q_OBJECT

public:
    /// view (may not be null) must live as long as the menu; a view as parent does it. Its Ctrl+C copies from now on.
    /// The clock outlives both.
    ExportMenu(QAbstractItemView *view, const Clock &clock, QWidget *parent);

    /// A heading for the document: "Posições – FUNDO ALFA – 19/11/2026". Asked for at each export.
    void setDocumentTitle(std::function<QString()> title);
    /// Instead of the view's model. Called on the GUI thread at each export.
    void setSource(std::function<TableDocument()> source);

    /// A button "Exportar" that opens this menu; belongs to parent.
    QToolButton *makeButton(QWidget *parent);

    /// Writes without asking; an existing file is replaced.
    void exportTo(const QString &path, Etl::ExportFormat format);
    bool isWriting() const { return m_writing.isRunning(); }

public slots:
    /// The selected rows, or all, to the clipboard as displayed.
    void copy();

signals:
    /// One sentence: what was written or copied, or why not.
    void told(const QString &sentence);
    /// In addition to told(): it did not work, nothing was written.
    void failed(const Etl::Error &error);

private:
    void addFormat(const QString &text, Etl::ExportFormat format);
    void ask(Etl::ExportFormat format);
    TableDocument document() const;

    QAbstractItemView *m_view;
    const Clock &m_clock;
    std::function<QString()> m_title;
    std::function<TableDocument()> m_source;
    QString m_folder; ///< of the last export
    Fetch<Result<void>> m_writing;
};

} // namespace Etl
