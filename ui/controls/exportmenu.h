// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/environment.h"
#include "core/export/tabledocument.h"
#include "ui/controls/fetch.h"

#include <QMenu>
#include <QString>

#include <functional>
#include <optional>

class QAbstractItemView;
class QToolButton;

namespace Etl {

/// How a table leaves the program as a file.
enum class ExportFormat { ExcelCsv, Csv, Xlsx, Pdf };

/// A value that all rows of a table share, and what its column is called.
struct CommonCell
{
    QString header;
    TableCell cell;
};

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
    /// Instead of the view's model, for where a spreadsheet should get other rows than a page (no subtotals). Called on
    /// the GUI thread at each export; an empty title is replaced by that of setDocumentTitle().
    void setSource(std::function<TableDocument(ExportFormat)> source);

    /// Whose rows these are, in every document that is written (in a CSV as a column, since it has no other place);
    /// where they are not the bank's real ones the file says so, and its name, too. Unset: not said.
    void setEnvironment(EnvironmentKind kind) { m_environment = kind; }
    /// What all rows have in common and the view says above them (fund, date): columns before all others in CSV and
    /// XLSX, where a row must be understood alone, a line in the heading of a PDF. Those that the view has anyway are
    /// left out. Asked for at each export.
    void setCommonCells(std::function<QList<CommonCell>()> cells);
    /// How many of the view's first columns say what a row is: a PDF whose table needs several pages side by side
    /// repeats them.
    void setKeyColumns(int count) { m_keyColumns = count; }

    /// A button "Exportar" that opens this menu; belongs to parent.
    QToolButton *makeButton(QWidget *parent);

    /// What would be written at this moment.
    TableDocument document(Etl::ExportFormat format) const;
    /// Writes without asking; an existing file is replaced.
    void exportTo(const QString &path, Etl::ExportFormat format);
    bool isWriting() const { return m_writing.isRunning(); }

public slots:
    /// The selected rows, or all, to the clipboard as displayed.
    void copy();

signals:
    /// One sentence: what was written or copied, or why not.
    void told(const QString &sentence);
    /// In addition to told(): that many rows are in the file.
    void written(const QString &path, qsizetype rows);
    /// In addition to told(): it did not work, nothing was written. The message says why and what to do.
    void failed(const Etl::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addFormat(const QString &text, Etl::ExportFormat format);
    void ask(Etl::ExportFormat format);
    TableDocument rows(ExportFormat format) const;
    void putCommonCells(TableDocument &document, ExportFormat format) const;

    QAbstractItemView *m_view;
    const Clock &m_clock;
    std::function<QString()> m_title;
    std::function<TableDocument(ExportFormat)> m_source;
    std::function<QList<CommonCell>()> m_common;
    std::optional<EnvironmentKind> m_environment;
    int m_keyColumns = 1;
    QString m_folder; ///< of the last export
    Fetch<Result<void>> m_writing;
};

} // namespace Etl
